package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// toldWithin lets what somebody tells go on where it tells what others told: behind the comma of a relative clause (said | he had rung the bank, which told him the money was gone |), and
// behind an aside on who did so (said | the driver, before he died, told a nurse that it was late |).
func (c *Context) toldWithin(found []Attribution) {
	of := map[int]int{} // the attribution, from 1, that has a token in its cue
	for k, a := range found {
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			of[i] = k + 1
		}
	}
	for k := range found {
		a := &found[k]
		c.goOnBehind(a)
		if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || c.quotes[a.Content[0].Start] >= 0 {
			continue
		}
		if v, end := c.answerIn(*a); v > 0 {
			c.goOn(a, end)
			if n := of[v] - 1; n >= 0 {
				found[n].Confidence = max(found[n].Confidence, nestedConfidence)
			}
		}
	}
	for i := range c.Doc.Token {
		who, by, ok := c.overAsideBefore(i)
		if !ok || of[by] == 0 || found[of[by]-1].Cue.End > who.Start {
			continue
		}
		outer := &found[of[by]-1]
		end := c.Doc.Sentence[c.Doc.SentenceOf[i]].End
		if n := of[i] - 1; n >= 0 {
			found[n].Source = []doc.Range{who}
			end = contentEnd(found[n])
		}
		if len(outer.Content) > 0 && outer.Content[0].Start == who.Start {
			c.goOn(outer, end)
		}
	}
}

// goOnBehind lets what somebody told, before the words for who says so, go on behind these where they tell when or why, and that another told them something there: | the doors were shut |, the clerk said, | because the
// mate had told him that it was late |.
func (c *Context) goOnBehind(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || len(a.Source) != 1 || a.Content[0].End > min(a.Source[0].Start, a.Cue.Start) || c.anyQuoted(a.Content[0]) {
		return
	}
	k := max(a.Source[0].End, a.Cue.End)
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if k+5 >= s.End || d.Tag[k] != doc.Comma || d.SentenceOf[k] != d.SentenceOf[a.Content[0].Start] {
		return
	}
	switch d.Lemma[k+1] {
	case "when", "after", "because", "since":
	default:
		return
	}
	for i := k + 3; i+2 < s.End && i < k+reach; i++ {
		if c.quotes[i] >= 0 || english.Tells(d.Lemma[i]) && d.Tag[i].Finite() && !english.Passes(d.Lemma[i]) {
			return
		}
		if h := d.Lemma[i+1]; english.Passes(d.Lemma[i]) && (d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBN) && (h == "him" || h == "her" || h == "them" || h == "he" || h == "she" || h == "they") && d.Tag[i+1] == doc.PRP {
			a.Content = append(a.Content, c.trimmed(doc.Range{Start: k + 1, End: s.End}))
			return
		}
	}
}

// goOn lets the first piece of what a tells reach up to token end, and the others that it then holds be part of it.
func (c *Context) goOn(a *Attribution, end int) {
	r := &a.Content[0]
	if end <= r.End {
		return
	}
	*r = c.trimmed(doc.Range{Start: r.Start, End: end})
	if q := c.quotes[r.End-1]; q >= 0 && c.Doc.Quotations[q].Tokens.Start > r.Start {
		r.End = max(r.End, c.Doc.Quotations[q].Tokens.End)
	}
	a.Content = joined(a.Content)
}

