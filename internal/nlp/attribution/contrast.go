package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// contrasted gives what stands behind "but" to whoever did not say what stands before it: in "the office did not dispute that a meeting took place but said
// it was short" the office says so, and no meeting.
func (c *Context) contrasted(as []Attribution) {
	for k := 1; k < len(as); k++ {
		b := &as[k]
		but := b.Cue.Start - 1
		for but > 0 && c.Doc.Tag[but] == doc.RB {
			but--
		}
		if but < 1 || c.Doc.Lemma[but] != "but" || c.quotes[but] >= 0 || !english.Tells(c.Doc.Lemma[Head(c.Doc, b.Cue)]) {
			continue
		}
		for j := k - 1; j >= max(0, k-8) && c.Doc.SentenceOf[as[j].Cue.Start] == c.Doc.SentenceOf[but]; j-- {
			if a := &as[j]; a.Cue.End <= but && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && c.helpers(Head(c.Doc, a.Cue)).not {
				c.contrast(a, b, but)
				break
			}
		}
	}
}

// answeredOn gives what leads on from an answer, behind ", saying" or "but denied", to whoever answered, where it was given to somebody of whom the answer
// tells: in "the mayor dismissed reports that her aides took bribes, saying they were false" the mayor says so, and no aide.
func (c *Context) answeredOn(as []Attribution) {
	d := c.Doc
	for k := 1; k < len(as); k++ {
		b := &as[k]
		at := b.Cue.Start - 1
		if at < 1 || c.quotes[at] >= 0 || len(b.Source) != 1 {
			continue
		}
		i := Head(d, b.Cue)
		but := d.Lemma[at] == "but" && (d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBZ) && (english.Answers(d.Lemma[i]) || c.tellsBehindGrant(as[:k], i))
		if !but && (d.Tag[at] != doc.Comma || d.Tag[i] != doc.VBG || i != b.Cue.Start || !english.Tells(d.Lemma[i])) {
			continue
		}
		for j := k - 1; j >= 0 && d.SentenceOf[as[j].Cue.Start] == d.SentenceOf[at]; j-- {
			a := &as[j]
			within := len(a.Content) > 0 && a.Cue.End <= a.Content[0].Start && overlaps(b.Source[0], doc.Range{Start: a.Content[0].Start, End: at}) && b.Source[0].Start >= a.Cue.End
			if but && slices.Equal(a.Source, b.Source) && len(b.Content) > 1 && b.Content[0].Start >= a.Cue.End && b.Content[0].End <= at {
				b.Content = b.Content[1:] // granted that | the clerk | left but noted that it was late
			}
			if within && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && c.quotes[a.Cue.End] < 0 && c.leadsOn(a, b) && !c.tellsBetween(as[j+1:k], b.Source[0]) {
				c.contrast(a, b, at)
				break
			}
		}
	}
}

// tellsBehindGrant reports whether the verb at token i tells something right behind "but" in the tense in which the last of as in its sentence with words of its own grants something: acknowledged that the
// clerk slipped but | noted | that the floor was wet.
func (c *Context) tellsBehindGrant(as []Attribution, i int) bool {
	d := c.Doc
	if !english.Tells(d.Lemma[i]) || c.lemmaAt(i, i+1) != "that" {
		return false
	}
	for j := len(as) - 1; j >= 0 && d.SentenceOf[as[j].Cue.Start] == d.SentenceOf[i]; j-- {
		switch h := Head(d, as[j].Cue); d.Lemma[h] {
		case "acknowledge", "concede", "admit", "accept", "grant", "recognise", "recognize", "confirm":
			return d.Tag[h] == d.Tag[i] || d.Tag[h] == doc.VBN
		}
	}
	return false
}

// leadsOn reports whether whoever did a is who goes on with b: a is an answer, or words behind which b tells of silence.
func (c *Context) leadsOn(a, b *Attribution) bool {
	w := c.Doc.Lemma[Head(c.Doc, a.Cue)]
	_, silent := c.silence(Head(c.Doc, b.Cue))
	return english.Answers(w) || silent && english.Tells(w)
}

// tellsBetween reports whether one of some attributions has a source that overlaps r: who says something there may well go on.
func (c *Context) tellsBetween(as []Attribution, r doc.Range) bool {
	return slices.ContainsFunc(as, func(a Attribution) bool { return len(a.Source) > 0 && overlaps(a.Source[0], r) })
}

// contrast gives b the source of a, and each of them what it says: a before the token but, b behind its cue.
func (c *Context) contrast(a, b *Attribution, but int) {
	between := doc.Range{Start: a.Cue.End, End: but}
	if len(b.Source) > 0 && !overlaps(b.Source[0], between) && !slices.Equal(b.Source, a.Source) {
		return
	}
	b.Source = slices.Clone(a.Source)
	b.Content = slices.DeleteFunc(b.Content, func(r doc.Range) bool { return r.End <= but && r.Start >= between.Start })
	for i := range a.Content {
		if r := &a.Content[i]; r.Start < but && r.End > but {
			r.End = but
		}
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= but })
}

// partContrasts ends what somebody says before a comma and "though" or the like, or before a "while" what is no clause or is told alike, behind which another says something, not in a past that is that of the first's words alone: the study
// found that eels sleep, but its authors warned it was small; the dam will hold, officials said, though engineers fear it will not; Roe said it was over while Dace wrote it was not.
func (c *Context) partContrasts(as []Attribution) {
	d := c.Doc
	behind := map[int]int{} // the attribution by which another speaks, by the token before who does
	for k, b := range as {
		if len(b.Source) == 1 && b.Source[0].End <= b.Cue.Start && b.Source[0].Start > 0 && d.Tag[Head(d, b.Source[0])] != doc.PRP {
			behind[b.Source[0].Start-1] = k
		}
	}
	for k := range as {
		a := &as[k]
		last := len(a.Content) - 1
		if last < 0 || a.Content[last].Start < a.Cue.End {
			continue
		}
		r := &a.Content[last]
		for i := r.Start; i < r.End; i++ {
			n, ok := behind[i]
			if !ok || !contrasts(d.Lemma[i]) || c.quotes[i] >= 0 || d.Tag[i-1] != doc.Comma && (d.Lemma[i] != "while" || c.clauseBefore(*a, i) && r.End > as[n].Cue.Start && !c.alsoTells(*a, as[n])) {
				continue
			}
			if i == r.Start && last > 0 {
				a.Content = a.Content[:last]
				break
			}
			if own := d.Tag[Head(d, a.Cue)]; (d.Tag[Head(d, as[n].Cue)] == own || own == doc.VBD) && i > r.Start+2 {
				*r = c.trimmed(doc.Range{Start: r.Start, End: i})
				break
			}
		}
	}
}

// alsoTells reports whether attributions a and b, which "while" joins, tell alike what two say, and b not to whom: that may be told by a (he slept while Dace warned the crew).
func (c *Context) alsoTells(a, b Attribution) bool {
	switch c.Doc.Lemma[Head(c.Doc, b.Cue)] {
	case "tell", "warn", "assure", "inform", "remind", "promise":
		return false
	}
	return c.likeTold(a, b)
}

// clauseBefore reports whether what a tells before token i has a finite verb.
func (c *Context) clauseBefore(a Attribution, i int) bool {
	return slices.ContainsFunc(a.Content, func(p doc.Range) bool { return c.finite(doc.Range{Start: p.Start, End: min(p.End, i)}) })
}
