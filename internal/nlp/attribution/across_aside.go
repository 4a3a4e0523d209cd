package attribution

import (
	"slices"

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

// beforeLongAside makes whom a sentence begins with the source of a verb behind an aside of which the end was taken for who says it: | donors |, several of whom spoke so as not to embarrass their
// governments, said.
func (c *Context) beforeLongAside(a *Attribution) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if len(a.Source) != 1 || a.Source[0].End+1 != a.Cue.Start || d.Tag[a.Source[0].End] != doc.Comma || a.Source[0].Start <= s.Start+3 || d.Tag[a.Source[0].Start-1] == doc.Comma || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	who := c.nominalFrom(s.Start)
	comma := who.End
	if who.Len() == 0 || comma+2 >= a.Source[0].Start || d.Tag[comma] != doc.Comma || !c.maySpeak(who.End-1) {
		return
	}
	open := d.Lemma[comma+1 : min(comma+5, d.Len())]
	if !slices.Contains(open, "who") && !slices.Contains(open, "whom") && !slices.Contains(open, "whose") {
		return
	}
	a.Source = []doc.Range{who}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start < a.Cue.Start })
}

// silentToSemicolon ends the matter on which somebody keeps silent before a semicolon behind which others are told of: Orr would not comment; the owner could not be reached.
func (c *Context) silentToSemicolon(a *Attribution) {
	d := c.Doc
	_, silent := c.silence(Head(d, a.Cue))
	for k := 0; silent && k < len(a.Content); k++ {
		r := &a.Content[k]
		if r.Start > a.Cue.End && d.Word(r.Start-1) == ";" || r.Start == a.Cue.End && d.Word(r.Start) == ";" {
			a.Content = a.Content[:k]
			return
		}
		for i := max(r.Start, a.Cue.End) + 1; i < r.End; i++ {
			if d.Word(i) == ";" && c.quotes[i] < 0 {
				r.End = i
				break
			}
		}
	}
}

// partAtAnd ends what is told with "that" at the comma before "and" or "but" and another who tells something without it: told the radio that they would vote no, | and an aide to a third said she might.
func (c *Context) partAtAnd(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		for n := range a.Content {
			r := &a.Content[n]
			if r.Start < a.Cue.End || c.quotes[r.Start] >= 0 || d.Lemma[r.Start] != "that" {
				continue
			}
			for _, b := range found {
				if len(b.Source) != 1 || d.SentenceOf[b.Cue.Start] != d.SentenceOf[r.Start] || b.Source[0].Start >= r.End || b.Source[0].Start < r.Start+4 || b.Source[0].End > b.Cue.Start || d.Tag[b.Cue.Start] != doc.VBD && d.Tag[b.Cue.Start] != doc.VBZ || d.Lemma[b.Cue.Start] == "have" || d.Tag[b.Source[0].Start] == doc.PRP {
					continue
				}
				at := b.Source[0].Start - 1
				if (d.Lemma[at] == "and" || d.Lemma[at] == "but") && d.Tag[at-1] == doc.Comma && c.quotes[at] < 0 && english.Tells(d.Lemma[Head(d, b.Cue)]) && b.Content != nil && b.Content[0].Start >= b.Cue.End {
					a.Content, r.End = a.Content[:n+1], at-1
					break
				}
			}
		}
	}
}

// overTeller begins what somebody tells before whoever tells, in it, what was taken for all of it: told me | Bram Orr answered that it was late |.
func (c *Context) overTeller(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || !english.Tells(d.Lemma[a.Cue.End-1]) || a.Content[0].Start < a.Cue.End+2 || d.Lemma[a.Content[0].Start] != "that" || c.quotes[a.Cue.Start] != c.quotes[a.Content[0].Start] {
		return
	}
	k := a.Cue.End
	if d.Tag[k] == doc.PRP && d.Lemma[k] != "he" && d.Lemma[k] != "she" && d.Lemma[k] != "they" {
		k++
	}
	who := c.nominalFrom(k)
	if v := who.End; who.Len() > 0 && v+1 == a.Content[0].Start && !relative(d.Tag[v-1]) && (d.Tag[v] == doc.VBD || d.Tag[v] == doc.VBZ) && (english.Tells(d.Lemma[v]) || d.Lemma[v] == "answer") {
		a.Content[0].Start = who.Start
	}
}
