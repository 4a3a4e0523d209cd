package main

import (
	"context"
	"iter"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// exportCmd is hearsay export.
type exportCmd struct {
	Record exportRecordCmd `cmd:"" help:"Export the whole record, or what a query selects."`
	Gold   exportGoldCmd   `cmd:"" help:"Export what people decided on statements, as training data."`
}

// exportRecordCmd is hearsay export record.
type exportRecordCmd struct {
	recordFlags
	JSON    bool     `help:"Print one JSON object (hearsay.record/1). This is the only form so far, and the default." group:"Output"`
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must match. Without a query everything is written."`
	Current bool     `help:"Leave out versions superseded by a later one." group:"Output"`
}

// Help is the long part of the help text.
func (*exportRecordCmd) Help() string {
	return `Writes reports, parties, statements, families, claims, origins and revisions as hearsay.record/1. Parties, families and claims are those of the whole record; a query selects which of them are written. If a report was added in several forms, the one whose statements count is written.

Examples:
  hearsay export record --json > record.json
  hearsay export record --json party:Orr after:2031 > orr.json

` + queryHelp
}

// Run exports.
func (c *exportRecordCmd) Run(ctx context.Context, p process) error {
	q, err := query.Parse(query.Join(c.Query))
	if err != nil {
		return err
	}
	return c.across(ctx, p, func(k kept) error {
		e := &exporter{kept: k, all: len(c.Query) == 0, current: c.Current, in: map[int64]bool{}}
		if err := e.choose(ctx, q); err != nil {
			return err
		}
		if len(e.reports) == 0 {
			if err := p.nothing(ctx, k.st, "nothing selected"); err != nil {
				return err
			}
		}
		return e.write(ctx, p)
	})
}

// exporter writes what is selected of a record, piece by piece.
type exporter struct {
	kept
	all, current bool
	reports      []chosen // in the order of a record
	in           map[int64]bool
	wanted       map[string]bool // ids of statements, unless all
}

// chosen is a report that is selected, with what puts it in order.
type chosen struct {
	id        store.ReportID
	sha256    string
	published string
}

func (e *exporter) choose(ctx context.Context, q store.Query) error {
	if err := e.chooseStatements(ctx, q); err != nil {
		return err
	}
	err := eachReport(ctx, e.st, func(r store.Report) error {
		if r.RenderingOf != 0 || e.current && r.SupersededBy != 0 || !e.all && !e.in[int64(r.ID)] {
			return nil
		}
		e.in[int64(r.ID)] = true
		e.reports = append(e.reports, chosen{r.ID, r.SHA256, r.Published})
		return nil
	})
	slices.SortFunc(e.reports, func(a, b chosen) int { return entry.Compare(a.entry(), b.entry()) })
	return err
}

func (c chosen) entry() entry.Report {
	return entry.Report{Number: int64(c.id), SHA256: c.sha256, Reading: hearsay.Reading{Report: hearsay.Report{Published: c.published}}}
}

func (e *exporter) chooseStatements(ctx context.Context, q store.Query) error {
	if e.all {
		return nil
	}
	e.wanted = map[string]bool{}
	q.Limit, q.Current = pageSize, e.current
	for {
		list, err := e.st.Search(ctx, q)
		if err != nil {
			return err
		}
		for _, s := range list {
			e.wanted[s.ID()] = true
			e.in[int64(s.Report)] = true
			q.Before = s.Cursor
		}
		if len(list) < pageSize {
			return nil
		}
	}
}

// eachReport calls f for each report of a store, in order of their numbers.
func eachReport(ctx context.Context, st *sqlite.Store, f func(store.Report) error) error {
	for after := store.ReportID(0); ; {
		list, err := st.Reports(ctx, store.ReportQuery{After: after, Limit: pageSize})
		if err != nil || len(list) == 0 {
			return err
		}
		for _, r := range list {
			if err := f(r); err != nil {
				return err
			}
			after = r.ID
		}
	}
}

func (e *exporter) write(ctx context.Context, p process) error {
	engine, err := e.engine(ctx)
	if err != nil {
		return err
	}
	return format.RecordOf(p.stdout, engine, format.Parts{
		Reports: e.eachOf(ctx), Parties: e.parties(ctx), Statements: e.statements(ctx), Claims: e.claims(ctx), Families: e.families(ctx), Revisions: e.revisions(ctx), Offers: e.offers(ctx),
	})
}

// selection is what is written of what hangs together.
func (e *exporter) selection() record.Selection {
	return record.Selection{
		Report:    func(n int64) bool { return e.in[n] },
		Statement: func(r entry.Ref) bool { return e.all || e.wanted[r.String()] },
	}
}

// whole reports whether everything is written.
func (e *exporter) whole() bool { return e.all && !e.current }

func (e *exporter) eachOf(ctx context.Context) iter.Seq2[record.Report, error] {
	return func(yield func(record.Report, error) bool) {
		for _, c := range e.reports {
			if r, err := e.Recorded(ctx, c.id, false); !yield(r.Report, err) || err != nil {
				return
			}
		}
	}
}

func (e *exporter) statements(ctx context.Context) iter.Seq2[record.Statement, error] {
	return func(yield func(record.Statement, error) bool) {
		for _, c := range e.reports {
			r, err := e.Recorded(ctx, c.id, true)
			if err != nil {
				yield(record.Statement{}, err)
				return
			}
			for _, s := range r.Statements {
				if e.selection().Keeps(s.Ref) && !yield(s, nil) {
					return
				}
			}
		}
	}
}

// walk hands out what next gives of a list, page by page, as long as pages are full.
func walk[T any](next func(skip int) ([]T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for skip := 0; ; skip += pageSize {
			list, err := next(skip)
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, x := range list {
				if !yield(x, nil) {
					return
				}
			}
			if len(list) < pageSize {
				return
			}
		}
	}
}

// chosenOf hands out what is selected of what is handed out.
func chosenOf[T any](in iter.Seq2[T, error], choose func(T) (T, bool)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for x, err := range in {
			ok := err != nil
			if !ok {
				x, ok = choose(x)
			}
			if ok && (!yield(x, err) || err != nil) {
				return
			}
		}
	}
}

