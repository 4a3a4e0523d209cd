package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// frontTold gives who says at the end of a sentence, named between commas, what stands before, where they were given nothing or only its subject: | Ada Roe, the clerk, took the money in May |, her
// lawyer, Karl Orr, said on Monday.
func (c *Context) frontTold(a *Attribution) {
	d := c.Doc
	head := Head(d, a.Cue)
	if len(a.Source) != 1 || a.Source[0].Len() == 0 || a.Source[0].End > a.Cue.Start || a.Cue.Start-a.Source[0].End > 1 || d.Tag[a.Cue.Start-1] != doc.Comma || !english.Tells(d.Lemma[head]) || c.helpers(head).not {
		return
	}
	at, s := a.Source[0].Start, d.Sentence[d.SentenceOf[a.Cue.Start]]
	if at <= s.Start || len(a.Content) > 1 || len(a.Content) == 1 && (a.Content[0].Start != s.Start || a.Content[0].End >= at-1 || c.finite(a.Content[0]) || d.Tag[a.Content[0].End] != doc.Comma) {
		return
	}
	for k := a.Cue.End; k < s.End; k++ {
		if t := d.Tag[k]; !nominal(t) && t != doc.IN && t != doc.Stop && t != doc.RB {
			return
		}
	}
	if front, ok := c.frontOf(at); ok && nominal(d.Tag[front.Start]) && c.finite(front) {
		a.Content, a.Confidence = []doc.Range{front}, max(a.Confidence, claimConfidence)
	}
}
