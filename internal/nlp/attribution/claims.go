package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// claims finds what is put forward as somebody's word without a verb of theirs that the models know: by an adverb (the mayor reportedly
// left), by a passive (it is understood that, is accused of), by a clause of comparison (as the police allege), or in answer to a noun (a
// claim the union denies). Cues of found are passed over.
func (c *Context) claims(found []Attribution) []Attribution {
	held := c.held(found)
	var out []Attribution
	for i := range c.Doc.Token {
		if held[i] {
			continue
		}
		for _, find := range [...]func(int) (Attribution, bool){c.rumour, c.passive, c.answered, c.whichAnswered, c.holding, c.posting, c.heardTelling} {
			if a, ok := find(i); ok && !anyHeld(held, a.Cue) {
				a.Confidence = claimConfidence
				c.endBeforeSource(&a, found)
				out = append(out, a)
				break
			}
		}
	}
	return out
}

// endBeforeSource ends what is told without saying by whom before those of whom the sentence tells at its end that they told it: he was allegedly paid |, two clerks
// have told the Courier.
func (c *Context) endBeforeSource(a *Attribution, found []Attribution) {
	for _, b := range found {
		if len(b.Source) != 1 || len(b.Content) == 0 || b.Source[0].End != b.Cue.Start || b.Content[len(b.Content)-1].End > b.Source[0].Start {
			continue
		}
		for k, r := range a.Content {
			if r.Start+1 < b.Source[0].Start && r.End > b.Source[0].Start && c.Doc.Tag[b.Source[0].Start-1] == doc.Comma {
				a.Content[k] = c.trimmed(doc.Range{Start: r.Start, End: b.Source[0].Start})
			}
		}
	}
}

// claimConfidence is the confidence, in hundredths, of a claim without a verb of its speaker's.
const claimConfidence = 60

// rumour reads an adverb that says that something is only told (reportedly, allegedly), with the clause that it stands in.
func (c *Context) rumour(i int) (Attribution, bool) {
	d := c.Doc
	h := int(d.Head[i])
	if !english.Rumours(d.Lemma[i]) || h < 0 || c.kin[h].subject < 0 {
		return Attribution{}, false
	}
	r := c.subtree(h)
	s := d.Sentence[d.SentenceOf[i]]
	r = c.conceded(doc.Range{Start: max(r.Start, s.Start), End: min(r.End, s.End)}, i)
	a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Rule: Rumour}
	if r.Start < i {
		a.Content = append(a.Content, c.trimmed(doc.Range{Start: r.Start, End: i}))
	}
	if i+1 < r.End {
		a.Content = append(a.Content, c.trimmed(doc.Range{Start: i + 1, End: r.End}))
	}
	return a, r.Len() > 3
}

// conceded leaves of r, what the adverb at token i was taken to stand with, the clause of "although" or the like that it stands in, where the main clause follows: | although he was allegedly paid |, he is poor.
func (c *Context) conceded(r doc.Range, i int) doc.Range {
	d := c.Doc
	k := i - 1
	for k >= r.Start && d.Tag[k] != doc.Comma && !english.Subordinates(d.Lemma[k]) {
		k--
	}
	if k < r.Start || !english.Subordinates(d.Lemma[k]) || d.Tag[k] != doc.IN || !c.onlyBefore(r.Start, k) {
		return r
	}
	for end := i + 1; end+2 < r.End; end++ {
		if d.Tag[end] == doc.Comma && c.subjectEnd(end+1) > 0 {
			return doc.Range{Start: k, End: end}
		}
	}
	return r
}

// onlyBefore reports whether no subject stands from token from to the conjunction at token k.
func (c *Context) onlyBefore(from, k int) bool {
	for ; from < k; from++ {
		if t := c.Doc.Tag[from]; t.Noun() || t == doc.PRP {
			return false
		}
	}
	return true
}

// passive reads a passive that puts something forward without saying who does: it is understood that, is said to have, is accused of.
func (c *Context) passive(i int) (Attribution, bool) {
	d := c.Doc
	s := int(c.kin[i].subject)
	if d.Tag[i] != doc.VBN || s < 0 || s > i || !english.Understood(d.Lemma[i]) || c.kin[i].agent >= 0 {
		return Attribution{}, false
	}
	h := c.helpers(i)
	if h.start == i || h.not || h.modal || d.Lemma[i-1] != "be" {
		return Attribution{}, false
	}
	a := Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Rule: Rumour}
	if d.Lemma[s] == "it" {
		a.Cue.Start = s
		content, ok := c.understood(i, s)
		a.Content = []doc.Range{content}
		return a, ok
	}
	rest, ok := c.passiveRest(i)
	if d.Lemma[i] == "accuse" {
		rest.Start = i + 1
	}
	a.Content = []doc.Range{c.trimmed(c.subtree(s)), rest}
	return a, ok && a.Content[0].End <= a.Cue.Start
}

