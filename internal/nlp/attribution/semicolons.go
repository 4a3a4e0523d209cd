package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// partAtSemicolons keeps what two say on two sides of a semicolon apart: 40 died, according to the ministry; 60 died according to the union. What lies in a part
// that tells who says it is no content of whoever speaks in another, nor what stands before "; according to" of those whom that cites.
func (c *Context) partAtSemicolons(found []Attribution) {
	var told []doc.Range
	for _, a := range found {
		if p := c.partOf(a.Cue.Start); c.tellsPart(a, p) && !slices.Contains(told, p) {
			told = append(told, p)
		}
	}
	d := c.Doc
	for k := range found {
		a := &found[k]
		content := a.Content
		for _, p := range told {
			if d.SentenceOf[a.Cue.Start] == d.SentenceOf[p.Start] && (a.Cue.Start < p.Start || a.Cue.Start >= p.End) && !d.Tag[a.Cue.Start].Punct() {
				content = c.outside(content, p)
			}
		}
		if p := c.partOf(a.Cue.Start); a.Cue.Start == p.Start && d.Lemma[a.Cue.Start] == "accord" && contentEnd(*a) > a.Cue.End {
			content = slices.DeleteFunc(slices.Clone(content), func(r doc.Range) bool { return r.End <= p.Start })
		}
		if len(content) > 0 {
			a.Content = content
		}
	}
}

// partOf returns the part of its sentence between semicolons that token i stands in; the whole sentence where it has none.
func (c *Context) partOf(i int) doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	p := doc.Range{Start: i, End: i + 1}
	semicolon := func(k int) bool { return d.Word(k) == ";" && c.quotes[k] < 0 }
	for p.Start > s.Start && !semicolon(p.Start-1) {
		p.Start--
	}
	for p.End < s.End && !semicolon(p.End) {
		p.End++
	}
	return p
}

// tellsPart reports whether attribution a tells who says the part p of a sentence, which holds its source: at its start, or behind what is said.
func (c *Context) tellsPart(a Attribution, p doc.Range) bool {
	s := c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
	if p == s || c.quotes[a.Cue.Start] >= 0 || len(a.Source) != 1 || a.Source[0].Start < p.Start || a.Source[0].End > p.End {
		return false
	}
	first := min(a.Cue.Start, a.Source[0].Start)
	return first == p.Start || slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.End <= first && r.End > p.Start })
}

// outside returns the pieces without what lies in p, but for quotations.
func (c *Context) outside(pieces []doc.Range, p doc.Range) []doc.Range {
	var out []doc.Range
	for _, r := range pieces {
		if !overlaps(r, p) || c.quoted(r) {
			out = append(out, r)
			continue
		}
		for _, x := range []doc.Range{{Start: r.Start, End: min(r.End, p.Start)}, {Start: max(r.Start, p.End), End: r.End}} {
			if x.Len() > 0 {
				if x = c.trimmed(x); !c.Doc.Tag[x.Start].Punct() {
					out = append(out, x)
				}
			}
		}
	}
	return out
}
