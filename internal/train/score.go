package train

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// tagAccuracy returns the share of taught tokens that m tags as taught, in percent.
func tagAccuracy(m *linear.Model, dev []Trees) float64 {
	right, n := 0, 0
	for i := range dev {
		d := *dev[i].Doc
		tag.Tagger{Model: m}.Tag(&d)
		for k, s := range d.Sentence {
			if !dev[i].Taught[k] {
				continue
			}
			for j := s.Start; j < s.End; j++ {
				n++
				if d.Tag[j] == dev[i].Doc.Tag[j] {
					right++
				}
			}
		}
	}
	return percent(right, n)
}

// treeAccuracy returns the share of taught tokens, marks aside, that get the taught head, and of those that get head and label,
// in percent.
func treeAccuracy(t tag.Tagger, p parse.Parser, dev []Trees) (unlabelled, labelled float64) {
	heads, labels, n := 0, 0, 0
	for i := range dev {
		d := *dev[i].Doc
		t.Tag(&d)
		p.Parse(&d)
		gold := dev[i].Doc
		for k, s := range d.Sentence {
			if !dev[i].Taught[k] {
				continue
			}
			for j := s.Start; j < s.End; j++ {
				if gold.Tag[j].Punct() {
					continue
				}
				n++
				if d.Head[j] == gold.Head[j] {
					heads++
					if d.Label[j] == gold.Label[j] {
						labels++
					}
				}
			}
		}
	}
	return percent(heads, n), percent(labels, n)
}

func percent(a, n int) float64 {
	if n == 0 {
		return 0
	}
	return 100 * float64(a) / float64(n)
}

// overlap returns the Jaccard index of the words of two sets of pieces, in hundredths; two empty sets have 100.
func overlap(d *doc.Doc, a, b []doc.Range) int {
	in := map[int]bool{}
	shared, other := 0, 0
	words(d, a, func(i int) { in[i] = true })
	words(d, b, func(i int) {
		if in[i] {
			shared++
		} else {
			other++
		}
	})
	if len(in)+other == 0 {
		return 100
	}
	return 100 * shared / (len(in) + other)
}

func words(d *doc.Doc, rs []doc.Range, f func(int)) {
	for _, r := range rs {
		for i := r.Start; i < r.End; i++ {
			if !loose(d, i) {
				f(i)
			}
		}
	}
}
