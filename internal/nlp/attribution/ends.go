package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file ends contents where the reporter goes on, by the form of what stands before and behind.

// endThing ends what is no clause at a semicolon behind which a clause tells what came of it: Orr demanded | a ban |; the ban was lifted in May.
func (c *Context) endThing(a *Attribution) {
	d := c.Doc
	p := c.partOf(a.Cue.Start)
	if p.End+1 >= d.Sentence[d.SentenceOf[a.Cue.Start]].End || len(a.Content) == 0 {
		return
	}
	if w := d.Lemma[Head(d, a.Cue)]; english.Shows(w) || w == "list" {
		return // the film shows two men; they fight
	}
	first := a.Content[0]
	if first.Start < a.Cue.End || first.Start >= p.End || c.quotes[first.Start] >= 0 || c.finite(doc.Range{Start: first.Start, End: min(first.End, p.End)}) {
		return
	}
	if d.Tag[p.End+1] == doc.CC || d.Lemma[p.End+1] == "that" || c.subjectEnd(p.End+1) == 0 {
		return
	}
	n := 0
	for n < len(a.Content) && a.Content[n].Start < p.End {
		n++
	}
	a.Content = a.Content[:n]
	a.Content[n-1].End = min(a.Content[n-1].End, p.End)
}

// endInfinitive ends what somebody agreed or promised to do before the "but" that leads over to what they did, and what somebody is said to do before the "and" of
// another clause: Orr agreed | to pay | but never did, is said | to be ill | and she wrote to him.
func (c *Context) endInfinitive(a *Attribution) {
	d := c.Doc
	if n := len(a.Content) - 1; n == 1 && len(a.Source) == 0 && a.Content[1].Start == a.Cue.End && d.Tag[a.Cue.End] == doc.TO && a.Content[0].End <= a.Cue.Start {
		c.endBeforeClause(&a.Content[1])
		return
	}
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || d.Tag[a.Cue.End] != doc.TO || c.quotes[a.Cue.End] >= 0 {
		return
	}
	r := &a.Content[0]
	for k := r.Start; k+1 < r.End; k++ {
		if d.Lemma[k] == "but" && d.Tag[k] == doc.CC && c.quotes[k] < 0 {
			v := k + 1
			for v+1 < r.End && d.Tag[v] == doc.RB {
				v++
			}
			if d.Tag[v] == doc.VBD || d.Tag[v] == doc.VBZ {
				*r = c.trimmed(doc.Range{Start: r.Start, End: k})
			}
			return
		}
		if c.finite(doc.Range{Start: k, End: k + 1}) {
			return
		}
	}
}

// endBeforeClause ends r, which begins with an infinitive, before the "and" or "but" behind which a clause with its own subject begins.
func (c *Context) endBeforeClause(r *doc.Range) {
	d := c.Doc
	for k := r.Start; k+2 < r.End && !c.finite(doc.Range{Start: k, End: k + 1}) && c.quotes[k] < 0; k++ {
		if d.Tag[k] != doc.CC || d.Lemma[k] != "and" && d.Lemma[k] != "but" {
			continue
		}
		if g := c.nominalFrom(k + 1); g.Len() > 0 && g.End < r.End && c.startsClause(g) && c.finite(doc.Range{Start: g.End, End: g.End + 1}) {
			*r = c.trimmed(doc.Range{Start: r.Start, End: k})
			return
		}
	}
}

// endHalf takes half a relative clause, of which the verb was left out, off the end of a content: it was “a ruin” |, whose cranes | were sold.
func (c *Context) endHalf(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End || r.End >= d.Len() || d.SentenceOf[r.End] != d.SentenceOf[a.Cue.Start] || !d.Tag[r.End].Verb() && d.Tag[r.End] != doc.MD {
		return
	}
	for k := r.End - 1; k > r.Start+1 && (nominal(d.Tag[k]) || relative(d.Tag[k])) && c.quotes[k] < 0; k-- {
		if relative(d.Tag[k]) {
			if d.Tag[k-1] == doc.Comma {
				r.End = k - 1
			}
			return
		}
	}
}

// throughShortened takes in the word cut short that ends a sentence, which the models take for the full stop that is also its own: flew into the | U.S.
func (c *Context) throughShortened(found []Attribution) {
	d := c.Doc
	for k := range found {
		for _, pieces := range [...][]doc.Range{found[k].Source, found[k].Content} {
			for i := range pieces {
				last := pieces[i].End
				if last < d.Len() && d.Tag[last] == doc.Stop && d.Sentence[d.SentenceOf[last]].End == last+1 && d.SentenceOf[last] == d.SentenceOf[last-1] && d.Form[last].Traits.Has(doc.HasLetter) {
					pieces[i].End++
				}
			}
		}
	}
}
