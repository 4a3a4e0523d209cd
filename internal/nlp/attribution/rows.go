package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// withRow gives an attribution all in a row of which its source is the last two: the mayor, the police chief and the head teacher said. The row begins a sentence.
func (c *Context) withRow(a *Attribution) {
	d, r := c.Doc, a.Source[0]
	if r.End != a.Cue.Start || d.Tag[r.End-1] == doc.Comma || d.Lemma[r.Start] != "the" || !c.holdsAnd(r) {
		return
	}
	from := r.Start
	for from >= 3 && d.Tag[from-1] == doc.Comma {
		k := from - 2
		for k > 0 && d.SentenceOf[k] == d.SentenceOf[r.Start] && d.Tag[k].Noun() && c.quotes[k] < 0 {
			k--
		}
		if k == from-2 || d.Lemma[k] != "the" || c.quotes[k] >= 0 || d.SentenceOf[k] != d.SentenceOf[r.Start] {
			break
		}
		from = k
	}
	if from == r.Start || !d.Form[from].Traits.Has(doc.Capital) {
		return
	}
	a.Source[0].Start = from
	for n := range a.Content {
		if p := &a.Content[n]; p.Start >= from && p.Start < a.Cue.Start {
			p.Start = min(a.Cue.End, p.End)
		}
	}
}

// holdsAnd reports whether a bare "and" stands between two nouns with articles in r.
func (c *Context) holdsAnd(r doc.Range) bool {
	for k := r.Start + 1; k+1 < r.End; k++ {
		if c.Doc.Lemma[k] == "and" && c.Doc.Tag[k+1] == doc.DT {
			return true
		}
	}
	return false
}

// withNor gives an attribution both of whom its source is the first: neither Karl Orr nor his lawyer would comment.
func (c *Context) withNor(a *Attribution) {
	d, r := c.Doc, a.Source[0]
	if r.Start == 0 || d.Lemma[r.Start-1] != "neither" || r.End+1 >= a.Cue.Start || d.Lemma[r.End] != "nor" || d.SentenceOf[r.End] != d.SentenceOf[r.Start] {
		return
	}
	for k := r.End + 1; k < a.Cue.Start; k++ {
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.PRPS && d.Tag[k] != doc.POS {
			return
		}
	}
	a.Source[0].End = a.Cue.Start
}
