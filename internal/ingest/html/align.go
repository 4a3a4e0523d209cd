package html

import (
	"slices"
	"strings"
)

// align finds the words of an article among those of its page, in order: for each word of want the index of its like in have,
// rising, or -1. Words are told by numbers. Stretches that stand once on either side are held fast first, longest first, and grow
// as far as the words agree; shorter ones only count between them, and what is left goes to the next of its like. The time is linear in the words of both, but for sorting.
func align(want, have []int32) []int {
	a := &aligner{want: want, have: have, at: make([]int, len(want))}
	for i := range a.at {
		a.at[i] = -1
	}
	a.between(0, len(want), 0, len(have), 0)
	return a.at
}

type aligner struct {
	want, have []int32
	at         []int
}

// stretches are the lengths in words of what is held fast.
func stretches() [3]int { return [3]int{8, 4, 2} }

type anchor struct{ want, have int }

// between aligns want[w0:w1] with have[h0:h1] by stretches of the given level and below.
func (a *aligner) between(w0, w1, h0, h1, level int) {
	lengths := stretches()
	if w0 >= w1 || h0 >= h1 {
		return
	}
	if level == len(lengths) {
		a.forward(w0, w1, h0, h1)
		return
	}
	w, h := w0, h0 // what is aligned up to
	for _, x := range rising(a.anchors(w0, w1, h0, h1, lengths[level])) {
		if x.want < w || x.have < h {
			continue
		}
		end := x
		for end.want < w1 && end.have < h1 && a.want[end.want] == a.have[end.have] {
			end.want++
			end.have++
		}
		if end.want-x.want < lengths[level] {
			continue // two stretches with one sum
		}
		for x.want > w && x.have > h && a.want[x.want-1] == a.have[x.have-1] {
			x.want--
			x.have--
		}
		a.between(w, x.want, h, x.have, level+1)
		for i := x.want; i < end.want; i++ {
			a.at[i] = x.have + i - x.want
		}
		w, h = end.want, end.have
	}
	a.between(w, w1, h, h1, level+1)
}

// forward aligns what stands several times, as on pages that hold their article twice: each stretch with the next of its like.
func (a *aligner) forward(w0, w1, h0, h1 int) {
	const n = 6 // words
	if w1-w0 < n || h1-h0 < n {
		return
	}
	places := make(map[uint64][]int)
	for i := w0; i+n <= w1; i++ {
		places[sum(a.want[i:i+n])] = nil
	}
	for j := h0; j+n <= h1; j++ {
		if k := sum(a.have[j : j+n]); has(places, k) {
			places[k] = append(places[k], j)
		}
	}
	for w, h := w0, h0; w+n <= w1; {
		at := places[sum(a.want[w:w+n])]
		next, _ := slices.BinarySearch(at, h)
		if next == len(at) || !slices.Equal(a.want[w:w+n], a.have[at[next]:at[next]+n]) {
			w++
			continue
		}
		for h = at[next]; w < w1 && h < h1 && a.want[w] == a.have[h]; w, h = w+1, h+1 {
			a.at[w] = h
		}
	}
}

func has(places map[uint64][]int, k uint64) bool {
	_, ok := places[k]
	return ok
}

// anchors returns the stretches of n words that stand once in want[w0:w1] and once in have[h0:h1], in order of want.
func (a *aligner) anchors(w0, w1, h0, h1, n int) []anchor {
	if w1-w0 < n || h1-h0 < n {
		return nil
	}
	const twice = -2
	type place struct{ want, have int }
	once := make(map[uint64]place, w1-w0)
	for i := w0; i+n <= w1; i++ {
		k := sum(a.want[i : i+n])
		if _, ok := once[k]; ok {
			once[k] = place{twice, -1}
		} else {
			once[k] = place{i, -1}
		}
	}
	for j := h0; j+n <= h1; j++ {
		k := sum(a.have[j : j+n])
		switch p, ok := once[k]; {
		case !ok || p.want == twice:
		case p.have == -1:
			once[k] = place{p.want, j}
		default:
			once[k] = place{twice, -1}
		}
	}
	var out []anchor
	for i := w0; i+n <= w1; i++ {
		if p := once[sum(a.want[i:i+n])]; p.want == i && p.have >= 0 {
			out = append(out, anchor{i, p.have})
		}
	}
	return out
}

// sum is a hash of words; those that are not on the page at all make none that is.
func sum(words []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		h = (h ^ uint64(uint32(w))) * 1099511628211
	}
	return h
}

// rising returns the longest part of anchors, which are in order of want, whose places in have rise too.
func rising(anchors []anchor) []anchor {
	ends := make([]int, 0, len(anchors)) // ends[n]: the anchor that ends the best row of n+1
	before := make([]int, len(anchors))
	for i, x := range anchors {
		n, _ := slices.BinarySearchFunc(ends, x.have, func(e, have int) int { return anchors[e].have - have })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]anchor, len(ends))
	for i, at := len(ends)-1, ends[len(ends)-1]; i >= 0; i, at = i-1, before[at] {
		out[i] = anchors[at]
	}
	return out
}

// dictionary gives words numbers.
type dictionary map[string]int32

func (d dictionary) add(word string) int32 {
	n, ok := d[word]
	if !ok {
		n = int32(len(d))
		d[strings.Clone(word)] = n
	}
	return n
}

// find returns the number of a word, -1 when it has none.
func (d dictionary) find(word string) int32 {
	if n, ok := d[word]; ok {
		return n
	}
	return -1
}
