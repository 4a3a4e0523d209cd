package nlp_test

import "testing"

// TestDayBehind takes a day behind a quotation for when it was said, and leaves it in what is told in a clause.
func TestDayBehind(t *testing.T) {
	mended{
		{"Mayor Karl Roe called it “a farce” on Tuesday.", "Mayor Karl Roe | called | it “a farce”"},
		{"Roe praised the crew for “the rescue” on Tuesday.", "Roe | praised | the crew for “the rescue”"},
		{"Roe said it was “a good day” on Tuesday.", "Roe | said | it was “a good day” on Tuesday"},
		{"Roe called the vote “a farce on Tuesday”.", "Roe | called | the vote “a farce on Tuesday”"},
		{"Roe called the vote on Tuesday “a farce”.", "Roe | called | the vote on Tuesday “a farce”"},
		{"Roe called the vote “a farce” on Tuesday", "Roe | called | the vote “a farce” on Tuesday"},
	}.check(t)
}
