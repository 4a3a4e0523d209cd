package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wholeClosing gives whoever ends a sentence by saying what stands before them all of that, where the models lost it, took half a clause of it, what follows the verb, or who speaks: | workers
// will strike unless the guard is back |, the union's secretary, Ada Roe, warned; | the gate was shut |, a clerk boasted in a recording.
func (c *Context) wholeClosing(found []Attribution) []Attribution {
	for _, s := range c.Doc.Sentence {
		cue, source, front := c.closing(s)
		if front.Len() == 0 {
			continue
		}
		for n := range found {
			if b := &found[n]; contains(front, b.Cue.Start) {
				c.endAt(b, front.End)
			}
		}
		k := withCue(found, cue)
		if k < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{front}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		a := &found[k]
		if !c.broken(a.Content, front, s) {
			continue
		}
		behind := slices.IndexFunc(a.Content, func(r doc.Range) bool { return r.Start >= s.End })
		if behind < 0 {
			behind = len(a.Content)
		}
		a.Content = append([]doc.Range{front}, a.Content[behind:]...)
		a.Source = []doc.Range{source}
	}
	return found
}

// withCue returns the first of found whose cue has a word of cue, -1 without.
func withCue(found []Attribution, cue doc.Range) int {
	return slices.IndexFunc(found, func(a Attribution) bool { return overlaps(a.Cue, cue) })
}

// endAt ends at token end what b, told within the words before that, was taken to tell over them: warned that it would be long|, two officials said, contradicting the ministry.
func (c *Context) endAt(b *Attribution, end int) {
	if n := len(b.Content); n > 0 {
		if r := &b.Content[n-1]; r.Start < end && r.End > end+1 && !c.quoted(*r) {
			r.End = end
		}
	}
}

// beforeParticiple returns where sentence s ends but for what stands behind the last comma with a participle: two officials said|, contradicting the ministry.
func (c *Context) beforeParticiple(s doc.Range) int {
	d := c.Doc
	for k := s.End - 2; k > s.Start+4; k-- {
		if d.Tag[k].Finite() || c.quotes[k] >= 0 {
			break
		}
		if d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.VBG && d.Lemma[k+1] != "include" && !english.Tells(d.Lemma[k+1]) && d.Lemma[k+1] != "cite" && d.Lemma[k+1] != "quote" && d.Lemma[k+1] != "accord" {
			return k
		}
	}
	return s.End
}

// closing returns the verb of telling that ends sentence s, behind who tells and the clause before them; front is empty where it ends otherwise.
func (c *Context) closing(s doc.Range) (cue, source, front doc.Range) {
	d := c.Doc
	s.End = c.beforeParticiple(s)
	i := s.End - 1
	for i > s.Start && !d.Tag[i].Finite() && (d.Tag[i] != doc.VBN || !english.SaysAloud(d.Lemma[i])) {
		i-- // a clerk boasted, which the tagger takes for a participle
	}
	verb := i
	if d.Lemma[i] == "have" {
		for verb+1 < s.End-1 && (verb == i || d.Tag[verb] == doc.RB) {
			verb++ // has also concluded
		}
	}
	if i < s.Start+4 || c.quotes[i] >= 0 || d.Tag[i] == doc.MD || verb > i && d.Tag[verb] != doc.VBN || !english.Tells(d.Lemma[verb]) || !c.tailOf(verb, s.End) {
		return
	}
	who := i
	for who > s.Start && d.Tag[who-1] == doc.RB && d.Lemma[who-1] != "not" && d.Lemma[who-1] != "never" {
		who--
	}
	if source = c.closingSource(s, who); source.Len() == 0 {
		source = c.lastSource(who) // a memo seen by the paper suggests
	}
	if source.Len() == 0 {
		return
	}
	return doc.Range{Start: i, End: verb + 1}, source, c.beforeClosing(s, source)
}

// beforeClosing returns the clause that stands before source, who ends sentence s by telling it, behind a colon or a semicolon where there is one; it is empty where that is none, or quoted.
func (c *Context) beforeClosing(s, source doc.Range) doc.Range {
	comma := source.Start - 1
	r := c.trimmed(doc.Range{Start: max(s.Start, c.clauseMark(s.Start, comma)+1), End: comma})
	if c.quotes[r.Start] >= 0 || c.quotes[r.End] >= 0 || !c.standsAlone(r) {
		return doc.Range{}
	}
	return r
}

