package linear

import "slices"

// spread is how many slots a table has for each feature: the emptier, the fewer features stand behind their homes.
const spread = 3

// builder fills a model with features in order, and so the table from front to back.
type builder struct {
	m    *Model
	free uint64 // the first slot behind the last that is taken
	// known are places of rows, each by a hash of what is in it; nil until one is asked for.
	known []uint32
	row   []uint64
}

// newBuilder returns a builder of a model with room for so many features.
func newBuilder(labels, features int) *builder {
	m := &Model{labels: labels, homes: uint64(max(1, spread*features)), width: (labels + lanes - 1) / lanes}
	if m.width > narrow {
		m.width = 0
	}
	m.slots = make([]uint64, m.homes+2)
	m.packed, m.loose = make([]uint64, m.width), make([]uint32, 1) // place 0 is that of features that are not there
	return &builder{m: m, row: make([]uint64, m.width)}
}

// put gives feature f, which is higher than all before it, the row at a place, which has so many weights.
func (b *builder) put(f Feature, row uint32, weights int) {
	m := b.m
	at := max(uint64(f)*m.homes>>32, b.free)
	if at+2 >= uint64(len(m.slots)) {
		m.slots = append(m.slots, 0)
	}
	m.slots[at] = uint64(^f)<<32 | uint64(row)
	b.free = at + 1
	m.features, m.weights = m.features+1, m.weights+weights
}

// keep adds a row of those weights and returns its place.
func (b *builder) keep(weights []Weight) uint32 {
	m := b.m
	if m.width > 0 {
		pack(weights, b.row)
		m.packed = append(m.packed, b.row...)
		return uint32(len(m.packed) - m.width)
	}
	at := uint32(len(m.loose))
	for _, w := range weights {
		m.loose = append(m.loose, uint32(w.Label)<<16|uint32(uint16(w.Weight)))
	}
	m.loose[len(m.loose)-1] |= lastOfRow
	return at
}

// remembered is how many rows a builder remembers.
const remembered = 1 << 16

// share returns the place of a row of those weights; of rows of a narrow model that are alike most get the same.
func (b *builder) share(weights []Weight) uint32 {
	m := b.m
	if m.width == 0 {
		return b.keep(weights)
	}
	if b.known == nil {
		b.known = make([]uint32, remembered)
	}
	pack(weights, b.row)
	hash := uint64(0)
	for _, x := range b.row {
		hash = (hash ^ x) * mix1
		hash ^= hash >> 32
	}
	known := &b.known[hash%remembered]
	if at := *known; at == 0 || !slices.Equal(m.packed[at:int(at)+m.width], b.row) {
		*known = b.keep(weights)
	}
	return *known
}
