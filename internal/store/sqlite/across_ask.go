package sqlite

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file answers out of what is kept across reports.

// State implements store.Findings.
func (s *Store) State(ctx context.Context) (store.State, error) {
	var st store.State
	err := s.again.QueryRowContext(ctx, `SELECT version, rules, (SELECT count(*) FROM touched), (SELECT count(*) FROM touched_name) FROM across WHERE id = 1`).Scan(&st.Version, &st.Rules, &st.Reports, &st.Names)
	return st, s.problem("read", err)
}

// Touched implements store.Findings.
func (s *Store) Touched(ctx context.Context, stage store.Stage, limit int) ([]store.Touch, error) {
	var list []store.Touch
	err := s.each(ctx, func(rows *sql.Rows) error {
		var t store.Touch
		err := rows.Scan(&t.Report, &t.Seq)
		list = append(list, t)
		return err
	}, `SELECT report, seq FROM touched WHERE stage = ? ORDER BY report LIMIT ?`, stage, limitOf(limit))
	return list, err
}

// each calls f for every row that a query gives.
func (s *Store) each(ctx context.Context, f func(*sql.Rows) error, query string, args ...any) error {
	rows, err := s.again.QueryContext(ctx, query, args...)
	if err != nil {
		return s.problem("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return s.problem("read", err)
		}
	}
	return s.problem("read", rows.Err())
}

// TouchedNames implements store.Findings.
func (s *Store) TouchedNames(ctx context.Context, limit int) ([]store.BucketID, error) {
	var list []store.BucketID
	err := s.each(ctx, func(rows *sql.Rows) error {
		var b store.BucketID
		err := rows.Scan(&b)
		list = append(list, b)
		return err
	}, `SELECT bucket FROM touched_name ORDER BY bucket LIMIT ?`, limit)
	return list, err
}

// Digests implements store.Findings.
func (s *Store) Digests(ctx context.Context, from, to int, each func(store.Digest) error) error {
	query, args := `SELECT report, article, day, brief FROM digest WHERE day = -1 UNION ALL
		SELECT * FROM (SELECT report, article, day, brief FROM digest WHERE day BETWEEN ? AND ? ORDER BY day, report)`, []any{max(from, 0), to}
	if from == store.NoDay {
		query, args = `SELECT report, article, day, brief FROM digest ORDER BY day, report`, nil
	}
	return s.each(ctx, func(rows *sql.Rows) error {
		var d store.Digest
		if err := rows.Scan(&d.Report, &d.Article, &d.Day, &d.Brief); err != nil {
			return err
		}
		return each(d)
	}, query, args...)
}

// Whole implements store.Findings.
func (s *Store) Whole(ctx context.Context, id store.ReportID) ([]byte, error) {
	var whole []byte
	err := s.again.QueryRowContext(ctx, `SELECT whole FROM digest_whole WHERE report = ?`, id).Scan(&whole)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return whole, s.problem("read", err)
}

// Linked implements store.Findings.
func (s *Store) Linked(ctx context.Context, id store.ReportID) ([]store.Link, error) {
	var list []store.Link
	err := s.each(ctx, func(rows *sql.Rows) error {
		l := store.Link{A: id}
		err := rows.Scan(&l.B, &l.Kin, &l.Strength)
		list = append(list, l)
		return err
	}, `SELECT b, kin, strength FROM link WHERE a = ? ORDER BY b`, id)
	return list, err
}

