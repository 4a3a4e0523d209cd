package service

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime/debug"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Keeping is what keeping up what shows across reports needs of a store.
type Keeping interface {
	Recorded
	store.Findings
}

// CatchUp finds anew what shows across the reports that were touched since it was last found, and keeps it: first to which others each is linked,
// then the stories that changed, then the names in them. What others are about is not looked at. Step is told of each report that is done, with
// how many there are; it may be nil. Whenever it ends, what is kept is whole, and the next call goes on: with what is touched meanwhile too.
func CatchUp(ctx context.Context, st Keeping, b *record.Builder, jobs int, step func(done, all int)) error {
	return CatchUpFirst(ctx, st, b, jobs, 0, step)
}

// CatchUpFirst is CatchUp for no more than so many of the reports, those of the lowest numbers; 0 stands for all.
func CatchUpFirst(ctx context.Context, st Keeping, b *record.Builder, jobs, most int, step func(done, all int)) error {
	return (&updater{Keeping: st, builder: b, jobs: max(1, jobs), parts: 1, most: most, step: step}).catchUp(ctx)
}

// CatchUpGently is CatchUp on one worker that keeps a sixteenth of that at once, so that whoever wants to write meanwhile waits for tenths of a
// second and not for many seconds.
func CatchUpGently(ctx context.Context, st Keeping, b *record.Builder, step func(done, all int)) error {
	return (&updater{Keeping: st, builder: b, jobs: 1, parts: 16, step: step}).catchUp(ctx)
}

func (u *updater) catchUp(ctx context.Context) error {
	state, err := u.State(ctx)
	if err != nil || !IsBehind(state) {
		return err
	}
	if record.Newer(state.Rules) {
		return fmt.Errorf("%w: what shows across its reports was found by rules %s, this version knows rules %s: look at the %d reports that are new with the newer version",
			hearsay.ErrNewer, state.Rules, record.Rules, state.Reports)
	}
	if state.Rules != record.Rules {
		if err := u.Renew(ctx, state.Version, record.Rules); err != nil {
			return err
		}
		if state, err = u.State(ctx); err != nil {
			return err
		}
	}
	ruled, err := Rulings(ctx, u)
	if err != nil {
		return err
	}
	u.rulings, u.decided, u.seen, u.all = ruled.Rulings, ruled.Reviews, state.Version, state.Reports
	for _, stage := range []func(context.Context) error{u.digest, u.settle, u.meet} {
		if err := stage(ctx); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// IsBehind reports whether what is kept of what shows across reports is not what would be found now.
func IsBehind(s store.State) bool {
	return s.Behind() || s.Rules != record.Rules && s.Version > 0 && !record.Newer(s.Rules)
}

type updater struct {
	Keeping
	builder *record.Builder
	rulings record.Rulings
	decided []store.Review // all decisions across reports, those too of which something is not found
	jobs    int
	parts   int                     // how many parts are made of what is found at once otherwise
	seen    int64                   // the version that is kept
	ours    map[store.ReportID]bool // that were touched when it began, or by it
	most    int                     // reports that are looked at; 0 for all
	step    func(done, all int)
	all     int

	mu   sync.Mutex
	done int
}

// Sizes of what is found at once, so that memory stays bounded.
const (
	digestsAtOnce = 4096
	settledAtOnce = 1024
	namesAtOnce   = 8192
)

// atOnce is how much of so much is found and kept at once.
func (u *updater) atOnce(n int) int { return n / u.parts }

// kept counts a version that this updater made.
func (u *updater) kept(err error) error {
	if err == nil {
		u.seen++
	}
	return err
}

// tell tells of n reports that are done, of two stages each.
func (u *updater) tell(n int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.done += n
	if u.step != nil {
		u.step(min(u.done/2, u.all), u.all)
	}
}

// each calls f for the numbers below n on several workers.
func (u *updater) each(ctx context.Context, n int, f func(i int) error) error {
	done := make(chan error, u.jobs)
	for w := range u.jobs {
		go func() {
			var err error
			for i := w; i < n && err == nil; i += u.jobs {
				if err = ctx.Err(); err == nil {
					err = guarded(i, f)
				}
			}
			done <- err
		}()
	}
	errs := make([]error, u.jobs)
	for w := range errs {
		errs[w] = <-done
	}
	return errors.Join(errs...)
}

// guarded calls f, and makes a crash an error.
func guarded(i int, f func(int) error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{Value: v, Stack: debug.Stack()}
		}
	}()
	return f(i)
}

// pipelined finds something of each batch, and keeps it while that of the next batch is found. What is kept is kept in order.
func pipelined[B, F any](batches iter.Seq[B], find func(B) (F, error), keep func(F) error) error {
	var kept chan error // of the batch before
	wait := func() error {
		if kept == nil {
			return nil
		}
		return <-kept
	}
	for batch := range batches {
		found, err := find(batch)
		if err = errors.Join(err, wait()); err != nil {
			return err
		}
		kept = make(chan error, 1)
		go func() { kept <- guarded(0, func(int) error { return keep(found) }) }()
	}
	return wait()
}
