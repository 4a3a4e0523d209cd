package parse

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Scorer scores features against moves.
type Scorer interface {
	Score(features []linear.Feature, scores []int32)
}

// Parser finds the tree of every sentence.
type Parser struct{ Model Scorer }

// Parse fills the Head and Label layers. It needs forms, tags and sentences.
func (p Parser) Parse(d *doc.Doc) {
	d.Head = make([]int32, d.Len())
	d.Label = make([]doc.Label, d.Len())
	var state State
	var features []linear.Feature
	scores := make([]int32, NumMoves)
	for _, s := range d.Sentence {
		state.Reset(s.Len())
		for !state.Done() {
			features = state.Features(features[:0], d, s.Start)
			clear(scores)
			p.Model.Score(features, scores)
			state.Apply(state.Best(scores))
		}
		state.Write(d, s)
	}
}

// Best returns the allowed move with the highest score, the lowest of equals.
func (s *State) Best(scores []int32) Move {
	top, found := Shift, s.Can(Shift)
	if s.Can(LeftArc) {
		for m := LeftArc + 1; m < RightArc; m++ {
			if !found || scores[m] > scores[top] {
				top, found = m, true
			}
		}
	}
	if s.Can(RightArc) {
		for m := RightArc + 1; m < NumMoves; m++ {
			if !found || scores[m] > scores[top] {
				top, found = m, true
			}
		}
	}
	return top
}

// Write puts the finished tree of sentence r into d.
func (s *State) Write(d *doc.Doc, r doc.Range) {
	for i := range r.Len() {
		head, label := s.Arc(i)
		if head == r.Len() {
			d.Head[r.Start+i], d.Label[r.Start+i] = -1, doc.Root
			continue
		}
		if label == doc.Root {
			label = doc.Dep
		}
		d.Head[r.Start+i], d.Label[r.Start+i] = int32(r.Start+head), label
	}
}
