package coref_test

import "testing"

// TestAuthorities takes what a report calls one authority by for one, and authorities of two countries or towns, or of two kinds, for two.
func TestAuthorities(t *testing.T) {
	sameParty{
		{"a ministry, by whose it is", "Maarland's foreign ministry said the bridge was unsafe. The Foreign Ministry of Maarland said it would pay.", "Maarland's foreign ministry = Foreign Ministry of Maarland"},
		{"a ministry, by less", "Maarland's Foreign Ministry said the bridge was unsafe. The foreign ministry said it would pay.", "Foreign Ministry = The foreign ministry"},
		{"of two countries", "Maarland's foreign ministry said the bridge was unsafe. The foreign ministry of Ostren said it would pay.", "Maarland's foreign ministry / The foreign ministry of Ostren"},
		{"two banks", "Maarland's central bank said the bridge was unsafe. The central bank of Ostren said it would pay.", "Maarland's central bank / The central bank of Ostren"},
		{"of two kinds", "Maarland's foreign ministry said the bridge was unsafe. The defence ministry said it would pay.", "Maarland's foreign ministry / The defence ministry"},
		{"police of a town", "Lowick police said the bridge was unsafe. Police in Lowick said they would pay.", "Lowick police = Police in Lowick"},
		{"police", "The Lowick police said the bridge was unsafe. Police said they would pay.", "The Lowick police = Police"},
		{"the force", "Lowick Police said the bridge was unsafe. The force said it would pay.", "Lowick Police = The force"},
		{"of a town and of the state", "Lowick police said the bridge was unsafe. State police said they would pay. Police said it was late.", "Lowick police / State police / Police"},
		{"of what kind", "Armed police came on Monday, and the armed police left. Police said it was late.", "the armed police / Police"},
		{"a council", "The council in Lowick said the bridge was unsafe. Lowick Council said it would pay.", "The council in Lowick = Lowick Council"},
		{"told of less before", "The foreign ministry said the bridge was unsafe. Ostren's foreign ministry said it would pay.", "The foreign ministry / Ostren's foreign ministry"},
	}.check(t)
}
