package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// quotedAs adds who is quoted or cited as saying something, or before a colon and a quotation, to found, in place of an attribution that takes
// these words for what the one who quotes them says: of "the paper quoted a pilot as saying the light was out" the pilot is the source.
func (c *Context) quotedAs(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(slices.DeleteFunc(slices.Clone(found), func(a Attribution) bool { return len(a.Content) == 0 }))
	var more []Attribution
	for i := range d.Token {
		if a, ok := c.recordedTelling(i); ok {
			a.Confidence, a.Rule = claimConfidence, QuotedAs
			more = append(more, a)
			continue
		}
		if a, ok := c.heardSaying(i); ok {
			a.Confidence, a.Rule = claimConfidence, QuotedAs
			more = append(more, a)
			continue
		}
		if !d.Tag[i].Verb() && (d.Lemma[i] != "record" || !c.documentBefore(i)) || d.Lemma[i] != "quote" && d.Lemma[i] != "cite" && d.Lemma[i] != "record" {
			continue
		}
		if a, ok := c.quotedBehind(i); ok && (d.Lemma[i] == "record" || a.Cue.Start > i || !anyHeld(held, a.Cue)) {
			a = c.withContentOf(a, i, found)
			a.Confidence, a.Rule = claimConfidence, QuotedAs
			more = append(more, a)
		}
	}
	if len(more) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(a Attribution) bool {
		return slices.ContainsFunc(more, func(m Attribution) bool {
			return d.Lemma[Head(d, a.Cue)] == d.Lemma[m.Source[0].Start-1] && a.Cue.End == m.Source[0].Start || overlaps(a.Cue, m.Cue)
		})
	})
	return append(found, more...)
}

// withContentOf gives attribution a, of whom verb i quotes as saying something, the content of the one of found that has the same words for its cue.
func (c *Context) withContentOf(a Attribution, i int, found []Attribution) Attribution {
	saying := a.Cue.End - 1
	for _, o := range found {
		if saying >= o.Cue.Start && saying < o.Cue.End && len(o.Content) > 0 && o.Content[0].Start > saying && a.Content[0].Start > i {
			a.Content = o.Content
		}
	}
	return a
}

// recordedTelling reads whom a document, the subject of verb i, records or shows telling something: minutes record | Ada Roe | warning staff | that the dam was unsafe |.
func (c *Context) recordedTelling(i int) (Attribution, bool) {
	d := c.Doc
	if !english.Recounts(d.Lemma[i]) {
		return Attribution{}, false
	}
	s := d.Sentence[d.SentenceOf[i]]
	if t := d.Tag[i]; !t.Tensed() && t != doc.VB && t != doc.NNS && t != doc.NN || c.quotes[i] >= 0 || !c.documentBefore(i) {
		return Attribution{}, false
	}
	who := c.nounsWithWhich(i+1, s.End)
	for k := who.Start + 1; k < who.End; k++ {
		if d.Word(k) == "warning" && c.maySpeak(k-1) {
			who.End = k // the tagger takes it for a noun
		}
	}
	k := who.End
	if who.Len() > 0 && k+2 < s.End && d.Tag[k] == doc.Comma && c.nominalFrom(k+1).Len() > 0 {
		if end := c.nominalFrom(k + 1).End; end < s.End && d.Tag[end] == doc.Comma {
			k = end + 1 // the director, Karl Orr,
		}
	}
	if who.Len() == 0 || k+2 >= s.End || d.Tag[k] != doc.VBG && d.Word(k) != "warning" || !english.Tells(d.Lemma[k]) && !english.Passes(d.Lemma[k]) && d.Word(k) != "warning" || !c.maySpeak(c.headOf(who)) {
		return Attribution{}, false
	}
	cue := doc.Range{Start: k, End: k + 1}
	told, ok := c.told(k, cue, s.End)
	if that, begins := c.thatBehind(k+1, s.End); !ok && begins {
		told, ok = c.trimmed(that), true
	}
	return Attribution{Source: []doc.Range{c.trimmed(doc.Range{Start: i + 1, End: k})}, Cue: cue, Content: []doc.Range{told}}, ok && told.Start >= cue.End
}

