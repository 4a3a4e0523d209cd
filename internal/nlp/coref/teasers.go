package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file tells who a headline and the first sentences of a report call by what they are alone, before the report names them: Chair says she never got it; Company denies it was told.

// teased is how many sentences a report may tell before it names who speaks in them.
const teased = 3

// joinTeasers joins who speaks in the first sentences, and is only described there, with the one whom the report names behind that as such. It comes before descriptions are joined, so
// that "the company" of the body is the one that is named there.
func (w *work) joinTeasers() {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.Entity < 0 || x.joint != nil || x.number == many || w.es[w.root(x.Entity)].named || w.told[w.d.SentenceOf[x.Head]] > teased || w.sourced[x.Head] < 0 ||
			w.d.Quote[x.Head] >= 0 || w.another(x) || w.hidesName(x) || w.d.Tag[x.Start] == doc.PRPS {
			continue
		}
		e := -1
		switch {
		case x.kind == doc.PersonType:
			e = w.teasedPerson(m)
		case body(x.kind) || x.kind == doc.NoType:
			e = w.teasedBody(m)
		}
		if e >= 0 && w.agree(e, x.Entity) {
			w.join(e, x.Entity)
			if x.kind == doc.PersonType {
				w.role(w.root(e), x.Range)
			}
		}
	}
}

// teasedPerson returns the only person with a name who has the role of description m, where that one speaks and is named behind it, and nobody else without a name has that role; -1 without.
func (w *work) teasedPerson(m int) int {
	x, e := &w.ms[m], w.sameRole(m)
	if e < 0 || w.indefinite(x) || !w.namedBehind(e, m) || !w.speaksSomewhere(e) || w.elsewhere(x, &w.es[e]) || w.others(x, &w.es[e]) || w.otherOffice(x, &w.es[e]) || w.twoHolders(x, &w.es[e]) {
		return -1
	}
	head := w.roleOf(x.Head)
	if portfolio(head) && (x.definite || slices.ContainsFunc(w.es[e].roles, func(r doc.Role) bool { return w.countryIn(r.Range) != "" })) {
		return -1 // of another state
	}
	if slices.ContainsFunc(w.ms, func(y mention) bool {
		return y.Form == doc.Described && y.Entity >= 0 && y.Head != x.Head && w.roleOf(y.Head) == head && w.root(y.Entity) != e && (w.indefinite(&y) || w.another(&y) || y.number == many)
	}) {
		return -1
	}
	return e
}

// teasedBody returns the only body with a name that ends in the words of description m, or, for a company, the only one that is called as firms are and speaks in the opening, where it is named
// behind m for the first time; -1 without.
func (w *work) teasedBody(m int) int {
	d, x := w.d, &w.ms[m]
	noun, words := d.Lemma[x.Head], strings.TrimPrefix(strings.ToLower(w.words(doc.Range{Start: x.Start, End: x.Head + 1})), "the ")
	firm := noun == "company" || noun == "firm" || noun == "operator" || noun == "manufacturer" || noun == "maker" || noun == "developer" || noun == "contractor"
	if !firm && !english.BodyNoun(noun) || w.indefinite(x) || x.definite && !w.toldMoreOf(x) {
		return -1
	}
	ends, speaks, others := -1, -1, 0
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !y.named || !body(y.kind) || !w.namedBehind(e, m) {
			continue
		}
		if strings.HasSuffix(y.key, " "+words) {
			if ends >= 0 {
				return -1
			}
			ends = e
		}
		if w.firmName(e) && w.told[d.SentenceOf[w.ms[w.first(y)].Head]] <= lead && w.speaksSomewhere(e) {
			speaks = e
			others++
		}
	}
	if ends >= 0 {
		return ends
	}
	if firm && others == 1 { // of two either may be meant
		return speaks
	}
	return -1
}

// toldMoreOf reports whether a clause behind description x tells more of it: the company that runs the ferry.
func (w *work) toldMoreOf(x *mention) bool {
	if x.Head+1 >= w.d.Len() {
		return false
	}
	switch w.d.Tag[x.Head+1] {
	case doc.WDT, doc.WP, doc.WPS:
		return true
	}
	switch w.d.Lemma[x.Head+1] {
	case "that", "behind", "accused":
		return true
	}
	return false
}

// speaksSomewhere reports whether entity e is the source of something.
func (w *work) speaksSomewhere(e int) bool {
	return slices.ContainsFunc(w.es[e].mentions, func(k int32) bool { return w.ms[k].given })
}
