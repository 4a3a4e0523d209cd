package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file finds the countries, regions and towns that have a government in a report and are in no list: Karesia, where Karesia's government or the Karesian government is told of.

// country returns the country that a word in lower case names or is the adjective of, "" for none.
func (w *work) country(word string) string {
	if c, ok := w.names.Country(word); ok {
		return c.Name
	}
	return w.states[word]
}

// learnStates fills states: those whose government the report tells of, and which it tells of as places or by their adjectives too.
func (w *work) learnStates() {
	w.states = map[string]string{}
	places, capitals := w.placesAndNames()
	for i := range w.d.Token {
		if !governs(w.d.Lemma[i]) {
			continue
		}
		for k := w.tree.kid[i]; k >= 0; k = w.tree.next[k] {
			if name := w.stateAt(i, int(k), places, capitals); name != "" {
				w.states[strings.ToLower(name)] = name
			}
		}
	}
	for word := range capitals {
		if name := w.states[demonymOf(word, capitals)]; name != "" && w.states[word] == "" {
			w.states[word] = name
		}
	}
}

// governs reports whether a noun is one for the government of a country or a town.
func governs(lemma string) bool { return lemma == "government" || lemma == "regime" }

// stateAt returns the name of the state whose government the noun at i is, as the words at k tell, "" without: Karesia's government, the government of Karesia, the Karesian
// government.
func (w *work) stateAt(i, k int, places, capitals map[string]string) string {
	d := w.d
	word := d.Lemma[k]
	if _, known := w.names.Country(word); known || !d.Form[k].Traits.Has(doc.Capital) {
		return ""
	}
	switch {
	case k < i && d.Label[k] == doc.NmodPoss, k > i && d.Label[k] == doc.Nmod && d.Lemma[i+1] == "of" && !d.Form[k-1].Traits.Has(doc.Capital):
		if places[word] != "" && d.Tag[k].Proper() {
			return places[word]
		}
		for a := range capitals {
			if demonym(a, word) {
				return d.Word(k)
			}
		}
	case k < i && (d.Label[k] == doc.Amod || d.Label[k] == doc.Compound):
		return capitals[demonymOf(word, capitals)]
	}
	return ""
}

// placesAndNames returns the names of one word that the report tells of as places, in Karesia, and all names of one word, both by their words in lower case, but for those that end a longer
// name or stand behind an office: Ada Roe, President Roe.
func (w *work) placesAndNames() (places, capitals map[string]string) {
	d := w.d
	places, capitals = map[string]string{}, map[string]string{}
	ends := map[string]bool{}
	for i := range d.Token {
		s := d.Sentence[d.SentenceOf[i]].Start
		if !d.Form[i].Traits.Has(doc.Capital) || len(d.Lemma[i]) < sameWord {
			continue
		}
		if i > s && (d.Tag[i-1].Proper() || w.typeOf(i-1) == doc.PersonType) {
			ends[d.Lemma[i]] = true
			continue
		}
		if i == s && !d.Tag[i].Proper() {
			continue
		}
		capitals[d.Lemma[i]] = d.Word(i)
		if d.Tag[i].Proper() && (i > s && placing(d.Lemma[i-1]) || d.Name[i].Class() == 3) {
			places[d.Lemma[i]] = d.Word(i)
		}
	}
	for word := range ends {
		delete(places, word)
		delete(capitals, word)
	}
	return places, capitals
}

// placing reports whether a preposition makes a place of the name behind it.
func placing(lemma string) bool {
	switch lemma {
	case "in", "into", "across", "throughout", "inside", "outside", "within":
		return true
	}
	return false
}

// sameWord is in how many letters at least a name and its adjective begin alike.
const sameWord = 4

// demonymOf returns the word whose adjective a is, "" for none; of several the first in order.
func demonymOf(a string, names map[string]string) string {
	best := ""
	for name := range names {
		if demonym(a, name) && (best == "" || name < best) {
			best = name
		}
	}
	return best
}

// demonym reports whether a is the adjective of a name by the way in which it ends: Karesian of Karesia, Tamareshi of Tamaresh.
func demonym(a, name string) bool {
	n := 0
	for n < len(a) && n < len(name) && a[n] == name[n] {
		n++
	}
	if n < sameWord || n < len(name)-2 || n == len(a) {
		return false
	}
	switch a[n:] {
	case "n", "an", "ian", "ean", "nian", "i", "ese", "ish", "ic", "er", "ite":
		return true
	}
	return false
}
