package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unfinished gives what is told its verb, where it ends at a comma behind its subject, and what tells more of that was taken for all that follows: said | that the grants, a gift of the bank | , were paid in May.
func (c *Context) unfinished(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || a.Content[0].Start < a.Cue.End || !english.Tells(c.verbLemma(Head(d, a.Cue))) || d.Tag[Head(d, a.Cue)] == doc.VBG && a.Cue.Len() == 1 {
		return
	}
	r := &a.Content[0]
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	open := r.End
	if open >= s.End || d.Tag[open] != doc.Comma || c.finite(*r) || c.anyQuoted(*r) || d.Tag[r.Start] == doc.TO || d.Tag[r.Start] == doc.IN && d.Lemma[r.Start] != "that" {
		return
	}
	shut := open + 1
	for shut < s.End && d.Tag[shut] != doc.Comma {
		shut++
	}
	v := shut + 1
	for v < s.End && d.Tag[v] == doc.RB {
		v++
	}
	aside := doc.Range{Start: open + 1, End: shut}
	if v+1 >= s.End || !d.Tag[v].Finite() || c.anyQuoted(aside) || !c.asideBetween(open, shut) && !c.apposes(aside) {
		return
	}
	r.End = c.trimmed(doc.Range{Start: v, End: c.clauseEnd(v)}).End
}
