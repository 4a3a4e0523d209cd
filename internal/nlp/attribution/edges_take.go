package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file takes into what is said what belongs to it and was left out: the front of its sentence, its verb, the clause behind an aside, its closing mark.

// fillFront gives a verb of telling without a content the clause before its source: the tour is off, the coach confirmed on Tuesday. What the clause itself tells,
// if its subject begins it, is told within: the two discussed the tour, the coach said.
func (c *Context) fillFront(a *Attribution, r *Relation) {
	d := c.Doc
	if len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || !english.Tells(d.Lemma[Head(d, a.Cue)]) || c.helpers(Head(d, a.Cue)).not {
		return
	}
	front, ok := c.frontOf(a.Source[0].Start)
	for i := front.Start; ok && i < front.End; i++ {
		ok = r.cueOf[i] == 0 || c.beginsAt(front.Start, i)
	}
	if ok {
		a.Content = []doc.Range{front}
	}
}

// beginsAt reports whether the subject of the verb at token i begins at token start and stands right before it.
func (c *Context) beginsAt(start, i int) bool {
	s := int(c.kin[i].subject)
	return s >= 0 && s < i && c.nounsBefore(c.helpers(i).start).Start == start && c.Doc.Tag[i].Verb()
}

// wholeFront lets what is said before its source begin where its clause does, not within a noun: of "a deputy who was on duty in the county jail has
// been fired, the sheriff confirmed" no jail has been fired.
func (c *Context) wholeFront(a *Attribution, r *Relation) {
	d := c.Doc
	if len(a.Content) != 1 || len(a.Source) != 1 || a.Source[0].Start < a.Content[0].End || a.Cue.Start < a.Content[0].End {
		return
	}
	p := &a.Content[0]
	start := d.Sentence[d.SentenceOf[p.Start]].Start
	if p.Start == start || !nominal(d.Tag[p.Start-1]) || relative(d.Tag[p.Start-1]) || relative(d.Tag[p.Start]) || d.Lemma[p.Start] == "that" || c.quotes[p.Start] >= 0 {
		return
	}
	for i := p.Start - 1; i >= start; i-- {
		if breaks(d, i) || c.quotes[i] >= 0 || r.cueOf[i] != 0 || d.Line[i] != d.Line[p.Start] {
			return
		}
	}
	p.Start = start
}

// takeSubject takes into a content that begins with a finite verb the subject between it and the cue (said the ferry, its oldest, “was late”).
func (c *Context) takeSubject(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || !c.headless(a.Content[0]) || len(a.Source) == 0 || a.Source[0].End > a.Cue.Start {
		return
	}
	r := &a.Content[0]
	last := r.Start - 1
	if r.Start <= a.Cue.End || !nominal(d.Tag[last]) && d.Tag[last] != doc.Comma {
		return
	}
	from := a.Cue.End
	for i := from; i < r.Start; i++ {
		if !nominal(d.Tag[i]) && d.Tag[i] != doc.Comma && d.Tag[i] != doc.IN && d.Tag[i] != doc.CC || c.quotes[i] >= 0 {
			return
		}
		if d.Lemma[i] == "that" && d.Tag[i] == doc.IN {
			from = i
		}
	}
	if d.Tag[from] != doc.Comma && (d.Tag[from] != doc.IN || d.Lemma[from] == "that") {
		r.Start = from
	}
}

// takePredicate takes into the content of a noun that puts something forward the verb that follows its subject (allegations the member took money).
func (c *Context) takePredicate(a *Attribution) {
	if a.Cue.Len() != 1 || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || !english.Putting(c.Doc.Lemma[a.Cue.Start]) {
		return
	}
	if r, ok := c.bareClause(a.Cue.Start); ok && r.End > a.Content[0].End {
		a.Content[0] = r
	}
}

// takeClause takes into a content that is only the subject of the clause behind a verb of telling the rest of that clause: fear the toll | is higher.
func (c *Context) takeClause(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || !english.Tells(d.Lemma[a.Cue.End-1]) {
		return
	}
	r := &a.Content[0]
	if head := a.Cue.End - 1; d.Tag[head] == doc.VBG || d.Label[head] == doc.AclRelcl || c.relativeBefore(a.Cue.Start) {
		return
	}
	if r.End >= d.Len() || d.SentenceOf[r.End] != d.SentenceOf[r.Start] || !c.nominalBetween(r.Start, r.End) || c.quotes[r.Start] >= 0 || c.quotes[r.End] >= 0 {
		return
	}
	switch w := d.Lemma[r.End]; {
	case d.Tag[r.End] == doc.MD, (w == "be" || w == "have" || w == "do") && d.Tag[r.End].Tensed():
		if whole := c.clauseFrom(r.Start); whole.End > r.End+1 {
			*r = whole
		}
	}
}

