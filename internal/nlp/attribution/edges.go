package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// mend puts right what the models get wrong again and again about one attribution, whose relation is r.
func (c *Context) mend(a *Attribution, r *Relation) {
	c.narrow(a)
	c.dropPatient(a)
	a.Source = c.tidySource(a.Source)
	c.takeFront(a, r)
	c.dropAside(a)
	c.cutTail(a)
	c.takeExamples(a)
}

// cutTail takes a concession behind a comma off an indirect content: in "insisted the cases are not linked, despite how the dates
// match" the concession is the reporter's.
func (c *Context) cutTail(a *Attribution) {
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End {
		return
	}
	for i := r.Start + 2; i+1 < r.End; i++ {
		if c.Doc.Tag[i] == doc.Comma && c.quotes[i] < 0 && english.Concedes(c.Doc.Lemma[i+1]) {
			r.End = i
			return
		}
	}
}

// tidySource mends what is never the edge of a source: the words that bring in an example (such as, including the senator) come off, and a bracket that
// opens within it (Orr (V-Lowick) closes within it or comes off.
func (c *Context) tidySource(source []doc.Range) []doc.Range {
	d := c.Doc
	for i := range source {
		r := &source[i]
		if r.Len() > 2 && d.Lemma[r.Start] == "such" && d.Lemma[r.Start+1] == "as" {
			r.Start++
		}
		if first := d.Lemma[r.Start]; r.Len() > 1 && (first == "as" && r.Start > 0 && d.Lemma[r.Start-1] == "such" || first == "but" || first == "and" || first == "include" || first == "including") {
			r.Start++
		}
		open := -1
		for k := r.Start; k < r.End; k++ {
			switch d.Word(k) {
			case "(":
				open = k
			case ")":
				open = -1
			}
		}
		if open < 0 {
			continue
		}
		for k := r.End; k < d.Len() && k < r.End+4 && d.Line[k] == d.Line[open]; k++ {
			if d.Word(k) == ")" {
				r.End, open = k+1, -1
				break
			}
		}
		if open > r.Start {
			r.End = open
		}
	}
	return source
}

// takeFront adds what stands before a cue that is put between commas into what is said: of "if it rains, the mayor said, the race is off" the
// content is all but the mayor's clause. Before a quotation the front is the reporter's (on Monday, the mayor said, “...”).
func (c *Context) takeFront(a *Attribution, r *Relation) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start <= a.Cue.End || len(a.Source) > 1 {
		return
	}
	first, at := a.Content[0].Start, a.Cue.Start
	rest := doc.Range{Start: a.Cue.End, End: first - 1}
	if len(a.Source) == 1 {
		switch s := a.Source[0]; {
		case s.Start == rest.Start:
			rest.Start = s.End
		case s.End <= at && at-s.End <= 2:
			at = s.Start
		default:
			return
		}
	}
	start := d.Sentence[d.SentenceOf[at]].Start
	if rest.Len() != 0 || d.Tag[first-1] != doc.Comma || c.quotes[first] >= 0 || at-start < 3 || d.Tag[at-1] != doc.Comma || c.quotes[at-1] >= 0 {
		return
	}
	front := c.trimmed(doc.Range{Start: start, End: at - 1})
	for i := front.Start; i < front.End; i++ {
		if r.cueOf[i] != 0 || c.quotes[i] >= 0 {
			return
		}
	}
	a.Content = append([]doc.Range{front}, a.Content...)
}

// takeExamples adds the examples that follow a content behind a comma (he denied all claims, including those about the harbour).
func (c *Context) takeExamples(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	i := r.End + 1
	if r.Start < a.Cue.End || i >= d.Len() || d.SentenceOf[i] != d.SentenceOf[r.Start] || d.Tag[r.End] != doc.Comma || c.quotes[i] >= 0 ||
		!strings.EqualFold(d.Word(i), "including") {
		return
	}
	end := int(c.kin[i].hi) + 1
	if h := int(d.Head[i]); h > i {
		end = int(c.kin[h].hi) + 1
	}
	last := d.Sentence[d.SentenceOf[i]].End
	if end <= i+1 || touches(a.Source, doc.Range{Start: i, End: min(end, last)}) {
		return
	}
	*r = c.trimmed(doc.Range{Start: r.Start, End: min(end, last)})
}

