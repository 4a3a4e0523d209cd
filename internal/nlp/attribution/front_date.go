package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutFrontDate takes the day or month that a clause begins with off the front of who speaks in it, and off what is told: On 3 May | the firm | said, in April 2020 | officials
// | told me.
func (c *Context) withoutFrontDate(a *Attribution) {
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return
	}
	s := c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
	for i := max(s.Start, a.Source[0].Start-5); i+1 < a.Source[0].End; i++ {
		day := c.frontDate(i, a.Source[0].End)
		r := &a.Source[0]
		if day.Len() == 0 || day.End < r.Start { // On 3 May, she said, it was late
			continue
		}
		r.Start = max(r.Start, day.End)
		if i <= s.Start+1 {
			a.Content = slices.DeleteFunc(slices.Clone(a.Content), func(p doc.Range) bool { return p.Start >= i && p.End <= r.Start })
		}
		return
	}
}

// frontDate returns the day or month behind the preposition at token i that opens a clause, where it ends before token end: On | 3 May |, In | April 2020 |, By | May |. A month
// without a number before a name is part of that: In | April Jones |.
func (c *Context) frontDate(i, end int) doc.Range {
	d := c.Doc
	if !c.opensClause(i) || c.quotes[i] >= 0 {
		return doc.Range{}
	}
	switch d.Lemma[i] {
	case "on", "in", "by", "since", "until", "from":
	default:
		return doc.Range{}
	}
	k, month, number := i+1, false, false
	for ; k < end; k++ {
		switch w := d.Lemma[k]; {
		case !month && (english.DayOrMonth(w) || w == "may" && d.Tag[k].Proper()):
			month = true
			continue
		case c.dayOrYear(k):
			number = true
			continue
		}
		break
	}
	if !month || k >= end || !number && (d.Tag[k].Proper() || d.Tag[k] == doc.POS || strings.ToUpper(d.Word(i+1)) == d.Word(i+1)) {
		return doc.Range{}
	}
	return doc.Range{Start: i + 1, End: k}
}

// dayOrYear reports whether token i is a number that a day of a month or a year may have.
func (c *Context) dayOrYear(i int) bool {
	w := c.Doc.Word(i)
	if c.Doc.Tag[i] != doc.CD || strings.Trim(w, "0123456789") != "" {
		return false
	}
	return len(w) == 4 || len(w) == 1 || len(w) == 2 && w < "32"
}
