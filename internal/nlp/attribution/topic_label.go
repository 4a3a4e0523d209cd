package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// withoutTopics leaves out what stands behind a colon and a word for what it is or when it was, and not for who says it: FACT: the dam was unsafe; UPDATE 3 May: it has been shut; Source:
// Lowick Echo. When it was is nobody either: Then, later that month: “It was safe.”
func (c *Context) withoutTopics(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		if a := &found[k]; a.Cue.Len() == 1 && d.Word(a.Cue.Start) == ":" && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && d.Tag[a.Source[0].Start] == doc.RB {
			a.Source = nil
		}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if a.Cue.Len() != 1 || d.Word(a.Cue.Start) != ":" || len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start || a.Source[0].Len() > longLabel {
			return false
		}
		r := a.Source[0]
		if w := strings.ToLower(d.Word(r.Start)); r.Len() == 1 && (w == "source" || w == "sources") {
			return !slices.ContainsFunc(a.Content, c.finite) && c.quotes[a.Content[0].Start] < 0
		}
		for k := r.Start; k < r.End; k++ {
			if topic(strings.ToLower(d.Word(k))) {
				return true
			}
		}
		return false
	})
}

// longLabel is how many words may stand before the colon of a label.
const longLabel = 6

// topic reports whether a word of a label tells what kind of text stands behind it, or when that was.
func topic(word string) bool {
	switch word {
	case "fact", "facts", "myth", "update", "updated", "earlier", "look", "watch", "listen", "explained", "now", "then", "later", "p.s", "p.s.", "ps", "note", "related", "background", "timeline", "recap", "correction", "clarification", "breaking", "live", "video", "photos", "gallery":
		return true
	}
	return false
}
