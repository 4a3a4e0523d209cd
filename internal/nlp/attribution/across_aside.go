package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// acrossAside gives a verb of telling without content the clause with "that" behind an aside that tells who tells so: he told friends, according to the Lantern, | that he was pushed |; Roe mentioned at
// assembly, pupils say, | that the pool was shut |.
func (c *Context) acrossAside(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := Head(d, a.Cue)
		if len(a.Content) > 0 || len(a.Source) == 0 || !d.Tag[i].Verb() || !english.Tells(d.Lemma[i]) {
			continue
		}
		for _, b := range found {
			if len(b.Content) != 2 || !contains(b.Content[0], i) || b.Content[0].End > i+6 || c.finite(doc.Range{Start: i + 1, End: b.Content[0].End}) {
				continue
			}
			if that := b.Content[1]; d.Lemma[that.Start] == "that" && d.SentenceOf[that.Start] == d.SentenceOf[i] && that.Start < b.Content[0].End+9 && !touches(a.Source, that) {
				a.Content, a.Confidence, a.Rule = []doc.Range{that}, clauseConfidence, ClauseVerb
			}
		}
	}
}
