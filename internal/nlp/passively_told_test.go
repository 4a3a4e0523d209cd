package nlp_test

import "testing"

// TestPassivelyTold lets nobody say what they were told, but those who told them and the press.
func TestPassivelyTold(t *testing.T) {
	mended{
		{"Managers at the hospital were told the water was foul.", " | were told | the water was foul"},
		{"The mayor was assured by the builder that the dam would hold.", "the builder | was assured by | that the dam would hold"},
		{"The Courier has been told that the chief had left.", "The Courier | has been told | that the chief had left"},
		{"Workers at the plant were told not to bother the fire brigade.", " | were told | Workers at the plant + not to bother the fire brigade"},
		{"A source said ministers had been briefed by the board that charges were likely.", "A source | said | ministers had been briefed by the board that charges were likely; the board | had been briefed by | that charges were likely"},
	}.check(t)
}