// toSay gives what somebody got in touch to say to whom that is (Moy had written | to tell | her), and leaves out what somebody was told to say, for those who told them bid it: had been told by
// the clerk to say he was ill.
func (c *Context) toSay(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if source, _, ok := c.getsInTouch(a.Cue.End - 1); ok && a.Cue.Len() < 3 {
			a.Source, a.Confidence = []doc.Range{source}, max(a.Confidence, nestedConfidence)
		}
		if b, ok := c.writtenWithin(a.Cue.Start, d.Sentence[d.SentenceOf[a.Cue.Start]].End); ok && a.Cue.Len() == 1 && a.Confidence < 50 {
			a.Source, a.Content, a.Confidence = b.Source, b.Content, nestedConfidence
		}
	}
	for k := range found {
		c.madeTo(&found[k])
		if v := c.governs(found[k]); v >= 0 && len(found[k].Source) == 1 && found[k].Source[0].End == found[k].Cue.Start && !bidsTo(d.Lemma[v]) && !makes(d.Lemma[v]) {
			if who := c.nounsBefore(c.helpers(v).start); who.Len() > 0 && d.Tag[v].Tensed() && c.maySpeak(who.End-1) {
				found[k].Source = []doc.Range{who} // | the union | interrupted the company to say
			}
		}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if a.Cue.Len() != 2 || d.Tag[a.Cue.Start] != doc.TO {
			return false
		}
		if v := c.governs(a); v >= 0 && bidsTo(d.Lemma[v]) {
			return true // urged the mayor to say
		}
		k := a.Cue.Start - 1
		for k > 0 && k > a.Cue.Start-9 && d.Lemma[k] != "by" && (d.Tag[k] == doc.IN || nominal(d.Tag[k])) {
			k--
		}
		return k > 0 && d.Lemma[k] == "by" && english.Passes(d.Lemma[k-1])
	})
}

// madeTo gives what somebody was made to say to them: got | the mayor | to admit that she knew.
func (c *Context) madeTo(a *Attribution) {
	v := c.governs(*a)
	if v < 0 || !makes(c.Doc.Lemma[v]) || len(a.Source) != 1 || a.Source[0].End > v {
		return
	}
	if who := c.nounsBefore(a.Cue.Start); who.Start > v && c.maySpeak(who.End-1) {
		a.Source[0] = doc.Range{Start: v + 1, End: a.Cue.Start}
		a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.End <= a.Cue.Start })
	}
}

// governs returns the verb behind whose object an infinitive of telling stands: | interrupted | the company to say, | wrote | a letter to the mayor to say. It is -1 without.
func (c *Context) governs(a Attribution) int {
	d := c.Doc
	if a.Cue.Len() != 2 || d.Tag[a.Cue.Start] != doc.TO || !english.Tells(d.Lemma[a.Cue.End-1]) {
		return -1
	}
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	object := func(k int) int {
		for k > s.Start && nominal(d.Tag[k]) && !relative(d.Tag[k]) {
			k--
		}
		return k
	}
	v := object(a.Cue.Start - 1)
	if v == a.Cue.Start-1 {
		return -1
	}
	if d.Tag[v] == doc.IN || d.Tag[v] == doc.TO || d.Tag[v] == doc.RP {
		v = object(v - 1)
	}
	if v <= s.Start || !d.Tag[v].Verb() {
		return -1
	}
	return v
}

// bidsTo reports whether a verb tells what its object is asked, allowed or wanted to do, which they need not do.
func bidsTo(lemma string) bool {
	switch lemma {
	case "want", "expect", "invite", "pay", "press", "allow", "enable", "permit", "need", "like", "require", "challenge", "encourage":
		return true
	}
	return english.Bids(lemma)
}

// makes reports whether a verb tells what made its object do something.
func makes(lemma string) bool {
	switch lemma {
	case "make", "get", "lead", "prompt", "force", "drive", "cause", "provoke", "move", "inspire", "compel", "oblige", "persuade", "convince", "push", "spur":
		return true
	}
	return false
}

