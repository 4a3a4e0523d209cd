package coref_test

import "testing"

// TestTwoWithOffices wants two who speak together of whom the first is told of by an office too, and no two where a name only tells who has the office.
func TestTwoWithOffices(t *testing.T) {
	for _, c := range []struct {
		src, words string
		members    int
	}{
		{"The councilman, Ada Roe, and the clerk, Karl Orr, denied the charges.", "The councilman, Ada Roe, and the clerk, Karl Orr", 2},
		{"The mayor, Ada Roe, denied the charges.", "Ada Roe", 0},
	} {
		d, _ := read(t, c.src)
		got := -1
		for _, e := range d.Entity {
			if e.Name == c.words {
				got = len(e.Members)
			}
		}
		if got != c.members {
			t.Errorf("%q has %d members, want %d", c.words, got, c.members)
		}
	}
}
