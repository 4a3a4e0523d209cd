package coref

import (
	"maps"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file reads short words for members of parliaments and assemblies that in other reports are names of bodies: the MCA.

// memberLetters reports whether a word in lower case is one of those.
func memberLetters(lemma string) bool {
	switch lemma {
	case "mca", "mcas", "mla", "mlas", "td", "tds", "mk", "mks", "mna", "mnas", "mlc", "mlcs":
		return true
	}
	return false
}

// withMembers returns the nouns of a document, with those of such words among them that the document has for people: MCA Ada Roe, Ada Roe MCA, an MCA, two MCAs.
func (n nouns) withMembers(d *doc.Doc) nouns {
	out := n
	for i := range d.Token {
		word := d.Word(i)
		l := strings.ToLower(word)
		one := strings.TrimSuffix(word, "s")
		if !memberLetters(l) || one != strings.ToUpper(one) || n[l] != doc.NoType || !memberHere(d, i) {
			continue
		}
		if len(out) == len(n) {
			out = maps.Clone(n)
		}
		l = strings.TrimSuffix(l, "s")
		out[l], out[l+"s"] = doc.PersonType, doc.PersonType
	}
	return out
}

// memberHere reports whether such a word at token i is for people by what stands beside it: a name of a person, an article that brings somebody in, or that it is a plural.
func memberHere(d *doc.Doc, i int) bool {
	if strings.HasSuffix(d.Word(i), "s") {
		return true
	}
	next := i + 1
	if next < d.Len() && d.SentenceOf[next] == d.SentenceOf[i] && d.Tag[next].Noun() && d.Form[next].Traits.Has(doc.Capital) {
		return d.Name[next].Class() == 1 && (d.Name[next].Begin() || d.Name[i].Class() == 1)
	}
	if i == 0 || d.SentenceOf[i-1] != d.SentenceOf[i] {
		return false
	}
	before := strings.ToLower(d.Word(i - 1))
	return d.Name[i-1].Class() == 1 || before == "," && i > 1 && d.Name[i-2].Class() == 1 && d.Lemma[min(next, d.Len()-1)] == "for" || (before == "a" || before == "an") && (next >= d.Len() || !d.Tag[next].Noun())
}
