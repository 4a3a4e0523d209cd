package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// topic returns the person whom a sentence says first that it is about, for a pronoun that is the subject right behind: as for the mayor, she says nothing. It is -1
// where there is none.
func (w *work) topic(m int) int {
	d, x := w.d, &w.ms[m]
	start := d.Sentence[d.SentenceOf[x.Head]].Start
	if d.Tag[x.Head] != doc.PRP || x.gender != man && x.gender != woman || start+2 >= x.Start || d.Lemma[start] != "as" || d.Lemma[start+1] != "for" || d.Tag[x.Start-1] != doc.Comma {
		return -1
	}
	for k := m - 1; k >= 0 && w.ms[k].Start >= start; k-- {
		y := &w.ms[k]
		if e := w.entityOf(k); y.Start <= start+3 && y.Form != doc.Pronoun && e >= 0 && y.kind == doc.PersonType && w.stands(x, &w.es[e]) {
			return e
		}
	}
	return -1
}

// counsels reports whether entity e is a lawyer and pronoun x says whose lawyer it is: Crane's lawyer, Karl Moss, said so. His lawyer would appeal.
func (w *work) counsels(x *mention, e *entity) bool {
	h := w.d.Head[x.Head]
	return w.d.Tag[x.Head] == doc.PRPS && h >= 0 && counsel(w.d.Lemma[h]) && slices.ContainsFunc(e.heads, counsel)
}

// bothSexes reports whether the sentence of pronoun m, which is for nobody who speaks or does something outside a quotation, has one of the other
// gender too, so that either may be the one person told of in the sentence before: she called him a liar.
func (w *work) bothSexes(m int) bool {
	d, x := w.d, &w.ms[m]
	if d.Quote[x.Head] < 0 && w.tree.subject(x.Head) {
		return false
	}
	s := d.Sentence[d.SentenceOf[x.Head]]
	return slices.ContainsFunc(w.at[s.Start:s.End], func(k int32) bool {
		return k >= 0 && w.ms[k].Form == doc.Pronoun && (w.ms[k].gender == man || w.ms[k].gender == woman) && w.ms[k].gender != x.gender
	})
}

// joinOwned joins what a pronoun says whose it is with the one named person who has that role for the same: Crane's lawyer, Karl Moss, said it was weak. His lawyer
// would appeal.
func (w *work) joinOwned() {
	for m := range w.ms {
		x := &w.ms[m]
		k := w.tree.child(x.Head, doc.NmodPoss)
		if x.Form != doc.Described || x.Entity < 0 || x.joint != nil || x.kind != doc.PersonType || x.number != one || w.es[w.root(x.Entity)].named ||
			k < 0 || w.d.Tag[k] != doc.PRPS || w.at[k] < 0 || w.entityOf(int(w.at[k])) < 0 {
			continue
		}
		if e := w.sameRole(m); e >= 0 && w.ownedBy(e, w.roleOf(x.Head), w.entityOf(int(w.at[k]))) {
			w.join(e, x.Entity)
		}
	}
}

// joinClients joins the client of a lawyer with whom the lawyer is told to speak for: Ada Roe, Crane's lawyer, said her client was tired. “My client is tired,” she said.
func (w *work) joinClients() {
	for m := range w.ms {
		x := &w.ms[m]
		k := w.tree.child(x.Head, doc.NmodPoss)
		if x.Form != doc.Described || x.Entity < 0 || x.joint != nil || x.number != one || w.d.Lemma[x.Head] != "client" || w.es[w.root(x.Entity)].named || k < 0 || w.d.Tag[k] != doc.PRPS || w.at[k] < 0 {
			continue
		}
		lawyer := w.entityOf(int(w.at[k]))
		if lawyer < 0 {
			continue
		}
		if e := w.clientOf(lawyer); e >= 0 && e != lawyer && w.es[e].number != many {
			w.join(e, x.Entity)
		}
	}
}

// clientOf returns the one named entity for which entity e is told to be a lawyer, -1 for none or several.
func (w *work) clientOf(e int) int {
	client := -1
	for _, m := range w.es[e].mentions {
		y := &w.ms[m]
		if y.Form != doc.Described || !counsel(w.d.Lemma[y.Head]) {
			continue
		}
		k := w.tree.child(y.Head, doc.NmodPoss)
		if k < 0 {
			if k = w.tree.child(y.Head, doc.Nmod); k >= 0 && (w.tree.child(k, doc.Case) < 0 || w.d.Lemma[w.tree.child(k, doc.Case)] != "for") {
				k = -1
			}
		}
		if k < 0 || w.at[k] < 0 {
			continue
		}
		of := w.entityOf(int(w.at[k]))
		if of < 0 || !w.es[of].named || client >= 0 && client != of {
			return -1
		}
		client = of
	}
	return client
}

