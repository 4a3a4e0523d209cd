package train

import (
	_ "embed"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/extract"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
	"github.com/hearsay-project/hearsay/internal/text"
)

// readings holds positions of attributions of PolNeAR train, read once for this project. A line is an article: its name, a tab, "whole" where all
// of its attributions were read or "picked" where some were, a tab, and for each attribution the first byte of its cue, "-", the byte behind
// it, ":" and the position. There are no words of the article.
//
//go:embed readings.tsv
var readings string

// reading is what readings.tsv has of one article.
type reading struct {
	kind      origin
	positions []cuePosition
}

type cuePosition struct {
	cue      text.Span
	position string
}

// parseReadings reads lines as readings has them, by article.
func parseReadings(lines string) (map[string]reading, error) {
	out := map[string]reading{}
	for line := range strings.Lines(lines) {
		id, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		kind, list, ok := strings.Cut(rest, "\t")
		r := reading{kind: map[string]origin{"picked": picked, "whole": read}[kind]}
		if !ok || r.kind == whole {
			return nil, fmt.Errorf("readings: no kind in line %q", line)
		}
		for _, field := range strings.Fields(list) {
			p, err := parseCuePosition(field)
			if err != nil {
				return nil, fmt.Errorf("readings: %s: %q: %w", id, field, err)
			}
			r.positions = append(r.positions, p)
		}
		out[id] = r
	}
	return out, nil
}

func parseCuePosition(field string) (cuePosition, error) {
	span, name, _ := strings.Cut(field, ":")
	from, to, _ := strings.Cut(span, "-")
	start, err := strconv.Atoi(from)
	if err != nil {
		return cuePosition{}, err
	}
	end, err := strconv.Atoi(to)
	if err != nil {
		return cuePosition{}, err
	}
	for p := range position.NumPositions {
		if p.String() == name {
			return cuePosition{text.Span{Start: start, End: end}, name}, nil
		}
	}
	return cuePosition{}, fmt.Errorf("no position %q", name)
}

// readings reads the articles of readings.tsv, annotated by p.
func (o Options) readings(p *nlp.Pipeline) ([]placed, error) {
	list, err := parseReadings(readings)
	if err != nil {
		return nil, err
	}
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return nil, err
	}
	var out []placed
	for _, a := range articles {
		if r := list[a.ID]; len(r.positions) > 0 {
			x := placed{ID: a.ID, Doc: nlp.Split(a.Text), Kind: r.kind}
			p.Annotate(x.Doc)
			x.read(a, r.positions)
			x.resolve(p)
			out = append(out, x)
		}
	}
	return out, nil
}

// read takes up the attributions of an article, and the positions of those that have a reading.
func (x *placed) read(a corpus.Article, rs []cuePosition) {
	gold := slices.Clone(a.Gold())
	slices.SortStableFunc(gold, func(a, b corpus.Attribution) int { return firstByte(a) - firstByte(b) })
	for _, g := range gold {
		if !x.put(g, "") {
			continue
		}
		k := len(x.As) - 1
		cue := x.Doc.Span(x.As[k].Cue)
		for _, r := range rs {
			if r.cue == cue {
				x.Positions[k] = r.position
			}
		}
	}
}

// foundReport is a report of found.tsv as the engine reads it, with what readers said of what it finds there.
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
			known[digest(r.Data)], own[digest(r.Data)] = r, true
		}
	}
	var out []foundReport
	for _, id := range slices.Sorted(maps.Keys(list)) {
		r, ok := known[id]
		if !ok {
			return nil, fmt.Errorf("%s: found the digest %s, which no report of Wikinews below %s and none of %s has", o.Found, id, o.Data, o.Claims.Stories)
		}
		x := foundReport{id: id, doc: nlp.Split(string(r.Data)), of: list[id], kind: found}
		if own[id] {
			x.kind = invented
		}
		x.blocks = extract.Blocks(blocks.Find(blocks.Input{Text: x.doc.Text, Lines: x.doc.Lines, Sentences: x.doc.Sentences()}).Blocks)
		cuts := make([]int, len(x.blocks))
		for i, b := range x.blocks {
			cuts[i] = b.Start
		}
		x.doc.CutSentences(cuts)
		p.Annotate(x.doc)
		x.found = p.Attribute(x.doc)
		out = append(out, x)
	}
	return out, nil
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
					x.Positions[k] = c.Position
				}
			}
		}
		out = append(out, x)
	}
	return out, nil
}
