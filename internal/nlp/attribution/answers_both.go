package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// answersBoth parts two answers of one speaker, of which the models took the second for a part of the first or read only one: Lane admitted | taking the deposits | but denied | burning the books |;
// confirmed | the talks | but not | the price |.
func (c *Context) answersBoth(found []Attribution) []Attribution {
	d := c.Doc
	for at := 2; at+2 < d.Len(); at++ {
		if w := d.Lemma[at]; w != "but" && w != "and" || c.quotes[at] >= 0 {
			continue
		}
		v := at + 1
		if d.Tag[v] == doc.RB && d.Lemma[v] != "not" {
			v++
		}
		if v+1 >= d.Len() {
			continue
		}
		second := d.Lemma[v] == "not" && d.Lemma[at] == "but" && nominal(d.Tag[v+1]) && d.Tag[v+1] != doc.PRP
		if !second && (d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN && d.Tag[v] != doc.VBZ || !english.DeniesIt(d.Lemma[v]) && !english.AnswersIt(d.Lemma[v]) || d.SentenceOf[v] != d.SentenceOf[at]) {
			continue
		}
		first := c.firstAnswer(at)
		if first < 0 || second && english.DeniesIt(d.Lemma[first]) {
			continue
		}
		cue, source, ok := c.doerOf(first)
		front, rest := c.trimmed(doc.Range{Start: first + 1, End: at}), c.trimmed(doc.Range{Start: v + 1, End: c.clauseEnd(v + 1)})
		if !ok || front.Len() == 0 || rest.Len() == 0 || c.anyQuoted(front) {
			continue
		}
		of := func(i int) int {
			return slices.IndexFunc(found, func(a Attribution) bool { return a.Cue.Start <= i && i < a.Cue.End })
		}
		if k := of(first); k < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{front}, Confidence: deniedConfidence, Rule: PlainDenial})
		} else if last := len(found[k].Content) - 1; last >= 0 && found[k].Content[last].Start < at && found[k].Content[last].End > at && found[k].Content[last].Start > first {
			found[k].Content[last].End = front.End
		}
		if k := of(v); k < 0 {
			rule := PlainDenial
			if second {
				rule = Silence
			}
			found = append(found, Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{source}, Content: []doc.Range{rest}, Confidence: deniedConfidence, Rule: rule})
		}
	}
	return found
}

// firstAnswer returns the verb of answering before the conjunction at token at of which its clause is part, -1 where another verb stands closer that nothing makes part of what is answered.
func (c *Context) firstAnswer(at int) int {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[at]]
	for k := at - 2; k > s.Start; k-- {
		if c.quotes[k] >= 0 || d.Word(k) == ";" {
			return -1
		}
		if t := d.Tag[k]; (t == doc.VBD || t == doc.VBZ || t == doc.VBN && c.helpers(k).start < k && d.Lemma[c.helpers(k).start] == "have") && (answers(d.Lemma[k])) {
			return k
		}
	}
	return -1
}

// answers reports whether a verb grants, confirms or denies what was put.
func answers(w string) bool {
	switch w {
	case "admit", "confirm", "acknowledge", "concede", "deny", "accept":
		return true
	}
	return false
}
