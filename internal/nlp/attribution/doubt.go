package attribution

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// This file looks at every attribution once more when all rules are through, with a model that has learnt from what readers of whole reports found wrong: what models and rules take for a
// statement is none, or is read so that it misleads. The confidence of each follows what is doubted of it; none is left out.

// Fault is what may be wrong with an attribution.
type Fault uint8

// The faults, gravest first behind NoFault.
const (
	NoFault Fault = iota
	NoStatement
	WrongSource
	WrongContent
	NumFaults
)

// String returns the name of f.
func (f Fault) String() string {
	return [NumFaults]string{"none", "statement", "source", "content"}[f]
}

// DoubtVersion is the version of the features of doubt.
const DoubtVersion = 1

// Doubts judges attributions by a model of faults. It is safe for use by many goroutines.
type Doubts struct {
	Model  *linear.Model
	Belief *Confidence
}

// weigh sets the confidence of what was found.
func (x *Doubts) weigh(c *Context, found []Attribution) {
	if x == nil {
		return
	}
	for k, features := range c.DoubtFeatures(found) {
		var scores [NumFaults]int32
		x.Model.Score(features, scores[:])
		found[k].Confidence = x.Belief.Of(BeliefSigns(found[k].Confidence, Faultless(scores)))
	}
}

// Faultless is by how much the points of no fault are above those of the likeliest fault.
func Faultless(s [NumFaults]int32) int32 {
	return s[NoFault] - max(s[NoStatement], s[WrongSource], s[WrongContent])
}

// DoubtFeatures returns the features of every attribution of a document by which its faults are judged. It needs every layer up to the trees and the quotations.
func (c *Context) DoubtFeatures(found []Attribution) [][]linear.Feature {
	as := make([]doc.Attribution, len(found))
	for i, a := range found {
		as[i] = doc.Attribution{Cue: a.Cue, Source: a.Source, Content: a.Content}
	}
	doc.Nest(as)
	out := make([][]linear.Feature, len(found))
	for i, a := range found {
		w := doubted{c: c, d: c.Doc, a: a, head: Head(c.Doc, a.Cue)}
		w.count()
		out[i] = append(w.cue(w.source(w.content(nil))), linear.Hash1(1, boolean(as[i].Within >= 0)), linear.Hash1(2, boolean(c.quotes[a.Cue.Start] >= 0)))
	}
	return out
}

// doubted is an attribution that is looked at.
type doubted struct {
	c    *Context
	d    *doc.Doc
	a    Attribution
	head int // of the cue
	// Of the content: its words, the finite verbs and the verbs among them, and how many stand in quotation marks.
	words, finite, verbs, quoted int
}

func (w *doubted) count() {
	for _, r := range w.a.Content {
		for i := r.Start; i < r.End; i++ {
			w.words++
			t := w.d.Tag[i]
			w.finite += int(boolean(t == doc.VBD || t == doc.VBZ || t == doc.VBP || t == doc.MD))
			w.verbs += int(boolean(t.Verb()))
			w.quoted += int(boolean(w.d.Quote[i] >= 0))
		}
	}
}

// lemmaAt returns the lemma of token i of the document, nothing where there is none.
func (w *doubted) lemmaAt(i int) uint32 {
	if i < 0 || i >= w.d.Len() {
		return nothing
	}
	return w.c.lemma[i]
}

func (w *doubted) tagAt(i int) uint32 {
	if i < 0 || i >= w.d.Len() {
		return nothing
	}
	return uint32(w.d.Tag[i])
}

func marginBin(v int32) uint32 { return linear.Bin(int(v), -1000, 0, 500, 1000, 2000, 3000) }

