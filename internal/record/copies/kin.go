package copies

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Keys are the shingles by which a text is found, sorted.
func (s Shingles) Keys() []uint32 { return s.keys }

// Hopeful reports whether two texts with these keys may share enough to be kin: only then their shingles must be looked at. Keys are sorted.
func Hopeful(a, b []uint32) bool {
	n := shared(a, b)
	return n > 0 && n*slack*1000 >= Least*min(len(a), len(b))
}

// Kin reports whether two texts share enough to be compared, as an [Index] finds them: whatever [Find] makes of a text depends on its kin, their
// kin, and so on, and on no other text.
func Kin(a, b Shingles) bool {
	if a.Len() < Fewest || b.Len() < Fewest || !Hopeful(a.keys, b.keys) {
		return false
	}
	return shared(a.all, b.all)*1000 >= Least*min(a.Len(), b.Len())
}

// Append appends a form of s from which [ParseShingles] makes it again: the steps from one number to the next.
func (s Shingles) Append(out []byte) []byte {
	return appendSorted(appendSorted(out, s.all), s.keys)
}

func appendSorted(out []byte, list []uint32) []byte {
	out = binary.AppendUvarint(out, uint64(len(list)))
	before := uint32(0)
	for _, v := range list {
		out = binary.AppendUvarint(out, uint64(v-before))
		before = v
	}
	return out
}

var errShingles = errors.New("found something else, wanted shingles")

// ParseShingles reads what [Shingles.Append] wrote.
func ParseShingles(b []byte) (Shingles, error) {
	var s Shingles
	for _, list := range []*[]uint32{&s.all, &s.keys} {
		n, k := binary.Uvarint(b)
		if k <= 0 || n > uint64(len(b)) {
			return s, errShingles
		}
		b = b[k:]
		out := make([]uint32, 0, n)
		before := uint64(0)
		for range n {
			step, k := binary.Uvarint(b)
			if k <= 0 || before+step > 1<<32-1 {
				return s, errShingles
			}
			before += step
			b, out = b[k:], append(out, uint32(before))
		}
		*list = out
	}
	if len(b) > 0 || !slices.IsSorted(s.all) || !slices.IsSorted(s.keys) {
		return s, errShingles
	}
	return s, nil
}
