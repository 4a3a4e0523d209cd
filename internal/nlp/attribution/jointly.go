package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// jointSource gives "according to" what tells it beside those who do, where it was taken for what is told: according to | two engineers and a draft of the report |.
// A clause of its own is told: according to survivors, and the engine was lost.
func (c *Context) jointSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start != a.Cue.End || d.Lemma[a.Cue.End-1] != "to" || len(a.Content) < 2 {
		return
	}
	end := a.Source[0].End
	k := slices.IndexFunc(a.Content, func(r doc.Range) bool { return r.Start == end })
	if k < 0 {
		return
	}
	r := a.Content[k]
	if d.Lemma[end] != "and" || r.Len() < 2 || !nominal(d.Tag[end+1]) || d.Tag[end+1] == doc.PRP || c.anyQuoted(r) || c.hasComma(r) || c.clauseWithin(r) {
		return
	}
	if h := Head(d, doc.Range{Start: end + 1, End: r.End}); d.Sense[h] == doc.PersonNoun || d.Tag[h].Proper() || english.Tellers(d.Lemma[h]) {
		return
	}
	a.Source = []doc.Range{{Start: a.Source[0].Start, End: r.End}}
	a.Content = slices.Delete(slices.Clone(a.Content), k, k+1)
}

// clauseWithin reports whether there is a finite verb in r that is no participle taken for one: not in a video | posted online |, a letter | obtained by the paper |.
func (c *Context) clauseWithin(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < r.End; k++ {
		switch d.Tag[k] {
		case doc.VBZ, doc.VBP, doc.MD:
			return true
		case doc.VBD:
			if k+1 < r.End && d.Tag[k+1] != doc.RB && d.Lemma[k+1] != "by" {
				return true
			}
		}
	}
	return false
}
