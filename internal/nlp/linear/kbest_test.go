package linear_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// TestListsAgainstAllPaths wants the best paths that are allowed: their scores in order, each path once and with its own score.
func TestListsAgainstAllPaths(t *testing.T) {
	var kept linear.Lists // one for all, as in use: what it keeps must not show
	var keptPaths [][]uint8
	var keptScores []int32
	rapid.Check(t, func(t *rapid.T) {
		p := genProblem().Draw(t, "problem")
		depth := rapid.IntRange(1, 6).Draw(t, "depth")
		var want []int32
		p.paths(func(path []uint8) {
			if s, ok := p.score(path); ok {
				want = append(want, s)
			}
		})
		slices.Sort(want)
		slices.Reverse(want)
		want = want[:min(len(want), depth)]

		kept.Labels, kept.Steps, kept.Depth = p.labels, p.steps, depth
		keptPaths, keptScores = kept.Best(p.emissions, p.n, keptPaths, keptScores)
		fresh := linear.Lists{Labels: p.labels, Steps: p.steps, Depth: depth}
		paths, scores := fresh.Best(p.emissions, p.n, nil, nil)
		if !slices.Equal(scores, want) || !slices.Equal(keptScores, want) {
			t.Fatalf("found scores %v, and %v in kept buffers, want %v", scores, keptScores, want)
		}
		for i, path := range paths {
			if s, ok := p.score(path); !ok || s != scores[i] {
				t.Errorf("path %v is said to have %d and has %d (allowed: %v)", path, scores[i], s, ok)
			}
			for _, other := range paths[:i] {
				if slices.Equal(path, other) {
					t.Errorf("path %v was found twice", path)
				}
			}
			if !slices.Equal(path, keptPaths[i]) {
				t.Errorf("in kept buffers path %d is %v, want %v", i, keptPaths[i], path)
			}
		}
	})
}

func TestListsOfNothing(t *testing.T) {
	l := linear.Lists{Labels: 2, Steps: make([]int32, 6), Depth: 3}
	if paths, scores := l.Best(nil, 0, nil, nil); len(paths) != 0 || len(scores) != 0 {
		t.Errorf("found paths %v and scores %v over no position", paths, scores)
	}
	forbidden := linear.Lists{Labels: 1, Steps: []int32{linear.Forbidden, linear.Forbidden}, Depth: 3}
	if paths, _ := forbidden.Best(make([]int32, 4), 4, nil, nil); len(paths) != 0 {
		t.Errorf("found paths %v where every step is forbidden", paths)
	}
}

func BenchmarkLists(b *testing.B) {
	c, emissions, path, _, _ := benchChain()
	l := linear.Lists{Labels: c.Labels, Steps: c.Steps, Depth: 10}
	paths, scores := l.Best(emissions, len(path), nil, nil)
	b.ReportAllocs()
	for b.Loop() {
		paths, scores = l.Best(emissions, len(path), paths, scores)
	}
}
