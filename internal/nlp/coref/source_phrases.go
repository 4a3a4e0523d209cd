package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file finds in the words of a source whom they are for, where that is not the noun that the others hang on: several of the town's neighbours; a woman called Ada Roe;
// head of the union Karl Orr.

// nameWithin returns the last token of the name of whom the words r of a source are for, where they tell how that one is called or begin with the office; -1 otherwise.
func (n nouns) nameWithin(d *doc.Doc, r doc.Range) int {
	if k := n.doubleTitle(d, r); k >= 0 {
		return k
	}
	if k := calledName(d, r); k >= 0 {
		return k
	}
	return n.officeName(d, r)
}

// joinNamesBehind joins what a source calls somebody with the name right behind it, where the tree keeps them apart.
func (w *work) joinNamesBehind() {
	for _, r := range w.parties {
		k := w.nouns.nameBehind(w.d, r)
		if k < 0 {
			continue
		}
		head := w.headOfSource(w.trim(r))
		i := slices.IndexFunc(w.ms, func(m mention) bool { return m.End == k+1 && m.Form == doc.Named })
		if i < 0 || w.at[head] < 0 {
			continue
		}
		x, y := &w.ms[w.at[head]], &w.ms[i]
		if x.Form == doc.Described && x.Entity >= 0 && y.Entity >= 0 && x.number != many && !w.es[w.root(x.Entity)].named && (x.kind == doc.PersonType || x.kind == doc.NoType) {
			w.join(y.Entity, x.Entity)
		}
	}
}

// nameBehind returns the end of the whole name of a person with which words r end, right behind a noun in small letters for what that one is, or set off by a comma behind a description:
// Tarn Yacht Club historian Ada | Roe |; the chief of staff, Colonel Karl | Orr |. It is -1 without one.
func (n nouns) nameBehind(d *doc.Doc, r doc.Range) int {
	last := r.End - 1
	for last > r.Start && d.Tag[last] == doc.Comma {
		last--
	}
	name := last
	for name > r.Start && d.Name[name].Class() == 1 && !d.Name[name].Begin() {
		name--
	}
	if name == last || d.Name[name] != doc.BPerson {
		return -1
	}
	k := name - 1
	for k > r.Start && d.Form[k].Traits.Has(doc.Capital) && (honorific(d.Lemma[k]) || k+1 < name && d.Name[k] == doc.Outside) {
		k-- // Air Marshal
	}
	switch {
	case k < r.Start:
		return -1
	case d.Tag[k] == doc.NN && !d.Form[k].Traits.Has(doc.Capital) && !strings.HasSuffix(d.Lemma[k], "ing"):
		if n.plainly(d, doc.Range{Start: r.Start, End: k}, false) {
			return last
		}
	case d.Tag[k] == doc.Comma && (d.Tag[r.Start] == doc.DT || d.Tag[r.Start] == doc.PRPS || slices.Contains(d.Tag[r.Start:k], doc.POS)):
		if n.plainly(d, doc.Range{Start: r.Start, End: k}, true) {
			return last
		}
	}
	return -1
}

// plainly reports whether words r are nouns and what stands before these; or, with of, also what such a noun is of, unless that is a person.
func (n nouns) plainly(d *doc.Doc, r doc.Range, of bool) bool {
	behind := false
	for k := r.Start; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.IN && of && (d.Lemma[k] == "of" || d.Lemma[k] == "at"):
			behind = true
		case behind && (n[d.Lemma[k]] == doc.PersonType || d.Name[k].Class() == 1):
			return false
		case t.Noun(), t == doc.JJ, t == doc.DT, t == doc.PRPS, t == doc.POS, t == doc.CD:
		case (t == doc.VBD || t == doc.VBN || t == doc.VBG) && k > r.Start && d.Tag[k+1] == doc.NN: // asteroid expert
		default:
			return false
		}
	}
	return true
}

// countedOf returns the noun for those of whom words r count some, behind "of": several of the town's | neighbours |, a third of the | nurses |. It is -1 where r begins otherwise.
func countedOf(d *doc.Doc, r doc.Range) int {
	k := r.Start
	for k < r.End && roughly(d, k) {
		k++
	}
	if k+2 >= r.End || !countsSome(d.Lemma[k]) && d.Tag[k] != doc.CD || d.Lemma[k+1] != "of" {
		return -1
	}
	last := -1
	for k += 2; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t.Proper() && d.Tag[k-1] == doc.NNS, t == doc.DT && last >= 0:
			return last // some of the nurses Vane News met
		case t.Noun():
			last = k
		case t == doc.DT, t == doc.PRPS, t == doc.POS, t == doc.CD, t == doc.JJ, t == doc.JJS, t == doc.VBN && last < 0:
		default:
			return last
		}
	}
	return last
}

