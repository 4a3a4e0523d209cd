package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// whichTells gives who tells something in a relative clause between commas the words up to the second comma, and finds what the models lost there: the firm, which says | it is the victim |,
// sued the bank; the ministry, which said on Monday | the talks were useful |, declined to comment.
func (c *Context) whichTells(found []Attribution) []Attribution {
	d := c.Doc
	for i := 1; i+4 < d.Len(); i++ {
		if w := d.Lemma[i]; w != "which" && w != "who" || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
			continue
		}
		cue, told := c.relativeTold(i)
		if told.Len() == 0 {
			continue
		}
		source := []doc.Range{{Start: i, End: i + 1}}
		n := withCue(found, cue)
		if n < 0 {
			found = append(found, Attribution{Cue: cue, Source: source, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		a := &found[n]
		if len(a.Content) == 0 || a.Content[len(a.Content)-1].End > told.End || len(a.Source) == 0 {
			a.Content = []doc.Range{told}
		}
		if len(a.Source) == 0 {
			a.Source = source
		}
	}
	return found
}

// relativeTold reads the verb of telling behind the relative pronoun at token i, and the clause that it tells, up to the comma behind which the main clause goes on; told is empty without.
func (c *Context) relativeTold(i int) (cue, told doc.Range) {
	d, v := c.Doc, i+1
	s := d.Sentence[d.SentenceOf[i]]
	for v < s.End && (d.Lemma[v] == "have" || d.Tag[v] == doc.RB) {
		v++
	}
	if v+3 >= s.End || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBZ && d.Tag[v] != doc.VBN || !putsSo(d.Lemma[v]) || d.Tag[v] == doc.VBN && v == i+1 {
		return cue, told
	}
	k := v + 1
	if hearer := c.nominalFrom(k); english.Passes(d.Lemma[v]) && (c.lemmaAt(v, hearer.End) == "that" || c.lemmaAt(v, hearer.End) == "on") {
		k = hearer.End
	}
	if k+2 >= s.End {
		return cue, told
	}
	if d.Lemma[k] == "on" && weekday(d.Lemma[k+1]) {
		k += 2
	} else if d.Lemma[k] == "last" || d.Lemma[k] == "this" && unitOfTime(d.Lemma[k+1]) {
		k += 2
	}
	if t := d.Tag[k]; k >= s.End || c.quotes[k] >= 0 || !nominal(t) && d.Lemma[k] != "that" && t != doc.EX || relative(t) && d.Lemma[k] != "that" {
		return cue, told
	}
	for j := k + 2; j+1 < s.End; j++ {
		if c.quotes[j] >= 0 {
			return cue, told
		}
		if d.Tag[j] == doc.Comma && c.beginsMain(j+1, k) {
			return doc.Range{Start: i + 1, End: v + 1}, doc.Range{Start: k, End: j}
		}
	}
	return cue, told
}

// putsSo reports whether a verb of telling puts forward that what the clause behind it tells is so.
func putsSo(w string) bool {
	switch w {
	case "offer", "ask", "suggest", "recommend", "demand", "request", "urge", "hope", "want":
		return false
	}
	return english.Tells(w)
}

// toldWhich gives whoever told something to somebody of whom a relative clause tells more what stands behind that, and leaves out that they reported it first: told the Post, which first reported the
// deal, | that two men were held |.
func (c *Context) toldWhich(found []Attribution) []Attribution {
	d := c.Doc
	for i := 1; i+6 < d.Len(); i++ {
		if d.Tag[i] != doc.VBD || d.Lemma[i] != "tell" || c.quotes[i] >= 0 {
			continue
		}
		s := d.Sentence[d.SentenceOf[i]]
		which := c.nominalFrom(i+1).End + 1
		if which+3 >= s.End || d.Tag[which-1] != doc.Comma || d.Lemma[which] != "which" {
			continue
		}
		shut := which + 1
		for shut < s.End && shut < which+12 && d.Tag[shut] != doc.Comma && c.quotes[shut] < 0 {
			shut++
		}
		if shut+3 >= s.End || d.Tag[shut] != doc.Comma || !c.finite(doc.Range{Start: which, End: shut}) {
			continue
		}
		told := c.trimmed(doc.Range{Start: shut + 1, End: c.clauseEnd(shut + 1)})
		_, source, ok := c.doerOf(i)
		if !ok || told.Len() < 3 || d.Lemma[told.Start] != "that" && !c.subjectAt(told.Start) || c.anyQuoted(told) {
			continue
		}
		within := doc.Range{Start: which, End: shut}
		found = slices.DeleteFunc(found, func(a Attribution) bool { return contains(within, a.Cue.Start) })
		n := slices.IndexFunc(found, func(a Attribution) bool { return a.Cue.Start <= i && i < a.Cue.End })
		if n < 0 {
			found = append(found, Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		if a := &found[n]; !touches(a.Content, told) || touches(a.Content, within) {
			a.Content = []doc.Range{told}
		}
	}
	return found
}
