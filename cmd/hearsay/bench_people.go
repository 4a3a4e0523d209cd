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
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

type benchPeopleCmd struct{ benchFlags }

// Run reads GAP validation and OntoGUM dev and prints how pronouns and chains of mentions agree with them.
func (c *benchPeopleCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := engineReader()
	if err != nil {
		return err
	}
	folder := os.DirFS(filepath.Join(c.Data, "coref"))
	gap, err := corpus.GAP(folder, "gap/gap-validation.tsv")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: no GAP in %s: unpack the collections and name their folder with --data; docs/models.md says where to find them", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return err
	}
	sub, err := fs.Sub(folder, "ontogum")
	if err != nil {
		return err
	}
	docs, err := corpus.OntoGUM(sub, "dev.txt")
	if err != nil {
		return err
	}
	people, about, err := eval.ScorePeople(ctx, read, gap, docs)
	if err != nil {
		return err
	}
	return c.print(stdout, "people", about, people)
}
