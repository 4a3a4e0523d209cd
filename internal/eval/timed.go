package eval

import (
	"context"
	"fmt"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

// ReadTimed reads documents with marked time expressions like [Read].
func ReadTimed(ctx context.Context, read Reader, timed []corpus.Timed, workers int) ([]TimedDoc, error) {
	articles := make([]corpus.Article, len(timed))
	for i, t := range timed {
		articles[i] = corpus.Article{ID: t.ID, Text: t.Text, Published: t.Published}
	}
	docs, err := Read(ctx, read, articles, workers)
	if err != nil {
		return nil, fmt.Errorf("read documents with time expressions: %w", err)
	}
	out := make([]TimedDoc, len(docs))
	for i, d := range docs {
		out[i] = TimedDoc{Timed: timed[i], Reading: d.Reading}
	}
	return out, nil
}
