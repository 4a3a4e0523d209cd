package nlp_test

import "testing"

// TestWrittenWithin reads what a letter or a call tells within what somebody says of it, and leaves to people what they say.
func TestWrittenWithin(t *testing.T) {
	mended{
		{"Roe said she had received an email saying that the pump was off.", "Roe | said | she had received an email saying that the pump was off; an email | saying | that the pump was off"},
		{"Roe said a note went round the masters two years ago warning that “a call is a call to the insurers”.", "Roe | said | a note went round the masters two years ago warning that “a call is a call to the insurers”; a note | warning | that “a call is a call to the insurers"},
		{"Roe said he had seen a letter which said the plant was full.", "Roe | said | he had seen a letter which said the plant was full; a letter | said | the plant was full"},
		{"Roe said she had received two anonymous calls telling her to mind her own district.", "Roe | said | she had received two anonymous calls telling her to mind her own district; two anonymous calls | telling | her to mind her own district"},
		{"Roe said workers were sent a message telling them to stay at home.", "Roe | said | workers were sent a message telling them to stay at home; a message | telling | them to stay at home"},
		{"Roe said the office instructed the master by phone to “keep her moving and ring nobody”.", "Roe | said | the office instructed the master by phone to “keep her moving and ring nobody”; the office | instructed | the master by phone to “keep her moving and ring nobody"},
		{"Roe said the sentence that says so was cut.", "Roe | said | the sentence that says so was cut"},
		{"Karl Orr was ill. In May he had 90 messages calling him a murderer.", "90 messages | calling | him a murderer"},
		{"Karl Orr sent a message saying that the pump was off.", "Karl Orr | sent a message saying | that the pump was off"},
	}.check(t)
}
