package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Role is the label of a token in the argument model: outside, or the first, an inner, the last or the only token of a
// piece of the source or of the content.
type Role = uint8

// The labels of the argument model.
const (
	NoRole Role = iota
	BeginSource
	InsideSource
	EndSource
	OnlySource
	BeginContent
	InsideContent
	EndContent
	OnlyContent
	NumRoles
)

// An argumentGroup is the features of one kind of evidence that a token is part of the source or of the content of a cue.
type argumentGroup int

// The groups, in the order in which their features stand.
const (
	argNear         argumentGroup = iota // how near it is to the cue
	argWords                             // the word and those beside it
	argPlace                             // where it hangs in the tree, seen from the cue
	argBetween                           // the cues and commas between
	argQuotations                        // the quotations about it and the cue
	argKind                              // what it is in its sentence, and whether it is a name
	argEdges                             // where a piece may begin or end: marks, and how the neighbours hang
	argCue                               // what the cue is like
	argSubject                           // the likely subject of the cue
	argConstituents                      // the constituents that begin or end with it
	argGroups                            // how many groups of nouns lie between
	argClause                            // the clause that the cue governs
	argCueMeaning                        // the classes that the cue belongs to
	argSense                             // what the word means
	numArgumentGroups
)

// ArgumentFeatures appends the features of token i, which is in the window of r: those of every group, one group after another. A token of
// the cue itself has one feature that says so.
func (c *Context) ArgumentFeatures(f []linear.Feature, r *Relation, i int) []linear.Feature {
	if i >= r.cue.Start && i < r.cue.End {
		return append(f, linear.Hash1(0, 1))
	}
	var t argument
	t.look(c, r, i)
	for g := range numArgumentGroups {
		f = t.group(f, g)
	}
	return f
}

// argument is a token of a window with what several groups of its features are made of.
type argument struct {
	c *Context
	r *Relation
	i int

	cueLem, cueTag                 uint32
	before                         uint32 // 1 before the cue
	dist, sentence, near           uint32
	w, tag, label, class           uint32
	wp, wn, tp, tn                 uint32 // words and tags of its neighbours
	place, placeP, placeN, down    uint32 // where it and its neighbours hang
	which, far, whichP, whichN     uint32 // the quotations that it and its neighbours stand in
	owner, others, commas, cueSide uint32
	arcP, arcN                     uint32 // how it hangs together with its neighbours
	frame, quotes                  uint32 // of the cue
	after                          uint32 // the word behind the cue
	sub, way                       uint32
	opens, closes                  uint32
	nouns, clause                  uint32
}

func (t *argument) look(c *Context, r *Relation, i int) {
	d, k := c.Doc, i-r.window.Start
	t.c, t.r, t.i = c, r, i
	t.cueLem, t.cueTag = c.lemma[r.head], uint32(d.Tag[r.head])
	t.before, t.dist, t.sentence = side(i, r.cue.Start), r.distance(i), c.sentenceOffset(r, i)
	t.near = t.before<<8 | t.dist<<4 | t.sentence
	t.w, t.tag, t.label, t.class = d.Form[i].Lower, uint32(d.Tag[i]), uint32(d.Label[i]), c.class(i)
	t.wp, t.wn, t.tp, t.tn = c.low(r.window, i-1), c.low(r.window, i+1), c.tag(r.window, i-1), c.tag(r.window, i+1)
	t.place, t.placeP, t.placeN, t.down = r.placeOf(d, k), r.placeAt(d, k-1), r.placeAt(d, k+1), uint32(min(r.down[k], 4))
	t.which, t.far = c.quotation(r, i)
	t.whichP, t.whichN = 9, 9
	if k > 0 {
		t.whichP, _ = c.quotation(r, i-1)
	}
	if k+1 < r.window.Len() {
		t.whichN, _ = c.quotation(r, i+1)
	}
	t.owner, t.others, t.commas = uint32(r.owner[k]), uint32(r.others[k]), uint32(r.commas[k])
	t.cueSide = t.before*4 + t.others
	t.arcP, t.arcN = r.arcs(d, k-1, k), r.arcs(d, k, k+1)
	t.frame, t.quotes, t.after = c.frame(r.head), c.quotationsAbout(r), c.wordAfter(r)
	t.sub, t.way = c.inSubject(r, i), r.way
	t.opens, t.closes = c.edges(r, i)
	t.nouns, t.clause = uint32(r.groups[k]), c.clauseOf(r, i)
}

