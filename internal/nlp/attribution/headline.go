package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// headline finds what the first line of a report attributes with a colon: to who or what stands before it (Vance: We will fight), or to what
// stands behind it at the end (Minister ‘knew of’ leak: report). Lines whose colon found holds are passed over.
func (c *Context) headline(found []Attribution) []Attribution {
	if c.Doc.Len() == 0 {
		return nil
	}
	line := c.lineFrom(0)
	out := c.headlineOf(found, line)
	if line.End < c.Doc.Len() {
		out = append(out, c.tellerBelow(found, c.lineFrom(line.End))...)
	}
	return out
}

// tellerBelow finds what the line below the first tells on the word of who stands behind its last dash: Mill knew of crack - insiders.
func (c *Context) tellerBelow(found []Attribution, line doc.Range) []Attribution {
	d := c.Doc
	i := line.End - 2
	for i > line.End-5 && i > line.Start && !isDash(d, i) {
		i--
	}
	before, behind := doc.Range{Start: line.Start, End: i}, doc.Range{Start: i + 1, End: line.End}
	if !c.likeHeadline(line) || !isDash(d, i) || before.Len() < 3 || c.quotes[i] >= 0 || d.Token[i-1].End == d.Token[i].Start || !english.Tellers(strings.ToLower(d.Word(line.End-1))) || slices.ContainsFunc(found, func(a Attribution) bool { return touches(a.Source, behind) || overlaps(a.Cue, line) }) {
		return nil
	}
	return []Attribution{{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{behind}, Content: []doc.Range{c.trimmed(before)}, Confidence: headlineConfidence, Rule: HeadlineColon}}
}

func (c *Context) headlineOf(found []Attribution, line doc.Range) []Attribution {
	d := c.Doc
	for line.End > 1 && d.Tag[line.End-1] == doc.Stop {
		line.End--
	}
	if line.Len() < 4 || line.Len() > maxHeadline || line.End == d.Len() {
		return nil
	}
	held := c.held(found)
	if a, ok := c.sidesWith(line); ok && !anyHeld(held, a.Cue) {
		return []Attribution{a}
	}
	if a, ok := c.takesSide(line); ok && !anyHeld(held, line) {
		return []Attribution{a}
	}
	for i := 1; i+1 < line.End; i++ {
		dash := isDash(d, i) && d.Token[i-1].End < d.Token[i].Start
		if d.Word(i) != ":" && !dash || c.quotes[i] >= 0 {
			continue
		}
		before, behind := doc.Range{Start: 0, End: i}, c.uptoSemicolon(doc.Range{Start: i + 1, End: line.End})
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Confidence: headlineConfidence, Rule: HeadlineColon}
		switch {
		case held[i]:
			return nil
		case dash && held[i+1]:
			continue
		case !dash && behind.Len() >= 3 && c.speaksOfUs(before, behind):
			a.Source, a.Content = []doc.Range{{Start: 0, End: cmp.Or(c.upTo(before), before.End)}}, []doc.Range{c.trimmed(behind)}
		case !dash && before.Len() <= maxSignature && (behind.Len() >= 3 || c.finiteClause(behind)) && (c.headlineSpeaker(before) || c.relation(before, behind) || c.bodyBefore(before)):
			a.Source, a.Content = []doc.Range{before}, []doc.Range{c.trimmed(behind)}
		case !dash && c.quotes[i+1] >= 0 && c.quotes[line.End-1] == c.quotes[i+1] && c.speaksOn(before) > 0:
			a.Source, a.Content = []doc.Range{{Start: 0, End: c.speaksOn(before)}}, []doc.Range{c.trimmed(behind)}
		case !dash && c.quotes[i+1] >= 0 && c.quotes[line.End-1] == c.quotes[i+1] && behind.Len() > 4 && c.speaksUp(before) > 0:
			a.Source, a.Content = []doc.Range{{Start: 0, End: c.speaksUp(before)}}, []doc.Range{c.trimmed(behind)}
		case !dash && c.actsBehind(found, before, behind) > 0:
			a.Source, a.Content = []doc.Range{{Start: i + 1, End: c.actsBehind(found, before, behind)}}, []doc.Range{c.trimmed(before)}
		case behind.Len() <= 4 && before.Len() >= 3 && c.bodyTells(behind.End-1), behind.Len() == 1 && before.Len() >= 4 && c.finite(before) && c.surname(behind.Start):
			a.Source, a.Content = []doc.Range{behind}, []doc.Range{c.trimmed(before)}
		case dash:
			continue
		default:
			return nil
		}
		return []Attribution{a}
	}
	return nil
}

