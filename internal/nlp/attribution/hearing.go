package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// heard finds what was told to those who hear it, without who told it, as reports of courts have it, whatever the models made of that: the court heard that he had
// left, the jury was told she was ill. Who hears it says nothing.
func (c *Context) heard(found []Attribution) []Attribution {
	for i := range c.Doc.Token {
		a, ok := c.heardAt(i)
		if !ok {
			continue
		}
		found = slices.DeleteFunc(found, func(b Attribution) bool { return overlaps(b.Cue, a.Cue) })
		found = append(found, a)
	}
	return found
}

// heardAt reads a verb of hearing, or the passive one of telling, at token i, with who hears before it and a clause behind.
func (c *Context) heardAt(i int) (Attribution, bool) {
	d := c.Doc
	h := c.helpers(i)
	passive := d.Tag[i] == doc.VBN && slices.Contains(d.Lemma[h.start:i], "be")
	if passive && d.Lemma[i] != "tell" || !passive && (d.Lemma[i] != "hear" || d.Tag[i] == doc.VB || !d.Tag[i].Verb()) || h.not || h.modal || c.quotes[i] >= 0 || !english.Hearing(c.lemmaAt(i, h.start-1)) {
		return Attribution{}, false
	}
	a := Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Confidence: claimConfidence, Rule: Rumour}
	end := d.Sentence[d.SentenceOf[i]].End
	if w := c.lemmaAt(i, i+1); w != "that" && w != "how" && c.kin[i].clause != int32(i)+1 && !c.subjectAt(i+1) {
		return a, false
	}
	r := c.endTold(c.trimmed(doc.Range{Start: i + 1, End: end}), i)
	a.Content = []doc.Range{r}
	return a, r.Len() > 3 && c.finite(r)
}

// subjectAt reports whether token i begins the subject of a finite verb behind it.
func (c *Context) subjectAt(i int) bool {
	r := c.nominalFrom(i)
	if r.Len() == 0 || r.End >= c.Doc.Len() {
		return false
	}
	t := c.Doc.Tag[r.End]
	return t == doc.VBD || t == doc.VBZ || t == doc.VBP || t == doc.MD
}
