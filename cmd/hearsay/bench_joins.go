package main

import (
	"context"
	"encoding/json"
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
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/scenario"
)

type benchJoinsCmd struct {
	benchFlags
	Judged string `help:"The table of statements that readers judged." default:"testdata/judged/polnear.tsv" type:"path"`
}

// Run makes one record of PolNeAR train, each article with its outlet and day, and prints how its claims agree with pairs of statements that readers judged.
func (c *benchJoinsCmd) Run(ctx context.Context, stdout io.Writer) error {
	judged, err := corpus.Judged(os.DirFS(filepath.Dir(c.Judged)), filepath.Base(c.Judged))
	if err != nil {
		return err
	}
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(c.Data, "attribution", "polnear")), "train")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: no PolNeAR in %s: unpack the collections and name their folder with --data; docs/models.md says where to find them", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return err
	}
	e, err := engine.New()
	if err != nil {
		return err
	}
	rendering := corpus.Rendering{Form: "txt"}
	for _, a := range articles {
		sidecar, err := json.Marshal(map[string]string{"outlet": a.Outlet, "published": a.Published})
		if err != nil {
			return err
		}
		rendering.Reports = append(rendering.Reports, corpus.ScenarioReport{Path: a.ID + ".txt", File: a.ID, Data: []byte(a.Text), Sidecar: sidecar})
	}
	reports, _, err := scenario.Read(ctx, e, rendering)
	if err != nil {
		return err
	}
	return c.print(stdout, "joins", e.About(), eval.ScoreJoins(judged, reports, record.NewBuilder().Build(reports)))
}
