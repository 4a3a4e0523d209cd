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
		{[]int{100}, []store.Days{{From: 55, To: 145}}},
		{[]int{20}, []store.Days{{From: 0, To: 65}}},
		{[]int{300, 100, 100}, []store.Days{{From: 55, To: 145}, {From: 255, To: 345}}},
		{[]int{100, 190}, []store.Days{{From: 55, To: 235}}}, // they meet on day 145
		{[]int{100, 191}, []store.Days{{From: 55, To: 236}}}, // side by side
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
