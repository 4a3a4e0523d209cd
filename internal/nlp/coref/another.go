package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// another reports whether description x says itself that it is of one more than those who were told of: another miner, a second nurse, the other officer.
func (w *work) another(x *mention) bool {
	for i := x.Start; i < x.Head; i++ {
		switch w.d.Lemma[i] {
		case "another", "other", "different", "fellow", "second", "third", "fourth", "fifth", "sixth":
			return true
		}
	}
	return false
}

// namedBehind reports whether the name of entity e stands behind mention m for the first time. A miner is nobody who was named before: newswire that means that one says
// the miner.
func (w *work) namedBehind(e, m int) bool {
	return !slices.ContainsFunc(w.es[e].mentions, func(k int32) bool { return int(k) < m && w.ms[k].Form == doc.Named })
}

// broughtInAnew reports whether all that says of entity e that it has the role of description x brings it in, as x does: a miner said the roof fell; Karl Orr, a miner,
// said it was dark. The two may be two.
func (w *work) broughtInAnew(x *mention, e *entity) bool {
	anew := false
	for _, k := range e.mentions {
		y := &w.ms[k]
		if y.Form == doc.Named && y.title == w.roleOf(x.Head) {
			return false
		}
		if y.Form != doc.Described || w.roleOf(y.Head) != w.roleOf(x.Head) {
			continue
		}
		if !w.indefinite(y) {
			return false
		}
		anew = true
	}
	return anew
}

// oneOfThem reports whether description x is of one of several, or the person e is told to be one more or the last of them: one victim said so; the final victim, Karl Orr, was found dead.
func (w *work) oneOfThem(x *mention, e *entity) bool {
	if w.d.Lemma[x.Start] == "one" {
		return true
	}
	return slices.ContainsFunc(e.mentions, func(k int32) bool {
		y := &w.ms[k]
		if y.Form != doc.Described || w.roleOf(y.Head) != w.roleOf(x.Head) {
			return false
		}
		for i := y.Start; i < y.Head; i++ {
			if l := w.d.Lemma[i]; l == "final" || l == "last" || l == "latest" || l == "first" {
				return true
			}
		}
		return w.another(y)
	})
}
