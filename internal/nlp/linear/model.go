package linear

import (
	"cmp"
	"slices"
)

// Model scores features against a fixed number of labels. It is read-only and safe for use by many goroutines.
//
// A model has a million features, but only some ten thousand different rows of weights, so rows are kept once. Those of a narrow model are
// packed, three weights to a word, and are summed three labels at a time; the few that most features share stay in the caches, and of all
// that is asked for a feature only its slot comes from memory.
type Model struct {
	labels            int
	features, weights int // how many there are
	// slots hold the features in order, each at its home or as near behind it as there is room: the complement of the feature in the high half,
	// the place of its row in the low half. An empty slot is 0; two of them end the table.
	slots []uint64
	homes uint64
	// width is the number of words of a packed row; 0 in a wide model.
	width  int
	packed []uint64
	// loose are the rows of a wide model: label<<16 | uint16(weight), the last of a row with the top bit set.
	loose []uint32
}

const lastOfRow = 1 << 31

// Labels returns the number of labels.
func (m *Model) Labels() int { return m.labels }

// Size returns the number of features and of weights.
func (m *Model) Size() (features, weights int) { return m.features, m.weights }

// batch is how many features are looked up together; lanes have room for as many weights.
const batch = 32

// Score adds to scores, one entry a label, the weights of the features. A feature may stand several times.
//
// The table is far larger than the caches, so the time goes into waiting for memory. Features are therefore looked up in batches, all slots
// first and then all rows, so that loads do not depend on one another, and without branches that could be guessed wrong.
func (m *Model) Score(features []Feature, scores []int32) {
	for len(features) > batch {
		m.scoreBatch(features[:batch], scores)
		features = features[batch:]
	}
	m.scoreBatch(features, scores)
}

func (m *Model) scoreBatch(features []Feature, scores []int32) {
	var rows [batch]uint32
	m.find(features, &rows)
	if m.width > 0 {
		m.addPacked(rows[:len(features)], scores)
	} else {
		m.addLoose(rows[:len(features)], scores)
	}
}

// find tells the places of the rows of features, 0 for features that are not there.
func (m *Model) find(features []Feature, rows *[batch]uint32) {
	var first, second [batch]uint64
	for k, f := range features {
		home := uint64(f) * m.homes >> 32
		s := m.slots[home : home+2 : home+2]
		first[k&(batch-1)], second[k&(batch-1)] = s[0], s[1]
	}
	for k, f := range features {
		s, t, key := first[k&(batch-1)], second[k&(batch-1)], uint64(^f)
		rows[k&(batch-1)] = uint32(s&-same(s>>32, key) | t&-same(t>>32, key))
		if t>>32 > key {
			rows[k&(batch-1)] = m.findFrom(uint64(f)*m.homes>>32, f)
		}
	}
}

// same returns 1 if a and b, which are less than 1<<63, are equal, otherwise 0.
func same(a, b uint64) uint64 { return (a ^ b - 1) >> 63 }

// findFrom looks for f from slot i on.
func (m *Model) findFrom(i uint64, f Feature) uint32 {
	key := uint64(^f)
	for m.slots[i]>>32 > key {
		i++
	}
	if m.slots[i]>>32 == key {
		return uint32(m.slots[i])
	}
	return 0
}

// addLoose adds rows of a wide model, at most a batch, to scores.
func (m *Model) addLoose(rows []uint32, scores []int32) {
	var first [batch]uint32
	n := 0
	for _, at := range rows {
		rows[n] = at
		if at != 0 {
			n++
		}
	}
	for k, at := range rows[:n] {
		first[k&(batch-1)] = m.loose[at]
	}
	for k, at := range rows[:n] {
		w := first[k&(batch-1)]
		scores[w>>16&0x7FFF] += int32(int16(w))
		for w&lastOfRow == 0 {
			at++
			w = m.loose[at]
			scores[w>>16&0x7FFF] += int32(int16(w))
		}
	}
}

// Weights appends the weights of f to to, in order of label.
func (m *Model) Weights(f Feature, to []Weight) []Weight {
	row := m.findFrom(uint64(f)*m.homes>>32, f)
	switch {
	case row == 0:
		return to
	case m.width > 0:
		return m.unpack(row, to)
	}
	for at := row; ; at++ {
		w := m.loose[at]
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

// Row is a feature with its weights, none of them zero, in order of label.
type Row struct {
	Feature Feature
	Weights []Weight
}

// New builds a model of rows with distinct features.
func New(labels int, rows []Row) *Model {
	rows = slices.SortedFunc(slices.Values(rows), func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	b := newBuilder(labels, len(rows))
	for _, r := range rows {
		if len(r.Weights) > 0 {
			b.put(r.Feature, b.share(r.Weights), len(r.Weights))
		}
	}
	return b.m
}

// Rows returns the rows of the model in order of feature.
func (m *Model) Rows() []Row {
	var rows []Row
	for _, s := range m.slots {
		if s != 0 {
			f := ^Feature(s >> 32)
			rows = append(rows, Row{Feature: f, Weights: m.Weights(f, nil)})
		}
	}
	return rows
}
