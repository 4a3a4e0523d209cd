package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// nested finds what others are said to have said within what somebody says: in "the widow says an officer told her he was on leave" the officer
// makes a statement too. The corpora that the models learnt from mark the outer statement alone. What makes one is a finite verb of
// telling that no cue holds, with a subject and a clause.
func (c *Context) nested(found []Attribution) []Attribution {
	d := c.Doc
	within := make([]place, d.Len())
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
			at := place{piece: r}
			if k > 0 {
				at.before = a.Content[k-1]
			}
			if k+1 < len(a.Content) {
				at.behind = a.Content[k+1]
			}
			for i := r.Start; i < r.End; i++ {
				if within[i].piece.Len() == 0 || r.End < within[i].piece.End {
					within[i] = at
				}
			}
		}
	}
	var out []Attribution
	for i := range d.Token {
		if d.Tag[i].Noun() && (within[i].piece.Len() > 0 || !held[i] && c.passesOn(i)) {
			end := d.Sentence[d.SentenceOf[i]].End
			if within[i].piece.Len() > 0 {
				end = within[i].piece.End
			}
			if a, ok := c.wordOf(i, end); ok && !anyHeld(held, doc.Range{Start: i, End: i + 1}) {
				a.Confidence, a.Rule = nestedConfidence, NestedVerb
				out = append(out, a)
				continue
			}
		}
		if held[i] || !d.Tag[i].Verb() {
			continue
		}
		if _, ok := c.heardSaying(i); ok {
			continue // who recalls what another said is a link of that
		}
		end, rule := min(d.Sentence[d.SentenceOf[i]].End, i+reach), ClauseVerb
		if within[i].piece.Len() > 0 {
			end, rule = min(within[i].piece.End, end), NestedVerb
		}
		a, ok := Attribution{}, false
		if rule == NestedVerb {
			a, ok = c.writtenWithin(i, end)
		}
		if !ok {
			a, ok = c.telling(i, end)
		}
		if rule == NestedVerb {
			a, ok = c.openingTeller(a, ok, i, within[i], end)
		}
		if !ok {
			a, ok = c.toldBeyond(i, within[i].behind)
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
		} else if a, ok := c.toldBefore(i, held); ok && within[i].piece.Len() == 0 {
			a.Confidence, a.Rule = clauseConfidence, ClauseVerb
			out = append(out, a)
		}
	}
	return out
}

// place is where a token stands in what somebody says: the innermost piece that holds it, and the pieces of the same content before and behind that.
type place struct{ piece, before, behind doc.Range }

