package main

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/service"
)

// Out of how many is told when that is known: one stream may hold thousands.
func TestOfMany(t *testing.T) {
	for n, want := range map[int]string{1: "1 of 2", 2: "2 of 2", 8000: "8000"} {
		if got := ofMany(n, make([]service.Input, 2)); got != want {
			t.Errorf("%d of two inputs: %q, want %q", n, got, want)
		}
	}
	if got := ofMany(1, []service.Input{{Many: true}}); got != "1" {
		t.Errorf("of an archive: %q", got)
	}
}
