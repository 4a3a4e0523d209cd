package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// parentheses finds who tells, between commas or at the end, what stands around or before that, where the models take the verb for a noun or who tells for
// more words on the subject: the lions, scientists report, have gone; the reefs, a study finds, may die; bees are dying, scientists report.
func (c *Context) parentheses(found []Attribution) []Attribution {
	for i := 3; i+1 < c.Doc.Len(); i++ {
		a, ok := c.parenthesis(i)
		if !ok {
			continue
		}
		k := slices.IndexFunc(found, func(b Attribution) bool { return contains(b.Cue, i) })
		if k < 0 {
			found = append(found, a)
			continue
		}
		if b := found[k]; len(b.Source) == 0 || b.Source[0] != a.Source[0] || len(b.Content) == 0 || b.Confidence < claimConfidence {
			found[k] = a
		}
	}
	return found
}

// parenthesis reads, at token i, a verb of telling that ends a parenthesis of nothing more than who tells before it.
func (c *Context) parenthesis(i int) (Attribution, bool) {
	d := c.Doc
	source := c.nounsBefore(i)
	comma, s := source.Start-1, d.Sentence[d.SentenceOf[i]]
	if source.Len() == 0 || source.Len() > 6 || comma-s.Start < 2 || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || c.quotes[comma-1] >= 0 || c.quotes[i] >= 0 || !c.tellsNow(i) {
		return Attribution{}, false
	}
	if relative(d.Tag[source.Start]) || slices.ContainsFunc(d.Tag[source.Start+1:i], func(t doc.Tag) bool { return t == doc.DT || relative(t) }) {
		return Attribution{}, false // a figure the agency reports, which the agency denies
	}
	a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Confidence: claimConfidence, Rule: Inserted}
	front := c.trimmed(doc.Range{Start: s.Start, End: comma})
	if front.Len() == 0 || c.quotes[front.Start] >= 0 {
		return a, false
	}
	if i+2 < s.End && d.Tag[i+1] == doc.Comma {
		rest := c.trimmed(doc.Range{Start: i + 2, End: s.End})
		a.Content = []doc.Range{front, rest}
		return a, rest.Len() > 1 && c.headless(rest) && nominal(d.Tag[front.Start]) && !c.finite(front) && !slices.Contains(d.Tag[front.Start:front.End], doc.Comma)
	}
	a.Content = []doc.Range{front}
	if !d.Tag[front.Start].Punct() && english.Subordinates(d.Lemma[front.Start]) || supposes(d.Lemma[front.Start]) || !c.finite(front) {
		return a, false
	}
	end := i + 1
	if end < s.End && d.Tag[end] == doc.IN { // in the journal
		end = c.nominalFrom(end + 1).End
	}
	return a, end >= s.End || d.Tag[end] == doc.Stop
}

// tellsNow reports whether token i is a verb of telling in the present, which taggers take for a noun where it may be one, as it agrees with who tells before it.
func (c *Context) tellsNow(i int) bool {
	d := c.Doc
	w, t, last := d.Lemma[i], d.Tag[i], d.Tag[i-1]
	if !english.Tells(w) || english.Mere(w) && w != "find" || !last.Noun() {
		return false
	}
	third := t == doc.VBZ || t == doc.NNS
	switch {
	case third == (last == doc.NNS), !third && t != doc.VBP && t != doc.VB && t != doc.NN:
		return false
	case t.Verb():
		return true
	}
	return (w == "report" || w == "estimate" || w == "claim") && (english.Tellers(d.Lemma[i-1]) || english.Tellers(d.Word(i-1)) || d.Sense[i-1] == doc.PersonNoun || last.Proper())
}
