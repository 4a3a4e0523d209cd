// Package tag fills the layers that label one token at a time: parts of speech, names and lemmas.
package tag

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Scorer scores features against labels: a finished model, or one that is being learnt.
type Scorer interface {
	Labels() int
	Score(features []linear.Feature, scores []int32)
}

// Tagger gives parts of speech, greedily from left to right.
type Tagger struct{ Model Scorer }

// Tag fills the Tag layer. It needs forms and sentences.
func (t Tagger) Tag(d *doc.Doc) {
	d.Tag = make([]doc.Tag, d.Len())
	var features []linear.Feature
	scores := make([]int32, doc.NumTags)
	for _, s := range d.Sentence {
		for i := s.Start; i < s.End; i++ {
			features = TagFeatures(features[:0], d, s, i)
			d.Tag[i] = doc.Tag(best(t.Model, features, scores, 1))
			if addresses(d, s, i) || healthBody(d, s, i) {
				d.Tag[i] = doc.NNP
			}
		}
		for i := s.Start; i < s.End; i++ {
			switch {
			case i > s.Start && addresses(d, s, i-1) && !d.Tag[i].Noun(): // Ms Tully is no adverb
				d.Tag[i] = doc.NNP
			case quits(d, s, i):
				d.Tag[i] = doc.VBD
			case stepsDown(d, s, i):
				d.Tag[i] = doc.VBZ
			case resigned(d, s, i), andDenied(d, s, i):
				d.Tag[i] = doc.VBD
			case d.Word(i) == "Downing" && i+1 < s.End && d.Word(i+1) == "Street":
				d.Tag[i] = doc.NNP
			case i == s.Start && firstOfNames(d, s):
				d.Tag[i] = doc.NNP
			case d.Tag[i].Noun() && neverNoun(d.Word(i)):
				d.Tag[i] = doc.VBZ
			case d.Word(i) == "deny" && d.Tag[i].Noun(): // nor is it
				d.Tag[i] = doc.VBP
			case isSomeone(d, s, i): // an official familiar with it
				d.Tag[i] = doc.NN
			case d.Word(i) == "press" && d.Tag[i].Verb() && speaksForPress(d, s, i+1): // police press officer Ada Roe
				d.Tag[i] = doc.NN
			}
		}
	}
}

// addresses reports whether token i is a form of address without a full stop before a name, Ms Roe, which the models were hardly taught.
func addresses(d *doc.Doc, s doc.Range, i int) bool {
	switch d.Word(i) {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Dame":
		return i+1 < s.End && d.Form[i+1].Traits.Has(doc.Capital)
	}
	return false
}

// firstOfNames reports whether sentence s begins with a row of three or more names of one word, the first of which looks like a noun there: Brandt, Foss, and Crole.
func firstOfNames(d *doc.Doc, s doc.Range) bool {
	if d.Tag[s.Start] != doc.NN || !d.Form[s.Start].Traits.Has(doc.Capital) {
		return false
	}
	names := 1
	for i := s.Start + 1; i+1 < s.End; i++ {
		switch {
		case d.Tag[i] == doc.Comma && d.Tag[i+1].Proper():
			names, i = names+1, i+1
		case d.Tag[i] == doc.Comma && d.Word(i+1) == "and":
		case d.Word(i) == "and":
			return names >= 2 && d.Tag[i+1].Proper()
		default:
			return false
		}
	}
	return false
}

// isSomeone reports whether token i, which was taken for an adjective before another, is a noun for somebody of whom that tells more: an official | familiar with the plan.
func isSomeone(d *doc.Doc, s doc.Range, i int) bool {
	switch d.Word(i) {
	case "official", "relative", "professional", "executive", "individual", "local":
	default:
		return false
	}
	if d.Tag[i] != doc.JJ || i == s.Start || i+2 >= s.End || d.Tag[i+2] != doc.IN && d.Tag[i+2] != doc.TO {
		return false
	}
	switch d.Word(i + 1) {
	case "familiar", "close", "aware", "knowledgeable", "privy", "opposed", "present", "sympathetic", "loyal":
		return d.Tag[i-1] == doc.DT || d.Tag[i-1] == doc.JJ || d.Tag[i-1] == doc.NN || d.Tag[i-1].Proper() || d.Tag[i-1] == doc.CD
	}
	return false
}

// quits reports whether token i is the verb of those who leave, between their name and what is no noun: Ada Roe quit, saying.
func quits(d *doc.Doc, s doc.Range, i int) bool {
	return d.Word(i) == "quit" && !d.Tag[i].Verb() && i > s.Start && (d.Tag[i-1].Proper() || d.Tag[i-1] == doc.PRP) && (i+1 == s.End || !d.Tag[i+1].Noun())
}

// neverNoun reports whether a word, which headlines have behind a noun and so was taken for one, is a verb whatever stands beside it.
func neverNoun(word string) bool {
	switch word {
	case "denies", "admits", "resigns", "concedes", "insists", "alleges", "apologises", "apologizes", "withdraws", "retracts":
		return true
	}
	return false
}

