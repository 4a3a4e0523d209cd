package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// passivelyTold lets nobody say what they are told: of a passive of telling whose subject was taken for who speaks, or for part of what is told, only the clause behind it is told, by whoever
// stands behind "by", or nobody: managers were warned that | the water was foul |; the mayor was assured by | the builder | that it would hold. Who is told to do something belongs to what is told: | workers | were told | not to ring |. Whom they reached before tells it: rang | the mayor | and was told that. What a paper has been told it tells.
func (c *Context) passivelyTold(a *Attribution) {
	d, i := c.Doc, a.Cue.End-1
	if d.Lemma[i] == "by" && i > a.Cue.Start {
		i--
	}
	if d.Tag[i] != doc.VBN || !english.Passes(d.Lemma[i]) || !slices.Contains(d.Lemma[c.helpers(i).start:i], "be") || c.quotes[i] >= 0 {
		return
	}
	k := slices.IndexFunc(a.Content, func(r doc.Range) bool { return r.Start >= a.Cue.End })
	if k < 0 {
		return
	}
	told := a.Content[k:]
	if d.Tag[told[0].Start] == doc.TO || d.Lemma[told[0].Start] == "not" {
		if k == 0 && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start {
			a.Source, a.Content = nil, slices.Concat(a.Source, told)
		}
		return
	}
	if !c.finite(told[0]) {
		return
	}
	by := doc.Range{}
	if c.lemmaAt(i, i+1) == "by" {
		by = c.uptoThat(doc.Range{Start: i + 2, End: max(told[0].Start, c.nominalFrom(i+2).End)})
	}
	switch {
	case by.Len() > 0 && by.End <= told[0].Start:
		a.Source, a.Cue.End = []doc.Range{by}, i+2
	case len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && !c.pressOf(a.Source[0].End-1):
		a.Source = nil
		if who := c.reachedThen(i); who.Len() > 0 {
			a.Source = []doc.Range{who}
		}
	case len(a.Source) > 0:
		return
	}
	a.Content = slices.Clone(told)
}

// heldToBe makes those by whom somebody is said, thought or reported to have done something the ones who say so, and gives them whom they say it of with that: | the chairman | is said by | two directors | to
// have called it a nuisance |.
func (c *Context) heldToBe(found []Attribution) []Attribution {
	d := c.Doc
	for i := 2; i+4 < d.Len(); i++ {
		if d.Tag[i] != doc.VBN || d.Lemma[i+1] != "by" || c.quotes[i] >= 0 || !english.HeldToBe(d.Lemma[i]) {
			continue
		}
		h, s := c.helpers(i), d.Sentence[d.SentenceOf[i]]
		if h.not || h.modal || !slices.Contains(d.Lemma[h.start:i], "be") || i+4 >= s.End {
			continue
		}
		who := c.nounsWithWhich(i+2, s.End)
		if who.Len() == 0 || who.End+1 >= s.End || d.Tag[who.End] != doc.TO || !c.maySpeak(c.headOf(who)) {
			continue
		}
		subject, ok := c.before(i, h.start)
		if !ok || subject.Len() == 0 || subject.End > h.start {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{subject, c.trimmed(doc.Range{Start: who.End, End: c.clauseEnd(who.End)})}, Confidence: clauseConfidence, Rule: ClauseVerb}
		found = slices.DeleteFunc(found, func(o Attribution) bool { return overlaps(o.Cue, doc.Range{Start: h.start, End: i + 2}) })
		found = append(found, a)
	}
	return found
}
