package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// denials finds plain denials and pleas that the models did not: both men denied the charge, the pair deny fraud, the two have both pleaded not guilty. What
// somebody is told to have said is left to whoever looks into that.
func (c *Context) denials(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	var out []Attribution
	for i := range d.Token {
		if held[i] || carried[i] || c.quotes[i] >= 0 || d.Lemma[i] != "deny" && d.Lemma[i] != "refute" && !c.plea(i) || !c.tells(i) {
			continue
		}
		h := c.helpers(i)
		if h.not || h.modal || h.start < i && d.Lemma[h.start] == "be" {
			continue
		}
		cue := doc.Range{Start: h.start, End: i + 1}
		content := c.denied(i)
		source, ok := c.before(i, cue.Start)
		if !ok && cue.Start < i {
			source, ok = c.before(cue.Start, cue.Start) // the tree takes the auxiliary for the verb
		}
		if !ok || len(content) == 0 || anyHeld(held, content[0]) || c.refuses(i, content) {
			continue
		}
		out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Content: content, Confidence: deniedConfidence, Rule: PlainDenial})
	}
	return out
}

// deniedConfidence is the confidence, in hundredths, of a denial that the models did not find.
const deniedConfidence = 60

// plainDenial lets what the models found be as sure as what denials finds where it is as plain: the clerk has denied any wrongdoing, pleaded not guilty.
func (c *Context) plainDenial(a *Attribution) {
	d := c.Doc
	i := Head(d, a.Cue)
	for k := i + 1; d.Lemma[i] == "have" && k < a.Cue.End; k++ {
		if c.plea(k) {
			i = k // the tree takes the auxiliary for the verb
		}
	}
	h := c.helpers(i)
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start || c.quotes[i] >= 0 || !c.tells(i) || h.not || h.modal || h.start < i && d.Lemma[h.start] == "be" {
		return
	}
	switch d.Lemma[i] {
	case "deny", "refute":
		if r := a.Content[0]; r.Start != i+1 || c.refuses(i, a.Content) || d.Tag[r.Start] == doc.IN && d.Lemma[r.Start] != "that" {
			return
		}
	case "plead":
		if !c.plea(i) {
			return
		}
		c.pleaAlone(a, i)
	default:
		return
	}
	a.Confidence = max(a.Confidence, deniedConfidence)
}

// pronounTold gives a cue of denying, confirming or the like that nothing was taken for the pronoun that stands right behind it and ends the sentence: Roe denied | this |. “No,” she said.
func (c *Context) pronounTold(a *Attribution) {
	d, i := c.Doc, a.Cue.End
	if len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || i+1 >= d.Len() || d.Tag[i+1] != doc.Stop || c.quotes[i] >= 0 {
		return
	}
	switch d.Lemma[i-1] {
	case "deny", "dispute", "reject", "confirm", "refute", "acknowledge", "admit":
	default:
		return
	}
	if w := d.Lemma[i]; w == "this" || w == "that" || w == "it" {
		a.Content, a.Confidence = []doc.Range{{Start: i, End: i + 1}}, max(a.Confidence, deniedConfidence)
	}
}

// plea reports whether token i is a verb that tells how somebody pleaded: pleaded guilty, pleaded not guilty; entered a plea of not guilty.
func (c *Context) plea(i int) bool {
	switch c.Doc.Lemma[i] {
	case "plead":
		w := c.lemmaAt(i, i+1)
		return w == "guilty" || w == "not" && c.lemmaAt(i, i+2) == "guilty"
	case "enter":
		return c.lemmaAt(i, i+1) == "a" && (c.lemmaAt(i, i+2) == "plea" && c.lemmaAt(i, i+3) == "of" || c.lemmaAt(i, i+3) == "plea" || c.lemmaAt(i, i+4) == "plea") && c.has(c.pleaded(i), "guilty")
	}
	return false
}

// pleaded returns what the plea at token i is, to where the sentence goes on to tell how another pleaded or what became of who did: | not guilty to fraud and
// theft |, | guilty | and Roe not guilty.
func (c *Context) pleaded(i int) doc.Range {
	d := c.Doc
	r := doc.Range{Start: i + 1, End: c.clauseEnd(i + 1)}
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k] == doc.CC && c.has(doc.Range{Start: k, End: r.End}, "guilty") {
			r.End = k
		}
	}
	return c.trimmed(r)
}

// pleaAlone takes off the content of the plea at token i, which the cue may hold, what is told beside it.
func (c *Context) pleaAlone(a *Attribution, i int) {
	r, told := c.pleaded(i), &a.Content[0]
	if len(a.Content) > 1 || told.End <= r.End || c.Doc.Tag[r.End] != doc.CC {
		return
	}
	if told.Start >= r.End {
		a.Cue.End, told.Start = i+1, i+1
	}
	told.End = r.End
}

