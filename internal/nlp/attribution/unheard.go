package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unheard finds those who gave no answer where what was asked of them is the subject, or that they were asked is all that is told: calls to the port were not
// returned, messages left with Vell Works went unanswered, attempts to reach the clerk were unsuccessful, the clerk has been approached for comment. What the models made of such words is left out of found.
func (c *Context) unheard(found []Attribution) []Attribution {
	var out []Attribution
	var asking []int // verbs of asking
	for i := range c.Doc.Token {
		if cue, source, ok := c.approached(i); ok {
			asking = append(asking, i)
			out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence})
			continue
		}
		if cue, source, ok := c.notReached(i); ok {
			out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence})
			continue
		}
		cue, ok := c.noReply(i)
		if !ok {
			continue
		}
		if source, ok := c.askedInVain(cue.Start); ok {
			out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence})
		}
	}
	if len(out) == 0 {
		return found
	}
	held := c.held(out)
	for _, i := range asking {
		held[i] = true
	}
	found = slices.DeleteFunc(found, func(a Attribution) bool { return anyHeld(held, a.Cue) })
	return append(found, out...)
}

// approached reads, at token i, that somebody has been asked for a comment, at the end of a sentence, as papers write of those of whom they have heard nothing
// yet: the clerk has been approached for comment; the Courier has contacted the clerk for comment.
func (c *Context) approached(i int) (cue, source doc.Range, ok bool) {
	d := c.Doc
	if d.Tag[i] != doc.VBN || d.Lemma[i] != "approach" && d.Lemma[i] != "contact" && d.Lemma[i] != "ask" || c.quotes[i] >= 0 {
		return cue, source, false
	}
	h := c.helpers(i)
	if h.not || h.modal || h.start == i {
		return cue, source, false
	}
	end := d.Sentence[d.SentenceOf[i]].End
	at := i + 1
	if passive := d.Lemma[i-1] == "be"; passive {
		source, ok = c.before(i, h.start)
		cue = doc.Range{Start: h.start, End: at + 2}
	} else {
		source, ok = c.whom(at, end)
		for at < source.End {
			at++
		}
		cue = doc.Range{Start: at, End: at + 2}
		ok = ok && d.Lemma[h.start] == "have" && d.Lemma[i] != "ask" // a mayor may ask the public for comment
	}
	if !ok || at+1 >= end || d.Lemma[at] != "for" || d.Lemma[at+1] != "comment" {
		return cue, source, false
	}
	if at += 2; at+1 < end && (d.Lemma[at] == "by" || d.Lemma[at] == "on" && english.DayOrMonth(d.Lemma[at+1])) {
		at = c.nominalFrom(at + 1).End // by the Courier
	}
	return cue, source, at >= end || d.Tag[at] == doc.Stop
}

// notReached reads whom a paper could not reach, at token i: the Courier could not reach the clerk, was unable to contact Mr Roe.
func (c *Context) notReached(i int) (cue, source doc.Range, ok bool) {
	d := c.Doc
	if d.Lemma[i] != "reach" && d.Lemma[i] != "contact" || d.Tag[i] != doc.VB || c.quotes[i] >= 0 {
		return cue, source, false
	}
	from, not := c.unable(i)
	paper := c.nounsBefore(from)
	if !not || from == i || paper.Len() == 0 || !c.press(paper) {
		return cue, source, false
	}
	source, ok = c.whom(i+1, d.Sentence[d.SentenceOf[i]].End)
	return doc.Range{Start: from, End: i + 1}, source, ok && c.mayAnswer(source)
}

// mayAnswer reports whether r names or describes somebody who may be reached to speak: Mr Roe, him, the clerk, the firm; the military for comment. A summit and a settlement are
// reached otherwise.
func (c *Context) mayAnswer(r doc.Range) bool {
	d, h := c.Doc, Head(c.Doc, r)
	return d.Tag[h] == doc.PRP || d.Tag[h] == doc.PRPS || d.Tag[h].Proper() || d.Sense[h] == doc.PersonNoun || english.Body(d.Lemma[h]) || c.lemmaAt(h, r.End) == "for" && c.lemmaAt(h, r.End+1) == "comment"
}

