package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// SpokenBehind finds whose the quotations are that stand as sentences of their own, in a paragraph, behind a sentence of what one person does: Orr turns a pencil
// over. “I never asked for it.” Behind a few words with a colon they are of who spoke before: Then, after a silence: “Ask me again.”
func (c *Context) SpokenBehind(found []Attribution) []Attribution {
	d := c.Doc
	owner := owners(d, found)
	var out []Attribution
	for _, q := range d.Quotations {
		t := q.Tokens
		if t.Start < 3 || t.Len() < fewSpoken || d.Line[t.Start-1] != d.Line[t.Start] || c.quotes[t.Start-1] >= 0 || !free(owner, t, 0) || !c.sentenceQuoted(t) || !c.aloneBehind(t) {
			continue
		}
		source, ok := c.actor(append(found[:len(found):len(found)], out...), t.Start-1)
		if ok {
			out = append(out, Attribution{Cue: doc.Range{Start: t.Start - 1, End: t.Start}, Source: []doc.Range{source}, Content: []doc.Range{t}, Confidence: claimConfidence, Rule: Behind})
		}
	}
	return out
}

// fewSpoken is how few tokens, with its marks, a quotation has that is no mere phrase.
const fewSpoken = 6

// aloneBehind reports whether a quotation is not a part of a sentence that goes on behind it.
func (c *Context) aloneBehind(t doc.Range) bool {
	d := c.Doc
	last := t.End - 1
	for last > t.Start && d.Tag[last].Punct() && d.Tag[last] != doc.Stop {
		last--
	}
	if d.Tag[last] != doc.Stop {
		return false
	}
	return t.End >= d.Len() || d.Line[t.End] != d.Line[last] || d.SentenceOf[t.End] != d.SentenceOf[last]
}

// actor returns who does something, alone, in the sentence that ends with token stop, or who spoke in the same paragraph before where that is no sentence.
func (c *Context) actor(found []Attribution, stop int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[stop]]
	s.End = stop + 1
	if c.anyQuoted(s) {
		return doc.Range{}, false
	}
	switch d.Word(stop) {
	case ".":
	case ":":
		if !c.finite(s) {
			return c.spokeBefore(found, s)
		}
		return doc.Range{}, false
	default:
		return doc.Range{}, false
	}
	for v := s.Start; v < s.End; v++ {
		if d.Head[v] >= 0 || !d.Tag[v].Verb() {
			continue
		}
		subject := int(c.kin[v].subject)
		if subject < s.Start || subject >= v || d.Label[subject] == doc.NsubjPass || c.helpers(v).not && english.Tells(d.Lemma[v]) {
			return doc.Range{}, false
		}
		source := c.nounsBefore(subject + 1)
		source.End = subject + 1
		switch person := d.Name[subject].Class() == 1; {
		case d.Tag[subject] == doc.PRP && (d.Lemma[subject] == "he" || d.Lemma[subject] == "she"):
		case d.Tag[subject] != doc.PRP && (person || d.Sense[subject] == personClass && d.Tag[subject] == doc.NN):
			if k := subject + 2; !person && k < v && d.Tag[k-1] == doc.Comma && d.Name[k].Class() == 1 {
				source.End = c.nameFrom(k).End // her lawyer, Ada Roe, hit back
			}
		default:
			return doc.Range{}, false
		}
		for k := s.Start; k < s.End; k++ {
			if d.Name[k].Class() == 1 && (k < source.Start || k >= source.End) {
				return doc.Range{}, false // Orr met Lund
			}
		}
		return source, true
	}
	return doc.Range{}, false
}

// spokeBefore returns the source of the last quotation before a few words in their paragraph.
func (c *Context) spokeBefore(found []Attribution, s doc.Range) (who doc.Range, ok bool) {
	d := c.Doc
	last := -1
	for _, a := range found {
		if a.Cue.Start >= s.Start || d.Line[a.Cue.Start] != d.Line[s.Start] || a.Cue.Start < last {
			continue
		}
		last, ok = a.Cue.Start, false
		if len(a.Source) == 1 && c.quotes[a.Cue.Start] < 0 && len(a.Content) > 0 && c.anyQuoted(a.Content[0]) {
			who, ok = a.Source[0], true
		}
	}
	return who, ok
}
