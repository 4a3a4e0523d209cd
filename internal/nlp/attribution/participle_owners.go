package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// participleOwner gives a participle behind a comma to whom it stands beside, where that is not the subject: the race was called off by | the commission |, citing the
// wind; she met | Ivo Rusk |, claiming to be a pilot, and two clerks.
func (c *Context) participleOwner(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if i < 4 || d.Tag[i] != doc.VBG || d.Tag[i-1] != doc.Comma || d.SentenceOf[i-1] != d.SentenceOf[i] || c.quotes[i] >= 0 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	who := c.withParts(c.nounsBefore(i - 1))
	if who.Len() == 0 || who.Start <= d.Sentence[d.SentenceOf[i]].Start {
		return
	}
	if c.agentOfThing(who) {
		a.Source = []doc.Range{who}
		return
	}
	if shut := c.closedInList(i); shut > a.Content[0].Start && c.personLabel(who) {
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(doc.Range{Start: a.Content[0].Start, End: shut})}
	}
}

// agentOfThing reports whether r is who does what happens to a thing: the race was called off on Friday by | the commission |.
func (c *Context) agentOfThing(r doc.Range) bool {
	d, by := c.Doc, r.Start-1
	if last := c.nominalFrom(r.Start).End - 1; c.lemmaAt(r.Start, by) != "by" || !d.Tag[last].Noun() || english.Calendar(d.Lemma[last]) {
		return false
	}
	for v := by - 1; v > 0 && v > by-6 && d.SentenceOf[v] == d.SentenceOf[by] && d.Tag[v] != doc.Comma; v-- {
		if d.Tag[v] != doc.VBN {
			continue
		}
		h, s := c.helpers(v), int(c.kin[v].subject)
		return c.has(doc.Range{Start: h.start, End: v}, "be") && s >= 0 && s < v && d.Tag[s].Noun() && c.thing(doc.Range{Start: s, End: s + 1})
	}
	return false
}

// closedInList returns the comma that closes the participle at token i and goes on with "and" and another one of those who are told of before: 0 where there is none.
func (c *Context) closedInList(i int) int {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	for k := i + 1; k+2 < s.End; k++ {
		if d.Tag[k] != doc.Comma || c.quotes[k] >= 0 {
			continue
		}
		end := c.nominalFrom(k + 2).End
		if d.Lemma[k+1] == "and" && end > k+2 && d.Tag[end-1].Noun() && (end >= s.End || d.Tag[end] == doc.Stop) {
			return k
		}
		return 0
	}
	return 0
}
