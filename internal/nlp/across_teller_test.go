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
