// Package service holds the use cases of Hearsay above the engine. It owns concurrency: nothing below it starts a
// goroutine, and what it runs is bounded, keeps its order and stops when its context ends.
package service

import (
	"context"
	"errors"
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
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	o = o.withDefaults(len(inputs))

	sum := Summary{Total: len(inputs)}
	for pending := range start(ctx, r, inputs, o) {
		res, ok := wait(ctx, pending)
		if !ok {
			return sum, ctx.Err()
		}
		if err := emit(res); err != nil {
			return sum, err
		}
		if res.Err != nil {
			sum.Failed++
		} else {
			sum.Read++
		}
	}
	if sum.Read+sum.Failed < sum.Total {
		return sum, ctx.Err()
	}
	return sum, nil
}

// wait waits for a result, but only for one that is there already when ctx ends. What ctx cut short is no result.
func wait(ctx context.Context, pending <-chan Result) (Result, bool) {
	var res Result
	select {
	case res = <-pending:
	case <-ctx.Done():
		select {
		case res = <-pending:
		default:
			return Result{}, false
		}
	}
	return res, ctx.Err() == nil || !errors.Is(res.Err, ctx.Err())
}

func (o Options) withDefaults(inputs int) Options {
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	o.Jobs = max(1, min(o.Jobs, inputs))
	if o.MaxBytes <= 0 {
		o.MaxBytes = engine.DefaultMaxBytes
	}
	return o
}

// start sets the workers going and returns, in the order of inputs, one channel for each result. It stops when ctx ends.
func start(ctx context.Context, r Reader, inputs []Input, o Options) <-chan chan Result {
	type job struct {
		in     Input
		result chan<- Result
	}
	jobs := make(chan job)
	order := make(chan chan Result, o.Jobs)
	for range o.Jobs {
		go func() {
			for j := range jobs {
				j.result <- readOne(ctx, r, j.in, o)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, in := range inputs {
			result := make(chan Result, 1) // so that no worker waits for a receiver that is gone
			select {
			case order <- result:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- job{in, result}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return order
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
	if in.Err != nil {
		return hearsay.Reading{}, in.Err
	}
	data, err := load(in.Name, o.Stdin, o.MaxBytes)
	if err != nil {
		return hearsay.Reading{}, err
	}
	var beside hearsay.Metadata
	if o.Sidecar != nil && in.Name != Stdin {
		if beside, err = o.Sidecar(in.Name); err != nil {
			return hearsay.Reading{}, err
		}
	}
	return r.Read(ctx, engine.Input{Name: in.Name, Data: data, Flags: o.Flags, Sidecar: beside, MaxBytes: o.MaxBytes, Reasons: o.Reasons})
}
