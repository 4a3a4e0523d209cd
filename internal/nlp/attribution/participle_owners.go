package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// participleOwner gives a participle behind a comma to whom it stands beside, where that is not the subject: the race was called off by | the commission |, citing the
// wind; she met | Ivo Rusk |, claiming to be a pilot, and two clerks; the Courier ran | a report by two engineers |, saying it leaked; it ran a quotation from | a clerk |, saying it leaked.
func (c *Context) participleOwner(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if i < 4 || d.Tag[i] != doc.VBG || d.Tag[i-1] != doc.Comma || d.SentenceOf[i-1] != d.SentenceOf[i] || c.quotes[i] >= 0 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	s := d.Sentence[d.SentenceOf[i]]
	if end := contentEnd(*a); len(a.Source) == 0 && end+2 < s.End && d.Tag[end] == doc.Comma {
		if subject := c.openingNouns(s.Start, i-1); subject.Len() > 0 && d.Tag[subject.Start] != doc.IN && c.tellsFrom(end+1) {
			a.Source = []doc.Range{subject} // | the Courier |, citing a clerk, said
			return
		}
	}
	if subject := c.nominalFrom(s.Start); len(a.Source) == 0 && subject.Len() > 0 && subject.End < i && english.Tells(d.Lemma[i]) && c.maySpeak(subject.End-1) && d.Tag[subject.End].Tensed() && !slices.ContainsFunc(d.Tag[subject.End:i], relative) {
		a.Source = []doc.Range{subject} // | a clerk | testified against the mayor, saying
		return
	}
	if paper := c.paperBy(i - 1); paper.Len() > 0 && english.Tells(d.Lemma[i]) {
		a.Source = []doc.Range{paper}
		return
	}
	who := c.withParts(c.nounsBefore(i - 1))
	if who.Len() == 0 || who.Start <= s.Start {
		return
	}
	if c.agentOfThing(who) || len(a.Source) == 0 && english.Tells(d.Lemma[i]) && c.quotedFrom(who) {
		a.Source = []doc.Range{who}
		return
	}
	if shut := c.closedInList(i); shut > a.Content[0].Start && c.personLabel(who) {
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(doc.Range{Start: a.Content[0].Start, End: shut})}
	}
}

// quotedFrom reports whether r is whose words somebody passes on: the sheet ran a quotation from | a clerk |, saying it leaked.
func (c *Context) quotedFrom(r doc.Range) bool {
	switch c.lemmaAt(r.Start, r.Start-2) {
	case "quote", "quotation", "comment", "remark", "word", "testimony":
		return c.Doc.Lemma[r.Start-1] == "from" && c.maySpeak(r.End-1)
	}
	return false
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

// tellsFrom reports whether a verb of telling stands at token k, perhaps behind an adverb.
func (c *Context) tellsFrom(k int) bool {
	d := c.Doc
	for k+1 < d.Len() && d.Tag[k] == doc.RB {
		k++
	}
	return d.Tag[k].Finite() && english.Tells(c.verbLemma(k))
}

// paperBy returns a report or the like with whom it is by, that ends at token end; it is empty without.
func (c *Context) paperBy(end int) doc.Range {
	d := c.Doc
	by := end - 1
	for by > 1 && by > end-12 && d.SentenceOf[by] == d.SentenceOf[end] && d.Lemma[by] != "by" && (nominal(d.Tag[by]) || d.Tag[by] == doc.IN || d.Tag[by] == doc.POS) {
		by--
	}
	if d.Lemma[by] != "by" || by < 2 || !d.Tag[by-1].Noun() {
		return doc.Range{}
	}
	switch d.Lemma[by-1] {
	case "report", "study", "survey", "analysis", "review", "article", "paper", "letter", "poll", "statement", "memo":
		return doc.Range{Start: c.nounsBefore(by).Start, End: end}
	}
	return doc.Range{}
}

// citedBy gives a participle of citing at the end of a sentence to who tells what stands before it, where nobody else is told of there who might cite: | Roe | said she doubted they had signed, citing a letter; the
// board said | the match is off, citing the rain.
func (c *Context) citedBy(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := a.Cue.Start
		if d.Lemma[i] != "cite" || d.Tag[i] != doc.VBG || i < 4 || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
			continue
		}
		m := slices.IndexFunc(found, func(b Attribution) bool {
			return len(b.Source) == 1 && b.Source[0].End <= b.Cue.Start && len(b.Content) == 1 && b.Content[0].Start >= b.Cue.End && b.Content[0].End >= i-1 && b.Cue.End < i && d.SentenceOf[b.Cue.Start] == d.SentenceOf[i] && english.Tells(c.verbLemma(Head(d, b.Cue)))
		})
		if m < 0 {
			continue
		}
		first := found[m].Content[0].Start
		if d.Lemma[first] == "that" {
			first++
		}
		if len(a.Source) == 0 || d.Tag[first] == doc.PRP || d.Tag[first] == doc.EX {
			a.Source = found[m].Source
		}
	}
}
