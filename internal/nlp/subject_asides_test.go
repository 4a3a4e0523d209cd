package nlp_test

import "testing"

// TestSubjectAsides gives a verb behind an aside to whom the sentence begins with, and leaves out of what they say what the aside tells, and in what way
// they spoke.
func TestSubjectAsides(t *testing.T) {
	mended{
		{"A nurse at the clinic, who requested anonymity, citing the trial, said the dam was unsafe.", "A nurse at the clinic | said | the dam was unsafe"},
		{"Three people close to the board, not authorised to speak on the record, said the dam was unsafe.", "Three people close to the board | said | the dam was unsafe"},
		{"The head of the inquiry, granted anonymity to discuss the talks, said the dam was unsafe.", "The head of the inquiry | said | the dam was unsafe"},
		{"Two officials, who were under orders not to discuss it, have called for a new inquiry.", "Two officials | have called for | a new inquiry"},
		{"Two officials said the dam was unsafe, requesting anonymity because the talks were private.", "Two officials | said | the dam was unsafe"},
		{"A nurse at the clinic said the dam was unsafe, speaking on the condition that she not be named.", "A nurse at the clinic | said | the dam was unsafe"},
		{"Ada Roe said the dam was unsafe, speaking after the vote.", "Ada Roe | said | the dam was unsafe"},
		{"The Herald said two men were in the yard, speaking in Russian.", "The Herald | said | two men were in the yard, speaking in Russian"},
		{"The dam was unsafe, said three people close to the board, who declined to be identified because they feared for their jobs.", "three people close to the board, who declined to be identified because they feared for their jobs | said | The dam was unsafe"},
		{"The judge, in a statement from his lawyer, Ada Roe, said the dam was unsafe.", "The judge, in a statement from his lawyer, Ada Roe, | said | the dam was unsafe"},
		{"The mayor, who was ill in May, is expected to resign.", " | is expected | The mayor + to resign"},
		{"An official familiar with the plan, but not authorised to speak publicly, said the talks had failed.", "An official familiar with the plan, but not authorised to speak publicly, | said | the talks had failed"},
		{"A person briefed on the plan, but not allowed to discuss it, said that the ferry would close.", "A person briefed on the plan | said | that the ferry would close"},
		{"Three people familiar with the plan, though not permitted to talk, said the mill would close.", "Three people familiar with the plan | said | the mill would close"},
		{"A woman on the quay, where the boat lay, said nobody came.", "A woman on the quay | said | nobody came"},
		{"Our tipster in the old part of Lowick, where Reed lives, claims he is ill.", "Our tipster in the old part of Lowick | claims | he is ill"},
		{"The ferry sank off Harwell, where two men said they had seen a light.", "two men | said | they had seen a light"},
	}.check(t)
}
