package nlp_test

import "testing"

// TestCitedReasons makes no statement of why somebody gave no answer.
func TestCitedReasons(t *testing.T) {
	mended{
		{"Karl Roe declined to comment, citing the trial.", "Karl Roe | declined | to comment"},
		{"The hospital declined to discuss the nurse, citing privacy laws.", "The hospital | declined to discuss | the nurse"},
		{"Citing the trial, Roe's lawyer declined to comment.", "Roe's lawyer | declined | to comment"},
		{"The bank, citing client confidentiality, would not comment.", "The bank | would not comment | "},
		{"The mayor's office would not say whether the letter had been opened, citing the inquiry.", "The mayor's office | would not say | whether the letter had been opened"},
		{"The firm cut the forecast, citing weak demand.", "The firm | citing | weak demand"},
		{"Orr declined to discuss the story in the Echo, which ran it, citing two clerks.", "Orr | declined to discuss | the story in the Echo; which | citing | two clerks"},
		{"The port declined to say how many were hurt, citing “the dignity of the families”.", "The port | declined to say | how many were hurt; The port | citing | “the dignity of the families”"},
	}.check(t)
}