// Stories implements store.Findings.
func (s *Store) Stories(ctx context.Context, reports []store.ReportID) ([]store.KeptStory, error) {
	var list []store.KeptStory
	seen := map[int64]bool{}
	for _, r := range reports {
		err := s.each(ctx, func(rows *sql.Rows) error {
			var st store.KeptStory
			if err := rows.Scan(&st.ID, &st.Key); err != nil || seen[st.ID] {
				return err
			}
			seen[st.ID] = true
			list = append(list, st)
			return nil
		}, `SELECT s.id, s.key FROM story_report r JOIN story s ON s.id = r.story WHERE r.report = ?`, r)
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list, func(a, b store.KeptStory) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// StoryOf implements store.Findings.
func (s *Store) StoryOf(ctx context.Context, id int64) (store.KeptStory, error) {
	st := store.KeptStory{ID: id}
	err := s.again.QueryRowContext(ctx, `SELECT key, body FROM story WHERE id = ?`, id).Scan(&st.Key, &st.Body)
	if errors.Is(err, sql.ErrNoRows) {
		return st, fmt.Errorf("%w: there is no story %d", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return st, s.problem("read", err)
	}
	err = s.each(ctx, func(rows *sql.Rows) error {
		var r store.ReportID
		err := rows.Scan(&r)
		st.Reports = append(st.Reports, r)
		return err
	}, `SELECT report FROM story_report WHERE story = ? ORDER BY report`, id)
	return st, err
}

// Names implements store.Findings.
func (s *Store) Names(ctx context.Context, q store.NameQuery) ([]store.KeptName, error) {
	where, arg := `party = ?`, any(q.Party)
	switch {
	case q.Bucket != 0:
		where, arg = `bucket = ? AND bucket <> 0`, q.Bucket
	case q.Story != 0:
		where, arg = `story = ?`, q.Story
	}
	var list []store.KeptName
	err := s.each(ctx, func(rows *sql.Rows) error {
		var n store.KeptName
		var text string
		if err := rows.Scan(&n.ID, &n.Story, &n.Bucket, &n.Party, &text, &n.Body); err != nil {
			return err
		}
		var x shown
		if err := json.Unmarshal([]byte(text), &x); err != nil {
			return fmt.Errorf("%w: party %d: %w", hearsay.ErrDamaged, n.ID, err)
		}
		n.Shown = store.KeptParty{ID: n.ID, Name: x.Name, Type: x.Type, Named: x.Named, Aliases: x.Aliases, Reports: max(1, x.Reports), Statements: x.Statements}
		list = append(list, n)
		return nil
	}, `SELECT id, story, bucket, party, shown, body FROM story_name WHERE `+where+` ORDER BY id`, arg)
	return list, err
}

// Same implements store.Findings.
func (s *Store) Same(ctx context.Context, story int64) (map[int64]int64, error) {
	out := map[int64]int64{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var name, party int64
		err := rows.Scan(&name, &party)
		out[name] = party
		return err
	}, `SELECT id, party FROM story_name WHERE story = ? AND party <> id`, story)
	return out, err
}

// Claims implements store.Findings.
func (s *Store) Claims(ctx context.Context, q store.ClaimQuery) ([]store.KeptClaim, int, error) {
	where, args := []string{`1 = 1`}, []any{}
	if q.ID != 0 {
		where, args = append(where, `id = ?`), append(args, q.ID)
	}
	if q.Story != 0 {
		where, args = append(where, `story = ?`), append(args, q.Story)
	}
	for _, w := range q.Words {
		where = append(where, `id IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ? UNION
			SELECT t.claim FROM known_fts f JOIN takes t ON t.party = f.rowid WHERE known_fts MATCH ?)`)
		args = append(args, quoted(w), "{name} : "+quoted(w))
	}
	if q.Changes != 0 {
		where, args = append(where, `id IN (SELECT claim FROM takes WHERE party = ? AND changes = 1)`), append(args, q.Changes)
	}
	if q.Several {
		where = append(where, `several = 1`)
	}
	condition := strings.Join(where, " AND ")
	count := 0
	if err := s.again.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM claim WHERE `+condition+` LIMIT ?)`, slices.Concat(args, []any{store.Most})...).Scan(&count); err != nil {
		return nil, 0, s.problem("search", err)
	}
	var list []store.KeptClaim
	err := s.each(ctx, func(rows *sql.Rows) error {
		var c store.KeptClaim
		var packed []byte
		if err := rows.Scan(&c.ID, &c.Story, &c.Weight, &c.Several, &c.Last, &packed); err != nil {
			return err
		}
		body, err := s.unpacked(packed)
		c.Body = []byte(body)
		list = append(list, c)
		return err
	}, `SELECT id, story, weight, several, last, body FROM claim WHERE `+condition+` ORDER BY weight DESC, last DESC, id LIMIT ?`, append(args, limitOf(q.Limit))...)
	return list, count, err
}

// limitOf is a limit as SQL has it.
func limitOf(n int) int {
	if n <= 0 {
		return -1
	}
	return n
}

// Known implements store.Findings.
func (s *Store) Known(ctx context.Context, q store.PartyQuery) ([]store.KeptParty, int, error) {
	where, args := []string{`1 = 1`}, []any{}
	if q.ID != 0 {
		where, args = append(where, `id = ?`), append(args, q.ID)
	} else if !q.All {
		where = append(where, `named = 1`)
	}
	for _, w := range q.Words {
		where, args = append(where, `id IN (SELECT rowid FROM known_fts WHERE known_fts MATCH ?)`), append(args, quoted(w))
	}
	condition := strings.Join(where, " AND ")
	count := 1
	if q.ID != 0 {
		// there is one at most
	} else if err := s.again.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM known WHERE `+condition+` LIMIT ?)`, slices.Concat(args, []any{store.Most})...).Scan(&count); err != nil {
		return nil, 0, s.problem("search", err)
	}
	var list []store.KeptParty
	err := s.each(ctx, func(rows *sql.Rows) error {
		var p store.KeptParty
		var aliases string
		if err := rows.Scan(&p.ID, &p.Name, &p.Type, &p.Named, &aliases, &p.Reports, &p.Statements, &p.Body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(aliases), &p.Aliases); err != nil {
			return fmt.Errorf("%w: party %d: %w", hearsay.ErrDamaged, p.ID, err)
		}
		list = append(list, p)
		return nil
	}, `SELECT id, name, type, named, aliases, reports, statements, body FROM known WHERE `+condition+` ORDER BY statements DESC, id LIMIT ?`, append(args, limitOf(q.Limit))...)
	if q.ID != 0 {
		count = len(list)
	}
	return list, count, err
}

