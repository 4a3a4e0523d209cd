package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Held implements store.Store.
func (s *Store) Held(ctx context.Context, key store.OriginKey) (store.ReportID, error) {
	var id store.ReportID
	err := s.read.QueryRowContext(ctx, `SELECT report FROM origin WHERE key = ?`, key[:]).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return id, s.problem("read", err)
}

// Earlier implements store.Store.
func (s *Store) Earlier(ctx context.Context, sha256 [32]byte, o store.Origin) (store.Given, bool, error) {
	var text string
	err := s.read.QueryRowContext(ctx, `SELECT r.given `+placed+` ORDER BY o.id DESC LIMIT 1`, sha256[:], o.Place, o.Container).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return store.Given{}, false, nil
	}
	if err != nil {
		return store.Given{}, false, s.problem("read", err)
	}
	var g given
	if err := jsonv2.Unmarshal([]byte(text), &g); err != nil {
		return store.Given{}, false, fmt.Errorf("%w: %s: %w", hearsay.ErrDamaged, o.Place, err)
	}
	return g.given(), true, nil
}

// placed are the reports of some bytes that lie at some place.
const placed = `FROM blob b JOIN report r ON r.blob = b.id JOIN origin o ON o.report = r.id WHERE b.sha256 = ? AND o.place = ? AND o.container = ?`

// Raw implements store.Store.
func (s *Store) Raw(ctx context.Context, id store.ReportID) ([]byte, error) {
	return s.packed(ctx, id, `SELECT b.zstd FROM report r JOIN blob b ON b.id = r.blob WHERE r.id = ?`, id)
}

// Reading implements store.Store.
func (s *Store) Reading(ctx context.Context, id store.ReportID, run store.RunID) ([]byte, error) {
	if run == 0 {
		return s.packed(ctx, id, `SELECT g.zstd FROM report r JOIN reading g ON g.report = r.id AND g.run = r.run WHERE r.id = ?`, id)
	}
	line, err := s.packed(ctx, id, `SELECT zstd FROM reading WHERE report = ? AND run = ?`, id, run)
	if errors.Is(err, hearsay.ErrNotFound) {
		if _, held := s.Report(ctx, id); held == nil {
			return nil, fmt.Errorf("%w: run %d has no reading of %s: hearsay status lists the runs", hearsay.ErrNotFound, run, id)
		}
	}
	return line, err
}

func (s *Store) packed(ctx context.Context, id store.ReportID, query string, args ...any) ([]byte, error) {
	var packed []byte
	err := s.again.QueryRowContext(ctx, query, args...).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, s.notHeld(ctx, id)
	}
	if err != nil {
		return nil, s.problem("read", err)
	}
	out, err := s.unpack.DecodeAll(packed, nil)
	if err != nil {
		return nil, damaged(id, err)
	}
	return out, nil
}

// notHeld tells why a report is not there.
func (s *Store) notHeld(ctx context.Context, id store.ReportID) error {
	var reason, at string
	err := s.read.QueryRowContext(ctx, `SELECT reason, at FROM tombstone WHERE report = ?`, id).Scan(&reason, &at)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%w: %s is not held", hearsay.ErrNotFound, id)
	case err != nil:
		return s.problem("read", err)
	}
	return fmt.Errorf("%w: %s was forgotten at %s: %s", hearsay.ErrNotFound, id, at, reason)
}

