package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file parts two who tell something in one sentence where the models took both for one: the council admitted, a spokeswoman said; said the council admitted.

// tellersApart gives the outer of two tellers in a sentence their own words.
func (c *Context) tellersApart(found []Attribution) {
	for k := range found {
		c.asideSubject(&found[k])
		c.besideCue(found, k)
	}
}

// innerApart gives both their own words once the inner of them is found.
func (c *Context) innerApart(found []Attribution) {
	for k := range found {
		c.behindTeller(found, k)
		c.beforeHearing(found, k)
		c.beforeBut(found, k)
		c.whoClaimsToBe(found, k)
		c.hearsayAccorded(found, k)
	}
}

// asideSubject parts a name and who says something of it in an aside, which what is told goes on behind: Ada Roe, | a spokeswoman | said, had warned of it. Who is told of belongs to what is told.
func (c *Context) asideSubject(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].Start != a.Cue.End+1 || d.Tag[a.Cue.End] != doc.Comma {
		return
	}
	r, rest := a.Source[0], a.Content[0]
	comma := slices.Index(d.Tag[r.Start:r.End], doc.Comma)
	if comma < 1 || slices.Contains(d.Tag[r.Start+comma+1:r.End], doc.Comma) || !d.Tag[rest.Start].Tensed() && d.Tag[rest.Start] != doc.MD || slices.ContainsFunc(d.Tag[r.Start:r.End], doc.Tag.Tensed) {
		return
	}
	who := doc.Range{Start: r.Start + comma + 1, End: r.End}
	if d.Tag[who.Start] == doc.IN || !nominal(d.Tag[who.Start]) || d.Lemma[who.Start] == "who" {
		return
	}
	a.Source[0] = who
	a.Content = []doc.Range{{Start: r.Start, End: r.Start + comma}, rest}
}

// behindTeller ends the words for who speaks where another in them tells what follows: said | the council | admitted that it was unsafe. Where nobody was found to tell that, who stands before it does.
func (c *Context) behindTeller(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	for j := range found {
		b := &found[j]
		if j == k || b.Cue.Start <= a.Source[0].Start || b.Cue.End >= a.Source[0].End || !d.Tag[Head(d, b.Cue)].Tensed() || !english.Tells(d.Lemma[Head(d, b.Cue)]) || len(b.Content) == 0 || b.Content[0].Start != b.Cue.End {
			continue
		}
		if len(b.Source) == 0 {
			b.Source = []doc.Range{{Start: a.Source[0].Start, End: b.Cue.Start}}
		}
		if b.Source[0].Start != a.Source[0].Start || b.Source[0].End != b.Cue.Start || !nominal(d.Tag[b.Cue.End]) && d.Lemma[b.Cue.End] != "that" {
			continue
		}
		a.Source[0].Start = b.Cue.End
		if d.Lemma[a.Source[0].Start] == "that" && a.Source[0].Len() > 1 {
			a.Source[0].Start++
		}
		return
	}
}

// besideCue makes who stands right before the verb its source, where the models took the one who tells of that: said that in a call | the mayor | said it was unsafe.
func (c *Context) besideCue(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	i := Head(d, a.Cue)
	if len(a.Source) != 1 || a.Cue.Start == 0 || !d.Tag[i].Tensed() || !english.Tells(d.Lemma[i]) || !d.Tag[a.Cue.Start-1].Noun() || c.quotes[i] >= 0 {
		return
	}
	for j := range found {
		b := &found[j]
		if j == k || len(b.Source) != 1 || b.Source[0] != a.Source[0] || b.Cue.End >= a.Cue.Start || a.Source[0].End > b.Cue.Start || len(b.Content) == 0 || b.Content[0].Start != b.Cue.End || d.Lemma[b.Cue.End] != "that" || b.Content[0].End < a.Cue.End {
			continue
		}
		if who := c.nounsBefore(a.Cue.Start); who.Start > b.Cue.End && c.maySpeak(who.End-1) && !slices.ContainsFunc(d.Tag[b.Cue.End:who.Start], doc.Tag.Tensed) {
			for n := who.End - 1; n > who.Start; n-- {
				if d.Tag[n] == doc.DT {
					who.Start = n // in a phone call | the mayor
				}
			}
			a.Source[0] = who
		}
		return
	}
}

