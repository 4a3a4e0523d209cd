package service

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// BuildRecord is the measure of what is kept: it puts together at once what the reports of a store hold, each by its newest reading with what people decided on it. Renderings of versions
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
