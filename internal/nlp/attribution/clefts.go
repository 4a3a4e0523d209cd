package attribution

import (
	"slices"
)

// withoutClefts leaves out what "that", behind whoever "it was", is told to have said of them: it was the firm | that | told the family.
func (c *Context) withoutClefts(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		return len(a.Source) == 1 && len(a.Content) == 1 && a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "that" && a.Content[0].End <= a.Source[0].Start &&
			a.Content[0].Len() > 2 && d.Lemma[a.Content[0].Start] == "it" && d.Lemma[a.Content[0].Start+1] == "be"
	})
}
