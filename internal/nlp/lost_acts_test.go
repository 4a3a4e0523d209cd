package nlp_test

import "testing"

// TestLostActs finds denials, demands and silences in phrases that the models were not taught.
func TestLostActs(t *testing.T) {
	mended{
		{"The firm poured cold water on the report.", "The firm | poured cold water on | the report"},
		{"The firm waved away the claims.", "The firm | waved away | the claims"},
		{"The inspector verified the account.", "The inspector | verified | the account"},
		{"Ada Roe pressed the firm to publish the log.", "Ada Roe | pressed | the firm to publish the log"},
		{"The colonel owned the mistake.", "The colonel | owned | the mistake"},
		{"The minister gave nothing away.", "The minister | gave nothing away | "},
		{"The minister left six messages unanswered.", "The minister | left six messages unanswered | "},
		{"The inquest left many troubling questions unanswered.", ""},
		{"The minister did not come to the phone.", "The minister | did not come to the phone | "},
		{"The minister left the door open.", ""},
		{"The cook poured cold water on the fire.", ""},
	}.check(t)
}
