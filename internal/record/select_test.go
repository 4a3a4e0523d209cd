package record_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Of a claim the statements of other reports go, with what they do and what they stand for, and the claim that was selected from stays as it is.
func TestSelectedClaim(t *testing.T) {
	ref := func(report int64) entry.Ref { return entry.Ref{Report: report, Number: 1} }
	c := record.Claim{
		Number: 1, Statements: []entry.Ref{ref(1), ref(2), ref(3)},
		Stances:   []claims.Stance{{Position: hearsay.Alleges}, {Position: hearsay.Denies}, {Position: hearsay.Confirms}},
		Positions: []record.Position{{Party: 4, Position: "alleges", Statement: ref(1)}, {Party: 5, Position: "denies", Statement: ref(2)}},
	}
	of := func(reports ...int64) record.Selection {
		in := map[int64]bool{}
		for _, n := range reports {
			in[n] = true
		}
		return record.Selection{Report: func(n int64) bool { return in[n] }, Statement: func(entry.Ref) bool { return true }}
	}
	got, ok := of(2, 3).Claim(c)
	want := record.Claim{
		Number: 1, Statements: []entry.Ref{ref(2), ref(3)}, Stances: []claims.Stance{{Position: hearsay.Denies}, {Position: hearsay.Confirms}},
		Positions: []record.Position{{Party: 5, Position: "denies", Statement: ref(2)}},
	}
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("selected: %v\n%s", ok, diff)
	}
	if _, ok := of(9).Claim(c); ok || len(c.Statements) != 3 || len(c.Stances) != 3 {
		t.Errorf("of another report: %v, and left is %+v", ok, c)
	}
}
