package eval

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/hearsay-project/hearsay/internal/text"
)

// Attribution tells how well the statements of readings agree with the attributions that annotators marked.
type Attribution struct {
	Articles int       `json:"articles"`
	Measures []Measure `json:"measures"`
}

// Measure is one row of Attribution: a way of agreeing, summed over all articles.
type Measure struct {
	Name string
	Score
	// Human is the mean F1 of one trained annotator against another, in percent; 0 when it was not measured.
	Human float64
}

// MarshalJSON writes the name, the score and what people reach.
func (m Measure) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name    string  `json:"name"`
		Score   Score   `json:"score"`
		Human   decimal `json:"human"`
		Reached decimal `json:"reached"`
	}{m.Name, m.Score, decimal(m.Human), decimal(m.Reached())})
}

// Reached returns the F1 as a share of the human one, in percent; 0 when there is none.
func (m Measure) Reached() float64 {
	if m.Human == 0 {
		return 0
	}
	return 100 * m.F1() / m.Human
}

// agreement is a way in which a paired prediction may agree with gold.
type agreement struct {
	name  string
	human float64 // over 16 articles of the train compartment that six or five people annotated
	holds func(gold, pred roles) bool
}

// agreements lists the measures in the order in which they are shown.
func agreements() []agreement {
	return []agreement{
		{"cue overlap", 80.1, func(_, _ roles) bool { return true }},
		{"cue exact", 69.5, func(g, p roles) bool { return exact(g.cue, p.cue) }},
		{"source exact", 74.1, sourceExact},
		{"source relaxed", 76.2, sourceRelaxed},
		{"content exact", 67.2, contentExact},
		{"content relaxed", 75.7, contentRelaxed},
		{"all relaxed", 72.1, allRelaxed},
		{"all exact", 62.6, func(g, p roles) bool { return sourceExact(g, p) && contentExact(g, p) }},
	}
}

func sourceExact(g, p roles) bool    { return exact(g.source, p.source) }
func sourceRelaxed(g, p roles) bool  { return relaxed(g.source, p.source) }
func contentExact(g, p roles) bool   { return exact(g.content, p.content) }
func contentRelaxed(g, p roles) bool { return relaxed(g.content, p.content) }
func allRelaxed(g, p roles) bool     { return sourceRelaxed(g, p) && contentRelaxed(g, p) }

// ScoreAttribution pairs the statements of every document with its gold attributions and counts how they agree.
func ScoreAttribution(docs []Doc) Attribution {
	out := Attribution{Articles: len(docs)}
	for _, a := range agreements() {
		out.Measures = append(out.Measures, Measure{Name: a.name, Human: a.human})
	}
	for _, d := range docs {
		c := compare(d)
		for i, a := range agreements() {
			m := &out.Measures[i]
			m.Gold += len(c.gold)
			m.Predicted += len(c.pred)
			for _, p := range c.pairs {
				m.add(a.holds(c.gold[p.gold], c.pred[p.pred]))
			}
		}
	}
	return out
}

// roles are the words of the three parts of one attribution.
type roles struct{ source, cue, content set }

// comparison is one document with its gold and predicted attributions as words, and which of them belong together.
type comparison struct {
	words []text.Span
	gold  []roles
	pred  []roles // one for each of statements(reading)
	pairs []pair  // each gold and each predicted attribution in at most one
}

// pair names a gold and a predicted attribution that share words of their cues.
type pair struct{ gold, pred, shared int }

func compare(d Doc) comparison {
	c := comparison{words: words(d.Text)}
	for _, a := range d.Gold {
		c.gold = append(c.gold, roles{cover(c.words, a.Source), cover(c.words, a.Cue), cover(c.words, a.Content)})
	}
	for _, s := range statements(d.Reading) {
		c.pred = append(c.pred, roles{cover(c.words, s.Source), cover(c.words, s.Cue), cover(c.words, s.Content)})
	}
	c.pairs = match(c.gold, c.pred)
	return c
}

// match pairs greedily by the number of shared cue words, most first; of equals the earliest gold, then the
// earliest prediction. Pairs that share none are not made.
func match(gold, pred []roles) []pair {
	var candidates []pair
	for g := range gold {
		for p := range pred {
			if n := shared(gold[g].cue, pred[p].cue); n > 0 {
				candidates = append(candidates, pair{g, p, n})
			}
		}
	}
	return greedy(candidates, len(gold), len(pred))
}

// greedy takes the candidates that share most first, of equals the first, each gold and each prediction once.
func greedy(candidates []pair, gold, pred int) []pair {
	slices.SortStableFunc(candidates, func(a, b pair) int { return cmp.Compare(b.shared, a.shared) })
	goldUsed, predUsed := make([]bool, gold), make([]bool, pred)
	var out []pair
	for _, c := range candidates {
		if goldUsed[c.gold] || predUsed[c.pred] {
			continue
		}
		goldUsed[c.gold], predUsed[c.pred] = true, true
		out = append(out, c)
	}
	return out
}

// goldOf returns for every prediction the gold attribution it is paired with, -1 for none.
func (c comparison) goldOf() []int {
	out := slices.Repeat([]int{-1}, len(c.pred))
	for _, p := range c.pairs {
		out[p.pred] = p.gold
	}
	return out
}

// predOf returns for every gold attribution the prediction it is paired with, -1 for none.
func (c comparison) predOf() []int {
	out := slices.Repeat([]int{-1}, len(c.gold))
	for _, p := range c.pairs {
		out[p.gold] = p.pred
	}
	return out
}
