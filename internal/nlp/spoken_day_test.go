package nlp_test

import "testing"

// TestSpokenDay takes the day on which something was told off the front of it, and who tells it by their role behind "according to".
func TestSpokenDay(t *testing.T) {
	mended{
		{"The judge ruled on Tuesday the levy was unlawful.", "The judge | ruled | the levy was unlawful"},
		{"According to ecologist Ivo Tarn of the University of Carrow, last year's cool spring kept them away.", "ecologist Ivo Tarn of the University of Carrow | According to | last year's cool spring kept them away"},
		{"Ada Roe conceded to the newspaper that the dam was unsafe.", "Ada Roe | conceded to | that the dam was unsafe"},
		{"Ada Roe explained to two clerks that the dam was unsafe.", "Ada Roe | explained | that the dam was unsafe"},
		{"Crew members told their employer at least three weeks ago that its steering was failing.", "Crew members | told | that its steering was failing"},
		{"In an advisory issued at 11 a.m. today the Storm Center reported Storm Orwin had strengthened.", "the Storm Center | reported | Storm Orwin had strengthened"},
		{"The fire reportedly started at about 21:30 island time (1930 UTC).", " | reportedly | The fire + started at about 21:30 island time (1930 UTC)"},
		{"The bridge was open, according to conflicting reports.", "conflicting reports | according to | The bridge was open"},
	}.check(t)
}
