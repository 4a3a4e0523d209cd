package main

import (
	"context"
	"fmt"
	"io"
	"math/rand"
	"net/url"
	"os"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
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
	DB      string        `name:"db" help:"The record that is served; one of hearsay bench store --keep will do. Reports are added to it unless --import is 0." required:"true" placeholder:"FILE" type:"existingfile"`
	Readers int           `help:"Ask with so many at once." default:"20" placeholder:"N"`
	For     time.Duration `help:"For so long." default:"1m" placeholder:"TIME"`
	Import  int           `help:"Meanwhile add so many reports, one after the other; 0 adds none." default:"100000" placeholder:"N"`
	Only    string        `help:"Only pages whose name has this word." placeholder:"WORD"`
	Seed    int64         `help:"Other seeds ask for other pages." default:"1" placeholder:"N"`
}

// timesAlone is how often each page is asked for alone.
const timesAlone = 5

// serveResults are the figures of bench serve.
type serveResults struct {
	Reports    int           `json:"reports"`
	Statements int           `json:"statements"`
	Readers    int           `json:"readers"`
	Added      int           `json:"added"` // meanwhile
	First      hundredthsOf  `json:"first_seconds"`
	Pages      []load.Result `json:"pages"`
}

// String is the table for people.
func (r serveResults) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "held       %d reports, %d statements\nacross     caught up with in %s s\nmeanwhile  %d reports added; %d readers\n\n", r.Reports, r.Statements, r.First, r.Added, r.Readers)
	fmt.Fprintf(&b, "%-28s %9s %7s %7s %9s %9s %9s %9s %9s\n", "page, milliseconds", "processor", "asked", "failed", "median", "95 %", "99 %", "most", "bytes")
	for _, p := range r.Pages {
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
	alone, err := load.Alone(ctx, o, timesAlone, processTime)
	if err != nil {
		return err
	}
	importing, halt := context.WithCancel(ctx)
	added := make(chan error, 1)
	go func() { added <- c.add(importing, st, e, res.Reports, &res.Added) }()
	res.Pages, err = load.Run(ctx, o)
	for i := range res.Pages {
		res.Pages[i].Work = alone[i]
	}
	halt()
	if failed := <-added; err == nil && importing.Err() == nil {
		err = failed
	}
	stop()
	if failed := <-served; err == nil {
		err = failed
	}
	if err != nil {
		return err
	}
	return c.print(stdout, "serve", e.About(), res)
}

// add adds reports one after the other, as an import that goes on does.
func (c *benchServeCmd) add(ctx context.Context, st *sqlite.Store, e *engine.Engine, held int, added *int) error {
	if c.Import == 0 {
		return nil
	}
	many, err := corpus.NewMany(os.DirFS(c.Data), c.Seed+time.Now().Unix())
	if err != nil {
		return fmt.Errorf("%w: no texts in %s to add: name their folder with --data, or --import 0: %w", hearsay.ErrNotFound, c.Data, err)
	}
	_, err = service.Add(ctx, st, e, &made{many: many, at: held, n: held + c.Import}, service.Options{Jobs: 1}, time.Now, func(service.Added) error {
		*added++
		return nil
	})
	return err
}

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
	res.First = hundredthsOf(time.Since(began).Milliseconds() / 10)
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
