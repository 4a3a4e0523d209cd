package nlp_test

import "testing"

// TestMissivesFrom reads what a letter or a message from somebody says as theirs, through whoever read it out, passed it on or got it.
func TestMissivesFrom(t *testing.T) {
	checkWays(t, []wayCase{
		{"Karl Orr read out a statement from Ada Roe saying that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"Karl Orr read the court a letter from Ada Roe which said that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"Karl Orr relayed a warning from the engineer that the dam was unsafe.", 1, "the engineer < Karl Orr"},
		{"The clerk received a call from Ada Roe saying that the dam was unsafe.", 1, "Ada Roe < The clerk"},
		{"The Tarnow Courier obtained a letter from Ada Roe which says that the dam was unsafe.", 1, "Ada Roe < The Tarnow Courier"},
		{"Karl Orr passed on a message from Ada Roe: the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"Karl Orr read to the court from a letter by Ada Roe: “The dam is unsafe.”", 1, "Ada Roe < Karl Orr"},
		{"Karl Orr showed the Tarnow Courier a text message from Ada Roe saying that the dam was unsafe.", 1, "Ada Roe < Karl Orr < the Tarnow Courier"},
		{"Karl Orr read out a letter from Ada Roe. In it, she said that the dam was unsafe.", 2, "she < Karl Orr"},
		{"Karl Orr read out a letter from the mate. It said that the dam was unsafe.", 2, "the mate < Karl Orr"},
		{"Karl Orr did not read out a letter from the mate. It said that the dam was unsafe.", 2, "It"},
	})
}

// TestHeardOnRecording reads who is heard on a recording or overheard, and what minutes record.
func TestHeardOnRecording(t *testing.T) {
	checkWays(t, []wayCase{
		{"On the tape, the mate is heard telling the cook that the dam was unsafe.", 1, "the mate"},
		{"In a clip shared by Karl Orr, Ada Roe can be heard saying that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"Ada Roe can be heard on a recording obtained by the Tarnow Courier saying that the dam was unsafe.", 1, "Ada Roe < the Tarnow Courier"},
		{"Ada Roe was overheard by the cook telling the mate that the dam was unsafe.", 1, "Ada Roe < the cook"},
		{"Minutes of the meeting record Ada Roe as saying that the dam was unsafe.", 1, "Ada Roe < Minutes of the meeting"},
		{"The minutes record Ada Roe saying that the dam was unsafe.", 1, "Ada Roe < The minutes"},
		{"An email from the engineer, forwarded to the Tarnow Courier by a clerk, says that the dam was unsafe.", 1, "the engineer < a clerk < the Tarnow Courier"},
	})
}

// TestMissiveTorn reads a letter whose text ends with whom it went to.
func TestMissiveTorn(t *testing.T) {
	torn(t, "The report reproduces an email from Ada Roe to the fitter of Orsk.")
}
