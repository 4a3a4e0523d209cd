package nlp_test

import "testing"

// TestQuotedFrom gives what a participle tells to the one from whom somebody passes on words.
func TestQuotedFrom(t *testing.T) {
	mended{
		{"Adding on, the article also carried a made-up quote from Norvane scientist Earl Brandt, saying: “We will rely on lamps alone for six days.”", "Norvane scientist Earl Brandt | saying: | “We will rely on lamps alone for six days.”"},
	}.check(t)
}
