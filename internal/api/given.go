package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// given is a report that is sent: as JSON, or its bytes as they are with what is said of it in the query.
type given struct {
	ContentType string `header:"Content-Type"`
	Name        string `query:"name" maxLength:"1000" doc:"What people call it. It is never looked for under this name."`
	Outlet      string `query:"outlet" maxLength:"1000"`
	URL         string `query:"url" maxLength:"4000" doc:"The address it was published at; nothing is fetched from there."`
	Published   string `query:"published" maxLength:"40" doc:"2031-03-04, or 2031-03-04T14:05:00-04:00."`
	Byline      string `query:"byline" maxLength:"1000"`
	Wire        string `query:"wire" maxLength:"1000"`
	Headline    string `query:"headline" maxLength:"4000"`
	RawBody     []byte `contentType:"application/octet-stream"`
}

// givenJSON is a report that is sent as JSON.
type givenJSON struct {
	Text      string `json:"text,omitempty" doc:"The report as plain text."`
	HTML      string `json:"html,omitempty" doc:"The report as a web page."`
	Address   string `json:"address,omitempty" format:"uri" doc:"Where its page is to be fetched from: http or https, no private network. Instead of text and html."`
	Name      string `json:"name,omitempty" doc:"What people call it. It is never looked for under this name."`
	Outlet    string `json:"outlet,omitempty"`
	URL       string `json:"url,omitempty" doc:"The address it was published at; nothing is fetched from there."`
	Published string `json:"published,omitempty"`
	Byline    string `json:"byline,omitempty"`
	Wire      string `json:"wire,omitempty"`
	Headline  string `json:"headline,omitempty"`
}

// added is what became of a report.
type added struct {
	Format    string            `json:"format" doc:"hearsay.added/1"`
	What      string            `json:"what" enum:"added,version,rendering,origin,corrected,held,forgotten" doc:"What became of it."`
	Report    answer.ReportJSON `json:"report" doc:"hearsay.report/1, with its statements."`
	Forgotten bool              `json:"forgotten" doc:"Its bytes are those of a report that was forgotten: it was not added."`
}

type addedNow struct {
	Status   int
	Location string `header:"Location"`
	Body     added
}

func (a *api) given() {
	const how = "As JSON, or its bytes as they are: text, a web page, any encoding."
	read := write("read", "/read", "Read a report", "Reads it and keeps nothing: hearsay.reading/1. "+how)
	a.bounded(&read)
	huma.Register(a.huma, read, a.readGiven)
	add := write("add", "/reports", "Add a report", "Reads it and keeps it; it is on disk when this answers. "+how)
	a.bounded(&add)
	huma.Register(a.huma, add, a.addGiven)
	a.takesJSON("/read", "/reports")
}

// bounded sets how much may be sent, and for how long.
func (a *api) bounded(op *huma.Operation) {
	op.MaxBodyBytes = 17 << 20
	if a.bench != nil {
		op.MaxBodyBytes = int64(a.bench.MaxBytes) + 1<<20
	}
	op.BodyReadTimeout = time.Minute
	op.Errors = append(op.Errors, 422)
}

// report makes what is sent a report.
func (in *given) report() (workbench.Given, error) {
	media, _, err := mime.ParseMediaType(in.ContentType)
	if err == nil && media == "application/json" {
		return fromJSON(in.RawBody)
	}
	m := hearsay.Metadata{Outlet: in.Outlet, URL: in.URL, Published: in.Published, Byline: in.Byline, Wire: in.Wire, Headline: in.Headline}
	return workbench.Given{Name: in.Name, Data: in.RawBody, Metadata: m}, nil
}

func fromJSON(body []byte) (workbench.Given, error) {
	var in givenJSON
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return workbench.Given{}, fmt.Errorf("%w: the body is not the JSON that is wanted: %w", hearsay.ErrUsage, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return workbench.Given{}, fmt.Errorf("%w: found more than one value in the body, wanted one", hearsay.ErrUsage)
	}
	n := 0
	for _, s := range []string{in.Text, in.HTML, in.Address} {
		if s != "" {
			n++
		}
	}
	if n != 1 {
		return workbench.Given{}, fmt.Errorf("%w: found %d of text, html and address, wanted one of them", hearsay.ErrUsage, n)
	}
	g := workbench.Given{Name: in.Name, Address: in.Address, Data: []byte(in.Text + in.HTML)}
	if in.HTML != "" && g.Name == "" {
		g.Name = workbench.Pasted + ".html"
	}
	g.Metadata = hearsay.Metadata{Outlet: in.Outlet, URL: in.URL, Published: in.Published, Byline: in.Byline, Wire: in.Wire, Headline: in.Headline}
	return g, nil
}

func (a *api) readGiven(ctx context.Context, in *given) (*rawReading, error) {
	g, err := in.report()
	if err != nil {
		return nil, problem(err)
	}
	r, err := a.bench.Read(ctx, g)
	if err != nil {
		return nil, problem(err)
	}
	line, err := format.Reading(r)
	return &rawReading{line}, problem(err)
}

func (a *api) addGiven(ctx context.Context, in *given) (*addedNow, error) {
	g, err := in.report()
	if err != nil {
		return nil, problem(err)
	}
	done, err := a.bench.Add(ctx, g)
	if err != nil {
		return nil, problem(err)
	}
	return a.addedNow(ctx, done)
}

func (a *api) addedNow(ctx context.Context, done service.Added) (*addedNow, error) {
	out := &addedNow{Status: 200, Body: added{Format: "hearsay.added/1", What: string(done.Outcome.What)}}
	id := done.Outcome.Report
	if done.Outcome.What == store.Forgotten {
		out.Body.Forgotten, out.Body.Report = true, answer.ReportOf(store.Report{ID: id}, nil)
		return out, nil
	}
	r, err := a.withStatements(ctx, id)
	if err != nil {
		return nil, err
	}
	if w := done.Outcome.What; w == store.New || w == store.Version || w == store.Rendering {
		out.Status = 201
	}
	out.Location, out.Body.Report = prefix+"/reports/"+id.String(), r
	return out, nil
}
