// Package linear holds sparse linear models over hashed features: scoring in integers, learning by the averaged
// perceptron (Collins 2002; Freund and Schapire 1999), and a compact file format. It knows nothing of language.
package linear

// Feature is a hashed feature. Two features collide with probability 2^-32.
type Feature uint32

const (
	mix1 = 0x9E3779B97F4A7C15
	mix2 = 0xD6E8FEB86659FD93
)

// Hash1 makes a feature of template t with one value.
func Hash1(t, a uint32) Feature {
	h := (uint64(a) + 1) * mix1
	h = (h ^ h>>32 ^ uint64(t)<<40) * mix2
	return Feature(h >> 32)
}

// Hash2 makes a feature of template t with two values.
func Hash2(t, a, b uint32) Feature {
	h := (uint64(a)<<32 | uint64(b)) * mix1
	h = (h ^ h>>29 ^ uint64(t)<<40) * mix2
	return Feature(h >> 32)
}

// Hash3 makes a feature of template t with three values.
func Hash3(t, a, b, c uint32) Feature {
	h := (uint64(a)<<32 | uint64(b)) * mix1
	h = (h ^ h>>29 ^ uint64(c)) * mix1
	h = (h ^ h>>31 ^ uint64(t)<<40) * mix2
	return Feature(h >> 32)
}

// Hash4 makes a feature of template t with four values.
func Hash4(t, a, b, c, d uint32) Feature {
	h := (uint64(a)<<32 | uint64(b)) * mix1
	h = (h ^ h>>29 ^ (uint64(c)<<32 | uint64(d))) * mix1
	h = (h ^ h>>31 ^ uint64(t)<<40) * mix2
	return Feature(h >> 32)
}

// HashString returns a value for a string, for use in features (FNV-1a).
func HashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Bin sorts v by cuts, which rise: it is how many of them are not above v.
func Bin(v int, cuts ...int) uint32 {
	n := uint32(0)
	for _, c := range cuts {
		if v >= c {
			n++
		}
	}
	return n
}