// dropAside takes off a content that is quoted what stands between cue and quotation or behind the cue and is no part of it: to whom, of whom
// and where it was said ("We lost," he said of the race; he said of the race, "We lost").
func (c *Context) dropAside(a *Attribution) {
	quotedBefore := false
	for _, r := range a.Content {
		quotedBefore = quotedBefore || r.End <= a.Cue.Start && c.quoted(r)
	}
	var kept []doc.Range
	for _, r := range a.Content {
		if quotedBefore && r.Start >= a.Cue.End && c.bare(r) {
			continue
		}
		if r.Start >= a.Cue.End {
			r.Start = c.quotationBehind(r)
		}
		kept = append(kept, r)
	}
	a.Content = kept
}

// bare reports whether no word of r is quoted and r begins no clause of its own.
func (c *Context) bare(r doc.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if c.quotes[i] >= 0 {
			return false
		}
	}
	first := c.Doc.Lemma[r.Start]
	return first != "that" && first != "and" && first != "but"
}

// quotationBehind returns where the quotation begins that a comma or a colon sets off from words without a verb at the start of r; the start of r
// when there is none.
func (c *Context) quotationBehind(r doc.Range) int {
	d := c.Doc
	for i := r.Start; i+1 < r.End; i++ {
		switch t := d.Tag[i]; {
		case c.quotes[i] >= 0, t == doc.VBD, t == doc.VBZ, t == doc.VBP, t == doc.MD:
			return r.Start
		case (t == doc.Comma || d.Word(i) == ":") && c.quotes[i+1] >= 0:
			if q := d.Quotations[c.quotes[i+1]].Tokens; q.Start == i+1 && q.Len() > 5 {
				return q.Start
			}
			return r.Start
		}
	}
	return r.Start
}

// dropPatient takes away a source that is the subject of a passive of saying: in "the mayor was said to have left" nobody is known to say it, and
// least of all the mayor. Nor is it nothing that says a thing in "it has nothing to say".
func (c *Context) dropPatient(a *Attribution) {
	d := c.Doc
	head := Head(d, a.Cue)
	subject := c.kin[head].subject
	if len(a.Source) == 1 && a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "nothing" {
		a.Source = nil
	}
	if subject < 0 && d.Tag[head] == doc.VBN && d.Label[head] == doc.Acl && english.Calls(d.Lemma[head]) {
		subject = d.Head[head] // a man named Orr
	} else if subject >= 0 && d.Label[subject] != doc.NsubjPass {
		return
	}
	if len(a.Source) != 1 || subject < 0 || !english.Says(d.Lemma[head]) {
		return
	}
	if s := a.Source[0]; s.Start <= int(subject) && int(subject) < s.End {
		a.Source = nil
	}
}

// CloseMarks gives finished attributions the marks that belong to their spans: closeMarks does so with each.
func (c *Context) CloseMarks(found []Attribution) {
	for k := range found {
		c.closeMarks(&found[k])
	}
}

// closeMarks takes into a source the comma or the dash that closes what another opened within it, for marks come in pairs about an apposition
// (Orr, 46, said), and into a cue the colon behind it (said: ...).
func (c *Context) closeMarks(a *Attribution) {
	d := c.Doc
	follows := func(at doc.Range) bool { return at.End < d.Len() && d.Line[at.End] == d.Line[at.Start] }
	for i := range a.Source {
		r := &a.Source[i]
		if follows(*r) && (d.Word(r.End) == "," || isDash(d, r.End)) && c.opens(*r, d.Word(r.End)) {
			r.End++
		}
	}
	if follows(a.Cue) && d.Word(a.Cue.End) == ":" {
		a.Cue.End++
	}
}

// opens reports whether mark stands between two words of r.
func (c *Context) opens(r doc.Range, mark string) bool {
	for i := r.Start + 1; i+1 < r.End; i++ {
		if c.Doc.Word(i) == mark {
			return true
		}
	}
	return false
}
