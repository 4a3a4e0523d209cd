// Package workbench is what the pages, the API and the tools of an assistant share: one open record, the engine that reads, and who is behind
// the screen. It promises that no more reports are read at once than there are cores, that whoever looks need not wait for what only shows across
// reports to be found anew, and that whoever adds or decides something sees what that changed. It does not know of pages, JSON or networks.
package workbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Options are the parts of a workbench.
type Options struct {
	Store  store.Store
	Reader service.Reader
	// Path is how people call the record.
	Path string
	// Fetch gets the page at an address; nil refuses addresses.
	Fetch func(ctx context.Context, address string) ([]byte, hearsay.Fetched, error)
	// Now tells the time; only what is kept depends on it.
	Now func() time.Time
	// Reviewer is who decides when nobody else is named; it may be empty.
	Reviewer string
	// MaxBytes limits the size of one report in bytes; 0 means engine.DefaultMaxBytes.
	MaxBytes int
	// ReadOnly says that nothing may be written: what shows across reports is as it is kept.
	ReadOnly bool
	// Problem is told of errors that nobody waits for; nil means that nobody is.
	Problem func(error)
}

// Bench is a workbench. It is safe for use by many goroutines.
type Bench struct {
	Options
	reading chan struct{} // one place for each core
	making  chan struct{} // one place for each core, and one for whoever waits for a disk
	keeper  *keeper
	own     atomic.Int64 // how often something was added or decided here
	counts  Lately[store.Status]
	decided Lately[[]store.Review]
	effects effects
}

// New returns a workbench. Close it before its store.
func New(o Options) *Bench {
	if o.MaxBytes <= 0 {
		o.MaxBytes = engine.DefaultMaxBytes
	}
	b := &Bench{Options: o, reading: make(chan struct{}, runtime.GOMAXPROCS(0)), making: make(chan struct{}, runtime.GOMAXPROCS(0)+1)}
	b.keeper = newKeeper(b)
	return b
}

// State is a word for the state of the record: another one after every change that its log tells, and whenever more is known of what shows across
// reports.
func (b *Bench) State(ctx context.Context) (string, error) {
	state, err := b.Store.State(ctx)
	if err != nil {
		return "", err
	}
	return b.stateOf(ctx, state)
}

func (b *Bench) stateOf(ctx context.Context, s store.State) (string, error) {
	n, err := b.Store.Entries(ctx)
	return fmt.Sprintf("%d.%d", n, s.Version), err
}

// Given is a report that somebody puts on the bench: its bytes, or where they are to be fetched.
type Given struct {
	Name     string // what people call it; "" for what has no name
	Data     []byte
	Address  string // of the web; Data is fetched from there
	Metadata hearsay.Metadata
}

// Pasted is the name of what has none.
const Pasted = "pasted"

// input is what is given as the service wants it. Data that is not nil is never looked for under its name.
func (g Given) input() (service.Input, error) {
	if day := g.Metadata.Published; day != "" {
		if _, _, err := plain.ParseDate(day); err != nil {
			return service.Input{}, fmt.Errorf("%w: published: %v", hearsay.ErrUsage, err) //nolint:errorlint // of whatever kind it is, it was asked wrongly
		}
	}
	if g.Address != "" {
		if len(g.Data) > 0 {
			return service.Input{}, fmt.Errorf("%w: found an address and a text, wanted one of them", hearsay.ErrUsage)
		}
		return service.Input{Name: g.Address, Address: true}, nil
	}
	in := service.Input{Name: g.Name, Data: g.Data}
	if in.Name == "" || in.Name == service.Stdin {
		in.Name = Pasted
	}
	if in.Data == nil {
		in.Data = []byte{}
	}
	return in, nil
}

func (b *Bench) options(g Given) service.Options {
	return service.Options{Jobs: 1, MaxBytes: b.MaxBytes, Flags: g.Metadata, Fetch: b.Fetch}
}

// Read reads a report and keeps nothing.
func (b *Bench) Read(ctx context.Context, g Given) (hearsay.Reading, error) {
	in, err := g.input()
	if err != nil {
		return hearsay.Reading{}, err
	}
	release, err := b.turn(ctx)
	if err != nil {
		return hearsay.Reading{}, err
	}
	defer release()
	var out service.Result
	_, err = service.Read(ctx, b.Reader, []service.Input{in}, b.options(g), func(r service.Result) error {
		out = r
		return nil
	})
	return out.Reading, errors.Join(err, out.Err)
}

// Add reads a report and keeps it. It is on disk when Add returns, and mostly looked at across reports.
func (b *Bench) Add(ctx context.Context, g Given) (service.Added, error) {
	out, err := b.add(ctx, g)
	if err == nil {
		b.changed(ctx)
	}
	return out, err
}

