package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// behindVerb gives a verb of telling right behind a quotation, for which no source was found, the nouns behind it up to the end of the clause: “We saw it,” says | one of them |.
func (c *Context) behindVerb(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) > 0 || a.Cue.Len() != 1 || len(a.Content) == 0 || a.Content[0].End != i || d.Tag[i-1] != doc.CloseQuote || d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBD || !english.Tells(d.Lemma[i]) {
		return
	}
	who := c.nominalFrom(i + 1)
	if k := who.End; who.Len() > 0 && k+1 < d.Len() && d.Lemma[k] == "of" {
		who.End = max(who.End, c.nominalFrom(k+1).End)
	}
	if k := who.End; who.Len() > 0 && k < d.Len() && d.Tag[k].Punct() && !touches(a.Content, who) {
		a.Source = []doc.Range{who}
	}
}
