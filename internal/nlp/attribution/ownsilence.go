package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutOwnSilences leaves out what somebody says of their own silence, which is told once, by what they say: Orr told the Courier | she would not comment on the leak |.
func (c *Context) withoutOwnSilences(as []Attribution) []Attribution {
	var out []Attribution
	for _, a := range as {
		if !c.keepsBack(a) || !slices.ContainsFunc(as, func(o Attribution) bool { return c.saysOfItself(o, a) }) {
			out = append(out, a)
		}
	}
	return out
}

// keepsBack reports whether an attribution tells that somebody does not speak of something.
func (c *Context) keepsBack(a Attribution) bool {
	if len(a.Source) != 1 || a.Source[0].Start >= a.Cue.Start {
		return false
	}
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		switch c.Doc.Lemma[i] {
		case "decline", "comment", "discuss", "elaborate", "speculate", "draw", "confirm", "nothing":
			_, ok := c.silence(i)
			return ok
		}
	}
	return false
}

// saysOfItself reports whether what o tells begins with the source of a, and that is a pronoun for the source of o, or the body for which that speaks.
func (c *Context) saysOfItself(o, a Attribution) bool {
	d := c.Doc
	if len(o.Content) != 1 || len(o.Source) != 1 || o.Cue == a.Cue || a.Cue.Start < o.Content[0].Start || a.Cue.End > o.Content[0].End {
		return false
	}
	start := o.Content[0].Start
	for start < a.Source[0].Start && (d.Lemma[start] == "that" || d.Tag[start].Punct()) {
		start++
	}
	if start != a.Source[0].Start {
		return false
	}
	teller, r := Head(d, o.Source[0]), a.Source[0]
	speaker := english.SpeaksFor(d.Lemma[teller])
	if d.Tag[Head(d, r)] != doc.PRP {
		return speaker && (!c.maybePerson(r) || c.present(a.Cue.Start) && d.Lemma[a.Cue.Start] == "do")
	}
	switch w := d.Lemma[Head(d, r)]; {
	case d.Tag[teller] == doc.PRP:
		return w == d.Lemma[teller]
	case w == "he" || w == "she":
		return !speaker // a lawyer says that he would not: her client
	default:
		return w != "you"
	}
}

// maybePerson reports whether r may be a person: no company, and nothing that is a body.
func (c *Context) maybePerson(r doc.Range) bool {
	d, h := c.Doc, Head(c.Doc, r)
	if d.Tag[h].Proper() {
		return d.Name[h].Class() <= 1
	}
	return !english.Body(d.Lemma[h])
}
