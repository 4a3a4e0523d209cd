package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Unsourced finds the nouns that put a proposition forward (allegations that the mayor took money) which no attribution holds as
// its cue: what is alleged is the clause that depends on the noun; who alleges is the one who owns the noun, or nobody.
func (c *Context) Unsourced(found []Attribution) []Attribution {
	d := c.Doc
	of := make([]bool, d.Len())
	for _, a := range found {
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			of[i] = true
		}
	}
	clause := clausesOfNouns(d)
	var out []Attribution
	for i := range d.Token {
		if of[i] || !d.Tag[i].Noun() || !english.Putting(d.Lemma[i]) {
			continue
		}
		if _, ok := c.answered(i); ok {
			continue // a claim she denied: what is told is that she does
		}
		r, ok := c.bareClause(i)
		if clause[i] >= 0 {
			r, ok = c.subtree(int(clause[i])), true
		} else if d.Tag[i] != doc.NNS || r.Len() < 4 {
			continue
		}
		if !ok || r.Start <= i {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Content: []doc.Range{c.trimmed(r)}, Confidence: unsourcedConfidence, Rule: PuttingNoun}
		if o := c.ownerOf(i); o >= 0 {
			a.Source = []doc.Range{c.trimmed(c.subtree(o))}
		}
		out = append(out, a)
	}
	return out
}

// unsourcedConfidence is the confidence, in hundredths, of a proposition that a noun puts forward.
const unsourcedConfidence = 55

// clausesOfNouns returns for every token the finite clause that depends on it and is introduced by "that" or by its own subject,
// -1 without.
func clausesOfNouns(d *doc.Doc) []int32 {
	subject, mark := make([]bool, d.Len()), make([]bool, d.Len())
	for i, h := range d.Head {
		if h < 0 {
			continue
		}
		switch d.Label[i] {
		case doc.Nsubj, doc.NsubjPass, doc.Csubj:
			if d.Tag[i] != doc.WDT && d.Tag[i] != doc.WP {
				subject[h] = true
			}
		case doc.Mark:
			mark[h] = d.Lemma[i] == "that"
		}
	}
	clause := make([]int32, d.Len())
	for i := range clause {
		clause[i] = -1
	}
	for i, h := range d.Head {
		if h < 0 || int(h) > i || clause[h] >= 0 {
			continue
		}
		switch d.Label[i] {
		case doc.Acl, doc.AclRelcl, doc.Ccomp, doc.Dep:
			if subject[i] || mark[i] {
				clause[h] = int32(i)
			}
		}
	}
	return clause
}

// subtree returns the tokens of the constituent that token i heads.
func (c *Context) subtree(i int) doc.Range {
	return doc.Range{Start: int(c.kin[i].lo), End: int(c.kin[i].hi) + 1}
}

// ownerOf returns the head of who owns noun i: a possessive before it, or a noun behind "by" or "from"; -1 without.
func (c *Context) ownerOf(i int) int {
	d := c.Doc
	for k := int(c.kin[i].lo); k < i; k++ {
		if int(d.Head[k]) == i && d.Label[k] == doc.NmodPoss {
			return k
		}
	}
	for k := i + 1; k <= int(c.kin[i].hi) && k < i+6; k++ {
		if int(d.Head[k]) == i && d.Label[k] == doc.Nmod && (d.Lemma[k-1] == "by" || d.Lemma[k-1] == "from") {
			return k
		}
	}
	return -1
}
