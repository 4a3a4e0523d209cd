package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file mends who speaks; edges_cut.go and edges_take.go what is said, and edges.go keeps the order of all.

// onlyAccording leaves of a cue that ends in "according to" these words: the verb before them is part of what is told.
func (c *Context) onlyAccording(a *Attribution) {
	d, at := c.Doc, a.Cue.End-2
	if at <= a.Cue.Start || d.Lemma[at] != "accord" || d.Word(at+1) != "to" || !c.finite(doc.Range{Start: a.Cue.Start, End: at}) {
		return
	}
	from := a.Cue.Start
	for _, r := range append(append([]doc.Range(nil), a.Source...), a.Content...) {
		if r.End <= a.Cue.Start {
			from = min(from, r.Start)
		}
	}
	a.Cue.Start, a.Source, a.Content = at, nil, []doc.Range{c.trimmed(doc.Range{Start: from, End: at})}
}

// startAccording gives "according to" the noun group behind it for a source when it got one before it, or none, for part of that group went into
// the cue (of the dish, according to show insiders, ...).
func (c *Context) startAccording(a *Attribution) {
	d := c.Doc
	from := a.Cue.Start + 2
	if d.Lemma[a.Cue.Start] != "accord" || from >= d.Len() || d.Word(from-1) != "to" || len(a.Source) > 0 && a.Source[0].Start >= a.Cue.Start {
		return
	}
	end := from
	for end < d.Len() && d.Line[end] == d.Line[from] && nominal(d.Tag[end]) && !relative(d.Tag[end]) && !touches(a.Content, doc.Range{Start: end, End: end + 1}) {
		end++
	}
	if end > from {
		a.Cue.End, a.Source = from, []doc.Range{{Start: from, End: end}}
	}
}

// butAccording leaves to the reporter what stands before "but according to": the mayor has resigned, but according to the council no vote was held.
func (c *Context) butAccording(a *Attribution) {
	d, but := c.Doc, a.Cue.Start-1
	if d.Lemma[a.Cue.Start] != "accord" || but < 2 {
		return
	}
	if d.Tag[but] == doc.Comma {
		but--
	}
	if d.Lemma[but] != "but" || contentEnd(*a) <= a.Cue.End {
		return
	}
	a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.End <= but })
}

// clauseAccording ends the source of "according to" at the comma behind which a clause begins: according to prosecutors, he owed 8 million.
func (c *Context) clauseAccording(a *Attribution) {
	d := c.Doc
	if d.Lemma[a.Cue.Start] != "accord" || len(a.Source) != 1 || a.Source[0].Start != a.Cue.End {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+2 < r.End; k++ {
		if told := (doc.Range{Start: k + 1, End: r.End}); d.Tag[k] != doc.Comma || !c.finiteClause(told) && !c.copular(told) {
			continue
		}
		told := doc.Range{Start: k + 1, End: r.End}
		r.End = k
		if n := len(a.Content); n > 0 && a.Content[n-1].Start >= told.End && a.Content[n-1].Start <= told.End+1 {
			a.Content[n-1].Start = told.Start
			return
		}
		a.Content = append(a.Content, c.trimmed(told))
		return
	}
}

// finiteClause reports whether a finite verb stands in r behind its subject, which is no relative pronoun.
func (c *Context) finiteClause(r doc.Range) bool {
	for v := r.Start + 1; v < r.End; v++ {
		if s := int(c.kin[v].subject); c.Doc.Tag[v].Verb() && s >= r.Start && s < v && !relative(c.Doc.Tag[s]) {
			return !relative(c.Doc.Tag[r.Start])
		}
	}
	return false
}

// copular reports whether r has a form of be behind the subject with which it begins: the last vote is due.
func (c *Context) copular(r doc.Range) bool {
	d := c.Doc
	for v := r.Start + 1; v < r.End && !relative(d.Tag[r.Start]); v++ {
		if s := int(c.kin[v].subject); c.kin[v].labels>>doc.Cop&1 == 1 && s >= r.Start && s < v && !relative(d.Tag[s]) && d.Tag[r.Start] != doc.IN && c.finite(doc.Range{Start: s, End: v}) {
			return true
		}
	}
	return false
}

// closeAccording takes into the source of "according to" all up to the comma that closes a relative clause or an apposition in it (according to
// the chief, who left early, ...).
func (c *Context) closeAccording(a *Attribution) {
	d := c.Doc
	if d.Lemma[a.Cue.Start] != "accord" || len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].Start != a.Cue.End || a.Content[0].Start < a.Source[0].End {
		return
	}
	r, told := &a.Source[0], &a.Content[0]
	end := r.End
	if told.Start == end && d.Tag[end].Proper() { // according to the centre | Adolat, at least
		k := end
		for k < told.End && d.Tag[k].Proper() {
			k++
		}
		if k+1 < told.End && d.Tag[k] == doc.Comma {
			r.End, told.Start = k, k+1
			return
		}
	}
	if k := c.namedBehind(*r); k > 0 && told.Start == r.End+1 {
		if r.End, told.Start = k, k+1; told.Start >= told.End {
			a.Content = a.Content[1:]
		}
		return
	}
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] == doc.Comma && !relative(d.Tag[k+1]) && told.Start <= r.End+1 && c.headless(*told) {
			r.End, told.Start = k, k+1 // according to the Pennant, a clerk | said it was late
			return
		}
	}
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k] == doc.Comma && k+1 < r.End && relative(d.Tag[k+1]) {
			for end < told.Start && d.Tag[end] != doc.Comma {
				end++
			}
			r.End = end
			return
		}
	}
	if d.Tag[r.End] != doc.Comma || told.Start != r.End+1 || d.Tag[told.Start] != doc.DT || !d.Tag[r.End-1].Proper() {
		return
	}
	for k := told.Start; k < told.End && k < told.Start+12; k++ {
		switch {
		case d.Tag[k] == doc.Comma && k+2 < told.End:
			r.End, told.Start = k, k+1
			return
		case !nominal(d.Tag[k]) && d.Tag[k] != doc.IN:
			return
		}
	}
}

