package record

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// A version of which no time is known stands between two others by its number, and what the caller holds stays in its order.
func TestInOrder(t *testing.T) {
	v := func(n int64, published string) *entry.Report {
		return &entry.Report{Number: n, Reading: hearsay.Reading{Report: hearsay.Report{Published: published}}}
	}
	numbers := func(list []*entry.Report) (out []int64) {
		for _, r := range list {
			out = append(out, r.Number)
		}
		return out
	}
	given := []*entry.Report{v(1, "2031-03-10"), v(2, ""), v(3, "2031-03-05")}
	if got, want := numbers(inOrder(given)), []int64{3, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := numbers(given), []int64{1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("the list of the caller is now %v", got)
	}
}
