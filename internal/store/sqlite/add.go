package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Add implements store.Writer.
func (s *Store) Add(ctx context.Context, at time.Time, b store.Batch) ([]store.Outcome, error) {
	if nothing, err := s.nothingToDo(ctx, b); err != nil || nothing {
		return nil, err
	}
	var outcomes []store.Outcome
	err := s.change(ctx, "add to", at, func(c *change) error {
		next, err := c.number(`SELECT 1 + max(coalesce((SELECT max(id) FROM report), 0), coalesce((SELECT max(report) FROM tombstone), 0))`)
		if err != nil {
			return err
		}
		if err := c.forgive(b); err != nil {
			return err
		}
		c.added = store.ReportID(next)
		for _, a := range b.Additions {
			out, err := s.addOne(c, a, &next)
			if err != nil {
				return fmt.Errorf("%s: %w", a.Origin.Place, err)
			}
			outcomes = append(outcomes, out)
		}
		for _, f := range b.Failures {
			if err := c.fail(f); err != nil {
				return err
			}
		}
		return c.indexWords(c.added, store.ReportID(next)-1)
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// nothingToDo reports whether a batch changes nothing, so that whoever adds what is held need not wait for another writer.
func (s *Store) nothingToDo(ctx context.Context, b store.Batch) (bool, error) {
	if s.write == nil || len(b.Additions)+len(b.Failures) > 0 {
		return false, nil
	}
	var some bool
	err := s.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM failure)`).Scan(&some)
	return !some, s.problem("read", err)
}

// forgive takes out failures that are none any more. Mostly there are none at all.
func (c *change) forgive(b store.Batch) error {
	some, err := c.number(`SELECT EXISTS (SELECT 1 FROM failure)`)
	if err != nil || some == 0 {
		return err
	}
	for _, place := range b.Anew {
		if err := c.exec(`DELETE FROM failure WHERE place = ?`, place); err != nil {
			return err
		}
	}
	for _, o := range b.Sound {
		if err := c.exec(`DELETE FROM failure WHERE place = ? AND container = ?`, o.Place, o.Container); err != nil {
			return err
		}
	}
	return nil
}

// addition is an addition on its way.
type addition struct {
	store.Addition
	sha     [32]byte
	key     store.OriginKey
	report  store.Report
	what    store.What
	sibling store.Sibling
}

func (s *Store) addOne(c *change, in store.Addition, next *int64) (store.Outcome, error) {
	a := &addition{Addition: in, sha: sha256.Sum256(in.Raw), key: store.NewOriginKey(in.Raw, in.Origin, in.Given)}
	if err := c.exec(`DELETE FROM failure WHERE place = ? AND container = ?`, a.Origin.Place, a.Origin.Container); err != nil {
		return store.Outcome{}, err
	}
	if err := c.place(a); err != nil {
		return store.Outcome{}, err
	}
	if out, done, err := s.correct(c, a); err != nil || done {
		return out, err
	}
	r := &a.report
	switch a.what {
	case store.Held:
		return store.Outcome{Report: r.ID, Article: r.Article, Version: r.Version, What: a.what}, nil
	case store.Copy:
		err := c.addOrigin(r.ID, a)
		if err == nil {
			err = c.enter(ledger.Entry{Kind: ledger.Origin, Subject: r.ID.String(), Origin: store.OriginHash(a.key, a.Origin)})
		}
		return store.Outcome{Report: r.ID, Article: r.Article, Version: r.Version, What: a.what}, err
	}
	if id, err := c.number(`SELECT min(report) FROM tombstone WHERE sha256 = ?`, a.sha[:]); err != nil || id != 0 {
		return store.Outcome{Report: store.ReportID(id), What: store.Forgotten}, err
	}
	if *next > maxReport {
		return store.Outcome{}, fmt.Errorf("%w: a record holds %d reports; begin another with --db", hearsay.ErrTooLarge, maxReport)
	}
	r.ID, r.Added = store.ReportID(*next), c.at
	*next++
	if err := s.keep(c, a); err != nil {
		return store.Outcome{}, err
	}
	return store.Outcome{Report: r.ID, Article: r.Article, Version: r.Version, What: a.what}, nil
}

// place finds out what an addition is to what is held, and where it goes.
func (c *change) place(a *addition) error {
	r := &a.report
	r.Report, r.Form = a.Taken.Report, a.Form
	id, err := c.number(`SELECT report FROM origin WHERE key = ?`, a.key[:])
	if err != nil {
		return err
	}
	if id != 0 {
		a.what = store.Held
		return c.row(`SELECT id, article, version FROM report WHERE id = ?`, id).Scan(&r.ID, &r.Article, &r.Version)
	}
	r.Address = store.Address(r.URL)
	siblings, err := c.siblings(a)
	if err != nil {
		return err
	}
	self := store.Sibling{SHA256: hex.EncodeToString(a.sha[:]), TextSHA256: a.Taken.TextSHA256, Form: a.Form, Published: r.Published, Modified: r.Modified}
	a.what, a.sibling = store.Decide(self, siblings)
	switch a.what {
	case store.Copy:
		r.ID, r.Version = a.sibling.Report, a.sibling.Version
	case store.Rendering:
		r.RenderingOf, r.Version = a.sibling.Report, a.sibling.Version
	case store.Version:
		for _, s := range siblings {
			r.Version = max(r.Version, s.Version+1)
		}
	case store.New:
		r.Version = 1
		return nil // its article is made when it is kept
	}
	r.Article, err = c.number(`SELECT article FROM report WHERE id = ?`, a.sibling.Report)
	return err
}

func (c *change) newArticle(address string) (int64, error) {
	if address == "" {
		return c.insert(`INSERT INTO article (address) VALUES (NULL)`)
	}
	return c.insert(`INSERT INTO article (address) VALUES (?)`, address)
}

const siblingColumns = `SELECT r.id, r.version, coalesce(r.rendering_of, 0), b.sha256, r.text_sha256, r.form, r.about FROM report r JOIN blob b ON b.id = r.blob `

// siblings are the reports at the same address or, for one without an address, those of the same bytes.
func (c *change) siblings(a *addition) ([]store.Sibling, error) {
	query, arg := siblingColumns+`WHERE r.article = (SELECT id FROM article WHERE address = ?) ORDER BY r.id`, any(a.report.Address)
	if a.report.Address == "" {
		query, arg = siblingColumns+`WHERE r.blob = (SELECT id FROM blob WHERE sha256 = ?) ORDER BY r.id`, a.sha[:]
	}
	return c.siblingsBy(query, arg)
}

func (c *change) siblingsBy(query string, arg any) ([]store.Sibling, error) {
	rows, err := c.rows(query, arg)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []store.Sibling
	for rows.Next() {
		var s store.Sibling
		var sha []byte
		var text string
		if err := rows.Scan(&s.Report, &s.Version, &s.RenderingOf, &sha, &s.TextSHA256, &s.Form, &text); err != nil {
			return nil, err
		}
		var about about
		if err := jsonv2.Unmarshal([]byte(text), &about); err != nil {
			return nil, damaged(s.Report, err)
		}
		s.SHA256, s.Published, s.Modified = hex.EncodeToString(sha), about.Published, about.Modified
		list = append(list, s)
	}
	return list, rows.Err()
}

// keep writes a report that was not held.
func (s *Store) keep(c *change, a *addition) error {
	r := &a.report
	var err error
	if a.what == store.New {
		if r.Article, err = c.newArticle(r.Address); err != nil {
			return err
		}
	}
	blob, err := c.number(`SELECT id FROM blob WHERE sha256 = ?`, a.sha[:])
	if err == nil && blob == 0 {
		packed := s.pack.EncodeAll(a.Raw, nil)
		blob, err = c.insert(`INSERT INTO blob (sha256, size, stored, zstd) VALUES (?, ?, ?, ?)`, a.sha[:], len(a.Raw), len(packed), packed)
	}
	if err != nil {
		return err
	}
	run, err := c.runID(a.Taken.Engine)
	if err != nil {
		return err
	}
	outlet, err := c.outletID(r.Outlet)
	if err != nil {
		return err
	}
	given, err := json.Marshal(fromGiven(a.Given))
	if err != nil {
		return err
	}
	err = c.exec(`INSERT INTO report (id, article, version, rendering_of, blob, run, outlet, statements, form, text_sha256, added, about, given)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
		r.ID, r.Article, r.Version, zeroNull(int64(r.RenderingOf)), blob, run, outlet, r.Form, a.Taken.TextSHA256, c.at, fromReport(r.Report).json(), string(given))
	if err != nil {
		return err
	}
	if err := c.addOrigin(r.ID, a); err != nil {
		return err
	}
	if err := s.keepReading(c, r.ID, run, a.Taken.Line); err != nil {
		return err
	}
	entry := ledger.Entry{Kind: ledger.Add, Subject: r.ID.String(), Blob: hex.EncodeToString(a.sha[:]), Meta: store.MetaHash(*r, a.Given),
		Origin: store.OriginHash(a.key, a.Origin), Run: store.RunKey(a.Taken.Engine), Reading: hash(a.Taken.Line), Rows: store.RowsHash(nil, nil, nil)}
	if r.RenderingOf == 0 {
		entry.Rows = store.RowsHash(a.Taken.Parties, a.Taken.Statements, nil)
		if err := c.keepRows(r.ID, a.Taken); err != nil {
			return err
		}
		if err := c.touch(r.ID); err != nil {
			return err
		}
	}
	if a.what == store.Version || a.what == store.Rendering {
		if err := c.supersede(r.Article); err != nil {
			return err
		}
	}
	return c.enter(entry)
}

func (c *change) addOrigin(id store.ReportID, a *addition) error {
	return c.exec(`INSERT INTO origin (key, report, place, container) VALUES (?, ?, ?, ?)`, a.key[:], id, a.Origin.Place, a.Origin.Container)
}

func (s *Store) keepReading(c *change, id store.ReportID, run int64, line []byte) error {
	packed := s.pack.EncodeAll(line, nil)
	return c.exec(`INSERT INTO reading (report, run, stored, zstd) VALUES (?, ?, ?, ?)`, id, run, len(packed), packed)
}

func (c *change) runID(e hearsay.Engine) (int64, error) {
	key := store.RunKey(e)
	text, err := json.Marshal(fromEngine(e))
	if err != nil {
		return 0, err
	}
	id, _, err := c.id("run "+key, `SELECT id FROM run WHERE key = ?`, `INSERT INTO run (key, engine, first) VALUES (?, ?, ?)`, []any{key}, []any{key, string(text), c.at})
	return id, err
}

// outletID returns nil for an outlet that is not known.
func (c *change) outletID(name string) (any, error) {
	key := store.Key(name)
	if key == "" {
		return nil, nil
	}
	id, _, err := c.id("outlet "+key, `SELECT id FROM outlet WHERE key = ?`, `INSERT INTO outlet (key, name) VALUES (?, ?)`, []any{key}, []any{key, name})
	return id, err
}

// nameID returns nil for no name.
func (c *change) nameID(name, kind string) (any, error) {
	if name == "" {
		return nil, nil
	}
	id, made, err := c.id("name "+kind+"\x00"+name, `SELECT id FROM name WHERE name = ? AND type = ?`, `INSERT INTO name (name, type) VALUES (?, ?)`, []any{name, kind}, []any{name, kind})
	if err == nil && made {
		err = c.exec(`INSERT INTO name_fts (rowid, name) VALUES (?, ?)`, id, name)
	}
	return id, err
}

// keepRows writes the parties and statements of a report.
func (c *change) keepRows(id store.ReportID, t store.Taken) error {
	for i, p := range t.Parties {
		name, err := c.nameID(p.Name, p.Type)
		if err != nil {
			return err
		}
		if err := c.exec(`INSERT INTO party (report, number, party, name) VALUES (?, ?, ?, ?)`, id, i, p.Party, name); err != nil {
			return err
		}
	}
	count := len(t.Statements)
	for _, st := range t.Statements {
		if err := c.keepStatement(id, st); err != nil {
			return err
		}
		count -= bit(st.Rejected)
	}
	return c.exec(`UPDATE report SET statements = ? WHERE id = ?`, count, id)
}

func (c *change) keepStatement(id store.ReportID, st store.Statement) error {
	if st.Number < 1 || st.Number > store.MaxStatements {
		return fmt.Errorf("%w: a report holds %d statements, and here is number %d", hearsay.ErrTooLarge, store.MaxStatements, st.Number)
	}
	speaker, err := c.nameID(st.Speaker.Name, st.Speaker.Type)
	if err != nil {
		return err
	}
	behalf, err := c.nameID(st.Behalf.Name, st.Behalf.Type)
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO statement (id, report, number, speaker, behalf, party, type, words, behalf_words, said, position, kind, anonymous,
		source, cue, content, paragraph, first, last, confidence, more, rejected, decided, doubt)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		rowKey(st.Day, id, st.Number), id, st.Number, speaker, behalf, st.Speaker.Party, st.Speaker.Type, wordsOf(st.Speaker), wordsOf(st.Behalf),
		st.Said, st.Position, st.Kind, bit(st.Anonymous), st.Source.Text, st.Cue.Text, st.Content.Text, st.Paragraph, st.Span.Start, st.Span.End,
		st.Confidence.Span, fromStatement(st).json(), bit(st.Rejected), bit(len(st.Decided) > 0), st.Doubt())
}