// uptoSemicolon returns the first part of what a body or a report tells behind the colon of a headline, in r: what follows a semicolon is often the paper's own.
func (c *Context) uptoSemicolon(r doc.Range) doc.Range {
	for k := r.Start + 3; k < r.End && c.bodyTells(r.Start-2); k++ {
		if c.Doc.Word(k) == ";" && c.quotes[k] < 0 {
			r.End = k
		}
	}
	return r
}

// sidesWith reads a headline in capitals that tells whose side somebody takes: Ada Roe Sides With Tom Reed.
func (c *Context) sidesWith(line doc.Range) (Attribution, bool) {
	d := c.Doc
	for i := line.Start + 1; i+2 < line.End; i++ {
		if d.Word(i) == "Sides" && strings.EqualFold(d.Word(i+1), "with") {
			who := doc.Range{Start: line.Start, End: i}
			return Attribution{Cue: doc.Range{Start: i, End: i + 2}, Source: []doc.Range{who}, Content: []doc.Range{c.trimmed(doc.Range{Start: i + 2, End: line.End})}, Confidence: deniedConfidence, Rule: PlainAct}, c.nameLike(who)
		}
	}
	return Attribution{}, false
}

// takesSide reads a headline that begins with who takes a side, in the present: Minister backs inquiry, Police confirms report was false.
func (c *Context) takesSide(line doc.Range) (Attribution, bool) {
	d := c.Doc
	for i := line.Start + 1; i+2 < line.End && nominal(d.Tag[i-1]) && c.quotes[i] < 0; i++ {
		if !sides(strings.ToLower(d.Word(i)), d.Tag[i] == doc.VBZ) || d.Tag[i] != doc.VBZ && d.Tag[i] != doc.NNS {
			continue
		}
		switch d.Lemma[i+1] {
		case "away", "down", "off", "out", "up":
			return Attribution{}, false // backs away from it
		}
		who := doc.Range{Start: line.Start, End: i}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{c.trimmed(doc.Range{Start: i + 1, End: line.End})}, Confidence: deniedConfidence, Rule: PlainAct}
		return a, d.Tag[i-1] != doc.NNS && (c.maySpeak(i-1) || c.namesSpeaker(i-1)) && !c.anyQuoted(who) && !d.Tag[i+1].Verb()
	}
	return Attribution{}, false
}

// sides reports whether a word is a verb for taking a side that hardly stands for a noun; where it is tagged as a verb, others are too.
func sides(w string, verb bool) bool {
	switch w {
	case "confirms", "admits", "denies", "accuses", "urges", "insists", "vows", "slams", "rejects", "welcomes", "condemns", "criticises", "criticizes", "opposes", "defends", "denounces":
		return true
	case "backs", "demands", "supports", "blasts", "blames", "questions", "endorses":
		return verb
	}
	return false
}

// speaksOn returns where the words for who speaks end before what they speak on, 0 for none: Orr on the flood: ‘We failed’.
func (c *Context) speaksOn(before doc.Range) int {
	for k := before.Start + 1; k+1 < before.End; k++ {
		if c.Doc.Lemma[k] == "on" && c.headlineSpeaker(doc.Range{Start: before.Start, End: k}) {
			return k
		}
	}
	return 0
}

// actsBehind returns where the words end for who does something behind the colon of a headline that begins with a quotation nobody else has, which is
// theirs; 0 for none: ‘We were lied to’: families want answers.
func (c *Context) actsBehind(found []Attribution, before, behind doc.Range) int {
	d, q := c.Doc, c.quotes[before.Start]
	if q < 0 || d.Quotations[q].Tokens.End != before.End || before.Len() < 5 || slices.ContainsFunc(found, func(a Attribution) bool { return touches(a.Content, before) }) {
		return 0
	}
	end := c.nominalFrom(behind.Start).End
	if end == behind.Start || end >= behind.End || !d.Tag[end].Tensed() {
		return 0
	}
	if last := end - 1; d.Sense[last] == doc.PersonNoun || english.Relation(d.Word(last)) || d.Lemma[last] == "family" || c.namesSpeaker(last) {
		return end
	}
	return 0
}

