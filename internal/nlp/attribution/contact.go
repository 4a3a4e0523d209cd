package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// contactBefore returns who tells what the verb whose words begin at token start does, where a clause without "who" stands between the two and they begin what another says: said that | a driver he would
// not name | had told him; said | a woman she met on the ferry | told her.
func (c *Context) contactBefore(start int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[start]]
	pronoun := start - 1
	for pronoun > s.Start && pronoun > start-9 && !c.subjectPronoun(pronoun) {
		pronoun--
	}
	if pronoun <= s.Start || !c.subjectPronoun(pronoun) || !c.contactClause(pronoun, start) {
		return doc.Range{}, false
	}
	who := c.nounsBefore(pronoun)
	if who.Len() < 2 || d.Tag[who.Start] != doc.DT || !d.Tag[who.End-1].Noun() || !c.speaks(who.End-1, "tell") || none(d.Lemma[who.Start]) || d.Lemma[who.Start] == "any" || english.Calendar(d.Lemma[who.End-1]) || who.Start == s.Start {
		return doc.Range{}, false
	}
	before := who.Start - 1
	if d.Lemma[before] != "that" && !english.Tells(d.Lemma[before]) {
		return doc.Range{}, false
	}
	return doc.Range{Start: who.Start, End: start}, true
}

// subjectPronoun reports whether token i is a pronoun for a subject.
func (c *Context) subjectPronoun(i int) bool {
	switch c.Doc.Lemma[i] {
	case "he", "she", "they", "we", "i":
		return c.Doc.Tag[i] == doc.PRP
	}
	return false
}

// contactClause reports whether the words behind the pronoun at token i, up to token end, are one verb with its auxiliaries and with what stands behind prepositions, and tell nothing: he | met on the ferry |.
func (c *Context) contactClause(i, end int) bool {
	d := c.Doc
	verb := -1
	for k := i + 1; k < end; k++ {
		if c.quotes[k] != c.quotes[i] {
			return false
		}
		switch t := d.Tag[k]; {
		case t.Verb() || t == doc.MD:
			if verb >= 0 && verb != k-1 && d.Tag[k-1] != doc.RB {
				return false
			}
			verb = k
		case t == doc.RB:
		case verb < 0:
			return false
		case t == doc.IN && !english.Subordinates(d.Lemma[k]) && d.Lemma[k] != "that":
		case nominal(t) && !relative(t) && k > verb+1 && !c.subjectPronoun(k):
		default:
			return false
		}
	}
	return verb > 0 && d.Tag[verb] != doc.MD && !english.Tells(d.Lemma[verb]) && !english.Mere(d.Lemma[verb])
}

// whomTheyMet gives what somebody is told to have told to them where they were met in a clause without "who" and another was taken for who tells it: the mayor said that | an engineer they had hired |
// warned them.
func (c *Context) whomTheyMet(found []Attribution) {
	for k := range found {
		a := &found[k]
		heart := a.Cue.End - 1
		if t := c.Doc.Tag[heart]; len(a.Source) != 1 || !english.Passes(c.Doc.Lemma[heart]) || t != doc.VBD && t != doc.VBN {
			continue
		}
		start, plain := c.auxiliaries(heart)
		if who, ok := c.contactBefore(start); ok && plain && a.Cue.Start == start && a.Source[0].End <= who.Start {
			a.Source = []doc.Range{who}
		}
	}
}

// withoutContacts leaves out what a clause without "who" says of who tells something in what another says, which is no act with words: a driver | he would not name | had told him.
func (c *Context) withoutContacts(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || !c.subjectPronoun(a.Source[0].Start) {
			return false
		}
		end := d.Sentence[d.SentenceOf[a.Cue.Start]].End
		for i := a.Cue.Start + 1; i < min(end, a.Cue.Start+9); i++ {
			if !english.Passes(d.Lemma[i]) || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN {
				continue
			}
			start, plain := c.auxiliaries(i)
			who, ok := c.contactBefore(start)
			return ok && plain && who.Start < a.Source[0].Start
		}
		return false
	})
}

// rangSaying gives who got in touch with somebody what they say to them in a participle behind that, once and with its verb for the cue: | two nurses | wrote to the board | warning | that the ward was unsafe |.
func (c *Context) rangSaying(found []Attribution) []Attribution {
	d := c.Doc
	drop := map[int]bool{} // verbs of getting in touch that tell what a participle does
	for k := range found {
		a := &found[k]
		i := a.Cue.Start
		if d.Tag[i] != doc.VBG && d.Word(i) != "warning" || !english.Tells(c.verbLemma(i)) || c.quotes[i] >= 0 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
			continue
		}
		whom := c.nounsBefore(i)
		v := whom.Start - 1
		if v > 0 && d.Lemma[v] == "to" {
			v--
		}
		if v < 1 || whom.Len() == 0 || writing(d.Lemma[whom.End-1]) || d.SentenceOf[v] != d.SentenceOf[i] || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBZ && d.Tag[v] != doc.VBN || !english.Reaches(d.Lemma[v]) || !c.maySpeak(whom.End-1) && d.Name[whom.End-1] == doc.Outside && d.Tag[whom.End-1] != doc.PRP {
			continue
		}
		h := c.helpers(v)
		who := c.withParts(c.nounsBefore(h.start))
		if h.not || h.modal || slices.Contains(d.Lemma[h.start:v], "be") || who.Len() == 0 {
			continue
		}
		for n := range found {
			if b := &found[n]; b.Cue.Start <= v && v < b.Cue.End && len(b.Source) == 1 && b.Source[0].End <= b.Cue.Start {
				who = b.Source[0]
			}
		}
		a.Source, drop[v] = []doc.Range{who}, true
	}
	if len(drop) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(a Attribution) bool {
		for v := a.Cue.Start; v < a.Cue.End; v++ {
			if drop[v] {
				return true
			}
		}
		return false
	})
}
