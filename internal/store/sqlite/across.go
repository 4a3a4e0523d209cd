package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
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

// acrossTables are the tables of what shows across reports, those that speak of others first, but for the one that counts and the indexes of words.
func acrossTables() []string {
	return []string{"ruled", "revised", "about", "joined", "offer", "takes", "claim", "tells", "story_name", "known", "revision", "family_report", "family",
		"story_report", "story", "link", "digest_whole", "digest", "touched_name", "touched"}
}

// AcrossAnew takes out all that is kept of what shows across reports, so that it is found anew from the rest. It looks at the file first: of one
// whose tables are damaged nothing is taken out, for that might touch reports.
func (s *Store) AcrossAnew(ctx context.Context) error {
	whole := true
	if err := s.Check(ctx, func(string) { whole = false }); err != nil {
		return err
	}
	if !whole {
		return s.problem("find anew what shows across reports in", errTables)
	}
	return s.change(ctx, "find anew what shows across reports in", time.Time{}, func(c *change) error {
		for _, table := range acrossTables() {
			if err := c.exec("DELETE FROM " + table); err != nil {
				return err
			}
		}
		for _, query := range []string{`INSERT INTO claim_fts (claim_fts) VALUES ('delete-all')`, `INSERT INTO known_fts (known_fts) VALUES ('delete-all')`,
			`UPDATE across SET version = version + 1 WHERE id = 1`, `INSERT INTO touched (report, stage, seq) SELECT id, 1, 0 FROM report WHERE rendering_of IS NULL`} {
			if err := c.exec(query); err != nil {
				return err
			}
		}
		return nil
	})
}

// errTables is the error of a file of which SQLite finds tables damaged.
var errTables = fmt.Errorf("%w: hearsay verify tells what; copy the file away and restore a backup with hearsay restore", hearsay.ErrDamaged)

// KeepDigests implements store.Findings.
func (s *Store) KeepDigests(ctx context.Context, seen int64, list []store.Digested) error {
	return s.keepAcross(ctx, seen, func(c *change) error {
		now := map[store.ReportID]bool{}
		for _, d := range list {
			now[d.Report] = true
		}
		stays := map[store.ReportID]bool{}
		for _, d := range list {
			same, err := c.sameDigest(d)
			if err == nil && !same {
				err = c.dropDigest(d.Report, now)
			}
			if err != nil {
				return err
			}
			stays[d.Report] = same
		}
		for _, d := range list {
			if err := c.keepDigest(d, stays[d.Report]); err != nil {
				return fmt.Errorf("%s: %w", d.Report, err)
			}
		}
		return nil
	})
}

// sameDigest reports whether a digest is kept already. Then its links are as well, and others are added to them.
func (c *change) sameDigest(d store.Digested) (bool, error) {
	if d.Digest == nil {
		return false, nil
	}
	g := store.Digest{Report: d.Report}
	err := c.row(`SELECT d.article, d.day, d.brief, w.whole FROM digest d JOIN digest_whole w ON w.report = d.report WHERE d.report = ?`, d.Report).
		Scan(&g.Article, &g.Day, &g.Brief, &g.Whole)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return g.Article == d.Digest.Article && g.Day == d.Digest.Day && bytes.Equal(g.Brief, d.Digest.Brief) && bytes.Equal(g.Whole, d.Digest.Whole), err
}

// dropDigest takes out the digest and the links of a report, and unsettles those that it was linked to. Where they were several, links between them
// may have been left out for those to it: these are found anew, but of those of which all are found now.
func (c *change) dropDigest(id store.ReportID, now map[store.ReportID]bool) error {
	others, err := c.numbers(`SELECT b FROM link WHERE a = ?`, id)
	if err != nil {
		return err
	}
	for _, n := range others {
		other := store.ReportID(n)
		touch := c.unsettle
		if len(others) > 1 && !now[other] {
			touch = c.touch
		}
		if err := touch(other); err != nil {
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

func (c *change) keepDigest(d store.Digested, stays bool) error {
	if g := d.Digest; g != nil && !stays {
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
	if err := s.unsettleWith(c, id); err != nil {
		return err
	}
	if story != 0 {
		if err := s.dropStory(c, story); err != nil {
			return err
		}
	}
	if err := c.dropFamily(id); err != nil {
		return err
	}
	if err := c.dropDigest(id, nil); err != nil {
		return err
	}
	if err := c.dropRevisions(article); err != nil {
		return err
	}
	if err := c.exec(`DELETE FROM touched WHERE report = ?`, id); err != nil {
		return err
	}
	return c.exec(`UPDATE across SET version = version + 1 WHERE id = 1`)
}

// purgeWords writes the indexes of the words of claims and of parties across reports anew, so that they hold none of those that were taken out: until then
// they only know that these were, for overwriting them whenever a story is found anew took two fifths of finding what shows across the reports of a day.
func (c *change) purgeWords() error {
	if err := c.exec(`INSERT INTO claim_fts (claim_fts) VALUES ('optimize')`); err != nil {
		return err
	}
	return c.exec(`INSERT INTO known_fts (known_fts) VALUES ('optimize')`)
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
	if err := c.dropKnown(parties); err != nil {
		return err
	}
	var touched []store.BucketID
	for _, b := range buckets {
		touched = append(touched, store.BucketID(b))
	}
	if err := c.touchNames(touched); err != nil {
		return err
	}
	for _, b := range buckets {
		if err := c.exec(`DELETE FROM offer WHERE bucket = ? AND bucket <> 0`, b); err != nil {
			return err
		}
	}
	if err := c.dropClaimsBut([]int64{story}, s.unpacked, func(int64, []byte) bool { return false }); err != nil {
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
