package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file takes off what somebody tells the words that belong to the next who tells something, or to the reporter, and gives back a subject that was left out.

// anotherTells ends what somebody calls something before “and” and whoever tells something behind that, and gives those what they tell: Orr called the story a hoax | and the Gull House claimed it had
// not told him |. Behind what something is called no clause of the same goes on.
func (c *Context) anotherTells(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Content) == 0 || a.Cue.End > a.Content[len(a.Content)-1].Start {
			continue
		}
		r := &a.Content[len(a.Content)-1]
		who := c.tellerBehindAnd(*r)
		if who.Len() == 0 {
			continue
		}
		at, end := slices.IndexFunc(found, func(b Attribution) bool { return b.Cue.Start == who.End }), r.End
		if end <= who.End+1 {
			end = d.Sentence[d.SentenceOf[who.End]].End
		}
		switch l := d.Lemma[Head(d, a.Cue)]; {
		case at >= 0 && len(found[at].Source) == 1 && len(a.Source) == 1 && found[at].Source[0] == a.Source[0]:
			found[at].Source[0] = who
		case at < 0 && who.End+1 < end && (l == "call" || english.TakesItAs(l)):
			found = append(found, Attribution{Source: []doc.Range{who}, Cue: doc.Range{Start: who.End, End: who.End + 1}, Content: []doc.Range{c.trimmed(doc.Range{Start: who.End + 1, End: end})}, Confidence: clauseConfidence, Rule: ClauseVerb})
			r = &found[k].Content[len(found[k].Content)-1]
		default:
			continue
		}
		*r = c.trimmed(doc.Range{Start: r.Start, End: who.Start - 1})
	}
	return found
}

// tellerBehindAnd returns who stands right before a verb of telling behind the first “and” or “but” of the words r, where no clause begins before that; empty without.
func (c *Context) tellerBehindAnd(r doc.Range) doc.Range {
	d := c.Doc
	for k := r.Start; k < r.End && c.quotes[k] < 0 && !d.Tag[k].Finite() && !relative(d.Tag[k]) && d.Lemma[k] != "that"; k++ {
		if k == r.Start || d.Tag[k] != doc.CC {
			continue
		}
		who := c.nominalFrom(k + 1)
		if v := who.End; who.Len() > 0 && v < d.Len() && v <= r.End && d.SentenceOf[v] == d.SentenceOf[k] && (d.Tag[v].Tensed() || d.Tag[v] == doc.VBN) && english.Tells(d.Lemma[v]) && c.maySpeak(v-1) && c.quotes[v] < 0 {
			return who
		}
	}
	return doc.Range{}
}

// beforeNextTeller ends what somebody tells before “and” and the subject of the next verb of telling, where that verb is no part of it: told her that the page is “false” | and the port's website | says.
func (c *Context) beforeNextTeller(found []Attribution) {
	d := c.Doc
	ends := map[int]doc.Range{} // sources, by where they end right before their verb
	for _, a := range found {
		if len(a.Source) == 1 && a.Source[0].End == a.Cue.Start && c.quotes[a.Cue.Start] < 0 {
			ends[a.Source[0].End] = a.Source[0]
		}
	}
	for k := range found {
		a := &found[k]
		for n := range a.Content {
			r := &a.Content[n]
			if who, ok := ends[r.End]; ok && r.Start >= a.Cue.End && who.Start-1 > r.Start+1 && d.Tag[who.Start-1] == doc.CC && c.quotes[who.Start-1] < 0 && !slices.Contains(a.Source, who) {
				*r = c.trimmed(doc.Range{Start: r.Start, End: who.Start - 1})
			}
		}
	}
}

// beforeOwnVerb ends what somebody is cited for before “and” and the next verb of whoever cites them: the Herald quoted Orr as saying | he had left|, and reported that.
func (c *Context) beforeOwnVerb(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 {
			continue
		}
		for _, b := range found {
			and := b.Cue.Start - 1
			if len(b.Source) != 1 || b.Source[0].End > a.Source[0].Start || and < 0 || d.Tag[and] != doc.CC || c.quotes[and] >= 0 || d.SentenceOf[and] != d.SentenceOf[a.Cue.Start] || len(b.Content) == 0 {
				continue
			}
			for n := range a.Content {
				if r := &a.Content[n]; r.Start >= a.Cue.End && r.Start+1 < and && b.Cue.End <= r.End && d.SentenceOf[r.Start] == d.SentenceOf[and] && c.finite(doc.Range{Start: r.Start, End: and}) {
					*r = c.trimmed(doc.Range{Start: r.Start, End: and})
				}
			}
		}
	}
}

