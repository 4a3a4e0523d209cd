package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// dayBehind takes off a content that ends in a quotation and a day the day, on which the verb before it judged: called | the vote “a farce” | on Tuesday. Of what is told in
// a clause the day may be part.
func (c *Context) dayBehind(a *Attribution) {
	d, last := c.Doc, len(a.Content)-1
	verb := Head(d, a.Cue)
	if last < 0 || a.Content[last].Start < a.Cue.End || a.Content[last].End >= d.Len() || !english.Judges(d.Lemma[verb]) || d.Tag[verb] != doc.VBD && d.Tag[verb] != doc.VBN {
		return
	}
	r := &a.Content[last]
	k := c.dayBefore(r.End)
	if k == r.End || k-1 <= r.Start || c.quotes[k-1] < 0 || c.quotes[k] >= 0 || d.Quotations[c.quotes[k-1]].Tokens.End != k {
		return
	}
	r.End = k
}
