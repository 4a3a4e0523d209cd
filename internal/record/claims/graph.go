package claims

import (
	"cmp"
	"maps"
	"slices"
)

// graph holds clusters of statements and, for every pair of them that has been compared, what speaks for their being about one proposition. An
// atom is a statement with its copies, which count once.
type graph struct {
	edges map[int]map[int]*edge // each stands twice
	size  map[int]int           // atoms of a cluster
	near  int                   // parts in ten of what speaks for two clusters that are what their nearest pair says
	bar   int                   // how likely what two clusters hold must be about one proposition to be merged
}

// edge is what speaks for two clusters: the sum over the pairs of their atoms and the most of a pair, above [base], and whether a pair of them is
// linked by more than what stands around it. Without that they stay apart.
type edge struct {
	sum, most int
	linked    bool
}

// Clusters merge by what speaks for their pairs on average (the average link of Sokal and Michener 1958), of which some parts in ten are what their
// nearest pair says: in one report that would string an interview together.
const (
	nearestOneEvent = 3 // of a story that is of one event
	nearestElse     = 1
)

// The more is said in a story, the more it is about, and the less likely are two of its statements to be about one proposition before anything is
// known of them: with every doubling of its atoms what must speak for a merge rises by sixteen times barRises, in thousandths of the logarithm of the
// odds.
const (
	barRises = 30
	barStart = -4745
	barLeast = -1900
)

// barOf is how likely what two clusters hold must be about one proposition to be merged, in a story of so many atoms.
func barOf(atoms int) int { return max(barLeast, barStart+barRises*log2(atoms)) }

// base is what speaks for two statements that were not compared.
const base = -2500

// add adds what speaks for a pair of statements of two atoms; of several pairs the most counts.
func (g *graph) add(a, b, score int, linked bool) {
	if a == b {
		return
	}
	e := g.edges[a][b]
	if e == nil {
		e = &edge{sum: score, most: score}
		g.put(a, b, e)
	}
	e.sum, e.most, e.linked = max(e.sum, score), max(e.most, score), e.linked || linked
}

// put makes an edge that of a and b.
func (g *graph) put(a, b int, e *edge) {
	for _, p := range [...][2]int{{a, b}, {b, a}} {
		of := g.edges[p[0]]
		if of == nil {
			of = map[int]*edge{}
			g.edges[p[0]] = of
		}
		of[p[1]] = e
	}
}

func (g *graph) score(a, b int) int { return g.link(g.edges[a][b], g.size[a], g.size[b]) }

// link of two clusters of so many atoms each.
func (g *graph) link(e *edge, a, b int) int {
	if e == nil || !e.linked {
		return base
	}
	return base + ((10-g.near)*e.sum/(a*b)+g.near*e.most)/10
}

// merge is a pair of clusters that may become one.
type merge struct{ score, a, b int }

func (m merge) before(o merge) bool {
	return cmp.Or(cmp.Compare(o.score, m.score), cmp.Compare(m.a, o.a), cmp.Compare(m.b, o.b)) < 0
}

// queue is a heap of merges, the first on top.
type queue []merge

func (q *queue) push(m merge) {
	*q = append(*q, m)
	h := *q
	for i := len(h) - 1; i > 0 && h[i].before(h[(i-1)/2]); i = (i - 1) / 2 {
		h[i], h[(i-1)/2] = h[(i-1)/2], h[i]
	}
}

func (q *queue) pop() merge {
	h := *q
	out, last := h[0], len(h)-1
	h[0] = h[last]
	*q = h[:last]
	q.sink()
	return out
}

// sink moves the top down to where it belongs.
func (q *queue) sink() {
	h := *q
	for i, k := 0, 1; k < len(h); i, k = k, 2*k+1 {
		if k+1 < len(h) && h[k+1].before(h[k]) {
			k++
		}
		if !h[k].before(h[i]) {
			return
		}
		h[i], h[k] = h[k], h[i]
	}
}

// cluster merges the two most alike clusters of some until none are alike enough, and tells join of each merge: b goes into a.
func (g *graph) cluster(ids []int, join func(a, b, score int)) {
	in := map[int]bool{}
	for _, id := range ids {
		in[id] = true
	}
	q := &queue{}
	for _, a := range ids {
		for b, e := range g.edges[a] {
			if a >= b || !e.linked {
				continue
			}
			if s := g.link(e, g.size[a], g.size[b]); s >= g.bar && in[b] {
				q.push(merge{s, a, b})
			}
		}
	}
	for len(*q) > 0 {
		m := q.pop()
		if !in[m.a] || !in[m.b] || g.score(m.a, m.b) != m.score {
			continue
		}
		join(m.a, m.b, m.score)
		g.fuse(m.a, m.b)
		delete(in, m.b)
		for c, e := range g.edges[m.a] {
			if s := g.link(e, g.size[m.a], g.size[c]); e.linked && s >= g.bar && in[c] {
				q.push(merge{s, min(m.a, c), max(m.a, c)})
			}
		}
	}
}

// fuse makes b part of a.
func (g *graph) fuse(a, b int) {
	for c, e := range g.edges[b] {
		delete(g.edges[c], b)
		if c == a {
			continue
		}
		if old := g.edges[a][c]; old != nil {
			old.sum, old.most, old.linked = old.sum+e.sum, max(old.most, e.most), old.linked || e.linked
		} else {
			g.put(a, c, e)
		}
	}
	delete(g.edges, b)
	g.size[a] += g.size[b]
}

// neighbours returns what a cluster is alike at all, in order.
func (g *graph) neighbours(a int) []int { return slices.Sorted(maps.Keys(g.edges[a])) }
