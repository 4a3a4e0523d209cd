package linear

import (
	"cmp"
	"slices"
)

// Model scores features against a fixed number of labels. It is read-only and safe for use by many goroutines.
type Model struct {
	labels int
	mask   uint32
	shift  uint32 // a feature's place in the table is its high bits, so that rows in order of feature fill it in order
	// slots is an open-addressed table: the feature in the high half, the offset of its weights in the low half;
	// offset 0 is an empty slot.
	slots []uint64
	// weights are the rows: label<<16 | uint16(weight), the last of a row with the top bit set.
	weights []uint32
}

const lastOfRow = 1 << 31

// Labels returns the number of labels.
func (m *Model) Labels() int { return m.labels }

// Size returns the number of features and of weights.
func (m *Model) Size() (features, weights int) {
	for _, s := range m.slots {
		if uint32(s) != 0 {
			features++
		}
	}
	return features, len(m.weights) - 1
}

// batch is how many features are looked up together.
const batch = 64

// Score adds to scores, one entry a label, the weights of the features. A feature may stand several times.
//
// The table is far larger than the caches, so the time goes into waiting for memory. Features are therefore looked up in
// batches and in three passes, each of loads that do not depend on one another: slots, first weights, other weights.
func (m *Model) Score(features []Feature, scores []int32) {
	for len(features) > batch {
		m.scoreBatch(features[:batch], scores)
		features = features[batch:]
	}
	m.scoreBatch(features, scores)
}

func (m *Model) scoreBatch(features []Feature, scores []int32) {
	var slots [batch]uint64
	for k, f := range features {
		slots[k&(batch-1)] = m.slots[uint32(f)>>m.shift]
	}
	var at, first [batch]uint32
	n := 0
	for k, f := range features {
		s := slots[k&(batch-1)]
		for i := uint32(f) >> m.shift; uint32(s) != 0 && uint32(s>>32) != uint32(f); {
			i++
			s = m.slots[i&m.mask]
		}
		at[n&(batch-1)] = uint32(s)
		if uint32(s) != 0 {
			n++
		}
	}
	for k := range n {
		first[k&(batch-1)] = m.weights[at[k&(batch-1)]]
	}
	for k := range n {
		w, next := first[k&(batch-1)], at[k&(batch-1)]
		scores[w>>16&0x7FFF] += int32(int16(w))
		for w&lastOfRow == 0 {
			next++
			w = m.weights[next]
			scores[w>>16&0x7FFF] += int32(int16(w))
		}
	}
}

// Weights appends the weights of f to to, in order of label.
func (m *Model) Weights(f Feature, to []Weight) []Weight {
	i := uint32(f) >> m.shift
	for uint32(m.slots[i]) != 0 && uint32(m.slots[i]>>32) != uint32(f) {
		i = (i + 1) & m.mask
	}
	at := uint32(m.slots[i])
	if at == 0 {
		return to
	}
	for ; ; at++ {
		w := m.weights[at]
		to = append(to, Weight{Label: uint16(w >> 16 & 0x7FFF), Weight: int16(w)})
		if w&lastOfRow != 0 {
			return to
		}
	}
}

// Weight is one weight of a feature.
type Weight struct {
	Label  uint16
	Weight int16
}

// Row is a feature with its weights, none of them zero.
type Row struct {
	Feature Feature
	Weights []Weight
}

// New builds a model of rows with distinct features.
func New(labels int, rows []Row) *Model {
	m := &Model{labels: labels}
	m.table(len(rows))
	total := 1
	for _, r := range rows {
		total += len(r.Weights)
	}
	m.weights = make([]uint32, 1, total)
	for _, r := range rows {
		m.add(r)
	}
	return m
}

// table makes an empty table for that many rows.
func (m *Model) table(rows int) {
	n, bits := 2, uint32(1)
	for n < 2*rows {
		n, bits = 2*n, bits+1
	}
	m.mask, m.shift, m.slots = uint32(n-1), 32-bits, make([]uint64, n)
}

func (m *Model) add(r Row) {
	if len(r.Weights) == 0 {
		return
	}
	i := uint32(r.Feature) >> m.shift
	for uint32(m.slots[i]) != 0 {
		i = (i + 1) & m.mask
	}
	m.slots[i] = uint64(r.Feature)<<32 | uint64(len(m.weights))
	for _, w := range r.Weights {
		m.weights = append(m.weights, uint32(w.Label)<<16|uint32(uint16(w.Weight)))
	}
	m.weights[len(m.weights)-1] |= lastOfRow
}

// Rows returns the rows of the model in order of feature.
func (m *Model) Rows() []Row {
	var rows []Row
	for _, s := range m.slots {
		if uint32(s) == 0 {
			continue
		}
		f := Feature(s >> 32)
		rows = append(rows, Row{Feature: f, Weights: m.Weights(f, nil)})
	}
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	return rows
}
