package sqlite

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// AddReadings implements store.Writer.
func (s *Store) AddReadings(ctx context.Context, at time.Time, readings []store.NewReading) error {
	return s.change(ctx, "add a reading to", at, func(c *change) error {
		for _, r := range readings {
			if err := s.addReading(c, r); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) addReading(c *change, n store.NewReading) error {
	run, err := c.runID(n.Taken.Engine)
	if err != nil {
		return err
	}
	had, err := c.number(`SELECT 1 FROM reading WHERE report = ? AND run = ?`, n.Report, run)
	if err != nil || had != 0 {
		return err
	}
	r, given, err := s.within(c, n.Report)
	if err != nil {
		return err
	}
	if err := s.keepReading(c, r.ID, run, n.Taken.Line); err != nil {
		return err
	}
	// The article stays what it was: a run tells what a text says, not where it lies.
	rows, err := s.show(c, &r, run, n.Taken)
	if err != nil {
		return err
	}
	return c.enter(ledger.Entry{Kind: ledger.Read, Subject: r.ID.String(), Meta: store.MetaHash(r, given), Run: store.RunKey(n.Taken.Engine),
		Reading: hash(n.Taken.Line), Rows: rows})
}

// show makes a reading the one that is searched of a report, and returns the hash of its rows.
func (s *Store) show(c *change, r *store.Report, run int64, t store.Taken) (string, error) {
	if err := c.dropRows(r.ID); err != nil {
		return "", err
	}
	r.Report = t.Report
	outlet, err := c.outletID(r.Outlet)
	if err != nil {
		return "", err
	}
	if err := c.exec(`UPDATE report SET run = ?, outlet = ?, about = ?, text_sha256 = ?, statements = 0 WHERE id = ?`,
		run, outlet, fromReport(r.Report).json(), t.TextSHA256, r.ID); err != nil {
		return "", err
	}
	taken, reviews, err := s.reviewed(c, r.ID, t)
	if err != nil {
		return "", err
	}
	return c.rowsOf(*r, taken, reviews)
}

// rowsOf writes the rows of a report, none for a rendering, makes them findable, and returns their hash.
func (c *change) rowsOf(r store.Report, t store.Taken, reviews []store.Review) (string, error) {
	if r.RenderingOf != 0 {
		return store.RowsHash(nil, nil, nil), nil
	}
	if err := c.keepRows(r.ID, t); err != nil {
		return "", err
	}
	if err := c.touch(r.ID); err != nil {
		return "", err
	}
	if err := c.keepStates(reviews); err != nil {
		return "", err
	}
	hash := store.RowsHash(t.Parties, t.Statements, reviews)
	if c.unindexed(r.ID) {
		return hash, nil
	}
	return hash, c.indexWords(r.ID, r.ID)
}

// within returns a report as the transaction sees it.
func (s *Store) within(c *change, id store.ReportID) (store.Report, store.Given, error) {
	list, err := s.reports(c.ctx, c.conn, `r.id = ?`, 1, id)
	if err != nil {
		return store.Report{}, store.Given{}, err
	}
	if len(list) == 0 {
		return store.Report{}, store.Given{}, s.notHeld(c.ctx, id)
	}
	var text string
	if err := c.row(`SELECT given FROM report WHERE id = ?`, id).Scan(&text); err != nil {
		return store.Report{}, store.Given{}, err
	}
	var g given
	if err := jsonv2.Unmarshal([]byte(text), &g); err != nil {
		return store.Report{}, store.Given{}, damaged(id, err)
	}
	return list[0], g.given(), nil
}

// dropRows takes out what is searched of a report, and names that no report has any more.
func (c *change) dropRows(id store.ReportID) error {
	names, err := c.namesOf(id)
	if err != nil {
		return err
	}
	if !c.unindexed(id) { // FTS5 takes what it is told to delete out of its index, whether it is there or not
		if err := c.exec(`INSERT INTO statement_fts (statement_fts, rowid, content, speaker, behalf, filter)
			SELECT 'delete', id, content, speaker, behalf, filter FROM statement_index WHERE report = ?`, id); err != nil {
			return err
		}
	}
	for _, query := range []string{`DELETE FROM statement WHERE report = ?`, `DELETE FROM party WHERE report = ?`} {
		if err := c.exec(query, id); err != nil {
			return err
		}
	}
	clear(c.ids)
	for _, name := range names {
		used, err := c.number(`SELECT EXISTS (SELECT 1 FROM party WHERE name = ?1) OR EXISTS (SELECT 1 FROM statement WHERE speaker = ?1) OR EXISTS (SELECT 1 FROM statement WHERE behalf = ?1)`, name)
		if err != nil {
			return err
		}
		if used != 0 {
			continue
		}
		if err := c.exec(`INSERT INTO name_fts (name_fts, rowid, name) SELECT 'delete', id, name FROM name WHERE id = ?`, name); err != nil {
			return err
		}
		if err := c.exec(`DELETE FROM name WHERE id = ?`, name); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) namesOf(id store.ReportID) ([]int64, error) {
	rows, err := c.rows(`SELECT name FROM party WHERE report = ?1 UNION SELECT speaker FROM statement WHERE report = ?1 AND speaker IS NOT NULL
		UNION SELECT behalf FROM statement WHERE report = ?1 AND behalf IS NOT NULL`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var name int64
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		list = append(list, name)
	}
	return list, rows.Err()
}

// Forget implements store.Writer.
func (s *Store) Forget(ctx context.Context, at time.Time, id store.ReportID, reason string) (store.Tombstone, error) {
	tomb := store.Tombstone{Report: id, Reason: reason, At: stamp(at)}
	err := s.change(ctx, "forget in", at, func(c *change) error {
		r, _, err := s.within(c, id)
		if err != nil {
			return err
		}
		tomb.SHA256 = r.SHA256
		if err := s.forgetAcross(c, id, r.Article); err != nil {
			return err
		}
		if err := c.purgeWords(); err != nil {
			return err
		}
		if err := c.dropRows(id); err != nil {
			return err
		}
		if err := s.promote(c, r); err != nil {
			return err
		}
		if err := s.withdraw(c, id); err != nil {
			return err
		}
		if err := c.dropReport(r); err != nil {
			return err
		}
		sha, err := hex.DecodeString(r.SHA256)
		if err != nil {
			return err
		}
		if err := c.exec(`INSERT INTO tombstone (report, sha256, reason, at) VALUES (?, ?, ?, ?)`, id, sha, reason, tomb.At); err != nil {
			return err
		}
		return c.enter(ledger.Entry{Kind: ledger.Forget, Subject: id.String(), Blob: r.SHA256, Text: reason})
	})
	if err != nil {
		return store.Tombstone{}, err
	}
	// What SQLite wrote aside may still hold the old pages.
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.writer == nil {
		return tomb, nil // closed meanwhile, which folds it into the file
	}
	var busy, pages, moved int
	err = s.writer.conn.QueryRowContext(context.WithoutCancel(ctx), `PRAGMA wal_checkpoint(truncate)`).Scan(&busy, &pages, &moved)
	tomb.Lingers = busy != 0
	return tomb, s.problem("forget in", err)
}

// promote lets the first rendering of a report that goes stand for the version.
func (s *Store) promote(c *change, r store.Report) error {
	next, err := c.number(`SELECT min(id) FROM report WHERE rendering_of = ?`, r.ID)
	if err != nil || next == 0 {
		return err
	}
	if err := c.exec(`UPDATE report SET rendering_of = CASE WHEN id = ?1 THEN NULL ELSE ?1 END WHERE rendering_of = ?2`, next, r.ID); err != nil {
		return err
	}
	heir, given, err := s.within(c, store.ReportID(next))
	if err != nil {
		return err
	}
	line, err := s.newestLine(c, heir.ID)
	if err != nil {
		return err
	}
	reading, err := format.ParseReading(line)
	if err != nil {
		return damaged(heir.ID, err)
	}
	rows, err := c.rowsOf(heir, store.Take(reading, line), nil) // nobody can have decided on a rendering
	if err != nil {
		return err
	}
	return c.enter(ledger.Entry{Kind: ledger.Index, Subject: heir.ID.String(), Meta: store.MetaHash(heir, given), Rows: rows})
}

// emptied is what is done to a decision when a report is forgotten.
const emptied = `UPDATE review SET body = '', at = '', state = '', statement = 0 WHERE `

// withdraw empties the decisions across reports that speak of a report and are kept with another.
func (s *Store) withdraw(c *change, id store.ReportID) error {
	// Within a string of JSON no quotation mark stands without a backslash before it, so that only an anchor matches.
	rows, err := c.rows(`SELECT id, report FROM review WHERE report <> ?1 AND state IN (?2, ?3) AND instr(body, ?4) > 0 ORDER BY id`,
		id, store.Across, store.Undone, fmt.Sprintf(`{"id":"%s/`, id))
	if err != nil {
		return err
	}
	defer rows.Close()
	var list []store.Review
	for rows.Next() {
		var r store.Review
		if err := rows.Scan(&r.ID, &r.Report); err != nil {
			return err
		}
		list = append(list, r)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, r := range list {
		if err := s.withdrawOne(c, r); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) withdrawOne(c *change, r store.Review) error {
	kept, err := s.reviews(c.ctx, c.conn, store.ReviewQuery{ID: r.ID})
	if err != nil || len(kept) == 0 {
		return err
	}
	if err := c.exec(emptied+`id = ?`, r.ID); err != nil {
		return err
	}
	owner, _, err := s.within(c, r.Report)
	if err != nil {
		return err
	}
	line, err := s.newestLine(c, r.Report)
	if err != nil {
		return err
	}
	reading, err := format.ParseReading(line)
	if err != nil {
		return damaged(owner.ID, err)
	}
	rows, err := s.rowsAnew(c, owner, store.Take(reading, line))
	if err != nil {
		return err
	}
	return c.enter(ledger.Entry{Kind: ledger.Withdraw, Subject: r.Report.String(), Body: store.ReviewHash(kept[0]), Rows: rows})
}

// dropReport takes out a report without rows.
func (c *change) dropReport(r store.Report) error {
	blob, err := c.number(`SELECT blob FROM report WHERE id = ?`, r.ID)
	if err != nil {
		return err
	}
	for _, query := range []string{
		`DELETE FROM failure WHERE (place, container) IN (SELECT place, container FROM origin WHERE report = ?)`,
		`DELETE FROM origin WHERE report = ?`,
		`DELETE FROM reading WHERE report = ?`,
		emptied + `report = ?`,
		`UPDATE report SET superseded_by = NULL WHERE superseded_by = ?`,
		`DELETE FROM report WHERE id = ?`,
	} {
		if err := c.exec(query, r.ID); err != nil {
			return err
		}
	}
	if err := c.exec(`DELETE FROM blob WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM report WHERE blob = ?1)`, blob); err != nil {
		return err
	}
	if err := c.exec(`DELETE FROM outlet WHERE NOT EXISTS (SELECT 1 FROM report WHERE outlet = outlet.id)`); err != nil {
		return err
	}
	left, err := c.number(`SELECT count(*) FROM report WHERE article = ?`, r.Article)
	if err != nil {
		return err
	}
	if left > 0 {
		return c.supersede(r.Article)
	}
	// The address goes; the number stays, so that it is not given again.
	return c.exec(`UPDATE article SET address = NULL WHERE id = ?`, r.Article)
}
