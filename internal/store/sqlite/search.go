package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"unicode"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

const (
	defaultLimit = 1000
	bestNames    = 2000
)

const statementColumns = `s.id, s.report, s.number, s.party, coalesce(n.name, ''), s.type, s.words, coalesce(b.name, ''), s.behalf_words, s.said, s.position,
	s.kind, s.anonymous, s.source, s.cue, s.content, s.paragraph, s.first, s.last, s.confidence, s.more, s.rejected, r.about, coalesce(r.superseded_by, 0)`

const statementJoins = ` JOIN report r ON r.id = s.report LEFT JOIN name n ON n.id = s.speaker LEFT JOIN name b ON b.id = s.behalf `

// Statements implements store.Finder.
func (s *Store) Statements(ctx context.Context, id store.ReportID) ([]store.Statement, error) {
	list, err := s.statements(ctx, s.again, `SELECT `+statementColumns+` FROM statement s`+statementJoins+`WHERE s.report = ? ORDER BY s.number`, id)
	if err == nil && len(list) == 0 {
		_, err = s.Report(ctx, id)
	}
	return list, err
}

// Statement implements store.Finder.
func (s *Store) Statement(ctx context.Context, id store.ReportID, number int) (store.Statement, error) {
	list, err := s.statements(ctx, s.again, `SELECT `+statementColumns+` FROM statement s`+statementJoins+`WHERE s.report = ? AND s.number = ?`, id, number)
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: %s has no statement s%d", hearsay.ErrNotFound, id, number)
	}
	if err != nil {
		return store.Statement{}, err
	}
	return list[0], nil
}

// StatementsAt implements store.Finder.
func (s *Store) StatementsAt(ctx context.Context, list []store.At) ([]store.Statement, error) {
	keys := make([]int64, len(list))
	for i, x := range list {
		keys[i] = int64(x.Report)<<numberBits | int64(x.Number)
	}
	return s.statements(ctx, s.again, fmt.Sprintf(`SELECT `+statementColumns+` FROM json_each(?) k CROSS JOIN statement s ON s.report = k.value >> %d AND s.number = k.value & %d`+statementJoins,
		numberBits, 1<<numberBits-1), text(keys))
}

// brief fetches less of the statements whose keys a query gives, in its order.
func (s *Store) brief(ctx context.Context, keys string, args ...any) ([]store.Statement, error) {
	var list []store.Statement
	err := s.each(ctx, func(rows *sql.Rows) error {
		var st store.Statement
		var key int64
		err := rows.Scan(&key, &st.Report, &st.Number, &st.Position, &st.Kind, &st.Anonymous, &st.Confidence.Span, &st.Outlet)
		st.Day, st.Cursor, st.Confidence.Speaker, st.Confidence.Position = dayOf(key), store.Cursor(key), -1, -1
		list = append(list, st)
		return err
	}, `WITH found AS MATERIALIZED (`+keys+`) SELECT s.id, s.report, s.number, s.position, s.kind, s.anonymous, s.doubt, coalesce(o.name, '')
		FROM found CROSS JOIN statement s ON s.id = found.id JOIN report r ON r.id = s.report LEFT JOIN outlet o ON o.id = r.outlet`, args...)
	return list, err
}

// Search implements store.Finder.
func (s *Store) Search(ctx context.Context, q store.Query) ([]store.Statement, error) {
	limit := q.Limit
	if limit <= 0 {
		limit = defaultLimit
	}
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	if q.Ranked() {
		return s.best(ctx, q, sel, limit)
	}
	rows := s.byKeys
	if q.Brief {
		rows = s.brief
	}
	return rows(ctx, `SELECT `+sel.key+` AS id `+sel.from+sel.order+limitOf(limit), sel.args...)
}

