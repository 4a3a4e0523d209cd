package origins

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Ruling is what a person decided: that two statements have one origin, whatever claim they are about, or that they have not.
type Ruling struct {
	entry.Decision
	One  bool
	A, B entry.Ref
}

// Refusal is why people may not fold two statements.
type Refusal string

// The refusals.
const (
	Absent    Refusal = "absent"    // one of them speaks for no origin of the claim
	Anonymous Refusal = "anonymous" // it would join a source without a name to somebody with one
	Together  Refusal = "together"  // they have one origin already
	Apart     Refusal = "apart"     // they have two already
)

// Refuses tells why a ruling does nothing to a claim or may not; "" when it may and does. Who decided it makes no difference.
func (f *Folder) Refuses(claim []Stance, r Ruling) Refusal {
	g := f.folding(f.read(claim))
	a, b := g.at(r.A), g.at(r.B)
	switch {
	case a < 0 || b < 0 || a == b:
		return Absent
	case !r.One && g.find(a) != g.find(b) && !g.doubts(a, b):
		return Apart
	case !r.One:
		return ""
	case g.find(a) == g.find(b):
		return Together
	case g.names(a, b):
		return Anonymous
	}
	return ""
}

// at returns the place of a statement, -1 when it speaks for no origin.
func (g *folding) at(ref entry.Ref) int {
	return slices.IndexFunc(g.all, func(s source) bool { return s.Ref == ref })
}

// rule applies what people decided, in the order of deciding, and keeps what holds in the end.
func (g *folding) rule() {
	for _, r := range g.rulings {
		a, b := g.at(r.A), g.at(r.B)
		switch {
		case a < 0 || b < 0 || a == b:
		case !r.One:
			g.part(a, b)
		case g.find(a) != g.find(b) && !g.names(a, b):
			g.unsuspect(a, b)
			g.join(max(a, b), min(a, b), Ruled, r.String())
		}
	}
	for _, r := range g.rulings {
		if a, b := g.at(r.A), g.at(r.B); a >= 0 && b >= 0 && a != b && r.One == (g.find(a) == g.find(b)) {
			g.decided = append(g.decided, r.Decision)
		}
	}
}

// names reports whether making two sources one would join one without a name to somebody with one. What an outlet says by itself has no source.
func (g *folding) names(a, b int) bool {
	hidden, named := g.mix(a)
	hidden2, named2 := g.mix(b)
	return hidden && named2 || named && hidden2
}

// mix tells whether the origin of source i has sources without names, and with.
func (g *folding) mix(i int) (hidden, named bool) {
	for k := range g.all {
		if g.find(k) == g.find(i) {
			hidden, named = hidden || g.all[k].anonymous(), named || g.named(&g.all[k])
		}
	}
	return hidden, named
}

// part makes two sources have two origins: the first link on the way from the later to the earlier goes, and what hung on the later goes with
// it.
func (g *folding) part(a, b int) {
	g.unsuspect(a, b)
	if g.find(a) != g.find(b) {
		return
	}
	cut := g.way(max(a, b), min(a, b), -1)
	g.folds = slices.Delete(g.folds, cut.fold, cut.fold+1)
	g.links = slices.DeleteFunc(g.links, func(l link) bool { return l == cut })
	for i := range g.links {
		if g.links[i].fold > cut.fold {
			g.links[i].fold--
		}
	}
	for i := range g.root {
		g.root[i] = i
	}
	for _, l := range g.links {
		x, y := g.find(l.i), g.find(l.k)
		g.root[max(x, y)] = min(x, y)
	}
}

// way returns the first link on the way from one source to another of the same origin; the fold of no way is -1.
func (g *folding) way(from, to, before int) link {
	for _, l := range g.links {
		next := l.k
		if next == from {
			next = l.i
		}
		if l.i != from && l.k != from || next == before {
			continue
		}
		if next == to || g.way(next, to, from).fold >= 0 {
			return l
		}
	}
	return link{fold: -1}
}

// doubts reports whether two sources have odd details in common and may be one.
func (g *folding) doubts(a, b int) bool {
	return slices.ContainsFunc(g.folds, func(f Fold) bool { return f.Why == SameDetail && g.between(f, a, b) })
}

// between reports whether a fold is between the origins of two sources.
func (g *folding) between(f Fold, a, b int) bool {
	x, y := g.find(g.at(f.From)), g.find(g.at(f.To))
	return x == g.find(a) && y == g.find(b) || y == g.find(a) && x == g.find(b)
}

// unsuspect drops the doubt whether two sources are one.
func (g *folding) unsuspect(a, b int) {
	for n := len(g.folds) - 1; n >= 0; n-- {
		f := g.folds[n]
		if f.Why != SameDetail || !g.between(f, a, b) {
			continue
		}
		g.folds = slices.Delete(g.folds, n, n+1)
		for i := range g.links {
			if g.links[i].fold > n {
				g.links[i].fold--
			}
		}
	}
}
