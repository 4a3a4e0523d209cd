package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// writer is the connection that writes, with what it need not ask for again.
type writer struct {
	conn    *sql.Conn
	stmts   map[string]*sql.Stmt
	ids     map[string]int64 // of names, outlets and runs by table and key
	version int64            // data_version when ids were last right
}

// maxIDs bounds the memory for ids.
const maxIDs = 200_000

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &writer{conn: conn, stmts: map[string]*sql.Stmt{}, ids: map[string]int64{}}, nil
}

func (w *writer) close() {
	for _, s := range w.stmts {
		s.Close() // the connection goes too
	}
	w.conn.Close() // likewise
}

// change is one transaction.
type change struct {
	*writer
	ctx context.Context //nolint:containedctx // it lives as long as the transaction
	at  string
	log ledger.Appender

	// added is the first of the reports that it adds, of which no word is in the index before its end; 0 for none.
	added store.ReportID
}

// unindexed reports whether the rows of a report are not in the index of words yet, because this transaction adds it.
func (c *change) unindexed(id store.ReportID) bool { return c.added != 0 && id >= c.added }

// change runs f in one transaction and syncs it to disk. It is not cut short by the end of ctx: a batch takes a tenth of a second, and what
// is read should be kept. An error of f undoes everything.
func (s *Store) change(ctx context.Context, doing string, at time.Time, f func(*change) error) error {
	if s.write == nil {
		return s.readOnly(doing)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if s.writer == nil {
		w, err := newWriter(ctx, s.write)
		if err != nil {
			return s.problem(doing, err)
		}
		s.writer = w
	}
	c := &change{writer: s.writer, ctx: ctx, at: stamp(at)}
	if err := c.exec(`BEGIN IMMEDIATE`); err != nil {
		return s.problem(doing, err)
	}
	err := c.run(f)
	if err == nil {
		err = c.exec(`COMMIT`)
	}
	if err != nil {
		clear(c.ids)
		_ = c.exec(`ROLLBACK`) // SQLite may have done so already
		return s.problem(doing, err)
	}
	return nil
}

func (c *change) run(f func(*change) error) error {
	version, err := c.number(`PRAGMA data_version`)
	if err != nil {
		return err
	}
	if version != c.version || len(c.ids) > maxIDs {
		clear(c.ids) // another program has written, and may have forgotten names
		c.version = version
	}
	if c.log.Size, err = c.number(`SELECT coalesce(max(seq) + 1, 0) FROM ledger`); err != nil {
		return err
	}
	c.log.Old = hashReader(func(query string, args ...any) *sql.Row { return c.conn.QueryRowContext(c.ctx, query, args...) })
	if err := f(c); err != nil {
		return err
	}
	for _, h := range c.log.Added() {
		if err := c.exec(`INSERT INTO tree (id, hash) VALUES (?, ?)`, h.Index, h.Hash[:]); err != nil {
			return err
		}
	}
	return nil
}

// enter appends an entry to the log.
func (c *change) enter(e ledger.Entry) error {
	e.Time = c.at
	line, err := c.log.Append(e)
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO ledger (seq, line) VALUES (?, ?)`, c.log.Size-1, string(line))
}

func (w *writer) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if s := w.stmts[query]; s != nil {
		return s, nil
	}
	s, err := w.conn.PrepareContext(ctx, query)
	if err == nil {
		w.stmts[query] = s
	}
	return s, err
}

func (c *change) exec(query string, args ...any) error {
	s, err := c.stmt(c.ctx, query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(c.ctx, args...)
	return err
}

// inserter inserts rows into one table by statements of several rows each, which take less time than one for each.
type inserter struct {
	*change
	head, row string // INSERT INTO t (a, b) VALUES, and (?, ?)
	tail      string // what stands behind the rows
	args      []any
	rows      int
}

// rowsAtOnce is how many rows one statement inserts.
const rowsAtOnce = 16

// into returns what inserts into a table.
func (c *change) into(table string, columns ...string) *inserter {
	return &inserter{change: c, head: "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES ", row: "(?" + strings.Repeat(", ?", len(columns)-1) + ")"}
}

// add adds a row, which may be inserted later.
func (i *inserter) add(values ...any) error {
	i.args = append(i.args, values...)
	if i.rows++; i.rows < rowsAtOnce {
		return nil
	}
	err := i.exec(i.head+i.row+strings.Repeat(", "+i.row, rowsAtOnce-1)+i.tail, i.args...)
	i.args, i.rows = i.args[:0], 0
	return err
}

// flush inserts what is left.
func (i *inserter) flush() error {
	defer func() { i.args, i.rows = i.args[:0], 0 }()
	for row := range slices.Chunk(i.args, max(1, len(i.args)/max(1, i.rows))) {
		if err := i.exec(i.head+i.row+i.tail, row...); err != nil {
			return err
		}
	}
	return nil
}

// insert returns the key of the new row.
func (c *change) insert(query string, args ...any) (int64, error) {
	s, err := c.stmt(c.ctx, query)
	if err != nil {
		return 0, err
	}
	res, err := s.ExecContext(c.ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// number returns one number, 0 when there is no row.
func (c *change) number(query string, args ...any) (int64, error) {
	var n sql.NullInt64
	err := c.row(query, args...).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return n.Int64, err
}

// scanner is a row that may be there.
type scanner interface{ Scan(dest ...any) error }

type failed struct{ err error }

func (f failed) Scan(...any) error { return f.err }

func (c *change) row(query string, args ...any) scanner {
	s, err := c.stmt(c.ctx, query)
	if err != nil {
		return failed{err}
	}
	return s.QueryRowContext(c.ctx, args...)
}

func (c *change) rows(query string, args ...any) (*sql.Rows, error) {
	s, err := c.stmt(c.ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(c.ctx, args...)
}

// id returns the key of the row that find finds, and makes it with insert when there is none; cached under cache. made tells which.
func (c *change) id(cache, find, insert string, found, values []any) (id int64, made bool, err error) {
	if id, ok := c.ids[cache]; ok {
		return id, false, nil
	}
	if id, err = c.number(find, found...); err != nil {
		return 0, false, err
	}
	if id == 0 {
		if id, err = c.insert(insert, values...); err != nil {
			return 0, false, err
		}
		made = true
	}
	c.ids[cache] = id
	return id, made, nil
}
