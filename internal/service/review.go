package service

import (
	"context"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Reviewed is what looking at reviews needs of a store.
type Reviewed interface {
	Report(ctx context.Context, id store.ReportID) (store.Report, error)
	Reading(ctx context.Context, id store.ReportID, run store.RunID) ([]byte, error)
	Reviews(ctx context.Context, q store.ReviewQuery) ([]store.Review, error)
}

// Reviewable is what deciding needs of a store.
type Reviewable interface {
	Reviewed
	Review(ctx context.Context, at time.Time, list []store.NewReview) ([]store.ReviewID, error)
}

// Look returns the newest reading of a report with what people decided on it.
func Look(ctx context.Context, st Reviewed, id store.ReportID) (review.Seen, error) {
	r, err := st.Report(ctx, id)
	if err != nil {
		return review.Seen{}, err
	}
	return look(ctx, st, r)
}

// look is Look at a report that was fetched.
func look(ctx context.Context, st Reviewed, r store.Report) (review.Seen, error) {
	line, err := st.Reading(ctx, r.ID, 0)
	if err != nil {
		return review.Seen{}, err
	}
	reading, err := format.ParseReading(line)
	if err != nil {
		return review.Seen{}, problem(hearsay.ErrDamaged, "the reading of %s: %v", r.ID, err)
	}
	list, err := st.Reviews(ctx, store.ReviewQuery{Report: r.ID})
	if err != nil {
		return review.Seen{}, err
	}
	return review.Look(r, reading, list)
}

// Decide keeps what a person decides on a statement of a report, or on an earlier review of one, and returns it as it is kept.
func Decide(ctx context.Context, st Reviewable, at time.Time, id store.ReportID, a review.Asked) (store.Review, error) {
	seen, err := Look(ctx, st, id)
	if err != nil {
		return store.Review{}, err
	}
	n, err := review.New(seen, a)
	if err != nil {
		return store.Review{}, err
	}
	return keep(ctx, st, at, n)
}

// keep keeps a decision and returns it as it is kept.
func keep(ctx context.Context, st Reviewable, at time.Time, n store.NewReview) (store.Review, error) {
	ids, err := st.Review(ctx, at, []store.NewReview{n})
	if err != nil {
		return store.Review{}, err
	}
	list, err := st.Reviews(ctx, store.ReviewQuery{ID: ids[0]})
	if err != nil || len(list) == 0 {
		return store.Review{}, problem(hearsay.ErrInternal, "%s was kept and is not there: %v", ids[0], err)
	}
	return list[0], nil
}