// best ranks the latest matches. It looks at the rows themselves: the ranking of FTS5 first counts how common each word is in the whole record,
// which takes a fifth of a second for the commonest of a million statements and tells nothing when all words must be there anyway.
func (s *Store) best(ctx context.Context, q store.Query, sel selection, limit int) ([]store.Statement, error) {
	// sel is made of constants of this package; what people type are arguments
	rows, err := s.read.QueryContext(ctx, `WITH found AS MATERIALIZED (SELECT `+sel.key+` AS id `+sel.from+sel.order+` LIMIT ?)
		SELECT s.id, s.content FROM found CROSS JOIN statement s ON s.id = found.id`, append(sel.args, store.MostRanked)...)
	if err != nil {
		return nil, s.problem("search", err)
	}
	defer rows.Close()
	stems := stemsOf(q.Words)
	var list []ranked
	for rows.Next() {
		var r ranked
		var content string
		if err := rows.Scan(&r.key, &content); err != nil {
			return nil, s.problem("search", err)
		}
		r.score = score(content, stems)
		list = append(list, r)
	}
	if err := rows.Err(); err != nil {
		return nil, s.problem("search", err)
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	list = list[:min(limit, len(list))]
	keys := make([]int64, len(list))
	for i, r := range list {
		keys[i] = r.key
	}
	return s.byKeys(ctx, `SELECT value AS id FROM json_each(?) ORDER BY key`, text(keys))
}

// ranked is the key of a statement with how well it matches.
type ranked struct {
	key   int64
	score int
}

// stemsOf returns what words begin with that a query finds, more or less.
func stemsOf(words []string) []string {
	var stems []string
	for _, phrase := range words {
		for _, w := range strings.Fields(strings.ToLower(strings.TrimSuffix(phrase, "*"))) {
			if r := []rune(w); len(r) > 4 {
				w = string(r[:max(4, len(r)-2)])
			}
			stems = append(stems, w)
		}
	}
	return stems
}

// score grows with how often the words occur, each time less, and falls with the length of the content.
func score(content string, stems []string) int {
	const enough, typical = 3, 25
	hits := make([]int, len(stems))
	words := strings.Fields(strings.ToLower(content))
	for _, w := range words {
		w = strings.TrimLeft(w, "“‘\"'(")
		for i, stem := range stems {
			if strings.HasPrefix(w, stem) {
				hits[i]++
			}
		}
	}
	sum := 0
	for _, n := range hits {
		sum += 1000 * min(n, enough) / (min(n, enough) + 1)
	}
	return sum * typical / (typical + len(words))
}

// Count implements store.Finder.
func (s *Store) Count(ctx context.Context, q store.Query, most int) (int, error) {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return 0, err
	}
	var n int
	err = s.again.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 `+sel.from+limitOf(most)+`)`, sel.args...).Scan(&n)
	return n, s.problem("search", err)
}

// byKeys fetches the statements whose keys a query gives, in its order.
func (s *Store) byKeys(ctx context.Context, keys string, args ...any) ([]store.Statement, error) {
	return s.statements(ctx, s.again, `WITH found AS MATERIALIZED (`+keys+`) SELECT `+statementColumns+` FROM found CROSS JOIN statement s ON s.id = found.id`+statementJoins, args...)
}

// selection is the part of a query that selects.
type selection struct {
	key   string // of the statement
	from  string // FROM ... WHERE ...
	order string
	args  []any

	// decided and doubtful say that the index is the one for that.
	decided, doubtful bool
}

// selection looks words and filters up in the index of words, where each is a list of keys in order; days are a range of keys. Where there
// are no words, the tables have indexes of their own for what is asked most.
func (s *Store) selection(ctx context.Context, q store.Query) (selection, error) {
	for _, day := range []string{q.From, q.To, q.Since.Day} {
		if day != "" && store.DayNumber(day) == 0 {
			return selection{}, fmt.Errorf("%w: %q is no day; write 2031-03-04", hearsay.ErrUsage, day)
		}
	}
	sel, alone := tableOf(q)
	if !alone {
		filters, err := s.filters(ctx, q)
		if err != nil {
			return selection{}, err
		}
		if match := matchOf(q, filters); match != "" {
			sel = selection{key: "statement_fts.rowid", from: `FROM statement_fts WHERE statement_fts MATCH ?`, args: []any{match}}
			sel.and(sel.rejected(q.Rejected))
		}
		sel.onRow("behalf", q.Behalf != 0, q.Behalf)
	}
	if q.Decided != nil && !sel.decided {
		sel.onRow("decided", true, bit(*q.Decided))
	}
	if q.Doubtful && !sel.doubtful {
		sel.and(`(SELECT x.doubt FROM statement x WHERE x.id = ` + sel.key + `) < ` + doubtful)
	}
	sel.between(q)
	report := fmt.Sprintf(`(%s >> %d) & %d`, sel.key, numberBits, maxReport)
	if q.Current {
		sel.and(`(SELECT superseded_by FROM report WHERE report.id = ` + report + `) IS NULL`)
	}
	if q.Since.After != 0 {
		sel.and(report+` > ?`, q.Since.After)
	}
	if q.Since.Day != "" { // numbers are given in the order of adding
		sel.and(report+` >= coalesce((SELECT min(id) FROM report WHERE added >= ?), `+fmt.Sprint(maxReport+1)+`)`, q.Since.Day)
	}
	sel.order = " ORDER BY " + sel.key + " DESC"
	switch {
	case sel.doubtful && q.LeastSure:
		sel.order = " ORDER BY doubt, id DESC"
	case q.Oldest:
		sel.order = " ORDER BY " + sel.key
	}
	return sel, nil
}

// doubtful stands in queries as a number, so that SQLite sees that it is the one of the index.
const doubtful = "50"

// and adds a condition.
func (s *selection) and(condition string, args ...any) {
	s.from += " AND " + condition
	s.args = append(s.args, args...)
}

// onRow adds a condition on a column of the statement, for what is found in an index that does not have it.
func (s *selection) onRow(column string, on bool, value any) {
	if on {
		s.and(`(SELECT x.`+column+` FROM statement x WHERE x.id = `+s.key+`) = ?`, value)
	}
}

// rejected is the condition that leaves out what people rejected, or asks for it. That is never much.
func (s *selection) rejected(asked bool) string {
	not := "NOT "
	if asked {
		not = ""
	}
	return s.key + " " + not + "IN (SELECT id FROM statement WHERE rejected = 1)"
}

// between adds the range of keys.
func (s *selection) between(q store.Query) {
	for _, r := range []struct {
		op string
		at int64
		on bool
	}{
		{" >= ?", firstOf(store.DayNumber(q.From)), q.From != ""}, {" < ?", firstOf(store.DayNumber(q.To) + 1), q.To != ""},
		{" < ?", int64(q.Before), q.Before != 0 && !q.Oldest}, {" > ?", int64(q.Before), q.Before != 0 && q.Oldest},
	} {
		if r.on {
			s.and(s.key+r.op, r.at)
		}
	}
}

// tableOf selects by an index of the table of statements, where keys lie in order too. It reports false where the index of words must help; then it
// gives all.
func tableOf(q store.Query) (selection, bool) {
	sel := selection{key: "statement.id", from: fmt.Sprintf(`FROM statement WHERE rejected = %d`, bit(q.Rejected))}
	positions, kinds := strings.Count(q.Position, ",")+bit(q.Position != ""), strings.Count(q.Kind, ",")+bit(q.Kind != "")
	words := len(q.Words) > 0 || q.Party != "" || q.Outlet != "" || q.Article != 0
	asked := 0
	for _, on := range []bool{q.Speaker != 0, q.Behalf != 0, q.Report != 0, q.Anonymous != nil, positions > 0, kinds > 0} {
		asked += bit(on)
	}
	switch {
	case words, asked > 1 && !(asked == 2 && q.Speaker != 0 && positions == 1):
		return sel, false
	case q.Speaker != 0 && positions == 1:
		sel.and(`speaker = ? AND position = ?`, q.Speaker, q.Position)
	case q.Speaker != 0:
		sel.and(`speaker = ?`, q.Speaker)
	case q.Behalf != 0:
		sel.and(`behalf = ?`, q.Behalf)
	case q.Report != 0:
		sel.and(`report = ?`, q.Report)
	case q.Anonymous != nil:
		sel.and(`anonymous = ?`, bit(*q.Anonymous))
	case positions > 0:
		sel.anyOf("position", q.Position)
	case kinds > 0:
		sel.anyOf("kind", q.Kind)
	case q.Doubtful && !q.Rejected: // what is rejected is not doubtful; in another order all of them are sorted by their keys, which the index has
		sel.from, sel.doubtful = `FROM statement INDEXED BY statement_doubt WHERE doubt < `+doubtful, true
	case q.Decided != nil && *q.Decided:
		sel.and(`decided = 1`)
		sel.decided = true
	}
	return sel, true
}

// anyOf selects rows whose column has one of the values, which have commas between them. Each value is a list in an index, in order of keys, and SQLite
// merges them.
func (s *selection) anyOf(column, values string) {
	if !strings.Contains(values, ",") {
		s.and(column+` = ?`, values)
		return
	}
	var lists []string
	where := s.from
	each := strings.Split(values, ",")
	slices.Sort(each)
	for _, v := range slices.Compact(each) {
		lists = append(lists, `SELECT id `+where+` AND `+column+` = ?`)
		s.args = append(s.args, v)
	}
	s.from = `FROM (` + strings.Join(lists, ` UNION ALL `) + `) AS statement WHERE 1`
}

// filters are the words of the column filter that must all be there.
func (s *Store) filters(ctx context.Context, q store.Query) ([]string, error) {
	var list []string
	if q.Position != "" {
		list = append(list, anyOf("xp", strings.ReplaceAll(q.Position, "_", "")))
	}
	if q.Kind != "" {
		list = append(list, anyOf("xk", q.Kind))
	}
	if q.Article != 0 {
		list = append(list, fmt.Sprintf("xn%d", q.Article))
	}
	if q.Outlet != "" {
		outlet, err := s.outlets(ctx, store.Key(q.Outlet))
		if err != nil {
			return nil, err
		}
		list = append(list, outlet)
	}
	if q.Speaker != 0 {
		list = append(list, fmt.Sprintf("xs%d", q.Speaker))
	}
	if q.Report != 0 {
		list = append(list, fmt.Sprintf("xr%d", int64(q.Report)))
	}
	if q.Anonymous != nil {
		list = append(list, fmt.Sprintf("xa%d", bit(*q.Anonymous)))
	}
	return list, nil
}

// outlets is the filter for the outlets of a name; a leading article makes no difference.
func (s *Store) outlets(ctx context.Context, key string) (string, error) {
	words := []string{"xonone"}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		words = append(words, fmt.Sprintf("xo%d", id))
		return err
	}, `SELECT id FROM outlet WHERE key IN (?, ?) ORDER BY id`, key, otherKey(key))
	return strings.Join(words, " OR "), err
}

// otherKey is the key of an outlet with a leading article for one without, and without it for one with it.
func otherKey(key string) string {
	const article = "the "
	if other, has := strings.CutPrefix(key, article); has {
		return other
	}
	return article + key
}

// matchOf returns the query in the language of FTS5, "" when there is nothing to look up. Every word is quoted, so that nothing in it is a
// command.
func matchOf(q store.Query, filters []string) string {
	var parts []string
	for _, w := range q.Words {
		if hasWord(w) {
			parts = append(parts, "{content speaker behalf} : "+quoted(w))
		}
	}
	for _, w := range strings.Fields(q.Party) {
		if hasWord(w) {
			parts = append(parts, "{speaker behalf} : "+quoted(w))
		}
	}
	for _, w := range filters {
		parts = append(parts, "{filter} : ("+w+")")
	}
	return strings.Join(parts, " AND ")
}

// anyOf is a filter that one of the values, which have commas between them, passes.
func anyOf(prefix, values string) string {
	var words []string
	for v := range strings.SplitSeq(values, ",") {
		words = append(words, quoted(prefix+v+"0"))
	}
	return strings.Join(words, " OR ")
}

// hasWord reports whether the tokeniser finds anything in w: letters or digits, of whatever script.
func hasWord(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.Co) })
}

// quoted makes w a phrase. A closing * stands outside.
func quoted(w string) string {
	stem, prefix := strings.CutSuffix(w, "*")
	out := `"` + strings.ReplaceAll(strings.ReplaceAll(stem, "\x00", " "), `"`, `""`) + `"`
	if prefix {
		out += " *"
	}
	return out
}

