package nlp_test

import "testing"

// TestQuotedInFront gives what stands before a paper that quotes somebody as saying it to that one, and takes off a speaker what tells when it was said.
func TestQuotedInFront(t *testing.T) {
	mended{
		{"The dam was unsafe, the Tarnow Herald quoted a minister as saying.", "a minister | as saying | The dam was unsafe"},
		{"The dam was unsafe, state radio has quoted Karl Orr as saying.", "Karl Orr | as saying | The dam was unsafe"},
		{"At a press conference on Monday Orr said the dam was unsafe.", "Orr | said | the dam was unsafe"},
		{"In a letter dated 3 May two clerks said the dam was unsafe.", "two clerks | said | the dam was unsafe"},
		{"Late on Sunday Karl Orr said the dam was unsafe.", "Karl Orr | said | the dam was unsafe"},
		{"A memo of January 22 says the dam was unsafe.", "A memo of January 22 | says | the dam was unsafe"},
		{"In a letter to the board seen by the Tarnow Herald, the ambassador, Ada Roe, said the dam was unsafe.", "the ambassador, Ada Roe, | said | the dam was unsafe"},
	}.check(t)
}