// wordsOf returns the words that are kept besides the name.
func wordsOf(s store.Speaker) string {
	if s.Name == s.Words {
		return ""
	}
	return s.Words
}

// indexWords makes the rows of the reports from first to last findable. All of a batch at once and in order of their keys, for FTS5 writes a
// piece of its index to disk whenever keys go back.
func (c *change) indexWords(first, last store.ReportID) error {
	if last < first {
		return nil
	}
	return c.exec(`INSERT INTO statement_fts (rowid, content, speaker, behalf, filter)
		SELECT id, content, speaker, behalf, filter FROM statement_index WHERE report BETWEEN ? AND ? ORDER BY id`, first, last)
}

// supersede marks all versions of an article but the latest, and the renderings of each with it.
func (c *change) supersede(article int64) error {
	list, err := c.siblingsBy(siblingColumns+`WHERE r.article = ? ORDER BY r.id`, article)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(s store.Sibling) bool { return s.RenderingOf != 0 })
	if len(list) == 0 {
		return nil
	}
	store.InOrder(list)
	latest := list[len(list)-1].Report
	return c.exec(`UPDATE report SET superseded_by = CASE WHEN coalesce(rendering_of, id) = ?1 THEN NULL ELSE ?1 END WHERE article = ?2`, latest, article)
}

func (c *change) fail(f store.Failure) error {
	return c.exec(`INSERT INTO failure (place, container, code, message, at) VALUES (?1, ?2, ?3, ?4, ?5)
		ON CONFLICT (place, container) DO UPDATE SET code = ?3, message = ?4, at = ?5`, f.Place, f.Container, f.Code, f.Message, c.at)
}