// tellsOfSelf ends what somebody tells before “but” and their own name again: the Herald reported that he had gone|, but the Herald later withdrew that.
func (c *Context) tellsOfSelf(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start {
		return
	}
	r, last := &a.Content[len(a.Content)-1], a.Source[0].End-1
	if r.Start < a.Cue.End || d.Tag[last] == doc.PRP {
		return
	}
	for k := r.Start + 2; k+3 < r.End; k++ {
		if d.Tag[k] != doc.Comma || d.Lemma[k+1] != "but" || c.quotes[k] >= 0 {
			continue
		}
		if g := c.nominalFrom(k + 2); g.Len() > 0 && g.End < r.End && d.Form[g.End-1].Exact == d.Form[last].Exact && c.finite(doc.Range{Start: g.End, End: min(g.End+3, r.End)}) {
			r.End = k
			return
		}
	}
}

// withoutWhatHeld takes off what is quoted before who says it what tells of the letter or post in which they did: “We are safe,” Roe wrote in a letter | that listed the crew |.
func (c *Context) withoutWhatHeld(a *Attribution) {
	d, last := c.Doc, len(a.Content)-1
	if last < 1 || a.Content[0].End > a.Cue.Start || a.Content[last].Start < a.Cue.End || c.quotes[a.Content[0].Start] < 0 {
		return
	}
	if r := a.Content[last]; (d.Lemma[r.Start] == "that" || d.Lemma[r.Start] == "which") && r.Len() > 1 && d.Tag[r.Start+1].Finite() && c.quotes[r.Start] < 0 && d.SentenceOf[r.Start] == d.SentenceOf[a.Cue.Start] {
		a.Content = a.Content[:last]
	}
}

// splicedBefore takes off what somebody tells another, in a clause without "that", the clause before it that only a comma joins to theirs: The boat sank in the night, the crew told her | they had seen a light |.
func (c *Context) splicedBefore(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 2 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || a.Content[0].End > a.Source[0].Start || d.Lemma[a.Cue.End-1] != "tell" || c.anyQuoted(a.Content[0]) {
		return
	}
	r := a.Content[1]
	if whom := c.nominalFrom(a.Cue.End); r.Start >= a.Cue.End+1 && r.Start <= whom.End && d.Tag[r.Start-1] != doc.Comma && c.subjectEnd(r.Start) > r.Start && c.finite(r) && c.standsAlone(a.Content[0]) {
		a.Content = a.Content[1:]
	}
}

// headOfAccorded gives what is told behind "according to", and begins with a verb, the subject that was left out of it or taken for a part of who tells: according to the Courier, | Venn, who called him
// clumsy, is refusing to go |.
func (c *Context) headOfAccorded(a *Attribution) {
	d := c.Doc
	if d.Lemma[a.Cue.Start] != "accord" || len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].Start != a.Cue.End {
		return
	}
	r := &a.Content[0]
	who := c.nounsWithWhich(a.Cue.End, r.Start)
	from := who.End + 1
	if who.Len() == 0 || from+1 >= r.Start || d.Tag[from-1] != doc.Comma || d.SentenceOf[from] != d.SentenceOf[r.Start] || !d.Tag[r.Start].Finite() || !d.Tag[r.Start-1].Punct() && c.quotes[r.Start-1] < 0 {
		return
	}
	if g := c.groupWithin(from, r.Start); g.Len() > 0 && d.Tag[g.End] == doc.Comma && (relative(d.Tag[g.End+1]) || c.asideBetween(g.End, r.Start)) {
		a.Source[0], r.Start = who, from
	}
}

// ofNobody takes the "it" of which nobody is told that they say so off what is thought or told, and makes what looks to be so no word of the thing: on that day, | it is estimated | that she had nine.
func (c *Context) ofNobody(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End > a.Cue.Start || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	i, first, it := Head(d, a.Cue), a.Content[0].Start, a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "it"
	switch {
	case it && d.Tag[i] == doc.VBN && d.Lemma[first] == "that" && c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be"):
		if a.Source[0].End == a.Cue.Start {
			a.Cue.Start--
		}
		a.Source = nil
	case d.Lemma[i] == "look" && d.Lemma[first] == "to" && (c.lemmaAt(i, first+1) == "be" || c.lemmaAt(i, first+1) == "have"):
		a.Source, a.Content = nil, []doc.Range{a.Source[0], a.Content[0]}
	}
}
