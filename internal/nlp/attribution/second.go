package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// settle puts right how the attributions of a document stand to one another: whose source is whose, and which are none.
func (c *Context) settle(as []Attribution) []Attribution {
	c.citing(as)
	as = withoutInner(as)
	as = c.withoutCiting(c.withoutHearing(c.withoutPleas(as)))
	c.partCoordinated(as)
	c.shareSource(as)
	c.partAnswers(as)
	c.partTurned(as)
	c.outerSpeaker(as)
	as = append(as, c.carriers(as)...)
	return c.rephrase(as)
}

// splitSecond parts a content that has swallowed a second verb of the speaker's: in "says he met the envoy but disputes any
// suggestion of a deal" the verb disputes has the tense of says, not that of met, so it is coordinated with says. The words from
// the second verb on become an attribution of their own with the same source.
func (c *Context) splitSecond(a Attribution) (first, second Attribution, ok bool) {
	d := c.Doc
	tense := d.Tag[Head(d, a.Cue)]
	if tense == doc.VBN && c.kin[Head(d, a.Cue)].labels>>doc.Aux&1 == 0 {
		tense = doc.VBD // an old form taken for a participle
	}
	if tense != doc.VBZ && tense != doc.VBD || len(a.Content) == 0 || len(a.Source) == 0 {
		return a, Attribution{}, false
	}
	r := a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End {
		return a, Attribution{}, false
	}
	other, same := false, false // the content has begun with verbs of another tense, of the same
	for i := r.Start; i+2 < r.End; i++ {
		switch t := d.Tag[i]; t {
		case doc.VBD, doc.VBZ, doc.VBP, doc.MD:
			if t == tense && !c.earlier(i) {
				same = true
			} else {
				other = true
			}
		case doc.CC:
			if c.quotes[i] >= 0 {
				continue
			}
			if cue, rule := c.secondCue(a, i, other && !same, tense); rule != Learnt {
				return c.parted(a, i, cue, rule)
			}
		}
	}
	return a, Attribution{}, false
}

// earlier reports whether token i is the auxiliary of what had happened before: behind a verb of saying in the past that is how the past is told.
func (c *Context) earlier(i int) bool {
	d := c.Doc
	if d.Tag[i] != doc.VBD || d.Lemma[i] != "have" {
		return false
	}
	for k := i + 1; k < i+4 && k < d.Len(); k++ {
		if d.Tag[k] == doc.VBN {
			return true
		}
	}
	return false
}

// secondCue returns the cue of what the speaker of a does besides, which coordinator i leads over to: a verb of answering in the tense of the
// cue where the content has another, words that were not said (but would not comment), or a "not that".
func (c *Context) secondCue(a Attribution, i int, shifted bool, tense doc.Tag) (doc.Range, Rule) {
	d := c.Doc
	if d.Lemma[i] == "but" && c.lemmaAt(i, i+1) == "not" && c.lemmaAt(i, i+2) == "that" && english.Answers(d.Lemma[Head(d, a.Cue)]) {
		return doc.Range{Start: i + 1, End: i + 2}, SecondVerb
	}
	v := i + 1
	for v < d.Len() && d.Tag[v] == doc.RB {
		v++
	}
	if shifted && v+1 < d.Len() && c.answers(v, tense) {
		return doc.Range{Start: v, End: v + 1}, SecondVerb
	}
	for k := i + 1; k < i+6 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i]; k++ {
		if !english.Silent(d.Lemma[k]) {
			continue
		}
		if cue, ok := c.silence(k); ok && cue.Start == v {
			return cue, Silence
		}
	}
	return doc.Range{}, Learnt
}

// parted parts the last piece of content of a at coordinator i, behind which cue begins what its speaker does besides.
func (c *Context) parted(a Attribution, i int, cue doc.Range, rule Rule) (first, second Attribution, ok bool) {
	r := a.Content[len(a.Content)-1]
	if i <= r.Start || cue.End > r.End {
		return a, Attribution{}, false
	}
	first, second = a, a
	first.Content = append(append([]doc.Range(nil), a.Content[:len(a.Content)-1]...), c.trimmed(doc.Range{Start: r.Start, End: i}))
	second.Cue, second.Rule, second.Content = cue, rule, nil
	if rule == Silence {
		second.Content = c.silentAbout(cue.End)
	} else if cue.End < r.End {
		second.Content = []doc.Range{{Start: cue.End, End: r.End}}
	}
	return first, second, true
}

// answers reports whether token i is a verb of answering in that tense. Before an article such a verb is often taken for a plural
// noun.
func (c *Context) answers(i int, tense doc.Tag) bool {
	d := c.Doc
	if d.Tag[i] != tense && (tense != doc.VBD || d.Tag[i] != doc.VBN) && (tense != doc.VBZ || d.Tag[i] != doc.NNS || d.Tag[i+1] != doc.DT) {
		return false
	}
	return english.Answers(c.verbLemma(i))
}

