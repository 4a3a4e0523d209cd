package claims

import (
	"testing"

	"pgregory.net/rapid"
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
