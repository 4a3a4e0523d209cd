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
		{"If rates fall, as the bank expects, houses will cost more.", "the bank | expects | rates fall"},
		{"Unless the dam breaks, as residents fear, the town is safe.", "residents | fear | the dam breaks"},
		{"Fares will rise next year, as the port expects.", "the port | expects | Fares will rise next year"},
		{"Rates will fall, as economists expect, and houses will cost more.", "economists | expect | Rates will fall"},
	}.check(t)
}
