package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// ofPlaces returns the plural noun for people whose owner is the pronoun at token i and before which several names tell whence each is: her Brackwell, Tarnow and Marden
// counterparts. It is 0 without.
func (w *work) ofPlaces(i int, r doc.Range) int {
	d, row := w.d, false
	if d.Tag[i] != doc.PRPS {
		return 0
	}
	for k := i + 1; k < r.End; k++ {
		switch {
		case d.Tag[k] == doc.Comma || d.Lemma[k] == "and":
			row = true
		case d.Tag[k] == doc.NNS && w.at[k] >= 0 && row && w.nouns[d.Lemma[k]] == doc.PersonType:
			return k
		case !d.Tag[k].Proper() && d.Tag[k] != doc.JJ:
			return 0
		}
	}
	return 0
}

// findMet adds those who did something together, where the next sentence begins with what they said: Ada Roe and Karl Orr met; they said. Where the sentence tells of
// others who are many, "they" may be those.
func (w *work) findMet() {
	d := w.d
	for _, p := range w.parties {
		s := d.SentenceOf[p.Start]
		if p.Len() != 1 || d.Lemma[p.Start] != "they" || s == 0 || d.Sentence[s].Start != p.Start || d.Quote[p.Start] >= 0 {
			continue
		}
		r := w.subjectOf(d.Sentence[s-1])
		if s > 1 && r.Len() == 0 && !w.several(d.Sentence[s-1]) {
			r = w.subjectOf(d.Sentence[s-2]) // in between, another joined them
		}
		if r.Len() > 2 {
			w.joinRow(r)
		}
	}
}

// subjectOf returns the words of the subject of a sentence that stands before its verb and is several with "and", where nobody else who is many is told of behind; none
// otherwise.
func (w *work) subjectOf(s doc.Range) doc.Range {
	d, none := w.d, doc.Range{}
	root := s.Start
	for root < s.End && d.Head[root] >= 0 {
		root++
	}
	if root == s.End {
		return none
	}
	head := w.tree.child(root, doc.Nsubj, doc.NsubjPass)
	if head < s.Start || head > root || d.Quote[head] >= 0 || dies(d.Lemma[root]) || kills(d.Lemma[root]) {
		return none
	}
	end := root
	if k := w.tree.child(root, doc.Aux, doc.AuxPass, doc.Cop); k > head {
		end = min(end, k)
	}
	and := w.tree.child(root, doc.CCRel)
	if w.tree.child(head, doc.Conj) < 0 && (and < head || and > end) || w.several(doc.Range{Start: end, End: s.End}) {
		return none
	}
	return w.trim(doc.Range{Start: int(w.tree.lo[head]), End: end})
}

// several reports whether words tell of others who are many, and who are not those to whom one speaks: reporters.
func (w *work) several(r doc.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if k := w.at[i]; k >= 0 && (w.ms[k].number == many || w.ms[k].kind == doc.GroupType) && w.d.Lemma[i] != "reporter" && w.d.Lemma[i] != "journalist" {
			return true
		}
	}
	return false
}
