package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// reactions finds the quotations of a list of reactions, each a line of its own below a line in capitals that names who speaks. One alone is no list, and may go on
// with what somebody else says.
func (c *Context) reactions(found []Attribution) []Attribution {
	owner := owners(c.Doc, found)
	var out []Attribution
	var head doc.Range
	for first := 0; first < c.Doc.Len(); {
		line := c.lineFrom(first)
		first = line.End
		if head.Len() > 0 && c.sentenceQuoted(line) && free(owner, line, 0) {
			out = append(out, Attribution{Cue: doc.Range{Start: line.Start, End: line.Start + 1}, Source: []doc.Range{head}, Content: []doc.Range{c.trimmed(line)}, Confidence: layoutConfidence, Rule: Signature})
		}
		head = doc.Range{}
		if r := c.trimmed(line); c.namesInCapitals(r) {
			head = r
		}
	}
	if len(out) < fewTurns {
		return nil
	}
	return out
}

// namesInCapitals reports whether r is in capitals and names who speaks: by an office, or a name and what that is.
func (c *Context) namesInCapitals(r doc.Range) bool {
	d := c.Doc
	if r.Len() < 2 || r.Len() > maxLabel || c.quotes[r.Start] >= 0 || !c.capitals(r) {
		return false
	}
	for k := r.Start; k < r.End; k++ {
		if d.Name[k].Class() == 1 || d.Tag[k] == doc.Comma || english.Tellers(strings.ToLower(d.Word(k))) {
			return true
		}
	}
	return false
}
