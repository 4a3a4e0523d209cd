package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
)

// walHead is how many bytes a log of SQLite begins with; one that is no longer holds nothing.
const walHead = 32

// A file of SQLite tells in its head whether its changes go to a log of their own first.
const (
	formatAt = 18
	logs     = 2 // it does
)

// strayed reports whether the log of SQLite beside a record holds changes that cannot be of it. SQLite would not notice: it deletes such a log
// where the file is empty, and takes its pages for those of the record where it is not. Head is what the file begins with.
func strayed(path string, head []byte) error {
	if fileSize(path+"-wal") <= walHead {
		return nil
	}
	switch {
	case len(head) == 0:
		return stray(path, "holds what was added last to a record that is not there any more, or is empty: put that back")
	case len(head) > formatAt && head[formatAt] != logs: // as every backup is until it is opened
		return stray(path, "was left by another record than the one that is there now")
	}
	return nil
}

// stray tells what is wrong with the log beside a record, and what to do that loses nothing.
func stray(path, what string) error {
	name := filepath.Base(path)
	return fmt.Errorf("%w: %s-wal %s; nothing was changed. Copy %s and all that lies beside it with such a name to a safe place; to go on without %s-wal, move it away with %s-shm, and see hearsay verify",
		hearsay.ErrDamaged, path, what, name, name, name)
}

// belongs holds the file of a record against what the log of SQLite beside it makes of it: the log of a record only grows, so that its last entry
// in the file must stand in the whole. SQLite has not changed anything when this ends. What cannot be told is left to whoever opens the record.
func (s *Store) belongs(ctx context.Context) error {
	if fileSize(s.path+"-wal") <= walHead {
		return nil
	}
	for range 2 { // somebody who writes meanwhile may have been caught in the middle of a page
		seq, line := s.lastEntry(ctx, "immutable=1") // first, so that the whole is no older
		if _, err := ledger.Parse([]byte(line)); err != nil {
			return nil //nolint:nilerr // nothing to hold against
		}
		if same, err := s.hasEntry(ctx, seq, line); err != nil || same {
			return nil //nolint:nilerr // whoever opens it tells
		}
	}
	return stray(s.path, "is older than the record, or was left by another: with it entries would be gone from the log that are there without it")
}

// lastEntry returns the last entry of the log of the record, as it is seen with a setting of SQLite, or nothing.
func (s *Store) lastEntry(ctx context.Context, setting string) (seq int64, line string) {
	_ = s.glance(setting, func(db *sql.DB) error {
		return db.QueryRowContext(ctx, `SELECT seq, line FROM ledger ORDER BY seq DESC LIMIT 1`).Scan(&seq, &line)
	})
	return seq, line
}

// hasEntry reports whether the whole record has an entry of the log. It opens the file for reading, so that no log is folded into it.
func (s *Store) hasEntry(ctx context.Context, seq int64, line string) (has bool, err error) {
	err = s.glance("mode=ro", func(db *sql.DB) error {
		return db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM ledger WHERE seq = ? AND line = ?)`, seq, line).Scan(&has)
	})
	return has, err
}

// glance opens the file with a setting of SQLite for one question.
func (s *Store) glance(setting string, ask func(*sql.DB) error) error {
	db, err := sql.Open("sqlite", s.dsn(Options{Mode: ReadOnly, Wait: defaultWait})+"&"+setting)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	return ask(db)
}

// headOf returns the first bytes of a file, fewer of a shorter one.
func headOf(f *os.File) []byte {
	head := make([]byte, 32)
	n, _ := f.Read(head)
	return head[:n]
}
