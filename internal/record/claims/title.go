package claims

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// title is the sentence that a claim is called by.
type title struct {
	statement int
	unit      *unit
	span      hearsay.Span
	words     string
}

// Titles of so many words are best; longer ones are cut.
const (
	shortTitle = 5
	longTitle  = 28
)

// title chooses the sentence that says best what a claim is about: one that asserts, in words of its own, in a good length, that has much
// in common with the others; of equal ones the first.
func (g *grouper) title(ms []int) title {
	best, most := title{statement: ms[0]}, -1<<30
	for _, m := range ms {
		s := &g.all[m]
		for k := range s.units {
			if v := g.fit(ms, m, &s.units[k]); v > most && s.spoken(&s.units[k]) {
				best, most = title{statement: m, unit: &s.units[k]}, v
			}
		}
	}
	s := &g.all[best.statement]
	if best.unit == nil {
		best.span = s.at
	} else {
		best.span = best.unit.Span
	}
	best.span = trim(s.text, best.span)
	best.words = strings.Join(strings.Fields(best.span.In(s.text)), " ")
	return best
}

// spoken reports whether a unit is of the content of s.
func (s *statement) spoken(u *unit) bool {
	return slices.ContainsFunc(s.Content, func(c hearsay.Span) bool { return c.Contains(u.Span) })
}

// fit tells how well a sentence of statement m names a claim.
func (g *grouper) fit(ms []int, m int, u *unit) int {
	s := &g.all[m]
	v := 0
	for _, o := range ms[:min(looked, len(ms))] {
		for k := range g.all[o].units {
			v += alike(u, &g.all[o].units[k]) / min(looked, len(ms))
		}
	}
	n := len(strings.Fields(u.In(s.text)))
	v -= 20*max(0, shortTitle-n) + 10*max(0, n-longTitle)
	if s.answers() || s.Position == hearsay.Asks {
		v -= 400
	}
	if u.negated {
		v -= 400
	} else if slices.ContainsFunc(s.units, func(o unit) bool { return o.negated }) {
		v -= 150
	}
	if u.points {
		v -= 100
	}
	if s.teaser {
		v -= 50
	}
	if s.Kind == hearsay.Direct {
		v -= 30
	}
	return v
}

// trim takes white space, quotation marks, "that" and final commas off a title.
func trim(text string, s hearsay.Span) hearsay.Span {
	const around = " \t\r\n“”\"'‘’,;:"
	rest := strings.TrimLeft(s.In(text), around)
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "that "), around)
	s.Start = s.End - len(rest)
	s.End = s.Start + len(strings.TrimRight(rest, around))
	return s
}

// less orders statements by date, then as they stand.
func (g *grouper) less(a, b int) int {
	return cmp.Or(cmp.Compare(g.all[a].date, g.all[b].date), cmp.Compare(a, b))
}
