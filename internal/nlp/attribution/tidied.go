package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// tidied returns the pieces of a in order, without what is empty and without the words of a source in its content.
func (a Attribution) tidied() (source, content []doc.Range) {
	source = inOrder(a.Source)
	for _, r := range inOrder(a.Content) {
		for _, s := range source {
			if !overlaps(r, s) {
				continue
			}
			if before := (doc.Range{Start: r.Start, End: s.Start}); before.Len() > 0 {
				content = append(content, before)
			}
			r.Start = min(s.End, r.End)
		}
		if r.Len() > 0 {
			content = append(content, r)
		}
	}
	return source, content
}

// wholeAmounts takes into the content the sign of money before an amount with which a piece begins: announced $| 8 million in aid |.
func (c *Context) wholeAmounts(a *Attribution) {
	for k := range a.Content {
		if i := a.Content[k].Start - 1; i >= 0 && c.Doc.Tag[i] == doc.Dollar && i >= a.Cue.End && !touches(a.Source, doc.Range{Start: i, End: i + 1}) {
			a.Content[k].Start = i
		}
	}
}

// withoutThat takes out of the content the "that" of another clause, which stands alone right before the source: told her that the mate said, | “It is late” |.
func (c *Context) withoutThat(a *Attribution) {
	if len(a.Source) == 0 || len(a.Content) < 2 {
		return
	}
	q := c.quotes[a.Content[1].Start]
	if r := a.Content[0]; r.Len() == 1 && r.End == a.Source[0].Start && c.Doc.Lemma[r.Start] == "that" && q >= 0 && c.Doc.Quotations[q].Tokens.Start == a.Content[1].Start {
		a.Content = a.Content[1:]
	}
}

// inOrder returns pieces by where they begin, none of them empty and none before the end of another.
func inOrder(pieces []doc.Range) []doc.Range {
	sorted := slices.IsSortedFunc(pieces, func(a, b doc.Range) int { return a.Start - b.Start })
	if sorted && !slices.ContainsFunc(pieces, func(r doc.Range) bool { return r.Len() < 1 }) && !selfOverlaps(pieces) {
		return pieces
	}
	return joined(slices.DeleteFunc(slices.Clone(pieces), func(r doc.Range) bool { return r.Len() < 1 }))
}

// selfOverlaps reports whether two neighbours of pieces, in order, share tokens.
func selfOverlaps(pieces []doc.Range) bool {
	for k := 1; k < len(pieces); k++ {
		if pieces[k].Start < pieces[k-1].End {
			return true
		}
	}
	return false
}
