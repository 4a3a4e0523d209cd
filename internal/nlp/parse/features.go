package parse

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// view is what features see of a token: hashes that stand for nothing when there is no token.
type view struct {
	word, tag, wt uint32
	label         uint32
}

const (
	noTag   = uint32(doc.NumTags)
	rootTag = noTag + 1
)

func (s *State) view(d *doc.Doc, from int, i int32) view {
	if i == none {
		return view{word: 1, tag: noTag, wt: 1}
	}
	if i == s.n {
		return view{word: 2, tag: rootTag, wt: 2}
	}
	f, t := &d.Form[from+int(i)], uint32(d.Tag[from+int(i)])
	return view{word: f.Lower, tag: t, wt: f.Lower*31 + t, label: uint32(s.nodes[i].label)}
}

// Features appends the features of the state over the sentence that begins at token from of d.
func (s *State) Features(f []linear.Feature, d *doc.Doc, from int) []linear.Feature {
	i0, i1, i2 := s.top(0), s.top(1), s.top(2)
	j0, j1, j2 := s.at(0), s.at(1), s.at(2)
	s0, s1, s2 := s.view(d, from, i0), s.view(d, from, i1), s.view(d, from, i2)
	n0, n1, n2 := s.view(d, from, j0), s.view(d, from, j1), s.view(d, from, j2)
	n3 := s.view(d, from, s.at(3))
	k0, k1, kn := s.node(i0), s.node(i1), s.node(j0)
	s0l, s0r := s.view(d, from, k0.left), s.view(d, from, k0.right)
	s0l2, s0r2 := s.view(d, from, k0.left2), s.view(d, from, k0.right2)
	s1l, s1r := s.view(d, from, k1.left), s.view(d, from, k1.right)
	s1r2 := s.view(d, from, k1.right2)
	n0l, n0l2 := s.view(d, from, kn.left), s.view(d, from, kn.left2)
	dist := distance(i0, j0)
	dist1 := distance(i1, i0)
	v0 := uint32(min(k0.lefts, 3))*4 + uint32(min(k0.rights, 3))
	v1 := uint32(min(k1.lefts, 3))*4 + uint32(min(k1.rights, 3))
	vn := uint32(min(kn.lefts, 4))
	comma := s.between(d, from, i0, j0)
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	return append(f,
		h1(0, 0),
		h1(1, s0.wt), h1(2, s0.word), h1(3, s0.tag), h1(4, n0.wt), h1(5, n0.word), h1(6, n0.tag),
		h1(7, n1.wt), h1(8, n1.word), h1(9, n1.tag), h1(10, n2.wt), h1(12, n2.tag),
		h1(13, s1.wt), h1(14, s1.word), h1(15, s1.tag), h1(16, s2.wt), h1(17, s2.tag), h1(18, n3.tag),
		h2(20, s0.wt, n0.wt), h3(21, s0.wt, n0.word, 0), h2(22, s0.word, n0.wt), h2(23, s0.wt, n0.tag),
		h2(24, s0.tag, n0.wt), h2(25, s0.word, n0.word), h2(26, s0.tag, n0.tag), h2(27, n0.tag, n1.tag),
		h2(28, s1.wt, s0.wt), h2(29, s1.word, s0.word), h2(30, s1.wt, s0.tag), h2(31, s1.tag, s0.wt), h2(32, s1.tag, s0.tag),
		h2(33, s1.word, n0.word), h2(34, s1.tag, n0.wt), h2(35, s1.wt, n0.tag),
		h3(40, n0.tag, n1.tag, n2.tag), h3(41, s0.tag, n0.tag, n1.tag), h3(42, s1.tag, s0.tag, n0.tag),
		h3(43, s2.tag, s1.tag, s0.tag), h3(44, s0.wt, n0.tag, n1.tag), h3(45, s1.tag, s0.wt, n0.tag), h3(46, s1.wt, s0.tag, n0.tag),
		h3(47, s1.tag, s0.tag, n0.wt), h4(48, s1.tag, s0.tag, n0.tag, n1.tag), h4(49, s2.tag, s1.tag, s0.tag, n0.tag),
		h3(50, s0.tag, s0l.tag, n0.tag), h3(51, s0.tag, s0r.tag, n0.tag), h3(52, s0.tag, n0.tag, n0l.tag),
		h3(53, s1.tag, s1r.tag, s0.tag), h3(54, s1.tag, s0.tag, s0l.tag), h3(55, s1.tag, s1l.tag, s0.tag), h3(56, s1.tag, s0.tag, s0r.tag),
		h3(57, s0.tag, s0l.label, s0l2.label), h3(58, s0.tag, s0r.label, s0r2.label), h3(59, n0.tag, n0l.label, n0l2.label),
		h2(60, s0l.word, s0l.label), h2(61, s0r.word, s0r.label), h2(62, n0l.word, n0l.label), h2(63, s1r.word, s1r.label),
		h3(64, s0.wt, s0l.label, s0r.label), h3(65, n0.wt, n0l.label, n0.tag), h3(66, s1.wt, s1l.label, s1r.label),
		h3(67, s1.tag, s1r.label, s1r2.label),
		h2(70, s0.wt, dist), h2(71, s0.tag, dist), h2(72, n0.wt, dist), h2(73, n0.tag, dist), h3(74, s0.tag, n0.tag, dist),
		h3(75, s1.tag, s0.tag, dist1), h3(76, s1.word, s0.tag, dist1),
		h2(80, s0.wt, v0), h2(81, s0.tag, v0), h2(82, n0.wt, vn), h2(83, n0.tag, vn), h2(84, s1.wt, v1), h2(85, s1.tag, v1),
		h3(86, s0.tag, uint32(k0.leftSet), uint32(k0.leftSet>>32)), h3(87, s0.tag, uint32(k0.rightSet), uint32(k0.rightSet>>32)),
		h3(88, n0.tag, uint32(kn.leftSet), uint32(kn.leftSet>>32)), h3(89, s1.tag, uint32(k1.rightSet), uint32(k1.rightSet>>32)),
		h3(90, s0.word, uint32(k0.rightSet), uint32(k0.rightSet>>32)), h3(91, s1.word, uint32(k1.rightSet), uint32(k1.rightSet>>32)),
		h4(92, s0.tag, n0.tag, comma, dist), h3(93, s0.word, n0.tag, comma), h3(94, s0.tag, n0.word, comma),
		h3(95, s1.word, s0.word, n0.tag), h3(96, s1.word, s0.tag, n0.word), h3(97, s0.word, n0.word, n1.tag),
	)
}

