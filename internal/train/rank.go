package train

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// choice is one cue of an unseen article: the candidate readings of its arguments, and how good each is.
type choice struct {
	features [][]linear.Feature
	scores   []int32 // of the argument model
	gain     []int   // how well each agrees with what is taught, in hundredths
}

// choices returns the choices of an article that f has not seen, over the cues that f finds.
func choices(a *Attributed, f attribution.Finder) []choice {
	cues, _ := f.FindCues(a.Context)
	finder := attribution.NewArgumentFinder(f.Arguments)
	var out []choice
	a.Context.Relations(cues, func(k int, r *attribution.Relation) {
		g := taught(a, cues[k])
		if g == nil {
			return
		}
		cs := finder.Candidates(a.Context, r)
		var c choice
		for i, x := range cs {
			c.features = append(c.features, a.Context.RankFeatures(nil, r, cs, i))
			c.scores = append(c.scores, x.Score)
			c.gain = append(c.gain, gain(a.Doc, x, g))
		}
		out = append(out, c)
	})
	return out
}

// taught returns the taught attribution whose cue overlaps, nil when there is none.
func taught(a *Attributed, cue doc.Range) *attribution.Attribution {
	for k := range a.Gold {
		if g := a.Gold[k].Cue; g.Start < cue.End && cue.Start < g.End {
			return &a.Gold[k]
		}
	}
	return nil
}

// gain tells how well a reading agrees with what is taught: the overlaps of source and content, and more for each that is
// right by half and for each that is right in full.
func gain(d *doc.Doc, c attribution.Candidate, g *attribution.Attribution) int {
	s, e := overlap(d, c.Source, g.Source), overlap(d, c.Content, g.Content)
	n := s + e
	if s >= 50 && e >= 50 {
		n += 200
	}
	if s == 100 {
		n += 60
	}
	if e == 100 {
		n += 60
	}
	if s == 100 && e == 100 {
		n += 100
	}
	return n
}

// overlap returns the Jaccard index of the words of two sets of pieces, in hundredths; two empty sets have 100.
func overlap(d *doc.Doc, a, b []doc.Range) int {
	in := map[int]bool{}
	shared, other := 0, 0
	words(d, a, func(i int) { in[i] = true })
	words(d, b, func(i int) {
		if in[i] {
			shared++
		} else {
			other++
		}
	})
	if len(in)+other == 0 {
		return 100
	}
	return 100 * shared / (len(in) + other)
}

func words(d *doc.Doc, rs []doc.Range, f func(int)) {
	for _, r := range rs {
		for i := r.Start; i < r.End; i++ {
			if !loose(d, i) {
				f(i)
			}
		}
	}
}

// RankOptions are the settings of ranker training.
type RankOptions struct {
	Epochs int
	// Rate is the step of learning and Decay how much of a weight is taken off for every step, both in thousandths.
	Rate, Decay int
}

// learnRanker learns to choose among readings: a log-linear model over whole readings (Collins and Koo 2005), learnt by AdaGrad
// (Duchi, Hazan and Singer 2011). Its weights are scaled so that one point of the argument model counts as one.
func learnRanker(cs []choice, o RankOptions) []linear.Row {
	index := map[linear.Feature]int{}
	var features []linear.Feature
	var seen []int
	for _, c := range cs {
		for _, fs := range c.features {
			for _, f := range fs {
				i, ok := index[f]
				if !ok {
					i = len(features)
					index[f] = i
					features, seen = append(features, f), append(seen, 0)
				}
				seen[i]++
			}
		}
	}
	w, square := make([]float64, len(features)), make([]float64, len(features))
	base, baseSquare := 1.0/1000, 0.0
	rate := float64(o.Rate) / 1000
	var p []float64
	grad := map[int]float64{}
	for e := range o.Epochs {
		for _, i := range perm(len(cs), e+200) {
			c := &cs[i]
			p = p[:0]
			top := math.Inf(-1)
			best := 0
			for k, fs := range c.features {
				z := base * float64(c.scores[k]-c.scores[0])
				for _, f := range fs {
					z += w[index[f]]
				}
				p = append(p, z)
				top = max(top, z)
				if c.gain[k] > c.gain[best] {
					best = k
				}
			}
			sum := 0.0
			for k := range p {
				p[k] = math.Exp(p[k] - top)
				sum += p[k]
			}
			clear(grad)
			gradBase := 0.0
			for k, fs := range c.features {
				g := p[k] / sum
				if k == best {
					g--
				}
				if g > -1e-4 && g < 1e-4 {
					continue
				}
				gradBase += g * float64(c.scores[k]-c.scores[0]) / 1000
				for _, f := range fs {
					grad[index[f]] += g
				}
			}
			for _, j := range slices.Sorted(maps.Keys(grad)) {
				g := grad[j] + float64(o.Decay)/1000*w[j]
				square[j] += g * g
				w[j] -= rate * g / (math.Sqrt(square[j]) + 1e-6)
			}
			baseSquare += gradBase * gradBase
			base = max(1e-5, base-rate*gradBase/(math.Sqrt(baseSquare)+1e-6)/1000)
		}
	}
	var rows []linear.Row
	for i, f := range features {
		x := math.Round(w[i] / base)
		if seen[i] < 5 || x == 0 {
			continue
		}
		rows = append(rows, linear.Row{Feature: f, Weights: []linear.Weight{{Weight: int16(min(max(x, -32767), 32767))}}})
	}
	slices.SortFunc(rows, func(a, b linear.Row) int { return cmp.Compare(a.Feature, b.Feature) })
	return rows
}