// namedBehind returns where the name between two commas ends that says who the person of r is, where a clause begins behind it; 0 without: his brother, | Ivo, | the boat.
func (c *Context) namedBehind(r doc.Range) int {
	d, last := c.Doc, r.End-1
	if d.Sense[last] != doc.PersonNoun || d.Tag[last] != doc.NN || d.Tag[r.End] != doc.Comma {
		return 0
	}
	k := r.End + 1
	for k < d.Len() && d.Tag[k] == doc.NNP && d.SentenceOf[k] == d.SentenceOf[last] {
		k++
	}
	if k == r.End+1 || k+1 >= d.Len() || d.Tag[k] != doc.Comma || c.subjectEnd(k+1) == 0 {
		return 0
	}
	return k
}

// nameBefore takes into the source the name that stands between it and the cue, and that was taken for what is said: a member of the council, Sami Doss said.
func (c *Context) nameBefore(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) < 2 || d.Lemma[a.Cue.Start] == "be" {
		return
	}
	r, told := &a.Source[0], a.Content[0]
	if r.End > told.Start || told.Start-r.End > 1 || told.End > a.Cue.Start || a.Cue.Start-told.End > 1 || told.Len() > 4 {
		return
	}
	for k := told.Start; k < told.End; k++ {
		if !c.capital(k) && !d.Tag[k].Proper() {
			return
		}
	}
	r.End, a.Content = told.End, a.Content[1:]
}

// wholeTitle takes into the source what the one it names is called by, right before the name: | former prime minister Ada Roe | said.
func (c *Context) wholeTitle(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start < 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	r := &a.Source[0]
	k := r.Start - 1
	if !d.Tag[r.Start].Proper() || d.Sense[k] != doc.PersonNoun || !d.Tag[k].Noun() || d.SentenceOf[k] != d.SentenceOf[r.Start] {
		return
	}
	s := d.Sentence[d.SentenceOf[k]]
	for k > s.Start && (d.Tag[k-1] == doc.JJ || d.Tag[k-1] == doc.NN || d.Lemma[k-1] == "act" && d.Tag[k-1] == doc.VBG) {
		k--
	}
	if k != s.Start && d.Tag[k-1] != doc.Comma {
		return
	}
	title := doc.Range{Start: k, End: r.Start}
	r.Start = k
	a.Content = slices.DeleteFunc(a.Content, func(p doc.Range) bool { return p.Start >= title.Start && p.End <= title.End && len(a.Content) > 1 })
}

// unsaidSubject gives a passive the one it names behind "by", and a gerund behind a preposition the subject of what governs it: in "he was fined for saying so" it is he who said it.
func (c *Context) unsaidSubject(a *Attribution, r *Relation) {
	d := c.Doc
	last := a.Cue.End - 1
	if len(a.Source) == 0 && len(a.Content) > 1 && a.Cue.Len() > 1 && d.Tag[last] == doc.VBG && english.Fronts(d.Lemma[last-1]) && a.Content[0].End == a.Cue.Start && english.Tells(d.Lemma[last]) {
		a.Source, a.Content, a.Cue.Start = a.Content[:1:1], a.Content[1:], last // was fined for saying
		return
	}
	if k := c.kin[r.head].agent; len(a.Source) == 0 && k >= 0 && int(k) > r.head && english.Passes(d.Lemma[r.head]) && d.Tag[r.head] == doc.VBN {
		if s := c.uptoThat(doc.Range{Start: int(c.kin[k].lo), End: int(c.kin[k].hi) + 1}); !touches(a.Content, s) && s.Start >= a.Cue.End {
			a.Source = []doc.Range{s}
		}
		return
	}
	if len(a.Source) > 0 || len(a.Content) == 0 || d.Tag[r.head] != doc.VBG || r.way != governed || r.subject < 0 || int(r.subject) > r.head {
		return
	}
	if m := c.markAt(r.head); m < 0 || !english.Fronts(d.Lemma[m]) {
		return
	}
	s := c.subtree(int(r.subject))
	if s.End <= a.Cue.Start && !touches(a.Content, s) && d.Tag[r.subject] != doc.EX {
		a.Source = []doc.Range{c.trimmed(s)}
	}
}

