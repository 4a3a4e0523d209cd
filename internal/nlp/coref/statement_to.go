package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// statementTo reports whether mention y is of whom the words before a pronoun that speaks, in its sentence, say that its statement was for: in a statement to Radio Lowick it said.
func (w *work) statementTo(x, y *mention) bool {
	d := w.d
	if !x.given || d.Tag[x.Head] != doc.PRP || y.Start < 2 || d.SentenceOf[y.Head] != d.SentenceOf[x.Head] || y.End > x.Start {
		return false
	}
	k := y.Start - 1
	if d.Tag[k] == doc.DT {
		k--
	}
	if k < 1 || d.Lemma[k] != "to" && d.Lemma[k] != "with" {
		return false
	}
	switch d.Lemma[k-1] {
	case "statement", "letter", "message", "interview", "email", "e-mail", "note", "reply", "response", "remark", "comment", "submission":
		return true
	}
	return false
}

// doneBy reports whether pronoun x is of whom, in a clause with "who", mention y is told to do something to, who is another: a director who met | her |.
func (w *work) doneBy(x, y *mention) bool {
	d := w.d
	v := int(d.Head[x.Head])
	if v < 0 || !w.tree.is(x.Head, doc.Obj, doc.Iobj, doc.Obl) || d.Label[v] != doc.AclRelcl {
		return false
	}
	k := w.tree.child(v, doc.Nsubj)
	return k >= 0 && d.Lemma[k] == "who" && (y.Head == k || y.Head == int(d.Head[v]))
}
