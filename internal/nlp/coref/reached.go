package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// reached reports whether mention y, a person, is the one who is reached in the clause before pronoun x, who speaks: when Northline reached Karl Orr, he said so.
func (w *work) reached(x, y *mention) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	return w.sourced[x.Head] >= 0 && (x.gender == man || x.gender == woman) && d.Tag[x.Head] == doc.PRP && h >= 0 && d.SentenceOf[h] == d.SentenceOf[x.Head] && w.tree.is(y.Head, doc.Obj) && reaching(d.Lemma[h])
}

// foundThere reports whether mention y is whom the press is told to have found or reached in the sentence or two before that of pronoun x, which begins with what they were asked: the Clarion
// found | Karl Orr |, 58, loading a van. Asked about the log, he said so.
func (w *work) foundThere(x, y *mention) bool {
	d := w.d
	first := d.Sentence[d.SentenceOf[x.Head]].Start
	away := w.away(y.Head, x.Head)
	if w.sourced[x.Head] < 0 || x.gender != man && x.gender != woman || d.Quote[x.Head] >= 0 || y.Start < 2 || away < 1 || away > 2 || y.Form == doc.Pronoun || y.kind != doc.PersonType {
		return false
	}
	switch d.Lemma[first] {
	case "ask", "press", "question", "challenge", "quiz", "confront":
	default:
		return false
	}
	k := y.Start - 1
	for k > 1 && k > y.Start-4 && (d.Tag[k].Noun() || d.Tag[k] == doc.DT || d.Tag[k] == doc.IN && d.Lemma[k] == "with") {
		k--
	}
	if k > 1 && d.Lemma[k] == "up" {
		k-- // caught up with
	}
	switch l := d.Lemma[k]; {
	case k == 0 || !d.Tag[k].Verb():
		return false
	case l == "find", l == "catch", l == "confront", l == "doorstep", reaching(l):
		return d.Tag[k-1].Noun() || d.Lemma[k-1] == "we"
	}
	return false
}

// reaches reports whether mention y is of what may be a person by its name alone, and does to somebody else what the press does, so that he or she who speaks behind it
// is the other: Northline met Karl Orr, who is he.
func (w *work) reaches(x, y *mention, to *entity) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	if x.gender != man && x.gender != woman || to.kind == doc.PersonType || h < 0 || !w.tree.is(y.Head, doc.Nsubj) || w.away(y.Head, x.Head) > 1 {
		return false
	}
	k := w.tree.child(h, doc.Obj)
	return k > h && w.at[k] >= 0 && w.ms[w.at[k]].kind == doc.PersonType && w.entityOf(int(w.at[k])) >= 0 && (reaching(d.Lemma[h]) || d.Lemma[h] == "meet" || d.Lemma[h] == "call")
}

// reaching reports whether a verb is for how the press gets at somebody to hear from.
func reaching(verb string) bool {
	switch verb {
	case "reach", "contact", "phone", "telephone", "ring", "interview", "track", "approach":
		return true
	}
	return false
}

// interjected reports whether mention y is God where nobody is told of: God knows, thank God, God willing.
func (w *work) interjected(y *mention) bool {
	d := w.d
	if d.Lemma[y.Head] != "god" || y.Len() > 1 {
		return false
	}
	if y.Start > 0 && (d.Lemma[y.Start-1] == "thank" || d.Lemma[y.Start-1] == "my" || d.Lemma[y.Start-1] == "oh") {
		return true
	}
	if y.End >= d.Len() {
		return false
	}
	switch d.Lemma[y.End] {
	case "know", "willing", "forbid", "forgive", "help", "bless", "rest":
		return true
	}
	return d.Tag[y.End] == doc.POS && y.End+1 < d.Len() && d.Lemma[y.End+1] == "sake"
}