// overAsides takes into a content that is only the subject of a clause without "that" what stands behind the asides between commas: claimed the bank, | which closed in May,
// had failed.
func (c *Context) overAsides(a *Attribution) {
	d, head := c.Doc, a.Cue.End-1
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || !english.Tells(d.Lemma[head]) || d.Tag[head] == doc.VBG || d.Tag[head] == doc.VBN && d.Lemma[a.Cue.Start] != "have" || d.Label[head] == doc.AclRelcl || c.relativeBefore(a.Cue.Start) {
		return
	}
	r := &a.Content[0]
	end := d.Sentence[d.SentenceOf[r.Start]].End
	if !nominal(d.Tag[r.Start]) || relative(d.Tag[r.Start]) || c.finite(*r) || r.End >= end || d.Tag[r.End] != doc.Comma || c.anyQuoted(*r) {
		return
	}
	goesOn := func(k int) bool { // never leak
		return k < end && (d.Tag[k].Finite() || d.Tag[k] == doc.RB && k+1 < end && d.Tag[k+1].Finite())
	}
	if slices.Contains(d.Tag[r.Start:r.End], doc.Comma) && goesOn(r.End+1) {
		r.End = c.clauseFrom(r.End + 1).End // the bank, above all, | is ruined
		return
	}
	for k, asides := r.End, 0; asides < 3 && k+1 < end && !goesOn(k+1) && d.Tag[k+1] != doc.CC; asides++ {
		for k++; k < end && d.Tag[k] != doc.Comma && c.quotes[k] < 0; k++ { // to the comma that closes it
		}
		if k+2 < end && d.Tag[k] == doc.Comma && goesOn(k+1) {
			r.End = c.clauseFrom(k + 1).End
			return
		}
	}
}

// relativeBefore reports whether a relative pronoun stands before token i in its sentence.
func (c *Context) relativeBefore(i int) bool {
	for k := c.Doc.Sentence[c.Doc.SentenceOf[i]].Start; k < i; k++ {
		if relative(c.Doc.Tag[k]) {
			return true
		}
	}
	return false
}

// takeOwnClause keeps for a verb of telling the clause behind it alone when what comes before its sentence is a quotation that another cue, nearer
// to it, brings in: of "He told us: “It rains.” He said he had sent for boats" the quotation was told.
func (c *Context) takeOwnClause(a *Attribution, r *Relation) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if len(a.Content) == 0 || a.Content[0].Start >= s.Start || len(a.Source) != 1 || a.Source[0].Start < s.Start || a.Source[0].End > a.Cue.Start {
		return
	}
	if q := c.quotes[a.Content[0].Start]; q < 0 || !c.broughtIn(d.Quotations[q].Tokens, r) {
		return
	}
	if own, ok := c.clauseBehind(a.Cue, s.End); ok {
		a.Content = []doc.Range{own}
	}
}

// broughtIn reports whether a cue stands before the quotation q in the sentence in which it begins.
func (c *Context) broughtIn(q doc.Range, r *Relation) bool {
	for i := c.Doc.Sentence[c.Doc.SentenceOf[q.Start]].Start; i < q.Start; i++ {
		if r.cueOf[i] != 0 {
			return true
		}
	}
	return false
}

// clauseBehind returns the clause that begins right behind a cue that tells, up to the end of the sentence.
func (c *Context) clauseBehind(cue doc.Range, end int) (doc.Range, bool) {
	d := c.Doc
	head := Head(d, cue)
	if cue.End >= end || !english.Tells(d.Lemma[head]) {
		return doc.Range{}, false
	}
	_, ok := c.bareClause(cue.End - 1)
	if !ok && d.Lemma[cue.End] == "that" {
		_, ok = c.thatBehind(cue.End, end)
	}
	if !ok {
		var told doc.Range
		told, ok = c.clauseTold(head, cue.End, end)
		ok = ok && told.Start == cue.End && c.quotes[cue.End] < 0
	}
	if !ok {
		return doc.Range{}, false
	}
	r := c.endTold(c.trimmed(doc.Range{Start: cue.End, End: end}), head)
	return r, r.Len() > 0
}

