package nlp_test

import "testing"

// TestAcrossTeller reads what somebody tells over an aside on who tells so, or before who tells so at the end of the sentence.
func TestAcrossTeller(t *testing.T) {
	checkWays(t, []wayCase{
		{"Karl Orr had told her, Ada Roe said, that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
		{"Karl Orr told the clerk in June, Ada Roe said, that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
		{"Karl Orr had told him, the clerk told the Tarnow Courier, that the dam was unsafe.", 1, "Karl Orr < the clerk < the Tarnow Courier"},
		{"Karl Orr said, according to Ada Roe, that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
		{"The engineer warned the board, according to the minutes, that the dam was unsafe.", 1, "The engineer < the minutes"},
		{"Karl Orr told Ada Roe that the dam was unsafe, Ada Roe said on Monday.", 1, "Karl Orr < Ada Roe"},
		{"The dam, Ada Roe said, was so unsafe that it broke.", 1, "Ada Roe"},
	})
}

// TestByAccount reads by whose account somebody says something, and who has it from whom.
func TestByAccount(t *testing.T) {
	checkWays(t, []wayCase{
		{"By Ada Roe's account, Karl Orr told the clerk that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
		{"In the clerk's telling, Karl Orr said that the dam was unsafe.", 1, "Karl Orr < the clerk"},
		{"As Ada Roe recalls it, Karl Orr said that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
		{"As told to the Tarnow Courier by Ada Roe, Karl Orr said that the dam was unsafe.", 1, "Karl Orr < Ada Roe < the Tarnow Courier"},
		{"“The dam is unsafe,” Karl Orr said, as relayed by Ada Roe.", 1, "Karl Orr < Ada Roe"},
		{"By his own account, Karl Orr said that the dam was unsafe.", 1, "Karl Orr"},
		{"Ada Roe had it from the clerk that the dam was unsafe.", 1, "the clerk < Ada Roe"},
		{"Ada Roe says she got it from the clerk that the dam was unsafe.", 2, "the clerk < Ada Roe"},
		{"Ada Roe had heard it from the clerk: the dam was unsafe.", 1, "the clerk < Ada Roe"},
		{"Ada Roe had it on the authority of Karl Orr that the dam was unsafe.", 1, "Karl Orr < Ada Roe"},
	})
}

// TestToldOn reads who told on what they were told, in the clause behind them.
func TestToldOn(t *testing.T) {
	checkWays(t, []wayCase{
		{"Karl Orr told a clerk, who told the Tarnow Courier, that the dam was unsafe.", 1, "Karl Orr < a clerk < the Tarnow Courier"},
		{"A guard had told the mate, who told Ada Roe, that the dam was unsafe.", 1, "A guard < the mate < Ada Roe"},
		{"Karl Orr told the clerk, who was ill, that the dam was unsafe.", 1, "Karl Orr"},
	})
}
