package service

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ingest"
	"github.com/hearsay-project/hearsay/internal/store"
)

// A batch is committed when it has so many reports, or bytes of reports and readings.
const (
	batchReports = 64
	batchBytes   = 8 << 20
)

// Record is what adding needs of a store.
type Record interface {
	store.Writer
	Held(ctx context.Context, key store.OriginKey) (store.ReportID, error)
	Earlier(ctx context.Context, sha256 [32]byte, o store.Origin) (store.Given, bool, error)
}

// Added is what became of one input: it is on disk, or Err tells why it could not be added.
type Added struct {
	Name       string
	Outcome    store.Outcome
	Statements int
	Err        error
}

// AddSummary counts what became of inputs.
type AddSummary struct {
	What       map[store.What]int
	Failed     int
	Statements int // of what was new
}

// Total returns how many inputs are done.
func (s AddSummary) Total() int {
	n := s.Failed
	for _, k := range s.What {
		n += k
	}
	return n
}

// Add reads inputs as [Read] does and keeps them in a record, batch by batch. Emit is called for each input in order, once what became of it
// is on disk. Inputs that are held already from the same place are not read again. What cannot be read is kept as a failure with its reason,
// unless nothing was there to read. When ctx ends, what is read by then is still kept and emitted, and the same call later goes on. Now tells
// the time of each batch.
func Add(ctx context.Context, st Record, r Reader, src Source, o Options, now func() time.Time, emit func(Added) error) (AddSummary, error) {
	o = o.withDefaults()
	a := &adder{record: st, reader: r, o: o, now: now, emit: emit, sum: AddSummary{What: map[store.What]int{}}}
	err := batched(ctx, o.Jobs, src.Next, a.prepare, func(p prepared) int { return p.size }, a.commit)
	return a.sum, err
}

// batched is inOrder for results that are committed many at once. While one batch is committed the next is read. What is read when ctx ends
// is committed too.
func batched[In, Out any](ctx context.Context, jobs int, next func(context.Context) (In, error), work func(context.Context, In) (Out, bool), size func(Out) int, commit func(context.Context, []Out) error) error {
	batches, stop := make(chan []Out), make(chan struct{})
	var readErr error
	errStopped := errors.New("stopped")
	go func() {
		defer close(batches)
		var batch []Out
		bytes := 0
		flush := func() error {
			if len(batch) == 0 {
				return nil
			}
			select {
			case batches <- batch:
			case <-stop:
				return errStopped
			}
			batch, bytes = nil, 0
			return nil
		}
		readErr = inOrder(ctx, jobs, next, work, func(out Out) error {
			batch = append(batch, out)
			if bytes += size(out); len(batch) < batchReports && bytes < batchBytes {
				return nil
			}
			return flush()
		})
		if err := flush(); readErr == nil {
			readErr = err
		}
	}()
	kept := context.WithoutCancel(ctx)
	for batch := range batches {
		if err := commit(kept, batch); err != nil {
			close(stop)
			for range batches { // until the other side has seen it
			}
			return err
		}
	}
	return readErr
}

type adder struct {
	record Record
	reader Reader
	o      Options
	now    func() time.Time
	emit   func(Added) error
	sum    AddSummary
}

// prepared is one input before it is kept.
type prepared struct {
	in       Input
	held     store.ReportID
	addition store.Addition
	err      error
	size     int
}

// prepare does on a worker all that can be done before the store is written.
func (a *adder) prepare(ctx context.Context, in Input) (p prepared, cut bool) {
	defer func() {
		if v := recover(); v != nil {
			p, cut = prepared{in: bare(in), err: &Panic{Value: v, Stack: debug.Stack()}}, false
		}
	}()
	p = a.tryPrepare(ctx, in)
	p.in = bare(in)
	return p, cutShort(ctx, p.err)
}

// bare is an input without its bytes.
func bare(in Input) Input {
	in.Data = nil
	return in
}

