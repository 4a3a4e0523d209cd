package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// partEnd returns where the words for the first of those who speak together end, of whom mention x is one whose range may hold the others too: the army, of the army
// and the rebels.
func (w *work) partEnd(x *mention) int {
	if x.Form != doc.Described || !x.given {
		return x.End
	}
	end := w.phrase(x.Head).End
	for k := w.tree.kid[x.Head]; k >= 0; k = w.tree.next[k] {
		if int(k) > x.Head && w.tree.is(int(k), doc.Nmod) {
			end = max(end, int(w.tree.hi[k])+1) // officials of Vell and Lowick
		}
	}
	if end+1 < x.End && w.d.Tag[end] == doc.Comma && w.d.Lemma[end+1] == "or" {
		return x.End // a tenth of the town, or 240 people
	}
	return max(x.Head+1, min(x.End, end))
}

// cutParts ends the mentions of those who speak together where the next begins, and returns what makes it undone.
func (w *work) cutParts(joint []int32) (undo func()) {
	whole := make([]doc.Range, len(joint))
	for k, h := range joint {
		x := &w.ms[w.at[h]]
		whole[k] = x.Range
		if k == 0 && ofTwo(w.d.Lemma[x.Start]) && x.Start < x.Head {
			x.Start++
		}
		if k+1 < len(joint) && x.End > int(joint[k+1]) {
			x.End = w.partEnd(x)
		}
	}
	return func() {
		for k, h := range joint {
			w.ms[w.at[h]].Range = whole[k]
		}
	}
}

// row reports whether three or more of those who speak together stand in a row that ends in "and", "or" or "nor", each told of by a plural or with "the": doctors, nurses
// and patients; the mayor, the police chief and the head teacher.
func (w *work) row(joint []int32) bool {
	if len(joint) < 3 {
		return false
	}
	for _, h := range joint {
		if x := &w.ms[w.at[h]]; x.Form != doc.Described || x.number != many && !x.definite {
			return false
		}
	}
	for i := int(joint[len(joint)-2]); i < int(joint[len(joint)-1]); i++ {
		if l := w.d.Lemma[i]; l == "and" || l == "or" || l == "nor" {
			return true
		}
	}
	return false
}

// parts reports whether two mentions are of two who speak together in one row.
func (w *work) parts(a, b int32) bool {
	return slices.ContainsFunc(w.rows[a], func(m int32) bool { return slices.Contains(w.ms[m].joint, b) })
}

// ofTwo reports whether a word before the first of two says that there is another: both the army and the rebels.
func ofTwo(lemma string) bool { return lemma == "both" || lemma == "either" || lemma == "neither" }

// offices reports whether three descriptions in a row, with a comma behind, tell of one who has them all: the mayor, the owner and the editor of the Courier, said so.
func (w *work) offices(joint []int32, r doc.Range) bool {
	if len(joint) < 3 || r.End >= w.d.Len() || w.d.Tag[r.End] != doc.Comma {
		return false
	}
	return !slices.ContainsFunc(joint, func(h int32) bool {
		x := &w.ms[w.at[h]]
		return x.Form != doc.Described || x.number != one || x.kind != doc.PersonType
	})
}

// oneOf reports whether the word at i is for one of several: whose name a comma sets off behind it, or who said something: another, Karl Orr, said so; one said so. One might
// say so of nobody.
func (w *work) oneOf(i int) bool {
	d := w.d
	if l := d.Lemma[i]; (l == "one" || l == "another") && i+1 < d.Len() && d.Tag[i+1] == doc.VBD && d.Sentence[d.SentenceOf[i]].Start == i {
		return true
	}
	switch d.Lemma[i] {
	case "one", "another", "other", "third":
	default:
		return false
	}
	if i+2 >= d.Len() || d.Tag[i+1] != doc.Comma {
		return false
	}
	if d.Lemma[i+2] == "who" && d.Sentence[d.SentenceOf[i]].Start == i {
		return true // one, who would not give his name, said
	}
	k := i + 2
	for k+1 < d.Len() && honorific(d.Lemma[k]) && w.nameFrom(k) < 0 {
		k++
	}
	return w.startsPerson(k)
}
