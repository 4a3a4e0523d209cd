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

// readings holds what was read once for this project of attributions of PolNeAR train. A line is an article: its name, a tab, and for each
// attribution the first byte of its cue, "-", the byte behind it, ":" and the position. Where the whole article was read there follow "@" and
// the bytes of the words that tell the occasion, nothing behind "@" where none do. There are no words of the article.
//
//go:embed readings.tsv
var readings string

// reading is what readings.tsv has of one attribution.
type reading struct {
	cue      text.Span
	position string
	whole    bool      // the whole article was read, and the occasion with it
	occasion text.Span // empty for none
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

func parseReading(field string) (r reading, err error) {
	where, name, _ := strings.Cut(field, ":")
	if r.cue, err = parseSpan(where); err != nil {
		return reading{}, err
	}
	var occasion string
	if r.position, occasion, r.whole = strings.Cut(name, "@"); occasion != "" {
		if r.occasion, err = parseSpan(occasion); err != nil {
			return reading{}, err
		}
	}
	for p := range position.NumPositions {
		if p.String() == r.position {
			return r, nil
		}
	}
	return reading{}, fmt.Errorf("no position %q", r.position)
}

func parseSpan(s string) (text.Span, error) {
	from, to, _ := strings.Cut(s, "-")
	start, err := strconv.Atoi(from)
	if err != nil {
		return text.Span{}, err
	}
	end, err := strconv.Atoi(to)
	return text.Span{Start: start, End: end}, err
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
			x := placed{ID: a.ID, Outlet: corpus.Outlet(a.ID), Text: a.Text, Doc: nlp.Split(a.Text), Kind: picked}
			if rs[0].whole {
				x.Kind = read
			}
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
				x.Positions[k], x.Occasions[k] = r.position, r.occasion.In(a.Text)
			}
		}
	}
	doc.Nest(x.As)
}
