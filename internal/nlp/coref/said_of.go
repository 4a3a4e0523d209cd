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
