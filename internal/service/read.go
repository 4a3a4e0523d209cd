// Package service holds the use cases of Hearsay above the engine. It owns concurrency: nothing below it starts a
// goroutine, and what it runs is bounded, keeps its order and stops when its context ends.
package service

import (
	"context"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// Reader reads one report; an [engine.Engine] is one.
type Reader interface {
	Read(context.Context, engine.Input) (hearsay.Reading, error)
}

// Options say how reports are read. The zero value works.
type Options struct {
	// Jobs is how many reports are read at once; 0 means one for each core.
	Jobs int
	// MaxBytes limits the size of one report in bytes; 0 means engine.DefaultMaxBytes.
	MaxBytes int
	// Flags is metadata given by the user, the same for all reports.
	Flags hearsay.Metadata
	// Sidecar returns the metadata that lies beside the file at path, the zero value when there is none. Nil means that
	// no sidecars are looked for.
	Sidecar func(path string) (hearsay.Metadata, error)
	// Fetch gets what is at an address of the web; it returns the error of ctx when that ends. Nil means that addresses are refused.
	Fetch func(ctx context.Context, address string) ([]byte, hearsay.Fetched, error)
	// Reasons asks for the reasons of every statement.
	Reasons bool
	// Stdin is what the input named Stdin reads from.
	Stdin io.Reader
}

// Result is one report read, or why it could not be.
type Result struct {
	Name    string
	Reading hearsay.Reading
	Err     error
}

// Summary counts what became of a batch.
type Summary struct{ Read, Failed, Total int }

// Read reads inputs and hands each result to emit, in the order of inputs whatever Options.Jobs is. A report that fails
// is a Result with an error; the others go on. Read stops with an error when emit returns one, or when ctx ends before
// all is emitted.
//
// The policy: Jobs workers read, one report each. A report is started only while no more than Jobs of those begun wait
// to be emitted, so at most Jobs+1 readings are held however slow one report or the receiver is. Emit is called from
// the calling goroutine, never twice at once. A panic of the reader is caught at its report and becomes a *[Panic].
// When ctx ends nothing more is started; what is read by then is emitted as far as it is next in order, and Read returns
// without waiting for reports still in the hands of the reader. What those give is dropped.
func Read(ctx context.Context, r Reader, inputs []Input, o Options, emit func(Result) error) (Summary, error) {
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	o.Jobs = max(1, min(o.Jobs, len(inputs)))
	sum, err := ReadFrom(ctx, r, Inputs(inputs), o, emit)
	sum.Total = len(inputs)
	return sum, err
}

// ReadFrom is Read for inputs that are not known in advance. Total of the summary is what was emitted. An error of src ends it after what came
// before was emitted.
func ReadFrom(ctx context.Context, r Reader, src Source, o Options, emit func(Result) error) (Summary, error) {
	o = o.withDefaults()
	var sum Summary
	err := inOrder(ctx, o.Jobs, src.Next, func(ctx context.Context, in Input) (Result, bool) {
		res := readOne(ctx, r, in, o)
		return res, cutShort(ctx, res.Err)
	}, func(res Result) error {
		if err := emit(res); err != nil {
			return err
		}
		sum.Total++
		if res.Err != nil {
			sum.Failed++
		} else {
			sum.Read++
		}
		return nil
	})
	return sum, err
}

func (o Options) withDefaults() Options {
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = engine.DefaultMaxBytes
	}
	return o
}

func readOne(ctx context.Context, r Reader, in Input, o Options) (res Result) {
	defer func() {
		if v := recover(); v != nil {
			res = Result{Name: in.Name, Err: &Panic{Value: v, Stack: debug.Stack()}}
		}
	}()
	reading, err := tryOne(ctx, r, in, o)
	return Result{Name: in.Name, Reading: reading, Err: err}
}

func tryOne(ctx context.Context, r Reader, in Input, o Options) (hearsay.Reading, error) {
	gathered, err := gather(ctx, in, o)
	if err != nil {
		return hearsay.Reading{}, err
	}
	return r.Read(ctx, gathered)
}

// gather fetches the bytes of an input and what is said of it.
func gather(ctx context.Context, in Input, o Options) (engine.Input, error) {
	if in.Err != nil {
		return engine.Input{}, in.Err
	}
	if in.Address {
		return fetch(ctx, in, o)
	}
	data := in.Data
	var err error
	if data == nil && in.Container != "" {
		return engine.Input{}, problem(hearsay.ErrInternal, "nothing was read of %s in %s", in.Container, in.Place) // its name is no name of a file
	}
	if data == nil {
		if data, err = load(in.Name, o.Stdin, o.MaxBytes); err != nil {
			return engine.Input{}, err
		}
	} else if len(data) > o.MaxBytes {
		return engine.Input{}, tooLarge(o.MaxBytes)
	}
	var beside hearsay.Metadata
	switch {
	case in.Beside != nil:
		beside = *in.Beside
	case o.Sidecar != nil && in.Data == nil && in.Name != Stdin:
		if beside, err = o.Sidecar(in.Name); err != nil {
			return engine.Input{}, err
		}
	}
	return engine.Input{Name: in.Name, Data: data, Flags: o.Flags, Sidecar: beside, MaxBytes: o.MaxBytes, Reasons: o.Reasons}, nil
}

// fetch gets an input from the web.
func fetch(ctx context.Context, in Input, o Options) (engine.Input, error) {
	if o.Fetch == nil {
		return engine.Input{}, problem(hearsay.ErrUsage, "addresses are not fetched here; save the page and name the file")
	}
	data, fetched, err := o.Fetch(ctx, in.Name)
	switch {
	case err != nil:
		return engine.Input{}, err
	case len(data) > o.MaxBytes:
		return engine.Input{}, tooLarge(o.MaxBytes)
	}
	return engine.Input{Name: in.Name, Data: data, Flags: o.Flags, Fetched: fetched, MaxBytes: o.MaxBytes, Reasons: o.Reasons}, nil
}
