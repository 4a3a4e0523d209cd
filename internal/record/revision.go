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

// Revisions compares every version of an article with the one before it, in the order of publication. Where nothing that matters changed there
// is no revision.
func (b *Builder) Revisions(versions []*entry.Report) []Revision {
	versions = slices.Clone(versions)
	slices.SortFunc(versions, func(x, y *entry.Report) int {
		return cmp.Or(cmp.Compare(stateTime(x), stateTime(y)), entry.Compare(*x, *y))
	})
	var out []Revision
	for i := 1; i < len(versions); i++ {
		if v := revision(b.revisions, versions[i-1], versions[i]); len(v.Changes) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// stateTime is when a version was published, as far as its order among versions of one article goes.
func stateTime(r *entry.Report) string {
	return max(entry.Instant(r.Reading.Report.Published), entry.Instant(r.Reading.Report.Modified))
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
