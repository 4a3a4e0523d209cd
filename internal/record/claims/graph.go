package claims

import (
	"cmp"
	"slices"
)

// graph holds clusters of statements and, for every pair of them that has been compared, what speaks for their being about one proposition. An
// atom is a statement with its copies, which count once.
type graph struct {
	edges []edge
	ties  [][]tie // of each cluster, in the order of what they lead to
	size  []int   // atoms of a cluster
	near  int     // parts in ten of what speaks for two clusters that are what their nearest pair says
	bar   int     // how likely what two clusters hold must be about one proposition to be merged
}

// edge is what speaks for two clusters: the sum over the pairs of their atoms and the most of a pair, above [base], and whether a pair of them is
// linked by more than what stands around it. Without that they stay apart.
type edge struct {
	sum, most int
	linked    bool
}

// tie is the place of the edge that leads from one cluster to another.
type tie struct{ to, edge int32 }

// weighed is what speaks for a pair of statements of two atoms, a the lower.
type weighed struct {
	a, b, odds int32 // above [base]
	linked     bool
}

// Clusters merge by what speaks for their pairs on average (the average link of Sokal and Michener 1958), of which some parts in ten are what their
// nearest pair says: in one report that would string an interview together.
const (
	nearestOneEvent = 3 // of one event
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

// connect makes edges of what speaks for pairs of atoms, of which there are so many; of several pairs of the same the most counts.
func (g *graph) connect(pairs []weighed, atoms int) {
	pairs = counted(counted(pairs, atoms, func(p *weighed) int32 { return p.b }), atoms, func(p *weighed) int32 { return p.a })
	g.edges, g.ties, g.size = make([]edge, 0, len(pairs)), make([][]tie, atoms), make([]int, atoms)
	for i, p := range pairs {
		if i > 0 && p.a == pairs[i-1].a && p.b == pairs[i-1].b {
			e := &g.edges[len(g.edges)-1]
			odds := max(e.most, int(p.odds))
			e.sum, e.most, e.linked = odds, odds, e.linked || p.linked
			continue
		}
		at := int32(len(g.edges))
		g.edges = append(g.edges, edge{int(p.odds), int(p.odds), p.linked})
		g.ties[p.a], g.ties[p.b] = append(g.ties[p.a], tie{p.b, at}), append(g.ties[p.b], tie{p.a, at})
	}
	for i := range g.size {
		g.size[i] = 1
	}
}

// counted returns pairs in the order of one of their atoms, of which there are so many; those of the same stay in the order in which they are (Seward 1954). Pairs are many
// and atoms few, so that this takes a fifth of the time of comparing them.
func counted(pairs []weighed, atoms int, of func(*weighed) int32) []weighed {
	next := make([]int, atoms+1) // place for a pair of each atom
	for i := range pairs {
		next[of(&pairs[i])+1]++
	}
	for a := range atoms {
		next[a+1] += next[a]
	}
	out := make([]weighed, len(pairs))
	for i := range pairs {
		at := &next[of(&pairs[i])]
		out[*at] = pairs[i]
		*at++
	}
	return out
}

// edge returns that of two clusters, nil when nothing of theirs was compared.
func (g *graph) edge(a, b int) *edge {
	if k, ok := tieTo(g.ties[a], b); ok {
		return &g.edges[g.ties[a][k].edge]
	}
	return nil
}

// tiesOf returns the ties of a cluster, none of one that people made of what they took out of another.
func (g *graph) tiesOf(a int) []tie {
	if a >= len(g.ties) {
		return nil
	}
	return g.ties[a]
}

// tieTo returns where the tie to a cluster stands among some, or would stand.
func tieTo(ties []tie, to int) (int, bool) {
	return slices.BinarySearchFunc(ties, int32(to), func(t tie, to int32) int { return cmp.Compare(t.to, to) })
}

func (g *graph) score(a, b int) int { return g.link(g.edge(a, b), g.size[a], g.size[b]) }

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
	in := make([]bool, len(g.ties))
	for _, id := range ids {
		in[id] = true
	}
	q := &queue{}
	push := func(a int, t tie) {
		b, e := int(t.to), &g.edges[t.edge]
		if !e.linked || !in[b] {
			return
		}
		if s := g.link(e, g.size[a], g.size[b]); s >= g.bar {
			q.push(merge{s, min(a, b), max(a, b)})
		}
	}
	for _, a := range ids {
		for _, t := range g.ties[a] {
			if a < int(t.to) {
				push(a, t)
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
		in[m.b] = false
		for _, t := range g.ties[m.a] {
			push(m.a, t)
		}
	}
}

// fuse makes b part of a.
func (g *graph) fuse(a, b int) {
	x, y := g.ties[a], g.ties[b]
	out := make([]tie, 0, len(x)+len(y))
	for len(x) > 0 || len(y) > 0 {
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].to < y[0].to:
			if int(x[0].to) != b {
				out = append(out, x[0])
			}
			x = x[1:]
		case len(x) == 0 || y[0].to < x[0].to:
			if int(y[0].to) != a {
				out = append(out, y[0])
				g.redirect(int(y[0].to), b, a)
			}
			y = y[1:]
		default:
			e, o := &g.edges[x[0].edge], &g.edges[y[0].edge]
			e.sum, e.most, e.linked = e.sum+o.sum, max(e.most, o.most), e.linked || o.linked
			out = append(out, x[0])
			g.forget(int(x[0].to), b)
			x, y = x[1:], y[1:]
		}
	}
	g.ties[a], g.ties[b] = out, nil
	g.size[a] += g.size[b]
}

// forget takes the tie from a cluster to b away.
func (g *graph) forget(from, b int) {
	if k, ok := tieTo(g.ties[from], b); ok {
		g.ties[from] = slices.Delete(g.ties[from], k, k+1)
	}
}

// redirect makes the tie from a cluster to b, which has none to a, one to a.
func (g *graph) redirect(from, b, a int) {
	ties := g.ties[from]
	i, _ := tieTo(ties, b)
	edge := ties[i].edge
	k, _ := tieTo(ties, a)
	if k > i { // what stands between moves up
		copy(ties[i:], ties[i+1:k])
		k--
	} else {
		copy(ties[k+1:i+1], ties[k:i])
	}
	ties[k] = tie{int32(a), edge}
}