// understood returns what it is understood that verb i, whose subject is the "it" at token s: the clause behind it, or all before the comma that
// parts it off.
func (c *Context) understood(i, s int) (doc.Range, bool) {
	d := c.Doc
	sentence := d.Sentence[d.SentenceOf[i]]
	if r, ok := c.clauseTold(i, i+1, sentence.End); ok || c.lemmaAt(i, i+1) == "that" {
		if !ok {
			r = doc.Range{Start: i + 1, End: min(sentence.End, i+reach)}
		}
		return c.trimmed(r), r.Len() > 2
	}
	if before := s - 1 - sentence.Start; d.Tag[max(s-1, 0)] != doc.Comma || before < 3 || before > reach {
		return doc.Range{}, false
	}
	return c.trimmed(doc.Range{Start: sentence.Start, End: s - 1}), true
}

// passiveRest returns what the subject of the passive verb i is said to have done or accused of.
func (c *Context) passiveRest(i int) (doc.Range, bool) {
	d := c.Doc
	next := c.lemmaAt(i, i+1)
	if d.Lemma[i] == "accuse" {
		r := doc.Range{Start: i + 1, End: int(c.kin[i].hi) + 1}
		return c.trimmed(r), next == "of" && r.Len() > 1
	}
	k := int(c.kin[i].clause)
	if next != "to" || k <= i || d.Label[k] != doc.Xcomp {
		return doc.Range{}, false
	}
	return c.trimmed(doc.Range{Start: i + 1, End: c.subtree(k).End}), true
}

// answered reads the noun for what has just been told, at token i, with the clause that tells who does not grant it: a claim the union
// denies.
func (c *Context) answered(i int) (Attribution, bool) {
	d := c.Doc
	deed := english.Deeds(d.Lemma[i])
	if d.Lemma[i] == "which" {
		return c.whichAnswered(i)
	}
	if i < 2 || !english.Putting(d.Lemma[i]) && !english.Finding(d.Lemma[i]) && !deed || !d.Tag[i].Noun() {
		return Attribution{}, false
	}
	start := max(c.nounsBefore(i).Start, i-4)
	if start == 0 || d.Tag[start-1] != doc.Comma && !isDash(d, start-1) {
		return Attribution{}, false
	}
	from := i + 1
	if w := c.lemmaAt(i, from); w == "that" || w == "which" {
		from++
	}
	v := from
	for v < d.Len() && v < from+12 && (nominal(d.Tag[v]) || v > from && d.Tag[v] == doc.Comma) && !(v > from && c.endsAnswering(v)) {
		v++
	}
	heart := v
	for heart < d.Len() && heart < v+5 && (d.Tag[heart] == doc.RB || d.Tag[heart] == doc.OpenQuote || d.Lemma[heart] == "have" || d.Lemma[heart] == "do") {
		heart++
	}
	if v > from && heart+2 < d.Len() && d.SentenceOf[heart+2] == d.SentenceOf[i] && (d.Tag[heart] == doc.VBD || d.Tag[heart] == doc.VBN) && (deed || d.Tag[heart+1] == doc.IN) && english.Calls(d.Lemma[heart]) {
		rest := c.clauseFrom(heart + 1)
		a := Attribution{Cue: doc.Range{Start: v, End: heart + 1}, Source: []doc.Range{c.trimmed(doc.Range{Start: from, End: v})}, Content: []doc.Range{{Start: start, End: i + 1}, rest}, Rule: Answered}
		return a, rest.Len() > 0 && d.Tag[start] == doc.DT
	}
	if deed || v == from || heart >= d.Len() || d.SentenceOf[heart] != d.SentenceOf[i] || !c.endsAnswering(heart) && (!d.Tag[heart].Verb() || !english.Answers(d.Lemma[heart])) && !(english.Calls(d.Lemma[heart]) && heart+1 < d.Len() && d.Tag[heart+1] == doc.JJ) {
		return Attribution{}, false
	}
	source := c.trimmed(doc.Range{Start: from, End: v})
	for d.Tag[v] == doc.OpenQuote {
		v++
	}
	return Attribution{Cue: doc.Range{Start: v, End: heart + 1}, Source: []doc.Range{source}, Content: []doc.Range{{Start: start, End: i + 1}}, Rule: Answered}, true
}

