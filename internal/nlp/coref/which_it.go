package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// whichIt returns the body that "it" stands for where it tells something, behind "which", of what that body has to do with in the main clause: | the firm | disputes the finding of
// an inspector, which it says is wrong; -1 where it is none such.
func (w *work) whichIt(m int) int {
	d, x := w.d, &w.ms[m]
	if d.Lemma[x.Head] != "it" || x.Head < 3 || d.Lemma[x.Head-1] != "which" || d.Tag[x.Head-2] != doc.Comma || !x.given {
		return -1
	}
	verb := int(d.Head[x.Head])
	if verb < x.Head || d.Label[verb] != doc.AclRelcl {
		return -1
	}
	object := int(d.Head[verb])
	for object >= 0 && object < x.Head && d.Label[object] == doc.Nmod {
		object = int(d.Head[object])
	}
	if object < 0 || object > x.Head || !w.tree.is(object, doc.Obj, doc.Obl) {
		return -1
	}
	s := w.tree.child(int(d.Head[object]), doc.Nsubj)
	if s < 0 || s > object || w.at[s] < 0 || d.Quote[s] != d.Quote[x.Head] {
		return -1
	}
	if e := w.entityOf(int(w.at[s])); e >= 0 && (w.stands(x, &w.es[e]) || d.Label[object] == doc.Obj && w.bodyByName(s, &w.es[e])) {
		return e
	}
	return -1
}

// bodyByName reports whether an entity that is taken for a person may be a body all the same, as nothing tells what it is but a name of one word, or one that goes by its first word at
// token s: Brightwell Medical, Brightwell.
func (w *work) bodyByName(s int, to *entity) bool {
	alone := to.first == "" || strings.EqualFold(w.d.Word(s), to.first) && w.ms[w.at[s]].Len() == 1
	return to.named && to.kind == doc.PersonType && alone && to.gender == anyGender && to.number != many && len(to.heads) == 0
}
