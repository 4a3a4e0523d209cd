package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// acrossAside gives a verb of telling without content the clause with "that" behind an aside that tells who tells so: he told friends, according to the Lantern, | that he was pushed |; Roe mentioned at
// assembly, pupils say, | that the pool was shut |.
func (c *Context) acrossAside(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := Head(d, a.Cue)
		if len(a.Content) > 0 || len(a.Source) == 0 || !d.Tag[i].Verb() || !english.Tells(d.Lemma[i]) {
			continue
		}
		for _, b := range found {
			if len(b.Content) != 2 || !contains(b.Content[0], i) || b.Content[0].End > i+6 || c.finite(doc.Range{Start: i + 1, End: b.Content[0].End}) {
				continue
			}
			if that := b.Content[1]; d.Lemma[that.Start] == "that" && d.SentenceOf[that.Start] == d.SentenceOf[i] && that.Start < b.Content[0].End+9 && !touches(a.Source, that) {
				a.Content, a.Confidence, a.Rule = []doc.Range{that}, clauseConfidence, ClauseVerb
			}
		}
	}
}

// acrossTeller gives what somebody tells over an aside on who tells so to both, whatever the models made of the pieces: | Karl Orr told her |, Ada Roe said, | that the dam was unsafe |; the clerk said, according to
// Ada Roe, that it was late; the mayor said, as the Herald noted, that it was late.
func (c *Context) acrossTeller(found []Attribution) []Attribution {
	d := c.Doc
	var onward []doc.Range // the cues of those who only told it on: told the clerk|, who told Ada Roe,| that
	for n := range found {
		if r := found[n].Source; len(r) == 1 && d.Lemma[found[n].Cue.Start] == "accord" {
			for k := r[0].Start + 1; k+1 < r[0].End; k++ {
				if d.Tag[k] == doc.Comma && d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN {
					r[0].End = k // according to Ada Roe|, that
				}
			}
		}
		open, that := c.asideOf(found[n])
		if that == 0 {
			continue
		}
		s := d.Sentence[d.SentenceOf[open]]
		v := open - 1
		for v > s.Start && v > open-8 && (!d.Tag[v].Verb() || d.Tag[v] == doc.VBG) {
			v--
		}
		if v <= s.Start || !english.Tells(d.Lemma[v]) || !d.Tag[v].Finite() && d.Tag[v] != doc.VBN || c.quotes[v] != c.quotes[that] || !c.tailOf(v, open) {
			continue
		}
		source, cue, ok := c.teller(v)
		told := doc.Range{Start: that, End: c.clauseEnd(that)}
		for _, r := range found[n].Content {
			if r.Start >= that && r.Start < told.End {
				told.End = max(told.End, r.End)
			}
		}
		told = c.trimmed(told)
		if !ok || source.End > cue.Start || told.Len() < 3 || !c.finite(told) {
			continue
		}
		k := withCue(found, cue)
		if k < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: nestedConfidence, Rule: NestedVerb})
			k = len(found) - 1
		}
		found[k].Content = []doc.Range{told}
		if d.Lemma[open+1] == "who" {
			onward = append(onward, found[n].Cue)
			continue
		}
		front := doc.Range{Start: source.Start, End: open}
		if r := found[n].Content; len(r) > 0 && r[0].Start < front.Start {
			front.Start = r[0].Start
		}
		found[n].Content = []doc.Range{front, told}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool { return slices.Contains(onward, a.Cue) })
}

// asideOf returns the comma that opens the words of a, who tells something and whom, and the "that" behind the comma that closes them; 0 where they stand otherwise.
func (c *Context) asideOf(a Attribution) (open, that int) {
	d := c.Doc
	if len(a.Source) != 1 || d.SentenceOf[a.Source[0].Start] != d.SentenceOf[a.Cue.Start] {
		return 0, 0
	}
	open = min(a.Source[0].Start, a.Cue.Start) - 1
	if open > 0 && d.Lemma[open] == "as" && d.Tag[open] == doc.IN {
		open-- // the mayor said, as the Herald noted, that
	}
	if open <= 0 || d.Tag[open] != doc.Comma || d.SentenceOf[open] != d.SentenceOf[a.Cue.Start] || c.quotes[open] >= 0 {
		return 0, 0
	}
	last := max(a.Source[0].End, a.Cue.End)
	end := d.Sentence[d.SentenceOf[open]].End
	from := last - 1
	if d.Tag[a.Cue.End-1].Verb() && a.Source[0].End <= a.Cue.Start {
		from = a.Cue.End - 1
	}
	for k := last; k+3 < end && k < last+longestAside; k++ {
		if d.Tag[k] == doc.Comma {
			if d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN && c.tailOf(from, k) {
				return open, k + 1
			}
			return 0, 0
		}
	}
	return 0, 0
}
