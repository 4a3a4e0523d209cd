package nlp_test

import "testing"

// TestFrontOfSource reads who speaks behind words that only join them to what stands before, or tell when or in which case.
func TestFrontOfSource(t *testing.T) {
	mended{
		{"At the time rescue crews said that they had saved seven people.", "rescue crews | said | that they had saved seven people"},
		{"As new research by Lowick College shows, eels sleep.", "new research by Lowick College | shows | eels sleep"},
		{"That would be more oil than the industry says the market can bear.", "the industry | says | the market can bear"},
		{"Karl Orr, a mechanic who lives less than a mile from the port, said that he heard a bang.", "Karl Orr, a mechanic who lives less than a mile from the port, | said | that he heard a bang"},
		{"Shops pay a third of their takings to the capital but critics think the money is lost.", "critics | think | the money is lost"},
		{"Everyone but Karl Orr said yes.", "Everyone | said | yes"},
		{"Karl Orr, chairman of the port, told the Courier the dam was unsafe.", "Karl Orr, chairman of the port, | told | the dam was unsafe"},
		{"The following afternoon she said the dam was unsafe.", "she | said | the dam was unsafe"},
		{"In Tarn, a hamlet surrounded by forests, a resident said the dam was unsafe.", "a resident | said | the dam was unsafe"},
		{"Not everyone believed that the dam was unsafe.", ""},
		{"The mayor will not resign until she admits that the dam was unsafe.", ""},
	}.check(t)
}
