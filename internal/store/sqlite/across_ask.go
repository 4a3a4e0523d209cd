package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"

	jsonv2 "github.com/go-json-experiment/json"

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
	}, `SELECT report, seq FROM touched WHERE stage = ? ORDER BY report`+limitOf(limit), stage)
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
	}, `SELECT bucket FROM touched_name t ORDER BY (SELECT min(id) FROM story_name n WHERE n.bucket = t.bucket AND n.bucket <> 0), bucket`+limitOf(limit))
	return list, err
}

// Ruled implements store.Findings.
func (s *Store) Ruled(ctx context.Context) (map[store.BucketID]string, error) {
	out := map[store.BucketID]string{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var b store.BucketID
		var what string
		err := rows.Scan(&b, &what)
		out[b] = what
		return err
	}, `SELECT bucket, what FROM ruled`)
	return out, err
}

// Digests implements store.Findings.
func (s *Store) Digests(ctx context.Context, ranges []store.Days, each func(store.Digest) error) error {
	if len(ranges) == 0 {
		return s.digests(ctx, store.Days{From: store.NoDay, To: lastDay}, each)
	}
	for _, r := range append([]store.Days{{From: store.NoDay, To: store.NoDay}}, ranges...) {
		if err := s.digests(ctx, r, each); err != nil {
			return err
		}
	}
	return nil
}

// lastDay is later than any day.
const lastDay = 1<<31 - 1

func (s *Store) digests(ctx context.Context, r store.Days, each func(store.Digest) error) error {
	return s.each(ctx, func(rows *sql.Rows) error {
		var d store.Digest
		if err := rows.Scan(&d.Report, &d.Article, &d.Day, &d.Brief); err != nil {
			return err
		}
		return each(d)
	}, `SELECT report, article, day, brief FROM digest WHERE day BETWEEN ? AND ? ORDER BY day, report`, r.From, r.To)
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

// Versions implements store.Findings.
func (s *Store) Versions(ctx context.Context, article int64) ([]store.ReportID, error) {
	var list []store.ReportID
	err := s.each(ctx, func(rows *sql.Rows) error {
		var id store.ReportID
		err := rows.Scan(&id)
		list = append(list, id)
		return err
	}, `SELECT id FROM report WHERE article = ? AND rendering_of IS NULL ORDER BY id`, article)
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
	where, arg, order := `party = ?`, any(q.Party), ` ORDER BY id`
	switch {
	case q.ID != 0:
		where, arg = `id = ?`, q.ID
	case q.Parties != nil:
		where, arg = `party IN (SELECT value FROM json_each(?))`, text(q.Parties)
	case q.Latest > 0:
		order = fmt.Sprintf(` ORDER BY id DESC LIMIT %d`, q.Latest)
	case q.Buckets != nil:
		where, arg = `bucket IN (SELECT value FROM json_each(?)) AND bucket <> 0`, text(q.Buckets)
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
		if err := jsonv2.Unmarshal([]byte(text), &x); err != nil {
			return fmt.Errorf("%w: party %d: %w", hearsay.ErrDamaged, n.ID, err)
		}
		n.Shown = store.KeptParty{ID: n.ID, Name: x.Name, Type: x.Type, Named: x.Named, Aliases: x.Aliases, Reports: max(1, x.Reports), Statements: x.Statements, Hidden: x.Hidden, Does: toCounts(x.Does)}
		list = append(list, n)
		return nil
	}, `SELECT id, story, bucket, party, shown, body FROM story_name WHERE `+where+order, arg)
	slices.SortFunc(list, func(a, b store.KeptName) int { return cmp.Compare(a.ID, b.ID) })
	return list, err
}

// Same implements store.Findings.
func (s *Store) Same(ctx context.Context, names []int64) (map[int64]int64, error) {
	out := map[int64]int64{}
	if len(names) == 0 {
		return out, nil
	}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var name, party int64
		err := rows.Scan(&name, &party)
		out[name] = party
		return err
	}, `SELECT n.id, n.party FROM json_each(?) j CROSS JOIN story_name n ON n.id = j.value WHERE n.party NOT IN (0, n.id)`, text(names))
	return out, err
}

