package nlp_test

import "testing"

// TestFrontOfSource reads who speaks behind words that only join them to what stands before, or tell when or in which case.
func TestFrontOfSource(t *testing.T) {
	mended{
		{"At the time rescue crews said that they had saved seven people.", "rescue crews | said | that they had saved seven people"},
		{"As new research by Lowick College shows, eels sleep.", "new research by Lowick College | shows | eels sleep"},
		{"That would be more oil than the industry says the market can bear.", "the industry | says | the market can bear"},
		{"Karl Orr, a mechanic who lives less than a mile from the port, said that he heard a bang.", "Karl Orr, a mechanic who lives less than a mile from the port, | said | that he heard a bang"},
		{"Not everyone believed that the dam was unsafe.", ""},
		{"The mayor will not resign until she admits that the dam was unsafe.", ""},
	}.check(t)
}
