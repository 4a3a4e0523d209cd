package train

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
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
