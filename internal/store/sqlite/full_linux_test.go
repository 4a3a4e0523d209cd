package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// On a disk that is full to the last byte nothing that was told as added is lost, the record can be read, and it goes on once there is room.
// Only who may mount can make such a disk; TestFull is for everybody.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("no disk of our own: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	path := filepath.Join(dir, "r.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	added := 0
	add := func() error {
		p := pages()[0]
		p.URL = fmt.Sprintf("https://example.org/%d", added)
		p.Text += strings.Repeat(fmt.Sprintf("Person %d says: word%d.\n", added, added), 40)
		_, err := s.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}})
		if err == nil {
			added++
		}
		return err
	}
	for err == nil && added < 1000 {
		err = add()
	}
	full(t, "add", err)
	s.Close() // it may not find the room to put the file in order
	if err := os.WriteFile(filepath.Join(dir, "filler"), make([]byte, 1<<20), 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("the disk has room: %v", err)
	}
	if s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly, At: storetest.At()}); err == nil {
		held(t, s, added)
		s.Close() // as above
	} else {
		full(t, "open to read", err) // what SQLite has not put in order yet needs a file beside it
	}
	if err := os.Remove(filepath.Join(dir, "filler")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT, "size=8m"); err != nil {
		t.Fatal(err)
	}
	s = open(t, path, sqlite.Write)
	held(t, s, added)
	if err := add(); err != nil {
		t.Errorf("after there is room: %v", err)
	}
	held(t, s, added)
}

func full(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, hearsay.ErrFull) || !strings.Contains(err.Error(), "what was added before is kept") {
		t.Errorf("%s: %v", what, err)
	}
}

func held(t *testing.T, s *sqlite.Store, want int) {
	t.Helper()
	if st, err := s.Status(t.Context()); err != nil || st.Reports != want || want == 0 {
		t.Errorf("%d reports of %d, %v", st.Reports, want, err)
	}
	storetest.Verified(t, s)
}
