package train

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
)

// driven is a parser state that an oracle looks at.
type driven struct {
	st      parse.State
	onStack []bool
	moves   []parse.Move
}

// drive makes the moves over a sentence of n tokens.
func drive(n int, moves []parse.Move) *driven {
	v := &driven{onStack: make([]bool, n+1)}
	v.st.Reset(n)
	for _, m := range moves {
		v.apply(m)
	}
	return v
}

func (v *driven) apply(m parse.Move) {
	label := doc.Root
	if m == parse.Shift {
		v.onStack[v.st.Front()] = true
	} else {
		child, head := v.st.Arc(m)
		v.onStack[child] = false
		if int(head) < len(v.onStack)-1 {
			label = doc.Dep
		}
	}
	v.st.Apply(m, label)
	v.moves = append(v.moves, m)
}

// reachable returns the most arcs of heads that a tree which begins with the moves can have, by trying all that may follow. That
// a sentence has one root is left out of account, as the oracle leaves it out.
func reachable(heads []int32, moves []parse.Move) int {
	n := len(heads)
	v := drive(n, moves)
	if v.st.Done() {
		d := &doc.Doc{Head: make([]int32, n), Label: make([]doc.Label, n)}
		v.st.Write(d, doc.Range{Start: 0, End: n})
		right := 0
		for i, h := range d.Head {
			if h == heads[i] {
				right++
			}
		}
		return right
	}
	best := 0
	for m := parse.Shift; m < parse.NumMoves; m++ {
		if v.st.Can(m) || m == parse.LeftArc && len(v.st.Stack()) > 0 {
			best = max(best, reachable(heads, append(slices.Clone(moves), m)))
		}
	}
	return best
}

// genHeads gives the heads of any projective tree over n tokens, -1 for the root: what any moves lead to.
func genHeads(n int) *rapid.Generator[[]int32] {
	return rapid.Custom(func(t *rapid.T) []int32 {
		v := drive(n, nil)
		for !v.st.Done() {
			v.apply(drawMove(t, &v.st))
		}
		d := &doc.Doc{Head: make([]int32, n), Label: make([]doc.Label, n)}
		v.st.Write(d, doc.Range{Start: 0, End: n})
		return d.Head
	})
}

func drawMove(t *rapid.T, st *parse.State) parse.Move {
	var can []parse.Move
	for m := parse.Shift; m < parse.NumMoves; m++ {
		if st.Can(m) {
			can = append(can, m)
		}
	}
	return rapid.SampledFrom(can).Draw(t, "move")
}

func oracleFor(heads []int32) *oracle {
	d := &doc.Doc{Head: heads, Label: make([]doc.Label, len(heads))}
	var o oracle
	o.reset(d, doc.Range{Start: 0, End: len(heads)})
	return &o
}

// TestFreeMovesBuildTheTree makes any moves that cost nothing: they lead to the taught tree, all of them.
func TestFreeMovesBuildTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 10).Draw(t, "n")
		heads := genHeads(n).Draw(t, "heads")
		o := oracleFor(heads)
		v := drive(n, nil)
		for !v.st.Done() {
			var free []parse.Move
			for m, c := range o.costs(&v.st, v.onStack) {
				if c == 0 {
					free = append(free, parse.Move(m))
				}
			}
			if len(free) == 0 {
				t.Fatalf("no move is free after %v", v.moves)
			}
			v.apply(rapid.SampledFrom(free).Draw(t, "free"))
		}
		d := &doc.Doc{Head: make([]int32, n), Label: make([]doc.Label, n)}
		v.st.Write(d, doc.Range{Start: 0, End: n})
		if !slices.Equal(d.Head, heads) {
			t.Fatalf("moves %v gave heads %v, want %v", v.moves, d.Head, heads)
		}
	})
}

// TestCostsAgainstAllTrees holds the costs of moves at any state against what can still be reached by trying everything.
func TestCostsAgainstAllTrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "n")
		heads := genHeads(n).Draw(t, "heads")
		o := oracleFor(heads)
		v := drive(n, nil)
		for range rapid.IntRange(0, 2*n-1).Draw(t, "moves") {
			v.apply(drawMove(t, &v.st))
		}
		before := reachable(heads, v.moves)
		for i, c := range o.costs(&v.st, v.onStack) {
			m := parse.Move(i)
			if can := v.st.Can(m); can != (c >= 0) {
				t.Fatalf("move %d may be made: %v, but its cost is %d", m, can, c)
			}
			if c < 0 {
				continue
			}
			if lost := before - reachable(heads, append(slices.Clone(v.moves), m)); lost != c {
				t.Fatalf("heads %v, after %v: move %d costs %d, want %d", heads, v.moves, m, c, lost)
			}
		}
	})
}
