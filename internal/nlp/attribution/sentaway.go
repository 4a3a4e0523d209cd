package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// sentAway finds who sent those who asked away, or went away from them: Roe | referred questions | to his lawyer; Orr | walked away | when asked about the fee.
// What the models made of such words is left out of found.
func (c *Context) sentAway(found []Attribution) []Attribution {
	var out []Attribution
	for i := range c.Doc.Token {
		a, ok := c.refersOn(i)
		if !ok {
			a, ok = c.leavesAsked(i)
		}
		if ok && c.quotes[i] < 0 {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return found
	}
	held := c.held(out)
	found = slices.DeleteFunc(found, func(a Attribution) bool { return anyHeld(held, a.Cue) })
	return append(found, out...)
}

// refersOn reads who has others answer, at token i: referred all questions | to his lawyer |, directed a request for comment | to the ministry |. A court refers
// questions to another, and a house those that it cannot settle to a committee.
func (c *Context) refersOn(i int) (Attribution, bool) {
	d := c.Doc
	switch d.Lemma[i] {
	case "refer", "direct", "redirect":
	default:
		return Attribution{}, false
	}
	what := c.nominalFrom(i + 1)
	if what.Len() == 0 || !c.tells(i) || slices.Contains(d.Tag[what.Start:what.End], doc.CD) || !c.inquiries(what) {
		return Attribution{}, false
	}
	to := what.End
	for k := 0; k < 8 && c.lemmaAt(i, to) != "to" && c.lemmaAt(i, to) != ""; k++ {
		to++ // for comment, about the sale
	}
	h := c.helpers(i)
	source, ok := c.before(i, h.start)
	if !ok || !nominal(d.Tag[source.Start]) || h.not || h.modal || c.lemmaAt(i, to) != "to" || c.finite(doc.Range{Start: what.End, End: to}) {
		return Attribution{}, false
	}
	told := c.clauseFrom(to)
	if court(d.Lemma[Head(d, source)]) || slices.ContainsFunc(d.Lemma[told.Start:told.End], court) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: h.start, End: what.End}, Source: []doc.Range{source}, Content: []doc.Range{told}, Confidence: silenceConfidence, Rule: Silence}, true
}

// inquiries reports whether the noun group r is of what the press asks: all questions, inquiries; a request, with "for comment" behind it.
func (c *Context) inquiries(r doc.Range) bool {
	d, last := c.Doc, r.End-1
	if !english.Called(d.Lemma[last]) && d.Lemma[last] != "enquiry" {
		return false
	}
	return d.Tag[last] == doc.NNS && d.Lemma[last] != "message" && d.Lemma[last] != "letter" || c.lemmaAt(last, r.End) == "for" && c.lemmaAt(last, r.End+1) == "comment"
}

// court reports whether the noun w is for those to whom, or from whom, questions go that are to be settled.
func court(w string) bool {
	switch w {
	case "court", "tribunal", "judge", "committee":
		return true
	}
	return false
}

// leavesAsked reads who ended the talk when something was asked, at token i: walked away when asked about it, ended the call when reporters asked why.
func (c *Context) leavesAsked(i int) (Attribution, bool) {
	d := c.Doc
	if !c.tells(i) {
		return Attribution{}, false
	}
	end := i + 2
	switch w := c.lemmaAt(i, i+1); d.Lemma[i] {
	case "walk", "storm", "drive":
		if w != "away" && w != "off" && w != "out" {
			return Attribution{}, false
		}
	case "end", "cut", "leave", "terminate", "put":
		talk := c.talkBehind(i)
		if talk.Len() == 0 {
			return Attribution{}, false
		}
		end = talk.End
	default:
		return Attribution{}, false
	}
	h := c.helpers(i)
	source, ok := c.before(i, h.start)
	if !ok || !nominal(d.Tag[source.Start]) || h.not || h.modal || !c.whenQuestioned(end) && !c.askedFirst(i, source) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: h.start, End: end}, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence}, true
}

// talkBehind returns the words for the talk that the verb at token i ends: the call, short the interview, down the phone.
func (c *Context) talkBehind(i int) doc.Range {
	k := i + 1
	if w := c.lemmaAt(i, k); w == "short" || w == "off" || w == "down" {
		k++
	}
	r := c.nominalFrom(k)
	if r.Len() == 0 || r.Len() > 3 {
		return doc.Range{}
	}
	switch c.Doc.Lemma[r.End-1] {
	case "call", "interview", "conversation", "phone", "telephone", "receiver":
		return r
	}
	return doc.Range{}
}

// whenQuestioned reports whether a clause behind token end tells that something was asked or put to somebody then: when asked about the fee, when the letter was
// read to him; not when asked to leave.
func (c *Context) whenQuestioned(end int) bool {
	d := c.Doc
	for k := end; k < end+8; k++ {
		switch c.lemmaAt(end-1, k) {
		case "":
			return false
		case "when", "as", "after", "once":
		default:
			continue
		}
		for v := k + 1; v < k+8 && c.lemmaAt(end-1, v) != ""; v++ {
			switch d.Lemma[v] {
			case "ask", "question", "press", "quiz", "confront", "query":
				return d.Tag[v].Verb() && c.lemmaAt(v, v+1) != "to"
			case "read", "put":
				return d.Tag[v] == doc.VBN && c.lemmaAt(v, v+1) == "to"
			}
		}
		return false
	}
	return false
}

// askedFirst reports whether the sentence of the verb at token i begins with what its source was asked: Asked about the fee, | Roe | walked away.
func (c *Context) askedFirst(i int, source doc.Range) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]].Start
	return (d.Lemma[s] == "ask" || english.Presses(d.Lemma[s])) && d.Tag[s] == doc.VBN && source.Start > s+1 && d.Tag[source.Start-1] == doc.Comma
}
