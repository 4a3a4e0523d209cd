package workbench

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/internal/store"
)

// entries is a store that knows only how long its log is.
type entries struct {
	store.Store
	n int64
}

func (e entries) Entries(context.Context) (int64, error)     { return e.n, nil }
func (e entries) State(context.Context) (store.State, error) { return store.State{}, nil }

func TestShortly(t *testing.T) {
	for _, c := range []struct {
		entries int64
		want    []int // what is got: at first, at once again, after an error that is not shown, after a change that was made here
	}{{large - 1, []int{1, 2, 3, 4}}, {large, []int{1, 1, 1, 2}}} {
		b := New(Options{Store: entries{n: c.entries}})
		var l Shortly[int]
		made := 0
		count := func(context.Context) (int, error) {
			made++
			return made, nil
		}
		for i, want := range c.want {
			if i == 3 {
				b.own.Add(1)
			}
			if got, err := l.Get(t.Context(), b, count); err != nil || got != want {
				t.Errorf("%d entries, the %d. time: %d, want %d, %v", c.entries, i+1, got, want, err)
			}
		}
		b.Close()
	}
}

// changing is a store of a large record that others change.
type changing struct {
	entries
	version *atomic.Int64
}

func (c changing) State(context.Context) (store.State, error) {
	return store.State{Version: c.version.Load()}, nil
}

// What was made of a large record is shown as long as nothing changes, for some seconds; what others change shows after a second. Only while they
// change it all the time nobody waits: then the next is made behind those who look.
func TestShortlyWhileOthersChange(t *testing.T) {
	var version atomic.Int64
	b := New(Options{Store: changing{entries{n: large}, &version}})
	defer b.Close()
	var l Shortly[int]
	made := make(chan int, 1) // tells each time that it was made
	n := 0
	get := func() int {
		t.Helper()
		got, err := l.Get(t.Context(), b, func(context.Context) (int, error) {
			n++
			made <- n
			return n, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	later := func(d time.Duration) { // it is later
		l.mu.Lock()
		defer l.mu.Unlock()
		l.made, l.moved = l.made.Add(-d), l.moved.Add(-d)
	}
	settled := func() { // what is made behind is made
		for making := true; making; runtime.Gosched() {
			l.mu.Lock()
			making = l.making != nil
			l.mu.Unlock()
		}
	}
	for i, c := range []struct {
		later  time.Duration
		change bool
		own    bool
		want   int
		made   int // 0 for nothing
	}{
		{want: 1, made: 1},
		{later: 2 * second, want: 1},                        // nothing changed
		{later: lasting, want: 2, made: 2},                  // it is looked at again anyway: not all that is shown is in the log
		{later: second / 2, change: true, want: 2},          // as it was half a second ago
		{later: 2 * second, want: 3, made: 3},               // whoever comes after an import sees it at once
		{later: 2 * second, change: true, want: 3, made: 4}, // and it changes again: the next is made behind
		{want: 4}, // which is there now
		{later: 2 * second, change: true, want: 4, made: 5},
		{later: 2 * second, change: true, own: true, want: 6, made: 6}, // what was changed here shows at once
		{later: lasting + second, change: true, want: 7, made: 7},      // and nobody is shown what is old
		{later: lasting + second, change: true, own: true, want: 8, made: 8},
	} {
		later(c.later)
		if c.change {
			version.Add(1)
		}
		if c.own {
			b.own.Add(1)
		}
		if got := get(); got != c.want {
			t.Errorf("step %d: %d, wanted %d", i, got, c.want)
		}
		if c.made > 0 {
			if got := <-made; got != c.made {
				t.Errorf("step %d: made %d, wanted %d", i, got, c.made)
			}
		}
		settled()
	}
	if len(made) > 0 {
		t.Error("made once more")
	}
}

// long is a record that says that its log is long.
type long struct{ store.Store }

func (l long) Entries(ctx context.Context) (int64, error) {
	n, err := l.Store.Entries(ctx)
	return n + large, err
}

// What another program has added shows when its import is over; what is added here shows at once.
func TestShortlyAfterImport(t *testing.T) {
	b := open(t, Options{})
	b.Store = long{b.Store}
	var l Shortly[int]
	held := func() int {
		n, err := l.Get(t.Context(), b, func(ctx context.Context) (int, error) {
			list, err := b.Store.Reports(ctx, store.ReportQuery{})
			return len(list), err
		})
		if err != nil {
			t.Fatal(err)
		}
		l.made = l.made.Add(-2 * second) // it is later
		return n
	}
	if n := held(); n != 0 {
		t.Errorf("%d at first", n)
	}
	if _, err := b.add(t.Context(), Given{Name: "a", Data: []byte("one")}); err != nil { // not told here
		t.Fatal(err)
	}
	if n := held(); n != 1 {
		t.Errorf("%d after an import", n)
	}
	add(t, b, "two")
	if n := held(); n != 2 {
		t.Errorf("%d after adding one here", n)
	}
}

// What goes wrong behind those who look is told, and the last one is shown as long as it may.
func TestShortlyPanics(t *testing.T) {
	var version atomic.Int64
	told := make(chan error, 1)
	b := New(Options{Store: changing{entries{n: large}, &version}, Problem: func(err error) { told <- err }})
	defer b.Close()
	l := Shortly[int]{of: 3, state: "another", made: time.Now().Add(-2 * second), moved: time.Now()}
	if n, err := l.Get(t.Context(), b, func(context.Context) (int, error) { panic("no") }); n != 3 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	if err := <-told; err == nil {
		t.Error("nothing was told")
	}
}

// Those who come while it is made wait for it, unless they go; what fails is made again by the next.
func TestShortlyWaits(t *testing.T) {
	b := New(Options{Store: entries{n: large}})
	defer b.Close()
	var l Shortly[int]
	begun, end := make(chan struct{}), make(chan struct{})
	failed := errors.New("no")
	first := make(chan error)
	go func() {
		_, err := l.Get(t.Context(), b, func(context.Context) (int, error) {
			close(begun)
			<-end
			return 0, failed
		})
		first <- err
	}()
	<-begun
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Get(gone, b, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("whoever went: %v", err)
	}
	second := make(chan int)
	go func() {
		n, _ := l.Get(t.Context(), b, func(context.Context) (int, error) { return 7, nil })
		second <- n
	}()
	close(end)
	if err := <-first; !errors.Is(err, failed) {
		t.Errorf("the first: %v", err)
	}
	if n := <-second; n != 7 {
		t.Errorf("the second got %d", n)
	}
}

// One more answer is made at once than there are cores; who goes before their turn takes no place.
func TestQueue(t *testing.T) {
	b := New(Options{Store: entries{}})
	defer b.Close()
	var last func()
	for range runtime.GOMAXPROCS(0) + 1 {
		release, err := b.Queue(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		last = release
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Queue(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("a place too many: %v", err)
	}
	last()
	last()
	if release, err := b.Queue(t.Context()); err != nil {
		t.Error(err)
	} else {
		release()
	}
}
