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
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
	"github.com/hearsay-project/hearsay/internal/text"
)

// readings holds positions of attributions of PolNeAR train, read once for this project. A line is an article: its name, a tab, and for each
// attribution the first byte of its cue, "-", the byte behind it, ":" and the position. There are no words of the article.
//
//go:embed readings.tsv
var readings string

// reading is one position of readings.tsv.
type reading struct {
	cue      text.Span
	position string
}

// parseReadings reads lines as readings has them, by article.
func parseReadings(lines string) (map[string][]reading, error) {
	out := map[string][]reading{}
	for line := range strings.Lines(lines) {
		id, list, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			return nil, fmt.Errorf("readings: no tab in line %q", line)
		}
		for _, field := range strings.Fields(list) {
			r, err := parseReading(field)
			if err != nil {
				return nil, fmt.Errorf("readings: %s: %q: %w", id, field, err)
			}
			out[id] = append(out[id], r)
		}
	}
	return out, nil
}

func parseReading(field string) (reading, error) {
	span, name, _ := strings.Cut(field, ":")
	from, to, _ := strings.Cut(span, "-")
	start, err := strconv.Atoi(from)
	if err != nil {
		return reading{}, err
	}
	end, err := strconv.Atoi(to)
	if err != nil {
		return reading{}, err
	}
	for p := range position.NumPositions {
		if p.String() == name {
			return reading{text.Span{Start: start, End: end}, name}, nil
		}
	}
	return reading{}, fmt.Errorf("no position %q", name)
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
		if rs := list[a.ID]; len(rs) > 0 {
			x := placed{ID: a.ID, Doc: nlp.Split(a.Text), Kind: ours}
			p.Annotate(x.Doc)
			x.read(a, rs)
			out = append(out, x)
		}
	}
	return out, nil
}

// read takes up the attributions of an article, and the positions of those that have a reading.
func (x *placed) read(a corpus.Article, rs []reading) {
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
	doc.Nest(x.As)
}
