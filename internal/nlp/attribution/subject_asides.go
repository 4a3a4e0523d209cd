package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// beforeAsides makes whom a sentence begins with the source of the verb behind the aside that a comma, a dash or a bracket closes there, where nobody, the end of
// the aside, or what the subject hangs on was taken for who says it; and takes both out of what they say: | donors |, several of whom spoke so as not to embarrass
// their governments, said; | a nurse |, granted anonymity to discuss it, said.
func (c *Context) beforeAsides(a *Attribution) {
	d := c.Doc
	cue := a.Cue.Start
	s := d.Sentence[d.SentenceOf[cue]]
	if cue < s.Start+4 || len(a.Source) > 1 || c.quotes[cue] >= 0 || !d.Tag[cue-1].Punct() || !c.finite(a.Cue) && (d.Tag[cue] != doc.NNS || !english.Tells(c.verbLemma(cue))) {
		return
	}
	if len(a.Source) == 1 && (a.Source[0].Start >= cue || a.Source[0].End <= s.Start) || c.isPassive(a.Cue) {
		return
	}
	for k := s.Start; k < cue; k++ {
		if d.Word(k) == ";" {
			s.Start = k + 1
		}
	}
	who := c.subjectWithAside(s.Start, cue)
	if who.Len() == 0 {
		return
	}
	if d.Tag[who.End+1] == doc.IN && len(a.Source) == 1 && a.Source[0].Start > who.End && d.Tag[a.Source[0].End-1].Proper() {
		return // the judge, in a statement from his lawyer, Ada Roe, said
	}
	head := c.headOf(who)
	if !c.maySpeak(head) && !c.maySpeak(who.End-1) || who.Len() == 1 && english.Nobody(d.Lemma[head]) {
		return
	}
	whole := doc.Range{Start: who.Start, End: cue}
	if len(a.Source) == 0 || a.Source[0].Start != who.Start || a.Source[0].End <= head {
		if c.apposedBetween(who.End, cue) {
			who.End = cue - 1
		}
		a.Source = []doc.Range{who}
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= whole.Start && r.End <= whole.End })
}

// subjectWithAside returns the noun group of a sentence, or of a clause behind its front, between which and its verb at token cue only an aside stands; an empty range
// where there is none. The sentence begins at token start: in a letter seen by the Herald, | the envoy |, Ada Roe, said.
func (c *Context) subjectWithAside(start, cue int) doc.Range {
	d := c.Doc
	from := c.behindFronted(start, cue)
	if who := c.describedFrom(from, cue); who.Len() > 0 && c.asideBetween(who.End, cue) {
		return who
	}
	if d.Tag[start] != doc.IN || english.Subordinates(d.Lemma[start]) {
		return doc.Range{}
	}
	within := false // a relative clause of the front
	for k := start; k+1 < cue; k++ {
		switch t := d.Tag[k]; {
		case relative(t) || d.Lemma[k] == "that":
			within = true
		case t.Finite() && !within || c.quotes[k] >= 0:
			return doc.Range{}
		case t == doc.Comma:
			within = relative(d.Tag[k+1])
			who := c.describedFrom(k+1, cue)
			if who.Len() > 0 && (c.asideBetween(who.End, cue) || c.apposedBetween(who.End, cue)) {
				return who
			}
		}
	}
	return doc.Range{}
}

// apposedBetween reports whether between the commas at token from and before token to there is one noun group, or a name and an age.
func (c *Context) apposedBetween(from, to int) bool {
	d := c.Doc
	if to < from+3 || d.Tag[from] != doc.Comma || d.Tag[to-1] != doc.Comma {
		return false
	}
	g := c.describedFrom(from+1, to)
	return g.Len() > 0 && (g.End == to-1 || g.End == to-3 && d.Tag[g.End] == doc.Comma && d.Tag[to-2] == doc.CD)
}

// afterSpeaker takes out of what somebody says what a relative clause behind them tells of them: it was unsafe, said two clerks, | who would not be named because they
// feared for their jobs |.
func (c *Context) afterSpeaker(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) < 2 || a.Source[0].Start < a.Cue.End || a.Content[0].End > a.Cue.Start {
		return
	}
	s := d.Sentence[d.SentenceOf[a.Source[0].Start]]
	who := a.Source[0].Start
	for who < min(s.End, a.Source[0].End+8) && d.Tag[who] != doc.WP && c.quotes[who] < 0 {
		who++
	}
	if who == s.End || d.Tag[who] != doc.WP {
		return
	}
	if d.Lemma[who-1] == "of" && c.unnamedWithin(doc.Range{Start: who, End: s.End}) {
		who -= 2 // none of whom wished to be named
	}
	if d.Tag[who-1] != doc.Comma {
		return
	}
	end := who
	for end < s.End && d.Tag[end] != doc.Comma && c.quotes[end] < 0 {
		end++
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= who && r.Start < end })
}

