package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// goesOnWithAnd returns where the name of a firm ends that goes on at token k, behind its first names, with "&" or, before what only firms are called by, "and": Roe Orr | & Co |,
// Lowe | and Sons |. It returns k where it does not.
func (w *work) goesOnWithAnd(k int) int {
	d := w.d
	if k < 1 || k+1 >= d.Len() || d.SentenceOf[k+1] != d.SentenceOf[k-1] || !d.Form[k-1].Traits.Has(doc.Capital) || !d.Form[k+1].Traits.Has(doc.Capital) {
		return k
	}
	switch last := strings.ToLower(strings.TrimSuffix(d.Word(k+1), ".")); {
	case d.Word(k) != "&" && d.Word(k) != "and", !english.LegalForm(last) && last != "sons" && last != "brothers" && last != "daughters" && last != "partners" && last != "associates":
		return k
	}
	return k + 2
}
