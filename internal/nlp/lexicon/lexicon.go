// Package lexicon tells what classes of meaning words belong to, whatever their sense in context: verbs by VerbNet (Kipper,
// Korhonen, Ryant and Palmer 2008) and by WordNet's lexicographer files (Fellbaum 1998), nouns and adjectives by the latter
// and by the classes of the verbs they derive from. What is known of one word of a class then helps with a rare one.
package lexicon

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// A Part is a part of speech that the lexicon tells apart.
type Part uint32

// The parts of speech. Names have no entries: all have the sense of their part.
const (
	Other Part = iota
	Verb
	Noun
	Name
	Adjective
)

// partOf returns the part of speech of tag t.
func partOf(t doc.Tag) Part {
	switch {
	case t.Verb():
		return Verb
	case t == doc.NNP || t == doc.NNPS:
		return Name
	case t.Noun():
		return Noun
	case t == doc.JJ || t == doc.JJR || t == doc.JJS:
		return Adjective
	}
	return Other
}

// Feature is the key of the entry of a lemma in the table.
func Feature(p Part, lemma string) linear.Feature {
	return linear.Hash1(uint32(p), linear.HashString(lemma))
}

// The numbers of classes in the table, which are its labels: first WordNet's lexicographer files by their own numbers, then VerbNet's classes
// to the second figure (37.7), then the same of the verb that a noun or adjective derives from, or of the noun that an adjective derives
// from.
const (
	firstVerbClass = 64
	firstDerived   = firstVerbClass + 128*16
	NumClasses     = 2 * firstDerived
)

// FileClass returns the class of a lexicographer file of WordNet, by its number.
func FileClass(file int) uint16 { return uint16(file) }

// VerbClass returns the class of a class of VerbNet, by its first two figures. The first is below 128; a second above 15 (29.90) counts
// as 15.
func VerbClass(major, minor int) uint16 { return uint16(firstVerbClass + 16*major + min(minor, 15)) }

// Derived returns the class of words that derive from words of class c.
func Derived(c uint16) uint16 { return firstDerived + c }

// SenseWeight is the weight, in the table, of the class of a word's commonest sense; other classes have 1.
const SenseWeight = 2

// Lexicon looks words up in a table that has a row for every lemma, with its classes as labels. Without a table it knows the parts of
// speech alone. It is read-only and safe for use by many goroutines.
type Lexicon struct{ Table *linear.Model }

// Look fills the Sense and Classes layers. It needs lemmas and tags.
func (l Lexicon) Look(d *doc.Doc) {
	d.Sense, d.Classes = make([]doc.Class, d.Len()), make([][]doc.Class, d.Len())
	var all []doc.Class
	var row []linear.Weight
	for i := range d.Sense {
		p := partOf(d.Tag[i])
		d.Sense[i] = classOf(p, 0)
		if l.Table == nil || p == Other || p == Name {
			continue
		}
		from := len(all)
		row = l.Table.Weights(Feature(p, d.Lemma[i]), row[:0])
		for _, w := range row {
			all = append(all, classOf(p, w.Label))
			if w.Weight == SenseWeight {
				d.Sense[i] = classOf(p, w.Label)
			}
		}
		d.Classes[i] = all[from:len(all):len(all)]
		if p == Noun && len(row) == 0 && !named(d, i) && l.person(d.Lemma[i]) {
			d.Sense[i] = doc.PersonNoun
		}
	}
}

// classOf returns the class of words of part of speech p that a label of the table stands for; label 0 is the part of speech as a whole.
func classOf(p Part, label uint16) doc.Class { return doc.Class(uint16(p)<<13 | label) }