func (w *doubted) cue(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	d, a := w.d, w.a
	lemma, tag, finite, quoted := w.c.lemma[w.head], uint32(d.Tag[w.head]), min(uint32(w.finite), 1), boolean(w.quoted > 0)
	told := max(finite, quoted)
	whole, last := uint32(0), w.head
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		whole = uint32(linear.Hash2(9, whole, w.c.lemma[i]))
		if d.Tag[i].Verb() {
			last = i // appeared to | confirm
		}
	}
	f = append(f, h1(10, uint32(a.Rule)), h1(11, lemma), h1(12, tag), h1(13, uint32(d.Label[w.head])), h1(14, whole), h1(15, w.lemmaAt(a.Cue.Start-1)), h1(16, w.lemmaAt(a.Cue.End)), h1(17, w.tagAt(a.Cue.End)),
		h1(18, linear.Bin(a.Confidence, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95)), h1(19, marginBin(a.Margin.Cue)), h1(20, marginBin(a.Margin.Source)), h1(21, marginBin(a.Margin.Content)),
		h2(22, lemma, finite), h2(23, lemma, quoted), h3(24, tag, finite, quoted), h3(25, tag, told, uint32(a.Cue.Len())), h1(26, told), h1(33, w.c.lemma[last]), h2(34, w.c.lemma[last], told))
	if g := int(d.Head[w.head]); g >= 0 {
		f = append(f, h2(27, w.c.lemma[g], uint32(d.Tag[g])))
	} else {
		f = append(f, h1(27, nothing))
	}
	for _, x := range d.Classes[w.head] {
		f = append(f, h1(28, uint32(x)))
	}
	for i := max(0, w.head-12); i < min(d.Len(), w.head+12); i++ {
		if int(d.Head[i]) != w.head {
			continue
		}
		f = append(f, h2(29, uint32(d.Label[i]), uint32(d.Tag[i])))
		switch d.Label[i] {
		case doc.Aux, doc.AuxPass, doc.Advmod, doc.Mark:
			f = append(f, h2(30, uint32(d.Label[i]), w.c.lemma[i]))
		}
	}
	if len(a.Content) > 0 {
		f = append(f, h2(31, lemma, uint32(d.Tag[a.Content[0].Start])))
	}
	if len(a.Source) > 0 {
		f = append(f, h2(32, lemma, uint32(d.Tag[Head(d, a.Source[0])])))
	} else {
		f = append(f, h2(32, lemma, nothing))
	}
	return f
}

func (w *doubted) source(f []linear.Feature) []linear.Feature {
	h1, h2 := linear.Hash1, linear.Hash2
	d, a := w.d, w.a
	f = append(f, h1(40, uint32(min(len(a.Source), 3))))
	if len(a.Source) == 0 {
		return f
	}
	first := a.Source[0]
	s := Head(d, first)
	tag, name := uint32(d.Tag[s]), uint32(d.Name[s].Class())
	f = append(f, h1(41, w.c.lemma[s]), h1(42, tag), h1(43, name), h2(44, tag, name), h1(45, uint32(d.Label[s])), h1(46, boolean(int(d.Head[s]) >= a.Cue.Start && int(d.Head[s]) < a.Cue.End)),
		h1(47, linear.Bin(first.Len(), 1, 2, 3, 6, 10, 20)), h1(48, w.c.lemma[first.Start]))
	for _, x := range d.Classes[s] {
		f = append(f, h1(49, uint32(x)))
	}
	return f
}

func (w *doubted) content(f []linear.Feature) []linear.Feature {
	h1 := linear.Hash1
	d, a := w.d, w.a
	share := 0
	if w.words > 0 {
		share = 100 * w.quoted / w.words
	}
	f = append(f, h1(60, uint32(min(len(a.Content), 4))), h1(61, linear.Bin(w.words, 1, 2, 4, 8, 16, 32)), h1(62, uint32(min(w.finite, 2))), h1(63, uint32(min(w.verbs, 2))), h1(64, linear.Bin(share, 1, 30, 99)))
	if len(a.Content) == 0 {
		return f
	}
	first, last := a.Content[0], a.Content[len(a.Content)-1].End-1
	h := Head(d, first)
	return append(f, h1(65, w.c.lemma[h]), h1(66, uint32(d.Tag[h])), h1(67, uint32(d.Label[h])), h1(68, boolean(int(d.Head[h]) >= a.Cue.Start && int(d.Head[h]) < a.Cue.End)),
		h1(69, w.c.lemma[first.Start]), h1(70, uint32(d.Tag[first.Start])), h1(71, linear.Bin(first.Start-a.Cue.End, -99, -20, -5, 0, 1, 3, 8)), h1(72, uint32(d.Tag[last])))
}

// beliefSigns is the number of signs of a table of belief.
const beliefSigns = 2

// BeliefSigns returns the values by which a table of belief tells how often an attribution is right: the confidence, in hundredths, that those who found it have in it, and by how much
// it is faultless.
func BeliefSigns(confidence int, faultless int32) []int32 {
	return []int32{int32(confidence), faultless}
}

// ParseBelief reads a table of belief from JSON and checks that it fits together.
func ParseBelief(data []byte) (*Confidence, error) {
	return parseTable(data, "table of belief", beliefSigns)
}

func parseTable(data []byte, name string, signs int) (*Confidence, error) {
	var c Confidence
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := c.fits(signs); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &c, nil
}

// fits reports what of a table does not fit together.
func (c *Confidence) fits(signs int) error {
	if len(c.Cuts) != signs || len(c.Points) != signs {
		return fmt.Errorf("found %d cuts and %d points, want %d of each", len(c.Cuts), len(c.Points), signs)
	}
	for i := range c.Cuts {
		if len(c.Points[i]) != len(c.Cuts[i])+1 {
			return fmt.Errorf("sign %d has %d points, want %d", i, len(c.Points[i]), len(c.Cuts[i])+1)
		}
	}
	if len(c.Percent) != len(c.Sums)+1 {
		return errors.New("sums and percentages do not fit")
	}
	return nil
}
