package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// thingsNearer reports whether "they" or "them", pronoun x, in a quotation is rather for things that are told of there right before than for mention y outside: the council met. “The | files |
// were wet. We burnt them,” Roe said. Many people, who do things as "they", may be meant all the same.
func (w *work) thingsNearer(x, y *mention, to *entity) bool {
	d := w.d
	q := d.Quote[x.Head]
	if l := d.Lemma[x.Head]; l != "they" && l != "them" || q < 0 || x.given || d.Quote[y.Head] == q || to.number == many && w.tree.is(x.Head, doc.Nsubj) {
		return false
	}
	s := max(int(d.SentenceOf[x.Head])-1, 0)
	for i := x.Start - 1; i >= d.Sentence[s].Start && d.Quote[i] == q; i-- {
		if d.Tag[i] == doc.NNS && w.things(i) {
			return true
		}
	}
	return false
}

// things reports whether the plural noun at i is of no people and of no body, and does something or has something done to it.
func (w *work) things(i int) bool {
	if k := w.at[i]; k >= 0 && w.ms[k].kind != doc.NoType && w.ms[k].kind != doc.DocumentType {
		return false
	}
	return w.nouns[w.d.Lemma[i]] == doc.NoType && (w.tree.subject(i) || w.tree.is(i, doc.Obj))
}
