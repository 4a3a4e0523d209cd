// Package parse finds the dependency tree of every sentence: greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez
// and Satta 2011), scored by a linear model over features after Zhang and Nivre (2011). Trees are projective and
// have one root. Time is linear in the number of tokens.
package parse

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Move is a transition.
type Move uint8

// The moves: Shift pushes the front of the buffer; LeftArc makes the front of the buffer the head of the top of the
// stack; RightArc makes the second of the stack the head of the top.
const (
	Shift Move = iota
	LeftArc
	RightArc
	NumMoves
)

// none stands for no token.
const none = int32(-1)

// State is a configuration of the parser over one sentence. Tokens are numbered from 0; the artificial root is the
// token behind the last.
type State struct {
	n     int32
	stack []int32
	front int32
	nodes []node
}

// node is what is known of one token: its arcs so far.
type node struct {
	head                       int32
	left, left2, right, right2 int32 // outermost and second outermost children
	lefts, rights              uint8
	label                      doc.Label
	leftSet, rightSet          uint64 // labels of its children
}

// Reset prepares the state for a sentence of n tokens.
func (s *State) Reset(n int) {
	s.n, s.front = int32(n), 0
	s.stack = s.stack[:0]
	if cap(s.nodes) < n+1 {
		s.nodes = make([]node, 2*n+1)
	}
	s.nodes = s.nodes[:n+1]
	for i := range s.nodes {
		s.nodes[i] = node{head: none, left: none, left2: none, right: none, right2: none}
	}
}

// Done reports whether the tree is complete.
func (s *State) Done() bool { return s.front == s.n && len(s.stack) == 0 }

// top returns the token k places below the top of the stack, or none.
func (s *State) top(k int) int32 {
	if k >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-k]
}

// at returns the token k places behind the front of the buffer, or none; the root counts.
func (s *State) at(k int32) int32 {
	if s.front+k > s.n {
		return none
	}
	return s.front + k
}

// Front and Stack show the state to an oracle.
func (s *State) Front() int { return int(s.front) }

// Stack returns the stack, its top last.
func (s *State) Stack() []int32 { return s.stack }

// Can reports whether m may be made.
func (s *State) Can(m Move) bool {
	switch m {
	case Shift:
		return s.front < s.n
	case LeftArc:
		return len(s.stack) > 0 && (s.front < s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// Only returns the move that must be made when no other may: one move in ten, so that nothing need be asked about it. The first token is shifted,
// and behind the last the stack is taken down.
func (s *State) Only() (m Move, forced bool) {
	switch {
	case len(s.stack) == 0:
		return Shift, true
	case s.front < s.n:
		return Shift, false
	case len(s.stack) == 1:
		return LeftArc, true
	}
	return RightArc, true
}

// Arc returns the child and the head of the arc that m, which is none of Shift, would make.
func (s *State) Arc(m Move) (child, head int32) {
	child = s.stack[len(s.stack)-1]
	if m == LeftArc {
		return child, s.front
	}
	return child, s.stack[len(s.stack)-2]
}

// Apply makes the move; label is that of the arc and means nothing for Shift.
func (s *State) Apply(m Move, label doc.Label) {
	if m == Shift {
		s.stack = append(s.stack, s.front)
		s.front++
		return
	}
	child, head := s.Arc(m)
	s.stack = s.stack[:len(s.stack)-1]
	if m == LeftArc {
		s.attachLeft(child, head, label)
	} else {
		s.attachRight(child, head, label)
	}
}

func (s *State) attachLeft(child, head int32, label doc.Label) {
	c, h := &s.nodes[child], &s.nodes[head]
	c.head, c.label = head, label
	h.left2, h.left = h.left, child
	if h.lefts < 255 {
		h.lefts++
	}
	h.leftSet |= 1 << label
}

func (s *State) attachRight(child, head int32, label doc.Label) {
	c, h := &s.nodes[child], &s.nodes[head]
	c.head, c.label = head, label
	h.right2, h.right = h.right, child
	if h.rights < 255 {
		h.rights++
	}
	h.rightSet |= 1 << label
}