// group appends the features of group g.
func (t *argument) group(f []linear.Feature, g argumentGroup) []linear.Feature {
	switch g {
	case argNear:
		return t.nearness(f)
	case argWords:
		return t.words(f)
	case argPlace:
		return t.places(f)
	case argBetween:
		return t.between(f)
	case argQuotations:
		return t.quotations(f)
	case argKind:
		return t.kind(f)
	case argEdges:
		return t.edges(f)
	case argCue:
		return t.cue(f)
	case argSubject:
		return t.subject(f)
	case argConstituents:
		return t.constituents(f)
	case argGroups:
		return t.nounGroups(f)
	case argClause:
		return t.clauses(f)
	case argCueMeaning:
		return t.cueMeaning(f)
	case argSense:
		return t.senses(f)
	}
	return f
}

func (t *argument) nearness(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	before, near, tag := t.before, t.near, t.tag
	return append(f, h1(1, before), h1(2, near), h2(3, near, t.cueLem), h2(4, tag, before), h2(5, t.w, before), h3(6, tag, before, t.others))
}

func (t *argument) words(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	w, wp, wn, tag, tp, tn := t.w, t.wp, t.wn, t.tag, t.tp, t.tn
	return append(f,
		h2(7, wp, w), h2(8, w, wn), h2(9, tp, tag), h2(10, tag, tn), h3(11, tp, tag, tn), h1(12, wp), h1(13, wn), h1(14, w),
	)
}

func (t *argument) places(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	place, tag, cueTag, down := t.place, t.tag, t.cueTag, t.down
	branch := uint32(nothing)
	if b := t.r.branch[t.i-t.r.window.Start]; b >= 0 {
		branch = t.c.lemma[b]
	}
	return append(f,
		h2(15, place, tag), h1(16, place), h2(17, place, t.cueLem), h2(18, place, cueTag), h3(19, place, t.label, down), h2(20, place, down),
		h3(21, place, t.cueLem, tag), h3(22, t.placeP, place, cueTag), h3(23, place, t.placeN, cueTag), h3(24, t.placeP, place, tag), h3(25, place, t.placeN, t.tn),
		h2(26, place, branch),
	)
}

func (t *argument) between(f []linear.Feature) []linear.Feature {
	h2, h3 := linear.Hash2, linear.Hash3
	before, owner, others, commas := t.before, t.owner, t.others, t.commas
	return append(f, h3(27, t.place, owner, others), h2(28, owner, before), h3(29, owner, others, before),
		h3(30, t.place, before, commas), h2(31, t.cueSide, commas), h3(32, t.dist, before, t.tag), h3(33, t.near, others, owner))
}

func (t *argument) quotations(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	which, far, whichP, whichN, place, before := t.which, t.far, t.whichP, t.whichN, t.place, t.before
	return append(f,
		h3(34, which, far, before), h3(35, which, far, t.others), h2(36, which, t.cueLem), h3(37, whichP, which, whichN), h3(38, which, place, before),
		h4(39, which, far, t.others, place), h3(40, whichP, which, t.cueLem), h3(41, which, whichN, t.tn), h3(42, which, t.tag, place), h2(43, which, t.sentence),
		h4(44, which, far, t.cueSide, t.sentence),
	)
}

func (t *argument) kind(f []linear.Feature) []linear.Feature {
	h2, h3 := linear.Hash2, linear.Hash3
	return append(f, h2(45, t.label, t.before), h3(46, t.label, t.place, t.tag), h2(47, t.class, t.place), h2(48, t.class, t.before))
}

func (t *argument) edges(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	c, r, i := t.c, t.r, t.i
	w, tag, wp, wn, tp, tn, dp, dn := t.w, t.tag, t.wp, t.wn, t.tp, t.tn, t.arcP, t.arcN
	place, placeP, placeN, which, before := t.place, t.placeP, t.placeN, t.which, t.before
	return append(f,
		h2(50, dp, place), h2(51, dn, place), h3(52, dp, tag, place), h3(53, dn, tag, tn), h3(54, dp, tp, tag), h4(55, dp, placeP, place, tp),
		h4(56, dn, place, placeN, tn), h3(57, dn, wn, place), h3(58, dp, wp, place), h3(59, tn, c.tag(r.window, i+2), place),
		h3(60, c.tag(r.window, i-2), tp, place), h3(61, wn, c.low(r.window, i+2), which), h3(62, c.low(r.window, i-2), wp, which),
		h4(63, w, before, boolean(i == r.cue.Start-1), boolean(i == r.cue.End)), h3(64, tag, t.cueLem, boolean(i+1 == r.cue.Start || i == r.cue.End)),
		h3(65, boolean(r.window.Start == i), which, before), h3(66, c.lineEdge(i), which, place),
		h3(67, tn, placeN, which), h3(68, tp, placeP, which), h4(69, dn, wn, which, before), h3(70, w, place, t.cueTag), h3(71, w, place, t.cueLem),
	)
}

