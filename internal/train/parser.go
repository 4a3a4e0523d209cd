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
	cost := [3]int{-1, -1, -1} // by move
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

// ParserOptions are the settings of parser training.
type ParserOptions struct {
	Epochs int
	// Explore is the share of wrong moves that are followed, in hundredths, from the second epoch on.
	Explore int
	// Margin is by how much the best move, or label, must beat every worse one to count as right, in updates of one feature.
	Margin int32
}

// learnParser learns a parser from the taught trees of the units, over whatever tags their documents have: the moves from the
// oracle, the labels from the taught arcs that are made.
func learnParser(us []unit, o ParserOptions) (moves, labels *linear.Learner) {
	moves, labels = linear.NewLearner(int(parse.NumMoves)), linear.NewLearner(int(doc.NumLabels))
	rng := rand.New(rand.NewPCG(11, 13))
	var st parse.State
	var orc oracle
	var features []linear.Feature
	var onStack []bool
	moveScores, labelScores := make([]int32, parse.NumMoves), make([]int32, doc.NumLabels)
	for e := range o.Epochs {
		shuffled(us, uint64(e), func(u unit) {
			d, n := u.trees.Doc, u.s.Len()
			st.Reset(n)
			orc.reset(d, u.s)
			onStack = append(onStack[:0], make([]bool, n+1)...)
			for !st.Done() {
				moves.Tick()
				features = st.Features(features[:0], d, u.s.Start)
				clear(moveScores)
				moves.Score(features, moveScores)
				cost := orc.costs(&st, onStack)
				want := best(moveScores, cost)
				for m := range moveScores {
					if cost[m] != cost[want] {
						moveScores[m] += o.Margin
					}
				}
				guess := st.Best(moveScores)
				if cost[guess] != cost[want] {
					moves.Update(features, int(want), 1)
					moves.Update(features, int(guess), -1)
					if e == 0 || rng.IntN(100) >= o.Explore {
						guess = want
					}
				}
				label := doc.Root
				if guess == parse.Shift {
					onStack[st.Front()] = true
				} else {
					child, head := st.Arc(guess)
					onStack[child] = false
					if int(head) < n {
						labels.Tick()
						features = st.LabelFeatures(features[:0], d, u.s.Start, child, head)
						clear(labelScores)
						labels.Score(features, labelScores)
						if orc.head[child] == head {
							for b := range labelScores {
								if doc.Label(b) != orc.label[child] {
									labelScores[b] += o.Margin
								}
							}
						}
						label = parse.BestLabel(labelScores)
						if want := orc.label[child]; orc.head[child] == head && label != want {
							labels.Update(features, int(want), 1)
							labels.Update(features, int(label), -1)
							if e == 0 || rng.IntN(100) >= o.Explore {
								label = want
							}
						}
					}
				}
				st.Apply(guess, label)
			}
		})
	}
	return moves, labels
}

// best returns the best-scored move among those of least cost.
func best(scores []int32, cost [3]int) parse.Move {
	top := parse.NumMoves
	for m := parse.Shift; m < parse.NumMoves; m++ {
		if cost[m] < 0 {
			continue
		}
		if top == parse.NumMoves || cost[m] < cost[top] || cost[m] == cost[top] && scores[m] > scores[top] {
			top = m
		}
	}
	return top
}