// answerIn returns the verb of a relative clause right behind what a tells, which tells what those answered to whom that says the speaker turned, and where it ends; 0 without.
func (c *Context) answerIn(a Attribution) (v, end int) {
	d, comma := c.Doc, a.Content[0].End
	end = d.Sentence[d.SentenceOf[a.Content[0].Start]].End
	if comma+4 < end && d.Tag[comma] == doc.Comma && d.Lemma[comma+1] == "where" && c.quotes[comma] < 0 {
		return c.toldThere(comma+2, end)
	}
	if comma+4 >= end || d.Tag[comma] != doc.Comma || d.Lemma[comma+1] != "who" && d.Lemma[comma+1] != "which" || c.quotes[comma] >= 0 || !d.Tag[comma-1].Noun() || !c.finite(a.Content[0]) {
		return 0, 0
	}
	had := d.Lemma[comma+2] == "have" && d.Tag[comma+2] == doc.VBD
	if v = comma + 2; had {
		v++
	}
	if d.Tag[v] != doc.VBD && (d.Tag[v] != doc.VBN || !had) || !c.answersThem(v) && !english.Tells(d.Lemma[v]) || !had && !c.answersThem(v) && !c.inTouchWith(a.Content[0]) {
		return 0, 0
	}
	told, ok := c.told(v, doc.Range{Start: comma + 2, End: v + 1}, end)
	if !ok {
		return 0, 0
	}
	return v, told.End
}

// inTouchWith reports whether r ends with whom somebody was in touch with by what it tells: had been alerted by | an anonymous caller |, had spoken to | a nurse |, a letter from | a prospector |.
func (c *Context) inTouchWith(r doc.Range) bool {
	who := c.nounsBefore(r.End)
	for who.Len() > 0 && who.Start > r.Start+2 {
		if c.touchedBy(who.Start-1, r.Start) && c.maySpeak(who.End-1) {
			return true
		}
		if c.Doc.Tag[who.Start-1] != doc.IN {
			break
		}
		who = c.nounsBefore(who.Start - 1) // | an engineer | at the dam
	}
	return false
}

// touchedBy reports whether the preposition at token k stands, behind token from, right behind words for being in touch, or behind when that was.
func (c *Context) touchedBy(k, from int) bool {
	d, at := c.Doc, c.beforeWhen(k, from)-1
	switch l := d.Lemma[at]; d.Lemma[k] {
	case "by":
		if g := c.nounsBefore(at + 1); g.Len() > 0 && g.Start-2 > from && d.Lemma[g.Start-1] == "to" {
			at = g.Start - 2 // alerted | to the case | by
			l = d.Lemma[at]
		}
		return d.Tag[at] == doc.VBN && (english.Passes(l) || english.GetsInTouch(l, true))
	case "from":
		return d.Tag[at].Noun() && (english.Missive(l) || l == "call" || l == "complaint" || l == "tip" || l == "warning" || l == "visit")
	case "to", "with":
		return d.Tag[at].Verb() && (l == "speak" || l == "talk" || l == "meet")
	}
	return false
}

// toldThere returns the verb of a clause behind "where", which begins at token i, by which somebody there tells something, and where that ends: went to the centre, where a guard | told | staff to
// wait. It is 0 without.
func (c *Context) toldThere(i, end int) (v, to int) {
	d := c.Doc
	who := c.nominalFrom(i)
	v = who.End
	if v < end && d.Lemma[v] == "have" && d.Tag[v] == doc.VBD {
		v++
	}
	if who.Len() == 0 || v+2 >= end || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN || !english.Passes(d.Lemma[v]) && d.Lemma[v] != "say" || !c.maySpeak(who.End-1) {
		return 0, 0
	}
	told, ok := c.told(v, doc.Range{Start: v, End: v + 1}, end)
	if !ok {
		return 0, 0
	}
	return v, told.End
}

// answersThem reports whether verb v tells that somebody answered those who turned to them: replied that, told her that.
func (c *Context) answersThem(v int) bool {
	d := c.Doc
	switch d.Lemma[v] {
	case "reply", "respond", "answer":
		return c.lemmaAt(v, v+1) == "that"
	}
	return english.Passes(d.Lemma[v]) && v+1 < d.Len() && d.Tag[v+1] == doc.PRP && d.Lemma[v+1] != "it"
}