// endsAnswering reports whether token v, which may be taken for a noun, is a verb of not granting something at the end of a clause: a charge Orr rejects.
func (c *Context) endsAnswering(v int) bool {
	d := c.Doc
	return v+1 < d.Len() && breaks(d, v+1) && plainAnswer(c.verbLemma(v))
}

// plainAnswer reports whether the lemma w, with what was told for its object, answers that.
func plainAnswer(w string) bool {
	switch w {
	case "deny", "dispute", "reject", "contest", "refute", "confirm", "acknowledge", "admit", "repudiate":
		return true
	}
	return false
}

// whichAnswered reads a relative clause, whose "which" is token i, that tells who is for or against what was told before it: banned the march, which Reis opposed.
func (c *Context) whichAnswered(i int) (Attribution, bool) {
	d := c.Doc
	if i < 2 || d.Lemma[i] != "which" || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	source := c.nominalFrom(i + 1)
	for k := i + 2; k < source.End; k++ {
		if c.endsAnswering(k) { // disputes, taken for a noun
			source.End = k
		}
	}
	heart := source.End
	for heart < d.Len() && heart < source.End+4 && (d.Tag[heart] == doc.RB || d.Lemma[heart] == "have") {
		heart++
	}
	if source.Len() == 0 || heart+1 >= d.Len() || d.SentenceOf[heart+1] != d.SentenceOf[i] || d.Lemma[source.Start] == "which" || c.nobodyAt(source.End-1) {
		return Attribution{}, false
	}
	if w := d.Lemma[heart]; !c.endsAnswering(heart) && (d.Tag[heart] == doc.VB || d.Tag[heart] == doc.VBG || !d.Tag[heart].Verb() || !english.DeniesIt(w) && !english.SidesWith(w)) {
		return Attribution{}, false
	}
	switch t := d.Tag[heart+1]; {
	case t.Punct(), t == doc.CC, t == doc.RB, t == doc.IN && d.Lemma[heart+1] != "that", d.Lemma[heart+1] == "accord", english.DayOrMonth(d.Lemma[heart+1]):
	default:
		return Attribution{}, false
	}
	if k := heart + 2; d.Tag[heart+1] == doc.Comma && k < d.Len() && (d.Tag[k].Verb() || d.Tag[k] == doc.MD || d.Tag[k] == doc.CC || c.quotes[k] >= 0) {
		return Attribution{}, false // the report, which the council rejected, was late: what is said goes on
	}
	return Attribution{Cue: doc.Range{Start: source.End, End: heart + 1}, Source: []doc.Range{source}, Content: []doc.Range{{Start: i, End: i + 1}}, Rule: Answered}, true
}

// relatively gives what the models found in such a clause what it is about.
func (c *Context) relatively(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Content) != 1 || a.Content[0].Len() != 1 {
			continue
		}
		if b, ok := c.whichAnswered(a.Content[0].Start); ok && overlaps(a.Cue, b.Cue) {
			a.Source, a.Content, a.Rule, a.Confidence = b.Source, b.Content, b.Rule, max(a.Confidence, claimConfidence)
		}
	}
}

// rephrase makes of an attribution whose cue is an adverb of hearsay with a verb that tells of no words (reportedly walked off) the rumour that it is,
// and parts the clause "as the police allege" at the end of a content off as a statement of its own, which says the same.
func (c *Context) rephrase(as []Attribution) []Attribution {
	var more []Attribution
	for k := range as {
		a := &as[k]
		if i := a.Cue.Start; english.Rumours(c.Doc.Lemma[i]) && !english.Tells(c.Doc.Lemma[Head(c.Doc, a.Cue)]) && !english.Bids(c.Doc.Lemma[Head(c.Doc, a.Cue)]) {
			if b, ok := c.rumour(i); ok {
				b.Confidence = claimConfidence
				*a = b
				continue
			}
		}
		if b, ok := c.allegedTo(a); ok {
			*a = b
			continue
		}
		if b, inner, ok := c.alleged(a); ok {
			if !inner {
				*a = b
				continue
			}
			more = append(more, b)
		}
		c.partNoun(a)
		if b, ok := c.likewise(a); ok && !slices.ContainsFunc(as, func(o Attribution) bool { return overlaps(o.Cue, b.Cue) }) {
			more = append(more, b)
		}
	}
	return append(as, more...)
}

