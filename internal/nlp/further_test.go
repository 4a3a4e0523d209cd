package nlp_test

import "testing"

// TestTellsFurther gives whoever tells something what they tell besides, and takes that off what they tell first.
func TestTellsFurther(t *testing.T) {
	mended{
		{"The road was shut, Holt said, adding repairs were slow.", "Holt | said | The road was shut; Holt | adding | repairs were slow"},
		{"The road was shut, Holt said on Monday, adding it needed care.", "Holt | said | The road was shut; Holt | adding | it needed care"},
		{"Ada Roe said, “The road is long,” and later added, “It is hard.”", "Ada Roe | said | “The road is long,”; Ada Roe | added | “It is hard.”"},
		{"Ada Roe said, “The road is long,” further remarking, “The bridge is shut.”", "Ada Roe | said | “The road is long,”; Ada Roe | remarking | “The bridge is shut.”"},
		{"Ada Roe told reporters, “It is late,” again insisting, “We must go.”", "Ada Roe | told | “It is late,”; Ada Roe | insisting | “We must go.”"},
		{"Ada Roe said, “The road is long,” later telling a crowd, “The bridge is shut.”", "Ada Roe | said | “The road is long,”; Ada Roe | telling | “The bridge is shut.”"},
		{"A foreman said he would strike, asking not to be named because he hoped to be kept on.", "A foreman | said | he would strike"},
		{"The road was shut, Holt said, adding a lane.", "Holt | said | The road was shut"},
	}.check(t)
}
