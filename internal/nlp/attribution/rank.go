package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Candidate is one way to read the arguments of a cue.
type Candidate struct {
	Source, Content []doc.Range
	Score           int32 // what the argument model gives it
}

// candidates is how many readings of a cue are compared as wholes.
const candidates = 10

// Candidates returns the best readings of the arguments of the cue of r, best first, no two the same.
func (f *ArgumentFinder) Candidates(c *Context, r *Relation) []Candidate {
	const l = int(NumRoles)
	n := r.window.Len()
	f.emissions = resize(f.emissions, n*l)
	for i := range n {
		f.features = c.ArgumentFeatures(f.features[:0], r, r.window.Start+i)
		f.model.Score(f.features, f.emissions[i*l:i*l+l])
	}
	f.paths, f.scores = f.lists.Best(f.emissions, n, f.paths, f.scores)
	out := make([]Candidate, len(f.paths))
	for k, p := range f.paths {
		out[k] = Candidate{Source: Pieces(p, r.window, BeginSource), Content: Pieces(p, r.window, BeginContent), Score: f.scores[k]}
	}
	return out
}

// margins returns how clear the tokens of candidate top of the last call of Candidates are.
func (f *ArgumentFinder) margins(r *Relation, top int) Margin {
	if len(f.paths) == 0 {
		return Margin{}
	}
	f.margin = resize(f.margin, r.window.Len())
	f.chain.Labels, f.chain.Steps = f.lists.Labels, f.lists.Steps
	f.chain.Margins(f.emissions, f.paths[top], roleGroup[:], f.margin)
	return Margin{Source: least(f.paths[top], f.margin, BeginSource), Content: least(f.paths[top], f.margin, BeginContent)}
}

// ArgumentFinder finds candidates with an argument model. It keeps buffers between calls; it is not safe for concurrent use.
type ArgumentFinder struct {
	model     Scorer
	lists     linear.Lists
	features  []linear.Feature
	emissions []int32
	paths     [][]uint8
	scores    []int32
	chain     linear.Chain
	margin    []int32
}

// NewArgumentFinder returns a finder of candidates.
func NewArgumentFinder(m Scorer) *ArgumentFinder {
	return &ArgumentFinder{model: m, lists: linear.Lists{Labels: int(NumRoles), Steps: ArgumentSteps(m, nil), Depth: candidates}}
}

// RankFeatures appends the features of candidate k of cs as a whole.
func (c *Context) RankFeatures(f []linear.Feature, r *Relation, cs []Candidate, k int) []linear.Feature {
	x := ranker{Context: c, r: r, f: f, cueLem: c.lemma[r.head], cueTag: uint32(c.Doc.Tag[r.head])}
	cand := &cs[k]
	x.add1(1, uint32(min(k, 4)))
	x.add1(2, difference(cs[0].Score-cand.Score))
	x.shape(cand)
	x.source(cand)
	for i, p := range cand.Content {
		x.content(cand, i, p)
	}
	x.whole(cand)
	return x.f
}

// difference sorts how far a score is below the best into classes.
func difference(d int32) uint32 {
	k := uint32(0)
	for d > 0 {
		d >>= 1
		k++
	}
	return k
}

type ranker struct {
	*Context
	r              *Relation
	f              []linear.Feature
	cueLem, cueTag uint32
}

const rankTemplates = 1000

func (x *ranker) add1(t, a uint32)       { x.f = append(x.f, linear.Hash1(rankTemplates+t, a)) }
func (x *ranker) add2(t, a, b uint32)    { x.f = append(x.f, linear.Hash2(rankTemplates+t, a, b)) }
func (x *ranker) add3(t, a, b, d uint32) { x.f = append(x.f, linear.Hash3(rankTemplates+t, a, b, d)) }

// shape looks at the order of source, cue and contents, and at how many there are.
func (x *ranker) shape(cand *Candidate) {
	order := uint32(1)
	si, ci, cue := 0, 0, false
	for range 8 {
		next, kind := 1<<30, uint32(0)
		if !cue {
			next, kind = x.r.cue.Start, 1
		}
		if si < len(cand.Source) && cand.Source[si].Start < next {
			next, kind = cand.Source[si].Start, 2
		}
		if ci < len(cand.Content) && cand.Content[ci].Start < next {
			kind = 3
		}
		switch kind {
		case 0:
		case 1:
			cue = true
		case 2:
			si++
		case 3:
			ci++
		}
		order = order*4 + kind
	}
	ns, nc := uint32(min(len(cand.Source), 2)), uint32(min(len(cand.Content), 3))
	qs := x.quotationsAbout(x.r)
	x.add1(3, order)
	x.add2(4, order, x.cueTag)
	x.add2(5, order, x.cueLem)
	x.add2(6, order, qs)
	x.add2(7, ns, x.cueLem)
	x.add2(8, nc, x.cueLem)
	x.add3(9, ns, x.r.way, x.cueTag)
	x.add3(10, nc, x.frame(x.r.head), x.cueTag)
	x.add3(11, order, uint32(x.Doc.Label[x.r.head]), x.cueTag)
	x.add2(12, order, x.lowSpan(x.r))
}