// tidySource mends what is never the edge of a source: the words that bring in an example (such as, including the senator) come off, and a bracket that
// opens within it (Orr (V-Lowick, Velmark <VLM) closes within it or comes off.
func (c *Context) tidySource(source []doc.Range) []doc.Range {
	d := c.Doc
	for i := range source {
		r := &source[i]
		if r.Len() > 2 && d.Lemma[r.Start] == "such" && d.Lemma[r.Start+1] == "as" {
			r.Start++
		}
		if first := d.Lemma[r.Start]; r.Len() > 1 && (first == "as" && r.Start > 0 && d.Lemma[r.Start-1] == "such" || first == "but" || first == "and" || first == "include" || first == "including") {
			r.Start++
		}
		for r.Len() > 1 && (d.Tag[r.Start] == doc.CloseQuote || d.Word(r.Start) == "'" || d.Word(r.Start) == "’") {
			r.Start++ // the end of the quotation before
		}
		c.closeBracket(r)
	}
	return source
}

// closeBracket lets a bracket that opens within r close within it, or come off.
func (c *Context) closeBracket(r *doc.Range) {
	d := c.Doc
	open := c.openBracket(*r)
	if open < 0 {
		return
	}
	for k := r.End; k < d.Len() && k < r.End+4 && d.Line[k] == d.Line[open]; k++ {
		if w := d.Word(k); w == ")" || w == ">" {
			r.End = k + 1
			return
		}
	}
	if open > r.Start {
		r.End = open
	}
}

// fromInBracket lets a source that stands in a bracket right before the verb begin with the name that has the bracket: | Orr (Lab., | Pell | ) | said.
func (c *Context) fromInBracket(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End+1 != a.Cue.Start || d.Word(a.Source[0].End) != ")" {
		return
	}
	r := &a.Source[0]
	for k := r.Start - 1; k > r.Start-6 && k > 0 && d.SentenceOf[k] == d.SentenceOf[r.Start]; k-- {
		if d.Word(k) != "(" {
			continue
		}
		if who := c.nounsBefore(k); who.Len() > 0 && d.Tag[k-1].Proper() {
			r.Start, r.End = who.Start, a.Cue.Start
		}
		return
	}
}

// openBracket returns the bracket that opens within r and does not close within it, -1 when there is none.
func (c *Context) openBracket(r doc.Range) int {
	open := -1
	for k := r.Start; k < r.End; k++ {
		switch c.Doc.Word(k) {
		case "(", "<":
			open = k
		case ")", ">":
			open = -1
		}
	}
	return open
}

// sourceAlone takes off a source before its cue what belongs to the verb: an adverb (it further wrote) and a day or month (prosecutors in April
// charged), and off its front a word that only puts it into a row (even the union).
func (c *Context) sourceAlone(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	r.Start = c.behindDay(c.behindTime(*r), r.End)
	c.beforeTime(a)
	if first := d.Lemma[r.Start]; r.Len() > 1 && (first == "even" || first == "with") && (d.Tag[r.Start] == doc.RB || d.Tag[r.Start] == doc.IN) {
		r.Start++
	}
	if last := r.End - 1; r.Len() > 2 && d.Lemma[last-1] == "on" && english.Platform(strings.ToLower(d.Word(last))) {
		r.End = last - 1 // wrote Ada Roe on Twitter
	}
	if r.End != a.Cue.Start || r.Len() < 2 {
		return
	}
	if w := d.Lemma[r.End-1]; (w == "today" || w == "yesterday") && !d.Form[r.End-1].Traits.Has(doc.Capital) {
		r.End-- // the paper also today reported
		for r.Len() > 1 && d.Tag[r.End-1] == doc.RB {
			r.End--
		}
		return
	}
	if h := c.helpers(Head(d, a.Cue)); h.start > r.Start && h.start < r.End && h.not {
		r.End, a.Cue.Start = h.start, h.start // the members do not all | agree
		return
	}
	last := r.End - 1
	switch {
	case d.Tag[last] == doc.RB && (strings.HasSuffix(d.Lemma[last], "ly") || english.Again(d.Lemma[last])):
		r.End, a.Cue.Start = last, last
	case r.Len() > 2 && english.Calendar(d.Lemma[last]) && (d.Tag[last-1] == doc.IN || english.Near(d.Lemma[last-1])):
		r.End = last - 1
	}
}