// Told implements store.Findings.
func (s *Store) Told(ctx context.Context, party int64, behalf bool, limit int) ([]store.Statement, int, error) {
	const of = `FROM tells WHERE party = ? AND behalf = ?`
	count := 0
	if err := s.again.QueryRowContext(ctx, `SELECT count(*) `+of, party, bit(behalf)).Scan(&count); err != nil || count == 0 {
		return nil, 0, s.problem("search", err)
	}
	var keys []int64
	err := s.each(ctx, func(rows *sql.Rows) error {
		var key int64
		err := rows.Scan(&key)
		keys = append(keys, key)
		return err
	}, `SELECT statement `+of+` ORDER BY statement DESC LIMIT ?`, party, bit(behalf), limitOf(limit))
	if err != nil {
		return nil, 0, err
	}
	var list []store.Statement
	for _, key := range keys {
		found, err := s.statements(ctx, s.again, `SELECT `+statementColumns+` FROM statement s`+statementJoins+`WHERE s.id = ?`, key)
		if err != nil {
			return nil, 0, err
		}
		list = append(list, found...)
	}
	return list, count, nil
}

// Does implements store.Findings.
func (s *Store) Does(ctx context.Context, party int64) ([]store.PositionCount, error) {
	var list []store.PositionCount
	err := s.each(ctx, func(rows *sql.Rows) error {
		var c store.PositionCount
		var none, lowest, highest sql.NullInt64
		if err := rows.Scan(&c.Position, &c.Statements, &none, &lowest, &highest); err != nil {
			return err
		}
		c.First, c.Last = dayOf(lowest.Int64), dayOf(highest.Int64)
		list = append(list, c)
		return nil
	}, `SELECT position, count(*), NULL, min(CASE WHEN statement >= ?2 THEN statement END), max(statement)
		FROM tells WHERE party = ?1 GROUP BY position`, party, firstOf(1))
	order := hearsay.Positions()
	slices.SortFunc(list, func(a, b store.PositionCount) int {
		return cmp.Or(slices.Index(order, hearsay.Position(a.Position))-slices.Index(order, hearsay.Position(b.Position)), strings.Compare(a.Position, b.Position))
	})
	return list, err
}

// Offers implements store.Findings.
func (s *Store) Offers(ctx context.Context, what string, party int64) ([]store.KeptOffer, error) {
	query, args := `SELECT what, a, b, body FROM offer WHERE what = ?`, []any{what}
	if what == "parties" {
		query = `SELECT what, party_a, party_b, body FROM offer WHERE what = ?`
	}
	if party != 0 {
		query = `SELECT what, party_a, party_b, body FROM offer WHERE party_a = ? AND party_a <> 0 UNION ALL SELECT what, party_a, party_b, body FROM offer WHERE party_b = ? AND party_b <> 0`
		args = []any{party, party}
	}
	var list []store.KeptOffer
	err := s.each(ctx, func(rows *sql.Rows) error {
		var o store.KeptOffer
		if err := rows.Scan(&o.What, &o.A, &o.B, &o.Body); err != nil {
			return err
		}
		if what == "parties" && o.A > o.B {
			o.A, o.B = o.B, o.A
		}
		if o.A != o.B {
			list = append(list, o)
		}
		return nil
	}, query, args...)
	slices.SortStableFunc(list, func(a, b store.KeptOffer) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), bytes.Compare(a.Body, b.Body))
	})
	return list, err
}

// Families implements store.Findings.
func (s *Store) Families(ctx context.Context, id store.ReportID) ([]store.KeptFamily, error) {
	query, args := `SELECT id, body FROM family ORDER BY id`, []any(nil)
	if id != 0 {
		query, args = `SELECT f.id, f.body FROM family_report r JOIN family f ON f.id = r.family WHERE r.report = ?`, []any{id}
	}
	var list []store.KeptFamily
	err := s.each(ctx, func(rows *sql.Rows) error {
		var f store.KeptFamily
		err := rows.Scan(&f.ID, &f.Body)
		list = append(list, f)
		return err
	}, query, args...)
	return list, err
}

// Revisions implements store.Findings.
func (s *Store) Revisions(ctx context.Context, article int64) ([]store.KeptRevision, error) {
	query, args := `SELECT article, earlier, later, body FROM revision ORDER BY article, place`, []any(nil)
	if article != 0 {
		query, args = `SELECT article, earlier, later, body FROM revision WHERE article = ? ORDER BY place`, []any{article}
	}
	var list []store.KeptRevision
	err := s.each(ctx, func(rows *sql.Rows) error {
		var v store.KeptRevision
		err := rows.Scan(&v.Article, &v.From, &v.To, &v.Body)
		list = append(list, v)
		return err
	}, query, args...)
	return list, err
}
