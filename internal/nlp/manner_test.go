package nlp_test

import "testing"

// TestManner reads nobody's word behind "according to" where it tells how something was done, or by what it was measured.
func TestManner(t *testing.T) {
	mended{
		{"The houses were sorted according to their size.", ""},
		{"The houses were sorted according to size.", ""},
		{"The trains ran according to plan.", ""},
		{"Each gives according to ability, and each takes according to need.", ""},
		{"He acted according to the law.", ""},
		{"The guards treated him according to the rules.", ""},
		{"The money was shared according to need, Ada Roe said.", "Ada Roe | said | The money was shared according to need"},

		{"According to the plan, the bridge will open in May.", "the plan | According to | the bridge will open in May"},
		{"Dogs must be kept in, according to the rules.", "the rules | according to | Dogs must be kept in"},
		{"The bridge was safe, according to the owner.", "the owner | according to | The bridge was safe"},
		{"The plan was late, according to a copy of the schedule.", "a copy of the schedule | according to | The plan was late"},
	}.check(t)
}
