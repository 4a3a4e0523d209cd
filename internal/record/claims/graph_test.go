package claims

import "testing"

// What must speak for a merge rises with the story, and never falls below what is so of two reports.
func TestBar(t *testing.T) {
	for _, tt := range []struct{ atoms, want int }{{0, -1900}, {20, -1900}, {110, -1505}, {220, -1025}, {440, -545}, {1 << 20, 4855}} {
		if got := barOf(tt.atoms); got != tt.want {
			t.Errorf("of %d atoms it is %d, want %d", tt.atoms, got, tt.want)
		}
	}
}

func TestEdgeScore(t *testing.T) {
	for _, tt := range []struct {
		what string
		e    *edge
		a, b int
		want int
	}{
		{"never compared", nil, 1, 1, base},
		{"two atoms", &edge{1000, 1000, true}, 1, 1, base + 1000},
		{"no word in common", &edge{1000, 1000, false}, 1, 1, base},
		{"one pair of four", &edge{1000, 1000, true}, 2, 2, base + (7*250+3*1000)/10},
	} {
		g := graph{near: 3}
		if got := g.link(tt.e, tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.what, got, tt.want)
		}
	}
}
