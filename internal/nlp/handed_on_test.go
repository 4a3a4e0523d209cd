package nlp_test

import "testing"

// TestHandedOn reads who passes on what somebody wrote, and who sent or dictated it.
func TestHandedOn(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, speaker, through string }{
		{"Ms Roe, in a message passed on by her brother Karl, said she wanted to go home.", "Ms Roe", "her brother Karl"},
		{"Ms Roe said in a statement read by her lawyer that she wanted to go home.", "Ms Roe", "her lawyer"},
		{"Ms Roe said in a statement read by her sister that she wanted to go home.", "Ms Roe", ""},
		{"The firm is silent. But an internal email sent by its chief engineer put the loss at nine tonnes. “This is not spillage,” it said.", "its chief engineer", ""},
		{"Ada Roe read out a text message she said Karl Orr had dictated from hospital. “It was late,” it said.", "Karl Orr", "Ada Roe"},
		{"The Courier, citing records and a senior official, said the trucks were empty.", "records and a senior official", "The Courier"},
	} {
		d, found := sourced(t, p, c.src)
		last := found[len(found)-1]
		through := ""
		for _, r := range last.Chain {
			through += d.Text[d.Token[r.Start].Start:d.Token[r.End-1].End]
		}
		if got := d.Text[d.Token[last.Speaker.Start].Start:d.Token[last.Speaker.End-1].End]; got != c.speaker || through != c.through {
			t.Errorf("%q: %q through %q, want %q through %q", c.src, got, through, c.speaker, c.through)
		}
	}
}

// TestChangedHands reads who handed a document on as a link, and who gave an account as its speaker.
func TestChangedHands(t *testing.T) {
	checkWays(t, []wayCase{
		{"A memo handed to the Tarnow Courier by a clerk says the dam was unsafe.", 1, "A memo < a clerk < the Tarnow Courier"},
		{"An account given to the Tarnow Courier by a clerk says the dam was unsafe.", 1, "a clerk < the Tarnow Courier"},
		{"A minute of the meeting records a Marl Voss manager as saying that the trains were late.", 1, "a Marl Voss manager < A minute of the meeting"},
	})
}

// TestQuotesLetters reads who quotes or reads out what another wrote as a link, and who only holds it, or made another thing of it, as the speaker.
func TestQuotesLetters(t *testing.T) {
	checkWays(t, []wayCase{
		{"Marta Orr, quoting a text message from Fenn, said the dam was unsafe.", 1, "Fenn < Marta Orr"},
		{"Marta Orr, reading from a letter by Karl Fenn, said the dam was unsafe.", 1, "Karl Fenn < Marta Orr"},
		{"A leaked email from Fenn said the dam was unsafe.", 1, "Fenn"},
		{"An email sent by Karl Fenn to Ada Roe says the dam was unsafe.", 1, "Karl Fenn"},
		{"A clerk holding a letter from Fenn said the dam was unsafe.", 1, "A clerk holding a letter from Fenn"},
		{"The mother, who had received a letter from Fenn, said the dam was unsafe.", 1, "The mother, who had received a letter from Fenn"},
		{"Orr, the author of a study by the Pell Institute, said the dam was unsafe.", 1, "Orr, the author of a study by the Pell Institute"},
	})
}

// TestSpokenForBodies reads for which body somebody speaks whose name or state stands before them, and for which of the state.
func TestSpokenForBodies(t *testing.T) {
	checkWays(t, []wayCase{
		{"A Karesian government spokeswoman said the dam was unsafe.", 1, "A Karesian government spokeswoman for Karesian government"},
		{"A Dockers' Union spokeswoman said the dam was unsafe.", 1, "A Dockers' Union spokeswoman for Dockers' Union"},
		{"Speaking for the Health Ministry, Ada Roe said the dam was unsafe.", 1, "Ada Roe for the Health Ministry"},
		{"Ada Roe, who speaks for Tarnow Police, said the dam was unsafe.", 1, "Ada Roe, who speaks for Tarnow Police for Tarnow Police"},
	})
}
