package claims

import (
	"slices"
	"strings"
	"testing"
)

// Every sign has one weight in the table, and the table has no others.
func TestWeights(t *testing.T) {
	count := map[string]int{}
	for line := range strings.Lines(weightTable) {
		name, _, _ := strings.Cut(line, "\t")
		count[name]++
	}
	names := append(Signs(), Bias)
	for _, n := range names {
		if count[n] != 1 {
			t.Errorf("%q is %d times in the table", n, count[n])
		}
	}
	if len(count) != len(names) {
		t.Errorf("%d names in the table, want %d", len(count), len(names))
	}
	w := learnt()
	if w.of[themeAround] < 1000 || w.of[oneDemands] >= 0 || w.bias >= 0 {
		t.Errorf("weights are %+v", w)
	}
}

// All pairs of statements are compared but copies of one another, the earlier statement first.
func TestCompare(t *testing.T) {
	skipped := said{who: "a dock worker", words: "the crane inspection was skipped in March"}
	got := Compare([]Report{
		report(2, tuesday, skipped),
		report(1, monday, skipped, said{who: "Ilse Brandt", words: "tourists liked the promenade cafes in summer"}),
	})
	var pairs []string
	for _, x := range got {
		pairs = append(pairs, x.A.String()+" "+x.B.String())
		if len(x.Signs) != len(Signs()) {
			t.Errorf("%d signs", len(x.Signs))
		}
	}
	if want := []string{"r1/s1 r1/s2", "r1/s2 r2/s1"}; !slices.Equal(pairs, want) {
		t.Errorf("compared %q, want %q", pairs, want)
	}
}
