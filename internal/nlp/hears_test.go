package nlp_test

import "testing"

// TestHears reads what courts hear at the end of a sentence, and headlines that end in who tells them.
func TestHears(t *testing.T) {
	mended{
		{"The captain was drunk, the inquest heard.", " | heard | The captain was drunk"},
		{"The captain was drunk, the court was told.", " | was told | The captain was drunk"},
		{"The dog, the court heard, had bitten four people.", " | heard | The dog + had bitten four people"},
		{"Captain was drunk, court hears", " | hears | Captain was drunk"},
		{"Mine was unsafe, leaked memo reveals", "leaked memo | reveals | Mine was unsafe"},
		{"Minister knew of leak, aide claims", "aide | claims | Minister knew of leak"},
		{"The crew had heard knocking until 3 a.m., the head of the team, Karl Orr, said.", "the head of the team, Karl Orr, | said | The crew had heard knocking until 3 a.m."},
		{"They faced fines, legal claims.", ""},
		{"The clerk stole the money, prosecutors allege.", "prosecutors | allege | The clerk stole the money"},
	}.check(t)
}
