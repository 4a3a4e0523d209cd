package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/scenario"
)

type benchRecordCmd struct {
	Dir    string `arg:"" optional:"" help:"A scenario, or a folder of them." default:"testdata/scenarios" type:"path"`
	JSON   bool   `help:"Print one JSON object."`
	Each   bool   `help:"Print every scenario by itself too."`
	Errors string `help:"Print what differs in this field (quote, joined, missed, position, chain, family, origins, revision, apart, one), or all." placeholder:"FIELD"`
}

// Run reads scenarios, each rendering by itself, and prints how their records agree with gold.
func (c *benchRecordCmd) Run(ctx context.Context, stdout io.Writer) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	list, err := corpus.Scenarios(os.DirFS(c.Dir))
	if err != nil {
		return fmt.Errorf("%w: give a folder of scenarios; the project has some in testdata/scenarios", err)
	}
	results := map[string]eval.Record{}
	for _, s := range list {
		if s.Name == "." {
			s.Name = filepath.Base(c.Dir)
		}
		for _, r := range s.Renderings {
			if err := c.score(ctx, stdout, e, s, r, results); err != nil {
				return err
			}
		}
	}
	b := benchFlags{JSON: c.JSON}
	return b.print(stdout, "record", e.About(), recordResults{results["txt"], results["html"]})
}

func (c *benchRecordCmd) score(ctx context.Context, stdout io.Writer, e *engine.Engine, s corpus.Scenario, r corpus.Rendering, results map[string]eval.Record) error {
	reports, files, err := scenario.Read(ctx, e, r)
	if err != nil {
		return fmt.Errorf("scenario %s: %w", s.Name, err)
	}
	rec := record.NewBuilder().Build(reports)
	one := eval.ScoreRecord(s.Gold, rec, files)
	for _, w := range one.Wrong {
		if w.Field == c.Errors || c.Errors == "all" {
			if _, err := fmt.Fprintf(stdout, "%s %s %s %s: gold %q, ours %q\n", s.Name, r.Form, w.Doc, w.Field, w.Gold, w.Ours); err != nil {
				return err
			}
		}
	}
	if c.Each && !c.JSON {
		if _, err := fmt.Fprintf(stdout, "%s, %s\n%s\n", s.Name, r.Form, one); err != nil {
			return err
		}
	}
	all := results[r.Form]
	all.Add(one)
	results[r.Form] = all
	return nil
}

// recordResults are results by form of the reports.
type recordResults struct {
	Txt  eval.Record `json:"txt"`
	HTML eval.Record `json:"html"`
}

func (r recordResults) String() string {
	return "plain text\n" + r.Txt.String() + "\npages\n" + r.HTML.String()
}
