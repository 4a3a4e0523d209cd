package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// onlyTold reports whether verb i is a passive of telling without "by", whose subject is told and tells nothing.
func (c *Context) onlyTold(i int) bool {
	d := c.Doc
	return d.Tag[i] == doc.VBN && english.Passes(d.Lemma[i]) && slices.Contains(d.Lemma[c.helpers(i).start:i], "be") && c.lemmaAt(i, i+1) != "by"
}

// reachedThen returns whom the verb before "and" reaches, behind which verb i tells what the one who reached them was told: he spoke to | his Tarkan counterpart | and was assured; rang | the mayor | and was
// told. It is empty without.
func (c *Context) reachedThen(i int) doc.Range {
	d, h := c.Doc, int(c.Doc.Head[i])
	if d.Label[i] != doc.Conj || h < 0 || h+2 >= i || d.SentenceOf[h] != d.SentenceOf[i] {
		return doc.Range{}
	}
	k, people := h+1, false
	switch l := d.Lemma[h]; {
	case l == "speak" || l == "talk" || l == "meet" && (d.Lemma[k] == "with"):
		if d.Lemma[k] != "to" && d.Lemma[k] != "with" {
			return doc.Range{}
		}
		k, people = k+1, true
	case l == "call", l == "meet", l == "ask", l == "visit", l == "approach", english.Reaches(l):
	default:
		return doc.Range{}
	}
	who := c.nominalFrom(k)
	for who.Len() > 1 && (english.Calendar(d.Lemma[who.End-1]) || english.Relative(d.Lemma[who.End-1]) || d.Lemma[who.End-1] == "this" || d.Lemma[who.End-1] == "last") {
		who.End-- // this morning
	}
	if who.Len() == 0 || who.End > i || !people && !c.maySpeak(who.End-1) {
		return doc.Range{}
	}
	return who
}