// headlineTail finds who says the headline at its end behind the verb, in place of what the models made of that: Flu may spread in trains, say scientists.
func (c *Context) headlineTail(found []Attribution) []Attribution {
	d := c.Doc
	if d.Len() == 0 {
		return found
	}
	line := c.lineFrom(0)
	if line.End == d.Len() {
		return found
	}
	for k := line.Start; k < line.End; k++ {
		if d.Word(k) == ";" && c.quotes[k] < 0 && c.likeHeadline(line) {
			found, _ = c.tailEnd(found, doc.Range{Start: line.Start, End: k})
		}
	}
	return c.headlineSays(c.headlineSays(found, c.lineFrom(line.End)), line)
}

// headlineSays finds who says one line of them so, or before the verb.
func (c *Context) headlineSays(found []Attribution, line doc.Range) []Attribution {
	d := c.Doc
	found, told := c.headlineEnd(found, line)
	if told || !c.likeHeadline(line) {
		return found
	}
	for i := line.End - 3; i > line.End-8 && i > 1; i-- {
		if d.Tag[i] != doc.Comma || c.quotes[i] >= 0 {
			continue
		}
		who := doc.Range{Start: i + 2, End: line.End}
		switch w := strings.ToLower(d.Word(i + 1)); english.Lemma(w, true, false) {
		case "say", "claim", "warn", "admit", "insist", "hint", "believe", "suggest", "report", "fear":
			if c.nominalFrom(who.Start) != who && !c.fewWords(who) && (!english.Tellers(d.Lemma[who.Start]) || c.finite(who) && !relative(d.Tag[who.Start+1]) || d.Tag[i+1] == doc.VBZ && d.Tag[who.Start] == doc.NNS) || d.Tag[i+1] == doc.VBG {
				return found
			}
		default:
			return found
		}
		cue := doc.Range{Start: i + 1, End: i + 2}
		found = slices.DeleteFunc(found, func(a Attribution) bool { return overlaps(a.Cue, cue) || overlaps(a.Cue, who) })
		return append(found, Attribution{Cue: cue, Source: []doc.Range{who}, Content: []doc.Range{c.trimmed(doc.Range{Start: line.Start, End: i})}, Confidence: headlineConfidence, Rule: Inserted})
	}
	return found
}

// headlineDoer takes off who says what stands at the end of a headline what they do besides: | Mayor | frees clerk, says police lied; | Union | blasts owner, warns of strike. And what
// stands there before the clause that tells it: Lights out at mill as | Orr | says sorry.
func (c *Context) headlineDoer(found []Attribution) {
	d := c.Doc
	if d.Len() == 0 {
		return
	}
	line := c.lineFrom(0)
	if !c.likeHeadline(line) {
		return
	}
	for k := range found {
		a := &found[k]
		if len(a.Source) != 1 || a.Source[0].Start != line.Start || a.Cue.End > line.End || a.Source[0].End > a.Cue.Start || a.Source[0].Len() < 3 || c.quotes[line.Start] >= 0 {
			continue
		}
		if i := a.Source[0].End - 2; d.Tag[a.Cue.Start-1] != doc.Comma {
			for i > line.Start && nominal(d.Tag[i]) {
				i--
			}
			if l := d.Lemma[i]; i > line.Start+1 && (l == "as" || l == "after" || l == "while") && d.Tag[i] == doc.IN && c.nominalFrom(i+1).End >= a.Source[0].End {
				a.Source[0].Start = i + 1
			}
			continue
		}
		for i := line.Start + 1; i+1 < a.Source[0].End && !relative(d.Tag[i]); i++ {
			if d.Tag[i] == doc.VBZ || d.Tag[i] == doc.NNS && d.Sense[i] != doc.PersonNoun && d.Sense[i-1] == doc.PersonNoun && d.Tag[i-1] != doc.NNS && d.Tag[i+1].Noun() {
				a.Source[0].End = i
				break
			}
		}
	}
}

// headlineEnd adds who says a headline, or a line below it that is one, at its end before the verb, where the models found nobody or not all that is said.
// Told reports whether somebody does.
func (c *Context) headlineEnd(found []Attribution, line doc.Range) (as []Attribution, told bool) {
	if !c.likeHeadline(line) {
		return found, false
	}
	return c.tailEnd(found, line)
}

// tailEnd does so at the end of a headline or of its part before a semicolon.
func (c *Context) tailEnd(found []Attribution, part doc.Range) (as []Attribution, told bool) {
	a, ok := c.tailBefore(part)
	if !ok {
		return found, false
	}
	k := slices.IndexFunc(found, func(b Attribution) bool { return overlaps(b.Cue, a.Cue) })
	if k < 0 {
		return append(found, a), true
	}
	if b := found[k].Content; len(b) == 0 || len(found[k].Source) == 0 && a.Content[0].End == a.Source[0].Start || len(b) == 1 && b[0].Start > a.Content[0].Start && b[0].End == a.Content[0].End {
		found[k] = a
	}
	return found, true
}

