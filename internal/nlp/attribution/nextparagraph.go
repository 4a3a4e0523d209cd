package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// nextParagraph lets a quotation go on with one that is all of the next paragraph, where its own paragraph is nothing but that and who says it: “It rained,” said Orr. / “Then the wall went.”
// A question, and a row of such paragraphs, may be of two who speak.
func (c *Context) nextParagraph(found []Attribution) {
	d := c.Doc
	owner := owners(d, found)
	for k := range found {
		a := &found[k]
		line := c.lineFrom(a.Cue.Start)
		if len(a.Source) != 1 || c.pronounAlone(a.Source) || c.quotes[a.Cue.Start] >= 0 || line.End >= d.Len() || !touches(a.Content, doc.Range{Start: line.Start, End: line.Start + 1}) || c.quotes[line.Start] < 0 || !c.onlySays(found, *a, line) {
			continue
		}
		next := c.lineFrom(line.End)
		q := c.quotes[next.Start]
		if q < 0 || !free(owner, next, 0) || !c.alone(next) || next.Len() < longSpoken || d.Word(next.Start) != d.Word(line.Start) || next.End < d.Len() && c.alone(c.lineFrom(next.End)) {
			continue
		}
		a.Content = append(a.Content, d.Quotations[q].Tokens)
	}
}

// belowSpeaker finds whose a quotation is that is all of a paragraph, behind one in which one person speaks and nobody else is named: Tom Lund said the ward was unsafe. / | “The lifts have been out since May.” |
func (c *Context) belowSpeaker(found []Attribution) []Attribution {
	d := c.Doc
	owner := owners(d, found)
	var out []Attribution
	for _, q := range d.Quotations {
		line := q.Tokens
		if line.Len() < longSpoken || line.Start == 0 || c.lineFrom(line.Start) != line || !c.alone(line) || !free(owner, line, 0) || line.End < d.Len() && c.alone(c.lineFrom(line.End)) {
			continue
		}
		if who, ok := c.onlySpeaker(found, c.lineFrom(line.Start-1)); ok {
			out = append(out, Attribution{Cue: doc.Range{Start: line.Start, End: line.Start + 1}, Source: []doc.Range{who}, Content: []doc.Range{line}, Confidence: claimConfidence, Rule: Behind})
		}
	}
	return append(found, out...)
}

// onlySpeaker returns the one person who speaks in a paragraph, and in its last sentence, where nobody else does or is named.
func (c *Context) onlySpeaker(found []Attribution, line doc.Range) (who doc.Range, ok bool) {
	d := c.Doc
	last := d.Sentence[d.SentenceOf[line.End-1]].Start
	for _, a := range found {
		if a.Cue.Start < line.Start || a.Cue.End > line.End || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		if len(a.Source) != 1 || a.Rule == Silence || d.Lemma[Head(d, a.Cue)] == "ask" || !d.Tag[Head(d, a.Cue)].Verb() || a.Source[0].Start < line.Start || a.Source[0].End > line.End {
			return who, false
		}
		r := a.Source[0]
		switch pronoun := r.Len() == 1 && (d.Lemma[r.Start] == "he" || d.Lemma[r.Start] == "she"); {
		case who.Len() == 0 && (pronoun || c.onePerson(r)):
			who = r
		case !pronoun && r != who:
			return who, false
		}
		ok = ok || a.Cue.Start >= last
	}
	for k := line.Start; k < line.End && ok; k++ {
		if d.Name[k].Class() == 1 && (k < who.Start || k >= who.End) || d.Word(k) == "?" {
			return who, false
		}
	}
	return who, ok && who.Len() > 0
}

// onePerson reports whether r begins with the name of one person or a noun for one.
func (c *Context) onePerson(r doc.Range) bool {
	d := c.Doc
	head := c.headOf(r)
	if d.Tag[head] == doc.NNS || d.Tag[head] == doc.NNPS {
		return false
	}
	for k := r.Start; k < r.End; k++ {
		if d.Lemma[k] == "and" {
			return false
		}
	}
	return d.Name[head].Class() == 1 || d.Sense[head] == doc.PersonNoun && d.Tag[head] == doc.NN
}

// longSpoken is how few tokens, with its marks, a paragraph has that is no heading between others.
const longSpoken = 12

// alone reports whether a paragraph is nothing but one closed quotation of sentences, and no question.
func (c *Context) alone(line doc.Range) bool {
	d, q := c.Doc, c.quotes[line.Start]
	if q < 0 || d.Quotations[q].Tokens != line || !d.Quotations[q].Closed || !c.sentenceQuoted(line) {
		return false
	}
	for _, s := range d.Sentence[d.SentenceOf[line.Start] : d.SentenceOf[line.End-1]+1] {
		if c.finite(s) && d.Word(line.End-2) == "." {
			return true
		}
	}
	return false
}

// onlySays reports whether a paragraph ends with who says what a tells, or with more of that, and nobody else speaks there outside of quotation marks; it asks no question.
func (c *Context) onlySays(found []Attribution, a Attribution, line doc.Range) bool {
	d := c.Doc
	last := line.End - 1
	for last > line.Start && d.Tag[last].Punct() && c.quotes[last] < 0 {
		last--
	}
	at := doc.Range{Start: last, End: last + 1}
	if !touches(a.Source, at) && !touches(a.Content, at) && !overlaps(a.Cue, at) {
		return false
	}
	for i := line.Start; i < line.End; i++ {
		if d.Word(i) == "?" {
			return false
		}
	}
	return !slices.ContainsFunc(found, func(b Attribution) bool {
		return b.Cue != a.Cue && b.Cue.Start >= line.Start && b.Cue.End <= line.End && c.quotes[b.Cue.Start] < 0
	})
}
