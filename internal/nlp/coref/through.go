package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// through reports whether mention y names, right before pronoun x, the one through whom x speaks, and is another therefore: through his lawyer, Ada Roe, he said; through Ada Roe he said.
func (w *work) through(x, y *mention) bool {
	d := w.d
	if y.Start > 0 && d.Tag[x.Head] == doc.PRP && y.End <= x.Start && (d.Lemma[y.Start-1] == "through" || d.Lemma[y.Start-1] == "via") && (d.Head[y.Head] == d.Head[x.Head] || x.Start == y.End || x.Start == y.End+1 && d.Tag[y.End] == doc.Comma) {
		return true
	}
	if y.Form != doc.Named || d.Tag[x.Head] != doc.PRP || y.End >= x.Start || x.Start-y.End > 1 || d.Tag[y.End] != doc.Comma || y.Start < 3 || d.Tag[y.Start-1] != doc.Comma {
		return false
	}
	for k := y.Start - 2; k > max(y.Start-6, 0) && d.SentenceOf[k-1] == d.SentenceOf[x.Head]; k-- {
		if l := d.Lemma[k-1]; l == "through" || l == "via" {
			return true
		}
	}
	return false
}
