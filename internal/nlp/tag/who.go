package tag

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// healthBody reports whether token i is the body that is written as the pronoun in capitals: the WHO, WHO warned. It is the pronoun where its neighbours are in capitals,
// in a question, and behind a noun that it tells more of.
func healthBody(d *doc.Doc, s doc.Range, i int) bool {
	if d.Word(i) != "WHO" || shouts(d, s, i-1) || shouts(d, s, i+1) {
		return false
	}
	if i == s.Start {
		return i+1 < s.End && d.Word(s.End-1) != "?"
	}
	switch d.Word(i - 1) {
	case "the", "The", "(", "a", "A":
		return true
	case ",": // the fever is over, WHO says
		return i+2 < s.End && (d.Word(i+1) == "says" || d.Word(i+1) == "said") && (d.Word(i+2) == "." || i+3 == s.End)
	}
	return !d.Tag[i-1].Noun() && d.Tag[i-1] != doc.PRP && d.Tag[i-1] != doc.VB || english.DayOrMonth(d.Word(i-1))
}

// shouts reports whether a word at token i of sentence s is in capitals.
func shouts(d *doc.Doc, s doc.Range, i int) bool {
	return i >= s.Start && i < s.End && d.Form[i].Traits.Has(doc.AllCaps)
}

// HealthBodies takes for an organisation the body that is written as the pronoun in capitals. It needs tags and names.
func HealthBodies(d *doc.Doc) {
	for i := range d.Name {
		if d.Word(i) == "WHO" && d.Tag[i] == doc.NNP && (d.Name[i] == doc.Outside || d.Name[i].Begin()) && (i+1 == d.Len() || d.Name[i+1] == doc.Outside || d.Name[i+1].Begin()) {
			d.Name[i] = doc.BOrganisation
		}
	}
}
