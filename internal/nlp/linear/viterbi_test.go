package linear_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// problem is a chain small enough to try every path.
type problem struct {
	labels, n int
	steps     []int32 // as Chain.Steps
	emissions []int32
}

// genProblem gives chains in which the path of zeros is always allowed; other steps may be forbidden.
func genProblem() *rapid.Generator[problem] {
	return rapid.Custom(func(t *rapid.T) problem {
		p := problem{labels: rapid.IntRange(1, 4).Draw(t, "labels"), n: rapid.IntRange(1, 5).Draw(t, "n")}
		score := rapid.Int32Range(-4, 4) // small, so that paths are often equal
		step := rapid.OneOf(score, score, rapid.Just(int32(linear.Forbidden)))
		p.steps = rapid.SliceOfN(step, (p.labels+1)*p.labels, (p.labels+1)*p.labels).Draw(t, "steps")
		p.steps[0] = score.Draw(t, "zero to zero")
		p.steps[p.labels*p.labels] = score.Draw(t, "start to zero")
		p.emissions = rapid.SliceOfN(score, p.n*p.labels, p.n*p.labels).Draw(t, "emissions")
		return p
	})
}

// score returns the sum of a path and whether it is allowed.
func (p problem) score(path []uint8) (int32, bool) {
	sum, before := int32(0), p.labels
	for i, b := range path {
		s := p.steps[before*p.labels+int(b)]
		if s == linear.Forbidden {
			return 0, false
		}
		sum += s + p.emissions[i*p.labels+int(b)]
		before = int(b)
	}
	return sum, true
}

// paths calls f with every path.
func (p problem) paths(f func(path []uint8)) {
	path := make([]uint8, p.n)
	for {
		f(path)
		i := 0
		for ; i < p.n; i++ {
			if path[i]++; int(path[i]) < p.labels {
				break
			}
			path[i] = 0
		}
		if i == p.n {
			return
		}
	}
}

// best returns the best allowed path for which keep holds; of equals the one with the lowest label at the last position
// where they differ, which is the first that paths gives.
func (p problem) best(keep func(path []uint8) bool) (path []uint8, score int32) {
	p.paths(func(q []uint8) {
		if s, ok := p.score(q); ok && keep(q) && (path == nil || s > score) {
			path, score = slices.Clone(q), s
		}
	})
	return path, score
}

func everything([]uint8) bool { return true }

func TestBestBeatsAllPaths(t *testing.T) {
	var kept linear.Chain // one chain for all, as in use: what it keeps must not show
	rapid.Check(t, func(t *rapid.T) {
		p := genProblem().Draw(t, "problem")
		want, _ := p.best(everything)
		fresh := linear.Chain{Labels: p.labels, Steps: p.steps}
		kept.Labels, kept.Steps = p.labels, p.steps
		for _, c := range []*linear.Chain{&fresh, &kept} {
			got := slices.Repeat([]uint8{9}, p.n)
			c.Best(p.emissions, got)
			if !slices.Equal(got, want) {
				t.Fatalf("found path %v, want %v", got, want)
			}
		}
	})
}

func TestMarginsAgainstAllPaths(t *testing.T) {
	var kept linear.Chain
	rapid.Check(t, func(t *rapid.T) {
		p := genProblem().Draw(t, "problem")
		group := rapid.SliceOfN(rapid.Uint8Range(0, 2), p.labels, p.labels).Draw(t, "group")
		path, top := p.best(everything)
		fresh := linear.Chain{Labels: p.labels, Steps: p.steps}
		kept.Labels, kept.Steps = p.labels, p.steps
		for _, c := range []*linear.Chain{&fresh, &kept} {
			got := slices.Repeat([]int32{-7}, p.n)
			c.Margins(p.emissions, path, group, got)
			for i := range got {
				other, second := p.best(func(q []uint8) bool { return group[q[i]] != group[path[i]] })
				if other == nil {
					if got[i] < -linear.Forbidden/2 {
						t.Errorf("position %d cannot be read otherwise, but its margin is %d", i, got[i])
					}
					continue
				}
				if got[i] != top-second {
					t.Errorf("position %d: found margin %d, want %d: %v has %d, %v has %d", i, got[i], top-second, path, top, other, second)
				}
			}
		}
	})
}

func TestEmptyChain(t *testing.T) {
	c := linear.Chain{Labels: 2, Steps: make([]int32, 6)}
	c.Best(nil, nil)
	c.Margins(nil, nil, []uint8{0, 1}, nil)
}

// TestForbiddenAddsUp wants no overflow where every step of a long chain is forbidden.
func TestForbiddenAddsUp(t *testing.T) {
	const n = 1000
	c := linear.Chain{Labels: 2, Steps: slices.Repeat([]int32{linear.Forbidden}, 6)}
	path, margins := make([]uint8, n), make([]int32, n)
	emissions := slices.Repeat([]int32{-30_000, 30_000}, n)
	c.Best(emissions, path)
	c.Margins(emissions, path, []uint8{0, 1}, margins)
	for i := range n {
		if path[i] > 1 || margins[i] < 0 {
			t.Fatalf("position %d: found label %d and margin %d", i, path[i], margins[i])
		}
	}
}

func benchChain() (c *linear.Chain, emissions []int32, path, group []uint8, margins []int32) {
	const labels, n = 9, 60
	c = &linear.Chain{Labels: labels, Steps: make([]int32, (labels+1)*labels)}
	emissions = make([]int32, n*labels)
	for i := range emissions {
		emissions[i] = int32(i * 7919 % 101)
	}
	path, group, margins = make([]uint8, n), []uint8{0, 1, 1, 1, 1, 2, 2, 2, 2}, make([]int32, n)
	c.Best(emissions, path)
	c.Margins(emissions, path, group, margins)
	return c, emissions, path, group, margins
}

func TestChainDoesNotAllocate(t *testing.T) {
	c, emissions, path, group, margins := benchChain()
	if n := testing.AllocsPerRun(10, func() { c.Best(emissions, path) }); n != 0 {
		t.Errorf("Best allocates %v times, want 0", n)
	}
	if n := testing.AllocsPerRun(10, func() { c.Margins(emissions, path, group, margins) }); n != 0 {
		t.Errorf("Margins allocates %v times, want 0", n)
	}
}

func BenchmarkBest(b *testing.B) {
	c, emissions, path, _, _ := benchChain()
	b.ReportAllocs()
	for b.Loop() {
		c.Best(emissions, path)
	}
}

func BenchmarkMargins(b *testing.B) {
	c, emissions, path, group, margins := benchChain()
	b.ReportAllocs()
	for b.Loop() {
		c.Margins(emissions, path, group, margins)
	}
}
