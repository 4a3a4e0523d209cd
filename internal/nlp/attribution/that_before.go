package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// thatBefore lets what is told begin with the "that" that stands, with words between commas behind it, before a quotation: said | that, after nine years, "nobody asks any more" |.
func (c *Context) thatBefore(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End+3 {
		return
	}
	r := &a.Content[0]
	comma := r.Start - 1
	if c.quotes[r.Start] < 0 || d.Quotations[c.quotes[r.Start]].Tokens.Start != r.Start || d.Tag[comma] != doc.Comma || d.SentenceOf[comma] != d.SentenceOf[a.Cue.Start] {
		return
	}
	for k := comma - 2; k >= a.Cue.End && k > comma-16 && c.quotes[k] < 0; k-- {
		if d.Lemma[k] == "that" && d.Tag[k] == doc.IN {
			if between := (doc.Range{Start: k, End: r.Start}); d.Tag[k+1] == doc.Comma && !c.finite(between) && !touches(a.Source, between) {
				r.Start = k
			}
			return
		}
	}
}
