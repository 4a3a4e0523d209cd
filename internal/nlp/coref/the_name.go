package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// theName reports whether mention y is a name behind "the" that stands by itself, as no person's does for whom pronoun x may stand, he or she: a report by the | Lowick Ledger |, but
// not the Roe campaign.
func (w *work) theName(x, y *mention) bool {
	d := w.d
	if x.gender != man && x.gender != woman || y.Form != doc.Named || y.kind != doc.PersonType || y.title != "" || y.Start == 0 || d.Lemma[y.Start-1] != "the" || d.SentenceOf[y.Start-1] != d.SentenceOf[y.Start] {
		return false
	}
	return int(d.Head[y.Head]) < y.Head || d.Label[y.Head] != doc.Compound
}
