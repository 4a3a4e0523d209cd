package linear

// Lists finds the best label sequences of a chain, several of them (list Viterbi, Seshadri and Sundberg 1994). It keeps its
// buffers between calls; it is not safe for concurrent use.
type Lists struct {
	Labels int
	Steps  []int32 // as in Chain
	Depth  int     // how many sequences are sought

	score []int32
	from  []int32 // label*Depth + rank at the position before
	count []int32
}

// Best returns up to Depth different sequences of n labels, best first, with their scores. Of equal ones the order is fixed.
// paths and scores are reused when they are large enough.
func (l *Lists) Best(emissions []int32, n int, paths [][]uint8, scores []int32) ([][]uint8, []int32) {
	paths, scores = paths[:0], scores[:0]
	if n == 0 {
		return paths, scores
	}
	m, depth := l.Labels, l.Depth
	if cap(l.score) < n*m*depth {
		l.score, l.from = make([]int32, 2*n*m*depth), make([]int32, 2*n*m*depth)
		l.count = make([]int32, 2*n*m)
	}
	for b := range m {
		l.count[b] = 0
		if s := l.Steps[m*m+b] + emissions[b]; s > Forbidden/2 {
			l.score[b*depth], l.count[b] = s, 1
		}
	}
	for i := 1; i < n; i++ {
		for b := range m {
			l.extend(i, b, emissions[i*m+b])
		}
	}
	// The last position is read like a label of its own that every label leads to.
	tops, froms := make([]int32, 0, depth), make([]int32, 0, depth)
	at := (n - 1) * m
	for a := range m {
		for k := range int(l.count[at+a]) {
			tops, froms = insert(tops, froms, depth, l.score[(at+a)*depth+k], int32(a*depth+k))
		}
	}
	for r := range tops {
		path := make([]uint8, n)
		code := froms[r]
		for i := n - 1; i >= 0; i-- {
			a, k := int(code)/depth, int(code)%depth
			path[i] = uint8(a)
			code = l.from[(i*m+a)*depth+k]
		}
		paths, scores = append(paths, path), append(scores, tops[r])
	}
	return paths, scores
}

// extend fills the list of label b at position i.
func (l *Lists) extend(i, b int, emission int32) {
	m, depth := l.Labels, l.Depth
	cell := i*m + b
	tops, froms := l.score[cell*depth:cell*depth:(cell+1)*depth], l.from[cell*depth:cell*depth:(cell+1)*depth]
	for a := range m {
		step := l.Steps[a*m+b]
		if step <= Forbidden/2 {
			continue
		}
		before := (i-1)*m + a
		for k := range int(l.count[before]) {
			s := l.score[before*depth+k] + step + emission
			if len(tops) == depth && s <= tops[depth-1] {
				break
			}
			tops, froms = insert(tops, froms, depth, s, int32(a*depth+k))
		}
	}
	l.count[cell] = int32(len(tops))
}

// insert puts s into a list of at most depth scores, highest first, behind its equals.
func insert(tops, froms []int32, depth int, s, from int32) ([]int32, []int32) {
	if len(tops) == depth {
		if s <= tops[depth-1] {
			return tops, froms
		}
		tops, froms = tops[:depth-1], froms[:depth-1]
	}
	tops, froms = append(tops, s), append(froms, from)
	for k := len(tops) - 1; k > 0 && tops[k] > tops[k-1]; k-- {
		tops[k], tops[k-1] = tops[k-1], tops[k]
		froms[k], froms[k-1] = froms[k-1], froms[k]
	}
	return tops, froms
}
