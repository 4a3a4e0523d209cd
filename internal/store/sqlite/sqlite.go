// Package sqlite keeps a record in one file of SQLite, with FTS5 for words. It passes the suite of internal/store/storetest.
//
// One connection writes; its transactions are synced to disk before a call returns (WAL, synchronous=FULL). Others read beside it, and
// other programs may read and write the same file: writers take turns.
package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"
	_ "modernc.org/sqlite" // the driver

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Mode tells how a record is opened.
type Mode int

// The modes.
const (
	ReadOnly Mode = iota // the file must be there
	Write                // the file must be there
	Create               // the file is made when it is not there
)

// Options say how a record is opened.
type Options struct {
	Mode Mode
	// At is when this is, for what opening writes.
	At time.Time
	// Older says that a file of an older schema will do, for ReadOnly; only Backup works on it.
	Older bool
	// Wait is how long a write waits for another program's; 0 means ten seconds.
	Wait time.Duration
}

const defaultWait = 10 * time.Second

// Store is a record in a file.
type Store struct {
	path  string
	pool  *sql.DB // of connections that read
	read  querier // the pool, or one of its transactions
	again *again  // reads too
	write *sql.DB // of one connection; nil for ReadOnly

	before int // the schema that the file had when it was opened; 0 for a new one, or when it was not to be written
	// still says that the file lies where nothing can be written, so that nobody changes it and it is read as it is.
	still bool

	mu     sync.Mutex // held by whoever writes
	writer *writer

	pack   *zstd.Encoder
	unpack *zstd.Decoder
}

var _ store.Store = (*Store)(nil)

// application marks a file as a record: "HRSY".
const application = 0x48525359

// Open opens the record at path. A file of an older schema is brought to the present one when it may be written.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(ctx, o); err != nil {
		s.Close() // the first error tells more
		return nil, err
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) error {
	if err := look(s.path, o.Mode); err != nil {
		return err
	}
	if err := s.belongs(ctx); err != nil {
		return err
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	var err error
	// One goroutine packs and several unpack; small windows are enough for reports.
	if s.pack, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithWindowSize(1<<20)); err != nil {
		return err
	}
	if s.unpack, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(1<<30)); err != nil {
		return err
	}
	if o.Mode != ReadOnly {
		if s.write, err = sql.Open("sqlite", s.dsn(o)); err != nil {
			return err
		}
		s.write.SetMaxOpenConns(1)
		if s.before, err = migrate(ctx, s.write, o.At); err != nil {
			return s.problem("open", err)
		}
	}
	writable := o.Mode != ReadOnly
	o.Mode = ReadOnly
	err = s.openReaders(ctx, o)
	if !writable && err != nil && fileSize(s.path+"-wal") == 0 && noFileBeside(err) {
		s.still = true
		s.pool.Close() // none of its connections works
		err = s.openReaders(ctx, o)
	}
	return s.problem("open", err)
}

func (s *Store) openReaders(ctx context.Context, o Options) error {
	var err error
	if s.pool, err = sql.Open("sqlite", s.dsn(o)); err != nil {
		return err
	}
	s.pool.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	s.pool.SetMaxIdleConns(max(4, runtime.GOMAXPROCS(0)))
	s.read, s.again = s.pool, newAgain(s.pool)
	return checkSchema(ctx, s.pool, o.Older)
}

// Moment calls f with the record as it is at one moment, whatever is written meanwhile; it can only be read. It must not be used when f is done.
func (s *Store) Moment(ctx context.Context, f func(*Store) error) error {
	tx, err := s.pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.problem("read", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	return f(&Store{path: s.path, pool: s.pool, read: tx, again: newAgain(tx), still: s.still, pack: s.pack, unpack: s.unpack})
}

// Brought returns from which schema to which the file was brought when it was opened, and whether it was.
func (s *Store) Brought() (from, to int, brought bool) {
	return s.before, newest(), s.before != 0 && s.before != newest()
}

// look looks at the file before SQLite does, which would make it or tell less.
func look(path string, mode Mode) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mode == Create:
		if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
			return fmt.Errorf("%w: the folder of %s is not there: make it, or name another file with --db", hearsay.ErrNotFound, path)
		}
		return strayed(path, nil)
	case errors.Is(err, fs.ErrNotExist):
		if err := strayed(path, nil); err != nil {
			return err
		}
		return fmt.Errorf("%w: there is no record at %s: make one with hearsay add, or name another file with --db", hearsay.ErrNotFound, path)
	case err != nil:
		return fmt.Errorf("%w: %s: %w", hearsay.ErrUnreadable, path, err)
	case !info.Mode().IsRegular():
		return notRecord(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrUnreadable, path, err)
	}
	defer f.Close()
	head := headOf(f)
	if err := strayed(path, head); err != nil {
		return err
	}
	switch {
	case len(head) == 0 && mode == Create: // an empty file becomes a record, as an empty place does
		return nil
	case len(head) == 0:
		return empty(path)
	case !bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return notRecord(path)
	}
	return nil
}

// empty is the error of whoever would look at a file that holds nothing: no bytes, or no tables.
func empty(path string) error {
	return fmt.Errorf("%w: %s holds nothing: hearsay add puts reports into it. If it held some, copy it away and restore a backup with hearsay restore, or put %s-wal back beside it", hearsay.ErrNotFound, path, filepath.Base(path))
}

func notRecord(path string) error {
	return fmt.Errorf("%w: %s: name a file that hearsay add made, or one that is not there yet", hearsay.ErrNotRecord, path)
}

// dsn returns the name of the file with the settings of each connection.
func (s *Store) dsn(o Options) string {
	q := url.Values{}
	if s.still {
		q.Add("immutable", "1")
	}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", o.Wait.Milliseconds()))
	q.Add("_pragma", "temp_store(memory)")
	if o.Mode == ReadOnly {
		q.Add("_pragma", "query_only(1)")
		q.Add("_pragma", "cache_size(-32000)")
	} else {
		q.Add("_txlock", "immediate")
		q.Add("_pragma", "cache_size(-64000)")
		q.Add("_pragma", "synchronous(full)")
		q.Add("_pragma", "wal_autocheckpoint(4000)") // seldom, so that pages which many batches change are written once
		q.Add("_pragma", "foreign_keys(1)")
		q.Add("_pragma", "secure_delete(1)") // what is forgotten is gone from the file
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(s.path), RawQuery: q.Encode()}).String()
}

// Close waits for a write that has begun, so that it is done as a whole; whoever still reads, or writes later, gets an error.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	if s.writer != nil {
		s.writer.close()
		s.writer = nil
	}
	if s.again != nil {
		s.again.close()
	}
	for _, db := range []*sql.DB{s.pool, s.write} { // the writer last, so that it can fold the log of SQLite into the file
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if s.pack != nil {
		errs = append(errs, s.pack.Close())
	}
	if s.unpack != nil {
		s.unpack.Close()
	}
	return errors.Join(errs...)
}
