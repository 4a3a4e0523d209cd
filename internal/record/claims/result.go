package claims

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// claims returns the clusters of several statements in which something is said.
func (g *grouper) claims() []Claim {
	g.profile = g.profiles()
	joins := map[int][]joined{}
	for _, j := range g.joins {
		if c := g.of[j.a]; c == g.of[j.b] {
			joins[c] = append(joins[c], j)
		}
	}
	var out []Claim
	for _, c := range g.clusters() {
		claim := g.claim(g.member[c], joins[c])
		claim.Decided = g.ruled[c]
		out = append(out, claim)
	}
	return out
}

// clusters returns the clusters that are claims, in the order of their first statements: those of several statements, and what people took out
// of one. What is only asked, and neither denied nor confirmed, is no claim.
func (g *grouper) clusters() []int {
	var out []int
	for c, ms := range g.member {
		taken := slices.ContainsFunc(ms, func(m int) bool { return g.all[m].Position == hearsay.Denies || g.all[m].Position == hearsay.Confirms })
		if (len(ms) > 1 || len(g.ruled[c]) > 0) && slices.ContainsFunc(ms, func(m int) bool { return g.all[m].proposes() && (taken || g.all[m].Position != hearsay.Asks) }) {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(g.member[a][0], g.member[b][0]) })
	return out
}

// proposes reports whether s says something that others can be about.
func (s *statement) proposes() bool {
	return !s.silent() && slices.ContainsFunc(s.units, func(u unit) bool { return u.telling() > 0 && len(u.terms) > 1 })
}

func (g *grouper) claim(ms []int, joins []joined) Claim {
	t := g.title(ms)
	c := Claim{TitleOf: g.all[t.statement].Ref, TitleSpan: t.span, Title: t.words}
	b := g.board(ms, t)
	does, told := map[int]Stance{}, map[int]bool{}
	for _, m := range ms {
		c.Statements = append(c.Statements, g.all[m].Ref)
		s := &g.all[m]
		p, tells := g.stance(s, b)
		does[m], told[m] = Stance{p, s.date, s.near(t)}, tells
	}
	slices.SortFunc(c.Statements, entry.CompareRefs)
	c.Positions = g.positions(ms, does, told)
	for _, ref := range c.Statements {
		c.Stances = append(c.Stances, does[g.at[ref]])
	}
	for _, j := range joins {
		c.Joins = append(c.Joins, g.reason(j))
	}
	return c
}

// reason puts a merge in words.
func (g *grouper) reason(j joined) Join {
	a, b := &g.all[j.a], &g.all[j.b]
	return Join{A: a.Ref, B: b.Ref, Rule: j.rule, Score: j.score, Words: a.shared(b), By: j.by}
}

// shared returns the words of o for the terms that the most alike sentences of two statements have in common.
func (s *statement) shared(o *statement) []string {
	var x, y *unit
	best := 0
	for i := range s.units {
		for k := range o.units {
			if v := alike(&s.units[i], &o.units[k]); v > best {
				x, y, best = &s.units[i], &o.units[k], v
			}
		}
	}
	if x == nil {
		return nil
	}
	var at []hearsay.Span
	common(x, y, func(_, k int) { at = append(at, y.where[k]) })
	slices.SortFunc(at, func(a, b hearsay.Span) int { return a.Start - b.Start })
	var out []string
	for _, w := range slices.Compact(at) {
		out = append(out, w.In(o.text))
	}
	return out
}

// offered is by how much less likely two claims may be one to be offered than what would be merged.
const offered = 400

// offers returns the pairs of claims that are nearly alike enough to be one, the most alike first. Where reports are of several events two words in common must speak for
// it, for people are to read no more than they can answer.
func (g *grouper) offers() []Offer {
	index := map[int]int{}
	list := g.clusters()
	for i, c := range list {
		index[c] = i
	}
	var out []Offer
	for _, a := range list {
		for _, t := range g.graph.tiesOf(a) {
			b := int(t.to)
			s := g.graph.score(a, b)
			if k, ok := index[b]; ok && index[a] < k && !g.parted(a, b) && s >= g.graph.bar-offered {
				x, y := g.closest(a, b)
				if why := g.reason(joined{a: x, b: y, rule: SameWords, score: s}); g.oneEvent(x, y) || tellingOf(why.Words) > 1 {
					out = append(out, Offer{index[a], k, 1000 * (s - base) / (g.graph.bar - base), why})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Offer) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// tellingOf counts words that tell something: government, but not we or his.
func tellingOf(words []string) int {
	n := 0
	for _, w := range words {
		if w = lower(w); !grammar(w) && !generic(w) {
			n++
		}
	}
	return n
}

// near tells how alike the sentence of s that is closest to a title is.
func (s *statement) near(t title) int {
	best := 0
	for i := range s.units {
		if t.unit != nil {
			best = max(best, alike(&s.units[i], t.unit))
		}
	}
	return best
}
