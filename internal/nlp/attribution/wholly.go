package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file gives a statement the rest of what it is about, where the words go on plainly behind what the models took.

// overBasis takes to the end of the clause what somebody rejects, where it is a noun for what was put forward with on what that rests between commas: rejected
// | claims in the Post |, based on a log, that she was away.
func (c *Context) overBasis(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	r := &a.Content[0]
	noun, end := c.nominalFrom(r.Start), d.Sentence[d.SentenceOf[a.Cue.Start]].End
	if noun.Len() == 0 || !english.Putting(d.Lemma[noun.End-1]) && d.Lemma[noun.End-1] != "report" || r.End+3 >= end || d.Tag[r.End] != doc.Comma || d.Tag[r.End+1] != doc.VBN {
		return
	}
	for k := r.End + 2; k+3 < end && k < r.End+16; k++ {
		if d.Tag[k] == doc.Comma {
			if d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN && c.finite(doc.Range{Start: k + 1, End: end}) {
				r.End = c.trimmed(doc.Range{Start: r.Start, End: end}).End
			}
			return
		}
	}
}

// withoutNextAct takes off what somebody is about the words that the next verb of the same subject has: accepted | the findings | and apologised to | Ms Roe |.
func (c *Context) withoutNextAct(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 2 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	i, next := a.Content[0].End, a.Content[1].Start
	if i+2 > next || d.Tag[i] != doc.CC || d.Tag[i+1] != doc.VBD && d.Tag[i+1] != doc.VBN || c.finite(a.Content[0]) || c.finite(a.Content[1]) || english.Tells(d.Lemma[i+1]) {
		return
	}
	a.Content = a.Content[:1:1]
}
