package workbench

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// soon is how long somebody waits for what shows across reports to be put together anew. A record for which the last time took longer is shown
// as it was, while the new one is made; and then it rests for some times as long, so that an import that goes on does not keep a core busy.
const (
	soon = 300 * time.Millisecond
	rest = 4
)

// across keeps what shows across reports for all who look.
type across struct {
	mu    sync.Mutex
	made  *answer.Across // nil before the first
	index *index         // of made
	state string         // of the record that it is of
	took  time.Duration
	ended time.Time
	next  *making // nil while none is being made
}

// making is a record that is being put together.
type making struct {
	done chan struct{}
	err  error
}

// Across is what shows across reports, and of which state of the record it is.
type Across struct {
	*answer.Across
	State string
	// Behind says that the record has changed since, and that a newer one is being made.
	Behind bool
	rows   *rows
	index  *index
}

// Err returns what went wrong when statements were fetched to be cited: ask when all is cited.
func (a *Across) Err() error { return a.rows.err }

// Across puts together what shows across the reports of the record, or returns what was put together before when nothing has changed since. One
// is made at a time, and all who ask wait for it; where that takes long they get the last one instead. What is returned is for one
// goroutine, and as long as ctx lasts.
func (b *Bench) Across(ctx context.Context) (*Across, error) {
	for waits := 0; ; waits++ {
		state, err := b.State(ctx)
		if err != nil {
			return nil, err
		}
		found, m := b.across.look(ctx, b, state, waits)
		if found != nil {
			return found, nil
		}
		select {
		case <-m.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if m.err != nil {
			return nil, m.err
		}
	}
}

// look returns what is made when that will do, otherwise what to wait for. Who waited twice has waited for one that was begun after they asked:
// it will do, though an import goes on.
func (c *across) look(ctx context.Context, b *Bench, state string, waits int) (*Across, *making) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.made != nil && c.state == state:
		return c.hand(ctx, b.Store, false), nil
	case c.made != nil && waits > 1:
		return c.hand(ctx, b.Store, true), nil
	case c.made != nil && c.took > soon:
		if time.Since(c.ended) > rest*c.took {
			c.begin(ctx, b)
		}
		return c.hand(ctx, b.Store, true), nil
	}
	return nil, c.begin(ctx, b)
}

// begin makes a new one, unless one is being made already. Whoever asked first may go away: it is made for all.
func (c *across) begin(ctx context.Context, b *Bench) *making {
	if c.next == nil {
		c.next = &making{done: make(chan struct{})}
		go c.build(context.WithoutCancel(ctx), b, c.next)
	}
	return c.next
}

func (c *across) build(ctx context.Context, b *Bench, m *making) {
	began := time.Now()
	made, state, err := b.build(ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended = time.Now()
	if err == nil {
		c.made, c.index, c.state, c.took = made, newIndex(made), state, c.ended.Sub(began)
	}
	m.err, c.next = err, nil
	close(m.done)
}

// build tells the state before it reads: what is newer than its state is made once more, and what is older never taken for new.
func (b *Bench) build(ctx context.Context) (*answer.Across, string, error) {
	state, err := b.State(ctx)
	if err != nil {
		return nil, "", err
	}
	rec, err := b.Build(ctx)
	if err != nil {
		return nil, "", err
	}
	return answer.NewAcross(rec, nil), state, nil
}

// hand gives out what is made, with rows of its own.
func (c *across) hand(ctx context.Context, st store.Finder, behind bool) *Across {
	own := *c.made
	r := &rows{ctx: ctx, st: st, of: map[entry.Ref]store.Statement{}}
	own.Row = r.row
	return &Across{Across: &own, State: c.state, Behind: behind, rows: r, index: c.index}
}

// rows fetches each statement once. One that is not held any more is the zero value.
type rows struct {
	ctx context.Context
	st  store.Finder
	of  map[entry.Ref]store.Statement
	err error
}

func (r *rows) row(ref entry.Ref) store.Statement {
	s, known := r.of[ref]
	if known {
		return s
	}
	s, err := r.st.Statement(r.ctx, store.ReportID(ref.Report), ref.Number)
	if !errors.Is(err, hearsay.ErrNotFound) {
		r.err = errors.Join(r.err, err)
	}
	r.of[ref] = s
	return s
}
