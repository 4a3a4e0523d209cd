package sqlite

import (
	"encoding/json"

	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// earlier is a place where the bytes of an addition lie already, with something else said of them.
type earlier struct {
	origin int64
	key    store.OriginKey
	report store.ReportID
}

// earlier finds the place of an addition, the zero value when it is a new one.
func (c *change) earlier(a *addition) (earlier, error) {
	rows, err := c.rows(`SELECT o.id, o.key, r.id `+placed+` ORDER BY o.id DESC LIMIT 1`, a.sha[:], a.Origin.Place, a.Origin.Container)
	if err != nil {
		return earlier{}, err
	}
	defer rows.Close()
	var e earlier
	var key []byte
	if rows.Next() {
		if err := rows.Scan(&e.origin, &key, &e.report); err != nil {
			return earlier{}, err
		}
	}
	copy(e.key[:], key)
	return e, rows.Err()
}

// stays reports whether a report stays in its article when its address becomes another: then the article has no other report, and no other
// article has the address.
func (c *change) stays(r store.Report, address string) (bool, error) {
	if address == r.Address {
		return true, nil
	}
	others, err := c.number(`SELECT (SELECT count(*) FROM report WHERE article = ? AND id <> ?) + (SELECT count(*) FROM article WHERE address = ?)`, r.Article, r.ID, address)
	return others == 0, err
}

// correct puts what is said of a report now in the place of what was said of it, and the reading in that of the same run. Done tells whether
// it could; if not, nothing is changed.
func (s *Store) correct(c *change, a *addition) (out store.Outcome, done bool, err error) {
	if a.what == store.Held || a.what == store.Version && a.report.Address != "" {
		return out, false, nil // at an address another time is a version, whatever place it is told at
	}
	was, err := c.earlier(a)
	if err != nil || was.report == 0 || a.what == store.Copy && a.sibling.Report != was.report {
		return out, false, err
	}
	r, _, err := s.within(c, was.report)
	if err != nil {
		return out, false, err
	}
	address := store.Address(a.Taken.Report.URL)
	if stays, err := c.stays(r, address); err != nil || !stays {
		return out, false, err
	}
	r.Address = address
	if err := c.exec(`UPDATE article SET address = ? WHERE id = ?`, emptyNull(address), r.Article); err != nil {
		return out, false, err
	}
	entry, err := s.replace(c, a, was, r)
	if err != nil {
		return out, false, err
	}
	if err := c.supersede(r.Article); err != nil {
		return out, false, err
	}
	return store.Outcome{Report: r.ID, Article: r.Article, Version: r.Version, What: store.Corrected}, true, c.enter(entry)
}

// replace writes what is said of a report and what is read with that, and returns the entry of the log.
func (s *Store) replace(c *change, a *addition, was earlier, r store.Report) (ledger.Entry, error) {
	run, err := c.runID(a.Taken.Engine)
	if err != nil {
		return ledger.Entry{}, err
	}
	given, err := json.Marshal(fromGiven(a.Given))
	if err != nil {
		return ledger.Entry{}, err
	}
	if err := c.exec(`DELETE FROM reading WHERE report = ? AND run = ?`, r.ID, run); err != nil {
		return ledger.Entry{}, err
	}
	if err := s.keepReading(c, r.ID, run, a.Taken.Line); err != nil {
		return ledger.Entry{}, err
	}
	if err := c.exec(`UPDATE report SET given = ? WHERE id = ?`, string(given), r.ID); err != nil {
		return ledger.Entry{}, err
	}
	if err := c.exec(`UPDATE origin SET key = ? WHERE id = ?`, a.key[:], was.origin); err != nil {
		return ledger.Entry{}, err
	}
	rows, err := s.show(c, &r, run, a.Taken)
	if err != nil {
		return ledger.Entry{}, err
	}
	return ledger.Entry{Kind: ledger.Correct, Subject: r.ID.String(), Meta: store.MetaHash(r, a.Given), Origin: store.OriginHash(a.key, a.Origin),
		Body: store.OriginHash(was.key, a.Origin), Run: store.RunKey(a.Taken.Engine), Reading: hash(a.Taken.Line), Rows: rows}, nil
}

func emptyNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
