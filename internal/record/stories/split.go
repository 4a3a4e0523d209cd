package stories

import (
	"cmp"
	"slices"
)

// Link is two reports that may tell of one story, and how strongly they are linked, in thousandths. Together is the strength of a link that
// is never given up.
type Link struct {
	A, B     int64
	Strength int
}

// Together is the strength of links between copies of one text and versions of one article.
const Together = 1 << 20

// largest is how many reports a story has; what is larger falls apart where its links are weaker than what [stronger] returns.
const largest = 64

// stronger are the strengths below which links are given up, one after another, as long as a story is too large.
func stronger() []int { return []int{0, 200, 260, 330, 420, 540, 700, Together} }

// Step tells how many of the strengths, from 1, by which stories that are too large fall apart a link of some strength reaches: two links of one step
// are given up together. It is 0 for no strength.
func Step(strength int) int {
	if strength <= 0 {
		return 0
	}
	list := stronger()
	for i, level := range list {
		if strength < level {
			return i
		}
	}
	return len(list)
}

// Split puts reports together that links hold together, each story and all of them in order of their numbers.
func Split(reports []int64, links []Link) [][]int64 {
	out := split(slices.Clone(reports), links, stronger())
	slices.SortFunc(out, func(a, b []int64) int { return cmp.Compare(a[0], b[0]) })
	return out
}

func split(reports []int64, links []Link, levels []int) [][]int64 {
	var out [][]int64
	kept := slices.DeleteFunc(slices.Clone(links), func(l Link) bool { return l.Strength < levels[0] })
	parts := Components(reports, kept)
	of := map[int64]int{}
	for i, p := range parts {
		for _, r := range p {
			of[r] = i
		}
	}
	for i, p := range parts {
		if len(p) <= largest || len(levels) == 1 {
			out = append(out, p)
			continue
		}
		inside := slices.DeleteFunc(slices.Clone(kept), func(l Link) bool { return of[l.A] != i })
		out = append(out, split(p, inside, levels[1:])...)
	}
	return out
}

// Components puts reports together that links of any strength hold together, each in order of their numbers. Links to other reports are
// passed over.
func Components(reports []int64, links []Link) [][]int64 {
	slices.Sort(reports)
	at := make(map[int64]int, len(reports))
	parent := make([]int, len(reports))
	for i, r := range reports {
		at[r], parent[i] = i, i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for _, l := range links {
		a, okA := at[l.A]
		b, okB := at[l.B]
		if okA && okB {
			x, y := find(a), find(b)
			parent[max(x, y)] = min(x, y)
		}
	}
	var out [][]int64
	place := map[int]int{}
	for i, r := range reports {
		k, ok := place[find(i)]
		if !ok {
			k = len(out)
			place[find(i)] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], r)
	}
	return out
}
