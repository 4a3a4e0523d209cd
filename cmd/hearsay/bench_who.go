package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

type benchWhoCmd struct {
	benchFlags
	Part   string `help:"Compartment: train or dev." enum:"train,dev" default:"dev"`
	Errors string `help:"Print what differs in this field (speaker, position, chain ...) with gold spans. For your eyes: the texts are other people's." placeholder:"FIELD"`
	Found  bool   `help:"With --errors: of the statements that were found, not of those given."`
}

// Run reads the who-when articles with and without their gold spans and prints how what the statements mean agrees with gold.
func (c *benchWhoCmd) Run(ctx context.Context, stdout io.Writer) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	articles, err := corpus.Who(os.DirFS(filepath.Join(c.Data, "attribution", "who-when")), c.Part)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: no who-when collection in %s: unpack the collections and name their folder with --data", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return err
	}
	read := func(ctx context.Context, id, text string, meta hearsay.Metadata, marked []hearsay.Statement) (hearsay.Reading, error) {
		return e.Read(ctx, engine.Input{Name: id, Data: []byte(text), Sidecar: meta, Marked: marked})
	}
	who, about, err := eval.ScoreWho(ctx, read, articles)
	if err != nil {
		return err
	}
	if err := c.print(stdout, "who", about, who); err != nil || c.Errors == "" {
		return err
	}
	scores := who.GoldSpans
	if c.Found {
		scores = who.EndToEnd
	}
	for _, w := range scores.Wrong {
		if w.Field == c.Errors {
			if _, err := fmt.Fprintf(stdout, "%s: gold %q, ours %q: %s\n", w.Doc, w.Gold, w.Ours, w.Words); err != nil {
				return err
			}
		}
	}
	return nil
}
