package train

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// boosting are the settings of trees that are learnt by gradient boosting (Friedman 2001) with second derivatives (Chen and Guestrin 2016), each grown leaf by leaf, the best split
// first, over features that are cut into bins (Ke and others 2017).
type boosting struct {
	Trees, Leaves int
	Rate, Ridge   float64
	MinLeaf       int // examples
	Bins          int
}

// seen is what is known of one example: features that are whole numbers.
type seen struct {
	features []int16
	is       bool
	weight   float64
}

// boosted are trees that are added up, on top of what speaks for any example, in logarithms of the odds.
type boosted struct {
	start float64
	trees [][]split
}

// split is a node of a tree: whether a feature is at most a bound; at its end, where yes is 0, what is said.
type split struct {
	feature, bound, yes, no int
	says                    float64
}

// says tells what the trees say of an example.
func (m *boosted) says(features []int16) float64 {
	sum := m.start
	for _, t := range m.trees {
		at := 0
		for t[at].yes > 0 {
			if int(features[t[at].feature]) <= t[at].bound {
				at = t[at].yes
			} else {
				at = t[at].no
			}
		}
		sum += t[at].says
	}
	return sum
}

// table writes the trees as internal/record/claims reads them: what speaks for any example, then a line for each tree, in millionths.
func (m *boosted) table() string {
	var b strings.Builder
	millionths := func(x float64) int { return int(math.Round(1e6 * x)) }
	fmt.Fprintln(&b, millionths(m.start))
	for _, t := range m.trees {
		nodes := make([]string, len(t))
		for k, n := range t {
			if n.yes > 0 {
				nodes[k] = fmt.Sprintf("%d:%d:%d:%d", n.feature, n.bound, n.yes, n.no)
			} else {
				nodes[k] = fmt.Sprintf("=%d", millionths(n.says))
			}
		}
		fmt.Fprintln(&b, strings.Join(nodes, " "))
	}
	return b.String()
}

// boost learns trees from examples. The same examples in the same order give the same trees.
func boost(examples []seen, o boosting) *boosted {
	b := booster{boosting: o, weight: make([]float64, len(examples)), is: make([]float64, len(examples))}
	sum, of := 0.0, 0.0
	for i, e := range examples {
		b.weight[i] = e.weight
		sum += e.weight
		if e.is {
			b.is[i] = 1
			of += e.weight
		}
	}
	for i := range b.weight {
		b.weight[i] *= float64(len(examples)) / sum
	}
	b.cut(examples)
	m := &boosted{start: math.Log(of / (sum - of))}
	odds := make([]float64, len(examples))
	for i := range odds {
		odds[i] = m.start
	}
	b.slope, b.curve = make([]float64, len(examples)), make([]float64, len(examples))
	for range o.Trees {
		for i, z := range odds {
			p := 1 / (1 + math.Exp(-z))
			b.slope[i], b.curve[i] = float64(b.weight[i]*(p-b.is[i])), float64(b.weight[i]*p)*(1-p)
		}
		t, leaves := b.grow()
		for _, l := range leaves {
			for _, i := range l.examples {
				odds[i] += t[l.at].says
			}
		}
		m.trees = append(m.trees, t)
	}
	return m
}

// booster is what one learning has at hand.
type booster struct {
	boosting
	weight, is, slope, curve []float64
	bins                     [][]uint8 // by feature, then example
	bounds                   [][]int   // of the bins of each feature, all but the last
}

// cut cuts every feature into bins of about as many examples each.
func (b *booster) cut(examples []seen) {
	features := len(examples[0].features)
	b.bins, b.bounds = make([][]uint8, features), make([][]int, features)
	values := make([]int, len(examples))
	for f := range features {
		for i := range examples {
			values[i] = int(examples[i].features[f])
		}
		slices.Sort(values)
		distinct := slices.Compact(slices.Clone(values))
		var bounds []int
		if len(distinct) <= b.Bins {
			bounds = distinct[:len(distinct)-1]
		} else {
			for k := 1; k < b.Bins; k++ {
				bounds = append(bounds, values[k*len(values)/b.Bins])
			}
			bounds = slices.Compact(bounds)
			if bounds[len(bounds)-1] == values[len(values)-1] {
				bounds = bounds[:len(bounds)-1]
			}
		}
		b.bounds[f], b.bins[f] = bounds, make([]uint8, len(examples))
		for i := range examples {
			k, _ := slices.BinarySearch(bounds, int(examples[i].features[f]))
			b.bins[f][i] = uint8(k)
		}
	}
}