// finishThat lets a clause with "that" and a time or place first go on behind the comma (announced that from May 3, masks would be worn).
func (c *Context) finishThat(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	s := d.Sentence[d.SentenceOf[r.Start]]
	if r.Len() < 3 || r.Start != a.Cue.End || d.Tag[r.Start+1] != doc.IN || d.Lemma[r.Start] != "that" || d.Tag[r.Start] != doc.IN || c.finite(*r) || r.End >= s.End || d.Tag[r.End] != doc.Comma {
		return
	}
	if whole := c.endTold(c.trimmed(doc.Range{Start: r.Start, End: s.End}), Head(d, a.Cue)); c.finite(whole) {
		*r = whole
	}
}

// andThat lets what is told go on with another clause, perhaps behind when or where the first was so: said it was “doing so now,” | and that it stood by its word|; confirmed divers had been there
// | since Monday and that the quay was shut|.
func (c *Context) andThat(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	r := &a.Content[len(a.Content)-1]
	and := r.End
	if and < d.Len() && d.Tag[and] == doc.Comma {
		and++
	} else if english.Tells(d.Lemma[Head(d, a.Cue)]) {
		and = c.overWhen(and)
	}
	if and+3 >= d.Len() || !c.finite(*r) || d.SentenceOf[and+3] != d.SentenceOf[a.Cue.Start] || d.Tag[and] != doc.CC || d.Lemma[and+1] != "that" || d.Tag[and+1] != doc.IN || !nominal(d.Tag[and+2]) {
		return
	}
	if clause := c.clauseFrom(and + 2); c.finite(clause) {
		if and > r.End+1 {
			a.Confidence = max(a.Confidence, claimConfidence)
		}
		r.End = clause.End
	}
}

// overWhen returns the first token behind the words from token k on that tell when or where, of which the first is a preposition.
func (c *Context) overWhen(k int) int {
	d, from := c.Doc, k
	for k < d.Len() && k < from+8 && d.SentenceOf[k] == d.SentenceOf[max(from-1, 0)] && (d.Tag[k] == doc.IN && d.Lemma[k] != "that" || k > from && nominal(d.Tag[k])) {
		k++
	}
	return k
}

// opensSentence reports whether token i is the first of a sentence, but for an "and" or "but".
func (c *Context) opensSentence(i int) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	return i == s.Start || i == s.Start+1 && d.Tag[s.Start] == doc.CC
}

// wholeClause reports whether words before a comma hold a main clause: that the river floods, not that when it rains.
func (c *Context) wholeClause(r doc.Range) bool {
	d := c.Doc
	fronts := 0 // clauses before it, each with a comma behind
	for k := r.Start; k < r.End; k++ {
		if before := d.Lemma[max(k-1, r.Start)]; (english.Subordinates(d.Lemma[k]) || supposes(d.Lemma[k])) && (k == r.Start || before == "that" || before == ",") {
			fronts++
		}
		if fronts > 0 && k > r.Start+1 && d.Tag[k] == doc.Comma {
			fronts--
		}
	}
	return fronts == 0 && c.finite(r)
}

// subjectEnd returns the finite verb behind the noun group that begins at token i, 0 when there is none.
func (c *Context) subjectEnd(i int) int {
	d := c.Doc
	k := i
	for k < d.Len() && k < i+12 && nominal(d.Tag[k]) && !relative(d.Tag[k]) {
		k++
	}
	for k < d.Len() && d.Tag[k] == doc.RB {
		k++
	}
	if k == i || k >= d.Len() || !c.finite(doc.Range{Start: k, End: k + 1}) {
		return 0
	}
	return k
}

// takeFront adds what stands before a cue that is put between commas into what is said: of "if it rains, the mayor said, the race is off" the
// content is all but the mayor's clause. Before a quotation the front is the reporter's (on Monday, the mayor said, “...”).
func (c *Context) takeFront(a *Attribution, r *Relation) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start <= a.Cue.End || len(a.Source) > 1 {
		return
	}
	first, at := a.Content[0].Start, a.Cue.Start
	rest := doc.Range{Start: a.Cue.End, End: first - 1}
	if len(a.Source) == 1 {
		switch s := a.Source[0]; {
		case s.Start == rest.Start:
			rest.Start = s.End
		case s.End <= at && at-s.End <= 2:
			at = s.Start
		default:
			return
		}
	}
	start := d.Sentence[d.SentenceOf[at]].Start
	if rest.Len() != 0 || d.Tag[first-1] != doc.Comma || c.quotes[first] >= 0 || at-start < 3 || d.Tag[at-1] != doc.Comma || c.quotes[at-1] >= 0 {
		return
	}
	front := c.trimmed(doc.Range{Start: start, End: at - 1})
	for i := front.Start; i < front.End; i++ {
		if r.cueOf[i] != 0 || c.quotes[i] >= 0 {
			return
		}
	}
	a.Content = append([]doc.Range{front}, a.Content...)
}

