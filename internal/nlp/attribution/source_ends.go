package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file tells where the words for who speaks begin and end.

// overBrackets lets a source that ends with a bracket behind a name go on over what that is: said | Ada Roe (Lab.), a leading friend of the port |.
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
		case t == doc.Comma:
			return
		case t == doc.Stop && r.Start >= a.Cue.End:
			r.End = k
			return
		}
	}
}

// beforeVerb ends a source behind its cue at the comma behind which the clause goes on that the cue parts, or that follows a short answer: the boat, says | Roe |, was lost; yes, said | Roe |, the boat was lost.
func (c *Context) beforeVerb(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].Start != a.Cue.End || a.Content[0].End > a.Cue.Start || c.finite(a.Content[0]) || c.anyQuoted(a.Content[0]) {
		return
	}
	r := a.Source[0]
	for k := r.Start + 1; k+1 < r.End; k++ {
		rest := doc.Range{Start: k + 1, End: r.End}
		answer := a.Content[0].Len() == 1 && (d.Lemma[a.Content[0].Start] == "yes" || d.Lemma[a.Content[0].Start] == "no")
		if d.Tag[k] == doc.Comma && (d.Tag[k+1].Tensed() || answer && c.finite(rest) && !relative(d.Tag[k+1])) {
			a.Source[0].End = k
			a.Content = append(a.Content, rest)
			return
		}
	}
}

// heardToSay gives what somebody was heard to say to them: | Roe | was heard to say that it was late.
func (c *Context) heardToSay(a *Attribution) {
	if c.has(a.Cue, "hear") && c.has(a.Cue, "be") && len(a.Source) == 0 && len(a.Content) > 1 && a.Content[0].End == a.Cue.Start && english.Tells(c.Doc.Lemma[a.Cue.End-1]) {
		a.Source, a.Content = a.Content[:1], a.Content[1:]
	}
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

// withHandle gives a source that is only the name under which somebody posts who that is: as | a reader, @gullwatch |, noted.
func (c *Context) withHandle(a *Attribution) {
	d := c.Doc
	if len(a.Source) == 1 && a.Source[0].Start > 0 && d.Word(a.Source[0].Start)[0] == '@' && d.SentenceOf[a.Source[0].Start-1] == d.SentenceOf[a.Source[0].Start] {
		if who := c.nounsBefore(a.Source[0].Start); who.Len() > 0 && c.maySpeak(who.End-1) {
			a.Source[0].Start = who.Start
		}
	}
}
