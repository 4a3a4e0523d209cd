package sqlite

import (
	"errors"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// What is being written while somebody closes the record is kept as a whole, and whoever comes later gets an error.
func TestCloseWaits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearsay.db")
	s, err := Open(t.Context(), path, Options{Mode: Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	failed := store.Failure{Origin: store.Origin{Place: "/in/empty.txt"}, Code: "empty", Message: "empty input"}
	closed := make(chan error, 1)
	err = s.change(t.Context(), "add to", storetest.At(), func(c *change) error {
		go func() { closed <- s.Close() }()
		for range 10_000 { // in which it would close what it does not wait for
			runtime.Gosched()
		}
		return c.fail(failed)
	})
	if err := errors.Join(err, <-closed); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Add(t.Context(), storetest.At(), store.Batch{Failures: []store.Failure{failed}}); err == nil {
		t.Error("a closed record was written to")
	}
	if s, err = Open(t.Context(), path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if list, err := s.Failures(t.Context(), 0); err != nil || len(list) != 1 {
		t.Errorf("held %v, %v", list, err)
	}
}