// heardSaying reads whom somebody remembers or heard, by verb i, telling what stands before them: “The dam is unsafe,” a clerk recalled | Ada Roe | telling | her.
func (c *Context) heardSaying(i int) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if !d.Tag[i].Finite() && d.Tag[i] != doc.VBN || !english.Hears(d.Lemma[i]) || d.Lemma[i] == "quote" || d.Lemma[i] == "cite" {
		return Attribution{}, false
	}
	who := c.nounsWithWhich(i+1, s.End)
	k := who.End
	if who.Len() == 0 || k >= s.End || d.Tag[k] != doc.VBG && d.Tag[k] != doc.VB && d.Tag[k] != doc.VBP || !english.Tells(d.Lemma[k]) || !c.maySpeak(c.headOf(who)) {
		return Attribution{}, false
	}
	end := k + 1
	if english.Passes(d.Lemma[k]) {
		end = max(end, c.nominalFrom(end).End)
	}
	if end >= s.End || d.Tag[end] != doc.Stop && d.Tag[end] != doc.Comma {
		return Attribution{}, false
	}
	told := c.saidInFront(i)
	return Attribution{Source: []doc.Range{c.trimmed(who)}, Cue: doc.Range{Start: k, End: k + 1}, Content: told}, len(told) > 0
}

// documentBefore reports whether verb i has a document for its subject: minutes of the meeting, obtained by the Herald, | show |.
func (c *Context) documentBefore(i int) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	g := c.groupWithin(s.Start, i)
	if g.Len() == 0 {
		return false
	}
	for k := g.Start; k < g.End; k++ {
		if d.Lemma[k] == "minute" && d.Tag[k] == doc.NNS {
			return true
		}
	}
	return english.Keeps(d.Lemma[g.End-1]) || english.Shown(d.Lemma[g.End-1]) || d.Lemma[g.End-1] == "report"
}

// quotedBehind reads the noun group behind the verb i of quoting, and what it is quoted as saying.
func (c *Context) quotedBehind(i int) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	if i+1 >= s.End || d.Tag[i+1] == doc.IN {
		return Attribution{}, false // was quoted | by the Herald
	}
	k, named := i+1, i+1 // where the words behind the noun group begin, where the noun group ends
	for k < s.End && k < i+longQuoted && d.Lemma[k] != "as" && c.quotes[k] < 0 && d.Tag[k] != doc.Colon && d.Tag[k] != doc.Stop && (k != named || !c.saysRightBehind(i, k)) {
		if k == named && (nominal(d.Tag[k]) && d.Tag[k] != doc.PRP || d.Tag[k] == doc.IN || d.Tag[k] == doc.Comma || k+1 < s.End && d.Tag[k] == doc.CC && nominal(d.Tag[k+1])) {
			named++
		}
		k++
	}
	if i+2 < s.End && named == i+1 && d.Tag[i+1] == doc.PRP && k == i+2 {
		named++ // quoted | him | as saying
	}
	if named == i+1 || k+2 >= s.End {
		return Attribution{}, false
	}
	a := Attribution{Source: []doc.Range{c.trimmed(doc.Range{Start: i + 1, End: named})}}
	if d.Word(k) == ":" && c.quotes[k+1] >= 0 && c.quotes[i] < 0 {
		q := d.Quotations[c.quotes[k+1]].Tokens
		a.Cue, a.Content = doc.Range{Start: i, End: i + 1}, []doc.Range{c.trimmed(q)}
		return a, q.Start == k+1 && q.Len() > 4
	}
	if d.Lemma[k] == "as" && d.Tag[k+1] == doc.VBG && english.Tells(d.Lemma[k+1]) {
		a.Cue = doc.Range{Start: k, End: k + 2}
	} else if c.saysRightBehind(i, k) {
		a.Cue = doc.Range{Start: k, End: k + 1} // quoted a clerk saying
	} else {
		return a, false
	}
	told := a.Cue.End
	if told < s.End && (d.Tag[told] == doc.Stop || d.Tag[told] == doc.Comma) {
		if a.Content = c.saidInFront(i); len(a.Content) > 0 {
			return a, true
		}
	}
	r, ok := c.thatBehind(told, s.End)
	if !ok {
		r = doc.Range{Start: told, End: min(s.End, k+reach)}
	}
	r = c.endTold(c.trimmed(r), told-1)
	a.Content = []doc.Range{r}
	return a, r.Len() > 2
}

// longQuoted is how many tokens may tell of who is quoted as saying something.
const longQuoted = 26

// saysRightBehind reports whether token k, right behind a noun group, tells that the one for whom it is, whom verb i quotes, says something: quoted Ada Roe | saying | that the dam was unsafe; quoted a
// clerk, Ada Roe, | saying |.
func (c *Context) saysRightBehind(i, k int) bool {
	d := c.Doc
	if d.Lemma[i] != "quote" || d.Lemma[k] != "say" || d.Tag[k] != doc.VBG || k < i+2 {
		return false
	}
	return d.Tag[k-1].Noun() || d.Tag[k-1] == doc.Comma && slices.Contains(d.Tag[i:k-1], doc.Comma)
}

