package workbench

import (
	"context"
	"errors"
	"runtime"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
)

// entries is a store that knows only how long its log is.
type entries struct {
	store.Store
	n int64
}

func (e entries) Entries(context.Context) (int64, error) { return e.n, nil }

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
