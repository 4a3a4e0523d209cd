package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// teller returns who tells what verb i does, and the words that attribute it: the verb with its auxiliaries.
func (c *Context) teller(i int) (source, cue doc.Range, ok bool) {
	d := c.Doc
	if source, cue, ok = c.getsInTouch(i); ok {
		return source, cue, true
	}
	cue = doc.Range{Start: i, End: i + 1}
	if source, ok = c.witness(i); ok {
		return source, doc.Range{Start: source.End, End: i + 1}, true
	}
	if d.Tag[i] == doc.VBN && i > 0 && strings.EqualFold(d.Word(i-1), "being") && c.lemmaAt(i, i+1) == "by" && english.Passes(d.Lemma[i]) && !english.Medium(c.lemmaAt(i, i+2)) {
		source = c.agentFrom(i + 2)
		return source, doc.Range{Start: i - 1, End: i + 2}, source.Len() > 0 // recalled being told by
	}
	start, plain := c.auxiliaries(i)
	if !plain {
		return source, cue, false
	}
	cue.Start = start
	s := int(c.kin[i].subject)
	if h := int(d.Head[i]); s > 0 && d.Label[i] == doc.Conj && h >= 0 && h < s && (partOfDay(d.Lemma[s]) || unitOfTime(d.Lemma[s])) {
		s = int(c.kin[h].subject) // he came home that night and told me
	}
	heard, overheard := c.heardBefore(i)
	aside, _, beside := c.overAsideBefore(i)
	contact, met := c.contactBefore(start)
	caller := c.reachedBefore(i)
	switch {
	case met && english.Passes(d.Lemma[i]):
		return contact, cue, true
	case beside:
		return aside, cue, true
	case overheard:
		return c.trimmed(heard), cue, true
	case s < 0 && d.Label[i] == doc.Conj && c.toldByAgent(i, start):
		cue.End = i + 2
		source = c.nominalFrom(i + 2)
		return source, cue, source.Len() > 0
	case s < 0 && d.Label[i] == doc.Conj && c.onlyTold(i):
		source = c.reachedThen(i)
		return source, cue, source.Len() > 0
	case s < 0 && d.Label[i] == doc.Conj && caller.Len() > 0:
		return caller, cue, true
	case s < 0 && d.Label[i] == doc.Conj:
		who, way := c.subjectOf(int32(i))
		s = int(who)
		if way != shared {
			return source, cue, false
		}
	case s < 0:
		if source = c.besideParticiple(i, start); source.Len() == 0 {
			source = c.namedWithRole(start)
		}
		if source.Len() == 0 {
			source = c.overRelativeBefore(start)
		}
		return source, cue, source.Len() > 0
	case d.Label[s] == doc.NsubjPass && (d.Tag[i] != doc.VBN || d.Lemma[start] != "have" || slices.Contains(d.Lemma[start:i], "be")):
		if i+2 >= d.Len() || !english.Passes(d.Lemma[i]) && !english.Bids(d.Lemma[i]) {
			return source, cue, false
		}
		if d.Lemma[i+1] != "by" {
			if source = c.byBehindDay(i); source.Len() == 0 {
				source = c.inMissive(i)
			}
			return source, cue, source.Len() > 0
		}
		cue.End = i + 2
		if english.Medium(d.Lemma[i+2]) {
			return source, cue, false // told by telephone
		}
		if g := c.nominalFrom(i + 2); g.Len() > 0 && c.lemmaAt(i, g.End) == "to" && phrasal(c.lemmaAt(i, g.End+2)) {
			return g, cue, true
		}
		if s = int(c.kin[i].agent); s > i {
			return c.uptoThat(doc.Range{Start: i + 2, End: int(c.kin[s].hi) + 1}), cue, true
		}
		source = c.nominalFrom(i + 2)
		return source, cue, source.Len() > 0
	}
	if s < 0 || s >= i || !c.speaks(s, d.Lemma[i]) {
		return source, cue, false
	}
	a := Attribution{Source: []doc.Range{c.trimmed(c.subtree(s))}, Cue: cue}
	c.behindSemicolon(&a)
	source = a.Source[0]
	if who := c.saidToBe(source); who.Len() > 0 {
		return who, cue, true
	}
	source.Start = c.behindDay(source.Start, source.End) // last week | Ada Roe
	if d.Label[s] == doc.NsubjPass && source.End < start && c.quotes[source.End] == c.quotes[start] && !slices.ContainsFunc(d.Tag[source.End:start], func(t doc.Tag) bool { return t != doc.IN && t != doc.POS && !nominal(t) }) {
		source.End = start // a doctor | at St Anne’s | had told her
	}
	if k := source.Start; d.Tag[source.End-1] == doc.POS && k > 1 && d.Tag[k-1] == doc.IN && d.Lemma[k-1] != "that" && c.nounsBefore(k-1).Len() > 0 {
		source.Start = c.nounsBefore(k - 1).Start // a doctor at | St Anne’s
	}
	return source, cue, source.End <= cue.Start
}

