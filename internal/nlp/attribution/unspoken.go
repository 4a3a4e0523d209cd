package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

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