// Claims implements store.Findings.
func (s *Store) Claims(ctx context.Context, q store.ClaimQuery) ([]store.KeptClaim, int, error) {
	bearers, err := s.bearersOf(ctx, q.Words)
	if err != nil {
		return nil, 0, err
	}
	if onlyWords(q) {
		first, err := s.firstWith(ctx, bearers, q.Skip+q.Limit)
		if err != nil {
			return nil, 0, err
		}
		if first != nil {
			list, _, err := s.Claims(ctx, store.ClaimQuery{IDs: first[min(q.Skip, len(first)):], Several: true})
			return list, store.MostFound, err
		}
	}
	with, err := s.claimsWith(ctx, bearers)
	if err != nil {
		return nil, 0, err
	}
	var found []int64
	if q.Found != nil {
		if found, err = s.claimsFound(ctx, *q.Found); err != nil {
			return nil, 0, err
		}
	}
	sel := claimsFrom(q, with, found)
	count := 0
	switch {
	case q.ID != 0 || q.IDs != nil || q.After != nil || q.Uncounted:
	case onlyFound(q): // all of them are of several statements
		count = len(found)
	default:
		most := store.Most
		if with != nil {
			most = store.MostFound
		}
		if count, err = s.upTo(ctx, most, sel.from, sel.args...); err != nil {
			return nil, 0, err
		}
	}
	if end := q.Skip + q.Limit; len(with) > max(manyClaims, end) && onlyWords(q) {
		if with, err = s.ahead(ctx, with, end); err != nil {
			return nil, 0, err
		}
		sel.args, q.Skip = []any{text(with[min(q.Skip, len(with)):])}, 0
	}
	var list []store.KeptClaim
	query, args := window(`WITH top AS MATERIALIZED (SELECT c.id AS id `+sel.from+sel.order, sel.args, q.Limit, q.Skip)
	err = s.each(ctx, func(rows *sql.Rows) error {
		var c store.KeptClaim
		var packed []byte
		if err := rows.Scan(&c.ID, &c.Story, &c.Weight, &c.Several, &c.Last, &packed); err != nil {
			return err
		}
		body, err := s.unpacked(packed)
		c.Body = []byte(body)
		list = append(list, c)
		return err
	}, query+`) SELECT c.id, c.story, c.weight, c.several, c.last, c.body FROM top CROSS JOIN claim c ON c.id = top.id`, args...)
	return list, max(count, len(list)), err
}

// onlyFound reports whether a query selects claims by what their statements are found by, and by nothing else.
func onlyFound(q store.ClaimQuery) bool {
	return q.Found != nil && q.Party == 0 && q.Changes == 0 && q.Story == 0 && len(q.Words) == 0
}

// claimsFrom is where the claims lie that a query selects, in order. With are those that have its words, and found those of statements that it finds; nil
// when it asks for none.
func claimsFrom(q store.ClaimQuery, with, found []int64) selection {
	sel := selection{key: "c.id", from: `FROM claim c WHERE 1 = 1`, order: ` ORDER BY c.weight DESC, c.last DESC, c.id`}
	switch {
	case q.Party != 0:
		sel = selection{key: "c.id", from: `FROM takes t JOIN claim c ON c.id = t.claim WHERE t.party = ? AND t.weight >= 0`, order: ` ORDER BY t.weight DESC, t.last DESC, t.claim`, args: []any{q.Party}}
	case q.Changes != 0:
		sel.from, sel.args = `FROM takes t CROSS JOIN claim c ON c.id = t.claim WHERE t.party = ? AND t.changes = 1`, []any{q.Changes}
	case q.IDs != nil:
		sel.from, sel.args = claimsAmong, []any{text(q.IDs)}
	case found != nil:
		sel.from, sel.args = claimsAmong, []any{text(found)}
	case with != nil:
		sel.from, sel.args, with = claimsAmong, []any{text(with)}, nil
	}
	if with != nil {
		sel.and(`c.id IN (SELECT value FROM json_each(?))`, text(with))
	}
	if q.After != nil {
		sel.and(`c.id > ?`, *q.After)
		sel.order = ` ORDER BY c.id`
	}
	if q.ID != 0 {
		sel.and(`c.id = ?`, q.ID)
	}
	if q.Story != 0 {
		sel.and(`c.story = ?`, q.Story)
	}
	if q.Several {
		several := `c.several = 1`
		if q.After != nil {
			several = `+` + several // or the index of what is shown first is walked and sorted
		}
		sel.and(several)
	}
	return sel
}

