package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Nested finds what others are said to have said within what somebody says: in "the widow says an officer told her he was on leave" the officer
// makes a statement too. The corpora that the models learnt from mark the outer statement alone. What makes one is a finite verb of
// telling that no cue holds, with a subject and a clause.
func (c *Context) Nested(found []Attribution) []Attribution {
	d := c.Doc
	within := make([]int32, d.Len())  // where the innermost content around a token ends, 0 outside
	beyond := make(map[int]doc.Range) // the piece behind it
	held := c.held(found)
	for _, a := range found {
		if c.putsAside(a) {
			for _, r := range a.Content {
				for i := r.Start; i < r.End; i++ {
					held[i] = true
				}
			}
			continue
		}
		for k, r := range a.Content {
			for i := r.Start; i < r.End; i++ {
				if end := int32(r.End); within[i] == 0 || end < within[i] {
					within[i] = end
				}
				if k+1 < len(a.Content) {
					beyond[i] = a.Content[k+1]
				}
			}
		}
	}
	var out []Attribution
	for i := range d.Token {
		if held[i] || !d.Tag[i].Verb() {
			continue
		}
		end, rule := min(d.Sentence[d.SentenceOf[i]].End, i+reach), ClauseVerb
		if within[i] > 0 {
			end, rule = min(int(within[i]), end), NestedVerb
		}
		a, ok := Attribution{}, false
		if rule == NestedVerb {
			a, ok = c.writtenWithin(i, end)
		}
		if !ok {
			a, ok = c.telling(i, end)
		}
		if !ok {
			a, ok = c.toldBeyond(i, beyond[i])
		}
		if ok && !c.pleads(a) && (rule == NestedVerb || c.plainTelling(i, a)) {
			a.Confidence, a.Rule = clauseConfidence, rule
			if rule == NestedVerb {
				a.Confidence = nestedConfidence
			}
			out = append(out, a)
		} else if a, ok := c.nestedAct(found, i, end); ok && rule == NestedVerb {
			a.Confidence, a.Rule = nestedConfidence, NestedVerb
			out = append(out, a)
		} else if a, ok := c.toldBefore(i, held); ok && within[i] == 0 {
			a.Confidence, a.Rule = clauseConfidence, ClauseVerb
			out = append(out, a)
		}
	}
	return out
}

// nestedAct reads what somebody is told to have done with words, without a clause, where what another says begins with that, of which nothing lies at or behind token end: the
// paper said that Roe had accused the builder of fraud.
func (c *Context) nestedAct(found []Attribution, i, end int) (Attribution, bool) {
	d := c.Doc
	switch d.Lemma[i] {
	case "accuse", "blame", "criticise", "criticize", "condemn", "denounce", "deny", "reject", "dismiss":
	default:
		return Attribution{}, false
	}
	source, cue, ok := c.teller(i)
	if !ok || c.quotes[i] >= 0 || source.End > cue.Start || cue.End >= end || source.Len() == 1 && d.Tag[source.Start] == doc.PRP || c.thing(source) {
		return Attribution{}, false
	}
	opens := func(r doc.Range) bool {
		return r.Start == source.Start || r.Start+1 == source.Start && d.Lemma[r.Start] == "that"
	}
	if !nominal(d.Tag[cue.End]) || !slices.ContainsFunc(found, func(a Attribution) bool { return a.Cue.End <= source.Start && slices.ContainsFunc(a.Content, opens) }) {
		return Attribution{}, false
	}
	content := c.toClauseEnd(cue.End)
	if len(content) == 0 || content[len(content)-1].End > end {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: content}, true
}

// unpart gives statements the source from which the words for who says so part them: Okoro, the mayor said, told her that the boat was late.
func (c *Context) unpart(found []Attribution) {
	before := map[int]doc.Range{} // the piece of a content before the one that begins with a token
	for _, a := range found {
		for k := 1; k < len(a.Content); k++ {
			before[a.Content[k].Start] = a.Content[k-1]
		}
	}
	for i := range found {
		a := &found[i]
		r, ok := before[a.Cue.Start]
		r = c.trimmed(r)
		free := !slices.ContainsFunc(a.Content, func(o doc.Range) bool { return o.Start < r.End && r.Start < o.End })
		if ok && free && r.End <= a.Cue.Start && c.plainlyTells(a.Cue.Start) && c.nominalBetween(r.Start, r.End) {
			a.Source = []doc.Range{r}
		}
	}
}

// plainlyTells reports whether token i is a finite verb of telling.
func (c *Context) plainlyTells(i int) bool {
	switch c.Doc.Tag[i] {
	case doc.VBD, doc.VBZ, doc.VBP:
		return english.Tells(c.Doc.Lemma[i])
	}
	return false
}

