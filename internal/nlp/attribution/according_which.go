package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// accordingWhich reads what a plan, a paper or a law says behind "according to which", which is neither the source of what stands before nor that of what stands
// behind: passed | a rule |, according to which | dogs must be kept in |.
func (c *Context) accordingWhich(found []Attribution) []Attribution {
	d := c.Doc
	for i := 3; i+3 < d.Len(); i++ {
		if d.Lemma[i] != "which" || c.quotes[i] >= 0 || c.lemmaAt(i, i-1) != "to" || !strings.EqualFold(d.Word(i-2), "according") {
			continue
		}
		paper, ok := c.paperBefore(i - 2)
		told := c.trimmed(doc.Range{Start: i + 1, End: d.Sentence[d.SentenceOf[i]].End})
		if !ok || told.Len() < 3 || !nominal(d.Tag[told.Start]) || !c.finite(told) {
			continue
		}
		cue := doc.Range{Start: i - 2, End: i}
		found = slices.DeleteFunc(found, func(a Attribution) bool { return overlaps(a.Cue, cue) })
		found = append(found, Attribution{Cue: cue, Source: []doc.Range{paper}, Content: []doc.Range{told}, Confidence: claimConfidence, Rule: ClauseVerb})
	}
	return found
}

// paperBefore returns the nouns that end before token end, or before a comma there, for something in which a thing may be written: a plan, the draft of a treaty.
func (c *Context) paperBefore(end int) (doc.Range, bool) {
	d := c.Doc
	if d.Tag[end-1] == doc.Comma {
		end--
	}
	if end < 1 || !d.Tag[end-1].Noun() {
		return doc.Range{}, false
	}
	paper := c.withParts(c.nounsBefore(end))
	head := min(c.nominalFrom(paper.Start).End, end) - 1
	return paper, paper.Len() < 10 && !d.Tag[head].Proper() && d.Sense[head] != doc.PersonNoun && d.Sense[head] != doc.GroupNoun
}
