package attribution

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wholeQuotations makes quotations units of content: one that a content holds for the most part it holds wholly, and one that is
// re-opened at the next paragraphs goes on through them, as long as they are nobody else's. owner has the number
// of the attribution that holds each token, self is that of a.
func (c *Context) wholeQuotations(a *Attribution, owner []int32, self int32) {
	d := c.Doc
	for i := range a.Content {
		r := &a.Content[i]
		for k := r.Start; k < r.End; k++ {
			q := c.quotes[k]
			if q < 0 {
				continue
			}
			t := d.Quotations[q].Tokens
			lo, hi := max(r.Start, t.Start), min(r.End, t.End)
			if 2*(hi-lo) >= t.Len() && free(owner, t, self) && !touches(a.Source, t) && !overlaps(a.Cue, t) {
				r.Start, r.End = min(r.Start, t.Start), max(r.End, t.End)
			}
			k = max(k, t.End-1)
		}
	}
	c.runOn(a, owner)
	a.Content = joined(a.Content)
}

// runOn adds the paragraphs that the last quotation of the content is re-opened in.
func (c *Context) runOn(a *Attribution, owner []int32) {
	if len(a.Content) == 0 {
		return
	}
	d := c.Doc
	last := a.Content[len(a.Content)-1]
	q := c.quotes[last.End-1]
	if q < 0 {
		return
	}
	for n := int(q) + 1; n < len(d.Quotations); n++ {
		next := d.Quotations[n]
		if next.Parent >= 0 {
			continue
		}
		if next.Run != d.Quotations[q].Run || !free(owner, next.Tokens, 0) || next.Tokens.Len() == 0 {
			return
		}
		a.Content = append(a.Content, next.Tokens)
	}
}

// owners returns the number of the attribution, from 1, that holds each token, 0 for none.
func owners(d *doc.Doc, as []Attribution) []int32 {
	owner := make([]int32, d.Len())
	for k, a := range as {
		for _, rs := range [][]doc.Range{a.Content, a.Source, {a.Cue}} {
			for _, r := range rs {
				for i := r.Start; i < r.End; i++ {
					owner[i] = int32(k) + 1
				}
			}
		}
	}
	return owner
}

// free reports whether nobody but self holds a token of r.
func free(owner []int32, r doc.Range, self int32) bool {
	for _, o := range owner[r.Start:r.End] {
		if o != 0 && o != self {
			return false
		}
	}
	return true
}

// touches reports whether any of rs shares a token with t.
func touches(rs []doc.Range, t doc.Range) bool {
	return slices.ContainsFunc(rs, func(r doc.Range) bool { return overlaps(r, t) })
}

func overlaps(a, b doc.Range) bool { return a.Start < b.End && b.Start < a.End }

