package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// successor reports whether description x is of one who holds an office in place of person e, or after: the acting bishop is not the bishop who died, the new prime
// minister not the one who resigned. Whoever was told of as acting or new is that one.
func (w *work) successor(x *mention, e *entity) bool {
	for i := x.Start; i < x.Head; i++ {
		switch word := strings.ToLower(w.d.Word(i)); {
		case inPlace(word):
			return !w.toldAs(e, x.Start, inPlace)
		case comesAfter(word):
			return w.hasLeft(e, x.Start) && !w.toldAs(e, x.Start, comesAfter)
		}
	}
	return false
}

// inPlace reports whether a word before an office says that somebody holds it until another does.
func inPlace(word string) bool {
	switch word {
	case "acting", "interim", "caretaker", "stand-in", "provisional":
		return true
	}
	return false
}

// comesAfter reports whether a word before an office says that another held it before.
func comesAfter(word string) bool {
	switch word {
	case "new", "incoming", "next", "newly":
		return true
	}
	return false
}

// toldAs reports whether such a word stands in what person e was said to be before token at, or right before.
func (w *work) toldAs(e *entity, at int, such func(string) bool) bool {
	holds := func(r doc.Range) bool {
		for i := max(0, r.Start-1); i < r.End && r.Start < at; i++ {
			if such(strings.ToLower(w.d.Word(i))) && w.d.SentenceOf[i] == w.d.SentenceOf[r.Start] {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(e.roles, func(r doc.Role) bool { return holds(r.Range) }) || slices.ContainsFunc(e.mentions, func(m int32) bool {
		x := &w.ms[m]
		return x.joint == nil && (x.Form == doc.Described && holds(doc.Range{Start: x.Start, End: x.Head}) || x.Form == doc.Named && x.title != "" && holds(doc.Range{Start: max(0, x.Start-2), End: x.Start}))
	})
}

// hasLeft reports whether person e was told before token at to have died, resigned or been dismissed.
func (w *work) hasLeft(e *entity, at int) bool {
	d := w.d
	return slices.ContainsFunc(e.mentions, func(m int32) bool {
		i := w.ms[m].Head
		verb := int(d.Head[i])
		if i >= at || verb < 0 {
			return false
		}
		switch {
		case w.tree.is(i, doc.Nsubj):
			return leaves(d.Lemma[verb]) || (d.Lemma[verb] == "step" || d.Lemma[verb] == "stand") && w.hasChild(verb, "down")
		case w.tree.is(i, doc.NsubjPass, doc.Obj):
			return removed(d.Lemma[verb])
		case w.tree.is(i, doc.NmodPoss):
			return departure(d.Lemma[verb])
		}
		return false
	})
}

// hasChild reports whether a word hangs on token i.
func (w *work) hasChild(i int, lemma string) bool {
	for k := w.tree.kid[i]; k >= 0; k = w.tree.next[k] {
		if w.d.Lemma[k] == lemma {
			return true
		}
	}
	return false
}

// leaves reports whether one who does what a verb says has an office no more.
func leaves(lemma string) bool {
	switch lemma {
	case "die", "resign", "retire", "quit", "leave", "depart", "lose", "abdicate":
		return true
	}
	return false
}

// removed reports whether one to whom is done what a verb says has an office no more.
func removed(lemma string) bool {
	switch lemma {
	case "dismiss", "fire", "sack", "oust", "remove", "depose", "replace", "succeed", "defeat", "suspend", "unseat", "kill", "topple", "impeach":
		return true
	}
	return false
}

// departure reports whether a noun is for how somebody loses an office.
func departure(lemma string) bool {
	switch lemma {
	case "death", "resignation", "retirement", "departure", "dismissal", "ouster", "removal", "firing", "sacking", "successor", "replacement":
		return true
	}
	return false
}
