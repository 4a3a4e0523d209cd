package workbench

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// Of a large record, what many ask for is made once a second; what takes longer than that to make is shown as it was for some seconds.
const (
	large  = 10_000 // entries of its log
	second = time.Second
	stale  = 5 * time.Second
)

// Shortly keeps what everybody who looks is shown alike. Of a large record it is as it was at most a second ago, unless something was changed here:
// an import changes such a record several times a second. The zero value has nothing yet.
type Shortly[T any] struct {
	mu     sync.Mutex
	of     T
	made   time.Time // zero before the first
	own    int64     // how much was changed here by then
	making chan struct{}
	small  atomic.Bool // the record was, when it was made last: nobody waits for another
}

// Get returns what was made in the last second, or makes it. Of a small record, and after errors, it is always made.
func (l *Shortly[T]) Get(ctx context.Context, b *Bench, made func(context.Context) (T, error)) (T, error) {
	var none T
	if l.small.Load() {
		of, err := made(ctx)
		if err == nil {
			_, err = l.isLarge(ctx, b)
		}
		return of, err
	}
	for {
		of, fresh, wait := l.look(b.own.Load())
		switch {
		case fresh:
			return of, nil
		case wait == nil:
			return l.fill(ctx, b, made)
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return none, ctx.Err()
		}
	}
}

// look returns what was made, when it will do; otherwise what is to be waited for, nil for whoever is to make it.
func (l *Shortly[T]) look(own int64) (of T, fresh bool, wait <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	age := time.Since(l.made)
	if !l.made.IsZero() && l.own == own && (age < second || l.making != nil && age < stale) {
		return l.of, true, nil
	}
	if l.making == nil {
		l.making = make(chan struct{})
		return l.of, false, nil
	}
	return l.of, false, l.making
}

// fill makes it. Of a small record nothing is kept.
func (l *Shortly[T]) fill(ctx context.Context, b *Bench, made func(context.Context) (T, error)) (T, error) {
	defer func() { // whatever happens: others wait
		l.mu.Lock()
		defer l.mu.Unlock()
		close(l.making)
		l.making = nil
	}()
	own, began := b.own.Load(), time.Now()
	of, err := made(ctx)
	if err != nil {
		return of, err
	}
	if many, err := l.isLarge(ctx, b); err != nil || !many {
		return of, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.of, l.own, l.made = of, own, began
	return of, nil
}

func (l *Shortly[T]) isLarge(ctx context.Context, b *Bench) (bool, error) {
	n, err := b.Store.Entries(ctx)
	l.small.Store(err == nil && n < large)
	return n >= large, err
}
