package coref_test

import "testing"

// TestFirmsWithAnd tells names of firms with "&" or "and" whole, and that a board named between commas makes a body of a name. The form is that of [TestResolve].
func TestFirmsWithAnd(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"& Co", "Stearne Whitlow & Co. is advising the club. Stearne Whitlow declined to comment. Karl Orr left. He said so.", "Stearne Whitlow & Co. = Stearne Whitlow / Karl Orr = He"},
		{"& Co in the middle", "A log at Stearne Whitlow & Co, which advised Velmark, was found, Karl Orr said. Stearne Whitlow has put Garrow on leave.", "Stearne Whitlow & Co = Stearne Whitlow / Karl Orr"},
		{"what it is", "Stearne Whitlow & Co, the bank that advised Velmark, said it was sorry.", "Stearne Whitlow & Co = it"},
		{"and Sons", "Lowe and Sons, a firm of builders, said it was sorry.", "Lowe and Sons = it"},
		{"two who speak", "Lowe and Ada Roe said they were sorry.", "Lowe and Ada Roe = they / Ada Roe"},
		{"an exam board", "Northmark, the exam board, withdrew results on Friday. Karl Orr was told. He was late, the mayor said.", "Northmark = the exam board / Karl Orr = He"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

// TestNoListOfOne tells what a firm is, behind a comma, from a second who speaks.
func TestNoListOfOne(t *testing.T) {
	d, _ := read(t, "Stearne Whitlow & Co, the bank that advised Velmark, said it was sorry.")
	if got := entity(t, d, "Stearne Whitlow & Co, the bank"); got >= 0 {
		t.Errorf("a firm and what it is are entity %d", got)
	}
}
