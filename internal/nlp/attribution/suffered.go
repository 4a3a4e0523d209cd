package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// suffered takes away a source that is no speaker but whom somebody else charges, urges or warns, where a participle stands without its auxiliary,
// as in headlines: man charged with murder, minister urged to quit, mayor accused of lying. Whom it is about becomes part of what is put.
func (c *Context) suffered(a *Attribution) {
	d := c.Doc
	c.wholeSufferer(a)
	if c.wasTold(a) {
		return
	}
	head := c.bareParticiple(a.Cue)
	if head < 0 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !c.adverbs(a.Source[0].End, a.Cue.Start) {
		return
	}
	next := c.lemmaAt(head, head+1)
	if !english.Suffers(d.Lemma[head], next) && !(c.shortLine(head) && english.SuffersInBrief(d.Lemma[head], next)) {
		return
	}
	subject := a.Source[0]
	a.Source, a.Cue.End = nil, min(a.Cue.End, head+2) // charged with, not accused of lying about
	if by := c.kin[head].agent; by >= 0 && int(by) > head {
		return
	}
	rest := doc.Range{Start: a.Cue.End, End: a.Cue.End}
	if len(a.Content) > 0 && a.Content[len(a.Content)-1].End > a.Cue.End {
		rest.End = a.Content[len(a.Content)-1].End
	}
	a.Content = []doc.Range{subject}
	if rest.Len() > 0 {
		a.Content = append(a.Content, rest)
	}
}

// wholeSufferer gives back the nouns that a cue without a source has taken before its participle: minister | accused of.
func (c *Context) wholeSufferer(a *Attribution) {
	d, k := c.Doc, a.Cue.Start
	for k < a.Cue.End-1 && nominal(d.Tag[k]) {
		k++
	}
	if len(a.Source) == 0 && k > a.Cue.Start && english.Suffers(d.Lemma[k], c.lemmaAt(k, k+1)) {
		a.Source, a.Cue.Start = []doc.Range{{Start: a.Cue.Start, End: k}}, k
	}
}

// wasTold takes away a source of which a headline says at its end that it was told or heard it: star knew of ring, court told; court told of ring. It reports whether it was so.
func (c *Context) wasTold(a *Attribution) bool {
	d := c.Doc
	i := a.Cue.Start
	if len(a.Source) != 1 || a.Source[0].End != i || d.Lemma[i] != "tell" && d.Lemma[i] != "hear" || !c.shortLine(i) {
		return false
	}
	line := c.lineFrom(i)
	if english.Hearing(d.Lemma[i-1]) && a.Source[0].Start == line.Start && (c.lemmaAt(i, i+1) == "of" || c.lemmaAt(i, i+1) == "that") {
		a.Source = nil // court told of payments
		return true
	}
	if a.Cue.Len() != 1 || i+1 < line.End || a.Source[0].Start == line.Start || len(a.Content) == 0 || a.Content[0].Start > i {
		return false
	}
	a.Source = nil
	return true
}

// bareParticiple returns the participle, or what looks like a past tense, that a cue begins with and that has no auxiliary; -1 for none.
func (c *Context) bareParticiple(cue doc.Range) int {
	d := c.Doc
	i := cue.Start
	for i < cue.End && d.Tag[i] == doc.RB {
		i++
	}
	if i == cue.End || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN {
		return -1
	}
	if h := c.helpers(i); h.not || h.modal || h.start < i && d.Tag[h.start] != doc.RB {
		return -1
	}
	return i
}

// adverbs reports whether nothing but adverbs stand between two tokens.
func (c *Context) adverbs(from, to int) bool {
	for i := from; i < to; i++ {
		if c.Doc.Tag[i] != doc.RB {
			return false
		}
	}
	return true
}

// shortLine reports whether token i stands in a line such as headlines are: not long, and without a stop.
func (c *Context) shortLine(i int) bool {
	line := c.lineFrom(i)
	last := c.Doc.Tag[line.End-1]
	return line.Len() <= maxHeadline && last != doc.Stop && last != doc.CloseQuote && last != doc.Colon
}
