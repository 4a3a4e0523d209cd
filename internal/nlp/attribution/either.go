package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// either finds who gave no answer either: Roe did not respond to a call, | nor did | his lawyer |; Roe declined to comment, | as did | his agent |. What the words before
// them were taken to be about ends where they begin.
func (c *Context) either(found []Attribution) []Attribution {
	var out []Attribution
	held := c.held(found)
	for i := range c.Doc.Token {
		if !c.opensEither(i) || held[i] {
			continue
		}
		k := c.silentBefore(found, i)
		if k < 0 || c.Doc.Lemma[i] == "as" && !c.refusesToSpeak(found[k].Cue) {
			continue
		}
		found[k].Content = c.endingAt(found[k].Content, i)
		if source, ok := c.eitherOf(i + 2); ok {
			out = append(out, Attribution{Cue: doc.Range{Start: i, End: i + 2}, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence})
		}
	}
	return append(found, out...)
}

// opensEither reports whether "nor did", "neither has", "as did" stand at token i, outside quotations.
func (c *Context) opensEither(i int) bool {
	return c.quotes[i] < 0 && english.Either(c.Doc.Lemma[i], c.lemmaAt(i, i+1))
}

// eitherOf returns somebody, from token i on, with a name behind a comma, and no verb of their own: his lawyer, Ada Roe.
func (c *Context) eitherOf(i int) (doc.Range, bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i-1]].End
	r, ok := c.whom(i, end)
	ends := func(k int) bool { return k >= end || breaks(d, k) }
	if !ok || !ends(r.End) && d.Tag[r.End] != doc.CC && d.Tag[r.End] != doc.IN {
		return doc.Range{}, false
	}
	if r.End+1 < end && d.Tag[r.End] == doc.Comma && d.Tag[r.End+1].Proper() {
		if named := c.nominalFrom(r.End + 1); ends(named.End) {
			r.End = named.End
		}
	}
	return r, true
}

// endingAt returns the parts of a content before token i.
func (c *Context) endingAt(content []doc.Range, i int) []doc.Range {
	var out []doc.Range
	for _, r := range content {
		if r.Start < i && r.End > i {
			r = c.trimmed(doc.Range{Start: r.Start, End: i})
		}
		if r.Start < i {
			out = append(out, r)
		}
	}
	return out
}

// silentBefore returns the index of the last of found before token i, -1 unless that tells that somebody gave no answer, in the same sentence or, where token i begins
// one, in the sentence before.
func (c *Context) silentBefore(found []Attribution, i int) int {
	d, last := c.Doc, -1
	for k, a := range found {
		if a.Cue.End <= i && (last < 0 || a.Cue.Start > found[last].Cue.Start) {
			last = k
		}
	}
	if last < 0 || !c.givesNoAnswer(found[last]) {
		return -1
	}
	away := d.SentenceOf[i] - d.SentenceOf[found[last].Cue.Start]
	if away == 0 || away == 1 && i == d.Sentence[d.SentenceOf[i]].Start {
		return last
	}
	return -1
}

// givesNoAnswer reports whether an attribution tells that somebody gave no answer.
func (c *Context) givesNoAnswer(a Attribution) bool {
	if a.Rule == Silence {
		return true
	}
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		if _, ok := c.silence(i); ok {
			return true
		}
	}
	return false
}

// refusesToSpeak reports whether a cue tells that somebody would not speak, in a verb that needs no negation: declined to comment.
func (c *Context) refusesToSpeak(cue doc.Range) bool {
	return slices.ContainsFunc(c.Doc.Lemma[cue.Start:cue.End], func(w string) bool { return w == "decline" || w == "refuse" })
}