// stepsDown reports whether token i, which was taken for a noun, is what somebody in office does who goes, in a headline: Mine president steps aside and admits it.
func stepsDown(d *doc.Doc, s doc.Range, i int) bool {
	if d.Tag[i] != doc.NNS || i == s.Start || !d.Tag[i-1].Noun() && d.Word(i-1) != "chief" || i+1 >= s.End {
		return false
	}
	switch d.Word(i) {
	case "steps", "stands", "bows", "backs", "walks":
	default:
		return false
	}
	switch d.Word(i + 1) {
	case "aside", "down", "out", "back", "off":
	default:
		return false
	}
	if i+2 == s.End || d.Tag[i+2] == doc.Comma {
		return true
	}
	switch d.Word(i + 2) {
	case "and", "but", "as", "after", "amid", "over":
		return true
	}
	return false
}

// resigned reports whether token i, which was taken for a participle, is what the one before it did, for nobody does it to anybody: the minister resigned.
func resigned(d *doc.Doc, s doc.Range, i int) bool {
	return d.Word(i) == "resigned" && d.Tag[i] == doc.VBN && i > s.Start && (d.Tag[i-1].Noun() || d.Tag[i-1] == doc.PRP) && (i+1 == s.End || d.Word(i+1) != "to")
}

// andDenied reports whether token i, which was taken for a participle, is the second thing that somebody did, where nothing before it makes a passive or a
// perfect: the minister resigned and denied wrongdoing.
func andDenied(d *doc.Doc, s doc.Range, i int) bool {
	switch d.Word(i) {
	case "denied", "admitted", "rejected", "confirmed":
	default:
		return false
	}
	if d.Tag[i] != doc.VBN || i == s.Start || d.Word(i-1) != "and" && d.Word(i-1) != "but" {
		return false
	}
	did := false
	for k := s.Start; k < i; k++ {
		switch d.Word(k) {
		case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "get", "got", "gets":
			return false
		}
		did = did || d.Tag[k] == doc.VBD
	}
	return did
}

// speaksForPress reports whether token i is a noun for whoever speaks to the press for others, so that a "press" before it is no verb.
func speaksForPress(d *doc.Doc, s doc.Range, i int) bool {
	if i >= s.End {
		return false
	}
	switch d.Word(i) {
	case "officer", "secretary", "spokesman", "spokeswoman", "spokesperson", "attaché":
		return true
	}
	return false
}

// best returns the label from first on with the highest score, the lowest of equals.
func best(m Scorer, features []linear.Feature, scores []int32, first int) int {
	clear(scores)
	m.Score(features, scores)
	top := first
	for k := first + 1; k < len(scores); k++ {
		if scores[k] > scores[top] {
			top = k
		}
	}
	return top
}

var edge = doc.Form{Exact: 1, Lower: 1, Shape: 1}

func form(d *doc.Doc, s doc.Range, i int) *doc.Form {
	if i < s.Start || i >= s.End {
		return &edge
	}
	return &d.Form[i]
}

func tagAt(d *doc.Doc, s doc.Range, i int) uint32 {
	if i < s.Start {
		return uint32(doc.NumTags)
	}
	return uint32(d.Tag[i])
}

// TagFeatures appends the features of token i of sentence s, given the tags before it.
func TagFeatures(f []linear.Feature, d *doc.Doc, s doc.Range, i int) []linear.Feature {
	w, p, pp, n, nn := form(d, s, i), form(d, s, i-1), form(d, s, i-2), form(d, s, i+1), form(d, s, i+2)
	t1, t2 := tagAt(d, s, i-1), tagAt(d, s, i-2)
	f = append(f,
		linear.Hash1(1, w.Exact), linear.Hash1(2, w.Lower), linear.Hash1(3, w.Shape),
		linear.Hash1(4, p.Lower), linear.Hash1(5, n.Lower), linear.Hash1(6, pp.Lower), linear.Hash1(7, nn.Lower),
		linear.Hash1(8, t1), linear.Hash2(9, t1, t2), linear.Hash2(10, t1, w.Lower),
		linear.Hash2(11, w.Lower, n.Lower), linear.Hash2(12, p.Lower, w.Lower),
		linear.Hash1(13, p.Suffix[2]), linear.Hash1(14, n.Suffix[2]), linear.Hash1(15, n.Shape), linear.Hash1(16, p.Shape),
		linear.Hash2(17, w.Suffix[2], t1), linear.Hash2(18, w.Suffix[1], n.Lower), linear.Hash2(19, t1, n.Lower),
		linear.Hash3(20, t1, t2, w.Lower), linear.Hash2(21, n.Lower, nn.Lower), linear.Hash2(22, w.Shape, t1),
		linear.Hash2(23, w.Shape, boolean(i == s.Start)), linear.Hash2(24, n.Suffix[1], w.Suffix[2]),
		linear.Hash2(25, w.Shape, n.Shape), linear.Hash1(30, 0),
	)
	for k := range w.Prefix {
		if w.Prefix[k] != 0 {
			f = append(f, linear.Hash1(31+uint32(k), w.Prefix[k]), linear.Hash1(35+uint32(k), w.Suffix[k]))
		}
	}
	return f
}

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