// ownedBy reports whether a description of entity e with some role says that it is another entity's.
func (w *work) ownedBy(e int, role string, owner int) bool {
	return slices.ContainsFunc(w.es[e].mentions, func(m int32) bool {
		y := &w.ms[m]
		if y.Form != doc.Described || w.roleOf(y.Head) != role {
			return false
		}
		k := w.tree.child(y.Head, doc.NmodPoss)
		return k >= 0 && w.at[k] >= 0 && w.entityOf(int(w.at[k])) == owner
	})
}

// asker reports whether mention y, before pronoun x, is of one who asks and the pronoun of one who answers: a reporter asked if it was safe. “It is,” she replied.
func (w *work) asker(x, y *mention) bool {
	a, b := w.sourced[y.Head], w.sourced[x.Head]
	if k := w.tree.child(y.Head, doc.Case); a >= 0 && k >= 0 && w.d.Lemma[k] == "by" && w.does(a, "ask", "press", "question") && w.d.SentenceOf[y.Head] == w.d.SentenceOf[x.Head] {
		return true // asked by a clerk if he would go, he laughed
	}
	return a >= 0 && b >= 0 && a != b && w.does(a, "ask") && w.does(b, "reply", "respond", "answer") && len(w.as[a].Content) > 0
}

// asked reports whether mention y, before pronoun x, is of one who is asked something and the pronoun speaks right behind: reporters asked the mayor about Karl Orr,
// but he declined to comment. Not in the question itself, they asked Roe what he had said, nor where somebody else tells of the question.
func (w *work) asked(x, y *mention, away int) bool {
	d, h, b := w.d, int(w.d.Head[y.Head]), w.sourced[x.Head]
	if b < 0 || h < 0 || away > 1 || x.gender != man && x.gender != woman || d.Tag[x.Head] != doc.PRP || !w.tree.is(y.Head, doc.Obj, doc.Iobj) || d.Lemma[h] != "ask" && d.Lemma[h] != "question" {
		return false
	}
	a := w.carrier[x.Head]
	return w.carrier[h] == a || w.carrier[h] < 0 && (w.as[a].Cue.Start > h || w.as[a].Cue.End <= h)
}

// putTo reports whether mention y is of those to whom, in the sentence right before, the press put or read something, and pronoun x, at the start of the next, answers: the Post put a list of plates
// to | the Roads Authority |. It refused to say.
func (w *work) putTo(x, y *mention, away int) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	if w.sourced[x.Head] < 0 || h < 0 || away != 1 || y.Start == 0 || d.Tag[x.Head] != doc.PRP || x.Head != d.Sentence[d.SentenceOf[x.Head]].Start || d.Lemma[y.Start-1] != "to" && d.Lemma[max(y.Start-2, 0)] != "to" {
		return false
	}
	for k := d.Sentence[d.SentenceOf[y.Head]].Start; k < y.Start; k++ {
		switch d.Lemma[k] {
		case "put", "read", "show", "send":
			if d.Tag[k] == doc.VBD && k > 0 && (d.Lemma[k-1] == "we" || d.Tag[k-1].Proper()) {
				return true
			}
		}
	}
	return false
}

// example reports whether mention y is the one person named of several who speak, of whom pronoun x, who is quoted behind them, is one: some traders, like Karl Orr, say
// it is late. “I know,” he said.
func (w *work) example(x, y *mention) bool {
	d, a := w.d, w.sourced[y.Head]
	if a < 0 || !w.inMarks(w.sourced[x.Head]) || y.Form != doc.Named || x.gender != man && x.gender != woman || len(w.as[a].Source) != 1 || y.Start < 3 {
		return false
	}
	switch r := w.as[a].Source[0]; {
	case y.Start < r.Start+2:
		return false
	case d.Lemma[y.Start-1] == "like" || d.Lemma[y.Start-1] == "include" || d.Lemma[y.Start-1] == "including" || d.Lemma[y.Start-1] == "as" && d.Lemma[y.Start-2] == "such":
		return d.Tag[headOf(d, r)] == doc.NNS || d.Tag[headOf(d, r)] == doc.NNPS
	}
	return false
}

// inMarks reports whether attribution a is there and any of what it tells is quoted.
func (w *work) inMarks(a int32) bool {
	return a >= 0 && slices.ContainsFunc(w.as[a].Content, func(r doc.Range) bool {
		return slices.ContainsFunc(w.d.Quote[r.Start:r.End], func(q int32) bool { return q >= 0 })
	})
}
