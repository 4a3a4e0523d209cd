package nlp_test

import "testing"

// TestOnDayThat reads whole clauses without "that" behind a day, over the relative clause of their subject.
func TestOnDayThat(t *testing.T) {
	mended{
		{"The ministry announced on Monday the bridge at Brackwell, which was built in 1990, has been closed.", "The ministry | announced | the bridge at Brackwell, which was built in 1990, has been closed"},
		{"Voltara said on Friday the plant in Brackwell, which opened in 1990, would close in May.", "Voltara | said | the plant in Brackwell, which opened in 1990, would close in May"},
		{"The council announced on Friday the sale of the mill, which has stood empty since May.", "The council | announced | the sale of the mill"},
		{"The council announced on Friday the name of the new mayor, who has lived in Tarnow since May.", "The council | announced | the name of the new mayor"},
	}.check(t)
}
