package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
)

// Backup implements store.Store. The file holds the record as it was when Backup began; it appears under its name only when it is whole.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s is there already: name a file that is not", hearsay.ErrUsage, path)
	}
	partial := path + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrReadOnly, partial, err)
	}
	if err := s.copyTo(ctx, partial); err != nil {
		os.Remove(partial) // the first error tells more
		return err
	}
	return os.Rename(partial, path)
}

// copyTo copies the whole record, page after page as one transaction sees it.
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

// Restore writes the record in the file backup to path, where nothing may be.
func Restore(ctx context.Context, backup, path string) error {
	for _, p := range []string{path, path + "-wal"} {
		if _, err := os.Lstat(p); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%w: %s is there already: move it away, with %s-wal and %s-shm beside it, or restore to another file with --db", hearsay.ErrUsage, p, filepath.Base(path), filepath.Base(path))
		}
	}
	s, err := Open(ctx, backup, Options{Mode: ReadOnly})
	if err != nil {
		return err
	}
	defer s.Close()
	return s.Backup(ctx, path)
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
