package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// longestAside is how many words stand at most between two commas that what is told goes on behind.
const longestAside = 12

// toldAcross lets what somebody tells go on behind a comma where it has only a subject there or only whom another told, and behind that to "and that".
func (c *Context) toldAcross(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || c.anyQuoted(a.Content[0]) {
			continue
		}
		r, s := a.Content[0], c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
		if r.End+3 >= s.End || c.Doc.SentenceOf[r.Start] != c.Doc.SentenceOf[a.Cue.Start] || c.Doc.Tag[r.End] != doc.Comma || c.quotes[r.End] >= 0 {
			continue
		}
		switch v := c.subjectAcross(r, s.End); {
		case v > 0:
			c.goOn(a, c.clauseEnd(v))
		case c.whomAcross(r, s.End) > 0:
			that := c.whomAcross(r, s.End)
			c.goOn(a, c.clauseEnd(that))
		case c.andThatAcross(r, s.End):
			c.goOn(a, s.End)
		}
	}
}

// overTeller begins what somebody tells before whoever tells, in it, what was taken for all of it: told me | Bram Orr answered that it was late |.
func (c *Context) overTeller(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || !english.Tells(d.Lemma[a.Cue.End-1]) || a.Content[0].Start < a.Cue.End+2 {
		return
	}
	if start := c.tellerOfQuotation(a.Cue, a.Content[0].Start); start >= 0 {
		q := d.Quotations[c.quotes[a.Content[0].Start]].Tokens
		a.Content[0] = doc.Range{Start: start, End: max(q.End, a.Content[0].End)}
		return
	}
	if d.Lemma[a.Content[0].Start] != "that" || c.quotes[a.Cue.Start] != c.quotes[a.Content[0].Start] {
		return
	}
	k := a.Cue.End
	if d.Tag[k] == doc.PRP && d.Lemma[k] != "he" && d.Lemma[k] != "she" && d.Lemma[k] != "they" {
		k++
	}
	who := c.nominalFrom(k)
	if v := who.End; who.Len() > 0 && v+1 == a.Content[0].Start && !relative(d.Tag[v-1]) && (d.Tag[v] == doc.VBD || d.Tag[v] == doc.VBZ) && (english.Tells(d.Lemma[v]) || d.Lemma[v] == "answer") {
		a.Content[0].Start = who.Start
	}
}

// tellerOfQuotation returns where the clause begins in which somebody else tells the quotation that begins at a token, behind a cue and whom it tells: told the panel | that the mate said to him,
// “It is late”. It is -1 without.
func (c *Context) tellerOfQuotation(cue doc.Range, start int) int {
	d, q := c.Doc, c.quotes[start]
	if q < 0 || c.quotes[cue.Start] >= 0 || d.SentenceOf[cue.Start] != d.SentenceOf[start] || start > d.Quotations[q].Tokens.Start+1 {
		return -1
	}
	v := d.Quotations[q].Tokens.Start - 1
	if d.Tag[v] == doc.Comma || d.Word(v) == ":" {
		v--
	}
	if g := c.nounsBefore(v + 1); g.Len() > 0 && g.Start > 0 {
		if v = g.Start - 1; d.Lemma[v] == "to" {
			v-- // said to him
		}
	}
	if v <= cue.End || !english.Tells(d.Lemma[v]) || !d.Tag[v].Finite() {
		return -1
	}
	verb, that := c.helpers(v).start, cue.End
	for that < verb && d.Lemma[that] != "that" && nominal(d.Tag[that]) {
		that++
	}
	if that+1 >= verb || d.Lemma[that] != "that" || !c.nominalBetween(that+1, verb) {
		return -1
	}
	return that
}

