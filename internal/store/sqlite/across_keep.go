package sqlite

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file keeps what was found across reports; across.go tells what was touched, across_ask.go answers.

// KeepStories implements store.Findings.
func (s *Store) KeepStories(ctx context.Context, seen int64, found store.Found) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		k := &settling{Store: s, change: c, old: map[int64]oldName{}, party: map[int64]int64{}, statements: map[store.ReportID]map[int]int64{},
			words: s.packedWords(found.Stories), indexed: map[int64]bool{}}
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
	old        map[int64]oldName
	party      map[int64]int64                  // of the record, by names
	statements map[store.ReportID]map[int]int64 // keys of statements by their numbers, of reports that were asked for
	words      map[int64][]byte                 // of the claims that are to be kept, packed
	indexed    map[int64]bool                   // claims whose words were found by before, and are the same
}

// packedWords returns the words of the claims of stories, packed.
func (s *Store) packedWords(list []store.KeptStory) map[int64][]byte {
	out := map[int64][]byte{}
	for _, st := range list {
		for _, x := range st.Claims {
			out[x.ID] = s.pack.EncodeAll([]byte(x.Words), nil)
		}
	}
	return out
}

type oldName struct {
	story  int64
	party  int64
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
	gone, err := k.keptBefore(gone)
	if err != nil {
		return err
	}
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

// keptBefore leaves out stories of which nothing is kept: most are new.
func (c *change) keptBefore(stories []int64) ([]int64, error) {
	var out []int64
	for _, id := range stories {
		n, err := c.number(`SELECT id FROM story WHERE id = ?`, id)
		if err != nil {
			return nil, err
		}
		if n != 0 {
			out = append(out, id)
		}
	}
	return out, nil
}

// readOld remembers the parties of a story that goes.
func (k *settling) readOld(story int64) error {
	rows, err := k.rows(`SELECT id, party, bucket, shown, body FROM story_name WHERE story = ?`, story)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		o := oldName{story: story}
		if err := rows.Scan(&id, &o.party, &o.bucket, &o.shown, &o.body); err != nil {
			return err
		}
		k.old[id] = o
	}
	return rows.Err()
}

// dropClaims takes out the claims of stories, those of the lowest numbers first. What leads from words to a claim is left where the claim is kept
// again with the same words: to take words out of FTS5 costs much.
func (k *settling) dropClaims(stories []int64) error {
	return k.dropClaimsBut(stories, k.unpacked, func(id int64, packed []byte) bool {
		words, again := k.words[id]
		k.indexed[id] = again && bytes.Equal(packed, words)
		return k.indexed[id]
	})
}

// dropClaimsBut takes out the claims of stories, but for what leads from words to those that stay.
func (c *change) dropClaimsBut(stories []int64, unpack func([]byte) (string, error), stays func(id int64, packed []byte) bool) error {
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
		if stays(id, packed) {
			continue
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
		for _, query := range []string{`DELETE FROM takes WHERE claim = ?`, `DELETE FROM about WHERE claim = ?`, `DELETE FROM claim WHERE id = ?`} {
			if err := c.exec(query, id); err != nil {
				return err
			}
		}
	}
	return nil
}

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
		k.party[n.ID] = n.ID
		stays[n.ID] = was && o.story == n.Story && o.bucket == n.Bucket && o.shown == shownOf(n.Shown) && bytes.Equal(o.body, n.Body)
		if stays[n.ID] {
			k.party[n.ID] = o.party
		}
	}
	if err := k.dropNames(stays); err != nil {
		return err
	}
	if err := k.insertNames(names, stays); err != nil {
		return err
	}
	if err := k.keepTells(names); err != nil {
		return err
	}
	var alone []knownParty
	for _, n := range names {
		if n.Bucket == 0 && !stays[n.ID] {
			alone = append(alone, knownParty{n.Shown, 0})
		}
	}
	return k.keepKnown(alone)
}

// insertNames keeps parties of stories that do not stay, as if each were one by itself until its bucket has been looked at: most are.
func (k *settling) insertNames(names []store.KeptName, stays map[int64]bool) error {
	into := k.into("story_name", "id", "story", "bucket", "party", "shown", "body")
	var buckets []store.BucketID
	for _, n := range names {
		if stays[n.ID] {
			continue
		}
		if n.Bucket != 0 {
			buckets = append(buckets, n.Bucket)
		}
		if err := into.add(n.ID, n.Story, n.Bucket, n.ID, shownOf(n.Shown), n.Body); err != nil {
			return err
		}
	}
	if err := into.flush(); err != nil {
		return err
	}
	return k.touchNames(buckets)
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
	var alone []int64
	var buckets []store.BucketID
	for _, id := range ids {
		if o := k.old[id]; o.bucket == 0 {
			alone = append(alone, id)
		} else {
			buckets = append(buckets, o.bucket)
		}
		if err := k.exec(`DELETE FROM story_name WHERE id = ?`, id); err != nil {
			return err
		}
	}
	if err := k.touchNames(buckets); err != nil {
		return err
	}
	return k.dropKnown(alone)
}

