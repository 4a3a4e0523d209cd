package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wholeSpeakers gives sources all who speak, and nothing else.
func (c *Context) wholeSpeakers(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
			continue
		}
		c.ofWitness(a)
		c.behindPlace(a)
		c.described(a)
		c.ownedSpeaker(a)
		c.behindWhen(a)
		c.behindFrontNoun(a)
		c.holdsForth(a)
		c.withAll(a)
		c.withOther(a)
		c.withRow(a)
		c.withNor(a)
		c.bothSpeak(a)
	}
}

// bothSpeak gives to who speaks those with whom they do, also where these were taken for what is told: | my brothers and I | understood it; | the Trust, along with the Union, | announced it.
func (c *Context) bothSpeak(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start || a.Cue.Start > a.Source[0].End+1 || c.quotes[a.Source[0].Start] >= 0 {
		return
	}
	r := &a.Source[0]
	join := r.Start - 1
	switch told := a.Content[0].End == join; {
	case join > 0 && told && d.Lemma[join] == "and":
	case join > 2 && d.Lemma[join] == "with" && (d.Lemma[join-1] == "along" || d.Lemma[join-1] == "together"):
		join--
	default:
		return
	}
	if d.Tag[join-1] == doc.Comma {
		join--
	}
	front := c.nounsBefore(join)
	if front.Len() == 0 || front.Start > d.Sentence[d.SentenceOf[r.Start]].Start && d.Tag[front.Start-1] != doc.Comma || !c.maySpeak(front.End-1) {
		return
	}
	if p := a.Content[0]; p.Start >= front.Start && p.End <= r.Start {
		if len(a.Content) < 2 || a.Content[1].Start < a.Cue.End {
			return
		}
		a.Content = a.Content[1:]
	} else if p.Start < a.Cue.End {
		return
	}
	r.Start = front.Start
}

// withAll gives an attribution all who speak together, where its source is only some of three or more names in a row before its cue: Petra Lund, Ivan Moss,
// and Carla Dean denied it.
func (c *Context) withAll(a *Attribution) {
	d, r := c.Doc, a.Source[0]
	s := d.Sentence[d.SentenceOf[r.Start]]
	for k := r.Start; k < a.Cue.Start; k++ {
		if !c.inRow(k) && !(k < r.End && d.Tag[k] == doc.NNS) && d.Lemma[k] != "all" && d.Lemma[k] != "both" {
			return
		}
	}
	start := r.Start
	for start > s.Start && c.inRow(start-1) {
		start--
	}
	for start < r.Start && !c.capital(start) {
		start++
	}
	if start > s.Start && start < r.Start && (d.Tag[start-1] == doc.IN || d.Tag[start-1] == doc.TO) {
		return
	}
	names, more, and := 0, false, false
	for k := start; k < a.Cue.Start; k++ {
		if c.capital(k) && (k == start || !c.capital(k-1)) {
			names, more = names+1, more || k < r.Start || k >= r.End
		}
		and = and || d.Lemma[k] == "and"
	}
	if !and || !more || names < 3 {
		return
	}
	all := c.trimmed(doc.Range{Start: start, End: a.Cue.Start})
	for all.Len() > 1 && (d.Lemma[all.End-1] == "all" || d.Lemma[all.End-1] == "both" || d.Tag[all.End-1] == doc.Comma) {
		all.End--
	}
	a.Source[0] = all
	var content []doc.Range
	for _, p := range a.Content {
		if p.Start < a.Cue.Start && p.End > start {
			p.Start = a.Cue.End
		}
		if p.Len() > 0 {
			content = append(content, p)
		}
	}
	a.Content = content
}

// withOther gives an attribution both of whom its source is the second: the mayor and the governor said.
func (c *Context) withOther(a *Attribution) {
	d, r := c.Doc, a.Source[0]
	s := d.Sentence[d.SentenceOf[r.Start]]
	from := r.Start - 1
	if from-1 <= s.Start || d.Lemma[from] != "and" || d.Tag[r.Start] != doc.DT || r.End != a.Cue.Start || c.quotes[from] >= 0 {
		return
	}
	from = c.nounsBefore(from).Start
	if d.Tag[from] != doc.DT || from > s.Start && c.quotes[from-1] < 0 {
		return
	}
	a.Source[0].Start = from
	for n := range a.Content {
		if p := &a.Content[n]; p.Start < from && p.End > from {
			p.End = from
		} else if p.Start >= from && p.Start < r.Start {
			p.Start = min(r.Start, p.End)
		}
	}
	a.Content = slices.DeleteFunc(a.Content, func(p doc.Range) bool { return p.Len() <= 0 })
}