// toldBefore reads verb i that stands with its subject behind what it tells: the boat was late, the union claimed on Monday.
func (c *Context) toldBefore(i int, held []bool) (Attribution, bool) {
	d := c.Doc
	if !english.Tells(d.Lemma[i]) || english.Mere(d.Lemma[i]) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	if k := int(c.kin[i].clause); k > i && !english.Passes(d.Lemma[i]) {
		return Attribution{}, false
	}
	source, cue, ok := c.teller(i)
	if !ok || source.End != cue.Start && (source.End != cue.Start-1 || d.Tag[source.End] != doc.Comma) {
		return Attribution{}, false
	}
	front, ok := c.frontOf(source.Start)
	if !ok || anyHeld(held, front) {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{front}}, true
}

// frontOf returns the clause or the quotation from the start of the sentence to the comma before token at.
func (c *Context) frontOf(at int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[at]]
	if at-s.Start < 4 || at-s.Start > reach {
		return doc.Range{}, false
	}
	if q := c.quotes[at-1]; q >= 0 && c.quotes[at] != q {
		r := d.Quotations[q].Tokens
		return c.trimmed(r), r.Len() > 4 && r.Start >= s.Start
	}
	if d.Tag[at-1] != doc.Comma || c.quotes[at-1] >= 0 {
		return doc.Range{}, false
	}
	r := c.trimmed(doc.Range{Start: s.Start, End: at - 1})
	switch d.Tag[s.Start] {
	case doc.IN:
		return r, c.mainBehind(r)
	case doc.WRB, doc.VBG, doc.VBN, doc.TO, doc.CC, doc.RB, doc.WP, doc.WDT:
		return doc.Range{}, false
	}
	return r, c.finite(r)
}

// mainBehind reports whether r, which begins with a preposition or the like, holds a main clause behind what that begins: with a trial ahead she was silent; if
// it rains, they stay.
func (c *Context) mainBehind(r doc.Range) bool {
	d := c.Doc
	if !english.Subordinates(d.Lemma[r.Start]) && !supposes(d.Lemma[r.Start]) && d.Lemma[r.Start] != "that" && d.Lemma[r.Start] != "as" {
		k := c.nominalFrom(r.Start + 1).End
		return k > r.Start+1 && c.finite(doc.Range{Start: k, End: r.End})
	}
	for k := r.Start + 2; k+2 < r.End; k++ {
		if d.Tag[k] == doc.Comma && nominal(d.Tag[k+1]) && !relative(d.Tag[k+1]) {
			return c.finite(doc.Range{Start: r.Start, End: k}) && c.finite(doc.Range{Start: k + 1, End: r.End})
		}
	}
	return false
}

// finite reports whether there is a finite verb in r.
func (c *Context) finite(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		switch c.Doc.Tag[k] {
		case doc.VBD, doc.VBZ, doc.VBP, doc.MD:
			return true
		}
	}
	return false
}

// putsAside reports whether an attribution denies its content, or says that something was not said: what is told within may never have been
// said.
func (c *Context) putsAside(a Attribution) bool {
	d := c.Doc
	head := Head(d, a.Cue)
	return english.DeniesIt(english.Lemma(strings.ToLower(d.Word(head)), true, false)) || d.Tag[head].Verb() && c.helpers(head).not
}

const (
	// nestedConfidence is the confidence, in hundredths, of a statement within what another says: 61 of 68 were right in passages that the
	// rules were made with, so less is promised.
	nestedConfidence = 75
	// clauseConfidence is that of a statement outside, which the models have passed over.
	clauseConfidence = 65
)

// plainTelling reports whether verb i, which stands within nothing that anybody says, tells plainly: not what somebody thinks, nor what is
// known about somebody (who has pledged to ...).
func (c *Context) plainTelling(i int, a Attribution) bool {
	d := c.Doc
	first := a.Content[0].Start
	clausal := d.Lemma[first] == "that" || c.quotes[first] >= 0 || c.kin[i].clause >= 0 && d.Label[c.kin[i].clause] == doc.Ccomp
	return clausal && (!english.Mere(d.Lemma[i]) || d.Lemma[first] == "that") && d.Tag[i] != doc.NN && d.Label[i] != doc.AclRelcl &&
		(d.Tag[a.Source[0].Start] != doc.CD || d.Form[a.Source[0].Start].Traits.Has(doc.HasLetter)) // Channel9 is no number
}

