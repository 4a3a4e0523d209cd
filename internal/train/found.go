package train

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/extract"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// foundReport is a report of found.tsv as the engine reads it, but for what a sidecar tells, with what readers said of what it finds there.
type foundReport struct {
	id     string
	kind   origin // found or invented
	doc    *doc.Doc
	blocks []hearsay.Block
	found  []attribution.Attribution
	of     []corpus.FoundStatement
}

// foundReports reads the reports of found.tsv by p, in order of their names.
func (o Options) foundReports(p *nlp.Pipeline) ([]foundReport, error) {
	read, err := corpus.Found(os.DirFS(filepath.Dir(o.Found)), filepath.Base(o.Found))
	if err != nil {
		return nil, err
	}
	list := map[string][]corpus.FoundStatement{}
	for _, f := range read {
		list[f.Article] = append(list[f.Article], f)
	}
	known, err := o.realReports()
	if err != nil {
		return nil, err
	}
	stories, err := corpus.Scenarios(os.DirFS(o.Claims.Stories))
	if err != nil {
		return nil, err
	}
	own := map[string]bool{}
	for _, s := range stories {
		for _, r := range s.Renderings[0].Reports {
			known[corpus.Digest(r.Data)], own[corpus.Digest(r.Data)] = r, true
		}
	}
	var out []foundReport
	for _, id := range slices.Sorted(maps.Keys(list)) {
		r, ok := known[id]
		if !ok {
			return nil, fmt.Errorf("%s: found the digest %s, which no report of Wikinews below %s and none of %s has", o.Found, id, o.Data, o.Claims.Stories)
		}
		x := foundReport{id: id, of: list[id], kind: found}
		if own[id] {
			x.kind = invented
		}
		x.doc, x.blocks = laidOut(p, string(r.Data))
		x.found = p.Attribute(x.doc)
		out = append(out, x)
	}
	return out, nil
}

// laidOut returns the document of a text, annotated by p, with its sentences cut where its blocks begin, and the blocks.
func laidOut(p *nlp.Pipeline, text string) (*doc.Doc, []hearsay.Block) {
	d := nlp.Split(text)
	found := extract.Blocks(blocks.Find(blocks.Input{Text: text, Lines: d.Lines, Sentences: d.Sentences()}).Blocks)
	cuts := make([]int, len(found))
	for i, b := range found {
		cuts[i] = b.Start
	}
	d.CutSentences(cuts)
	p.Annotate(d)
	return d, found
}

// undoubting returns the pipeline with the models that the program has, without what doubts what they find and what tells positions: both may be of features that this code does not make.
func undoubting() (*nlp.Pipeline, error) {
	set, err := models.Load(models.Embedded(), slices.DeleteFunc(nlp.Wanted(), func(x models.Expect) bool { return x.Name == "doubt" || x.Name == "position" }))
	if err != nil {
		return nil, err
	}
	return nlp.New(set)
}

// found reads the reports of found.tsv as the engine does, with the positions of the statements whose cues were read.
func (o Options) found() ([]placed, error) {
	p, err := undoubting()
	if err != nil {
		return nil, err
	}
	reports, err := o.foundReports(p)
	if err != nil {
		return nil, err
	}
	var out []placed
	for _, r := range reports {
		kept := extract.Keep(r.doc, r.found, r.blocks)
		r.doc.Aside = extract.Asides(r.blocks)
		x := placed{ID: r.id, Doc: r.doc, As: p.Interpret(r.doc, kept, nil).Attributions, Kind: r.kind}
		x.Positions = make([]string, len(x.As))
		for k, a := range x.As {
			for _, c := range r.of {
				if c.Cue == r.doc.Span(a.Cue) && !strings.ContainsAny(c.Faults, "nc") {
					x.Positions[k] = string(c.Position)
				}
			}
		}
		out = append(out, x)
	}
	return out, nil
}
