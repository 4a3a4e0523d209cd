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