// source looks at the source as a whole.
func (x *ranker) source(cand *Candidate) {
	if len(cand.Source) == 0 {
		x.add2(20, x.r.way, x.cueTag)
		x.add2(21, boolean(x.quotes[x.r.cue.Start] >= 0), x.r.way)
		x.add2(22, x.r.way, x.cueLem)
		return
	}
	d := x.Doc
	for _, p := range cand.Source {
		h := Head(d, p)
		subject := boolean(int32(h) == x.r.subject)
		tag, class := uint32(d.Tag[h]), x.class(h)
		place := x.r.placeOf(d, h-x.r.window.Start)
		x.add3(23, subject, x.r.way, x.cueTag)
		x.add2(24, tag, class)
		x.add2(25, x.lemma[h], x.cueLem)
		x.add1(26, x.lemma[h])
		x.add2(27, place, x.cueTag)
		x.add2(28, place, x.cueLem)
		x.edges(30, p, h)
		x.add2(50, uint32(min(p.Len(), 12)), tag)
		x.add2(51, x.toCue(p), subject)
		x.add3(52, boolean(x.quotes[h] >= 0), boolean(x.quotes[x.r.cue.Start] >= 0), subject)
		x.add2(53, x.other(p), tag)
		x.add2(54, subject, boolean(len(cand.Content) > 0))
		x.add2(55, x.crossing(p), tag)
		x.add3(56, x.verbs(p), tag, subject)
	}
	x.add1(57, uint32(len(cand.Source)))
}

// content looks at one piece of the content.
func (x *ranker) content(cand *Candidate, i int, p doc.Range) {
	d := x.Doc
	h := Head(d, p)
	tag := uint32(d.Tag[h])
	place := x.r.placeOf(d, h-x.r.window.Start)
	which, far := x.quotation(x.r, p.Start)
	x.add3(60, place, tag, x.cueTag)
	x.add2(61, place, x.cueLem)
	x.add3(62, which, far, x.cueTag)
	x.add3(63, which, far, boolean(p.End <= x.r.cue.Start))
	x.add3(64, x.toCue(p), x.cueTag, which)
	x.add3(65, x.toCue(p), x.cueLem, boolean(i == 0))
	x.edges(70, p, h)
	x.add3(90, x.other(p), which, x.cueTag)
	x.add2(91, x.crossing(p), tag)
	x.add2(92, x.crossing(p), which)
	cut, whole := x.cuts(p)
	x.add3(93, cut, whole, which)
	x.add2(94, uint32(min(p.Len(), 12)), which)
	x.add3(95, x.rest(p), which, boolean(p.Start > x.r.cue.Start))
	x.add3(96, x.rest(p), x.low(x.r.window, p.End), which)
	x.add3(97, uint32(min(d.SentenceOf[p.End-1]-d.SentenceOf[p.Start], 3)), which, cut)
	x.add3(98, boolean(len(cand.Source) > 0), place, x.cueTag)
	x.add3(99, x.lemma[h], x.cueLem, place)
	x.add3(100, x.low(x.r.window, p.Start), x.cueLem, boolean(p.Start > x.r.cue.Start))
}

// edges looks at where a piece begins and ends.
func (x *ranker) edges(t uint32, p doc.Range, h int) {
	d, w := x.Doc, x.r.window
	k := &x.kin[h]
	lo, hi := x.compare(int(k.lo), p.Start), x.compare(p.End-1, int(k.hi))
	first, last := x.tag(w, p.Start), x.tag(w, p.End-1)
	before, after := x.tag(w, p.Start-1), x.tag(w, p.End)
	tag := uint32(d.Tag[h])
	x.add3(t, lo, hi, tag)
	x.add3(t+1, hi, after, tag)
	x.add3(t+2, lo, before, tag)
	x.add3(t+3, before, first, tag)
	x.add3(t+4, last, after, tag)
	x.add3(t+5, hi, x.low(w, p.End), after)
	x.add3(t+6, lo, x.low(w, p.Start), before)
	x.add2(t+7, x.low(w, p.End), last)
	x.add2(t+8, x.low(w, p.Start), before)
	x.add2(t+9, x.low(w, p.Start-1), first)
	if p.End < w.End {
		label, from := uint32(d.Label[p.End]), uint32(0)
		switch g := int(d.Head[p.End]); {
		case g >= p.Start && g < p.End:
			from = 1
		case g >= 0 && g > p.End:
			from = 2
		}
		x.add3(t+10, label, from, after)
		x.add3(t+11, from, x.governor(p), after)
	}
}

