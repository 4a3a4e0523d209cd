package coref_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestCommonWord tells words that begin a sentence from names: who or what is called so in the middle of one too, or never in small letters, is one.
func TestCommonWord(t *testing.T) {
	for _, c := range []struct {
		name, src, word string
		named           int
	}{
		{"a headline", "Ferry crew told of steering trouble\n\nThe ferry ran aground on Monday, Ada Roe said.", "Ferry", 0},
		{"begins a sentence", "The mayor spoke of immigration. Immigration is the issue of the year, Karl Orr said.", "Immigration", 0},
		{"begins a quotation", "The virus spreads, Karl Orr said. “Virus is a word we avoid,” he said.", "Virus", 0},
		{"in the middle too", "The town has a ward. Ward is a councillor. The union backs Ward, Karl Orr said.", "Ward", 2},
		{"never in small letters", "Zelm is the issue of the year, Karl Orr said.", "Zelm", 1},
		{"in small letters in a name", "Karim al-Oru was seen on Monday. Al-Oru left with Karl Orr, the mayor said.", "Al-Oru", 1},
		{"who speaks", "The town has a new ward. Ward said the ferry was late.", "Ward", 1},
		{"a body", "The vote in parliament was close. Parliament meets on Monday, Karl Orr said.", "Parliament", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			got := 0
			for _, m := range d.Mention {
				if m.Form == doc.Named && d.Span(m.Range).In(d.Text) == c.word {
					got++
				}
			}
			if got != c.named {
				t.Errorf("%s is a name %d times, want %d", c.word, got, c.named)
			}
		})
	}
}
