package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// plainActs finds acts of words that the models were taught few of and missed: the pilot maintains his innocence, the firm withdrew the allegation,
// the mayor apologised for the delay, owned up to it. What somebody is told to have said is left to whoever looks into that.
func (c *Context) plainActs(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	var out []Attribution
	for i := range d.Token {
		if held[i] || carried[i] || c.quotes[i] >= 0 || !d.Tag[i].Verb() {
			continue
		}
		end, from := c.plainAct(i)
		h := c.helpers(i)
		if end == 0 || h.not || h.modal || h.start < i && d.Lemma[h.start] == "be" || c.kin[i].agent >= 0 && d.Lemma[i] != "stand" {
			continue
		}
		cue := doc.Range{Start: h.start, End: end}
		source, ok := c.whoDid(i, cue.Start)
		content := c.toClauseEnd(from)
		if !ok || anyHeld(held, cue) || len(content) == 0 || anyHeld(held, content[0]) || c.thing(source) {
			continue
		}
		out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Content: content, Confidence: deniedConfidence, Rule: PlainAct})
	}
	return out
}

// whoDid returns the subject of the verb at token i, which tells what was done. The tagger takes "apologised" and "objected" for a participle of the noun before them,
// which a verb without an object cannot be, and "undertook" for an infinitive.
func (c *Context) whoDid(i, start int) (doc.Range, bool) {
	d := c.Doc
	h := int(d.Head[i])
	if d.Tag[i] == doc.VBN && start == i && d.Label[i] == doc.Acl && h >= 0 && h < i && (d.Lemma[i] == "apologise" || d.Lemma[i] == "apologize" || d.Lemma[i] == "object") {
		r := c.trimmed(doc.Range{Start: int(c.kin[h].lo), End: i})
		return r, r.End == i && !english.Nobody(d.Lemma[h])
	}
	if past := d.Tag[i] == doc.VB && start == i && !strings.EqualFold(d.Word(i), d.Lemma[i]); !c.tells(i) && !past {
		return doc.Range{}, false
	}
	return c.before(i, start)
}

// plainAct returns where the cue of an act of words whose verb is token i ends, and where what it is about begins; 0 where there is none.
func (c *Context) plainAct(i int) (end, from int) {
	w := func(k int) string { return c.lemmaAt(i, k) }
	switch c.Doc.Lemma[i] {
	case "maintain", "protest", "proclaim", "assert":
		if c.innocenceFrom(i + 1) {
			return i + 1, i + 1
		}
	case "retract", "recant", "withdraw":
		if c.wordsFrom(i + 1) {
			return i + 1, i + 1
		}
	case "uphold", "acquit":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.judgesAt(i) {
			return i + 1, i + 1
		}
	case "throw":
		if g := c.nominalFrom(i + 2); w(i+1) == "out" && g.Len() > 0 && c.judgesAt(i) {
			return i + 2, i + 2
		}
	case "advocate":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.Doc.Tag[i] != doc.VBN {
			return i + 1, i + 1
		}
	case "threaten", "pledge":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.tells(i) && c.Doc.Tag[max(i-1, 0)] != doc.CD && (c.Doc.Lemma[i] == "pledge" || deedThreatened(c.Doc.Lemma[g.End-1])) {
			return i + 1, i + 1
		}
	case "hold":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && (w(g.End) == "responsible" || w(g.End) == "accountable") {
			return i + 1, i + 1
		}
	case "give":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.maySpeak(g.End-1) && w(g.End) == "until" {
			return i + 1, i + 1
		}
	case "take":
		if w(i+1) == "back" && c.wordsFrom(i+2) {
			return i + 2, i + 2
		}
		return c.takenOn(i)
	case "accept":
		return c.takenOn(i)
	case "make":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.Doc.Lemma[g.End-1] == "threat" && (w(g.End) == "against" || w(g.End) == "to") {
			return i + 1, i + 1
		}
	case "rubbish", "contest", "verify", "corroborate":
		if c.wordsFrom(i + 1) {
			return i + 1, i + 1
		}
	case "laugh", "wave", "brush", "bat", "shoot", "scoff":
		if p := w(i + 1); (p == "off" || p == "away" || p == "aside" || p == "down" || p == "at") && c.wordsFrom(i+2) {
			return i + 2, i + 2
		}
	case "pour":
		if w(i+1) == "cold" && w(i+2) == "water" && w(i+3) == "on" && c.wordsFrom(i+4) {
			return i + 4, i + 4
		}
	case "term", "brand":
		if c.wordsFrom(i + 1) {
			return i + 1, i + 1
		}
	case "press":
		if g := c.nominalFrom(i + 1); g.Len() > 0 && c.maySpeak(g.End-1) && w(g.End) == "to" && c.Doc.Tag[min(g.End+1, c.Doc.Len()-1)] == doc.VB {
			return i + 1, i + 1
		}
	case "own":
		if n := w(i + 2); w(i+1) == "the" && (n == "mistake" || n == "error" || n == "blunder" || n == "failure") {
			return i + 1, i + 1
		}
		if w(i+1) == "up" && w(i+2) == "to" && c.Doc.Tag[min(i+3, c.Doc.Len()-1)] != doc.CD {
			return i + 3, i + 3
		}
	case "come":
		if w(i+1) == "clean" && (w(i+2) == "about" || w(i+2) == "on" || w(i+2) == "over") {
			return i + 3, i + 3
		}
	case "find", "discover":
		if c.Doc.Tag[i] == doc.VBD && c.ownClause(i+1) && c.looked(i) {
			return i + 1, i + 1
		}
	case "undertake":
		if w(i+1) == "to" && i+2 < c.Doc.Len() && c.Doc.Tag[i+2] == doc.VB {
			return i + 1, i + 1
		}
	case "stand":
		if w(i+1) == "by" && c.stoodBy(c.nominalFrom(i+2)) {
			return i + 2, i + 2
		}
	case "object":
		if w(i+1) == "to" {
			return i + 2, i + 2
		}
	case "contradict":
		if c.wordsFrom(i + 1) {
			return i + 1, i + 1
		}
	case "appeal":
		if w(i+1) == "for" {
			return i + 2, i + 2
		}
	case "apologise", "apologize":
		return c.apology(i)
	}
	return 0, 0
}

