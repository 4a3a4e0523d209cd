package record

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
)

// addRevisions compares every version of an article with the one before it, in the order of publication. Where nothing that matters changed
// there is no revision.
func (r *Record) addRevisions(c *revisions.Comparer) {
	articles := map[int64][]*entry.Report{}
	var order []int64
	for i := range r.Reports {
		rep := &r.Reports[i].Report
		if articles[rep.Article] == nil {
			order = append(order, rep.Article)
		}
		articles[rep.Article] = append(articles[rep.Article], rep)
	}
	for _, a := range order {
		list := articles[a]
		slices.SortStableFunc(list, func(x, y *entry.Report) int { return cmp.Compare(stateTime(x), stateTime(y)) })
		for i := 1; i < len(list); i++ {
			if v := revision(c, list[i-1], list[i]); len(v.Changes) > 0 {
				r.Revisions = append(r.Revisions, v)
			}
		}
	}
}

// stateTime is when a version was published, as far as its order among versions of one article goes.
func stateTime(r *entry.Report) string {
	return max(r.Reading.Report.Published, r.Reading.Report.Modified)
}

func revision(c *revisions.Comparer, before, after *entry.Report) Revision {
	out := Revision{Article: after.Article, From: before.Number, To: after.Number}
	at := func(r *hearsay.Reading, p *revisions.Place) string {
		if p == nil {
			return ""
		}
		return words(p.In(r.Text))
	}
	for _, x := range c.Compare(&before.Reading, &after.Reading) {
		out.Changes = append(out.Changes, Change{string(x.Kind), at(&before.Reading, x.Before), at(&after.Reading, x.After), x.Why})
	}
	return out
}
