package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file ends what somebody tells where words that are not theirs begin, and gives them words that were cut off.

// overrun mends the pieces of an attribution that run over into what the reporter tells, or end before their time.
func (c *Context) overrun(a *Attribution) {
	c.withoutFrontPaper(a)
	c.forTheFirstTime(a)
	c.wholeYears(a)
	c.withoutTally(a)
	c.withoutColonFront(a)
	c.withoutHangingUp(a)
	c.withoutWhatCame(a)
	c.willOfHeadline(a)
}

// willOfHeadline gives the verb of a headline its "Will", which was read as part of the name before it: Tarn | Will Welcome | Refugees, but not Karl Will | Says |.
func (c *Context) willOfHeadline(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	if last := r.End - 1; r.End == a.Cue.Start && r.Len() > 1 && d.Word(last) == "Will" && d.Form[a.Cue.Start].Traits.Has(doc.Capital) && strings.EqualFold(d.Word(a.Cue.Start), d.Lemma[a.Cue.Start]) {
		r.End, a.Cue.Start = last, last
	}
}

// withoutWhatCame ends what somebody wants or will do where the reporter goes on: refused | to step in |, and the rising was crushed.
func (c *Context) withoutWhatCame(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || d.Lemma[a.Cue.End] != "to" || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	r := &a.Content[0]
	for k := r.Start + 2; k+2 < r.End; k++ {
		if d.Tag[k] == doc.Comma && (d.Lemma[k+1] == "and" || d.Lemma[k+1] == "but") && c.quotes[k] < 0 && d.Tag[k+2] != doc.WDT && c.subjectAt(k+2) && !c.finite(doc.Range{Start: r.Start, End: k}) {
			r.End = k
			return
		}
	}
}

// withoutFrontPaper takes off what is told behind a verb the words at the front of the sentence for the paper in which it was: In findings published in May, researchers said | the germ spreads |; in an advisory issued at noon the office reported | that it had grown |.
func (c *Context) withoutFrontPaper(a *Attribution) {
	d := c.Doc
	if len(a.Content) < 2 || len(a.Source) != 1 || a.Content[0].End > a.Source[0].Start || a.Content[1].Start < a.Cue.End {
		return
	}
	r := a.Content[0]
	if first := d.Sentence[d.SentenceOf[r.Start]].Start; r.Start > first+2 || d.Lemma[first] != "in" || c.finite(r) || c.anyQuoted(r) {
		return
	}
	for k := r.Start + 1; k < r.End; k++ {
		if w := d.Lemma[k]; d.Tag[k] == doc.VBN && (w == "publish" || w == "release" || w == "issue" || w == "post" || w == "file") {
			a.Content = a.Content[1:]
			return
		}
	}
}

// forTheFirstTime takes off what is told, and its cue, how often it was: admitted| for the first time | that she had lied.
func (c *Context) forTheFirstTime(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End {
		return
	}
	r := &a.Content[0]
	k := r.Start
	if d.Lemma[a.Cue.End-1] != "for" && d.Lemma[k] != "for" {
		return
	}
	if d.Lemma[k] == "for" {
		k++
	}
	if k+4 < r.End && d.Lemma[k] == "the" && d.Lemma[k+2] == "time" && d.Lemma[k+3] == "that" {
		r.Start = k + 3
		if last := a.Cue.End - 1; d.Lemma[last] == "for" && last > a.Cue.Start {
			a.Cue.End = last
		}
	}
}

// wholeInner gives a piece that begins with the first words of a quotation, with or without its mark, and ends with a sentence of it, all of that: my boss told me, | ‘You are fired. Go home.’ |
func (c *Context) wholeInner(a *Attribution) {
	d := c.Doc
	for n := range a.Content {
		r := &a.Content[n]
		for _, q := range d.Quotations {
			t := q.Tokens
			marked := t.Len() > 0 && d.Tag[t.Start].Punct()
			begins := t.Start == r.Start || !marked && t.Start == r.Start+1 || marked && t.Start+1 == r.Start && !c.onlyMarks(min(r.End, t.End), t.End) && (q.Parent >= 0 || d.SentenceOf[r.Start] == d.SentenceOf[a.Cue.Start])
			if begins && r.End < t.End && r.End > t.Start+1 && (len(a.Source) == 0 || a.Source[0].Start < t.Start || a.Source[0].Start >= t.End) && a.Cue.End <= t.Start && !d.Tag[min(r.End, d.Len()-1)].Verb() {
				r.Start, r.End = min(r.Start, t.Start), t.End
				break
			}
		}
	}
}

// onlyMarks reports whether there is nothing but marks from token a to token b.
func (c *Context) onlyMarks(a, b int) bool {
	return !slices.ContainsFunc(c.Doc.Tag[a:b], func(t doc.Tag) bool { return !t.Punct() })
}

// wholeYears gives a piece that ends with the first of two years the second: fell in | 2017–2018 |.
func (c *Context) wholeYears(a *Attribution) {
	d := c.Doc
	for n := range a.Content {
		r := &a.Content[n]
		if k := r.End; k+1 < d.Len() && d.Tag[k-1] == doc.CD && d.Word(k) == "–" && d.Tag[k+1] == doc.CD && d.Token[k-1].End == d.Token[k].Start && d.Token[k].End == d.Token[k+1].Start {
			r.End = k + 2
		}
	}
}

// withoutTally takes off what a body voted for how many did: voted | 220 to 192 | to pass the bill.
func (c *Context) withoutTally(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || d.Lemma[Head(d, a.Cue)] != "vote" {
		return
	}
	r := &a.Content[0]
	k := r.Start
	if d.Lemma[k] == "by" {
		k++
	}
	if k+4 < r.End && d.Tag[k] == doc.CD && d.Lemma[k+1] == "to" && d.Tag[k+2] == doc.CD {
		r.Start = k + 3
	}
}

