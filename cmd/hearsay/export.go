package main

import (
	"context"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// exportCmd is hearsay export.
type exportCmd struct {
	Record exportRecordCmd `cmd:"" help:"The whole record, or what a query selects."`
	Gold   exportGoldCmd   `cmd:"" help:"What people decided on statements, as training data."`
}

// exportRecordCmd is hearsay export record.
type exportRecordCmd struct {
	recordFlags
	JSON    bool     `help:"As one JSON object (hearsay.record/1); so far there is no other form." required:"true" group:"Output"`
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must hold. Without, everything is written."`
	Current bool     `help:"Leave out versions that a later one superseded." group:"Output"`
}

// Help is the long part of the help text.
func (*exportRecordCmd) Help() string {
	return `Reports, parties, statements, families of reports that share text, claims, origins and revisions as hearsay.record/1. Parties, families and claims are those of the whole record; a query selects which of them are written. Of a report in several forms the one whose statements count is written.

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
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		e := exporter{st: st, all: len(c.Query) == 0, current: c.Current}
		if err := e.choose(ctx, q); err != nil {
			return err
		}
		if len(e.reports) == 0 {
			if err := p.nothing(ctx, st, "nothing selected"); err != nil {
				return err
			}
		}
		return e.write(ctx, p)
	})
}

// exporter writes what is selected of a record.
type exporter struct {
	st           *sqlite.Store
	all, current bool
	reports      []store.ReportID
	wanted       map[string]bool // ids of statements, unless all
}

func (e *exporter) choose(ctx context.Context, q store.Query) error {
	if e.all {
		return e.eachReport(ctx, func(r store.Report) error {
			if r.RenderingOf == 0 && !(e.current && r.SupersededBy != 0) {
				e.reports = append(e.reports, r.ID)
			}
			return nil
		})
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
			e.reports = append(e.reports, s.Report)
			q.Before = s.Cursor
		}
		if len(list) < pageSize {
			break
		}
	}
	slices.Sort(e.reports)
	e.reports = slices.Compact(e.reports)
	return nil
}

func (e *exporter) eachReport(ctx context.Context, f func(store.Report) error) error {
	for after := store.ReportID(0); ; {
		list, err := e.st.Reports(ctx, store.ReportQuery{After: after, Limit: pageSize})
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
	rec, err := service.BuildRecord(ctx, e.st, record.NewBuilder())
	if err != nil {
		return err
	}
	if !e.all || e.current {
		rec = rec.Select(
			func(n int64) bool { return slices.Contains(e.reports, store.ReportID(n)) },
			func(r entry.Ref) bool { return e.all || e.wanted[r.String()] })
	}
	return format.Record(p.stdout, engine, rec)
}

// engine is that of the latest run.
func (e *exporter) engine(ctx context.Context) (hearsay.Engine, error) {
	runs, err := e.st.Runs(ctx)
	if err != nil || len(runs) == 0 {
		return hearsay.Engine{}, err
	}
	return runs[len(runs)-1].Engine, nil
}
