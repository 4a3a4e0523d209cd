package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file gives a verb of telling back the subject of its own clause, where the models took that of another, or a noun that only stands before the verb.

// clauseSubject gives who tells something in a clause beside the main one, before where and when between commas: he left after | the manager |, at a meeting, said; since | Roe |, at
// the debate, cited.
func (c *Context) clauseSubject(a *Attribution) {
	d, comma := c.Doc, a.Cue.Start-1
	if len(a.Source) != 1 || a.Source[0].Start > comma || comma < 4 || d.Tag[comma] != doc.Comma || d.SentenceOf[comma] != d.SentenceOf[a.Cue.Start] || !d.Tag[a.Cue.Start].Finite() {
		return
	}
	open := comma - 1
	for open > comma-10 && open > 1 && d.Tag[open] != doc.Comma && !d.Tag[open].Finite() && c.quotes[open] < 0 {
		open--
	}
	if d.Tag[open] != doc.Comma || d.Tag[open+1] != doc.IN || english.Subordinates(d.Lemma[open+1]) {
		return
	}
	who := c.nounsBefore(open)
	before := who.Start - 1
	if who.Len() == 0 || !c.maySpeak(who.End-1) {
		return
	}
	if a.Source[0].Start > open {
		for before >= 0 && d.Tag[before] == doc.IN && who.Len() > 1 && !d.Tag[who.Start].Proper() && d.Tag[who.End-1].Proper() {
			who.Start++ // in a statement | Commander Roe |, of the harbour police, said
		}
		a.Source[0] = who // “It will fall,” | Roe |, at the harbour, told the Herald
		return
	}
	if before < 1 || d.Tag[before] != doc.IN && d.Tag[before] != doc.WRB || !english.Subordinates(d.Lemma[before]) || a.Source[0].Start >= before {
		return
	}
	if c.finite(doc.Range{Start: a.Source[0].Start, End: before}) {
		a.Source[0] = who
	}
}

// overParticiple gives a source that is only the last noun before the verb, and cannot speak, the subject of which it tells where they were: | protesters marching through the streets | chanted.
func (c *Context) overParticiple(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || c.maySpeak(a.Source[0].End-1) {
		return
	}
	of := a.Source[0].Start - 1
	if of < 2 || d.Tag[of] != doc.IN || d.Tag[of-1] != doc.VBG || d.SentenceOf[of] != d.SentenceOf[a.Cue.Start] {
		return
	}
	who := c.nounsBefore(of - 1)
	if who.Len() == 0 || !c.maySpeak(who.End-1) || int(c.kin[Head(d, a.Cue)].subject) >= a.Source[0].Start {
		return
	}
	a.Source[0].Start = who.Start
	a.Content = slices.DeleteFunc(a.Content, func(p doc.Range) bool { return p.Start >= who.Start && p.End <= a.Cue.Start })
}

// secondOfMain gives what is told behind "and" to who tells what stands before it, where the source found begins with a verb within that, or is a thing's “that”: Roe stressed her support of the raid that | killed Karl
// Orr | and said it was late.
func (c *Context) secondOfMain(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		and := a.Cue.Start - 1
		if len(a.Source) != 1 || and < 1 || d.Tag[and] != doc.CC || c.quotes[and] >= 0 {
			continue
		}
		r := a.Source[0]
		which := r.Len() == 1 && r.Start > 0 && (relative(d.Tag[r.Start]) || d.Lemma[r.Start] == "that") && !c.maySpeak(r.Start-1)
		if r.End > and || !which && !d.Tag[r.Start].Tensed() && d.Tag[r.Start] != doc.VBN {
			continue
		}
		for n := range found {
			b := &found[n]
			if n == k || len(b.Source) != 1 || b.Source[0].End > b.Cue.Start || b.Cue.End > a.Source[0].Start || d.SentenceOf[b.Cue.Start] != d.SentenceOf[and] || d.Tag[Head(d, b.Cue)] != d.Tag[Head(d, a.Cue)] {
				continue
			}
			a.Source[0] = b.Source[0]
			for i := range b.Content {
				if r := &b.Content[i]; r.Start < and && r.End > and {
					*r = c.trimmed(doc.Range{Start: r.Start, End: and})
				}
			}
			break
		}
	}
}