// LabelFeatures appends the features of an arc from head to child, which is about to be made, for choosing its label.
func (s *State) LabelFeatures(f []linear.Feature, d *doc.Doc, from int, child, head int32) []linear.Feature {
	c, h := s.view(d, from, child), s.view(d, from, head)
	kc, kh := s.node(child), s.node(head)
	var dir uint32
	sibling, set := kh.left, kh.leftSet
	if child > head {
		dir, sibling, set = 1, kh.right, kh.rightSet
	}
	sib := s.view(d, from, sibling)
	cl, cl2, cr := s.view(d, from, kc.left), s.view(d, from, kc.left2), s.view(d, from, kc.right)
	hl := s.view(d, from, kh.left)
	before, after := s.near(d, from, child-1), s.near(d, from, child+1)
	hb, ha := s.near(d, from, head-1), s.near(d, from, head+1)
	dist := distance(min(child, head), max(child, head))*2 + dir
	lo, hi := uint32(kc.leftSet), uint32(kc.leftSet>>32)
	rlo, rhi := uint32(kc.rightSet), uint32(kc.rightSet>>32)
	both := kh.leftSet | kh.rightSet
	commas := s.between(d, from, min(child, head), max(child, head))
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	return append(f,
		h1(100, 0), h2(101, c.word, dir), h2(102, c.tag, dir), h2(103, c.wt, dir), h2(104, h.word, dir), h2(105, h.tag, dir), h2(106, h.wt, dir),
		h3(107, c.wt, h.wt, dir), h3(108, c.word, h.tag, dir), h3(109, c.tag, h.word, dir), h3(110, c.tag, h.tag, dir), h3(111, c.tag, h.tag, dist),
		h3(112, c.word, h.word, dir), h3(113, c.wt, h.tag, dist), h3(114, c.tag, h.wt, dist),
		h4(115, lo, hi, c.tag, h.tag), h4(116, rlo, rhi, c.tag, h.tag), h3(117, lo, hi, c.wt), h4(118, lo, hi, h.word, dir), h4(119, lo, hi, h.tag, dir),
		h4(120, uint32(set), uint32(set>>32), c.tag, dir), h4(121, uint32(both), uint32(both>>32), c.tag, dir), h4(122, uint32(both), uint32(both>>32), h.wt, c.tag),
		h3(123, cl.word, cl.label, c.tag), h4(124, cl.word, cl.label, h.word, c.tag), h4(125, cl.word, h.tag, c.tag, dir), h3(126, cl2.word, cl2.label, c.tag),
		h3(127, cl.tag, c.tag, h.tag), h3(128, cr.tag, c.tag, h.tag), h3(129, cr.word, cr.label, c.tag),
		h4(130, sib.label, sib.tag, c.tag, h.tag), h3(131, sib.label, c.wt, dir), h4(132, sib.word, c.tag, h.tag, dir), h4(133, sib.label, h.wt, c.tag, dir),
		h4(134, before.tag, c.tag, h.tag, dir), h4(135, after.tag, c.tag, h.tag, dir), h4(136, hb.tag, h.tag, c.tag, dir), h4(137, ha.tag, h.tag, c.tag, dir),
		h3(138, before.word, c.tag, dir), h3(139, after.word, c.tag, dir), h4(140, before.tag, c.tag, after.tag, dir),
		h4(141, commas, c.tag, h.tag, dist), h3(142, hl.label, c.tag, h.tag), h3(143, c.word, commas, dir),
		h4(144, d.Form[from+int(child)].Suffix[2], c.tag, h.tag, dir), h4(145, lo, hi, rlo, c.tag),
	)
}

