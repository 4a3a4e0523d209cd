package workbench

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Families returns families with what is held of their reports.
func (b *Bench) Families(ctx context.Context, list []record.Family) ([]answer.Family, error) {
	var ids []int64
	for _, f := range list {
		ids = append(ids, f.Original)
		for _, m := range f.Members {
			ids = append(ids, m.Report)
		}
	}
	of, err := b.Reports(ctx, ids...)
	if err != nil {
		return nil, err
	}
	var out []answer.Family
	for _, f := range list {
		x := answer.Family{Number: f.Number, Why: f.Why, Outside: f.Outside, Original: of[f.Original]}
		for _, m := range f.Members {
			x.Copies = append(x.Copies, answer.Copy{Member: copies.Member{Report: m.Report, PerMille: 10 * m.Containment, Credited: m.Credited, Tie: tie(m), Why: m.Why}, Report: of[m.Report]})
		}
		out = append(out, x)
	}
	return out, nil
}

// Family returns a family with what is held of its reports, and with what each copy did to the original.
func (b *Bench) Family(ctx context.Context, f record.Family) (answer.Family, error) {
	list, err := b.Families(ctx, []record.Family{f})
	if err != nil {
		return answer.Family{}, err
	}
	out := list[0]
	for i, c := range out.Copies {
		if out.Copies[i].Differences, err = b.differences(ctx, out.Original, c.Report); err != nil {
			return out, err
		}
	}
	return out, nil
}

// Reports returns reports by their numbers; ErrNotFound when one is not held.
func (b *Bench) Reports(ctx context.Context, numbers ...int64) (map[int64]store.Report, error) {
	ids := make([]store.ReportID, len(numbers))
	for i, n := range numbers {
		ids[i] = store.ReportID(n)
	}
	list, err := b.Store.Reports(ctx, store.ReportQuery{IDs: ids})
	if err != nil {
		return nil, err
	}
	out := map[int64]store.Report{}
	for _, r := range list {
		out[int64(r.ID)] = r
	}
	for _, id := range ids {
		if _, held := out[int64(id)]; !held {
			_, err := b.Store.Report(ctx, id) // which tells why
			return nil, err
		}
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
