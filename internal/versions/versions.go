// Package versions has the order in which the versions of one article replaced one another. A store and a record must agree on it: what a store
// takes for superseded is told as what came before.
package versions

import (
	"cmp"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
)

// A Version is what the order of a version depends on.
type Version struct {
	Number    int64  // of the report, in the order of adding
	Modified  string // a time or a day, or "" when it is not known
	Published string // a time or a day, or "" when it is not known
}

// InOrder sorts versions of one article, the earliest first: by when they were modified or published, then by number. A version of which no time is
// known stands behind all that were added before it, for that much is known of it. A day alone is its first moment in UTC.
func InOrder[T any](list []T, of func(T) Version) {
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(of(a).Number, of(b).Number) })
	at := make(map[int64]time.Time, len(list))
	var latest time.Time
	for _, x := range list {
		v := of(x)
		t := v.time()
		if t.IsZero() {
			t = latest
		}
		if t.After(latest) {
			latest = t
		}
		at[v.Number] = t
	}
	slices.SortStableFunc(list, func(a, b T) int { return at[of(a).Number].Compare(at[of(b).Number]) })
}

// time is when a version became what it is.
func (v Version) time() time.Time {
	for _, s := range []string{v.Modified, v.Published} {
		for _, layout := range []string{hearsay.TimeLayout, hearsay.DateLayout} {
			if t, err := time.Parse(layout, s); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}
