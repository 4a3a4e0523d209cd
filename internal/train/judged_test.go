package train

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Groups that are called as claims of gold are these, others have numbers of their own, and what gold says stays.
func TestWithGroups(t *testing.T) {
	ref := func(n int) entry.Ref { return entry.Ref{Report: 1, Number: n} }
	gold := []corpus.GoldClaim{{ID: "c1"}, {ID: "c2"}}
	got := withGroups(map[entry.Ref][]int{ref(1): {0}, ref(2): {1}}, map[entry.Ref]string{ref(1): "c1", ref(2): "c1", ref(3): "c2", ref(4): "n1", ref(5): "n1", ref(6): "s9"}, gold)
	want := map[entry.Ref][]int{ref(1): {0}, ref(2): {1, 0}, ref(3): {1}, ref(4): got[ref(4)], ref(5): got[ref(4)], ref(6): got[ref(6)]}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if own, other := got[ref(4)], got[ref(6)]; len(own) != 1 || len(other) != 1 || own[0] < len(gold) || other[0] < len(gold) || own[0] == other[0] {
		t.Errorf("groups with names of their own are %v and %v", own, other)
	}
}

func TestJudgedOf(t *testing.T) {
	judged := []corpus.JudgedStatement{{Claim: "ferry", Group: "c1"}, {Claim: "dam", Group: "c1"}, {Claim: "ferry", Group: "n1"}}
	if got := judgedOf(judged, "ferry"); len(got) != 2 || got[1].Group != "n1" {
		t.Errorf("of ferry are %v", got)
	}
}
