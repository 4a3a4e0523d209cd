package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file ends sources where others are told of: at the dashes within which somebody is said to have told that, at because, at what goes on behind who speaks.

// asAside returns the dashes around r where "as" stands behind the first of them and token i behind the other: the mayor — as the Gazette noted — | denied it. Both are
// -1 where there is no such thing.
func (c *Context) asAside(r doc.Range, i int) (open, shut int) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	for shut = r.End; shut < i && !isDash(d, shut); shut++ {
	}
	for open = r.Start - 1; open > s.Start && !isDash(d, open); open-- {
	}
	if shut >= i || open <= s.Start || d.Lemma[open+1] != "as" || c.quotes[open] >= 0 || c.quotes[shut] >= 0 {
		return -1, -1
	}
	return open, shut
}

// overDashes makes who stands before the dashes the source of a verb behind them, not the one of whom it is said within them that they told so.
func (c *Context) overDashes(a *Attribution) {
	if len(a.Source) > 1 {
		return
	}
	at := doc.Range{Start: a.Cue.Start - 2, End: a.Cue.Start - 2} // right behind the dashes, where nobody was found
	if len(a.Source) == 1 {
		at = a.Source[0]
	}
	if at.Start <= 0 || at.End > a.Cue.Start {
		return
	}
	open, _ := c.asAside(at, a.Cue.Start)
	if open < 0 {
		return
	}
	if who := c.groupOf(open); who.Len() > 0 && !touches(a.Content, who) {
		a.Source = []doc.Range{who}
	}
}

// aroundNoun gives what is said between commas or dashes behind "as", after the subject of a clause, that subject and the clause: | the mayor |, as the Gazette reported
// last week, | denied it |.
func (c *Context) aroundNoun(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return
	}
	as, s := a.Source[0].Start-1, d.Sentence[d.SentenceOf[a.Cue.Start]]
	if as-1 <= s.Start || d.Lemma[as] != "as" || c.quotes[as] >= 0 || !c.setsOff(as-1) {
		return
	}
	end := a.Cue.End
	for end < s.End && (english.Calendar(d.Lemma[end]) || english.Near(d.Lemma[end]) || d.Tag[end] == doc.IN && end+1 < s.End && english.Calendar(d.Lemma[end+1])) {
		end++
	}
	if end+2 >= s.End || !c.setsOff(end) || isDash(d, end) != isDash(d, as-1) {
		return
	}
	front := c.groupOf(as - 1)
	rest := end + 1
	for rest < s.End && d.Tag[rest] == doc.RB {
		rest++
	}
	if front.Len() == 0 || front.Start != s.Start && d.Tag[front.Start-1] != doc.CC || rest >= s.End || d.Tag[rest] != doc.VBN && !c.finite(doc.Range{Start: rest, End: rest + 1}) {
		return
	}
	a.Content = []doc.Range{front, c.clauseFrom(end + 1)}
}

// setsOff reports whether token i is a comma or a dash.
func (c *Context) setsOff(i int) bool { return c.Doc.Tag[i] == doc.Comma || isDash(c.Doc, i) }

// groupOf returns the noun group that ends before token k, with those it is of: the mayor of Vell.
func (c *Context) groupOf(k int) doc.Range {
	r := c.groupBefore(k)
	for r.Len() > 0 && r.Start > 1 && c.Doc.Lemma[r.Start-1] == "of" {
		g := c.groupBefore(r.Start - 1)
		if g.Len() == 0 {
			return doc.Range{Start: r.Start, End: r.Start}
		}
		r.Start = g.Start
	}
	return r
}

// onlyBecause takes off a source what stands before the "because" behind which its clause begins: not only for the hides but also because | many officers believed.
func (c *Context) onlyBecause(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return
	}
	r := &a.Source[0]
	for k := r.Start; k+1 < r.End && !d.Tag[k].Verb() && !relative(d.Tag[k]); k++ {
		if d.Lemma[k] == "because" && d.Lemma[k+1] != "of" && c.quotes[k] < 0 {
			r.Start = k + 1
		}
	}
}

// tellsOn ends a source behind its verb at the comma behind which what is told goes on, and gives that to what is told: the bomb lay in a market, said | Ada Roe |, and
// was left at a shop.
func (c *Context) tellsOn(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start != a.Cue.End {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+2 < r.End && !relative(d.Tag[k]); k++ {
		if d.Tag[k] != doc.Comma || d.Tag[k+1] != doc.CC || !c.finite(doc.Range{Start: k + 2, End: k + 3}) {
			continue
		}
		rest := c.trimmed(doc.Range{Start: k + 1, End: r.End})
		if r.End = k; len(a.Content) > 0 && a.Content[len(a.Content)-1].End <= a.Cue.Start && !c.anyQuoted(a.Content[0]) && d.Lemma[k+2] == "be" {
			a.Content = append(a.Content, rest)
		}
		return
	}
}
