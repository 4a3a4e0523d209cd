package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

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

// tidySource mends what is never the edge of a source: the words that bring in an example (such as the senator) come off, and a bracket that
// opens within it (Orr (V-Lowick) closes within it or comes off.
func (c *Context) tidySource(source []doc.Range) []doc.Range {
	d := c.Doc
	for i := range source {
		r := &source[i]
		if r.Len() > 2 && d.Lemma[r.Start] == "such" && d.Lemma[r.Start+1] == "as" {
			r.Start++
		}
		if first := d.Lemma[r.Start]; r.Len() > 1 && (first == "as" && r.Start > 0 && d.Lemma[r.Start-1] == "such" || first == "but" || first == "and") {
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
