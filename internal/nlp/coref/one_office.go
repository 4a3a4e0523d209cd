package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// behindTitles returns the token behind the titles that begin at token i, i itself where a name begins there or none do: Mrs, Dame, the Most Rev.
func (w *work) behindTitles(i int) int {
	d, at := w.d, i
	if at+2 < d.Len() && d.Lemma[at] == "the" && honour(d.Lemma[at+1]) {
		at += 2
	}
	for at+1 < d.Len() && honorific(d.Lemma[at]) && d.SentenceOf[at] == d.SentenceOf[i] && w.nameFrom(at) < 0 {
		at++
	}
	return at
}

// honour reports whether a word stands before the title of somebody to honour them: the Most Rev, the Right Hon.
func honour(lemma string) bool { return lemma == "most" || lemma == "right" || lemma == "very" }

// bearerBehind returns the whole name of a person that a comma sets off behind description x, and another comma or the end of the source from what follows: the mayor of
// Vell, Ada Roe, said. It is -1 without.
func (w *work) bearerBehind(x *mention) int {
	d := w.d
	if x.Form != doc.Described || x.joint != nil || x.number != one || x.End >= d.Len() || d.Tag[x.End] != doc.Comma || x.End+1 >= d.Len() || w.spokesmanOf(x) >= 0 {
		return -1
	}
	k := w.nameFrom(w.behindTitles(x.End + 1))
	if k < 0 || w.ms[k].Form != doc.Named || w.ms[k].kind != doc.PersonType || w.ms[k].first == "" || w.sourced[w.ms[k].Head] != w.sourced[x.Head] {
		return -1
	}
	if end := w.ms[k].End; end < d.Len() && d.Tag[end] != doc.Comma && w.sourced[end] == w.sourced[x.Head] {
		return -1
	}
	return k
}

// eitherBears reports whether name y behind description x may be that of another person whom x tells of: a lawyer for the chief of staff, Ada Roe. Several people have
// no one name, and a woman has no man's.
func (w *work) eitherBears(x, y *mention) bool {
	d := w.d
	k := w.tree.child(x.Head, doc.Nmod)
	if k <= x.Head || k >= x.End || w.typeOf(k) != doc.PersonType || d.Tag[k] == doc.NNS || english.Agent(d.Lemma[x.Head]) && !english.Counsel(d.Lemma[x.Head]) {
		return false // a spokesman for the governor, Ada Roe, is Ada Roe
	}
	of := kin(d.Lemma[k])
	switch {
	case womanly(d.Lemma[k]):
		of = woman
	case manly(d.Lemma[k]) && d.Lemma[k] != "chairman":
		of = man
	}
	return sameGender(of, y.gender)
}

// ofOfficial reports whether description x tells of another person by an office with a capital: an adviser to the Minister.
func (w *work) ofOfficial(x *mention) bool {
	k := w.tree.child(x.Head, doc.Nmod)
	return k > x.Head && k < x.End && w.d.Tag[k].Proper() && w.typeOf(k) == doc.PersonType
}
