package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// aroundTold gives who speaks at the end of a sentence all of it where they were given only a quotation in the midst of what they tell of another, or what stands behind an apposition: | her cook told
// her that it was “no trial” |, she said; | Karl Orr, the clerk, had told her that it was late |, she said.
func (c *Context) aroundTold(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Content) != 1 || len(a.Source) != 1 || a.Content[0].End > min(a.Source[0].Start, a.Cue.Start) {
			continue
		}
		r := &a.Content[0]
		s := d.Sentence[d.SentenceOf[a.Cue.Start]]
		if r.Start <= s.Start || c.quotes[s.Start] >= 0 || d.Tag[s.Start] == doc.OpenQuote {
			continue
		}
		if c.tellsInto(found, k) || c.frontApposed(s.Start, *r) {
			r.Start = s.Start
			if d.Tag[r.Start] == doc.CC {
				r.Start++
			}
		}
	}
}

// tellsInto reports whether another in the sentence of attribution k tells what holds its content, a quotation with no mark before it.
func (c *Context) tellsInto(found []Attribution, k int) bool {
	d, r := c.Doc, found[k].Content[0]
	from := r.Start
	if d.Tag[from] == doc.OpenQuote {
		from++
	} else if d.Tag[from-1] == doc.OpenQuote {
		r.Start--
	}
	if from >= r.End || d.Quote[from] < 0 || r.Start == 0 || d.Tag[r.Start-1].Punct() {
		return false
	}
	for j := range found {
		b := &found[j]
		if j == k || b.Cue.End > r.Start || d.SentenceOf[b.Cue.Start] != d.SentenceOf[r.Start] || len(b.Source) == 0 || b.Source[0].End > b.Cue.Start || !english.Passes(d.Lemma[Head(d, b.Cue)]) {
			continue
		}
		for _, o := range b.Content {
			if o.Start < r.Start && r.Start < o.End {
				return true
			}
		}
	}
	return false
}

// frontApposed reports whether r begins right behind the comma of an apposition, whose name begins its sentence at token start, and has a verb of telling: Karl Orr, | the clerk, had told her |.
func (c *Context) frontApposed(start int, r doc.Range) bool {
	d := c.Doc
	if d.Tag[r.Start-1] != doc.Comma || r.Start-1-start > 4 || d.Tag[r.Start] != doc.DT && !d.Tag[r.Start].Noun() {
		return false
	}
	for i := start; i < r.Start-1; i++ {
		if !d.Tag[i].Proper() {
			return false
		}
	}
	comma := r.Start
	for comma < r.End && comma < r.Start+10 && d.Tag[comma] != doc.Comma {
		if t := d.Tag[comma]; t == doc.VBD || t == doc.VBZ || t == doc.MD {
			return false
		}
		comma++
	}
	return comma+1 < r.End && d.Tag[comma] == doc.Comma && (d.Tag[comma+1] == doc.VBD || d.Tag[comma+1] == doc.VBZ || d.Tag[comma+1] == doc.MD)
}