// Runs implements store.Store.
func (s *Store) Runs(ctx context.Context) ([]store.Run, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id, key, engine, first, (SELECT count(*) FROM reading WHERE run = run.id) FROM run ORDER BY id`)
	if err != nil {
		return nil, s.problem("read", err)
	}
	defer rows.Close()
	var list []store.Run
	for rows.Next() {
		var r store.Run
		var text string
		if err := rows.Scan(&r.ID, &r.Key, &text, &r.First, &r.Readings); err != nil {
			return nil, s.problem("read", err)
		}
		var e engine
		if err := jsonv2.Unmarshal([]byte(text), &e); err != nil {
			return nil, fmt.Errorf("%w: run %d: %w", hearsay.ErrDamaged, r.ID, err)
		}
		r.Engine = e.engine()
		list = append(list, r)
	}
	return list, s.problem("read", rows.Err())
}

// Unread implements store.Store.
func (s *Store) Unread(ctx context.Context, key string, after store.ReportID, limit int) ([]store.ReportID, error) {
	return s.ids(ctx, `SELECT id FROM report WHERE id > ?1 AND NOT EXISTS (
		SELECT 1 FROM reading WHERE report = report.id AND run = (SELECT id FROM run WHERE key = ?2)) ORDER BY id LIMIT ?3`, after, key, limit)
}

// Both implements store.Store.
func (s *Store) Both(ctx context.Context, a, b store.RunID, after store.ReportID, limit int) ([]store.ReportID, error) {
	return s.ids(ctx, `SELECT a.report FROM reading a JOIN reading b ON b.report = a.report AND b.run = ? WHERE a.run = ? AND a.report > ?
		ORDER BY a.report LIMIT ?`, b, a, after, limit)
}

func (s *Store) ids(ctx context.Context, query string, args ...any) ([]store.ReportID, error) {
	rows, err := s.again.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, s.problem("read", err)
	}
	defer rows.Close()
	var list []store.ReportID
	for rows.Next() {
		var id store.ReportID
		if err := rows.Scan(&id); err != nil {
			return nil, s.problem("read", err)
		}
		list = append(list, id)
	}
	return list, s.problem("read", rows.Err())
}

// Given implements store.Store.
func (s *Store) Given(ctx context.Context, id store.ReportID) (store.Given, error) {
	var text string
	err := s.again.QueryRowContext(ctx, `SELECT given FROM report WHERE id = ?`, id).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return store.Given{}, s.notHeld(ctx, id)
	}
	if err != nil {
		return store.Given{}, s.problem("read", err)
	}
	var g given
	if err := jsonv2.Unmarshal([]byte(text), &g); err != nil {
		return store.Given{}, damaged(id, err)
	}
	return g.given(), nil
}

// Report implements store.Finder.
func (s *Store) Report(ctx context.Context, id store.ReportID) (store.Report, error) {
	list, err := s.reports(ctx, s.again, `r.id = ?`, 1, id)
	if err != nil {
		return store.Report{}, err
	}
	if len(list) == 0 {
		return store.Report{}, s.notHeld(ctx, id)
	}
	return list[0], nil
}

// Reports implements store.Finder.
func (s *Store) Reports(ctx context.Context, q store.ReportQuery) ([]store.Report, error) {
	where, args := []string{`r.id > ?`}, []any{q.After}
	if q.IDs != nil {
		where, args = append(where, `r.id IN (SELECT value FROM json_each(?))`), append(args, text(q.IDs))
	}
	if q.Article != 0 {
		where, args = append(where, `r.article = ?`), append(args, q.Article)
	}
	if q.SHA256 != "" {
		sha, err := hex.DecodeString(strings.TrimPrefix(q.SHA256, "sha256:"))
		if err != nil {
			return nil, fmt.Errorf("%w: %q is no SHA-256 in hex", hearsay.ErrUsage, q.SHA256)
		}
		where, args = append(where, `r.blob = (SELECT id FROM blob WHERE sha256 = ?)`), append(args, sha)
	}
	if q.Outlet != "" {
		key := store.Key(q.Outlet)
		where, args = append(where, `r.outlet IN (SELECT id FROM outlet WHERE key IN (?, ?))`), append(args, key, otherKey(key))
	}
	if q.Latest {
		return s.reportsIn(ctx, s.again, "r.id DESC", strings.Join(where, " AND "), q.Limit, args...)
	}
	return s.reports(ctx, s.again, strings.Join(where, " AND "), q.Limit, args...)
}

func (s *Store) reports(ctx context.Context, db querier, where string, limit int, args ...any) ([]store.Report, error) {
	return s.reportsIn(ctx, db, "r.id", where, limit, args...)
}

func (s *Store) reportsIn(ctx context.Context, db querier, order, where string, limit int, args ...any) ([]store.Report, error) {
	rows, err := db.QueryContext(ctx, `SELECT r.id, r.article, coalesce(a.address, ''), r.version, coalesce(r.rendering_of, 0), coalesce(r.superseded_by, 0),
		b.sha256, b.size, r.form, r.run, r.added, r.statements, r.about
		FROM report r JOIN article a ON a.id = r.article JOIN blob b ON b.id = r.blob WHERE `+where+` ORDER BY `+order+limitOf(limit), args...) // where and order are ours
	if err != nil {
		return nil, s.problem("read", err)
	}
	defer rows.Close()
	var list []store.Report
	for rows.Next() {
		var r store.Report
		var sha []byte
		var text string
		err := rows.Scan(&r.ID, &r.Article, &r.Address, &r.Version, &r.RenderingOf, &r.SupersededBy, &sha, &r.Size, &r.Form, &r.Run, &r.Added, &r.Statements, &text)
		if err != nil {
			return nil, s.problem("read", err)
		}
		var a about
		if err := jsonv2.Unmarshal([]byte(text), &a); err != nil {
			return nil, damaged(r.ID, err)
		}
		r.SHA256, r.Report = hex.EncodeToString(sha), a.report()
		list = append(list, r)
	}
	if err := rows.Err(); err != nil {
		return nil, s.problem("read", err)
	}
	return list, s.origins(ctx, db, list)
}

// origins adds to reports where they lay.
func (s *Store) origins(ctx context.Context, db querier, list []store.Report) error {
	at := map[store.ReportID]int{}
	ids := make([]store.ReportID, len(list))
	for i, r := range list {
		at[r.ID], ids[i] = i, r.ID
	}
	rows, err := db.QueryContext(ctx, `SELECT o.report, o.place, o.container FROM json_each(?) j CROSS JOIN origin o ON o.report = j.value ORDER BY j.key, o.id`, text(ids))
	if err != nil {
		return s.problem("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id store.ReportID
		var o store.Origin
		if err := rows.Scan(&id, &o.Place, &o.Container); err != nil {
			return s.problem("read", err)
		}
		list[at[id]].Origins = append(list[at[id]].Origins, o)
	}
	return s.problem("read", rows.Err())
}

// Failures implements store.Finder.
func (s *Store) Failures(ctx context.Context, limit int) ([]store.Failure, error) {
	if limit <= 0 {
		limit = -1
	}
	rows, err := s.read.QueryContext(ctx, `SELECT place, container, code, message, at FROM failure ORDER BY at DESC, id DESC LIMIT ?`, limit)
	if err != nil {
		return nil, s.problem("read", err)
	}
	defer rows.Close()
	var list []store.Failure
	for rows.Next() {
		var f store.Failure
		if err := rows.Scan(&f.Place, &f.Container, &f.Code, &f.Message, &f.At); err != nil {
			return nil, s.problem("read", err)
		}
		list = append(list, f)
	}
	return list, s.problem("read", rows.Err())
}

// Overwritten implements store.Finder.
func (s *Store) Overwritten(ctx context.Context, from store.ReportID) ([]store.Overwritten, error) {
	var list []store.Overwritten
	err := s.each(ctx, func(rows *sql.Rows) error {
		var o store.Overwritten
		err := rows.Scan(&o.Place, &o.Before, &o.Now)
		list = append(list, o)
		return err
	}, `SELECT n.place, max(o.report), n.report FROM origin n JOIN origin o ON o.place = n.place AND o.report < n.report
		JOIN report a ON a.id = o.report JOIN report b ON b.id = n.report
		WHERE n.report >= ? AND n.container = '' AND o.container = '' AND n.place != '-' AND a.article != b.article GROUP BY n.report ORDER BY n.report`, from)
	return list, err
}

// Status implements store.Store.
func (s *Store) Status(ctx context.Context) (store.Status, error) {
	var st store.Status
	for _, q := range []struct {
		query string
		to    []any
	}{
		{`SELECT count(DISTINCT article) FROM report`, []any{&st.Articles}},
		{`SELECT count(*) FROM origin`, []any{&st.Origins}},
		{`SELECT count(*) FROM statement WHERE anonymous = 1 AND rejected = 0`, []any{&st.Anonymous}},
		{`SELECT count(*) FROM review WHERE state <> ''`, []any{&st.Reviews}},
		{`SELECT count(*) FROM review WHERE state = 'orphan'`, []any{&st.Orphans}},
		{`SELECT count(*) FROM statement WHERE decided = 1`, []any{&st.Decided}},
		{`SELECT count(*) FROM statement WHERE anonymous IN (0, 1) AND rejected = 1`, []any{&st.Rejected}}, // as the index has it
		{`SELECT count(*) FROM name`, []any{&st.Parties}},
		{`SELECT count(*) FROM tombstone`, []any{&st.Forgotten}},
		{`SELECT coalesce(sum(size), 0) FROM blob`, []any{&st.RawBytes}},
		{`SELECT max(version) FROM schema_version`, []any{&st.Schema}},
		{`SELECT coalesce(max(seq) + 1, 0) FROM ledger`, []any{&st.Entries}},
	} {
		if err := s.read.QueryRowContext(ctx, q.query).Scan(q.to...); err != nil {
			return st, s.problem("read", err)
		}
	}
	var err error
	if st.Runs, err = s.Runs(ctx); err != nil {
		return st, err
	}
	if err := s.countReports(ctx, &st); err != nil {
		return st, err
	}
	st.KeptBytes = fileSize(s.path) + fileSize(s.path+"-wal")
	st.Failures, err = s.FailureCounts(ctx)
	return st, err
}

// Entries implements [store.Store].
func (s *Store) Entries(ctx context.Context) (int64, error) {
	var n int64
	err := s.again.QueryRowContext(ctx, `SELECT coalesce(max(seq) + 1, 0) FROM ledger`).Scan(&n)
	return n, s.problem("read", err)
}

// countReports counts all that is counted over reports in one pass over one index, in whose order most reports are: the newest versions that are no renderings.
func (s *Store) countReports(ctx context.Context, st *store.Status) error {
	rows, err := s.read.QueryContext(ctx, `SELECT run, count(*), 0, 0, sum(statements) FROM report WHERE rendering_of IS NULL AND superseded_by IS NULL GROUP BY run
		UNION ALL SELECT run, count(*), 0, count(*), sum(statements) FROM report WHERE rendering_of IS NULL AND superseded_by IS NOT NULL GROUP BY run
		UNION ALL SELECT run, count(*), count(*), 0, sum(statements) FROM report WHERE rendering_of IS NOT NULL GROUP BY run`)
	if err != nil {
		return s.problem("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		var run store.RunID
		var reports, renderings, superseded, statements int
		if err := rows.Scan(&run, &reports, &renderings, &superseded, &statements); err != nil {
			return s.problem("read", err)
		}
		st.Reports, st.Renderings, st.Superseded, st.Statements = st.Reports+reports, st.Renderings+renderings, st.Superseded+superseded, st.Statements+statements
		for i := range st.Runs {
			if st.Runs[i].ID == run {
				st.Runs[i].Newest += reports
			}
		}
	}
	st.Versions = st.Reports - st.Renderings
	return s.problem("read", rows.Err())
}

// FailureCounts implements store.Finder.
func (s *Store) FailureCounts(ctx context.Context) (map[string]int, error) {
	counts := map[string]int{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var code string
		var n int
		err := rows.Scan(&code, &n)
		counts[code] = n
		return err
	}, `SELECT code, count(*) FROM failure GROUP BY code`)
	return counts, err
}

func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