func (s *Store) statements(ctx context.Context, db querier, query string, args ...any) ([]store.Statement, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, s.problem("search", err)
	}
	defer rows.Close()
	var list []store.Statement
	for rows.Next() {
		st, err := scanStatement(rows)
		if err != nil {
			return nil, s.problem("search", err)
		}
		list = append(list, st)
	}
	return list, s.problem("search", rows.Err())
}

func scanStatement(rows *sql.Rows) (store.Statement, error) {
	var st store.Statement
	var key int64
	var extra, text string
	var superseded store.ReportID
	err := rows.Scan(&key, &st.Report, &st.Number, &st.Speaker.Party, &st.Speaker.Name, &st.Speaker.Type, &st.Speaker.Words, &st.Behalf.Name, &st.Behalf.Words,
		&st.Said, &st.Position, &st.Kind, &st.Anonymous, &st.Source.Text, &st.Cue.Text, &st.Content.Text, &st.Paragraph, &st.Span.Start, &st.Span.End,
		&st.Confidence.Span, &extra, &st.Rejected, &text, &superseded)
	if err != nil {
		return st, err
	}
	var m more
	var a about
	if err := jsonv2.Unmarshal([]byte(extra), &m); err != nil {
		return st, damaged(st.Report, err)
	}
	if err := jsonv2.Unmarshal([]byte(text), &a); err != nil {
		return st, damaged(st.Report, err)
	}
	m.fill(&st)
	for _, sp := range []*store.Speaker{&st.Speaker, &st.Behalf} {
		if sp.Words == "" {
			sp.Words = sp.Name
		}
	}
	st.Day, st.Cursor, st.Superseded = dayOf(key), store.Cursor(key), superseded != 0
	st.Outlet, st.Headline, st.URL, st.Published, st.Input, st.Wire = a.Outlet, a.Headline, a.URL, a.Published, a.Input, a.Wire
	return st, nil
}

