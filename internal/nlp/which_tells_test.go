package nlp_test

import "testing"

// TestWhichTells ends what is told in a relative clause at the comma behind it, and finds it behind a day.
func TestWhichTells(t *testing.T) {
	mended{
		{"The firm, which says it is the victim, sued the bank.", "which | says | it is the victim"},
		{"In Tarn, which says it is neutral, schools are shut.", "which | says | it is neutral"},
		{"The ministry, which said on Monday the talks were useful, declined to comment.", "which | said | the talks were useful; The ministry | declined | to comment"},
		{"The union, which warned last week the strike would spread, faces a vote.", "which | warned | the strike would spread"},
		{"Ada Roe, who told parliament on Monday that nobody was warned, has resigned.", "who | told | that nobody was warned"},
		{"The foundation, which offered a prize for a better pump, closed in May.", ""},
		{"Ada Roe told the Post, which first reported the sale, that two men were held.", "Ada Roe | told | that two men were held"},
		{"Karl Orr told the Herald, which first reported the sale, he had been sacked.", "Karl Orr | told | he had been sacked"},
	}.check(t)
}
