package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// clauseOf returns the last token of the clause with "who" or "which" that begins at token i, or behind the comma there, within words r for those who speak, and that
// tells more of the name before; -1 where there is none. Behind it is "and" or nothing: Petra Lund, who owns the mill, and Ivan Moss, who runs it. It holds no other
// comma, for whoever stands behind that may be a part of it.
func (w *work) clauseOf(i int, r doc.Range) int {
	d, k := w.d, i
	if d.Tag[k] == doc.Comma {
		k++
	}
	if k+1 >= r.End || d.Tag[k] != doc.WP && d.Tag[k] != doc.WDT && d.Tag[k] != doc.WPS || strings.ToLower(d.Word(k)) == "what" {
		return -1
	}
	for end := k + 1; end < r.End; end++ {
		if d.Tag[end] != doc.Comma {
			continue
		}
		if end+1 < r.End && d.Lemma[end+1] == "and" && !w.within(end+1, r.End, doc.Range{Start: k, End: end}) {
			return end - 1
		}
		return -1
	}
	return r.End - 1
}

// within reports whether one of the names in [from, to) hangs on a word of r: who hired Orr, and Roe.
func (w *work) within(from, to int, r doc.Range) bool {
	for i := from; i < to; i++ {
		if h := int(w.d.Head[i]); w.at[i] >= 0 && w.d.Label[i] == doc.Conj && h >= r.Start && h < r.End && !w.d.Tag[h].Verb() {
			return true
		}
	}
	return false
}

// jointName returns what those who speak together are called: their names without the clauses that tell more of each.
func (w *work) jointName(m int) string {
	x := &w.ms[m]
	if !slices.ContainsFunc(w.d.Tag[x.Start:x.End], func(t doc.Tag) bool { return t == doc.WP || t == doc.WDT || t == doc.WPS }) {
		return w.text(x.Range)
	}
	var names []string
	for _, k := range x.joint {
		names = append(names, w.text(w.nameRange(int(k))))
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
