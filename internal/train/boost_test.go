package train

import (
	"math"
	"testing"
)

// Trees learn what no sum of signs tells: that an example is right only when one of two features is high and the other low.
func TestBoost(t *testing.T) {
	var examples []seen
	for i := range 400 {
		a, b := int16(i%20), int16(i/20)
		examples = append(examples, seen{[]int16{a, b, 7}, a > 9 && b <= 9, 1})
	}
	o := boosting{Trees: 60, Leaves: 4, Rate: 0.2, Ridge: 1, MinLeaf: 5, Bins: 255}
	m := boost(examples, o)
	for _, e := range examples {
		if odds := m.says(e.features); (odds > 0) != e.is || math.Abs(odds) < 2 {
			t.Fatalf("%v is %v, the trees say %.2f", e.features, e.is, odds)
		}
	}
	if again := boost(examples, o); m.table() != again.table() {
		t.Error("the same examples give other trees")
	}
}

// An example with no weight is as if it were not there, and one of double weight as if it were there twice, but for the least size of a leaf.
func TestBoostWeights(t *testing.T) {
	examples := []seen{{[]int16{1}, true, 3}, {[]int16{2}, false, 1}, {[]int16{3}, false, 0}}
	m := boost(examples, boosting{Trees: 0, Bins: 255})
	if want := math.Log(3); math.Abs(m.start-want) > 1e-9 {
		t.Errorf("three to one are %.3f in logarithms of the odds, want %.3f", m.start, want)
	}
	if got, want := m.table(), "1098612\n"; got != want {
		t.Errorf("the table is %q, want %q", got, want)
	}
}
