package service

import (
	"context"
	"errors"
	"io"
)

// Source gives inputs one after another. Next returns io.EOF after the last; it is never called twice at once, and its inputs are held only
// until they are read. What cannot be read is an Input with an error; an error of Next ends everything.
type Source interface {
	Next(ctx context.Context) (Input, error)
}

// Inputs is a source of the inputs of a list.
func Inputs(list []Input) Source { return &listed{list} }

type listed struct{ left []Input }

func (l *listed) Next(context.Context) (Input, error) {
	if len(l.left) == 0 {
		return Input{}, io.EOF
	}
	in := l.left[0]
	l.left = l.left[1:]
	return in, nil
}

// done is what became of one input; cut means that the end of the context cut it short, and value is nothing.
type done[T any] struct {
	value T
	cut   bool
}

// inOrder has work done on whatever next gives, by jobs goroutines, and hands the results to emit in the order of next. Its policy is told
// at [Read]. It returns the error of emit, that of next unless it is io.EOF, or that of ctx.
func inOrder[In, Out any](ctx context.Context, jobs int, next func(context.Context) (In, error), work func(context.Context, In) (Out, bool), emit func(Out) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	feed := &feeder[In, Out]{jobs: make(chan job[In, Out]), order: make(chan chan done[Out], jobs)}
	for range jobs {
		go func() {
			for j := range feed.jobs {
				value, cut := work(ctx, j.in)
				j.result <- done[Out]{value, cut}
			}
		}()
	}
	go feed.run(ctx, next)
	for pending := range feed.order {
		res, ok := wait(ctx, pending)
		if !ok {
			return ctx.Err()
		}
		if err := emit(res); err != nil {
			return err
		}
	}
	return feed.err
}

// job is an input with the place for its result.
type job[In, Out any] struct {
	in     In
	result chan<- done[Out]
}

// feeder gives out jobs, and the channels of their results in order.
type feeder[In, Out any] struct {
	jobs  chan job[In, Out]
	order chan chan done[Out]
	err   error // set before order is closed
}

func (f *feeder[In, Out]) run(ctx context.Context, next func(context.Context) (In, error)) {
	defer close(f.order)
	defer close(f.jobs)
	for {
		in, err := next(ctx)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			f.err = err
			return
		}
		result := make(chan done[Out], 1) // so that no worker waits for a receiver that is gone
		select {
		case f.order <- result:
		case <-ctx.Done():
			f.err = ctx.Err()
			return
		}
		select {
		case f.jobs <- job[In, Out]{in, result}:
		case <-ctx.Done():
			f.err = ctx.Err()
			return
		}
	}
}

// wait waits for a result, but only for one that is there already when ctx ends. What ctx cut short is no result.
func wait[T any](ctx context.Context, pending <-chan done[T]) (T, bool) {
	var res done[T]
	select {
	case res = <-pending:
	case <-ctx.Done():
		select {
		case res = <-pending:
		default:
			return res.value, false
		}
	}
	return res.value, !res.cut
}

// cutShort reports whether err is there only because ctx ended.
func cutShort(ctx context.Context, err error) bool {
	return ctx.Err() != nil && errors.Is(err, ctx.Err())
}
