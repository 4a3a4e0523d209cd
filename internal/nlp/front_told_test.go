package nlp_test

import "testing"

// TestFrontTold gives who is named between commas at the end of a sentence what stands before.
func TestFrontTold(t *testing.T) {
	mended{
		{"Ada Roe, the clerk, took the money in May, her lawyer, Karl Orr, said on Monday.", "her lawyer, Karl Orr, | said | Ada Roe, the clerk, took the money in May"},
		{"Martin Dray, deputy head of Marl School, entered the new marks on May 19, his solicitor, Priti Lowe, said in a statement on Thursday.", "his solicitor, Priti Lowe, | said in a statement | Martin Dray, deputy head of Marl School, entered the new marks on May 19"},
		{"In May, her lawyer, Karl Orr, said she was ill.", "her lawyer, Karl Orr, | said | she was ill"},
	}.check(t)
}

// TestToldThere reads what was told where somebody went or rang, and what they heard somebody say.
func TestToldThere(t *testing.T) {
	mended{
		{"An officer said the call went to the centre, where a supervisor told staff to leave it.", "An officer | said | the call went to the centre, where a supervisor told staff to leave it; a supervisor | told | staff to leave it"},
		{"It was late.\n\nAn officer said the call went to the centre, where a supervisor told staff to leave it for the day shift.", "An officer | said | the call went to the centre, where a supervisor told staff to leave it for the day shift; a supervisor | told | to leave it for the day shift"},
		{"A lawyer said that one of them had heard the master say “Then it is their ship.”", "A lawyer | said | that one of them had heard the master say “Then it is their ship.”; the master | say | Then it is their ship"},
		{"A lawyer said that one of them had heard the master say on the bridge, after the second call, “Then it is their ship.”", "A lawyer | said | that one of them had heard the master say on the bridge, after the second call, “Then it is their ship.”; the master | say | Then it is their ship"},
		{"An officer said the call went to the centre, where a supervisor was asleep.", "An officer | said | the call went to the centre, where a supervisor was asleep"},
	}.check(t)
}
