package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// allTold finds what the models lose of the turns of newswire: who puts a number at so many, who found what stands before them in the sentence, who speaks
// behind a quotation, and who takes back what they said.
// Cues of found are passed over. Contents of found that reach over such a turn are cut before it.
func (c *Context) allTold(found []Attribution) []Attribution {
	cuts := map[int]int{} // where what somebody found ends, by where the words for them start
	c.complete(found, cuts)
	held, carried := c.held(found), c.carried(found)
	var out []Attribution
	for i, lemma := range c.Doc.Lemma {
		var a Attribution
		ok := false
		switch {
		case held[i]:
		case lemma == "tell":
			a, ok = c.toldPaper(i)
		case lemma == "show" || lemma == "shows" || lemma == "reveal" || lemma == "suggest":
			if a, ok = c.shows(i); ok && a.Content[0].End < i {
				cuts[a.Source[0].Start] = a.Content[0].End
			}
		case lemma == "put" || lemma == "place" || lemma == "set" || lemma == "fix":
			a, ok = c.putsAt(i)
		case english.Establishes(lemma) || c.endsHeadline(i):
			if a, ok = c.foundBefore(i); ok {
				cuts[a.Source[0].Start] = a.Content[0].End
			} else {
				a, ok = c.foundBehind(i)
			}
		case english.TakesBack(lemma):
			a, ok = c.takesBack(i)
		case lemma == "which":
			if a, ok = c.toWhich(i); ok {
				cuts[i-1] = i - 1
				c.dropBehind(found, i)
			}
		}
		if !ok && !held[i] && c.quotes[i] < 0 {
			a, ok = c.behindQuotation(i)
			if ok = ok && !carried[a.Content[0].Start]; ok {
				c.andNext(&a, carried)
			}
		}
		if ok && !anyHeld(held, a.Cue) {
			a.Rule, a.Confidence = ClauseVerb, claimConfidence
			out = append(out, a)
		}
	}
	if len(cuts) > 0 {
		c.cutBefore(found, cuts)
	}
	return out
}

// complete gives the cues that the models left without a content what they are about where that is plain: would not say when; and what somebody found, if
// the models are not sure of it, what stands before that. Where that ends it adds to cuts.
func (c *Context) complete(found []Attribution, cuts map[int]int) {
	for k := range found {
		a := &found[k]
		if i := a.Cue.End - 1; english.Establishes(c.Doc.Lemma[i]) || c.endsHeadline(i) {
			if b, ok := c.foundBefore(i); ok {
				cuts[b.Source[0].Start] = b.Content[0].End
				if len(a.Source) == 0 || len(a.Content) == 0 {
					a.Source, a.Cue, a.Content, a.Rule = b.Source, b.Cue, b.Content, ClauseVerb
				}
				a.Confidence = max(a.Confidence, claimConfidence)
			}
		}
		if a.Rule != Learnt || len(a.Content) > 0 || len(a.Source) == 0 || a.Cue.End >= c.Doc.Len() {
			continue
		}
		heart := a.Cue.End - 1
		switch c.Doc.Lemma[heart] {
		case "tell":
			if b, ok := c.toldPaper(heart); ok {
				a.Source, a.Cue, a.Content, a.Rule, a.Confidence = b.Source, b.Cue, b.Content, ClauseVerb, max(a.Confidence, claimConfidence)
			}
		case "say", "discuss", "disclose":
			if _, ok := c.silence(heart); ok {
				a.Content, a.Rule, a.Confidence = c.silentAbout(a.Cue.End), Silence, silenceConfidence
			}
		}
	}
}

// doerOf returns the cue of the finite verb i, and who does what it says; false when that is nobody, or is not done.
func (c *Context) doerOf(i int) (cue, source doc.Range, ok bool) {
	d, s := c.Doc, int(c.kin[i].subject)
	h := c.helpers(i)
	if s < 0 || s > i || h.not || h.modal || english.Nobody(d.Lemma[s]) && c.lemmaAt(s, s+1) != "of" || d.Tag[s] == doc.WP || d.Label[s] == doc.NsubjPass || d.Label[s] == doc.Csubj {
		return cue, source, false
	}
	switch d.Tag[i] {
	case doc.VBD, doc.VBZ, doc.VBP:
	case doc.VBN:
		if h.start == i {
			return cue, source, false
		}
	default:
		return cue, source, false
	}
	source = c.trimmed(c.subtree(s))
	return doc.Range{Start: h.start, End: i + 1}, source, source.End <= h.start && source.Len() > 0
}

