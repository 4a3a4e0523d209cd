package nlp_test

import "testing"

// TestAnswersBoth parts two answers of one speaker.
func TestAnswersBoth(t *testing.T) {
	mended{
		{"Lane admitted taking the deposits but denied burning the books.", "Lane | admitted | taking the deposits; Lane | denied | burning the books"},
		{"The company admitted that it dumped oil but denied lying.", "The company | admitted | that it dumped oil; The company | denied | lying"},
		{"Lane admitted meeting the builder and denied taking money.", "Lane | admitted | meeting the builder; Lane | denied | taking money"},
		{"Lane confirmed the talks but not the price.", "Lane | confirmed | the talks; Lane | not | the price"},
		{"Lane confirmed the offer but not who had made it.", "Lane | confirmed | the offer; Lane | not | who had made it"},
	}.check(t)
}
