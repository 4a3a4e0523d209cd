package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Review implements store.Writer.
func (s *Store) Review(ctx context.Context, at time.Time, list []store.NewReview) ([]store.ReviewID, error) {
	var ids []store.ReviewID
	err := s.change(ctx, "review in", at, func(c *change) error {
		for _, n := range list {
			id, err := s.keepReview(c, n)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}

// keepReview keeps a review and makes the rows of its report anew.
func (s *Store) keepReview(c *change, n store.NewReview) (store.ReviewID, error) {
	r, _, err := s.within(c, n.Report)
	if err != nil {
		return 0, err
	}
	if r.RenderingOf != 0 {
		return 0, fmt.Errorf("%w: %s is a rendering of %s, which has the statements", hearsay.ErrUsage, r.ID, r.RenderingOf)
	}
	id, err := c.insert(`INSERT INTO review (report, at, body, state, statement) VALUES (?, ?, ?, ?, 0)`, r.ID, c.at, string(n.Body), store.Applies)
	if err != nil {
		return 0, err
	}
	line, err := s.newestLine(c, r.ID)
	if err != nil {
		return 0, err
	}
	rows, err := s.rowsAnew(c, r, store.Taken{Line: line})
	if err != nil {
		return 0, err
	}
	reviews, err := s.reviews(c.ctx, c.conn, store.ReviewQuery{ID: store.ReviewID(id)})
	if err != nil || len(reviews) == 0 {
		return 0, err
	}
	kept := reviews[0]
	if err := s.unsettleOn(c, kept); err != nil {
		return 0, err
	}
	return store.ReviewID(id), c.enter(ledger.Entry{Kind: ledger.Review, Subject: n.Subject, Body: store.ReviewHash(kept), Rows: rows})
}

// unsettleOn unsettles all reports that a decision across reports is on, or one that it takes back.
func (s *Store) unsettleOn(c *change, r store.Review) error {
	on, undoes, err := review.On(r)
	if err != nil {
		return err
	}
	if undoes != 0 {
		list, err := s.reviews(c.ctx, c.conn, store.ReviewQuery{ID: undoes})
		if err != nil || len(list) == 0 {
			return err
		}
		if on, _, err = review.On(list[0]); err != nil {
			return err
		}
	}
	for _, id := range on {
		if err := c.unsettle(id); err != nil {
			return err
		}
	}
	return nil
}

// unsettleWith unsettles the reports that people decided on together with one.
func (s *Store) unsettleWith(c *change, id store.ReportID) error {
	list, err := s.reviews(c.ctx, c.conn, store.ReviewQuery{State: store.Across})
	if err != nil {
		return err
	}
	for _, r := range list {
		on, _, err := review.On(r)
		if err != nil {
			return err
		}
		for _, other := range on {
			if !slices.Contains(on, id) || other == id {
				continue
			}
			if err := c.unsettle(other); err != nil {
				return err
			}
		}
	}
	return nil
}

// rowsAnew makes the rows of a report anew from a reading, with what people decided on it, and returns their hash.
func (s *Store) rowsAnew(c *change, r store.Report, t store.Taken) (string, error) {
	taken, reviews, err := s.reviewed(c, r.ID, t)
	if err != nil {
		return "", err
	}
	if err := c.dropRows(r.ID); err != nil {
		return "", err
	}
	return c.rowsOf(r, taken, reviews)
}

// newestLine returns the reading that the rows of a report are of.
func (s *Store) newestLine(c *change, id store.ReportID) ([]byte, error) {
	var packed []byte
	if err := c.row(`SELECT g.zstd FROM report r JOIN reading g ON g.report = r.id AND g.run = r.run WHERE r.id = ?`, id).Scan(&packed); err != nil {
		return nil, err
	}
	line, err := s.unpack.DecodeAll(packed, nil)
	if err != nil {
		return nil, damaged(id, err)
	}
	return line, nil
}

// reviewed returns what is kept of a reading with what people decided on its report.
func (s *Store) reviewed(c *change, id store.ReportID, t store.Taken) (store.Taken, []store.Review, error) {
	list, err := s.reviews(c.ctx, c.conn, store.ReviewQuery{Report: id})
	if err != nil || len(list) == 0 {
		return t, nil, err
	}
	reading, err := format.ParseReading(t.Line)
	if err != nil {
		return t, nil, damaged(id, err)
	}
	return review.Take(reading, t.Line, list)
}

// keepStates keeps what became of reviews.
func (c *change) keepStates(list []store.Review) error {
	for _, r := range list {
		if err := c.exec(`UPDATE review SET state = ?1, statement = ?2 WHERE id = ?3 AND (state <> ?1 OR statement <> ?2)`, r.State, r.Statement, r.ID); err != nil {
			return err
		}
	}
	return nil
}

// Reviews implements store.Finder.
func (s *Store) Reviews(ctx context.Context, q store.ReviewQuery) ([]store.Review, error) {
	return s.reviews(ctx, s.again, q)
}

func (s *Store) reviews(ctx context.Context, db querier, q store.ReviewQuery) ([]store.Review, error) {
	where, args := []string{`state <> ''`}, []any{}
	add := func(condition string, on bool, arg any) {
		if on {
			where, args = append(where, condition), append(args, arg)
		}
	}
	add(`id = ?`, q.ID != 0, q.ID)
	add(`report = ?`, q.Report != 0, q.Report)
	add(`state = ?`, q.State != "", q.State)
	add(`id > ?`, q.After != 0 && !q.Latest, q.After)
	add(`id < ?`, q.After != 0 && q.Latest, q.After)
	order := "id"
	if q.Latest {
		order = "id DESC"
	}
	rows, err := db.QueryContext(ctx, `SELECT id, report, at, body, state, statement FROM review WHERE `+strings.Join(where, " AND ")+` ORDER BY `+order+limitOf(q.Limit), args...)
	if err != nil {
		return nil, s.problem("read", err)
	}
	defer rows.Close()
	var list []store.Review
	for rows.Next() {
		var r store.Review
		var body string
		if err := rows.Scan(&r.ID, &r.Report, &r.At, &body, &r.State, &r.Statement); err != nil {
			return nil, s.problem("read", err)
		}
		r.Body = []byte(body)
		list = append(list, r)
	}
	return list, s.problem("read", rows.Err())
}
