package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// across runs f on a record of which what shows across its reports is up to date. When it is behind, it is caught up with first; when that may
// not be, or somebody else is about it, a copy of the record is.
func (f recordFlags) across(ctx context.Context, p process, use func(kept) error) error {
	ask := func(st *sqlite.Store) error {
		k := kept{Kept: service.Kept{Keeping: st}, st: st, rows: &rowCache{ctx: ctx, st: st, rows: map[entry.Ref]store.Statement{}, read: map[int64]bool{}}}
		if err := use(k); err != nil {
			return err
		}
		return k.rows.err
	}
	behind := false
	err := f.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		state, err := st.State(ctx)
		if behind = err == nil && service.IsBehind(state); err != nil || behind {
			return err
		}
		return ask(st)
	})
	if !behind && !errors.Is(err, hearsay.ErrReadOnly) {
		return err
	}
	caught := f.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error { return p.catchUp(ctx, st) })
	switch {
	case caught == nil:
		return f.with(ctx, p, sqlite.ReadOnly, ask)
	case errors.Is(caught, hearsay.ErrReadOnly), errors.Is(caught, hearsay.ErrLocked), errors.Is(caught, hearsay.ErrUnreadable):
		return f.copied(ctx, p, ask)
	}
	return caught
}

// copied asks a copy of the record.
func (f recordFlags) copied(ctx context.Context, p process, ask func(*sqlite.Store) error) error {
	dir, err := os.MkdirTemp("", "hearsay-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := recordFlags{DB: filepath.Join(dir, "copy.db")}
	if err := f.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error { return st.Backup(ctx, file.DB) }); err != nil {
		return err
	}
	return file.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error {
		if err := p.catchUp(ctx, st); err != nil {
			return err
		}
		return ask(st)
	})
}

// patience is how often somebody else is waited for who catches up at the same time, a second each time.
const patience = 5

// catchUp finds anew what shows across the reports that were touched.
func (p process) catchUp(ctx context.Context, st *sqlite.Store) error {
	state, err := st.State(ctx)
	if err != nil || !service.IsBehind(state) {
		return err
	}
	b := record.NewBuilder()
	for tries := 1; ; tries++ {
		bar, told := p.newBar("comparing", state.Reports), 0
		err := service.CatchUp(ctx, st, b, jobs(0), func(done, _ int) {
			for ; told < done; told++ {
				bar.step()
			}
		})
		bar.stop()
		if !errors.Is(err, hearsay.ErrLocked) || tries == patience {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

// caughtUp catches up after a change. Where somebody else is about it, or it is cut short, the next who asks does.
func (p process) caughtUp(ctx context.Context, st *sqlite.Store) error {
	switch err := p.catchUp(ctx, st); {
	case errors.Is(err, hearsay.ErrLocked), ctx.Err() != nil:
		return nil //nolint:nilerr // whoever asks next catches up
	default:
		return err
	}
}

// kept is what shows across the reports of a record. Of it is fetched what is asked for.
type kept struct {
	service.Kept
	st   *sqlite.Store
	rows *rowCache
}

// found is a part of a record as it is shown.
func (k kept) found(ctx context.Context, rec record.Record, parties []store.KeptParty) (*answer.Across, error) {
	counted := map[int]answer.Counted{}
	for _, x := range parties {
		counted[int(x.ID)] = answer.Counted{Reports: x.Reports, Statements: x.Statements}
		if !slices.ContainsFunc(rec.Parties, func(p identity.Party) bool { return p.Number == int(x.ID) }) {
			brief, err := service.Brief(x)
			if err != nil {
				return nil, err
			}
			rec.Parties = append(rec.Parties, brief)
		}
		offers, err := k.PartyOffers(ctx, int(x.ID))
		if err != nil {
			return nil, err
		}
		rec.Offers = append(rec.Offers, offers...)
	}
	record.SortOffers(rec.Offers)
	rec.Offers = slices.CompactFunc(rec.Offers, func(a, b record.Offer) bool { return a.What == b.What && a.A == b.A && a.B == b.B })
	slices.SortFunc(rec.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	for _, o := range rec.Offers {
		for _, n := range []int64{o.A, o.B} {
			if rec.Party(int(n)).Number != 0 {
				continue
			}
			list, _, err := k.Known(ctx, store.PartyQuery{ID: n})
			if err != nil {
				return nil, err
			}
			for _, x := range list {
				brief, err := service.Brief(x)
				if err != nil {
					return nil, err
				}
				rec.Parties = append(rec.Parties, brief)
			}
			slices.SortFunc(rec.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
		}
	}
	a := answer.NewAcross(rec, k.rows.row)
	a.Counted = counted
	return a, nil
}

// find returns the parties of a name, or the one of an id, those with most statements first.
func (k kept) find(ctx context.Context, name string, exact bool) ([]store.KeptParty, error) {
	if n, ok := record.ParseCalled("P", name); ok {
		list, _, err := k.Known(ctx, store.PartyQuery{ID: int64(n)})
		return list, err
	}
	words := query.Words(name)
	if len(words) == 0 {
		return nil, nil
	}
	list, _, err := k.Known(ctx, store.PartyQuery{Words: words})
	return slices.DeleteFunc(list, func(x store.KeptParty) bool {
		return !query.IsName(append([]string{x.Name}, x.Aliases...), x.Type == string(hearsay.Person), name, exact)
	}), err
}

// one returns the one party that is meant.
func (k kept) one(ctx context.Context, name string) (store.KeptParty, error) {
	list, err := k.find(ctx, name, false)
	if err == nil && len(list) != 1 {
		err = fmt.Errorf("%w: found %d parties for %q, wanted one; hearsay parties lists their ids", hearsay.ErrUsage, len(list), name)
	}
	if err != nil {
		return store.KeptParty{}, err
	}
	return list[0], nil
}

// claim returns a claim.
func (k kept) claim(ctx context.Context, id string) (record.Record, error) {
	n, err := numberOf("c", id, "a claim")
	if err != nil {
		return record.Record{}, err
	}
	rec, _, err := k.ClaimsOf(ctx, store.ClaimQuery{ID: int64(n)})
	if err == nil && len(rec.Claims) == 0 {
		err = fmt.Errorf("%w: there is no claim %s; hearsay claims lists them", hearsay.ErrNotFound, id)
	}
	return rec, err
}
