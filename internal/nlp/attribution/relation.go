package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

const (
	// reach is the most tokens on either side of a cue where its arguments are looked for.
	reach = 400
	// On a line of more than longLine tokens they are looked for near the cue only, on one of more than hugeLine tokens within hugeReach.
	longLine, hugeLine, hugeReach = 250, 2000, 80
	// nearby is how many sentences away is near.
	nearby = 2
)

// Window returns the tokens around a cue where its arguments may lie: its line, and the sentences of other lines that a quotation
// of its line runs on to, within reach. Of a long line it is the sentences near the cue, with the quotations that reach into them.
func (c *Context) Window(cue doc.Range) doc.Range {
	d := c.Doc
	line := d.Line[cue.Start]
	far, length := reach, c.lines[line]
	if length > hugeLine {
		far = hugeReach
	}
	goesOn := func(from, to int) bool {
		switch {
		case d.Line[to] != line:
			return c.runsOn(min(from, to), max(from, to)) || d.Line[from] == d.Line[to] && d.Line[from] != line && d.SentenceOf[from] == d.SentenceOf[to]
		case length <= longLine || d.Line[from] != line:
			return true
		}
		away := d.SentenceOf[to] - d.SentenceOf[cue.Start]
		return max(away, -away) <= nearby || c.quotes[to] >= 0 && c.quotes[to] == c.quotes[from]
	}
	lo, hi := cue.Start, cue.End
	for lo > 0 && cue.Start-lo < far && goesOn(lo, lo-1) {
		lo--
	}
	for hi < d.Len() && hi-cue.End < far && goesOn(hi-1, hi) {
		hi++
	}
	return doc.Range{Start: lo, End: hi}
}

// runsOn reports whether what is said goes on from token a to token b, the first of the next line: a colon leads over to a
// quotation, or one quotation holds both tokens, or is broken between them and re-opened at the new line.
func (c *Context) runsOn(a, b int) bool {
	qa, qb := c.quotes[a], c.quotes[b]
	if qb >= 0 && c.Doc.Word(a) == ":" && c.Doc.Quotations[qb].Tokens.Start == b {
		return true
	}
	return qa >= 0 && qb >= 0 && c.Doc.Quotations[qa].Run == c.Doc.Quotations[qb].Run
}

// Relation describes how every token of a window lies to one cue in the tree and in the quotations.
type Relation struct {
	window doc.Range
	cue    doc.Range
	head   int
	up     []uint8 // steps from the cue's head up to where the token branches off; 7 in another sentence
	branch []int32 // the token just below there, on the way down; -1 on the way itself
	down   []uint8 // steps from branch down to the token
	owner  []uint8 // 0 no cue above, 1 this cue, 2 another cue
	others []uint8 // cues between the cue and the token, capped
	commas []uint8 // commas between, capped
	groups []uint8 // noun groups between, the token's own counted, capped; 0 outside any
	chain  map[int32]uint8
	cueOf  []int32  // the number of the cue that holds each token of the document, from 1; 0 for none
	quotes [6]int32 // outermost quotations around the cue: the one it is in, left, second left, right, second right, third right
	gaps   [6]uint32

	subject int32 // the likely subject of the cue, -1 without
	way     way
}

// cueOf marks the tokens of cues: the number of the cue plus one.
func cueOf(d *doc.Doc, cues []doc.Range) []int32 {
	of := make([]int32, d.Len())
	for k, r := range cues {
		for i := r.Start; i < r.End; i++ {
			of[i] = int32(k) + 1
		}
	}
	return of
}

// relate fills r for cue number k of cues.
func (c *Context) relate(r *Relation, cues []doc.Range, cueOf []int32, k int) {
	d := c.Doc
	r.cue, r.window, r.cueOf = cues[k], c.Window(cues[k]), cueOf
	r.head = Head(d, r.cue)
	r.subject, r.way = c.subjectOf(int32(r.head))
	n := r.window.Len()
	r.up, r.branch, r.down = resize(r.up, n), resize(r.branch, n), resize(r.down, n)
	r.owner, r.others, r.commas, r.groups = resize(r.owner, n), resize(r.others, n), resize(r.commas, n), resize(r.groups, n)
	if r.chain == nil {
		r.chain = map[int32]uint8{}
	}
	clear(r.chain)
	depth := uint8(0)
	for i := int32(r.head); i >= 0; i = d.Head[i] {
		if _, seen := r.chain[i]; seen {
			break
		}
		r.chain[i] = depth
		if depth < 6 {
			depth++
		}
	}
	for i := range n {
		r.place(d, cueOf, i)
	}
	r.count(d, cueOf)
	c.around(r)
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}

