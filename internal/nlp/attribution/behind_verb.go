package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// behindVerb gives a verb of telling right behind a quotation, for which no source was found, the nouns behind it up to the end of the clause, with what tells how they know: “We saw it,” says
// | one of them |, said | two people briefed on the talks |.
func (c *Context) behindVerb(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) > 0 || a.Cue.Len() != 1 || len(a.Content) == 0 || a.Content[0].End != i || d.Tag[i-1] != doc.CloseQuote || d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBD || !english.Tells(d.Lemma[i]) {
		return
	}
	who := c.nominalFrom(i + 1)
	if k := who.End; who.Len() > 0 && k+1 < d.Len() && (d.Lemma[k] == "of" || d.Lemma[k] == "and" && !c.maySpeak(k-1)) {
		who.End = max(who.End, c.nominalFrom(k+1).End) // current and former officials
	}
	stop := who.End
	for stop < d.Len() && !d.Tag[stop].Punct() {
		stop++
	}
	if who.Len() > 0 && stop < d.Len() && (stop == who.End || c.knows(who.End, stop)) {
		who.End = stop
		a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start == who.Start && r.End <= who.End && len(a.Content) > 1 })
		if !touches(a.Content, who) {
			a.Source = []doc.Range{who}
		}
	}
}
