package claims

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

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

// What speaks for two clusters is what speaks for all pairs of their atoms, in whatever order they were fused, and the edges of a cluster stand in order.
func TestFuse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "atoms")
		var pairs []weighed
		said := map[[2]int]edge{}
		for range rapid.IntRange(0, 40).Draw(t, "pairs") {
			a := rapid.IntRange(0, n-2).Draw(t, "a")
			b := rapid.IntRange(a+1, n-1).Draw(t, "b")
			s, linked := rapid.IntRange(-900, 900).Draw(t, "odds"), rapid.Bool().Draw(t, "linked")
			pairs = append(pairs, weighed{int32(a), int32(b), int32(s), linked})
			e, ok := said[[2]int{a, b}]
			if !ok {
				e = edge{s, s, linked}
			}
			said[[2]int{a, b}] = edge{max(e.sum, s), max(e.most, s), e.linked || linked}
		}
		var g graph
		g.connect(pairs, n)
		clusters := make([][]int, n)
		for i := range clusters {
			clusters[i] = []int{i}
		}
		for range rapid.IntRange(0, n-1).Draw(t, "merges") {
			a, b := rapid.IntRange(0, n-1).Draw(t, "into"), rapid.IntRange(0, n-1).Draw(t, "from")
			if a == b || clusters[a] == nil || clusters[b] == nil {
				continue
			}
			g.fuse(a, b)
			clusters[a], clusters[b] = slices.Concat(clusters[a], clusters[b]), nil
		}
		for a, x := range clusters {
			if !slices.IsSortedFunc(g.ties[a], func(x, y tie) int { return int(x.to - y.to) }) || g.size[a] != len(x) && x != nil {
				t.Fatalf("cluster %d of %d atoms, %v: ties %v", a, g.size[a], x, g.ties[a])
			}
			for b, y := range clusters {
				var want *edge
				for _, i := range x {
					for _, k := range y {
						if e, ok := said[[2]int{min(i, k), max(i, k)}]; ok && a != b {
							if want == nil {
								want = &edge{most: e.most}
							}
							want.sum, want.most, want.linked = want.sum+e.sum, max(want.most, e.most), want.linked || e.linked
						}
					}
				}
				got := g.edge(a, b)
				if (got == nil) != (want == nil) || got != nil && *got != *want {
					t.Fatalf("%v and %v: %+v, want %+v", x, y, got, want)
				}
			}
		}
	})
}
