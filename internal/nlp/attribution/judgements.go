package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// judgements adds what somebody calls somebody or something, or dismisses it as, where the models passed over it, and gives the word for it what it is said of: a fourth called | the affair “a farce” |,
// denounced | it as “baseless” |.
func (c *Context) judgements(found []Attribution) []Attribution {
	d := c.Doc
	for i := 1; i+2 < d.Len(); i++ {
		if t := d.Tag[i]; !t.Tensed() && t != doc.VBN || c.quotes[i] >= 0 {
			continue
		}
		h := c.helpers(i)
		if h.not || h.modal || slices.Contains(d.Lemma[h.start:i], "be") {
			continue
		}
		what := c.judgedAs(i)
		if what < 0 {
			continue
		}
		k := slices.IndexFunc(found, func(a Attribution) bool { return a.Cue.Start <= i && i < a.Cue.End })
		if k >= 0 {
			if a := &found[k]; a.Cue.End == i+1 && len(a.Content) > 0 && a.Content[0].Start > i+1 && a.Content[0].Start <= what+2 && a.Content[0].End > what {
				a.Content[0].Start = i + 1
			}
			continue
		}
		source, ok := c.before(i, h.start)
		if s := d.Sentence[d.SentenceOf[i]]; h.start == s.Start+2 && oneMore(d.Lemma[s.Start+1]) && d.Tag[s.Start] == doc.DT {
			source, ok = doc.Range{Start: s.Start, End: h.start}, true // a fourth
		} else if ok && (source.Len() == 0 || !c.maySpeak(c.headOf(source)) && !english.Keeps(d.Lemma[c.headOf(source)])) || d.Tag[i] == doc.VBN && h.start == i {
			ok = false
		}
		if !ok || source.End > h.start {
			continue
		}
		content := c.trimmed(doc.Range{Start: i + 1, End: c.judgementEnd(what)})
		if content.End <= what || c.finite(doc.Range{Start: i + 1, End: what}) {
			continue
		}
		found = append(found, Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{content}, Confidence: clauseConfidence, Rule: ClauseVerb})
	}
	return found
}

// judgedAs returns where the words begin for what the subject of the verb at token i holds its object to be, -1 without: called the affair | a farce |, rejected it as | baseless |.
func (c *Context) judgedAs(i int) int {
	d := c.Doc
	w := d.Lemma[i]
	if !english.CallsIt(w) && !english.TakesItAs(w) {
		return -1
	}
	s := d.Sentence[d.SentenceOf[i]]
	from := i + 1
	r := doc.Range{Start: from, End: min(s.End, from+12)}
	noun := false
	for k := r.Start; k < r.End; k++ {
		quoted := c.quotes[k] >= 0
		switch {
		case d.Lemma[k] == "as" && noun && english.TakesItAs(w) && k+1 < s.End:
			return k + 1
		case noun && english.CallsIt(w) && (quoted || d.Tag[k] == doc.DT || d.Tag[k] == doc.JJ && d.Tag[k-1] != doc.POS):
			if quoted && d.Quotations[c.quotes[k]].Tokens.Start != k {
				return -1
			}
			return k
		case quoted:
			return -1
		case d.Tag[k].Noun() || d.Tag[k] == doc.PRP:
			noun = true
		case nominal(d.Tag[k]) && !relative(d.Tag[k]) && !noun, d.Tag[k] == doc.POS:
			if d.Tag[k] == doc.POS {
				noun = false
			}
		case english.TakesItAs(w) && noun && (d.Tag[k] == doc.IN && d.Lemma[k] != "that" || nominal(d.Tag[k])):
		default:
			return -1
		}
	}
	return -1
}

// judgementEnd returns where the words end for what something is held to be, which begin at token i: at the end of the clause, and of the quotation that it ends in.
func (c *Context) judgementEnd(i int) int {
	end := c.clauseEnd(i)
	if q := c.quotes[i]; q >= 0 {
		end = max(end, min(c.Doc.Quotations[q].Tokens.End, c.Doc.Sentence[c.Doc.SentenceOf[i]].End))
	}
	return end
}

// oneMore reports whether the word w, behind "a", is for one more of those told of before.
func oneMore(w string) bool {
	switch w {
	case "second", "third", "fourth", "fifth", "sixth", "seventh":
		return true
	}
	return false
}
