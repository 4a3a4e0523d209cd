package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// sourceInContent takes who says what a colon leads to, with what else is told of them before the verb, out of what they say: | Orr |, asked about the fee, said: “I got none.”
func (c *Context) sourceInContent(a *Attribution) {
	d := c.Doc
	if len(a.Content) < 2 || a.Cue.Len() > 2 || !english.Tells(d.Lemma[a.Cue.Start]) {
		return
	}
	first, second := a.Content[0], a.Content[1]
	if first.End+1 != a.Cue.Start || d.Tag[first.End] != doc.Comma || c.quotes[first.Start] >= 0 || second.Start < a.Cue.End || second.Start > a.Cue.End+1 || c.quotes[min(second.Start+1, d.Len()-1)] < 0 {
		return
	}
	if len(a.Source) > 0 && (a.Source[0].Start < first.Start || a.Source[0].End > first.End) {
		return
	}
	who := c.nominalFrom(first.Start)
	comma := who.End
	for comma < first.End && d.Tag[comma] != doc.Comma {
		if d.Tag[comma] != doc.IN && !nominal(d.Tag[comma]) {
			return
		}
		comma++
	}
	if who.Len() == 0 || comma == first.End {
		return // The ferry was late, said: is no one
	}
	a.Source, a.Content = []doc.Range{{Start: who.Start, End: comma}}, a.Content[1:]
}

// withoutTaken leaves out whom nothing is told to have said but the beginning of what stands in quotation marks in the next sentence and has a verb of its own: Orr spoke against. “Paint it, yes. Close it,
// no,” Roe said. Where that verb has a pronoun, who spoke before it is meant.
func (c *Context) withoutTaken(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || d.SentenceOf[a.Content[0].Start] == d.SentenceOf[a.Cue.Start] {
			return false
		}
		r := a.Content[0]
		if q := c.quotes[r.Start]; q < 0 || r.End+1 >= d.Quotations[q].Tokens.End {
			return false
		}
		k := slices.IndexFunc(found, func(b Attribution) bool {
			return b.Cue.Start >= r.End && d.Tag[Head(d, b.Cue)].Verb() && len(b.Source) == 1 && slices.ContainsFunc(b.Content, func(s doc.Range) bool { return s.Start <= r.Start && s.End > r.End })
		})
		if k >= 0 && d.Tag[found[k].Source[0].Start] == doc.PRP {
			found[k].Source = a.Source
		}
		return k >= 0
	})
}
