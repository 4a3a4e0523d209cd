package coref_test

import "testing"

// TestCommonWord tells words that begin a sentence from names: who or what is called so in the middle of one too, or never in small letters, is one.
func TestCommonWord(t *testing.T) {
	for _, c := range []struct {
		name, src, word string
		named           bool
	}{
		{"a headline", "Ferry crew told of steering trouble\n\nThe ferry ran aground on Monday, Ada Roe said.", "Ferry", false},
		{"begins a sentence", "The mayor spoke of immigration. Immigration is the issue of the year, Karl Orr said.", "Immigration", false},
		{"begins a quotation", "The virus spreads, Karl Orr said. “Virus is a word we avoid,” he said.", "Virus", false},
		{"in the middle too", "The town has hope. Hope is a councillor. The union backs Hope, Karl Orr said.", "Hope", true},
		{"never in small letters", "Zelm is the issue of the year, Karl Orr said.", "Zelm", true},
		{"in small letters in a name", "Karim al-Oru was seen on Monday. Al-Oru left with Karl Orr, the mayor said.", "Al-Oru", true},
		{"who speaks", "The town has a new ward. Ward said the ferry was late.", "Ward", true},
		{"a body", "The vote in parliament was close. Parliament meets on Monday, Karl Orr said.", "Parliament", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			if got := entity(t, d, c.word) >= 0; got != c.named {
				t.Errorf("%s is an entity: %v, want %v", c.word, got, c.named)
			}
		})
	}
}