// subjectAcross returns the verb of the subject behind "that" in which r ends, over a participle between commas: told the crew that a manager |, speaking by phone, | had; 0 without.
func (c *Context) subjectAcross(r doc.Range, end int) int {
	d := c.Doc
	g := c.nounsBefore(r.End)
	if g.Len() == 0 || g.Start <= r.Start || relative(d.Tag[g.Start]) || d.Lemma[g.Start-1] != "that" || d.Tag[g.Start-1] != doc.IN {
		return 0
	}
	if t := d.Tag[r.End+1]; t != doc.VBG && t != doc.VBN {
		return 0
	}
	for k := r.End + 2; k+2 < end && k < r.End+longestAside; k++ {
		if d.Tag[k] == doc.Comma {
			if c.finite(doc.Range{Start: k + 1, End: k + 2}) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// whomAcross returns the "that" behind the aside between commas that follows whom somebody is told to have told something, with which r ends: said the senator told his aide |, over what she called a
// long dinner, | that; 0 without.
func (c *Context) whomAcross(r doc.Range, end int) int {
	d := c.Doc
	whom := c.nounsBefore(r.End)
	v := whom.Start - 1
	if whom.Len() == 0 || v <= r.Start || !english.Passes(d.Lemma[v]) || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN {
		return 0
	}
	return c.thatBehindAside(r.End, end)
}

// namedTeller reports whether verb i has a subject that is no pronoun, which would most often stand for who says this: the treasurer says | she | told the candidate to her face, in May, that.
func (c *Context) namedTeller(i int) bool {
	s := int(c.kin[i].subject)
	return s >= 0 && c.Doc.Tag[s] != doc.PRP
}

// andThatAcross reports whether behind r, a clause with "that", and behind a name or where and when that was, another clause with "that" is told: that he raised it with the counsel |, Ivo Lund, at a dinner in May, and that
// Lund said.
func (c *Context) andThatAcross(r doc.Range, end int) bool {
	d := c.Doc
	if d.Lemma[r.Start] != "that" || d.Tag[r.Start] != doc.IN || !c.finite(r) {
		return false
	}
	for k := r.End; k+4 < end && k < r.End+2*longestAside; k++ {
		switch t := d.Tag[k]; {
		case c.quotes[k] >= 0:
			return false
		case d.Lemma[k] == "and" && d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN:
			return d.Tag[k-1] == doc.Comma && c.subjectEnd(k+2) > 0
		case t == doc.Comma, t == doc.IN && !english.Subordinates(d.Lemma[k]) && d.Lemma[k] != "that", nominal(t) && !relative(t):
		default:
			return false
		}
	}
	return false
}

// rangAndTold gives what was told to whoever is said to have got in touch and told it, and not to the one who says so: Roe said | her manager | rang her on Monday and told her | that it was over |.
func (c *Context) rangAndTold(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := a.Cue.Start
		if a.Cue.Len() != 1 || len(a.Source) != 1 || len(a.Content) == 0 || len(a.Content) == 2 && (c.quotes[a.Content[1].Start] < 0 || d.SentenceOf[a.Content[1].Start] == d.SentenceOf[i]) || len(a.Content) > 2 || a.Content[0].Start < a.Cue.End || i < 4 || i+1 >= d.Len() || d.Lemma[i-1] != "and" || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN || c.quotes[i] >= 0 || !c.saysNext(i) {
			continue
		}
		for j := range found {
			b := &found[j]
			if j == k || len(b.Source) != 1 || b.Source[0] != a.Source[0] && a.Source[0].End > b.Source[0].Start || len(b.Content) != 1 || b.Content[0].Start != b.Cue.End && d.Lemma[b.Content[0].Start] != "that" || b.Content[0].End != i-1 || d.SentenceOf[b.Cue.Start] != d.SentenceOf[i] {
				continue
			}
			if who := c.whoReached(b.Content[0]); who.Len() > 0 {
				b.Content[0].End = a.Content[0].End
				if at := a.Content[0].Start; d.Tag[at-1] == doc.DT && at-1 > i {
					a.Content[0].Start--
				}
				a.Source, a.Confidence = []doc.Range{who}, max(a.Confidence, nestedConfidence)
				b.Content, a.Content = append(b.Content, a.Content[1:]...), a.Content[:1:1] // what is quoted behind is said by who says it all
			}
		}
	}
}

// saysNext reports whether verb i may tell what somebody said who is told to have come up to another right before: and told her, and whispered that, and sworn he never did.
func (c *Context) saysNext(i int) bool {
	d := c.Doc
	l := d.Lemma[i]
	if english.Passes(l) && (d.Tag[i+1] == doc.PRP || d.Tag[i+1] == doc.PRPS || d.Tag[i+1] == doc.DT || d.Tag[i+1].Noun()) {
		return true
	}
	return l == "say" || l == "ask" || l == "swear" && d.Lemma[i+1] == "that" || english.Tells(l) && (d.Lemma[i+1] == "that" || c.subjectEnd(i+1) > 0)
}

// whoReached returns who, no pronoun, got in touch with somebody in the clause r: that | a girl in her year | had rung on Monday. It is empty without.
func (c *Context) whoReached(r doc.Range) doc.Range {
	d := c.Doc
	if d.Lemma[r.Start] == "that" {
		r.Start++
	}
	if g := c.nominalFrom(r.Start + 1); d.Tag[r.Start] == doc.IN && g.Len() > 0 {
		for k := g.Start; k < g.End; k++ {
			if english.Calendar(d.Lemma[k]) || english.Relative(d.Lemma[k]) {
				r.Start = k + 1 // that on the same Tuesday | a monitor had stopped
			}
		}
	}
	who := c.nominalFrom(r.Start)
	for who.Len() > 0 && who.End+1 < r.End && d.Tag[who.End] == doc.IN && c.nominalFrom(who.End+1).Len() > 0 {
		who.End = c.nominalFrom(who.End + 1).End
	}
	v := who.End
	if v+1 < r.End && d.Word(v) == "had" && d.Tag[v+1].Verb() {
		v++
	}
	if who.Len() == 0 || d.Tag[who.Start] == doc.PRP || d.Tag[who.End-1] == doc.PRP || v >= r.End || !d.Tag[v].Verb() || d.Tag[v] == doc.VBG && d.Word(v-1) != "had" || !c.maySpeak(c.firstNoun(who)) && d.Tag[who.Start] != doc.CD || !english.Reaches(d.Lemma[v]) && d.Lemma[v] != "take" && d.Lemma[v] != "meet" && !comesUp(d.Lemma[v]) {
		return doc.Range{}
	}
	return who
}

// reachedBefore returns who got in touch with somebody before "and" and verb i of telling, which the tree joins to the verb of whoever says so: Roe said | her daughter | had rung her and told her. It is empty
// otherwise.
func (c *Context) reachedBefore(i int) doc.Range {
	d, h := c.Doc, int(c.Doc.Head[i])
	if h < 0 || h+3 > i || i+1 >= d.Len() || d.Lemma[i-1] != "and" || d.Tag[i+1] != doc.PRP || !english.Passes(d.Lemma[i]) || !d.Tag[h].Verb() {
		return doc.Range{}
	}
	return c.whoReached(doc.Range{Start: h + 1, End: i - 1})
}
