package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// family is what a token's dependents look like, gathered once a document.
type family struct {
	labels  uint64 // the labels of its dependents, as bits
	subject int32  // its subject, -1 without
	clause  int32  // its clausal complement, or the object when there is none, -1 without
	first   int32  // its first dependent, -1 without
	last    int32
}

func families(d *doc.Doc) []family {
	fs := make([]family, d.Len())
	for i := range fs {
		fs[i] = family{subject: -1, clause: -1, first: -1, last: -1}
	}
	for i, h := range d.Head {
		if h < 0 {
			continue
		}
		f, k := &fs[h], int32(i)
		f.labels |= 1 << d.Label[i]
		if f.first < 0 {
			f.first = k
		}
		f.last = k
		switch d.Label[i] {
		case doc.Nsubj, doc.NsubjPass, doc.Csubj:
			if f.subject < 0 {
				f.subject = k
			}
		case doc.Ccomp:
			f.clause = k
		case doc.Xcomp, doc.Parataxis:
			if f.clause < 0 || d.Label[f.clause] == doc.Obj {
				f.clause = k
			}
		case doc.Obj:
			if f.clause < 0 {
				f.clause = k
			}
		}
	}
	return fs
}
