package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// family is what a token's dependents look like, gathered once a document.
type family struct {
	labels  uint64 // the labels of its dependents, as bits
	subject int32  // its subject, -1 without
	clause  int32  // its clausal complement, or the object when there is none, -1 without
	agent   int32  // the noun that "by" introduces, -1 without
	lo, hi  int32  // the first and the last token of its subtree
}

func families(d *doc.Doc) []family {
	fs := make([]family, d.Len())
	for i := range fs {
		fs[i] = family{subject: -1, clause: -1, agent: -1, lo: int32(i), hi: int32(i)}
	}
	for i, h := range d.Head {
		for a, steps := h, 0; a >= 0 && steps < 256; a, steps = d.Head[a], steps+1 {
			fs[a].lo, fs[a].hi = min(fs[a].lo, int32(i)), max(fs[a].hi, int32(i))
		}
		if h < 0 {
			continue
		}
		f, k := &fs[h], int32(i)
		f.labels |= 1 << d.Label[i]
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
		case doc.Case:
			if d.Lemma[i] == "by" && d.Label[h] == doc.Obl && d.Head[h] >= 0 && d.Head[h] < h {
				fs[d.Head[h]].agent = h
			}
		}
	}
	return fs
}

// A way says how the subject of a cue was come by.
type way = uint32

// The ways: not at all, its own subject, the noun that it modifies, what governs it as a complement or an adjunct, the
// subject it shares with what it is coordinated with, the noun that its preposition governs, the agent of a passive.
const (
	noSubject way = iota
	ownSubject
	modified
	governed
	shared
	prepositional
	agentive
)

// subjectOf returns the token that is most likely the one who does what token i says, and how it was come by; -1 when there
// is none to be seen.
func (c *Context) subjectOf(i int32) (int32, way) {
	d := c.Doc
	if a := c.kin[i].agent; a >= 0 {
		return a, agentive
	}
	if d.Label[i] == doc.Case && d.Head[i] >= 0 {
		return d.Head[i], prepositional
	}
	how := ownSubject
	for range 6 {
		if s := c.kin[i].subject; s >= 0 {
			return s, how
		}
		h := d.Head[i]
		if h < 0 {
			return -1, noSubject
		}
		switch d.Label[i] {
		case doc.Acl, doc.AclRelcl:
			return h, modified
		case doc.Conj:
			if how == ownSubject {
				how = shared
			}
		case doc.Xcomp, doc.Advcl, doc.Ccomp, doc.Parataxis, doc.Dep, doc.Obl, doc.Obj:
			how = governed
		case doc.Nmod, doc.Appos:
			return h, modified
		default:
			return -1, noSubject
		}
		i = h
	}
	return -1, noSubject
}
