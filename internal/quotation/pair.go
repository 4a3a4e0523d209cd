package quotation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// The search reads the marks in order and keeps up to beamWidth readings, at most one for each stack of open
// quotations, each at its lowest cost. Work per mark is bounded by beamWidth and the depth of the stack, so time is
// linear. After commitEvery marks at most the best reading is settled for good, which bounds memory as well.
const (
	maxDepth    = 6
	beamWidth   = 12
	slack       = 300 // readings that cost this much more than the best are dropped
	commitEvery = 4096
)

// stack holds the kinds of the open quotations, the innermost in the lowest four bits.
type stack uint32

func (s stack) top() kind         { return kind(s & 15) }
func (s stack) pop() stack        { return s >> 4 }
func (s stack) push(k kind) stack { return s<<4 | stack(k) }

func (s stack) depth() int {
	n := 0
	for ; s != 0; s >>= 4 {
		n++
	}
	return n
}

// at returns the kind of the i-th level, counted from the outermost.
func (s stack) at(i int) kind { return kind(s >> (4 * (s.depth() - 1 - i)) & 15) }

// set returns s with the i-th level from outermost replaced by k.
func (s stack) set(i int, k kind) stack {
	shift := 4 * (s.depth() - 1 - i)
	return s&^(15<<shift) | stack(k)<<shift
}

// find returns how many levels lie above the innermost one of family f, -1 if there is none.
func (s stack) find(f family) int {
	for n := 0; s != 0; n++ {
		if s.top().family() == f {
			return n
		}
		s = s.pop()
	}
	return -1
}

// drop returns s without its n innermost levels and the cost of leaving these unclosed.
func (s stack) drop(n int) (stack, int) {
	cost := 0
	for ; n > 0; n-- {
		cost += int(unclosed(s.top()))
		s = s.pop()
	}
	return s, cost
}

// step is the reading of one mark: what becomes of the open quotations at the paragraph ends before it, and what
// the mark does.
type step uint8

const (
	skip    step = iota + 1 // not a quotation mark
	open                    // opens inside what is open
	replace                 // leaves the innermost open quotation of its family unclosed, and opens
	shut                    // closes the innermost open quotation of its family; those above it stay unclosed
	alone                   // closes nothing
	reopen                  // opens again the outermost level that waits

	actions step = 0x0F
	end     step = 0x10 // what was open at the paragraph end is unclosed
	hold    step = 0x20 // what was open at the paragraph end waits to be opened again
	cross   step = 0x30 // what was open at the paragraph end goes on
	borders step = 0x30
)

// state is one reading of the marks so far.
type state struct {
	cost    int
	open    stack
	waiting int8  // levels from here on wait to be opened again; notWaiting if none
	did     step  // the last step
	node    int32 // of the last step; while it is weighed, of the one before
}

const notWaiting = int8(maxDepth + 1)

// node is a step of a reading and the one before it.
type node struct {
	prev int32
	step step
}

type search struct {
	src   string
	lines []text.Span
	marks []mark
	beam  []state
	next  []state
	nodes []node
	steps []step // settled
	work  int    // readings weighed, for the test that it grows in step with the marks
}

// pair returns the step of every mark in the cheapest reading.
func pair(src string, lines []text.Span, marks []mark) []step {
	s := newSearch(src, lines, marks)
	for i := range marks {
		s.read(i)
	}
	s.finish()
	return s.steps
}

func newSearch(src string, lines []text.Span, marks []mark) *search {
	return &search{
		src: src, lines: lines, marks: marks,
		beam:  []state{{waiting: notWaiting, node: -1}},
		steps: make([]step, 0, len(marks)),
	}
}

// read takes mark i into all readings.
func (s *search) read(i int) {
	m := s.marks[i]
	s.next = s.next[:0]
	for _, st := range s.beam {
		if i == 0 || s.marks[i-1].line == m.line {
			s.weigh(st, m, 0)
		} else {
			s.border(st, s.marks[i-1], m)
		}
	}
	s.prune()
	open := i + 1 - len(s.steps)
	if open >= commitEvery || open >= commitEvery/8 && s.beam[0].open == 0 {
		s.commit(s.beam[0])
	}
}

// prune makes the cheapest of the next readings the beam, cheapest first.
func (s *search) prune() {
	slices.SortStableFunc(s.next, func(a, b state) int { return cmp.Compare(a.cost, b.cost) })
	s.beam = s.beam[:0]
	for _, st := range s.next {
		if len(s.beam) == beamWidth || st.cost > s.next[0].cost+slack {
			break
		}
		s.nodes = append(s.nodes, node{prev: st.node, step: st.did})
		st.node = int32(len(s.nodes) - 1)
		s.beam = append(s.beam, st)
	}
}

