package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file gives a statement the rest of what it is about, where the words go on plainly behind what the models took.

// overBasis takes to the end of the clause what somebody rejects, where it is a noun for what was put forward with on what that rests between commas: rejected
// | claims in the Post |, based on a log, that she was away.
func (c *Context) overBasis(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	r := &a.Content[0]
	noun, end := c.nominalFrom(r.Start), d.Sentence[d.SentenceOf[a.Cue.Start]].End
	if noun.Len() == 0 || !english.Putting(d.Lemma[noun.End-1]) && d.Lemma[noun.End-1] != "report" || r.End+3 >= end || d.Tag[r.End] != doc.Comma || d.Tag[r.End+1] != doc.VBN {
		return
	}
	for k := r.End + 2; k+3 < end && k < r.End+16; k++ {
		if d.Tag[k] == doc.Comma {
			if d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN && c.finite(doc.Range{Start: k + 1, End: end}) {
				r.End = c.trimmed(doc.Range{Start: r.Start, End: end}).End
			}
			return
		}
	}
}

// withoutNextAct takes off what somebody is about the words that the next verb of the same subject has: accepted | the findings | and apologised to | Ms Roe |.
func (c *Context) withoutNextAct(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 2 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	i, next := a.Content[0].End, a.Content[1].Start
	if i+2 > next || d.Tag[i] != doc.CC || d.Tag[i+1] != doc.VBD && d.Tag[i+1] != doc.VBN || c.finite(a.Content[0]) || c.finite(a.Content[1]) || english.Tells(d.Lemma[i+1]) {
		return
	}
	a.Content = a.Content[:1:1]
}

// behindMainClause takes off a source the main clause and the word that leads from it to the clause in which the source speaks: the minister left after | the inspectorate | found that.
func (c *Context) behindMainClause(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	r := &a.Source[0]
	for k := r.End - 2; k > r.Start+1; k-- {
		switch d.Lemma[k] {
		case "after", "before", "when", "while", "because", "until", "once":
			if c.finite(doc.Range{Start: r.Start, End: k}) && c.nominalBetween(k+1, r.End) && !slices.ContainsFunc(d.Tag[r.Start:k], relative) {
				r.Start = k + 1
				return
			}
		}
	}
}

// saidOfWhom takes away a source whose "said to have" is no verb of it but a participle that tells more of what stands before the comma: lorries, | said to have been emptied |. Whoever says so is not told.
func (c *Context) saidOfWhom(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) != 1 || a.Cue.Len() != 1 || d.Lemma[i] != "say" || c.lemmaAt(i, i-1) != "," || a.Source[0].End < i-1 || a.Source[0].End > i || c.lemmaAt(i, i+1) != "to" || c.lemmaAt(i, i+2) != "have" || c.quotes[i] >= 0 {
		return
	}
	if what := c.nounsBefore(i - 1); what.Len() > 0 && len(a.Content) > 0 {
		a.Source, a.Content, a.Confidence = nil, append([]doc.Range{what}, a.Content...), claimConfidence
	}
}

// withoutGoingOn leaves out what somebody is found to say in a quotation that begins with "and" or "but" and goes on with what another says: said the files were there when the firm issued its statement,
// ‘and were gone by noon’.
func (c *Context) withoutGoingOn(as []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || english.Tells(d.Lemma[Head(d, a.Cue)]) {
			return false
		}
		k := a.Content[0].Start
		for k < a.Content[0].End-1 && d.Tag[k].Punct() {
			k++
		}
		return k < d.Len() && c.quotes[k] >= 0 && (d.Word(k) == "and" || d.Word(k) == "but") && slices.ContainsFunc(as, func(b Attribution) bool { return b.Cue.End <= a.Cue.Start && touches(b.Content, a.Cue) })
	})
}

// secondPlainly lets what somebody tells with a second verb, behind "and" or "but", be as sure as what they tell with the first: conceded that it was late, but | insisted | nobody had known. Not
// who were given papers and told that.
func (c *Context) secondPlainly(as []Attribution) {
	d := c.Doc
	for k := range as {
		a := &as[k]
		i := a.Cue.Start
		if a.Confidence >= claimConfidence || len(a.Source) != 1 || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || a.Cue.Len() != 1 || i == 0 || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 {
			continue
		}
		if w := d.Lemma[i-1]; w != "and" && w != "but" || !c.finite(a.Content[0]) || english.Passes(d.Lemma[i]) && d.Lemma[i+1] == "that" {
			continue
		}
		if slices.ContainsFunc(as, func(b Attribution) bool {
			return b.Cue.End < i && b.Confidence >= claimConfidence && len(b.Source) == 1 && b.Source[0].Start == a.Source[0].Start && d.SentenceOf[b.Cue.Start] == d.SentenceOf[i]
		}) {
			a.Confidence = claimConfidence
		}
	}
}

// behindFrontPlace takes off a source the name of the place, behind "in" at the start of the sentence, where that is: In Lowick, | the daughter of a clerk | said.
func (c *Context) behindFrontPlace(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || a.Source[0].Start != d.Sentence[d.SentenceOf[a.Cue.Start]].Start+1 || !strings.EqualFold(d.Word(a.Source[0].Start-1), "in") && !strings.EqualFold(d.Word(a.Source[0].Start-1), "at") {
		return
	}
	r := &a.Source[0]
	k := r.Start
	for k < r.End && d.Tag[k].Proper() {
		k++
	}
	if k > r.Start && k+2 < r.End && d.Tag[k] == doc.Comma && (d.Tag[k+1] == doc.DT || d.Tag[k+1] == doc.PRPS) {
		r.Start = k + 1
	}
}

// withoutCompound takes away a source that is only the first words of the noun that is the cue: | a deafening birther | debate over whether.
func (c *Context) withoutCompound(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || !d.Tag[a.Cue.Start].Noun() || d.Lemma[a.Source[0].Start] != "a" && d.Lemma[a.Source[0].Start] != "an" {
		return
	}
	switch d.Lemma[a.Cue.Start] {
	case "debate", "row", "dispute", "argument", "controversy", "speculation", "discussion":
	default:
		return
	}
	if r := a.Source[0]; !c.maySpeak(r.End-1) && !slices.Contains(d.Tag[r.Start:r.End], doc.POS) {
		a.Source = nil
	}
}
