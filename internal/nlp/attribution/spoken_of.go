package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file leaves out as who speaks those who are only spoken of.

// withoutTarget leaves out who comes under criticism as who criticises: the council came under | criticism for | its silence.
func (c *Context) withoutTarget(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !d.Tag[Head(d, a.Cue)].Noun() {
		return
	}
	for k := a.Source[0].End; k+1 < min(a.Cue.End, a.Source[0].End+4); k++ {
		if d.Lemma[k] == "come" && d.Lemma[k+1] == "under" {
			a.Source = nil
			return
		}
	}
}

// withoutExpected leaves out who is expected or thought to do something as who expects it, where only a participle stands behind them: with Roe | expected | to come.
func (c *Context) withoutExpected(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) != 1 || a.Source[0].End != i || a.Cue.Len() != 1 || d.Tag[i] != doc.VBN || c.lemmaAt(i, i+1) != "to" || c.quotes[i] >= 0 {
		return
	}
	switch d.Lemma[i] {
	case "expect", "believe", "think", "know", "say", "report", "rumour", "rumor", "understand":
		a.Content = append([]doc.Range{a.Source[0]}, a.Content...)
		a.Source = nil
	}
}
