package service

import (
	"context"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Recorded is what putting a record together needs of a store.
type Recorded interface {
	Reviewed
	Reports(ctx context.Context, q store.ReportQuery) ([]store.Report, error)
}

// recordPage is how many reports are fetched at once.
const recordPage = 500

// BuildRecord puts together what the reports of a store hold, each by its newest reading with what people decided on it. Renderings of versions
// count once, and statements that somebody rejected not at all.
func BuildRecord(ctx context.Context, st Recorded, b *record.Builder) (record.Record, error) {
	var reports []entry.Report
	marks := map[entry.Ref][]record.Reviewed{}
	for after := store.ReportID(0); ; {
		list, err := st.Reports(ctx, store.ReportQuery{After: after, Limit: recordPage})
		if err != nil {
			return record.Record{}, err
		}
		for _, r := range list {
			after = r.ID
			if r.RenderingOf != 0 {
				continue
			}
			e, err := recorded(ctx, st, r, marks)
			if err != nil {
				return record.Record{}, err
			}
			reports = append(reports, e)
		}
		if len(list) < recordPage {
			break
		}
	}
	ruled, err := Rulings(ctx, st)
	if err != nil {
		return record.Record{}, err
	}
	rec := b.Decide(reports, ruled.Rulings)
	for i, s := range rec.Statements {
		rec.Statements[i].Reviewed = marks[s.Ref]
	}
	return rec, ctx.Err()
}

// recorded returns a report, and adds to marks what people decided on its statements.
func recorded(ctx context.Context, st Recorded, r store.Report, marks map[entry.Ref][]record.Reviewed) (entry.Report, error) {
	seen, err := Look(ctx, st, r.ID)
	if err != nil {
		return entry.Report{}, fmt.Errorf("%s: %w", r.ID, err)
	}
	for i, m := range seen.Shown.Marks {
		ref := entry.Ref{Report: int64(r.ID), Number: store.NumberOf(seen.Shown.Statements[i].ID, i)}
		for _, d := range m.Decided {
			marks[ref] = append(marks[ref], record.Reviewed{Review: d.Review.String(), Verb: d.Verb, Fields: d.Fields, By: d.By, At: d.At})
		}
	}
	rd := seen.Shown.Reading
	rd.Report = r.Report // as the store has it; its ID is the hash
	rd.Report.ID = "sha256:" + r.SHA256
	rd.Statements = kept(seen.Shown)
	return entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: rd}, nil
}

// kept are the statements that nobody rejected.
func kept(c review.Corrected) []hearsay.Statement {
	out := slices.Clone(c.Statements)
	n := 0
	for i := range out {
		if !c.Marks[i].Rejected {
			out[n] = out[i]
			n++
		}
	}
	return out[:n]
}
