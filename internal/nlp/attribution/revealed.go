package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// allRevealed finds what a paper tells on its own word with a verb that is none of saying, at the end of the sentence or between commas: the mayor knew of it, the Courier
// has learned, has been told; the ministry was warned, Harbour News understands, four days before. What was taken to tell these words ends before them.
func (c *Context) allRevealed(found []Attribution) []Attribution {
	for i := 3; i+1 < c.Doc.Len(); i++ {
		a, ok := c.revealed(i)
		if !ok {
			continue
		}
		whole := doc.Range{Start: a.Source[0].Start - 1, End: i + 1}
		found = slices.DeleteFunc(found, func(b Attribution) bool {
			return overlaps(b.Cue, whole) || touches(b.Source, whole) || len(b.Content) > 0 && contains(whole, b.Content[0].Start)
		})
		for k := range found {
			for p := range found[k].Content {
				if r := &found[k].Content[p]; r.Start < whole.Start && r.End > whole.Start && c.quotes[r.Start] < 0 {
					r.End = whole.Start
				}
			}
		}
		found = append(found, a)
	}
	return found
}

// revealed reads, at token i, such a verb with the paper before it and what is told around both.
func (c *Context) revealed(i int) (Attribution, bool) {
	d, h := c.Doc, c.helpers(i)
	switch d.Lemma[i] {
	case "learn":
		if h.start == i || d.Lemma[h.start] != "have" {
			return Attribution{}, false
		}
	case "tell": // has been told
		if h.start == i || d.Lemma[h.start] != "have" || d.Lemma[i-1] != "be" {
			return Attribution{}, false
		}
	case "understand":
		if d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBP && d.Tag[i] != doc.NNS {
			return Attribution{}, false
		}
	case "reveal", "disclose", "confirm", "report":
		if !h.modal || d.Lemma[h.start] != "can" && d.Lemma[h.start] != "may" {
			return Attribution{}, false
		}
	default:
		return Attribution{}, false
	}
	source := c.nounsBefore(h.start)
	comma, s := source.Start-1, d.Sentence[d.SentenceOf[i]]
	if h.not || source.Len() == 0 || source.Len() > 5 || comma-s.Start < 3 || d.Tag[comma] != doc.Comma || c.quotes[i] >= 0 || !c.pressOf(source.End-1) {
		return Attribution{}, false
	}
	front := c.trimmed(doc.Range{Start: s.Start, End: comma})
	if !c.finite(front) {
		return Attribution{}, false
	}
	a := Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{front}, Confidence: claimConfidence, Rule: Inserted}
	switch {
	case i+1 >= s.End || d.Tag[i+1] == doc.Stop:
	case d.Tag[i+1] == doc.Comma && i+2 < s.End:
		a.Content = append(a.Content, c.trimmed(doc.Range{Start: i + 2, End: s.End}))
	default:
		return Attribution{}, false
	}
	return a, true
}

// pressOf reports whether the name that ends at token k is that of a paper or a station: by its last word, or because something is elsewhere seen by it: the KRB has been told; a log seen by the KRB.
func (c *Context) pressOf(k int) bool {
	d := c.Doc
	if english.PressName(strings.ToLower(d.Word(k))) {
		return true
	}
	if !d.Form[k].Traits.Has(doc.AllCaps) {
		return false
	}
	for n := 3; n < d.Len(); n++ {
		if d.Form[n].Exact == d.Form[k].Exact && d.Lemma[n-1] == "the" && d.Lemma[n-2] == "by" && english.Sees(d.Lemma[n-3]) {
			return true
		}
	}
	return false
}
