package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// tellsFurther gives whoever tells something what they tell besides, with a participle or another verb behind it, and takes that off what they tell first: the road was shut, Holt said,
// adding | repairs were slow |; Marsh said, “The road is long,” and later added, | “It is hard.” |
func (c *Context) tellsFurther(found []Attribution) []Attribution {
	for k := 0; k < len(found); k++ {
		a := found[k]
		if len(a.Source) != 1 || len(a.Content) == 0 || c.quotes[a.Cue.Start] >= 0 || !english.Tells(c.Doc.Lemma[Head(c.Doc, a.Cue)]) {
			continue
		}
		from := c.toldUpTo(a)
		cue, told := c.furtherCue(from, c.quotes[from-1] >= 0)
		if told.Len() == 0 {
			continue
		}
		kept := upTo(a.Content, from)
		if len(kept) == 0 {
			continue
		}
		for _, r := range a.Content {
			if q := c.quotes[r.Start]; q >= 0 && c.Doc.SentenceOf[r.Start] > c.Doc.SentenceOf[from] {
				kept = append(kept, c.Doc.Quotations[q].Tokens)
			}
		}
		found[k].Content = joined(kept)
		n := slices.IndexFunc(found, func(b Attribution) bool { return overlaps(b.Cue, cue) })
		if n < 0 {
			found = append(found, Attribution{Cue: cue, Source: a.Source, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: SecondVerb})
			continue
		}
		b := &found[n]
		b.Source = a.Source
		if b.Cue.Start < cue.Start {
			b.Cue.Start = cue.Start
		}
		if len(b.Content) == 0 || b.Content[0].Start < told.Start || !contains(told, b.Content[0].Start) || c.quotes[told.Start] >= 0 {
			b.Content = []doc.Range{told}
		}
	}
	return found
}

// toldUpTo returns the token behind what a tells and how: behind the quotation that its cue leads over to, or else behind the cue and those to whom it tells.
func (c *Context) toldUpTo(a Attribution) int {
	d, k := c.Doc, a.Cue.End
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if last := a.Source[0]; last.Start >= a.Cue.End && last.End < s.End {
		k = last.End // said Holt, adding
	}
	if english.Passes(d.Lemma[Head(d, a.Cue)]) || k < s.End && d.Lemma[k] == "to" {
		if k < s.End && d.Lemma[k] == "to" {
			k++
		}
		k = max(k, c.nominalFrom(k).End)
	}
	if k < s.End && d.Tag[k] == doc.IN && d.Lemma[k] == "on" && k+1 < s.End && weekday(d.Lemma[k+1]) {
		k += 2
	}
	q := k
	for q < s.End && q < k+2 && c.quotes[q] < 0 && (d.Tag[q] == doc.Comma || d.Tag[q] == doc.Colon) {
		q++
	}
	if q < s.End && c.quotes[q] >= 0 && q <= d.Quotations[c.quotes[q]].Tokens.Start+1 {
		return d.Quotations[c.quotes[q]].Tokens.End
	}
	return k
}

// furtherCue reads the verb with which somebody goes on behind token from, behind a comma, and what it tells; told is empty where none does. Where quoted is so, the comma is within the
// quotation that ends there.
func (c *Context) furtherCue(from int, quoted bool) (cue, told doc.Range) {
	d, k := c.Doc, from
	if k <= 0 || k+2 >= d.Len() {
		return cue, told
	}
	s := d.Sentence[d.SentenceOf[k-1]]
	switch {
	case k < s.End && d.Tag[k] == doc.Comma:
		k++
	case !quoted || d.Tag[max(k-2, 0)] == doc.Stop:
		return cue, told
	}
	joined := false
	for n := 0; n < 3 && k < s.End && furtherWord(d.Lemma[k]); n++ {
		joined = joined || d.Lemma[k] == "and" || d.Lemma[k] == "but"
		k++
	}
	if k+1 >= s.End || c.quotes[k] >= 0 || !english.Tells(d.Lemma[k]) && d.Lemma[k] != "continue" || d.Lemma[k] == "ask" || d.Tag[k] != doc.VBG && !(joined && quoted && d.Tag[k] == doc.VBD) {
		return cue, told
	}
	cue = doc.Range{Start: k, End: k + 1}
	k++
	if english.Passes(d.Lemma[k-1]) {
		k = max(k, c.nominalFrom(k).End)
	}
	q := k
	for q < s.End && q < k+2 && c.quotes[q] < 0 && d.Tag[q].Punct() {
		q++
	}
	if q < s.End && c.quotes[q] >= 0 && q <= d.Quotations[c.quotes[q]].Tokens.Start+1 {
		return cue, d.Quotations[c.quotes[q]].Tokens
	}
	if d.Tag[cue.Start] != doc.VBG || k != cue.End || d.Tag[k] == doc.IN || d.Tag[k].Punct() || d.Tag[k] == doc.TO || d.Tag[k] == doc.WP || d.Tag[k] == doc.WRB {
		return cue, told
	}
	if r := c.trimmed(doc.Range{Start: k, End: c.clauseEnd(k)}); c.finite(r) && r.Len() > 2 {
		told = r
	}
	return cue, told
}

// furtherWord reports whether a word may stand between what somebody tells and the verb with which they go on: and later added, further remarking, before adding.
func furtherWord(w string) bool {
	switch w {
	case "and", "but", "then", "later", "further", "again", "also", "before", "quickly", "once", "more":
		return true
	}
	return false
}

// upTo returns the pieces before token end, cut there.
func upTo(pieces []doc.Range, end int) []doc.Range {
	var out []doc.Range
	for _, r := range pieces {
		if r.End = min(r.End, end); r.Len() > 0 {
			out = append(out, r)
		}
	}
	return out
}
