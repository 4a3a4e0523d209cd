package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// pressedInFront reports whether token i tells, at the start of a sentence, what somebody was pressed on who answers behind it, so that nobody is told there to ask or to
// challenge it: pressed on whether it was safe, | the minister said; challenged over the figures, | she smiled.
func (c *Context) pressedInFront(i int) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if !english.Presses(d.Lemma[i]) || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || c.quotes[i] >= 0 || i > s.Start && (i > s.Start+1 || d.Lemma[i-1] != "when") {
		return false
	}
	k := i + 1
	for k < s.End && d.Tag[k] == doc.RB {
		k++
	}
	if k == s.End || d.Tag[k] != doc.IN && d.Lemma[k] != "about" && d.Lemma[k] != "on" {
		return false
	}
	for ; k+2 < s.End && k < i+reach; k++ {
		if d.Tag[k] == doc.Comma && c.quotes[k] < 0 && nominal(d.Tag[k+1]) && c.finite(doc.Range{Start: k + 2, End: s.End}) {
			return true
		}
	}
	return false
}