// inRow reports whether token k may stand in a row of names: a word of a name, a comma or "and".
func (c *Context) inRow(k int) bool {
	d := c.Doc
	return c.quotes[k] < 0 && (c.capital(k) && !english.Calendar(d.Lemma[k]) && d.Lemma[k] != "yesterday" || d.Tag[k] == doc.Comma || d.Lemma[k] == "and")
}

// capital reports whether token k is a noun with a capital.
func (c *Context) capital(k int) bool {
	return c.Doc.Tag[k].Noun() && c.Doc.Form[k].Traits.Has(doc.Capital)
}

// behindPlace takes off a source the place that somebody has gone to, behind which another clause begins: the train left for Belmere and passengers said it was cold.
func (c *Context) behindPlace(a *Attribution) {
	d, r := c.Doc, a.Source[0]
	and, verb := -1, false
	for k := r.Start; k < a.Cue.Start; k++ {
		if d.Lemma[k] == "and" && d.Tag[k] == doc.CC {
			and = k
		}
		verb = verb || k+1 < r.End && (d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBN && c.goesTo(k+1))
	}
	if and < 0 || and+1 >= a.Cue.Start || !verb && !c.goesTo(r.Start-1) {
		return
	}
	for k := and + 1; k < a.Cue.Start; k++ {
		if !nominal(d.Tag[k]) || k == and+1 && d.Tag[k] == doc.JJ {
			return
		}
	}
	a.Source[0] = doc.Range{Start: and + 1, End: a.Cue.Start}
}

// goesTo reports whether token k is a preposition for where somebody goes, behind a verb.
func (c *Context) goesTo(k int) bool {
	d := c.Doc
	if k < 1 || d.Tag[k-1] == doc.VBG {
		return false
	}
	switch d.Lemma[k] {
	case "to", "for", "into", "toward", "towards":
	default:
		return false
	}
	for i := k - 1; i >= 0 && i > k-6 && d.SentenceOf[i] == d.SentenceOf[k]; i-- {
		if d.Tag[i].Tensed() || d.Tag[i] == doc.VBN {
			return true
		}
	}
	return false
}

// behindWhen takes off a source when it was said, and what stands before that, at the start of the sentence: on Friday | doctors | said; at a press conference on Monday | Orr | said; in a letter
// dated 3 May | two clerks | said.
func (c *Context) behindWhen(a *Attribution) {
	d, r := c.Doc, &a.Source[0]
	start := d.Sentence[d.SentenceOf[r.Start]].Start
	switch t := d.Tag[start]; {
	case t != doc.IN && t != doc.VBG && t != doc.RB && t != doc.RBR:
		return
	case english.Subordinates(d.Lemma[start]) && d.Lemma[start] != "after" && d.Lemma[start] != "before":
		return
	}
	for k := max(r.Start, start+1); k+1 < r.End && d.Tag[k-1] != doc.Comma; k++ {
		if !english.Calendar(d.Lemma[k]) && d.Lemma[k] != "time" || d.Form[k].Traits.Has(doc.HasDigit) && r.Start != k {
			continue
		}
		in := k - 1
		for in > start && (d.Tag[in] == doc.CD || d.Tag[in] == doc.DT && d.Lemma[k] == "time" || english.Near(d.Lemma[in])) {
			in--
		}
		who := k + 1
		for who < r.End && (d.Form[who].Traits.Has(doc.HasDigit) || partOfDay(d.Lemma[who])) {
			who++
		}
		if d.Tag[in] != doc.IN && d.Lemma[in] != "date" || who >= r.End || c.finite(doc.Range{Start: start, End: who}) && in+1 < r.Start || k == r.Start && !d.Tag[who].Noun() {
			continue
		}
		if t := d.Tag[who]; t.Noun() || who > r.Start && (t == doc.DT || t == doc.CD || t == doc.PRPS) {
			r.Start = who
			return
		}
	}
}