// nearAt is within how many words behind a verb the number follows at which it puts something.
const nearAt = 14

// putsAt reads "puts the toll at four".
func (c *Context) putsAt(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	if !ok || i+1 >= d.Len() || !nominal(d.Tag[i+1]) {
		return Attribution{}, false
	}
	content := c.clauseFrom(i + 1)
	if d.Lemma[i] == "place" && !english.Counts(d.Lemma[c.nominalFrom(i+1).End-1]) {
		return Attribution{}, false
	}
	if by := d.Lemma[source.End-1]; (d.Lemma[i] == "set" || d.Lemma[i] == "fix") && !english.Keeps(by) && !english.Examines(by) && by != "report" {
		return Attribution{}, false // the bank set the rate at five
	}
	if c.nominalBetween(source.End, cue.Start) {
		source.End = cue.Start // the news agency | NTP
	}
	for k := i + 2; k < min(content.End, i+nearAt); k++ {
		if d.Lemma[k] != "at" {
			continue
		}
		for n := k + 1; n < min(content.End, k+5); n++ {
			if d.Tag[n] == doc.CD || d.Tag[n] == doc.Dollar {
				return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{content}}, true
			}
		}
	}
	return Attribution{}, false
}

// clauseFrom returns the words from token from to the end of the clause.
func (c *Context) clauseFrom(from int) doc.Range {
	return c.trimmed(doc.Range{Start: from, End: c.clauseEnd(from)})
}

// clauseEnd returns where the clause ends whose words go on from token from: at a mark, before "but", or where another verb of its subject begins.
func (c *Context) clauseEnd(from int) int {
	d, end := c.Doc, from
	if from >= d.Len() {
		return from
	}
	for s := d.Sentence[d.SentenceOf[from]]; end < s.End && end < from+reach && !breaks(d, end); end++ {
		if d.Tag[end] == doc.CC && (d.Lemma[end] == "but" || end+1 < s.End && (d.Tag[end+1] == doc.VBD || d.Tag[end+1] == doc.MD || d.Tag[end+1] == doc.Comma)) {
			break
		}
	}
	return end
}

// Of a sentence that ends in who found it so many words are told before, and no more words come behind the verb: on Monday.
const (
	toldBefore = 5
	toldBehind = 7
)

// foundBefore reads "The dam was failing, an inquiry has found.".
func (c *Context) foundBefore(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	switch {
	case c.endsHeadline(i):
		cue, source = doc.Range{Start: i, End: i + 1}, c.nominalBefore(i)
	case !ok || d.Tag[c.kin[i].subject] == doc.PRP:
		return Attribution{}, false
	}
	if source.End != cue.Start { // the tree takes the group before the verb for something else
		source = c.nominalBefore(cue.Start)
	}
	s := d.Sentence[d.SentenceOf[i]]
	comma := source.Start - 1
	if source.Len() == 0 || comma-s.Start < toldBefore || d.Tag[comma] != doc.Comma || c.quotes[comma] >= 0 || source.End != cue.Start || s.End-i-1 > toldBehind {
		return Attribution{}, false
	}
	if next := min(i+1, s.End-1); next > i && d.Tag[next] != doc.Stop && d.Tag[next] != doc.IN && !english.DayOrMonth(d.Lemma[next]) {
		return Attribution{}, false
	}
	verb := false
	for k := s.Start; k < comma; k++ {
		verb = verb || d.Tag[k].Finite()
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{{Start: s.Start, End: comma}}}, verb
}

