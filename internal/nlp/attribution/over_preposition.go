package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// overPreposition makes all of the noun group with which a clause begins the source, where only what stands behind the last preposition in it was taken: | sources close to the play being staged in |
// Lowick also said.
func (c *Context) overPreposition(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !c.finite(a.Cue) {
		return
	}
	r := a.Source[0]
	first := d.Sentence[d.SentenceOf[r.Start]].Start
	if r.Start < first+3 || d.Tag[r.Start-1] != doc.IN || !placing(d.Lemma[r.Start-1]) || !c.onlyAdverbs(r.End, a.Cue.Start) {
		return
	}
	start := r.Start - 1
	for start > first && !clauseBehind(d, start-1) {
		start--
		if t := d.Tag[start]; t.Finite() || relative(t) || c.quotes[start] != c.quotes[r.Start] {
			return
		}
	}
	who := c.nounsFrom(start, r.Start)
	whole := doc.Range{Start: start, End: r.End}
	if who.Len() == 0 || !c.maySpeak(who.End-1) || touches(a.Content, whole) {
		return
	}
	a.Source[0] = whole
}

// placing reports whether a preposition tells of what stands before it where it is, or whose.
func placing(lemma string) bool {
	switch lemma {
	case "in", "at", "from", "of", "with", "near", "for", "outside", "behind", "around":
		return true
	}
	return false
}

// clauseBehind reports whether a clause may begin behind token k.
func clauseBehind(d *doc.Doc, k int) bool {
	return d.Tag[k].Punct() || d.Tag[k] == doc.CC || d.Lemma[k] == "that" || d.Lemma[k] == "as" || d.Lemma[k] == "while" || d.Lemma[k] == "because" || d.Lemma[k] == "after"
}

// onlyAdverbs reports whether nothing but adverbs stands from token i to token end.
func (c *Context) onlyAdverbs(i, end int) bool {
	for ; i < end; i++ {
		if c.Doc.Tag[i] != doc.RB {
			return false
		}
	}
	return true
}

// nounsFrom returns the noun group that begins at token i and ends before token end: articles, numbers and adjectives, and the nouns behind them.
func (c *Context) nounsFrom(i, end int) doc.Range {
	d, k := c.Doc, i
	for k < end && (d.Tag[k] == doc.DT || d.Tag[k] == doc.CD || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.JJ) && !d.Tag[k].Noun() {
		k++
	}
	nouns := k
	for k < end && d.Tag[k].Noun() {
		k++
	}
	if k == nouns {
		return doc.Range{}
	}
	return doc.Range{Start: i, End: k}
}