// withoutAccording takes out of what somebody says, in front of them, the words behind them for who passes it on: the road was shut, Roe said|, according to the Herald|.
func (c *Context) withoutAccording(a *Attribution) {
	if len(a.Content) < 2 || a.Content[0].End > a.Cue.Start {
		return
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool {
		return r.Start >= a.Cue.End && r.Start <= a.Cue.End+1 && strings.EqualFold(c.Doc.Word(r.Start), "according") && c.lemmaAt(r.Start, r.Start+1) == "to"
	})
}

// unnamedWithin reports whether words of r tell of naming somebody.
func (c *Context) unnamedWithin(r doc.Range) bool {
	return slices.ContainsFunc(c.Doc.Lemma[r.Start:r.End], func(l string) bool { return l == "name" || l == "identify" || l == "quote" || l == "anonymity" })
}

// describedFrom returns the noun group at token from with the others that tell which, where nothing else stands before a mark or token to: a nurse at the clinic; three people close to the board.
func (c *Context) describedFrom(from, to int) doc.Range {
	who := c.nounsWithWhich(from, to)
	if k := who.End; who.Len() > 0 && k+2 < to && c.Doc.Tag[k] == doc.VBN && c.Doc.Tag[k+1] == doc.IN {
		if g := c.groupWithin(k+2, to); g.Len() > 0 {
			who.End = g.End // a person | briefed on the plan
		}
	}
	if who.End < to && !c.Doc.Tag[who.End].Punct() {
		return doc.Range{}
	}
	return who
}

// nounsWithWhich returns the noun group at token from with the others, behind prepositions, that tell which, up to token to.
func (c *Context) nounsWithWhich(from, to int) doc.Range {
	d := c.Doc
	who := c.groupWithin(from, to)
	if who.Len() == 0 || d.Tag[who.Start] == doc.PRP {
		return doc.Range{}
	}
	for k := who.End; k < to && !d.Tag[k].Punct(); {
		if d.Tag[k] == doc.JJ || d.Lemma[k] == "close" {
			k++ // close | to
		}
		if k >= to || d.Tag[k] != doc.IN && d.Tag[k] != doc.TO || d.Lemma[k] == "that" || english.Subordinates(d.Lemma[k]) {
			break
		}
		g := c.groupWithin(k+1, to)
		if g.Len() == 0 {
			break
		}
		k, who.End = g.End, g.End
	}
	return who
}

// headOf returns the noun that the nouns in r begin with describe.
func (c *Context) headOf(r doc.Range) int {
	g := c.groupWithin(r.Start, r.End)
	if g.Len() > 0 && c.lemmaAt(g.Start, g.End) == "of" && !c.Doc.Tag[g.End-1].Noun() {
		g = c.groupWithin(g.End+1, r.End)
	}
	for g.Len() > 1 && !c.Doc.Tag[g.End-1].Noun() {
		g.End-- // three people | familiar with it
	}
	return max(g.End-1, r.Start)
}

// asideBetween reports whether the words from token from, where a comma, a dash or a bracket opens, to token to, before which one closes, only tell more of the noun
// before them: a relative clause, a participle, how somebody is or with whom.
func (c *Context) asideBetween(from, to int) bool {
	d := c.Doc
	if to < from+3 || !d.Tag[from].Punct() || d.Tag[from] == doc.Stop || d.Tag[from] == doc.OpenQuote || d.Tag[from] == doc.CloseQuote {
		return false
	}
	for k := from; k < to; k++ {
		if c.quotes[k] >= 0 || d.Word(k) == ";" {
			return false
		}
	}
	first := from + 1
	if (d.Lemma[first] == "but" || d.Lemma[first] == "though" || d.Lemma[first] == "although" || d.Lemma[first] == "and") && first+2 < to {
		first++ // but not authorised to speak
	}
	if d.Lemma[first] == "not" || d.Tag[first] == doc.RB && first+1 < to && d.Tag[first+1] != doc.Comma {
		first++
	}
	aside := doc.Range{Start: first, End: to}
	for k := first; k < min(to, first+4); k++ {
		if relative(d.Tag[k]) && d.Lemma[k] != "what" {
			return true
		}
	}
	switch t := d.Tag[first]; t {
	case doc.VBN, doc.VBG, doc.VBD, doc.JJ:
		for k := first + 1; k < to; k++ {
			if d.Tag[k].Finite() {
				return d.Lemma[first] == "ask" || d.Lemma[first] == "press" || d.Lemma[first] == "question"
			}
		}
		return true
	case doc.IN, doc.PRP, doc.DT, doc.RB:
		return !c.finite(aside)
	case doc.WRB: // when asked about it; where the boat lay
		return d.Lemma[first] == "where" || first+1 < to && (d.Tag[first+1] == doc.VBN || d.Tag[first+1] == doc.VBD || d.Tag[first+1] == doc.VBG)
	}
	return false
}

// isPassive reports whether a cue tells what was done: is expected.
func (c *Context) isPassive(cue doc.Range) bool {
	head := Head(c.Doc, cue)
	return c.Doc.Tag[head] == doc.VBN && slices.Contains(c.Doc.Lemma[cue.Start:head], "be")
}
