package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// size is a number of bytes as people write it: 4096, 500kB, 16MiB. K, M and G alone are powers of 1024.
type size int64

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *size) UnmarshalText(text []byte) error {
	in := strings.TrimSpace(string(text))
	digits := strings.TrimRight(in, "bBiIkKmMgG ")
	n, err := strconv.ParseInt(digits, 10, 64)
	unit, ok := unitOf(strings.ToLower(strings.TrimSpace(in[len(digits):])))
	if err != nil || !ok || n <= 0 || n > math.MaxInt32/unit {
		return fmt.Errorf("%q is not a size: write bytes or a whole number with kB, MB, KiB or MiB, above 0 and below 2GiB", in)
	}
	*s = size(n * unit)
	return nil
}

func unitOf(s string) (int64, bool) {
	switch s {
	case "", "b":
		return 1, true
	case "kb":
		return 1e3, true
	case "mb":
		return 1e6, true
	case "gb":
		return 1e9, true
	case "k", "kib":
		return 1 << 10, true
	case "m", "mib":
		return 1 << 20, true
	case "g", "gib":
		return 1 << 30, true
	}
	return 0, false
}
