package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// jointBehindQuotations gives what stands in quotation marks to all who tell it right behind, where the models found nobody or only the last of them: “It fell,” | two clerks and a guard | insisted.
func (c *Context) jointBehindQuotations(found []Attribution) []Attribution {
	d := c.Doc
	for _, q := range d.Quotations {
		from := q.Tokens.End
		whole := c.jointTellers(from)
		if whole.Len() == 0 {
			continue
		}
		cue := doc.Range{Start: whole.End, End: whole.End + 1}
		k := withCue(found, cue)
		if k < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{whole}, Content: []doc.Range{q.Tokens}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		a := &found[k]
		a.Source = []doc.Range{whole}
		var content []doc.Range
		for _, r := range a.Content {
			if r.Start < from && r.End > from {
				r.End = from
			}
			if !overlaps(r, whole) {
				content = append(content, r)
			}
		}
		if a.Content = content; len(content) == 0 {
			a.Content = []doc.Range{q.Tokens}
		}
	}
	return found
}

// jointTellers returns those whom an "and" joins from token from on, with a verb of telling right behind that ends its clause; none otherwise.
func (c *Context) jointTellers(from int) doc.Range {
	d := c.Doc
	if from+3 >= d.Len() || d.SentenceOf[from-1] != d.SentenceOf[from] {
		return doc.Range{}
	}
	s := d.Sentence[d.SentenceOf[from]]
	who := c.jointNouns(from, s.End)
	i := who.End
	if who.Len() == 0 || i >= s.End || !slices.Contains(d.Lemma[who.Start:i], "and") || !d.Tag[i].Finite() && (d.Tag[i] != doc.VBN || !english.SaysAloud(d.Lemma[i])) || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 || !c.tailOf(i, s.End) || !c.maySpeak(c.headOf(who)) {
		return doc.Range{}
	}
	return doc.Range{Start: from, End: i}
}
