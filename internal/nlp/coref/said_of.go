package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// saidOf reports whether mention y is of whom the words that hold pronoun x are told to be: Orr said of | Roe |: “He never lied.”
func (w *work) saidOf(x, y *mention) bool {
	d, a := w.d, w.carrier[x.Head]
	if a < 0 || d.Quote[x.Head] < 0 || d.Quote[y.Head] >= 0 || x.gender != man && x.gender != woman || y.Start == 0 || w.tree.is(y.Head, doc.NmodPoss, doc.Compound) {
		return false
	}
	if l := d.Lemma[y.Start-1]; l != "of" && l != "about" {
		return false
	}
	cue := w.as[a].Cue
	h := int(d.Head[y.Head])
	return y.Start-1 == cue.End || h >= cue.Start && h < cue.End && d.SentenceOf[y.Head] == d.SentenceOf[cue.Start]
}

// saidOfBehind returns of whom the words that hold pronoun m are told to be, right behind who says them: “She lied,” Orr said of | the clerk |. It is -1 where that is not told.
func (w *work) saidOfBehind(m int) int {
	d, x := w.d, &w.ms[m]
	if d.Quote[x.Head] < 0 || x.gender != man && x.gender != woman {
		return -1
	}
	a := w.carrier[x.Head]
	for range deep {
		if a < 0 || d.Quote[w.as[a].Cue.Start] != d.Quote[x.Head] {
			break
		}
		a = int32(w.as[a].Within)
	}
	if a < 0 || w.as[a].Cue.Start < x.End {
		return -1
	}
	end := w.as[a].Cue.End
	for _, r := range w.as[a].Source {
		end = max(end, r.End)
	}
	if l := d.Lemma[end-1]; l == "of" || l == "about" {
		end--
	}
	if end+1 >= d.Len() || d.Lemma[end] != "of" && d.Lemma[end] != "about" || d.Tag[end+1] == doc.PRP {
		return -1
	}
	for k := m + 1; k < len(w.ms) && w.ms[k].Start < end+4; k++ {
		y := &w.ms[k]
		if e := w.entityOf(k); y.Start == end+1 && e >= 0 && y.Form != doc.Pronoun && w.es[e].kind == doc.PersonType && sameGender(w.es[e].gender, x.gender) {
			return e
		}
	}
	return -1
}
