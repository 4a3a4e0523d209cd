package train

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

func TestCuesToLearnFrom(t *testing.T) {
	at := func(start, end int) doc.Range { return doc.Range{Start: start, End: end} }
	a := Attributed{
		Gold:  []attribution.Attribution{{Cue: at(30, 32)}, {Cue: at(10, 12)}, {Cue: at(50, 51)}},
		Found: []doc.Range{at(5, 6), at(10, 11), at(11, 12), at(31, 32)},
	}
	type list struct {
		Cues []doc.Range
		Gold []int
	}
	var got []list
	for _, l := range a.cues() {
		got = append(got, list{l.cues, l.gold})
	}
	want := []list{
		{[]doc.Range{at(5, 6), at(10, 12), at(30, 32)}, []int{-1, 1, 0}},
		{[]doc.Range{at(5, 6), at(10, 12), at(30, 32), at(50, 51)}, []int{-1, -1, -1, 2}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cues (-want +found):\n%s", diff)
	}
}

func TestParts(t *testing.T) {
	const n = 4
	seen := map[int]int{}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"} {
		k := part(id, n)
		if k < 0 || k >= n || k != part(id, n) {
			t.Fatalf("%s is in part %d of %d", id, k, n)
		}
		seen[k]++
	}
	if len(seen) != n {
		t.Errorf("16 documents fill the parts %v, want all %d", seen, n)
	}
	docs := []Attributed{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	for _, d := range outside(docs, part("b", n), n) {
		if d.ID == "b" {
			t.Error("a document is outside its own part")
		}
	}
}
