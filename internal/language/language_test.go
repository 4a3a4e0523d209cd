package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"", ""},
		{"", "  \n 12,345 – 67 % "},
		{"", "Kastner"},
		{"en", "Mayor of Lowick quits after leak"},
		{"en", "Why the pilots left"},
		{"en", "Breck says he will not go"},
		{"en", "The harbour board of Lowick will hire more pilots before the summer, its chair said on Tuesday."},
		{"en", "Señora Ángela Núñez-Íñiguez of Córdoba met José Müller in München, and Łukasz Żółć said „Das ist nicht wahr, das weiß doch jeder“ to reporters there."},
		{"en", "« Je n'ai rien vu, je n'ai rien dit, et je ne dirai rien », the mayor of Sainte-Orme told reporters in the rain. He then walked to his car and left for the weekend with his lawyer."},
		{"de", "Der Bürgermeister von Lowick hat am Dienstag erklärt, er habe von dem Vertrag nichts gewusst. Die Opposition im Stadtrat forderte ihn auf, sein Amt niederzulegen, und kündigte eine Untersuchung an."},
		{"de", "Der Sprecher zitierte den Bericht mit den Worten „the mayor did not know of the contract“. Danach verließ er ohne weitere Erklärung den Saal, und die Journalisten blieben ratlos zurück, weil niemand mehr Fragen beantworten wollte."},
		{"fr", "Le maire de la ville a déclaré mardi qu'il ne savait rien du contrat. L'opposition au conseil municipal lui a demandé de démissionner et a annoncé l'ouverture d'une enquête sur les dépenses du port."},
		{"es", "El alcalde de la ciudad dijo el martes que no sabía nada del contrato. La oposición en el ayuntamiento le pidió que dimitiera y anunció una investigación sobre los gastos del puerto durante el año pasado."},
		{"it", "Il sindaco della città ha dichiarato martedì di non sapere nulla del contratto. L'opposizione in consiglio comunale gli ha chiesto di dimettersi e ha annunciato un'indagine sulle spese del porto."},
		{"pt", "O prefeito da cidade disse na terça-feira que não sabia nada sobre o contrato. A oposição na câmara municipal pediu que ele renunciasse e anunciou uma investigação sobre as despesas do porto."},
		{"nl", "De burgemeester van de stad zei dinsdag dat hij niets van het contract wist. De oppositie in de gemeenteraad vroeg hem om af te treden en kondigde een onderzoek aan naar de uitgaven van de haven."},
		{"sv", "Borgmästaren i staden sade på tisdagen att han inte kände till avtalet. Oppositionen i kommunfullmäktige krävde att han skulle avgå och meddelade att hamnens utgifter skulle granskas av en revisor."},
		{"pl", "Burmistrz miasta powiedział we wtorek, że nic nie wiedział o umowie. Opozycja w radzie miasta zażądała jego dymisji i zapowiedziała śledztwo w sprawie wydatków portu w zeszłym roku."},
		{"tr", "Belediye başkanı salı günü sözleşmeden haberi olmadığını söyledi. Belediye meclisindeki muhalefet istifasını istedi ve limanın geçen yılki harcamaları hakkında bir soruşturma başlatılacağını açıkladı."},
		{"ru", "Мэр города заявил во вторник, что ничего не знал о договоре. Оппозиция в городском совете потребовала его отставки и объявила о расследовании расходов порта."},
		{"zh", "市长星期二表示，他对合同一无所知。市议会反对派要求他辞职，并宣布调查港口去年的开支。"},
		{"ar", "قال رئيس البلدية يوم الثلاثاء إنه لم يكن يعلم شيئا عن العقد. وطالبته المعارضة في المجلس البلدي بالاستقالة وأعلنت فتح تحقيق في نفقات الميناء."},
		{"el", "Ο δήμαρχος της πόλης δήλωσε την Τρίτη ότι δεν γνώριζε τίποτα για τη σύμβαση."},
	} {
		if got := Detect(c.text); got != c.want {
			t.Errorf("got %q, want %q: %s", got, c.want, c.text)
		}
	}
}

// TestEnglishReports looks at every English report of the shared data, if it is there.
func TestEnglishReports(t *testing.T) {
	n := 0
	for _, pattern := range []string{"attribution/polnear/*/text/*.txt", "reports/wikinews/*.txt"} {
		files, err := filepath.Glob(filepath.Join("../../.data", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			n++
			words := len(strings.Fields(string(data)))
			if got := Detect(string(data)); got != English && !(got == "" && words < longWords) {
				t.Errorf("%s: %q", f, got)
			}
			headline, _, _ := strings.Cut(string(data), "\n")
			if got := Detect(headline); got != English && got != "" {
				t.Errorf("%s: headline: %q", f, got)
			}
		}
	}
	if n == 0 {
		t.Skip("no unpacked data")
	}
}

func BenchmarkDetect(b *testing.B) {
	s := strings.Repeat("The harbour board of Lowick will hire more pilots before the summer, its chair said on Tuesday. ", 60)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Detect(s)
	}
}