// telling reads verb i with its subject and what it tells, of which nothing lies at or behind token end.
func (c *Context) telling(i, end int) (Attribution, bool) {
	d := c.Doc
	lemma := d.Lemma[i]
	if lemma == "hear" || lemma == "learn" || lemma == "find" && c.lemmaAt(i, i+1) == "out" || lemma == "have" && c.lemmaAt(i, i+1) == "it" && c.lemmaAt(i, i+2) != "that" {
		return c.heardFrom(i, end)
	}
	if lemma == "point" || lemma == "understand" || lemma == "grant" || lemma == "accept" {
		return c.pointsOut(i, end)
	}
	if lemma == "let" || lemma == "give" || lemma == "have" {
		return c.letsKnow(i, end)
	}
	if !english.Tells(lemma) && !english.Bids(lemma) && !english.Shows(lemma) && !english.Passes(lemma) && d.Word(i) != "goes" && (lemma != "answer" || c.lemmaAt(i, i+1) != "that") {
		return Attribution{}, false
	}
	source, cue, ok := c.teller(i)
	if !ok || english.Shows(lemma) && !english.Keeps(d.Lemma[Head(d, source)]) {
		return Attribution{}, false
	}
	if k := source.Start; d.Lemma[k] == "the" && k+2 < source.End && english.PressNoun(d.Word(k+1)) && d.Tag[k+2].Proper() && k > 0 && d.Lemma[k-1] == "tell" {
		source.Start = k + 2 // told the newspaper | Orr | had explained
	}
	told, ok := c.told(i, cue, end)
	if !ok || lemma == "offer" && d.Lemma[told.Start] != "to" {
		return Attribution{}, false // the money he offered them came late
	}
	if english.Shows(lemma) {
		told = c.uptoParallel(source, told)
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, true
}

// uptoParallel ends what source tells without a "that" before "and that", where a "that" stands right before source: the paper reported that | a log showed leaks |
// and that the dam had cracked.
func (c *Context) uptoParallel(source, told doc.Range) doc.Range {
	d := c.Doc
	if source.Start == 0 || d.Lemma[source.Start-1] != "that" || d.Lemma[told.Start] == "that" {
		return told
	}
	for k := told.Start + 1; k+1 < told.End; k++ {
		if d.Tag[k] == doc.CC && d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN && c.quotes[k] < 0 {
			told.End = k
		}
	}
	return c.trimmed(told)
}

// pointsOut reads what verb i of pointing out, understanding or accepting tells behind "that", perhaps behind an aside between commas: has pointed out, and he's right, that.
func (c *Context) pointsOut(i, end int) (Attribution, bool) {
	d := c.Doc
	source, cue, ok := c.teller(i)
	if d.Lemma[i] == "point" {
		ok = ok && c.lemmaAt(i, i+1) == "out"
		cue.End = i + 2
	}
	if ok && source.End < cue.Start && c.finite(doc.Range{Start: source.End, End: cue.Start}) {
		return Attribution{}, false // said both anchors were home, the owner now accepts
	}
	from := cue.End
	if ok && from < end && d.Tag[from] == doc.Comma {
		for from++; from+1 < end && from < i+12 && (d.Tag[from] != doc.Comma || d.Lemma[from+1] != "that"); from++ {
		}
		from++
	}
	if !ok || from+2 >= end || d.Lemma[from] != "that" || d.Tag[from] != doc.IN {
		return Attribution{}, false
	}
	told := c.endTold(c.trimmed(doc.Range{Start: from, End: end}), i)
	for k := from; k+1 < told.End; k++ {
		if d.Tag[k] == doc.CC && (d.Tag[k+1] == doc.VBZ || d.Tag[k+1] == doc.VBD) && english.Tells(d.Lemma[k+1]) && c.quotes[k] < 0 {
			told.End = k // accepts that it was late but denies that it sank
		}
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, c.finite(told)
}

// letsKnow reads turns of telling that more words make than a verb, before "that" or how it was told: let it be known through her lawyer that, let slip that, gave the crew to
// understand that, would have it that.
func (c *Context) letsKnow(i, end int) (Attribution, bool) {
	d := c.Doc
	next := func(k int, lemmas ...string) bool {
		for n, l := range lemmas {
			if c.lemmaAt(i, k+n) != l {
				return false
			}
		}
		return true
	}
	source, cue, ok := c.teller(i)
	if who := c.nounsBefore(i); !ok && d.Lemma[i] == "let" && who.Len() > 0 && c.maySpeak(who.End-1) {
		source, cue, ok = c.endingPronoun(who), doc.Range{Start: i, End: i + 1}, true // which the tagger takes for an infinitive
	}
	switch {
	case next(i, "let", "it", "be", "know"):
		cue.End = i + 4
	case next(i, "let", "slip"):
		cue.End = i + 2
	case next(i-1, "would", "have", "it", "that"):
		source, cue, ok = c.nounsBefore(i-1), doc.Range{Start: i - 1, End: i + 2}, true
	case d.Lemma[i] == "give":
		k := c.nominalFrom(i + 1).End
		if k == i+1 || !next(k, "to", "understand") {
			return Attribution{}, false
		}
		cue.End = k + 2
	default:
		return Attribution{}, false
	}
	that := cue.End
	for that < end && that < cue.End+8 && d.Lemma[that] != "that" && (d.Tag[that] == doc.IN || nominal(d.Tag[that])) {
		that++
	}
	if !ok || source.Len() == 0 || english.Nobody(d.Lemma[source.End-1]) || that+2 >= end || d.Lemma[that] != "that" {
		return Attribution{}, false
	}
	told := c.endTold(c.trimmed(doc.Range{Start: that, End: end}), i)
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, c.finite(told)
}

// endingPronoun returns the pronoun that ends a group, which is no noun of it: last week | he |; else the group.
func (c *Context) endingPronoun(r doc.Range) doc.Range {
	if c.Doc.Tag[r.End-1] == doc.PRP {
		r.Start = r.End - 1
	}
	return r
}

// heardFrom reads what verb i of hearing or learning tells of another: had heard from a clerk that the boat was sold, learned only on Monday, from a clerk, that.
func (c *Context) heardFrom(i, end int) (Attribution, bool) {
	d := c.Doc
	from := c.fromWhom(i, end)
	if from == 0 || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD {
		return Attribution{}, false
	}
	start, plain := c.auxiliaries(i)
	source := doc.Range{Start: from + 1, End: from + 1}
	for source.End < end && d.Lemma[source.End] != "that" && (nominal(d.Tag[source.End]) || source.Len() > 0 && (d.Tag[source.End] == doc.IN || d.Tag[source.End] == doc.VBG && source.End+1 < end && d.Tag[source.End+1].Noun())) {
		source.End++ // from a passing motorist
	}
	k := source.End
	for k < end && k < source.End+6 && (d.Lemma[k] == "back" || d.Lemma[k] == "in" || d.Lemma[k] == "on" || english.Near(d.Lemma[k]) || english.Calendar(d.Lemma[k]) || english.Relative(d.Lemma[k]) || d.Tag[k] == doc.Comma) {
		k++ // from a clerk | back in June | that
	}
	if s := source.End; s < end && d.Tag[s] == doc.Comma && d.Lemma[i] == "have" {
		k = max(k, c.thatBehindAside(s, end)) // from Ada Roe, a clerk, that
	}
	told := doc.Range{Start: k, End: end}
	if !plain || source.Len() == 0 || told.Len() < 3 || d.Lemma[told.Start] != "that" || !c.finite(told) || english.Nobody(d.Lemma[source.Start]) || d.Lemma[i] != "hear" && !c.maySpeak(c.firstNoun(source)) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: start, End: from + 1}, Source: []doc.Range{c.trimmed(source)}, Content: []doc.Range{c.trimmed(told)}}, true
}

