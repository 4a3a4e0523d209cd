package attribution

import (
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
	c.takeOut(a, a.Source[0])
}

// takeOut takes pieces of a content out that lie within r.
func (c *Context) takeOut(a *Attribution, r doc.Range) {
	kept := a.Content[:0:0]
	for _, p := range a.Content {
		if p.Start < r.Start || p.End > r.End {
			kept = append(kept, p)
		}
	}
	a.Content = kept
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

// withoutTarget leaves out who comes under criticism as who criticises: the council came under | criticism for | its silence.
func (c *Context) withoutTarget(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !d.Tag[Head(d, a.Cue)].Noun() {
		return
	}
	for k := a.Source[0].End; k+1 < min(a.Cue.End, a.Source[0].End+4); k++ {
		if d.Lemma[k] == "come" && d.Lemma[k+1] == "under" {
			a.Source = nil
			return
		}
	}
}

// withoutExpected leaves out who is expected or thought to do something as who expects it, where only a participle stands behind them: with Roe | expected | to come.
func (c *Context) withoutExpected(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) != 1 || a.Source[0].End != i || a.Cue.Len() != 1 || d.Tag[i] != doc.VBN || c.lemmaAt(i, i+1) != "to" || c.quotes[i] >= 0 {
		return
	}
	switch d.Lemma[i] {
	case "expect", "believe", "think", "know", "say", "report", "rumour", "rumor", "understand":
		a.Content = append([]doc.Range{a.Source[0]}, a.Content...)
		a.Source = nil
	}
}

// overBrackets lets a source that ends with a bracket behind a name go on over what that is: said | Ada Roe (Lab.), a leading friend of the port |. Orr (Lab.), Roe's rival in May, | left, saying.
func (c *Context) overBrackets(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End+3 >= d.Len() || d.Tag[a.Source[0].End-1] != doc.CloseBracket || d.Tag[a.Source[0].End] != doc.Comma {
		return
	}
	r := &a.Source[0]
	is, end := r.End+1, d.Sentence[d.SentenceOf[r.End]].End
	if g := c.nominalFrom(is); g.Len() == 0 || d.Tag[is].Verb() || c.quotes[is] >= 0 {
		return
	}
	for k := is; k < end && c.quotes[k] < 0; k++ {
		switch t := d.Tag[k]; {
		case t.Finite() || t.Verb() && t != doc.VBG && t != doc.VBN || relative(t):
			return
		case t == doc.Comma && r.Start < a.Cue.Start:
			if k+1 < end && d.Tag[k+1].Finite() && k+1 <= a.Cue.Start {
				r.End = k + 1
			}
			return
		case t == doc.Comma:
			return
		case t == doc.Stop && r.Start >= a.Cue.End:
			r.End = k
			return
		}
	}
}

// withHandle gives a source that is only the name under which somebody posts who that is: as | a reader, @gullwatch |, noted.
func (c *Context) withHandle(a *Attribution) {
	d := c.Doc
	if len(a.Source) == 1 && a.Source[0].Start > 0 && d.Word(a.Source[0].Start)[0] == '@' && d.SentenceOf[a.Source[0].Start-1] == d.SentenceOf[a.Source[0].Start] {
		if who := c.nounsBefore(a.Source[0].Start); who.Len() > 0 && c.maySpeak(who.End-1) {
			a.Source[0].Start = who.Start
		}
	}
}

// bothSpeak gives to who speaks those with whom they do, also where these were taken for what is told: | my brothers and I | understood it; | the Trust, along with the Union, | announced it.
func (c *Context) bothSpeak(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start || a.Cue.Start > a.Source[0].End+1 || c.quotes[a.Source[0].Start] >= 0 {
		return
	}
	r := &a.Source[0]
	join := r.Start - 1
	switch told := a.Content[0].End == join; {
	case join > 0 && told && d.Lemma[join] == "and":
	case join > 2 && d.Lemma[join] == "with" && (d.Lemma[join-1] == "along" || d.Lemma[join-1] == "together"):
		join--
	default:
		return
	}
	if d.Tag[join-1] == doc.Comma {
		join--
	}
	front := c.nounsBefore(join)
	if front.Len() == 0 || front.Start > d.Sentence[d.SentenceOf[r.Start]].Start && d.Tag[front.Start-1] != doc.Comma || !c.maySpeak(front.End-1) {
		return
	}
	if p := a.Content[0]; p.Start >= front.Start && p.End <= r.Start {
		if len(a.Content) < 2 || a.Content[1].Start < a.Cue.End {
			return
		}
		a.Content = a.Content[1:]
	} else if p.Start < a.Cue.End {
		return
	}
	r.Start = front.Start
}

// onlyWhoSpeaks ends a source behind its cue before what its speaker was speaking of: said | Roe |, speaking of the vote.
func (c *Context) onlyWhoSpeaks(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start != a.Cue.End {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.Comma {
			continue
		}
		switch d.Word(k + 1) {
		case "speaking", "talking", "referring", "alluding":
			r.End = k
			return
		}
		if k+2 < r.End && d.Tag[k+1] == doc.IN && d.Lemma[k+2] == "what" {
			r.End = k
			return
		}
	}
}
