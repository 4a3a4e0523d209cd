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
	Doc    *doc.Doc
	lemma  []uint32
	kin    []family
	lines  []int   // how many tokens each line has
	quotes []int32 // index of the outermost quotation around each token, -1 outside
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

// CueFeatures appends the features of token i of sentence s.
func (c *Context) CueFeatures(f []linear.Feature, s doc.Range, i int) []linear.Feature {
	d := c.Doc
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	w, lem, tag := d.Form[i].Lower, c.lemma[i], uint32(d.Tag[i])
	tp, tn := c.tag(s, i-1), c.tag(s, i+1)
	lp, ln := c.lem(s, i-1), c.lem(s, i+1)
	lpp, lnn := c.lem(s, i-2), c.lem(s, i+2)
	f = append(f,
		h1(0, 0), h1(1, w), h1(2, lem), h1(3, tag), h2(4, lem, tag), h1(5, d.Form[i].Shape),
		h1(6, lp), h1(7, ln), h1(8, lpp), h1(9, lnn), h1(10, tp), h1(11, tn),
		h2(12, lp, lem), h2(13, lem, ln), h3(14, lp, lem, ln), h2(15, tp, tag), h2(16, tag, tn), h3(17, tp, tag, tn),
		h2(18, lem, tn), h2(19, tp, lem), h2(20, tag, ln), h2(21, lp, tag), h3(22, lpp, lp, lem), h3(23, lem, ln, lnn),
		h2(24, c.tag(s, i-2), c.tag(s, i-1)), h2(25, c.tag(s, i+1), c.tag(s, i+2)),
		h3(26, lem, ln, c.tag(s, i+2)), h3(27, c.tag(s, i-2), tp, lem), h1(28, d.Form[i].Suffix[2]), h2(29, d.Form[i].Suffix[3], tag),
	)
	in, left, right := c.cueQuotation(s, i)
	f = append(f,
		h1(30, in), h2(31, left, right), h3(32, in, left, right), h2(33, lem, in), h2(34, lem, left), h2(35, lem, right),
		h4(36, tag, in, left, right), h2(37, tag, left), h2(38, tag, right),
	)
	// The place in the tree.
	label := uint32(d.Label[i])
	kin := &c.kin[i]
	hLem, hTag, hLabel, gLem := uint32(nothing), uint32(nothing), uint32(nothing), uint32(nothing)
	if h := d.Head[i]; h >= 0 {
		hLem, hTag, hLabel = c.lemma[h], uint32(d.Tag[h]), uint32(d.Label[h])
		if g := d.Head[h]; g >= 0 {
			gLem = c.lemma[g]
		}
	}
	lo, hi := uint32(kin.labels), uint32(kin.labels>>32)
	frame := c.frame(i)
	f = append(f,
		h1(40, label), h2(41, label, lem), h2(42, label, tag), h2(43, hLem, label), h2(44, hTag, label), h3(45, tag, label, hTag),
		h2(46, hLabel, label), h3(47, lem, label, hLem), h2(48, gLem, label), h2(49, lo, hi), h3(50, lo, hi, tag), h3(51, lo, hi, lem),
		h2(52, frame, tag), h2(53, frame, lem), h1(54, frame), h3(55, frame, label, tag), h3(56, hLem, lem, tag),
	)
	if k := kin.subject; k >= 0 {
		f = append(f, h1(60, c.lemma[k]), h2(61, c.class(int(k)), uint32(d.Tag[k])), h2(62, lem, c.class(int(k))),
			h2(63, lem, uint32(d.Tag[k])), h2(64, lem, side(int(k), i)), h2(65, c.lemma[k], tag), h3(66, c.class(int(k)), lo, hi))
	} else {
		f = append(f, h1(67, lem), h1(68, tag))
	}
	if k := kin.clause; k >= 0 {
		f = append(f, h3(70, uint32(d.Label[k]), side(int(k), i), lem), h3(71, uint32(d.Label[k]), side(int(k), i), tag),
			h2(72, uint32(d.Tag[k]), lem), h2(73, c.lemma[k], lem), h2(74, uint32(d.Label[k]), c.markOf(int(k))),
			h3(75, lem, uint32(d.Label[k]), c.markOf(int(k))))
	} else {
		f = append(f, h1(76, lem), h1(77, tag))
	}
	who, how := c.subjectOf(int32(i))
	whoClass, whoTag, whoLem := uint32(9), uint32(99), uint32(nothing)
	if who >= 0 {
		whoClass, whoTag, whoLem = c.class(int(who)), uint32(d.Tag[who]), c.lemma[who]
	}
	f = append(f, h3(90, how, whoClass, tag), h3(91, how, whoClass, lem), h2(92, whoLem, tag), h3(93, how, whoTag, tag), h3(94, how, whoTag, lem), h2(95, whoLem, lem),
		h4(96, whoClass, lo, hi, tag), h4(97, whoTag, frame, label, tag))
	// What the word, who does it and what it governs mean.
	for _, x := range d.Classes[i] {
		v := uint32(x)
		f = append(f, h2(100, v, tag), h3(101, v, lo, hi), h3(102, v, frame, label), h3(103, v, how, whoClass), h4(104, v, in, left, right),
			h2(105, v, tn), h2(106, v, ln))
		if k := kin.clause; k >= 0 {
			f = append(f, h3(107, v, uint32(d.Label[k]), c.markOf(int(k))))
		}
	}
	whoSense, clauseSense := c.sense(who), c.sense(kin.clause)
	f = append(f, h3(110, whoSense, how, lem), h3(111, whoSense, how, tag), h4(112, whoSense, lo, hi, tag), h2(113, clauseSense, lem),
		h3(114, clauseSense, whoSense, tag), h2(115, uint32(d.Sense[i]), tn))
	line := boolean(d.Line[i] == 0)
	f = append(f, h2(80, boolean(i == s.Start), lem), h2(81, line, lem), h2(82, line, tag), h2(83, boolean(i == s.End-1), lem),
		h2(84, uint32(d.Name[i]), tag), h2(85, c.nameAt(s, i-1), lem), h2(86, c.nameAt(s, i+1), lem), h2(87, c.nameAt(s, i-1), tag), h2(88, c.nameAt(s, i+1), tag))
	return f
}

func (c *Context) nameAt(s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return 9
	}
	return c.class(i)
}

// markOf returns the lemma of the word that introduces clause k ("that", "to", "if"), or nothing.
func (c *Context) markOf(k int) uint32 {
	for j := k - 1; j >= 0 && j > k-12; j-- {
		if int(c.Doc.Head[j]) == k && c.Doc.Label[j] == doc.Mark {
			return c.lemma[j]
		}
	}
	return nothing
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
