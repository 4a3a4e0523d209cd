package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// partAtSemicolons keeps what two say on two sides of a semicolon apart: 40 died, according to the ministry; 60 died according to the union. What lies in a part
// that tells who says it is no content of whoever speaks in another, nor what stands before "; according to" of those whom that cites.
func (c *Context) partAtSemicolons(found []Attribution) {
	var told []doc.Range
	for _, a := range found {
		if p := c.partOf(a.Cue.Start); c.tellsPart(a, p) && !slices.Contains(told, p) {
			told = append(told, p)
		}
	}
	d := c.Doc
	for _, p := range c.partsBehind() {
		if c.tellsItself(p) && !slices.Contains(told, p) {
			told = append(told, p)
		}
	}
	for k := range found {
		a := &found[k]
		content := a.Content
		for _, p := range told {
			if d.SentenceOf[a.Cue.Start] == d.SentenceOf[p.Start] && (a.Cue.Start < p.Start || a.Cue.Start >= p.End) && !d.Tag[a.Cue.Start].Punct() {
				content = c.outside(content, p)
			}
		}
		if p := c.partOf(a.Cue.Start); a.Cue.Start == p.Start && d.Lemma[a.Cue.Start] == "accord" && contentEnd(*a) > a.Cue.End {
			content = slices.DeleteFunc(slices.Clone(content), func(r doc.Range) bool { return r.End <= p.Start })
		}
		if len(content) > 0 {
			a.Content = content
		}
	}
}

// partOf returns the part of its sentence between semicolons that token i stands in; the whole sentence where it has none.
func (c *Context) partOf(i int) doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	p := doc.Range{Start: i, End: i + 1}
	semicolon := func(k int) bool { return d.Word(k) == ";" && c.quotes[k] < 0 }
	for p.Start > s.Start && !semicolon(p.Start-1) {
		p.Start--
	}
	for p.End < s.End && !semicolon(p.End) {
		p.End++
	}
	return p
}

// tellsPart reports whether attribution a tells who says the part p of a sentence, which holds its source: at its start, or behind what is said.
func (c *Context) tellsPart(a Attribution, p doc.Range) bool {
	s := c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
	if a.Rule == NestedVerb && c.Doc.Lemma[a.Cue.Start] == "have" {
		return false // Roe said the pump was old; a mechanic had told her so
	}
	if p == s || c.quotes[a.Cue.Start] >= 0 || len(a.Source) != 1 || a.Source[0].Start < p.Start || a.Source[0].End > p.End {
		return false
	}
	first := min(a.Cue.Start, a.Source[0].Start)
	return first == c.behindAnd(p.Start) || slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.End <= first && r.End > p.Start })
}

// behindAnd returns token i, or the next where a coordinator stands there.
func (c *Context) behindAnd(i int) int {
	if c.Doc.Tag[i] == doc.CC && i+1 < c.Doc.Len() {
		return i + 1
	}
	return i
}

// partsBehind returns the parts of sentences that stand behind semicolons.
func (c *Context) partsBehind() []doc.Range {
	d := c.Doc
	var out []doc.Range
	for i := range d.Token {
		if d.Word(i) == ";" && c.quotes[i] < 0 && i+3 < d.Len() && d.SentenceOf[i+3] == d.SentenceOf[i] {
			out = append(out, c.partOf(i+1))
		}
	}
	return out
}

// behindSemicolons adds what a part behind a semicolon tells by itself, where the models passed over it; the other | believed | a reply came in August.
func (c *Context) behindSemicolons(found []Attribution) []Attribution {
	held := c.held(found)
	for _, p := range c.partsBehind() {
		v := c.tellerIn(p)
		if v == 0 || anyHeld(held, p) {
			continue
		}
		content := c.trimmed(doc.Range{Start: v + 1, End: p.End})
		found = append(found, Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{{Start: c.behindAnd(p.Start), End: v}}, Content: []doc.Range{content}, Confidence: clauseConfidence, Rule: ClauseVerb})
	}
	return found
}

// silentToSemicolon ends the matter on which somebody keeps silent before a semicolon behind which others are told of: Orr would not comment; the owner could not be reached.
func (c *Context) silentToSemicolon(a *Attribution) {
	d := c.Doc
	_, silent := c.silence(Head(d, a.Cue))
	for k := 0; silent && k < len(a.Content); k++ {
		r := &a.Content[k]
		if r.Start > a.Cue.End && d.Word(r.Start-1) == ";" || r.Start == a.Cue.End && d.Word(r.Start) == ";" {
			a.Content = a.Content[:k]
			return
		}
		for i := max(r.Start, a.Cue.End) + 1; i < r.End; i++ {
			if d.Word(i) == ";" && c.quotes[i] < 0 {
				r.End = i
				break
			}
		}
	}
}

// tellsItself reports whether the part p of a sentence begins with somebody and a verb of what they tell, or with their silence: | the family says only one was there |, | the bank was
// silent |.
func (c *Context) tellsItself(p doc.Range) bool {
	d, v := c.Doc, c.subjectEnd(c.behindAnd(p.Start))
	silent := v > 0 && v+1 < p.End && d.Lemma[v] == "be" && d.Lemma[v+1] == "silent" && c.quotes[v] < 0 && !c.wares(v-1)
	return silent || c.tellerIn(p) > 0
}

// tellerIn returns the verb of telling behind the subject that the part p of a sentence begins with, where a clause follows it; 0 where there is none. A pronoun may stand for whoever
// speaks before.
func (c *Context) tellerIn(p doc.Range) int {
	d, i := c.Doc, c.behindAnd(p.Start)
	v := c.subjectEnd(i)
	if v <= i || v+1 >= p.End || d.Tag[i] == doc.PRP || !english.Tells(d.Lemma[v]) || c.anyQuoted(doc.Range{Start: i, End: v + 1}) {
		return 0
	}
	if c.thing(doc.Range{Start: i, End: v}) || english.Nobody(d.Lemma[v-1]) || !c.finite(doc.Range{Start: v + 1, End: min(c.clauseEnd(v+1), p.End)}) {
		return 0
	}
	return v
}

// outside returns the pieces without what lies in p, but for quotations.
func (c *Context) outside(pieces []doc.Range, p doc.Range) []doc.Range {
	var out []doc.Range
	for _, r := range pieces {
		if !overlaps(r, p) || c.quoted(r) {
			out = append(out, r)
			continue
		}
		for _, x := range []doc.Range{{Start: r.Start, End: min(r.End, p.Start)}, {Start: max(r.Start, p.End), End: r.End}} {
			if x.Len() > 0 {
				if x = c.trimmed(x); !c.Doc.Tag[x.Start].Punct() {
					out = append(out, x)
				}
			}
		}
	}
	return out
}
