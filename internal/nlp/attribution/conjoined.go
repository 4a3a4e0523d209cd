package attribution

import "slices"

// ownPieces takes from an attribution the piece of content that stands behind the next verb of the same speaker and is what that one tells: who
// admitted theft but denied fraud admitted no fraud.
func (c *Context) ownPieces(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Content) < 2 || a.Content[0].Start < a.Cue.End {
			continue
		}
		last := a.Content[len(a.Content)-1]
		if slices.ContainsFunc(found, func(b Attribution) bool {
			return b.Cue.Start >= a.Content[0].End && b.Cue.End <= last.Start && slices.Equal(a.Source, b.Source) && touches(b.Content, last) && c.conjunction(b.Cue.Start) >= 0
		}) {
			a.Content = a.Content[:len(a.Content)-1]
		}
	}
}
