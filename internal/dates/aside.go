package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// goneBy is how many sentences back a narrative may have told its day before it speaks of a pact of an earlier one.
const goneBy = 5

// aside returns the expression from which a narrative is reckoned rather than from k: one of the same sentence when k only tells which pact or raid is meant, or stands
// in a relative clause; or a later day of the sentences before, when k only tells which pact somebody speaks of. On Monday ministers met on the November 27 pact; the next day. Text that is not parsed has no such.
func (m *matcher) aside(k int) int {
	t := m.out[k].Tokens
	if m.d.Head == nil || m.out[k].at.g < gDay || !named(m.d, t) && !inRelative(m.d, t) {
		return k
	}
	sentence, pact := m.d.SentenceOf[t.Start], named(m.d, t) && inTold(m.d, t)
	for j := k - 1; j >= 0; j-- {
		x := &m.out[j]
		here := m.d.SentenceOf[x.Tokens.Start]
		if here != sentence && !pact || sentence-here > goneBy {
			break
		}
		if (x.Type == Date || x.Type == Clock) && x.at.g >= gDay && !named(m.d, x.Tokens) && !inRelative(m.d, x.Tokens) && (here == sentence || x.at.day > m.out[k].at.day) {
			return j
		}
	}
	return k
}

// named reports whether an expression tells which thing of its kind is meant: the November 27 pact.
func named(d *doc.Doc, t doc.Range) bool {
	h := int(d.Head[top(d, t)])
	if t.Start == 0 || h < t.End || h > t.End+2 || !d.Tag[h].Noun() {
		return false
	}
	switch d.Tag[t.Start-1] {
	case doc.DT, doc.PRPS, doc.POS, doc.JJ:
		return true
	}
	return false
}

// inTold reports whether an expression stands in a clause that somebody tells: they held that the May 2 pact was void.
func inTold(d *doc.Doc, t doc.Range) bool {
	i := top(d, t)
	for n := 0; n < 8 && i >= 0; n++ {
		if d.Label[i] == doc.Ccomp {
			return true
		}
		i = int(d.Head[i])
	}
	return false
}

// inRelative reports whether an expression stands in a relative clause: the talks, which the rain had halted on May 2.
func inRelative(d *doc.Doc, t doc.Range) bool {
	i := top(d, t)
	for n := 0; n < 6 && i >= 0; n++ {
		if d.Label[i] == doc.AclRelcl {
			return true
		}
		if i = int(d.Head[i]); i >= 0 && d.Tag[i].Verb() && d.Label[i] != doc.AclRelcl {
			return false
		}
	}
	return false
}
