package main

import (
	"fmt"
	"io"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/fetch"
	"github.com/hearsay-project/hearsay/internal/service"
)

// inputFlags say how reports are read, and what of them the text does not say.
type inputFlags struct {
	MaxSize size   `help:"Refuse larger reports (${default})." default:"16MiB" placeholder:"SIZE" group:"Reading"`
	Map     string `help:"What the columns of tables (.jsonl, .csv, .tsv) hold: text=body,headline=title,published=date,url=link,outlet=source,byline=author. Other columns are recognised by their usual names." placeholder:"FIELD=COLUMN,..." group:"Reading"`

	AllowPrivate bool `help:"Also fetch from private networks and from this machine." group:"Reading"`

	Published string `help:"Date of publication: 2031-03-04, or 2031-03-04T14:05:00-04:00." placeholder:"DATE" group:"Metadata (overrides sidecars and text)"`
	Outlet    string `help:"The outlet that published it." placeholder:"NAME" group:"Metadata (overrides sidecars and text)"`
	Wire      string `help:"The wire service it came from." placeholder:"NAME" group:"Metadata (overrides sidecars and text)"`
	Byline    string `help:"Its author." placeholder:"NAME" group:"Metadata (overrides sidecars and text)"`
	URL       string `help:"Its address; for one report only." placeholder:"URL" group:"Metadata (overrides sidecars and text)"`
	Headline  string `help:"Its headline; for one report only." placeholder:"WORDS" group:"Metadata (overrides sidecars and text)"`
}

// validate checks what the flags say, and how many reports are read at once, nil for one for each core.
func (f *inputFlags) validate(jobs *int) error {
	if jobs != nil && *jobs < 1 {
		return fmt.Errorf("--jobs is %d; it must be at least 1", *jobs)
	}
	return tellable(f.Published, f.Map)
}

// source is a source of inputs with what is in archives and tables.
func (f *inputFlags) source(inputs []service.Input, stdin io.Reader) (*service.Bundles, error) {
	return bundles(inputs, f.MaxSize, f.Map, f.URL+f.Headline != "", stdin)
}

// fetcher fetches the pages of addresses. Close it.
func (f *inputFlags) fetcher(p process) *fetch.Fetcher { return p.fetcher(f.MaxSize, f.AllowPrivate) }

// options say how the service reads.
func (f *inputFlags) options(p process, from *fetch.Fetcher, jobs *int) service.Options {
	o := service.Options{
		Fetch:    fetchWith(from),
		MaxBytes: int(f.MaxSize),
		Flags:    hearsay.Metadata{Outlet: f.Outlet, URL: f.URL, Published: f.Published, Byline: f.Byline, Wire: f.Wire, Headline: f.Headline},
		Sidecar:  sidecar,
		Stdin:    p.stdin,
	}
	if jobs != nil {
		o.Jobs = *jobs
	}
	return o
}
