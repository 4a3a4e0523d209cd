package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// beforeNounsVerb ends what a noun puts forward with "that" before the verb of which the noun is the subject: Roe's claim | that the dam was safe | was false.
func (c *Context) beforeNounsVerb(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Content) != 1 || !d.Tag[i].Noun() || a.Content[0].Start < a.Cue.End || d.Lemma[a.Content[0].Start] != "that" {
		return
	}
	first := a.Cue.Start
	for _, r := range a.Source {
		first = min(first, r.Start)
	}
	first = c.nounsBefore(min(first+1, i)).Start
	for first > 0 && d.Tag[first] == doc.OpenQuote {
		first--
	}
	if s := d.Sentence[d.SentenceOf[i]].Start; first > s && !c.subjectFrom(first-1) {
		return
	}
	r := &a.Content[0]
	k := c.mainVerbIn(*r, false)
	if k+1 >= r.End || k < r.Start+3 || d.Tag[k] == doc.VBD && d.Tag[k+1] == doc.IN && int(c.kin[k].subject) != i {
		return // the risks entailed in it
	}
	if kept := (doc.Range{Start: r.Start, End: k}); c.wholeClause(kept) && !slices.ContainsFunc(d.Tag[r.Start:k], func(t doc.Tag) bool { return t == doc.OpenBracket }) {
		*r = c.trimmed(kept)
	}
}

// subjectFrom reports whether a clause, and with it a subject, may begin right behind token k.
func (c *Context) subjectFrom(k int) bool {
	d := c.Doc
	return d.Tag[k] == doc.Comma || d.Tag[k] == doc.CC || d.Tag[k] == doc.OpenQuote || c.under(k) || d.Tag[k] == doc.IN && d.Lemma[k] == "that" || d.Tag[k].Verb() && english.Tells(d.Lemma[k])
}

// beforeMainVerb ends what is told in a relative clause without commas, or behind a participle, before the verb of the sentence, where its subject has no other: a man who says | he saw the fire | has given
// the tape to the Courier; a report saying | the bridge is unsafe | was withdrawn.
func (c *Context) beforeMainVerb(a *Attribution) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.anyQuoted(a.Content[0]) {
		return
	}
	who, r := a.Source[0], &a.Content[0]
	if relative(d.Tag[who.Start]) {
		if who.Len() > 1 || who.Start == s.Start || !d.Tag[who.Start-1].Noun() && d.Lemma[who.Start-1] != "those" {
			return
		}
	} else if d.Tag[a.Cue.Start] != doc.VBG || who.Start != s.Start {
		return
	}
	if r.End > s.End || relative(d.Tag[r.Start]) || d.Tag[r.Start] == doc.TO || c.finite(doc.Range{Start: s.Start, End: who.Start}) || slices.ContainsFunc(d.Tag[s.Start:who.Start], doc.Tag.Punct) {
		return
	}
	if k := c.mainVerbIn(*r, !relative(d.Tag[who.Start])); k > r.Start {
		r.End = k
	}
}

// mainVerbIn returns the first verb in r, a clause, or an object unless clause is true, and what runs on behind it, that has no subject there; r.End where all have one.
func (c *Context) mainVerbIn(r doc.Range, clause bool) int {
	d := c.Doc
	owed := 0 // verbs that subordinate clauses have still to bring
	for k := r.Start; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case k > r.Start+1 && !clause && owed == 0 && d.Lemma[r.Start] == "that" && d.Tag[k-1].Noun() && (t == doc.PRP || t == doc.DT || t == doc.PRPS):
			owed++ // the boat he bought was late
		case k > r.Start && (relative(t) || c.under(k) || d.Lemma[k] == "that" && t == doc.IN):
			owed++
		case !t.Finite():
		case d.Tag[k-1] == doc.PRP || d.Tag[k-1] == doc.CC || d.Tag[k-1] == doc.Comma || d.Tag[k-1].Finite():
			clause = clause || d.Tag[k-1] == doc.PRP && owed == 0
			owed -= min(owed, 1)
		case owed > 0:
			owed--
		case !clause && !c.hasSubjectBefore(k, r.Start):
			clause = true
		default:
			return k
		}
	}
	return r.End
}

// hasSubjectBefore reports whether the subject of the verb that token i is, or helps, stands before token from.
func (c *Context) hasSubjectBefore(i, from int) bool {
	if s := int(c.kin[i].subject); s >= 0 {
		return s < from
	}
	h := int(c.Doc.Head[i])
	return h >= 0 && c.kin[h].subject >= 0 && int(c.kin[h].subject) < from
}
