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
