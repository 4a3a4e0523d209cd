package nlp_test

import "testing"

// TestShares reads all shares that a poll found as found by it, and none who say no as a denial.
func TestShares(t *testing.T) {
	mended{
		{"A poll by the Marl Institute found that 54 percent of voters said they would vote yes, while 38 percent said no.", "A poll by the Marl Institute | found | that 54 percent of voters said they would vote yes, while 38 percent said no; 54 percent of voters | said | they would vote yes; 38 percent | said | no"},
		{"According to a poll by Radio Nord, 61% of residents support the toll, while 30% oppose it.", "a poll by Radio Nord | According to | 61% of residents support the toll, while 30% oppose it; 61% of residents | support | the toll; 30 | oppose | it"},
	}.check(t)
	positions{
		{"⟦source 38 percent⟧ ⟦cue said⟧ ⟦content no⟧.", "says"},
		{"Asked if he had lied, ⟦source the mate⟧ ⟦cue said⟧ ⟦content no⟧.", "denies"},
	}.check(t)
}
