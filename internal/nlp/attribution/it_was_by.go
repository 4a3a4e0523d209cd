package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// itWasBy reads what "it" stands for in the passive, told behind who tells it: it was confirmed by | the council | that the dam was unsafe.
func (c *Context) itWasBy(found []Attribution) []Attribution {
	d, held := c.Doc, c.held(found)
	var out []Attribution
	for i := 2; i+4 < d.Len(); i++ {
		if d.Tag[i] != doc.VBN || held[i] || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) && !english.Answers(d.Lemma[i]) {
			continue
		}
		h := c.helpers(i)
		by := i + 1
		for by < i+4 && d.Lemma[by] != "by" {
			by++
		}
		if h.not || h.modal || h.start == 0 || d.Lemma[h.start-1] != "it" || c.lemmaAt(i, by) != "by" {
			continue
		}
		that := by + 1
		for ; that < min(by+longAgent, d.Len()) && c.lemmaAt(i, that) != "that"; that++ {
			if t := d.Tag[that]; !nominal(t) && t != doc.IN {
				break
			}
		}
		who := c.trimmed(doc.Range{Start: by + 1, End: that})
		if c.lemmaAt(i, that) != "that" || who.Len() == 0 || !c.maySpeak(c.headOf(who)) {
			continue
		}
		if r := c.clauseFrom(that); c.finite(r) && r.Len() > 3 {
			out = append(out, Attribution{Cue: doc.Range{Start: h.start, End: by + 1}, Source: []doc.Range{who}, Content: []doc.Range{r}, Confidence: deniedConfidence, Rule: PlainAct})
		}
	}
	return out
}

// longAgent is how many tokens may tell who it is behind "by".
const longAgent = 10
