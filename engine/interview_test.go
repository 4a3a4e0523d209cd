package engine_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// talked are reports that print talk as it was held, quotations in a list, or entries of a live blog; each wanted line is a statement: speaker, position, cue and
// content, and behind a question mark the prompt. Statements that a verb makes are left out.
func talked() []struct{ name, src, want string } {
	return []struct{ name, src, want string }{
		{"questions and answers by letter", "The Gazette spoke to Marco Delli, who chairs the ward.\n\nQ: Why did the clinic close?\n\nA: We had no nurses.\n\nQ: Will it open again?\n\nA: I hope so.", `
			Marco Delli | says | : | We had no nurses ? Why did the clinic close?
			Marco Delli | believes | : | I hope so ? Will it open again?`},
		{"letters with stops", "Paul Tarn took the stand on Tuesday.\n\nQ. Did you drive the truck?\nA. I did not.\nQ. Who did?\nA. I told Mr Orr that the truck was old.", `
			Paul Tarn | denies | A. | I did not ? Did you drive the truck?
			Paul Tarn | says | A. | I told Mr Orr that the truck was old ? Who did?`},
		{"a letter before the questions alone", "Petra Lund answered our questions.\n\nQ: Why did you strike?\n\nWe had no choice. I told the company in March.\n\nQ: What did it do?\n\nIt laughed at me.", `
			Petra Lund | says | ? | We had no choice. I told the company in March ? Why did you strike?
			Petra Lund | says | ? | It laughed at me ? What did it do?`},
		{"what the report tells between them", "The Gazette spoke to Marco Delli, who chairs the ward.\n\nWhy did the clinic close?\n\nI told the board in May that we had no nurses.\n\nDelli shows me a letter.\n\nWill it open?\n\nNever.", `
			Marco Delli | says | ? | I told the board in May that we had no nurses ? Why did the clinic close?
			Marco Delli | denies | ? | Never ? Will it open?`},
		{"a guide in questions", "Q: When does the new rule begin?\n\nA: It begins on May 1.\n\nQ: Who must pay?\n\nA: Everybody who owns a boat.", ``},
		{"questions that are paragraphs", "The Gazette sat down with Mayor Anna Holm on Tuesday.\n\nWhy is the bridge still shut?\n\nIt is not safe. I asked the engineers in May.\n\nThey wrote to me in June.\n\nWhat happens now?\n\nWe wait for the court.\n\nThe bridge was built in 1902.", `
			Anna Holm | says | ? | It is not safe. I asked the engineers in May … They wrote to me in June ? Why is the bridge still shut?
			Anna Holm | says | ? | We wait for the court ? What happens now?`},
		{"who interviewed whom", "Karl Orr interviewed Petra Lund for the Gazette.\n\nWhy did you strike?\n\nI had no choice.\n\nWhat did it cost?\n\nIt cost me my house.", `
			Petra Lund | says | ? | I had no choice ? Why did you strike?
			Petra Lund | says | ? | It cost me my house ? What did it cost?`},
		{"answers in quotation marks", "Petra Lund runs the port of Lomasa.\n\nBy Karl Orr\n\nIs the port shut?\n\n“It is open. It was never shut.”\n\nThe papers say that it was.\n\n“Papers say much.”\n\nAnd the money?\n\n“It is all in the ledger.”\n\nA clerk called later. “She is right,” Ivan Moss said.", `
			Petra Lund | denies | ? | “It is open. It was never shut.” ? Is the port shut?
			Petra Lund | says | . | “Papers say much.”
			Petra Lund | says | ? | “It is all in the ledger.” ? And the money?`},
		{"every other line asks", "Petra Lund, who runs the port, spoke to this newspaper in Lomasa.\n\nIs the port shut?\n\nIt is not. I was there today.\n\nThe papers say that it was.\n\nPapers say much.\n\nWere you warned?\n\nNot of this.\n\nWill you go?\n\nI have a contract.", `
			Petra Lund | says | ? | It is not. I was there today ? Is the port shut?
			Petra Lund | says | . | Papers say much
			Petra Lund | says | ? | Not of this ? Were you warned?
			Petra Lund | says | ? | I have a contract ? Will you go?`},
		{"whom the first question addresses", "Petra Lund tested brakes for Karl Orr. An interview.\n\nMs Lund, why now?\n\nBecause my baker knew.\n\nDid he know?\n\nI was never in a room with him.", `
			Petra Lund | says | ? | Because my baker knew ? Ms Lund, why now?
			Petra Lund | says | ? | I was never in a room with him ? Did he know?`},
		{"of two nobody is addressed", "Petra Lund tested brakes for Karl Orr. An interview.\n\nWhy now?\n\nBecause my baker knew.\n\nDid he know?\n\nI was never in a room with him.", ``},
		{"who talked to whom is not told", "Petra Lund talked to Karl Orr.\n\nWhy strike?\n\nI had no choice.\n\nWhat did it cost?\n\nIt cost me my house.", ``},
		{"questions that the report answers", "We spoke to the engineer Ana Ruiz on Monday.\n\nWhy is the bridge shut?\n\nIt is shut because of cracks.\n\nWhen will it open?\n\nRuiz thinks it will be in June.", ``},
		{"questions of one who writes", "I walked by the river with the rector of Tolm.\n\nWhat should be done?\n\nI say leave the river be.\n\nWho will pay?\n\nI will not.", ``},
		{"somebody is quoted in the answers", "Petra Lund said in an interview with the Gazette that she would go. The Gazette interviewed Petra Lund.\n\nWho is next?\n\nMy guess is her deputy. “I am ready,” said Ivan Moss.\n\nWhen is it?\n\nMy guess is May.", ``},

		{"lines with last names", "Petra Lund leads the port union. Karl Orr met her in Lomasa.\n\nOrr: Why are you on strike?\n\nLund: The company lied to us.\n\nWe have waited for a year.\n\nOrr: When will it end?\n\nLund: When they pay.", `
			Karl Orr | asks | : | Why are you on strike
			Petra Lund | alleges | : | The company lied to us … We have waited for a year ? Why are you on strike?
			Karl Orr | asks | : | When will it end
			Petra Lund | says | : | When they pay ? When will it end?`},
		{"lines with names in capitals", "A talk with Petra Lund, the union leader.\n\nGAZETTE: Why did you strike?\n\nPETRA LUND: We had no choice.\n\nGAZETTE: And now?\n\nLUND: I will wait.", `
			GAZETTE | asks | : | Why did you strike
			Petra Lund | says | : | We had no choice ? Why did you strike?
			GAZETTE | asks | : | And now
			Petra Lund | commits | : | I will wait ? And now?`},
		{"names in two brackets", "A talk with Petra Lund.\n\n((TE)) Why did you strike?\n\n((Petra Lund)) We had no choice.", `
			TE | asks | ) | Why did you strike
			Petra Lund | says | ) | We had no choice ? Why did you strike?`},
		{"brackets behind a question without", "The Gazette spoke to Marco Delli.\n\nSo, how are you?\n\n((Marco Delli)) I am good. How are you?\n\n((TG)) I am well.\n\nWhy did you go?\n\n((Marco Delli)) I had to.", `
			Marco Delli | asks | ) | I am good. How are you ? So, how are you?
			TG | says | ) | I am well ? I am good. How are you?
			Marco Delli | says | ) | I had to ? Why did you go?`},
		{"what is told between the lines", "A talk with Petra Lund.\n\nGAZETTE: Why did you strike?\n\nLUND: We had no choice.\n\nPetra Lund pauses.\n\nGAZETTE: And now?\n\nThe union met on Monday.\n\nGAZETTE: What did it say?\n\nLUND: It asked us to wait.\n\nThe rain has stopped.", `
			GAZETTE | asks | : | Why did you strike
			Petra Lund | says | : | We had no choice ? Why did you strike?
			GAZETTE | asks | : | And now
			GAZETTE | asks | : | What did it say
			Petra Lund | says | : | It asked us to wait ? What did it say?`},
		{"titles, and an office alone", "The inquest heard from Sgt Anna Holm.\n\nCoroner: Did you see the boy?\n\nSgt Anna Holm: I saw him on the wall.\n\nCoroner: What did he do?\n\nSgt Anna Holm: He slept.", `
			Coroner | asks | : | Did you see the boy
			Anna Holm | says | : | I saw him on the wall ? Did you see the boy?
			Coroner | asks | : | What did he do
			Anna Holm | says | : | He slept ? What did he do?`},
		{"what is told of players", "Player ratings\n\nKarl Dent: Saved twice and looked safe.\n\nIvo Lind: Ran all afternoon.\n\nTom Reed: Lost the ball for the goal.", ``},
		{"a cast", "The cast\n\nDirector: Anna Holm\nAda Roe: The Queen\nTom Reed: A soldier", ``},
		{"songs", "Ten songs\n\n1. Marco Delli: “Blue Sea”\n2. Ada Roe: “The Road Home”", ``},

		{"a list of quotations", "What they said of the budget\n\n- Mayor Tom Reed: “It is a budget for everyone.”\n- Union of Teachers: “We had hoped for more.”\n- Paul Tarn, shopkeeper: “I will have to close.”", `
			Tom Reed | says | : | “It is a budget for everyone.”
			Union of Teachers | believes | : | “We had hoped for more.”
			Paul Tarn | says | : | “I will have to close.”`},
		{"a list of statements", "What they said\n\nMayor Tom Reed: I am proud of it.\n\nPaul Tarn, who owns a shop in Tolm: I will have to close.", `
			Tom Reed | believes | : | I am proud of it
			Paul Tarn | says | : | I will have to close`},
		{"what papers say", "In the press\n\nThe Tolm Echo: “A day of shame.”\n\nThe Brant Gazette: “A sorry end to a long career.”", `
			Tolm Echo | says | : | “A day of shame.”
			Brant Gazette | says | : | “A sorry end to a long career.”`},
		{"signed behind a bullet, and without a dash", "In quotes\n\n– “The court has erred.” – Prosecutor Karl Orr\n\n“The council knew.” Ada Roe, resident", `
			Karl Orr | says | – | “The court has erred.”
			Ada Roe | says | ” | “The council knew.”`},
		{"a quotation and a clause", "In quotes\n\n“The council knew.” Ada Roe, a clerk, left.", ``},
		{"a live blog", "Live: storm hits Lomasa\n\n14:05 BST Reed: ‘No boats’\n\nMayor Tom Reed is in the port.\n\n2.20pm Weather: wind of 90 mph", `
			Tom Reed | says | : | ‘No boats’`},
		{"names under which people post", "What people wrote\n\nTom Reed (@tomreed): The bridge is open. Drive safely.", `
			Tom Reed | says | : | The bridge is open. Drive safely`},
		{"reactions below names in capitals", "Here are reactions to the death of President Joan Hallam.\n\nBRANT PRESIDENT KARL ORR\n\n“She was a friend to my country.”\n\nIVO LIND, ECONOMIST\n\n“Markets will be calm. Nobody expects a change.”", `
			KARL ORR | says | “ | “She was a friend to my country.”
			IVO LIND | says | “ | “Markets will be calm. Nobody expects a change.”`},
		{"quotations below sentences", "Ivo Lind, the baker, left.\n\n“She was a friend to my country.”\n\nAna Roe, the nurse, slept.\n\n“We have lost a great woman.”", ``},
		{"one quotation below a line in capitals", "The mayor spoke on Monday.\n\nA LONG ROAD, A SHORT DAY\n\n“We have lost a lot. It is a sad day.”", ``},
		{"a headline in quotation marks", "Trial opens\n\n‘NOT A CENT’: Castle digs in over the cash", ``},
	}
}

