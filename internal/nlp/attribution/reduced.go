package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// reduced is a subject with the participle that tells more of it without commas, and the verb of the clause behind that: | Ina Lind | speaking | to the
// institute on Monday | called |.
type reduced struct {
	who              doc.Range
	participle, verb int
}

// reducedAt returns the subject that begins at token i, with its participle and its verb. Between the two there is no other verb and no comma, and
// a participle of the past has no object: it was done to the subject.
func (c *Context) reducedAt(i int) (reduced, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	who := c.withPartsBehind(i)
	k := who.End
	if who.Len() == 0 || k+2 >= s.End || d.Tag[s.End-1] != doc.Stop || d.Tag[k-1] == doc.PRP || relative(d.Tag[k-1]) || c.quotes[k] >= 0 {
		return reduced{}, false
	}
	switch t := d.Tag[k+1]; {
	case d.Lemma[k+1] == "that":
		return reduced{}, false
	case d.Tag[k] == doc.VBG && !english.Tells(d.Lemma[k]):
	case (d.Tag[k] == doc.VBG || d.Tag[k] == doc.VBN || d.Tag[k] == doc.VBD) && (t == doc.IN || t == doc.TO):
	default:
		return reduced{}, false
	}
	for v := k + 1; v < s.End; v++ {
		switch t := d.Tag[v]; {
		case c.quotes[v] >= 0 || d.Lemma[v] == "that":
			return reduced{}, false
		case t.Tensed():
			return reduced{who, k, v}, c.closesAt(v, k)
		case nominal(t) && !relative(t), t == doc.IN && !english.Subordinates(d.Lemma[v]), d.Lemma[v] == "after", d.Lemma[v] == "before", t == doc.TO, t == doc.RP, t == doc.VBG, t == doc.VB, t == doc.RB:
		default:
			return reduced{}, false
		}
	}
	return reduced{}, false
}

// closesAt reports whether what the participle k brings in ends right before the verb v, and no other subject with it stands there: on the day | the union | called. A participle
// that the tagger took for a verb is believed only where one thing follows it: gathered | outside the mill | called.
func (c *Context) closesAt(v, k int) bool {
	d := c.Doc
	g := c.nounsBefore(v)
	if v == k+1 || d.Tag[v-1] == doc.PRP {
		return false
	}
	if w := d.Lemma[g.Start-1]; (w == "after" || w == "before") && (d.Tag[k] != doc.VBG || !c.thing(g)) {
		return false // called on him to go after the senator spoke
	}
	for i := g.Start + 1; i < v; i++ {
		if d.Tag[i] == doc.DT || d.Tag[i] == doc.PRPS {
			return false
		}
	}
	return d.Tag[k] != doc.VBD || g.Start == k+2 && (g.Len() == 1 || d.Tag[g.Start] == doc.DT) && (d.Lemma[k+1] == "by" || c.thing(g))
}

// withPartsBehind returns the nouns from token i on with what they are part of: the head of the union.
func (c *Context) withPartsBehind(i int) doc.Range {
	r := c.nominalFrom(i)
	for r.Len() > 0 && r.End < c.Doc.Len() && c.Doc.Lemma[r.End] == "of" {
		g := c.nominalFrom(r.End + 1)
		if g.Len() == 0 {
			break
		}
		r.End = g.End
	}
	return r
}

// reducedSubjects gives a verb to its subject with the participle behind it, where only the end of that was taken for who speaks: | the company blamed by the
// council for leaving the pumps off for a week | says, and neither the week nor the pumps.
func (c *Context) reducedSubjects(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		x, ok := c.reducedBefore(a.Cue.Start)
		if whole := (doc.Range{Start: x.who.Start, End: a.Cue.Start}); ok && c.Doc.Tag[x.participle] != doc.VBD && a.Source[0].Start > x.participle && c.closesReduced(a.Source[0]) && !touches(a.Content, whole) {
			a.Source = []doc.Range{whole}
		}
	}
}

// closesReduced reports whether the nouns that r begins in are the object of a preposition or of a gerund: for | a week |, cutting | the pay of nurses |. A day
// before them is no object, and those behind it are another subject: in | May analysts |.
func (c *Context) closesReduced(r doc.Range) bool {
	d := c.Doc
	g := c.nounsBefore(r.Start)
	if r.Start > g.Start && english.Calendar(d.Lemma[g.Start]) || g.Start < 1 || r.Len() > 1 && english.Calendar(d.Lemma[r.Start]) {
		return false
	}
	t := d.Tag[g.Start-1]
	return t == doc.IN || t == doc.TO || t == doc.VBG
}

// reducedBefore returns the subject with a participle whose verb is token v.
func (c *Context) reducedBefore(v int) (reduced, bool) {
	d := c.Doc
	for i := d.Sentence[d.SentenceOf[v]].Start; i+2 < v; i++ {
		if !c.opensClause(i) {
			continue
		}
		if x, ok := c.reducedAt(i); ok && x.verb == v {
			return x, true
		}
	}
	return reduced{}, false
}

// allReduced finds what a subject with a participle and no commas says, where the models passed over the verb: Ina Lind speaking to the institute on Monday | called
// | it void |.
func (c *Context) allReduced(found []Attribution) []Attribution {
	d, held := c.Doc, c.held(found)
	var out []Attribution
	for v := range d.Token {
		if held[v] || !d.Tag[v].Tensed() {
			continue
		}
		x, ok := c.reducedBefore(v)
		if !ok || c.thing(x.who) || english.Nobody(d.Lemma[x.who.End-1]) {
			continue
		}
		from := v + 1
		if d.Lemma[v] == "tell" && d.Tag[from] == doc.PRP && nominal(d.Tag[from+1]) {
			from++ // told them he was late
		}
		content := c.toClauseEnd(from)
		if len(content) == 0 || !c.toldOrCalled(v, content[0]) {
			continue
		}
		out = append(out, Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{{Start: x.who.Start, End: v}}, Content: content, Confidence: claimConfidence, Rule: ClauseVerb})
	}
	return out
}

// toldOrCalled reports whether r, right behind the verb at token v, is what that tells, a clause, or demands, or what it calls something: argued | the bank was safe |, called | the offer
// an insult |.
func (c *Context) toldOrCalled(v int, r doc.Range) bool {
	d := c.Doc
	if d.Lemma[v] == "call" {
		return !c.phoned(r) && c.calledWhat(r)
	}
	if d.Lemma[v] == "demand" && d.Tag[r.Start] == doc.DT {
		return true
	}
	return english.Tells(d.Lemma[v]) && (d.Lemma[r.Start] == "that" && d.Tag[r.Start] == doc.IN || c.subjectEnd(r.Start) > r.Start && c.subjectEnd(r.Start) < r.End)
}

// calledWhat reports whether r holds something and what it is called: it | void, the plan | a disgrace, the vote | unfair.
func (c *Context) calledWhat(r doc.Range) bool {
	d := c.Doc
	for k := r.Start + 1; k < r.End && (nominal(d.Tag[k]) || d.Tag[k] == doc.VBG || d.Tag[k-1] == doc.PRP); k++ {
		if article := d.Lemma[k] == "a" || d.Lemma[k] == "an"; article || d.Tag[k] == doc.JJ && k+1 == r.End {
			return true
		}
	}
	return r.Len() == 2 && d.Tag[r.Start] == doc.PRP
}
