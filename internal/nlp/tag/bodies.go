package tag

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Bodies makes the name of an organisation of one capital word behind a noun that says so: the newspaper Velmark, told the airline Velmark that it was late. It needs tags, senses and names.
func Bodies(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if !d.Form[i].Traits.Has(doc.Capital) || d.SentenceOf[i-1] != d.SentenceOf[i] || d.Tag[i-1] != doc.NN || !english.NamedBody(d.Word(i-1)) {
			continue
		}
		more := i+1 < d.Len() && d.SentenceOf[i+1] == d.SentenceOf[i] && (d.Form[i+1].Traits.Has(doc.Capital) || d.Name[i+1] != doc.Outside && !d.Name[i+1].Begin())
		if w := strings.ToLower(d.Word(i)); more || len(w) < 3 || d.Tag[i].Verb() || d.Sense[i] == doc.PersonNoun || english.Calendar(w) || title(d.Word(i)) || toldWho(d, i) {
			continue
		}
		if d.Tag[i].Noun() || d.Tag[i] == doc.JJ || d.Tag[i] == doc.FW {
			d.Tag[i], d.Name[i] = doc.NNP, doc.BOrganisation
		}
	}
}

// toldWho reports whether the word at token i, which a noun for a body stands before, is rather the one who did something as somebody told that body: told the newspaper Orr had left.
func toldWho(d *doc.Doc, i int) bool {
	if i+1 >= d.Len() || !d.Tag[i+1].Finite() {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-6 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		switch t := d.Tag[k]; {
		case t.Verb():
			return true
		case !t.Noun() && t != doc.DT && t != doc.JJ && t != doc.PRPS:
			return false
		}
	}
	return false
}
