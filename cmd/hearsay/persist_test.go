package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// busy is a record that fails as it is told, one time after the other.
type busy struct {
	service.Record
	fails []error
	asked int
}

func (b *busy) Add(context.Context, time.Time, store.Batch) ([]store.Outcome, error) {
	err := b.fails[min(b.asked, len(b.fails)-1)]
	b.asked++
	return nil, err
}

func TestPersistent(t *testing.T) {
	locked, broken := hearsay.ErrLocked, errors.New("broken")
	for _, c := range []struct {
		name  string
		fails []error
		begun bool
		want  error
		asked int
	}{
		{"nothing in the way", []error{nil}, false, nil, 1},
		{"locked from the beginning", []error{locked, nil}, false, locked, 1},
		{"locked for a while", []error{locked, locked, nil}, true, nil, 3},
		{"locked for ever", []error{locked}, true, locked, tries},
		{"something else", []error{locked, broken}, true, broken, 2},
	} {
		b := &busy{fails: c.fails}
		p := &persistent{Record: b, begun: c.begun}
		if _, err := p.Add(t.Context(), time.Time{}, store.Batch{}); !errors.Is(err, c.want) || b.asked != c.asked {
			t.Errorf("%s: asked %d times: %v", c.name, b.asked, err)
		}
		if p.begun != (c.begun || c.want == nil) {
			t.Errorf("%s: begun is %v", c.name, p.begun)
		}
	}
}