// near returns the view of token i, which may lie outside the sentence.
func (s *State) near(d *doc.Doc, from int, i int32) view {
	if i < 0 || i >= s.n {
		return view{word: 1, tag: noTag, wt: 1}
	}
	return s.view(d, from, i)
}

var noNode = node{head: none, left: none, left2: none, right: none, right2: none}

func (s *State) node(i int32) *node {
	if i == none {
		return &noNode
	}
	return &s.nodes[i]
}

// distance sorts the gap between two tokens into classes.
func distance(i, j int32) uint32 {
	if i == none || j == none {
		return 0
	}
	switch d := j - i; {
	case d <= 4:
		return uint32(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	case d <= 20:
		return 7
	}
	return 8
}

// between tells which marks stand between two tokens: commas (none, one, more), quotation marks, a colon or dash.
func (s *State) between(d *doc.Doc, from int, i, j int32) uint32 {
	if i == none || j == none || j-i > 40 {
		return 99
	}
	var commas, quotes, others uint32
	for k := i + 1; k < j; k++ {
		switch d.Tag[from+int(k)] {
		case doc.Comma:
			commas++
		case doc.OpenQuote, doc.CloseQuote:
			quotes++
		case doc.Colon, doc.OpenBracket, doc.CloseBracket:
			others = 1
		}
	}
	return min(commas, 2) + 3*min(quotes, 2) + 9*others
}