// agentFrom returns by whom somebody was told something, whom token from begins, with all that stands before the "that" behind them; without one the nouns there, and what they are of: Karl Orr, the foreman, two of the guards.
func (c *Context) agentFrom(from int) doc.Range {
	d := c.Doc
	for that := from + 1; that < d.Len() && that < from+2*longestAside && d.SentenceOf[that] == d.SentenceOf[from]; that++ {
		if d.Lemma[that] == "that" {
			if who := c.openingNouns(from, that); who.Len() > 0 {
				return c.trimmed(who)
			}
		}
	}
	r := c.nominalFrom(from)
	if r.Len() > 0 && c.lemmaAt(from, r.End) == "of" {
		r.End = max(r.End, c.nominalFrom(r.End+1).End)
	}
	return r
}

// byBehindDay returns by whom somebody was told what the verb at token i passes on, where it is said between them when that was: were briefed on Sunday by | the chief of defence |. It is empty without.
func (c *Context) byBehindDay(i int) doc.Range {
	d := c.Doc
	for k := i + 1; k+2 < d.Len() && k < i+5; k++ {
		switch l := d.Lemma[k]; {
		case l == "by":
			r := c.agentFrom(k + 1)
			if r.Len() == 0 || k == i+1 || english.Medium(d.Lemma[k+1]) || !c.maySpeak(c.firstNoun(r)) {
				return doc.Range{}
			}
			return r
		case d.Tag[k] == doc.IN, d.Tag[k] == doc.CD, d.Tag[k] == doc.RB, english.Calendar(l), english.Relative(l):
		default:
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// inMissive returns the writing in which verb i, a passive without who did it, tells something: were warned in | a memo | that.
func (c *Context) inMissive(i int) doc.Range {
	d := c.Doc
	if d.Lemma[i+1] != "in" || c.quotes[i] >= 0 {
		return doc.Range{}
	}
	g := c.nominalFrom(i + 2)
	for g.End > g.Start && (english.Calendar(d.Lemma[g.End-1]) || english.Near(d.Lemma[g.End-1])) {
		g.End--
	}
	if g.Len() < 2 || !english.Missive(d.Lemma[g.End-1]) {
		return doc.Range{}
	}
	return g
}

// overRelativeBefore returns who stands before a clause with "who" or a name between commas that end right before token start: said | his client |, who is in custody, | had told him; said | a chemist at the mill,
// Ada Roe |, had told her.
func (c *Context) overRelativeBefore(start int) doc.Range {
	d := c.Doc
	k := start - 1
	if k < 4 || d.Tag[k] != doc.Comma || c.quotes[k] >= 0 {
		return doc.Range{}
	}
	for k--; k > 1 && d.Tag[k] != doc.Comma && d.SentenceOf[k] == d.SentenceOf[start]; k-- {
	}
	if d.Tag[k] != doc.Comma {
		return doc.Range{}
	}
	who := c.nounsBefore(k)
	if d.Lemma[k+1] != "who" {
		if who.Len() == 0 || start-k > 5 || slices.ContainsFunc(d.Tag[k+1:start-1], func(t doc.Tag) bool { return !t.Proper() }) {
			return doc.Range{}
		}
		for who.Start > 2 && d.Tag[who.Start-1] == doc.IN && d.Lemma[who.Start-1] != "that" && c.nounsBefore(who.Start-1).Len() > 0 {
			who.Start = c.nounsBefore(who.Start - 1).Start
		}
		if !c.maySpeak(c.firstNoun(who)) {
			return doc.Range{}
		}
		return doc.Range{Start: who.Start, End: start}
	}
	if who.Len() == 0 || !c.maySpeak(who.End-1) {
		return doc.Range{}
	}
	return who
}

// saidToBe returns whoever a clause with "who" behind them says to have said what the words r, wrongly the subject of a verb behind, tell of them: | a man | who said he was from the firm | had told her. It
// is empty otherwise.
func (c *Context) saidToBe(r doc.Range) doc.Range {
	d := c.Doc
	if r.Start < 3 || !english.Tells(d.Lemma[r.Start-1]) || d.Lemma[r.Start-2] != "who" || d.SentenceOf[r.Start-3] != d.SentenceOf[r.Start] || !c.finite(r) {
		return doc.Range{}
	}
	return c.nounsBefore(r.Start - 2)
}

// withinWhoSaid ends what a clause with "who" says that somebody said of themselves before the verb of which they are the subject: a man who said | he was from the firm | had told her.
func (c *Context) withinWhoSaid(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || a.Source[0].Len() != 1 || c.Doc.Lemma[a.Source[0].Start] != "who" || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End {
			continue
		}
		who := c.nounsBefore(a.Source[0].Start)
		for _, b := range found {
			if len(b.Source) == 1 && b.Source[0] == who && who.Len() > 0 && b.Cue.Start > a.Content[0].Start+1 && b.Cue.Start < a.Content[0].End {
				a.Content[0].End = b.Cue.Start
			}
		}
	}
}

// namedWithRole returns the name and the role between commas that stand right before token at, where a verb begins that the tree gives no subject: at a meeting last week | Ada Roe, the
// relief minister, | had told. It is empty without.
func (c *Context) namedWithRole(at int) doc.Range {
	d := c.Doc
	if at < 5 || d.Tag[at-1] != doc.Comma || d.SentenceOf[at-1] != d.SentenceOf[at] {
		return doc.Range{}
	}
	comma := at - 2
	for comma > at-10 && comma > 1 && d.Tag[comma] != doc.Comma && (nominal(d.Tag[comma]) || d.Tag[comma] == doc.IN) && c.quotes[comma] == c.quotes[at] {
		comma--
	}
	r := doc.Range{Start: comma, End: at}
	for r.Start > 0 && d.Tag[r.Start-1].Proper() && d.SentenceOf[r.Start-1] == d.SentenceOf[at] {
		r.Start--
	}
	if d.Tag[comma] != doc.Comma || comma > at-3 || d.Tag[comma+1] != doc.DT || comma-r.Start < 2 || !c.maySpeak(at-2) {
		return doc.Range{}
	}
	return r
}

// getsInTouch returns who tells what verb i of saying does where that is for what they got in touch: the clerk rang him to | say |, a friend had called to | tell | her.
func (c *Context) getsInTouch(i int) (source, cue doc.Range, ok bool) {
	d := c.Doc
	h := int(d.Head[i])
	if d.Tag[i] != doc.VB || i < 2 || d.Tag[i-1] != doc.TO || d.Lemma[i] != "say" && d.Lemma[i] != "tell" || h < 0 || h > i-2 || i-h > 4 || !english.Reaches(d.Lemma[h]) {
		return source, cue, false
	}
	s := int(c.kin[h].subject)
	start, plain := c.auxiliaries(h)
	if s < 0 || s >= h || !plain || d.Label[s] == doc.NsubjPass || !c.speaks(s, "say") {
		return source, cue, false
	}
	source = c.trimmed(c.subtree(s))
	return source, doc.Range{Start: i, End: i + 1}, source.End <= start
}

// besideParticiple returns who tells what verb i does, whose auxiliaries begin at token start, where the parser hung them on a participle that tells more of them: a driver
// still paid by the firm | had told.
func (c *Context) besideParticiple(i, start int) doc.Range {
	d := c.Doc
	for p := start - 1; p > int(d.Head[i]) && d.Label[i] == doc.Ccomp; p-- {
		if t := d.Tag[p]; t.Finite() || t == doc.Comma || t == doc.CC || c.quotes[p] != c.quotes[i] {
			break
		}
		if s := int(c.kin[p].subject); d.Tag[p] == doc.VBN && d.Head[p] == d.Head[i] && d.Label[p] == doc.Ccomp && s >= 0 && s < p && d.Tag[s].Noun() && c.speaks(s, d.Lemma[i]) {
			return c.trimmed(doc.Range{Start: int(c.kin[s].lo), End: start})
		}
	}
	return doc.Range{}
}

// toldByAgent reports whether verb i, whose auxiliaries begin at start, is a passive one of telling with who tells behind it: and was told by the crew.
func (c *Context) toldByAgent(i, start int) bool {
	d := c.Doc
	return i+2 < d.Len() && d.Tag[i] == doc.VBN && start < i && d.Lemma[i-1] == "be" && english.Passes(d.Lemma[i]) && d.Lemma[i+1] == "by"
}

// auxiliaries returns where the auxiliaries of verb i begin, and whether it plainly tells what was done: no modal, no negation but of a verb
// of answering, no infinitive but after a verb of hearing.
func (c *Context) auxiliaries(i int) (start int, plain bool) {
	d := c.Doc
	start = i
	helped := false
	for k := i - 1; k >= 0 && k >= i-5 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if int(d.Head[k]) != i {
			break
		}
		switch {
		case d.Tag[k] == doc.MD && d.Lemma[k] == "'d" && d.Tag[i] == doc.VBN:
			start, helped = k, true // he’d heard
		case d.Tag[k] == doc.MD, d.Tag[k] == doc.TO, d.Lemma[k] == "not", d.Lemma[k] == "n't", d.Lemma[k] == "never", d.Lemma[k] == "if":
			return i, false
		case d.Label[k] == doc.Aux || d.Label[k] == doc.AuxPass:
			start, helped = k, true
		case d.Tag[k] != doc.RB && d.Lemma[k] != "since":
			k = 0
		}
	}
	if _, ok := c.heardBefore(i); ok || d.Tag[i] == doc.VB || d.Tag[i] == doc.VBG {
		return start, helped || ok
	}
	return start, !c.supposed(i)
}

// heardBefore returns the noun group between a verb of hearing and token i, which says what was heard.
func (c *Context) heardBefore(i int) (doc.Range, bool) {
	d := c.Doc
	if t := d.Tag[i]; t != doc.VB && t != doc.VBG && t != doc.VBP {
		return doc.Range{}, false
	}
	r := doc.Range{Start: i, End: i}
	if r.End > 0 && d.Lemma[r.End-1] == "as" {
		r = doc.Range{Start: i - 1, End: i - 1}
	}
	if end := c.closedApposition(i); end > 0 {
		r = doc.Range{Start: end, End: end} // recalled Karl Orr, the auditor, telling her
	}
	if end := c.onDayBefore(i); end > 0 {
		r = doc.Range{Start: end, End: end} // overheard Karl Orr on May 3 telling her
	}
	for r.Start > 0 && i-r.Start < 12 && (nominal(d.Tag[r.Start-1]) || d.Lemma[r.Start-1] == "of") {
		r.Start--
	}
	if r.Len() == 0 || r.Start == 0 || d.SentenceOf[r.Start-1] != d.SentenceOf[i] || !d.Tag[r.Start-1].Verb() || !english.Hears(d.Lemma[r.Start-1]) {
		return doc.Range{}, false
	}
	return r, d.Tag[i] != doc.VBP || d.Lemma[r.Start-1] == "hear" || d.Lemma[r.Start-1] == "overhear"
}

// onDayBefore returns the preposition with which the day right before participle i begins, 0 without one: overheard Karl Orr | on May 3 telling her.
func (c *Context) onDayBefore(i int) int {
	d := c.Doc
	if d.Tag[i] != doc.VBG || c.quotes[i] >= 0 {
		return 0
	}
	k := i - 1
	for k > 1 && i-k < 5 && (english.Calendar(d.Lemma[k]) || d.Tag[k] == doc.CD) {
		k--
	}
	if k < i-1 && k > 1 && (d.Lemma[k] == "on" || d.Lemma[k] == "in") && nominal(d.Tag[k-1]) {
		return k
	}
	return 0
}

// closedApposition returns the comma that opens the noun group between commas right before participle or infinitive i, 0 without one: recalled Karl Orr |, the auditor, telling her; heard the auditor |,
// Karl Orr, say.
func (c *Context) closedApposition(i int) int {
	d := c.Doc
	if i < 5 || d.Tag[i] != doc.VBG && d.Tag[i] != doc.VB || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
		return 0
	}
	g := c.nounsBefore(i - 1)
	if open := g.Start - 1; g.Len() > 0 && g.Len() < 6 && open > 1 && d.Tag[open] == doc.Comma && (d.Tag[open-1].Proper() && (d.Tag[g.Start] == doc.DT || d.Tag[g.Start] == doc.PRPS) || d.Tag[open-1].Noun() && d.Tag[g.End-1].Proper()) {
		return open
	}
	return 0
}

