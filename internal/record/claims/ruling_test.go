package claims

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

func ref(report int64, n int) entry.Ref { return entry.Ref{Report: report, Number: n} }

// ferries are four reports: three of them are about the inspection, two of those in the same words, and r1/s2 is with r4/s1.
func ferries() []Report {
	other := said{who: "Ilse Brandt", words: "the ferry season would open with new boats from the northern yards"}
	return []Report{
		report(1, monday, said{who: "a dock worker", words: "Jonas Reyk skipped the March inspection of the old harbour cranes", anonymous: true}, other),
		report(2, tuesday, said{who: "two officials", words: "crane inspections at the harbour were skipped by Jonas Reyk for lack of ropes", anonymous: true}),
		report(3, tuesday, said{who: "two officials", words: "crane inspections at the harbour were skipped by Jonas Reyk for lack of ropes", anonymous: true}),
		report(4, tuesday, other),
	}
}

func TestRulings(t *testing.T) {
	who := entry.Decision{Review: "d1", Verb: "split", By: "Ada Quill", At: "2031-05-07T10:00:00Z"}
	rule := func(v division.Verb, a entry.Ref, b ...entry.Ref) Ruling { return Ruling{who, v, a, b} }
	for _, tt := range []struct {
		name    string
		rulings []Ruling
		want    string
		became  entry.Outcome // of the first
	}{
		{"none", nil, "r1/s1 r2/s1 r3/s1; r1/s2 r4/s1", ""},
		{"what is taken out takes its copies along", []Ruling{rule(division.Split, ref(1, 1), ref(2, 1))}, "r1/s1; r1/s2 r4/s1; r2/s1 r3/s1", entry.Holds},
		{"whichever copy it was", []Ruling{rule(division.Split, ref(1, 1), ref(3, 1))}, "r1/s1; r1/s2 r4/s1; r2/s1 r3/s1", entry.Holds},
		{"a copy is taken from its copy", []Ruling{rule(division.Split, ref(2, 1), ref(3, 1))}, "r1/s1 r2/s1; r1/s2 r4/s1; r3/s1", entry.Holds},
		{"two claims are one", []Ruling{rule(division.Merge, ref(1, 1), ref(1, 2))}, "r1/s1 r1/s2 r2/s1 r3/s1 r4/s1", entry.Holds},
		{"a statement goes to another claim", []Ruling{rule(division.Move, ref(1, 1), ref(4, 1))}, "r1/s1 r1/s2 r2/s1 r3/s1 r4/s1", entry.Holds},
		{"the later holds", []Ruling{rule(division.Split, ref(1, 1), ref(2, 1)), rule(division.Merge, ref(1, 1), ref(3, 1))}, "r1/s1 r2/s1 r3/s1; r1/s2 r4/s1", entry.Replaced},
		{"a statement that is not there", []Ruling{rule(division.Merge, ref(1, 1), ref(9, 1))}, "r1/s1 r2/s1 r3/s1; r1/s2 r4/s1", entry.Passed},
	} {
		found, _, became := Decide(ferries(), tt.rulings)
		var all []string
		for _, c := range found {
			var refs []string
			for _, r := range c.Statements {
				refs = append(refs, r.String())
			}
			all = append(all, strings.Join(refs, " "))
			if ruled := slices.ContainsFunc(c.Joins, func(j Join) bool { return j.Rule == Ruled }); ruled && len(c.Decided) == 0 {
				t.Errorf("%s: nobody decided on %v", tt.name, refs)
			}
		}
		if got := strings.Join(all, "; "); got != tt.want || len(became) > 0 && became[0] != tt.became {
			t.Errorf("%s: %s (%v), wanted %s (%s)", tt.name, got, became, tt.want, tt.became)
		}
	}
}
