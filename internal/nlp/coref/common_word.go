package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// commonWord reports whether token i, taken for a name of one word, is a common word that begins a sentence, a quotation or a bracket, or stands in a headline: the report has it in
// small letters too, and with a capital nowhere else. Crew said; Ferry crew reported. Bodies that are called by a common word (Parliament, Police) stay names, and so does who speaks.
func (w *work) commonWord(i int) bool {
	d := w.d
	if t := w.nouns[d.Lemma[i]]; t != doc.NoType && t != doc.PersonType || !w.capitalAnyway(i) || w.inSource(i) {
		return false
	}
	small := false
	for k := range d.Token {
		if d.Form[k].Lower != d.Form[i].Lower {
			continue
		}
		if !d.Form[k].Traits.Has(doc.Capital) {
			small = small || d.Name[k] == doc.Outside // not Karim al-Oru, of whom Al-Oru is told
		} else if !w.capitalAnyway(k) {
			return false
		}
	}
	return small
}

// capitalAnyway reports whether token i would have a capital whatever it was.
func (w *work) capitalAnyway(i int) bool {
	d := w.d
	if i == d.Sentence[d.SentenceOf[i]].Start || w.headlines.lines[d.Line[i]] {
		return true
	}
	switch d.Word(i - 1) {
	case "“", "\"", "‘", "'", "``", "[", "(", ":", "—", "-", "*", "•":
		return true
	}
	return d.Line[i] != d.Line[i-1]
}

// inSource reports whether token i is in the words for a source.
func (w *work) inSource(i int) bool {
	for _, r := range w.parties {
		if r.Start <= i && i < r.End {
			return true
		}
	}
	return false
}
