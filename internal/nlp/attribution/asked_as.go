package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// askedAs gives what the press or whom it quotes is told, in an aside that "as" begins, to have said before it is asked about what was asked, and nothing of the answer behind: asked whether |
// he had lied |, as the Courier quoted a guard as saying, Roe said he could not recall it.
func (c *Context) askedAs(found []Attribution) []Attribution {
	d := c.Doc
	told := make(map[doc.Range]bool)
	for n := len(found) - 1; n >= 0; n-- {
		a := &found[n]
		s := d.Sentence[d.SentenceOf[a.Cue.Start]]
		if l := d.Lemma[s.Start]; l != "ask" && !english.Presses(l) || d.Tag[s.Start] != doc.VBN && d.Tag[s.Start] != doc.VBD {
			continue
		}
		asked := doc.Range{}
		for k := s.Start + 1; k < a.Cue.Start && asked.Start == 0; k++ {
			if d.Lemma[k] == "whether" || d.Lemma[k] == "if" {
				asked.Start = k + 1
			}
		}
		for k := asked.Start; asked.Start > 0 && k+1 < a.Cue.Start; k++ {
			if d.Tag[k] != doc.Comma || c.quotes[k] >= 0 {
				continue
			}
			if asked.End == 0 && d.Lemma[k+1] == "as" {
				asked.End = k
			} else {
				asked.End = 0
				break // the cue lies behind the aside
			}
		}
		if asked.Len() > 2 && c.finite(asked) {
			a.Content = []doc.Range{asked}
			if told[a.Cue] {
				a.Content = nil
			}
			told[a.Cue] = true
		}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool { return told[a.Cue] && len(a.Content) == 0 })
}
