package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// heardFrom reads what verb i of hearing, learning or understanding tells of another: had heard from a clerk that the boat was sold, learned only on Monday, from a clerk, that.
func (c *Context) heardFrom(i, end int) (Attribution, bool) {
	d := c.Doc
	from := c.fromWhom(i, end)
	has := d.Tag[i] == doc.VBZ && d.Lemma[i] == "have" // has it from the mate that
	if from == 0 || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD && !has {
		return Attribution{}, false
	}
	start, plain := c.auxiliaries(i)
	source := doc.Range{Start: from + 1, End: from + 1}
	for source.End < end && d.Lemma[source.End] != "that" && (nominal(d.Tag[source.End]) || source.Len() > 0 && (d.Tag[source.End] == doc.IN || d.Tag[source.End] == doc.VBG && source.End+1 < end && d.Tag[source.End+1].Noun())) {
		source.End++ // from a passing motorist
	}
	k := source.End
	for k < end && k < source.End+6 && (d.Lemma[k] == "back" || d.Lemma[k] == "in" || d.Lemma[k] == "on" || english.Near(d.Lemma[k]) || english.Calendar(d.Lemma[k]) || english.Relative(d.Lemma[k]) || d.Tag[k] == doc.Comma) {
		k++ // from a clerk | back in June | that
	}
	for that := source.Start + 1; that < end && c.lemmaAt(i, k) != "that"; that++ {
		if who := c.openingNouns(source.Start, that); d.Lemma[that] == "that" && who.Len() > 0 {
			source.End, k = that, that
			if comma := slices.Index(d.Tag[source.Start:that], doc.Comma); comma > 0 {
				source.End = source.Start + comma // from Ada Roe|, a clerk, that
			}
		}
	}
	told := doc.Range{Start: k, End: end}
	colon := k+3 < end && d.Word(k) == ":" && d.Lemma[from-1] == "it" // had it from the mate: no boat would sail
	if colon {
		told.Start++
	}
	if !plain || source.Len() == 0 || told.Len() < 3 || d.Lemma[told.Start] != "that" && !colon || !c.finite(told) || english.Nobody(d.Lemma[source.Start]) || d.Lemma[i] != "hear" && !c.maySpeak(c.firstNoun(source)) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: start, End: from + 1}, Source: []doc.Range{c.trimmed(source)}, Content: []doc.Range{c.trimmed(told)}}, true
}

// onAuthority returns the "of" or the "from" behind the words "on the authority" at token k: had it on good authority | from | a clerk; 0 without.
func (c *Context) onAuthority(k, end int) int {
	d := c.Doc
	if k+4 < end && d.Lemma[k] == "on" && d.Lemma[k+2] == "authority" && (d.Lemma[k+3] == "of" || d.Lemma[k+3] == "from") {
		return k + 3
	}
	return 0
}

// learnedFrom gives who has learnt something from somebody what that is: the Pennant has learned from two people that | the boat was sold |.
func (c *Context) learnedFrom(a *Attribution) {
	i := a.Cue.End - 1
	if len(a.Content) > 0 || len(a.Source) == 0 || a.Source[0].Start > i || c.Doc.Lemma[i] != "learn" {
		return
	}
	if b, ok := c.heardFrom(i, c.Doc.Sentence[c.Doc.SentenceOf[i]].End); ok {
		a.Content, a.Confidence, a.Rule = b.Content, clauseConfidence, ClauseVerb
	}
}

// hadFrom gives who has something from another, and was taken to tell it, the other as the one who does: the clerk had it from | Ada Roe | that the dam was unsafe.
func (c *Context) hadFrom(a *Attribution) {
	d := c.Doc
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		if l := d.Lemma[i]; l != "have" && l != "get" && l != "hear" || !d.Tag[i].Verb() || c.quotes[i] >= 0 {
			continue
		}
		if b, ok := c.heardFrom(i, d.Sentence[d.SentenceOf[i]].End); ok {
			a.Source, a.Cue, a.Content, a.Confidence, a.Rule = b.Source, b.Cue, b.Content, clauseConfidence, ClauseVerb
			return
		}
	}
}

// firstNoun returns the last of the first nouns of r, which what stands behind tells more of: two | people | familiar with the talks; the start of r without one.
func (c *Context) firstNoun(r doc.Range) int {
	k := r.Start
	for i := r.Start; i < r.End; i++ {
		switch {
		case c.Doc.Tag[i].Noun() || c.Doc.Tag[i] == doc.PRP:
			k = i
		case k > r.Start || c.Doc.Tag[i] == doc.IN:
			return k
		}
	}
	return k
}

// fromWhom returns the "from" behind verb i of hearing or learning, right behind it or behind what tells when: learned | from, found out only on Monday, | from; 0 without.
func (c *Context) fromWhom(i, end int) int {
	d := c.Doc
	k := i + 1
	switch next := c.lemmaAt(i, k); d.Lemma[i] {
	case "find":
		if next != "out" {
			return 0
		}
		k++
	case "have", "get", "hear":
		if next == "it" {
			k++ // had it from the director that
		} else if d.Lemma[i] != "hear" {
			return 0
		}
		if at := c.onAuthority(k, end); at > 0 {
			return at
		}
	}
	for ; k+2 < end && k < i+8; k++ {
		switch w := d.Lemma[k]; {
		case w == "from":
			return k
		case w == "on" || w == "in" || w == "only" || w == "the", d.Tag[k] == doc.Comma, d.Tag[k] == doc.CD, english.Near(w), english.Calendar(w), english.Relative(w), w == "night":
		default:
			return 0
		}
	}
	return 0
}

// heardTelling reads whom others can hear saying something by participle i, where the models passed over it: in the video, | Reed | can be heard telling | the driver, | “Turn the lights off.” |
func (c *Context) heardTelling(i int) (Attribution, bool) {
	d := c.Doc
	v := i - 1
	if v < 2 || d.Tag[i] != doc.VBG || d.Tag[v] != doc.VBN || d.Lemma[v] != "hear" && d.Lemma[v] != "overhear" || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	h := c.helpers(v)
	who, _ := c.before(v, h.start)
	if h.not || !slices.Contains(d.Lemma[h.start:v], "be") || who.Len() == 0 || english.Nobody(d.Lemma[who.End-1]) || d.Lemma[who.Start] == "it" {
		return Attribution{}, false
	}
	cue, end := doc.Range{Start: h.start, End: i + 1}, d.Sentence[d.SentenceOf[i]].End
	told, ok := c.told(i, cue, end)
	if !ok {
		told, ok = c.quoteBehind(i, end)
	}
	return Attribution{Cue: cue, Source: []doc.Range{who}, Content: []doc.Range{told}, Rule: ClauseVerb}, ok && told.Start >= cue.End
}
