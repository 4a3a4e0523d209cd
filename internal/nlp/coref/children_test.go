package coref_test

import "testing"

// TestChildren takes for no child who is called Mrs, Ms or Mr by the same last name.
func TestChildren(t *testing.T) {
	sameParty{
		{"the mother of a baby", "Two-month-old Ada Brand died in the ward. Her mother, Karen Brand, wept. Mrs Brand said it was late.", "Karen Brand = Brand / Ada Brand"},
		{"a parent not named before", "Baby Ada Brand was born in March. Mrs Brand said nobody came.", "Brand / Ada Brand"},
		{"a baby girl", "Ada Brand, a baby girl, was found in March. Mrs Brand said the ward was empty.", "Brand / Ada Brand"},
		{"an age behind the name", "Otto Brand, six, drowned in the lake. Mr Brand said the fence was broken.", "Brand / Otto Brand"},
		{"an age in figures", "The schoolgirl Anna Fane, 9, was hurt. Ms Fane said the swing had snapped.", "Fane / Anna Fane"},
		{"a grown woman", "Anna Fane, 39, was hurt. Ms Fane said the swing had snapped.", "Anna Fane = Fane"},
		{"a girl called Miss", "Anna Fane, 9, was hurt. Miss Fane said the swing had snapped.", "Anna Fane = Fane"},
	}.check(t)
}
