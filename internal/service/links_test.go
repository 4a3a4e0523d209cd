package service

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
)

func TestAround(t *testing.T) {
	for _, c := range []struct {
		days []int
		want []store.Days
	}{
		{[]int{200}, []store.Days{{From: 80, To: 320}}},
		{[]int{20}, []store.Days{{From: 0, To: 140}}},
		{[]int{500, 200, 200}, []store.Days{{From: 80, To: 320}, {From: 380, To: 620}}},
		{[]int{200, 440}, []store.Days{{From: 80, To: 560}}}, // they meet on day 320
		{[]int{200, 441}, []store.Days{{From: 80, To: 561}}}, // side by side
		{[]int{100, store.NoDay}, nil},
	} {
		if got := around(c.days); !slices.Equal(got, c.want) {
			t.Errorf("around %v: %v, want %v", c.days, got, c.want)
		}
	}
}

// The words by which a claim is found depend on nothing but which they are, and a copy adds none.
func TestEachOnce(t *testing.T) {
	want := "a cracked dam is the"
	for _, texts := range [][]string{{"the dam is cracked", "a dam"}, {"a dam", "the dam is cracked", "the dam is cracked"}} {
		if got := eachOnce(texts); got != want {
			t.Errorf("words of %q: %q, want %q", texts, got, want)
		}
	}
}