// overMeanwhile makes who stands before a clause between commas that tells what he did meanwhile the source, not that clause or nobody (Roe, while
// touring Lowick, said).
func (c *Context) overMeanwhile(a *Attribution) {
	d, end := c.Doc, a.Cue.Start-1
	if end < 3 || d.Tag[end] != doc.Comma || len(a.Source) > 1 || !d.Tag[a.Cue.Start].Verb() {
		return
	}
	for k := end - 2; k > d.Sentence[d.SentenceOf[end]].Start && c.quotes[k] < 0; k-- {
		if d.Tag[k-1] != doc.Comma {
			continue
		}
		clause := doc.Range{Start: k, End: end}
		if who := c.groupBefore(k - 1); english.Subordinates(d.Lemma[k]) && !c.finite(clause) && who.Len() > 0 && (len(a.Source) == 0 || overlaps(a.Source[0], clause)) && !touches(a.Content, who) {
			a.Source = []doc.Range{who}
		}
		return
	}
}

// overRelative makes the whole group the source when only the end of a relative clause in it was taken, which stands right before the cue: in "the company
// that runs the ferry Gull denied it" the company denies, and no ferry. Only verbs that take no clause will do: what "shows the firm denied it" is
// another thing.
func (c *Context) overRelative(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || !d.Tag[a.Cue.Start].Tensed() {
		return
	}
	verb := c.groupBefore(a.Source[0].Start).Start - 1
	if verb < 1 || !d.Tag[verb].Verb() || !english.Runs(d.Lemma[verb]) || d.SentenceOf[verb] != d.SentenceOf[a.Cue.Start] {
		return
	}
	if w := d.Lemma[verb-1]; w != "that" && w != "which" && w != "who" {
		return
	}
	who := c.groupBefore(verb - 1)
	whole := doc.Range{Start: who.Start, End: a.Cue.Start}
	if who.Len() > 0 && !touches(a.Content, whole) {
		a.Source[0] = whole
	}
}

// groupBefore returns the words of a noun group that end before token k of a sentence.
func (c *Context) groupBefore(k int) doc.Range {
	d, i := c.Doc, k
	for i > d.Sentence[d.SentenceOf[k]].Start && nominal(d.Tag[i-1]) && !relative(d.Tag[i-1]) && c.quotes[i-1] < 0 {
		i--
	}
	return doc.Range{Start: i, End: k}
}

// behindTime returns where a source goes on behind a time and a comma that it begins with (on Monday evening, the mayor), its start when it does not.
func (c *Context) behindTime(r doc.Range) int {
	d := c.Doc
	timed := false
	for i := r.Start; i+1 < r.End && i < r.Start+6; i++ {
		switch w := d.Lemma[i]; {
		case english.Calendar(w) || english.Relative(w):
			timed = true
		case timed && d.Tag[i] == doc.Comma:
			return i + 1
		case d.Tag[i] != doc.IN && d.Tag[i] != doc.DT && d.Tag[i] != doc.CD && d.Tag[i] != doc.JJ && !english.Near(w):
			return r.Start
		}
	}
	return r.Start
}

// behindDay returns where a source that begins at token i and ends at end goes on behind a day without a comma: yesterday the council, this Monday Mayor Roe. It
// is i when it does not.
func (c *Context) behindDay(i, end int) int {
	d := c.Doc
	k := i + 1
	switch w := d.Lemma[i]; {
	case w == "yesterday" || w == "today" || w == "tonight":
	case (w == "this" || w == "last") && k < end && english.Calendar(d.Lemma[k]):
		k++
	default:
		return c.behindHour(i, end)
	}
	if k >= end {
		return i
	}
	if t := d.Tag[k]; t == doc.DT || t == doc.PRPS || k > i+1 && t.Proper() {
		return k
	}
	return c.behindHour(i, end)
}

// behindHour returns where a source that begins at token i and ends at end goes on, with a name or an article, behind a time of the day or the week without a comma:
// earlier in the day Mayor Roe, at the start of the week the board, two days later Karl Orr, earlier this month group chairman Ada Roe. It is i when it does not.
func (c *Context) behindHour(i, end int) int {
	d := c.Doc
	timed := false
	for k := i; k < end && k < i+7; k++ {
		switch w := d.Lemma[k]; {
		case timed && (d.Tag[k].Proper() || d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS), timed && d.Tag[k].Noun() && d.Tag[end-1].Proper() && !partOfDay(w):
			return k
		case unitOfTime(w), partOfDay(w):
			timed = true
		case w != "start" && w != "end" && w != "beginning" && w != "close" && w != "that" && w != "same" && w != "earlier" && w != "later" && w != "late" && w != "early" &&
			d.Tag[k] != doc.IN && d.Tag[k] != doc.DT && (k > i || d.Tag[k] != doc.CD):
			return i
		}
	}
	return i
}