// touchNames says that of some buckets something must be found anew.
func (c *change) touchNames(list []store.BucketID) error {
	if len(list) == 0 {
		return nil
	}
	slices.Sort(list)
	return c.exec(`INSERT INTO touched_name (bucket) SELECT value FROM json_each(?) WHERE true ON CONFLICT (bucket) DO NOTHING`, text(list))
}

func (k *settling) keepTells(names []store.KeptName) error {
	into := k.into("tells", "name", "behalf", "statement", "position", "party")
	into.tail = " ON CONFLICT DO NOTHING"
	for _, n := range names {
		for _, t := range n.Tells {
			key, err := k.statement(t)
			if err == nil && key != 0 {
				err = into.add(n.ID, bit(t.Behalf), key, t.Position, k.party[n.ID])
			}
			if err != nil {
				return err
			}
		}
	}
	return into.flush()
}

// statement returns the key of a statement, 0 when it is not there. Those of a report are asked for at once.
func (k *settling) statement(t store.Tells) (int64, error) {
	keys := k.statements[t.Report]
	if keys == nil {
		keys = map[int]int64{}
		k.statements[t.Report] = keys
		rows, err := k.rows(`SELECT number, id FROM statement WHERE report = ?`, t.Report)
		if err != nil {
			return 0, err
		}
		defer rows.Close()
		for rows.Next() {
			var number int
			var key int64
			if err := rows.Scan(&number, &key); err != nil {
				return 0, err
			}
			keys[number] = key
		}
		if err := rows.Err(); err != nil {
			return 0, err
		}
	}
	return keys[t.Number], nil
}

// shown is the JSON of what is told of a party of a story.
type shown struct {
	Name       string   `json:"name"`
	Type       string   `json:"type,omitempty"`
	Named      bool     `json:"named,omitempty"`
	Aliases    []string `json:"aliases,omitempty"`
	Reports    int      `json:"reports,omitempty"` // 0 stands for one
	Statements int      `json:"statements,omitempty"`
	Hidden     bool     `json:"hidden,omitempty"`
	Does       []does   `json:"does,omitempty"`
}

// does is how often a position is taken, and on which days first and last.
type does struct {
	Position string `json:"p"`
	N        int    `json:"n"`
	First    string `json:"f,omitempty"`
	Last     string `json:"l,omitempty"`
}

func fromCounts(list []store.PositionCount) []does {
	var out []does
	for _, c := range list {
		out = append(out, does{c.Position, c.Statements, c.First, c.Last})
	}
	return out
}

func toCounts(list []does) []store.PositionCount {
	var out []store.PositionCount
	for _, d := range list {
		out = append(out, store.PositionCount{Position: d.Position, Statements: d.N, First: d.First, Last: d.Last})
	}
	return out
}

func shownOf(p store.KeptParty) string {
	x := shown{p.Name, p.Type, p.Named, p.Aliases, p.Reports, p.Statements, p.Hidden, fromCounts(p.Does)}
	if x.Reports == 1 {
		x.Reports = 0
	}
	b, err := json.Marshal(x)
	if err != nil {
		panic(err) // it has only strings and numbers
	}
	return string(b)
}

// knownParty is a party of the record with its bucket.
type knownParty struct {
	store.KeptParty
	bucket store.BucketID
}

// keepKnown keeps parties of the record: rows by their numbers, words by their ranks, for FTS5 begins anew with whatever comes before another.
func (c *change) keepKnown(list []knownParty) error {
	slices.SortFunc(list, func(a, b knownParty) int { return cmp.Compare(a.ID, b.ID) })
	if err := c.dropMoved(list); err != nil {
		return err
	}
	known := c.into("known", "id", "bucket", "name", "type", "named", "aliases", "reports", "statements", "body", "does")
	joined, words := c.into("joined", "id", "body"), c.into("known_fts", "rowid", "name", "aliases")
	for _, p := range list {
		err := known.add(p.ID, p.bucket, p.Name, p.Type, bit(p.Named), aliasesOf(p.KeptParty), p.Reports, p.Statements, notNull(p.Body), doesOf(p.KeptParty))
		if err == nil && len(p.Joined) > 0 {
			err = joined.add(p.ID, p.Joined)
		}
		if err != nil {
			return err
		}
	}
	if err := cmp.Or(known.flush(), joined.flush()); err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b knownParty) int { return cmp.Compare(rankOf(a.KeptParty), rankOf(b.KeptParty)) })
	for _, p := range list {
		if err := words.add(rankOf(p.KeptParty), p.Name, aliasesOf(p.KeptParty)); err != nil {
			return err
		}
	}
	return words.flush()
}