// likeHeadline reports whether a line is as long as headlines are, ends without a full stop and is not the last.
func (c *Context) likeHeadline(line doc.Range) bool {
	return line.Len() >= 6 && line.Len() <= maxHeadline && line.End < c.Doc.Len() && c.Doc.Tag[line.End-1] != doc.Stop
}

// manyReport reports whether r is several people or the police, so that "report" behind it is a verb: rescue teams | report |, Tarnow police | report |.
func (c *Context) manyReport(r doc.Range) bool {
	last := r.End - 1
	return c.Doc.Lemma[last] == "police" || c.Doc.Tag[last] == doc.NNS
}

// tailBefore reads who says a headline, or what shows it, at its end before the verb: Four dead in ferry fire, police say; Deckhand was shot, second autopsy finds.
func (c *Context) tailBefore(line doc.Range) (Attribution, bool) {
	d, i := c.Doc, line.End-1
	source := c.nounsBefore(i)
	if and := source.Start - 1; source.Len() > 0 && and > line.Start && d.Lemma[and] == "and" {
		source.Start = min(source.Start, c.nounsBefore(and).Start)
	}
	if source.Len() > 1 && d.Tag[source.Start] == doc.POS {
		source.Start++ // a mark that was taken for that of a genitive
	}
	comma, end := source.Start-1, source.Start-1
	if source.Len() > 0 && c.quotedComma(comma) {
		comma, end = comma-1, source.Start // ‘bin the lot,’ union says
	}
	if source.Len() == 0 || source.Len() > 5 || comma-line.Start < 3 || d.Tag[comma] != doc.Comma || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	teller := strings.ToLower(d.Word(i - 1))
	told := c.bodyTells(i-1) || english.Tellers(d.Lemma[i-1])
	switch strings.ToLower(d.Word(i)) {
	case "say", "says", "said", "confirm", "confirms", "claim", "claims", "insist", "insists", "admit", "admits", "allege", "alleges":
		if !d.Tag[i].Verb() || !told && d.Sense[i-1] != doc.PersonNoun && d.Name[i-1] == doc.Outside {
			return Attribution{}, false
		}
	case "find", "finds", "found", "show", "shows", "reveal", "reveals", "conclude", "concludes", "suggest", "suggests", "warns", "warned", "rules":
		if !told && !english.Keeps(d.Lemma[i-1]) && !english.Examines(teller) || !c.finite(doc.Range{Start: line.Start, End: comma}) {
			return Attribution{}, false
		}
	case "report":
		if !c.manyReport(source) || !told && d.Sense[i-1] != doc.PersonNoun && d.Sense[i-1] != doc.GroupNoun {
			return Attribution{}, false
		}
	default:
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{{Start: c.trimmed(doc.Range{Start: line.Start, End: comma}).Start, End: end}}, Confidence: headlineConfidence, Rule: Inserted}, true
}

// quotedComma reports whether token k closes a quotation that ends in a comma.
func (c *Context) quotedComma(k int) bool {
	d := c.Doc
	return k > 1 && d.Tag[k-1] == doc.Comma && c.quotes[k-1] >= 0 && d.Quotations[c.quotes[k-1]].Tokens.End == k+1
}

// fewWords reports whether the words at the end of a headline are so few, with no verb among them, that they are who says it.
func (c *Context) fewWords(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if t := c.Doc.Tag[k]; t.Verb() || t.Punct() && c.Doc.Word(k) != "-" || t == doc.IN || t == doc.TO || t == doc.MD {
			return false
		}
	}
	return r.Len() <= 3
}

const (
	// headlineConfidence is the confidence, in hundredths, of what a colon attributes in a headline.
	headlineConfidence = 75
	// maxHeadline is the most tokens a headline has.
	maxHeadline = 40
)

// headlineSpeaker reports whether the words before a colon in a headline are somebody who speaks, or a poll or the like that tells: a person, an
// organisation, or a noun for such. A place or a rubric is none.
func (c *Context) headlineSpeaker(r doc.Range) bool {
	d := c.Doc
	if !c.nameLike(r) || english.Rubric(strings.ToLower(d.Word(r.Start))) || english.Rubric(strings.ToLower(d.Word(r.End-1))) {
		return false
	}
	for i := r.Start; i < r.End; i++ {
		if d.Tag[i].Verb() || c.quotes[i] >= 0 {
			return false
		}
	}
	last := r.End - 1
	return english.Tellers(strings.ToLower(d.Word(last))) || c.namesSpeaker(last)
}