// verbLemma returns the lemma of token i as that of a verb, whatever it was taken for.
func (c *Context) verbLemma(i int) string {
	return english.Lemma(strings.ToLower(c.Doc.Word(i)), true, false)
}

// withoutInner leaves out the attributions whose cue stands inside the source of another: in "the paper, citing two officials,
// reported that ..." the officials are part of who is said to have said it, not something said.
func withoutInner(as []Attribution) []Attribution {
	var out []Attribution
	for i, a := range as {
		inner := false
		for k := max(0, i-3); k < min(len(as), i+4); k++ {
			for _, s := range as[k].Source {
				inner = inner || k != i && s.Start <= a.Cue.Start && a.Cue.End <= s.End
			}
		}
		if !inner {
			out = append(out, a)
		}
	}
	return out
}

// shareSource gives an attribution without a source that of the one before it in its sentence, when a coordinator leads over to its cue: in "the
// senator says he met the envoy but disputes any deal" it is the senator who disputes.
func (c *Context) shareSource(as []Attribution) {
	d := c.Doc
	for k := 1; k < len(as); k++ {
		a, before := &as[k], &as[k-1]
		if c.addsOn(as[:k], a) || len(a.Source) > 0 || len(before.Source) == 0 || d.SentenceOf[a.Cue.Start] != d.SentenceOf[before.Cue.Start] || !c.verbal(a.Cue) {
			continue
		}
		i := a.Cue.Start - 1
		for i > before.Cue.End && (d.Tag[i] == doc.RB || d.Tag[i] == doc.Comma) {
			i--
		}
		if d.Tag[i] == doc.CC && c.quotes[i] < 0 {
			a.Source = slices.Clone(before.Source)
		}
	}
}

// addsOn gives attribution a, whose sentence is a participle of telling with words of its own and no subject, the source of the sentence before in its paragraph, where only one tells there: Roe said it was
// over. | Adding |, “It is late.” It reports whether it did.
func (c *Context) addsOn(as []Attribution, a *Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	s := d.Sentence[d.SentenceOf[i]]
	if len(a.Source) > 0 || i != s.Start || d.Tag[i] != doc.VBG || !english.Tells(d.Lemma[i]) || len(a.Content) == 0 || c.quotes[i] >= 0 {
		return false
	}
	var source []doc.Range
	for j := len(as) - 1; j >= 0 && d.SentenceOf[as[j].Cue.Start]+1 == d.SentenceOf[i]; j-- {
		if o := as[j].Source; len(o) > 0 && source == nil {
			source = o
		} else if len(o) > 0 && !slices.Equal(o, source) {
			return false
		}
	}
	if source == nil || c.lineFrom(i).Start > source[0].Start {
		return false
	}
	a.Source = slices.Clone(source)
	return true
}

// partAnswers ends an unquoted content before the comma and conjunction that lead over to what another says: in "Roe said it was over, but Dace
// denied it" what Dace did is the reporter's to tell.
func (c *Context) partAnswers(as []Attribution) {
	d := c.Doc
	for k := range as {
		a := &as[k]
		if len(a.Content) == 0 {
			continue
		}
		r := &a.Content[len(a.Content)-1]
		if r.Start < a.Cue.End {
			continue
		}
		for n := k + 1; n < len(as) && n < k+8; n++ {
			b := as[n]
			if len(b.Source) == 0 || b.Source[0].Start >= r.End || b.Source[0].Start < r.Start+2 || b.Source[0].End > b.Cue.Start {
				continue
			}
			at := b.Source[0].Start - 1
			if d.Word(at) == ";" && c.quotes[at] < 0 && at > r.Start {
				*r = c.trimmed(doc.Range{Start: r.Start, End: at})
				break
			}
			if d.Lemma[at] == "and" && c.quotes[at] < 0 && at > r.Start+1 && c.likeTold(*a, b) {
				*r = c.trimmed(doc.Range{Start: r.Start, End: at})
				break
			}
			if d.Tag[at-1] == doc.Comma && d.Lemma[at] == "and" && c.quotes[at] < 0 && at-1 > r.Start && c.nowTold(*a, b) {
				*r = c.trimmed(doc.Range{Start: r.Start, End: at - 1})
				break
			}
			if d.Tag[at-1] == doc.Comma && contrasts(d.Lemma[at]) && c.quotes[at] < 0 && at-1 > r.Start {
				*r = c.trimmed(doc.Range{Start: r.Start, End: at - 1})
				break
			}
		}
	}
}

