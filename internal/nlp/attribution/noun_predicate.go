package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// beforeNounPredicate ends the clause behind a noun for words that is the subject of its sentence before what is told of these words, which the one whose they are does not say: Roe's claim | that the dam is
// safe | isn't true; the allegation | that the clerk stole the file | was false.
func (c *Context) beforeNounPredicate(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.lemmaAt(a.Cue.Start, a.Cue.End) != "that" || !d.Tag[a.Cue.End-1].Noun() || english.OnlyTells(d.Lemma[a.Cue.End-1]) || c.anyQuoted(a.Content[0]) {
		return
	}
	r, s := &a.Content[0], d.Sentence[d.SentenceOf[a.Cue.Start]]
	if d.Tag[s.End-1] != doc.Stop || r.End < s.End-1 || c.finite(doc.Range{Start: s.Start, End: a.Cue.End}) {
		return
	}
	last, open, cut := -1, false, -1
	for k := r.Start + 1; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.CC, t == doc.Comma, t == doc.Colon, relative(t), t == doc.WRB, t == doc.IN && (d.Lemma[k] == "that" || d.Label[k] == doc.Mark):
			open = true
		case t.Finite():
			if last >= 0 && !open && d.Tag[k-1] != doc.PRP {
				cut = k
			}
			last, open = k, false
		}
	}
	if cut > r.Start+2 {
		*r = c.trimmed(doc.Range{Start: r.Start, End: cut})
	}
}
