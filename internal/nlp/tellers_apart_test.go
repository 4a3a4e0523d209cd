package nlp_test

import "testing"

// TestTellersApart reads two tellers of one sentence, of whom one tells of the other.
func TestTellersApart(t *testing.T) {
	mended{
		{"Ada Roe, a spokeswoman for Brandt Foods said, had warned that the bridge was shut.", "a spokeswoman for Brandt Foods | said | Ada Roe + had warned that the bridge was shut; Ada Roe | had warned | that the bridge was shut"},
		{"Ada Roe, a spokeswoman for Brandt Foods, said that the bridge was shut.", "Ada Roe, a spokeswoman for Brandt Foods, | said | that the bridge was shut"},
		{"A spokeswoman for Brandt Foods said Lowick Council admitted that the ferry was unsafe.", "A spokeswoman for Brandt Foods | said | Lowick Council admitted that the ferry was unsafe; Lowick Council | admitted | that the ferry was unsafe"},
		{"Karl Orr said that in a phone call the mayor said that the bridge had been shut in May.", "Karl Orr | said | that in a phone call the mayor said that the bridge had been shut in May; the mayor | said | that the bridge had been shut in May"},
		{"Ada Roe told police that the bridge had been shut in May, the court heard.", "Ada Roe | told | that the bridge had been shut in May;  | heard | Ada Roe told police that the bridge had been shut in May"},
		{"Karl Orr said he left voluntarily but the union said he had been dismissed.", "Karl Orr | said | he left voluntarily; the union | said | he had been dismissed"},
		{"Karl Orr said he left voluntarily but the union had said he would be dismissed.", "Karl Orr | said | he left voluntarily but the union had said he would be dismissed; the union | had said | he would be dismissed"},
		{"A woman who claims to be Karl Orr's sister has revealed that she was born in Lowick.", "who | claims | to be Karl Orr's sister; A woman | has revealed | that she was born in Lowick"},
		{"The firm is reportedly in talks to be sold, according to the Tarnow Herald.", " | reportedly | The firm is + in talks to be sold; the Tarnow Herald | according to | The firm is reportedly in talks to be sold"},
	}.check(t)
}