// foundBehind reads what a body that examines things has found where no "that" leads to it: a safety regulator has found the gate was old.
func (c *Context) foundBehind(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	if !ok || source.End != cue.Start || !c.foundBody(source) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	told, ok := c.clauseTold(i, i+1, d.Sentence[d.SentenceOf[i]].End)
	if told = c.endTold(c.trimmed(told), i); !ok || told.Start != i+1 || !c.finite(told) {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, true
}

// behindQuotation reads a verb of telling at token i that ends its clause, with who speaks right before it and a quotation before that: “Never,” the
// minister answered.
func (c *Context) behindQuotation(i int) (Attribution, bool) {
	d := c.Doc
	if d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBZ || !english.Tells(d.Lemma[i]) && d.Lemma[i] != "answer" {
		return Attribution{}, false
	}
	source := c.nominalBefore(i)
	if source.Len() > 0 {
		source = c.withParts(source)
	}
	s := d.Sentence[d.SentenceOf[i]]
	if source.Len() == 0 || source.Len() > 8 || source.End != i || source.Start <= s.Start+1 || i+1 < s.End && !breaks(d, i+1) || english.Nobody(d.Lemma[i-1]) {
		return Attribution{}, false
	}
	content := c.quotationBefore(source.Start)
	if len(content) == 0 || content[0].Len() < 3 || content[0].End != source.Start {
		return Attribution{}, false
	}
	if last := content[0].End - 2; d.Tag[last] != doc.Comma && d.Word(last) != "?" && d.Word(last) != "!" {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: content}, true
}

// andNext adds the quotation that stands behind the full stop of a sentence which ends with who said the one before, in one paragraph: “He laughed,” one of
// them said. “Then he let in four.”
func (c *Context) andNext(a *Attribution, carried []bool) {
	d, n := c.Doc, a.Cue.End+1
	if n < d.Len() && d.Tag[n-1] == doc.Stop && d.Line[n] == d.Line[n-1] && c.quotes[n] >= 0 && !carried[n] && d.Quotations[c.quotes[n]].Tokens.Start == n {
		a.Content = append(a.Content, d.Quotations[c.quotes[n]].Tokens)
	}
}

// takesBack reads a verb of taking back at token i, with the words of the speaker's that are taken back: walked back her remarks, withdrew the claim.
func (c *Context) takesBack(i int) (Attribution, bool) {
	d := c.Doc
	cue, source, ok := c.doerOf(i)
	from := i + 1
	switch d.Lemma[i] {
	case "walk", "take", "row":
		if c.lemmaAt(i, from) != "back" {
			return Attribution{}, false
		}
		from++
		cue.End = from
	}
	if !ok || from >= d.Len() || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	content := c.nominalFrom(from)
	if content.Len() == 0 || content.Len() > 6 || !english.Putting(d.Lemma[content.End-1]) && !english.Retractable(d.Lemma[content.End-1]) {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{content}}, true
}

// toWhich reads behind "to which", at token i, who answers what has just been told: accused him of theft, to which Orr replied that he had paid.
func (c *Context) toWhich(i int) (Attribution, bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i]].End
	source := c.nominalFrom(i + 1)
	v := source.End
	for v < end && d.Tag[v] == doc.RB {
		v++
	}
	if c.lemmaAt(i, i-1) != "to" || c.quotes[i] >= 0 || source.Len() == 0 || v+2 >= end || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBZ || !english.Tells(d.Lemma[v]) && d.Lemma[v] != "answer" {
		return Attribution{}, false
	}
	a := Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{source}}
	if q := c.quotes[min(v+2, end-1)]; q >= 0 && d.Quotations[q].Tokens.Start > v {
		a.Content = []doc.Range{d.Quotations[q].Tokens}
		return a, true
	}
	r, ok := c.clauseBehind(a.Cue, end)
	a.Content = []doc.Range{r}
	return a, ok
}

// dropBehind takes what stands behind token i in its sentence off what others say before it.
func (c *Context) dropBehind(found []Attribution, i int) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if a.Cue.End > i || d.SentenceOf[a.Cue.Start] != d.SentenceOf[i] {
			continue
		}
		if left := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool { return r.Start > i }); len(left) > 0 {
			a.Content = left
		}
	}
}

