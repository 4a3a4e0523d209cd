package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/hearsay-project/hearsay"
)

// problem puts an error of SQLite into our words: what happened and what to do. Errors of ours pass.
func (s *Store) problem(doing string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if errors.Is(err, errEmpty) {
		return empty(s.path)
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%s %s: %w", doing, s.path, err)
	}
	advice, kind := explain(e.Code())
	if kind == nil {
		return fmt.Errorf("%s %s: %w", doing, s.path, err)
	}
	return fmt.Errorf("%s %s: %w: %s (%w)", doing, s.path, kind, advice, err)
}

// explain returns what to do about an error by its code, and its kind.
func explain(code int) (advice string, kind error) {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "another program is writing to it: wait until that is done and try again; nothing was changed", hearsay.ErrLocked
	case sqlite3.SQLITE_FULL:
		return "make room on the disk and go on with the same command; what was added before is kept", hearsay.ErrFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return "the file or its folder may not be written: change their permissions, or name another file with --db", hearsay.ErrReadOnly
	case sqlite3.SQLITE_CANTOPEN:
		return "it cannot be opened, or no file can be made beside it: look at the permissions of its folder", hearsay.ErrUnreadable
	case sqlite3.SQLITE_NOTADB:
		return "name a file that hearsay add made", hearsay.ErrNotRecord
	case sqlite3.SQLITE_CORRUPT:
		return "copy the file away and restore a backup with hearsay restore", hearsay.ErrDamaged
	case sqlite3.SQLITE_IOERR:
		if code == sqlite3.SQLITE_IOERR_WRITE || code == sqlite3.SQLITE_IOERR_FSYNC || code == sqlite3.SQLITE_IOERR_SHMSIZE {
			return "the disk does not take what is written: see whether it is full; what was added before is kept", hearsay.ErrFull
		}
		return "the disk does not answer as it should", hearsay.ErrUnreadable
	}
	return "", nil
}

// noFileBeside reports whether err says that SQLite could not make the files beside a record that it shares with other programs.
func noFileBeside(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code() {
	case sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMMAP: // the disk is full
		return true
	}
	return e.Code()&0xff == sqlite3.SQLITE_READONLY || e.Code()&0xff == sqlite3.SQLITE_CANTOPEN
}
