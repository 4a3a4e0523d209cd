package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Snapshot implements store.Store.
func (s *Store) Snapshot(ctx context.Context, f func(store.Snapshot) error) error {
	tx, err := s.pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.problem("verify", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	return f(&snapshot{s, tx})
}

// snapshot is a transaction that reads.
type snapshot struct {
	*Store
	tx *sql.Tx
}

// Log implements store.Snapshot.
func (s *snapshot) Log(ctx context.Context, each func(line []byte, hashes [][32]byte) error) error {
	tx := s.tx
	hashes, err := tx.QueryContext(ctx, `SELECT id, hash FROM tree ORDER BY id`)
	if err != nil {
		return s.problem("verify", err)
	}
	defer hashes.Close()
	lines, err := tx.QueryContext(ctx, `SELECT line FROM ledger ORDER BY seq`)
	if err != nil {
		return s.problem("verify", err)
	}
	defer lines.Close()
	for seq := int64(0); lines.Next(); seq++ {
		var line string
		if err := lines.Scan(&line); err != nil {
			return s.problem("verify", err)
		}
		added, err := nextHashes(hashes, seq)
		if err != nil {
			return s.problem("verify", err)
		}
		if err := each([]byte(line), added); err != nil {
			return err
		}
	}
	return s.problem("verify", errors.Join(lines.Err(), hashes.Err()))
}

// nextHashes reads as many hashes as the entry added to the tree.
func nextHashes(rows *sql.Rows, seq int64) ([][32]byte, error) {
	var out [][32]byte
	for range ledger.Adds(seq) {
		if !rows.Next() {
			return out, rows.Err()
		}
		var id int64
		var h []byte
		if err := rows.Scan(&id, &h); err != nil {
			return nil, err
		}
		var fixed [32]byte
		if len(h) == len(fixed) {
			copy(fixed[:], h)
		}
		out = append(out, fixed)
	}
	return out, nil
}

// Audit implements store.Snapshot.
func (s *snapshot) Audit(ctx context.Context, each func(store.Audited) error) error {
	tx := s.tx
	for after := store.ReportID(0); ; {
		list, err := s.reports(ctx, tx, `r.id > ?`, 100, after)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			break
		}
		for _, r := range list {
			a, err := s.audited(ctx, tx, r)
			if err != nil {
				return err
			}
			if err := each(a); err != nil {
				return err
			}
			after = r.ID
		}
	}
	return s.tombs(ctx, tx, each)
}

func (s *Store) tombs(ctx context.Context, tx *sql.Tx, each func(store.Audited) error) error {
	rows, err := tx.QueryContext(ctx, `SELECT report, sha256 FROM tombstone ORDER BY report`)
	if err != nil {
		return s.problem("verify", err)
	}
	defer rows.Close()
	for rows.Next() {
		var a store.Audited
		var sha []byte
		if err := rows.Scan(&a.Report, &sha); err != nil {
			return s.problem("verify", err)
		}
		a.Tomb = hex.EncodeToString(sha)
		if err := each(a); err != nil {
			return err
		}
	}
	return s.problem("verify", rows.Err())
}

// audited gathers and hashes anew all of one report.
func (s *Store) audited(ctx context.Context, tx *sql.Tx, r store.Report) (store.Audited, error) {
	a := store.Audited{Report: r.ID}
	var packed []byte
	var text string
	err := tx.QueryRowContext(ctx, `SELECT b.zstd, r.given FROM report r JOIN blob b ON b.id = r.blob WHERE r.id = ?`, r.ID).Scan(&packed, &text)
	if err != nil {
		return a, s.problem("verify", err)
	}
	if a.Raw, a.RawErr = s.unpack.DecodeAll(packed, nil); a.RawErr == nil && hash(a.Raw) != r.SHA256 {
		a.RawErr = fmt.Errorf("they are kept under another hash")
	}
	var g given
	if err := jsonv2.Unmarshal([]byte(text), &g); err == nil {
		a.Meta = store.MetaHash(r, g.given())
	}
	if a.Readings, err = s.auditedReadings(ctx, tx, r.ID); err != nil {
		return a, err
	}
	reviews, err := s.reviews(ctx, tx, store.ReviewQuery{Report: r.ID})
	if err != nil {
		return a, err
	}
	for _, kept := range reviews {
		a.Reviews = append(a.Reviews, store.ReviewHash(kept))
	}
	if a.Rows, err = s.auditedRows(ctx, tx, r.ID, reviews); err != nil {
		return a, err
	}
	rows, err := tx.QueryContext(ctx, `SELECT key, place, container FROM origin WHERE report = ? ORDER BY id`, r.ID)
	if err != nil {
		return a, s.problem("verify", err)
	}
	defer rows.Close()
	for rows.Next() {
		var key []byte
		var o store.Origin
		if err := rows.Scan(&key, &o.Place, &o.Container); err != nil {
			return a, s.problem("verify", err)
		}
		var fixed store.OriginKey
		copy(fixed[:], key)
		a.Origins = append(a.Origins, store.OriginHash(fixed, o))
	}
	return a, s.problem("verify", rows.Err())
}

