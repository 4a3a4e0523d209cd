package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutPrompts leaves out that somebody was asked, which belongs to what they answer: asked if he would go, he said no; asked “Who pays?” Roe said “Not us”;
// Roe, pressed on the loan, said it was small.
func (c *Context) withoutPrompts(as []Attribution) []Attribution {
	d := c.Doc
	as = slices.DeleteFunc(as, func(a Attribution) bool {
		i := Head(d, a.Cue)
		return c.pressedInFront(a.Cue.Start) || c.wasAsked(i) && (len(a.Source) == 0 || c.lemmaAt(i, i-1) == "when" || contentEnd(a) > a.Cue.End && a.Source[0].Start >= contentEnd(a)) || c.askedBetween(i).Len() > 0
	})
	for k := range as {
		a := &as[k]
		if rest := slices.DeleteFunc(slices.Clone(a.Content), c.putQuestion); len(rest) > 0 && a.Cue.Start > a.Content[0].Start {
			a.Content = rest
		}
	}
	return as
}

// wasAsked reports whether token i is "asked" of whoever answers behind it: at the start of a sentence, or behind "when".
func (c *Context) wasAsked(i int) bool {
	d := c.Doc
	if d.Lemma[i] != "ask" || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || c.quotes[i] >= 0 {
		return false
	}
	start := d.Sentence[d.SentenceOf[i]].Start
	return i == start || i > start && d.Lemma[i-1] == "when"
}

// askedBetween returns the words between two commas that tell what somebody was asked, from the participle at token i on, where an answer stands behind them.
func (c *Context) askedBetween(i int) doc.Range {
	d := c.Doc
	from := i
	if c.lemmaAt(i, i-1) == "when" {
		from--
	}
	switch d.Lemma[i] {
	case "ask", "press", "question", "quiz":
	default:
		return doc.Range{}
	}
	if d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || c.lemmaAt(i, from-1) != "," || c.quotes[i] >= 0 {
		return doc.Range{}
	}
	for k := i + 2; k+1 < d.Sentence[d.SentenceOf[i]].End && k < i+reach; k++ {
		if d.Tag[k] == doc.Comma && c.quotes[k] < 0 {
			answers := (d.Tag[k+1] == doc.VBD || d.Tag[k+1] == doc.VBZ) && english.Tells(d.Lemma[k+1])
			if answers {
				return doc.Range{Start: from, End: k}
			}
		}
	}
	return doc.Range{}
}

// putQuestion reports whether r is what somebody was asked: a question in quotation marks behind "asked", or words between two commas.
func (c *Context) putQuestion(r doc.Range) bool {
	if c.askedBetween(r.Start).Len() > 0 || r.Len() > 1 && c.askedBetween(r.Start+1).Len() > 0 {
		return true
	}
	i := r.Start - 1
	for i > 0 && c.Doc.Tag[i].Punct() {
		i--
	}
	return i >= 0 && c.wasAsked(i) && c.quoted(r)
}

// shortAnswer makes a "yes" or "no" that stands behind the cue, and was taken for who speaks, what is said: the mayor, asked whether she would go, said no. Behind one that is said, another clause is no part of it.
func (c *Context) shortAnswer(a *Attribution) {
	d := c.Doc
	if n := a.Cue.End; len(a.Content) == 1 && a.Content[0].Start == n && n+2 < a.Content[0].End && (d.Lemma[n] == "yes" || d.Lemma[n] == "no") && d.Tag[n+1] == doc.CC && c.finiteClause(doc.Range{Start: n + 2, End: a.Content[0].End}) {
		a.Content[0].End = n + 1 // Ruiz said no and Reed said yes
	}
	if len(a.Source) == 1 {
		a.Source[0] = c.behindAnswer(a.Source[0])
	}
	if len(a.Source) != 1 || a.Source[0].Len() != 1 || a.Source[0].Start != a.Cue.End || d.Lemma[a.Cue.End] != "yes" && d.Lemma[a.Cue.End] != "no" {
		return
	}
	for k := d.Sentence[d.SentenceOf[a.Cue.Start]].Start; k < a.Cue.Start; k++ {
		r := c.askedBetween(k)
		if r.Len() == 0 {
			continue
		}
		if who := c.nounsBefore(r.Start - 1); who.Len() > 0 {
			a.Content, a.Source = a.Source, []doc.Range{who}
		}
		return
	}
}

// shortAnswers finds who says yes or no, where the models passed over the second of two: Ruiz said no and | Reed | said | yes |.
func (c *Context) shortAnswers(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	for i := 1; i+2 < d.Len(); i++ {
		if !d.Tag[i].Finite() || held[i] || carried[i] || c.quotes[i] >= 0 || d.Lemma[i] != "say" && d.Lemma[i] != "answer" && d.Lemma[i] != "reply" || d.Lemma[i+1] != "yes" && d.Lemma[i+1] != "no" {
			continue
		}
		who := c.withParts(c.nounsBefore(i))
		who = c.behindAnswer(who)
		before := who.Start - 1
		if who.Len() == 0 || !d.Tag[i+2].Punct() && d.Tag[i+2] != doc.CC || before < 0 || d.Tag[before] != doc.CC && d.Tag[before] != doc.Comma && who.Start != d.Sentence[d.SentenceOf[i]].Start || !c.maySpeak(who.End-1) && d.Tag[who.End-1] != doc.PRP {
			continue
		}
		found = append(found, Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{{Start: i + 1, End: i + 2}}, Confidence: clauseConfidence, Rule: ClauseVerb})
	}
	return found
}

// behindAnswer takes off who speaks the answer that another gave before "and": said yes and | Reed |.
func (c *Context) behindAnswer(who doc.Range) doc.Range {
	d := c.Doc
	if k := who.Start; who.Len() > 2 && (d.Lemma[k] == "yes" || d.Lemma[k] == "no") && d.Tag[k+1] == doc.CC {
		who.Start += 2
	}
	return who
}
