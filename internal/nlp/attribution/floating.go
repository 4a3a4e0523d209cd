package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
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

// withoutFloating takes off a content the word before the cue that tells how many of them said it, and the word that tells when: the mayor and the sheriff both said | the vote was fair |; adding later: | “It was fair.” |;
// said earlier | the bridge was safe |. Nor is an aside on some of those who speak part of it: the guards, | two of whom were ill |, refused | to leave |.
func (c *Context) withoutFloating(a *Attribution) {
	d := c.Doc
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool {
		return len(a.Content) > 1 && (r.Len() == 1 && r.Start == a.Cue.End && whenSaid(d.Lemma[r.Start]) || r.End <= a.Cue.Start && r.Len() > 3 && d.Lemma[r.Start+1] == "of" && relative(d.Tag[r.Start+2]))
	})
	if len(a.Content) > 0 && a.Content[0].Start == a.Cue.End && c.quotes[a.Cue.End] < 0 && whenSaid(d.Lemma[a.Cue.End]) {
		if next := a.Cue.End + 1; next+1 < a.Content[0].End && (d.Tag[next] == doc.DT && d.Lemma[next] != "this" || d.Tag[next] == doc.PRP || d.Tag[next].Proper() && !english.Calendar(d.Lemma[next])) && c.subjectEnd(next) > 0 {
			a.Content[0].Start = next
		}
	}
	if len(a.Source) != 1 || a.Source[0].End >= a.Cue.Start || !quantifies(c.Doc.Lemma[a.Cue.Start-1]) {
		return
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Len() == 1 && r.End == a.Cue.Start && len(a.Content) > 1 })
}

// whenSaid reports whether w, right behind a verb of telling, is for when that was.
func whenSaid(w string) bool {
	return w == "later" || w == "earlier" || w == "afterwards" || w == "again"
}
