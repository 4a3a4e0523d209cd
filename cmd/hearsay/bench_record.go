package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
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
	rec, files, err := scenarioRecord(ctx, e, r)
	if err != nil {
		return fmt.Errorf("scenario %s: %w", s.Name, err)
	}
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

// scenarioRecord reads the reports of a rendering and puts them into a record as hearsay add would number them. It returns the name of the
// file of each report too.
func scenarioRecord(ctx context.Context, e *engine.Engine, r corpus.Rendering) (record.Record, map[int64]string, error) {
	files := map[int64]string{}
	var reports []entry.Report
	var n numberer
	for i, f := range r.Reports {
		var meta hearsay.Metadata
		if f.Sidecar != nil {
			var err error
			if meta, err = plain.ParseSidecar(f.Sidecar); err != nil {
				return record.Record{}, nil, fmt.Errorf("%s: %w", f.Path, err)
			}
		}
		rd, err := e.Read(ctx, engine.Input{Name: f.Path, Data: f.Data, Sidecar: meta})
		if err != nil {
			return record.Record{}, nil, err
		}
		article, version, kept := n.place(int64(i+1), r.Form, f.Data, rd)
		if !kept {
			continue
		}
		sum := sha256.Sum256(f.Data)
		files[int64(i+1)] = f.File
		reports = append(reports, entry.Report{Number: int64(i + 1), Article: article, Version: version, SHA256: hex.EncodeToString(sum[:]), Reading: rd})
	}
	return record.NewBuilder().Build(reports), files, nil
}

// numberer numbers articles and versions by the rules that every store shares.
type numberer struct {
	articles []string
	siblings map[int64][]store.Sibling
}

// place returns the article and the version of a report, and whether it is neither a copy nor a rendering of one before it.
func (n *numberer) place(id int64, form string, data []byte, rd hearsay.Reading) (article int64, version int, kept bool) {
	if n.siblings == nil {
		n.siblings = map[int64][]store.Sibling{}
	}
	sum, words := sha256.Sum256(data), sha256.Sum256([]byte(rd.Text))
	s := store.Sibling{
		Report: store.ReportID(id), SHA256: hex.EncodeToString(sum[:]), TextSHA256: hex.EncodeToString(words[:]), Form: form,
		Published: rd.Report.Published, Modified: rd.Report.Modified,
	}
	article = n.article(store.Address(rd.Report.URL))
	what, _ := store.Decide(s, n.siblings[article])
	if what == store.Copy || what == store.Rendering {
		return article, 0, false
	}
	s.Version = len(n.siblings[article]) + 1
	n.siblings[article] = append(n.siblings[article], s)
	return article, s.Version, true
}

func (n *numberer) article(address string) int64 {
	for i, a := range n.articles {
		if address != "" && a == address {
			return int64(i + 1)
		}
	}
	n.articles = append(n.articles, address)
	return int64(len(n.articles))
}
