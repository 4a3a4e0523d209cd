package linear

import "slices"

// spread is how many slots a table has for each feature: the emptier, the fewer features stand behind their homes.
const spread = 3

// builder fills a model with rows in order of feature, and so the table from front to back.
type builder struct {
	m    *Model
	free uint64   // the first slot behind the last that is taken
	seen []uint32 // places of rows, by a hash of what is in them
	row  []uint64
}

// remembered is how many rows a builder remembers, so that most of those that are alike are kept once.
const remembered = 1 << 16

// newBuilder returns a builder of a model with room for so many rows.
func newBuilder(labels, rows int) *builder {
	m := &Model{labels: labels, homes: uint64(max(1, spread*rows)), width: (labels + lanes - 1) / lanes}
	if m.width > narrow {
		m.width = 0
	}
	m.slots = make([]uint64, m.homes+2)
	m.packed, m.loose = make([]uint64, m.width), make([]uint32, 1)
	return &builder{m: m, seen: make([]uint32, remembered), row: make([]uint64, m.width)}
}

// add adds a row, whose feature is higher than those of all rows before it. A row without weights is left out.
func (b *builder) add(r Row) {
	m := b.m
	if len(r.Weights) == 0 {
		return
	}
	at := max(uint64(r.Feature)*m.homes>>32, b.free)
	if at+2 >= uint64(len(m.slots)) {
		m.slots = append(m.slots, 0)
	}
	row := uint32(0)
	if m.width > 0 {
		row = b.pack(r.Weights)
	} else {
		row = b.loose(r.Weights)
	}
	m.slots[at] = uint64(^r.Feature)<<32 | uint64(row)
	b.free = at + 1
	m.features, m.weights = m.features+1, m.weights+len(r.Weights)
}

// pack returns the place of a packed row of those weights.
func (b *builder) pack(weights []Weight) uint32 {
	m := b.m
	pack(weights, b.row)
	hash := uint64(0)
	for _, x := range b.row {
		hash = (hash ^ x) * mix1
		hash ^= hash >> 32
	}
	known := &b.seen[hash%remembered]
	if at := *known; at == 0 || !slices.Equal(m.packed[at:int(at)+m.width], b.row) {
		*known = uint32(len(m.packed))
		m.packed = append(m.packed, b.row...)
	}
	return *known
}

// loose returns the place of a row of those weights in a wide model.
func (b *builder) loose(weights []Weight) uint32 {
	m := b.m
	at := uint32(len(m.loose))
	for _, w := range weights {
		m.loose = append(m.loose, uint32(w.Label)<<16|uint32(uint16(w.Weight)))
	}
	m.loose[len(m.loose)-1] |= lastOfRow
	return at
}