// ownClause reports whether a clause with a subject of its own begins at token i: found | the flies had | a harder time.
func (c *Context) ownClause(i int) bool {
	d := c.Doc
	who := c.nominalFrom(i)
	v := who.End
	if who.Len() == 0 || v+2 >= d.Len() || d.SentenceOf[v] != d.SentenceOf[i] || relative(d.Tag[i]) {
		return false
	}
	return d.Tag[v] == doc.VBD || d.Tag[v] == doc.MD
}

// looked reports whether the subject of the verb at token i is told, in its sentence or the one before, to have looked into something, or is for those who do.
func (c *Context) looked(i int) bool {
	d := c.Doc
	s := c.silentOne(i)
	if s < 0 {
		return false
	}
	switch d.Lemma[s] {
	case "researcher", "scientist", "study", "team", "doctor", "investigator", "inspector", "auditor", "inquiry", "panel", "survey", "audit", "review", "investigation":
		return true
	}
	from := d.Sentence[max(0, int(d.SentenceOf[i])-1)].Start
	for k := i - 1; k >= from; k-- {
		switch d.Lemma[k] {
		case "watch", "observe", "follow", "test", "study", "examine", "analyse", "analyze", "compare", "monitor", "survey", "measure", "inspect", "interview", "sample", "count":
			if d.Tag[k].Verb() {
				return true
			}
		}
	}
	return false
}

// stoodBy reports whether nouns are for somebody, or for what somebody has said or decided, and not for a door.
func (c *Context) stoodBy(r doc.Range) bool {
	if r.Len() == 0 || c.Doc.Tag[r.Start] == doc.CD {
		return false
	}
	for k := r.Start; k < r.End; k++ {
		switch w := c.Doc.Lemma[k]; w {
		case "reporting", "report", "story", "decision", "position", "figure", "record":
			return true
		default:
			if english.Retractable(w) || english.Putting(w) {
				return true
			}
		}
	}
	return c.maySpeak(r.End-1) || c.Doc.Sense[r.End-1] == doc.PersonNoun || c.Doc.Tag[r.End-1].Proper()
}

