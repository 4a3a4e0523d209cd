package claims

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Ruling is what a person decided: that the claims of statements are one, that statements are not about the claim of A, or that they are about it
// and no other.
type Ruling struct {
	entry.Decision
	Verb division.Verb
	A    entry.Ref
	B    []entry.Ref
}

// rule applies what people decided to what rules put together. What has nearly the same words as a statement that is taken out goes with it.
func (g *grouper) rule(rulings []Ruling) []entry.Outcome {
	out := slices.Repeat([]entry.Outcome{entry.Passed}, len(rulings))
	var list []division.Ruling
	var of []int // the ruling of each of list
	for i, r := range rulings {
		if d, ok := g.ruling(r); ok {
			list, of = append(list, d), append(of, i)
		}
	}
	if len(list) == 0 {
		return out
	}
	for k, became := range division.Apply(g.of, list) {
		out[of[k]] = became
	}
	clear(g.member)
	for i, c := range g.of {
		g.member[c] = append(g.member[c], i)
	}
	g.ruled, g.apart = map[int][]entry.Decision{}, map[[2]int]bool{}
	for k, d := range list {
		if out[of[k]] == entry.Holds {
			g.tell(d, rulings[of[k]])
		}
	}
	return out
}

// ruling returns a ruling with places of statements; false when one is not there.
func (g *grouper) ruling(r Ruling) (division.Ruling, bool) {
	a, ok := g.at[r.A]
	d := division.Ruling{Verb: r.Verb, A: a}
	for _, ref := range r.B {
		b, there := g.at[ref]
		ok = ok && there
		if !ok {
			break
		}
		d.B = append(d.B, b)
		if r.Verb != division.Merge {
			d.B = append(d.B, g.copiesOf(b, a)...)
		}
	}
	slices.Sort(d.B)
	d.B = slices.Compact(d.B)
	return d, ok && len(d.B) > 0
}

// copiesOf returns what has nearly the same words as statement b, nothing when that is so of a too.
func (g *grouper) copiesOf(b, a int) []int {
	root := func(i int) int {
		at := slices.IndexFunc(g.joins, func(j joined) bool { return j.rule == Copied && j.b == i })
		if at < 0 {
			return i
		}
		return g.joins[at].a
	}
	of := root(b)
	if root(a) == of {
		return nil
	}
	out := []int{of}
	for _, j := range g.joins {
		if j.rule == Copied && j.a == of {
			out = append(out, j.b)
		}
	}
	return out
}

// tell keeps a ruling that holds with the clusters it is on.
func (g *grouper) tell(d division.Ruling, r Ruling) {
	on := []int{g.of[d.A]}
	for _, b := range d.B {
		if d.Verb == division.Split {
			g.apart[[2]int{g.of[d.A], g.of[b]}] = true
		} else if !slices.ContainsFunc(g.joins, func(j joined) bool { return j.rule == Copied && j.b == b && slices.Contains(d.B, j.a) }) {
			g.joins = append(g.joins, joined{a: d.A, b: b, rule: Ruled, by: r.Decision})
		}
		if !slices.Contains(on, g.of[b]) {
			on = append(on, g.of[b])
		}
	}
	for _, c := range on {
		g.ruled[c] = append(g.ruled[c], r.Decision)
	}
}

// parted reports whether people said that two clusters are not about one proposition.
func (g *grouper) parted(a, b int) bool { return g.apart[[2]int{a, b}] || g.apart[[2]int{b, a}] }
