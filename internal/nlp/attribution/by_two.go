package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// byTwo reads two passives of one subject, of which each tells by whom something is taken well or ill: | the deal | was welcomed by the union but | opposed by | the mayor.
func (c *Context) byTwo(found []Attribution) []Attribution {
	d := c.Doc
	for i := 2; i+5 < d.Len(); i++ {
		if !c.tookBy(i) || c.quotes[i] >= 0 || c.helpers(i).not || c.helpers(i).modal || !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") {
			continue
		}
		first := c.nounsWithWhich(i+2, d.Sentence[d.SentenceOf[i]].End)
		and := first.End
		if first.Len() > 0 && c.lemmaAt(i, and) == "," {
			and++
		}
		if w := c.lemmaAt(i, and); first.Len() == 0 || w != "and" && w != "but" || !c.tookBy(and+1) {
			continue
		}
		second := c.nounsWithWhich(and+3, d.Sentence[d.SentenceOf[i]].End)
		what := c.withParts(c.nounsBefore(c.helpers(i).start))
		if second.Len() == 0 || what.Len() == 0 {
			continue
		}
		found = c.takenBy(found, doc.Range{Start: c.helpers(i).start, End: i + 2}, first, what)
		found = c.takenBy(found, doc.Range{Start: and + 1, End: and + 3}, second, what)
	}
	return found
}

// tookBy reports whether token i is a participle of taking something well or ill, with "by" behind it.
func (c *Context) tookBy(i int) bool {
	d := c.Doc
	if i+2 >= d.Len() || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || !english.SidesWith(d.Lemma[i]) && !english.DeniesIt(d.Lemma[i]) || c.lemmaAt(i, i+1) != "by" {
		return false
	}
	g := c.groupWithin(i+2, d.Sentence[d.SentenceOf[i]].End)
	return g.Len() > 0 && c.maySpeak(g.End-1)
}

// takenBy gives what stands for the words that tell who takes it so to those, whatever was made of their cue before.
func (c *Context) takenBy(found []Attribution, cue, who, what doc.Range) []Attribution {
	for k := range found {
		if a := &found[k]; overlaps(a.Cue, cue) {
			a.Cue, a.Source, a.Content, a.Confidence = cue, []doc.Range{who}, []doc.Range{what}, max(a.Confidence, claimConfidence)
			return found
		}
	}
	return append(found, Attribution{Cue: cue, Source: []doc.Range{who}, Content: []doc.Range{what}, Confidence: claimConfidence, Rule: ClauseVerb})
}
