package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// holder is for whom somebody holds an office, by the words of one description or title: the Liberal leader, the army's spokeswoman, the head of the navy.
type holder struct {
	proper, common []int // tokens: of names, and nouns for bodies
}

// twoHolders reports whether description x is of an office of another body than every description and title of e with that noun that tells of one: the army's
// spokeswoman is not Lena Foss, a spokeswoman for the police. Of an MP, a senator or the like such words tell much else, so those are left.
func (w *work) twoHolders(x *mention, e *entity) bool {
	d := w.d
	role := roleHead(d.Lemma[x.Head])
	if x.kind != doc.PersonType || x.number != one || attribute(d.Lemma[x.Head]) {
		return false
	}
	of, other := w.holderOf(x.Range, x.Head), false
	if len(of.proper)+len(of.common) == 0 {
		return false
	}
	same := func(r doc.Range, head int) bool {
		if roleHead(d.Lemma[head]) != role {
			return false
		}
		theirs := w.holderOf(w.withOwner(r), head)
		if w.shares(of, theirs) {
			return true
		}
		other = other || w.clash(of, theirs)
		return false
	}
	return !w.anyOffice(e, same) && (other || w.heldByAnother(of, e))
}

// heldByAnother reports whether the one name that a description tells of stands in what is said of another person with a name, and in nothing that is said of e: the
// Tolmian minister, where her Tolmian counterpart was told of.
func (w *work) heldByAnother(of holder, e *entity) bool {
	if len(of.proper) != 1 || w.toldWith(e, w.d.Lemma[of.proper[0]]) {
		return false
	}
	for k := range w.es {
		if y := &w.es[k]; y != e && y.into < 0 && y.named && y.kind == doc.PersonType && w.toldWith(y, w.d.Lemma[of.proper[0]]) {
			return true
		}
	}
	return false
}

// toldWith reports whether a word stands before the noun of a description, or in a role, of an entity.
func (w *work) toldWith(e *entity, lemma string) bool {
	for _, k := range e.mentions {
		if y := &w.ms[k]; y.Form == doc.Described && slices.Contains(w.d.Lemma[y.Start:y.Head], lemma) {
			return true
		}
	}
	return slices.ContainsFunc(e.roles, func(r doc.Role) bool { return slices.Contains(w.d.Lemma[r.Start:r.End], lemma) })
}

// holderOf returns for whom the office is held whose noun is token head of r.
func (w *work) holderOf(r doc.Range, head int) holder {
	d := w.d
	var h holder
	behind := head+1 < r.End && (d.Lemma[head+1] == "of" || d.Lemma[head+1] == "for" || d.Lemma[head+1] == "at" || d.Lemma[head+1] == "with")
	for i := r.Start; i < r.End; i++ {
		owner := i < head && i+1 < d.Len() && d.Tag[i+1] == doc.POS
		switch {
		case i == head || i > head && !behind || strings.Contains(d.Lemma[i], "-") || english.Calendar(d.Lemma[i]) || partisan(d.Lemma[i]):
		case d.Tag[i].Proper() && d.Name[i] != doc.Outside || d.Tag[i] == doc.JJ && d.Form[i].Traits.Has(doc.Capital) && i > d.Sentence[d.SentenceOf[i]].Start:
			h.proper = append(h.proper, i)
		case d.Tag[i].Noun() && (body(w.nouns[d.Lemma[i]]) || owner && w.nouns[d.Lemma[i]] != doc.PersonType):
			h.common = append(h.common, i)
		}
	}
	return h
}

// shares reports whether two offices have a word in common for whom they are held, or the same body or country by other words.
func (w *work) shares(a, b holder) bool {
	for _, i := range slices.Concat(a.proper, a.common) {
		for _, k := range slices.Concat(b.proper, b.common) {
			if w.d.Lemma[i] == w.d.Lemma[k] || w.sameCountry(i, k) || w.at[i] >= 0 && w.at[k] >= 0 && w.entityOf(int(w.at[i])) >= 0 && w.entityOf(int(w.at[i])) == w.entityOf(int(w.at[k])) {
				return true
			}
		}
	}
	return false
}

// sameCountry reports whether two words are for one country: France, French.
func (w *work) sameCountry(i, k int) bool {
	c := w.country(w.d.Lemma[i])
	return c != "" && c == w.country(w.d.Lemma[k])
}

// clash reports whether two offices that have no word in common are held for two: two names, of which not only one is of a country; two nouns for bodies; a name
// for one and, for the other, a noun that cannot be for who bears it.
func (w *work) clash(a, b holder) bool {
	switch {
	case len(a.proper) > 0 && len(b.proper) > 0:
		return w.ofCountry(a) == w.ofCountry(b)
	case len(a.common) > 0 && len(b.common) > 0:
		return !w.anyBody(a) && !w.anyBody(b)
	case len(a.proper) > 0 && len(b.common) > 0:
		return !w.anyBody(b) && !w.ofCountry(a)
	case len(a.common) > 0 && len(b.proper) > 0:
		last := w.d.Lemma[b.proper[len(b.proper)-1]]
		return !w.anyBody(a) && (body(w.nouns[last]) || bodyEnds(last))
	}
	return false
}

// ofCountry reports whether a name for whom an office is held is a country's.
func (w *work) ofCountry(h holder) bool {
	return slices.ContainsFunc(h.proper, func(i int) bool { return w.country(w.d.Lemma[i]) != "" })
}

// anyBody reports whether the nouns for whom an office is held may be for a body of any name.
func (w *work) anyBody(h holder) bool {
	return slices.ContainsFunc(h.common, func(i int) bool {
		switch w.d.Lemma[i] {
		case "company", "firm", "group", "organisation", "organization", "agency", "party", "body", "ministry", "department", "government", "country", "nation", "state", "city", "town", "county",
			"club", "team", "side", "school", "office", "campaign", "administration", "force", "opposition", "family", "network", "business":
			return true
		}
		return false
	})
}
