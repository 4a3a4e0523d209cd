package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file knows what nobody grants or confirms though a verb of granting stands there: what somebody is asked, or will be forced, to admit; what few would ever admit; what is not
// confirmed by anybody; what no announcement confirms.

// unreal reports whether an attribution tells what nobody has granted, confirmed or charged.
func (c *Context) unreal(a Attribution) bool {
	i := Head(c.Doc, a.Cue)
	return c.badeGrant(a) || c.fewWould(a, i) || c.meansTo(a) || c.noNotice(a) || c.byNobody(a, i) || c.noneAccused(a, i) || c.untilGranted(a, i)
}

// grants reports whether who does what the verb lemma w says takes it upon themselves that something is so.
func grants(w string) bool {
	switch w {
	case "admit", "acknowledge", "concede", "confess", "confirm", "apologise", "apologize", "recognise", "recognize":
		return true
	}
	return false
}

// badeGrant reports whether the cue is what somebody is asked, or will be made, to grant: urged the senator | to apologise |, will force the mill | to acknowledge |. Who was made to grant it did.
func (c *Context) badeGrant(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	i := Head(d, a.Cue)
	if d.Tag[a.Cue.Start] != doc.TO || d.Lemma[a.Cue.Start] != "to" || !grants(d.Lemma[i]) || i > last {
		return false
	}
	s := d.Sentence[d.SentenceOf[i]]
	for k := a.Cue.Start - 1; k >= s.Start && k > a.Cue.Start-9; k-- {
		if d.Tag[k].Punct() || d.Tag[k] == doc.WDT {
			return false
		}
		if !d.Tag[k].Verb() {
			continue
		}
		switch w, itself := d.Lemma[k], k+1 == a.Cue.Start; {
		case makes(w):
			return c.helpers(k).modal
		case itself && (w == "like" || w == "need"):
			return false // would like to acknowledge
		case bidsTo(w) || w == "call" || w == "demand" || w == "plead":
			return !itself || c.helpers(k).start < k || d.Tag[k] == doc.VBN && w != "want" && w != "expect"
		}
		return false
	}
	return false
}

// fewWould reports whether the source is few, who would hardly grant it: few mayors would ever admit that.
func (c *Context) fewWould(a Attribution, i int) bool {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !grants(d.Lemma[i]) && d.Lemma[i] != "say" && d.Lemma[i] != "deny" {
		return false
	}
	k := a.Source[0].Start
	return d.Lemma[k] == "few" && d.Word(k) != "a" && c.lemmaAt(k, k-1) != "a" && c.helpers(i).modal
}

// untilGranted reports whether somebody is only told to have to grant it first: not until Orr | admits | it, unless the union | acknowledges | it.
func (c *Context) untilGranted(a Attribution, i int) bool {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start == 0 || a.Source[0].End > a.Cue.Start || !grants(d.Lemma[i]) || d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBP {
		return false
	}
	k := a.Source[0].Start
	for _, n := range [...]int{k - 1, k, k + 1} {
		if d.Lemma[n] == "until" || d.Lemma[n] == "unless" {
			return true
		}
	}
	return false
}

// meansTo reports whether the participle of the cue is what something else means or wants: peace means | acknowledging |.
func (c *Context) meansTo(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	if d.Tag[i] != doc.VBG || !grants(d.Lemma[i]) {
		return false
	}
	switch c.lemmaAt(i, i-1) {
	case "mean", "involve", "require", "entail":
		return d.Tag[i-1].Verb()
	}
	return false
}

// notices are nouns for what is told in public.
func notice(w string) bool {
	switch w {
	case "announcement", "statement", "word", "confirmation", "report", "letter", "document", "comment", "press", "communique", "notice":
		return true
	}
	return false
}

// noNotice reports whether the participle of the cue tells what no announcement has said: there has been no statement from the palace | confirming | his death, issued no statement admitting it.
func (c *Context) noNotice(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if d.Tag[last] != doc.VBG || !grants(d.Lemma[last]) && !english.Alleges(d.Lemma[last]) && d.Lemma[last] != "deny" {
		return false
	}
	s := d.Sentence[d.SentenceOf[last]]
	for k := last - 1; k >= s.Start && k > last-12 && d.Tag[k] != doc.Comma; k-- {
		if d.Lemma[k] != "no" || d.Tag[k] != doc.DT {
			continue
		}
		for n := k + 1; n < min(k+4, last); n++ {
			if notice(d.Lemma[n]) {
				return true
			}
		}
	}
	return false
}

