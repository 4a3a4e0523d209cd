package coref_test

import "testing"

// TestOftenEither takes him or her for a person of whose first name others are more often, where nobody else may be meant.
func TestOftenEither(t *testing.T) {
	sameParty{
		{"a woman", "Chris Holm, the mayor, left on Monday. She said the port was full.", "Chris Holm = She"},
		{"a man", "Ashley Weiss is a pilot. He told police that it was late.", "Ashley Weiss = He"},
		{"beside another woman", "Petra Lund is the mayor. Chris Holm is her driver. It was late, she said.", "Petra Lund = she / Chris Holm"},
		{"beside another woman, of himself", "Petra Lund is the mayor. Chris Holm, her driver, said it was late. She left for Tarn, he said.", "Petra Lund = She / Chris Holm = he"},
		{"a last name in front", "The Korean leader Kim Sung-ho met the envoy. He said the port was full.", "Kim Sung-ho = He / the envoy"},
		{"told by a form of address", "Ms Sam Reed is the mayor. Karl Orr left. It was late, he said.", "Karl Orr = he / Sam Reed"},
	}.check(t)
}