// leaf is an end of a tree that grows.
type leaf struct {
	at           int
	examples     []int32
	slope, curve float64
	sums         [][]bin // by feature
	gain         float64 // of the best split, 0 for none
	feature, cut int
}

// bin is what the examples of a leaf with one bin of a feature have together.
type bin struct {
	slope, curve float64
	n            int
}

// grow grows one tree.
func (b *booster) grow() ([]split, []leaf) {
	all := make([]int32, len(b.weight))
	for i := range all {
		all[i] = int32(i)
	}
	root := leaf{examples: all}
	b.sum(&root)
	b.best(&root)
	tree, leaves := []split{{says: b.value(&root)}}, []leaf{root}
	for len(leaves) < b.Leaves {
		k := -1
		for i := range leaves {
			if leaves[i].gain > 0 && (k < 0 || leaves[i].gain > leaves[k].gain) {
				k = i
			}
		}
		if k < 0 {
			break
		}
		l := leaves[k]
		yes, no := b.part(&l)
		yes.at, no.at = len(tree), len(tree)+1
		tree[l.at] = split{feature: l.feature, bound: b.bounds[l.feature][l.cut], yes: yes.at, no: no.at}
		tree = append(tree, split{says: b.value(&yes)}, split{says: b.value(&no)})
		leaves[k] = yes
		leaves = append(leaves, no)
	}
	return tree, leaves
}

// part parts a leaf at its best split. The sums of the larger part are what is left of those of both.
func (b *booster) part(l *leaf) (yes, no leaf) {
	column := b.bins[l.feature]
	for _, i := range l.examples {
		if int(column[i]) <= l.cut {
			yes.examples = append(yes.examples, i)
		} else {
			no.examples = append(no.examples, i)
		}
	}
	small, large := &yes, &no
	if len(no.examples) < len(yes.examples) {
		small, large = &no, &yes
	}
	b.sum(small)
	large.slope, large.curve, large.sums = l.slope-small.slope, l.curve-small.curve, l.sums
	for f := range large.sums {
		for k := range large.sums[f] {
			x, y := &large.sums[f][k], &small.sums[f][k]
			x.slope, x.curve, x.n = x.slope-y.slope, x.curve-y.curve, x.n-y.n
		}
	}
	b.best(&yes)
	b.best(&no)
	return yes, no
}

// sum adds up the examples of a leaf by bins.
func (b *booster) sum(l *leaf) {
	for _, i := range l.examples {
		l.slope += b.slope[i]
		l.curve += b.curve[i]
	}
	l.sums = make([][]bin, len(b.bins))
	for f, column := range b.bins {
		sums := make([]bin, len(b.bounds[f])+1)
		for _, i := range l.examples {
			s := &sums[column[i]]
			s.slope += b.slope[i]
			s.curve += b.curve[i]
			s.n++
		}
		l.sums[f] = sums
	}
}

// best finds the split of a leaf that gains most, the first of equals.
func (b *booster) best(l *leaf) {
	whole := l.slope * l.slope / (l.curve + b.Ridge)
	for f, sums := range l.sums {
		var left bin
		for k := range len(sums) - 1 {
			left.slope += sums[k].slope
			left.curve += sums[k].curve
			left.n += sums[k].n
			if left.n < b.MinLeaf || len(l.examples)-left.n < b.MinLeaf {
				continue
			}
			slope, curve := l.slope-left.slope, l.curve-left.curve
			if gain := left.slope*left.slope/(left.curve+b.Ridge) + slope*slope/(curve+b.Ridge) - whole; cmp.Compare(gain, l.gain) > 0 {
				l.gain, l.feature, l.cut = gain, f, k
			}
		}
	}
}

// value is what a leaf says.
func (b *booster) value(l *leaf) float64 { return -b.Rate * l.slope / (l.curve + b.Ridge) }
