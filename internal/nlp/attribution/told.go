package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Told finds what the models lose of the turns of newswire: who puts a number at so many, and who found what stands before them in the sentence.
// Cues of found are passed over. Contents of found that reach over such a turn are cut before it.
func (c *Context) Told(found []Attribution) []Attribution {
	c.complete(found)
	held := c.held(found)
	var out []Attribution
	cuts := map[int]int{} // where what somebody found ends, by where the words for them start
	for i, lemma := range c.Doc.Lemma {
		var a Attribution
		ok := false
		switch {
		case held[i]:
		case lemma == "put":
			a, ok = c.putsAt(i)
		case english.Establishes(lemma):
			if a, ok = c.foundBefore(i); ok {
				cuts[a.Source[0].Start] = a.Content[0].End
			}
		}
		if ok && !anyHeld(held, a.Cue) {
			a.Rule, a.Confidence = ClauseVerb, claimConfidence
			out = append(out, a)
		}
	}
	if len(cuts) > 0 {
		c.cutBefore(found, cuts)
	}
	return out
}

// complete gives the cues that the models left without a content what they are about where that is plain: would not say when.
func (c *Context) complete(found []Attribution) {
	for k := range found {
		a := &found[k]
		if a.Rule != Learnt || len(a.Content) > 0 || len(a.Source) == 0 || a.Cue.End >= c.Doc.Len() {
			continue
		}
		heart := a.Cue.End - 1
		switch c.Doc.Lemma[heart] {
		case "say", "discuss", "disclose":
			if _, ok := c.silence(heart); ok {
				a.Content, a.Rule, a.Confidence = c.silentAbout(a.Cue.End), Silence, silenceConfidence
			}
		}
	}
}

// doerOf returns the cue of the finite verb i, and who does what it says; false when that is nobody, or is not done.
func (c *Context) doerOf(i int) (cue, source doc.Range, ok bool) {
	d, s := c.Doc, int(c.kin[i].subject)
	h := c.helpers(i)
	if s < 0 || s > i || h.not || h.modal || english.Nobody(d.Lemma[s]) && c.lemmaAt(s, s+1) != "of" || d.Tag[s] == doc.WP || d.Label[s] == doc.NsubjPass || d.Label[s] == doc.Csubj {
		return cue, source, false
	}
	switch d.Tag[i] {
	case doc.VBD, doc.VBZ, doc.VBP:
	case doc.VBN:
		if h.start == i {
			return cue, source, false
		}
	default:
		return cue, source, false
	}
	source = c.trimmed(c.subtree(s))
	return doc.Range{Start: h.start, End: i + 1}, source, source.End <= h.start && source.Len() > 0
}

// nearAt is within how many words behind a verb the number follows at which it puts something.
const nearAt = 14

// putsAt reads "puts the toll at four".
func (c *Context) putsAt(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	if !ok || i+1 >= d.Len() || !nominal(d.Tag[i+1]) {
		return Attribution{}, false
	}
	content := c.clauseFrom(i + 1)
	for k := i + 2; k < min(content.End, i+nearAt); k++ {
		if d.Lemma[k] != "at" {
			continue
		}
		for n := k + 1; n < min(content.End, k+5); n++ {
			if d.Tag[n] == doc.CD || d.Tag[n] == doc.Dollar {
				return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{content}}, true
			}
		}
	}
	return Attribution{}, false
}

// clauseFrom returns the words from token from to the end of the clause.
func (c *Context) clauseFrom(from int) doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[from]]
	end := from
	for end < s.End && end < from+reach && !breaks(d, end) && (d.Tag[end] != doc.CC || d.Lemma[end] != "but" && (end+1 == s.End || d.Tag[end+1] != doc.VBD && d.Tag[end+1] != doc.MD)) {
		end++
	}
	return c.trimmed(doc.Range{Start: from, End: end})
}

// Of a sentence that ends in who found it so many words are told before, and no more words come behind the verb: on Monday.
const (
	toldBefore = 5
	toldBehind = 7
)

// foundBefore reads "The dam was failing, an inquiry has found.".
func (c *Context) foundBefore(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	if !ok || d.Tag[c.kin[i].subject] == doc.PRP {
		return Attribution{}, false
	}
	s := d.Sentence[d.SentenceOf[i]]
	comma := source.Start - 1
	if comma-s.Start < toldBefore || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || source.End != cue.Start || s.End-i-1 > toldBehind {
		return Attribution{}, false
	}
	if next := d.Tag[min(i+1, s.End-1)]; next != doc.Stop && next != doc.IN && !english.DayOrMonth(d.Lemma[min(i+1, s.End-1)]) {
		return Attribution{}, false
	}
	verb := false
	for k := s.Start; k < comma; k++ {
		verb = verb || d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBZ || d.Tag[k] == doc.VBP || d.Tag[k] == doc.MD
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{{Start: s.Start, End: comma}}}, verb
}

// cutBefore ends the contents of found that reach over who found what stands before them: each where that ends.
func (c *Context) cutBefore(found []Attribution, cuts map[int]int) {
	for k := range found {
		for n := range found[k].Content {
			r := &found[k].Content[n]
			for i := r.Start; i < r.End; i++ {
				if end, ok := cuts[i]; ok && r.Start < end {
					*r = c.trimmed(doc.Range{Start: r.Start, End: end})
					break
				}
			}
		}
	}
}
