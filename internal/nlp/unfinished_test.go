package nlp_test

import "testing"

// TestUnfinished gives what is told its verb behind what tells more of its subject.
func TestUnfinished(t *testing.T) {
	mended{
		{"The head of the society, Bob Hull, told the Courier that aid payments, a program related to the flood, presented another factor in the rise.", "The head of the society, Bob Hull, | told | that aid payments, a program related to the flood, presented another factor in the rise"},
		{"The commission announced on Friday the second debate between Roe and Orr, which was slated for May 15, has been cancelled, citing safety.", "The commission | announced | the second debate between Roe and Orr, which was slated for May 15, has been cancelled; The commission | citing | safety"},
		{"A video claiming to show the fire, perhaps under duress, was posted on Monday.", ""},
	}.check(t)
}
