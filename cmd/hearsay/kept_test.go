package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// Who sees no bar is told what takes so long.
func TestTellLong(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	p := process{stderr: w, env: func(string) string { return "" }}
	told := p.tellLong(5000, time.Millisecond)
	defer told()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "hearsay: comparing 5000 reports with one another") {
		t.Errorf("%q, %v", line, err)
	}
}

// stopped is a record of which the comparing is interrupted when it begins.
type stopped struct {
	*sqlite.Store
	stop func()
}

func (s stopped) State(ctx context.Context) (store.State, error) {
	state, err := s.Store.State(ctx)
	s.stop()
	return state, err
}

// Ctrl-C while reports are compared is told, and ends with 130; who was interrupted before is not told twice.
func TestInterruptedComparing(t *testing.T) {
	for _, before := range []bool{false, true} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		p := process{stderr: w, env: func(string) string { return "" }}
		ctx, stop := context.WithCancel(t.Context())
		if before {
			stop()
		}
		err = p.caughtUp(ctx, stopped{many(t, 3), stop})
		w.Close()
		told, readErr := io.ReadAll(r)
		r.Close()
		if readErr != nil {
			t.Fatal(readErr)
		}
		if cut := errors.Is(err, exitInterrupted); cut == before || strings.Contains(string(told), "everything before that is kept") == before {
			t.Errorf("interrupted before: %v; it ends with %v and tells %q", before, err, told)
		}
		stop()
	}
}
