package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// A contact is somebody who got in touch with another and told something: | the captain's wife | rang | the duty desk | to report.
type contact struct {
	who, whom doc.Range
	cue       doc.Range // to report; and said; saying
}

// reachedAt reads verb i of telling, behind "to" or "and" or as a participle, as what somebody did who got in touch with another right before that.
func (c *Context) reachedAt(i int) (contact, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if i < s.Start+3 || i+2 >= s.End || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) && !english.Passes(d.Lemma[i]) && d.Lemma[i] != "complain" {
		return contact{}, false
	}
	x := contact{cue: doc.Range{Start: i, End: i + 1}}
	end := i
	switch t := d.Tag[i]; {
	case t == doc.VB && d.Lemma[i-1] == "to":
		x.cue.Start, end = i-1, i-1
	case t == doc.VBD && d.Lemma[i-1] == "and":
		end = i - 1
	case t == doc.VBG && (d.Lemma[i] == "say" || d.Lemma[i] == "warn" || d.Lemma[i] == "complain" || d.Lemma[i] == "claim" || d.Lemma[i] == "explain" || d.Lemma[i] == "ask"):
	default:
		return contact{}, false
	}
	end = c.beforeWhen(end, s.Start)
	x.whom = c.reachedWhom(end)
	v := x.whom.Start - 1
	if x.whom.Len() == 0 {
		v = end - 1 // rang at noon to say
	}
	if v <= s.Start || x.whom.Len() == 0 && (x.cue.Len() == 1 || !english.Reaches(d.Lemma[v])) {
		return contact{}, false
	}
	direct := true
	if l := d.Lemma[v]; l == "to" || l == "on" && d.Lemma[v-1] != "call" {
		direct, v = false, v-1
	}
	if t := d.Tag[v]; !t.Tensed() && t != doc.VBN || !english.GetsInTouch(d.Lemma[v], direct) || c.quotes[v] != c.quotes[i] || d.Lemma[v] == "stop" && d.Tag[i] == doc.VBG {
		return contact{}, false
	}
	h := c.helpers(v)
	if h.not || h.modal || h.start <= s.Start || x.whom.Len() == 0 && slices.Contains(d.Lemma[h.start:v], "be") {
		return contact{}, false
	}
	x.who = c.reacher(v, h.start)
	return x, x.who.Len() > 0
}

// beforeWhen returns where the words for when, which end before token end, begin, and end without any: rang her | on Monday night | to say.
func (c *Context) beforeWhen(end, from int) int {
	d := c.Doc
	begin := end
	for k := end - 1; k > from && k > end-6; k-- {
		switch w := d.Lemma[k]; {
		case english.Calendar(w), english.Relative(w), partOfDay(w), w == "noon", w == "midnight", d.Tag[k] == doc.CD:
			begin = k
		case begin == end && w != "p.m." && w != "a.m.":
			return end
		case w == "on", w == "at", w == "in", w == "late", w == "early", english.Near(w):
			begin = k
		case d.Tag[k] != doc.DT:
			return begin
		}
	}
	return begin
}

// reachedWhom returns whom somebody reached, where the words for them end before token end: a pronoun or a noun group.
func (c *Context) reachedWhom(end int) doc.Range {
	d := c.Doc
	if d.Tag[end-1] == doc.PRP {
		return doc.Range{Start: end - 1, End: end}
	}
	g := c.nounsBefore(end)
	for k := g.Start; k < g.End; k++ {
		if d.Tag[k] == doc.PRP {
			return doc.Range{} // his brother she
		}
	}
	if g.Len() > 0 && english.Calendar(d.Lemma[g.End-1]) {
		return doc.Range{}
	}
	return g
}

// reacher returns the subject of verb v, whose auxiliaries begin at token start, if it is somebody who may speak.
func (c *Context) reacher(v, start int) doc.Range {
	d := c.Doc
	if c.subjectPronoun(start - 1) {
		return doc.Range{Start: start - 1, End: start}
	}
	if d.Tag[start-1].Punct() || d.Tag[start-1] == doc.CC {
		who, ok := c.before(v, start)
		if !ok || !c.maySpeak(Head(d, who)) {
			return doc.Range{}
		}
		return who
	}
	if x := int(c.kin[v].subject); x >= 0 && x < start && d.Label[x] == doc.Nsubj && d.Tag[x].Noun() && int(c.kin[x].hi)+1 == start && c.speaks(x, "say") {
		return c.trimmed(doc.Range{Start: int(c.kin[x].lo), End: start})
	}
	who := c.withParts(c.nounsBefore(start))
	for who.Start > 1 && d.Tag[who.Start-1] == doc.IN && d.Lemma[who.Start-1] != "that" && !english.Subordinates(d.Lemma[who.Start-1]) {
		g := c.nounsBefore(who.Start - 1)
		if g.Len() == 0 || !c.maySpeak(g.End-1) {
			break
		}
		who.Start = g.Start // two students from Lowick
	}
	if who.Len() == 0 || relative(d.Tag[who.End-1]) || !c.maySpeak(c.headOf(who)) || english.Nobody(d.Lemma[who.End-1]) {
		return doc.Range{}
	}
	return who
}

// reachedToTell gives what somebody told whom they got in touch with to them, where the other, somebody before or nobody was taken for who told it; and finds it where nothing was: | the captain's
// wife | rang the duty desk to report that; Roe said | a clerk | came to her and said.
func (c *Context) reachedToTell(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(found)
	for i := range d.Token {
		x, ok := c.reachedAt(i)
		if !ok {
			continue
		}
		mended := false
		for k := range found {
			a := &found[k]
			if a.Cue.Start > i || a.Cue.End <= i || a.Cue.End-a.Cue.Start > x.cue.Len()+2 {
				continue
			}
			mended = true
			if len(a.Source) != 1 || a.Source[0].End <= x.who.Start || a.Source[0].Start >= x.who.End {
				a.Source = []doc.Range{x.who}
			}
			c.reachedOn(found, x, contentEnd(*a))
		}
		if told, ok := c.told(i, x.cue, d.Sentence[d.SentenceOf[i]].End); ok && !mended && !held[i] && told.Start >= x.cue.End {
			found = append(found, Attribution{Cue: x.cue, Source: []doc.Range{x.who}, Content: []doc.Range{told}, Confidence: nestedConfidence, Rule: ClauseVerb})
		}
	}
	return found
}

// reachedOn lets what is told of who got in touch go on to token end, over what they told, where it ended before the "and" between: Roe said | a clerk came to her and said it was late |.
func (c *Context) reachedOn(found []Attribution, x contact, end int) {
	for k := range found {
		b := &found[k]
		if n := len(b.Content) - 1; n >= 0 && b.Content[n].Start <= x.who.Start && b.Content[n].End == x.cue.Start-1 && end > b.Content[n].End && b.Cue.End <= b.Content[0].Start {
			b.Content[n].End = end
		}
	}
}
