package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// tree is the trees of a document from above: what hangs on every token.
type tree struct {
	d         *doc.Doc
	kid, next []int32 // the first dependent of every token, the next one of the same head; -1 for none
	lo, hi    []int32 // the first and the last token of its subtree
}

// deep is the most steps that are gone up a tree, which a damaged one may have without end.
const deep = 64

func newTree(d *doc.Doc) tree {
	n := d.Len()
	all := make([]int32, 4*n)
	t := tree{d: d, kid: all[:n], next: all[n : 2*n], lo: all[2*n : 3*n], hi: all[3*n:]}
	for i := range n {
		t.kid[i], t.next[i], t.lo[i], t.hi[i] = -1, -1, int32(i), int32(i)
	}
	for i := n - 1; i >= 0; i-- {
		h := d.Head[i]
		if h >= 0 {
			t.next[i], t.kid[h] = t.kid[h], int32(i)
		}
		for steps := 0; h >= 0 && steps < deep; h, steps = d.Head[h], steps+1 {
			t.lo[h], t.hi[h] = min(t.lo[h], int32(i)), max(t.hi[h], int32(i))
		}
	}
	return t
}

// child returns the first dependent of i with one of the labels, -1 without.
func (t tree) child(i int, labels ...doc.Label) int {
	for k := t.kid[i]; k >= 0; k = t.next[k] {
		for _, l := range labels {
			if t.d.Label[k] == l {
				return int(k)
			}
		}
	}
	return -1
}

// is reports whether token i has one of the labels.
func (t tree) is(i int, labels ...doc.Label) bool {
	for _, l := range labels {
		if t.d.Label[i] == l {
			return true
		}
	}
	return false
}

// subject reports whether token i is the subject of a clause, alone or with others.
func (t tree) subject(i int) bool {
	for t.d.Label[i] == doc.Conj && t.d.Head[i] >= 0 {
		i = int(t.d.Head[i])
	}
	return t.is(i, doc.Nsubj, doc.NsubjPass)
}

// clause returns the verb or predicate on which token i hangs by way of nouns, -1 without.
func (t tree) clause(i int) int {
	for range deep {
		h := int(t.d.Head[i])
		if h < 0 {
			return -1
		}
		switch t.d.Label[i] {
		case doc.Nsubj, doc.NsubjPass, doc.Obj, doc.Iobj, doc.Obl, doc.Root, doc.Xcomp, doc.Ccomp, doc.Advcl, doc.Parataxis:
			return h
		}
		i = h
	}
	return -1
}

// headOf returns the token of r that the others hang on: the first noun or verb whose head lies outside, and whose nothing follows.
func headOf(d *doc.Doc, r doc.Range) int {
	if r.Len() > 0 && d.Lemma[r.Start] == "whoever" {
		return r.Start
	}
	if k := describedBehind(d, r); k >= 0 {
		return k
	}
	if k := plainGroup(d, r); k >= 0 {
		return k
	}
	top := -1
	for i := r.Start; i < r.End; i++ {
		if h := int(d.Head[i]); h >= r.Start && h < r.End {
			continue
		}
		if top < 0 || d.Tag[i].Verb() && !d.Tag[top].Verb() || d.Tag[i].Proper() && d.Tag[top] == doc.CD || d.Tag[i].Noun() && goesOnOne(d, r.Start, top, i) || d.Tag[i].Noun() && d.Tag[top] == doc.DT || top+1 < i && d.Tag[top+1] == doc.POS && (d.Tag[i].Proper() || d.Sense[i] == doc.PersonNoun) {
			top = i
		}
	}
	if top >= 0 && d.Tag[top] == doc.PRPS && (d.Lemma[top] == "his" || d.Lemma[top] == "her") && r.Len() > 1 && !d.Tag[r.End-1].Punct() {
		return r.End - 1 // her eldest
	}
	return max(top, r.Start)
}

// goesOnOne reports whether the noun at token i goes on a group that begins with "one", whose head the tree has before it: one options | analyst.
func goesOnOne(d *doc.Doc, start, top, i int) bool {
	return d.Lemma[start] == "one" && d.Tag[start] == doc.CD && (top == start || top+1 == i && d.Tag[top].Noun())
}

// describedBehind returns the noun that words begin with, where an adjective or a participle with a preposition behind it tells more of those whom it is
// for: officials familiar with the matter, diplomats briefed on the talks. It is -1 otherwise.
func describedBehind(d *doc.Doc, r doc.Range) int {
	k := r.Start
	for k+1 < r.End && (d.Tag[k] == doc.DT || d.Tag[k] == doc.CD || d.Tag[k] == doc.JJ && d.Tag[k+1] != doc.IN) {
		k++
	}
	for k < r.End && d.Tag[k].Noun() {
		k++
	}
	if k == r.Start || k+2 >= r.End || d.Tag[k-1] != doc.NNS && d.Tag[k-1] != doc.NN {
		return -1
	}
	if t := d.Tag[k]; t != doc.JJ && t != doc.VBN || d.Tag[k+1] != doc.IN && d.Tag[k+1] != doc.TO {
		return -1
	}
	return k - 1
}

// plainGroup returns the last token of words that are nothing but a noun group without a name, -1 where they are not: the fire service, his lawyer.
func plainGroup(d *doc.Doc, r doc.Range) int {
	for k := r.Start; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case (t == doc.DT || t == doc.PRPS) && k == r.Start && r.Len() > 1:
		case (t == doc.NN || t == doc.NNS) && !d.Form[k].Traits.Has(doc.Capital):
		default:
			return -1
		}
	}
	return r.End - 1
}