// Parties implements store.Finder.
func (s *Store) Parties(ctx context.Context, name string, limit int) ([]store.Party, error) {
	var terms []string
	for _, w := range strings.Fields(name) {
		if hasWord(w) {
			terms = append(terms, quoted(w))
		}
	}
	if len(terms) == 0 {
		return nil, fmt.Errorf("%w: a name must have a letter or a digit", hearsay.ErrUsage)
	}
	if limit <= 0 {
		limit = defaultLimit
	}
	rows, err := s.read.QueryContext(ctx, `WITH found AS MATERIALIZED (SELECT rowid AS id FROM name_fts WHERE name_fts MATCH ? LIMIT ?)
		SELECT n.id, n.name, n.type, (SELECT count(DISTINCT report) FROM party WHERE name = n.id) AS reports, (SELECT count(*) FROM statement WHERE speaker = n.id AND rejected = 0) AS said
		FROM found CROSS JOIN name n ON n.id = found.id ORDER BY said DESC, reports DESC, n.name, n.type LIMIT ?`, strings.Join(terms, " AND "), bestNames, limit)
	if err != nil {
		return nil, s.problem("search", err)
	}
	defer rows.Close()
	var list []store.Party
	for rows.Next() {
		var p store.Party
		if err := rows.Scan(&p.ID, &p.Name, &p.Type, &p.Reports, &p.Statements); err != nil {
			return nil, s.problem("search", err)
		}
		list = append(list, p)
	}
	return list, s.problem("search", rows.Err())
}

// Positions implements store.Finder.
func (s *Store) Positions(ctx context.Context, party int64) ([]store.PositionCount, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT position, count(*), min(id), max(id) FROM statement WHERE speaker = ? AND rejected = 0 GROUP BY position`, party)
	if err != nil {
		return nil, s.problem("search", err)
	}
	defer rows.Close()
	var list []store.PositionCount
	for rows.Next() {
		var c store.PositionCount
		var lowest, highest int64
		if err := rows.Scan(&c.Position, &c.Statements, &lowest, &highest); err != nil {
			return nil, s.problem("search", err)
		}
		c.First, c.Last = dayOf(lowest), dayOf(highest)
		list = append(list, c)
	}
	order := hearsay.Positions()
	slices.SortFunc(list, func(a, b store.PositionCount) int {
		return cmp.Or(slices.Index(order, hearsay.Position(a.Position))-slices.Index(order, hearsay.Position(b.Position)), strings.Compare(a.Position, b.Position))
	})
	return list, s.problem("search", rows.Err())
}
