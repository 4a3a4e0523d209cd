package nlp_test

import "testing"

// TestAccordedBounds ends the source of "according to" where what is told goes on.
func TestAccordedBounds(t *testing.T) {
	mended{
		{"The plan is, according to the mayor, “a bad joke”.", "the mayor | according to | The plan is + “a bad joke”"},
		{"According to the study, in 2014 in Osler, most people were ill.", "the study | According to | in 2014 in Osler, most people were ill"},
		{"The minister, who according to the Post owns two flats, said she would resign.", "the Post | according to | who + owns two flats; The minister | said | she would resign"},
		{"A clerk, who according to the report has said that he paid, left in May.", "the report | according to | who + has said that he paid; who | has said | that he paid"},
	}.check(t)
}