// speaks reports whether the subject s can be somebody whose statement is told, with a verb of that lemma.
func (c *Context) speaks(s int, lemma string) bool {
	d := c.Doc
	if d.Label[s] == doc.Expl || !nominal(d.Tag[s]) || d.Tag[s] == doc.EX || d.Tag[s] == doc.CD && d.Lemma[s] != "one" && c.lemmaAt(s, s+1) != "of" {
		return false
	}
	switch w := d.Lemma[s]; {
	case w == "one":
		return int(c.kin[s].lo) < s || c.lemmaAt(s, s+1) == "of"
	case w == "it":
		return !english.Mere(lemma)
	case w == "which":
		return c.turnedTo(s) && c.answersThem(int(d.Head[s]))
	case w == "who":
		h := int(d.Head[s])
		return !english.Mere(lemma) && d.Label[h] == doc.AclRelcl && d.Tag[d.Head[h]] != doc.DT
	case w == "people":
		lo := int(c.kin[s].lo)
		return lo < s && (d.Tag[lo] == doc.CD || d.Lemma[lo] == "several" || d.Lemma[lo] == "many") || int(c.kin[s].hi) > s // two people, people in the office
	case english.Nobody(w):
		return false
	}
	if k := int(c.kin[s].lo); d.Lemma[k] == "no" || d.Lemma[k] == "any" || d.Lemma[k] == "neither" {
		return false
	}
	return true
}

// uptoThat takes off the words from the first "that" on.
func (c *Context) uptoThat(r doc.Range) doc.Range {
	for i := r.Start + 1; i < r.End; i++ {
		if c.Doc.Lemma[i] == "that" {
			r.End = i
		}
	}
	return c.trimmed(r)
}
