package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unspoken reports whether the words tell that somebody spoke, or named somebody, without what was said: has spoken to a nurse; did not name the manager.
func (c *Context) unspoken(a Attribution) bool {
	d := c.Doc
	i := Head(d, a.Cue)
	if len(a.Content) == 0 {
		return false
	}
	r := a.Content[0]
	switch d.Lemma[i] {
	case "speak", "talk":
		return r.Start == a.Cue.End && c.spokenTo(a, r)
	case "name":
		h := c.helpers(i)
		return h.not && !h.modal && r.Start >= a.Cue.End && d.Tag[i] == doc.VB && d.Word(h.start) == "did"
	}
	return false
}

// spokenTo reports whether the cue ends in "to", or the content r behind it begins with that, and the rest is somebody.
func (c *Context) spokenTo(a Attribution, r doc.Range) bool {
	d := c.Doc
	if d.Lemma[r.Start] == "to" && r.Len() > 1 {
		r.Start++
	} else if d.Lemma[a.Cue.End-1] != "to" {
		return false
	}
	h := Head(d, r)
	return !c.anyQuoted(r) && (d.Tag[h].Proper() || d.Tag[h] == doc.PRP || d.Sense[h] == doc.PersonNoun)
}

// seemsTo gives what somebody seems to tell to them, where only that it seems so was read: the deal is off, | one clerk | seems to suggest |.
func (c *Context) seemsTo(a *Attribution) {
	d, v := c.Doc, a.Cue.End+1
	if w := d.Lemma[a.Cue.Start]; a.Cue.Len() != 1 || w != "seem" && w != "appear" || v >= d.Len() || d.Lemma[v-1] != "to" || d.Tag[v] != doc.VB || d.Lemma[v] != "indicate" && !english.Tells(d.Lemma[v]) || len(a.Content) == 0 {
		return
	}
	who, s := c.withParts(c.nounsBefore(a.Cue.Start)), d.Sentence[d.SentenceOf[v]]
	if who.Start > s.Start+1 && d.Tag[who.Start-1] == doc.IN && c.nounsBefore(who.Start-1).Len() > 0 {
		who.Start = c.nounsBefore(who.Start - 1).Start // a source | at the bank
	}
	if who.Len() == 0 || !c.maySpeak(c.nominalFrom(who.Start).End-1) {
		return
	}
	told := doc.Range{Start: v + 1, End: contentEnd(*a)}
	if told.Len() < 3 {
		if told = (doc.Range{Start: s.Start, End: who.Start - 1}); told.Len() < 3 || d.Tag[told.End] != doc.Comma {
			return
		}
	}
	a.Cue.End, a.Source, a.Content = v+1, []doc.Range{who}, []doc.Range{c.trimmed(told)}
}