// withoutColonFront takes off what somebody behind a colon tells the reporter's clause before that: The reason is simple: officials said | the money had run out |.
func (c *Context) withoutColonFront(a *Attribution) {
	d := c.Doc
	if len(a.Content) < 2 || len(a.Source) != 1 || a.Source[0].Start < 2 || a.Source[0].End > a.Cue.Start {
		return
	}
	colon := a.Source[0].Start - 1
	if d.Word(colon) != ":" || a.Content[0].End > colon || a.Content[1].Start < a.Cue.End || c.anyQuoted(a.Content[0]) || d.SentenceOf[a.Content[0].Start] != d.SentenceOf[colon] {
		return
	}
	a.Content = a.Content[1:]
}

// withoutHangingUp ends a quotation before what the reporter says that the speaker did next: “I can't talk about that,” | before hanging up.
func (c *Context) withoutHangingUp(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	q := c.quotes[r.Start]
	if q < 0 || r.Start < a.Cue.End {
		return
	}
	if end := d.Quotations[q].Tokens.End; end < r.End-1 && (d.Lemma[end] == "before" || d.Lemma[end] == "while") && d.Tag[end+1] == doc.VBG && !c.anyQuoted(doc.Range{Start: end, End: r.End}) {
		r.End = end
	}
}

// oneOfWhom ends what several tell before what one of them does: | the deal is dead |, according to three officials, one of whom said the talks had failed.
func (c *Context) oneOfWhom(found []Attribution) {
	d := c.Doc
	for _, b := range found {
		if len(b.Source) != 1 || b.Source[0].Len() != 3 || d.Lemma[b.Source[0].Start+1] != "of" || d.Lemma[b.Source[0].Start+2] != "whom" && d.Lemma[b.Source[0].Start+2] != "who" {
			continue
		}
		at := b.Source[0].Start
		for k := range found {
			if a := &found[k]; a.Cue.Start < at && len(a.Source) == 1 && (a.Source[0].End == at || a.Source[0].End == at-1) {
				if kept := upTo(a.Content, at); len(kept) > 0 && len(kept) <= len(a.Content) && touches(a.Content, b.Source[0]) {
					last := &kept[len(kept)-1]
					*last = c.trimmed(*last)
					a.Content = kept
				}
			}
		}
	}
}

// sameDocument gives a paper the second thing that it does, where the models gave that to who signed or wrote it: The letter, signed by Omar Bell, warned of it and | urged | the city to close.
func (c *Context) sameDocument(found []Attribution) {
	d := c.Doc
	for k := range found {
		b := &found[k]
		v := Head(d, b.Cue)
		h := int(d.Head[v])
		if len(b.Source) != 1 || h < 0 || d.Label[v] != doc.Conj || v < 1 || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBZ || b.Source[0].End > h {
			continue
		}
		for _, a := range found {
			if len(a.Source) == 1 && a.Cue.Start <= h && h < a.Cue.End && a.Source[0].Start < b.Source[0].Start && english.Keeps(d.Lemma[c.headOf(a.Source[0])]) && d.Lemma[max(b.Source[0].Start-1, 0)] == "by" {
				b.Source = a.Source
			}
		}
	}
}

// ofThatQuotation leaves out who is given nothing but a part of what another is quoted as saying in the sentence before: “It is not about ships,” Roe said. The guild credits itself with it.
func (c *Context) ofThatQuotation(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if len(a.Content) != 1 || a.Content[0].End > a.Cue.Start || d.SentenceOf[a.Content[0].Start] == d.SentenceOf[a.Cue.Start] || len(a.Source) == 0 || a.Source[0].End != a.Cue.Start || english.Tells(d.Lemma[Head(d, a.Cue)]) {
			return false
		}
		return slices.ContainsFunc(found, func(b Attribution) bool {
			return b.Cue.End <= a.Content[0].Start && d.SentenceOf[b.Cue.Start] < d.SentenceOf[a.Cue.Start] && slices.ContainsFunc(b.Content, func(r doc.Range) bool {
				return c.quotes[r.Start] >= 0 && r.Start <= a.Content[0].Start && a.Content[0].End <= r.End
			})
		})
	})
}

// silentBehind parts who gave no answer, by a pronoun behind a semicolon, from what stands before: said it was sorry; | it | did not respond to | questions |.
func (c *Context) silentBehind(found []Attribution) []Attribution {
	d := c.Doc
	for at := 2; at+3 < d.Len(); at++ {
		if d.Word(at) != ";" || c.quotes[at] >= 0 || d.Tag[at+1] != doc.PRP || d.SentenceOf[at] != d.SentenceOf[at+1] {
			continue
		}
		for i := at + 2; i < min(at+6, d.Len()); i++ {
			cue, ok := doc.Range{}, english.Silent(d.Lemma[i])
			if ok {
				cue, ok = c.silence(i)
			}
			if !ok || cue.Start != at+2 {
				continue
			}
			for k := range found {
				if a := &found[k]; a.Cue.Start < at {
					c.endAt(a, at)
				}
			}
			if !slices.ContainsFunc(found, func(a Attribution) bool { return overlaps(a.Cue, cue) }) {
				found = append(found, Attribution{Cue: cue, Source: []doc.Range{{Start: at + 1, End: at + 2}}, Content: c.silentAbout(cue.End), Confidence: silenceConfidence, Rule: Silence})
			}
			break
		}
	}
	return found
}
