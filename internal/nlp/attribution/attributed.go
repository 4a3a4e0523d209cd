package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// attributedTo makes those to whom words are attributed the source of these, and those by whom something is attributed to something the source of that: | the remark “Ships do not vote” | is attributed to
// | Ada Venn |; | the deaths | were attributed | to cold | by | two doctors |.
func (c *Context) attributedTo(found []Attribution) []Attribution {
	d := c.Doc
	for i := 3; i+2 < d.Len(); i++ {
		if d.Lemma[i] != "attribute" || d.Tag[i] != doc.VBN || c.quotes[i] >= 0 {
			continue
		}
		h, s := c.helpers(i), d.Sentence[d.SentenceOf[i]]
		if h.not || h.modal || !slices.Contains(d.Lemma[h.start:i], "be") || d.Lemma[i+1] != "to" {
			continue
		}
		whom, what := c.nounsWithWhich(i+2, s.End), c.subjectOfWords(h.start)
		a := Attribution{Cue: doc.Range{Start: h.start, End: i + 2}, Source: []doc.Range{whom}, Content: []doc.Range{what}, Confidence: claimConfidence, Rule: ClauseVerb}
		for by := whom.Start; by < whom.End; by++ {
			if d.Lemma[by] == "by" && by+1 < whom.End {
				what = c.nounsBefore(h.start)
				a.Cue.End, a.Source = i+1, []doc.Range{{Start: by + 1, End: whom.End}}
				a.Content = []doc.Range{what, {Start: i + 1, End: by}}
				break
			}
		}
		if whom.Len() == 0 || what.Len() == 0 || !c.maySpeak(c.headOf(a.Source[0])) && d.Name[a.Source[0].End-1] == doc.Outside {
			continue
		}
		found = slices.DeleteFunc(found, func(o Attribution) bool {
			return overlaps(o.Cue, a.Cue) || contains(what, o.Cue.Start) && c.quotes[o.Cue.Start] < 0
		})
		found = append(found, a)
	}
	return found
}

// subjectOfWords returns the words that end before token end: a quotation, a noun for something said or written, or both. It is empty where others stand there.
func (c *Context) subjectOfWords(end int) doc.Range {
	d := c.Doc
	if end < 2 {
		return doc.Range{}
	}
	r := doc.Range{Start: end, End: end}
	if q := c.quotes[end-1]; q >= 0 {
		r.Start = d.Quotations[q].Tokens.Start
	}
	at := r.Start
	if at > 0 && at < end && d.Tag[at-1] == doc.Comma {
		at--
	}
	if at > 0 {
		if g := c.nounsBefore(at); g.Len() > 0 && english.Worded(d.Lemma[g.End-1]) {
			r.Start = g.Start
		}
	}
	return r
}
