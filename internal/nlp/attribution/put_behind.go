package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// putBehind leaves to nobody what a noun puts forward behind a preposition, where the subject of the sentence was taken for who does: he stays | despite | calls for | his dismissal |. Where the sentence begins
// so, what is put ends before the clause that the sentence is about: amid claims | that it leaked |, Roe sold the boat.
func (c *Context) putBehind(a *Attribution) {
	d, n := c.Doc, a.Cue.End-1
	if d.Tag[n] == doc.IN && n > a.Cue.Start {
		n-- // calls | for
	}
	if !d.Tag[n].Noun() || c.quotes[n] >= 0 || !english.Putting(d.Lemma[n]) && !pleads(d.Lemma[n]) || len(a.Content) == 0 || a.Content[0].Start != a.Cue.End {
		return
	}
	k := c.despiteBefore(n)
	if k < 0 {
		return
	}
	if len(a.Source) == 1 && (a.Source[0].End <= k || a.Source[0].Start >= contentEnd(*a)) {
		a.Source, a.Cue.Start = nil, n
	}
	a.Cue.Start = max(a.Cue.Start, k+1)
	c.endFronted(a)
}

// raisedBy leaves to nobody the fears, rumours and doubts that a thing gives rise to: the leak raised | fears | that the river is poisoned.
func (c *Context) raisedBy(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || len(a.Content) == 0 || !d.Tag[i].Verb() || !c.thing(a.Source[0]) || d.Sense[c.heartOf(a.Source[0])] == doc.CommunicationNoun || english.Examines(d.Lemma[c.heartOf(a.Source[0])]) {
		return
	}
	switch d.Lemma[i] {
	case "raise", "spark", "prompt", "fuel", "stoke", "feed", "trigger", "provoke", "ignite", "lead", "arouse":
	default:
		return
	}
	for k := i + 1; k < a.Cue.End; k++ {
		switch d.Lemma[k] {
		case "fear", "concern", "worry", "suspicion", "doubt", "speculation", "rumour", "rumor", "question", "allegation", "claim":
			a.Source, a.Cue.Start = nil, k
			return
		}
	}
}

// endFronted ends what a noun puts forward behind such a preposition, with which a sentence begins, before the main clause.
func (c *Context) endFronted(a *Attribution) {
	d := c.Doc
	k := c.despiteBefore(a.Cue.Start)
	r := &a.Content[0]
	if k < 0 || k > d.Sentence[d.SentenceOf[k]].Start+2 || r.Start < a.Cue.End {
		return
	}
	for i := r.Start + 2; i+2 < r.End; i++ {
		if d.Tag[i] == doc.Comma && c.quotes[i] < 0 && c.wholeClause(doc.Range{Start: r.Start, End: i}) && c.subjectEnd(i+1) > 0 {
			r.End = i
			return
		}
	}
}

// despiteBefore returns the end of the preposition before noun n that tells in spite of what, or on account of what, something is done; -1 without.
func (c *Context) despiteBefore(n int) int {
	d, k := c.Doc, n-1
	for k >= 0 && (d.Tag[k] == doc.JJ || d.Tag[k] == doc.DT) {
		k--
	}
	switch w := c.lemmaAt(n, k); {
	case w == "despite", w == "amid", w == "amidst", w == "notwithstanding", w == "after", w == "following", w == "follow" && d.Tag[k] == doc.VBG:
		return k
	case w == "of" && (c.lemmaAt(k, k-1) == "spite" || c.lemmaAt(k, k-1) == "because"):
		return k
	}
	return -1
}

// pleads reports whether a noun is for what somebody wants others to do.
func pleads(w string) bool {
	switch w {
	case "call", "demand", "plea", "appeal", "request":
		return true
	}
	return false
}
