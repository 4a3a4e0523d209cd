package linear_test

import (
	"fmt"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// TestHashesAreDistinct hashes what features are made of in practice, small numbers and words, and wants no two to meet: at
// this size a fair hash has one chance in a hundred of any. A template has one number of values, so each number of
// values has templates of its own here.
func TestHashesAreDistinct(t *testing.T) {
	values := []uint32{0, 1, 2, 3, 7, 45, 46, 0xFFFFFFF0, linear.HashString("said"), linear.HashString("say")}
	seen := map[linear.Feature]string{}
	put := func(f linear.Feature, format string, args ...any) {
		name := fmt.Sprintf(format, args...)
		if before, ok := seen[f]; ok {
			t.Errorf("%s and %s have the same hash %08x", before, name, uint32(f))
		}
		seen[f] = name
	}
	for _, template := range []uint32{0, 1, 2, 99, 255} {
		for _, a := range values {
			put(linear.Hash1(template, a), "Hash1(%d, %d)", template, a)
			for _, b := range values {
				put(linear.Hash2(template+1000, a, b), "Hash2(%d, %d, %d)", template+1000, a, b)
				for _, c := range values[:6] {
					put(linear.Hash3(template+2000, a, b, c), "Hash3(%d, %d, %d, %d)", template+2000, a, b, c)
				}
			}
		}
		for i := range uint32(256) {
			a, b, c, d := i&3, i>>2&3, i>>4&3, i>>6&3
			put(linear.Hash4(template+3000, a, b, c, d), "Hash4(%d, %d, %d, %d, %d)", template+3000, a, b, c, d)
		}
	}
}

func TestHashString(t *testing.T) {
	words := []string{"", "a", "b", "ab", "ba", "said", "Said", "says", "’s", "'s", "\x00", "\x00\x00"}
	seen := map[uint32]string{}
	for _, w := range words {
		h := linear.HashString(w)
		if before, ok := seen[h]; ok {
			t.Errorf("%q and %q have the same hash %08x", before, w, h)
		}
		seen[h] = w
	}
	// FNV-1a, from its authors' table: models depend on it.
	for w, want := range map[string]uint32{"": 0x811c9dc5, "a": 0xe40c292c, "foobar": 0xbf9cf968} {
		if h := linear.HashString(w); h != want {
			t.Errorf("HashString(%q) = %08x, want %08x", w, h, want)
		}
	}
}

func TestBin(t *testing.T) {
	for _, tt := range []struct {
		v    int
		want uint32
	}{{-5, 0}, {0, 1}, {1, 1}, {2, 2}, {9, 2}, {10, 3}, {99, 3}} {
		if got := linear.Bin(tt.v, 0, 2, 10); got != tt.want {
			t.Errorf("%d is in bin %d, want %d", tt.v, got, tt.want)
		}
	}
}