func (a *adder) tryPrepare(ctx context.Context, in Input) prepared {
	g, err := gather(ctx, in, a.o)
	if err != nil {
		return prepared{err: err}
	}
	p := prepared{size: len(g.Data), addition: store.Addition{
		Origin: origin(in), Form: ingest.Form(ingest.Input{Name: in.Name, Data: g.Data, ContentType: g.Fetched.ContentType}), Raw: g.Data,
		Given: store.Given{Input: valid(in.Name), Flags: validMetadata(g.Flags), Sidecar: validMetadata(g.Sidecar), Fetched: g.Fetched},
	}}
	// What a person once told of it by flags holds until they tell otherwise.
	earlier, known, err := a.record.Earlier(ctx, sha256.Sum256(g.Data), p.addition.Origin)
	if err != nil {
		return prepared{err: err}
	}
	if known {
		g.Flags = over(p.addition.Given.Flags, earlier.Flags)
		p.addition.Given.Flags = g.Flags
	}
	if p.held, err = a.record.Held(ctx, store.NewOriginKey(g.Data, p.addition.Origin, p.addition.Given)); err != nil || p.held != 0 {
		p.addition.Raw = nil
		return prepared{held: p.held, addition: p.addition, err: err}
	}
	taken, err := take(ctx, a.reader, g)
	if err != nil {
		return prepared{err: err}
	}
	p.addition.Taken = taken
	p.size += len(taken.Line)
	return p
}

// take reads an input and takes from the reading what is kept.
func take(ctx context.Context, r Reader, in engine.Input) (store.Taken, error) {
	reading, err := r.Read(ctx, in)
	if err != nil {
		return store.Taken{}, err
	}
	reading.Report.Input = valid(reading.Report.Input)
	line, err := format.Reading(reading)
	if err != nil {
		return store.Taken{}, err
	}
	t := store.Take(reading, line)
	for _, s := range t.Statements {
		if s.Number > store.MaxStatements {
			return store.Taken{}, problem(hearsay.ErrTooLarge, "has more than %d statements, the most that a record holds of one report", store.MaxStatements)
		}
	}
	return t, nil
}

// origin tells where an input lies: files by their whole path, so that it matters not from which folder they are added.
func origin(in Input) store.Origin {
	if in.Address {
		return store.Origin{Place: valid(placeOf(in.Name))}
	}
	if in.Place != "" || in.Data != nil {
		return store.Origin{Place: valid(cmp.Or(in.Place, in.Name)), Container: valid(in.Container)}
	}
	if whole, err := filepath.Abs(in.Name); err == nil && in.Name != Stdin {
		return store.Origin{Place: valid(whole)}
	}
	return store.Origin{Place: valid(in.Name)}
}

// commit keeps one batch and tells of it.
func (a *adder) commit(ctx context.Context, batch []prepared) error {
	var b store.Batch
	for _, p := range batch {
		if p.in.Anew != "" {
			b.Anew = append(b.Anew, valid(p.in.Anew))
		}
		switch {
		case p.err == nil && p.held != 0:
			b.Sound = append(b.Sound, p.addition.Origin)
		case p.err == nil:
			b.Additions = append(b.Additions, p.addition)
		case p.err != nil && !errors.Is(p.err, hearsay.ErrUsage) && !errors.Is(p.err, hearsay.ErrNotFound):
			b.Failures = append(b.Failures, store.Failure{Origin: origin(p.in), Code: hearsay.ErrorCode(p.err), Message: valid(Why(p.in.Name, p.err))})
		}
	}
	var outcomes []store.Outcome
	if len(b.Additions)+len(b.Failures)+len(b.Anew)+len(b.Sound) > 0 {
		var err error
		if outcomes, err = a.record.Add(ctx, a.now(), b); err != nil {
			return err
		}
	}
	for _, p := range batch {
		added := Added{Name: p.in.Name, Err: p.err, Outcome: store.Outcome{Report: p.held, What: store.Held}}
		if p.err == nil && p.held == 0 {
			added.Outcome, outcomes = outcomes[0], outcomes[1:]
			added.Statements = len(p.addition.Taken.Statements)
		}
		if added.Outcome.What == store.Forgotten {
			added.Statements = 0
		}
		a.count(added)
		if err := a.emit(added); err != nil {
			return err
		}
	}
	return nil
}

