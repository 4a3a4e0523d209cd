package service

import (
	"context"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Versions returns the pairs of versions of articles that follow each other, in order of their articles; article 0 stands for all.
func Versions(ctx context.Context, st Recorded, article int64) ([][2]store.Report, error) {
	of := map[int64][]store.Report{}
	for after := store.ReportID(0); ; {
		list, err := st.Reports(ctx, store.ReportQuery{Article: article, After: after, Limit: recordPage})
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			after = r.ID
			if r.RenderingOf == 0 {
				of[r.Article] = append(of[r.Article], r)
			}
		}
		if len(list) < recordPage {
			return pairs(of), nil
		}
	}
}

func pairs(of map[int64][]store.Report) [][2]store.Report {
	var out [][2]store.Report
	for _, list := range of {
		byVersion(list)
		for i := 1; i < len(list); i++ {
			out = append(out, [2]store.Report{list[i-1], list[i]})
		}
	}
	slices.SortStableFunc(out, func(x, y [2]store.Report) int { return int(x[0].Article - y[0].Article) })
	return out
}

// byVersion sorts versions of an article, as store.InOrder does.
func byVersion(list []store.Report) {
	of := make(map[store.ReportID]store.Report, len(list))
	versions := make([]store.Sibling, len(list))
	for i, r := range list {
		of[r.ID] = r
		versions[i] = store.Sibling{Report: r.ID, Published: r.Published, Modified: r.Modified}
	}
	store.InOrder(versions)
	for i, v := range versions {
		list[i] = of[v.Report]
	}
}

// Revision is what changed between two versions of an article, with the readings of which the words are.
type Revision struct {
	From, To      store.Report
	Before, After hearsay.Reading
	Changes       []revisions.Change
}

// Revise tells what changed between two versions.
func Revise(ctx context.Context, st Reviewed, c *revisions.Comparer, versions [2]store.Report) (Revision, error) {
	r := Revision{From: versions[0], To: versions[1]}
	for at, of := range map[*hearsay.Reading]store.ReportID{&r.Before: r.From.ID, &r.After: r.To.ID} {
		seen, err := Look(ctx, st, of)
		if err != nil {
			return r, err
		}
		*at = seen.Shown.Settled()
	}
	r.Changes = c.Compare(&r.Before, &r.After)
	return r, nil
}
