package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// didBesides ends what somebody says of a thing before the "and" behind which they do what no thing does: the union said | the offer was too low | and walked out of the talks.
func (c *Context) didBesides(a *Attribution) {
	d := c.Doc
	if len(a.Source) == 0 || len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || d.Tag[Head(d, a.Cue)] != doc.VBD {
		return
	}
	r := &a.Content[0]
	from := r.Start
	if d.Lemma[from] == "that" {
		from++
	}
	of := c.nominalFrom(from)
	if of.Len() == 0 || of.End+2 >= r.End || !c.noAgent(of.End-1) || d.Lemma[of.End] != "be" || d.Tag[of.End] != doc.VBD || c.quotes[of.End] >= 0 {
		return
	}
	for k := of.End + 1; k+2 < r.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.CC && d.Lemma[k] == "and" && c.quotes[k] < 0 && (d.Tag[k+1] == doc.VBD || d.Tag[k+1] == doc.VBN) && english.Wills(d.Lemma[k+1], d.Lemma[k+2]):
			r.End = k
			return
		case t.Finite(), t == doc.Comma, t == doc.CC, t == doc.WDT, t == doc.WP:
			return
		}
	}
}

// noAgent reports whether token i is a common noun for nobody and no body.
func (c *Context) noAgent(i int) bool {
	d := c.Doc
	return (d.Tag[i] == doc.NN || d.Tag[i] == doc.NNS) && d.Sense[i] != doc.PersonNoun && d.Sense[i] != doc.GroupNoun && !english.Body(d.Lemma[i])
}
