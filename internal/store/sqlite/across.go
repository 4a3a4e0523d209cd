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
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// touch says that what shows across reports must be found anew of a report.
func (c *change) touch(id store.ReportID) error {
	return c.exec(`INSERT INTO touched (report, stage, seq) VALUES (?1, 1, ?2) ON CONFLICT (report) DO UPDATE SET stage = 1, seq = ?2`, id, c.log.Size+1)
}

// unsettle says that the story of a report must be found anew. One that must be digested is to be settled afterwards anyhow.
func (c *change) unsettle(id store.ReportID) error {
	return c.exec(`INSERT INTO touched (report, stage, seq) VALUES (?1, 2, ?2) ON CONFLICT (report) DO UPDATE SET seq = ?2`, id, c.log.Size+1)
}

// keepAcross runs f in one transaction, unless somebody else has kept something since version seen. It makes the next version.
func (s *Store) keepAcross(ctx context.Context, seen int64, f func(*change) error) error {
	return s.change(ctx, "keep what shows across reports in", time.Time{}, func(c *change) error {
		version, err := c.number(`SELECT version FROM across WHERE id = 1`)
		if err != nil {
			return err
		}
		if version != seen {
			return fmt.Errorf("%w: another hearsay puts together what shows across reports: ask again when it is done", hearsay.ErrLocked)
		}
		if err := c.exec(`UPDATE across SET version = version + 1 WHERE id = 1`); err != nil {
			return err
		}
		return f(c)
	})
}

// Renew implements store.Findings.
func (s *Store) Renew(ctx context.Context, seen int64, rules string) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		if err := c.exec(`UPDATE across SET rules = ? WHERE id = 1`, rules); err != nil {
			return err
		}
		return c.exec(`INSERT INTO touched (report, stage, seq) SELECT id, 1, ? FROM report WHERE rendering_of IS NULL ON CONFLICT (report) DO UPDATE SET stage = 1`, c.log.Size)
	})
}

// KeepDigests implements store.Findings.
func (s *Store) KeepDigests(ctx context.Context, seen int64, list []store.Digested) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		for _, d := range list {
			if err := c.dropDigest(d.Report); err != nil {
				return err
			}
		}
		for _, d := range list {
			if err := c.keepDigest(d); err != nil {
				return fmt.Errorf("%s: %w", d.Report, err)
			}
		}
		return nil
	})
}

// dropDigest takes out the digest and the links of a report, and unsettles those that it was linked to.
func (c *change) dropDigest(id store.ReportID) error {
	others, err := c.numbers(`SELECT b FROM link WHERE a = ?`, id)
	if err != nil {
		return err
	}
	for _, other := range others {
		if err := c.unsettle(store.ReportID(other)); err != nil {
			return err
		}
		if err := c.exec(`DELETE FROM link WHERE a = ? AND b = ?`, other, id); err != nil {
			return err
		}
	}
	for _, query := range []string{`DELETE FROM link WHERE a = ?`, `DELETE FROM digest WHERE report = ?`, `DELETE FROM digest_whole WHERE report = ?`} {
		if err := c.exec(query, id); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) keepDigest(d store.Digested) error {
	if g := d.Digest; g != nil {
		if err := c.exec(`INSERT INTO digest (report, article, day, brief) VALUES (?, ?, ?, ?)`, g.Report, g.Article, g.Day, g.Brief); err != nil {
			return err
		}
		if err := c.exec(`INSERT INTO digest_whole (report, whole) VALUES (?, ?)`, g.Report, g.Whole); err != nil {
			return err
		}
	}
	for _, l := range d.Links {
		for _, ends := range [][2]store.ReportID{{l.A, l.B}, {l.B, l.A}} {
			if err := c.exec(`INSERT INTO link (a, b, kin, strength) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (a, b) DO UPDATE SET kin = ?3, strength = ?4`, ends[0], ends[1], bit(l.Kin), l.Strength); err != nil {
				return err
			}
		}
	}
	return c.exec(`UPDATE touched SET stage = 2 WHERE report = ? AND seq = ?`, d.Report, d.Seq)
}

// numbers returns a column of numbers.
func (c *change) numbers(query string, args ...any) ([]int64, error) {
	rows, err := c.rows(query, args...)
	if err != nil {
		return nil, err
	}
	return scanNumbers(rows)
}

func scanNumbers(rows *sql.Rows) ([]int64, error) {
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, rows.Err()
}

// KeepStories implements store.Findings.
func (s *Store) KeepStories(ctx context.Context, seen int64, found store.Found) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		k := &settling{Store: s, change: c, old: map[int64]oldName{}}
		for _, step := range []func(store.Found) error{k.dropStories, k.keepStories, k.keepFamilies, k.keepRevisions} {
			if err := step(found); err != nil {
				return err
			}
		}
		for _, t := range found.Settled {
			if err := c.exec(`DELETE FROM touched WHERE report = ? AND seq = ?`, t.Report, t.Seq); err != nil {
				return err
			}
		}
		return nil
	})
}

