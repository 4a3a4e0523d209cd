package nlp_test

import "testing"

// TestJointSource reads what tells something beside those who do.
func TestJointSource(t *testing.T) {
	mended{
		{"The bridge was unsafe, according to two engineers and a draft of the report.", "two engineers and a draft of the report | according to | The bridge was unsafe"},
		{"The minister met him twice, according to an aide and a copy of his diary.", "an aide and a copy of his diary | according to | The minister met him twice"},
		{"The ministry hid the survey, according to three current and former officials and a copy of a survey seen by the Courier.", "three current and former officials and a copy of a survey seen by the Courier | according to | The ministry hid the survey"},
		{"The boat sank in minutes, according to survivors, and a video of it was deleted.", "survivors | according to | The boat sank in minutes + and a video of it was deleted"},
	}.check(t)
}

// TestQuotedComma reads who says a headline behind a quotation that ends in a comma.
func TestQuotedComma(t *testing.T) {
	mended{
		{"Council paid millions 'to make the swamp go away,' prosecutors say", "prosecutors | say | Council paid millions 'to make the swamp go away,'"},
		{"Patients 'left to drown,' union says", "union | says | Patients 'left to drown,'"},
		{"Pilot 'asleep at the stick,' report says", "report | says | Pilot 'asleep at the stick,'"},
		{"Mayor's 'long goodbye,' a year on", ""},
		{"Judge hears 'last words,' then tears", ""},
	}.within(t, "", "\n\nThe market closed at six and the boats went home with what was left of the fish.\n")
}
