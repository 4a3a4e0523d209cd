package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// besideSpeaker reports whether mention y only tells for whom somebody speaks in whose words pronoun x speaks too: a spokesman for | the governor | said he could not confirm it.
func (w *work) besideSpeaker(x, y *mention) bool {
	d, c := w.d, w.carrier[x.Head]
	if w.sourced[x.Head] < 0 || c < 0 || d.Quote[x.Head] >= 0 || d.Tag[x.Head] != doc.PRP || w.spokesmanOf(y) < 0 {
		return false
	}
	return w.sourced[d.Head[y.Head]] == c
}