// whoAdds parts from "according to" what its source says besides, in a relative clause: the shop closed, according to the owner, who added that it will not open
// again.
func (c *Context) whoAdds(found []Attribution) []Attribution {
	d, held := c.Doc, c.held(found)
	var more []Attribution
	for n := range found {
		a := &found[n]
		if d.Lemma[a.Cue.Start] != "accord" || len(a.Source) != 1 || a.Source[0].Start != a.Cue.End {
			continue
		}
		r, end := &a.Source[0], d.Sentence[d.SentenceOf[a.Cue.Start]].End
		k := r.Start
		for k < end && k <= r.End && d.Tag[k] != doc.Comma {
			k++
		}
		v := k + 2
		for v < end && d.Tag[v] == doc.RB {
			v++
		}
		if v+1 >= end || k > r.End || d.Lemma[k+1] != "who" || !d.Tag[v].Tensed() || !english.Tells(d.Lemma[v]) {
			continue
		}
		cue := doc.Range{Start: k + 2, End: v + 1}
		told, ok := c.clauseBehind(cue, end)
		if !ok || contentEnd(*a) > told.Start {
			continue
		}
		b := Attribution{Cue: cue, Source: []doc.Range{{Start: k + 1, End: k + 2}}, Content: []doc.Range{told}, Confidence: claimConfidence, Rule: ClauseVerb}
		if c.pleads(b) {
			continue
		}
		r.End = k
		if !anyHeld(held, cue) {
			more = append(more, b)
		}
	}
	return append(found, more...)
}

// reporters parts a source that holds who reports what the speaker says: in "Reuters reported on Friday a clerk, who left in tears, said the vault is
// empty" the clerk says so, and Reuters reports that.
func (c *Context) reporters(found []Attribution) []Attribution {
	d := c.Doc
	var more []Attribution
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End > a.Cue.Start || a.Content[0].Start < a.Cue.End {
			continue
		}
		r := a.Source[0]
		who := c.nominalFrom(r.Start)
		v := who.End
		if who.Len() == 0 || v+2 >= r.End || relative(d.Tag[v-1]) || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBZ || d.Lemma[v] != "report" && d.Lemma[v] != "say" {
			continue
		}
		from := v + 1
		for from < r.End && (d.Tag[from] == doc.IN || english.Calendar(d.Lemma[from]) || english.Near(d.Lemma[from])) {
			from++
		}
		if from >= r.End || !nominal(d.Tag[from]) {
			continue
		}
		a.Source[0].Start = from
		content := doc.Range{Start: from, End: a.Content[len(a.Content)-1].End}
		more = append(more, Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{who}, Content: []doc.Range{content}, Confidence: claimConfidence, Rule: ClauseVerb})
	}
	return append(found, more...)
}

// wholeSubject gives a verb its whole subject where only the end of it was found, which tells what somebody else did meanwhile: a head teacher
// suspended after a board cancelled the grades has denied it, and no board has.
func (c *Context) wholeSubject(a *Attribution) {
	d := c.Doc
	s := int(c.kin[Head(d, a.Cue)].subject)
	if len(a.Source) != 1 || s < 0 || a.Source[0].End > a.Cue.Start {
		return
	}
	r := a.Source[0]
	if r.Start <= s+1 || r.End > int(c.kin[s].hi)+1 || d.SentenceOf[r.Start] != d.SentenceOf[s] || !english.Subordinates(d.Lemma[r.Start-1]) || !c.finite(r) {
		return
	}
	a.Source[0] = c.trimmed(c.subtree(s))
}

// wholeName lets a source begin where the name of a body does that it begins within, and that was taken for something else: Associated Press reported.
func (c *Context) wholeName(a *Attribution) {
	d := c.Doc
	if len(a.Source) == 0 {
		return
	}
	k := a.Source[0].Start
	for k > 0 && d.Name[k] == doc.IOrganisation && d.Name[k-1].Class() == 2 && (d.Tag[k-1].Proper() || d.Tag[k-1] == doc.VBN || d.Tag[k-1] == doc.JJ) && (k <= a.Cue.Start || k > a.Cue.End) {
		k--
	}
	a.Source[0].Start = k
}