func (t *argument) cue(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	c, r := t.c, t.r
	place, which, far, before, near, frame, qs := t.place, t.which, t.far, t.before, t.near, t.frame, t.quotes
	all := c.lowSpan(r)
	return append(f,
		h3(80, frame, place, t.down), h3(81, frame, which, before), h4(82, frame, which, t.sentence, before), h3(83, qs, which, before), h4(84, qs, which, far, place),
		h3(85, qs, near, t.others), h3(86, qs, place, t.cueTag), h4(87, qs, t.whichP, which, t.sentence),
		h3(88, uint32(c.Doc.Label[r.head]), place, which), h4(89, t.cueLem, which, far, before),
		h3(90, c.wordBefore(r), place, before), h3(91, t.after, place, before), h3(92, t.after, near, t.tag),
		h2(93, all, place), h3(94, all, before, t.tag), h3(95, all, which, near),
	)
}

func (t *argument) subject(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	sub, way, place, before, tag := t.sub, t.way, t.place, t.before, t.tag
	return append(f,
		h2(100, sub, way), h3(101, sub, way, t.cueTag), h3(102, sub, way, tag), h3(103, sub, way, t.cueLem), h3(104, sub, place, way), h3(105, sub, before, t.others),
		h4(106, sub, t.which, before, way), h2(107, way, place), h3(108, way, before, t.which), h3(109, sub, t.frame, way), h3(110, sub, tag, t.tn), h3(111, sub, t.tp, tag),
	)
}

func (t *argument) constituents(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	opens, closes, place, before, tp, tn := t.opens, t.closes, t.place, t.before, t.tp, t.tn
	return append(f,
		h2(112, opens, place), h2(113, closes, place), h3(114, opens, t.tag, place), h3(115, closes, tn, place), h3(116, opens, t.which, t.whichP), h3(117, closes, t.which, t.whichN),
		h3(118, closes, t.wn, place), h3(119, opens, t.w, place), h4(120, closes, tn, t.placeN, place), h4(121, opens, tp, t.placeP, place), h3(122, opens, t.cueLem, before), h3(123, closes, t.cueLem, before),
		h3(124, closes, boolean(t.i+1 == t.r.cue.Start), before), h3(125, t.sub, t.arcP, t.arcN),
	)
}

func (t *argument) nounGroups(f []linear.Feature) []linear.Feature {
	h3, h4 := linear.Hash3, linear.Hash4
	group, before, tag, cueTag := t.nouns, t.before, t.tag, t.cueTag
	return append(f,
		h3(130, group, before, tag), h3(131, group, before, cueTag), h4(132, group, before, t.others, cueTag), h4(133, group, before, t.class, t.cueLem),
		h4(134, group, before, t.commas, tag), h4(135, group, before, t.way, t.sub), h4(136, group, before, t.which, t.after), h3(137, group, before, t.w),
		h4(138, group, before, t.c.Doc.Form[t.i].Shape, cueTag), h4(139, group, before, t.quotes, tag), h4(140, group, t.place, tag, cueTag),
	)
}

func (t *argument) clauses(f []linear.Feature) []linear.Feature {
	h3, h4 := linear.Hash3, linear.Hash4
	clause, before := t.clause, t.before
	return append(f,
		h3(141, clause, before, t.tag), h3(142, clause, t.place, t.cueTag), h3(143, clause, t.cueLem, before), h3(144, clause, t.which, before),
		h4(145, clause, t.closes, t.tn, before),
	)
}

func (t *argument) cueMeaning(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	for _, x := range t.c.Doc.Classes[t.r.head] {
		v := uint32(x)
		f = append(f, h3(150, v, t.place, t.before), h3(151, v, t.near, t.others), h2(152, v, t.which), h3(153, v, t.frame, t.place), h4(154, v, t.nouns, t.before, t.tag),
			h3(155, v, t.after, t.place))
	}
	return f
}

func (t *argument) senses(f []linear.Feature) []linear.Feature {
	h3, h4 := linear.Hash3, linear.Hash4
	sense, before := uint32(t.c.Doc.Sense[t.i]), t.before
	return append(f, h3(160, sense, t.place, before), h4(161, sense, t.nouns, before, t.others), h4(162, sense, t.sub, t.way, before), h3(163, sense, t.cueLem, before),
		h3(164, sense, t.which, before), h3(165, sense, t.clause, t.closes))
}

