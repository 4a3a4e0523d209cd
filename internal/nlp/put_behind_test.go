package nlp_test

import "testing"

// TestPutBehind leaves what a noun puts forward behind a preposition, and what a thing gives rise to, to nobody.
func TestPutBehind(t *testing.T) {
	mended{
		{"The chairman resigned following claims that the dam was cracked.", " | claims | that the dam was cracked"},
		{"Mayor Karl Orr has kept his post in spite of allegations that he took bribes.", " | allegations | that he took bribes"},
		{"The chairman resigned because of calls for his dismissal.", " | calls for | his dismissal"},
		{"In spite of claims that the dam was cracked, Ada Roe went to work on Monday.", " | claims | that the dam was cracked"},
		{"Amid calls for his dismissal, the coach stayed.", " | calls for | his dismissal"},
		{"The mayor echoed calls for a new inquiry.", "The mayor | echoed calls for | a new inquiry"},
		{"The leak raises fears that the river is poisoned.", " | fears | that the river is poisoned"},
		{"The outbreak fuelled speculation that the river was poisoned.", " | speculation | that the river was poisoned"},
		{"The union raised fears that the river is poisoned.", "The union | raised fears | that the river is poisoned"},
		{"The report raised questions about the safety of the dam.", "The report | raised questions about | the safety of the dam"},
		{"The deal is off, one clerk seems to suggest.", "one clerk | seems to suggest | The deal is off"},
		{"A source at the bank appeared to confirm that the deal was off.", " | appeared to confirm | A source at the bank + that the deal was off"},
		{"The comedian appeared to lose his temper.", " | appeared | The comedian + to lose his temper"},
		{"The strange thing is that, although she was allegedly paid by the port, Orr says the port was poor.", " | allegedly | although she was + paid by the port; Orr | says | the port was poor"},
	}.check(t)
}
