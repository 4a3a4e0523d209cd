package api

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/store"
)

type listReports struct {
	Article string `query:"article" doc:"Only versions of this article: a1."`
	Outlet  string `query:"outlet" maxLength:"200" doc:"Only of this outlet: the whole name, in any case."`
	Paging
}

// OneReport names a report in a path.
type OneReport struct {
	ID string `path:"id" maxLength:"24" doc:"A report: r1."`
}

type oneReading struct {
	OneReport
	Run     int64 `query:"run" minimum:"0" doc:"The number of a run; otherwise the newest."`
	Decided bool  `query:"decided" doc:"With what people decided on it; only of the newest."`
}

type oneStatement struct {
	OneReport
	Statement string `path:"statement" maxLength:"16" doc:"A statement of it: s3."`
}

// rawReading is a line of hearsay.reading/1 as it is kept.
type rawReading struct {
	Body json.RawMessage
}

// rawBytes are the bytes of a report as they were read. They are from elsewhere: a browser is told to keep them as a file, and to run nothing.
type rawBytes struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Policy      string `header:"Content-Security-Policy"`
	ETag        string `header:"ETag"`
	Body        []byte
}

func (a *api) reports() {
	huma.Register(a.huma, a.read("list-reports", "/reports", "List reports", "In the order of adding, without their statements."), a.listReports)
	huma.Register(a.huma, a.read("get-report", "/reports/{id}", "A report and its statements", "hearsay.report/1"), a.report)
	huma.Register(a.huma, a.read("get-statement", "/reports/{id}/statements/{statement}", "A statement with the words around it", "hearsay.found/1"), a.statement)
	reading := a.read("get-reading", "/reports/{id}/reading", "A report as it was read", "hearsay.reading/1, with the whole text")
	huma.Register(a.huma, reading, a.reading)
	source := a.read("get-source", "/reports/{id}/source", "The bytes of a report", "As they were read, byte for byte.")
	source.Middlewares = nil
	huma.Register(a.huma, source, a.source)
}

func (a *api) listReports(ctx context.Context, in *listReports) (*answered[List[answer.ReportJSON]], error) {
	after, err := in.at("r")
	if err != nil {
		return nil, problem(err)
	}
	article, err := articleOf(in.Article)
	if err != nil {
		return nil, problem(err)
	}
	rows, err := a.bench.Store.Reports(ctx, store.ReportQuery{Article: article, Outlet: in.Outlet, After: store.ReportID(after), Limit: in.Limit})
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[List[answer.ReportJSON]]{}
	out.Body.Items = items(rows, func(r store.Report) answer.ReportJSON { return answer.ReportOf(r, nil) })
	if len(rows) == in.Limit {
		out.Body.Next = cursor("r", int64(rows[len(rows)-1].ID))
	}
	return out, nil
}

// articleOf reads a1, and "" as 0.
func articleOf(id string) (int64, error) {
	if id == "" {
		return 0, nil
	}
	n, err := numberOf("a", id, "an article")
	return int64(n), err
}

// numberOf reads an id such as c1.
func numberOf(prefix, id, what string) (int, error) {
	digits, ok := strings.CutPrefix(id, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || digits[0] == '+' {
		return 0, fmt.Errorf("%w: found %q, wanted %s such as %s1", hearsay.ErrUsage, id, what, prefix)
	}
	return n, nil
}

func (a *api) report(ctx context.Context, in *OneReport) (*answered[answer.ReportJSON], error) {
	id, err := store.ParseReportID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	r, err := a.withStatements(ctx, id)
	if err != nil {
		return nil, err
	}
	return &answered[answer.ReportJSON]{r}, nil
}

// withStatements is the answer on one report.
func (a *api) withStatements(ctx context.Context, id store.ReportID) (answer.ReportJSON, error) {
	r, err := a.bench.Store.Report(ctx, id)
	if err != nil {
		return answer.ReportJSON{}, problem(err)
	}
	rows, err := a.bench.Store.Statements(ctx, id)
	if err != nil {
		return answer.ReportJSON{}, problem(err)
	}
	return answer.ReportOf(r, rows), nil
}

func (a *api) statement(ctx context.Context, in *oneStatement) (*answered[answer.FoundJSON], error) {
	id, err := store.ParseReportID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	n, err := numberOf("s", in.Statement, "a statement")
	if err != nil {
		return nil, problem(err)
	}
	s, context, from, err := a.bench.Passage(ctx, id, n)
	if err != nil {
		return nil, problem(err)
	}
	return &answered[answer.FoundJSON]{answer.PassageOf(s, context, from)}, nil
}

func (a *api) reading(ctx context.Context, in *oneReading) (*rawReading, error) {
	id, err := store.ParseReportID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	if !in.Decided {
		line, err := a.bench.Store.Reading(ctx, id, store.RunID(in.Run))
		return &rawReading{line}, problem(err)
	}
	if in.Run != 0 {
		return nil, problem(fmt.Errorf("%w: found a run and decided, wanted one of them: people decide on the newest reading", hearsay.ErrUsage))
	}
	seen, err := a.bench.Look(ctx, id)
	if err != nil {
		return nil, problem(err)
	}
	line, err := format.Reading(seen.Shown.Settled())
	return &rawReading{line}, problem(err)
}

func (a *api) source(ctx context.Context, in *OneReport) (*rawBytes, error) {
	id, err := store.ParseReportID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	r, err := a.bench.Store.Report(ctx, id)
	if err != nil {
		return nil, problem(err)
	}
	raw, err := a.bench.Store.Raw(ctx, id)
	if err != nil {
		return nil, problem(err)
	}
	return &rawBytes{
		ContentType: "application/octet-stream", Disposition: fmt.Sprintf("attachment; filename=%q", id.String()+extension(r.Form)),
		Policy: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox", ETag: `"` + r.SHA256 + `"`, Body: raw,
	}, nil
}

// extension is what the name of a file of a form ends in. It is one of ours, and nothing from elsewhere gets into a header.
func extension(form string) string {
	switch {
	case strings.HasPrefix(form, "text/html"), strings.HasPrefix(form, "application/xhtml"):
		return ".html"
	case strings.HasPrefix(form, "text/plain"):
		return ".txt"
	}
	return ".bin"
}
