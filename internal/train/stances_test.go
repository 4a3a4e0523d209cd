package train

import (
	"os"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/record/claims"
)

// The table of stances has no label that the model does not know, no story that is not learnt from, and at most one title a claim.
func TestStanceTable(t *testing.T) {
	judged, err := corpus.Judged(os.DirFS("../../testdata/judged"), "stances.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(judged) < 6000 {
		t.Errorf("%d statements", len(judged))
	}
	for _, claim := range corpus.JudgedTogether(judged) {
		titles := 0
		for _, j := range claim {
			if labelOf(hearsay.Position(j.Group)) < 0 {
				t.Errorf("%s %s: found the position %q", j.Round, j.Claim, j.Group)
			}
			titles += count(j.Cause == "title")
		}
		if titles > 1 {
			t.Errorf("%s %s has %d titles", claim[0].Round, claim[0].Claim, titles)
		}
	}
	for _, name := range readStories {
		if len(roundOf(judged, name)) == 0 {
			t.Errorf("nothing of %s was judged", name)
		}
	}
}

// What is learnt of examples that tell one thing by one sign is that, and those of gold count as much as they are to.
func TestStancesLearn(t *testing.T) {
	o := Defaults().Stances
	denies, says := labelOf(hearsay.Denies), labelOf(hearsay.Says)
	var list []stanceExample
	add := func(f linear.Feature, label int, gold bool, n int) {
		for range n {
			list = append(list, stanceExample{claims.Viewed{Features: []linear.Feature{f}, Rule: hearsay.Says, Fits: true}, label, gold, "ferry"})
		}
	}
	no, yes, both := linear.Hash1(1, 1), linear.Hash1(1, 2), linear.Hash1(1, 3)
	add(no, denies, false, 20)
	add(yes, says, false, 20)
	add(both, denies, true, 15)
	add(both, says, false, 14)
	m := linear.New(len(claims.StanceLabels()), o.learn(list))
	for f, want := range map[linear.Feature]int{no: denies, yes: says, both: says} {
		scores := make([]int32, m.Labels())
		m.Score([]linear.Feature{f}, scores)
		if got := slices.Index(scores, slices.Max(scores)); got != want {
			t.Errorf("the sign %d tells %s, want %s", f, claims.StanceLabels()[got], claims.StanceLabels()[want])
		}
	}
}
