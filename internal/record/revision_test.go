package record

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// TestInOrder has the cases of the test of that name in package store: what a store takes for superseded is told as what came before.
func TestInOrder(t *testing.T) {
	v := func(n int64, published, modified string) *entry.Report {
		return &entry.Report{Number: n, Reading: hearsay.Reading{Report: hearsay.Report{Published: published, Modified: modified}}}
	}
	for _, c := range []struct {
		name string
		in   []*entry.Report
		want []int64
	}{
		{"by time", []*entry.Report{v(1, "2031-03-05", ""), v(2, "2031-03-04", "")}, []int64{2, 1}},
		{"modified before published", []*entry.Report{v(1, "2031-03-01", "2031-03-05"), v(2, "2031-03-04", "")}, []int64{2, 1}},
		{"by number", []*entry.Report{v(2, "", ""), v(1, "", "")}, []int64{1, 2}},
		{"zones", []*entry.Report{v(1, "2031-03-04T09:00:00-05:00", ""), v(2, "2031-03-04T10:00:00Z", "")}, []int64{2, 1}},
		{"one without a time between two", []*entry.Report{v(1, "2031-03-10", ""), v(2, "", ""), v(3, "2031-03-05", "")}, []int64{3, 1, 2}},
		{"the first without a time", []*entry.Report{v(1, "", ""), v(2, "2031-03-10", ""), v(3, "2031-03-05", "")}, []int64{1, 3, 2}},
		{"a day and its first moment", []*entry.Report{v(1, "2031-03-04T00:00:00Z", ""), v(2, "2031-03-04", "")}, []int64{1, 2}},
	} {
		for range 2 { // as they stand, and the other way round
			slices.Reverse(c.in)
			var got []int64
			for _, r := range inOrder(c.in) {
				got = append(got, r.Number)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			}
		}
	}
}