// clauseOf tells how token i lies to the clause or object that the cue governs: 0 there is none, 1 before it, 2 its first token,
// 3 within, 4 its last, 5 behind it in the sentence; with the label of the clause.
func (c *Context) clauseOf(r *Relation, i int) uint32 {
	k := c.kin[r.head].clause
	if k < 0 {
		return 0
	}
	x, at := uint32(3), int32(i)
	switch s := &c.kin[k]; {
	case at < s.lo:
		x = 1
	case at == s.lo:
		x = 2
	case at == s.hi:
		x = 4
	case at > s.hi:
		x = 5
	}
	return x<<8 | uint32(c.Doc.Label[k])
}

// inSubject tells how token i lies to the likely subject of the cue: 0 there is none, 1 outside, 2 its head, 3 before the
// head within its subtree, 4 behind it, plus 8 where the subtree begins and 16 where it ends.
func (c *Context) inSubject(r *Relation, i int) uint32 {
	if r.subject < 0 {
		return 0
	}
	k, at := &c.kin[r.subject], int32(i)
	if at < k.lo || at > k.hi || int(k.lo) <= r.head && r.head <= int(k.hi) && (at >= int32(r.head)) == (r.subject < int32(r.head)) {
		return 1
	}
	x := uint32(2)
	if at < r.subject {
		x = 3
	} else if at > r.subject {
		x = 4
	}
	if at == k.lo {
		x += 8
	}
	if at == k.hi {
		x += 16
	}
	return x
}

// edges returns the label of the largest constituent below the way to the cue that begins at token i, and of the largest that
// ends there; plus 64 when it is the whole branch. 63 stands for none.
func (c *Context) edges(r *Relation, i int) (opens, closes uint32) {
	d, at := c.Doc, int32(i)
	opens, closes = 63, 63
	b := r.branch[i-r.window.Start]
	if b < 0 {
		return opens, closes
	}
	for a, steps := at, 0; a >= 0 && steps < 64; a, steps = d.Head[a], steps+1 {
		k := &c.kin[a]
		whole := boolean(a == b) << 6
		if k.lo == at {
			opens = uint32(d.Label[a]) | whole
		}
		if k.hi == at {
			closes = uint32(d.Label[a]) | whole
		}
		if a == b || k.lo < at && k.hi > at {
			break
		}
	}
	return opens, closes
}

func (c *Context) wordBefore(r *Relation) uint32 { return c.low(r.window, r.cue.Start-1) }
func (c *Context) wordAfter(r *Relation) uint32  { return c.low(r.window, r.cue.End) }

// lowSpan is a hash of all words of the cue.
func (c *Context) lowSpan(r *Relation) uint32 {
	h := uint32(0)
	for i := r.cue.Start; i < r.cue.End; i++ {
		h = h*31 + c.lemma[i]
	}
	return h
}

// quotationsAbout tells which quotations there are about the cue and how near the nearest are.
func (c *Context) quotationsAbout(r *Relation) uint32 {
	return boolean(r.quotes[0] >= 0) | r.gaps[1]<<1 | r.gaps[3]<<4 | boolean(r.quotes[2] >= 0)<<7 | boolean(r.quotes[4] >= 0)<<8
}

// lineEdge tells whether token i begins or ends its line.
func (c *Context) lineEdge(i int) uint32 {
	d := c.Doc
	return boolean(i == 0 || d.Line[i-1] != d.Line[i]) | boolean(i+1 == d.Len() || d.Line[i+1] != d.Line[i])<<1
}

// distance sorts the distance of token i from the cue into classes.
func (r *Relation) distance(i int) uint32 {
	n := r.cue.Start - i
	if i >= r.cue.End {
		n = i - r.cue.End + 1
	}
	switch {
	case n <= 3:
		return uint32(max(n, 0))
	case n <= 5:
		return 4
	case n <= 8:
		return 5
	case n <= 15:
		return 6
	case n <= 30:
		return 7
	case n <= 60:
		return 8
	}
	return 9
}

// sentenceOffset tells in which sentence token i lies, seen from the cue: 0 the same, 1 to 3 before, 4 to 6 after.
func (c *Context) sentenceOffset(r *Relation, i int) uint32 {
	switch n := c.Doc.SentenceOf[i] - c.Doc.SentenceOf[r.cue.Start]; {
	case n < 0:
		return uint32(min(-n, 3))
	case n > 0:
		return uint32(min(n, 3)) + 3
	}
	return 0
}

