package tag

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Surnames takes what was read as a plural for the last name of somebody whom the document names in full: after "Joel Smithers", "Smithers
// testified", and so whatever begins a line of a transcript before a colon. It needs tags, lemmas and names. A word that the document has in lower case too stays
// what it is.
func Surnames(d *doc.Doc) {
	var names map[uint32]uint32
	for i, t := range d.Tag {
		label := labels(d, i)
		if t != doc.NNS && !label || d.Name[i] != doc.Outside || !d.Form[i].Traits.Has(doc.Capital) {
			continue
		}
		if names == nil {
			names = surnames(d)
		}
		if exact, ok := names[d.Form[i].Lower]; ok && exact != 0 && (exact == d.Form[i].Exact || label) {
			d.Tag[i], d.Name[i], d.Lemma[i] = doc.NNP, doc.BPerson, strings.ToLower(d.Word(i))
		}
	}
}

// labels reports whether the noun at token i is the last before the colon at the start of a line, with nothing before it but words in capitals.
func labels(d *doc.Doc, i int) bool {
	if !d.Tag[i].Noun() || i+1 == d.Len() || d.Word(i+1) != ":" {
		return false
	}
	k := i
	for k > 0 && d.Line[k-1] == d.Line[i] && i-k < 4 && d.Form[k-1].Traits.Has(doc.AllCaps) && d.Form[i].Traits.Has(doc.AllCaps) {
		k--
	}
	return k == 0 || d.Line[k-1] != d.Line[i]
}

// surnames returns the forms of the words that end names of several words of persons, by their forms in lower case; 0 for those that stand in
// lower case too.
func surnames(d *doc.Doc) map[uint32]uint32 {
	out := map[uint32]uint32{}
	for i, f := range d.Form {
		if d.Name[i] == doc.IPerson && (i+1 == d.Len() || d.Name[i+1] != doc.IPerson) {
			out[f.Lower] = f.Exact
		}
	}
	for _, f := range d.Form {
		if exact, ok := out[f.Lower]; ok && exact != f.Exact && !f.Traits.Has(doc.AllCaps) {
			out[f.Lower] = 0
		}
	}
	return out
}
