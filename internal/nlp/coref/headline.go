package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// headlines is what helps to take names out of lines in which every word has a capital.
type headlines struct {
	lines  []bool             // which lines are such
	shouts []bool             // which lines have no small letter
	names  map[string]bool    // names that stand in other lines, and the last words of those of persons, in lower case
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
		class := d.Name[i].Class()
		if class == 0 || !d.Name[i].Begin() && i > 0 && d.Name[i-1].Class() == class {
			continue
		}
		end := i + 1
		for end < d.Len() && d.Name[end].Class() == class && !d.Name[end].Begin() {
			end++
		}
		h.names[w.words(doc.Range{Start: i, End: end})] = true
		if class == 1 {
			h.names[w.words(doc.Range{Start: end - 1, End: end})] = true
		}
	}
}

// withoutHeadline cuts off what a line in which every word has a capital goes on with behind a name that other lines have: Ada Roe Calls. Of a name that none has, it cuts off what
// begins with a word that no name goes on with.
func (w *work) withoutHeadline(r doc.Range) doc.Range {
	d := w.d
	r = w.beforeSentence(r)
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

// manyCapitals is of how many words names seldom are, so that one that goes on as a sentence does is a headline.
const manyCapitals = 6

// beforeSentence ends a name before what makes it a sentence: Durell DOES (have more), Harrow Gets Licence To Sell.
func (w *work) beforeSentence(r doc.Range) doc.Range {
	d := w.d
	headline := w.headlines.lines[d.Line[r.Start]] || r.Len() >= manyCapitals
	for k := r.Start + 1; k < r.End; k++ {
		if l := strings.ToLower(d.Word(k)); finiteVerb(l) || headline && inSentences(l) && !w.headlines.pairs[[2]uint32{d.Form[k-1].Lower, d.Form[k].Lower}] {
			return doc.Range{Start: r.Start, End: k}
		}
	}
	return r
}

// finiteVerb reports whether a word is a verb that stands in no name.
func finiteVerb(w string) bool {
	switch w {
	case "does", "did", "is", "are", "was", "were", "has", "have", "had":
		return true
	}
	return false
}

// inSentences reports whether a word stands in headlines and hardly within names.
func inSentences(w string) bool {
	switch w {
	case "to", "into", "with", "while", "after", "before", "than", "that", "his", "her", "their", "its", "but", "not", "would", "can", "could", "should", "might", "who", "why", "how", "when",
		"gets", "get", "got", "says", "say", "said", "amid", "against", "because", "if", "until", "about", "as", "off", "out", "over":
		return true
	}
	return false
}
