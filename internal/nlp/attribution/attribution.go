// Package attribution finds who is said to have said what: the cues of a report, then the source and the content of
// every cue, which may lie in several pieces. Both steps are linear sequence models: cues over the tokens of a
// sentence, arguments over the tokens around one cue, whose features tell how each token lies to the cue in the
// dependency tree and in the quotations of the text.
package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Scorer scores features against labels: a finished model, or one that is being learnt.
type Scorer interface {
	Score(features []linear.Feature, scores []int32)
}

// Attribution is one cue with its arguments, in tokens.
type Attribution struct {
	Cue     doc.Range
	Source  []doc.Range // in order; may be empty
	Content []doc.Range // in order; may be empty
	Margin  Margin
	// Confidence is the share of attributions like this one that are right, in hundredths; 0 when nothing judges it.
	Confidence int
	// Rule is what made the attribution when the models did not.
	Rule Rule
	// Why explains it; nil unless Explain was asked.
	Why *Explanation
}

// Margin tells how clear the decisions were, in units of the models' scores: how much the best reading beat the one
// that differs at the least certain token.
type Margin struct{ Cue, Source, Content int32 }

// Head returns the token of r that governs the others: the first whose head lies outside r, verbs before others, whose something is behind what it is of.
func Head(d *doc.Doc, r doc.Range) int {
	top := -1
	for i := r.Start; i < r.End; i++ {
		h := int(d.Head[i])
		if h >= r.Start && h < r.End {
			continue
		}
		if top < 0 || d.Tag[i].Verb() && !d.Tag[top].Verb() || top+1 < i && d.Tag[top+1] == doc.POS && d.Tag[i].Noun() {
			top = i
		}
	}
	return max(top, r.Start)
}
