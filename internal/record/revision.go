package record

import (
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/versions"
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

// Revisions compares every version of an article with the one before it. Where nothing that matters changed there is no revision.
func (b *Builder) Revisions(list []*entry.Report) []Revision {
	list = inOrder(list)
	var out []Revision
	for i := 1; i < len(list); i++ {
		if v := revision(b.revisions, list[i-1], list[i]); len(v.Changes) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// inOrder returns versions of one article in the order in which a store lets one supersede another.
func inOrder(list []*entry.Report) []*entry.Report {
	list = slices.Clone(list)
	versions.InOrder(list, func(r *entry.Report) versions.Version {
		return versions.Version{Number: r.Number, Modified: r.Reading.Report.Modified, Published: r.Reading.Report.Published}
	})
	return list
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
