package nlp_test

import "testing"

// TestRecordedTelling gives what a document shows somebody telling to that one, and ends what stands in a document where the sentence goes on about the document.
func TestRecordedTelling(t *testing.T) {
	mended{
		{"The transcript, obtained by the Tarnow Herald, shows the chairman telling colleagues that the dam was unsafe.", "the chairman | telling | that the dam was unsafe"},
		{"An email shows Ada Roe telling colleagues that the dam was unsafe.", "Ada Roe | telling | that the dam was unsafe"},
		{"Ada Roe was recorded in the minutes as telling staff that the dam was unsafe.", "Ada Roe | as telling | that the dam was unsafe"},
		{"A memo in which Ada Roe tells staff that the dam was unsafe has been published.", "Ada Roe | tells | that the dam was unsafe"},
		{"In a memo seen by the Tarnow Herald a clerk says the dam was unsafe.", "a clerk | says | the dam was unsafe"},
	}.check(t)
}