// endsHeadline reports whether token i is a verb of finding at the end of a headline, behind a noun for who finds: “..., study finds”.
func (c *Context) endsHeadline(i int) bool {
	d := c.Doc
	switch d.Lemma[i] {
	case "find", "conclude", "rule", "suggest", "show", "reveal":
	default:
		return false
	}
	return i > 0 && (d.Tag[i] == doc.VBZ || d.Tag[i] == doc.VBP || d.Tag[i] == doc.NNS) && i+1 == c.lineFrom(i).End && c.shortLine(i) && english.Tellers(d.Lemma[i-1])
}

// cutBefore ends the contents of found that reach over who found what stands before them: each where that ends.
func (c *Context) cutBefore(found []Attribution, cuts map[int]int) {
	for k := range found {
		for n := range found[k].Content {
			r := &found[k].Content[n]
			for i := r.Start; i < r.End; i++ {
				if end, ok := cuts[i]; ok && r.Start < end {
					*r = c.trimmed(doc.Range{Start: r.Start, End: end})
					break
				}
			}
		}
	}
}

// whoIsTold takes whoever is told, up to a comma, off the front of what somebody tells: Orr told the Gazette, boats were sunk.
func (c *Context) whoIsTold(a *Attribution) {
	d := c.Doc
	if k := a.Cue.End; len(a.Content) > 0 && a.Content[0].Start == k && a.Content[0].Len() > 2 && english.Passes(d.Lemma[k-1]) && d.Tag[k] == doc.PRP && (d.Lemma[k+1] == "that" || d.Tag[k+1] == doc.DT && c.finite(doc.Range{Start: k + 1, End: a.Content[0].End})) {
		a.Content[0].Start++ // warned | him | that it was late
	} else if len(a.Content) > 0 && a.Content[0].Start == k && english.Passes(d.Lemma[k-1]) && c.quotes[k] < 0 {
		if g := c.nominalFrom(k); g.Len() > 0 && g.End+1 < a.Content[0].End && d.Lemma[g.End] == "that" && d.Tag[g.End] == doc.IN && !slices.ContainsFunc(d.Tag[g.Start:g.End], relative) {
			a.Content[0].Start = g.End // informed | the director, Karl Orr, | that
		}
	}
	if d.Lemma[a.Cue.End-1] != "tell" || c.quotes[a.Cue.End-1] >= 0 {
		return
	}
	if len(a.Content) == 0 {
		told := *a
		told.Content = []doc.Range{c.nominalFrom(a.Cue.End)}
		if told.Content[0].Len() == 0 {
			return
		}
		if front, ok := c.toldFront(&told); ok {
			a.Content = []doc.Range{front}
		} else if clause, ok := c.bareTold(*a); ok {
			a.Content, a.Confidence = []doc.Range{clause}, max(a.Confidence, claimConfidence)
		}
		return
	}
	c.asideOnHearer(a)
	r := &a.Content[0]
	if k := c.behindPress(a.Cue.End, *r); k > 0 {
		r.Start = k
		return
	}
	if r.Start < a.Cue.End || r.Start > a.Cue.End+1 || r.Start > a.Cue.End && !nominal(d.Tag[a.Cue.End]) {
		return
	}
	if front, ok := c.toldFront(a); ok {
		a.Content, a.Confidence = []doc.Range{front}, max(a.Confidence, claimConfidence)
		return
	}
	if k := c.behindWhom(a.Cue.End, *r); k > 0 {
		r.Start = k
		return
	}
	k := r.Start
	for k < r.End && k < a.Cue.End+5 && nominal(d.Tag[k]) && !relative(d.Tag[k]) && c.quotes[k] < 0 {
		k++
	}
	if k > r.Start && k+2 < r.End && d.Tag[k] == doc.Comma && !relative(d.Tag[k+1]) && c.finite(doc.Range{Start: k + 1, End: r.End}) {
		r.Start = k + 1
	}
}

