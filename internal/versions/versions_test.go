package versions_test

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/versions"
)

// A version without a time stands behind those that were added before it, wherever the others stand.
func TestInOrder(t *testing.T) {
	v := func(n int64, published, modified string) versions.Version {
		return versions.Version{Number: n, Published: published, Modified: modified}
	}
	for _, c := range []struct {
		name string
		in   []versions.Version
		want []int64
	}{
		{"by time", []versions.Version{v(1, "2031-03-05", ""), v(2, "2031-03-04", "")}, []int64{2, 1}},
		{"modified before published", []versions.Version{v(1, "2031-03-01", "2031-03-05"), v(2, "2031-03-04", "")}, []int64{2, 1}},
		{"by number", []versions.Version{v(2, "", ""), v(1, "", "")}, []int64{1, 2}},
		{"zones", []versions.Version{v(1, "2031-03-04T09:00:00-05:00", ""), v(2, "2031-03-04T10:00:00Z", "")}, []int64{2, 1}},
		{"one without a time between two", []versions.Version{v(1, "2031-03-10", ""), v(2, "", ""), v(3, "2031-03-05", "")}, []int64{3, 1, 2}},
		{"the first without a time", []versions.Version{v(1, "", ""), v(2, "2031-03-10", ""), v(3, "2031-03-05", "")}, []int64{1, 3, 2}},
		{"a day and its first moment", []versions.Version{v(1, "2031-03-04T00:00:00Z", ""), v(2, "2031-03-04", "")}, []int64{1, 2}},
		{"what is no time", []versions.Version{v(1, "2031-03-05", "soon"), v(2, "2031-03-04", "")}, []int64{2, 1}},
	} {
		for range 2 { // as they stand, and the other way round
			slices.Reverse(c.in)
			versions.InOrder(c.in, func(v versions.Version) versions.Version { return v })
			var got []int64
			for _, v := range c.in {
				got = append(got, v.Number)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			}
		}
	}
}