// nestedAct reads what somebody is told to have done with words, without a clause, where what another says begins with that, of which nothing lies at or behind token end: the
// paper said that Roe had accused the builder of fraud; that residents reported hearing a boom.
func (c *Context) nestedAct(found []Attribution, i, end int) (Attribution, bool) {
	d := c.Doc
	act, gerund := false, false // what stands behind the verb: a noun, or seeing something
	switch d.Lemma[i] {
	case "accuse", "blame", "criticise", "criticize", "condemn", "denounce", "reject", "dismiss":
		act = true
	case "deny":
		act, gerund = true, true
	case "report", "recall", "describe", "admit", "acknowledge", "mention", "remember":
		gerund = true
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
	if !(act && nominal(d.Tag[cue.End]) || gerund && d.Tag[cue.End] == doc.VBG) || !slices.ContainsFunc(found, func(a Attribution) bool {
		return (a.Cue.End <= source.Start || a.Cue.Start >= cue.End) && slices.ContainsFunc(a.Content, opens)
	}) {
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
	return english.DeniesIt(c.verbLemma(head)) || d.Tag[head].Verb() && c.helpers(head).not
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
	if lemma == "hear" || lemma == "learn" || lemma == "understand" && c.lemmaAt(i, i+1) == "from" || lemma == "find" && c.lemmaAt(i, i+1) == "out" || (lemma == "have" || lemma == "get") && c.lemmaAt(i, i+1) == "it" && c.lemmaAt(i, i+2) != "that" {
		return c.heardFrom(i, end)
	}
	if lemma == "point" || lemma == "understand" || lemma == "grant" || lemma == "accept" {
		return c.pointsOut(i, end)
	}
	if lemma == "let" || lemma == "give" || lemma == "have" || lemma == "make" {
		return c.letsKnow(i, end)
	}
	if !english.Tells(lemma) && !english.Bids(lemma) && !english.Shows(lemma) && !english.Passes(lemma) && d.Word(i) != "goes" && (lemma != "answer" && lemma != "swear" && lemma != "vow" || c.lemmaAt(i, i+1) != "that") {
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
	if k := told.Start; d.Lemma[k] == "that" && k > cue.End && d.Lemma[k-1] == "and" {
		return Attribution{}, false // heard what voters are saying, and that it was strong
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

// letsKnow reads turns of telling that more words make than a verb, before "that" or how it was told: let it be known through her lawyer that, let him know that, let slip that, made clear that, gave
// the crew to understand that, would have it that.
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
	case next(i, "let", "it", "slip"):
		cue.End = i + 3
	case d.Lemma[i] == "let" && c.nominalFrom(i+1).Len() > 0 && c.lemmaAt(i, c.nominalFrom(i+1).End) == "know":
		cue.End = c.nominalFrom(i+1).End + 1
	case next(i, "make", "clear"), next(i, "make", "plain"):
		cue.End = i + 2
	case next(i, "make", "it", "clear"), next(i, "make", "it", "plain"):
		cue.End = i + 3
	case next(i-1, "would", "have", "it", "that"):
		source, cue, ok = c.nounsBefore(i-1), doc.Range{Start: i - 1, End: i + 2}, true
	case d.Lemma[i] == "give":
		k := c.nominalFrom(i + 1).End
		switch {
		case k > i+2 && givesWord(d.Lemma[k-1]) && d.Tag[i+1] != doc.PRPS && ok:
			cue.End = k
			if k+2 < end && d.Lemma[k] != "that" && (c.subjectEnd(k) > 0 || d.Tag[k] == doc.EX) { // gave him his word | it was safe
				told := c.endTold(c.trimmed(doc.Range{Start: k, End: end}), i)
				return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, source.Len() > 0 && !english.Nobody(d.Lemma[source.End-1]) && c.finite(told)
			}
		case k > i+1 && next(k, "to", "understand"):
			cue.End = k + 2
		default:
			return Attribution{}, false
		}
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

// givesWord reports whether a noun is for what somebody gives another by saying that something is so: gave her an assurance that.
func givesWord(lemma string) bool {
	switch lemma {
	case "word", "assurance", "guarantee", "undertaking", "pledge", "promise":
		return true
	}
	return false
}

// wordOf reads noun i, for what somebody said, of which nothing lies at or behind token end, with those behind "of", "from" or "by" who said it: accepted the word of | Karl Orr, the mayor, | that it was safe.
func (c *Context) wordOf(i, end int) (Attribution, bool) {
	d := c.Doc
	if !d.Tag[i].Noun() || c.quotes[i] >= 0 || i < 2 || i+5 > end || d.Lemma[i+1] != "of" && d.Lemma[i+1] != "from" && d.Lemma[i+1] != "by" {
		return Attribution{}, false
	}
	switch d.Lemma[i] {
	case "word", "account", "evidence", "testimony", "statement", "claim", "allegation", "assertion", "admission", "insistence":
	default:
		if !givesWord(d.Lemma[i]) {
			return Attribution{}, false
		}
	}
	who := c.nominalFrom(i + 2)
	that := who.End
	if who.Len() == 0 || that+3 >= end || d.Tag[who.Start] == doc.PRP || !c.maySpeak(who.End-1) || english.Nobody(d.Lemma[who.End-1]) {
		return Attribution{}, false
	}
	if d.Tag[that] == doc.Comma {
		that = c.thatBehindAside(that, end)
	}
	if that == 0 || d.Lemma[that] != "that" || d.Tag[that] != doc.IN {
		return Attribution{}, false
	}
	told := c.endTold(c.trimmed(doc.Range{Start: that, End: end}), i)
	return Attribution{Cue: doc.Range{Start: i, End: i + 2}, Source: []doc.Range{c.trimmed(doc.Range{Start: who.Start, End: that})}, Content: []doc.Range{told}}, c.finite(told)
}

// withoutWord leaves to what somebody does with the word of another that whole: accepted | the word of Karl Orr that it was safe |.
func (c *Context) withoutWord(a *Attribution) {
	d, k := c.Doc, a.Cue.End
	if a.Cue.Len() > 3 && d.Lemma[k-1] == "of" && d.Lemma[k-2] == "word" && d.Lemma[k-3] == "the" && len(a.Content) > 0 && a.Content[0].Start == k {
		a.Cue.End, a.Content[0].Start = k-3, k-3
	}
}

// passesOn reports whether noun i is what a verb tells that a document or somebody passes on: relates the account.
func (c *Context) passesOn(i int) bool {
	v := int(c.Doc.Head[i])
	if v < 0 || v >= i || c.Doc.Label[i] != doc.Obj {
		return false
	}
	switch c.Doc.Lemma[v] {
	case "relate", "carry", "contain", "include", "record", "cite", "repeat", "reproduce", "publish", "relay", "recount", "quote", "print":
		return true
	}
	return false
}

// endingPronoun returns the pronoun that ends a group, which is no noun of it: last week | he |; else the group.
func (c *Context) endingPronoun(r doc.Range) doc.Range {
	if c.Doc.Tag[r.End-1] == doc.PRP {
		r.Start = r.End - 1
	}
	return r
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
	for r.End < c.Doc.Len() && nominal(c.Doc.Tag[r.End]) && c.Doc.SentenceOf[r.End] == c.Doc.SentenceOf[i] && (r.End == i || c.Doc.Tag[r.End] != doc.DT || !c.Doc.Tag[r.End-1].Noun()) {
		r.End++
	}
	return r
}