// epithet lets a source that is a name with a word of what its bearer is like begin with the name: Holm | the realist.
func (c *Context) epithet(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	if r.Len() != 2 || r.End != a.Cue.Start || d.Word(r.Start) != "the" || !d.Tag[r.Start+1].Noun() && d.Tag[r.Start+1] != doc.JJ {
		return
	}
	k := r.Start
	for k > 0 && d.Tag[k-1] == doc.NNP && d.SentenceOf[k-1] == d.SentenceOf[r.Start] {
		k--
	}
	if k == r.Start || r.Start-k > 3 || d.Name[r.Start-1].Class() > 1 || english.Calendar(d.Lemma[r.Start-1]) || !c.opensSentence(k) && !breaks(d, k-1) && d.Lemma[k-1] != "that" {
		return
	}
	r.Start = k
	a.Content = slices.DeleteFunc(a.Content, func(p doc.Range) bool { return p.Start >= k && p.End <= r.End })
}

// reasonWhy takes off a source the words for what those in it give a reason for, which what they say goes on: one reason | doctors say they left.
func (c *Context) reasonWhy(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Content[0].Start < a.Cue.End {
		return
	}
	r := &a.Source[0]
	k := r.Start
	for k+1 < r.End && (d.Tag[k] == doc.DT || d.Tag[k] == doc.CD || d.Tag[k] == doc.JJ) {
		k++
	}
	if k == r.Start || k+1 >= r.End || d.Tag[k] != doc.NN || d.Lemma[k] != "reason" || r.End > a.Cue.Start || !nominal(d.Tag[k+1]) {
		return
	}
	a.Content = []doc.Range{{Start: r.Start, End: k + 1}, a.Content[0]}
	r.Start = k + 1
}

// farAs makes the one with whom others are compared the source of what is told behind "as far as" or "further than": nobody went as far as | Holm | in chiding him.
func (c *Context) farAs(a *Attribution) {
	d, in := c.Doc, a.Cue.Start-1
	if in < 3 || d.Tag[a.Cue.Start] != doc.VBG || d.Lemma[in] != "in" {
		return
	}
	who := c.nounsBefore(in)
	if than := who.Start - 1; who.Len() > 0 && than > 1 && (c.lemmaAt(in, than) == "as" && c.lemmaAt(in, than-1) == "far" || c.lemmaAt(in, than) == "than" && strings.HasSuffix(c.lemmaAt(in, than-1), "ther")) {
		a.Source = []doc.Range{who}
	}
}

// whichOf leaves of what somebody calls what stands before "which" that word alone, not the noun for what they are: which | magazine The Lantern called dull.
func (c *Context) whichOf(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Content[0].End != a.Source[0].Start || a.Source[0].End > a.Cue.Start {
		return
	}
	if r := &a.Content[0]; r.Len() == 2 && d.Lemma[r.Start] == "which" && d.Tag[r.Start+1] == doc.NN && d.Tag[a.Source[0].End-1].Proper() && !c.anyQuoted(*r) {
		r.End--
	}
}

// caller gives "called on" and "called for" the source before it that the tree took for whom somebody calls something.
func (c *Context) caller(a *Attribution) {
	d := c.Doc
	i := Head(d, a.Cue)
	if w := c.lemmaAt(i, i+1); len(a.Source) > 0 || d.Lemma[i] != "call" || w != "on" && w != "upon" && w != "for" || d.Tag[i] == doc.VBG || d.Tag[i] == doc.VB || d.Lemma[max(0, i-1)] == "be" {
		return
	}
	s := int(c.kin[i].subject)
	if s < 0 && d.Label[i] == doc.Acl {
		s = int(d.Head[i])
	}
	if s < 0 || s > i || english.Nobody(d.Lemma[s]) || d.Lemma[s] == "who" {
		return
	}
	r := doc.Range{Start: int(c.kin[s].lo), End: a.Cue.Start}
	if r.Len() > 0 && !touches(a.Content, r) {
		a.Source = []doc.Range{c.trimmed(r)}
	}
}

// dropPatient takes away a source that is the subject of a passive of saying: in "the mayor was said to have left" nobody is known to say it, and
// least of all the mayor; nor does one speak who is criticised or expected. Nor is it nothing that says a thing in "it has nothing to say".
func (c *Context) dropPatient(a *Attribution) {
	d := c.Doc
	head := Head(d, a.Cue)
	subject := c.kin[head].subject
	if len(a.Source) == 1 && a.Source[0].Len() == 1 && d.Lemma[a.Source[0].Start] == "nothing" {
		a.Source = nil
	}
	if w := c.lemmaAt(head, head+1); d.Lemma[head] == "call" && (w == "on" || w == "upon" || w == "for") {
		return // who calls on somebody, whatever the tree says
	}
	if subject < 0 && d.Tag[head] == doc.VBN && d.Label[head] == doc.Acl && english.Calls(d.Lemma[head]) {
		subject = d.Head[head] // a man named Orr
	} else if subject >= 0 && d.Label[subject] != doc.NsubjPass && (d.Tag[head] != doc.VBN || d.Lemma[head] == "name" || !slices.Contains(d.Lemma[c.helpers(head).start:head], "be")) {
		return
	}
	if len(a.Source) != 1 || subject < 0 || !english.Says(d.Lemma[head]) && !english.Judged(d.Lemma[head]) && !english.Understood(d.Lemma[head]) {
		return
	}
	if s := a.Source[0]; s.Start <= int(subject) && int(subject) < s.End {
		a.Source = nil
	}
}

