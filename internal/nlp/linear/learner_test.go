package linear_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// scorer is what a learner and a finished model have in common.
type scorer interface {
	Labels() int
	Score(features []linear.Feature, scores []int32)
}

func guess(m scorer, features []linear.Feature) int {
	scores := make([]int32, m.Labels())
	m.Score(features, scores)
	top := 0
	for k := range scores {
		if scores[k] > scores[top] {
			top = k
		}
	}
	return top
}

// example is a label and what is seen of it: one feature that tells it and three that do not.
type example struct {
	features []linear.Feature
	label    int
}

// separable are examples of which one feature tells the label.
func separable(n, labels int) []example {
	rng := rand.New(rand.NewPCG(1, 2))
	out := make([]example, n)
	for i := range out {
		label := rng.IntN(labels)
		tell := uint32(label + labels*rng.IntN(20))
		out[i] = example{[]linear.Feature{linear.Hash1(0, 0), linear.Hash1(1, tell), linear.Hash1(2, rng.Uint32N(50)), linear.Hash1(3, rng.Uint32N(50))}, label}
	}
	return out
}

// learn goes over the examples until none is wrong, and gives up after 100 times.
func learn(t *testing.T, examples []example, labels int) *linear.Learner {
	t.Helper()
	l := linear.NewLearner(labels)
	for range 100 {
		wrong := 0
		for _, e := range examples {
			l.Tick()
			if g := guess(l, e.features); g != e.label {
				l.Update(e.features, e.label, 1)
				l.Update(e.features, g, -1)
				wrong++
			}
		}
		if wrong == 0 {
			return l
		}
	}
	t.Fatal("not learnt in 100 epochs")
	return nil
}

func TestLearnerLearns(t *testing.T) {
	const labels = 5
	examples := separable(400, labels)
	l := learn(t, examples, labels)
	if l.Labels() != labels {
		t.Errorf("found %d labels, want %d", l.Labels(), labels)
	}
	finished := linear.New(labels, l.Rows(linear.Pruning{}))
	wrong := 0
	for _, e := range examples {
		if guess(finished, e.features) != e.label {
			wrong++
		}
	}
	if wrong > len(examples)/50 {
		t.Errorf("the finished model is wrong about %d of %d examples that the learner knows", wrong, len(examples))
	}
}

// TestLearnerGrows learns more features than a learner has room for at first.
func TestLearnerGrows(t *testing.T) {
	l := linear.NewLearner(2)
	const n = 200_000
	l.Tick()
	for i := range uint32(n) {
		l.Update([]linear.Feature{linear.Feature(i * 2654435761)}, int(i%2), 1)
	}
	for i := range uint32(n) {
		var scores [2]int32
		l.Score([]linear.Feature{linear.Feature(i * 2654435761)}, scores[:])
		if scores[i%2] != 1 || scores[1-i%2] != 0 {
			t.Fatalf("feature %d has weights %v", i, scores)
		}
	}
	l.Tick()
	if rows := l.Rows(linear.Pruning{}); len(rows) != n {
		t.Errorf("found %d rows, want %d", len(rows), n)
	}
}