// learnedFrom gives who has learnt something from somebody what that is: the Pennant has learned from two people that | the boat was sold |.
func (c *Context) learnedFrom(a *Attribution) {
	i := a.Cue.End - 1
	if len(a.Content) > 0 || len(a.Source) == 0 || a.Source[0].Start > i || c.Doc.Lemma[i] != "learn" {
		return
	}
	if b, ok := c.heardFrom(i, c.Doc.Sentence[c.Doc.SentenceOf[i]].End); ok {
		a.Content, a.Confidence, a.Rule = b.Content, clauseConfidence, ClauseVerb
	}
}

// firstNoun returns the last of the first nouns of r, which what stands behind tells more of: two | people | familiar with the talks; the start of r without one.
func (c *Context) firstNoun(r doc.Range) int {
	k := r.Start
	for i := r.Start; i < r.End; i++ {
		switch {
		case c.Doc.Tag[i].Noun() || c.Doc.Tag[i] == doc.PRP:
			k = i
		case k > r.Start || c.Doc.Tag[i] == doc.IN:
			return k
		}
	}
	return k
}

// fromWhom returns the "from" behind verb i of hearing or learning, right behind it or behind what tells when: learned | from, found out only on Monday, | from; 0 without.
func (c *Context) fromWhom(i, end int) int {
	d := c.Doc
	k := i + 1
	switch next := c.lemmaAt(i, k); d.Lemma[i] {
	case "find":
		if next != "out" {
			return 0
		}
		k++
	case "have":
		if next != "it" {
			return 0
		}
		k++ // had it from the director that
	}
	for ; k+2 < end && k < i+8; k++ {
		switch w := d.Lemma[k]; {
		case w == "from":
			return k
		case w == "on" || w == "in" || w == "only" || w == "the", d.Tag[k] == doc.Comma, d.Tag[k] == doc.CD, english.Near(w), english.Calendar(w), english.Relative(w), w == "night":
		default:
			return 0
		}
	}
	return 0
}

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
	start, plain := c.auxiliaries(i)
	if !plain {
		return source, cue, false
	}
	cue.Start = start
	s := int(c.kin[i].subject)
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
			source = c.byBehindDay(i)
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

// wholeBehindThat reports whether behind the "that" at token k, which the tagger takes for a pronoun, stands a clause that lacks nothing: told staff at the huddle that | head office wanted it left out |.
func (c *Context) wholeBehindThat(k, end int) bool {
	d := c.Doc
	v := c.nominalFrom(k + 1).End
	if v < end && d.Tag[v] == doc.POS {
		v = c.nominalFrom(v + 1).End
	}
	if v == k+1 || v+2 >= end || !finiteTag(d.Tag[v]) {
		return false
	}
	for v < end && (d.Tag[v].Verb() || d.Tag[v] == doc.MD || d.Tag[v] == doc.RB) {
		v++
	}
	return v+1 < end && (nominal(d.Tag[v]) || d.Tag[v] == doc.JJ || d.Tag[v] == doc.IN)
}

