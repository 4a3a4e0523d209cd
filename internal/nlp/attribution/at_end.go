package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wholeAtEnd gives who says at the end of a sentence, behind a comma, what stands before all of it, be that itself of what somebody told another: | the doctor had warned the governor that the cells
// were freezing |, the ombudsman wrote in her letter; | the firm was told by a clerk that it was late |, a review has found.
func (c *Context) wholeAtEnd(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(found)
	for k := range found {
		a := &found[k]
		c.wholeLastSource(a)
		if len(a.Source) != 1 || !c.closes(a.Cue, a.Source[0]) {
			continue
		}
		s := d.Sentence[d.SentenceOf[a.Cue.Start]].Start
		whole := c.trimmed(doc.Range{Start: s, End: a.Source[0].Start - 1})
		if len(a.Content) == 0 || len(a.Content) == 1 && a.Content[0].Start > s && a.Content[0].End == whole.End && d.Lemma[a.Content[0].Start] == "that" && d.Tag[a.Content[0].Start] == doc.IN {
			a.Content, a.Confidence, a.Rule = []doc.Range{whole}, clauseConfidence, ClauseVerb
		}
	}
	for i := range d.Token {
		if held[i] || d.Lemma[i] != "say" || d.Tag[i] != doc.VBD {
			continue
		}
		source, cue, ok := c.teller(i)
		if !ok {
			source, cue = c.lastSource(i), doc.Range{Start: i, End: i + 1}
		}
		if source.Len() == 0 || !c.closes(cue, source) {
			continue
		}
		whole := c.trimmed(doc.Range{Start: d.Sentence[d.SentenceOf[i]].Start, End: source.Start - 1})
		found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{whole}, Confidence: clauseConfidence, Rule: ClauseVerb})
	}
	return found
}

// wholeLastSource gives who says at the end of a sentence what stands before their clause with "who", of which the object was taken for who speaks and all else for what is said: the road is shut, | two
// clerks who have seen the plan | said.
func (c *Context) wholeLastSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].End != a.Source[0].Start || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	who := c.lastSource(a.Cue.Start)
	if who.Len() == 0 || who.Start >= a.Source[0].Start || !slices.Contains(d.Lemma[who.Start:a.Source[0].Start], "who") {
		return
	}
	from := a.Content[0].Start
	if from >= who.Start {
		from = d.Sentence[d.SentenceOf[who.Start]].Start
	}
	if who.Start > from+3 {
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(doc.Range{Start: from, End: who.Start - 1})}
	}
}

// lastSource returns people from the last comma before verb i on, with where they are or a clause or participle about them: | residents reached by telephone | said. It is empty where others stand there.
func (c *Context) lastSource(i int) doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	comma := i - 1
	if comma <= s.Start {
		return doc.Range{}
	}
	for comma > s.Start && d.Tag[comma] != doc.Comma && i-comma < 16 {
		comma--
	}
	who := c.nominalFrom(comma + 1)
	if d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || who.Len() == 0 || who.End >= i || !c.maySpeak(c.firstNoun(who)) {
		return doc.Range{}
	}
	k := who.End
	if d.Lemma[k] == "there" || d.Lemma[k] == "here" {
		k++
	}
	switch {
	case k == i, d.Lemma[k] == "who", d.Tag[k] == doc.VBN && !slices.ContainsFunc(d.Tag[k+1:i], finiteTag):
		return doc.Range{Start: who.Start, End: i}
	}
	return doc.Range{}
}

// closes reports whether what source says with cue must stand before: behind a comma and a clause, with nothing behind but when, where and in what it was said.
func (c *Context) closes(cue, source doc.Range) bool {
	d := c.Doc
	i := Head(d, cue)
	s := d.Sentence[d.SentenceOf[i]]
	comma := source.Start - 1
	if source.End != cue.Start || comma <= s.Start+2 || d.Tag[comma] != doc.Comma || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) && d.Lemma[i] != "conclude" || !finiteTag(d.Tag[cue.Start]) || relative(d.Tag[source.Start]) || english.Nobody(d.Lemma[source.Start]) {
		return false
	}
	switch first := d.Tag[s.Start]; {
	case first == doc.WRB, first == doc.VBN, first == doc.VBG, first == doc.CC, first == doc.IN && d.Label[s.Start] == doc.Mark:
		return false
	}
	for k := s.Start; k < s.End; k++ {
		switch t := d.Tag[k]; {
		case c.quotes[k] >= 0 && k > cue.End:
			return false
		case k < cue.End:
		case finiteTag(t), t == doc.TO, t == doc.Comma, t == doc.Colon, t == doc.CC, t == doc.VBG, relative(t), d.Lemma[k] == "that":
			return false
		}
	}
	return c.finite(doc.Range{Start: s.Start, End: comma})
}

// withoutClefts leaves out what "that", behind whoever "it was", is told to have said of them: it was the firm | that | told the family.
func (c *Context) withoutClefts(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		return len(a.Source) == 1 && len(a.Content) == 1 && a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "that" && a.Content[0].End <= a.Source[0].Start &&
			a.Content[0].Len() > 2 && d.Lemma[a.Content[0].Start] == "it" && d.Lemma[a.Content[0].Start+1] == "be"
	})
}