// TestRowsAreAverages follows a few weights by hand: a weight counts for the ticks during which it held.
func TestRowsAreAverages(t *testing.T) {
	l := linear.NewLearner(3)
	one := func(f linear.Feature, label int, delta int32) { l.Update([]linear.Feature{f}, label, delta) }
	l.Tick() // 1
	one(30, 2, 1)
	one(30, 0, -1)
	one(20, 1, 1)
	l.Tick() // 2
	one(20, 1, -1)
	one(10, 0, 4)
	l.Tick() // 3
	one(30, 2, 2)
	l.Tick() // 4
	l.Tick() // 5
	// 30/2: 1 for ticks 1 and 2, 3 for 3 and 4: 8/5. 30/0: -1 for four: -4/5. 20/1: 1/5. 10/0: 4 for three: 12/5.
	for _, c := range []struct {
		name string
		p    linear.Pruning
		want []linear.Row
	}{
		{"64 steps by default", linear.Pruning{}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 154}}},
			{Feature: 20, Weights: []linear.Weight{{Label: 1, Weight: 13}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 0, Weight: -51}, {Label: 2, Weight: 102}}}}},
		{"scale", linear.Pruning{Scale: 10}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 24}}},
			{Feature: 20, Weights: []linear.Weight{{Label: 1, Weight: 2}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 0, Weight: -8}, {Label: 2, Weight: 16}}}}},
		{"what rounds to nothing is left out", linear.Pruning{Scale: 1}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 2}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 0, Weight: -1}, {Label: 2, Weight: 2}}}}},
		{"changed twice at least", linear.Pruning{Scale: 10, MinChanges: 2}, []linear.Row{
			{Feature: 20, Weights: []linear.Weight{{Label: 1, Weight: 2}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 2, Weight: 16}}}}},
		{"a weight of 0.8 at least, either way", linear.Pruning{Scale: 10, MinWeight: 800}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 24}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 0, Weight: -8}, {Label: 2, Weight: 16}}}}},
		{"a weight of more", linear.Pruning{Scale: 10, MinWeight: 801}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 24}}},
			{Feature: 30, Weights: []linear.Weight{{Label: 2, Weight: 16}}}}},
		{"too high for a weight", linear.Pruning{Scale: 100_000, MinWeight: 2000}, []linear.Row{
			{Feature: 10, Weights: []linear.Weight{{Label: 0, Weight: 1<<15 - 1}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := l.Rows(c.p)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRowsAreInOrder(t *testing.T) {
	rows := learn(t, separable(200, 4), 4).Rows(linear.Pruning{})
	if !slices.IsSortedFunc(rows, func(a, b linear.Row) int { return int(int64(a.Feature) - int64(b.Feature)) }) {
		t.Error("rows are not in order of feature")
	}
	for _, r := range rows {
		if !slices.IsSortedFunc(r.Weights, func(a, b linear.Weight) int { return int(a.Label) - int(b.Label) }) || len(r.Weights) == 0 {
			t.Errorf("the weights of %08x are %v", uint32(r.Feature), r.Weights)
		}
	}
}

func TestNewLearnerKnowsNothing(t *testing.T) {
	l := linear.NewLearner(2)
	scores := []int32{3, 4}
	l.Score([]linear.Feature{0, 1, 2}, scores)
	if scores[0] != 3 || scores[1] != 4 {
		t.Errorf("found scores %v, want them as they were", scores)
	}
	if rows := l.Rows(linear.Pruning{}); len(rows) != 0 {
		t.Errorf("found %d rows, want none", len(rows))
	}
}

func TestAverage(t *testing.T) {
	row := func(f linear.Feature, w ...linear.Weight) linear.Row { return linear.Row{Feature: f, Weights: w} }
	got := linear.Average([][]linear.Row{
		{row(1, linear.Weight{Label: 0, Weight: 4}, linear.Weight{Label: 2, Weight: -3}), row(7, linear.Weight{Label: 1, Weight: 1})},
		{row(1, linear.Weight{Label: 0, Weight: 2}, linear.Weight{Label: 1, Weight: 6}), row(7, linear.Weight{Label: 1, Weight: -1})},
	})
	want := []linear.Row{row(1, linear.Weight{Label: 0, Weight: 3}, linear.Weight{Label: 1, Weight: 3}, linear.Weight{Label: 2, Weight: -2})}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("average (-want +found):\n%s", diff)
	}
}

func TestThin(t *testing.T) {
	row := func(f linear.Feature, w ...linear.Weight) linear.Row { return linear.Row{Feature: f, Weights: w} }
	got := linear.Thin([]linear.Row{
		row(1, linear.Weight{Label: 0, Weight: 14}, linear.Weight{Label: 1, Weight: -11}, linear.Weight{Label: 2, Weight: -14}),
		row(2, linear.Weight{Label: 0, Weight: 3}),
	}, 12, 4)
	want := []linear.Row{row(1, linear.Weight{Label: 0, Weight: 4}, linear.Weight{Label: 2, Weight: -4})}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("thin rows (-want +found):\n%s", diff)
	}
}
