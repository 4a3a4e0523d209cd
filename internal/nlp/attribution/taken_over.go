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

// subjectInContent takes who tells at the end of a sentence out of what is told: the dam could break, | the acting head of police | warned.
func (c *Context) subjectInContent(a *Attribution) {
	d, n := c.Doc, len(a.Content)
	if len(a.Source) > 0 || n < 2 || a.Content[n-1].End != a.Cue.Start {
		return
	}
	front, last := a.Content[n-2], a.Content[n-1]
	s := int(c.kin[Head(d, a.Cue)].subject)
	if s < last.Start || s >= last.End || front.End+1 != last.Start || d.Tag[front.End] != doc.Comma || c.trimmed(c.subtree(s)) != last || c.quotes[s] >= 0 {
		return
	}
	a.Source, a.Content = []doc.Range{last}, a.Content[:n-1]
}

// whoeverTells gives what is told by whoever does something to them, not to what they do it with: | whoever answered the phone | claimed.
func (c *Context) whoeverTells(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		b := &found[k]
		if len(b.Source) != 1 || b.Source[0].End != b.Cue.Start || c.maySpeak(b.Source[0].End-1) {
			continue
		}
		if does := b.Source[0].Start - 1; does > 0 && d.Tag[does].Tensed() && d.Lemma[does-1] == "whoever" {
			b.Source[0].Start = does - 1
		}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool {
		return len(a.Source) == 1 && a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "whoever" && a.Source[0].End == a.Cue.Start &&
			slices.ContainsFunc(found, func(b Attribution) bool {
				return len(b.Source) == 1 && b.Source[0].Start == a.Source[0].Start && b.Source[0].End > a.Cue.End
			})
	})
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
