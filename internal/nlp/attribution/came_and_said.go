package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// cameAndSaid leaves to the one who came what he or she said, where somebody tells of both: told the Echo that | the head came in and said “nobody leaves” |.
func (c *Context) cameAndSaid(found []Attribution) {
	d := c.Doc
	for k := range found {
		b := &found[k]
		i := b.Cue.Start
		if len(b.Content) == 0 || i < 4 || d.Tag[i] != doc.VBD || d.Lemma[i-1] != "and" || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 || b.Content[0].Start < b.Cue.End || d.Quote[b.Content[0].Start] < 0 {
			continue
		}
		for n := range found {
			a := &found[n]
			who := doc.Range{}
			if n != k {
				who = c.cameThere(*a, i)
			}
			if who.Len() == 0 {
				continue
			}
			a.Content = []doc.Range{{Start: a.Content[0].Start, End: b.Content[0].End}}
			if len(b.Source) == 0 || b.Source[0].End <= a.Cue.Start { // who tells of it did not come
				b.Source, b.Confidence, b.Rule = []doc.Range{who}, nestedConfidence, NestedVerb
			}
			break
		}
	}
}

// cameThere returns who, as a tells, came to say something, where that ends right before an "and" and the verb of saying at token i or holds it: that | the head | came in. It is empty
// where nobody did.
func (c *Context) cameThere(a Attribution, i int) doc.Range {
	d := c.Doc
	if len(a.Content) == 0 || len(a.Source) == 0 || a.Cue.End > a.Content[0].Start || a.Content[0].Start >= i || a.Content[0].End < i-2 || d.SentenceOf[a.Cue.Start] != d.SentenceOf[i] || c.quotes[a.Content[0].Start] >= 0 {
		return doc.Range{}
	}
	k := a.Content[0].Start
	if d.Lemma[k] == "that" {
		k++
	}
	who := c.nominalFrom(k)
	v := who.End
	if v < i-2 && d.Lemma[v] == "have" && d.Tag[v+1] == doc.VBN {
		v++
	}
	if who.Len() == 0 || v >= i-1 || !c.maySpeak(who.End-1) || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN {
		return doc.Range{}
	}
	if d.Lemma[v] == "take" && v+2 < i && d.Lemma[v+2] == "aside" || comesUp(d.Lemma[v]) {
		return who
	}
	return doc.Range{}
}

// comesUp reports whether a verb tells that somebody came up to another, or got in touch, so that what they did next may be to say something.
func comesUp(lemma string) bool {
	switch lemma {
	case "come", "walk", "ring", "phone", "telephone", "call", "approach", "stop", "turn", "lean", "run", "rush", "storm", "burst", "stand", "visit", "enter", "return", "bend", "knock", "sidle", "stride", "wander":
		return true
	}
	return false
}

// thatAgain reports whether between r, a clause with "that", and token k there is nothing but "and that": said | that he gave no order |, and that | the captain told him.
func (c *Context) thatAgain(r doc.Range, k int) bool {
	d := c.Doc
	and := k - 2
	if k < 4 || d.Lemma[k-1] != "that" || d.Tag[k-1] != doc.IN || d.Lemma[and] != "and" || d.Lemma[r.Start] != "that" && d.Lemma[max(r.Start-1, 0)] != "that" || c.quotes[r.Start] >= 0 || c.quotes[k] >= 0 {
		return false
	}
	return r.End == and || r.End == and-1 && d.Tag[and-1] == doc.Comma
}

// saidThere lets what somebody tells go on over the words of whom they tell of, behind "and" and a verb of saying that the tree joins to what that one did: said a driver had told him that | Mr Orr came down
// himself and said, “Go” |; and behind "that" and who tells something, whose words others were taken for: writes that she rang and that | the man who answered told her it was late |.
func (c *Context) saidThere(found []Attribution) {
	d := c.Doc
	for _, b := range found {
		i := b.Cue.Start
		if len(b.Content) == 0 || len(b.Source) != 1 || i < 4 || c.quotes[i] >= 0 || b.Content[0].Start < b.Cue.End {
			continue
		}
		for n := range found {
			a := &found[n]
			if len(a.Content) == 0 || a.Cue.End > a.Content[0].Start || d.SentenceOf[a.Cue.Start] != d.SentenceOf[i] || a.Cue.Start >= i {
				continue
			}
			r := &a.Content[len(a.Content)-1]
			and := d.Lemma[i-1] == "and" && d.Label[i] == doc.Conj && int(d.Head[i]) >= r.Start && int(d.Head[i]) < r.End && r.End == i-1 && b.Source[0].Start >= r.Start && b.Source[0].End <= r.End && c.quotes[r.Start] < 0
			that := r.Start < b.Source[0].Start && r.End > b.Source[0].Start && r.End <= b.Cue.End && d.Lemma[b.Source[0].Start-1] == "that"
			if and || that || c.thatAgain(*r, b.Source[0].Start) {
				r.End = b.Content[len(b.Content)-1].End
			}
		}
	}
}
