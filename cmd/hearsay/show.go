package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// showCmd is hearsay show.
type showCmd struct {
	recordFlags
	viewFlags
	ID   string `arg:"" name:"id" help:"A report, r1, or a statement, r1/s3."`
	Text bool   `help:"Show the whole text of a report with its statements, as hearsay read does; with --json as hearsay.reading/1." group:"Output"`
}

// Help is the long part of the help text.
func (*showCmd) Help() string {
	return `Examples:
  hearsay show r1            a report, and its statements
  hearsay show r1 --text     the report as hearsay read shows it
  hearsay show r1/s3         a statement in its context, with its citation

--json prints hearsay.report/1 for a report and hearsay.found/1, with the words around it, for a statement.`
}

// Run shows.
func (c *showCmd) Run(ctx context.Context, p process) error {
	report, number, err := parseID(c.ID)
	if err != nil {
		return err
	}
	if number > 0 && c.Text {
		return fmt.Errorf("%w: --text is for a report; leave it out, or write %s", hearsay.ErrUsage, report)
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		switch {
		case number > 0:
			return c.statement(ctx, p, st, report, number)
		case c.Text:
			return c.text(ctx, p, st, report)
		}
		return c.report(ctx, p, st, report)
	})
}

// parseID reads r1 and r1/s3.
func parseID(id string) (report store.ReportID, number int, err error) {
	head, tail, deep := strings.Cut(id, "/")
	if report, err = store.ParseReportID(head); err != nil {
		return 0, 0, fmt.Errorf("%w: found id %q, wanted a report (r1) or a statement (r1/s3)%s", hearsay.ErrUsage, id, elsewhere(id))
	}
	if !deep {
		return report, 0, nil
	}
	digits, ok := strings.CutPrefix(tail, "s")
	number, err = strconv.Atoi(digits)
	if !ok || err != nil || number < 1 || digits[0] == '+' {
		return 0, 0, fmt.Errorf("%w: found %q behind %s/, wanted a statement such as s3", hearsay.ErrUsage, tail, report)
	}
	return report, number, nil
}

// elsewhere tells which command takes an id that another one does not take; "" when none does.
func elsewhere(id string) string {
	if id == "" {
		return ""
	}
	_, isClaim := record.ParseCalled("c", id)
	_, isParty := record.ParseCalled("P", id)
	_, noNumber := store.ParseReportID("r" + id[1:])
	command := ""
	switch {
	case isClaim:
		command = "claim"
	case isParty:
		command = "who"
	case noNumber == nil:
		command = map[byte]string{'a': "revisions", 'f': "families", 'd': "review show", 'r': "show"}[id[0]]
	}
	if command == "" {
		return ""
	}
	return "; see hearsay " + command + " " + id
}

func (c *showCmd) statement(ctx context.Context, p process, st *sqlite.Store, id store.ReportID, number int) error {
	s, err := c.find(ctx, st, id, number)
	if err != nil {
		return err
	}
	return c.passage(ctx, p, st, s)
}

// find returns one statement.
func (c *showCmd) find(ctx context.Context, st *sqlite.Store, id store.ReportID, number int) (store.Statement, error) {
	list, err := st.Statements(ctx, id)
	if err != nil {
		return store.Statement{}, err
	}
	for _, s := range list {
		if s.Number == number {
			return s, nil
		}
	}
	r, err := st.Report(ctx, id)
	switch {
	case err != nil:
		return store.Statement{}, err
	case r.RenderingOf != 0:
		return store.Statement{}, fmt.Errorf("%w: %s is a rendering of %s, and has no statements of its own; see hearsay show %s", hearsay.ErrNotFound, id, r.RenderingOf, r.RenderingOf)
	}
	return store.Statement{}, fmt.Errorf("%w: %s has no statement s%d, it has %d: hearsay show %s lists them", hearsay.ErrNotFound, id, number, len(list), id)
}

// passage shows one statement in the text of its report.
func (c *showCmd) passage(ctx context.Context, p process, st *sqlite.Store, s store.Statement) error {
	r, err := reading(ctx, st, s.Report)
	if err != nil {
		return err
	}
	if s.Span.End > len(r.Text) {
		return fmt.Errorf("%w: %s lies outside of the text of its report: see hearsay verify", hearsay.ErrDamaged, s.ID())
	}
	if c.JSON {
		from, to := around(r.Text, s.Span)
		return p.line(answer.Passage(s, r.Text[from:to], from))
	}
	o := c.options(p)
	head := terminal.Lines(s.ID()+": "+answer.Citation(s), o)
	if s.URL != "" {
		head += terminal.Lines(s.URL, o)
	}
	if marks := answer.Reviewed(s); marks != "" {
		head += terminal.Lines(marks, o)
	}
	for i, have := range r.Statements {
		if have.ID == "s"+strconv.Itoa(s.Number) {
			return p.text(head + "\n" + terminal.Passage(r, i, o))
		}
	}
	return fmt.Errorf("%w: %s is in no reading of its report: see hearsay verify", hearsay.ErrDamaged, s.ID())
}

// around returns the lines that a span touches.
func around(text string, s hearsay.Span) (from, to int) {
	from = strings.LastIndexByte(text[:s.Start], '\n') + 1
	to = len(text)
	if i := strings.IndexByte(text[s.End:], '\n'); i >= 0 {
		to = s.End + i
	}
	return from, to
}

// reading returns the newest reading of a report with what people decided, all of which is sure.
func reading(ctx context.Context, st *sqlite.Store, id store.ReportID) (hearsay.Reading, error) {
	c, err := corrected(ctx, st, id)
	if err != nil {
		return hearsay.Reading{}, err
	}
	return c.Settled(), nil
}

// corrected returns the newest reading of a report with what people decided.
func corrected(ctx context.Context, st *sqlite.Store, id store.ReportID) (review.Corrected, error) {
	seen, err := service.Look(ctx, st, id)
	return seen.Shown, err
}

func (c *showCmd) text(ctx context.Context, p process, st *sqlite.Store, id store.ReportID) error {
	if c.JSON {
		return p.line(st.Reading(ctx, id, 0))
	}
	r, err := corrected(ctx, st, id)
	if err != nil {
		return err
	}
	o := c.options(p)
	hidden, decided := r.Rejected()
	o.Hidden = hidden
	if err := p.text(terminal.Render(r.Settled(), o)); err != nil {
		return err
	}
	if decided > 0 {
		p.complain("this is the reading with what people decided on %s; hearsay show %s lists it, and --text --json prints what the engine read", plural(decided, "statement"), id)
	}
	return nil
}

func (c *showCmd) report(ctx context.Context, p process, st *sqlite.Store, id store.ReportID) error {
	r, err := st.Report(ctx, id)
	if err != nil {
		return err
	}
	list, err := st.Statements(ctx, id)
	if err != nil {
		return err
	}
	if c.JSON {
		return p.line(answer.Report(r, list))
	}
	o := c.options(p)
	if err := p.text(terminal.Facts(answer.Facts(r), o) + "\n" + answer.Table(list, o)); err != nil {
		return err
	}
	if len(list) == 0 && r.RenderingOf == 0 {
		why := ""
		if r.Language != "" && r.Language != "en" {
			why = ", which is not in English"
		}
		p.complain("no statements in %s%s; hearsay show %s --text shows its text", id, why, id)
	}
	return nil
}