// asideOnHearer leaves out of what a tells whoever is told, where words between commas tell who that is: told | the Gazette, a trade magazine, | that it was late.
func (c *Context) asideOnHearer(a *Attribution) {
	d, n := c.Doc, len(a.Content)-1
	that := a.Content[n].Start
	if n == 0 || a.Content[0].Start < a.Cue.End || a.Content[0].Start > a.Cue.End+1 || that <= a.Content[n-1].Start || d.SentenceOf[that] != d.SentenceOf[a.Cue.Start] {
		return
	}
	if d.Lemma[that] != "that" || d.Tag[that] != doc.IN || d.Tag[that-1] != doc.Comma || c.quotes[that] >= 0 || !c.finite(a.Content[n]) {
		return
	}
	for k := a.Cue.End; k < that; k++ {
		if d.Lemma[k] == "that" || d.Tag[k] == doc.CC || k < a.Content[0].End && !nominal(d.Tag[k]) {
			return
		}
	}
	a.Content = a.Content[n:]
}

// behindPress returns where the name begins behind that of the paper or station at token i, to which content r goes back or on: told NPR | Karl Orr was late, told the
// Lowick Herald | Velmark's claim was false. It is 0 where no name stands between the two and a verb.
func (c *Context) behindPress(i int, r doc.Range) int {
	d, k, from := c.Doc, i, i
	if i >= r.End {
		return 0
	}
	if d.Lemma[i] == "the" {
		from++
	}
	for n := from; n < min(r.End, from+4) && d.Tag[n].Proper(); n++ {
		if n+1 < r.End && d.Name[n+1].Begin() && english.PressName(strings.ToLower(d.Word(n))) {
			k = n + 1
		}
	}
	if i+2 < r.End && d.Lemma[i] == "the" && (d.Word(i+1) == "newspaper" || d.Word(i+1) == "paper") && c.finite(doc.Range{Start: c.nominalFrom(i + 2).End, End: min(c.nominalFrom(i+2).End+1, r.End)}) {
		k = i + 2 // told the newspaper Orr had left
	}
	end := k
	for end < r.End && (d.Tag[end].Proper() || end > k && end+1 < r.End && !d.Tag[end].Verb() && d.Lemma[end] != "that" && d.Tag[end+1].Proper()) { // Ada de Roe
		end++
	}
	if k == i || english.Airs(d.Lemma[k-1]) || end == k || end >= r.End || r.Start < i || c.quotes[i] >= 0 || d.Name[end-1] == doc.Outside || english.Calendar(d.Lemma[k]) {
		return 0
	}
	if d.Tag[end] == doc.POS {
		end = c.nominalFrom(end + 1).End
	}
	if end >= r.End || r.Start > end || !d.Tag[end].Finite() {
		return 0
	}
	return k
}

// toldFront returns the clause before what stands between a comma and the end of the sentence and tells nothing but who told whom: | he took the money |, two aides
// have told the Courier.
func (c *Context) toldFront(a *Attribution) (doc.Range, bool) {
	d := c.Doc
	r, s := a.Content[0], d.Sentence[d.SentenceOf[a.Cue.Start]]
	if len(a.Content) != 1 || len(a.Source) != 1 || a.Source[0].End != a.Cue.Start && (a.Source[0].End+1 != a.Cue.Start || d.Tag[a.Source[0].End] != doc.Comma) || r.Start != a.Cue.End || r.End < s.End-1 || c.nominalFrom(r.Start).End < r.End && !c.addsBehind(r) || d.SentenceOf[r.End-1] != d.SentenceOf[r.Start] {
		return doc.Range{}, false
	}
	comma := a.Source[0].Start - 1
	front := doc.Range{Start: s.Start, End: comma}
	if comma <= s.Start || d.Tag[comma] != doc.Comma || !c.finite(front) || d.Tag[s.Start] == doc.IN && d.Label[s.Start] != doc.Case && !c.mainBehind(front) || d.Tag[s.Start] == doc.CC || c.quotes[s.Start] >= 0 {
		return doc.Range{}, false
	}
	return c.trimmed(front), true
}

