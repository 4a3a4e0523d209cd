package nlp_test

import "testing"

// TestAsTold finds the clause that somebody is told behind "as" to have said.
func TestAsTold(t *testing.T) {
	mended{
		{"The bank hid its losses, as the Herald reported on Monday.", "the Herald | reported | The bank hid its losses"},
		{"The bank hid its losses, as Ada Roe has acknowledged.", "Ada Roe | has acknowledged | The bank hid its losses"},
		{"The dam was weak, as engineer Ada Roe warned the council in March.", "engineer Ada Roe | warned | The dam was weak"},
		{"As Ms Roe said in March, the bank hid its losses.", "Ms Roe | said | the bank hid its losses"},
		{"If the bridge is safe, as the ministry claims, trucks may use it again.", "the ministry | claims | the bridge is safe"},
		{"If, as the ministry claims, the bridge is safe, trucks may use it again.", "the ministry | claims | the bridge is safe"},
		{"As the mayor spoke on Monday, the crowd left.", ""},
	}.check(t)
}
