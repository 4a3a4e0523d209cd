package linear

import (
	"cmp"
	"maps"
	"slices"
)

// Learner learns the weights of a model by the averaged perceptron.
type Learner struct {
	labels int
	mask   uint32
	keys   []uint32 // feature of each slot
	slots  []int32  // row index + 1 of each slot, 0 when empty
	rows   [][]cell
	feats  []Feature // feature of each row
	now    int32     // examples seen
}

// cell is the running weight of one label: its value, its sum over time up to since, and how often it was changed.
type cell struct {
	label   uint16
	changes uint16
	since   int32
	value   int32
	sum     int64
}

// NewLearner returns a learner with all weights zero.
func NewLearner(labels int) *Learner {
	const n = 1 << 16
	return &Learner{labels: labels, mask: n - 1, keys: make([]uint32, n), slots: make([]int32, n)}
}

// Labels returns the number of labels.
func (l *Learner) Labels() int { return l.labels }

// Tick tells the learner that one more example has been seen: averages are over ticks.
func (l *Learner) Tick() { l.now++ }

func (l *Learner) find(f Feature) (slot uint32, row int32) {
	i := uint32(f) & l.mask
	for l.slots[i] != 0 && l.keys[i] != uint32(f) {
		i = (i + 1) & l.mask
	}
	return i, l.slots[i] - 1
}

// Score adds to scores the current weights of the features.
func (l *Learner) Score(features []Feature, scores []int32) {
	for _, f := range features {
		if _, row := l.find(f); row >= 0 {
			for i := range l.rows[row] {
				scores[l.rows[row][i].label] += l.rows[row][i].value
			}
		}
	}
}

// Update adds delta to the weight of label for every feature.
func (l *Learner) Update(features []Feature, label int, delta int32) {
	for _, f := range features {
		c := l.cell(f, uint16(label))
		c.sum += int64(c.value) * int64(l.now-c.since)
		c.since = l.now
		c.value += delta
		if c.changes < 1<<16-1 {
			c.changes++
		}
	}
}

func (l *Learner) cell(f Feature, label uint16) *cell {
	slot, row := l.find(f)
	if row < 0 {
		if 2*len(l.rows) >= len(l.slots) {
			l.grow()
			slot, _ = l.find(f)
		}
		row = int32(len(l.rows))
		l.rows = append(l.rows, nil)
		l.feats = append(l.feats, f)
		l.keys[slot], l.slots[slot] = uint32(f), row+1
	}
	for i := range l.rows[row] {
		if l.rows[row][i].label == label {
			return &l.rows[row][i]
		}
	}
	l.rows[row] = append(l.rows[row], cell{label: label, since: l.now})
	return &l.rows[row][len(l.rows[row])-1]
}

func (l *Learner) grow() {
	n := 2 * len(l.slots)
	l.mask, l.keys, l.slots = uint32(n-1), make([]uint32, n), make([]int32, n)
	for row, f := range l.feats {
		slot, _ := l.find(f)
		l.keys[slot], l.slots[slot] = uint32(f), int32(row+1)
	}
}

// Pruning says which weights are left out of a finished model.
type Pruning struct {
	// MinChanges leaves out weights changed fewer times.
	MinChanges int
	// MinWeight leaves out weights whose averaged value, in thousandths of an update, is smaller.
	MinWeight int
	// Scale is the number of integer steps an averaged value of one is given; 0 means 64.
	Scale int
}

// Rows returns the averaged, scaled and rounded weights in order of feature.
func (l *Learner) Rows(p Pruning) []Row {
	if p.Scale == 0 {
		p.Scale = 64
	}
	var rows []Row
	for i, cells := range l.rows {
		r := Row{Feature: l.feats[i]}
		for _, c := range cells {
			sum := c.sum + int64(c.value)*int64(l.now-c.since)
			if int(c.changes) < p.MinChanges || abs(sum)*1000 < int64(p.MinWeight)*int64(l.now) {
				continue
			}
			if w := round(sum*int64(p.Scale), int64(max(l.now, 1))); w != 0 {
				r.Weights = append(r.Weights, Weight{Label: c.label, Weight: int16(min(max(w, -1<<15+1), 1<<15-1))})
			}
		}
		if len(r.Weights) > 0 {
			slices.SortFunc(r.Weights, func(a, b Weight) int { return int(a.Label) - int(b.Label) })
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b Row) int { return int(int64(a.Feature) - int64(b.Feature)) })
	return rows
}

// Average returns the mean of several sets of rows, each in order of feature, in order of feature: a bag of models that learnt from the same
// examples in different orders is one model, for models are linear.
func Average(sets [][]Row) []Row {
	var all []Row
	for _, rows := range sets {
		all = append(all, rows...)
	}
	slices.SortStableFunc(all, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	var out []Row
	for i := 0; i < len(all); {
		f := all[i].Feature
		sums := map[uint16]int64{}
		for ; i < len(all) && all[i].Feature == f; i++ {
			for _, w := range all[i].Weights {
				sums[w.Label] += int64(w.Weight)
			}
		}
		r := Row{Feature: f}
		for _, label := range slices.Sorted(maps.Keys(sums)) {
			if w := round(sums[label], int64(len(sets))); w != 0 {
				r.Weights = append(r.Weights, Weight{Label: label, Weight: int16(w)})
			}
		}
		if len(r.Weights) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// Thin returns the rows without the weights that are smaller than least, the others divided by part and rounded: a model in coarser steps that
// is smaller and as good.
func Thin(rows []Row, least, part int) []Row {
	var out []Row
	for _, r := range rows {
		thin := Row{Feature: r.Feature}
		for _, w := range r.Weights {
			if abs(int64(w.Weight)) < int64(least) {
				continue
			}
			if v := round(int64(w.Weight), int64(part)); v != 0 {
				thin.Weights = append(thin.Weights, Weight{Label: w.Label, Weight: int16(v)})
			}
		}
		if len(thin.Weights) > 0 {
			out = append(out, thin)
		}
	}
	return out
}

func abs(x int64) int64 {
	if x < 0 {
		return -x
	}
	return x
}

// round returns a/b rounded half away from zero.
func round(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
