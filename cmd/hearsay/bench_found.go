package main

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

type benchFoundCmd struct {
	benchFlags
	Read string `help:"The table of statements that were found and read." default:"testdata/judged/unseen.tsv" type:"path"`
}

// Run reads the bodies of the Fake News Challenge and prints what readers say of the statements that are found in some of them.
func (c *benchFoundCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := corpus.Found(os.DirFS(filepath.Dir(c.Read)), filepath.Base(c.Read))
	if err != nil {
		return err
	}
	of := map[string]bool{}
	for _, f := range read {
		of[f.Article] = true
	}
	about, reports, err := c.bodies(ctx, func(digest string) bool { return of[digest] })
	if err != nil {
		return err
	}
	return c.print(stdout, "found", about, eval.ScoreFound(read, reports))
}
