package record

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Origins that stay keep their numbers when others fall; a second part of one, and what is new, are numbered behind all.
func TestNumberAs(t *testing.T) {
	refs := func(numbers ...int) (out []entry.Ref) {
		for _, n := range numbers {
			out = append(out, entry.Ref{Report: 1, Number: n})
		}
		return out
	}
	before := Origins{List: []Origin{{Number: 1, Statements: refs(1, 2)}, {Number: 2, Statements: refs(3)}, {Number: 3, Statements: refs(4, 5)}}}
	left := Origins{List: []Origin{{Number: 1, Statements: refs(5)}, {Number: 2, Statements: refs(2)}, {Number: 3, Statements: refs(4)}, {Number: 4, Statements: refs(9)}}}
	left.numberAs(before)
	for i, want := range []struct{ number, first int }{{1, 2}, {3, 5}, {4, 4}, {5, 9}} {
		if x := left.List[i]; x.Number != want.number || x.Statements[0].Number != want.first {
			t.Errorf("origin %d is o%d of r1/s%d, wanted o%d of r1/s%d", i, x.Number, x.Statements[0].Number, want.number, want.first)
		}
	}
}
