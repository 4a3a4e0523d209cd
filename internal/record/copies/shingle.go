package copies

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// width is how many words a shingle has.
const width = 5

// word is a maximal run of letters and digits, in any case.
type word struct {
	hash       uint64
	start, end int32
}

// Shingles is the set of the shingles of a text, and those of them by which it is found.
type Shingles struct {
	all  []uint32 // sorted, each once
	keys []uint32 // sorted, each once
}

// Len returns the number of different shingles.
func (s Shingles) Len() int { return len(s.all) }

// Cutter makes shingles and keeps its scratch space from text to text. The zero value works.
type Cutter struct {
	words      []word
	run, other []uint32
}

// Shingles returns the shingles of the words of body, which run on from one span to the next.
func (c *Cutter) Shingles(src string, body []hearsay.Span) Shingles {
	c.words = c.words[:0]
	for _, b := range body {
		c.words = appendWords(c.words, src, b)
	}
	c.run = appendHashes(c.run[:0], c.words)
	keys := winnow(make([]uint32, 0, len(c.run)/4+16), c.run)
	slices.Sort(keys)
	c.sort()
	return Shingles{all: slices.Clone(slices.Compact(c.run)), keys: slices.Compact(keys)}
}

// sort sorts the run byte by byte, the lowest first: the numbers are as good as random, and many.
func (c *Cutter) sort() {
	if cap(c.other) < len(c.run) {
		c.other = make([]uint32, len(c.run), cap(c.run))
	}
	c.other = c.other[:len(c.run)]
	for shift := 0; shift < 32; shift += 8 {
		var at [256]int32
		for _, v := range c.run {
			at[byte(v>>shift)]++
		}
		sum := int32(0)
		for i, n := range at {
			at[i], sum = sum, sum+n
		}
		for _, v := range c.run {
			b := byte(v >> shift)
			c.other[at[b]] = v
			at[b]++
		}
		c.run, c.other = c.other, c.run
	}
}

// appendWords appends the words of a span. Ends of spans end a word.
func appendWords(out []word, src string, in hearsay.Span) []word {
	start, h := -1, seed
	for i := in.Start; i < in.End; {
		b := src[i]
		if b < utf8.RuneSelf {
			if b = folded(b); b == 0 {
				if start >= 0 {
					out = append(out, word{h, int32(start), int32(i)})
					start, h = -1, seed
				}
			} else {
				if start < 0 {
					start = i
				}
				h = (h ^ uint64(b)) * prime
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(src[i:in.End])
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && start >= 0; {
		case letter:
			if start < 0 {
				start = i
			}
			h = (h ^ uint64(unicode.ToLower(r))) * prime
		case start >= 0:
			out = append(out, word{h, int32(start), int32(i)})
			start, h = -1, seed
		}
		i += n
	}
	if start >= 0 {
		out = append(out, word{h, int32(start), int32(in.End)})
	}
	return out
}

// The constants of FNV-1a; base keeps the order of the words of a shingle.
const (
	seed  uint64 = 14695981039346656037
	prime uint64 = 1099511628211
	base  uint64 = 0x9E3779B97F4A7C15
)

// folded returns the small letter or the digit that b is, 0 when it is neither.
func folded(b byte) byte {
	if c := b | 0x20; c-'a' < 26 {
		return c
	}
	if b-'0' < 10 {
		return b
	}
	return 0
}

// appendHashes appends a number for each run of five words, in order.
func appendHashes(out []uint32, words []word) []uint32 {
	last := uint64(1)
	for range width {
		last *= base
	}
	var h uint64
	for i, w := range words {
		h = h*base + w.hash
		if i >= width {
			h -= words[i-width].hash * last
		}
		if i >= width-1 {
			out = append(out, mix(h))
		}
	}
	return out
}

// mix makes every bit of the result depend on every bit of h.
func mix(h uint64) uint32 {
	h ^= h >> 32
	hi, lo := bits.Mul64(h, 0xD6E8FEB86659FD93)
	return uint32((hi ^ lo) >> 16)
}

// window is how many shingles in a row a common run must have for it to be found for certain: 12 words.
const window = 8

// winnow appends the least of every window of hashes (Schleimer, Wilkerson, Aiken 2003). Two texts with a common run as long as a window
// have at least one key in common, wherever the run stands. A short text has smaller windows; what a large window chooses, a small one
// inside it chooses too.
func winnow(out, hashes []uint32) []uint32 {
	w := min(window, max(1, len(hashes)/16))
	least := -1
	for i := range hashes {
		if i < w-1 {
			continue
		}
		first := i - w + 1
		if least < first || least < 0 {
			least = first
			for j := first; j <= i; j++ {
				if hashes[j] <= hashes[least] {
					least = j
				}
			}
			out = append(out, hashes[least])
		} else if hashes[i] <= hashes[least] {
			least = i
			out = append(out, hashes[i])
		}
	}
	return out
}

// shared returns how many numbers two sorted lists have in common. It does not branch on them: nobody can foretell which is larger.
func shared(a, b []uint32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		d := int64(a[i]) - int64(b[j])
		next, other := int(uint64(d-1)>>63), int(uint64(-d-1)>>63) // 1 for d <= 0, 1 for d >= 0
		i, j, n = i+next, j+other, n+next&other
	}
	return n
}