// changed waits for a moment until what was changed shows.
func (b *Bench) changed(ctx context.Context) {
	b.own.Add(1)
	b.keeper.settle(ctx)
}

func (b *Bench) add(ctx context.Context, g Given) (service.Added, error) {
	in, err := g.input()
	if err != nil {
		return service.Added{}, err
	}
	release, err := b.turn(ctx)
	if err != nil {
		return service.Added{}, err
	}
	defer release()
	var out service.Added
	_, err = service.Add(ctx, b.Store, b.Reader, &one{in: in}, b.options(g), b.Now, func(a service.Added) error {
		out = a
		return nil
	})
	return out, errors.Join(err, out.Err)
}

// one is a source of one input.
type one struct {
	in   service.Input
	done bool
}

func (o *one) Next(context.Context) (service.Input, error) {
	if o.done {
		return service.Input{}, io.EOF
	}
	o.done = true
	return o.in, nil
}

// turn waits until a core is free to read.
func (b *Bench) turn(ctx context.Context) (release func(), err error) { return place(ctx, b.reading) }

// Queue waits until it is the turn of an answer to be made, first come, first served. When many ask at once, one answer after the other is made rather
// than all of them a little at a time: otherwise what takes thrice as long by itself is waited for thrice as long. Release when it is made, and
// before it is sent.
func (b *Bench) Queue(ctx context.Context) (release func(), err error) { return place(ctx, b.making) }

func place(ctx context.Context, places chan struct{}) (release func(), err error) {
	select {
	case places <- struct{}{}:
		return sync.OnceFunc(func() { <-places }), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Status counts what is held. Of a large record it is told as it was some seconds ago.
func (b *Bench) Status(ctx context.Context) (store.Status, error) {
	s, err := b.counts.Get(ctx, b, func(ctx context.Context) (store.Status, error) { return service.Status(ctx, b.Store) })
	if err != nil {
		return s, err
	}
	s.Failures, err = b.Store.FailureCounts(ctx) // they change nothing of the log
	return s, err
}

// Reviews lists what people decided, with what became of what they decided across reports.
func (b *Bench) Reviews(ctx context.Context, q store.ReviewQuery) ([]store.Review, error) {
	across, err := b.decided.Get(ctx, b, func(ctx context.Context) ([]store.Review, error) {
		return service.Kept{Keeping: b.Store}.Settled(ctx)
	})
	if err != nil {
		return nil, err
	}
	return service.ReviewsAmong(ctx, b.Store, q, across)
}

// Review returns one decision.
func (b *Bench) Review(ctx context.Context, id store.ReviewID) (store.Review, error) {
	list, err := b.Reviews(ctx, store.ReviewQuery{ID: id})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: there is no review %s, or its report was forgotten", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return store.Review{}, err
	}
	return list[0], nil
}

// Statement returns one statement of a report.
func (b *Bench) Statement(ctx context.Context, id store.ReportID, number int) (store.Statement, error) {
	list, err := b.Store.Statements(ctx, id)
	if err != nil {
		return store.Statement{}, err
	}
	for _, s := range list {
		if s.Number == number {
			return s, nil
		}
	}
	r, err := b.Store.Report(ctx, id)
	switch {
	case err != nil:
		return store.Statement{}, err
	case r.RenderingOf != 0:
		return store.Statement{}, fmt.Errorf("%w: %s is a rendering of %s, and has no statements of its own", hearsay.ErrNotFound, id, r.RenderingOf)
	}
	return store.Statement{}, fmt.Errorf("%w: %s has no statement s%d, it has %d", hearsay.ErrNotFound, id, number, len(list))
}

// Look returns the newest reading of a report with what people decided on it.
func (b *Bench) Look(ctx context.Context, id store.ReportID) (review.Seen, error) {
	return service.Look(ctx, b.Store, id)
}

// Passage returns one statement with the lines of its report that it stands in, and the byte at which they begin.
func (b *Bench) Passage(ctx context.Context, id store.ReportID, number int) (s store.Statement, lines string, from int, err error) {
	if s, err = b.Statement(ctx, id, number); err != nil {
		return s, "", 0, err
	}
	seen, err := b.Look(ctx, id)
	if err != nil {
		return s, "", 0, err
	}
	text := seen.Read.Text
	if s.Span.End > len(text) {
		return s, "", 0, fmt.Errorf("%w: %s lies outside of the text of its report: see hearsay verify", hearsay.ErrDamaged, s.ID())
	}
	from = strings.LastIndexByte(text[:s.Span.Start], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[s.Span.End:], '\n'); i >= 0 {
		to = s.Span.End + i
	}
	return s, text[from:to], from, nil
}
