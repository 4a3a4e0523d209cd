package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// accompanied finds what is told in the participle of whom "with" brings in behind a comma: the road was shut, with drivers | reporting | long queues; the mill closed, with the owner | blaming | a lamp
// and the union | accusing | the firm of neglect.
func (c *Context) accompanied(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(found)
	var out []Attribution
	for i := 3; i+4 < d.Len(); i++ {
		if d.Lemma[i] != "with" || d.Tag[i-1] != doc.Comma || d.SentenceOf[i-1] != d.SentenceOf[i] || c.quotes[i] >= 0 {
			continue
		}
		end := d.Sentence[d.SentenceOf[i]].End
		a, ok := c.withTelling(i+1, end)
		for ok {
			next, more := c.andTelling(&a, end)
			a.Content[0] = c.trimmed(a.Content[0])
			switch {
			case held[a.Cue.Start]:
				c.surelyAccompanied(found, a)
			case !c.toldAtEnd(found, a):
				out = append(out, a)
			}
			a, ok = next, more
		}
	}
	return out
}

// surelyAccompanied ends what the models found with the cue of a where that ends, and makes it as sure.
func (c *Context) surelyAccompanied(found []Attribution, a Attribution) {
	for k := range found {
		b := &found[k]
		if b.Cue.Start != a.Cue.Start || len(b.Source) != 1 || b.Source[0].End != a.Source[0].End || len(b.Content) != 1 || b.Content[0].Start < b.Cue.End {
			continue
		}
		b.Content[0].End = min(b.Content[0].End, max(a.Content[0].End, b.Content[0].Start+1))
		b.Confidence = max(b.Confidence, a.Confidence)
	}
}

// withTelling reads who tells in a participle right behind them, from token from on: the owner | blaming | a lamp.
func (c *Context) withTelling(from, end int) (Attribution, bool) {
	d := c.Doc
	who := doc.Range{Start: from, End: from}
	for who.End < end && nominal(d.Tag[who.End]) && !(who.Len() > 0 && c.tellingParticiple(who.End)) {
		who.End++
	}
	i := who.End
	if who.Len() == 0 || i+2 >= end || !c.tellingParticiple(i) || !c.maySpeak(i-1) && d.Lemma[i-1] != "side" || relative(d.Tag[from]) || d.Lemma[i+1] == "nothing" || d.Lemma[i+1] == "to" || d.Lemma[i+1] == "for" {
		return Attribution{}, false
	}
	told := doc.Range{Start: i + 1, End: end}
	if that, ok := c.thatNear(i+1, end); ok {
		told = that // reporting in May that
	} else if !nominal(d.Tag[i+1]) && c.quotes[i+1] < 0 {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{told}, Confidence: claimConfidence, Rule: ClauseVerb}, true
}

// tellingParticiple reports whether token i, whatever the tagger takes it for, is the participle of a verb with which those who stand before it put something forward.
func (c *Context) tellingParticiple(i int) bool {
	w := strings.ToLower(c.Doc.Word(i))
	if !strings.HasSuffix(w, "ing") {
		return false
	}
	lemma := english.Lemma(w, true, false)
	switch lemma {
	case "report", "claim", "confirm", "warn", "accuse", "blame", "state", "announce", "predict", "describe":
		return true
	}
	return english.OnlyTells(lemma)
}

// andTelling ends what a tells before the "and" behind which another one tells something in a participle too, and reads that.
func (c *Context) andTelling(a *Attribution, end int) (Attribution, bool) {
	d, r := c.Doc, &a.Content[0]
	for k := r.Start + 1; k+3 < r.End; k++ {
		if d.Lemma[k] != "and" || c.quotes[k] >= 0 {
			continue
		}
		if next, ok := c.withTelling(k+1, end); ok {
			r.End = k
			return next, true
		}
	}
	return Attribution{}, false
}

// toldAtEnd reports whether others are told to say, or are said by the models to say, what the words of a reach into: the road was shut, with drivers reporting queues, | police said |.
func (c *Context) toldAtEnd(found []Attribution, a Attribution) bool {
	return slices.ContainsFunc(found, func(b Attribution) bool {
		return b.Cue.Start >= a.Cue.End && b.Cue.Start < a.Content[0].End && touches(b.Content, doc.Range{Start: a.Cue.Start, End: a.Cue.End})
	})
}