// innocenceFrom reports whether somebody's innocence begins at token i: his innocence, his client's innocence.
func (c *Context) innocenceFrom(i int) bool {
	d := c.Doc
	if i >= d.Len() || d.Tag[i] != doc.PRPS && d.Tag[i] != doc.DT && !d.Tag[i].Proper() {
		return false
	}
	for k := i + 1; k < i+5; k++ {
		if c.lemmaAt(i, k) == "innocence" {
			return d.Tag[k-1] == doc.PRPS || d.Tag[k-1] == doc.POS
		}
	}
	return false
}

// noLonger gives a cue the words "no longer" before its verb, which a source may have taken: police no longer believe that she did it.
func (c *Context) noLonger(a *Attribution) {
	i := a.Cue.Start
	if !c.noMore(i-1) || c.lemmaAt(i, i-2) == "" || !c.Doc.Tag[Head(c.Doc, a.Cue)].Verb() {
		return
	}
	for k := range a.Source {
		if r := &a.Source[k]; r.End <= i && r.End > i-2 && r.Start < i-2 {
			r.End = i - 2
		}
	}
	if !touches(a.Source, doc.Range{Start: i - 2, End: i}) {
		a.Cue.Start = i - 2
	}
}

// wordsFrom reports whether a noun group from token i has a noun for its head that is for what somebody said: her claim, the remark.
func (c *Context) wordsFrom(i int) bool {
	d := c.Doc
	if i >= d.Len() || d.Tag[i] != doc.DT && d.Tag[i] != doc.PRPS {
		return false
	}
	for k := i + 1; k < i+4 && k < d.Len(); k++ {
		switch t := d.Tag[k]; {
		case t.Noun() && !d.Tag[min(k+1, d.Len()-1)].Noun():
			return english.Putting(d.Lemma[k]) || english.Retractable(d.Lemma[k])
		case t != doc.JJ && !t.Noun():
			return false
		}
	}
	return false
}

// takenOn reads who takes responsibility or blame upon themselves at token i: accepted full responsibility for the spill.
func (c *Context) takenOn(i int) (end, from int) {
	for k := i + 1; k < i+4; k++ {
		switch c.lemmaAt(i, k) {
		case "responsibility", "blame", "liability":
			if w := c.lemmaAt(i, k+1); w == "for" {
				return k + 2, k + 2
			}
			return 0, 0
		case "full", "the", "all", "sole", "total", "complete", "personal":
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// apology reads what somebody apologises for at token i, to whomever: apologised to the clerks for the delay.
func (c *Context) apology(i int) (end, from int) {
	d := c.Doc
	for k := i + 1; k < i+8 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i]; k++ {
		switch t := d.Tag[k]; {
		case d.Lemma[k] == "for" && int(c.Doc.Head[k]) != i:
			return k + 1, k + 1
		case t == doc.TO, t == doc.RB, t == doc.DT, t == doc.PRPS, t == doc.JJ, t.Noun(), t == doc.PRP, t == doc.CC, t == doc.IN && d.Lemma[k] == "to":
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// toClauseEnd returns the words from token from to the end of its clause, none without.
func (c *Context) toClauseEnd(from int) []doc.Range {
	d := c.Doc
	if from >= d.Len() {
		return nil
	}
	s := d.Sentence[d.SentenceOf[from]]
	end := from
	for end < s.End && end < from+reach && !breaks(d, end) && !(d.Tag[end] == doc.CC && (d.Lemma[end] == "but" || end+1 < s.End && (d.Tag[end+1] == doc.VBD || d.Tag[end+1] == doc.VBZ))) {
		end++
	}
	if end == from {
		return nil
	}
	return []doc.Range{c.trimmed(doc.Range{Start: from, End: end})}
}

// judgesAt reports whether the subject of the verb at token i is a court or one of it.
func (c *Context) judgesAt(i int) bool {
	s := int(c.kin[i].subject)
	return s >= 0 && (english.Hearing(c.Doc.Lemma[s]) || c.Doc.Lemma[s] == "judge" || c.Doc.Lemma[s] == "justice")
}

// deedThreatened reports whether a noun is for what somebody may threaten with in words.
func deedThreatened(w string) bool {
	switch w {
	case "sanction", "strike", "action", "retaliation", "reprisal", "lawsuit", "tariff", "war", "boycott", "veto", "consequence", "revenge", "force":
		return true
	}
	return false
}
