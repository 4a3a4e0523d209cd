// Package eval measures readings against texts whose attributions people have marked. Every measure is defined in
// docs/quality.md; here each is a pure function from documents and their gold to a result that prints itself as a
// table or as JSON, with the number of cases beside every figure.
//
// The engine comes in as a function value, so the package knows nothing of how a reading is made. It fails only
// when that function does, or when a reading is not of the text it was given.
package eval

import (
	"context"
	"fmt"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// Reader reads the text of one document, with what is known of it besides. Several goroutines may call it at once.
type Reader func(ctx context.Context, id, text string, meta hearsay.Metadata) (hearsay.Reading, error)

// Doc is one document with what people found in it and what a reading found.
type Doc struct {
	ID      string
	Text    string
	Gold    []corpus.Attribution
	Reading hearsay.Reading
}

// Read reads articles with up to workers readers at once and returns one document for each, in order. It stops at
// the first article that cannot be read.
func Read(ctx context.Context, read Reader, articles []corpus.Article, workers int) ([]Doc, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	docs := make([]Doc, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	for range max(1, workers) {
		wg.Go(func() {
			for i := range next {
				d, err := readOne(ctx, read, articles[i])
				if err != nil {
					cancel(err)
					return
				}
				docs[i] = d
			}
		})
	}
feed:
	for i := range articles {
		select {
		case next <- i:
		case <-ctx.Done():
			break feed
		}
	}
	close(next)
	wg.Wait()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return docs, nil
}

func readOne(ctx context.Context, read Reader, a corpus.Article) (Doc, error) {
	r, err := read(ctx, a.ID, a.Text, hearsay.Metadata{Published: a.Published, Wire: a.Wire})
	if err != nil {
		return Doc{}, fmt.Errorf("read %s: %w", a.ID, err)
	}
	if r.Text != a.Text {
		return Doc{}, fmt.Errorf("read %s: the text of the reading is not that of the article: its offsets cannot be compared", a.ID)
	}
	return Doc{ID: a.ID, Text: a.Text, Gold: a.Gold(), Reading: r}, nil
}

// statements returns the statements that take part in a comparison: PolNeAR has no nesting, so nested ones do not.
func statements(r hearsay.Reading) []hearsay.Statement {
	var out []hearsay.Statement
	for _, s := range r.Statements {
		if s.NestedIn == "" {
			out = append(out, s)
		}
	}
	return out
}
