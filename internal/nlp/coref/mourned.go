package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// tellsOfDeath reports whether the words around mention x tell that whom it names is dead: Roe died in May, the death of Roe, Roe's funeral, the late Roe.
func (w *work) tellsOfDeath(x *mention) bool {
	d, h := w.d, int(w.d.Head[x.Head])
	if x.Form != doc.Named || x.kind != doc.PersonType || h < 0 {
		return false
	}
	switch {
	case x.Start > 1 && d.Lemma[x.Start-1] == "late" && d.Lemma[x.Start-2] == "the":
		return true
	case w.tree.is(x.Head, doc.Nmod, doc.NmodPoss):
		switch d.Lemma[h] {
		case "death", "demise", "passing", "funeral", "burial", "murder", "killing", "assassination":
			return d.Label[x.Head] == doc.NmodPoss || x.Start > 0 && d.Lemma[x.Start-1] == "of"
		}
		return false
	case w.tree.is(x.Head, doc.Nsubj):
		return (dies(d.Lemma[h]) || d.Lemma[h] == "dead" || d.Lemma[h] == "pass" && h+1 < d.Len() && d.Lemma[h+1] == "away") && !w.unsure(h)
	}
	return w.tree.is(x.Head, doc.NsubjPass) && kills(d.Lemma[h]) && !w.unsure(h)
}

// unsure reports whether the verb at h is told not to be so, or that it may: he nearly died, he could die.
func (w *work) unsure(h int) bool {
	for c := w.tree.kid[h]; c >= 0; c = w.tree.next[c] {
		if l := w.d.Lemma[c]; l == "not" || l == "n't" || l == "never" || l == "nearly" || l == "almost" || w.d.Tag[c] == doc.MD {
			return true
		}
	}
	return false
}

// findDead returns the mentions with which a report tells that somebody is dead.
func (w *work) findDead() []int {
	var out []int
	for m := range w.ms {
		if w.tellsOfDeath(&w.ms[m]) {
			out = append(out, m)
		}
	}
	return out
}

// mourner reports whether entity e does nothing but speak in a report of a death, so that pronoun x, in what another says of times gone by, is rather for who died: Roe died. “She
// was my friend,” Orr said. “She was a good soul,” Moss said.
func (w *work) mourner(x *mention, e *entity) bool {
	if len(w.dead) == 0 || x.given || w.d.Quote[x.Head] < 0 || x.gender != man && x.gender != woman || e.kind != doc.PersonType || w.ofNow(x) {
		return false
	}
	speaks := false
	for _, m := range e.mentions {
		if y := &w.ms[m]; y.Form == doc.Named {
			if !y.given {
				return false
			}
			speaks = true
		}
	}
	return speaks && slices.ContainsFunc(w.dead, func(m int) bool {
		k := w.entityOf(m)
		return k >= 0 && w.ms[m].Start < x.Start && &w.es[k] != e && w.stands(x, &w.es[k])
	})
}

// ofNow reports whether pronoun x does something now, as nobody who is dead does.
func (w *work) ofNow(x *mention) bool {
	d, h := w.d, int(w.d.Head[x.Head])
	if h < 0 || !w.tree.subject(x.Head) {
		return false
	}
	if k := w.tree.child(h, doc.Aux, doc.AuxPass, doc.Cop); k >= 0 {
		h = k
	}
	return d.Tag[h] == doc.VBZ || d.Tag[h] == doc.VBP || d.Tag[h] == doc.MD
}
