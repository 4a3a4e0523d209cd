package tag

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Lemmatise fills the Lemma layer. It needs tags.
func Lemmatise(d *doc.Doc) {
	d.Lemma = make([]string, d.Len())
	for i := range d.Lemma {
		w := strings.ToLower(strings.ReplaceAll(d.Word(i), "’", "'"))
		d.Lemma[i] = english.Lemma(w, d.Tag[i].Verb(), d.Tag[i] == doc.NNS)
	}
}
