package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// across runs f on a record of which what shows across its reports is up to date. When it is behind, it is caught up with first; when that may
// not be, or somebody else is about it, a copy of the record is.
func (f recordFlags) across(ctx context.Context, p process, use func(kept) error) error {
	ask := func(st *sqlite.Store) error {
		k := kept{workbench.NewAcross(ctx, st), st}
		if err := use(k); err != nil {
			return mendable(err)
		}
		return mendable(k.Err())
	}
	behind := false
	err := f.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		state, err := st.State(ctx)
		if behind = err == nil && service.IsBehind(state); err != nil || behind {
			return err
		}
		return ask(st)
	})
	if !behind && !errors.Is(err, hearsay.ErrReadOnly) {
		return err
	}
	caught := f.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error { return p.catchUp(ctx, st) })
	switch {
	case caught != nil && ctx.Err() != nil:
		p.complain("interrupted while comparing reports with one another: the record is as whole as before, and the same command goes on")
		return exitInterrupted
	case caught == nil:
		return f.with(ctx, p, sqlite.ReadOnly, ask)
	case errors.Is(caught, hearsay.ErrReadOnly), errors.Is(caught, hearsay.ErrLocked), errors.Is(caught, hearsay.ErrUnreadable):
		return f.copied(ctx, p, ask)
	}
	return caught
}

// mendable tells what to do about damage that may be only in what is found anew from the rest.
func mendable(err error) error {
	if errors.Is(err, hearsay.ErrDamaged) {
		return fmt.Errorf("%w; where hearsay verify finds nothing wrong, hearsay rerun --across mends it", err)
	}
	return err
}

// copied asks a copy of the record.
func (f recordFlags) copied(ctx context.Context, p process, ask func(*sqlite.Store) error) error {
	dir, err := os.MkdirTemp("", "hearsay-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := recordFlags{DB: filepath.Join(dir, "copy.db")}
	if err := f.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error { return st.Backup(ctx, file.DB) }); err != nil {
		return err
	}
	return file.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error {
		if err := p.catchUp(ctx, st); err != nil {
			return err
		}
		return ask(st)
	})
}

// patience is how often somebody else is waited for who catches up at the same time, a second each time.
const patience = 5

// long is after how much time somebody who sees no bar is told what takes so long.
const long = 10 * time.Second

// tellLong tells in a while that reports are being compared, unless what it returns is called before or a bar tells it.
func (p process) tellLong(reports int, after time.Duration) (done func()) {
	if isTerminal(p.stderr) && p.env("TERM") != "dumb" {
		return func() {}
	}
	t := time.AfterFunc(after, func() {
		p.complain("comparing %s with one another, which is done once after reports were added; what was added is kept, and Ctrl-C ends only this", plural(reports, "report"))
	})
	return func() { t.Stop() }
}

// catchUp finds anew what shows across the reports that were touched.
func (p process) catchUp(ctx context.Context, st service.Keeping) error {
	state, err := st.State(ctx)
	if err != nil || !service.IsBehind(state) {
		return err
	}
	stop := p.tellLong(state.Reports, long)
	defer stop()
	b := record.NewBuilder()
	for tries := 1; ; tries++ {
		bar, told := p.newBar("comparing", state.Reports), 0
		err := service.CatchUp(ctx, st, b, jobs(0), func(done, _ int) {
			for ; told < done; told++ {
				bar.step()
			}
		})
		bar.stop()
		if !errors.Is(err, hearsay.ErrLocked) || tries == patience {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

// caughtUp catches up after a change, of which all is kept. Where somebody else is about it, the next who asks does; so it is when it is cut short, which is told.
func (p process) caughtUp(ctx context.Context, st service.Keeping) error {
	if ctx.Err() != nil {
		return nil //nolint:nilerr // it was told already
	}
	switch err := p.catchUp(ctx, st); {
	case errors.Is(err, hearsay.ErrLocked):
		return nil // whoever asks next catches up
	case err != nil && ctx.Err() != nil:
		p.complain("interrupted while comparing reports with one another: everything before that is kept, and the next command that shows claims goes on")
		return exitInterrupted
	default:
		return err
	}
}

// kept is what shows across the reports of a record. Of it is fetched what is asked for.
type kept struct {
	*workbench.Across
	st *sqlite.Store
}
