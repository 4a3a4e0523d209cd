package nlp_test

import "testing"

// TestSpokenDay takes the day on which something was told off the front of it, and who tells it by their role behind "according to".
func TestSpokenDay(t *testing.T) {
	mended{
		{"The judge ruled on Tuesday the levy was unlawful.", "The judge | ruled | the levy was unlawful"},
		{"According to ecologist Ivo Tarn of the University of Carrow, last year's cool spring kept them away.", "ecologist Ivo Tarn of the University of Carrow | According to | last year's cool spring kept them away"},
		{"Ada Roe conceded to the newspaper that the dam was unsafe.", "Ada Roe | conceded to | that the dam was unsafe"},
		{"Ada Roe explained to two clerks that the dam was unsafe.", "Ada Roe | explained | that the dam was unsafe"},
	}.check(t)
}
