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
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/scenario"
)

type benchEventsCmd struct {
	benchFlags
	Judged string `help:"The table of the statements of events, each of which readers judged." default:"testdata/judged/events.tsv" type:"path"`
}

// bodiesDay is the day on which all bodies of the Fake News Challenge are held to have come out: on which each did is not told, and they are of one winter.
const bodiesDay = "2014-11-15"

// Run makes one record of the bodies of the Fake News Challenge and prints how its claims agree with readers who judged all statements of some events.
func (c *benchEventsCmd) Run(ctx context.Context, stdout io.Writer) error {
	judged, err := corpus.Judged(os.DirFS(filepath.Dir(c.Judged)), filepath.Base(c.Judged))
	if err != nil {
		return err
	}
	about, reports, err := c.bodies(ctx, func(string) bool { return true })
	if err != nil {
		return err
	}
	return c.print(stdout, "events", about, eval.ScoreEvents(judged, reports, record.NewBuilder().Build(reports)))
}

// bodies reads those bodies of the Fake News Challenge of which want holds, by their [corpus.Digest].
func (c *benchFlags) bodies(ctx context.Context, want func(digest string) bool) (hearsay.Engine, []entry.Report, error) {
	bodies, err := corpus.Bodies(os.DirFS(filepath.Join(c.Data, "copies", "fnc-1")))
	if errors.Is(err, fs.ErrNotExist) {
		return hearsay.Engine{}, nil, fmt.Errorf("%w: no bodies of the Fake News Challenge in %s: unpack the collections and name their folder with --data; docs/models.md says where to find them", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return hearsay.Engine{}, nil, err
	}
	e, err := engine.New()
	if err != nil {
		return hearsay.Engine{}, nil, err
	}
	rendering := corpus.Rendering{Form: "txt"}
	for _, b := range bodies {
		if want(corpus.Digest([]byte(b.Body))) {
			rendering.Reports = append(rendering.Reports, corpus.ScenarioReport{Path: b.ID + ".txt", File: b.ID, Data: []byte(b.Body), Sidecar: fmt.Appendf(nil, `{"published": %q}`, bodiesDay)})
		}
	}
	reports, _, err := scenario.Read(ctx, e, rendering)
	return e.About(), reports, err
}
