package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// reached reports whether mention y, a person, is the one who is reached in the clause before pronoun x, who speaks: when Northline reached Karl Orr, he said so.
func (w *work) reached(x, y *mention) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	return w.sourced[x.Head] >= 0 && (x.gender == man || x.gender == woman) && d.Tag[x.Head] == doc.PRP && h >= 0 && d.SentenceOf[h] == d.SentenceOf[x.Head] && w.tree.is(y.Head, doc.Obj) && reaching(d.Lemma[h])
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
