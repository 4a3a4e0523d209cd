package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// floats reports whether token k tells of how many of its subject a verb is told, between the auxiliary and the verb: have both denied, had each paid.
func (c *Context) floats(k int) bool {
	if !quantifies(c.Doc.Lemma[k]) {
		return false
	}
	w := c.lemmaAt(k, k-1)
	return w == "have" || w == "be" || w == "do"
}

func quantifies(w string) bool { return w == "both" || w == "each" || w == "all" }

// withoutFloating takes off a content the word before the cue that tells how many of them said it, and the word that tells when: the mayor and the sheriff both said | the vote was fair |; adding later: | “It was fair.” |
func (c *Context) withoutFloating(a *Attribution) {
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool {
		w := c.Doc.Lemma[r.Start]
		return len(a.Content) > 1 && r.Len() == 1 && r.Start == a.Cue.End && (w == "later" || w == "earlier" || w == "afterwards" || w == "again")
	})
	if len(a.Source) != 1 || a.Source[0].End >= a.Cue.Start || !quantifies(c.Doc.Lemma[a.Cue.Start-1]) {
		return
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Len() == 1 && r.End == a.Cue.Start && len(a.Content) > 1 })
}