// placeOf packs where token k of the window hangs: how far up, by what label the way up begins, and down what label.
func (r *Relation) placeOf(d *doc.Doc, k int) uint32 {
	up := r.up[k]
	label := uint32(63)
	var left uint32
	if b := r.branch[k]; b >= 0 {
		label = uint32(d.Label[b])
		left = side(int(b), r.head)
	}
	first := uint32(0)
	if up > 0 && up < 7 {
		first = uint32(d.Label[r.head])
	}
	return uint32(min(up, 4))<<16 | boolean(up == 7)<<20 | label<<8 | first<<1 | left
}

func (r *Relation) placeAt(d *doc.Doc, k int) uint32 {
	if k < 0 || k >= r.window.Len() {
		return outside
	}
	return r.placeOf(d, k)
}

// arcs tells how neighbours a and b of the window hang together: one is the other's head, they share a head, they are in one
// branch, in different branches, or in different sentences.
func (r *Relation) arcs(d *doc.Doc, a, b int) uint32 {
	if a < 0 || b >= r.window.Len() {
		return 9
	}
	i, j := int32(r.window.Start+a), int32(r.window.Start+b)
	switch {
	case d.SentenceOf[i] != d.SentenceOf[j]:
		return 8
	case d.Head[i] == j:
		return 1
	case d.Head[j] == i:
		return 2
	case d.Head[i] == d.Head[j]:
		return 3 + boolean(r.branch[a] == r.branch[b])
	case r.branch[a] == r.branch[b] && r.branch[a] >= 0:
		return 5
	}
	return 6
}

// ArgumentStep is the feature of the step from label a, or of the start when a is NumRoles.
func ArgumentStep(a int) linear.Feature { return linear.Hash1(201, uint32(a)) }

// ArgumentSteps returns the table of steps for a linear.Chain in buf.
func ArgumentSteps(m Scorer, buf []int32) []int32 {
	const l = int(NumRoles)
	buf = append(buf[:0], make([]int32, (l+1)*l)...)
	for a := 0; a <= l; a++ {
		row := buf[a*l : a*l+l]
		m.Score([]linear.Feature{ArgumentStep(a)}, row)
		for b := range l {
			if !mayFollow(a, b) {
				row[b] = linear.Forbidden
			}
		}
	}
	return buf
}

// open returns the kind of piece that label a leaves open, continues the kind that label b goes on with: NoRole, BeginSource or
// BeginContent.
func open(a Role) Role {
	switch a {
	case BeginSource, InsideSource:
		return BeginSource
	case BeginContent, InsideContent:
		return BeginContent
	}
	return NoRole
}

func continues(b Role) Role {
	switch b {
	case InsideSource, EndSource:
		return BeginSource
	case InsideContent, EndContent:
		return BeginContent
	}
	return NoRole
}

func base(a Role) Role {
	switch {
	case a >= BeginContent:
		return BeginContent
	case a >= BeginSource:
		return BeginSource
	}
	return NoRole
}

// Pieces reads the pieces of role (BeginSource or BeginContent) off a path over window.
func Pieces(path []uint8, window doc.Range, role Role) []doc.Range {
	var out []doc.Range
	start := -1
	for k, l := range path {
		if base(l) != role || l == NoRole {
			continue
		}
		switch l - role {
		case 0:
			start = k
		case 2:
			if start >= 0 {
				out = append(out, doc.Range{Start: window.Start + start, End: window.Start + k + 1})
			}
			start = -1
		case 3:
			out = append(out, doc.Range{Start: window.Start + k, End: window.Start + k + 1})
		}
	}
	if start >= 0 {
		out = append(out, doc.Range{Start: window.Start + start, End: window.End})
	}
	return out
}

// Path returns the labels of the tokens of window for the given pieces; what lies outside the window is left out.
func Path(window doc.Range, source, content []doc.Range) []uint8 {
	path := make([]uint8, window.Len())
	lay := func(pieces []doc.Range, role Role) {
		for _, p := range pieces {
			lo, hi := max(p.Start, window.Start)-window.Start, min(p.End, window.End)-window.Start
			for k := lo; k < hi; k++ {
				path[k] = role + 1
			}
			switch {
			case hi-lo == 1:
				path[lo] = role + 3
			case hi > lo:
				path[lo], path[hi-1] = role, role+2
			}
		}
	}
	lay(content, BeginContent)
	lay(source, BeginSource)
	return path
}

// mayFollow reports whether label b may stand behind label a; a is NumRoles at the start of a window.
func mayFollow(a, b int) bool {
	if a == int(NumRoles) {
		return continues(Role(b)) == NoRole
	}
	return open(Role(a)) == continues(Role(b))
}
