package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/load"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/serve"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// benchServeCmd is hearsay bench serve.
type benchServeCmd struct {
	benchFlags
	DB      string          `name:"db" help:"The record that is served; one of hearsay bench store --keep will do. Reports are added to it unless --import is 0." required:"true" placeholder:"FILE" type:"existingfile"`
	Readers int             `help:"Ask with so many at once." default:"20" placeholder:"N"`
	Pause   []time.Duration `help:"Each reader looks so long at a page before asking for the next, on average; 0s asks for it at once. Each of several is measured by itself." default:"1s,0s" placeholder:"TIME,..."`
	For     time.Duration   `help:"For so long, with each pause." default:"3m" placeholder:"TIME"`
	Import  int             `help:"Meanwhile add so many reports; 0 adds none." default:"100000" placeholder:"N"`
	Inside  bool            `help:"Add them one after the other in the process that serves, not by hearsay add beside it."`
	Only    string          `help:"Only pages whose name has this word." placeholder:"WORD"`
	Seed    int64           `help:"Other seeds ask for other pages." default:"1" placeholder:"N"`
}

// timesAlone is how often each page is asked for alone.
const timesAlone = 5

// serveResults are the figures of bench serve.
type serveResults struct {
	Reports    int          `json:"reports"`
	Statements int          `json:"statements"`
	Readers    int          `json:"readers"`
	First      hundredthsOf `json:"first_seconds"`
	Loads      []loadResult `json:"loads"`
}

// loadResult are the figures of one load.
type loadResult struct {
	Pause     hundredthsOf  `json:"pause_seconds"`
	Seconds   hundredthsOf  `json:"seconds"`
	Added     int           `json:"added"`                // meanwhile
	Behind    int           `json:"behind"`               // reports not yet looked at across reports, at its end
	Processor hundredthsOf  `json:"processor_per_second"` // of the process that serves and asks
	Pages     []load.Result `json:"pages"`
}

// String is the table for people.
func (r serveResults) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "held       %d reports, %d statements\nacross     caught up with in %s s\n", r.Reports, r.Statements, r.First)
	for _, l := range r.Loads {
		b.WriteString(l.table(r.Readers))
	}
	return b.String()
}

func (l loadResult) table(readers int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%d readers, each looks %s s at a page; in %s s %d reports were added, and at the end %d were not yet looked at across reports; the server and its readers took %s s of processor a second\n",
		readers, l.Pause, l.Seconds, l.Added, l.Behind, l.Processor)
	fmt.Fprintf(&b, "%-28s %9s %7s %7s %9s %9s %9s %9s %9s\n", "page, milliseconds", "processor", "asked", "failed", "median", "95 %", "99 %", "most", "bytes")
	for _, p := range l.Pages {
		fmt.Fprintf(&b, "%-28s %9s %7d %7d %9s %9s %9s %9s %9d\n", p.Name, hundredthsOf(p.Work/10), p.Asked, p.Failed, hundredthsOf(p.Median/10), hundredthsOf(p.P95/10), hundredthsOf(p.P99/10), hundredthsOf(p.Most/10), p.Bytes)
	}
	return b.String()
}

// Run serves, asks and adds.
func (c *benchServeCmd) Run(ctx context.Context, stdout io.Writer, p process) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	st, err := sqlite.Open(ctx, c.DB, sqlite.Options{Mode: sqlite.Write, At: time.Now()})
	if err != nil {
		return err
	}
	defer st.Close()
	b := workbench.New(workbench.Options{Store: st, Reader: e, Path: c.DB, Now: time.Now, Reviewer: "bench", Problem: p.logged()})
	defer b.Close()
	res := serveResults{Readers: c.Readers}
	pages, err := c.pages(ctx, p, b, st, &res)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ln, err := serve.Listen(ctx, "127.0.0.1:0")
	if err != nil {
		return err
	}
	served := make(chan error, 1)
	go func() { served <- serve.Serve(ctx, ln, p.served(b, web.Options{Version: version})) }()
	o := load.Options{Base: "http://" + ln.Addr().String(), Pages: pages, Readers: c.Readers, For: c.For, Seed: c.Seed}
	err = c.measure(ctx, o, st, e, &res)
	stop()
	err = errors.Join(err, <-served)
	if len(res.Loads) > 0 { // whatever went wrong afterwards
		err = errors.Join(c.print(stdout, "serve", e.About(), res), err)
	}
	return err
}

// measure asks for each page alone, and then for all with each pause while reports are added.
func (c *benchServeCmd) measure(ctx context.Context, o load.Options, st *sqlite.Store, e *engine.Engine, res *serveResults) error {
	alone, err := load.Alone(ctx, o, timesAlone, processTime)
	if err != nil {
		return err
	}
	adding, err := c.begin(ctx, st, e, res.Reports)
	if err != nil {
		return err
	}
	for _, o.Pause = range c.Pause {
		var l loadResult
		if l, err = c.under(ctx, o, st, adding); err != nil {
			break
		}
		for i := range alone {
			l.Pages[i].Work = alone[i]
		}
		res.Loads = append(res.Loads, l)
	}
	return errors.Join(err, adding.end())
}