// governor tells what governs the constituent that begins behind p: a token of p, the cue, or something else; with its label.
func (x *ranker) governor(p doc.Range) uint32 {
	d := x.Doc
	top := p.End
	for steps := 0; steps < 64; steps++ {
		h := int(d.Head[top])
		if h < 0 || int(x.kin[h].lo) < p.End {
			break
		}
		top = h
	}
	h := int(d.Head[top])
	label := uint32(d.Label[top]) << 4
	switch {
	case h < 0:
		return label
	case h >= p.Start && h < p.End:
		return label | 1 | uint32(min(p.End-h, 3))<<2
	case h >= x.r.cue.Start && h < x.r.cue.End:
		return label | 2
	}
	return label | 3
}

// compare sorts the distance from a to b into classes: none, one to three, more; before or behind.
func (x *ranker) compare(a, b int) uint32 {
	switch n := b - a; {
	case n < -3:
		return 0
	case n > 3:
		return 8
	default:
		return uint32(n + 4)
	}
}

// toCue tells how many tokens lie between the piece and the cue, and on which side it is.
func (x *ranker) toCue(p doc.Range) uint32 {
	if p.End <= x.r.cue.Start {
		return gap(x.r.cue.Start - p.End)
	}
	return 16 + gap(max(p.Start-x.r.cue.End, 0))
}

// other tells how many tokens of other cues the piece holds.
func (x *ranker) other(p doc.Range) uint32 {
	n := uint32(0)
	for i := p.Start; i < p.End && n < 3; i++ {
		if x.r.cueOf[i] != 0 {
			n++
		}
	}
	return n
}

// crossing tells how many arcs lead out of the piece to the side, its own head's aside, and how many lead into it.
func (x *ranker) crossing(p doc.Range) uint32 {
	d := x.Doc
	out, in := uint32(0), uint32(0)
	s := d.Sentence[d.SentenceOf[p.Start]]
	e := d.Sentence[d.SentenceOf[p.End-1]]
	for i := s.Start; i < e.End; i++ {
		h := int(d.Head[i])
		if h < 0 || d.Tag[i].Punct() {
			continue
		}
		inside, headInside := i >= p.Start && i < p.End, h >= p.Start && h < p.End
		switch {
		case inside && !headInside:
			out++
		case !inside && headInside:
			in++
		}
	}
	return min(out, 4)*8 + min(in, 4)
}

// verbs tells how many finite verbs the piece holds.
func (x *ranker) verbs(p doc.Range) uint32 {
	n := uint32(0)
	for i := p.Start; i < p.End && n < 3; i++ {
		switch x.Doc.Tag[i] {
		case doc.VBD, doc.VBP, doc.VBZ, doc.MD:
			n++
		}
	}
	return n
}

// cuts tells how many quotations the piece cuts, and how many it holds whole.
func (x *ranker) cuts(p doc.Range) (cut, whole uint32) {
	last := int32(-1)
	for i := p.Start; i < p.End; i++ {
		q := x.quotes[i]
		if q < 0 || q == last {
			continue
		}
		last = q
		t := x.Doc.Quotations[q].Tokens
		if t.Start+1 < p.Start || t.End-1 > p.End+1 {
			cut++
		} else {
			whole++
		}
	}
	return min(cut, 2), min(whole, 2)
}

// rest tells how much of the sentence lies behind the piece, marks aside.
func (x *ranker) rest(p doc.Range) uint32 {
	d := x.Doc
	n := 0
	for i := p.End; i < d.Sentence[d.SentenceOf[p.End-1]].End && n < 9; i++ {
		if !d.Tag[i].Punct() {
			n++
		}
	}
	return gap(n)
}

// whole looks at the reading as a whole: what of the neighbourhood of the cue it leaves out.
func (x *ranker) whole(cand *Candidate) {
	left, right := uint32(0), uint32(0) // quotations next to the cue that the content leaves out
	for k, q := range x.r.quotes {
		if q < 0 || k == 0 {
			continue
		}
		held := false
		t := x.Doc.Quotations[q].Tokens
		for _, p := range cand.Content {
			held = held || overlaps(p, t)
		}
		if !held && k < 3 {
			left++
		} else if !held {
			right++
		}
	}
	x.add3(110, left, right, x.cueTag)
	x.add3(111, left, right, x.quotationsAbout(x.r))
	x.add3(112, left, right, x.cueLem)
	x.add2(113, boolean(len(cand.Content) == 0), x.cueLem)
	x.add3(114, boolean(len(cand.Content) == 0), boolean(len(cand.Source) == 0), x.cueTag)
}
