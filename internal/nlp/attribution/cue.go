package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// CueLabel is the label of a token in the cue model.
type CueLabel = uint8

// The labels of the cue model.
const (
	NoCue CueLabel = iota
	BeginCue
	InsideCue
	NumCueLabels
)

// Context holds what features need of a document, gathered once.
type Context struct {
	Doc      *doc.Doc
	lemma    []uint32
	kin      []family
	lines    []int   // how many tokens each line has
	quotes   []int32 // index of the outermost quotation around each token, -1 outside
	talks    int8    // whether lines with the names of people are as people talk: 1 yes, -1 no, 0 where nobody has asked yet
	brackets int     // lines that begin with who speaks in double brackets, 1 where none or one does; 0 where nobody has asked yet
}

// NewContext gathers the context of a document with all layers filled up to the trees and the quotations.
func NewContext(d *doc.Doc) *Context {
	c := &Context{Doc: d, lemma: make([]uint32, d.Len()), kin: families(d), lines: make([]int, len(d.Lines)), quotes: make([]int32, d.Len())}
	for i := range c.lemma {
		c.lemma[i] = linear.HashString(d.Lemma[i])
		c.lines[d.Line[i]]++
		q := d.Quote[i]
		for q >= 0 && d.Quotations[q].Parent >= 0 {
			q = int32(d.Quotations[q].Parent)
		}
		c.quotes[i] = q
	}
	return c
}

const (
	nothing = 0xFFFFFFF0 // no token here
	outside = 0xFFFFFFF1 // beyond the sentence
)

func (c *Context) lem(s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return outside
	}
	return c.lemma[i]
}

func (c *Context) low(s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return outside
	}
	return c.Doc.Form[i].Lower
}

func (c *Context) tag(s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return uint32(doc.NumTags)
	}
	return uint32(c.Doc.Tag[i])
}

// sense returns the sense of token i, 0 for none.
func (c *Context) sense(i int32) uint32 {
	if i < 0 {
		return 0
	}
	return uint32(c.Doc.Sense[i])
}

func (c *Context) class(i int) uint32 { return uint32(c.Doc.Name[i].Class()) }

// cueQuotation describes how token i lies to the quotations around it: inside one, or how far the nearest ends or begins.
func (c *Context) cueQuotation(s doc.Range, i int) (in, left, right uint32) {
	if q := c.quotes[i]; q >= 0 {
		in = 1
		if c.Doc.Quotations[q].Tokens.Start <= s.Start && c.Doc.Quotations[q].Tokens.End >= s.End {
			in = 2
		}
		if c.Doc.Quotations[q].Tokens.Len() <= 5 {
			in = 3
		}
	}
	for k := i - 1; k >= s.Start && k > i-12; k-- {
		if c.quotes[k] >= 0 && c.quotes[k] != c.quotes[i] {
			left = gap(i - 1 - k)
			break
		}
	}
	for k := i + 1; k < s.End && k < i+12; k++ {
		if c.quotes[k] >= 0 && c.quotes[k] != c.quotes[i] {
			right = gap(k - i - 1)
			break
		}
	}
	return in, left, right
}

// gap sorts a number of tokens between two things into classes, from 1 for none.
func gap(n int) uint32 {
	switch {
	case n <= 3:
		return uint32(n) + 1
	case n <= 6:
		return 5
	}
	return 6
}

// A cueGroup is the features of one kind of evidence that a token is part of a cue.
type cueGroup int

// The groups, in the order in which their features stand.
const (
	cueBase       cueGroup = iota // how rare cues are
	cueWord                       // the word
	cueNeighbours                 // the words beside it
	cueEnding                     // how the word ends
	cueQuotations                 // the quotations about it
	cueTree                       // its place in the tree
	cueSubject                    // its subject
	cueClause                     // the clause or object that it governs
	cueDoer                       // who does it, or most likely does
	cueMeaning                    // the classes that the word belongs to
	cueSenses                     // what the word, who does it and what it governs mean
	cueLine                       // its place in the line and the sentence
	cueNames                      // the names beside it
	numCueGroups
)

// CueFeatures appends the features of token i of sentence s: those of every group, one group after another.
func (c *Context) CueFeatures(f []linear.Feature, s doc.Range, i int) []linear.Feature {
	var t cueToken
	t.look(c, s, i)
	for g := range numCueGroups {
		f = t.group(f, g)
	}
	return f
}

// cueToken is a token of a sentence with what several groups of its features are made of.
type cueToken struct {
	c *Context
	s doc.Range
	i int

	lem, tag                 uint32
	tp, tn                   uint32 // the tags of its neighbours
	lp, ln                   uint32 // their lemmas
	in, left, right          uint32 // see cueQuotation
	label, lo, hi, frame     uint32 // its label, and those of its dependents
	who                      int32  // who does it
	how                      way
	whoClass, whoTag, whoLem uint32
}

