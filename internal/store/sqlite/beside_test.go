package sqlite_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func got(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// killed returns the file and the log of SQLite of a record as they lie there when a program is killed that has added reports of so many places.
func killed(t *testing.T, places ...string) (file, wal []byte) {
	t.Helper()
	path := made(t)
	s := open(t, path, sqlite.Write)
	for _, place := range places {
		p := pages()[1]
		p.Place, p.Text = place, "Tomas Orr denies: a plan to sell "+place+".\n"
		if _, err := s.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}}); err != nil {
			t.Fatal(err)
		}
	}
	return got(t, path), got(t, path+"-wal")
}

// untabled is a file of SQLite without a table: a record whose log was lost before anything of it was in the file.
func untabled(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), `PRAGMA journal_mode = wal; PRAGMA user_version = 1; PRAGMA wal_checkpoint(truncate)`); err != nil {
		t.Fatal(err)
	}
	return got(t, path)
}

// A log of SQLite that lies beside a record to which it does not belong is neither folded into it nor deleted: SQLite would do so, and reports would be gone.
func TestStrayLog(t *testing.T) {
	ours, wal := killed(t, "/in/quay.txt", "/in/slip.txt")
	longer := func() []byte { // the same record after more was added, and closed
		path := filepath.Join(t.TempDir(), "r.db")
		put(t, path, ours)
		put(t, path+"-wal", wal)
		s := open(t, path, sqlite.Write)
		p := pages()[1]
		p.Place, p.Text = "/in/more.txt", "Tomas Orr denies: more.\n"
		if _, err := s.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}}); err != nil {
			t.Fatal(err)
		}
		closed(t, s)
		return got(t, path)
	}()
	other := func() []byte {
		path := made(t)
		s := open(t, path, sqlite.Write)
		storetest.Decide(t, s, 1, review.Asked{Verb: review.Confirm, Number: 2})
		closed(t, s)
		return got(t, path)
	}()
	backup := func() []byte {
		path := filepath.Join(t.TempDir(), "b.db")
		if err := open(t, made(t), sqlite.ReadOnly).Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		return got(t, path)
	}()
	for _, c := range []struct {
		name, says string
		file       []byte // nil for none
		reports    int    // without the log
	}{
		{"the record is gone", "not there any more", nil, 0},
		{"the record is empty", "or is empty", []byte{}, 0},
		{"of an earlier time", "entries would be gone", longer, 5},
		{"of another record", "entries would be gone", other, 2},
		{"a backup in its place", "left by another record", backup, 2},
	} {
		path := filepath.Join(t.TempDir(), "r.db")
		if c.file != nil {
			put(t, path, c.file)
		}
		put(t, path+"-wal", wal)
		for _, mode := range []sqlite.Mode{sqlite.ReadOnly, sqlite.Write, sqlite.Create} {
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: mode, At: storetest.At()})
			if !errors.Is(err, hearsay.ErrDamaged) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "move it away with r.db-shm") {
				t.Errorf("%s: opened in mode %d: %v", c.name, mode, err)
			}
			if s != nil {
				closed(t, s)
			}
		}
		if !bytes.Equal(got(t, path+"-wal"), wal) || c.file != nil && !bytes.Equal(got(t, path), c.file) {
			t.Errorf("%s: something was changed", c.name)
		}
		for _, end := range []string{"-wal", "-shm"} {
			if err := os.Remove(path + end); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
		s := open(t, path, sqlite.Create)
		if st, err := s.Status(t.Context()); err != nil || st.Reports != c.reports {
			t.Errorf("%s: without the log %d reports, want %d: %v", c.name, st.Reports, c.reports, err)
		}
		storetest.Verified(t, s)
	}
}

// The log of a program that was killed is taken up, whatever of it is in the file already.
func TestOwnLog(t *testing.T) {
	file, wal := killed(t, "/in/quay.txt", "/in/slip.txt")
	for _, mode := range []sqlite.Mode{sqlite.ReadOnly, sqlite.Write} {
		path := filepath.Join(t.TempDir(), "r.db")
		put(t, path, file)
		put(t, path+"-wal", wal)
		s := open(t, path, mode)
		if st, err := s.Status(t.Context()); err != nil || st.Reports != 4 {
			t.Errorf("mode %d: %d reports, want 4: %v", mode, st.Reports, err)
		}
		storetest.Verified(t, s)
	}
}

// A file that holds nothing is told as that, and what may be the matter.
func TestNothingHeld(t *testing.T) {
	for name, data := range map[string][]byte{"no bytes": nil, "no tables": untabled(t)} {
		path := filepath.Join(t.TempDir(), "r.db")
		put(t, path, data)
		_, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly})
		if !errors.Is(err, hearsay.ErrNotFound) || !strings.Contains(err.Error(), "holds nothing: hearsay add puts reports into it") || !strings.Contains(err.Error(), "put r.db-wal back") {
			t.Errorf("%s: %v", name, err)
		}
		s := open(t, path, sqlite.Create)
		fill(t, s)
		storetest.Verified(t, s)
	}
}