// takeExamples adds the examples that follow a content behind a comma (he denied all claims, including those about the harbour).
func (c *Context) takeExamples(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	i := r.End + 1
	if r.Start < a.Cue.End || i >= d.Len() || d.SentenceOf[i] != d.SentenceOf[r.Start] || d.Tag[r.End] != doc.Comma || c.quotes[i] >= 0 ||
		!strings.EqualFold(d.Word(i), "including") {
		return
	}
	end := int(c.kin[i].hi) + 1
	if h := int(d.Head[i]); h > i {
		end = int(c.kin[h].hi) + 1
	}
	last := d.Sentence[d.SentenceOf[i]].End
	if end <= i+1 || touches(a.Source, doc.Range{Start: i, End: min(end, last)}) {
		return
	}
	*r = c.trimmed(doc.Range{Start: r.Start, End: min(end, last)})
}

// behindExamples lets a clause go on behind the comma that closes its examples where the noun before them does: the rights, including that to vote, | of all prisoners.
func (c *Context) behindExamples(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	end := d.Sentence[d.SentenceOf[r.Start]].End
	if r.Start < a.Cue.End || r.End+2 >= end || d.Tag[r.End] != doc.Comma || d.Lemma[r.End+1] != "of" || c.quotes[r.End] >= 0 {
		return
	}
	for k := r.End - 1; k > r.Start && d.Tag[k] != doc.Comma; k-- {
		if d.Tag[k-1] == doc.Comma && strings.EqualFold(d.Word(k), "including") {
			*r = c.endTold(c.trimmed(doc.Range{Start: r.Start, End: end}), Head(d, a.Cue))
			return
		}
	}
}

// quotationBehind returns where the quotation begins that a comma or a colon sets off from words without a verb at the start of r; the start of r
// when there is none.
func (c *Context) quotationBehind(r doc.Range) int {
	d := c.Doc
	for i := r.Start; i+1 < r.End; i++ {
		switch t := d.Tag[i]; {
		case c.quotes[i] >= 0, t.Finite():
			return r.Start
		case c.quotes[i+1] >= 0:
			q := d.Quotations[c.quotes[i+1]].Tokens
			if q.Start == i+1 && q.Len() > 5 && (t == doc.Comma || d.Word(i) == ":" || t.Noun() && q.End+1 >= r.End && c.wholeSentence(q)) {
				return q.Start
			}
			return r.Start
		}
	}
	return r.Start
}

// wholeSentence reports whether a quotation begins with a capital and has a finite verb: told the court after lunch "We were late."
func (c *Context) wholeSentence(q doc.Range) bool {
	return q.Len() > 2 && c.Doc.Form[q.Start+1].Traits.Has(doc.Capital) && c.finite(q)
}

// CloseMarks gives finished attributions the marks that belong to their spans: closeMarks does so with each.
func (c *Context) CloseMarks(found []Attribution) {
	for k := range found {
		c.closeMarks(&found[k])
	}
}

// closeMarks takes into a source the comma or the dash that closes what another opened within it, for marks come in pairs about an apposition
// (Orr, 46, said), and into a cue the colon behind it (said: ...).
func (c *Context) closeMarks(a *Attribution) {
	d := c.Doc
	follows := func(at doc.Range) bool { return at.End < d.Len() && d.Line[at.End] == d.Line[at.Start] }
	for i := range a.Source {
		r := &a.Source[i]
		c.finishTitle(r, a.Cue)
		if follows(*r) && (d.Word(r.End) == "," || isDash(d, r.End)) && c.opens(*r, d.Word(r.End)) {
			r.End++
		}
	}
	if follows(a.Cue) && d.Word(a.Cue.End) == ":" {
		a.Cue.End++
	}
}

// opens reports whether mark stands between two words of r.
func (c *Context) opens(r doc.Range, mark string) bool {
	for i := r.Start + 1; i+1 < r.End; i++ {
		if c.Doc.Word(i) == mark {
			return true
		}
	}
	return false
}
