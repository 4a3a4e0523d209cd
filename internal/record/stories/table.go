package stories

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
)

//go:embed common.txt
var commonText string

// The table counts so many reports. A word that is in fewer than three of them counts as if it were in one and a half.
const (
	counted = 295
	rarest  = 122 // sixteenths of doublings
	// leastWeight is that of a word in one report of four: what is in more says nothing.
	leastWeight = 32
)

// parse reads the table: on each line a number of reports and the words that are in so many.
func parse(table string) map[string]uint8 {
	out := map[string]uint8{}
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		n, err := strconv.Atoi(fields[0])
		if err != nil || n < 1 {
			continue
		}
		w := uint8(max(0, min(rarest, log2(counted)-log2(n))))
		for _, word := range fields[1:] {
			out[word] = w
		}
	}
	return out
}

// log2 is the binary logarithm of n, in sixteenths.
func log2(n int) int {
	k := bits.Len(uint(n)) - 1
	x := uint64(n) << (31 - k)
	for range 4 {
		x = x * x >> 31
		k *= 2
		if x >= 1<<32 {
			x >>= 1
			k++
		}
	}
	return k
}
