package linear

// Three weights share a word, each in a lane of 21 bits, as a sum: w0 + w1<<21 + w2<<42. Words are added like numbers, all three lanes at once;
// a lane takes 32 weights of 16 bits before it could run over, and what a negative lane borrows from the next is given back when the word is
// taken apart.
const (
	lanes    = 3
	laneBits = 21
	// narrow is the most words a packed row has; a model with more labels is wide: most entries of its rows are 0.
	narrow = 5
)

// pack writes weights into the words of a row.
func pack(weights []Weight, row []uint64) {
	clear(row)
	for _, w := range weights {
		row[w.Label/lanes] += uint64(int64(w.Weight)) << (laneBits * (w.Label % lanes))
	}
}

// addPacked adds rows of a narrow model, at most a batch, to scores.
func (m *Model) addPacked(rows []uint32, scores []int32) {
	switch m.width {
	case 1:
		sum := uint64(0)
		for _, at := range rows {
			sum += m.packed[at]
		}
		addLanes(sum, scores)
	case 3:
		var x, y, z uint64
		for _, at := range rows {
			row := m.packed[at : at+3 : at+3]
			x, y, z = x+row[0], y+row[1], z+row[2]
		}
		addLanes(x, scores)
		addLanes(y, scores[lanes:])
		addLanes(z, scores[2*lanes:])
	default:
		var sums [narrow]uint64
		for _, at := range rows {
			for k, x := range m.packed[at : int(at)+m.width] {
				sums[k] += x
			}
		}
		for k := range m.width {
			addLanes(sums[k], scores[k*lanes:])
		}
	}
}

// addLanes adds the lanes of a word to as many scores as there are.
func addLanes(word uint64, scores []int32) {
	for k := range min(lanes, len(scores)) {
		lane := int64(word) << (64 - laneBits) >> (64 - laneBits)
		scores[k] += int32(lane)
		word = uint64(int64(word)-lane) >> laneBits
	}
}

// unpack appends the weights of a packed row to to.
func (m *Model) unpack(row uint32, to []Weight) []Weight {
	for k := range m.width {
		var scores [lanes]int32
		addLanes(m.packed[int(row)+k], scores[:])
		for lane, w := range scores {
			if w != 0 {
				to = append(to, Weight{Label: uint16(k*lanes + lane), Weight: int16(w)})
			}
		}
	}
	return to
}
