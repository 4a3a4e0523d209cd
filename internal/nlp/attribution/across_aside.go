package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// acrossAside gives a verb of telling without content the clause with "that" behind an aside that tells who tells so: he told friends, according to the Lantern, | that he was pushed |; Roe mentioned at
// assembly, pupils say, | that the pool was shut |.
func (c *Context) acrossAside(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := Head(d, a.Cue)
		if len(a.Content) > 0 || len(a.Source) == 0 || !d.Tag[i].Verb() || !english.Tells(d.Lemma[i]) {
			continue
		}
		for _, b := range found {
			if len(b.Content) != 2 || !contains(b.Content[0], i) || b.Content[0].End > i+6 || c.finite(doc.Range{Start: i + 1, End: b.Content[0].End}) {
				continue
			}
			if that := b.Content[1]; d.Lemma[that.Start] == "that" && d.SentenceOf[that.Start] == d.SentenceOf[i] && that.Start < b.Content[0].End+9 && !touches(a.Source, that) {
				a.Content, a.Confidence, a.Rule = []doc.Range{that}, clauseConfidence, ClauseVerb
			}
		}
	}
}

// beforeLongAside makes whom a sentence begins with the source of a verb behind an aside of which the end was taken for who says it: | donors |, several of whom spoke so as not to embarrass their
// governments, said.
func (c *Context) beforeLongAside(a *Attribution) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if len(a.Source) != 1 || a.Source[0].End+1 != a.Cue.Start || d.Tag[a.Source[0].End] != doc.Comma || a.Source[0].Start <= s.Start+3 || d.Tag[a.Source[0].Start-1] == doc.Comma || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	who := c.nominalFrom(s.Start)
	comma := who.End
	if who.Len() == 0 || comma+2 >= a.Source[0].Start || d.Tag[comma] != doc.Comma || !c.maySpeak(who.End-1) {
		return
	}
	open := d.Lemma[comma+1 : min(comma+5, d.Len())]
	if !slices.Contains(open, "who") && !slices.Contains(open, "whom") && !slices.Contains(open, "whose") {
		return
	}
	a.Source = []doc.Range{who}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start < a.Cue.Start })
}
