package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// again reads as the database does, and keeps queries prepared that are asked again and again: to prepare one with several tables takes longer
// than to run it for one report. It is safe for use by many goroutines.
type again struct {
	db    preparer
	mu    sync.Mutex
	stmts map[string]*sql.Stmt
}

// preparer is a database or a transaction.
type preparer interface {
	querier
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

// maxPrepared bounds how many queries are kept; those that are put together out of what people ask are not to crowd it.
const maxPrepared = 200

func newAgain(db preparer) *again { return &again{db: db, stmts: map[string]*sql.Stmt{}} }

// stmt returns a prepared query, nil when there are too many or it cannot be prepared: then asking tells why.
func (a *again) stmt(ctx context.Context, query string) *sql.Stmt {
	a.mu.Lock()
	s, full := a.stmts[query], len(a.stmts) >= maxPrepared
	a.mu.Unlock()
	if s != nil || full {
		return s
	}
	made, err := a.db.PrepareContext(ctx, query) // nobody waits meanwhile: it may need a connection that another will only give back when done
	if err != nil {
		return nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if s := a.stmts[query]; s != nil {
		made.Close() // another was quicker
		return s
	}
	a.stmts[query] = made
	return made
}

// QueryContext asks for rows.
func (a *again) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if s := a.stmt(ctx, query); s != nil {
		return s.QueryContext(ctx, args...)
	}
	return a.db.QueryContext(ctx, query, args...)
}

// QueryRowContext asks for a row.
func (a *again) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if s := a.stmt(ctx, query); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return a.db.QueryRowContext(ctx, query, args...)
}

func (a *again) close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, s := range a.stmts {
		s.Close() // the connections go too
	}
	clear(a.stmts)
}