// apposedBefore returns the group of nouns that ends before token end, with the name between commas that it may end with: her solicitor, Ada Roe, | told.
func (c *Context) apposedBefore(end int) doc.Range {
	d := c.Doc
	if end < 4 || d.Tag[end-1] != doc.Comma {
		return c.nounsBefore(end)
	}
	name := c.nounsBefore(end - 1)
	if name.Start < 2 {
		return doc.Range{}
	}
	who := c.nounsBefore(name.Start - 1)
	if name.Len() == 0 || d.Name[name.End-1].Class() != 1 || d.Tag[name.Start-1] != doc.Comma || who.Len() == 0 {
		return doc.Range{}
	}
	return doc.Range{Start: who.Start, End: end}
}

// behindWhom returns where what is told begins, r or a part of it, behind the nouns from token i on for whoever is told: told | the court | the driver was asleep; 0 where
// there are not two groups of nouns before its verb.
func (c *Context) behindWhom(i int, r doc.Range) int {
	d := c.Doc
	for k := i + 1; k+1 < r.End && nominal(d.Tag[k-1]) && !relative(d.Tag[k-1]) && c.quotes[k] < 0; k++ {
		if t := d.Tag[k]; (t == doc.DT || t == doc.PRPS || t == doc.PRP) && (d.Tag[k-1].Noun() || d.Tag[k-1] == doc.PRP) && d.Lemma[k] != "that" && d.Lemma[k] != "all" && d.Lemma[k] != "both" {
			if v := c.subjectEnd(k); k >= r.Start && v > k && v < r.End {
				return k
			}
			return 0
		}
	}
	return 0
}

// bareTold returns the clause without "that" behind whoever a tells it, where that is a paper, a court or somebody: told the paper | the key was Roe's |.
func (c *Context) bareTold(a Attribution) (doc.Range, bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[a.Cue.Start]].End
	k := c.behindWhom(a.Cue.End, doc.Range{Start: a.Cue.End, End: end})
	if k == 0 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || c.helpers(a.Cue.End-1).not {
		return doc.Range{}, false
	}
	if whom := k - 1; !c.maySpeak(whom) && d.Lemma[whom] != "paper" && !english.PressNoun(d.Lemma[whom]) {
		return doc.Range{}, false // told the story the clerk had written
	}
	r := c.clauseFrom(k)
	v := c.subjectEnd(k)
	for n := k + 1; n < v; n++ {
		if d.Tag[n] == doc.DT {
			return doc.Range{}, false // told the children | the story the clerk had written
		}
	}
	return r, v < r.End-1
}

// toldPaper reads who told a paper or a court what stands before, where the models passed over the verb at token i: he took the money, two aides have told the Courier.
func (c *Context) toldPaper(i int) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	h := c.helpers(i)
	source, paper := c.knowers(c.withParts(c.apposedBefore(h.start))), c.nominalFrom(i+1)
	if d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN || d.Tag[i] == doc.VBN && c.lemmaAt(i, h.start) != "have" || h.not || h.modal || i+1 >= s.End || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	adds := paper.End+1 < s.End && d.Tag[paper.End] == doc.Comma && d.Tag[paper.End+1] == doc.VBG
	if source.Len() == 0 || source.Len() > 12 || paper.Len() == 0 || paper.End < s.End-1 && !adds || !d.Tag[paper.End-1].Proper() && d.Lemma[paper.End-1] != "reporter" && d.Lemma[paper.End-1] != "journalist" && !english.Hearing(d.Lemma[paper.End-1]) && !c.ofMedia(paper.End-1) {
		return Attribution{}, false
	}
	if adds {
		paper.End = s.End
	}
	a := Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{paper}}
	front, ok := c.toldFront(&a)
	a.Content = []doc.Range{front}
	return a, ok
}

// ofMedia reports whether token i is the word for the press.
func (c *Context) ofMedia(i int) bool { return strings.EqualFold(c.Doc.Word(i), "media") }

// addsBehind reports whether the nouns that r begins with are followed by a comma and a participle of telling: state media, adding that.
func (c *Context) addsBehind(r doc.Range) bool {
	d, k := c.Doc, c.nominalFrom(r.Start).End
	return k > r.Start && k+1 < r.End && d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.VBG && english.Tells(d.Lemma[k+1])
}