// commit settles the steps of the reading st and goes on with it alone.
func (s *search) commit(st state) {
	from := len(s.steps)
	for n := st.node; n >= 0; n = s.nodes[n].prev {
		s.steps = append(s.steps, s.nodes[n].step)
	}
	slices.Reverse(s.steps[from:])
	s.nodes = s.nodes[:0]
	st.node, st.cost = -1, 0
	s.beam = append(s.beam[:0], st)
}

// finish settles the reading that is cheapest once all that is open has ended.
func (s *search) finish() {
	best := 0
	for i := range s.beam {
		st := &s.beam[i]
		st.settleWaiting()
		var cost int
		st.open, cost = st.open.drop(st.open.depth())
		st.cost += cost
		if st.cost < s.beam[best].cost {
			best = i
		}
	}
	s.commit(s.beam[best])
}

// border takes the paragraph ends between last and m into the reading st.
func (s *search) border(st state, last, m mark) {
	ended := st
	ended.settleWaiting()
	if ended.open == 0 {
		ended.waiting = notWaiting
		s.weigh(ended, m, end)
		return
	}
	if wait := s.waitsFor(last, m); m.leading && wait < never {
		held := ended
		held.cost += wait
		held.waiting = 0
		s.weigh(held, m, hold)
	}
	if n := int(m.line - last.line); n <= maxCross {
		crossed := ended
		crossed.cost += crossing * n
		s.weigh(crossed, m, cross)
	}
	var cost int
	ended.open, cost = ended.open.drop(ended.open.depth())
	ended.cost += cost
	s.weigh(ended, m, end)
}

// waitsFor returns what it costs that the paragraph of m goes on with a quotation of the paragraph of last. Between
// the two may stand a line that is none of the article's sentences: "Advertisement", "Story continues below".
func (s *search) waitsFor(last, m mark) int {
	switch m.line - last.line {
	case 1:
		return 0
	case 2:
		between := s.lines[last.line+1].In(s.src)
		if len(between) <= 48 && !strings.ContainsAny(between[len(between)-1:], ".!?:,;") {
			return 40
		}
	}
	return never
}

// A pair of marks may have a few paragraph ends inside, as in verse or where lines are broken by width.
const (
	crossing = 75
	maxCross = 2
)

// settleWaiting drops the levels that still wait: they were not opened again.
func (st *state) settleWaiting() {
	if st.waiting == notWaiting {
		return
	}
	var cost int
	st.open, cost = st.open.drop(st.open.depth() - int(st.waiting))
	st.cost += cost
	st.waiting = notWaiting
}

// weigh adds to the next readings all that m can do in the reading st.
func (s *search) weigh(st state, m mark, border step) {
	if st.waiting != notWaiting {
		if m.leading {
			s.tryReopen(st, m, border)
		}
		if st.waiting == 0 {
			return // the same as the paragraph end leaving all unclosed
		}
		st.settleWaiting()
	}
	s.add(st, st.open, m.skip, border|skip)
	s.add(st, st.open, m.stray(), border|alone)
	depth := st.open.depth()
	if depth < maxDepth {
		s.add(st, st.open.push(m.kind), m.open+nesting(st.open.top(), m.kind, depth), border|open)
	}
	above := st.open.find(m.kind.family())
	if above < 0 {
		return
	}
	rest, cost := st.open.drop(above)
	closed := st
	closed.cost += cost
	s.add(closed, rest.pop(), m.closing(rest.top()), border|shut)
	rest, cost = st.open.drop(above + 1)
	replaced := st
	replaced.cost += cost
	s.add(replaced, rest.push(m.kind), m.open+nesting(rest.top(), m.kind, rest.depth()), border|replace)
}

func (s *search) tryReopen(st state, m mark, border step) {
	level := st.open.at(int(st.waiting))
	if level.family() != m.kind.family() {
		return
	}
	stack := st.open.set(int(st.waiting), m.kind.again())
	cost := m.reopening(level)
	st.waiting++
	if int(st.waiting) == stack.depth() {
		st.waiting = notWaiting
	}
	s.add(st, stack, cost, border|reopen)
}

// add puts a reading among the next ones unless one with the same stack is as cheap.
func (s *search) add(from state, open stack, cost int16, did step) {
	s.work++
	if cost >= never {
		return
	}
	st := state{cost: from.cost + int(cost), open: open, waiting: from.waiting, did: did, node: from.node}
	for i := range s.next {
		if s.next[i].open == open && s.next[i].waiting == st.waiting {
			if st.cost < s.next[i].cost {
				s.next[i] = st
			}
			return
		}
	}
	s.next = append(s.next, st)
}