// roughly reports whether token k stands before a word for how many and tells how nearly: at least half, more than a third, nearly all. So may "a" stand there, but not "the": the number of
// people.
func roughly(d *doc.Doc, k int) bool {
	switch d.Lemma[k] {
	case "a", "an":
		return true
	case "nearly", "almost", "about", "roughly", "only", "just", "around", "at", "than", "more", "fewer":
		return !countsSome(d.Lemma[k])
	case "least":
		return k > 0 && d.Lemma[k-1] == "at"
	}
	return false
}

// countsSome reports whether a word behind which "of" stands tells how many.
func countsSome(lemma string) bool {
	switch lemma {
	case "several", "some", "most", "many", "few", "all", "both", "half", "third", "quarter", "fifth", "majority", "minority", "number", "handful", "dozen", "score", "hundred", "thousand", "dozens", "scores", "hundreds", "thousands":
		return true
	}
	return false
}

// countedKind returns what those are of whom words r count some, NoType where r counts nobody.
func (w *work) countedKind(r doc.Range) doc.EntityType {
	k := countedOf(w.d, r)
	if k < 0 || w.typeOf(k) != doc.PersonType && w.typeOf(k) != doc.GroupType {
		return doc.NoType
	}
	return doc.GroupType
}

// calledName returns the end of the name by which words r tell that somebody is called: a woman called Ada | Roe |, a group named Open | Door |. It is -1 without one.
func calledName(d *doc.Doc, r doc.Range) int {
	for k := r.Start; k+1 < r.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.DT, t == doc.CD, t == doc.PRPS, t == doc.POS, t.Noun(), t == doc.JJ, k > r.Start && d.Tag[k-1] != doc.NN && t == doc.VBN:
			continue
		case t != doc.VBN && t != doc.VBD || k < r.Start+2 || d.Tag[k-1] != doc.NN:
			return -1 // the suit brought by a clerk named Ada Roe
		}
		n := k + 1
		switch d.Lemma[k] {
		case "call", "name":
		case "identify":
			if d.Tag[n] == doc.RB {
				n++
			}
			if n >= r.End || d.Lemma[n] != "as" {
				return -1
			}
			n++
		default:
			return -1
		}
		return nameAt(d, n, r.End)
	}
	return -1
}

// nameAt returns the last token of the name that begins at token n, where it ends r or a comma, a bracket or "who" stands behind it; -1 otherwise.
func nameAt(d *doc.Doc, n, end int) int {
	k := n
	for k < end && d.Tag[k].Proper() {
		k++
	}
	if k == n || k < end && d.Tag[k] != doc.Comma && d.Tag[k] != doc.OpenBracket && d.Tag[k] != doc.WP {
		return -1
	}
	return k - 1
}

// officeName returns the end of the name of a person with which words r end that begin with an office and of what it is one, without an article: head of the union Karl | Orr |.
// Whose kin is told of somebody with an office is not that one: son of minister Karl Orr.
func (n nouns) officeName(d *doc.Doc, r doc.Range) int {
	if r.Len() < 5 || d.Tag[r.Start] != doc.NN && d.Tag[r.Start] != doc.NNP || n[d.Lemma[r.Start]] != doc.PersonType || kin(d.Lemma[r.Start]) != anyGender || d.Lemma[r.Start+1] != "of" {
		return -1
	}
	last := r.End - 1
	name := last
	for name > r.Start && d.Name[name].Class() == 1 && !d.Name[name].Begin() {
		name--
	}
	if name == last || d.Name[name] != doc.BPerson || name-1 < r.Start+2 || !d.Tag[name-1].Noun() || n[d.Lemma[name-1]] == doc.PersonType || d.Sense[name-1] == doc.PersonNoun {
		return -1
	}
	for k := r.Start + 2; k < name; k++ {
		if d.Tag[k] == doc.Comma || d.Tag[k] == doc.POS {
			return -1
		}
	}
	return last
}