// namedByHearsay makes a rumour of how somebody or something is called by hearsay.
func (c *Context) namedByHearsay(a *Attribution) {
	i := c.rumouredName(*a)
	if i < 0 {
		return
	}
	b, ok := c.rumour(i)
	if !ok {
		b = Attribution{Cue: doc.Range{Start: i, End: i + 1}, Content: []doc.Range{{Start: i + 1, End: contentEnd(*a)}}, Rule: Rumour}
		if len(a.Source) == 1 && a.Source[0].End <= i {
			b.Content = slices.Insert(b.Content, 0, a.Source[0])
		}
	}
	b.Confidence = claimConfidence
	*a = b
}

// rumouredName returns the adverb of hearsay in the cue of a that says how somebody or something is called, which neither they nor those who call it so are told to say: her son, | reportedly | nicknamed
// “Duke”. It is -1 where there is none.
func (c *Context) rumouredName(a Attribution) int {
	d, last := c.Doc, a.Cue.End-1
	if reduced := d.Tag[last] == doc.VBD && a.Cue.Start > 0 && d.Tag[a.Cue.Start-1] == doc.Comma; d.Tag[last] != doc.VBN && !reduced || !english.Calls(d.Lemma[last]) && !english.Calls(d.Lemma[last]+"e") && d.Lemma[last] != "know" || len(a.Content) == 0 || a.Content[len(a.Content)-1].Start < a.Cue.End {
		return -1
	}
	for i := a.Cue.Start; i < last; i++ {
		if english.Rumours(d.Lemma[i]) {
			return i
		}
	}
	return -1
}

// alleged returns, for an attribution whose cue says that somebody allegedly tells or bids, the rumour that they did, and takes that word off its cue; inner tells whether it remains as
// theirs, which clauses and quotations do: Orr allegedly said that it was late.
func (c *Context) alleged(a *Attribution) (b Attribution, inner, ok bool) {
	i := slices.Index(c.Doc.Lemma[a.Cue.Start:a.Cue.End], "allegedly")
	if i < 0 {
		return b, false, false
	}
	i += a.Cue.Start
	if b, ok = c.rumour(i); !ok || i+1 >= a.Cue.End {
		return b, false, false
	}
	b.Confidence = claimConfidence
	if inner = c.tellsClause(a); inner {
		a.Cue.Start = i + 1
	}
	return b, inner, true
}

// allegedTo returns what is put forward of the subject of a cue that holds what the one is alleged to have told or ordered: Orr | is alleged to have told | guards to beat him.
func (c *Context) allegedTo(a *Attribution) (Attribution, bool) {
	d := c.Doc
	for i := a.Cue.Start; i+2 < a.Cue.End; i++ {
		if d.Lemma[i+1] == "to" && d.Lemma[i+2] == "have" && english.Understood(d.Lemma[i]) {
			b, ok := c.passive(i)
			b.Confidence = claimConfidence
			return b, ok
		}
	}
	return Attribution{}, false
}

// tellsClause reports whether what is told stands in a clause or in quotation marks.
func (c *Context) tellsClause(a *Attribution) bool {
	d := c.Doc
	for _, r := range a.Content {
		for k := r.Start; k < r.End; k++ {
			if own := int(d.Head[k]) >= a.Cue.Start && int(d.Head[k]) < a.Cue.End; c.quotes[k] >= 0 || !own && (d.Label[k] == doc.Nsubj || d.Label[k] == doc.NsubjPass) {
				return true
			}
		}
	}
	return false
}

// withoutAlleged takes away the orders, threats and offers that are only alleged to have been made, which the rumour tells: Orr allegedly ordered guards to beat him.
func (c *Context) withoutAlleged(as []Attribution) []Attribution {
	d := c.Doc
	only := map[int]bool{} // the verbs
	for _, a := range as {
		if i := a.Cue.Start; a.Cue.Len() == 1 && a.Rule == Rumour && d.Lemma[i] == "allegedly" {
			only[int(d.Head[i])] = true
		}
	}
	return slices.DeleteFunc(as, func(a Attribution) bool {
		return only[Head(d, a.Cue)] && a.Rule != Rumour && !c.tellsClause(&a)
	})
}

