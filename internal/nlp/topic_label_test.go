package nlp_test

import "testing"

// TestTopicLabels reads labels before a colon that are for what stands behind it, and one that is for who says it.
func TestTopicLabels(t *testing.T) {
	const above, below = "The ferry did not sail on Monday.\n\n", "\n\nThe sea was rough.\n"
	mended{
		{"FACT: The harbour had shut the dam in May.", ""},
		{"UPDATE 3 May: The dam has been shut for good.", ""},
		{"Then, later that month on Radio Lowick: “I never said that the dam was safe.”", " | : | I never said that the dam was safe"},
		{"Source: Lowick Echo", ""},
		{"Karl Orr: “I never said that the dam was safe.”", "Karl Orr | : | I never said that the dam was safe"},
	}.within(t, above, below)
}
