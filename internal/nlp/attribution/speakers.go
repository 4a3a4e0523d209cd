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
		c.behindPlace(a)
		c.withoutDay(a)
		c.holdsForth(a)
		c.withAll(a)
		c.withOther(a)
	}
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
	for from > s.Start && nominal(d.Tag[from-1]) && c.quotes[from-1] < 0 {
		from--
	}
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
		if d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBZ || d.Tag[i] == doc.VBP || d.Tag[i] == doc.VBN {
			return true
		}
	}
	return false
}

// withoutDay takes the day off the beginning of a source: on Friday doctors said.
func (c *Context) withoutDay(a *Attribution) {
	d, r := c.Doc, &a.Source[0]
	day := r.Start
	if d.Lemma[day] == "on" {
		day++
	}
	if day > 0 && day+1 < r.End && d.Lemma[day-1] == "on" && english.Calendar(d.Lemma[day]) && d.Tag[day+1].Noun() && !d.Tag[day+1].Proper() {
		r.Start = day + 1
	}
}

// holdsForth gives what is told on an occasion to whoever holds it: Karl Orr held a press conference claiming that it was late.
func (c *Context) holdsForth(a *Attribution) {
	d := c.Doc
	i := Head(d, a.Cue)
	if a.Source[0].End != a.Cue.Start || d.Tag[i] != doc.VBG {
		return
	}
	s, ok := c.holder(i)
	if !ok {
		return
	}
	a.Source[0] = s
	if end := contentEnd(*a); len(a.Content) == 1 && a.Content[0].Start == a.Cue.End && end < d.Len() && d.Tag[end] == doc.VBD {
		a.Content[0] = c.clauseFrom(a.Cue.End)
	}
}

// holder returns who holds the occasion whose noun stands right before the participle at token i.
func (c *Context) holder(i int) (doc.Range, bool) {
	d := c.Doc
	if i < 3 || !occasion(d.Lemma[i-1]) {
		return doc.Range{}, false
	}
	for v := i - 2; v > i-8 && v > 0 && d.SentenceOf[v] == d.SentenceOf[i]; v-- {
		switch d.Tag[v] {
		case doc.VBD, doc.VBZ, doc.VBP, doc.VBN:
			return c.before(v, v)
		case doc.Comma, doc.IN:
			return doc.Range{}, false
		}
	}
	return doc.Range{}, false
}

// occasion reports whether noun w is for an occasion at which, or a text in which, somebody speaks who holds or issues it.
func occasion(w string) bool {
	switch w {
	case "conference", "briefing", "statement", "letter", "speech", "video", "post", "message", "interview", "rally", "press":
		return true
	}
	return false
}

// holding reads a participle of telling behind an occasion, at token i: held a press conference claiming that it was late.
func (c *Context) holding(i int) (Attribution, bool) {
	d := c.Doc
	if d.Tag[i] != doc.VBG || !english.Alleges(d.Lemma[i]) && d.Lemma[i] != "say" && d.Lemma[i] != "warn" {
		return Attribution{}, false
	}
	source, ok := c.holder(i)
	content := c.clauseFrom(min(i+1, d.Len()-1))
	if !ok || content.Len() < 3 || content.Start <= i {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{content}, Rule: ClauseVerb}, true
}

// posting reads a participle of writing, at token i, with a quotation behind it: took to social media, posting on Sunday, "I am leaving".
func (c *Context) posting(i int) (Attribution, bool) {
	d := c.Doc
	if l := d.Lemma[i]; d.Tag[i] != doc.VBG || l != "post" && l != "tweet" && l != "write" || i < 3 || d.Tag[i-1] != doc.Comma {
		return Attribution{}, false
	}
	source, ok := c.before(i, i)
	if !ok {
		return Attribution{}, false
	}
	for k := i + 1; k < i+14 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i]; k++ {
		if q := c.quotes[k]; q >= 0 {
			return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{d.Quotations[q].Tokens}, Rule: ClauseVerb}, true
		}
	}
	return Attribution{}, false
}

// nextQuotation adds to what ends in a quotation the one that "and" joins to it: as saying "the dam is old" and "it must go".
func (c *Context) nextQuotation(a *Attribution, owner []int32) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	last := a.Content[len(a.Content)-1].End
	if last > 0 && last < d.Len() && c.quotes[last] >= 0 && c.quotes[last] == c.quotes[last-1] && d.Quotations[c.quotes[last]].Tokens.End == last+1 {
		last++ // its mark
	}
	if last < a.Cue.End || last+1 >= d.Len() || c.quotes[last-1] < 0 || d.Lemma[last] != "and" || c.quotes[last] >= 0 {
		return
	}
	if q := c.quotes[last+1]; q >= 0 && q != c.quotes[last-1] && free(owner, d.Quotations[q].Tokens, 0) && d.SentenceOf[last-1] == d.SentenceOf[last+1] {
		a.Content = append(a.Content, d.Quotations[q].Tokens)
	}
}

