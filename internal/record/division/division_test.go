package division_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

func TestApply(t *testing.T) {
	merge := func(a int, b ...int) division.Ruling { return division.Ruling{Verb: division.Merge, A: a, B: b} }
	split := func(a int, b ...int) division.Ruling { return division.Ruling{Verb: division.Split, A: a, B: b} }
	move := func(a int, b ...int) division.Ruling { return division.Ruling{Verb: division.Move, A: a, B: b} }
	leave := func(b ...int) division.Ruling { return division.Ruling{Verb: division.Leave, B: b} }
	const holds, replaced = entry.Holds, entry.Replaced
	for _, c := range []struct {
		class   []int
		rulings []division.Ruling
		want    string // the things of each class
		became  []entry.Outcome
	}{
		{[]int{0, 0, 2, 3}, nil, "01 2 3", nil},
		{[]int{0, 0, 2, 3}, []division.Ruling{merge(0, 2)}, "012 3", []entry.Outcome{holds}},
		{[]int{0, 0, 2, 2}, []division.Ruling{merge(1, 3)}, "0123", []entry.Outcome{holds}},
		{[]int{0, 0, 0, 0}, []division.Ruling{split(0, 1)}, "023 1", []entry.Outcome{holds}},
		{[]int{0, 0, 0, 0}, []division.Ruling{split(1, 0)}, "0 123", []entry.Outcome{holds}}, // the one that gave the class its number leaves
		{[]int{0, 0, 0, 0}, []division.Ruling{split(0, 1, 2)}, "03 12", []entry.Outcome{holds}},
		{[]int{0, 0, 0, 3}, []division.Ruling{split(0, 1, 3)}, "02 1 3", []entry.Outcome{holds}}, // who is elsewhere stays there
		{[]int{0, 0, 2, 2}, []division.Ruling{move(2, 0)}, "023 1", []entry.Outcome{holds}},
		{[]int{0, 0, 0, 3}, []division.Ruling{leave(1, 3)}, "02 1 3", []entry.Outcome{holds}},
		{[]int{0, 0, 0, 3, 3}, []division.Ruling{leave(1, 2, 4)}, "0 12 3 4", []entry.Outcome{holds}},
		{[]int{0, 0}, []division.Ruling{leave(1), merge(0, 1)}, "01", []entry.Outcome{replaced, holds}},
		{[]int{0, 0}, []division.Ruling{split(0, 1), merge(0, 1)}, "01", []entry.Outcome{replaced, holds}},
		{[]int{0, 0}, []division.Ruling{split(0, 1), merge(0, 1), split(0, 1)}, "0 1", []entry.Outcome{holds, replaced, holds}},
		{[]int{0, 0, 2}, []division.Ruling{move(2, 1), move(0, 1)}, "01 2", []entry.Outcome{replaced, holds}},
		{[]int{0, 1}, []division.Ruling{split(0, 1)}, "0 1", []entry.Outcome{holds}},
	} {
		class := slices.Clone(c.class)
		became := division.Apply(class, c.rulings)
		if got := say(class); got != c.want || !slices.Equal(became, c.became) {
			t.Errorf("%v %v: %s %v, wanted %s %v", c.class, c.rulings, got, became, c.want, c.became)
		}
	}
}

func say(class []int) string {
	out := ""
	for i, c := range class {
		if slices.Index(class, c) != i {
			continue
		}
		if out != "" {
			out += " "
		}
		for k, d := range class {
			if d == c {
				out += fmt.Sprint(k)
			}
		}
	}
	return out
}
