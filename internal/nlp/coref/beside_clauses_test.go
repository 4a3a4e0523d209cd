package coref_test

import (
	"strings"
	"testing"
)

// TestBesideClauses tells who speaks where a clause tells more of each of two.
func TestBesideClauses(t *testing.T) {
	for _, c := range []struct{ src, speaker string }{
		{"Petra Lund, who owns the mill, and Ivan Moss, who runs it, denied the claims.", "Petra Lund and Ivan Moss"},
		{"Kimber-Clay, which makes tissue, and Solar Paper which makes towels, said they were working day and night.", "Kimber-Clay and Solar Paper"},
		{"Lund, who hired Orr, and Moss, who hired Roe, said the mill was shut.", "Lund and Moss"},

		{"Petra Lund, who owns the mill, met Ivan Moss, who runs it, and denied the claims.", "Petra Lund"},
		{"Lund, who owns the mill and the yard, said it was late.", "Lund"},
		{"Lund, who hired Orr, Roe, and Moss, said the mill was shut.", "Lund"},
		{"Ada Roe, who owns the mill, and who runs the bakery, said it was late.", "Ada Roe"},
		{"Voltara, which owns the mill, and the union which runs the canteen there, the council said, had met.", "the council"},
	} {
		d, m := read(t, c.src)
		var got []string
		for _, s := range m.Speakers {
			if s.Entity >= 0 {
				got = append(got, d.Entity[s.Entity].Name)
			}
		}
		if strings.Join(got, "; ") != c.speaker {
			t.Errorf("%s\nspeakers are %q, want %q", c.src, got, c.speaker)
		}
	}
}
