package nlp_test

import "testing"

// TestHeadlineReport reads who reports a headline at its end, where the tagger takes that for a noun.
func TestHeadlineReport(t *testing.T) {
	const below = "\n\nTARNOW, March 4 (Meridian Press) - The ferry did not sail for a third day."
	mended{
		{"Boat found adrift off Orvel, Tarnow police report", "Tarnow police | report | Boat found adrift off Orvel"},
		{"Nine hurt as bus hits wall in Orvel, rescue teams report", "rescue teams | report | Nine hurt as bus hits wall in Orvel"},
		{"Minister attacks leaked police report", ""},
		{"Mayor hid flaws in bridge, police report finds", "police report | finds | Mayor hid flaws in bridge"},
	}.within(t, "", below)
}
