package nlp_test

import "testing"

// TestReachedToTell gives what was told to who got in touch with somebody to tell it, and not to whom they reached, or to who tells of both.
func TestReachedToTell(t *testing.T) {
	mended{
		{"The captain's wife rang the duty desk to report that the dam was unsafe.", "The captain's wife | to report | that the dam was unsafe"},
		{"A nurse contacted the mayor to say the dam was unsafe.", "A nurse | to say | the dam was unsafe"},
		{"Karl Orr went to the council and told them that the dam was unsafe.", "Karl Orr | told | that the dam was unsafe"},
		{"Karl Orr texted his brother saying the dam was unsafe.", "Karl Orr | saying | the dam was unsafe"},
		{"The captain's wife phoned the council to warn that the dam was unsafe.", "The captain's wife | to warn | that the dam was unsafe"},
		{"Ada Roe said two students from Lowick came to her and said the dam was unsafe.", "Ada Roe | said | two students from Lowick came to her and said the dam was unsafe; two students from Lowick | said | the dam was unsafe"},
		{"Karl Orr rang the mayor to say the dam was unsafe, a coastguard spokesman said.", "Karl Orr | to say | the dam was unsafe; a coastguard spokesman | said | Karl Orr rang the mayor to say the dam was unsafe"},
	}.check(t)
}
