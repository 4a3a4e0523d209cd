package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// takesOffice gives person m the office that the verb says is taken: was named acting mayor, was sworn in as president, stepped into his role as the committee's
// acting chair.
func (w *work) takesOffice(m int) {
	d, x := w.d, &w.ms[m]
	verb := int(d.Head[x.Head])
	if x.kind != doc.PersonType || x.number == many || !w.es[w.root(x.Entity)].named || verb < x.End || !w.tree.is(x.Head, doc.Nsubj, doc.NsubjPass) || w.denied(verb) {
		return
	}
	passive := w.tree.is(x.Head, doc.NsubjPass)
	if passive && !appoints(d.Lemma[verb]) || !passive && !w.stepsIn(verb) {
		return
	}
	r := w.officeTaken(verb, !passive)
	if r.Len() == 0 {
		return
	}
	head := r.End - 1
	if k := w.at[head]; k >= 0 {
		if w.ms[k].Form == doc.Described {
			w.sameOne(m, int(k))
		}
		return
	}
	w.role(w.root(x.Entity), r)
	w.inOffice(w.root(x.Entity), r)
}

// officeTaken returns the words for an office behind a verb, which "as" leads to where needed; none where anything but what the office is of stands between.
func (w *work) officeTaken(verb int, as bool) doc.Range {
	d := w.d
	start := verb + 1
	for k := verb + 1; k < d.Len() && d.SentenceOf[k] == d.SentenceOf[verb] && k < verb+longName; k++ {
		switch l := d.Lemma[k]; {
		case l == "as":
			as, start = false, k+1
		case as && d.Tag[k] != doc.Comma && !d.Tag[k].Verb(): // into Cumber's role
		case d.Tag[k] == doc.DT || l == "to" || l == "be" || l == "in" && k == verb+1:
			start = k + 1
		case k+1 < d.Len() && !d.Tag[k+1].Noun() && d.Tag[k+1] != doc.POS && d.Tag[k] == doc.NN && office(roleHead(l)):
			return doc.Range{Start: start, End: k + 1}
		case as || !d.Tag[k].Noun() && d.Tag[k] != doc.JJ && d.Tag[k] != doc.POS && d.Tag[k] != doc.PRPS && !inPlace(l) && d.Word(k) != "acting" || english.DayOrMonth(l):
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// denied reports whether what a verb says did not happen, or may: was not named, would be named, if he is named.
func (w *work) denied(verb int) bool {
	d := w.d
	for k := w.tree.kid[verb]; k >= 0; k = w.tree.next[k] {
		if d.Tag[k] == doc.MD || d.Label[k] == doc.Mark && d.Lemma[k] != "that" || d.Lemma[k] == "not" || d.Lemma[k] == "n't" || d.Lemma[k] == "never" {
			return true
		}
	}
	return false
}

// office reports whether a role is an office that one takes over from another.
func office(role string) bool {
	return portfolio(role) || oneHas(role) || role == "chairman" || role == "coach" || role == "leader" || role == "speaker" || role == "manager" || role == "head"
}

// appoints reports whether a verb says that somebody gets an office of others.
func appoints(lemma string) bool {
	switch lemma {
	case "name", "appoint", "elect", "choose", "swear", "install", "promote", "make", "inaugurate", "confirm", "select", "re-elect", "reelect":
		return true
	}
	return false
}

// stepsIn reports whether the verb at a token says that somebody takes an office.
func (w *work) stepsIn(verb int) bool {
	switch w.d.Lemma[verb] {
	case "take":
		return w.hasChild(verb, "over") || w.hasChild(verb, "office")
	case "step":
		return w.hasChild(verb, "in") || w.hasChild(verb, "role") || w.hasChild(verb, "job") || w.hasChild(verb, "post")
	case "serve", "return":
		return true
	}
	return false
}