// tailOf reports whether nothing follows the verb at token i up to end but whom it was told, when, where and in what.
func (c *Context) tailOf(i, end int) bool {
	d := c.Doc
	k := i + 1
	if english.Passes(d.Lemma[i]) {
		g := c.nominalFrom(k)
		if g.Len() > 0 && !english.Calendar(d.Lemma[g.End-1]) {
			k = g.End
		} else if w := d.Lemma[i]; w != "warn" && w != "promise" && w != "advise" && w != "caution" {
			return false
		}
	}
	if j := k; j+1 < end {
		if d.Tag[j] == doc.DT || d.Tag[j] == doc.CD {
			j++
		}
		if j+1 < end && unitOfTime(d.Lemma[j]) && (d.Lemma[j+1] == "later" || d.Lemma[j+1] == "ago" || d.Lemma[j+1] == "earlier") {
			k = j + 2 // reported a day later
		}
	}
	if k < end && !d.Tag[k].Punct() && d.Tag[k] != doc.IN && d.Tag[k] != doc.RB && d.Tag[k] != doc.TO && !english.Calendar(d.Lemma[k]) && !opensTime(d.Lemma[k]) && !unitOfTime(c.lemmaAt(k+1, end)) {
		return false
	}
	for ; k < end; k++ {
		switch t := d.Tag[k]; {
		case c.quotes[k] >= 0, t == doc.Comma, t == doc.Colon, t == doc.CC, t == doc.VBG, t == doc.VB, relative(t), d.Lemma[k] == "that", d.Lemma[k] == "if", d.Lemma[k] == "whether", d.Lemma[k] == "of", d.Lemma[k] == "for":
			return false
		}
	}
	return true
}

// opensTime reports whether a time may begin with w: yesterday evening, late Monday.
func opensTime(w string) bool {
	return english.Relative(w) || english.Near(w) || w == "overnight" || w == "late" || w == "early" || w == "later"
}

// closingSource returns who, with an apposition or without, stands between a comma and token at, where the verb that ends sentence s begins.
func (c *Context) closingSource(s doc.Range, at int) doc.Range {
	d := c.Doc
	if at <= s.Start {
		return doc.Range{}
	}
	end, apposed := c.beforeBracket(s, at), false
	comma := end - 1
	for comma > s.Start && d.Tag[comma] != doc.Comma && at-comma < 16 {
		comma--
	}
	if comma == at-1 { // the secretary, Ada Roe, said
		if end = c.apposedUpTo(s, at); end < 0 {
			if end = c.asideUpTo(s, at); end < 0 {
				return doc.Range{}
			}
		} else {
			apposed = true
		}
		comma = end - 1
		for comma > s.Start && d.Tag[comma] != doc.Comma && end-comma < 16 {
			comma--
		}
	}
	if comma <= s.Start+2 || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 {
		return doc.Range{}
	}
	who := c.jointNouns(comma+1, end)
	if w := d.Lemma[comma+1]; comma+2 == end && (w == "he" || w == "she" || w == "they") {
		who = doc.Range{Start: comma + 1, End: end}
	}
	if who.Start != comma+1 && (who.Start != comma+2 || d.Lemma[comma+1] != "both") || who.End != end || !c.maySpeak(c.headOf(who)) && !english.Keeps(d.Lemma[c.headOf(who)]) || english.Nobody(d.Lemma[who.Start]) {
		return doc.Range{}
	}
	if apposed {
		who.End = at - 1
	}
	who.Start = comma + 1
	return who
}

// jointNouns returns the nouns from token from on, or from behind a "both" there, with what they are, and those that an "and" joins to them, up to token to: both | the mayor of Tarn and her deputy | said.
func (c *Context) jointNouns(from, to int) doc.Range {
	d := c.Doc
	at := from
	if d.Lemma[from] == "both" {
		at++
	}
	who := c.nounsWithWhich(at, to)
	for who.Len() > 0 && who.End+1 < to && d.Lemma[who.End] == "and" {
		next := c.nounsWithWhich(who.End+1, to)
		if next.Len() == 0 {
			break
		}
		who.End = next.End
	}
	return who
}

// beforeBracket returns where the bracket opens that closes right before token at in sentence s, at without one: Harbour Workers United | (HWU) said.
func (c *Context) beforeBracket(s doc.Range, at int) int {
	d := c.Doc
	if d.Tag[at-1] != doc.CloseBracket {
		return at
	}
	for k := at - 2; k > s.Start && at-k < 8; k-- {
		if d.Tag[k] == doc.OpenBracket {
			return k
		}
	}
	return at
}

// apposedUpTo returns the comma at which an apposition opens in sentence s that ends at the comma right before token at, -1 without.
func (c *Context) apposedUpTo(s doc.Range, at int) int {
	if open := c.commaBefore(s, at); c.apposedBetween(open, at) {
		return open
	}
	return -1
}

// asideUpTo returns the comma at which an aside on who speaks opens in sentence s that ends at the comma right before token at, -1 without: the mayor|, who chairs the board, | said.
func (c *Context) asideUpTo(s doc.Range, at int) int {
	if open := c.commaBefore(s, at); c.asideBetween(open, at) {
		return open
	}
	return -1
}

