package train

import (
	"cmp"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// SoftmaxOptions are the settings of multinomial logistic regression.
type SoftmaxOptions struct {
	Epochs int
	Rate   float64 // the first step of AdaGrad (Duchi, Hazan and Singer 2011)
	Ridge  float64 // pull towards 0 of every weight that an example touches
	// MinCount leaves out features of fewer examples.
	MinCount int
}

// weighed is one example to learn from.
type weighed struct {
	features []linear.Feature
	label    int
	weight   float64
	// shift is a kind of origin: every kind but 0 has weights of its own for the labels, which take up how frequent labels are there and are
	// left out of the finished model.
	shift int
}

// softmax is a model that is being learnt: rows of weights, and the sums of their squared gradients.
type softmax struct {
	labels       int
	shifts       int // the first rows are those of shifts
	row          map[linear.Feature]int
	feature      []linear.Feature
	weight, grad [][]float64
}

// learnSoftmax learns from the examples, in an order that seed gives. Products are rounded before they are added, so that every platform
// learns the same.
func learnSoftmax(examples []weighed, labels, shifts int, o SoftmaxOptions, seed int) *softmax {
	m := &softmax{labels: labels, shifts: shifts, row: map[linear.Feature]int{}}
	for s := range shifts {
		m.add(shiftFeature(s))
	}
	count := map[linear.Feature]int{}
	for _, x := range examples {
		for _, f := range distinct(x.features) {
			if count[f]++; count[f] == o.MinCount {
				m.add(f)
			}
		}
	}
	rows := make([][]int, len(examples))
	for i, x := range examples {
		rows[i] = m.rows(x)
	}
	p := make([]float64, labels)
	for e := range o.Epochs {
		for _, i := range perm(len(examples), seed+e) {
			m.step(rows[i], examples[i], p, o)
		}
	}
	return m
}

func shiftFeature(s int) linear.Feature { return linear.Hash1(1<<20, uint32(s)) }

func (m *softmax) add(f linear.Feature) {
	m.row[f] = len(m.feature)
	m.feature = append(m.feature, f)
	m.weight, m.grad = append(m.weight, make([]float64, m.labels)), append(m.grad, make([]float64, m.labels))
}

func (m *softmax) rows(x weighed) []int {
	var out []int
	if x.shift > 0 {
		out = append(out, m.row[shiftFeature(x.shift-1)])
	}
	for _, f := range distinct(x.features) {
		if r, ok := m.row[f]; ok {
			out = append(out, r)
		}
	}
	return out
}

func (m *softmax) step(rows []int, x weighed, p []float64, o SoftmaxOptions) {
	clear(p)
	for _, r := range rows {
		for k, w := range m.weight[r] {
			p[k] += w
		}
	}
	probabilities(p)
	p[x.label]--
	for _, r := range rows {
		w, g := m.weight[r], m.grad[r]
		for k := range w {
			d := float64(p[k]*x.weight) + float64(o.Ridge*w[k])
			g[k] += float64(d * d)
			w[k] -= float64(o.Rate*d) / math.Sqrt(g[k]+1e-8)
		}
	}
}

// probabilities turns scores into shares that sum to 1.
func probabilities(p []float64) {
	top, sum := slices.Max(p), 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
}

// Rows returns the weights in steps of 1/scale in order of feature, without those below least steps and without shifts.
func (m *softmax) Rows(scale, least float64) []linear.Row {
	var out []linear.Row
	for i, f := range m.feature {
		if i < m.shifts {
			continue
		}
		r := linear.Row{Feature: f}
		for k, w := range m.weight[i] {
			v := math.Round(w * scale)
			if math.Abs(v) < least {
				continue
			}
			r.Weights = append(r.Weights, linear.Weight{Label: uint16(k), Weight: int16(max(min(v, 1<<15-1), -1<<15+1))})
		}
		if len(r.Weights) > 0 {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b linear.Row) int { return cmp.Compare(a.Feature, b.Feature) })
	return out
}

// distinct returns the features in order, each once.
func distinct(f []linear.Feature) []linear.Feature {
	out := slices.Clone(f)
	slices.Sort(out)
	return slices.Compact(out)
}