// likeTold reports whether attributions a and b, which a coordinator or "while" joins, tell alike what two say: Roe said it was over and Dace said it was not.
func (c *Context) likeTold(a, b Attribution) bool {
	d := c.Doc
	x, y := Head(d, a.Cue), Head(d, b.Cue)
	return d.Tag[x] == d.Tag[y] && (d.Tag[x] == doc.VBD || d.Tag[x] == doc.VBZ) && english.Tells(d.Lemma[x]) && english.Tells(d.Lemma[y]) &&
		b.Source[0].End == b.Cue.Start && d.Tag[b.Source[0].Start] != doc.PRP && d.Word(a.Cue.End) != "that" && c.finite(a.Content[len(a.Content)-1])
}

// nowTold reports whether attributions a and b, which a comma and a coordinator join, tell what two say or accuse somebody of by now: Roe has said it is safe, and her
// critics, who left, accuse her of lying.
func (c *Context) nowTold(a, b Attribution) bool {
	d := c.Doc
	x, y := Head(d, a.Cue), Head(d, b.Cue)
	return c.present(x) && c.present(y) && english.Tells(d.Lemma[x]) && (english.Tells(d.Lemma[y]) || d.Lemma[y] == "accuse" || d.Lemma[y] == "blame") &&
		d.Tag[Head(d, b.Source[0])] != doc.PRP && c.lemmaAt(a.Cue.End-1, a.Cue.End) != "that" && c.finite(a.Content[len(a.Content)-1])
}

// present reports whether the verb at token i, with its auxiliaries, is one of the present or the perfect, or a bare form taken for an infinitive.
func (c *Context) present(i int) bool {
	start := c.helpers(i).start
	t := c.Doc.Tag[start]
	return t == doc.VBZ || t == doc.VBP || t == doc.VB && start == i && c.Doc.Label[i] == doc.Conj && c.Doc.Tag[max(0, i-1)] != doc.TO
}

// contrasts reports whether the lemma w leads over from what one says to what another does.
func contrasts(w string) bool { return w == "but" || w == "though" || w == "although" || w == "while" }

// verbal reports whether a cue is a verb, or a verb of answering that was taken for a plural noun (disputes).
func (c *Context) verbal(cue doc.Range) bool {
	head := Head(c.Doc, cue)
	return c.Doc.Tag[head].Verb() || english.Answers(c.verbLemma(head))
}

// partCoordinated ends a content before the coordinator that leads over to another cue of the same source: in "the chief explained that sales
// fell and stated that the shop stays" each verb has its own.
func (c *Context) partCoordinated(as []Attribution) {
	d := c.Doc
	for k := 1; k < len(as); k++ {
		a, b := &as[k-1], &as[k]
		if len(a.Source) == 0 || len(a.Content) == 0 || !slices.Equal(a.Source, b.Source) {
			continue
		}
		r := &a.Content[len(a.Content)-1]
		i := b.Cue.Start - 1
		for i > r.Start && d.Tag[i] == doc.RB {
			i--
		}
		if r.Start+1 < i && b.Cue.End <= r.End && a.Cue.End <= r.Start && d.Tag[i] == doc.CC && c.quotes[i] < 0 {
			*r = c.trimmed(doc.Range{Start: r.Start, End: i})
		}
	}
}

// citing makes what somebody cites part of who they are: of "the Herald, citing two officials, reported" the source is the Herald with the
// officials it cites.
func (c *Context) citing(as []Attribution) {
	for k := range as {
		if source, ok := c.citation(as[k].Cue); ok {
			as[k].Source = []doc.Range{source}
		}
	}
}

// citation returns the noun group, with what it cites between commas, that stands right before a cue.
func (c *Context) citation(cue doc.Range) (doc.Range, bool) {
	d := c.Doc
	end := cue.Start - 1
	if end < 4 || d.Tag[end] != doc.Comma || !c.verbal(cue) {
		return doc.Range{}, false
	}
	i := end - 1
	for i > 1 && d.Tag[i] != doc.Comma && d.SentenceOf[i] == d.SentenceOf[end] && c.quotes[i] < 0 {
		i--
	}
	if d.Tag[i] != doc.Comma || !c.citingAt(i+1) || i+2 >= end || !nominal(d.Tag[i-1]) {
		return doc.Range{}, false
	}
	return doc.Range{Start: c.withParts(c.nounsBefore(i)).Start, End: end}, true
}

// narrow leaves of a cue that denies or grants what another noun puts forward (disputes any suggestion that ...) the verb alone: the noun
// is part of what is answered.
func (c *Context) narrow(a *Attribution) {
	d := c.Doc
	last := a.Cue.End - 1
	if a.Cue.Len() < 2 || len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || !d.Tag[last].Noun() || !english.Putting(d.Lemma[last]) {
		return
	}
	for i := a.Cue.Start; i < last; i++ {
		if english.Answers(c.verbLemma(i)) {
			a.Cue.End, a.Content[0].Start = i+1, i+1
			return
		}
	}
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
