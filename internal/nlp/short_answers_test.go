package nlp_test

import "testing"

// TestShortAnswers finds both of two who say yes or no.
func TestShortAnswers(t *testing.T) {
	mended{
		{"Ruiz said no and Reed said yes.", "Ruiz | said | no; Reed | said | yes"},
		{"The council said no, the mayor said yes.", "The council | said | no; the mayor | said | yes"},
		{"Karl Orr says yes and Ada Lund says no.", "Karl Orr | says | yes; Ada Lund | says | no"},
		{"Karl Orr said no vote was held.", "Karl Orr | said | no vote was held"},
	}.check(t)
}
