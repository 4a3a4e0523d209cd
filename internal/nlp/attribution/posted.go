package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// posted gives quotations that nobody is told to have said to those who posted them: “...,” the mayor posted, with a picture; “...” gushed the singer; Roe took to Facebook:
// “...”; Roe captioned the picture: “...”.
func (c *Context) posted(found []Attribution) []Attribution {
	d := c.Doc
	for _, q := range d.Quotations {
		if q.Parent >= 0 || q.Tokens.Len() < 4 || slices.ContainsFunc(found, func(a Attribution) bool { return touches(a.Content, q.Tokens) }) {
			continue
		}
		a, ok := c.postedBehind(q.Tokens)
		if !ok {
			a, ok = c.postedBefore(q.Tokens)
		}
		if !ok {
			continue
		}
		found = slices.DeleteFunc(found, func(b Attribution) bool { return overlaps(b.Cue, a.Cue) })
		a.Content, a.Confidence, a.Rule = []doc.Range{c.trimmed(q.Tokens)}, claimConfidence, Posted
		found = append(found, a)
	}
	return found
}

// postedBehind reads who posted the quotation q behind it, before or behind the verb.
func (c *Context) postedBehind(q doc.Range) (a Attribution, ok bool) {
	d := c.Doc
	v := q.End
	for v < d.Len() && d.SentenceOf[v] == d.SentenceOf[q.End-1] && nominal(d.Tag[v]) {
		v++
	}
	if v >= d.Len() || d.SentenceOf[v] != d.SentenceOf[q.End-1] || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN {
		return a, false
	}
	who := doc.Range{Start: q.End, End: v}
	switch d.Lemma[v] {
	case "post", "caption":
	case "share": // “Done,” the mayor shared, but not shared “Hope,” an essay
		if last, next := d.Tag[q.End-2], d.Tag[min(v+1, d.Len()-1)]; last != doc.Comma && last != doc.Stop || !next.Punct() && next != doc.IN {
			return a, false
		}
	case "gush", "enthuse", "fume":
		if who.Len() == 0 {
			who = doc.Range{Start: v + 1, End: c.nounGroup(v + 1)}
		}
	default:
		return a, false
	}
	return Attribution{Source: []doc.Range{who}, Cue: doc.Range{Start: v, End: v + 1}}, who.Len() > 0
}

// postedBefore reads who posted the quotation q behind a colon.
func (c *Context) postedBefore(q doc.Range) (a Attribution, ok bool) {
	d := c.Doc
	colon := q.Start - 1
	if colon < 3 || d.Word(colon) != ":" {
		return a, false
	}
	for v := d.Sentence[d.SentenceOf[colon]].Start; v < colon; v++ {
		if d.Tag[v] != doc.VBD || c.quotes[v] >= 0 || d.Lemma[v] != "caption" && (d.Lemma[v] != "take" || d.Lemma[v+1] != "to" || !d.Tag[v+2].Proper() && d.Lemma[v+2] != "social") {
			continue
		}
		who := c.nounsBefore(v)
		return Attribution{Source: []doc.Range{who}, Cue: doc.Range{Start: v, End: v + 1}}, who.Len() > 0
	}
	return a, false
}