// byNobody reports whether the cue tells in the passive, without by whom, that something is not confirmed, or not yet: no arrests have been confirmed, could not be independently verified, as they are
// confirmed.
func (c *Context) byNobody(a Attribution, i int) bool {
	d := c.Doc
	if !english.Verifies(d.Lemma[i]) || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD && d.Tag[i] != doc.JJ || len(a.Source) > 0 && a.Source[0].Start > i || c.kin[i].agent >= 0 || c.lemmaAt(i, i+1) == "by" {
		return false
	}
	h := c.helpers(i)
	if !slices.Contains(d.Lemma[h.start:i], "be") && !(i > 0 && d.Lemma[i-1] == "mean") {
		return false
	}
	for k := h.start; k < i; k++ {
		if d.Lemma[k] == "only" || d.Lemma[k] == "mean" && c.lemmaAt(i, k-1) == "no" {
			return true
		}
	}
	if h.not {
		return true
	}
	first := h.start
	if s := int(c.kin[i].subject); s >= 0 && s < i {
		first = int(c.kin[s].lo)
		if w := d.Lemma[first]; w == "no" || w == "nothing" || w == "none" || w == "neither" || d.Lemma[s] == "nothing" {
			return true
		}
	}
	switch c.lemmaAt(i, first-1) {
	case "until", "once", "before", "unless", "if", "when", "as":
		return true
	}
	return false
}

// noneAccused reports whether it is told that nobody was charged with something, or somebody not: none of the clerks was charged, he is not accused of theft.
func (c *Context) noneAccused(a Attribution, i int) bool {
	d := c.Doc
	switch d.Lemma[i] {
	case "accuse", "charge", "indict", "sue", "suspect":
	default:
		return false
	}
	if d.Tag[i] != doc.VBN || !slices.Contains(d.Lemma[c.helpers(i).start:i], "be") || len(a.Source) > 0 && a.Source[0].Start > i {
		return false
	}
	if c.helpers(i).not {
		return true
	}
	s := int(c.kin[i].subject)
	return s >= 0 && s < i && (d.Lemma[s] == "none" || d.Lemma[s] == "nobody" || d.Lemma[int(c.kin[s].lo)] == "no" || d.Lemma[int(c.kin[s].lo)] == "none" || d.Lemma[int(c.kin[s].lo)] == "neither")
}

// undergone reports whether a verb, in the passive, tells what others say of its subject, do to them or want of them: was mocked, was promised a boat, is wanted.
func undergone(lemma string) bool {
	switch lemma {
	case "order", "ask", "urge", "warn", "promise", "offer", "deny", "refuse", "suggest", "propose", "mock", "attack", "admonish", "censure", "fear", "pronounce", "want", "seek", "admire", "remember", "mourn", "reject", "find":
		return true
	}
	return false
}

// accusedSubject takes from a source who is told to be accused, and gives them to what is told: | Karl Orr | accused of | theft, was impeached for | lying |. Who accuses has somebody behind the verb, or a relative
// before them: whom the mayor accused of theft.
func (c *Context) accusedSubject(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || a.Source[0].End > a.Cue.Start || a.Cue.Start > a.Source[0].End+1 || !d.Tag[i].Verb() && d.Lemma[i] != "accused" {
		return
	}
	w := c.lemmaAt(i, i+1)
	switch d.Lemma[i] {
	case "accuse", "accused", "suspect": // Mayor Accused Of Theft
		if w != "of" {
			return
		}
	case "charge", "impeach", "indict", "arraign":
		if w != "with" && w != "for" && w != "over" && w != "on" {
			return
		}
	default:
		if !undergone(d.Lemma[i]) || d.Tag[i] != doc.VBN || d.Label[i] == doc.Acl || strings.ContainsAny(d.Word(a.Cue.Start), "'’") { // 's wanted
			return
		}
	}
	passive := slices.Contains(d.Lemma[c.helpers(i).start:i], "be") || d.Label[i] == doc.Acl
	s := d.Sentence[d.SentenceOf[i]]
	if first := a.Source[0].Start; !passive && (undergone(d.Lemma[i]) || first != s.Start || d.Lemma[i] == "charge" || relative(d.Tag[first])) {
		return
	}
	a.Content = slices.Concat(a.Source, a.Content)
	a.Source = nil
}
