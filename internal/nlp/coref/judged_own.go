package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// judgedOwn reports whether his or her of pronoun x, before a noun for what somebody told, is rather of the one with mention y, whom or whose something is judged before it: Orr attacked | Roe's |
// plans, especially her call for a ban.
func (w *work) judgedOwn(x, y *mention) bool {
	d, b, a := w.d, w.sourced[x.Head], w.carrier[y.Head]
	if d.Tag[x.Head] != doc.PRPS || x.gender != man && x.gender != woman || b < 0 || a < 0 || a == b || x.Start < 1 || y.End > x.Start || d.SentenceOf[y.Head] != d.SentenceOf[x.Head] || y.kind != doc.PersonType {
		return false
	}
	switch d.Lemma[x.Start-1] {
	case "in", "with", "by", "through", "from", "at", "during", "before", "after":
		return false
	}
	verb := headOf(d, w.as[a].Cue)
	if !d.Tag[headOf(d, w.as[b].Cue)].Noun() || !d.Tag[verb].Verb() || english.Tells(d.Lemma[verb]) || len(w.as[a].Source) == 0 || w.as[a].Cue.End > y.Start {
		return false
	}
	owner := d.Label[y.Head] == doc.NmodPoss && y.End < d.Len() && d.Tag[y.End] == doc.POS
	return y.Start-w.as[a].Content[0].Start <= 3 && (owner || w.tree.is(y.Head, doc.Obj))
}

// relatedBefore reports whether pronoun x is the subject of a clause about the one with mention y, who is another: Lee Roe, who | he | says was late.
func (w *work) relatedBefore(x *mention, e int) bool {
	d, who := w.d, x.Start-1
	if d.Tag[x.Head] != doc.PRP || who < 0 || d.SentenceOf[who] != d.SentenceOf[x.Head] || d.Lemma[who] != "who" && d.Lemma[who] != "whom" || w.sourced[x.Head] < 0 {
		return false
	}
	return w.relative(who) == e
}
