package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// sayTold finds what several say of what another told, where a group of nouns with their "say" was taken for who told it: | two guests at the table | say | the judge told the builder that it was late |.
// The other keeps what they told.
func (c *Context) sayTold(found []Attribution) []Attribution {
	d := c.Doc
	var out []Attribution
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End != a.Cue.Start || a.Content[0].Start < a.Cue.End || !english.Passes(d.Lemma[a.Cue.End-1]) {
			continue
		}
		who := a.Source[0]
		say := who.Start + 1
		for say < who.End && (d.Lemma[say] != "say" || d.Tag[say] != doc.VB && d.Tag[say] != doc.VBP) {
			say++
		}
		several := c.nominalFrom(who.Start)
		if say+1 >= who.End || c.nominalFrom(say+1).End != who.End || several.Len() == 0 || several.End > say || d.Tag[several.End-1] != doc.NNS || d.Tag[say-1] == doc.TO || c.finite(doc.Range{Start: who.Start, End: say}) {
			continue
		}
		a.Source[0].Start = say + 1
		out = append(out, Attribution{Cue: doc.Range{Start: say, End: say + 1}, Source: []doc.Range{{Start: who.Start, End: say}}, Content: []doc.Range{{Start: say + 1, End: contentEnd(*a)}}, Rule: ClauseVerb, Confidence: clauseConfidence})
	}
	return out
}
