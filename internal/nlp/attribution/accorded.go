package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// accorded parts a source of "according to" that was taken to go on over the whole sentence, so that nothing was left to tell: According to | the Safety Office, |
// there were nine deaths in May.
func (c *Context) accorded(a *Attribution) {
	d, end := c.Doc, a.Cue.End
	if len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].Start != end || end < 2 || d.Lemma[end-1] != "to" || !strings.EqualFold(d.Word(end-2), "according") || a.Cue.Start != d.Sentence[d.SentenceOf[end-1]].Start {
		return
	}
	r := a.Source[0]
	comma := c.endOfName(r)
	who, told := c.trimmed(doc.Range{Start: r.Start, End: comma}), c.trimmed(doc.Range{Start: min(comma+1, r.End), End: r.End})
	if who.Len() == 0 || told.Len() < 3 || c.finite(who) || !c.finite(told) || relative(d.Tag[told.Start]) || c.quotes[told.Start] >= 0 {
		return
	}
	a.Source, a.Content = []doc.Range{who}, []doc.Range{told}
	a.Confidence = max(a.Confidence, claimConfidence)
}

// endOfName returns the comma behind the name with which r begins, and behind what stands in apposition to it: Karl Orr, the mayor, | the end of r without one.
func (c *Context) endOfName(r doc.Range) int {
	d := c.Doc
	next := func(k int) int {
		for k < r.End && d.Tag[k] != doc.Comma {
			k++
		}
		return k
	}
	comma := next(r.Start)
	if comma+2 < r.End && (d.Tag[comma+1] == doc.DT || d.Tag[comma+1] == doc.PRPS) {
		if k := next(comma + 1); k < r.End && d.Tag[k-1].Noun() && !c.finite(doc.Range{Start: comma, End: k}) {
			return k
		}
	}
	return comma
}

// accordedBounds ends the source of "according to" at the comma behind which what is told goes on, and lets that begin there: the plan is, according to | the mayor |, “a bad joke”; according to
// | the study |, in 2014 in Osler, most people were ill. In a relative clause the verb behind the source goes with the pronoun: the minister, who according to | the Post | owns two flats, said.
func (c *Context) accordedBounds(a *Attribution) {
	d, end := c.Doc, a.Cue.End
	if len(a.Source) != 1 || a.Source[0].Start != end || end < 2 || d.Lemma[end-1] != "to" || !strings.EqualFold(d.Word(end-2), "according") {
		return
	}
	s := d.Sentence[d.SentenceOf[end]]
	if rel := a.Cue.Start - 1; rel > s.Start && relative(d.Tag[rel]) && d.Tag[rel-1] == doc.Comma {
		c.accordedWhich(a, rel, s.End)
		return
	}
	who := c.nounsWithWhich(end, s.End)
	comma := who.End
	if who.Len() == 0 || comma+2 >= s.End || d.Tag[comma] != doc.Comma {
		return
	}
	switch {
	case c.quotes[comma+1] >= 0 && d.Quotations[c.quotes[comma+1]].Tokens.Start == comma+1 && len(a.Content) > 0 && a.Content[0].End <= a.Cue.Start && d.Tag[a.Cue.Start-1] == doc.Comma:
		k := d.Quotations[c.quotes[comma+1]].Tokens.End
		for k < s.End && !d.Tag[k].Punct() {
			k++
		}
		a.Source, a.Content = []doc.Range{who}, []doc.Range{a.Content[0], {Start: comma + 1, End: k}}
	case a.Cue.Start == s.Start && d.Tag[comma+1] == doc.IN && len(a.Content) > 0 && a.Content[0].Start > comma+1 && !c.anyQuoted(doc.Range{Start: comma, End: a.Content[0].Start}):
		a.Source = []doc.Range{who}
		a.Content = append([]doc.Range{{Start: comma + 1, End: a.Content[0].End}}, a.Content[1:]...)
	}
}

// accordedWhich reads "who according to the Post owns two flats", whose pronoun is token rel, up to the comma behind that.
func (c *Context) accordedWhich(a *Attribution, rel, stop int) {
	d := c.Doc
	who := c.groupWithin(a.Cue.End, stop)
	for who.Len() > 1 && !d.Tag[who.End-1].Noun() {
		who.End--
	}
	v := who.End
	if who.Len() == 0 || v+1 >= stop || !d.Tag[v].Finite() {
		return
	}
	k := v + 1
	for k < stop && d.Tag[k] != doc.Comma && d.Tag[k] != doc.Stop {
		k++
	}
	a.Source, a.Content = []doc.Range{who}, []doc.Range{{Start: rel, End: rel + 1}, {Start: v, End: k}}
}

// toldAccorded gives what is told in a relative clause behind "according to" with its source to the pronoun: a director | who |, according to the report, has said that he paid.
func (c *Context) toldAccorded(found []Attribution) {
	d := c.Doc
	for _, a := range found {
		rel := a.Cue.Start - 1
		if len(a.Source) != 1 || rel < 1 || d.Lemma[a.Cue.Start] != "accord" || !relative(d.Tag[rel]) || a.Source[0].Start != a.Cue.End {
			continue
		}
		for k := range found {
			if b := &found[k]; b.Cue.Start == a.Source[0].End && len(b.Source) == 1 && touches(b.Source, a.Source[0]) {
				b.Source = []doc.Range{{Start: rel, End: rel + 1}}
			}
		}
	}
}

