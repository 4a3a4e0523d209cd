package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
)

// Backup implements store.Store. The file holds the record as it was when Backup began; it appears under its name only when it is whole.
func (s *Store) Backup(ctx context.Context, path string) error {
	switch _, err := os.Lstat(path); {
	case err == nil:
		return fmt.Errorf("%w: %s is there already: name a file that is not", hearsay.ErrUsage, path)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %s cannot be looked at: name a file in another folder: %w", hearsay.ErrUsage, path, err)
	}
	partial := path + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrReadOnly, partial, err)
	}
	if err := create(partial); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: the folder of %s is not there: make it, or name another file", hearsay.ErrNotFound, path)
	} else if err != nil {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrReadOnly, path, err)
	}
	if err := s.copyTo(ctx, partial); err != nil {
		os.Remove(partial) // the first error tells more
		return err
	}
	return os.Rename(partial, path)
}

// create makes an empty file. SQLite would say only that it cannot open one, and of which file that is true it does not tell.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // as SQLite makes the record itself
	if err != nil {
		return err
	}
	return f.Close()
}

// copyTo copies the whole record into an empty file, page after page as one transaction sees it.
func (s *Store) copyTo(ctx context.Context, path string) error {
	// A connection of its own: those that read are forbidden to write anything, even elsewhere.
	db, err := sql.Open("sqlite", s.dsn(Options{Mode: Write, Wait: defaultWait}))
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, path); err != nil {
		return s.problem("back up", err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("%w: %w", hearsay.ErrReadOnly, err)
	}
	return errors.Join(f.Sync(), f.Close())
}

// Restore writes the record in the file backup to path, where nothing may be. A backup of an older schema is brought to the present one; the file itself
// stays as it is. Check looks at the record before it appears under its name; an error of it undoes everything.
func Restore(ctx context.Context, backup, path string, at time.Time, check func(*Store) error) error {
	for _, p := range []string{path, path + "-wal"} {
		switch _, err := os.Lstat(p); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return fmt.Errorf("%w: %s cannot be looked at: restore to another folder with --db: %w", hearsay.ErrUsage, p, err)
		default:
			return fmt.Errorf("%w: %s is there already: move it away, with %s-wal and %s-shm beside it, or restore to another file with --db", hearsay.ErrUsage, p, filepath.Base(path), filepath.Base(path))
		}
	}
	s, err := Open(ctx, backup, Options{Mode: ReadOnly, Older: true})
	if err != nil {
		return err
	}
	defer s.Close()
	restoring := path + ".restoring"
	defer removeAll(restoring) // what is left when something fails
	removeAll(restoring)
	if err := s.Backup(ctx, restoring); err != nil {
		return err
	}
	if err := checked(ctx, restoring, at, check); err != nil {
		return err
	}
	return os.Rename(restoring, path)
}

// checked opens a copy, which brings it to the present schema, looks at it, and closes it so that all lies in one file.
func checked(ctx context.Context, path string, at time.Time, check func(*Store) error) error {
	s, err := Open(ctx, path, Options{Mode: Write, At: at})
	if err != nil {
		return err
	}
	err = check(s)
	if closing := s.Close(); err == nil {
		err = closing
	}
	return err
}

// removeAll removes a record that nobody has asked for, if it is there.
func removeAll(path string) {
	for _, p := range []string{path, path + "-wal", path + "-shm"} {
		os.Remove(p) // it may not be there
	}
}

// readOnly is the error of a write to a store that was opened for reading.
func (s *Store) readOnly(doing string) error {
	return fmt.Errorf("%s %s: %w: it was opened for reading", doing, s.path, hearsay.ErrReadOnly)
}

// hashReader reads stored hashes of the tree.
func hashReader(query func(string, ...any) *sql.Row) ledger.Hashes {
	return func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			var h []byte
			if err := query(`SELECT hash FROM tree WHERE id = ?`, index).Scan(&h); err != nil {
				return nil, fmt.Errorf("%w: hash %d of the log: %w", hearsay.ErrDamaged, index, err)
			}
			if len(h) != tlog.HashSize {
				return nil, fmt.Errorf("%w: hash %d of the log has %d bytes", hearsay.ErrDamaged, index, len(h))
			}
			out[i] = tlog.Hash(h)
		}
		return out, nil
	}
}