// byBehindDay returns by whom somebody was told what the verb at token i passes on, where it is said between them when that was: were briefed on Sunday by | the chief of defence |. It is empty without.
func (c *Context) byBehindDay(i int) doc.Range {
	d := c.Doc
	for k := i + 1; k+2 < d.Len() && k < i+5; k++ {
		switch l := d.Lemma[k]; {
		case l == "by":
			r := c.nominalFrom(k + 1)
			if r.Len() > 0 && c.lemmaAt(i, r.End) == "of" {
				r.End = max(r.End, c.nominalFrom(r.End+1).End)
			}
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
		if t := d.Tag[p]; t == doc.Comma || t == doc.CC || t == doc.VBD || t == doc.VBZ || t == doc.VBP || t == doc.MD || c.quotes[p] != c.quotes[i] {
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
		case d.Tag[k] != doc.RB:
			k = 0
		}
	}
	if _, ok := c.heardBefore(i); ok || d.Tag[i] == doc.VB || d.Tag[i] == doc.VBG {
		return start, helped || ok
	}
	return start, !c.supposed(i)
}

// supposed reports whether verb i stands in a clause that if, whether or unless begins.
func (c *Context) supposed(i int) bool {
	m := c.markAt(i)
	if m < 0 {
		return false
	}
	switch c.Doc.Lemma[m] {
	case "if", "whether", "unless", "until":
		return true
	}
	return false
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
	for r.Start > 0 && i-r.Start < 12 && (nominal(d.Tag[r.Start-1]) || d.Lemma[r.Start-1] == "of") {
		r.Start--
	}
	if r.Len() == 0 || r.Start == 0 || d.SentenceOf[r.Start-1] != d.SentenceOf[i] || !d.Tag[r.Start-1].Verb() || !english.Hears(d.Lemma[r.Start-1]) {
		return doc.Range{}, false
	}
	return r, d.Tag[i] != doc.VBP || d.Lemma[r.Start-1] == "hear" || d.Lemma[r.Start-1] == "overhear"
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

// told returns what the words of cue tell, whose verb is i: its clause behind it, what is bidden with who is bidden, or all from a "that" on.
func (c *Context) told(i int, cue doc.Range, end int) (doc.Range, bool) {
	d := c.Doc
	r, ok := c.clauseTold(i, cue.End, end)
	if bare, plain := c.bareBehind(i, end); plain && (!ok || c.headless(r) || c.nominalBetween(bare.Start, r.Start)) {
		r, ok = bare, true
	} else if plain && r.Start < bare.Start {
		r.Start = bare.Start // promised her the pills were safe
	}
	if that, begins := c.thatBehind(cue.End, end); !ok || begins && (c.headless(r) || d.Lemma[r.Start] == "that" && r.Start > cue.End+2 || english.Passes(d.Lemma[i]) && that.Start < r.Start) {
		r, ok = that, begins
	}
	if !ok {
		r, ok = c.colonBehind(i, end)
	}
	if !ok {
		r, ok = c.retoldBehind(i, end)
	}
	if !ok && d.Tag[i] == doc.VB {
		r, ok = c.quoteBehind(i, end) // heard the mate say “It is late”
	}
	if !ok && english.Bids(c.Doc.Lemma[i]) {
		r, ok = c.bidden(cue.End, end)
	}
	if !ok && c.Doc.Lemma[cue.End-1] == "by" {
		r, ok = c.biddenBy(cue.End, end)
	}
	if !ok && c.Doc.Lemma[i] == "tell" {
		r, ok = c.ofDoing(cue.End, end)
	}
	if !ok && english.DeniesIt(c.Doc.Lemma[i]) && cue.End < end && c.Doc.Tag[cue.End] == doc.VBG {
		r, ok = doc.Range{Start: cue.End, End: min(end, int(c.kin[cue.End].hi)+1)}, true // denies taking the money
	}
	if !ok {
		r, ok = c.confirmedThing(i, cue.End, end)
	}
	if !ok {
		return r, false
	}
	r = c.endTold(c.trimmed(r), i)
	return r, r.Len() > 1 && !c.headless(r)
}

// colonBehind returns the quotation that a colon or a comma leads to behind verb i, whom it tells, where and when: had told him over the weekend: | "Nobody will know." |
func (c *Context) colonBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	k := i + 1
	for k+1 < end && k < i+12 && (nominal(d.Tag[k]) || d.Tag[k] == doc.IN || d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.IN) && c.quotes[k] == c.quotes[i] {
		k++ // say on the bridge, after the call, “It is late”
	}
	if k+2 >= end || d.Word(k) != ":" && d.Tag[k] != doc.Comma || !english.Tells(d.Lemma[i]) {
		return doc.Range{}, false
	}
	q := d.Quote[k+2]
	if q < 0 || d.Quotations[q].Tokens.Start != k+1 {
		return doc.Range{}, false
	}
	return d.Quotations[q].Tokens, true
}

// retoldBehind returns what a speaker retells, within a quotation, behind the comma of another's "said" or "goes": “She rang and said, | Mum, I am alone again |,” Roe said.
func (c *Context) retoldBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	if c.quotes[i] < 0 || c.markAt(i) >= 0 || d.Lemma[i] != "say" && d.Word(i) != "goes" || i+3 >= end || d.Tag[i+1] != doc.Comma || c.quotes[i+2] != c.quotes[i] {
		return doc.Range{}, false
	}
	if who := c.nounsBefore(i); who.Len() > 0 && who.Start > 0 && (d.Tag[who.Start-1] == doc.Comma || d.Tag[who.Start-1] == doc.WRB || d.Tag[who.Start-1] == doc.WP || d.Lemma[who.Start] == "what") {
		return doc.Range{}, false // it was, he said, a mess; when she says, it was late; I hate what he said, no, I do
	}
	r := doc.Range{Start: i + 2, End: end}
	return r, (nominal(d.Tag[r.Start]) || d.Tag[r.Start] == doc.EX || d.Tag[r.Start] == doc.UH || d.Tag[r.Start] == doc.RB) && c.finite(r)
}

