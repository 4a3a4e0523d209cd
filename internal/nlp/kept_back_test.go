package nlp_test

import "testing"

// TestKeptBack leaves out what nothing suggests and what is only to stop, and finds who keeps something back, threatens or judges.
func TestKeptBack(t *testing.T) {
	mended{
		{"The firm had paid, and nothing in the memo suggested that it knew.", ""},
		{"They demanded that the ministry cease describing the marches as “riots”.", "They | demanded | that the ministry cease describing the marches as “riots"},
		{"The company would not disclose the price.", "The company | would not disclose | the price"},
		{"The company would not reveal its losses.", "The company | would not reveal | its losses"},
		{"Averne threatened sanctions.", "Averne | threatened | sanctions"},
		{"The guild gave the council until Friday to pay.", "The guild | gave | the council until Friday to pay"},
		{"The appeals court upheld the ban.", "The appeals court | upheld | the ban"},
		{"There were 41 pledged delegates.", ""},
	}.check(t)
}
