package tag

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Namer finds names: the best BIO sequence of a sentence.
type Namer struct{ Model Scorer }

// Name fills the Name layer. It needs forms, tags and sentences.
func (m Namer) Name(d *doc.Doc) {
	d.Name = make([]doc.Name, d.Len())
	chain := linear.Chain{Labels: int(doc.NumNames), Steps: NameSteps(m.Model, nil)}
	var features []linear.Feature
	var emissions []int32
	var path []uint8
	for _, s := range d.Sentence {
		emissions = append(emissions[:0], make([]int32, s.Len()*int(doc.NumNames))...)
		path = append(path[:0], make([]uint8, s.Len())...)
		for i := s.Start; i < s.End; i++ {
			features = NameFeatures(features[:0], d, s, i)
			at := (i - s.Start) * int(doc.NumNames)
			m.Model.Score(features, emissions[at:at+int(doc.NumNames)])
		}
		chain.Best(emissions, path)
		for k, l := range path {
			d.Name[s.Start+k] = doc.Name(l)
		}
	}
}

// NameStep is the feature of the step from label a, or of the start when a is NumNames.
func NameStep(a int) linear.Feature { return linear.Hash1(99, uint32(a)) }

// NameSteps returns the table of steps for a linear.Chain in buf.
func NameSteps(m Scorer, buf []int32) []int32 {
	const l = int(doc.NumNames)
	buf = append(buf[:0], make([]int32, (l+1)*l)...)
	for a := 0; a <= l; a++ {
		row := buf[a*l : a*l+l]
		m.Score([]linear.Feature{NameStep(a)}, row)
		for b := range l {
			inside := b > 0 && !doc.Name(b).Begin()
			if inside && (a == l || doc.Name(a).Class() != doc.Name(b).Class()) {
				row[b] = linear.Forbidden
			}
		}
	}
	return buf
}

// NameFeatures appends the features of token i of sentence s.
func NameFeatures(f []linear.Feature, d *doc.Doc, s doc.Range, i int) []linear.Feature {
	w, p, pp, n, nn := form(d, s, i), form(d, s, i-1), form(d, s, i-2), form(d, s, i+1), form(d, s, i+2)
	t, tp, tn := tagIn(d, s, i), tagIn(d, s, i-1), tagIn(d, s, i+1)
	f = append(f,
		linear.Hash1(1, w.Exact), linear.Hash1(2, w.Lower), linear.Hash1(3, w.Shape), linear.Hash1(4, t),
		linear.Hash1(5, p.Exact), linear.Hash1(6, n.Exact), linear.Hash1(7, pp.Exact), linear.Hash1(8, nn.Exact),
		linear.Hash2(9, tp, t), linear.Hash2(10, t, tn), linear.Hash3(11, tp, t, tn),
		linear.Hash2(12, p.Lower, w.Lower), linear.Hash2(13, w.Lower, n.Lower),
		linear.Hash3(14, p.Shape, w.Shape, n.Shape), linear.Hash2(15, p.Shape, w.Shape), linear.Hash2(16, w.Shape, n.Shape),
		linear.Hash2(17, p.Lower, w.Shape), linear.Hash2(18, n.Lower, w.Shape), linear.Hash1(19, p.Shape), linear.Hash1(20, n.Shape),
		linear.Hash2(21, p.Lower, t), linear.Hash2(22, n.Lower, t), linear.Hash3(23, pp.Lower, p.Lower, t),
		linear.Hash2(24, w.Shape, boolean(i == s.Start)), linear.Hash1(30, 0),
	)
	for k := range w.Prefix {
		if w.Prefix[k] != 0 {
			f = append(f, linear.Hash1(31+uint32(k), w.Prefix[k]), linear.Hash1(35+uint32(k), w.Suffix[k]))
		}
	}
	return f
}

func tagIn(d *doc.Doc, s doc.Range, i int) uint32 {
	if i < s.Start || i >= s.End {
		return uint32(doc.NumTags)
	}
	return uint32(d.Tag[i])
}
