package nlp_test

import "testing"

// TestByTwo reads two who take one thing well or ill, each behind a passive.
func TestByTwo(t *testing.T) {
	mended{
		{"The deal was welcomed by the union but opposed by the mayor.", "the union | was welcomed by | The deal; the mayor | opposed by | The deal"},
		{"The plan was backed by doctors at the clinic and rejected by nurses.", "doctors at the clinic | was backed by | The plan; nurses | rejected by | The plan"},
		{"The deal was welcomed by the union.", "the union | was welcomed by | The deal"},
		{"The street was lit by lamps and swept by crews.", ""},
	}.check(t)
}
