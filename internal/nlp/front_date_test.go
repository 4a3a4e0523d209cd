package nlp_test

import "testing"

// TestFrontDate keeps the day or month that a sentence begins with out of who speaks.
func TestFrontDate(t *testing.T) {
	mended{
		{"On 3 May he told me the pump had failed.", "he | told | the pump had failed"},
		{"On 3 May the firm said the pump had failed.", "the firm | said | the pump had failed"},
		{"On 3 May Roe said the pump had failed.", "Roe | said | the pump had failed"},
		{"On 3 May officials said the pump had failed.", "officials | said | the pump had failed"},
		{"In May officials said the pump had failed.", "officials | said | the pump had failed"},
		{"In April officials said the pump had failed.", "officials | said | the pump had failed"},
		{"In April 2020 officials told me the mine was safe.", "officials | told | the mine was safe"},
		{"On May 3 Roe said the pump had failed.", "Roe | said | the pump had failed"},
		{"On April 9, Roe said, the pump had failed.", "Roe | said | On April 9 + the pump had failed"},
		{"April Jones said the pump had failed.", "April Jones | said | the pump had failed"},
		{"Ada May said the pump had failed.", "Ada May | said | the pump had failed"},
		{"On Monday May said the pump had failed.", "May | said | the pump had failed"},
		{"Officials said earlier the bridge was safe.", "Officials | said | the bridge was safe"},
		{"Officials said earlier this week the bridge was safe.", "Officials | said | earlier this week the bridge was safe"},
		{"Ada Roe said, at a meeting with the crews in Lowick and in the presence of two clerks that “the dam was cracked.”", "Ada Roe | said | that “the dam was cracked.”"},
	}.check(t)
}

// TestToldWhom keeps whoever is told out of what is told without "that".
func TestToldWhom(t *testing.T) {
	mended{
		{"Roe told the court the driver was asleep.", "Roe | told | the driver was asleep"},
		{"Reed told the inquiry the pump had failed.", "Reed | told | the pump had failed"},
		{"On 3 May Roe told the inquiry the pump had failed.", "Roe | told | the pump had failed"},
		{"Roe told her brother she was late.", "Roe | told | she was late"},
		{"Roe told them he was late.", "Roe | told | he was late"},
	}.check(t)
}
