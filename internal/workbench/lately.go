package workbench

import (
	"context"
	"sync"
	"time"
)

// What takes no longer than this is made anew for each new state of the record; what takes longer is shown as it was, for some times as long as it
// took.
const (
	quick = 20 * time.Millisecond
	stays = 20
)

// Lately keeps what takes long to count. The zero value has nothing yet.
type Lately[T any] struct {
	mu    sync.Mutex
	of    T
	state string // that it is of; "" before the first
	own   int64  // how much was changed here by then
	ended time.Time
	took  time.Duration
	busy  bool
}

// Get returns what was counted of the record as it is, or, where that takes long, as it was some times as long ago.
func (l *Lately[T]) Get(ctx context.Context, b *Bench, count func(context.Context) (T, error)) (T, error) {
	state, err := b.State(ctx)
	if err != nil {
		var none T
		return none, err
	}
	return l.get(ctx, b.keeper, state, b.own.Load(), count)
}

// get returns what was made last when that will do, otherwise it is made. Where that takes long, whoever asks gets the last one while the next is
// made; own grows with each change that whoever made it wants to see at once.
func (l *Lately[T]) get(ctx context.Context, k *keeper, state string, own int64, count func(context.Context) (T, error)) (T, error) {
	l.mu.Lock()
	if l.state == "" || l.took <= quick && l.state != state || l.own != own && l.took < patience/stays {
		defer l.mu.Unlock()
		return l.fill(ctx, state, own, count)
	}
	defer l.mu.Unlock()
	if l.state != state && !l.busy && time.Since(l.ended) > stays*l.took {
		l.busy = k.behind(func(ctx context.Context) {
			var next Lately[T]
			_, err := next.fill(ctx, state, own, count)
			l.mu.Lock()
			defer l.mu.Unlock()
			if l.busy = false; err == nil {
				l.of, l.state, l.own, l.ended, l.took = next.of, next.state, next.own, next.ended, next.took
			}
		})
	}
	return l.of, nil
}

// fill makes it.
func (l *Lately[T]) fill(ctx context.Context, state string, own int64, count func(context.Context) (T, error)) (T, error) {
	began := time.Now()
	made, err := count(ctx)
	if err == nil {
		l.of, l.state, l.own, l.ended = made, state, own, time.Now()
		l.took = l.ended.Sub(began)
	}
	return made, err
}

// behind runs f behind those who look, and reports whether it does: not when the bench is closed.
func (k *keeper) behind(f func(context.Context)) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return false
	}
	k.all.Go(func() { f(k.ctx) })
	return true
}
