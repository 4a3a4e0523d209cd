package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// sought reports whether pronoun x is of somebody whom the press could not reach: efforts to reach him failed, the Courier was unable to contact her.
func (w *work) sought(x *mention) bool {
	d := w.d
	return w.sourced[x.Head] >= 0 && d.Tag[x.Head] == doc.PRP && x.Head > 0 && !w.tree.subject(x.Head) && (d.Lemma[x.Head-1] == "reach" || d.Lemma[x.Head-1] == "contact")
}

// seeks reports whether mention y is of who could not reach the one for whom pronoun x is: the Courier could not reach her.
func (w *work) seeks(x, y *mention) bool {
	return w.sought(x) && w.tree.subject(y.Head) && w.d.SentenceOf[y.Head] == w.d.SentenceOf[x.Head]
}

// heard reports whether entity to was heard right before somebody else was sought: Roe, a clerk, said Orr took the money. Efforts to reach him failed.
func (w *work) heard(x *mention, to *entity) bool {
	return w.sought(x) && slices.ContainsFunc(to.mentions, func(k int32) bool {
		y := &w.ms[k]
		a := w.sourced[y.Head]
		return a >= 0 && len(w.as[a].Content) > 0 && y.Start < x.Start && w.away(y.Head, x.Head) < 2
	})
}