// partNoun takes off a source the noun that its speaker answers: of "a charge the police chief rejects" the chief is the source.
func (c *Context) partNoun(a *Attribution) {
	if len(a.Source) == 0 {
		return
	}
	r := a.Source[0]
	for i := r.Start; i < r.End && i < r.Start+3; i++ {
		if b, ok := c.answered(i); ok && overlaps(b.Source[0], r) && overlaps(b.Cue, a.Cue) {
			a.Source, a.Content = []doc.Range{c.trimmed(doc.Range{Start: b.Source[0].Start, End: r.End})}, b.Content
			return
		}
	}
}

// likewise parts from the end of the content of a the clause that tells who says so too: a comma, "as", a noun group and a verb of telling.
func (c *Context) likewise(a *Attribution) (Attribution, bool) {
	d := c.Doc
	if len(a.Content) == 0 {
		return Attribution{}, false
	}
	r := &a.Content[len(a.Content)-1]
	s := d.Sentence[d.SentenceOf[r.Start]]
	for i := r.Start + 2; i <= r.End+5 && i+3 < s.End; i++ {
		if i > r.End && breaks(d, i-1) {
			break
		}
		if d.Tag[i] != doc.Comma || c.quotes[i] >= 0 || d.Lemma[i+1] != "as" || !nominal(d.Tag[i+2]) {
			continue
		}
		v := i + 2
		for v < s.End && !english.Alleges(c.verbLemma(v)) && (nominal(d.Tag[v]) || d.Lemma[v] == "of" || d.Lemma[v] == "to" || d.Lemma[v] == "in") {
			v++
		}
		heart := v
		for heart < s.End && (d.Tag[heart] == doc.RB || d.Lemma[heart] == "have") {
			heart++
		}
		if heart+1 >= s.End || v == i+2 || !english.Alleges(c.verbLemma(heart)) || !breaks(d, heart+1) || overlaps(a.Cue, doc.Range{Start: i, End: heart + 1}) {
			continue
		}
		b := Attribution{Cue: doc.Range{Start: v, End: heart + 1}, Source: []doc.Range{{Start: i + 2, End: v}}, Content: slices.Clone(a.Content), Confidence: claimConfidence, Rule: Likewise}
		*r = c.trimmed(doc.Range{Start: r.Start, End: i})
		b.Content[len(b.Content)-1] = *r
		return b, true
	}
	return Attribution{}, false
}

// summedUp takes what somebody calls what has just been told (a move the union called a betrayal) off what stands before: it is nobody else's words, and
// speaks for nobody.
func (c *Context) summedUp(found []Attribution) {
	d := c.Doc
	for _, a := range found {
		if !c.answersNoun(a) {
			continue
		}
		start, end := a.Content[0].Start, max(a.Cue.End, contentEnd(a))
		for k := range found {
			b := &found[k]
			if d.SentenceOf[b.Cue.Start] != d.SentenceOf[start] || b.Cue.End > start {
				continue
			}
			if len(b.Source) > 0 && overlaps(b.Source[0], doc.Range{Start: start, End: end}) {
				b.Source = nil
				if who := c.nounsBefore(b.Cue.Start); who.Len() > 0 {
					b.Source = []doc.Range{who}
				}
			}
			for p := range b.Content {
				r := &b.Content[p]
				if r.Start < start && r.End > start {
					*r = c.trimmed(doc.Range{Start: r.Start, End: start})
				}
			}
			b.Content = slices.DeleteFunc(b.Content, func(r doc.Range) bool {
				return r.Len() <= 0 || r.Start >= start && r.Start < end || len(b.Source) > 0 && overlaps(r, b.Source[0]) && r.Start >= b.Source[0].Start
			})
			if len(b.Content) == 0 && len(b.Source) > 0 {
				if front, ok := c.frontOf(b.Source[0].Start); ok {
					b.Content = []doc.Range{front}
				}
			}
		}
	}
}

// answersNoun reports whether an attribution is the answer to a noun behind a comma, which its content begins with.
func (c *Context) answersNoun(a Attribution) bool {
	if len(a.Content) == 0 || a.Content[0].End > a.Cue.Start || a.Content[0].Len() > 4 {
		return false
	}
	b, ok := c.answered(a.Content[0].End - 1)
	if !ok {
		b, ok = c.sumSaid(a.Content[0].End - 1)
	}
	return ok && overlaps(b.Cue, a.Cue)
}