// noReply returns the words by which something asked had no answer, whose heart is token i.
func (c *Context) noReply(i int) (doc.Range, bool) {
	d := c.Doc
	switch d.Lemma[i] {
	case "return", "answer":
		h := c.helpers(i)
		return doc.Range{Start: h.start, End: i + 1}, d.Tag[i] == doc.VBN && h.not && !h.modal && h.start < i-1
	case "unanswered", "unreturned", "unsuccessful", "abortive", "futile", "fruitless":
		for k := i - 1; k >= 0 && k >= i-3 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
			switch d.Lemma[k] {
			case "go", "ring", "remain", "be", "prove":
				return doc.Range{Start: k, End: i + 1}, d.Tag[k].Verb()
			}
		}
	case "fail", "succeed", "successful":
		h := c.helpers(i)
		return doc.Range{Start: h.start, End: i + 1}, h.not == (d.Lemma[i] != "fail") && !h.modal && (c.tells(i) || h.start < i) && c.lemmaAt(i, i+1) != "to"
	}
	return doc.Range{}, false
}

// askedInVain returns the words for those who were called, written to or sought in the words before token end.
func (c *Context) askedInVain(end int) (doc.Range, bool) {
	d := c.Doc
	from := -1
	for k := end - 1; k >= 0 && k >= end-reach && d.SentenceOf[k] == d.SentenceOf[end]; k-- {
		switch t := d.Tag[k]; {
		case d.Lemma[k] == "leave" || d.Lemma[k] == "send" || d.Lemma[k] == "make" || d.Lemma[k] == "place": // left, sent: tags waver
		case t.Finite() || t == doc.Colon:
			return doc.Range{}, false
		case asked(d.Lemma[k]) && d.Tag[k].Noun():
			from = k
		}
	}
	if from < 0 || !english.Called(d.Lemma[from]) && c.rescue(end) {
		return doc.Range{}, false
	}
	for k := end - 2; k > from; k-- {
		if w := d.Lemma[k-1]; d.Lemma[k] == "of" && w != "reaction" && w != "comment" && w != "response" && w != "view" && w != "side" {
			continue
		}
		switch d.Lemma[k] {
		case "to", "with", "at", "for", "reach", "contact", "from", "of":
			if r, ok := c.whom(k+1, end); ok && (d.Lemma[k] != "reach" || c.mayAnswer(r)) {
				return r, true
			}
		}
	}
	return doc.Range{}, false
}

// rescue reports whether the sentence of token i, or one of the two before it, tells of people who are sought to be saved, so that who could not be reached was asked nothing.
func (c *Context) rescue(i int) bool {
	d := c.Doc
	s := int(d.SentenceOf[min(i, d.Len()-1)])
	return slices.ContainsFunc(d.Lemma[d.Sentence[max(s-2, 0)].Start:d.Sentence[s].End], english.Rescue)
}

// asked reports whether the noun w is what somebody may be asked by, or sought.
func asked(w string) bool {
	return english.Called(w) || w == "attempt" || w == "effort" || w == "phone"
}

// whom returns the noun group or the pronoun from token i, which ends before token end: who has an office or a telephone instead of that.
func (c *Context) whom(i, end int) (doc.Range, bool) {
	d := c.Doc
	if i < end && (d.Tag[i] == doc.PRP && !english.Nobody(d.Lemma[i]) && !reflexive(d.Lemma[i]) || i+1 == end && d.Tag[i] == doc.PRPS && strings.EqualFold(d.Word(i), "her")) {
		return doc.Range{Start: i, End: i + 1}, true
	}
	r, owner := doc.Range{Start: i, End: i}, 0
	for k := i; k < end && (d.Tag[k].Noun() || d.Name[k] != doc.Outside || d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.JJ || d.Tag[k] == doc.POS || d.Lemma[k] == "&" ||
		k > i && (d.Lemma[k] == "of" || d.Lemma[k] == "for" && c.lemmaAt(k, k+1) != "comment")); k++ {
		if d.Tag[k] == doc.POS {
			owner = k
		}
		r.End = k + 1
	}
	for r.Len() > 0 && (!d.Tag[r.End-1].Noun() && d.Name[r.End-1] == doc.Outside || english.DayOrMonth(d.Lemma[r.End-1])) {
		r.End--
	}
	if r.Len() == 0 || d.Lemma[r.End-1] == "comment" || d.Tag[r.Start] == doc.PRPS && r.Len() < 2 {
		return doc.Range{}, false
	}
	switch d.Lemma[r.End-1] {
	case "office", "headquarters", "home", "phone", "telephone", "number", "address":
		if owner > r.Start {
			r.End = owner
		} else if d.Tag[r.Start] == doc.PRPS {
			return doc.Range{}, false
		}
	}
	return r, true
}
