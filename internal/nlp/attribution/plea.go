package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutHearing leaves out the attributions whose content is the source of the next: in "the paper quoted a pilot as saying ..." the pilot is
// not what is quoted.
func (c *Context) withoutHearing(as []Attribution) []Attribution {
	var out []Attribution
	for k, a := range as {
		if k+1 < len(as) && len(a.Content) > 0 && len(as[k+1].Source) == 1 && english.Hears(c.Doc.Lemma[Head(c.Doc, a.Cue)]) {
			if r := as[k+1].Source[0]; overlaps(r, a.Content[0]) && contentEnd(a) <= as[k+1].Cue.Start {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// contentEnd returns where the content of a ends, 0 without.
func contentEnd(a Attribution) int {
	if len(a.Content) == 0 {
		return 0
	}
	return a.Content[len(a.Content)-1].End
}

// withoutPleas leaves out what is no statement about the matter of a report but about its making, or only looks like one: the request of a source
// not to be named, with the reason given for it, and verbs of saying in another sense (was denied entry, claimed the title, known as).
func (c *Context) withoutPleas(as []Attribution) []Attribution {
	plea := -1 // the sentence of the plea before
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if c.pleads(a) {
			plea = int(c.Doc.SentenceOf[a.Cue.Start])
			return true
		}
		reason := c.Doc.Tag[a.Cue.Start] == doc.VBG && int(c.Doc.SentenceOf[a.Cue.Start]) == plea
		return reason || c.otherSense(a)
	})
}

// pleads reports whether an attribution tells that somebody asks not to be named.
func (c *Context) pleads(a Attribution) bool {
	d := c.Doc
	if !english.Pleads(d.Lemma[Head(d, a.Cue)]) {
		return false
	}
	end := a.Cue.End + 14
	for i := a.Cue.Start; i < min(end, d.Sentence[d.SentenceOf[a.Cue.Start]].End); i++ {
		switch w := d.Lemma[i]; {
		case w == "anonymity":
			return true
		case w == "name" || w == "identify":
			if d.Tag[i] == doc.VBN && c.helpers(i).not || d.Tag[i] == doc.VBN && c.lemmaAt(i, i-1) == "be" && c.lemmaAt(i, i-2) == "to" && c.lemmaAt(i, i-3) == "not" {
				return true
			}
			for k := i + 1; k < i+4; k++ {
				if c.lemmaAt(i, k) == "withhold" {
					return true
				}
			}
		}
	}
	return false
}

// otherSense reports whether the cue of an attribution is a verb of saying in a sense in which nothing is said.
func (c *Context) otherSense(a Attribution) bool {
	d := c.Doc
	head := Head(d, a.Cue)
	k := int(c.kin[head].clause)
	switch d.Lemma[head] {
	case "deny": // was denied entry
		s := int(c.kin[head].subject)
		return s >= 0 && d.Label[s] == doc.NsubjPass && k > head && d.Label[k] == doc.Obj
	case "claim", "acknowledge": // claimed the title, acknowledged the crowd
		return k > head && d.Label[k] == doc.Obj && english.Won(d.Lemma[k])
	case "see", "obtain", "review": // a letter seen by the paper
		return d.Tag[head] == doc.VBN && d.Label[head] == doc.Acl && (c.kin[head].agent > int32(head) || c.lemmaAt(head, head+1) == "by")
	case "name", "identify": // cannot be named for legal reasons
		s := int(c.kin[head].subject)
		return s >= 0 && d.Label[s] == doc.NsubjPass && c.helpers(head).not
	case "say": // has nothing to say
		return d.Tag[head] == doc.VB && c.lemmaAt(head, head-1) == "to" && c.lemmaAt(head, head-2) == "nothing"
	}
	return c.knownAs(a)
}

// knownAs reports whether an attribution tells by what name somebody is known.
func (c *Context) knownAs(a Attribution) bool {
	d := c.Doc
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		if d.Lemma[i] != "know" || d.Tag[i] != doc.VBN || c.helpers(i).not {
			continue
		}
		for k := i + 1; k < i+6; k++ {
			if c.lemmaAt(i, k) == "as" {
				return true
			}
		}
	}
	return false
}