// saidInFront returns what stands in the sentence before whoever quotes somebody with verb i: | the road was open |, the Herald quoted her as saying.
func (c *Context) saidInFront(i int) []doc.Range {
	if c.quotes[i] >= 0 {
		return nil
	}
	s := c.Doc.Sentence[c.Doc.SentenceOf[i]]
	if source := c.closingSource(s, i); source.Len() > 0 {
		if front := c.beforeClosing(s, source); front.Len() > 0 {
			return []doc.Range{front}
		}
	}
	who, ok := c.before(i, c.helpers(i).start)
	if !ok {
		return nil
	}
	if q := c.quotationBefore(who.Start); len(q) > 0 {
		return q
	}
	if front, ok := c.frontOf(who.Start); ok {
		return []doc.Range{front}
	}
	return nil
}

// wereQuoted makes those who are said to have been quoted the sources of what they were quoted as saying, whatever the models made of it: the director
// was quoted by state radio as saying that he had no faith; "we were late", Roe was quoted as saying.
func (c *Context) wereQuoted(found []Attribution) []Attribution {
	d := c.Doc
	var quoted []Attribution
	of := map[int]int{} // the place in quoted, from 1, of the tokens from the auxiliary to "saying"
	for i := range d.Token {
		if d.Tag[i] != doc.VBN || c.quotes[i] >= 0 {
			continue
		}
		a, whole, ok := Attribution{}, doc.Range{}, false
		if l := d.Lemma[i]; l == "quote" || l == "cite" || l == "record" {
			a, whole, ok = c.wasQuoted(i)
		}
		if !ok {
			a, whole, ok = c.wasHeard(i)
		}
		if ok {
			quoted = append(quoted, a)
			for k := whole.Start; k < whole.End; k++ {
				of[k] = len(quoted)
			}
		}
	}
	if len(quoted) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(o Attribution) bool {
		for k := o.Cue.Start; k < o.Cue.End; k++ {
			if n := of[k]; n > 0 {
				if a := &quoted[n-1]; len(a.Content) == 0 {
					a.Content = c.quotedBefore(o.Content, a.Source[0])
				}
				return true
			}
		}
		return false
	})
	for n := range quoted {
		if a := &quoted[n]; len(a.Content) == 0 {
			a.Content = c.quotationBefore(a.Source[0].Start)
			if front, ok := c.frontOf(a.Source[0].Start); ok && len(a.Content) == 0 {
				a.Content = []doc.Range{front} // the road was open, she was quoted as saying
			}
		}
	}
	return append(found, slices.DeleteFunc(quoted, func(a Attribution) bool { return len(a.Content) == 0 })...)
}

// wasHeard reads the passive verb i of hearing or recording: who was heard, and what they were heard telling: the mate can be heard on the tape | telling | the crew | that the hatch was open |. Whole is as
// for wasQuoted.
func (c *Context) wasHeard(i int) (a Attribution, whole doc.Range, ok bool) {
	d := c.Doc
	switch d.Lemma[i] {
	case "hear", "overhear", "record", "film", "tape", "catch":
	default:
		return a, whole, false
	}
	h, end := c.helpers(i), d.Sentence[d.SentenceOf[i]].End
	if h.not || !slices.Contains(d.Lemma[h.start:i], "be") {
		return a, whole, false
	}
	k := i + 1
	for k < end && k < i+14 && (d.Tag[k] != doc.VBG || !english.Tells(d.Lemma[k]) && !english.Passes(d.Lemma[k])) {
		if t := d.Tag[k]; t == doc.Comma || t == doc.CC || t == doc.VBD || t == doc.VBZ || t == doc.MD || c.quotes[k] >= 0 {
			return a, whole, false
		}
		k++
	}
	source, found := c.before(i, h.start)
	if !found || k+1 >= end || k == i+14 || !c.maySpeak(c.headOf(source)) && d.Tag[source.Start] != doc.PRP {
		return a, whole, false
	}
	whole = doc.Range{Start: h.start, End: k + 1}
	a = Attribution{Source: []doc.Range{source}, Cue: doc.Range{Start: k, End: k + 1}, Confidence: claimConfidence, Rule: QuotedAs}
	told, ok := c.told(k, doc.Range{Start: k, End: k + 1}, end)
	if that, begins := c.thatBehind(k+1, end); !ok && begins {
		told, ok = c.trimmed(that), true
	}
	if !ok {
		told, ok = c.quoteBehind(k, end)
	}
	a.Content = []doc.Range{told}
	return a, whole, ok && told.Start > k && told.Len() > 1
}

