package service

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// TextOf returns what families are found by of a report, with what people decided on it.
func TextOf(ctx context.Context, st Reviewed, r store.Report) (copies.Text, error) {
	seen, err := Look(ctx, st, r.ID)
	if err != nil {
		return copies.Text{}, err
	}
	return copies.Of(&entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: seen.Shown.Settled()}), nil
}

// Differences tells what a copy did with the text of its original, and returns both texts.
func Differences(ctx context.Context, st Reviewed, original, copied store.Report) (list []copies.Difference, before, after string, err error) {
	a, err := TextOf(ctx, st, original)
	if err != nil {
		return nil, "", "", err
	}
	b, err := TextOf(ctx, st, copied)
	if err != nil {
		return nil, "", "", err
	}
	return copies.Differences(a, b), a.Source, b.Source, nil
}
