package linear

// Forbidden is the score of a step that may not be taken.
const Forbidden = -1 << 28

// Chain finds the best label sequence of n positions (Viterbi 1967). It keeps its buffers between calls; it is not
// safe for concurrent use.
type Chain struct {
	Labels int
	// Steps is the score of label b behind label a at [a*Labels+b]; row Labels holds the scores of the first label.
	Steps  []int32
	ahead  []int32
	behind []int32
	back   []uint8
	score  []int32
	next   []int32
}

// Best returns in path the labels with the highest sum of emissions (n rows of Labels scores) and steps. Of equal
// paths it takes the one with the lowest label at the last position where they differ.
func (c *Chain) Best(emissions []int32, path []uint8) {
	n, l := len(path), c.Labels
	if n == 0 {
		return
	}
	if cap(c.back) < n*l {
		c.back = make([]uint8, 2*n*l)
	}
	if len(c.score) < l {
		c.score, c.next = make([]int32, l), make([]int32, l)
	}
	back, score, next := c.back[:n*l], c.score[:l], c.next[:l]
	for b := range l {
		score[b] = max(c.Steps[l*l+b]+emissions[b], Forbidden)
	}
	for i := 1; i < n; i++ {
		for b := range l {
			top, from := int32(2*Forbidden), 0
			for a := range l {
				if s := score[a] + c.Steps[a*l+b]; s > top {
					top, from = s, a
				}
			}
			next[b] = max(top+emissions[i*l+b], Forbidden)
			back[i*l+b] = uint8(from)
		}
		score, next = next, score
	}
	top := 0
	for b := range l {
		if score[b] > score[top] {
			top = b
		}
	}
	for i := n - 1; i >= 0; i-- {
		path[i] = uint8(top)
		top = int(back[i*l+top])
	}
}

// Score returns the sum of emissions and steps of a path.
func (c *Chain) Score(emissions []int32, path []uint8) int64 {
	sum, before := int64(0), c.Labels
	for i, b := range path {
		sum += int64(emissions[i*c.Labels+int(b)]) + int64(c.Steps[before*c.Labels+int(b)])
		before = int(b)
	}
	return sum
}

// Margins gives, for every position, by how much the best path beats the best path that has a label of another group there:
// the max-marginals of Wainwright, Jaakkola and Willsky (2004). path is what Best gave for the same emissions; group has an
// entry a label. A margin is never below 0.
func (c *Chain) Margins(emissions []int32, path []uint8, group []uint8, margins []int32) {
	n, l := len(path), c.Labels
	if n == 0 {
		return
	}
	if cap(c.ahead) < n*l {
		c.ahead = make([]int32, 2*n*l)
		c.behind = make([]int32, 2*n*l)
	}
	ahead, behind := c.ahead[:n*l], c.behind[:n*l] // best scores up to and behind each position
	for b := range l {
		ahead[b] = max(c.Steps[l*l+b]+emissions[b], Forbidden)
		behind[(n-1)*l+b] = 0
	}
	for i := 1; i < n; i++ {
		for b := range l {
			top := int32(2 * Forbidden)
			for a := range l {
				top = max(top, ahead[(i-1)*l+a]+c.Steps[a*l+b])
			}
			ahead[i*l+b] = max(top+emissions[i*l+b], Forbidden)
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range l {
			top := int32(2 * Forbidden)
			for b := range l {
				top = max(top, c.Steps[a*l+b]+emissions[(i+1)*l+b]+behind[(i+1)*l+b])
			}
			behind[i*l+a] = max(top, Forbidden)
		}
	}
	for i := range n {
		best, other := int32(2*Forbidden), int32(2*Forbidden)
		for b := range l {
			s := ahead[i*l+b] + behind[i*l+b]
			if group[b] == group[path[i]] {
				best = max(best, s)
			} else {
				other = max(other, s)
			}
		}
		margins[i] = max(best-other, 0)
	}
}
