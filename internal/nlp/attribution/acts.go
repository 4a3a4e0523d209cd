package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// act reports whether the cue tells of what somebody does or goes through without words, of what somebody is to others, or of what anybody might do: shot | the guard |, the film shocked | the town |, faced criticism
// over | the fare |, anyone who | disclosed | it.
func (c *Context) act(a Attribution) bool {
	return c.anyoneDoes(a) || c.keepsSomewhere(a) || a.Rule == Learnt && (c.actsOn(a) || c.stirs(a) || c.meetsWith(a) || c.callsOff(a) || c.bearsName(a) || c.picturePosted(a) || c.focuses(a))
}

// actsOn reports whether the verb of the cue is one for deeds, with a thing or somebody behind it to whom that is done.
func (c *Context) actsOn(a Attribution) bool {
	i := Head(c.Doc, a.Cue)
	return english.Acts(c.Doc.Lemma[i]) && c.Doc.Tag[i].Verb() && a.Cue.End == i+1 && c.objectOf(a, i)
}

// objectOf reports whether the content of a, right behind the verb at token i, is a group of nouns and no clause or quotation.
func (c *Context) objectOf(a Attribution, i int) bool {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != i+1 || slices.ContainsFunc(a.Content, c.anyQuoted) {
		return false
	}
	r := a.Content[0]
	g := c.nominalFrom(r.Start)
	return g.Len() > 0 && d.Lemma[r.Start] != "that" && !relative(d.Tag[r.Start]) && (g.End >= r.End || !d.Tag[g.End].Finite() && d.Tag[g.End] != doc.TO)
}

// stirs reports whether the verb of the cue tells what somebody or something makes others feel, who say nothing by that: the film | shocked | the town.
func (c *Context) stirs(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	return english.Stirs(d.Lemma[i]) && d.Tag[i].Verb() && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") && c.objectOf(a, i)
}

// stirred gives what somebody felt to them, who are the subject of the passive, and not to what made them feel it: | Ada Roe | was shocked by | the verdict |, | the town | was surprised | to learn | it.
func (c *Context) stirred(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if !english.Stirs(d.Lemma[i]) || d.Tag[i] != doc.VBN || !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") || len(a.Content) == 0 || a.Content[0].End != c.helpers(i).start || !c.maySpeak(a.Content[0].End-1) {
		return
	}
	switch {
	case len(a.Source) == 0 && len(a.Content) > 1:
		a.Source, a.Content = a.Content[:1], a.Content[1:]
	case len(a.Source) == 1 && len(a.Content) == 1 && a.Source[0].Start > i && c.lemmaAt(i, a.Source[0].Start-1) == "by":
		a.Source, a.Content = a.Content, a.Source
		a.Cue.End = a.Content[0].Start
	}
}

// meetsWith reports whether the cue tells what words of others its subject meets with, who does not say them: faced criticism, drew praise for.
func (c *Context) meetsWith(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !d.Tag[i].Verb() {
		return false
	}
	switch d.Lemma[i] {
	case "face", "draw", "attract", "get", "receive", "earn", "win", "gain", "meet", "come", "generate", "incur", "suffer":
	default:
		return false
	}
	for k := i + 1; k < a.Cue.End; k++ {
		switch d.Lemma[k] {
		case "criticism", "praise", "condemnation", "backlash", "scrutiny", "outrage", "anger", "flak", "complaint", "ridicule", "acclaim", "applause":
			return true
		}
	}
	return false
}

// callsOff reports whether somebody is told to end or to call together what is held: called off | the deal |, called | a meeting |.
func (c *Context) callsOff(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if d.Lemma[i] != "call" || !d.Tag[i].Verb() || len(a.Content) == 0 || slices.ContainsFunc(a.Content, c.anyQuoted) {
		return false
	}
	if c.lemmaAt(i, i+1) == "off" {
		return true
	}
	if a.Cue.End != i+1 || a.Content[0].Start != i+1 {
		return false
	}
	g := c.nominalFrom(i + 1)
	if g.Len() == 0 || g.End < a.Content[0].End && d.Tag[g.End] != doc.IN && d.Tag[g.End] != doc.TO {
		return false
	}
	switch d.Lemma[g.End-1] {
	case "meeting", "conference", "referendum", "strike", "vote", "session", "summit", "halt", "ambulance", "service", "debate":
		return true
	}
	return false
}

// bearsName reports whether the cue tells only what somebody or something behind which it stands is called, and not who is named as what: an agent named | Petra |, a bear named | Bruno | by the staff.
func (c *Context) bearsName(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	return a.Cue.Len() == 1 && d.Lemma[i] == "name" && d.Tag[i] == doc.VBN && c.helpers(i).start == i && i > 0 && nominal(d.Tag[i-1]) &&
		!slices.ContainsFunc(a.Source, func(s doc.Range) bool { return s.End == i }) &&
		slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.Start > i && r.Start <= i+2 && !c.has(r, "as") })
}

// keepsSomewhere reports whether somebody is held by others, and holds nothing to be so: an engineer held | hostage |, held | for a year by rebels |.
func (c *Context) keepsSomewhere(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if d.Lemma[i] != "hold" || !d.Tag[i].Verb() {
		return false
	}
	return slices.ContainsFunc(a.Content, func(r doc.Range) bool {
		switch d.Lemma[r.Start] {
		case "hostage", "captive", "prisoner":
			return r.Start == a.Cue.End
		}
		return r.Start == a.Cue.End && d.Tag[i] == doc.VBN && d.Tag[r.Start] == doc.IN && d.Lemma[r.Start] != "that"
	})
}

// picturePosted reports whether it is told in the passive that a picture was shown around, and by whom or where: | the photo | was first posted by | a sailor |.
func (c *Context) picturePosted(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	switch d.Lemma[i] {
	case "post", "upload", "film", "photograph", "record", "snap", "circulate", "share":
	default:
		return false
	}
	if len(a.Content) == 0 || a.Content[0].End > a.Cue.Start || d.Tag[i] != doc.VBN || !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") {
		return false
	}
	switch d.Lemma[c.heartOf(a.Content[0])] {
	case "picture", "photo", "photograph", "image", "video", "clip", "footage", "selfie", "screenshot", "recording", "tape":
		return true
	}
	return false
}

// focuses reports whether what a thing, a body or nobody told is concerned with, or what somebody is busy with, is told: a firm focused on | ferries |, training will focus on | guns |, I am focusing on | my trade |.
func (c *Context) focuses(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if d.Lemma[i] != "focus" || !d.Tag[i].Verb() || len(a.Content) == 0 || slices.ContainsFunc(a.Content, c.anyQuoted) {
		return false
	}
	h := c.helpers(i)
	return d.Tag[i] == doc.VBN && h.start == i || h.modal || d.Tag[i] == doc.VBG && h.start < i || len(a.Source) == 1 && c.thing(a.Source[0])
}

// anyoneDoes reports whether it is anybody at all of whom the cue tells something, so that nobody said it: anyone who | disclosed | the names; whoever | tells | her.
func (c *Context) anyoneDoes(a Attribution) bool {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return false
	}
	k := a.Source[0].Start
	switch d.Lemma[k] {
	case "anyone", "anybody", "whoever":
		return a.Source[0].Len() == 1 || d.Tag[k+1] == doc.WP
	case "who":
		w := c.lemmaAt(k, k-1)
		return w == "anyone" || w == "anybody"
	}
	return false
}
