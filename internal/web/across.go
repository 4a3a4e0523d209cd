package web

import (
	"context"
	"slices"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// book is what shows across reports, for one request.
type book struct {
	*workbench.Across
	ctx context.Context
}

// book returns what shows across reports.
func (s *site) book(ctx context.Context) (*book, error) {
	a, err := s.bench.Across(ctx)
	return &book{a, ctx}, err
}

// empty reports whether nothing is held at all.
func (s *site) empty(ctx context.Context) (bool, error) {
	list, err := s.bench.Store.Reports(ctx, store.ReportQuery{Limit: 1})
	return len(list) == 0, err
}

// claim returns a claim by its number, and what names its parties.
func (b *book) claim(n int) (*answer.Across, record.Claim, bool, error) { return b.Claim(b.ctx, n) }

// claimsIn returns the claims of several statements that the statements of a report are of, by the numbers of these.
func (b *book) claimsIn(id store.ReportID) (map[int][]record.Claim, error) {
	about, err := b.About(b.ctx, store.AboutQuery{Report: id})
	if err != nil || len(about) == 0 {
		return nil, err
	}
	ids := []int64{}
	for _, x := range about {
		ids = append(ids, x.Claim)
	}
	slices.Sort(ids)
	list, err := b.Claimed(b.ctx, store.ClaimQuery{IDs: slices.Compact(ids)})
	if err != nil {
		return nil, err
	}
	at := map[int64]record.Claim{}
	for _, c := range list.Claims {
		at[int64(c.Number)] = c
	}
	out := map[int][]record.Claim{}
	for _, x := range about {
		if c, ok := at[x.Claim]; ok {
			out[x.Number] = append(out[x.Number], c)
		}
	}
	return out, nil
}

// partiesIn returns the numbers of the parties of the record that those of a report are, by their ids.
func (b *book) partiesIn(id store.ReportID) (map[string]int, error) {
	list, err := b.PartiesIn(b.ctx, id)
	out := map[string]int{}
	for m, n := range list {
		if (m == identity.Member{Report: int64(id), Party: m.Party}) {
			out[m.Party] = n
		}
	}
	return out, err
}

// familyOf returns the family of a report, nil when it has none.
func (b *book) familyOf(id store.ReportID) (*record.Family, error) {
	list, _, err := b.FamiliesOf(b.ctx, store.FamilyQuery{Report: id})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return &list[0], nil
}
