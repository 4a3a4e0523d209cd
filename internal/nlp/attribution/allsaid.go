package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// allSaid finds who says a quotation, of which the sentence goes on to tell that it was all they said: "no comment" was the mayor's only reply, "I have
// a contract," was all he would say.
func (c *Context) allSaid(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	var out []Attribution
	for _, q := range d.Quotations {
		i, s := q.Tokens.End, d.Sentence[d.SentenceOf[max(q.Tokens.End-1, 0)]]
		for i < s.End && d.Tag[i] == doc.Comma {
			i++
		}
		if q.Tokens.Len() < 3 || i+3 >= d.Len() || d.SentenceOf[i] != d.SentenceOf[q.Tokens.Start] || held[i] || carried[i] || d.Word(i) != "was" && d.Word(i) != "were" {
			continue
		}
		a := Attribution{Content: []doc.Range{q.Tokens}, Confidence: claimConfidence, Rule: AllTold}
		var ok bool
		if d.Lemma[i+1] == "all" {
			a.Source, a.Cue, ok = c.allHeSaid(i)
		} else {
			a.Source, a.Cue, ok = c.onlyReply(i)
		}
		if ok && !anyHeld(held, a.Cue) && !slices.ContainsFunc(found, func(o Attribution) bool { return touches(o.Content, q.Tokens) && len(o.Source) > 0 }) {
			out = append(out, a)
		}
	}
	return out
}

// allHeSaid reads "was all he would say" from token i.
func (c *Context) allHeSaid(i int) (source []doc.Range, cue doc.Range, ok bool) {
	d := c.Doc
	from := i + 2
	if d.Lemma[from] == "that" {
		from++
	}
	end := d.Sentence[d.SentenceOf[i]].End
	for k := from; k < min(end, from+9); k++ {
		if d.Tag[k].Verb() && (english.Tells(d.Lemma[k]) || d.Lemma[k] == "have") {
			s := int(c.kin[k].subject)
			if d.Lemma[k] == "have" { // had to say
				k += 2
			}
			if k >= end || !english.Tells(d.Lemma[k]) || d.Lemma[k] == "ask" || s < from || english.Nobody(d.Lemma[s]) {
				return nil, cue, false
			}
			r := c.trimmed(c.subtree(s))
			r.Start = max(r.Start, from)
			return []doc.Range{r}, doc.Range{Start: i, End: i + 2}, r.End <= k
		}
	}
	return nil, cue, false
}

// onlyReply reads "was the mayor's only reply" from token i.
func (c *Context) onlyReply(i int) (source []doc.Range, cue doc.Range, ok bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i]].End
	for k := i + 1; k < min(end, i+10); k++ {
		if d.Tag[k] == doc.POS || d.Tag[k] == doc.PRPS && k == i+1 {
			n := k + 1
			for n < end && (d.Tag[n] == doc.JJ || d.Tag[n] == doc.RB || d.Lemma[n] == "only") {
				n++
			}
			r := doc.Range{Start: i + 1, End: k}
			if d.Tag[k] == doc.PRPS {
				r.End = k + 1
			}
			return []doc.Range{r}, doc.Range{Start: i, End: n + 1}, n < end && (reply(d.Lemma[n]) || d.Lemma[n] == "word" || d.Lemma[n] == "verdict") && !(d.Tag[k] == doc.PRPS && english.Nobody(d.Lemma[k]))
		}
		if !nominal(d.Tag[k]) {
			return nil, cue, false
		}
	}
	return nil, cue, false
}

