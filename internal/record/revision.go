package record

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
)

// revise compares the versions of all articles.
func (b *Builder) revise(reports []entry.Report) []Revision {
	articles := map[int64][]*entry.Report{}
	for i := range reports {
		articles[reports[i].Article] = append(articles[reports[i].Article], &reports[i])
	}
	var out []Revision
	for _, a := range slices.Sorted(maps.Keys(articles)) {
		if a != 0 {
			out = append(out, b.Revisions(articles[a])...)
		}
	}
	return out
}

// Revisions compares every version of an article with the one before it, in the order in which a store lets one supersede another. Where nothing
// that matters changed there is no revision.
func (b *Builder) Revisions(versions []*entry.Report) []Revision {
	versions = inOrder(versions)
	var out []Revision
	for i := 1; i < len(versions); i++ {
		if v := revision(b.revisions, versions[i-1], versions[i]); len(v.Changes) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// inOrder puts versions of one article in order, as a store does: by when they were modified or published, then by number. A version of which no time
// is known stands behind all that were added before it.
func inOrder(versions []*entry.Report) []*entry.Report {
	list := slices.SortedFunc(slices.Values(versions), func(x, y *entry.Report) int { return cmp.Compare(x.Number, y.Number) })
	at := make(map[int64]time.Time, len(list))
	var latest time.Time
	for _, v := range list {
		t := stateTime(v)
		if t.IsZero() {
			t = latest
		}
		if t.After(latest) {
			latest = t
		}
		at[v.Number] = t
	}
	slices.SortStableFunc(list, func(x, y *entry.Report) int { return at[x.Number].Compare(at[y.Number]) })
	return list
}

// stateTime is when a version became what it is; a day alone is its first moment in UTC.
func stateTime(r *entry.Report) time.Time {
	for _, v := range []string{r.Reading.Report.Modified, r.Reading.Report.Published} {
		for _, layout := range []string{hearsay.TimeLayout, hearsay.DateLayout} {
			if t, err := time.Parse(layout, v); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

func revision(c *revisions.Comparer, before, after *entry.Report) Revision {
	out := Revision{Article: after.Article, From: before.Number, To: after.Number}
	at := func(r *hearsay.Reading, p *revisions.Place) string {
		if p == nil {
			return ""
		}
		return words(p.In(r.Text))
	}
	in := func(p *revisions.Place) string {
		if p == nil {
			return ""
		}
		return p.Statement
	}
	for _, x := range c.Compare(&before.Reading, &after.Reading) {
		out.Changes = append(out.Changes, Change{
			string(x.Kind), at(&before.Reading, x.Before), at(&after.Reading, x.After), x.Why, in(x.Before), in(x.After), x.Touches,
		})
	}
	return out
}