func (s *Store) auditedReadings(ctx context.Context, tx *sql.Tx, id store.ReportID) ([]store.AuditedReading, error) {
	rows, err := tx.QueryContext(ctx, `SELECT run.key, g.zstd FROM reading g JOIN run ON run.id = g.run WHERE g.report = ? ORDER BY g.run`, id)
	if err != nil {
		return nil, s.problem("verify", err)
	}
	defer rows.Close()
	var list []store.AuditedReading
	for rows.Next() {
		var r store.AuditedReading
		var packed []byte
		if err := rows.Scan(&r.Run, &packed); err != nil {
			return nil, s.problem("verify", err)
		}
		r.Line, r.Err = s.unpack.DecodeAll(packed, nil)
		list = append(list, r)
	}
	return list, s.problem("verify", rows.Err())
}

func (s *Store) auditedRows(ctx context.Context, tx *sql.Tx, id store.ReportID, reviews []store.Review) (string, error) {
	statements, err := s.statements(ctx, tx, `SELECT `+statementColumns+` FROM statement s`+statementJoins+`WHERE s.report = ? ORDER BY s.number`, id)
	if err != nil {
		return "", err
	}
	rows, err := tx.QueryContext(ctx, `SELECT p.party, n.name, n.type FROM party p JOIN name n ON n.id = p.name WHERE p.report = ? ORDER BY p.number`, id)
	if err != nil {
		return "", s.problem("verify", err)
	}
	defer rows.Close()
	var parties []store.NamedParty
	for rows.Next() {
		var p store.NamedParty
		if err := rows.Scan(&p.Party, &p.Name, &p.Type); err != nil {
			return "", s.problem("verify", err)
		}
		parties = append(parties, p)
	}
	return store.RowsHash(parties, statements, reviews), s.problem("verify", rows.Err())
}

// Check implements store.Store: the pages of the file, the keys between tables, and the index of words.
//
// It takes a connection of its own, for FTS5 holds what a connection remembered of its index from before against what others have written
// since, and finds it damaged.
func (s *Store) Check(ctx context.Context, found func(string)) error {
	db, err := sql.Open("sqlite", s.dsn(Options{Mode: ReadOnly, Wait: defaultWait}))
	if err != nil {
		return err
	}
	defer db.Close()
	for _, pragma := range []string{`PRAGMA integrity_check`, `PRAGMA foreign_key_check`} {
		if err := s.check(ctx, db, pragma, found); err != nil {
			return err
		}
	}
	var entries, hashes int64
	if err := db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM ledger), (SELECT count(*) FROM tree)`).Scan(&entries, &hashes); err != nil {
		return s.problem("verify", err)
	}
	if want := ledger.Total(entries); hashes != want {
		found(fmt.Sprintf("the log has %d entries, and its tree %d hashes; it must have %d", entries, hashes, want))
	}
	return nil
}

func (s *Store) check(ctx context.Context, db *sql.DB, pragma string, found func(string)) error {
	rows, err := db.QueryContext(ctx, pragma)
	if err != nil {
		return s.problem("verify", err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	for rows.Next() {
		values, to := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			to[i] = &values[i]
		}
		if err := rows.Scan(to...); err != nil {
			return s.problem("verify", err)
		}
		line := ""
		for _, v := range values {
			line += fmt.Sprint(" ", v)
		}
		if line != " ok" {
			found("SQLite says:" + line)
		}
	}
	return s.problem("verify", rows.Err())
}
