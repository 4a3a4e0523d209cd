package nlp_test

import "testing"

// TestLoneSource reads who speaks where the words next to the verb are for nobody.
func TestLoneSource(t *testing.T) {
	mended{
		{"On Monday a “senior harbour official” refused to comment on the loss of the ferry.", "a “senior harbour official | refused to comment on | the loss of the ferry"},
		{"Many said the dam was unsafe.", "Many | said | the dam was unsafe"},
		{"9to5Sea said the dam was unsafe.", "9to5Sea | said | the dam was unsafe"},
		{"The Courier, which also today reported the loss of the ferry, has apologised.", "which | reported | the loss of the ferry"},
	}.check(t)
}