// joined sorts pieces and joins those that touch or overlap.
func joined(rs []doc.Range) []doc.Range {
	slices.SortFunc(rs, func(a, b doc.Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out []doc.Range
	for _, r := range rs {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
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

// ownQuotations takes off attributions the quotations that others open: of «Orr asked: "Who pays?" Ruiz said: "We do."» the first is not what Ruiz said.
func (c *Context) ownQuotations(found []Attribution) {
	d := c.Doc
	opener := map[int32]int{} // the attribution, from 1, that opens a quotation
	for k, a := range found {
		if q := c.opened(a); q >= 0 {
			opener[q] = k + 1
		}
	}
	for k := range found {
		a := &found[k]
		own := c.opened(*a)
		foreign := func(r doc.Range) bool {
			q := c.quotes[r.Start]
			if q >= 0 && own >= 0 && d.Quotations[q].Tokens.End <= d.Sentence[d.SentenceOf[a.Cue.Start]].Start && c.alsoOf(found, k, d.Quotations[q].Tokens) {
				return true
			}
			return q >= 0 && opener[q] != 0 && opener[q] != k+1 && a.Cue.Start >= d.Quotations[q].Tokens.End && r.End <= d.Quotations[q].Tokens.End || r.Start >= a.Cue.End && c.byTurns(r) || q >= 0 && c.behindRelative(*a, r)
		}
		if left := slices.DeleteFunc(slices.Clone(a.Content), foreign); len(left) > 0 {
			a.Content = left
		}
	}
}

// leadBy gives a quotation to the one whom its sentence tells to say it before, where it was taken for what goes on of another's words: “It is old,” a clerk says. | Another | adds, | “It smells.” |
func (c *Context) leadBy(found []Attribution) []Attribution {
	d := c.Doc
	for _, q := range d.Quotations {
		t := q.Tokens
		v := t.Start - 2
		if q.Parent >= 0 || v < 1 || t.Len() < 3 || d.SentenceOf[v] != d.SentenceOf[t.Start] || d.Tag[v+1] != doc.Comma && d.Word(v+1) != ":" || !d.Tag[v].Finite() && d.Tag[v] != doc.NNS && d.Tag[v] != doc.VBN || !english.Tells(c.verbLemma(v)) || c.quotes[v] >= 0 {
			continue
		}
		h := c.helpers(v)
		who := c.nounsBefore(h.start)
		if who.Len() == 0 || h.not || h.modal || who.Start != d.Sentence[d.SentenceOf[v]].Start || d.Tag[who.Start] == doc.PRP || c.anyQuoted(who) || !c.maySpeak(who.End-1) && !another(d.Lemma[who.End-1]) {
			continue
		}
		taken, told := false, false
		for k := range found {
			a := &found[k]
			if a.Cue.Start <= v && v < a.Cue.End {
				told = true
				continue
			}
			if a.Cue.Start > v || d.SentenceOf[a.Cue.Start] == d.SentenceOf[v] {
				continue
			}
			if left := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool { return overlaps(r, t) }); len(left) > 0 && len(left) < len(a.Content) {
				a.Content, taken = left, true
			}
		}
		if taken && !told {
			found = append(found, Attribution{Cue: doc.Range{Start: h.start, End: v + 1}, Source: []doc.Range{who}, Content: []doc.Range{t}, Confidence: claimConfidence, Rule: ClauseVerb})
		}
	}
	return found
}

// another reports whether the word w is for one more of those told of before.
func another(w string) bool {
	switch w {
	case "another", "second", "third", "fourth", "other", "one":
		return true
	}
	return false
}

// alsoOf reports whether a quotation is part of what another attribution near number k says.
func (c *Context) alsoOf(found []Attribution, k int, q doc.Range) bool {
	for n := max(0, k-8); n < min(len(found), k+8); n++ {
		if n != k && len(found[n].Source) > 0 && touches(found[n].Content, q) {
			return true
		}
	}
	return false
}

// speakersBehind gives who stands behind a verb that directly follows a quotation the words quoted, where they were taken for what is said: "Let her rest,"
// pleads the Mirror.
func (c *Context) speakersBehind(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := a.Cue.Start
		if len(a.Source) > 0 || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || i == 0 || c.quotes[i-1] < 0 || c.quotes[i] >= 0 || a.Cue.Len() != 1 {
			continue
		}
		r := a.Content[0]
		if t := d.Tag[i]; t != doc.VBD && t != doc.VBZ || c.nominalFrom(r.Start) != r || r.End < d.Len() && d.Tag[r.End] != doc.Stop && d.Tag[r.End] != doc.Comma {
			continue
		}
		q := c.quotes[i-1]
		t := d.Quotations[q].Tokens
		a.Source, a.Content = []doc.Range{r}, []doc.Range{c.trimmed(t)}
		for n := range found {
			b := &found[n]
			if left := slices.DeleteFunc(slices.Clone(b.Content), func(p doc.Range) bool { return n != k && p.Start >= t.Start && p.End <= t.End }); len(left) > 0 {
				b.Content = left
			}
		}
	}
}

// behindRelative reports whether a quotation stands behind a colon and a relative clause that tells what was done by whom, and so is of whoever the
// sentence is about: it defended the closure, which was ordered by Ines Roe: "We had no choice."
func (c *Context) behindRelative(a Attribution, r doc.Range) bool {
	d := c.Doc
	w := a.Content[0]
	q := d.Quotations[c.quotes[r.Start]].Tokens
	return w.Len() == 1 && relative(d.Tag[w.Start]) && w.Start < a.Cue.Start && q.Start > a.Cue.End && d.Word(q.Start-1) == ":"
}

// byTurns reports whether a quotation is one of several that follow each other with nothing between: who says which is not told.
func (c *Context) byTurns(r doc.Range) bool {
	d, q := c.Doc, c.quotes[r.Start]
	if q < 0 || d.Quotations[q].Parent >= 0 || !d.Quotations[q].Closed {
		return false
	}
	beside := func(k int) bool {
		if k <= 0 || k >= d.Len() || c.quotes[k] < 0 || c.quotes[k-1] < 0 || c.quotes[k] == c.quotes[k-1] || d.Line[k-1] != d.Line[k] {
			return false
		}
		first := d.Quotations[c.quotes[k-1]].Tokens.Start // not the title of a programme, on which somebody spoke
		return first == 0 || d.Line[first-1] != d.Line[first] || d.Tag[first-1] == doc.Stop || c.quotes[first-1] >= 0
	}
	return beside(d.Quotations[q].Tokens.Start) || beside(d.Quotations[q].Tokens.End)
}

// opened returns the quotation of the content that begins right behind the cue of an attribution, or behind what tells to whom and where it was
// said, and whose source stands before that; -1 for none.
func (c *Context) opened(a Attribution) int32 {
	d := c.Doc
	if len(a.Source) == 0 || a.Source[0].Start > a.Cue.Start {
		return -1
	}
	for k := a.Cue.End; k < d.Len() && k < a.Cue.End+12 && c.lemmaAt(a.Cue.Start, k) != "" && d.Tag[k] != doc.Stop; k++ {
		q := c.quotes[k]
		if q < 0 {
			continue
		}
		t := d.Quotations[q].Tokens
		if t.Start == k && touches(a.Content, t) && (k == a.Cue.End || d.Tag[k-1] == doc.Comma || d.Tag[k-1] == doc.Colon || c.nominalBetween(a.Cue.End, k)) {
			return q
		}
		break
	}
	return -1
}

// onceQuoted leaves a quotation in a sentence of its own to one attribution: to the one whose cue stands behind it there with who speaks (“It rains... We go,” Roe wrote), else to
// the first cue of its speaker's in the sentence before (“It rains,” Roe said, adding that she was wet. “We go.”).
func (c *Context) onceQuoted(found []Attribution) {
	d := c.Doc
	holders := map[int32][]int{} // of a quotation
	for k, a := range found {
		for _, r := range a.Content {
			if q := c.quotes[r.Start]; q >= 0 {
				holders[q] = append(holders[q], k)
			}
		}
	}
	for k := range found {
		a := &found[k]
		if len(a.Content) < 2 || c.anyQuoted(a.Content[0]) {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool {
			q := c.quotes[r.Start]
			if q < 0 || r.Start < d.Sentence[d.SentenceOf[a.Cue.Start]].End {
				return false
			}
			return slices.ContainsFunc(holders[q], func(n int) bool { return n != k && c.ratherOf(found[n], *a, d.Quotations[q].Tokens) })
		})
		if len(left) > 0 {
			a.Content = left
		}
	}
}

// ratherOf reports whether the quotation t behind the sentence of a, which a and b hold, is what b tells. Where b has but a pronoun for its source (“He knew,” she said) it
// goes on with what a tells, which may be little without it: Roe said that was a lie.
func (c *Context) ratherOf(b, a Attribution, t doc.Range) bool {
	d := c.Doc
	if !c.pronounAlone(b.Source) && b.Cue.Start >= t.End && d.SentenceOf[b.Cue.Start] == d.SentenceOf[t.End-1] {
		return true
	}
	return b.Cue.Start < a.Cue.Start && d.SentenceOf[b.Cue.Start] == d.SentenceOf[a.Cue.Start] && slices.Equal(a.Source, b.Source)
}

// pronounAlone reports whether a source is nothing but a pronoun.
func (c *Context) pronounAlone(source []doc.Range) bool {
	return len(source) == 1 && source[0].Len() == 1 && c.Doc.Tag[source[0].Start] == doc.PRP
}