func (a *adder) count(added Added) {
	if added.Err != nil {
		a.sum.Failed++
		return
	}
	a.sum.What[added.Outcome.What]++
	if w := added.Outcome.What; w == store.New || w == store.Version {
		a.sum.Statements += added.Statements
	}
}

// Why tells why an input could not be read, without its name.
func Why(name string, err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "read "), name+": ")
}

// valid makes s UTF-8. Only names of files and flags can be anything else.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func validMetadata(m hearsay.Metadata) hearsay.Metadata {
	return hearsay.Metadata{Outlet: valid(m.Outlet), URL: valid(m.URL), Published: valid(m.Published), Modified: valid(m.Modified),
		Byline: valid(m.Byline), Wire: valid(m.Wire), Headline: valid(m.Headline)}
}

// over returns the fields of a, and those of b where a says nothing.
func over(a, b hearsay.Metadata) hearsay.Metadata {
	return hearsay.Metadata{Outlet: cmp.Or(a.Outlet, b.Outlet), URL: cmp.Or(a.URL, b.URL), Published: cmp.Or(a.Published, b.Published),
		Modified: cmp.Or(a.Modified, b.Modified), Byline: cmp.Or(a.Byline, b.Byline), Wire: cmp.Or(a.Wire, b.Wire), Headline: cmp.Or(a.Headline, b.Headline)}
}

// Rereadable is what reading again needs of a store.
type Rereadable interface {
	store.Writer
	Raw(ctx context.Context, id store.ReportID) ([]byte, error)
	Given(ctx context.Context, id store.ReportID) (store.Given, error)
	Unread(ctx context.Context, key string, after store.ReportID, limit int) ([]store.ReportID, error)
}

// Reread is one report read again, or why it could not be.
type Reread struct {
	Report store.ReportID
	Err    error
}

// Rerun reads every report of a record that the engine has not read, from its kept bytes and with what was said of it when it was added, and
// keeps the readings beside the old ones. It goes about it as [Add] does. About tells the engine that r is.
func Rerun(ctx context.Context, st Rereadable, r Reader, about hearsay.Engine, o Options, now func() time.Time, emit func(Reread) error) error {
	o = o.withDefaults()
	u := &unread{record: st, key: store.RunKey(about)}
	work := func(ctx context.Context, id store.ReportID) (reread, bool) {
		res := rereadOne(ctx, st, r, id)
		return res, cutShort(ctx, res.err)
	}
	return batched(ctx, o.Jobs, u.next, work, func(r reread) int { return len(r.taken.Line) }, func(ctx context.Context, batch []reread) error {
		var list []store.NewReading
		for _, r := range batch {
			if r.err == nil {
				list = append(list, store.NewReading{Report: r.id, Taken: r.taken})
			}
		}
		if err := st.AddReadings(ctx, now(), list); err != nil {
			return err
		}
		for _, r := range batch {
			if err := emit(Reread{r.id, r.err}); err != nil {
				return err
			}
		}
		return nil
	})
}

type reread struct {
	id    store.ReportID
	taken store.Taken
	err   error
}

func rereadOne(ctx context.Context, st Rereadable, r Reader, id store.ReportID) (res reread) {
	res.id = id
	defer func() {
		if v := recover(); v != nil {
			res = reread{id: id, err: &Panic{Value: v, Stack: debug.Stack()}}
		}
	}()
	raw, err := st.Raw(ctx, id)
	if err != nil {
		return reread{id: id, err: err}
	}
	g, err := st.Given(ctx, id)
	if err != nil {
		return reread{id: id, err: err}
	}
	res.taken, res.err = take(ctx, r, engine.Input{Name: g.Input, Data: raw, Flags: g.Flags, Sidecar: g.Sidecar, Fetched: g.Fetched, MaxBytes: len(raw)})
	if res.err != nil {
		res.err = &failure{res.err, Why(g.Input, res.err)}
	}
	return res
}
