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
	if a.Content = c.heardInFront(h.start, i); len(a.Content) > 0 {
		return a, true
	}
	if w := c.lemmaAt(i, i+1); w != "that" && w != "how" && c.kin[i].clause != int32(i)+1 && !c.subjectAt(i+1) {
		return a, false
	}
	r := c.endTold(c.trimmed(doc.Range{Start: i + 1, End: end}), i)
	a.Content = []doc.Range{r}
	return a, r.Len() > 3 && c.finite(r)
}

// heardInFront returns what those hear who stand between a comma and token at, where a verb of hearing begins that ends with token i: | the captain was drunk |, the inquest heard; | the dog |, the court
// heard, | had bitten four people |.
func (c *Context) heardInFront(at, i int) []doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	who := c.nounsBefore(at)
	comma := who.Start - 1
	if who.Len() == 0 || comma <= s.Start || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 {
		return nil
	}
	front := c.beforeClosing(s, who)
	if i+1 < s.End && d.Tag[i+1] == doc.Comma && c.verbFirst(doc.Range{Start: i + 2, End: s.End}) {
		front = c.trimmed(doc.Range{Start: s.Start, End: comma})
		if rest := c.trimmed(doc.Range{Start: i + 2, End: c.clauseEnd(i + 2)}); !c.finite(front) && !c.anyQuoted(front) && rest.Len() > 1 {
			return []doc.Range{front, rest}
		}
		return nil
	}
	if front.Len() < 3 || !c.finite(front) || c.trailsOff(front) || i+1 < s.End && d.Tag[i+1] != doc.Stop && !c.tailOf(i, s.End) {
		return nil
	}
	return []doc.Range{front}
}

// trailsOff reports whether a clause ends with "and" and somebody without a verb, who belongs to what follows: the boy was ill, and his mother.
func (c *Context) trailsOff(r doc.Range) bool {
	for k := r.End - 1; k > r.Start && !c.Doc.Tag[k].Finite(); k-- {
		if c.Doc.Tag[k] == doc.CC && c.Doc.Tag[k-1] == doc.Comma {
			return true
		}
	}
	return false
}

// subjectAt reports whether token i begins the subject of a finite verb behind it.
func (c *Context) subjectAt(i int) bool {
	r := c.nominalFrom(i)
	if r.Len() == 0 || r.End >= c.Doc.Len() {
		return false
	}
	return c.Doc.Tag[r.End].Finite()
}
