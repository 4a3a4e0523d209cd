package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// splitClause gives who says, between commas, the clause around that and nothing of what stands before the colon, semicolon or dash in front of it:
// The other was blunter: | the figures |, he said, | were cooked |; the bank is calm; | in May |, Roe said, | nobody had a key |.
func (c *Context) splitClause(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || a.Cue.Len() != 1 || len(a.Content) == 0 || !d.Tag[a.Cue.Start].Verb() {
		return
	}
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	open, shut := a.Source[0].Start-1, a.Cue.End
	if open <= s.Start || shut+2 >= s.End || d.Tag[open] != doc.Comma || d.Tag[shut] != doc.Comma || c.quotes[open] >= 0 || c.quotes[shut] >= 0 {
		return
	}
	mark := c.clauseMark(s.Start, open)
	if mark < 0 {
		return
	}
	front := c.trimmed(doc.Range{Start: mark + 1, End: open})
	rest := c.trimmed(doc.Range{Start: shut + 1, End: c.partOf(shut).End})
	if end := contentEnd(*a); end > rest.Start && end < rest.End {
		rest.End = end
	}
	if front.Len() == 0 || front.End != open || c.anyQuoted(front) || c.hasComma(front) {
		return
	}
	predicate := c.verbFirst(rest)
	switch {
	case c.finite(front) && !predicate && !c.finite(doc.Range{Start: front.End - 1, End: front.End}):
		// The gate was shut: the pump failed, she said, and the men fled.
		if kept := c.outside(a.Content, doc.Range{Start: s.Start, End: front.Start}); len(kept) > 0 {
			a.Content = kept
		}
	case c.finite(doc.Range{Start: front.End - 1, End: front.End}) && !c.finite(rest):
		a.Content = []doc.Range{front, rest} // they had, she said, paid the crew
	case !c.finite(front) && (predicate || d.Tag[front.Start] == doc.IN && c.finite(rest)):
		a.Content = []doc.Range{front, rest}
	}
}

// afterColon takes off what somebody says at the end of a sentence the clause of the reporter before a colon: The driver had a new version: | he had seen sacks |, he said.
func (c *Context) afterColon(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Content[0].End > a.Source[0].Start || a.Source[0].Start > a.Content[0].End+1 || c.anyQuoted(a.Content[0]) {
		return
	}
	r := &a.Content[0]
	for k := r.End - 3; k > r.Start+1; k-- {
		if d.Word(k) == ":" && d.Token[k].End < d.Token[k+1].Start {
			if front, rest := (doc.Range{Start: r.Start, End: k}), c.trimmed(doc.Range{Start: k + 1, End: r.End}); c.finite(front) && c.finite(rest) {
				*r = rest
			}
			return
		}
	}
}

// clauseMark returns the last colon, semicolon or single dash of the words from token i up to token end that stands in no quotation, -1 where there is none.
func (c *Context) clauseMark(i, end int) int {
	d := c.Doc
	mark, dashes := -1, 0
	for k := i + 1; k < end; k++ {
		if c.quotes[k] >= 0 || d.Token[k].End == d.Token[k+1].Start {
			continue
		}
		switch d.Word(k) {
		case ":", ";":
			mark = k
		case "-", "–", "—", "--":
			if dashes++; dashes == 1 {
				mark = k
			} else {
				return -1 // The firm - the oldest in Tarn - was, she said, shut
			}
		}
	}
	return mark
}

// verbFirst reports whether the words of r begin with a finite verb, behind an adverb or not.
func (c *Context) verbFirst(r doc.Range) bool {
	for r.Len() > 1 && (c.Doc.Tag[r.Start] == doc.RB || c.Doc.Tag[r.Start].Punct()) {
		r.Start++
	}
	return r.Len() > 0 && c.finite(doc.Range{Start: r.Start, End: r.Start + 1})
}
