package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// exportCmd is hearsay export.
type exportCmd struct {
	Record exportRecordCmd `cmd:"" help:"The whole record, or what a query selects."`
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
	return `Reports, parties and statements as hearsay.record/1. Parties are those of each report: nothing is said yet of who is the same in two reports. Of a report in several forms the one whose statements count is written.

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

// exporter writes what is selected of a record. It holds numbers only, not readings.
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
	out := format.NewRecordWriter(p.stdout, engine)
	for _, id := range e.reports {
		r, err := e.st.Report(ctx, id)
		if err != nil {
			return err
		}
		r.Report.ID = r.SHA256
		if err := out.Report(id.String(), fmt.Sprintf("a%d", r.Article), r.Report); err != nil {
			return err
		}
	}
	for _, add := range []func(id string, r hearsay.Reading) error{
		out.Parties,
		func(id string, r hearsay.Reading) error {
			return out.Statements(id, r, func(s string) bool { return e.all || e.wanted[id+"/"+s] })
		},
	} {
		for _, id := range e.reports {
			r, err := reading(ctx, e.st, id)
			if err != nil {
				return err
			}
			if err := add(id.String(), r); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// engine is that of the latest run.
func (e *exporter) engine(ctx context.Context) (hearsay.Engine, error) {
	runs, err := e.st.Runs(ctx)
	if err != nil || len(runs) == 0 {
		return hearsay.Engine{}, err
	}
	return runs[len(runs)-1].Engine, nil
}