func (t *cueToken) look(c *Context, s doc.Range, i int) {
	d := c.Doc
	t.c, t.s, t.i = c, s, i
	t.lem, t.tag = c.lemma[i], uint32(d.Tag[i])
	t.tp, t.tn = c.tag(s, i-1), c.tag(s, i+1)
	t.lp, t.ln = c.lem(s, i-1), c.lem(s, i+1)
	t.in, t.left, t.right = c.cueQuotation(s, i)
	labels := c.kin[i].labels
	t.label, t.lo, t.hi, t.frame = uint32(d.Label[i]), uint32(labels), uint32(labels>>32), c.frame(i)
	t.who, t.how = c.subjectOf(int32(i))
	t.whoClass, t.whoTag, t.whoLem = 9, 99, nothing
	if t.who >= 0 {
		t.whoClass, t.whoTag, t.whoLem = c.class(int(t.who)), uint32(d.Tag[t.who]), c.lemma[t.who]
	}
}

// group appends the features of group g.
func (t *cueToken) group(f []linear.Feature, g cueGroup) []linear.Feature {
	switch g {
	case cueBase:
		return append(f, linear.Hash1(0, 0))
	case cueWord:
		return t.word(f)
	case cueNeighbours:
		return t.neighbours(f)
	case cueEnding:
		form := &t.c.Doc.Form[t.i]
		return append(f, linear.Hash1(28, form.Suffix[2]), linear.Hash2(29, form.Suffix[3], t.tag))
	case cueQuotations:
		return t.quotations(f)
	case cueTree:
		return t.tree(f)
	case cueSubject:
		return t.subject(f)
	case cueClause:
		return t.clause(f)
	case cueDoer:
		return t.doer(f)
	case cueMeaning:
		return t.meaning(f)
	case cueSenses:
		return t.senses(f)
	case cueLine:
		return t.line(f)
	case cueNames:
		return t.names(f)
	}
	return f
}

func (t *cueToken) word(f []linear.Feature) []linear.Feature {
	h1, h2 := linear.Hash1, linear.Hash2
	form := &t.c.Doc.Form[t.i]
	return append(f, h1(1, form.Lower), h1(2, t.lem), h1(3, t.tag), h2(4, t.lem, t.tag), h1(5, form.Shape))
}

func (t *cueToken) neighbours(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	c, s, i := t.c, t.s, t.i
	lem, tag, tp, tn, lp, ln := t.lem, t.tag, t.tp, t.tn, t.lp, t.ln
	lpp, lnn, tpp, tnn := c.lem(s, i-2), c.lem(s, i+2), c.tag(s, i-2), c.tag(s, i+2)
	return append(f,
		h1(6, lp), h1(7, ln), h1(8, lpp), h1(9, lnn), h1(10, tp), h1(11, tn),
		h2(12, lp, lem), h2(13, lem, ln), h3(14, lp, lem, ln), h2(15, tp, tag), h2(16, tag, tn), h3(17, tp, tag, tn),
		h2(18, lem, tn), h2(19, tp, lem), h2(20, tag, ln), h2(21, lp, tag), h3(22, lpp, lp, lem), h3(23, lem, ln, lnn),
		h2(24, tpp, tp), h2(25, tn, tnn), h3(26, lem, ln, tnn), h3(27, tpp, tp, lem),
	)
}

func (t *cueToken) quotations(f []linear.Feature) []linear.Feature {
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	lem, tag, in, left, right := t.lem, t.tag, t.in, t.left, t.right
	return append(f,
		h1(30, in), h2(31, left, right), h3(32, in, left, right), h2(33, lem, in), h2(34, lem, left), h2(35, lem, right),
		h4(36, tag, in, left, right), h2(37, tag, left), h2(38, tag, right),
	)
}

func (t *cueToken) tree(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	c, d := t.c, t.c.Doc
	hLem, hTag, hLabel, gLem := uint32(nothing), uint32(nothing), uint32(nothing), uint32(nothing)
	if h := d.Head[t.i]; h >= 0 {
		hLem, hTag, hLabel = c.lemma[h], uint32(d.Tag[h]), uint32(d.Label[h])
		if g := d.Head[h]; g >= 0 {
			gLem = c.lemma[g]
		}
	}
	lem, tag, label, lo, hi, frame := t.lem, t.tag, t.label, t.lo, t.hi, t.frame
	return append(f,
		h1(40, label), h2(41, label, lem), h2(42, label, tag), h2(43, hLem, label), h2(44, hTag, label), h3(45, tag, label, hTag),
		h2(46, hLabel, label), h3(47, lem, label, hLem), h2(48, gLem, label), h2(49, lo, hi), h3(50, lo, hi, tag), h3(51, lo, hi, lem),
		h2(52, frame, tag), h2(53, frame, lem), h1(54, frame), h3(55, frame, label, tag), h3(56, hLem, lem, tag),
	)
}

func (t *cueToken) subject(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	c, lem, tag := t.c, t.lem, t.tag
	k := int(c.kin[t.i].subject)
	if k < 0 {
		return append(f, h1(67, lem), h1(68, tag))
	}
	kLem, kClass, kTag := c.lemma[k], c.class(k), uint32(c.Doc.Tag[k])
	return append(f, h1(60, kLem), h2(61, kClass, kTag), h2(62, lem, kClass), h2(63, lem, kTag), h2(64, lem, side(k, t.i)), h2(65, kLem, tag),
		h3(66, kClass, t.lo, t.hi))
}

