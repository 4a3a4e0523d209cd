package nlp_test

import "testing"

// TestToldPress reads what a paper or station was told where its name stands right before another.
func TestToldPress(t *testing.T) {
	mended{
		{"An official told Reuters Velmark's claim was absurd.", "An official | told | Velmark's claim was absurd"},
		{"Another told CNN Lowick's mayor knew.", "Another | told | Lowick's mayor knew"},
		{"An official told the BBC Karl Orr knew of the leak.", "An official | told | Karl Orr knew of the leak"},
		{"A Lowick official told the Marl Herald Karl Orr had lied.", "A Lowick official | told | Karl Orr had lied"},
		{"A clerk told ABC News Velmark's claim was “absurd” and part of a campaign.", "A clerk | told | Velmark's claim was “absurd” and part of a campaign"},
		{"A clerk told Sky News Australia's host it was late.", "A clerk | told | it was late"},
		{"A clerk told ABC News that Orr knew.", "A clerk | told | that Orr knew"},
		{"Two officials told the Daily Beast Wednesday that Orr had died.", "Two officials | told | that Orr had died"},
	}.check(t)
}

// TestEmerged reads of what came to light: a recording that is told of is none who tells, reports that tell something are.
func TestEmerged(t *testing.T) {
	mended{
		{"A new recording has emerged that clearly captures the moment of the crash.", ""},
		{"Pictures have surfaced that could embarrass the mayor.", ""},
		{"Reports emerged that the dam had cracked.", "Reports | emerged | that the dam had cracked"},
	}.check(t)
}

// TestWhoSays reads questions for who says something, and films in which it is said.
func TestWhoSays(t *testing.T) {
	mended{
		{"The man spoke. Who says we are talking with anybody?", ""},
		{"“Who says it was me?” Orr asked.", "Orr | asked | “Who says it was me?”"},
		{"The man, who says he saw it, was there.", "who | says | he saw it"},
		{"In October, Roe uploaded a film to a tenants channel in which she said, “I am at one with Lowick.”", "she | said | “I am at one with Lowick.”"},
		{"The laws, which the bank says are strict, were passed in May.", "the bank | says | which + are strict"},
	}.check(t)
}