// dropMoved takes out what is kept of some parties under another bucket, which has not been looked at since their names changed: one number stands
// for one party.
func (c *change) dropMoved(list []knownParty) error {
	ids := make([]int64, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	rows, err := c.rows(`SELECT id FROM known WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`, text(ids))
	if err != nil {
		return err
	}
	var moved []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return cmp.Or(rows.Close(), err)
		}
		moved = append(moved, id)
	}
	if err := cmp.Or(rows.Close(), rows.Err()); err != nil {
		return err
	}
	return c.dropKnown(moved)
}

// doesOf is the JSON of what a party of the record does, "" for nothing.
func doesOf(p store.KeptParty) string {
	if !p.Hidden && len(p.Does) == 0 {
		return ""
	}
	return text(shown{Hidden: p.Hidden, Does: fromCounts(p.Does)})
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

// dropKnown takes out parties of the record, those of the lowest ranks first.
func (c *change) dropKnown(ids []int64) error {
	type row struct{ rank, id int64 }
	var list []row
	for _, id := range ids {
		rank, err := c.number(`SELECT rank FROM known_ranked WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if rank != 0 {
			list = append(list, row{rank, id})
		}
	}
	slices.SortFunc(list, func(a, b row) int { return cmp.Compare(a.rank, b.rank) })
	for _, r := range list {
		if err := c.exec(`INSERT INTO known_fts (known_fts, rowid, name, aliases) SELECT 'delete', ?, name, aliases FROM known WHERE id = ?`, r.rank, r.id); err != nil {
			return err
		}
	}
	for _, r := range list {
		for _, query := range []string{`DELETE FROM joined WHERE id = ?`, `DELETE FROM known WHERE id = ?`} {
			if err := c.exec(query, r.id); err != nil {
				return err
			}
		}
	}
	return nil
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
	into, words := k.into("claim", "id", "story", "weight", "several", "last", "words", "body"), k.into("claim_fts", "rowid", "words")
	for _, x := range claims {
		if err := into.add(x.ID, x.Story, x.Weight, bit(x.Several), x.Last, k.words[x.ID], k.pack.EncodeAll(x.Body, nil)); err != nil {
			return err
		}
	}
	if err := into.flush(); err != nil {
		return err
	}
	if err := k.keepTakes(claims); err != nil {
		return err
	}
	for _, x := range claims {
		if k.indexed[x.ID] {
			continue
		}
		if err := words.add(x.ID, x.Words); err != nil {
			return err
		}
	}
	return words.flush()
}

// keepTakes keeps who takes positions on claims, and which statements are about those of several.
func (k *settling) keepTakes(claims []store.KeptClaim) error {
	takes, about := k.into("takes", "name", "claim", "changes", "party", "weight", "last"), k.into("about", "statement", "claim")
	for _, x := range claims {
		weight := -1
		if x.Several {
			weight = x.Weight
		}
		for _, t := range x.Takes {
			if party := k.party[t.Name]; party != 0 {
				if err := takes.add(t.Name, x.ID, bit(t.Changes), party, weight, x.Last); err != nil {
					return err
				}
			}
		}
		if !x.Several {
			continue
		}
		for _, st := range x.Of {
			key, err := k.statement(st)
			if err == nil && key != 0 {
				err = about.add(key, x.ID)
			}
			if err != nil {
				return err
			}
		}
	}
	return cmp.Or(takes.flush(), about.flush())
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
		if err := k.dropRevisions(a); err != nil {
			return err
		}
	}
	for i, v := range f.Revisions {
		if err := k.exec(`INSERT INTO revision (article, place, earlier, later, body) VALUES (?, ?, ?, ?, ?)`, v.Article, i, v.From, v.To, v.Body); err != nil {
			return err
		}
		kinds := slices.Clone(v.Kinds)
		if len(kinds) > 0 {
			kinds = append(kinds, "")
		}
		for _, kind := range kinds {
			if err := k.exec(`INSERT INTO revised (kind, article, place) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, kind, v.Article, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropRevisions takes out the revisions of an article.
func (c *change) dropRevisions(article int64) error {
	if err := c.exec(`DELETE FROM revised WHERE article = ?`, article); err != nil {
		return err
	}
	return c.exec(`DELETE FROM revision WHERE article = ?`, article)
}

// KeepNames implements store.Findings.
func (s *Store) KeepNames(ctx context.Context, seen int64, list []store.Bucket) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		var drop []int64
		var keep []knownParty
		for _, b := range list {
			old, err := c.knownIn(b.ID)
			if err != nil {
				return err
			}
			for _, p := range b.Parties {
				if o, ok := old[p.ID]; ok && o.equal(p) {
					delete(old, p.ID)
					continue
				}
				keep = append(keep, knownParty{p, b.ID})
			}
			for id := range old {
				drop = append(drop, id)
			}
		}
		slices.Sort(drop)
		if err := c.dropKnown(drop); err != nil {
			return err
		}
		if err := c.keepKnown(keep); err != nil {
			return err
		}
		if err := c.dropTouched(list); err != nil {
			return err
		}
		if err := c.keepSame(list); err != nil {
			return err
		}
		for _, b := range list {
			for _, o := range b.Offers {
				if err := c.exec(insertOffer, o.What, o.A, o.B, 0, b.ID, notNull(o.Body)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// knownRow is what is kept of a party of the record.
type knownRow struct {
	name, kind, aliases, does string
	reports, statements       int
	body, joined              []byte
}

func (k knownRow) equal(p store.KeptParty) bool {
	return k.name == p.Name && k.kind == p.Type && k.aliases == aliasesOf(p) && k.reports == p.Reports && k.statements == p.Statements && k.does == doesOf(p) &&
		bytes.Equal(k.body, p.Body) && bytes.Equal(k.joined, p.Joined)
}

func (c *change) knownIn(b store.BucketID) (map[int64]knownRow, error) {
	rows, err := c.rows(`SELECT k.id, k.name, k.type, k.aliases, k.reports, k.statements, k.body, k.does, j.body FROM known k LEFT JOIN joined j ON j.id = k.id
		WHERE k.bucket = ? AND k.bucket <> 0`, b)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int64]knownRow{}
	for rows.Next() {
		var id int64
		var k knownRow
		if err := rows.Scan(&id, &k.name, &k.kind, &k.aliases, &k.reports, &k.statements, &k.body, &k.does, &k.joined); err != nil {
			return nil, err
		}
		out[id] = k
	}
	return out, rows.Err()
}

// dropTouched takes out that some buckets are touched, and what was offered of them, and keeps by what decisions they were found.
func (c *change) dropTouched(list []store.Bucket) error {
	ids := make([]store.BucketID, len(list))
	for i, b := range list {
		ids[i] = b.ID
	}
	for _, query := range []string{
		`DELETE FROM offer WHERE bucket IN (SELECT value FROM json_each(?)) AND bucket <> 0`, `DELETE FROM touched_name WHERE bucket IN (SELECT value FROM json_each(?))`,
		`DELETE FROM ruled WHERE bucket IN (SELECT value FROM json_each(?))`,
	} {
		if err := c.exec(query, text(ids)); err != nil {
			return err
		}
	}
	for _, b := range list {
		if b.Ruled == "" {
			continue
		}
		if err := c.exec(`INSERT INTO ruled (bucket, what) VALUES (?, ?)`, b.ID, b.Ruled); err != nil {
			return err
		}
	}
	return nil
}

// keepSame keeps which party of the record the names of some buckets are. Of names that many bear nearly all change.
func (c *change) keepSame(list []store.Bucket) error {
	same := map[int64]int64{}
	for _, b := range list {
		maps.Copy(same, b.Same)
	}
	if len(same) == 0 {
		return nil
	}
	names := slices.Sorted(maps.Keys(same))
	pairs := make([][2]int64, len(names))
	for i, n := range names {
		pairs[i] = [2]int64{n, same[n]}
	}
	err := c.exec(`UPDATE story_name SET party = s.party FROM (SELECT value ->> 0 AS name, value ->> 1 AS party FROM json_each(?)) s WHERE story_name.id = s.name`, text(pairs))
	if err != nil {
		return err
	}
	in := text(names)
	for _, query := range []string{
		`UPDATE tells SET party = (SELECT party FROM story_name WHERE id = name) WHERE name IN (SELECT value FROM json_each(?))`,
		`UPDATE takes SET party = (SELECT party FROM story_name WHERE id = name) WHERE name IN (SELECT value FROM json_each(?))`,
		`UPDATE offer SET party_a = (SELECT party FROM story_name WHERE id = a) WHERE what = 'parties' AND a IN (SELECT value FROM json_each(?))`,
		`UPDATE offer SET party_b = (SELECT party FROM story_name WHERE id = b) WHERE what = 'parties' AND b IN (SELECT value FROM json_each(?))`,
	} {
		if err := c.exec(query, in); err != nil {
			return err
		}
	}
	return nil
}
