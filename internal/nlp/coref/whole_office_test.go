package coref_test

import "testing"

// TestWholeOffice joins an office in capitals with who has it, and a builder with his name, and leaves papers, firms and ministers of two states alone.
func TestWholeOffice(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"before the name", "The Health Secretary, Karl Orr, said it was late.", "The Health Secretary = Karl Orr"},
		{"behind the name, taken up", "Karl Orr, the Fire Chief, said it was late. Rain fell. The Fire Chief declined to comment.", "Karl Orr = the Fire Chief"},
		{"on its own", "The Works Minister said it was late. He declined to comment.", "The Works Minister = He"},
		{"a paper", "The Morning Leader said it was late. Ada Roe declined to comment.", "Morning Leader / Ada Roe"},
		{"a builder", "The builder, Karl Orr, said it was late.", "The builder = Karl Orr"},
		{"a builder that is a firm", "The builder, Velmark Homes, said it was late.", "The builder = Velmark Homes"},
		{"named behind", "The city manager said it was late. Rain fell. The manager, Karl Orr, declined to comment.", "The city manager = Karl Orr"},
		{"ministers of two states", "The farm minister said it was late. Rain fell. Karesian radio quoted the farm minister, Karl Orr, as saying no.", "The farm minister / Karl Orr"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