// holdsCue reports whether one of the cues of the document holds the first token of r.
func (r *Relation) holdsCue(x doc.Range) bool { return r.cueOf[x.Start] != 0 }

// place finds where token i of the window hangs.
func (r *Relation) place(d *doc.Doc, cueOf []int32, i int) {
	at := int32(r.window.Start + i)
	r.branch[i] = -1
	steps := uint8(0)
	for {
		if u, ok := r.chain[at]; ok {
			r.up[i] = u
			break
		}
		if r.owner[i] == 0 && cueOf[at] != 0 {
			r.owner[i] = 2
		}
		r.branch[i] = at
		if d.Head[at] < 0 {
			r.up[i] = 7
			break
		}
		at = d.Head[at]
		if steps < 15 {
			steps++
		}
	}
	if steps > 0 {
		r.down[i] = steps - 1
	}
	if r.owner[i] == 0 && r.up[i] == 0 && r.branch[i] >= 0 {
		r.owner[i] = 1
	}
}

// count fills the cues and commas between the cue and each token.
func (r *Relation) count(d *doc.Doc, cueOf []int32) {
	walk := func(from, to, step int) {
		var others, commas, groups uint8
		inCue, inGroup := false, false
		for i := from; i != to; i += step {
			k := i - r.window.Start
			r.others[k], r.commas[k] = others, commas
			nominal := nominal(d.Tag[i])
			if nominal && !inGroup && groups < 5 {
				groups++
			}
			if inGroup = nominal; nominal {
				r.groups[k] = groups
			}
			if cueOf[i] != 0 {
				if !inCue && others < 3 {
					others++
				}
				inCue = true
				continue
			}
			inCue = false
			if d.Tag[i] == doc.Comma && commas < 4 {
				commas++
			}
		}
	}
	walk(r.cue.End, r.window.End, 1)
	walk(r.cue.Start-1, r.window.Start-1, -1)
}

// nominal reports whether a token with tag t is part of a noun group.
func nominal(t doc.Tag) bool {
	switch t {
	case doc.DT, doc.CD, doc.PDT, doc.POS, doc.PRP, doc.PRPS, doc.JJ, doc.JJR, doc.JJS, doc.EX, doc.WP, doc.WDT, doc.Dollar:
		return true
	}
	return t.Noun()
}

// around finds the quotations near the cue.
func (c *Context) around(r *Relation) {
	for i := range r.quotes {
		r.quotes[i], r.gaps[i] = -1, 0
	}
	r.quotes[0] = c.quotes[r.cue.Start]
	last := r.quotes[0]
	for i, k := r.cue.Start-1, 1; i >= r.window.Start && k <= 2; i-- {
		if q := c.quotes[i]; q >= 0 && q != last {
			r.quotes[k], r.gaps[k], last = q, gap(r.cue.Start-1-i), q
			k++
		}
	}
	last = r.quotes[0]
	for i, k := r.cue.End, 3; i < r.window.End && k <= 5; i++ {
		if q := c.quotes[i]; q >= 0 && q != last {
			r.quotes[k], r.gaps[k], last = q, gap(i-r.cue.End), q
			k++
		}
	}
}

// quotation returns which of the quotations around the cue token i stands in: 0 none, 1 to 6 one of them, 7 another; and
// how far it is from the cue.
func (c *Context) quotation(r *Relation, i int) (which, far uint32) {
	q := c.quotes[i]
	if q < 0 {
		return 0, 0
	}
	for k, x := range r.quotes {
		if x == q {
			return uint32(k) + 1, r.gaps[k]
		}
	}
	return 7, 0
}

// Window returns the tokens that the relation covers.
func (r *Relation) Window() doc.Range { return r.window }

// Relations calls f with the relation of each cue in order. The relation is only good during the call.
func (c *Context) Relations(cues []doc.Range, f func(k int, r *Relation)) {
	of := cueOf(c.Doc, cues)
	var r Relation
	for k := range cues {
		c.relate(&r, cues, of, k)
		f(k, &r)
	}
}
