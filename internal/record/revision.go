package record

import (
	"cmp"
	"maps"
	"slices"

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

// inOrder puts versions of one article in order. A version whose time is not told stands behind those that were added before it.
func inOrder(versions []*entry.Report) []*entry.Report {
	var out []*entry.Report
	for _, v := range slices.SortedFunc(slices.Values(versions), func(x, y *entry.Report) int { return cmp.Compare(x.Number, y.Number) }) {
		at := len(out)
		for at > 0 && later(out[at-1], v) {
			at--
		}
		out = slices.Insert(out, at, v)
	}
	return out
}

// later reports whether a version is later than another: by when they were modified or published; where that is the same, as it is of two states of
// one day of which the day alone is told, or not told of both, by which was added later.
func later(x, y *entry.Report) bool {
	if a, b := stateTime(x), stateTime(y); a != "" && b != "" && a != b {
		return a > b
	}
	return x.Number > y.Number
}

// stateTime is when a version became what it is, "" when it is not told.
func stateTime(r *entry.Report) string {
	return entry.Instant(cmp.Or(r.Reading.Report.Modified, r.Reading.Report.Published))
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