// under asks for pages with one pause.
func (c *benchServeCmd) under(ctx context.Context, o load.Options, st *sqlite.Store, adding *importing) (loadResult, error) {
	began, worked, added := time.Now(), processTime(), adding.added.Load()
	pages, err := load.Run(ctx, o)
	if err != nil {
		return loadResult{}, err
	}
	took := time.Since(began)
	l := loadResult{Pause: hundredths(o.Pause), Seconds: hundredths(took), Added: int(adding.added.Load() - added), Pages: pages}
	l.Processor = hundredthsOf(float64(processTime()-worked) * 100 / float64(took))
	state, err := st.State(ctx)
	l.Behind = state.Reports
	return l, err
}

func hundredths(d time.Duration) hundredthsOf { return hundredthsOf(d / (10 * time.Millisecond)) }

// pages are the pages that are asked for, drawn from what the record holds.
func (c *benchServeCmd) pages(ctx context.Context, p process, b *workbench.Bench, st *sqlite.Store, res *serveResults) ([]load.Page, error) {
	status, err := b.Store.Status(ctx)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	if err := p.catchUp(ctx, st); err != nil {
		return nil, err
	}
	res.First = hundredths(time.Since(began))
	res.Reports, res.Statements = status.Reports, status.Statements
	d := drawn{reports: status.Reports}
	if err := d.across(ctx, service.Kept{Keeping: st}, c.Seed); err != nil {
		return nil, err
	}
	rows, err := b.Store.Search(ctx, store.Query{Limit: 500})
	if err != nil {
		return nil, err
	}
	d.rows = rows
	var out []load.Page
	for _, page := range d.pages() {
		if strings.Contains(page.Name, c.Only) {
			out = append(out, page)
		}
	}
	return out, nil
}

// drawn is what pages are drawn from.
type drawn struct {
	reports         int
	parties, claims []int
	rows            []store.Statement
}

// drawnOf is how many parties, and how many claims, are drawn: half of them those that lists begin with, which are the largest, and half of anywhere.
const drawnOf = 400

// across draws parties and claims.
func (d *drawn) across(ctx context.Context, k service.Kept, seed int64) error {
	top, _, err := k.Known(ctx, store.PartyQuery{Limit: drawnOf / 2})
	if err != nil {
		return err
	}
	first, _, err := k.Claims(ctx, store.ClaimQuery{Several: true, Limit: drawnOf / 2})
	if err != nil {
		return err
	}
	random := rand.New(rand.NewSource(seed))
	for range drawnOf / 2 {
		after := int64(record.ClaimNumber(entry.Ref{Report: 1 + random.Int63n(int64(max(1, d.reports)))}))
		some, _, err := k.Known(ctx, store.PartyQuery{After: &after, Limit: 1})
		if err != nil {
			return err
		}
		claims, _, err := k.Claims(ctx, store.ClaimQuery{After: &after, Several: true, Limit: 1})
		if err != nil {
			return err
		}
		top, first = append(top, some...), append(first, claims...)
	}
	for _, p := range top {
		d.parties = append(d.parties, int(p.ID))
	}
	for _, c := range first {
		d.claims = append(d.claims, int(c.ID))
	}
	return nil
}

func (d drawn) pages() []load.Page {
	one := func(list []int, prefix string) func(*rand.Rand) string {
		return func(r *rand.Rand) string {
			if len(list) == 0 {
				return ""
			}
			return "/" + record.Called(prefix, list[r.Intn(len(list))])
		}
	}
	report := func(r *rand.Rand) string { return fmt.Sprintf("/r%d", 1+r.Intn(max(1, d.reports))) }
	word := func(r *rand.Rand) string {
		if len(d.rows) == 0 {
			return ""
		}
		words := strings.FieldsFunc(d.rows[r.Intn(len(d.rows))].Content.Text, func(r rune) bool { return !unicode.IsLetter(r) })
		if len(words) == 0 {
			return ""
		}
		return "?q=" + url.QueryEscape(words[r.Intn(len(words))])
	}
	var out []load.Page
	page := func(name, path string, rest func(*rand.Rand) string) {
		out = append(out, load.Page{Name: name, Path: func(r *rand.Rand) string {
			if rest == nil {
				return path
			}
			return path + rest(r)
		}})
	}
	page("front", "/", nil)
	page("reports", "/reports", nil)
	page("report", "/reports", report)
	page("search", "/search", word)
	page("anonymous", "/anonymous", nil)
	page("claims", "/claims", nil)
	page("claim", "/claims", one(d.claims, "c"))
	page("parties", "/parties", nil)
	page("party", "/parties", one(d.parties, "P"))
	page("families", "/families", nil)
	page("revisions", "/revisions", nil)
	page("timeline", "/timeline", nil)
	page("timeline of a party", "/timeline", func(r *rand.Rand) string { return "?party=" + strings.TrimPrefix(one(d.parties, "P")(r), "/") })
	page("claims found", "/claims", word)
	page("review", "/review", nil)
	page("imports", "/imports", nil)
	const api = "/api/v1"
	page("api reports", api+"/reports", nil)
	page("api report", api+"/reports", report)
	page("api search", api+"/search", word)
	page("api anonymous", api+"/anonymous", nil)
	page("api timeline", api+"/timeline", nil)
	page("api claims", api+"/claims", nil)
	page("api claim", api+"/claims", one(d.claims, "c"))
	page("api parties", api+"/parties", nil)
	page("api party", api+"/parties", one(d.parties, "P"))
	page("api party says", api+"/parties", func(r *rand.Rand) string { return one(d.parties, "P")(r) + "/statements" })
	page("api families", api+"/families", nil)
	page("api revisions", api+"/revisions", nil)
	page("api queue", api+"/queue", nil)
	page("api status", api+"/status", nil)
	return out
}
