package claims

import (
	"maps"
	"slices"
)

// What speaks for it that a statement responds to an earlier one of the same report, in thousandths.
const (
	answersIt = 100 // the reading says so
	spokenOf  = 150 // the earlier one speaks of the party that responds
	mainClaim = 80  // the earlier one is about what the report opens with
	nearBy    = 10  // for every statement nearer than the sixth
	bindsAt   = 250

	// who says nothing at all can only answer something
	tellsNothing = 80
)

// reply reports whether most of an atom answers something.
func (g *grouper) reply(c int) bool {
	n := 0
	for _, m := range g.member[c] {
		if g.all[m].responds() {
			n++
		}
	}
	return 2*n > len(g.member[c])
}

// bound is an atom's merge with a cluster.
type bound struct {
	to int
	joined
}

// bind attaches atoms that answer something to the cluster of what they answer, and returns those for which there is none. Which cluster
// an atom goes to does not depend on the other atoms.
func (g *grouper) bind(atoms []int) []int {
	waits := map[int]bool{}
	for _, c := range atoms {
		waits[c] = true
	}
	to := map[int]bound{}
	var left []int
	for _, c := range atoms {
		if j, ok := g.answered(c, waits); ok {
			to[c] = j
		} else {
			left = append(left, c)
		}
	}
	for _, c := range atoms {
		if j, ok := to[c]; ok {
			g.join(j.to, c, j.joined)
		}
	}
	return left
}

// answered returns what the atom c answers: the cluster that has most in common with it, or whose members of the same report it seems to
// answer.
func (g *grouper) answered(c int, waits map[int]bool) (bound, bool) {
	found := map[int]joined{}
	for _, t := range g.graph.neighbours(c) {
		if !waits[t] {
			x, y := g.closest(t, c)
			found[t] = joined{a: x, b: y, rule: SameWords, score: g.graph.edges[c][t].top}
		}
	}
	for _, m := range g.member[c] {
		for t := m - 1; t >= 0 && g.all[t].Report == g.all[m].Report; t-- {
			if o := g.of[t]; !waits[o] {
				if v := g.responds(m, t); v > found[o].score {
					found[o] = joined{a: t, b: m, rule: Responds, score: v}
				}
			}
		}
	}
	best := bound{}
	for _, t := range slices.Sorted(maps.Keys(found)) {
		j := found[t]
		j.score += g.graph.edges[c][t].sum / max(1, g.graph.size[t])
		if j.score > best.score {
			best = bound{t, j}
		}
	}
	return best, best.score >= bindsAt
}

// responds tells how surely statement m responds to t, an earlier one of the same report.
func (g *grouper) responds(m, t int) int {
	s, o := &g.all[m], &g.all[t]
	v := o.similar(s)
	if o.principal == s.principal && o.principal != 0 {
		return v + g.told(t, m)
	}
	if slices.Contains(s.follows, o.Ref) {
		v += answersIt
	}
	if o.mentions(s.principal) {
		v += spokenOf
	}
	if g.opening(t) {
		v += mainClaim
	}
	if s.bare() {
		v += tellsNothing
	}
	return v + nearBy*max(0, 6-(m-t))
}

// opening reports whether the cluster of statement t is about what its report opens with.
func (g *grouper) opening(t int) bool {
	return slices.ContainsFunc(g.member[g.of[t]], func(m int) bool {
		o := &g.all[m]
		return o.Report == g.all[t].Report && (o.teaser || o.Number < 3)
	})
}

// attachesAt is how alike, in thousandths, what one side says must be to the closest statement of another side to go to its claim.
const attachesAt = 250

// sides attaches clusters in which one party alone speaks, mostly to answer, to the claim that it answers: a denial told in many reports is
// still about what is denied.
func (g *grouper) sides() {
	to := map[int]bound{}
	ids := slices.Sorted(maps.Keys(g.member))
	for _, c := range ids {
		if g.oneSide(c) && g.reply(c) {
			if b, ok := g.otherSide(c); ok {
				to[c] = b
			}
		}
	}
	for _, c := range ids {
		if b, ok := to[c]; ok && g.of[b.to] != c {
			g.join(g.of[b.to], c, b.joined)
		}
	}
}

// oneSide reports whether all that a cluster holds is said for one party.
func (g *grouper) oneSide(c int) bool {
	p := g.all[c].principal
	return p != 0 && !slices.ContainsFunc(g.member[c], func(m int) bool { return g.all[m].principal != p })
}

// otherSide returns the cluster of others that is most alike.
func (g *grouper) otherSide(c int) (bound, bool) {
	best := bound{}
	for _, t := range g.graph.neighbours(c) {
		e := g.graph.edges[c][t]
		v := e.top + e.sum/max(1, g.graph.size[c]*g.graph.size[t])
		if ms, ok := g.member[t]; ok && !slices.Contains(ms, c) && !g.oneSide(t) && e.top >= attachesAt && v > best.score {
			x, y := g.closest(t, c)
			best = bound{t, joined{a: x, b: y, rule: Responds, score: v}}
		}
	}
	return best, best.score > 0
}
