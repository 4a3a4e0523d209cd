package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// inOffice notes that entity e has the office that the last token of r names, which stands right before the name or is said to be taken: Brackwell mayor Tom Reed. An office that was left is
// another than the one held; of what somebody is, a candidate, others in a report mostly are it too.
func (w *work) inOffice(e int, r doc.Range) {
	if last := r.End - 1; w.forPerson(last) && !attribute(roleHead(w.d.Lemma[last])) {
		w.es[e].offices = append(w.es[e].offices, w.officeAt(r, last))
	}
}

// officeAt returns the office whose noun is token head of r: mayor, former mayor.
func (w *work) officeAt(r doc.Range, head int) string {
	role := w.roleOf(head)
	for i := r.Start; i < head; i++ {
		if l := w.d.Lemma[i]; l == "former" || l == "retired" || strings.HasPrefix(l, "ex-") {
			return "former " + role
		}
	}
	return role
}

// inOfficeOf reports whether description x takes up e by the office that stood before the name, and says nothing of it that was not said there: the mayor, the
// Brackwell mayor, the company's spokesman.
func (w *work) inOfficeOf(x *mention, e *entity) bool {
	office := w.officeAt(x.Range, x.Head)
	if x.kind != doc.PersonType || !slices.Contains(e.offices, office) {
		return false
	}
	return slices.ContainsFunc(e.roles, func(r doc.Role) bool {
		return w.officeAt(r.Range, r.End-1) == office && w.saysNoMore(x, r.Range)
	})
}

// saysNoMore reports whether all that description x says besides its noun stands in r, or says only that the office is one of a body.
func (w *work) saysNoMore(x *mention, r doc.Range) bool {
	if r = w.withOwner(r); w.shares(w.holderOf(x.Range, x.Head), w.holderOf(r, r.End-1)) {
		return true
	}
	for i := x.Start; i < x.End; i++ {
		if l := w.d.Lemma[i]; i != x.Head && !comesAfter(l) && (w.d.Tag[i].Noun() || w.d.Tag[i] == doc.JJ) && !slices.Contains(w.d.Lemma[r.Start:r.End], l) && !w.anyBody(holder{common: []int{i}}) {
			return false
		}
	}
	return true
}

// withOwner returns the words for an office with the name right before them of whom it is one: Marden foreign minister, of which the tree makes two.
func (w *work) withOwner(r doc.Range) doc.Range {
	d := w.d
	for k := r.Start - 1; k >= 0 && d.SentenceOf[k] == d.SentenceOf[r.Start] && d.Tag[k].Proper() && d.Name[k] != doc.Outside && !d.Form[r.Start].Traits.Has(doc.Capital); k-- {
		if w.at[k] >= 0 && w.sourced[k] != w.sourced[r.Start] {
			break // told Lind finance minister Ada Roe was ill
		}
		r.Start = k
		if d.Name[k].Begin() {
			break
		}
	}
	return r
}

// eitherInOffice reports whether another than e is told of in the sentence of mention y by the office of description x, which says no more than that: the minister, where
// the finance minister and the trade minister met.
func (w *work) eitherInOffice(x, y *mention, e int) bool {
	for k := range w.ms {
		z := &w.ms[k]
		if z.Entity < 0 || z.Form != doc.Named || w.away(z.Head, y.Head) != 0 || w.root(z.Entity) == e {
			continue
		}
		if to := &w.es[w.root(z.Entity)]; w.inOfficeOf(x, to) && w.agree(x.Entity, z.Entity) {
			return true
		}
	}
	return false
}
