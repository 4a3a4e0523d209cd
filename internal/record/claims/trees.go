package claims

import (
	"cmp"
	_ "embed"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// trees are added up: each says something of a list of features. What they say is found feature by feature, not tree by tree (QuickScorer, Lucchese and others
// 2015): of the questions on a feature those whose bound it is above are answered by no, and each takes from its tree the ends that only yes leads to. The first end
// that is left says.
type trees struct {
	start int                        // millionths of the logarithm of the odds
	asks  [][]ask                    // by feature, in order of bounds
	says  [mostTrees][mostEnds]int32 // what the ends of each tree say, in millionths
	count int
}

// ask is the question whether a feature is at most a bound.
type ask struct {
	bound int32
	tree  uint8
	gone  uint8 // the ends of the tree that only yes leads to, a bit for each
}

// A tree has so many ends at most, and so many trees are added up at most.
const (
	mostEnds  = 8
	mostTrees = 256
)

// of tells what the trees say, in thousandths of the logarithm of the odds.
func (t *trees) of(features []int) int {
	var gone [mostTrees]uint8
	for f, asks := range t.asks {
		v := features[f]
		for _, a := range asks {
			if v <= int(a.bound) {
				break
			}
			gone[a.tree] |= a.gone
		}
	}
	sum := t.start
	for i, ends := range gone[:t.count] {
		sum += int(t.says[i][bits.TrailingZeros8(^ends)%mostEnds])
	}
	return sum / 1000
}

// node is a question, whether a feature is at most a bound, or at its end what is said, in millionths.
type node struct {
	feature, yes, no int
	bound, says      int32
}

// add adds a tree, given by its nodes, of which the first is its root.
func (t *trees) add(nodes []node) {
	if t.count == mostTrees {
		panic("claims: more trees than mostTrees")
	}
	says, ends := &t.says[t.count], 0
	var walk func(at int) (under uint8) // the ends under a node, from left to right
	walk = func(at int) uint8 {
		n := &nodes[at]
		if n.yes == 0 {
			says[ends] = n.says
			ends++
			return 1 << (ends - 1)
		}
		yes := walk(n.yes)
		for len(t.asks) <= n.feature {
			t.asks = append(t.asks, nil)
		}
		t.asks[n.feature] = append(t.asks[n.feature], ask{n.bound, uint8(t.count), yes})
		return yes | walk(n.no)
	}
	walk(0)
	t.count++
}

//go:embed trees.txt
var treeTable string

var insideTrees, acrossTrees = readTrees(treeTable)

// readTrees reads lines of nodes: feature:bound:yes:no, or =says. A line of one number begins the trees of pairs of one report, the next those of two.
func readTrees(table string) (inside, across *trees) {
	var all []*trees
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) == 1 && fields[0][0] != '=' {
			start, _ := strconv.Atoi(fields[0])
			all = append(all, &trees{start: start})
			continue
		}
		all[len(all)-1].add(readNodes(fields))
	}
	for _, t := range all {
		for _, asks := range t.asks {
			slices.SortFunc(asks, func(a, b ask) int { return cmp.Or(cmp.Compare(a.bound, b.bound), cmp.Compare(a.tree, b.tree)) })
		}
	}
	return all[0], all[1]
}

// readNodes reads the nodes of a tree.
func readNodes(fields []string) []node {
	var out []node
	for _, f := range fields {
		if says, ok := strings.CutPrefix(f, "="); ok {
			v, _ := strconv.ParseInt(says, 10, 32)
			out = append(out, node{says: int32(v)})
			continue
		}
		var v [4]int
		for k, part := range strings.Split(f, ":") {
			v[k], _ = strconv.Atoi(part)
		}
		out = append(out, node{feature: v[0], bound: int32(v[1]), yes: v[2], no: v[3]})
	}
	return out
}
