package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutAsksUnnamed takes what somebody asks for, not to be named, for no statement: a clerk who asked not to be named. What it took from the verb behind it is said with that.
func (c *Context) withoutAsksUnnamed(found []Attribution) []Attribution {
	out := found[:0]
	for _, a := range found {
		end := c.unnamedBehind(&a)
		if end == 0 {
			out = append(out, a)
			continue
		}
		said := func(x Attribution) bool { return x.Cue.Start <= end && end < x.Cue.End }
		if end >= c.Doc.Len() || !c.Doc.Tag[end].Finite() || !english.Tells(c.Doc.Lemma[end]) || slices.ContainsFunc(found, said) {
			continue
		}
		who := doc.Range{Start: c.groupBefore(a.Source[0].Start).Start, End: end}
		a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= who.Start && r.Start <= end })
		if a.Source, a.Cue = []doc.Range{who}, (doc.Range{Start: end, End: end + 1}); len(a.Content) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// unnamedBehind returns the token behind the words for not being named that "who" asks for in attribution a, 0 where it is another thing that is asked for.
func (c *Context) unnamedBehind(a *Attribution) int {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	switch d.Lemma[i] {
	case "ask", "request", "wish", "like", "want", "prefer", "choose":
	default:
		return 0
	}
	if len(a.Source) != 1 || a.Source[0].Len() != 1 || d.Tag[a.Source[0].Start] != doc.WP || a.Source[0].End != a.Cue.Start {
		return 0
	}
	s := d.Sentence[d.SentenceOf[i]]
	for k := i + 1; k < min(s.End, i+9) && !d.Tag[k].Punct(); k++ {
		switch d.Lemma[k] {
		case "anonymous", "anonymity":
			return k + 1
		case "name", "identify", "quote", "reveal", "disclose", "publish", "withhold":
			if d.Lemma[k-1] == "be" {
				return k + 1
			}
		}
	}
	return 0
}