// bodyBefore reports whether the words before the colon of a headline are a body that tells: Accident board.
func (c *Context) bodyBefore(r doc.Range) bool {
	return c.nominalFrom(r.Start).End == r.End && c.bodyTells(r.End-1)
}

// bodyTells reports whether token i is a noun for who or what tells in headlines: police, report, board, panel.
func (c *Context) bodyTells(i int) bool {
	w := strings.ToLower(c.Doc.Word(i))
	return english.Tellers(w) || english.Examines(w) && w != "review" || english.Hearing(w) && w != "trial" && w != "hearing" || w == "board"
}

// speaksOfUs reports whether the words behind the colon of a headline are told in the first person, by whom or what stands before it: Estmark: our boats are safe.
func (c *Context) speaksOfUs(before, behind doc.Range) bool {
	d := c.Doc
	for i := behind.Start; i < behind.End; i++ {
		switch w := strings.ToLower(d.Word(i)); {
		case c.quotes[i] >= 0:
		case w == "we" || w == "our" || w == "i" || w == "my":
			return before.Len() <= 3 && c.nominalFrom(before.Start).End == before.End && c.finite(behind) && !english.Rubric(strings.ToLower(d.Word(before.Start))) && !english.Rubric(strings.ToLower(d.Word(before.End-1)))
		}
	}
	return false
}

// speaksUp returns where the words for who speaks end before what tells that they speak up, 0 for none: a blaster | breaks ranks: ‘I saw it’, Envoy | to colleagues: ‘I am safe’.
func (c *Context) speaksUp(before doc.Range) int {
	end := c.upTo(before)
	if end == 0 || !c.personBelow(end-1) && !c.headlineSpeaker(doc.Range{Start: before.Start, End: end}) {
		return 0
	}
	return end
}

// upTo returns where the noun group that begins a headline ends before such words, 0 without them.
func (c *Context) upTo(before doc.Range) int {
	d := c.Doc
	up := func(k int) bool {
		return k+1 < before.End && english.SpeaksUp(c.verbLemma(k), d.Lemma[k+1])
	}
	end := c.nominalFrom(before.Start).End
	for k := before.Start + 1; k < end; k++ {
		if up(k) {
			return k // which the tagger takes for a noun
		}
	}
	if end > before.Start && end+1 < before.End && (up(end) || d.Lemma[end] == "to" && c.nominalFrom(end+1).End == before.End) {
		return end
	}
	return 0
}

// relation reports whether the word before a colon in a headline is for one who is so to another, and speaks: Ex-wife: Orr lied; Neighbour: ‘He was quiet’.
func (c *Context) relation(before, behind doc.Range) bool {
	w := strings.TrimPrefix(strings.ToLower(c.Doc.Word(before.Start)), "ex-")
	return before.Len() == 1 && english.Relation(w) && (c.finite(behind) || c.finiteClause(behind) || c.anyQuoted(behind))
}

// personBelow reports whether token i, which a headline may have in capitals, is a noun for a person there or below.
func (c *Context) personBelow(i int) bool {
	d := c.Doc
	for k := i; k < d.Len(); k++ {
		if d.Form[k].Lower == d.Form[i].Lower && d.Sense[k] == doc.PersonNoun {
			return true
		}
	}
	return false
}

// surname reports whether token i, which stands alone in a headline, ends the name of a person below it.
func (c *Context) surname(i int) bool {
	d := c.Doc
	for k := c.lineFrom(0).End; k < d.Len(); k++ {
		if d.Form[k].Exact == d.Form[i].Exact && d.Name[k].Class() == 1 && d.Name[k-1].Class() == 1 {
			return true
		}
	}
	return false
}

// namesSpeaker reports whether token i is the end of a name of a person or an organisation, here or below the headline, where names are told better.
func (c *Context) namesSpeaker(i int) bool {
	d := c.Doc
	if class := d.Name[i].Class(); class > 0 && class < 3 {
		return true
	}
	for k := c.lineFrom(0).End; k < d.Len(); k++ {
		if class := d.Name[k].Class(); k != i && d.Form[k].Exact == d.Form[i].Exact {
			return class == 1 || class == 2
		}
	}
	return false
}
