package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// newcomer reports whether mention k of entity e is of a person who is named there for the first time, first name and all, and alone in a sentence that says what nobody said, right before the
// quotation in the same paragraph of he or she for whom pronoun m stands: among those in the hall was Karl Orr, a farmer. “I saw it coming,” he said.
func (w *work) newcomer(k, m int, e *entity) bool {
	d, x, y := w.d, &w.ms[m], &w.ms[k]
	a := w.sourced[x.Head]
	if a < 0 || x.gender != man && x.gender != woman || len(w.as[a].Content) == 0 || y.Form != doc.Named || y.first == "" || y.kind != doc.PersonType || d.SentenceOf[w.ms[w.first(e)].Head] != d.SentenceOf[y.Head] || d.Quote[y.Head] >= 0 || w.carrier[y.Head] >= 0 && !w.pictured(w.carrier[y.Head]) {
		return false
	}
	opens := w.as[a].Content[0].Start
	sentence := d.SentenceOf[y.Head]
	if d.Quote[min(opens+1, d.Len()-1)] < 0 || d.SentenceOf[opens] != sentence+1 || d.Line[opens] != d.Line[y.Head] || y.End < d.Len() && d.Tag[y.End] == doc.POS {
		return false
	}
	for i := d.Sentence[sentence].Start; i < d.Sentence[sentence].End; i++ {
		n := w.at[i]
		if n < 0 || w.ms[n].Head != i {
			continue
		}
		if z := &w.ms[n]; z.Start == y.End+1 && z.Form == doc.Described {
			continue // Ada Roe, a baker
		} else if w.sourced[i] >= 0 && !w.pictured(w.sourced[i]) || w.entityOf(int(n)) != w.entityOf(k) && z.number != many && (z.kind == doc.PersonType || z.gender == man || z.gender == woman) {
			return false
		}
	}
	return true
}

// pictured reports whether an attribution tells what is to be seen, which nobody says: photos show Karl Orr on the bridge.
func (w *work) pictured(a int32) bool {
	d, cue := w.d, w.as[a].Cue
	if cue.Len() != 1 || d.Lemma[cue.Start] != "show" || len(w.as[a].Source) != 1 {
		return false
	}
	switch d.Lemma[headOf(d, w.as[a].Source[0])] {
	case "photo", "photograph", "picture", "image", "video", "footage", "clip", "film":
		return true
	}
	return false
}