// settling keeps stories in the place of others. Parties that stay as they were in the story in which they were stay who they are in the record:
// in which story a party is tells who else it cannot be.
type settling struct {
	*Store
	*change
	old map[int64]oldName
}

type oldName struct {
	story  int64
	bucket store.BucketID
	shown  string
	body   []byte
}

func (k *settling) dropStories(f store.Found) error {
	gone := slices.Clone(f.Gone)
	for _, st := range f.Stories {
		gone = append(gone, st.ID)
	}
	slices.Sort(gone)
	gone = slices.Compact(gone)
	for _, id := range gone {
		if err := k.readOld(id); err != nil {
			return err
		}
	}
	if err := k.dropClaims(gone); err != nil {
		return err
	}
	for _, id := range gone {
		for _, query := range []string{
			`DELETE FROM tells WHERE name IN (SELECT id FROM story_name WHERE story = ?)`,
			`DELETE FROM offer WHERE story = ? AND story <> 0`, `DELETE FROM story_report WHERE story = ?`,
		} {
			if err := k.exec(query, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// readOld remembers the parties of a story that goes.
func (k *settling) readOld(story int64) error {
	rows, err := k.rows(`SELECT id, bucket, shown, body FROM story_name WHERE story = ?`, story)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		o := oldName{story: story}
		if err := rows.Scan(&id, &o.bucket, &o.shown, &o.body); err != nil {
			return err
		}
		k.old[id] = o
	}
	return rows.Err()
}

// dropClaims takes out the claims of stories, those of the lowest numbers first.
func (c *change) dropClaimsWith(unpack func([]byte) (string, error), stories []int64) error {
	var ids []int64
	for _, story := range stories {
		list, err := c.numbers(`SELECT id FROM claim WHERE story = ?`, story)
		if err != nil {
			return err
		}
		ids = append(ids, list...)
	}
	slices.Sort(ids)
	for _, id := range ids {
		var packed []byte
		if err := c.row(`SELECT words FROM claim WHERE id = ?`, id).Scan(&packed); err != nil {
			return err
		}
		words, err := unpack(packed)
		if err != nil {
			return err
		}
		if err := c.exec(`INSERT INTO claim_fts (claim_fts, rowid, words) VALUES ('delete', ?, ?)`, id, words); err != nil {
			return err
		}
	}
	for _, id := range ids {
		for _, query := range []string{`DELETE FROM takes WHERE claim = ?`, `DELETE FROM claim WHERE id = ?`} {
			if err := c.exec(query, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (k *settling) dropClaims(stories []int64) error { return k.dropClaimsWith(k.unpacked, stories) }

// unpacked unpacks text.
func (s *Store) unpacked(packed []byte) (string, error) {
	out, err := s.unpack.DecodeAll(packed, nil)
	if err != nil {
		return "", fmt.Errorf("%w: %w", hearsay.ErrDamaged, err)
	}
	return string(out), nil
}

func (k *settling) keepStories(f store.Found) error {
	for _, st := range f.Stories {
		if err := k.exec(`INSERT INTO story (id, key, body) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET key = ?2, body = ?3`, st.ID, st.Key, st.Body); err != nil {
			return err
		}
		for _, r := range st.Reports {
			if err := k.exec(`INSERT INTO story_report (report, story) VALUES (?1, ?2) ON CONFLICT (report) DO UPDATE SET story = ?2`, r, st.ID); err != nil {
				return err
			}
		}
	}
	if err := k.keepNames(f.Stories); err != nil {
		return err
	}
	for _, id := range f.Gone {
		if err := k.exec(`DELETE FROM story WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM story_report WHERE story = ?1)`, id); err != nil {
			return err
		}
	}
	return k.keepClaims(f.Stories)
}

// keepNames keeps the parties of stories. Of those that are new, others than before or gone, the buckets are touched.
func (k *settling) keepNames(list []store.KeptStory) error {
	var names []store.KeptName
	for _, st := range list {
		names = append(names, st.Names...)
	}
	slices.SortFunc(names, func(a, b store.KeptName) int { return cmp.Compare(a.ID, b.ID) })
	stays := map[int64]bool{}
	for _, n := range names {
		o, was := k.old[n.ID]
		stays[n.ID] = was && o.story == n.Story && o.bucket == n.Bucket && o.shown == shownOf(n.Shown) && bytes.Equal(o.body, n.Body)
	}
	if err := k.dropNames(stays); err != nil {
		return err
	}
	for _, n := range names {
		if err := k.keepName(n, stays[n.ID]); err != nil {
			return err
		}
	}
	for _, n := range names {
		if n.Bucket == 0 && !stays[n.ID] {
			if err := k.keepKnown(n.Shown, 0); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropNames takes out the parties of stories that do not stay.
func (k *settling) dropNames(stays map[int64]bool) error {
	ids := make([]int64, 0, len(k.old))
	for id := range k.old {
		if !stays[id] {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		if o := k.old[id]; o.bucket == 0 {
			if err := k.dropKnown(id); err != nil {
				return err
			}
		} else if err := k.touchName(o.bucket); err != nil {
			return err
		}
		if err := k.exec(`DELETE FROM story_name WHERE id = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) touchName(b store.BucketID) error {
	return c.exec(`INSERT INTO touched_name (bucket) VALUES (?) ON CONFLICT (bucket) DO NOTHING`, b)
}

func (k *settling) keepName(n store.KeptName, stays bool) error {
	if stays {
		return k.keepTells(n)
	}
	party := int64(0)
	if n.Bucket == 0 {
		party = n.ID
	} else if err := k.touchName(n.Bucket); err != nil {
		return err
	}
	if err := k.exec(`INSERT INTO story_name (id, story, bucket, party, shown, body) VALUES (?, ?, ?, ?, ?, ?)`, n.ID, n.Story, n.Bucket, party, shownOf(n.Shown), n.Body); err != nil {
		return err
	}
	return k.keepTells(n)
}

func (k *settling) keepTells(n store.KeptName) error {
	for _, t := range n.Tells {
		err := k.exec(`INSERT INTO tells (name, behalf, statement, position, party) SELECT n.id, ?, s.id, ?, n.party FROM statement s JOIN story_name n ON n.id = ?
			WHERE s.report = ? AND s.number = ? ON CONFLICT DO NOTHING`, bit(t.Behalf), t.Position, n.ID, t.Report, t.Number)
		if err != nil {
			return err
		}
	}
	return nil
}

// shown is the JSON of what is told of a party of a story.
type shown struct {
	Name       string   `json:"name"`
	Type       string   `json:"type,omitempty"`
	Named      bool     `json:"named,omitempty"`
	Aliases    []string `json:"aliases,omitempty"`
	Reports    int      `json:"reports,omitempty"` // 0 stands for one
	Statements int      `json:"statements,omitempty"`
}

func shownOf(p store.KeptParty) string {
	x := shown{p.Name, p.Type, p.Named, p.Aliases, p.Reports, p.Statements}
	if x.Reports == 1 {
		x.Reports = 0
	}
	b, err := json.Marshal(x)
	if err != nil {
		panic(err) // it has only strings and numbers
	}
	return string(b)
}

// keepKnown keeps a party of the record.
func (c *change) keepKnown(p store.KeptParty, b store.BucketID) error {
	aliases := aliasesOf(p)
	err := c.exec(`INSERT INTO known (id, bucket, name, type, named, aliases, reports, statements, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		p.ID, b, p.Name, p.Type, bit(p.Named), aliases, p.Reports, p.Statements, notNull(p.Body))
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO known_fts (rowid, name, aliases) VALUES (?, ?, ?)`, p.ID, p.Name, aliases)
}

// aliasesOf is the JSON of the other names of a party; FTS5 finds the words in it as in any text.
func aliasesOf(p store.KeptParty) string {
	b, err := json.Marshal(p.Aliases)
	if err != nil {
		panic(err) // they are strings
	}
	return string(b)
}

func notNull(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func (c *change) dropKnown(id int64) error {
	if err := c.exec(`INSERT INTO known_fts (known_fts, rowid, name, aliases) SELECT 'delete', id, name, aliases FROM known WHERE id = ?`, id); err != nil {
		return err
	}
	return c.exec(`DELETE FROM known WHERE id = ?`, id)
}

// insertOffer keeps an offer; of parties it keeps too which of the record they are.
const insertOffer = `INSERT INTO offer (what, a, b, party_a, party_b, story, bucket, body) VALUES (?1, ?2, ?3,
	CASE WHEN ?1 = 'parties' THEN coalesce((SELECT party FROM story_name WHERE id = ?2), 0) ELSE 0 END,
	CASE WHEN ?1 = 'parties' THEN coalesce((SELECT party FROM story_name WHERE id = ?3), 0) ELSE 0 END, ?4, ?5, ?6)`

func (k *settling) keepClaims(list []store.KeptStory) error {
	var claims []store.KeptClaim
	for _, st := range list {
		claims = append(claims, st.Claims...)
		for _, o := range st.Offers {
			if err := k.exec(insertOffer, o.What, o.A, o.B, st.ID, 0, notNull(o.Body)); err != nil {
				return err
			}
		}
	}
	slices.SortFunc(claims, func(a, b store.KeptClaim) int { return cmp.Compare(a.ID, b.ID) })
	for _, x := range claims {
		if err := k.exec(`INSERT INTO claim (id, story, weight, several, last, words, body) VALUES (?, ?, ?, ?, ?, ?, ?)`, x.ID, x.Story, x.Weight, bit(x.Several), x.Last,
			k.pack.EncodeAll([]byte(x.Words), nil), k.pack.EncodeAll(x.Body, nil)); err != nil {
			return err
		}
		for _, t := range x.Takes {
			if err := k.exec(`INSERT INTO takes (name, claim, changes, party) SELECT id, ?, ?, party FROM story_name WHERE id = ?`, x.ID, bit(t.Changes), t.Name); err != nil {
				return err
			}
		}
	}
	for _, x := range claims {
		if err := k.exec(`INSERT INTO claim_fts (rowid, words) VALUES (?, ?)`, x.ID, x.Words); err != nil {
			return err
		}
	}
	return nil
}

func (k *settling) keepFamilies(f store.Found) error {
	for _, r := range f.Regrouped {
		if err := k.dropFamily(r); err != nil {
			return err
		}
	}
	for _, x := range f.Families {
		if err := k.exec(`INSERT INTO family (id, body) VALUES (?, ?)`, x.ID, x.Body); err != nil {
			return err
		}
		for _, r := range x.Reports {
			if err := k.exec(`INSERT INTO family_report (report, family) VALUES (?, ?)`, r, x.ID); err != nil {
				return err
			}
		}
	}
	for _, o := range f.Offers {
		if err := k.exec(insertOffer, o.What, o.A, o.B, 0, 0, notNull(o.Body)); err != nil {
			return err
		}
	}
	return nil
}

// dropFamily takes out the family of a report, and what was offered of it.
func (c *change) dropFamily(r store.ReportID) error {
	id, err := c.number(`SELECT family FROM family_report WHERE report = ?`, r)
	if err != nil {
		return err
	}
	if id != 0 {
		for _, query := range []string{`DELETE FROM family_report WHERE family = ?`, `DELETE FROM family WHERE id = ?`} {
			if err := c.exec(query, id); err != nil {
				return err
			}
		}
	}
	if err := c.exec(`DELETE FROM offer WHERE what = 'reports' AND a = ?`, r); err != nil {
		return err
	}
	return c.exec(`DELETE FROM offer WHERE what = 'reports' AND b = ?`, r)
}

func (k *settling) keepRevisions(f store.Found) error {
	for _, a := range f.Articles {
		if err := k.exec(`DELETE FROM revision WHERE article = ?`, a); err != nil {
			return err
		}
	}
	for i, v := range f.Revisions {
		if err := k.exec(`INSERT INTO revision (article, place, earlier, later, body) VALUES (?, ?, ?, ?, ?)`, v.Article, i, v.From, v.To, v.Body); err != nil {
			return err
		}
	}
	return nil
}

// KeepNames implements store.Findings.
func (s *Store) KeepNames(ctx context.Context, seen int64, list []store.Bucket) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		var drop []int64
		type row struct {
			store.KeptParty
			bucket store.BucketID
		}
		var keep []row
		for _, b := range list {
			old, err := c.knownOf(b.ID)
			if err != nil {
				return err
			}
			for _, p := range b.Parties {
				if o, ok := old[p.ID]; ok && o.equal(p) {
					delete(old, p.ID)
					continue
				}
				keep = append(keep, row{p, b.ID})
			}
			for id := range old {
				drop = append(drop, id)
			}
		}
		slices.Sort(drop)
		for _, id := range drop {
			if err := c.dropKnown(id); err != nil {
				return err
			}
		}
		slices.SortFunc(keep, func(a, b row) int { return cmp.Compare(a.ID, b.ID) })
		for _, r := range keep {
			if err := c.keepKnown(r.KeptParty, r.bucket); err != nil {
				return err
			}
		}
		for _, b := range list {
			if err := c.keepSame(b); err != nil {
				return err
			}
		}
		return nil
	})
}

// knownRow is what is kept of a party of the record.
type knownRow struct {
	name, kind, aliases string
	reports, statements int
	body                []byte
}

func (k knownRow) equal(p store.KeptParty) bool {
	return k.name == p.Name && k.kind == p.Type && k.aliases == aliasesOf(p) && k.reports == p.Reports && k.statements == p.Statements && bytes.Equal(k.body, p.Body)
}

func (c *change) knownOf(b store.BucketID) (map[int64]knownRow, error) {
	rows, err := c.rows(`SELECT id, name, type, aliases, reports, statements, body FROM known WHERE bucket = ? AND bucket <> 0`, b)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int64]knownRow{}
	for rows.Next() {
		var id int64
		var k knownRow
		if err := rows.Scan(&id, &k.name, &k.kind, &k.aliases, &k.reports, &k.statements, &k.body); err != nil {
			return nil, err
		}
		out[id] = k
	}
	return out, rows.Err()
}

// keepSame keeps which party of the record the names of a bucket are, and what is offered of them.
func (c *change) keepSame(b store.Bucket) error {
	names := make([]int64, 0, len(b.Same))
	for n := range b.Same {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		was, err := c.number(`SELECT party FROM story_name WHERE id = ?`, n)
		if err != nil {
			return err
		}
		if was == b.Same[n] {
			continue
		}
		for _, query := range []string{
			`UPDATE story_name SET party = ?1 WHERE id = ?2`, `UPDATE tells SET party = ?1 WHERE name = ?2`, `UPDATE takes SET party = ?1 WHERE name = ?2`,
			`UPDATE offer SET party_a = ?1 WHERE what = 'parties' AND a = ?2`, `UPDATE offer SET party_b = ?1 WHERE what = 'parties' AND b = ?2`,
		} {
			if err := c.exec(query, b.Same[n], n); err != nil {
				return err
			}
		}
	}
	if err := c.exec(`DELETE FROM offer WHERE bucket = ? AND bucket <> 0`, b.ID); err != nil {
		return err
	}
	for _, o := range b.Offers {
		if err := c.exec(insertOffer, o.What, o.A, o.B, 0, b.ID, notNull(o.Body)); err != nil {
			return err
		}
	}
	return c.exec(`DELETE FROM touched_name WHERE bucket = ?`, b.ID)
}

// forgetAcross takes out whatever may hold words of a report, and unsettles what it was part of.
func (s *Store) forgetAcross(c *change, id store.ReportID, article int64) error {
	story, err := c.number(`SELECT story FROM story_report WHERE report = ?`, id)
	if err != nil {
		return err
	}
	others, err := c.numbers(`SELECT report FROM story_report WHERE story = ?1 AND story <> 0
		UNION SELECT report FROM family_report WHERE family = (SELECT family FROM family_report WHERE report = ?2)
		UNION SELECT id FROM report WHERE article = ?3 AND rendering_of IS NULL`, story, id, article)
	if err != nil {
		return err
	}
	for _, r := range others {
		if err := c.unsettle(store.ReportID(r)); err != nil {
			return err
		}
	}
	if story != 0 {
		if err := s.dropStory(c, story); err != nil {
			return err
		}
	}
	if err := c.dropFamily(id); err != nil {
		return err
	}
	if err := c.dropDigest(id); err != nil {
		return err
	}
	if err := c.exec(`DELETE FROM revision WHERE article = ?`, article); err != nil {
		return err
	}
	if err := c.exec(`DELETE FROM touched WHERE report = ?`, id); err != nil {
		return err
	}
	return c.exec(`UPDATE across SET version = version + 1 WHERE id = 1`)
}

// dropStory takes out a story, with the parties of the record that its parties are.
func (s *Store) dropStory(c *change, story int64) error {
	parties, err := c.numbers(`SELECT DISTINCT party FROM story_name WHERE story = ? AND party <> 0 ORDER BY party`, story)
	if err != nil {
		return err
	}
	buckets, err := c.numbers(`SELECT DISTINCT bucket FROM story_name WHERE story = ? AND bucket <> 0`, story)
	if err != nil {
		return err
	}
	for _, p := range parties {
		if err := c.dropKnown(p); err != nil {
			return err
		}
	}
	for _, b := range buckets {
		if err := c.touchName(store.BucketID(b)); err != nil {
			return err
		}
		if err := c.exec(`DELETE FROM offer WHERE bucket = ? AND bucket <> 0`, b); err != nil {
			return err
		}
	}
	if err := c.dropClaimsWith(s.unpacked, []int64{story}); err != nil {
		return err
	}
	for _, query := range []string{
		`DELETE FROM tells WHERE name IN (SELECT id FROM story_name WHERE story = ?)`, `DELETE FROM story_name WHERE story = ?`,
		`DELETE FROM offer WHERE story = ? AND story <> 0`, `DELETE FROM story_report WHERE story = ?`, `DELETE FROM story WHERE id = ?`,
	} {
		if err := c.exec(query, story); err != nil {
			return err
		}
	}
	return nil
}

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
