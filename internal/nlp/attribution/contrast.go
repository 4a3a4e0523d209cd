package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// contrasted gives what stands behind "but" to whoever did not say what stands before it: in "the office did not dispute that a meeting took place but said
// it was short" the office says so, and no meeting.
func (c *Context) contrasted(as []Attribution) {
	for k := 1; k < len(as); k++ {
		b := &as[k]
		but := b.Cue.Start - 1
		for but > 0 && c.Doc.Tag[but] == doc.RB {
			but--
		}
		if but < 1 || c.Doc.Lemma[but] != "but" || c.quotes[but] >= 0 || !english.Tells(c.Doc.Lemma[Head(c.Doc, b.Cue)]) {
			continue
		}
		for j := k - 1; j >= max(0, k-8) && c.Doc.SentenceOf[as[j].Cue.Start] == c.Doc.SentenceOf[but]; j-- {
			if a := &as[j]; a.Cue.End <= but && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && c.helpers(Head(c.Doc, a.Cue)).not {
				c.contrast(a, b, but)
				break
			}
		}
	}
}

// contrast gives b the source of a, and each of them what it says: a before the token but, b behind its cue.
func (c *Context) contrast(a, b *Attribution, but int) {
	between := doc.Range{Start: a.Cue.End, End: but}
	if len(b.Source) > 0 && !overlaps(b.Source[0], between) && !slices.Equal(b.Source, a.Source) {
		return
	}
	b.Source = slices.Clone(a.Source)
	b.Content = slices.DeleteFunc(b.Content, func(r doc.Range) bool { return r.End <= but && r.Start >= between.Start })
	for i := range a.Content {
		if r := &a.Content[i]; r.Start < but && r.End > but {
			r.End = but
		}
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= but })
}
