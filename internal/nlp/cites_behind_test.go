package nlp_test

import "testing"

// TestCitesBehind leaves it to the paper to cite people and documents, and to whom it tells of to give a reason.
func TestCitesBehind(t *testing.T) {
	mended{
		{"The Herald reported on Tuesday that a doctor believes Arthur Kell would have survived, citing a person who had read his opinion.", "The Herald | reported | that a doctor believes Arthur Kell would have survived; a doctor | believes | Arthur Kell would have survived"},
		{"The Herald earlier reported that Karl Orr was suspected of giving the log to the firm, citing two people it did not name.", "The Herald | earlier reported | that Karl Orr was suspected of giving the log to the firm"},
		{"The Herald reported on Tuesday that Karl Orr had left, citing an internal email.", "The Herald | reported | that Karl Orr had left"},
	}.check(t)
	p := pipeline(t)
	_, found := sourced(t, p, "The Herald reported on Tuesday that Karl Orr had left, citing his health.")
	if s := found[0]; len(s.Chain) > 0 {
		t.Errorf("the Herald has it from %v", s.Speaker)
	}
}
