package nlp_test

import "testing"

// TestProvisions reads what a numbered part of a law states, which looks like a number of states.
func TestProvisions(t *testing.T) {
	mended{
		{`Article 9 states "no vessel shall anchor by night."`, `Article 9 | states | "no vessel shall anchor by night."`},
		{`Rule No. 4 states "no vessel shall anchor by night."`, `Rule No. 4 | states | "no vessel shall anchor by night."`},
		{"Section 12 of the Act states that ships must carry a light.", "Section 12 of the Act | states | that ships must carry a light"},
		{"Clause 4 states that the firm must pay.", "Clause 4 | states | that the firm must pay"},
		{`Republic Act No. 88, also known as the "Radio Law", states "no vessel shall anchor by night."`, `Republic Act No. 88, also known as the "Radio Law", | states | "no vessel shall anchor by night."`},
		{"In the May 4 states of the East, the vote was held on Monday.", ""},
		{"The rule holds in 12 states that have no coast.", ""},
	}.check(t)
}