func (t *cueToken) clause(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	c, lem, tag := t.c, t.lem, t.tag
	k := int(c.kin[t.i].clause)
	if k < 0 {
		return append(f, h1(76, lem), h1(77, tag))
	}
	kLabel, kSide, mark := uint32(c.Doc.Label[k]), side(k, t.i), c.markOf(k)
	return append(f, h3(70, kLabel, kSide, lem), h3(71, kLabel, kSide, tag), h2(72, uint32(c.Doc.Tag[k]), lem), h2(73, c.lemma[k], lem),
		h2(74, kLabel, mark), h3(75, lem, kLabel, mark))
}

func (t *cueToken) doer(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	lem, tag, how := t.lem, t.tag, t.how
	return append(f, h3(90, how, t.whoClass, tag), h3(91, how, t.whoClass, lem), h2(92, t.whoLem, tag), h3(93, how, t.whoTag, tag), h3(94, how, t.whoTag, lem),
		h2(95, t.whoLem, lem), h4(96, t.whoClass, t.lo, t.hi, tag), h4(97, t.whoTag, t.frame, t.label, tag))
}

func (t *cueToken) meaning(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	c, tag := t.c, t.tag
	for _, x := range c.Doc.Classes[t.i] {
		v := uint32(x)
		f = append(f, h2(100, v, tag), h3(101, v, t.lo, t.hi), h3(102, v, t.frame, t.label), h3(103, v, t.how, t.whoClass), h4(104, v, t.in, t.left, t.right),
			h2(105, v, t.tn), h2(106, v, t.ln))
		if k := c.kin[t.i].clause; k >= 0 {
			f = append(f, h3(107, v, uint32(c.Doc.Label[k]), c.markOf(int(k))))
		}
	}
	return f
}

func (t *cueToken) senses(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	lem, tag := t.lem, t.tag
	who, clause := t.c.sense(t.who), t.c.sense(t.c.kin[t.i].clause)
	return append(f, h3(110, who, t.how, lem), h3(111, who, t.how, tag), h4(112, who, t.lo, t.hi, tag), h2(113, clause, lem),
		h3(114, clause, who, tag), h2(115, uint32(t.c.Doc.Sense[t.i]), t.tn))
}

func (t *cueToken) line(f []linear.Feature) []linear.Feature {
	h2, s, i := linear.Hash2, t.s, t.i
	first := boolean(t.c.Doc.Line[i] == 0)
	return append(f, h2(80, boolean(i == s.Start), t.lem), h2(81, first, t.lem), h2(82, first, t.tag), h2(83, boolean(i == s.End-1), t.lem))
}

func (t *cueToken) names(f []linear.Feature) []linear.Feature {
	h2, c, lem, tag := linear.Hash2, t.c, t.lem, t.tag
	before, after := c.nameAt(t.s, t.i-1), c.nameAt(t.s, t.i+1)
	return append(f, h2(84, uint32(c.Doc.Name[t.i]), tag), h2(85, before, lem), h2(86, after, lem), h2(87, before, tag), h2(88, after, tag))
}

func (c *Context) nameAt(s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return 9
	}
	return c.class(i)
}

// markOf returns the lemma of the word that introduces clause k, or nothing.
func (c *Context) markOf(k int) uint32 {
	if j := c.markAt(k); j >= 0 {
		return c.lemma[j]
	}
	return nothing
}

// markAt returns the word that introduces clause k ("that", "to", "if"), -1 without.
func (c *Context) markAt(k int) int {
	for j := k - 1; j >= 0 && j > k-12; j-- {
		if int(c.Doc.Head[j]) == k && c.Doc.Label[j] == doc.Mark {
			return j
		}
	}
	return -1
}

// frame sorts the dependents of token i that matter for attribution into one small number.
func (c *Context) frame(i int) uint32 {
	l := c.kin[i].labels
	var f uint32
	for k, label := range [...]doc.Label{doc.Nsubj, doc.NsubjPass, doc.Obj, doc.Ccomp, doc.Xcomp, doc.Obl, doc.Parataxis, doc.Aux, doc.AuxPass, doc.Case, doc.Mark, doc.Nmod, doc.Acl, doc.Cop} {
		if l>>label&1 != 0 {
			f |= 1 << k
		}
	}
	return f
}

func side(k, i int) uint32 { return boolean(k < i) }

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// CueStep is the feature of the step from label a, or of the start when a is NumCueLabels.
func CueStep(a int) linear.Feature { return linear.Hash1(200, uint32(a)) }

// CueSteps returns the table of steps for a linear.Chain in buf.
func CueSteps(m Scorer, buf []int32) []int32 {
	const l = int(NumCueLabels)
	buf = append(buf[:0], make([]int32, (l+1)*l)...)
	for a := 0; a <= l; a++ {
		row := buf[a*l : a*l+l]
		m.Score([]linear.Feature{CueStep(a)}, row)
		if a == int(NoCue) || a == l {
			row[InsideCue] = linear.Forbidden
		}
	}
	return buf
}
