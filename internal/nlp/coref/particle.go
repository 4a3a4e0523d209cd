package coref

import (
	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// throughParticles returns where the name of a person that begins at token i and has been read up to k ends, behind small words in it and what follows: Joan van der
// Berg, Maria de la Cruz. It is k where none follow.
func (w *work) throughParticles(i, k int) int {
	d := w.d
	if end := w.placeEnds(k); end > k && k > i {
		return end
	}
	if k <= i || d.Name[k-1].Class() != 1 && w.names.Gender(d.Lemma[k-1]) == gazetteer.Unknown {
		return k
	}
	if k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && hyphened(d.Word(k)) {
		return k + 1
	}
	end := k
	for end < d.Len() && particle(d.Word(end)) && d.SentenceOf[end] == d.SentenceOf[i] {
		end++
	}
	if end == k || end >= d.Len() || d.SentenceOf[end] != d.SentenceOf[i] || !d.Tag[end].Proper() || !d.Form[end].Traits.Has(doc.Capital) {
		return k
	}
	return end + 1
}

// placeEnds returns where the name of a place that has been read up to token k ends, behind a small word in it and what follows: Dar es Salaam, Newford upon Tarn. It is k where none follow.
func (w *work) placeEnds(k int) int {
	d := w.d
	if k == 0 || k+1 >= d.Len() || !inPlaces(d.Word(k)) || d.SentenceOf[k+1] != d.SentenceOf[k-1] || d.Name[k-1].Class() == 1 && d.Word(k) != "es" || !d.Tag[k+1].Proper() || !d.Form[k-1].Traits.Has(doc.Capital) || !d.Form[k+1].Traits.Has(doc.Capital) {
		return k
	}
	return k + 2
}

// inPlaces reports whether a word with a small letter stands within names of places and hardly anywhere else between two capitals.
func inPlaces(word string) bool {
	switch word {
	case "es", "upon", "sur", "aux", "do":
		return true
	}
	return false
}

// hyphened reports whether a word is a last name with the Arabic article before it: al-Oru.
func hyphened(word string) bool {
	return len(word) > 5 && (word[:3] == "al-" || word[:3] == "el-" || word[:3] == "ul-") && word[3] >= 'A' && word[3] <= 'Z'
}

// particle reports whether a word with a small letter stands inside surnames.
func particle(word string) bool {
	switch word {
	case "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "bin", "ibn", "al", "el":
		return true
	}
	return false
}
