package nlp_test

import "testing"

// TestProgrammes takes the programme and the medium off what is told there.
func TestProgrammes(t *testing.T) {
	mended{
		{"Mr Dahl said on “Meet the Town” that the party was weak.", "Mr Dahl | said | that the party was weak"},
		{"Mr Dahl said Sunday on “Meet the Town” that the party was weak.", "Mr Dahl | said | that the party was weak"},
		{"“The party is weak,” Mr Dahl said on Friday's “Town & Friends.”", "Mr Dahl | said | “The party is weak,”"},
		{"Ada Roe said on television the plan was dead.", "Ada Roe | said | the plan was dead"},
	}.check(t)
}
