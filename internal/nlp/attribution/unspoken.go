package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// unspoken reports whether the words tell that somebody spoke, or named somebody, without what was said: has spoken to a nurse; did not name the manager; and within what is said,
// what others will say: “They will say it was the wind.”
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
	return c.willSay(a, i)
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
	return !c.anyQuoted(r) && (d.Tag[h].Proper() || d.Tag[h] == doc.PRP || d.Sense[h] == personClass)
}

// willSay reports whether the verb of the cue, at token i, is in the mouth of somebody who is quoted what others will say. Of oneself it is said: “I will say this.”
func (c *Context) willSay(a Attribution, i int) bool {
	d := c.Doc
	h := c.helpers(i)
	if c.quotes[i] < 0 || d.Tag[i] != doc.VB || h.not || !c.puts(i) || len(a.Source) == 0 {
		return false
	}
	switch w := d.Lemma[Head(d, a.Source[0])]; w {
	case "I", "i", "we":
		return false
	}
	return slices.Contains(d.Lemma[h.start:i], "will")
}
