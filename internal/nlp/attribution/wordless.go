package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wordless finds silence that a noun or an adjective tells: the ministry had no immediate comment, there was no response from the port, the clerk
// was not available for comment. What a cue of found holds is passed over, and what somebody is told to have said.
func (c *Context) wordless(found []Attribution) []Attribution {
	held, carried := c.held(found), c.carried(found)
	var out []Attribution
	for i := range c.Doc.Token {
		if held[i] || carried[i] || c.quotes[i] >= 0 {
			continue
		}
		cue, source, ok := c.noWord(i)
		if !ok {
			cue, source, ok = c.unavailable(i)
		}
		if ok && !anyHeld(held, cue) {
			out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence})
		}
	}
	return out
}

// carried marks the tokens of the contents of found.
func (c *Context) carried(found []Attribution) []bool {
	out := make([]bool, c.Doc.Len())
	for _, a := range found {
		for _, r := range a.Content {
			for i := r.Start; i < r.End; i++ {
				out[i] = true
			}
		}
	}
	return out
}

// noWord reads a noun for an answer at token i that has "no" before it: who had none, made none, or from whom there was none.
func (c *Context) noWord(i int) (cue, source doc.Range, ok bool) {
	d := c.Doc
	if !d.Tag[i].Noun() || !reply(d.Lemma[i]) {
		return cue, source, false
	}
	no := i - 1
	for no > i-4 && c.lemmaAt(i, no) != "no" && no >= 0 && (d.Tag[no] == doc.JJ || d.Tag[no] == doc.RB) {
		no--
	}
	if c.lemmaAt(i, no) != "no" {
		return cue, source, false
	}
	cue = doc.Range{Start: no, End: i + 1}
	v := no - 1
	switch w := c.lemmaAt(i, v); {
	case w == "" && c.lemmaAt(i, i+1) == "be":
		for k := i + 2; k < i+5; k++ { // no comment was immediately available from
			if c.lemmaAt(i, k) == "available" && c.lemmaAt(i, k+1) == "from" {
				source, ok = c.whom(k+2, d.Sentence[d.SentenceOf[i]].End)
				return doc.Range{Start: no, End: k + 1}, source, ok
			}
		}
		return cue, source, false
	case w == "receive" || w == "get":
		cue.Start = c.helpers(v).start
		source, ok = c.whoGaveNone(i, v)
		return cue, source, ok
	case w == "have" || w == "offer" || w == "make" || w == "give" || w == "issue" || w == "provide":
		cue.Start = c.helpers(v).start
		source, ok = c.before(v, cue.Start)
		return cue, source, ok && d.Tag[v].Verb() && d.Tag[v] != doc.VB && d.Tag[v] != doc.VBG
	case w == "be" && c.lemmaAt(i, v-1) == "there" || w == "be" && c.lemmaAt(i, v-2) == "there":
		cue.Start = v
	case w != "":
		return cue, source, false
	}
	for k := i + 1; k < i+3; k++ { // there was no comment yet from
		if c.lemmaAt(i, k) == "from" {
			source, ok = c.whom(k+1, d.Sentence[d.SentenceOf[i]].End)
			return cue, source, ok
		}
	}
	return cue, source, false
}

// whoGaveNone returns from whom there was none of what the noun at token i is for, which the subject of the verb v received: received no reply from | the port |; approached | the port | but received no
// reply.
func (c *Context) whoGaveNone(i, v int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if c.lemmaAt(i, i+1) == "from" {
		return c.whom(i+2, s.End)
	}
	for k := v - 1; k > s.Start; k-- {
		if !d.Tag[k].Verb() {
			continue
		}
		switch d.Lemma[k] {
		case "approach", "contact", "email", "call", "telephone", "phone", "ask":
			if c.lemmaAt(i, v-1) == "but" || c.lemmaAt(i, v-1) == "and" {
				return c.whom(k+1, v)
			}
		}
	}
	return doc.Range{}, false
}

// reply reports whether the noun w is for an answer.
func reply(w string) bool {
	switch w {
	case "comment", "response", "reply", "answer", "reaction":
		return true
	}
	return false
}

// unavailable reads who was not available for comment, or unavailable, at token i.
func (c *Context) unavailable(i int) (cue, source doc.Range, ok bool) {
	d := c.Doc
	if d.Lemma[i] != "available" && d.Lemma[i] != "unavailable" && d.Lemma[i] != "reachable" {
		return cue, source, false
	}
	h := c.helpers(i)
	cue = doc.Range{Start: h.start, End: i + 1}
	toSpeak := c.lemmaAt(i, i+1) == "for" && (c.lemmaAt(i, i+2) == "comment" || c.lemmaAt(i, i+2) == "interview" || c.lemmaAt(i, i+3) == "interview") ||
		c.lemmaAt(i, i+1) == "to" && c.lemmaAt(i, i+2) == "comment"
	if c.lemmaAt(i, i+2) == "comment" {
		cue.End = i + 3
	}
	if h.start == i || h.not == (d.Lemma[i] == "unavailable") || !toSpeak && d.Lemma[i] != "reachable" {
		return cue, source, false
	}
	source, ok = c.before(i, cue.Start)
	return cue, source, ok
}

// before returns the subject of token i if it stands before token end and names somebody.
func (c *Context) before(i, end int) (doc.Range, bool) {
	s := c.silentOne(i)
	if s < 0 {
		return doc.Range{}, false
	}
	if k := end - 1; k > s && c.Doc.Tag[k] == doc.PRP && !reflexive(c.Doc.Lemma[k]) && int(c.Doc.Head[k]) == i && c.Doc.Label[k] == doc.Nsubj && !english.Nobody(c.Doc.Lemma[k]) {
		return doc.Range{Start: k, End: end}, true // told the Courier she would not comment
	}
	if k := c.noneOfThem(s); k >= 0 {
		return c.subtreeBehind(k), true
	}
	r := c.subtree(s)
	if s < end && c.Doc.Label[i] == doc.Conj && int(c.Doc.Head[i]) == s {
		r.End = min(r.End, end) // the tree takes the verb for a noun beside it
	}
	r = c.trimmed(r)
	c.ofThemAll(&r)
	return r, r.End <= end && !english.Nobody(c.Doc.Lemma[s])
}

// reflexive reports whether the pronoun w says that somebody is meant again: the trust itself.
func reflexive(w string) bool { return strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") }

// noneOfThem returns the noun behind "none of", "neither of", "nobody at" or "no one from" whose first word is token s, -1 without.
func (c *Context) noneOfThem(s int) int {
	d := c.Doc
	switch w := c.lemmaAt(s, s+1); d.Lemma[s] {
	case "none", "neither":
		if w != "of" {
			return -1
		}
	case "nobody", "no-one", "one":
		if w != "at" && w != "from" && w != "in" || d.Lemma[s] == "one" && c.lemmaAt(s, s-1) != "no" {
			return -1
		}
	default:
		return -1
	}
	for k := s + 2; k <= int(c.kin[s].hi); k++ {
		if int(d.Head[k]) == s && d.Label[k] == doc.Nmod && d.Tag[k].Noun() {
			return k
		}
	}
	return -1
}

// subtreeBehind returns the words of noun k behind its preposition.
func (c *Context) subtreeBehind(k int) doc.Range {
	r := c.trimmed(c.subtree(k))
	if c.Doc.Tag[r.Start] == doc.IN && r.Len() > 1 {
		r.Start++
	}
	return r
}
