package nlp_test

import "testing"

// TestMerelyAlleged gives what somebody allegedly ordered or threatened to nobody as theirs: that they did is what is alleged. Whole clauses and quotations remain as well.
func TestMerelyAlleged(t *testing.T) {
	mended{
		{"Orr allegedly ordered guards to beat the sailors.", " | allegedly | Orr + ordered guards to beat the sailors"},
		{"Weiss allegedly told the driver to leave the scene.", " | allegedly | Weiss + told the driver to leave the scene"},
		{"Two men allegedly threatened to burn the mill.", " | allegedly | Two men + threatened to burn the mill"},
		{"The mayor had allegedly promised the builder a permit.", " | allegedly | The mayor had + promised the builder a permit"},
		{"The clerk was allegedly told by Roe to burn the letters.", " | allegedly | The clerk was + told by Roe to burn the letters"},
		{"Roe allegedly said the judge was a thief.", " | allegedly | Roe + said the judge was a thief; Roe | said | the judge was a thief"},
		{"Roe reportedly ordered the guards to leave.", "Roe | reportedly ordered | the guards to leave"},
		{"Roe is alleged to have told her staff to destroy the letters.", " | is alleged | Roe + to have told her staff to destroy the letters"},
		{"Lund was reported to have said that the port was full.", " | was reported | Lund + to have said that the port was full"},
	}.check(t)
}