// takePatient makes the subject of a passive that puts something forward part of what is put forward: in "the mayor is accused of taking
// money" and "the mayor is said to have left" the mayor says nothing.
func (c *Context) takePatient(a *Attribution) {
	d := c.Doc
	head := Head(d, a.Cue)
	s := int(c.kin[head].subject)
	if d.Tag[head] != doc.VBN || s < 0 || s > head || !english.Understood(d.Lemma[head]) || c.kin[head].agent >= 0 || d.Lemma[s] == "it" || len(a.Content) == 0 {
		return
	}
	if d.Lemma[max(head-1, 0)] != "be" && d.Label[s] != doc.NsubjPass {
		return
	}
	first := &a.Content[0]
	switch c.lemmaAt(head, head+1) {
	case "of":
		if d.Lemma[head] != "accuse" || first.Start < head {
			return
		}
		a.Cue.End = head + 1
		first.Start = head + 1
	case "to":
		if first.Start != head+1 {
			return
		}
	default:
		return
	}
	subject := c.trimmed(c.subtree(s))
	if subject.End > a.Cue.Start {
		return
	}
	a.Source, a.Content = nil, append([]doc.Range{subject}, a.Content...)
}

// expectedOf makes of a noun that a participle describes, and what it is expected to do, what is told, and its source nobody: homes | expected | to cost more.
func (c *Context) expectedOf(a *Attribution) {
	d, i := c.Doc, a.Cue.End-1
	if d.Tag[i] != doc.VBN || d.Label[i] != doc.Acl || a.Cue.Len() != 1 || c.lemmaAt(i, i+1) != "to" || c.kin[i].agent >= 0 || len(a.Content) == 0 || a.Content[0].Start < i || d.Lemma[i] != "expect" && !english.Understood(d.Lemma[i]) {
		return
	}
	what := c.nounsBefore(i)
	if len(a.Source) != 1 || what.Len() == 0 || !overlaps(a.Source[0], what) || english.Relative(d.Lemma[i-1]) || english.Calendar(d.Lemma[i-1]) {
		return
	}
	for k := what.Start - 1; k > 0 && (d.Lemma[k] == "of" || d.Tag[k] == doc.VBG) && d.SentenceOf[k] == d.SentenceOf[i]; k = what.Start - 1 {
		g := c.nounsBefore(k)
		if g.Len() == 0 {
			break
		}
		what.Start = g.Start
	}
	r := doc.Range{Start: i + 1, End: a.Content[0].End}
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k] == doc.Comma {
			r.End = k
		}
	}
	a.Source, a.Content = nil, []doc.Range{what, r}
}

// overCue gives a noun of saying its owner for a source, and the words before that to nobody, where its cue has taken all of them: an address over | his | call for.
func (c *Context) overCue(a *Attribution) {
	d := c.Doc
	for k := a.Cue.Start + 2; k+1 < a.Cue.End && len(a.Source) == 0; k++ {
		if d.Tag[k] == doc.PRPS && d.Tag[k-1] == doc.IN && d.Tag[k-2].Noun() && d.Tag[k+1].Noun() {
			a.Source, a.Cue.Start = []doc.Range{{Start: k, End: k + 1}}, k+1
		}
	}
}

// takeOverheard makes who is heard or recalled saying something its source, not who hears or recalls it (the aide recalled the minister saying so).
func (c *Context) takeOverheard(a *Attribution) {
	head := Head(c.Doc, a.Cue)
	source, ok := c.heardBefore(head)
	if !ok || len(a.Content) == 0 || !english.Tells(c.Doc.Lemma[head]) {
		return
	}
	if source.End <= a.Cue.Start && !touches(a.Content, source) {
		a.Source = []doc.Range{c.trimmed(source)}
	}
}

// finishTitle takes into a source that ends with a title the name behind it (Mrs | Penhale did not respond).
func (c *Context) finishTitle(r *doc.Range, cue doc.Range) {
	d := c.Doc
	if !english.Title(strings.TrimSuffix(strings.ToLower(d.Word(r.End-1)), ".")) {
		return
	}
	for r.End < d.Len() && d.Line[r.End] == d.Line[r.Start] && d.Tag[r.End].Proper() && (r.End < cue.Start || r.End >= cue.End) {
		r.End++
	}
}

// behindMainClause takes off a source the main clause and the word that leads from it to the clause in which the source speaks: the minister left after | the inspectorate | found that.
func (c *Context) behindMainClause(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	r := &a.Source[0]
	for k := r.End - 2; k > r.Start+1; k-- {
		switch d.Lemma[k] {
		case "after", "before", "when", "while", "because", "until", "once":
			if c.finite(doc.Range{Start: r.Start, End: k}) && c.nominalBetween(k+1, r.End) && !slices.ContainsFunc(d.Tag[r.Start:k], relative) {
				r.Start = k + 1
				return
			}
		}
	}
}

