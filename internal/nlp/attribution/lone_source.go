package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// loneSource gives words for who speaks of which the models took a single one that is for nobody what they lack: | a “senior official” | told; | which | also today reported. A lone article or adjective for which nothing is found speaks for nobody.
func (c *Context) loneSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Len() != 1 || a.Source[0].Start >= a.Cue.Start {
		return
	}
	r := &a.Source[0]
	k := r.Start
	s := d.Sentence[d.SentenceOf[k]]
	if (english.Relative(d.Lemma[k]) || d.Tag[k] == doc.RB) && k > s.Start {
		w := k - 1
		for w > s.Start && d.Tag[w] == doc.RB {
			w--
		}
		if relative(d.Tag[w]) {
			*r = doc.Range{Start: w, End: w + 1}
			if len(a.Content) > 1 {
				a.Content = slices.DeleteFunc(a.Content, func(o doc.Range) bool { return o == *r })
			}
			return
		}
	}
	switch t := d.Tag[k]; {
	case t == doc.DT && (d.Lemma[k] == "a" || d.Lemma[k] == "an" || d.Lemma[k] == "the"):
		if q := c.quotes[k+1]; d.Tag[k+1] == doc.OpenQuote && q >= 0 {
			if end := d.Quotations[q].Tokens.End; end <= a.Cue.Start && d.Quotations[q].Tokens.Len() < longTitle {
				r.End = end
				return
			}
		}
		a.Source = nil
	case t == doc.JJ && !d.Form[k].Traits.Has(doc.Capital) && !d.Form[k].Traits.Has(doc.HasDigit) && d.Lemma[k] != "official" && !quantity(d.Lemma[k]) && (k == 0 || d.Tag[k-1] != doc.DT):
		a.Source = nil
	}
}

// longTitle is how many tokens what somebody is may have where it is quoted.
const longTitle = 10

// quantity reports whether an adjective tells how many, and so stands for those who are so many.
func quantity(lemma string) bool {
	switch lemma {
	case "many", "few", "several", "most", "some", "more", "other", "such", "same", "various", "numerous", "less", "least", "next", "last", "former", "latter", "first", "second", "third":
		return true
	}
	return false
}
