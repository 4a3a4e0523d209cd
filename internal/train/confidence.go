package train

import (
	"cmp"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// judged is an attribution found in a report that the models had not seen, and whether it was right.
type judged struct {
	signs []int32
	right bool
}

// verdict is what annotators say of one of the attributions that were found in an article.
type verdict struct {
	index int // of the attribution
	fault attribution.Fault
}

// judge compares what was found in an article with all that annotators marked, as the benchmark does: a gold cue goes with the one that shares most of its words, and right is whose source
// and content each share at least half of their words with those of gold. What rules found and gave a confidence of their own is paired too, but no verdict is given on it, and none on a cue
// without a word, with which nothing can be paired. What is told within what another tells is left out, for annotators mark none of that.
func judge(a *Attributed, found []attribution.Attribution) []verdict {
	within := make([]bool, len(found))
	for k, f := range found {
		within[k] = slices.ContainsFunc(found, func(g attribution.Attribution) bool {
			return g.Cue != f.Cue && slices.ContainsFunc(g.Content, func(r doc.Range) bool { return r.Start <= f.Cue.Start && f.Cue.End <= r.End })
		})
	}
	type pair struct{ found, gold, shared int }
	var pairs []pair
	worded := make([]bool, len(found))
	for f := range found {
		if within[f] {
			continue
		}
		words(a.Doc, []doc.Range{found[f].Cue}, func(int) { worded[f] = true })
		for g := range a.All {
			shared := 0
			words(a.Doc, a.All[g].cue, func(i int) {
				if found[f].Cue.Start <= i && i < found[f].Cue.End {
					shared++
				}
			})
			if shared > 0 {
				pairs = append(pairs, pair{f, g, shared})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.shared, p.shared), cmp.Compare(p.gold, q.gold))
	})
	taken, paired := make([]bool, len(a.All)), make([]bool, len(found))
	faults := slices.Repeat([]attribution.Fault{attribution.NoStatement}, len(found))
	for _, p := range pairs {
		if taken[p.gold] || paired[p.found] {
			continue
		}
		taken[p.gold], paired[p.found] = true, true
		switch {
		case !half(a.Doc, found[p.found].Source, a.All[p.gold].source):
			faults[p.found] = attribution.WrongSource
		case !half(a.Doc, found[p.found].Content, a.All[p.gold].content):
			faults[p.found] = attribution.WrongContent
		default:
			faults[p.found] = attribution.NoFault
		}
	}
	var out []verdict
	for f := range found {
		if !within[f] && found[f].Confidence == 0 && worded[f] {
			out = append(out, verdict{f, faults[f]})
		}
	}
	return out
}

// half reports whether two sets of words have a Jaccard index of at least one half; two empty sets have.
func half(d *doc.Doc, a, b []doc.Range) bool {
	return overlap(d, a, b) >= 50
}

// fitConfidence fits the tables: so many bins of equal size a sign, points by logistic regression over the bins, percentages by
// isotonic regression over the sums (pool adjacent violators).
func fitConfidence(samples []judged, binned int) attribution.Confidence {
	var c attribution.Confidence
	signs := len(samples[0].signs)
	for s := range signs {
		c.Cuts = append(c.Cuts, quantiles(samples, func(j judged) int32 { return j.signs[s] }, binned))
	}
	weights := make([][]float64, signs)
	for s := range weights {
		weights[s] = make([]float64, len(c.Cuts[s])+1)
	}
	bins := make([][]int, len(samples))
	for i, j := range samples {
		for s, v := range j.signs {
			bins[i] = append(bins[i], attribution.Bin(c.Cuts[s], v))
		}
	}
	const rounds, ridge = 300, 1e-4
	bias := 0.0
	for range rounds {
		grad := make([][]float64, signs)
		for s := range grad {
			grad[s] = make([]float64, len(weights[s]))
		}
		gradBias := 0.0
		for i, j := range samples {
			z := bias
			for s, b := range bins[i] {
				z += weights[s][b]
			}
			e := 1 / (1 + math.Exp(-z))
			if j.right {
				e--
			}
			gradBias += e
			for s, b := range bins[i] {
				grad[s][b] += e
			}
		}
		rate := 4.0 / float64(len(samples))
		bias -= rate * gradBias
		for s := range weights {
			for b := range weights[s] {
				weights[s][b] -= rate*grad[s][b] + ridge*weights[s][b]
			}
		}
	}
	for s := range weights {
		points := make([]int32, len(weights[s]))
		for b, w := range weights[s] {
			points[b] = int32(math.Round(100 * w))
		}
		c.Points = append(c.Points, points)
	}
	c.Sums = quantiles(samples, func(j judged) int32 { return c.Sum(j.signs) }, 40)
	c.Percent = isotonic(samples, &c)
	return c
}

// quantiles returns at most n-1 distinct cuts that part the samples into bins of about equal size.
func quantiles(samples []judged, value func(judged) int32, n int) []int32 {
	values := make([]int32, len(samples))
	for i, j := range samples {
		values[i] = value(j)
	}
	slices.Sort(values)
	var cuts []int32
	for k := 1; k < n; k++ {
		v := values[k*len(values)/n]
		if v > values[0] && (len(cuts) == 0 || v > cuts[len(cuts)-1]) {
			cuts = append(cuts, v)
		}
	}
	return cuts
}

// isotonic returns the shares of right samples by bin of sum, in hundredths, made to rise.
func isotonic(samples []judged, c *attribution.Confidence) []int {
	type pool struct{ right, n, bins float64 }
	pools := make([]pool, len(c.Sums)+1)
	for i := range pools {
		pools[i].bins = 1
	}
	for _, j := range samples {
		p := &pools[attribution.Bin(c.Sums, c.Sum(j.signs))]
		p.n++
		if j.right {
			p.right++
		}
	}
	var merged []pool
	for _, p := range pools {
		merged = append(merged, p)
		for len(merged) > 1 {
			a, b := &merged[len(merged)-2], merged[len(merged)-1]
			if b.n > 0 && a.n > 0 && a.right/a.n <= b.right/b.n {
				break
			}
			a.right, a.n, a.bins = a.right+b.right, a.n+b.n, a.bins+b.bins
			merged = merged[:len(merged)-1]
		}
	}
	var percent []int
	for _, p := range merged {
		for range int(p.bins) {
			percent = append(percent, int(math.Round(100*(p.right+1)/(p.n+2))))
		}
	}
	return percent
}