// saidOfWhom takes away a source whose "said to have" is no verb of it but a participle that tells more of what stands before the comma: lorries, | said to have been emptied |. Whoever says so is not told.
func (c *Context) saidOfWhom(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) != 1 || a.Cue.Len() != 1 || d.Lemma[i] != "say" || c.lemmaAt(i, i-1) != "," || a.Source[0].End < i-1 || a.Source[0].End > i || c.lemmaAt(i, i+1) != "to" || c.lemmaAt(i, i+2) != "have" || c.quotes[i] >= 0 {
		return
	}
	if what := c.nounsBefore(i - 1); what.Len() > 0 && len(a.Content) > 0 {
		a.Source, a.Content, a.Confidence = nil, append([]doc.Range{what}, a.Content...), claimConfidence
	}
}

// behindFrontPlace takes off a source the name of the place, or of those to whom somebody spoke, where that is told at the start of the sentence: In Lowick, | the daughter of a clerk | said; in
// an interview with the Courier, | an official | said.
func (c *Context) behindFrontPlace(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !c.inFront(a.Source[0].Start) {
		return
	}
	r := &a.Source[0]
	k := r.Start
	for k < r.End && (d.Tag[k].Proper() || k == r.Start && d.Tag[k] == doc.DT) {
		k++
	}
	if k > r.Start && k+2 < r.End && d.Tag[k] == doc.Comma && (d.Tag[k+1] == doc.DT || d.Tag[k+1] == doc.PRPS || d.Tag[k+1] == doc.CD) {
		r.Start = k + 1
	}
}

// behindFrontThing takes off a source the thing or the event in which something was said, where that is told at the start of the sentence without a comma: In an online video | Ada Roe | said, at the
// hearing today | officials | said, yesterday | Karl Orr | said.
func (c *Context) behindFrontThing(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	r := &a.Source[0]
	if w := strings.ToLower(d.Word(r.Start)); (w == "yesterday" || w == "now") && r.Start+1 < r.End && d.Name[r.Start+1].Class() == 1 {
		r.Start++
		return
	}
	front := r.Start
	if d.Tag[front] != doc.IN {
		front--
	}
	if front < 0 || !c.opensSentence(front) {
		return
	}
	switch strings.ToLower(d.Word(front)) {
	case "in", "on", "at", "during", "with":
	default:
		return
	}
	for k := front + 2; k < r.End && nominal(d.Tag[k]); k++ {
		switch w := d.Lemma[k-1]; {
		case (w == "today" || w == "yesterday" || w == "tonight") && k > front+2:
			r.Start = k
			return
		case !d.Tag[k-1].Noun() || c.capital(k-1) || d.Sense[k-1] == doc.PersonNoun || english.Body(w):
		case c.capital(k) && d.Name[k].Class() == 1, d.Sense[k] == doc.PersonNoun && d.Tag[k] == doc.NN && k+1 < r.End && d.Name[k+1].Class() == 1:
			r.Start = k
			return
		}
	}
}

// inFront reports whether a name at token i ends words that begin the sentence, and tell where something was said: in Lowick, in an interview with the Courier.
func (c *Context) inFront(i int) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]].Start
	switch first := strings.ToLower(d.Word(s)); {
	case i == s || first != "in" && first != "at":
		return false
	case i == s+1:
		return true
	}
	if d.Tag[i-1] == doc.DT {
		i--
	}
	switch d.Lemma[i-1] {
	case "with", "to", "by", "for", "on", "of":
	default:
		return false
	}
	return i-s <= frontWords && !slices.ContainsFunc(d.Tag[s:i], func(t doc.Tag) bool { return t.Verb() || t == doc.Comma })
}

// frontWords is of how many words such words are at most.
const frontWords = 8

// withoutCompound takes away a source that is only the first words of the noun that is the cue: | a deafening birther | debate over whether.
func (c *Context) withoutCompound(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || !d.Tag[a.Cue.Start].Noun() || d.Lemma[a.Source[0].Start] != "a" && d.Lemma[a.Source[0].Start] != "an" {
		return
	}
	switch d.Lemma[a.Cue.Start] {
	case "debate", "row", "dispute", "argument", "controversy", "speculation", "discussion":
	default:
		return
	}
	if r := a.Source[0]; (!c.maySpeak(r.End-1) || c.Doc.Tag[r.End-1] == doc.NN && c.Doc.Sense[r.End-1] == doc.PersonNoun) && !slices.Contains(d.Tag[r.Start:r.End], doc.POS) {
		a.Source = nil
	}
}