// confirmedThing returns the object of a verb of confirming or denying right behind it: confirmed the arrest of the mayor.
func (c *Context) confirmedThing(i, from, end int) (doc.Range, bool) {
	d := c.Doc
	k := int(c.kin[i].clause)
	if d.Lemma[i] != "confirm" && d.Lemma[i] != "deny" || k < from || k >= end || d.Label[k] != doc.Obj || !d.Tag[k].Noun() {
		return doc.Range{}, false
	}
	r := c.subtree(k)
	return doc.Range{Start: max(r.Start, from), End: min(r.End, end)}, r.Start == from && !d.Tag[k].Proper()
}

// endTold ends what verb i tells where the quotation about the verb or the one that begins it ends, and before a comma that leads over to a
// participle of telling (ruled that it was lawful, adding ...) or, behind what is bidden, to a clause.
func (c *Context) endTold(r doc.Range, i int) doc.Range {
	d := c.Doc
	if r.Start >= d.Len() {
		return r
	}
	for _, q := range [...]int32{d.Quote[i], d.Quote[r.Start]} {
		if q >= 0 {
			r.End = min(r.End, d.Quotations[q].Tokens.End)
		}
	}
	plain := d.Lemma[r.Start] != "that"
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.Comma || d.Quote[k] != d.Quote[r.Start] {
			continue
		}
		if d.Tag[k+1] == doc.VBG && english.Tells(d.Lemma[k+1]) && (plain || c.finite(doc.Range{Start: r.Start, End: k})) || plain && d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN {
			r.End = k
		}
	}
	return c.trimmed(r)
}

// headless reports whether r begins with a finite verb outside of any quotation: a clause without its subject, which stands elsewhere (what he
// hopes sends a message).
func (c *Context) headless(r doc.Range) bool {
	return finiteTag(c.Doc.Tag[r.Start]) && c.quotes[r.Start] < 0
}

// finiteTag reports whether t is of a finite verb.
func finiteTag(t doc.Tag) bool {
	return t == doc.VBD || t == doc.VBZ || t == doc.VBP || t == doc.MD
}

// clauseTold returns the clause that hangs on verb i and begins at or behind token from.
func (c *Context) clauseTold(i, from, end int) (doc.Range, bool) {
	d := c.Doc
	k := int(c.kin[i].clause)
	if k < from || k >= end {
		return doc.Range{}, false
	}
	r := c.subtree(k)
	r = doc.Range{Start: max(r.Start, from), End: min(r.End, end)}
	if m := c.markAt(k); m >= r.Start && d.Lemma[m] == "that" {
		r.Start = m
	} else if !english.Passes(d.Lemma[i]) && c.nominalBetween(from, r.Start) {
		r.Start = from // a subject that hangs on the wrong verb
	}
	switch d.Label[k] {
	case doc.Obj:
		return r, english.Shows(d.Lemma[i])
	case doc.Ccomp, doc.Parataxis:
		return r, (english.Tells(d.Lemma[i]) || english.Shows(d.Lemma[i])) && (d.Label[k] == doc.Ccomp || c.quotes[k] != c.quotes[i] || d.Quote[k] != d.Quote[i])
	case doc.Xcomp:
		m := c.markAt(k)
		if m < from || d.Tag[m] != doc.TO {
			return r, false
		}
		if d.Lemma[from-1] == "by" {
			return doc.Range{Start: c.withNot(m, from), End: r.End}, true
		}
		if english.Bids(d.Lemma[i]) && m > from && !strings.EqualFold(d.Word(from), "to") {
			return doc.Range{Start: from, End: r.End}, true
		}
		return r, english.Vows(d.Lemma[i]) || d.Lemma[i] == "say" && m == from && (d.Tag[i] != doc.VBN || i > 0 && d.Lemma[i-1] == "have") && c.lemmaAt(i, m+1) != "be" && c.lemmaAt(i, m+1) != "have"
	}
	return r, false
}