// withoutHypotheses leaves out what would have been said: had the mayor said that the bridge was unsafe, nobody would have crossed.
func (c *Context) withoutHypotheses(as []Attribution) []Attribution {
	d := c.Doc
	out := as[:0]
	for _, a := range as {
		s := d.Sentence[d.SentenceOf[a.Cue.Start]]
		if len(a.Source) == 1 && a.Source[0].Start == s.Start+1 && a.Source[0].End <= a.Cue.Start && s.Len() > 1 {
			first := d.Word(s.Start)
			if first == "Had" || first == "If" && d.Lemma[a.Cue.Start] == "have" && d.Tag[a.Cue.Start] == doc.VBD {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// reportedCiting reads a verb of reporting, at token i, that stands with the outlet behind all of its sentence and before whom it cites: the mayor said it was late,
// the Courier reported, citing two officials.
func (c *Context) reportedCiting(i int) (Attribution, bool) {
	d := c.Doc
	if l := d.Lemma[i]; d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN || l != "report" && l != "say" && l != "write" || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	k := i + 1
	if c.lemmaAt(i, k) == "on" && english.Calendar(c.lemmaAt(i, k+1)) {
		k += 2
	}
	if l := c.lemmaAt(i, k+1); c.lemmaAt(i, k) != "," || l != "cite" && l != "quote" || d.Tag[k+1] != doc.VBG {
		return Attribution{}, false
	}
	from := i
	for from > 0 && nominal(d.Tag[from-1]) && d.SentenceOf[from-1] == d.SentenceOf[i] {
		from--
	}
	s := d.Sentence[d.SentenceOf[i]]
	if from == i || from-1 <= s.Start+2 || d.Tag[from-1] != doc.Comma {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{{Start: from, End: i}}, Content: []doc.Range{c.trimmed(doc.Range{Start: s.Start, End: from - 1})}, Rule: Reported}, true
}

// reported finds outlets that report a whole sentence, whatever the models made of it. What others say there ends before the outlet, and that it cites somebody
// tells how it knows and is no statement of its own.
func (c *Context) reported(found []Attribution) []Attribution {
	d := c.Doc
	for i := range d.Token {
		a, ok := c.reportedCiting(i)
		if !ok {
			continue
		}
		a.Confidence = claimConfidence
		end := a.Content[0].End
		found = slices.DeleteFunc(found, func(b Attribution) bool { return b.Cue.End > i && b.Cue.Start < i+5 && d.SentenceOf[b.Cue.Start] == d.SentenceOf[i] })
		for k := range found {
			b := &found[k]
			if d.SentenceOf[b.Cue.Start] != d.SentenceOf[i] {
				continue
			}
			for n := range b.Content {
				if r := &b.Content[n]; r.Start < end && r.End > end {
					r.End = end
				}
			}
		}
		found = append(found, a)
	}
	return found
}

// summedUp takes what somebody calls what has just been told (a move the union called a betrayal) off what stands before: it is nobody else's words, and
// speaks for nobody.
func (c *Context) summedUp(found []Attribution) {
	d := c.Doc
	for _, a := range found {
		if !c.answersNoun(a) {
			continue
		}
		start, end := a.Content[0].Start, max(a.Cue.End, contentEnd(a))
		for k := range found {
			b := &found[k]
			if d.SentenceOf[b.Cue.Start] != d.SentenceOf[start] || b.Cue.End > start {
				continue
			}
			if len(b.Source) > 0 && overlaps(b.Source[0], doc.Range{Start: start, End: end}) {
				from := b.Cue.Start
				for from > 0 && nominal(d.Tag[from-1]) && d.SentenceOf[from-1] == d.SentenceOf[start] {
					from--
				}
				b.Source = nil
				if from < b.Cue.Start {
					b.Source = []doc.Range{{Start: from, End: b.Cue.Start}}
				}
			}
			for n := range b.Content {
				r := &b.Content[n]
				if r.Start < start && r.End > start {
					*r = c.trimmed(doc.Range{Start: r.Start, End: start})
				}
			}
			b.Content = slices.DeleteFunc(b.Content, func(r doc.Range) bool {
				return r.Len() <= 0 || r.Start >= start && r.Start < end || len(b.Source) > 0 && overlaps(r, b.Source[0]) && r.Start >= b.Source[0].Start
			})
			if len(b.Content) == 0 && len(b.Source) > 0 {
				if front, ok := c.frontOf(b.Source[0].Start); ok {
					b.Content = []doc.Range{front}
				}
			}
		}
	}
}

// answersNoun reports whether an attribution is the answer to a noun behind a comma, which its content begins with.
func (c *Context) answersNoun(a Attribution) bool {
	if len(a.Content) == 0 || a.Content[0].End > a.Cue.Start || a.Content[0].Len() > 4 {
		return false
	}
	b, ok := c.answered(a.Content[0].End - 1)
	return ok && overlaps(b.Cue, a.Cue)
}
