package train

import (
	"math/rand/v2"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
)

// oracle tells what each move costs: how many arcs of the taught tree can no longer be reached after it (the dynamic
// oracle of Goldberg and Nivre 2013 for arc-hybrid parsing).
type oracle struct {
	head     []int32 // taught heads, n for the root
	label    []doc.Label
	children [][]int32
}

func (o *oracle) reset(d *doc.Doc, s doc.Range) {
	n := s.Len()
	o.head, o.label = o.head[:0], o.label[:0]
	for len(o.children) <= n {
		o.children = append(o.children, nil)
	}
	for i := range n + 1 {
		o.children[i] = o.children[i][:0]
	}
	for i := range n {
		h := int32(n)
		if g := d.Head[s.Start+i]; g >= 0 {
			h = g - int32(s.Start)
		}
		o.head = append(o.head, h)
		o.label = append(o.label, d.Label[s.Start+i])
		o.children[h] = append(o.children[h], int32(i))
	}
}

// costs returns the costs of a shift, a left arc and a right arc; -1 where the move may not be made.
func (o *oracle) costs(st *parse.State, onStack []bool) [3]int {
	stack, front := st.Stack(), int32(st.Front())
	n := int32(len(o.head))
	cost := [3]int{-1, -1, -1}
	top, second := int32(-1), int32(-1)
	if len(stack) > 0 {
		top = stack[len(stack)-1]
	}
	if len(stack) > 1 {
		second = stack[len(stack)-2]
	}
	inBuffer := func(i int32) bool { return i >= front }
	if st.Can(parse.Shift) {
		c := 0
		if h := o.head[front]; h < n && h != top && onStack[h] {
			c++
		}
		for _, k := range o.children[front] {
			if onStack[k] {
				c++
			}
		}
		cost[0] = c
	}
	lost := 0
	if top >= 0 {
		for _, k := range o.children[top] {
			if inBuffer(k) {
				lost++
			}
		}
	}
	if st.Can(parse.LeftArc) {
		c := lost
		if h := o.head[top]; h != front && (h == second || inBuffer(h)) {
			c++
		}
		cost[1] = c
	}
	if st.Can(parse.RightArc) {
		c := lost
		if inBuffer(o.head[top]) {
			c++
		}
		cost[2] = c
	}
	return cost
}

// kind returns 0, 1 or 2 for a shift, a left or a right arc.
func kind(m parse.Move) int {
	switch {
	case m == parse.Shift:
		return 0
	case m.Left():
		return 1
	}
	return 2
}

// ParserOptions are the settings of parser training.
type ParserOptions struct {
	Epochs int
	// Explore is the share of wrong moves that are followed, in hundredths, from the second epoch on.
	Explore int
}

// learnParser learns a parser from the taught trees of the units, over whatever tags their documents have.
func learnParser(us []unit, o ParserOptions) *linear.Learner {
	l := linear.NewLearner(int(parse.NumMoves))
	rng := rand.New(rand.NewPCG(11, 13))
	var st parse.State
	var orc oracle
	var features []linear.Feature
	var onStack []bool
	scores := make([]int32, parse.NumMoves)
	for e := range o.Epochs {
		shuffled(us, uint64(e), func(u unit) {
			d, n := u.trees.Doc, u.s.Len()
			st.Reset(n)
			orc.reset(d, u.s)
			onStack = append(onStack[:0], make([]bool, n+1)...)
			for !st.Done() {
				l.Tick()
				features = st.Features(features[:0], d, u.s.Start)
				clear(scores)
				l.Score(features, scores)
				cost := orc.costs(&st, onStack)
				guess := st.Best(scores)
				want := orc.best(&st, scores, cost)
				if guess != want && !orc.right(&st, guess, cost) {
					l.Update(features, int(want), 1)
					l.Update(features, int(guess), -1)
					if e == 0 || rng.IntN(100) >= o.Explore {
						guess = want
					}
				}
				if guess == parse.Shift {
					onStack[st.Front()] = true
				} else {
					onStack[st.Stack()[len(st.Stack())-1]] = false
				}
				st.Apply(guess)
			}
		})
	}
	return l
}

// right reports whether m costs nothing and, when it makes a taught arc, gives it the taught label.
func (o *oracle) right(st *parse.State, m parse.Move, cost [3]int) bool {
	if cost[kind(m)] != o.least(cost) {
		return false
	}
	want, ok := o.arcLabel(st, m)
	return !ok || m.Label() == want
}

func (o *oracle) least(cost [3]int) int {
	least := -1
	for _, c := range cost {
		if c >= 0 && (least < 0 || c < least) {
			least = c
		}
	}
	return least
}

// arcLabel returns the taught label of the arc that m makes, if it is a taught arc.
func (o *oracle) arcLabel(st *parse.State, m parse.Move) (doc.Label, bool) {
	if m == parse.Shift {
		return 0, false
	}
	stack := st.Stack()
	top := stack[len(stack)-1]
	head := int32(st.Front())
	if m.Right() {
		head = stack[len(stack)-2]
	}
	return o.label[top], o.head[top] == head
}

// best returns the best-scored move among those of least cost.
func (o *oracle) best(st *parse.State, scores []int32, cost [3]int) parse.Move {
	least := o.least(cost)
	best, found := parse.Shift, false
	try := func(m parse.Move) {
		if !found || scores[m] > scores[best] {
			best, found = m, true
		}
	}
	if cost[0] == least {
		try(parse.Shift)
	}
	for k, first := range []parse.Move{parse.LeftArc, parse.RightArc} {
		if cost[k+1] != least {
			continue
		}
		if want, ok := o.arcLabel(st, first); ok {
			try(first + parse.Move(want))
			continue
		}
		for m := first + 1; m < first+parse.Move(doc.NumLabels); m++ {
			try(m)
		}
	}
	return best
}
