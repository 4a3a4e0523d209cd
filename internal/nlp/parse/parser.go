package parse

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Scorer scores features against moves.
type Scorer interface {
	Score(features []linear.Feature, scores []int32)
}

// Parser finds the tree of every sentence: one model chooses the moves, another the label of each arc.
type Parser struct{ Moves, Labels Scorer }

// Parse fills the Head and Label layers. It needs forms, tags and sentences.
func (p Parser) Parse(d *doc.Doc) {
	d.Head = make([]int32, d.Len())
	d.Label = make([]doc.Label, d.Len())
	var state State
	var features []linear.Feature
	moves := make([]int32, NumMoves)
	labels := make([]int32, doc.NumLabels)
	for _, s := range d.Sentence {
		state.Reset(s.Len())
		for !state.Done() {
			m, forced := state.Only()
			if !forced {
				features = state.Features(features[:0], d, s.Start)
				clear(moves)
				p.Moves.Score(features, moves)
				m = state.Best(moves)
			}
			label := doc.Root
			if m != Shift {
				if child, head := state.Arc(m); int(head) < s.Len() {
					features = state.LabelFeatures(features[:0], d, s.Start, child, head)
					clear(labels)
					p.Labels.Score(features, labels)
					label = BestLabel(labels)
				}
			}
			state.Apply(m, label)
		}
		state.Write(d, s)
	}
}

// Best returns the allowed move with the highest score, the lowest of equals.
func (s *State) Best(scores []int32) Move {
	top := NumMoves
	for m := Shift; m < NumMoves; m++ {
		if s.Can(m) && (top == NumMoves || scores[m] > scores[top]) {
			top = m
		}
	}
	return top
}

// BestLabel returns the label with the highest score, the lowest of equals; never Root.
func BestLabel(scores []int32) doc.Label {
	top := doc.Acl
	for l := doc.Acl + 1; l < doc.NumLabels; l++ {
		if l != doc.Root && scores[l] > scores[top] {
			top = l
		}
	}
	return top
}

// Write puts the finished tree of sentence r into d.
func (s *State) Write(d *doc.Doc, r doc.Range) {
	for i := range r.Len() {
		n := &s.nodes[i]
		d.Label[r.Start+i] = n.label
		d.Head[r.Start+i] = int32(r.Start) + n.head
		if n.head == s.n {
			d.Head[r.Start+i] = -1
		}
	}
}
