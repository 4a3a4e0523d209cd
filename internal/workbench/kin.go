package workbench

import (
	"context"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Family returns a family with what is held of its reports, and with what each copy did to the original when full is set.
func (b *Bench) Family(ctx context.Context, f record.Family, full bool) (answer.Family, error) {
	out := answer.Family{Number: f.Number, Why: f.Why, Outside: f.Outside}
	of, err := b.family(ctx, f)
	if err != nil {
		return out, err
	}
	out.Original = of[f.Original]
	for _, m := range f.Members {
		c := answer.Copy{Member: copies.Member{Report: m.Report, PerMille: 10 * m.Containment, Credited: m.Credited, Tie: tie(m), Why: m.Why}}
		c.Report = of[m.Report]
		if full {
			if c.Differences, err = b.differences(ctx, out.Original, c.Report); err != nil {
				return out, err
			}
		}
		out.Copies = append(out.Copies, c)
	}
	return out, nil
}

// family returns the reports of a family. Those that lie beside one another are fetched together, which most are: copies appear soon.
func (b *Bench) family(ctx context.Context, f record.Family) (map[int64]store.Report, error) {
	ids := []int64{f.Original}
	for _, m := range f.Members {
		ids = append(ids, m.Report)
	}
	slices.Sort(ids)
	out := map[int64]store.Report{}
	for len(ids) > 0 {
		n := 1
		for n < len(ids) && ids[n]-ids[0] < 4*int64(n) {
			n++
		}
		list, err := b.Store.Reports(ctx, store.ReportQuery{After: store.ReportID(ids[0] - 1), Limit: int(ids[n-1] - ids[0] + 1)})
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			out[int64(r.ID)] = r
		}
		for _, id := range ids[:n] {
			if _, held := out[id]; !held {
				return nil, fmt.Errorf("%w: %s", hearsay.ErrNotFound, store.ReportID(id))
			}
		}
		ids = ids[n:]
	}
	return out, nil
}

// tie tells what a member is; only a rewrite has a reason.
func tie(m record.Member) copies.Tie {
	if m.Why != "" {
		return copies.Rewrite
	}
	return copies.Copy
}

func (b *Bench) differences(ctx context.Context, original, copied store.Report) ([]answer.Difference, error) {
	list, before, after, err := service.Differences(ctx, b.Store, original, copied)
	return answer.DifferencesOf(list, before, after), err
}

// Revision tells what changed from one version of an article to another.
func (b *Bench) Revision(ctx context.Context, from, to store.ReportID) (answer.Revision, error) {
	var out answer.Revision
	var err error
	if out.From, err = b.Store.Report(ctx, from); err != nil {
		return out, err
	}
	if out.To, err = b.Store.Report(ctx, to); err != nil {
		return out, err
	}
	r, err := service.Revise(ctx, b.Store, revisions.NewComparer(), [2]store.Report{out.From, out.To})
	return answer.RevisionOf(r.From, r.To, r.Before.Text, r.After.Text, r.Changes), err
}
