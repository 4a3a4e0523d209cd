package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// withoutProgramme takes off what is told the title of the programme or the book in which it was told, and the medium: said on “Meet the Town” | that it was late |; said on television | the plan was
// dead |; “It was late,” | he said on Friday's “Town Talk”.
func (c *Context) withoutProgramme(a *Attribution) {
	d := c.Doc
	if !d.Tag[Head(d, a.Cue)].Verb() {
		return
	}
	for n := len(a.Content) - 1; n > 0; n-- {
		r := a.Content[n]
		if at := r.Start; r.Start >= a.Cue.End && c.programme(at) && r.End <= d.Quotations[c.quotes[at]].Tokens.End+1 && c.onBefore(at) {
			a.Content = append(a.Content[:n:n], a.Content[n+1:]...)
		}
	}
	for n := range a.Content {
		r := &a.Content[n]
		if r.Start < a.Cue.End {
			continue
		}
		if k := c.behindProgramme(*r); k > r.Start {
			r.Start = k
			c.cueAlone(a)
		} else if k := c.toldOverMedium(*r); k > r.Start {
			r.Start = k
			c.cueAlone(a)
		}
		return
	}
}

// behindProgramme returns the token at which what is told begins behind the title of a programme or a book at the front of r, -1 where that has none.
func (c *Context) behindProgramme(r doc.Range) int {
	d, k := c.Doc, r.Start
	for k < r.End && k < r.Start+6 && c.quotes[k] < 0 {
		if t := d.Tag[k]; t != doc.IN && t != doc.POS && !nominal(t) {
			return -1
		}
		k++
	}
	if k >= r.End || c.quotes[k] < 0 || !c.programme(k) || !c.onBefore(k) {
		return -1
	}
	k = d.Quotations[c.quotes[k]].Tokens.End
	if k+2 >= r.End || d.Lemma[k] != "that" && !c.subjectAt(k) {
		return -1
	}
	return k
}

// programme reports whether the quotation that begins at token i is a title: a few words with capitals.
func (c *Context) programme(i int) bool {
	d := c.Doc
	if c.quotes[i] < 0 {
		return false
	}
	q := d.Quotations[c.quotes[i]].Tokens
	if q.Start != i || q.Len() > 8 {
		return false
	}
	capitals := 0
	for k := q.Start + 1; k < q.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.Comma, t == doc.Stop && d.Word(k) != ".":
			return false
		case t.Punct(), d.Form[k].Traits.Has(doc.Capital):
			capitals++
		case t != doc.DT && t != doc.IN && t != doc.CC && t != doc.TO:
			return false
		}
	}
	return capitals > 1
}

// onBefore reports whether the words right before token i lead to where something was told: on, on Friday's, in the book.
func (c *Context) onBefore(i int) bool {
	d := c.Doc
	for k := i - 1; k > 0 && k > i-5 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if d.Tag[k] == doc.IN {
			return d.Lemma[k] == "on" || d.Lemma[k] == "in"
		}
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.POS {
			return false
		}
	}
	return false
}

// cueAlone takes off the end of a cue the words for when and where: said| Sunday on.
func (c *Context) cueAlone(a *Attribution) {
	d := c.Doc
	for last := a.Cue.End - 1; last > a.Cue.Start && !d.Tag[last].Verb() && !d.Tag[last-1].Punct(); last-- {
		if d.Tag[last] != doc.IN && !nominal(d.Tag[last]) {
			return
		}
		a.Cue.End = last
	}
}

// toldOverMedium returns the token at which the clause that is told begins behind the medium at the front of r: on television | the plan was dead; his blog | the plan was dead. It is -1 without.
func (c *Context) toldOverMedium(r doc.Range) int {
	d, k := c.Doc, r.Start
	if d.Lemma[k] == "on" || d.Lemma[k] == "in" {
		k++
	} else if k == 0 || d.Lemma[k-1] != "on" {
		return -1
	}
	if k < r.End && (d.Tag[k] == doc.PRPS || d.Tag[k] == doc.DT) {
		k++
	}
	if k+3 >= r.End {
		return -1
	}
	switch d.Lemma[k] {
	case "television", "tv", "radio", "blog", "twitter", "facebook", "instagram", "website", "telegram", "air", "camera", "parliament", "page", "podcast", "video":
	default:
		return -1
	}
	if c.quotes[k] >= 0 || d.Lemma[k+1] != "that" && !c.subjectAt(k+1) {
		return -1
	}
	return k + 1
}
