package service

import (
	"context"
	"fmt"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
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

// Whole is a report of a record with its statements.
type Whole struct {
	record.Report
	Statements []record.Statement
}

// Recorded returns a report as a record holds it, with its statements when they are asked for: by the newest reading, with what people decided on it.
func (k Kept) Recorded(ctx context.Context, id store.ReportID, statements bool) (Whole, error) {
	r, err := k.Report(ctx, id)
	if err != nil {
		return Whole{}, err
	}
	out := Whole{Report: record.Report{Report: entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: hearsay.Reading{Report: r.Report}}}}
	families, err := k.familiesOf(ctx, []store.ReportID{id})
	if out.Family = families[id]; err != nil || !statements {
		return out, err
	}
	marks := map[entry.Ref][]record.Reviewed{}
	if out.Report.Report, err = recorded(ctx, k, r, marks); err != nil {
		return out, err
	}
	in, err := k.PartiesIn(ctx, id)
	if err != nil {
		return out, err
	}
	out.Statements = record.Statements(out.Report.Report, func(party string) int { return in[identity.Member{Report: int64(id), Party: party}] })
	for i, s := range out.Statements {
		out.Statements[i].Reviewed = marks[s.Ref]
	}
	return out, nil
}

// recorded returns a report, and adds to marks what people decided on its statements.
func recorded(ctx context.Context, st Recorded, r store.Report, marks map[entry.Ref][]record.Reviewed) (entry.Report, error) {
	seen, err := look(ctx, st, r)
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

// kept are the statements that nobody rejected, with full confidence in what people decided on.
func kept(c review.Corrected) []hearsay.Statement {
	out := c.Settled().Statements
	n := 0
	for i := range out {
		if !c.Marks[i].Rejected {
			out[n] = out[i]
			n++
		}
	}
	return out[:n]
}