// behindFrontNoun takes off a source, where words for where something was said begin the sentence, the noun that those end in, behind which a determiner begins who says it: in a memo seen by the
// Herald | a clerk | says.
func (c *Context) behindFrontNoun(a *Attribution) {
	d, r := c.Doc, &a.Source[0]
	s := d.Sentence[d.SentenceOf[r.Start]]
	if r.Start == s.Start || r.End > a.Cue.Start || d.Tag[r.Start-1] != doc.IN && (d.Tag[s.Start] != doc.IN || english.Subordinates(d.Lemma[s.Start])) || c.finite(doc.Range{Start: s.Start, End: r.End}) {
		return
	}
	end := r.Start
	for end < r.End && d.Tag[end] != doc.Comma {
		end++
	}
	for k := r.Start + 1; k+1 < end; k++ {
		if t := d.Tag[k]; (t == doc.DT || t == doc.PRPS) && d.Tag[k-1].Noun() && c.nounsWithWhich(k, end).End == end {
			r.Start = k
			return
		}
	}
}

// ownedSpeaker takes into a source that is only whose people speak those who do, where the cue was taken to begin with them: | his orderly | said.
func (c *Context) ownedSpeaker(a *Attribution) {
	d, r := c.Doc, &a.Source[0]
	head := Head(d, a.Cue)
	if l := d.Lemma[r.Start]; r.Len() != 1 || d.Tag[r.Start] != doc.PRPS || l != "his" && l != "her" && l != "their" || r.End != a.Cue.Start || !d.Tag[head].Verb() || head == a.Cue.Start {
		return
	}
	start := c.helpers(head).start
	for k := a.Cue.Start; k < start; k++ {
		if t := d.Tag[k]; t != doc.JJ && t != doc.RB && !t.Noun() && t != doc.CD {
			return
		}
	}
	if start > a.Cue.Start && d.Lemma[start-1] != "own" {
		r.End, a.Cue.Start = start, start
	}
}

// described gives a source that is the object of what tells more of those who speak all of their description: experts familiar with the drug warned.
func (c *Context) described(a *Attribution) {
	d, r := c.Doc, &a.Source[0]
	k := r.Start - 1
	if r.End != a.Cue.Start || k < 2 || d.Tag[k] != doc.IN && d.Tag[k] != doc.TO || d.Tag[k-1] != doc.JJ && d.Tag[k-1] != doc.VBN || d.Tag[k-2] != doc.NNS {
		return
	}
	switch d.Lemma[k] {
	case "before", "after", "until", "since", "as", "while", "because", "if", "when", "that", "than":
		return
	}
	from := k - 2
	for from > 0 && d.SentenceOf[from-1] == d.SentenceOf[k] && nominal(d.Tag[from-1]) {
		from--
	}
	if from == 0 || d.SentenceOf[from-1] != d.SentenceOf[k] || breaks(d, from-1) || d.Tag[from-1] == doc.CloseQuote {
		r.Start = from
	}
}

// aThird makes somebody brought in by a number, whose name commas set off right before the cue, its source, where that of the first of them was taken for it and the name
// for what is told: two clerks denied it, and a third, Omar Finch, admitted it.
func (c *Context) aThird(a *Attribution) {
	d, at := c.Doc, a.Cue.Start
	s := d.Sentence[d.SentenceOf[at]]
	if at-1 <= s.Start || d.Tag[at-1] != doc.Comma || !d.Tag[at-2].Proper() {
		return
	}
	name := at - 2
	for name > s.Start && d.Tag[name-1].Proper() {
		name--
	}
	if name-2 < s.Start || d.Tag[name-1] != doc.Comma {
		return
	}
	start := name - 2
	switch d.Lemma[start] {
	case "second", "third", "fourth", "fifth":
		if start == s.Start || d.Tag[start-1] != doc.DT {
			return
		}
		start--
	case "another":
	default:
		return
	}
	a.Source = []doc.Range{{Start: start, End: at}}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= start && r.End <= at })
}

// criticOf turns round who is a critic or a supporter of whom, where the models took whoever stands behind for who speaks: Brell is a critic of the mayor.
func (c *Context) criticOf(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].Start < a.Cue.End || a.Content[0].End > a.Cue.Start || d.Lemma[a.Cue.End-1] != "of" || a.Cue.Len() < 2 ||
		!c.has(doc.Range{Start: a.Content[0].End, End: a.Cue.End}, "be") {
		return
	}
	switch d.Lemma[a.Cue.End-2] {
	case "critic", "opponent", "supporter", "advocate", "champion", "foe", "fan", "defender", "proponent", "backer":
		a.Source, a.Content = a.Content, a.Source
	}
}