func TestTalked(t *testing.T) {
	for _, c := range talked() {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src)})
			parties := map[string]hearsay.Party{}
			for _, p := range r.Parties {
				parties[p.ID] = p
			}
			var got []string
			for _, s := range r.Statements {
				if parties[s.Speaker].Type == hearsay.Author && c.want != "" {
					t.Errorf("%q is taken for the author's", words(r.Text, s.Content))
				}
				if s.NestedIn == "" && !strings.ContainsFunc(words(r.Text, s.Cue), unicode.IsLower) {
					got = append(got, talkLine(r.Text, parties[s.Speaker].Name, s))
				}
			}
			want := strings.ReplaceAll(strings.TrimSpace(c.want), "\t", "")
			if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func talkLine(text, speaker string, s hearsay.Statement) string {
	line := speaker + " | " + string(s.Position) + " | " + words(text, s.Cue) + " | " + words(text, s.Content)
	if s.Prompt != nil {
		line += " ? " + text[s.Prompt.Start:s.Prompt.End]
	}
	return line
}

// TestTalkCutAnywhere reads what is left of these reports when they begin or end anywhere.
func TestTalkCutAnywhere(t *testing.T) {
	for _, c := range talked() {
		for i, x := range c.src {
			if unicode.IsSpace(x) {
				read(t, engine.Input{Name: "a.txt", Data: []byte(c.src[:i])})
				read(t, engine.Input{Name: "a.txt", Data: []byte(c.src[i:])})
			}
		}
	}
}