// beforeBut ends what one tells before "but" and another who tells something in the same tense: Orr said | he left | but the union said he had been dismissed. Had the union been told of by
// Orr, it "had said".
func (c *Context) beforeBut(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	n := len(a.Content) - 1
	i := Head(d, a.Cue)
	if n < 0 || a.Content[n].Start < a.Cue.End || c.quotes[a.Content[n].Start] >= 0 || !d.Tag[i].Tensed() || c.helpers(i).start < i || !english.Tells(d.Lemma[i]) {
		return
	}
	r := &a.Content[n]
	for _, b := range found {
		if len(b.Source) != 1 || len(b.Content) == 0 || b.Source[0].End != b.Cue.Start || b.Content[0].Start < b.Cue.End || b.Cue.End > r.End {
			continue
		}
		v, at := Head(d, b.Cue), b.Source[0].Start-1
		if at <= r.Start+2 || d.Lemma[at] != "but" || d.Tag[at] != doc.CC || c.quotes[at] >= 0 || !c.tenseOf(b, i) || !english.Tells(d.Lemma[v]) || d.Tag[b.Source[0].Start] == doc.PRP || !c.finite(doc.Range{Start: r.Start, End: at}) {
			continue
		}
		*r = c.trimmed(doc.Range{Start: r.Start, End: at})
		return
	}
}

// hearsayAccorded ends what an adverb of hearsay tells before the words for on whose word that is: the firm is reportedly | in talks |, according to the Courier.
func (c *Context) hearsayAccorded(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	n := len(a.Content) - 1
	if n < 0 || a.Cue.Len() != 1 || !english.Rumours(d.Lemma[a.Cue.Start]) {
		return
	}
	r := &a.Content[n]
	for j := range found {
		at := found[j].Cue.Start
		if j == k || at <= r.Start+1 || at >= r.End || d.Lemma[at] != "accord" && d.Lemma[at] != "according" {
			continue
		}
		if d.Tag[at-1] == doc.Comma {
			at--
		}
		r.End = at
		return
	}
}

// tenseOf reports whether b is told in the tense of verb i, which has no helpers, or at the time of the report, behind a verb of the past: said; have not said.
func (c *Context) tenseOf(b Attribution, i int) bool {
	d := c.Doc
	v := Head(d, b.Cue)
	h := c.helpers(v)
	if h.start == v {
		return d.Tag[v] == d.Tag[i]
	}
	return d.Tag[i] == doc.VBD && d.Lemma[h.start] == "have" && (d.Tag[h.start] == doc.VBP || d.Tag[h.start] == doc.VBZ)
}

// whoClaimsToBe gives the verb of a sentence to its subject, where the models took for that what a clause with "who" has them claim to be: | a woman | who claims to be Orr's sister has revealed.
func (c *Context) whoClaimsToBe(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	for j := range found {
		b := &found[j]
		if j == k || len(b.Source) != 1 || b.Source[0].Len() != 1 || d.Lemma[b.Source[0].Start] != "who" || len(b.Content) != 1 || b.Content[0].Start >= a.Source[0].Start || b.Content[0].End < a.Cue.Start || d.Lemma[b.Content[0].Start] != "to" || d.Lemma[b.Content[0].Start+1] != "be" {
			continue
		}
		if who := c.nounsBefore(b.Source[0].Start); who.Len() > 0 && d.Tag[who.End-1].Noun() {
			b.Content[0].End = a.Cue.Start
			a.Source[0] = who
		}
		return
	}
}

// beforeHearing takes out of what somebody tells those who heard it behind a comma, as another tells: told police that it was unsafe, | the court heard |.
func (c *Context) beforeHearing(found []Attribution, k int) {
	d, a := c.Doc, &found[k]
	n := len(a.Content)
	if n == 0 {
		return
	}
	r := &a.Content[n-1]
	for j := range found {
		b := &found[j]
		if j == k || b.Cue.Start < r.End-1 || b.Cue.Start > r.End || d.Lemma[b.Cue.End-1] != "hear" && d.Lemma[b.Cue.End-1] != "tell" {
			continue
		}
		who := c.nounsBefore(b.Cue.Start)
		if who.Len() > 0 && who.Start-1 > r.Start && d.Tag[who.Start-1] == doc.Comma {
			r.End = who.Start - 1
		}
		return
	}
}
