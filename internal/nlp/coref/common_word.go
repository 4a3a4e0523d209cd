package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// spelt is how a report writes a word, by its form in lower case.
type spelt struct {
	small   bool // in small letters, and not within a name
	capital bool // with a capital where nothing but a name has one
}

// readSpelling looks how the report writes its words.
func (w *work) readSpelling() {
	d := w.d
	w.spelling = map[uint32]spelt{}
	for k := range d.Token {
		s := w.spelling[d.Form[k].Lower]
		if d.Form[k].Traits.Has(doc.Capital) {
			s.capital = s.capital || !w.capitalAnyway(k)
		} else {
			s.small = s.small || d.Name[k] == doc.Outside // not Karim al-Oru, of whom Al-Oru is told
		}
		w.spelling[d.Form[k].Lower] = s
	}
}

// commonWord reports whether token i, taken for a name of one word, is a common word that begins a sentence, a quotation or a bracket, or stands in a headline: the report has it in
// small letters too, and with a capital nowhere else. Crew said; Ferry crew reported. Bodies that are called by a common word (Parliament, Police) stay names, and so does who speaks.
func (w *work) commonWord(i int) bool {
	d := w.d
	if t := w.nouns[d.Lemma[i]]; t != doc.NoType && t != doc.PersonType || !w.capitalAnyway(i) || w.sourced[i] >= 0 {
		return false
	}
	s := w.spelling[d.Form[i].Lower]
	return s.small && !s.capital
}

// capitalAnyway reports whether token i would have a capital whatever it was.
func (w *work) capitalAnyway(i int) bool {
	d := w.d
	if i == d.Sentence[d.SentenceOf[i]].Start || w.headlines.lines[d.Line[i]] {
		return true
	}
	switch d.Word(i - 1) {
	case "“", "\"", "‘", "'", "``", "[", "(", ":", "—", "-", "*", "•":
		return true
	}
	return d.Line[i] != d.Line[i-1]
}