// overAsideBefore returns who does what verb i of telling tells, and the verb that tells that of them, where an aside between commas stands behind them and the tree took them for the
// object of that verb: said | the clerk |, asked about it in May, told a colleague; said | her brother |, who was there, told her.
func (c *Context) overAsideBefore(i int) (who doc.Range, by int, ok bool) {
	d := c.Doc
	by = int(d.Head[i])
	if by < 0 || by >= i || d.Tag[i] != doc.VBD || !english.Tells(d.Lemma[i]) || !english.Tells(d.Lemma[by]) || d.Tag[i-1] != doc.Comma || c.kin[i].subject >= 0 || c.quotes[by] != c.quotes[i] {
		return who, by, false
	}
	open := i - 2
	for open > by+1 && d.Tag[open] != doc.Comma && c.quotes[open] == c.quotes[i] {
		open--
	}
	if noun := open - 1; noun <= by || d.Tag[open] != doc.Comma || int(d.Head[noun]) != by || d.Label[noun] != doc.Obj || !d.Tag[noun].Noun() {
		return who, by, false
	}
	switch t := d.Tag[open+1]; {
	case t == doc.VBN, t == doc.VBD, t == doc.JJ, t == doc.IN && english.Subordinates(d.Lemma[open+1]), t == doc.WP && d.Lemma[open+1] == "who":
	default:
		return who, by, false
	}
	who = c.nounsBefore(open)
	if k := who.Start - 1; k > by && d.Lemma[k] == "that" {
		return who, by, k == by+1
	}
	return who, by, who.Start == by+1
}

// turnedTo reports whether token s, the "which" of a relative clause, stands for a body that somebody is told to have got in touch with: rang the bank, | which | told him.
func (c *Context) turnedTo(s int) bool {
	d := c.Doc
	v := int(d.Head[s])
	if v < 0 || d.Label[v] != doc.AclRelcl || d.Head[v] < 0 {
		return false
	}
	h := int(d.Head[d.Head[v]])
	return h >= 0 && h < s && d.Tag[h].Verb() && (english.Reaches(d.Lemma[h]) || d.Lemma[h] == "ring" || d.Lemma[h] == "ask" || d.Lemma[h] == "contact" || d.Lemma[h] == "approach")
}

// thatBehindAside returns where "that" stands behind the comma that closes the aside which the one at token i opens: by the captain, hours before he drowned, | that; 0 without.
func (c *Context) thatBehindAside(i, end int) int {
	d := c.Doc
	for k := i + 1; k+2 < end && k < i+12; k++ {
		if d.Tag[k] == doc.Comma {
			if d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// thatBehindWho returns where "that" stands behind the relative clause that token i begins, without a comma: by a nurse | who | rode with the crew that the tablets were white; 0 without.
func (c *Context) thatBehindWho(i, end int) int {
	d := c.Doc
	for k := i + 2; k+2 < end && k < i+14 && d.Tag[k] != doc.Comma && c.quotes[k] == c.quotes[i]; k++ {
		if d.Lemma[k] == "that" && d.Tag[k-1].Noun() && nominal(d.Tag[k+1]) {
			return k
		}
	}
	return 0
}

// toldBeyond reads verb i, by whose agent somebody was told what stands in piece, the next of what another says: said | she had been told by Roe |, a nurse who rode with the crew,
// | that the tablets were white |.
func (c *Context) toldBeyond(i int, piece doc.Range) (Attribution, bool) {
	d := c.Doc
	if piece.Len() < 3 || d.Lemma[piece.Start] != "that" || c.lemmaAt(i, i+1) != "by" || !english.Passes(d.Lemma[i]) {
		return Attribution{}, false
	}
	source, cue, ok := c.teller(i)
	if !ok || cue.End != i+2 || !c.finite(piece) {
		return Attribution{}, false
	}
	source.End = c.nominalFrom(source.Start).End
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{piece}}, source.Len() > 0
}