// bareBehind returns the clause without "that" behind verb i and whom it tells, whatever the parser made of it: had told him the pump was old.
func (c *Context) bareBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	r := doc.Range{Start: c.behindTold(i, end), End: end}
	if !english.Passes(d.Lemma[i]) || r.Start < 0 || r.Len() < 3 || c.quotes[r.Start] != c.quotes[i] {
		return doc.Range{}, false
	}
	k := r.Start
	if d.Tag[k] == doc.IN && (d.Lemma[k] == "at" || d.Lemma[k] == "about") {
		k++ // at least forty, about forty
	}
	from := k
	for k < end && (nominal(d.Tag[k]) || d.Tag[k] == doc.VBG && k == from+1 && d.Tag[from] == doc.DT) {
		k++
	}
	if k == from {
		return doc.Range{}, false
	}
	if of := c.nominalFrom(k + 1); k+1 < end && d.Tag[k] == doc.IN && d.Lemma[k] != "that" && of.Len() > 0 && of.End < end && finiteTag(d.Tag[of.End]) {
		k = of.End // orders for the network were held back
	}
	if k+1 < end && (d.Tag[k] == doc.OpenQuote || d.Tag[k] == doc.CloseQuote) {
		if k++; d.Tag[k] == doc.VB {
			return r, d.Tag[k-2] == doc.NNS // the records “tie out”
		}
	}
	if k >= end {
		return doc.Range{}, false
	}
	return r, finiteTag(d.Tag[k])
}

// behindTold returns the first token behind whom verb i tells: a pronoun, or a group of common nouns before a pronoun that can only be a subject. It is
// -1 when there is none.
func (c *Context) behindTold(i, end int) int {
	d := c.Doc
	if i+2 >= end {
		return -1
	}
	switch d.Tag[i+1] {
	case doc.PRP:
		return i + 2
	case doc.PRPS:
		if d.Tag[i+2] == doc.DT || d.Tag[i+2] == doc.CD || d.Tag[i+2] == doc.PRP || d.Tag[i+2] == doc.IN && strings.EqualFold(d.Word(i+1), "her") {
			return i + 2
		}
	case doc.DT:
	case doc.NN, doc.NNS:
		if !english.Hearer(d.Lemma[i+1]) {
			return -1
		}
		switch d.Tag[i+2] {
		case doc.DT, doc.PRP, doc.PRPS, doc.NNP:
			return i + 2 // told police the driver had left
		}
		return -1
	default:
		return -1
	}
	k := i + 2
	for k < end && k < i+5 && (d.Tag[k] == doc.NN || d.Tag[k] == doc.NNS || d.Tag[k] == doc.JJ) {
		k++
	}
	if k == i+2 || k >= end || d.Tag[k] != doc.PRP {
		return -1
	}
	switch d.Lemma[k] {
	case "it", "he", "she", "they", "we", "i":
		return k
	}
	return -1
}

// nominalBetween reports whether there are nothing but nouns, their modifiers and their prepositions from token a to token b.
func (c *Context) nominalBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if !nominal(c.Doc.Tag[k]) && c.Doc.Tag[k] != doc.IN {
			return false
		}
	}
	return a < b
}

// nominalFrom returns the nouns with their modifiers from token i on.
func (c *Context) nominalFrom(i int) doc.Range {
	r := doc.Range{Start: i, End: i}
	for r.End < c.Doc.Len() && nominal(c.Doc.Tag[r.End]) && c.Doc.SentenceOf[r.End] == c.Doc.SentenceOf[i] {
		r.End++
	}
	return r
}

// ofDoing returns what somebody, whom token from begins, is told of, a thing or what was done: told the inspector | of being asked to leave |.
func (c *Context) ofDoing(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := c.nominalFrom(from).End
	if k == from || k+2 >= end || d.Lemma[k] != "of" {
		return doc.Range{}, false
	}
	if d.Tag[k+1] == doc.OpenQuote && c.quotes[k+2] >= 0 && (d.Tag[k-1].Noun() || d.Tag[k-1] == doc.PRP) {
		return doc.Range{Start: k, End: min(end, d.Quotations[c.quotes[k+2]].Tokens.End)}, true // told staff of ‘trouble on the podium’
	}
	if of := c.nominalFrom(k + 1); (of.Len() > 1 || of.Len() == 1 && d.Tag[k+1] == doc.NNS && d.Tag[k+2] == doc.VBN) && of.End <= end && (d.Tag[k-1] == doc.PRP || d.Tag[k-1] == doc.PRPS || c.maySpeak(k-1)) {
		return doc.Range{Start: k, End: max(of.End, min(end, int(c.kin[of.End-1].hi)+1))}, true // told her of wells fouled on purpose
	}
	if d.Tag[k+1] != doc.VBG {
		return doc.Range{}, false
	}
	v := k + 1
	if h := int(d.Head[v]); h > v && h < end && d.Tag[h] == doc.VBN {
		v = h // of being asked
	}
	return doc.Range{Start: k, End: min(end, int(c.kin[v].hi)+1)}, true
}

