package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// concluded adds what a body found that stands behind all of the sentence with where it did (the order knew of it, a commission has concluded in a report that survivors called late),
// and what others called that report; what the models made of these words is left out, and what others say ends before them.
func (c *Context) concluded(found []Attribution) []Attribution {
	for i := range c.Doc.Token {
		a, called, ok := c.concludedAt(i)
		if !ok {
			continue
		}
		comma := a.Content[0].End
		found = slices.DeleteFunc(found, func(b Attribution) bool {
			return overlaps(a.Cue, b.Cue) || b.Cue.Start > comma && c.Doc.SentenceOf[b.Cue.Start] == c.Doc.SentenceOf[i] && len(called) > 0
		})
		c.cutBefore(found, map[int]int{comma + 1: comma})
		found = append(append(found, a), called...)
	}
	return found
}

// concludedAt reads verb i of finding, with what somebody called that in which it was found.
func (c *Context) concludedAt(i int) (a Attribution, called []Attribution, ok bool) {
	d := c.Doc
	if !english.Establishes(d.Lemma[i]) || c.quotes[i] >= 0 {
		return a, nil, false
	}
	cue, source, ok := c.doerOf(i)
	if ok && source.End != cue.Start {
		source = c.withParts(c.nounsBefore(cue.Start))
	}
	s := d.Sentence[d.SentenceOf[i]]
	comma := source.Start - 1
	if !ok || source.Len() == 0 || comma-s.Start < toldBefore || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || source.End != cue.Start {
		return a, nil, false
	}
	front := c.trimmed(doc.Range{Start: s.Start, End: comma})
	if !c.finite(front) || c.anyQuoted(front) || front.End != comma || d.Tag[s.Start] == doc.CC || d.Tag[s.Start] == doc.IN && !c.mainBehind(front) {
		return a, nil, false
	}
	a = Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{front}, Confidence: claimConfidence, Rule: ClauseVerb}
	in := c.nominalFrom(i + 2)
	if c.lemmaAt(i, i+1) != "in" || in.Len() == 0 {
		return a, nil, false
	}
	which := in.Start
	for which < in.End && !relative(d.Tag[which]) {
		which++
	}
	if which <= in.Start || !published(d.Lemma[which-1]) || which+3 >= s.End || !relative(d.Tag[which]) {
		return a, nil, false
	}
	if b, told := c.calledBy(which); told {
		called = append(called, b)
	}
	return a, called, true
}

// published reports whether the noun lemma w is for that in which a body tells what it found.
func published(w string) bool {
	switch w {
	case "report", "judgment", "judgement", "ruling", "verdict", "decision", "study", "review", "paper", "letter", "summary", "document", "statement", "finding", "opinion":
		return true
	}
	return false
}

// calledBy reads who called what the relative pronoun at token i stands for something, whatever the tagger makes of them: which | survivors | described as | a vindication.
func (c *Context) calledBy(i int) (Attribution, bool) {
	d, end := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[i]].End
	v := i + 1
	for v < end && v < i+6 && !english.Calls(d.Lemma[v]) {
		v++
	}
	source := doc.Range{Start: i + 1, End: v}
	from := v + 1
	if v < end && d.Lemma[v] == "describe" {
		from++
	}
	if source.Len() == 0 || from >= end || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN || c.finite(source) && source.Len() > 1 || !english.Tellers(d.Lemma[v-1]) && d.Sense[v-1] != doc.PersonNoun && !d.Tag[v-1].Noun() && d.Tag[v-1] != doc.VBZ || from > v+1 && d.Lemma[from-1] != "as" {
		return Attribution{}, false
	}
	rest := c.clauseFrom(from)
	if q := c.quotes[from]; q >= 0 {
		rest = d.Quotations[q].Tokens
	}
	return Attribution{Cue: doc.Range{Start: v, End: from}, Source: []doc.Range{source}, Content: []doc.Range{{Start: i, End: i + 1}, rest}, Confidence: claimConfidence, Rule: Answered}, rest.Len() > 0 && rest.Start >= from
}

// wholeShown gives what papers show, behind all of the sentence, the whole of it: | managers were warned in May, months before they told the town that it was safe |, documents show. What
// somebody says in the main clause is left apart.
func (c *Context) wholeShown(found []Attribution, a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].End != a.Source[0].Start-1 {
		return
	}
	b, ok := c.shows(a.Cue.End - 1)
	if !ok || b.Source[0] != a.Source[0] || b.Content[0].Start >= a.Content[0].Start || b.Content[0].End != a.Content[0].End {
		return
	}
	if slices.ContainsFunc(found, func(o Attribution) bool {
		return len(o.Source) == 1 && o.Source[0].Start == b.Content[0].Start && o.Cue.Start < a.Content[0].Start && c.speaksFor(o)
	}) {
		return
	}
	for k := b.Content[0].Start; k < a.Content[0].Start; k++ {
		if d.Word(k) == ";" || d.Tag[k] == doc.CC && d.Tag[max(k-1, 0)] == doc.Comma || c.quotes[k] >= 0 {
			return
		}
	}
	a.Content = b.Content
}

// speaksFor reports whether an attribution has a verb of telling, in the active, for its cue.
func (c *Context) speaksFor(a Attribution) bool {
	i := Head(c.Doc, a.Cue)
	return english.Tells(c.Doc.Lemma[i]) && (c.kin[i].subject < 0 || c.Doc.Label[c.kin[i].subject] != doc.NsubjPass)
}
