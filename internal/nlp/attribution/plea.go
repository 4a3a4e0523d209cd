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

// withoutCiting leaves out the participle that names whom the source of the attribution before it in the sentence cites: in "the boat was late, the
// paper reported, citing two officials" one thing is said.
func (c *Context) withoutCiting(as []Attribution) []Attribution {
	d := c.Doc
	var out []Attribution
	for k, a := range as {
		if k > 0 && c.citingAt(a.Cue.Start) && len(a.Source) == 1 && (slices.Equal(a.Source, as[k-1].Source) || behind(as[k-1], a)) &&
			d.SentenceOf[a.Cue.Start] == d.SentenceOf[as[k-1].Cue.Start] && len(as[k-1].Content) > 0 && c.persons(a.Content) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// behind reports whether the cue of b stands right behind the content of a, and the source of b within it: whom a cites, not whom b's source cites.
func behind(a, b Attribution) bool {
	if contentEnd(a) != b.Cue.Start-1 {
		return false
	}
	return slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.Start <= b.Source[0].Start && b.Source[0].End <= r.End })
}

// persons reports whether the noun that governs a content stands for persons without a name.
func (c *Context) persons(content []doc.Range) bool {
	if len(content) == 0 {
		return false
	}
	d := c.Doc
	h := Head(d, content[0])
	return d.Tag[h].Noun() && !d.Tag[h].Proper() && (d.Sense[h] == doc.PersonNoun || d.Lemma[h] == "people" || d.Lemma[h] == "person" || d.Lemma[h] == "source" || d.Lemma[h] == "official")
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
	said := d.Lemma[Head(d, a.Cue)] == "say" // what is asked for so stands in what is said
	if !english.Pleads(d.Lemma[Head(d, a.Cue)]) || len(a.Content) > 0 && a.Content[0].End <= a.Cue.Start {
		return false
	}
	end := a.Cue.End + 14
	for i := a.Cue.Start; i < min(end, d.Sentence[d.SentenceOf[a.Cue.Start]].End); i++ {
		if said && d.Tag[i] == doc.VBG && c.lemmaAt(i, i-1) == "," {
			return false // said it was so, requesting anonymity
		}
		if said && !touches(a.Content, doc.Range{Start: i, End: i + 1}) {
			continue
		}
		switch w := d.Lemma[i]; {
		case w == "anonymity":
			return true
		case (w == "name" || w == "identify") && d.Tag[i].Verb():
			if c.helpers(i).not || c.lemmaAt(i, i-1) == "be" && c.lemmaAt(i, i-2) == "to" {
				return true
			}
		case english.KeepsNameOut(d.Lemma, i):
			return true
		case w == "name" || w == "identity":
			for k := i + 1; k < i+5; k++ {
				if v := c.lemmaAt(i, k); v == "withhold" || v == "use" && c.helpers(k).not {
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
	if c.bade(head) || c.enabled(a, head) || c.ofSubject(a) {
		return true
	}
	switch d.Lemma[head] {
	case "deny": // was denied entry
		s := int(c.kin[head].subject)
		return s >= 0 && d.Label[s] == doc.NsubjPass && k > head && d.Label[k] == doc.Obj
	case "confirm": // the Senate confirmed him
		return len(a.Content) == 1 && a.Content[0].Len() == 1 && d.Tag[a.Content[0].Start] == doc.PRP && d.Lemma[a.Content[0].Start] != "it"
	case "claim", "acknowledge": // claimed the title, acknowledged the crowd
		return k > head && d.Label[k] == doc.Obj && english.Won(d.Lemma[k])
	case "avoid", "escape", "dodge": // avoided a conviction
		return k > head && d.Label[k] == doc.Obj && d.Tag[k].Noun() && !askable(d.Lemma[k])
	case "order", "instruction": // under orders not to discuss it
		return c.lemmaAt(head, head-1) == "under"
	case "see", "obtain", "review": // a letter seen by the paper
		if c.brings(a, head) {
			return true
		}
		return d.Tag[head] == doc.VBN && d.Label[head] == doc.Acl && (c.kin[head].agent > int32(head) || c.lemmaAt(head, head+1) == "by")
	case "name", "identify": // cannot be named for legal reasons
		s := int(c.kin[head].subject)
		return s >= 0 && d.Label[s] == doc.NsubjPass && c.helpers(head).not
	case "say": // has nothing to say
		if s := int(c.kin[head].subject); s >= 0 && d.Label[s] == doc.NsubjPass && d.Lemma[s] == "what" { // on what was said
			return true
		}
		return d.Tag[head] == doc.VB && c.lemmaAt(head, head-1) == "to" && c.lemmaAt(head, head-2) == "nothing"
	}
	return c.knownAs(a)
}

// brings reports whether a thing is said to see something done, which it only brings about: the rule sees drivers fined, the deal saw the firm pay.
func (c *Context) brings(a Attribution, head int) bool {
	d := c.Doc
	if d.Lemma[head] != "see" || len(a.Source) != 1 || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End {
		return false
	}
	who := Head(d, a.Source[0])
	if d.Tag[who] != doc.NN && d.Tag[who] != doc.NNS || d.Sense[who] == doc.PersonNoun || d.Sense[who] == doc.GroupNoun || english.Body(d.Lemma[who]) {
		return false
	}
	r := c.nominalFrom(a.Cue.End)
	if k := r.End; r.Len() == 0 || k >= a.Content[0].End || d.Tag[k] != doc.VBN && d.Tag[k] != doc.VB && d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBP {
		return false
	}
	return d.Sense[r.End-1] == doc.PersonNoun || arranges(d.Lemma[who]) // a brewery may well see sales boosted
}

// arranges reports whether the noun w is for what lays down what is done.
func arranges(w string) bool {
	switch w {
	case "rule", "law", "plan", "deal", "scheme", "reform", "bill", "policy", "project", "change", "move", "agreement", "measure", "programme", "program":
		return true
	}
	return false
}

// askable reports whether a noun is for what is asked or for who asks, so that who avoids it says nothing.
func askable(lemma string) bool {
	switch lemma {
	case "question", "comment", "answer", "topic", "subject", "issue", "mention", "query", "inquiry", "matter", "reporter", "press", "journalist", "medium", "word", "talk", "interview":
		return true
	}
	return false
}

// ofSubject reports whether the cue is a participle that belongs to the noun before it, whose verb comes behind: a matter discussed was the toll.
func (c *Context) ofSubject(a Attribution) bool {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End != a.Cue.Start || a.Content[0].Start != a.Cue.End || c.anyQuoted(a.Content[0]) {
		return false
	}
	t := d.Tag[a.Cue.End]
	return d.Lemma[a.Cue.End] == "be" && t.Tensed() && d.Tag[a.Source[0].End-1].Noun() && d.Tag[a.Cue.End-1] != doc.VBZ && d.Tag[a.Cue.End-1] != doc.VBP
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