// bidden returns who is bidden, whom token from begins, with the infinitive behind.
func (c *Context) bidden(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := from
	for k < end && nominal(d.Tag[k]) {
		k++
	}
	if k > from && k+2 < end && (d.Lemma[k] == "by" || d.Lemma[k] == "in") && d.Tag[k+1].Noun() && d.Tag[k+2] == doc.TO {
		k += 2 // instructed the mate by phone to
	}
	if k == from || k+1 >= end || d.Tag[k] != doc.TO || d.Tag[k+1] != doc.VB && d.Tag[k+1] != doc.OpenQuote {
		return doc.Range{}, false
	}
	if d.Tag[k+1] == doc.OpenQuote {
		if q := d.Quote[min(k+2, end-1)]; q >= 0 && d.Quotations[q].Tokens.Start == k+1 {
			return doc.Range{Start: from, End: min(end, d.Quotations[q].Tokens.End)}, true
		}
		return doc.Range{}, false
	}
	return doc.Range{Start: from, End: min(end, int(c.kin[k+1].hi)+1)}, true
}

// biddenBy returns the infinitive behind who bids it, whom token from begins: was told by the crew to wait.
func (c *Context) biddenBy(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := c.nominalFrom(from).End
	if k > from && k+3 < end && d.Lemma[k] == "to" && d.Tag[k+1] == doc.NN && phrasal(d.Lemma[k+2]) && (d.Tag[k+3] == doc.PRPS || d.Tag[k+3] == doc.DT) {
		return doc.Range{Start: c.withNot(k, from), End: end}, true // told by the bursar to hand over their phones
	}
	for k > from && k+1 < end && k < from+8 && (d.Tag[k] == doc.IN || nominal(d.Tag[k])) {
		k++ // by staff on the weighbridge
	}
	if k > from && k+1 < end && (d.Lemma[k] == "not" || d.Lemma[k] == "never") {
		k++
	}
	if k == from || k+1 >= end || d.Tag[k] != doc.TO || d.Tag[k+1] != doc.VB {
		return doc.Range{}, false
	}
	return doc.Range{Start: c.withNot(k, from), End: max(min(end, int(c.kin[k+1].hi)+1), k+2)}, true
}

// phrasal reports whether w goes with a verb for handing something to others or back.
func phrasal(w string) bool {
	switch w {
	case "over", "in", "back", "off", "up", "out":
		return true
	}
	return false
}

// withNot returns where an infinitive that "to" at token i begins has its "not" behind token from, i without: was told by the mate | not to ring.
func (c *Context) withNot(i, from int) int {
	if i > from && (c.Doc.Lemma[i-1] == "not" || c.Doc.Lemma[i-1] == "never") {
		return i - 1
	}
	return i
}

// thatBehind returns the clause that begins with a "that" not far behind token from, before any other verb. Behind by whom somebody was told, and behind for how long,
// the tagger often takes that word for a relative pronoun.
func (c *Context) thatBehind(from, end int) (doc.Range, bool) {
	d := c.Doc
	relative := from > 0 && d.Lemma[from-1] == "by"
	tells := from > 0 && english.Passes(d.Lemma[from-1])
	toWhom := from > 0 && from < end && d.Lemma[from] == "to" && english.Tells(d.Lemma[from-1])
	for k := from; k < end && k < from+12; k++ {
		switch {
		case tells && d.Tag[k] == doc.WDT && k > from+2 && d.Lemma[k-2] == "for" && d.Tag[k-1] == doc.NNS && k+1 < end && nominal(d.Tag[k+1]):
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case toWhom && d.Tag[k] == doc.WDT && d.Lemma[k] == "that" && k > from+1 && k+1 < end && nominal(d.Tag[k+1]): // complained to the cabinet that
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case relative && d.Tag[k] == doc.WP && k > from && d.Tag[k-1].Noun():
			k = c.thatBehindWho(k, end)
			return doc.Range{Start: k, End: end}, k > 0 && c.finite(doc.Range{Start: k, End: end})
		case d.Lemma[k] == "that" && k+2 < end && d.Lemma[k+2] == "that" && (d.Lemma[k+1] == "day" || d.Lemma[k+1] == "night" || english.Calendar(d.Lemma[k+1]) || english.Relative(d.Lemma[k+1])):
			return doc.Range{Start: k + 2, End: end}, c.finite(doc.Range{Start: k + 2, End: end}) // told her that day that
		case d.Lemma[k] == "that" && k+1 < end && d.Tag[k+1] == doc.Comma && d.Quote[k] >= 0:
			return doc.Range{}, false // “I know why he is saying that, but I will go”
		case d.Lemma[k] == "that" && (d.Tag[k] == doc.IN || d.Tag[k] == doc.WDT && (relative || tells && k > from && k+1 < end && (d.Tag[k+1] == doc.VBG || c.wholeBehindThat(k, end)))):
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case (relative || tells && c.namedTeller(from-1)) && d.Tag[k] == doc.Comma && c.thatBehindAside(k, end) > 0:
			k = c.thatBehindAside(k, end)
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case d.Tag[k] == doc.VBD && k > from+1 && k+2 < end && d.Tag[k-1] == doc.PRP && (d.Lemma[k-2] == "before" || d.Lemma[k-2] == "after" || d.Lemma[k-2] == "when") && d.Lemma[k+1] == "that": // told him before he signed that
		case d.Tag[k].Verb(), d.Tag[k] == doc.MD, d.Tag[k] == doc.Colon:
			return doc.Range{}, false
		}
	}
	return doc.Range{}, false
}