// deniedBehind gives a denial without what is denied the words behind the comma that closes through whom, or in what, it was made: has denied, through friends, asking
// for a delay.
func (c *Context) deniedBehind(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	s := d.Sentence[d.SentenceOf[i]]
	if d.Lemma[i] != "deny" || len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || a.Cue.End+4 >= s.End || d.Tag[a.Cue.End] != doc.Comma || d.Tag[a.Cue.End+1] != doc.IN || c.quotes[i] >= 0 {
		return
	}
	for k := a.Cue.End + 2; k+2 < s.End && k < a.Cue.End+8; k++ {
		if d.Tag[k] == doc.Comma {
			if told := c.clauseFrom(k + 1); told.Len() > 1 && (d.Tag[k+1] == doc.VBG || nominal(d.Tag[k+1]) || d.Lemma[k+1] == "that") {
				a.Content, a.Confidence = []doc.Range{told}, max(a.Confidence, deniedConfidence)
			}
			return
		}
	}
}

// tells reports whether the verb at token i is what a clause tells: it has a tense.
func (c *Context) tells(i int) bool {
	switch c.Doc.Tag[i] {
	case doc.VBD, doc.VBZ, doc.VBP:
		return true
	case doc.VBN:
		h := c.helpers(i)
		return h.start < i && (c.Doc.Lemma[h.start] == "have" || negates(c.Doc.Lemma[h.start]))
	}
	return false
}

// denied returns what the verb at token i denies: its object, or a clause, to the end of its clause.
func (c *Context) denied(i int) []doc.Range {
	d := c.Doc
	if i+1 >= d.Sentence[d.SentenceOf[i]].End {
		return nil
	}
	if c.plea(i) {
		return []doc.Range{c.pleaded(i)}
	}
	end := c.clauseEnd(i + 1)
	if end == i+1 || d.Tag[i+1] == doc.IN && d.Lemma[i+1] != "that" || d.Tag[i+1] == doc.TO || d.Tag[i+1] == doc.RB {
		return nil
	}
	return []doc.Range{c.trimmed(doc.Range{Start: i + 1, End: end})}
}

// withoutRefusals leaves out who denies somebody something, who says nothing, and who is denied it: the court denied bail, denied him entry; the clerk, denied a raise, quit.
func (c *Context) withoutRefusals(as []Attribution) []Attribution {
	return slices.DeleteFunc(as, func(a Attribution) bool {
		i := Head(c.Doc, a.Cue)
		return c.Doc.Lemma[i] == "deny" && len(a.Content) > 0 && a.Content[0].Start >= a.Cue.End && (c.refuses(i, a.Content) || c.aside(i))
	})
}

// aside reports whether the verb at token i is a participle between commas, before the verb of its clause.
func (c *Context) aside(i int) bool {
	d := c.Doc
	if i == 0 || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || d.Tag[i-1] != doc.Comma {
		return false
	}
	end := c.clauseEnd(i)
	return end+1 < d.Len() && d.SentenceOf[end+1] == d.SentenceOf[i] && d.Tag[end] == doc.Comma && c.finite(doc.Range{Start: end + 1, End: end + 2})
}

// refuses reports whether what token i, a form of deny, has behind it is what somebody asked for.
func (c *Context) refuses(i int, content []doc.Range) bool {
	d, r := c.Doc, doc.Range{Start: content[0].Start, End: contentEnd(Attribution{Content: content})}
	if d.Tag[r.Start] == doc.PRP && r.Len() > 1 && (d.Tag[r.Start+1].Noun() || d.Tag[r.Start+1] == doc.DT || d.Tag[r.Start+1] == doc.JJ) {
		return true
	}
	if k := c.nominalFrom(r.Start).End; k > r.Start && k <= r.End && k+1 < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && (d.Tag[k] == doc.DT && d.Lemma[k] != "that" || d.Tag[k] == doc.PRPS) {
		if last := k - 1; d.Name[last].Class() == 1 || d.Sense[last] == doc.PersonNoun || d.Sense[last] == doc.GroupNoun {
			return true // the judge a hearing
		}
	}
	h := Head(d, r)
	return i < r.Start && d.Tag[h].Noun() && english.AskedFor(d.Lemma[h])
}

// takeDenied gives back what a cue of denying has taken of what is denied: deny conspiracy to defraud.
func (c *Context) takeDenied(a *Attribution) {
	d := c.Doc
	i := Head(d, a.Cue)
	if d.Lemma[i] != "deny" || i+1 >= a.Cue.End || !d.Tag[i+1].Noun() && d.Tag[i+1] != doc.DT && d.Tag[i+1] != doc.JJ && d.Tag[i+1] != doc.VBG || english.Calendar(d.Lemma[i+1]) || english.Relative(d.Lemma[i+1]) {
		return
	}
	taken := doc.Range{Start: i + 1, End: a.Cue.End}
	if touches(a.Source, taken) {
		return
	}
	if len(a.Content) > 0 && a.Content[0].Start == a.Cue.End {
		a.Content[0].Start = taken.Start
	} else if len(a.Content) == 0 {
		a.Content = []doc.Range{taken}
	} else {
		return
	}
	a.Cue.End = i + 1
}
