package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// shows reads what is written shows, behind who has seen it, where the verb at token i may be taken for a noun of the name before it, or at the end of a sentence: emails
// seen by the Pennant show that it was sold; it was sold, minutes obtained by the Pennant show; “it is lost,” a board paper shows.
func (c *Context) shows(i int) (Attribution, bool) {
	d, s := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[i]]
	if c.quotes[i] >= 0 || i+1 >= s.End {
		return Attribution{}, false
	}
	ends := d.Tag[i+1] == doc.Stop || d.Tag[i+1] == doc.Comma
	papers := c.seenBy(i)
	if papers.Len() == 0 && ends {
		papers = c.nounsBefore(i)
	}
	if papers.Len() == 0 || papers.Start < s.Start {
		return Attribution{}, false
	}
	told := doc.Range{Start: i + 1, End: s.End}
	if ends {
		told = doc.Range{Start: s.Start, End: papers.Start}
		if last := d.Tag[max(papers.Start-1, s.Start)]; last != doc.Comma && last != doc.CloseQuote || papers.Start < s.Start+3 {
			return Attribution{}, false
		}
	}
	if told = c.trimmed(told); told.Len() < 3 || !ends && c.quotes[told.Start] >= 0 || !c.finite(told) || !c.written(c.headNoun(papers)) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{papers}, Content: []doc.Range{told}}, true
}

// seenBy returns what the press has seen, with who has, before token i: | emails seen by the Pennant | show.
func (c *Context) seenBy(i int) doc.Range {
	d, s := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[i]]
	by := i - 1
	for by > s.Start && by > i-6 && (d.Tag[by].Noun() || d.Tag[by] == doc.DT) {
		by--
	}
	if by < s.Start+2 || by == i-1 || d.Lemma[by] != "by" {
		return doc.Range{}
	}
	v := by - 1
	if !english.Sees(d.Lemma[v]) || d.Tag[v] != doc.VBN && d.Tag[v] != doc.VBD {
		return doc.Range{}
	}
	papers := c.nounsBefore(v)
	if papers.Len() == 0 {
		return papers
	}
	return doc.Range{Start: papers.Start, End: i}
}

// headNoun returns the last noun of r before a participle or a preposition.
func (c *Context) headNoun(r doc.Range) int {
	k := r.Start
	for k+1 < r.End && nominal(c.Doc.Tag[k+1]) {
		k++
	}
	return k
}

// written reports whether the noun at token k is for what is written or kept: minutes are, a minute is not.
func (c *Context) written(k int) bool {
	l := c.Doc.Lemma[k]
	return english.Keeps(l) || english.Shown(l) || c.Doc.Tag[k] == doc.NNS && l == "minute"
}

// fromAmount gives a statement whose source begins with an amount, of which the tree says that somebody has it, who has it: | a teacher | on 900 crowns a month said.
func (c *Context) fromAmount(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || d.Tag[a.Source[0].Start] != doc.CD {
		return
	}
	r := &a.Source[0]
	s := int(c.kin[Head(d, *r)].subject)
	if s < 0 || s >= r.Start || d.SentenceOf[s] != d.SentenceOf[r.Start] || !d.Tag[s].Noun() || c.finite(doc.Range{Start: s, End: r.Start}) {
		return
	}
	end := r.Start
	for end > s+1 && (d.Tag[end-1] == doc.IN || d.Tag[end-1].Punct() || d.Word(end) == "€" || d.Word(end-1) == "€" || d.Word(end-1) == "$" || d.Word(end-1) == "£") {
		end--
	}
	if who := c.trimmed(doc.Range{Start: int(c.kin[s].lo), End: end}); !touches(a.Content, who) {
		*r = who
	}
}
