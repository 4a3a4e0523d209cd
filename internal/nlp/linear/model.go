package linear

import (
	"cmp"
	"slices"
)

// Model scores features against a fixed number of labels. It is read-only and safe for use by many goroutines.
type Model struct {
	labels int
	mask   uint32
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

// Score adds to scores, one entry a label, the weights of the features. A feature may stand several times.
func (m *Model) Score(features []Feature, scores []int32) {
	for _, f := range features {
		i := uint32(f) & m.mask
		for {
			s := m.slots[i]
			if uint32(s) == 0 {
				break
			}
			if uint32(s>>32) == uint32(f) {
				for at := uint32(s); ; at++ {
					w := m.weights[at]
					scores[w>>16&0x7FFF] += int32(int16(w))
					if w&lastOfRow != 0 {
						break
					}
				}
				break
			}
			i = (i + 1) & m.mask
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
	n := 2
	for n < 2*len(rows) {
		n *= 2
	}
	m := &Model{labels: labels, mask: uint32(n - 1), slots: make([]uint64, n)}
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

func (m *Model) add(r Row) {
	if len(r.Weights) == 0 {
		return
	}
	i := uint32(r.Feature) & m.mask
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
		at := uint32(s)
		if at == 0 {
			continue
		}
		r := Row{Feature: Feature(s >> 32)}
		for ; ; at++ {
			w := m.weights[at]
			r.Weights = append(r.Weights, Weight{Label: uint16(w >> 16 & 0x7FFF), Weight: int16(w)})
			if w&lastOfRow != 0 {
				break
			}
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	return rows
}