// claimsAmong are the claims of a list.
const claimsAmong = `FROM json_each(?) f CROSS JOIN claim c INDEXED BY claim_order ON c.id = f.value WHERE 1 = 1`

// claimsFound returns the claims of several statements of which one is among the latest that a query finds.
func (s *Store) claimsFound(ctx context.Context, q store.Query) ([]int64, error) {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	err = s.each(ctx, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, `WITH found AS MATERIALIZED (SELECT `+sel.key+` AS id `+sel.from+sel.order+limitOf(store.FoundAmong)+`) SELECT DISTINCT a.claim FROM found CROSS JOIN about a ON a.statement = found.id`,
		sel.args...)
	return ids, err
}

// upToMost counts rows, up to store.Most.
func (s *Store) upToMost(ctx context.Context, from string, args ...any) (int, error) {
	return s.upTo(ctx, store.Most, from, args...)
}

func (s *Store) upTo(ctx context.Context, most int, from string, args ...any) (int, error) {
	n := 0
	err := s.again.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 `+from+limitOf(most)+`)`, args...).Scan(&n)
	return n, s.problem("search", err)
}

// About implements store.Findings.
func (s *Store) About(ctx context.Context, q store.AboutQuery) ([]store.About, error) {
	from, arg := `FROM statement s JOIN about a ON a.statement = s.id WHERE s.report = ?`, any(q.Report)
	if q.Report == 0 {
		keys := make([]int64, len(q.At))
		for i, c := range q.At {
			keys[i] = int64(c)
		}
		from, arg = `FROM json_each(?) k CROSS JOIN about a ON a.statement = k.value JOIN statement s ON s.id = a.statement`, text(keys)
	}
	var list []store.About
	err := s.each(ctx, func(rows *sql.Rows) error {
		var x store.About
		err := rows.Scan(&x.Report, &x.Number, &x.Claim, &x.Of)
		list = append(list, x)
		return err
	}, `SELECT s.report, s.number, a.claim, (SELECT count(*) FROM about x WHERE x.claim = a.claim) `+from, arg)
	slices.SortFunc(list, func(a, b store.About) int {
		return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Number, b.Number), cmp.Compare(a.Claim, b.Claim))
	})
	return list, err
}

// limitOf is a limit as SQL has it, "" for none. It is a number in the query: SQLite prepares a query anew whenever a limit is bound to it.
func limitOf(n int) string {
	if n <= 0 {
		return ""
	}
	return " LIMIT " + strconv.Itoa(n)
}

// window adds a limit and how many rows are passed over before it. What people turn to page by page does not crowd what is kept prepared.
func window(query string, args []any, limit, skip int) (string, []any) {
	if skip <= 0 {
		return query + limitOf(limit), args
	}
	if limit <= 0 {
		limit = -1
	}
	return query + ` LIMIT ? OFFSET ?`, append(slices.Clip(args), limit, skip)
}

// Known implements store.Findings.
func (s *Store) Known(ctx context.Context, q store.PartyQuery) ([]store.KeptParty, int, error) {
	switch {
	case q.ID != 0:
		list, err := s.known(ctx, `id = ?`, 1, q.ID)
		return list, len(list), err
	case q.Brief:
		list, err := s.called(ctx, q.IDs)
		return list, len(list), err
	case q.IDs != nil:
		list, err := s.known(ctx, `id IN (SELECT value FROM json_each(?))`, 0, text(q.IDs))
		return list, len(list), err
	case q.After != nil:
		list, err := s.knownBy(ctx, `id`, `id > ?`, q.Limit, *q.After)
		return list, len(list), err
	case len(q.Words) > 0:
		return s.knownWith(ctx, q)
	}
	end := 0
	if q.Limit > 0 {
		end = q.Skip + q.Limit
	}
	var list []store.KeptParty
	count := 0
	parts := []string{`named = 1`, `named = 0`} // each is a list in order
	if !q.All {
		parts = parts[:1]
	}
	for _, named := range parts {
		n, err := s.upToMost(ctx, `FROM known WHERE `+named)
		if err != nil {
			return nil, 0, err
		}
		some, err := s.known(ctx, named, end)
		if err != nil {
			return nil, 0, err
		}
		list, count = append(list, some...), min(count+n, store.Most)
	}
	slices.SortFunc(list, func(a, b store.KeptParty) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	list = list[min(q.Skip, len(list)):]
	if q.Limit > 0 {
		list = list[:min(q.Limit, len(list))]
	}
	return list, count, nil
}

// known lists parties of the record, those with most statements first.
func (s *Store) known(ctx context.Context, where string, limit int, args ...any) ([]store.KeptParty, error) {
	return s.knownBy(ctx, `statements DESC, id`, where, limit, args...)
}

func (s *Store) knownBy(ctx context.Context, order, where string, limit int, args ...any) ([]store.KeptParty, error) {
	var list []store.KeptParty
	err := s.each(ctx, func(rows *sql.Rows) error {
		var p store.KeptParty
		var aliases, does string
		if err := rows.Scan(&p.ID, &p.Name, &p.Type, &p.Named, &aliases, &p.Reports, &p.Statements, &p.Body, &does); err != nil {
			return err
		}
		err := jsonv2.Unmarshal([]byte(aliases), &p.Aliases)
		if err == nil && does != "" {
			var x shown
			err = jsonv2.Unmarshal([]byte(does), &x)
			p.Hidden, p.Does = x.Hidden, toCounts(x.Does)
		}
		if err != nil {
			return fmt.Errorf("%w: party %d: %w", hearsay.ErrDamaged, p.ID, err)
		}
		list = append(list, p)
		return nil
	}, `SELECT id, name, type, named, aliases, reports, statements, body, does FROM known WHERE `+where+` ORDER BY `+order+limitOf(limit), args...)
	return list, err
}

// called tells of parties how they are called.
func (s *Store) called(ctx context.Context, ids []int64) ([]store.KeptParty, error) {
	var list []store.KeptParty
	err := s.each(ctx, func(rows *sql.Rows) error {
		var p store.KeptParty
		err := rows.Scan(&p.ID, &p.Name, &p.Type, &p.Named, &p.Hidden)
		list = append(list, p)
		return err
	}, `SELECT k.id, k.name, k.type, k.named, CASE WHEN k.named = 1 THEN 0 ELSE instr(k.does, '"hidden":true') > 0 END FROM json_each(?) j CROSS JOIN known k ON k.id = j.value`, text(ids))
	return list, err
}

// OfferCounts implements store.Findings.
func (s *Store) OfferCounts(ctx context.Context, parties []int64, few int) (map[int64]int, error) {
	out := map[int64]int{}
	if len(parties) == 0 {
		return out, nil
	}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var party int64
		var n int
		err := rows.Scan(&party, &n)
		out[party] = min(n, few)
		return err
	}, `SELECT j.value, (SELECT count(*) FROM (SELECT 1 FROM offer WHERE party_a = j.value AND party_a <> 0 AND party_b <> party_a`+limitOf(few)+`))
		+ (SELECT count(*) FROM (SELECT 1 FROM offer WHERE party_b = j.value AND party_b <> 0 AND party_b <> party_a`+limitOf(few)+`)) FROM json_each(?) j`, text(parties))
	return out, err
}

// Joined implements store.Findings.
func (s *Store) Joined(ctx context.Context, party int64) ([]byte, error) {
	var body []byte
	err := s.again.QueryRowContext(ctx, `SELECT body FROM joined WHERE id = ?`, party).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return body, s.problem("read", err)
}

// Told implements store.Findings.
func (s *Store) Told(ctx context.Context, q store.ToldQuery) ([]store.Statement, int, error) {
	var keys []int64
	count := 0
	for _, behalf := range []bool{false, true} {
		if q.Side == store.Own && behalf || q.Side == store.Behalf && !behalf {
			continue
		}
		from, args := `FROM tells WHERE party = ? AND behalf = ?`, []any{q.Party, bit(behalf)}
		if q.Position != "" {
			from, args = from+` AND position = ?`, append(args, q.Position)
		}
		n, err := s.upToMost(ctx, from, args...)
		if err != nil {
			return nil, 0, err
		}
		count = min(count+n, store.Most)
		if q.Before != 0 {
			from, args = from+` AND statement < ?`, append(args, int64(q.Before))
		}
		err = s.each(ctx, func(rows *sql.Rows) error {
			var key int64
			err := rows.Scan(&key)
			keys = append(keys, key)
			return err
		}, `SELECT statement `+from+` ORDER BY statement DESC`+limitOf(q.Limit), args...)
		if err != nil {
			return nil, 0, err
		}
	}
	slices.SortFunc(keys, func(a, b int64) int { return cmp.Compare(b, a) })
	if q.Limit > 0 {
		keys = keys[:min(q.Limit, len(keys))]
	}
	rows := s.byKeys
	if q.Brief {
		rows = s.drawn
	}
	list, err := rows(ctx, `SELECT value AS id FROM json_each(?) ORDER BY key`, text(append([]int64{}, keys...)))
	return list, count, err
}

// drawn fetches what is drawn of the statements whose keys a query gives, in its order.
func (s *Store) drawn(ctx context.Context, keys string, args ...any) ([]store.Statement, error) {
	var list []store.Statement
	err := s.each(ctx, func(rows *sql.Rows) error {
		var st store.Statement
		var key int64
		err := rows.Scan(&key, &st.Report, &st.Number, &st.Position, &st.Said, &st.Speaker.Name)
		st.Day, st.Cursor = dayOf(key), store.Cursor(key)
		list = append(list, st)
		return err
	}, `WITH found AS MATERIALIZED (`+keys+`) SELECT s.id, s.report, s.number, s.position, s.said, coalesce(n.name, '')
		FROM found CROSS JOIN statement s ON s.id = found.id LEFT JOIN name n ON n.id = s.speaker`, args...)
	return list, err
}

// Carriers implements store.Findings.
func (s *Store) Carriers(ctx context.Context, party int64, among int) ([]store.Carrier, error) {
	var list []store.Carrier
	err := s.each(ctx, func(rows *sql.Rows) error {
		var c store.Carrier
		err := rows.Scan(&c.Outlet, &c.Statements)
		list = append(list, c)
		return err
	}, fmt.Sprintf(`WITH own AS MATERIALIZED (SELECT statement FROM tells WHERE party = ?1 AND behalf = 0 ORDER BY statement DESC%[1]s),
		others AS MATERIALIZED (SELECT statement FROM tells WHERE party = ?1 AND behalf = 1 ORDER BY statement DESC%[1]s),
		latest AS MATERIALIZED (SELECT statement FROM own UNION ALL SELECT statement FROM others ORDER BY statement DESC%[1]s)
		SELECT coalesce(nullif(json_extract(r.about, '$.outlet'), ''), json_extract(r.about, '$.wire'), '') AS outlet, count(*) AS n
		FROM latest CROSS JOIN report r ON r.id = (latest.statement >> %[2]d) & %[3]d GROUP BY outlet ORDER BY n DESC, outlet`, limitOf(among), numberBits, maxReport), party)
	return list, err
}

// Offers implements store.Findings.
func (s *Store) Offers(ctx context.Context, q store.OfferQuery) ([]store.KeptOffer, int, error) {
	columns, from, order, args := `what, a, b, body`, `FROM offer WHERE what = ?`, ` ORDER BY a`, []any{q.What}
	switch {
	case q.Party != 0:
		columns = `what, party_a, party_b, body`
		from = `FROM (SELECT what, party_a, party_b, body FROM offer WHERE party_a = ? AND party_a <> 0 AND party_b <> party_a
			UNION ALL SELECT what, party_a, party_b, body FROM offer WHERE party_b = ? AND party_b <> 0 AND party_b <> party_a)`
		order, args = ` ORDER BY party_a, party_b, body`, []any{q.Party, q.Party}
	case q.What == "parties":
		columns, from = `what, party_a, party_b, body`, `FROM offer WHERE what = ? AND party_a <> party_b`
	}
	counted := from
	if q.Party == 0 { // those whose parties are one by now are few
		counted = `FROM offer WHERE what = ?`
	}
	count, err := s.upTo(ctx, store.MostOffers, counted, args...)
	if err != nil {
		return nil, 0, err
	}
	var list []store.KeptOffer
	query, args := window(`SELECT `+columns+` `+from+order, args, q.Limit, q.Skip)
	err = s.each(ctx, func(rows *sql.Rows) error {
		var o store.KeptOffer
		if err := rows.Scan(&o.What, &o.A, &o.B, &o.Body); err != nil {
			return err
		}
		if o.What == "parties" && o.A > o.B {
			o.A, o.B = o.B, o.A
		}
		list = append(list, o)
		return nil
	}, query, args...)
	return list, count, err
}

// Families implements store.Findings.
func (s *Store) Families(ctx context.Context, q store.FamilyQuery) ([]store.KeptFamily, int, error) {
	from, args := `FROM family f`, []any{}
	switch {
	case q.Report != 0:
		from, args = `FROM family_report r JOIN family f ON f.id = r.family WHERE r.report = ?`, []any{q.Report}
	case q.Reports != nil:
		from, args = `FROM family f WHERE f.id IN (SELECT r.family FROM json_each(?) j CROSS JOIN family_report r ON r.report = j.value)`, []any{text(q.Reports)}
	case q.ID != 0:
		from, args = `FROM family f WHERE f.id = ?`, []any{q.ID}
	}
	count, err := s.upToMost(ctx, from, args...)
	if err != nil || count == 0 {
		return nil, 0, err
	}
	var list []store.KeptFamily
	query, args := window(`SELECT f.id, f.body `+from+` ORDER BY f.id`, args, q.Limit, q.Skip)
	err = s.each(ctx, func(rows *sql.Rows) error {
		var f store.KeptFamily
		err := rows.Scan(&f.ID, &f.Body)
		list = append(list, f)
		return err
	}, query, args...)
	return list, count, err
}

// Revisions implements store.Findings.
func (s *Store) Revisions(ctx context.Context, q store.RevisionQuery) ([]store.KeptRevision, int, error) {
	from, key, args := `FROM revision v WHERE 1 = 1`, "v", []any{}
	if q.Kind != "" || q.Changed {
		from, key, args = `FROM revised k CROSS JOIN revision v ON v.article = k.article AND v.place = k.place WHERE k.kind = ?`, "k", []any{q.Kind}
	}
	if q.Article != 0 {
		from, args = from+` AND `+key+`.article = ?`, append(args, q.Article)
	}
	count, err := s.upToMost(ctx, from, args...)
	if err != nil {
		return nil, 0, err
	}
	order := ` ORDER BY ` + key + `.article, ` + key + `.place`
	if q.Latest {
		order = ` ORDER BY ` + key + `.article DESC, ` + key + `.place DESC`
	}
	var list []store.KeptRevision
	query, args := window(`SELECT v.article, v.earlier, v.later, v.body `+from+order, args, q.Limit, q.Skip)
	err = s.each(ctx, func(rows *sql.Rows) error {
		var v store.KeptRevision
		err := rows.Scan(&v.Article, &v.From, &v.To, &v.Body)
		list = append(list, v)
		return err
	}, query, args...)
	return list, count, err
}

// RevisionKinds implements store.Findings.
func (s *Store) RevisionKinds(ctx context.Context) (map[string]int, error) {
	var kinds []string
	err := s.each(ctx, func(rows *sql.Rows) error {
		var kind string
		err := rows.Scan(&kind)
		kinds = append(kinds, kind)
		return err
	}, `WITH RECURSIVE k (kind) AS (SELECT (SELECT min(kind) FROM revised WHERE kind > '') UNION ALL SELECT (SELECT min(kind) FROM revised WHERE kind > k.kind) FROM k WHERE k.kind IS NOT NULL)
		SELECT kind FROM k WHERE kind IS NOT NULL`)
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	for _, kind := range kinds {
		if out[kind], err = s.upToMost(ctx, `FROM revised WHERE kind = ?`, kind); err != nil {
			return nil, err
		}
	}
	return out, nil
}
