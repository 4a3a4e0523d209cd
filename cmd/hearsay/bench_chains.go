package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

type benchChainsCmd struct {
	benchFlags
	File   string `help:"File of passages." default:"testdata/chains/passages.jsonl" placeholder:"FILE" type:"path"`
	Errors string `help:"Print what differs in this field (found, speaker, chain, nested, reason ...)." placeholder:"FIELD"`
}

// Run reads passages and prints how speakers, chains and anonymous sources agree with gold.
func (c *benchChainsCmd) Run(ctx context.Context, stdout io.Writer) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	passages, err := corpus.Chains(os.DirFS(filepath.Dir(c.File)), filepath.Base(c.File))
	if err != nil {
		return fmt.Errorf("%w: name the file with --file; the project has one in testdata/chains", err)
	}
	read := func(ctx context.Context, id, text string, meta hearsay.Metadata, marked []hearsay.Statement) (hearsay.Reading, error) {
		return e.Read(ctx, engine.Input{Name: id, Data: []byte(text), Sidecar: meta, Marked: marked})
	}
	chains, about, err := eval.ScoreChains(ctx, read, passages)
	if err != nil {
		return err
	}
	if err := c.print(stdout, "chains", about, chains); err != nil || c.Errors == "" {
		return err
	}
	for _, w := range chains.Wrong {
		if w.Field == c.Errors {
			if _, err := fmt.Fprintf(stdout, "%s: gold %q, ours %q: %s\n", w.Doc, w.Gold, w.Ours, w.Words); err != nil {
				return err
			}
		}
	}
	return nil
}