// wasQuoted reads the passive verb i of quoting: who was quoted, and what they were quoted as saying if it stands behind that. Whole are the words from the
// auxiliary to "saying".
func (c *Context) wasQuoted(i int) (a Attribution, whole doc.Range, ok bool) {
	d := c.Doc
	h, end := c.helpers(i), d.Sentence[d.SentenceOf[i]].End
	if h.not || h.modal || !slices.Contains(d.Lemma[h.start:i], "be") {
		return a, whole, false
	}
	as := i + 1
	for as < end && as < i+14 && d.Lemma[as] != "as" {
		as++
	}
	if as+1 >= end || d.Lemma[as] != "as" || d.Tag[as+1] != doc.VBG || !english.Tells(d.Lemma[as+1]) {
		return a, whole, false
	}
	source, ok := c.before(i, h.start)
	if !ok {
		return a, whole, false
	}
	whole = doc.Range{Start: h.start, End: as + 2}
	a = Attribution{Source: []doc.Range{source}, Cue: doc.Range{Start: as, End: as + 2}, Confidence: claimConfidence, Rule: QuotedAs}
	if as == i+1 {
		a.Cue = whole
	}
	from := c.behindMedium(as+2, end)
	r, told := c.thatBehind(from, end)
	if !told {
		r = doc.Range{Start: from, End: min(end, from+reach)}
	}
	if r = c.endTold(c.trimmed(r), as+1); from < end && r.Len() > 2 {
		a.Content = []doc.Range{r}
	}
	return a, whole, true
}

// withoutPassing leaves out who only passes on what another is told to have said, in the same sentence: said Orr, as quoted by the Courier. These words are no part of
// the source before them.
func (c *Context) withoutPassing(found []Attribution) []Attribution {
	d := c.Doc
	for k := range found {
		for i := range found[k].Source {
			r := &found[k].Source[i]
			for n := r.Start + 1; n+2 < r.End; n++ {
				if d.Tag[n] == doc.Comma && c.passedOn(n+1) {
					r.End = n
				}
			}
		}
	}
	return slices.DeleteFunc(found, func(b Attribution) bool {
		if len(b.Source) == 0 || b.Cue.Start == 0 || b.Source[0].Start < b.Cue.End || !c.passedOn(b.Cue.Start-1) && !c.passedOn(b.Cue.Start) {
			return false
		}
		return slices.ContainsFunc(found, func(a Attribution) bool {
			return a.Cue != b.Cue && len(a.Source) > 0 && d.SentenceOf[a.Source[0].Start] == d.SentenceOf[a.Cue.Start] && slices.ContainsFunc(b.Content, func(r doc.Range) bool { return touches(a.Content, r) }) &&
				!touches(a.Content, b.Cue)
		})
	})
}

// passedOn reports whether token i begins what tells who passes words on: as quoted by the Courier.
func (c *Context) passedOn(i int) bool {
	d := c.Doc
	if i+3 >= d.Len() || d.Lemma[i] != "as" || d.Tag[i+1] != doc.VBN && d.Tag[i+1] != doc.VBD || d.Lemma[i+2] != "by" || c.quotes[i] >= 0 {
		return false
	}
	switch d.Lemma[i+1] {
	case "quote", "report", "cite", "relay", "publish":
		return true
	}
	return false
}

// behindMedium returns where what was said begins behind "saying": behind "by the Echo", "in the Echo" and the like, if that stands there.
func (c *Context) behindMedium(k, end int) int {
	d := c.Doc
	if k >= end || d.Lemma[k] != "by" && d.Lemma[k] != "in" && d.Lemma[k] != "on" {
		return k
	}
	for k++; k < end && nominal(d.Tag[k]); k++ {
	}
	return k
}

// quotationBefore returns the quotation that ends right before token k, in its sentence; nothing without.
func (c *Context) quotationBefore(k int) []doc.Range {
	d := c.Doc
	for i := k - 1; i >= 0 && i > k-3; i-- {
		if q := c.quotes[i]; q >= 0 && d.Quotations[q].Tokens.End == i+1 {
			return []doc.Range{d.Quotations[q].Tokens}
		}
	}
	return nil
}

// quotedBefore returns the pieces of a content that lie before a source and are quoted.
func (c *Context) quotedBefore(content []doc.Range, source doc.Range) []doc.Range {
	var out []doc.Range
	for _, r := range content {
		if r.End = min(r.End, source.Start); r.Len() > 0 && c.quotes[r.Start] >= 0 {
			out = append(out, c.trimmed(r))
		}
	}
	return out
}

// withoutReduced leaves out whom nothing is told to have said but that they were quoted somewhere: lawyers | quoted in the Herald | warned that it was off.
func (c *Context) withoutReduced(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		i := a.Cue.Start
		return len(a.Content) == 0 && a.Cue.Len() == 1 && d.Lemma[i] == "quote" && d.Tag[i] == doc.VBN && i > 0 && d.Tag[i-1].Noun()
	})
}
