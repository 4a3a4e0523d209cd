package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// didNext reports whether behind the comma at token i of content r stands what the speaker did next, what came of it or what others did meanwhile, which the reporter tells: would go on, | then left the
// room; that the vase was safe, | and produced a photograph; was in talks, | sending its shares up; that the bridge was safe, | as crowds gathered outside.
func (c *Context) didNext(r doc.Range, i int) bool {
	d := c.Doc
	if i+3 >= r.End || i < r.Start+2 || c.quotes[i] >= 0 || slices.ContainsFunc(c.quotes[i:r.End], func(q int32) bool { return q >= 0 }) {
		return false
	}
	next, tag := d.Lemma[i+2], d.Tag[i+2]
	switch d.Lemma[i+1] {
	case "then":
		return tag == doc.VBD && !slices.Contains(d.Tag[r.Start:i], doc.VBD)
	case "and":
		return tag == doc.VBD && produces(next)
	case "as":
		v := c.nominalFrom(i + 2)
		return d.Tag[i+1] == doc.IN && v.Len() > 0 && v.End < r.End && d.Tag[v.End] == doc.VBD && crowds(d.Lemma[v.End])
	case "send", "push", "drive", "lift":
		return d.Tag[i+1] == doc.VBG && slices.ContainsFunc(d.Lemma[i+2:min(i+6, r.End)], func(l string) bool { return l == "share" || l == "stock" })
	}
	return false
}

// produces reports whether w is a verb for what somebody does who shows what bears out their words, or who goes when they have spoken.
func produces(w string) bool {
	switch w {
	case "produce", "enclose", "attach", "walk", "storm", "hang", "smile", "laugh", "grin", "shrug", "nod":
		return true
	}
	return false
}

// crowds reports whether w is a verb for what crowds do while somebody speaks.
func crowds(w string) bool {
	switch w {
	case "gather", "march", "rally", "chant", "jeer", "cheer", "clap", "applaud", "boo", "protest":
		return true
	}
	return false
}
