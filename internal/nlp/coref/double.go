package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// doubleTitle returns the last token of the name of a person that the words r of a source end with, behind two titles or the two matters of an office, "actress and
// campaigner Ada Roe", "health and education minister Ada Roe": all of it is one person. It is -1 otherwise.
func (n nouns) doubleTitle(d *doc.Doc, r doc.Range) int {
	name := r.End
	for name > r.Start && d.Name[name-1].Class() == 1 {
		name--
	}
	and := -1
	for i := r.Start; i < name; i++ {
		switch {
		case d.Lemma[i] == "and" && and < 0:
			and = i
		case !d.Tag[i].Noun() && d.Tag[i] != doc.JJ && (d.Tag[i] != doc.DT || i > r.Start):
			return -1
		}
	}
	first, last := and-1, name-1
	if name == r.End || and <= r.Start || last <= and || formOfAddress(d.Lemma[last]) || d.Name[first] != doc.Outside || d.Name[last] != doc.Outside {
		return -1
	}
	titles := n.person(d, first) && d.Tag[first] != doc.NNS && (d.Tag[r.Start] != doc.DT || attribute(d.Lemma[first]))
	matters := last > and+1 && n.person(d, last) && !n.person(d, first) && n[d.Lemma[first]] == doc.NoType
	if !titles && !matters {
		return -1
	}
	return r.End - 1
}

// person reports whether token i is a noun for a person.
func (n nouns) person(d *doc.Doc, i int) bool {
	w := d.Lemma[i]
	return n[w[strings.LastIndexByte(w, '-')+1:]] == doc.PersonType || d.Sense[i] == doc.PersonNoun
}
