package claims

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
)

// A table tells of whatever vectors what going through both in order tells, and tells of one what it told.
func TestSight(t *testing.T) {
	vectors := rapid.Custom(func(t *rapid.T) *vector {
		v := &vector{}
		for n := range rapid.IntRange(0, 40).Draw(t, "terms") {
			// Few distinct low bits, so that terms are in each other's way; what weighs nothing is nowhere.
			v.put(1, []term{stemTerm(string(rune('a'+n%3))) + term(n)<<40}, []int32{rapid.Int32Range(0, 90).Draw(t, "rare")})
		}
		v.measure()
		return v
	})
	rapid.Check(t, func(t *rapid.T) {
		var x table
		for range 3 {
			a, b := vectors.Draw(t, "a"), vectors.Draw(t, "b")
			x.of(a)
			for _, v := range []*vector{b, b, a} {
				if got, want := x.cosine(v), cosine(a, v); got != want {
					t.Fatalf("the cosine is %d, want %d", got, want)
				}
			}
		}
	})
}

// The sentences of two statements are as alike where those of one are laid out as they are when both are gone through in order.
func TestSimilar(t *testing.T) {
	statements := rapid.Custom(func(t *rapid.T) statement {
		s := statement{units: make([]unit, rapid.IntRange(0, 3).Draw(t, "units"))}
		for i := range s.units {
			u := &s.units[i]
			for range rapid.IntRange(0, 20).Draw(t, "terms") {
				u.add(term(rapid.IntRange(0, 30).Draw(t, "stem"))<<40|term(rapid.IntRange(0, 1).Draw(t, "kind")), hearsay.Span{}, false)
			}
			for range u.terms {
				u.weight = append(u.weight, rapid.Int32Range(1, 90).Draw(t, "weight"))
				u.sum += u.weight[len(u.weight)-1]
			}
		}
		return s
	})
	rapid.Check(t, func(t *rapid.T) {
		g := &grouper{all: []statement{statements.Draw(t, "a"), statements.Draw(t, "b"), statements.Draw(t, "c")}}
		for _, p := range [][2]int{{0, 1}, {0, 2}, {1, 2}, {0, 1}} {
			want := 0
			for i := range g.all[p[0]].units {
				for k := range g.all[p[1]].units {
					want = max(want, alike(&g.all[p[0]].units[i], &g.all[p[1]].units[k]))
				}
			}
			if got := g.similar(p[0], p[1]); got != want {
				t.Fatalf("they are alike by %d, want %d", got, want)
			}
		}
	})
}
