package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// untie parts attributions of which each tells of the other: in "Roe admitted taking the money, according to two clerks" the clerks tell what Roe admitted,
// and Roe tells nothing of the clerks.
func (c *Context) untie(found []Attribution) {
	at := map[int]int{} // the attribution, from 1, whose cue begins at a token
	for k, a := range found {
		at[a.Cue.Start] = k + 1
	}
	for k := range found {
		a := &found[k]
		for p := len(a.Content) - 1; p >= 0; p-- {
			if n := heldBy(at, found, a, a.Content[p]); n >= 0 {
				c.partFrom(a, p, &found[n])
			}
		}
	}
}

// heldBy returns the first attribution whose cue begins in r and whose content holds the cue of a, -1 without.
func heldBy(at map[int]int, found []Attribution, a *Attribution, r doc.Range) int {
	for i := r.Start; i < r.End; i++ {
		if n := at[i] - 1; n >= 0 && i != a.Cue.Start && touches(found[n].Content, a.Cue) {
			return n
		}
	}
	return -1
}

// partFrom takes who says b, and that they do, out of piece p of the content of a; if they stand right behind a "that", or are told of in a relative clause, it
// takes a out of what b says.
func (c *Context) partFrom(a *Attribution, p int, b *Attribution) {
	r := &a.Content[p]
	start, end := b.Cue.Start, b.Cue.End
	if len(b.Source) > 0 {
		start, end = min(start, b.Source[0].Start), max(end, b.Source[0].End)
	}
	before := c.trimmed(doc.Range{Start: r.Start, End: max(start, r.Start)})
	if before.Len() < 2 || len(b.Source) > 0 && relative(c.Doc.Tag[b.Source[0].Start]) {
		b.Content = withoutRange(b.Content, a.Cue)
		return
	}
	behind := c.trimmed(doc.Range{Start: min(end, r.End), End: r.End})
	*r = before
	if behind.Len() > 2 && c.Doc.Tag[behind.Start-1] == doc.Comma {
		a.Content = slices.Insert(a.Content, p+1, behind)
	}
}

// withoutRange returns the pieces that do not touch r, or all when each does.
func withoutRange(pieces []doc.Range, r doc.Range) []doc.Range {
	var out []doc.Range
	for _, p := range pieces {
		if !overlaps(p, r) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return pieces
	}
	return out
}
