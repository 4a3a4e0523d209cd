package extract

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestAround asks for the statement that holds some words most closely, in whatever order statements are listed.
func TestAround(t *testing.T) {
	whole := hearsay.Statement{ID: "s1", Content: []hearsay.Span{{Start: 10, End: 90}}, Cue: []hearsay.Span{{Start: 95, End: 99}}}
	part := hearsay.Statement{ID: "s2", Content: []hearsay.Span{{Start: 10, End: 40}}, Cue: []hearsay.Span{{Start: 3, End: 7}}}
	for _, list := range [][]hearsay.Statement{{whole, part}, {part, whole}} {
		of := statementsAt(list)
		for x, want := range map[hearsay.Span]string{{Start: 12, End: 20}: "s2", {Start: 12, End: 60}: "s1", {Start: 50, End: 60}: "s1", {Start: 4, End: 7}: "s2", {Start: 85, End: 97}: "", {Start: 0, End: 2}: ""} {
			if got := of.around(x); got != want {
				t.Errorf("%v is in %q, wanted %q", x, got, want)
			}
		}
	}
}
