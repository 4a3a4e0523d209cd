package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// whichBody returns the body of which "which", behind the comma after its name, tells more, and not the place that it is of: | the Bank of Orvel |, which denied it; | the Supreme
// Court | of the Isles, which heard it. It is -1 where no such body stands there.
func (w *work) whichBody(pronoun int) int {
	d := w.d
	if d.Lemma[pronoun] != "which" || pronoun < 4 || d.Tag[pronoun-1] != doc.Comma || d.SentenceOf[pronoun-4] != d.SentenceOf[pronoun] {
		return -1
	}
	of := w.beforeOf(pronoun - 1)
	if of <= 0 || !d.Tag[of-1].Proper() {
		return -1
	}
	for m := range w.ms {
		x := &w.ms[m]
		whole := x.End == of || x.End == pronoun-1
		if whole && x.Start < of && x.Form == doc.Named && (x.kind == doc.OrganisationType || x.kind == doc.GovernmentType) {
			return w.entityOf(m)
		}
	}
	return -1
}

// beforeOf returns the last "of" in the nouns that end at token end, 0 where there is none: the Supreme Court | of | the Isles.
func (w *work) beforeOf(end int) int {
	d := w.d
	for k := end - 1; k > 0 && d.SentenceOf[k] == d.SentenceOf[end]; k-- {
		switch {
		case d.Lemma[k] == "of":
			return k
		case !d.Tag[k].Proper() && d.Tag[k] != doc.DT:
			return 0
		}
	}
	return 0
}
