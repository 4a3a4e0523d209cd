package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// farCounted is how many sentences before “the other” those may have been told of whom that is one.
const farCounted = 4

// onlyCounts reports whether words r, with that head, only count one out of several: the other, a third, another.
func (w *work) onlyCounts(head int, r doc.Range) bool {
	if r.End != head+1 || r.Len() > 2 || r.Len() == 2 && w.d.Tag[r.Start] != doc.DT {
		return false
	}
	switch w.d.Lemma[head] {
	case "another", "other", "first", "second", "third", "fourth", "fifth":
		return true
	}
	return false
}

// countedPerson reports whether words r, with that head, only count one out of several and those who were told of last are people, not papers or firms: two clerks said so. The
// other said
func (w *work) countedPerson(head int, r doc.Range) bool {
	return w.onlyCounts(head, r) && w.peopleBefore(r.Start, head)
}

// peopleBefore reports whether those who acted or spoke last before token start are people, as far as their words tell what they are.
func (w *work) peopleBefore(start, head int) bool {
	for k := start - 1; k >= 0 && w.away(k, head) <= farCounted; k-- {
		if w.at[k] < 0 || (!w.ms[w.at[k]].given || w.sourced[k] < 0) && !w.tree.subject(k) || w.ms[w.at[k]].Form == doc.Pronoun {
			continue
		}
		switch w.ms[w.at[k]].kind {
		case doc.PersonType, doc.GroupType:
			return true
		case doc.NoType:
			continue
		}
		return false
	}
	return false
}

// someOf reports whether words r, with that head, count some out of several people: two of them.
func (w *work) someOf(head int, r doc.Range) bool {
	d := w.d
	return head == r.Start && d.Tag[head] == doc.CD && head+2 < d.Len() && d.Lemma[head+1] == "of" && d.Tag[head+2] == doc.PRP && w.peopleBefore(head, head)
}

// bothOf returns the two whom description m, “both” or “the two”, is for: who spoke last, if they were two. It is -1 without.
func (w *work) bothOf(m int) int {
	x := &w.ms[m]
	if !x.given || !w.onlyTwo(x) {
		return -1
	}
	for k := m - 1; k >= 0 && w.away(w.ms[k].Head, x.Head) <= farCounted; k-- {
		y := &w.ms[k]
		if !y.given || y.number != many || y.Form == doc.Pronoun || w.entityOf(k) < 0 {
			continue
		}
		e := w.entityOf(k)
		if slices.ContainsFunc(w.es[e].mentions, func(k int32) bool { return len(w.ms[k].joint) == 2 || w.d.Lemma[w.ms[k].Start] == "two" }) {
			return e
		}
		return -1
	}
	return -1
}

// onlyTwo reports whether a mention says no more than that it is of two: both, the two.
func (w *work) onlyTwo(x *mention) bool {
	l := w.d.Lemma[x.Head]
	return l == "both" && x.Len() == 1 || l == "two" && x.Len() == 2 && w.d.Lemma[x.Start] == "the"
}
