package main

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
)

type benchBoardsCmd struct {
	benchFlags
	Judged string `help:"The table of rows of boards that readers judged." default:"testdata/judged/boards.tsv" type:"path"`
}

// Run makes one record of the bodies of the Fake News Challenge and prints what readers say of the rows of its boards.
func (c *benchBoardsCmd) Run(ctx context.Context, stdout io.Writer) error {
	judged, err := corpus.BoardRows(os.DirFS(filepath.Dir(c.Judged)), filepath.Base(c.Judged))
	if err != nil {
		return err
	}
	about, reports, err := c.bodies(ctx, func(string) bool { return true })
	if err != nil {
		return err
	}
	return c.print(stdout, "boards", about, eval.ScoreBoards(judged, reports, record.NewBuilder().Build(reports)))
}
