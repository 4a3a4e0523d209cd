package claims

import "testing"

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
		{"one pair of four", &edge{1000, 1000, true}, 2, 2, base + 9*250/10 + 1000/10},
	} {
		if got := tt.e.score(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.what, got, tt.want)
		}
	}
}
