package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// headlines is what helps to take names out of lines in which every word has a capital.
type headlines struct {
	lines  []bool             // which lines are such
	shouts []bool             // which lines have no small letter
	names  map[string]bool    // names of persons, and their last words, that stand in other lines, in lower case
	pairs  map[[2]uint32]bool // words with capitals that stand side by side in other lines, by their forms in lower case
}

// fewCapitals is how many words with capitals make a line one in which every word has one.
const fewCapitals = 4

// readHeadlines looks for lines in which every word of four letters or more has a capital.
func (w *work) readHeadlines() {
	d := w.d
	h := headlines{make([]bool, len(d.Lines)), make([]bool, len(d.Lines)), map[string]bool{}, map[[2]uint32]bool{}}
	capitals, small := make([]int, len(d.Lines)), make([]bool, len(d.Lines))
	for i := range d.Token {
		if len(d.Word(i)) < 4 || !d.Form[i].Traits.Has(doc.HasLetter) {
			continue
		}
		switch t := d.Tag[i]; {
		case d.Form[i].Traits.Has(doc.Capital):
			capitals[d.Line[i]]++
		case t != doc.IN && t != doc.RP && t != doc.DT && t != doc.POS: // after, with, over
			small[d.Line[i]] = true
		}
	}
	found := false
	for l := range h.lines {
		line := d.Lines[l].In(d.Text)
		h.shouts[l] = strings.ToUpper(line) == line
		h.lines[l] = !small[l] && capitals[l] >= fewCapitals
		found = found || h.lines[l]
	}
	if found {
		w.readBody(&h)
	}
	w.headlines = h
}

// readBody fills the names and pairs of h.
func (w *work) readBody(h *headlines) {
	d := w.d
	for i := 0; i < d.Len(); i++ {
		if h.lines[d.Line[i]] {
			continue
		}
		if i+1 < d.Len() && d.Form[i].Traits.Has(doc.Capital) && d.Form[i+1].Traits.Has(doc.Capital) {
			h.pairs[[2]uint32{d.Form[i].Lower, d.Form[i+1].Lower}] = true
		}
		if d.Name[i].Class() != 1 || !d.Name[i].Begin() && i > 0 && d.Name[i-1].Class() == 1 {
			continue
		}
		end := i + 1
		for end < d.Len() && d.Name[end] == doc.IPerson {
			end++
		}
		h.names[w.words(doc.Range{Start: i, End: end})] = true
		h.names[w.words(doc.Range{Start: end - 1, End: end})] = true
	}
}

// withoutHeadline cuts off what a line in which every word has a capital goes on with behind the name of a person whom other lines name: Ada Roe Calls.
func (w *work) withoutHeadline(r doc.Range) doc.Range {
	d := w.d
	if !w.headlines.lines[d.Line[r.Start]] {
		return r
	}
	for end := r.End - 1; end > r.Start; end-- {
		if !suffix(d.Lemma[end]) && (d.Tag[end].Verb() || w.nouns[d.Lemma[end]] == doc.NoType) && w.headlines.names[w.words(doc.Range{Start: r.Start, End: end})] && !w.headlines.pairs[[2]uint32{d.Form[end-1].Lower, d.Form[end].Lower}] {
			return doc.Range{Start: r.Start, End: end}
		}
	}
	return r
}
