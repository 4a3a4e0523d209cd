package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// accorded parts a source of "according to" that was taken to go on over the whole sentence, so that nothing was left to tell: According to | the Safety Office, |
// there were nine deaths in May.
func (c *Context) accorded(a *Attribution) {
	d, end := c.Doc, a.Cue.End
	if len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].Start != end || end < 2 || d.Lemma[end-1] != "to" || !strings.EqualFold(d.Word(end-2), "according") || a.Cue.Start != d.Sentence[d.SentenceOf[end-1]].Start {
		return
	}
	r := a.Source[0]
	comma := c.endOfName(r)
	who, told := c.trimmed(doc.Range{Start: r.Start, End: comma}), c.trimmed(doc.Range{Start: min(comma+1, r.End), End: r.End})
	if who.Len() == 0 || told.Len() < 3 || c.finite(who) || !c.finite(told) || relative(d.Tag[told.Start]) || c.quotes[told.Start] >= 0 {
		return
	}
	a.Source, a.Content = []doc.Range{who}, []doc.Range{told}
	a.Confidence = max(a.Confidence, claimConfidence)
}

// endOfName returns the comma behind the name with which r begins, and behind what stands in apposition to it: Karl Orr, the mayor, | the end of r without one.
func (c *Context) endOfName(r doc.Range) int {
	d := c.Doc
	next := func(k int) int {
		for k < r.End && d.Tag[k] != doc.Comma {
			k++
		}
		return k
	}
	comma := next(r.Start)
	if comma+2 < r.End && (d.Tag[comma+1] == doc.DT || d.Tag[comma+1] == doc.PRPS) {
		if k := next(comma + 1); k < r.End && d.Tag[k-1].Noun() && !c.finite(doc.Range{Start: comma, End: k}) {
			return k
		}
	}
	return comma
}

// accordedBounds ends the source of "according to" at the comma behind which what is told goes on, and lets that begin there: the plan is, according to | the mayor |, “a bad joke”; according to
// | the study |, in 2014 in Osler, most people were ill. In a relative clause the verb behind the source goes with the pronoun: the minister, who according to | the Post | owns two flats, said.
func (c *Context) accordedBounds(a *Attribution) {
	d, end := c.Doc, a.Cue.End
	if len(a.Source) != 1 || a.Source[0].Start != end || end < 2 || d.Lemma[end-1] != "to" || !strings.EqualFold(d.Word(end-2), "according") {
		return
	}
	s := d.Sentence[d.SentenceOf[end]]
	if rel := a.Cue.Start - 1; rel > s.Start && relative(d.Tag[rel]) && d.Tag[rel-1] == doc.Comma {
		c.accordedWhich(a, rel, s.End)
		return
	}
	who := c.nounsWithWhich(end, s.End)
	comma := who.End
	if who.Len() == 0 || comma+2 >= s.End || d.Tag[comma] != doc.Comma {
		return
	}
	switch {
	case c.quotes[comma+1] >= 0 && d.Quotations[c.quotes[comma+1]].Tokens.Start == comma+1 && len(a.Content) > 0 && a.Content[0].End <= a.Cue.Start && d.Tag[a.Cue.Start-1] == doc.Comma:
		k := d.Quotations[c.quotes[comma+1]].Tokens.End
		for k < s.End && !d.Tag[k].Punct() {
			k++
		}
		a.Source, a.Content = []doc.Range{who}, []doc.Range{a.Content[0], {Start: comma + 1, End: k}}
	case a.Cue.Start == s.Start && d.Tag[comma+1] == doc.IN && len(a.Content) > 0 && a.Content[0].Start > comma+1 && !c.anyQuoted(doc.Range{Start: comma, End: a.Content[0].Start}):
		a.Source = []doc.Range{who}
		a.Content = append([]doc.Range{{Start: comma + 1, End: a.Content[0].End}}, a.Content[1:]...)
	}
}

// accordedWhich reads "who according to the Post owns two flats", whose pronoun is token rel, up to the comma behind that.
func (c *Context) accordedWhich(a *Attribution, rel, stop int) {
	d := c.Doc
	who := c.groupWithin(a.Cue.End, stop)
	for who.Len() > 1 && !d.Tag[who.End-1].Noun() {
		who.End--
	}
	v := who.End
	if who.Len() == 0 || v+1 >= stop || !d.Tag[v].Finite() {
		return
	}
	k := v + 1
	for k < stop && d.Tag[k] != doc.Comma && d.Tag[k] != doc.Stop {
		k++
	}
	a.Source, a.Content = []doc.Range{who}, []doc.Range{{Start: rel, End: rel + 1}, {Start: v, End: k}}
}

// toldAccorded gives what is told in a relative clause behind "according to" with its source to the pronoun: a director | who |, according to the report, has said that he paid.
func (c *Context) toldAccorded(found []Attribution) {
	d := c.Doc
	for _, a := range found {
		rel := a.Cue.Start - 1
		if len(a.Source) != 1 || rel < 1 || d.Lemma[a.Cue.Start] != "accord" || !relative(d.Tag[rel]) || a.Source[0].Start != a.Cue.End {
			continue
		}
		for k := range found {
			if b := &found[k]; b.Cue.Start == a.Source[0].End && len(b.Source) == 1 && touches(b.Source, a.Source[0]) {
				b.Source = []doc.Range{{Start: rel, End: rel + 1}}
			}
		}
	}
}