// commaBefore returns the comma of sentence s before the one right before token at, or where that was given up.
func (c *Context) commaBefore(s doc.Range, at int) int {
	open := at - 2
	for open > s.Start && c.Doc.Tag[open] != doc.Comma && at-open < 16 {
		open--
	}
	return open
}

// standsAlone reports whether the words r are a whole clause, and none that is under another or goes on from one.
func (c *Context) standsAlone(r doc.Range) bool {
	d := c.Doc
	verbs := 0
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k].Finite() {
			verbs++
		}
	}
	switch first := d.Tag[r.Start]; {
	case d.Name[r.Start] != doc.Outside, r.Start == d.Sentence[d.SentenceOf[r.Start]].Start && r.Start+1 < r.End && d.Tag[r.Start+1] == doc.NNP && (first == doc.VBD || first == doc.VBN):
		return verbs > 0 // Seyed Hamad died, whom the tagger takes for a verb
	case first == doc.VBN, first == doc.VBG, first == doc.CC, first == doc.WDT, first == doc.TO, first.Finite():
		return false
	case first == doc.WP, c.under(r.Start):
		return verbs > 1
	}
	return verbs > 0
}

// broken reports whether content has no whole clause of what front holds in sentence s: nothing of it, what stands under "unless" or "because" in it, a part that ends where nothing ends, or
// what goes on behind it.
func (c *Context) broken(content []doc.Range, front, s doc.Range) bool {
	d := c.Doc
	first, last := -1, -1
	for k, r := range content {
		if r.Start < s.End {
			last = k
			if first < 0 {
				first = k
			}
		}
	}
	if first < 0 {
		return true
	}
	from, to := content[first].Start, content[last].End
	switch {
	case from >= front.End, to > front.End+1:
		return true
	case from > front.Start && to == front.End && (d.Lemma[from] == "that" && d.Tag[from] == doc.IN || d.Lemma[from-1] == "that" && d.Tag[from-1] == doc.IN):
		return true // the firm was told by a clerk | that it was late |, a review has found
	case from > front.Start && nominal(d.Tag[front.Start]) && !slices.ContainsFunc(d.Tag[front.Start:from], doc.Tag.Finite), from > front.Start+1 && d.Tag[from-1] == doc.IN && d.Lemma[from-1] != "that":
		return true // the man, bloodied, | bruised and lost, was left there |; Roe was on | leave after the storm |
	case from > front.Start+1 && (c.under(from-1) || d.Tag[from-1].Finite() || d.Tag[from-1] == doc.CC && !d.Tag[from-2].Punct()):
		return true
	}
	return to < front.End && !d.Tag[to].Punct() && !d.Tag[to-1].Punct()
}

// under reports whether the word at token i puts the clause behind it under another: unless, because, when.
func (c *Context) under(i int) bool {
	w := c.Doc.Lemma[i]
	return english.Subordinates(w) || w == "unless" || w == "if" || w == "until" || w == "whether" || c.Doc.Tag[i] == doc.WRB
}

// wholeLastSource gives who says at the end of a sentence what stands before their clause with "who", of which the object was taken for who speaks and all else for what is said: the road is shut, | two
// clerks who have seen the plan | said.
func (c *Context) wholeLastSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].End != a.Source[0].Start || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	who := c.lastSource(a.Cue.Start)
	if who.Len() == 0 || who.Start >= a.Source[0].Start || !slices.Contains(d.Lemma[who.Start:a.Source[0].Start], "who") {
		return
	}
	from := a.Content[0].Start
	if from >= who.Start {
		from = d.Sentence[d.SentenceOf[who.Start]].Start
	}
	if who.Start > from+3 {
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(doc.Range{Start: from, End: who.Start - 1})}
	}
}

// lastSource returns people from the last comma before verb i on, with where they are or a clause or participle about them: | residents reached by telephone | said. It is empty where others stand there.
func (c *Context) lastSource(i int) doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	comma := i - 1
	if comma <= s.Start {
		return doc.Range{}
	}
	for comma > s.Start && d.Tag[comma] != doc.Comma && i-comma < 16 {
		comma--
	}
	who := c.nominalFrom(comma + 1)
	for k := who.Start + 1; k < who.End; k++ {
		if d.Lemma[k] == "who" {
			who.End = k
		}
	}
	if d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || who.Len() == 0 || who.End >= i || !c.maySpeak(c.firstNoun(who)) && !english.Keeps(d.Lemma[c.firstNoun(who)]) {
		return doc.Range{}
	}
	k := who.End
	if d.Lemma[k] == "there" || d.Lemma[k] == "here" {
		k++
	}
	switch {
	case k == i, d.Lemma[k] == "who", d.Tag[k] == doc.VBN && !slices.ContainsFunc(d.Tag[k+1:i], doc.Tag.Finite):
		return doc.Range{Start: who.Start, End: i}
	}
	return doc.Range{}
}
