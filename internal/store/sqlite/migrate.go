package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

//go:embed migrations/*.sql
var migrations embed.FS

// newest is the schema of this version: that of the last file in migrations.
func newest() int {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil || len(files) == 0 {
		panic("no migrations") // they are embedded
	}
	return schemaOf(files[len(files)-1])
}

// schemaOf returns the number that a file of migrations begins with.
func schemaOf(file string) int {
	digits, _, _ := strings.Cut(path.Base(file), "_")
	n, err := strconv.Atoi(digits)
	if err != nil {
		panic("a migration without a number: " + file)
	}
	return n
}

// migrate brings the file to the newest schema, all in one transaction, and returns the one it had.
func migrate(ctx context.Context, db *sql.DB, at time.Time) (had int, err error) {
	if had, err = schema(ctx, db); err != nil {
		return 0, err
	}
	if had > newest() {
		return 0, newer(had)
	}
	if err := writeAhead(ctx, db); err != nil || had == newest() {
		return had, err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()                                            //nolint:errcheck // after Commit it does nothing
	if had, err = schema(ctx, tx); err != nil || had == newest() { // another program may have been quicker
		return had, err
	}
	if err := steps(ctx, tx, had, at); err != nil {
		return 0, err
	}
	return had, tx.Commit()
}

// writeAhead sees to it that readers and a writer do not stop one another. The file keeps it, but a backup does not.
func writeAhead(ctx context.Context, db *sql.DB) error {
	var mode string
	err := db.QueryRowContext(ctx, `PRAGMA journal_mode`).Scan(&mode)
	if err == nil && mode != "wal" { // only outside a transaction
		_, err = db.ExecContext(ctx, `PRAGMA journal_mode = wal`)
	}
	return err
}

func steps(ctx context.Context, tx *sql.Tx, have int, at time.Time) error {
	if have == 0 {
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d; CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied TEXT NOT NULL)`, application)); err != nil {
			return err
		}
	}
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	for _, file := range files {
		if schemaOf(file) <= have {
			continue
		}
		text, err := migrations.ReadFile(file)
		if err != nil {
			return err
		}
		if schemaOf(file) == 4 && have == 3 {
			if err := acrossAnew(ctx, tx); err != nil {
				return fmt.Errorf("bring the record to schema 4: %w", err)
			}
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("bring the record to schema %d: %w", schemaOf(file), err)
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO schema_version VALUES (?, ?)`, schemaOf(file), stamp(at)); err != nil {
			return err
		}
	}
	return nil
}

// acrossAnew makes the tables of schema 3 anew where they are those that it had for its first hours, which tell no parties. They hold only what is
// found again.
func acrossAnew(ctx context.Context, tx *sql.Tx) error {
	var tells int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM pragma_table_info('tells') WHERE name = 'party'`).Scan(&tells); err != nil || tells > 0 {
		return err
	}
	for _, table := range []string{"claim_fts", "known_fts", "offer", "takes", "claim", "tells", "story_name", "known", "revision", "family_report", "family",
		"story_report", "story", "link", "digest_whole", "digest", "touched_name", "touched", "across"} { // first what speaks of others
		if _, err := tx.ExecContext(ctx, "DROP TABLE "+table); err != nil {
			return err
		}
	}
	text, err := migrations.ReadFile("migrations/0003_across.sql")
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, string(text))
	return err
}

// checkSchema is for those who cannot migrate.
func checkSchema(ctx context.Context, db *sql.DB, older bool) error {
	have, err := schema(ctx, db)
	switch {
	case err != nil:
		return err
	case have > newest():
		return newer(have)
	case have == 0:
		return errEmpty
	case have < newest() && !older:
		return &olderSchema{have}
	}
	return nil
}

// errEmpty is told by whoever knows the name of the file.
var errEmpty = errors.New("there are no tables")

// olderSchema is the error of whoever would look at a file of an older schema: of kind hearsay.ErrReadOnly, for it must be written first.
type olderSchema struct{ have int }

func (e *olderSchema) Error() string {
	return fmt.Sprintf("it was made by an older hearsay (schema %d, this one has %d): hearsay backup copies it as it is, and any command that writes brings it to the new schema with all that it holds, hearsay claims and hearsay add among them", e.have, newest())
}
func (e *olderSchema) Unwrap() error { return hearsay.ErrReadOnly }

func newer(have int) error {
	return fmt.Errorf("%w: it has schema %d, this hearsay knows up to %d: install a newer one", hearsay.ErrNewer, have, newest())
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// schema returns the schema of the file, 0 for an empty one, and hearsay.ErrNotRecord for a database of something else.
func schema(ctx context.Context, db querier) (int, error) {
	var app, tables int
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&app); err != nil {
		return 0, err
	}
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil {
		return 0, err
	}
	switch {
	case app == 0 && tables == 0:
		return 0, nil
	case app != application:
		return 0, fmt.Errorf("%w: it is a database of something else: name another file with --db", hearsay.ErrNotRecord)
	}
	var version sql.NullInt64
	err := db.QueryRowContext(ctx, `SELECT max(version) FROM schema_version`).Scan(&version)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !version.Valid {
		return 0, fmt.Errorf("%w: it does not tell its schema", hearsay.ErrDamaged)
	}
	return int(version.Int64), err
}

// stamp is how times are kept.
func stamp(at time.Time) string { return at.UTC().Format(time.RFC3339) }