// accordedApart parts, behind "according to" at the start of a sentence, what tells more of its source from who the clause is about, where both stand between commas: according to | the Lantern, a weekly, | Roe left; according to
// | the Lantern |, Ada Roe, a guard, left. And it ends the source in the midst of a clause before what the verb there has for its object: he bought, according to | the Lantern |, the oldest house.
func (c *Context) accordedApart(a *Attribution) {
	d, end := c.Doc, a.Cue.End
	if a.Cue.Len() != 2 || d.Lemma[end-1] != "to" || !strings.EqualFold(d.Word(end-2), "according") || c.quotes[end-1] >= 0 {
		return
	}
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if a.Cue.Start > s.Start {
		c.accordedAmid(a, s)
		return
	}
	if who, told := c.accordedFront(s); told > 0 {
		from := doc.Range{Start: told, End: max(told+1, contentEnd(*a))}
		if from.Len() < 3 || !c.finite(from) {
			from.End = s.End
		}
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(from)}
	}
}

// accordedFront returns the source of a sentence s that begins with "according to", and where what is told begins, if something else stands between commas before the verb; 0 otherwise.
func (c *Context) accordedFront(s doc.Range) (who doc.Range, told int) {
	d := c.Doc
	if s.Len() < 8 || !strings.EqualFold(d.Word(s.Start), "according") || d.Lemma[s.Start+1] != "to" {
		return who, 0
	}
	who = c.nounsWithWhich(s.Start+2, s.End)
	comma := who.End
	if who.Len() == 0 || comma >= s.End || d.Tag[comma] != doc.Comma {
		return who, 0
	}
	more, first := comma, comma+1 // where what tells more of the source ends, and where the first words begin that do not
	for at, parts := comma+1, 0; at+1 < s.End && parts < 4; parts++ {
		if c.quotes[at] >= 0 {
			return who, 0
		}
		if at > comma+1 && d.Tag[at].Finite() {
			return doc.Range{Start: who.Start, End: more}, c.onlyIf(more > comma || parts > 1, first)
		}
		if v := c.subjectEnd(at); v > 0 {
			switch aside := (doc.Range{Start: first, End: at - 1}); {
			case first < at && c.timely(aside):
				return who, first // the next day, Roe left
			case first < at && !c.apposes(aside), slices.Contains(d.Lemma[at:v], "and"):
				return who, 0
			case first < at:
				more = at - 1
			}
			return doc.Range{Start: who.Start, End: more}, c.onlyIf(at > comma+1, at)
		}
		next := at
		for next < s.End && d.Tag[next] != doc.Comma {
			next++
		}
		if next == s.End || c.finite(doc.Range{Start: at, End: next}) != relative(d.Tag[at]) {
			return who, 0
		}
		if d.Tag[at] == doc.VBG && first == at {
			first = next + 1
		}
		at = next + 1
	}
	return who, 0
}

// onlyIf returns k if ok, and 0 otherwise.
func (c *Context) onlyIf(ok bool, k int) int {
	if !ok {
		return 0
	}
	return k
}

// apposes reports whether r, between commas, tells what the one named before it is: a weekly of the north. A time is none.
func (c *Context) apposes(r doc.Range) bool {
	d := c.Doc
	return c.nominalFrom(r.Start).Len() > 1 && (d.Tag[r.Start] == doc.DT || d.Tag[r.Start] == doc.PRPS) && !c.finite(r) && !c.timely(r)
}

// timely reports whether r is a time: the next day.
func (c *Context) timely(r doc.Range) bool {
	g := c.nominalFrom(r.Start)
	if g.Len() == 0 || g.End != r.End {
		return false
	}
	w := c.Doc.Lemma[g.End-1]
	return unitOfTime(w) || partOfDay(w) || english.Calendar(w) || english.Relative(w)
}

// accordedAmid ends the source of "according to" that stands, in sentence s, between a verb and its object.
func (c *Context) accordedAmid(a *Attribution, s doc.Range) {
	d, v := c.Doc, a.Cue.Start-2
	if v <= s.Start || len(a.Content) == 0 || d.Tag[v+1] != doc.Comma || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN || c.has(doc.Range{Start: c.helpers(v).start, End: v}, "be") {
		return
	}
	who := c.nounsWithWhich(a.Cue.End, s.End)
	object := who.End + 1
	if who.Len() == 0 || c.personLabel(who) || object+1 >= s.End || d.Tag[who.End] != doc.Comma || d.Tag[object] != doc.DT && d.Tag[object] != doc.CD {
		return
	}
	g := c.nominalFrom(object)
	if c.maySpeak(g.End-1) || c.finite(doc.Range{Start: object, End: s.End}) || !c.apposes(doc.Range{Start: object, End: g.End}) {
		return
	}
	a.Source = []doc.Range{who}
	a.Content = []doc.Range{{Start: a.Content[0].Start, End: v + 1}, c.trimmed(doc.Range{Start: object, End: s.End})}
}

// sayAccorded takes "according to" and its source off who says something in the clause behind it, and gives that clause to both: | according to the Lantern, Ada Roe, a guard, | said that it was late.
func (c *Context) sayAccorded(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || d.Lemma[a.Cue.Start] == "accord" {
			continue
		}
		s := d.Sentence[d.SentenceOf[a.Cue.Start]]
		who, told := c.accordedFront(s)
		if told == 0 || a.Source[0].Start > told || a.Source[0].End <= told {
			continue
		}
		a.Source[0].Start = told
		if left := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool { return r.Start >= s.Start && r.End <= told }); len(left) > 0 {
			a.Content = left
		}
		cue := doc.Range{Start: s.Start, End: s.Start + 2}
		if withCue(found, cue) < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{who}, Content: []doc.Range{c.trimmed(doc.Range{Start: told, End: s.End})}, Confidence: claimConfidence, Rule: ClauseVerb})
		}
	}
	return found
}