// inWords finds in whose words a clause with a quotation is told, and in whose view or by whose account a clause: in Orr's words, the bank was "a casino"; in the
// words of Mayor Orr, it was; in her opinion, the bank is safe; by their account she left; she left, by the crew's count.
func (c *Context) inWords(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	var out []Attribution
	for i := range d.Token {
		words, view := d.Lemma[i] == "word" && d.Tag[i] == doc.NNS, (d.Tag[i].Noun() || d.Tag[i] == doc.JJ) && english.Reckons(d.Lemma[i])
		if held[i] || carried[i] || c.quotes[i] >= 0 || !words && !view {
			continue
		}
		s := d.Sentence[d.SentenceOf[i]]
		source, behind := c.whoseWords(i)
		r := doc.Range{Start: behind, End: s.End}
		switch {
		case source.Len() == 0 && view:
			source, r = c.reckonedBefore(i)
		case source.Len() == 0 || behind+3 >= s.End:
		case d.Tag[behind] == doc.Comma:
			r.Start++
		case !view || d.Tag[behind] != doc.PRP && (d.Tag[behind] != doc.DT || i > s.Start+3):
			source = doc.Range{}
		}
		if source.Len() == 0 || r.Len() < 3 || english.Nobody(d.Lemma[source.End-1]) || view && !c.ownsView(source) {
			continue
		}
		comma := r.Start > 0 && d.Tag[r.Start-1] == doc.Comma
		r = c.trimmed(r)
		if (words && c.anyQuoted(r) || view && (comma || c.finite(r))) && !anyHeld(held, r) {
			out = append(out, Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{r}, Confidence: claimConfidence, Rule: AllTold})
		}
	}
	return out
}

// ownsView reports whether a source that has a view or an account, by an apostrophe or by "of", is somebody: a day's count is nobody's.
func (c *Context) ownsView(source doc.Range) bool {
	d, last := c.Doc, source.End-1
	if english.Calendar(d.Lemma[last]) || english.Relative(d.Word(last)) {
		return false
	}
	return d.Tag[last] == doc.PRPS || c.lemmaAt(last, source.Start-1) != "of" || c.maySpeak(last)
}

// reckonedBefore returns by whose account, with the noun for that at token i, all before a comma is told, if that is how its sentence ends: she left, by the
// crew's count.
func (c *Context) reckonedBefore(i int) (source, told doc.Range) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if i+1 < s.End && d.Tag[i+1] != doc.Stop {
		return source, told
	}
	for k := i - 2; k > s.Start+toldBefore && k > i-7; k-- {
		if english.ReckonedIn(d.Lemma[k], d.Lemma[i]) && d.Tag[k-1] == doc.Comma && c.quotes[k] < 0 {
			source, _ = c.owned(k+1, i)
			return source, doc.Range{Start: s.Start, End: k - 1}
		}
	}
	return source, told
}

// whoseWords returns whose the words or the account at token i are, at the start of a sentence, and the token behind them: in Orr's words, in the words of Mayor
// Orr, from his view, by her own count.
func (c *Context) whoseWords(i int) (source doc.Range, behind int) {
	d := c.Doc
	start := d.Sentence[d.SentenceOf[i]].Start
	words := d.Lemma[i] == "word"
	for start < i && !(words && d.Lemma[start] == "in") && !(!words && english.ReckonedIn(d.Lemma[start], d.Lemma[i])) {
		if d.Tag[start].Verb() {
			return source, 0
		}
		start++
	}
	if !words && start > d.Sentence[d.SentenceOf[i]].Start+1 {
		return source, 0 // the boat, in her view, was old
	}
	return c.owned(start+1, i)
}

// owned returns who owns noun i in the group that begins at token from, and the token behind both: | his | account, | Orr |'s own count, the words of | Mayor Orr |.
func (c *Context) owned(from, i int) (source doc.Range, behind int) {
	d := c.Doc
	owner := i
	if c.lemmaAt(i, i-1) == "own" {
		owner--
	}
	switch w := c.lemmaAt(i, owner-1); {
	case owner-1 == from && (w == "his" || w == "her" || w == "their"):
		return doc.Range{Start: owner - 1, End: owner}, i + 1
	case owner-1 > from && d.Tag[owner-1] == doc.POS && c.nounGroup(from) >= owner-1:
		return doc.Range{Start: from, End: owner - 1}, i + 1
	case i == from+1 && d.Lemma[i-1] == "the" && c.lemmaAt(i, i+1) == "of":
		end := c.nounGroup(i + 2)
		return doc.Range{Start: i + 2, End: end}, end
	}
	return source, 0
}
