package workbench

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

// Of a large record, what many ask for is made at most once a second.
const (
	large   = 10_000 // entries of its log
	second  = time.Second
	lasting = 10 * time.Second // while it changes all the time, for so long at most what was made is shown until the next is there
)

// Shortly keeps what everybody who looks is shown alike. Of a large record it is made anew when the record has changed, at most once a second, unless
// something was changed here: that shows at once. While the record changes all the time, as it does under an import, nobody waits for it to be made:
// whoever looks is shown the last one, at most ten seconds old, and the next is made behind them. The zero value has nothing yet.
type Shortly[T any] struct {
	mu     sync.Mutex
	of     T
	state  string        // of the record, of which it is
	own    int64         // how much was changed here by then
	made   time.Time     // zero before the first
	moved  time.Time     // when it was last made because the record had changed
	took   time.Duration // to make it
	making chan struct{}
	small  atomic.Bool // the record was, when it was made last: nobody waits for another
}

// Get returns what was made lately, or makes it. Of a small record, and after errors, it is always made. Made may be called when whoever asked has
// got an answer, with a context of its own.
func (l *Shortly[T]) Get(ctx context.Context, b *Bench, made func(context.Context) (T, error)) (T, error) {
	var none T
	if l.small.Load() {
		of, err := made(ctx)
		if err == nil {
			_, err = l.isLarge(ctx, b)
		}
		return of, err
	}
	if of, fresh := l.fresh(b.own.Load()); fresh {
		return of, nil
	}
	for {
		state, err := b.State(ctx)
		if err != nil {
			return none, err
		}
		own := b.own.Load()
		of, what, wait := l.look(state, own)
		switch what {
		case shown:
			return of, nil
		case shownAndMade:
			l.behind(b, state, own, made)
			return of, nil
		case toBeMade:
			return l.fill(ctx, b, state, own, made)
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return none, ctx.Err()
		}
	}
}

// fresh returns what was made in the last second.
func (l *Shortly[T]) fresh(own int64) (of T, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.of, l.current(own, second)
}

func (l *Shortly[T]) current(own int64, age time.Duration) bool {
	return !l.made.IsZero() && l.own == own && time.Since(l.made) < age
}

// verdict tells what whoever asks does.
type verdict int

const (
	shown        verdict = iota // what was made will do
	shownAndMade                // likewise, and the next is to be made behind them
	toBeMade                    // it is to be made
	waitedFor                   // somebody makes it
)

// look tells what whoever asks does, with what was made or what is to be waited for.
func (l *Shortly[T]) look(state string, own int64) (of T, what verdict, wait <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.current(own, second), l.current(own, lasting) && l.state == state:
		return l.of, shown, nil
	case l.current(own, lasting) && time.Since(l.moved) < lasting:
		if l.making != nil || time.Since(l.made) < stays*l.took {
			return l.of, shown, nil
		}
		l.making = make(chan struct{})
		return l.of, shownAndMade, nil
	case l.making == nil:
		l.making = make(chan struct{})
		return l.of, toBeMade, nil
	}
	return l.of, waitedFor, l.making
}

// behind makes it behind those who look.
func (l *Shortly[T]) behind(b *Bench, state string, own int64, made func(context.Context) (T, error)) {
	begun := b.keeper.behind(func(ctx context.Context) {
		defer func() {
			if v := recover(); v != nil && b.Problem != nil {
				b.Problem(fmt.Errorf("what everybody is shown: %v\n%s", v, debug.Stack()))
			}
		}()
		_, _ = l.fill(ctx, b, state, own, made) // whoever asks when the last one is too old is told what is wrong
	})
	if !begun {
		l.done()
	}
}

// done lets those go on who wait.
func (l *Shortly[T]) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.making)
	l.making = nil
}

// fill makes it. Of a small record nothing is kept.
func (l *Shortly[T]) fill(ctx context.Context, b *Bench, state string, own int64, made func(context.Context) (T, error)) (T, error) {
	defer l.done() // whatever happens: others wait
	began := time.Now()
	of, err := made(ctx)
	if err != nil {
		return of, err
	}
	if many, err := l.isLarge(ctx, b); err != nil || !many {
		return of, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.made.IsZero() && l.state != state {
		l.moved = began
	}
	l.of, l.state, l.own, l.made, l.took = of, state, own, began, time.Since(began)
	return of, nil
}

func (l *Shortly[T]) isLarge(ctx context.Context, b *Bench) (bool, error) {
	n, err := b.Store.Entries(ctx)
	l.small.Store(err == nil && n < large)
	return n >= large, err
}