func (e *exporter) parties(ctx context.Context) iter.Seq2[identity.Party, error] {
	after := int64(0)
	all := walk(func(int) ([]identity.Party, error) {
		list, _, err := e.Known(ctx, store.PartyQuery{After: &after, Limit: pageSize})
		if err != nil || len(list) == 0 {
			return nil, err
		}
		after = list[len(list)-1].ID
		return e.Wholes(ctx, list)
	})
	return chosenOf(all, e.selection().Party)
}

func (e *exporter) claims(ctx context.Context) iter.Seq2[record.Claim, error] {
	after := int64(0)
	all := walk(func(int) ([]record.Claim, error) {
		part, err := e.ClaimsOf(ctx, store.ClaimQuery{After: &after, Limit: pageSize})
		if n := len(part.Claims); n > 0 {
			after = int64(part.Claims[n-1].Number)
		}
		return part.Claims, err
	})
	return chosenOf(all, e.selection().Claim)
}

func (e *exporter) families(ctx context.Context) iter.Seq2[record.Family, error] {
	all := walk(func(skip int) ([]record.Family, error) {
		list, _, err := e.FamiliesOf(ctx, store.FamilyQuery{Skip: skip, Limit: pageSize})
		return list, err
	})
	if e.whole() {
		return all
	}
	return chosenOf(all, e.selection().Family)
}

func (e *exporter) revisions(ctx context.Context) iter.Seq2[record.Revision, error] {
	all := walk(func(skip int) ([]record.Revision, error) {
		list, _, err := e.RevisionsOf(ctx, store.RevisionQuery{Skip: skip, Limit: pageSize})
		return list, err
	})
	return chosenOf(all, func(v record.Revision) (record.Revision, bool) { return v, e.selection().Revision(v) })
}

func (e *exporter) offers(ctx context.Context) iter.Seq2[record.Offer, error] {
	return func(yield func(record.Offer, error) bool) {
		for _, what := range []string{"claims", "parties", "reports"} {
			list, _, err := e.OffersOf(ctx, store.OfferQuery{What: what})
			for _, o := range list {
				both := e.whole()
				if !both && err == nil {
					both, err = e.both(ctx, o)
				}
				if err == nil && both && !yield(o, nil) {
					return
				}
			}
			if err != nil {
				yield(record.Offer{}, err)
				return
			}
		}
	}
}

// both reports whether both sides of an offer are selected.
func (e *exporter) both(ctx context.Context, o record.Offer) (bool, error) {
	for _, n := range []int64{o.A, o.B} {
		in := false
		switch o.What {
		case "parties":
			p, err := e.Kept.Party(ctx, int(n))
			if err != nil {
				return false, err
			}
			_, in = e.selection().Party(p)
		case "claims":
			part, err := e.ClaimsOf(ctx, store.ClaimQuery{IDs: []int64{n}})
			if err != nil {
				return false, err
			}
			for _, c := range part.Claims {
				_, in = e.selection().Claim(c)
			}
		case "reports":
			in = e.in[n]
		}
		if !in {
			return false, nil
		}
	}
	return true, nil
}

// engine is that of the latest run.
func (e *exporter) engine(ctx context.Context) (hearsay.Engine, error) {
	runs, err := e.st.Runs(ctx)
	if err != nil || len(runs) == 0 {
		return hearsay.Engine{}, err
	}
	return runs[len(runs)-1].Engine, nil
}
