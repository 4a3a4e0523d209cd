package coref_test

import "testing"

// TestItSpeaks makes a firm of a name that is “it” who speaks in the next sentence, and neither the statement in which it does nor who told somebody he or she.
func TestItSpeaks(t *testing.T) {
	sameParty{
		{"a quotation", "Kestrel Vale rejected the charge. “Every report is logged,” it said.", "Kestrel Vale = it"},
		{"in a statement", "Kestrel Vale rejected the charge. In a statement to the exchange it said it would appeal.", "Kestrel Vale = it"},
		{"a coal firm", "Kestrel Coal was defiant. It said it would appeal.", "Kestrel Coal = It"},
		{"a memo", "Karl Vrok read a memo. It said the dam was unsafe.", "a memo = It / Karl Vrok"},
		{"who told him", "A controller broke down. Breedt had told him to wait, he said.", "A controller = him = he / Breedt"},
		{"told between commas", "Petros Lund, a steward, said the water was coming in. He reported it to the foreman, who, Lund said, replied that the manager knew.", "Petros Lund = He"},
	}.check(t)
}
