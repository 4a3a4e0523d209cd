package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// interview finds the answers of an interview that is printed as questions and answers and does not name who answers at each: they are of the one with
// whom the report says before that it spoke. Where "Q" and "A" stand before the lines and those who answer speak of themselves they are answers even if nobody is
// told of before.
func (c *Context) interview(found []Attribution) []Attribution {
	ts := c.turns()
	if len(ts) == 0 {
		return nil
	}
	labelled := slices.ContainsFunc(ts, func(t turn) bool { return t.labelled })
	quoted := c.answersQuoted(ts)
	who, ok := c.interviewed(ts[0].question.Start)
	if !ok {
		who, ok = c.introduced(ts, quoted || labelled)
	}
	switch {
	case quoted && ok && len(ts) >= fewTurns:
		for k := range ts {
			ts[k].answer = ts[k].answer[:c.quotedLines(ts[k].answer)]
		}
	case !c.answersAsI(ts) || !labelled && (!ok || len(ts) < fewTurns || c.narrates(ts, found)):
		return nil
	}
	var source []doc.Range
	if ok {
		source = []doc.Range{who}
	}
	owner := owners(c.Doc, found)
	var out []Attribution
	for _, t := range ts {
		content := c.answer(t, who)
		if len(content) == 0 {
			continue
		}
		whole := doc.Range{Start: content[0].Start, End: content[len(content)-1].End}
		if within(found, owner, whole, whole) {
			out = append(out, Attribution{Cue: t.cue, Source: source, Content: content, Confidence: layoutConfidence, Rule: InterviewAnswer})
		}
	}
	return out
}

// maxQuestion is the most tokens that a question of an interview has.
const maxQuestion = 80

// fewTurns is how many questions without a label make an interview.
const fewTurns = 2

// A turn is a question of an interview with the lines that answer it.
type turn struct {
	question doc.Range
	cue      doc.Range // what tells that the answer begins: the label or its colon, or the question mark
	answer   []doc.Range
	labelled bool
	last     bool
}

// turns returns the questions of a report that are lines of their own and answered by the lines behind them. A question need not ask: the papers say that you lied.
func (c *Context) turns() []turn {
	d := c.Doc
	var lines []doc.Range
	for i := 0; i < d.Len(); i = lines[len(lines)-1].End {
		lines = append(lines, c.lineFrom(i))
	}
	every := c.everyOther(lines)
	var out []turn
	open := false // whether the last line was part of the last of out
	for n, line := range lines {
		put := open && len(out) > 0 && len(out[len(out)-1].answer) > 0 && n+1 < len(lines) && line.Len() <= maxQuestion && (slices.Contains(every, n) || !c.anyQuoted(line) && c.wholeQuoted(lines[n+1]) && c.wholeQuoted(lines[n-1]))
		switch label := c.turnLabel(line, "Q", "Question"); {
		case label > 0 || put || c.wholeQuestion(line):
			out = append(out, turn{question: line, cue: doc.Range{Start: line.End - 1, End: line.End}, labelled: label > 0})
			open = true
		case c.speaksLine(line):
			open = false
		case open:
			t := &out[len(out)-1]
			if label := c.turnLabel(line, "A", "Answer"); label > 0 && len(t.answer) == 0 {
				line.Start += label
				t.labelled, t.cue = true, doc.Range{Start: line.Start - 1, End: line.Start}
			}
			if line.Len() > 0 {
				t.answer = append(t.answer, line)
			}
		}
	}
	out = slices.DeleteFunc(out, func(t turn) bool { return len(t.answer) == 0 })
	if n := len(out); n > 0 {
		out[n-1].last = true
	}
	return out
}

// everyOther returns the lines of an interview that are questions, where every other line is one from the first on that asks, whether it asks or not. Nothing
// is one where some line asks that would be an answer, or too few do.
func (c *Context) everyOther(lines []doc.Range) []int {
	first := slices.IndexFunc(lines, c.wholeQuestion)
	if first < 0 {
		return nil
	}
	var out []int
	asks := 0
	for n := first; n < len(lines); n++ {
		_, self := c.speaksOfSelf(lines[n])
		switch odd := (n-first)%2 == 1; {
		case odd && c.wholeQuestion(lines[n]), !odd && !c.wholeQuestion(lines[n]) && self:
			if asks < manyTurns {
				return nil
			}
			return out
		case odd:
		case c.wholeQuestion(lines[n]):
			asks++
			out = append(out, n)
		default:
			out = append(out, n)
		}
	}
	if asks < manyTurns {
		return nil
	}
	return out
}

// manyTurns is how many lines ask where every other line is a question.
const manyTurns = 3

// wholeQuoted reports whether all of a line stands in quotation marks.
func (c *Context) wholeQuoted(line doc.Range) bool {
	for k := line.Start; k < line.End; k++ {
		if c.quotes[k] < 0 {
			return false
		}
	}
	return line.Len() > 2
}

// quotedLines returns how many of some lines, from the first on, are quotations as a whole.
func (c *Context) quotedLines(lines []doc.Range) int {
	n := 0
	for n < len(lines) && c.wholeQuoted(lines[n]) {
		n++
	}
	return n
}

// answersQuoted reports whether the answers of an interview are quotations.
func (c *Context) answersQuoted(ts []turn) bool {
	n := 0
	for _, t := range ts {
		if c.quotedLines(t.answer) > 0 {
			n++
		}
	}
	return n >= fewTurns && 2*n >= len(ts)
}

// introduced returns the one person of whom the lines before an interview tell, where they do not say that the report spoke to anybody: Ada Roe runs the port. Of
// several it is the one whom a question addresses. Unless the page is plainly an interview, something must say that it is one: an address, or a word for it.
func (c *Context) introduced(ts []turn, plain bool) (who doc.Range, ok bool) {
	d := c.Doc
	end := ts[0].question.Start
	var persons []doc.Range
	told := plain
	for i := 0; i < end; i++ {
		line := c.lineFrom(i)
		told = told || c.quotes[i] < 0 && c.ofInterview(i)
		if d.Name[i].Class() != 1 || c.quotes[i] >= 0 || !c.finite(line) {
			continue
		}
		r := c.nameFrom(i)
		i = r.End - 1
		if k := slices.IndexFunc(persons, func(p doc.Range) bool { return d.Form[p.End-1].Lower == d.Form[r.End-1].Lower }); k < 0 {
			persons = append(persons, r)
		} else if r.Len() > persons[k].Len() {
			persons[k] = r
		}
	}
	for _, t := range ts {
		for k := t.question.Start; k+1 < t.question.End && k < t.question.Start+4; k++ {
			if d.Tag[k+1] != doc.Comma {
				continue
			}
			for _, p := range persons {
				if d.Form[p.End-1].Lower == d.Form[k].Lower {
					return p, true
				}
			}
		}
	}
	if len(persons) == 1 && told {
		return persons[0], true
	}
	return doc.Range{}, false
}

// ofInterview reports whether token i tells that the report is an interview: a word for it, or the paper itself as whom somebody spoke to.
func (c *Context) ofInterview(i int) bool {
	switch c.Doc.Lemma[i] {
	case "interview", "excerpt", "us", "our":
		return true
	case "newspaper", "magazine", "paper":
		return c.lemmaAt(i, i-1) == "this"
	}
	return false
}

// turnLabel returns how many tokens at the start of a line are one of the labels of a question or an answer with its stop or colon, 0 without.
func (c *Context) turnLabel(line doc.Range, labels ...string) int {
	d := c.Doc
	for _, l := range labels {
		switch w := d.Word(line.Start); {
		case strings.EqualFold(w, l) && line.Len() > 2 && (d.Word(line.Start+1) == ":" || d.Word(line.Start+1) == "."):
			return 2
		case w == l+"." && line.Len() > 1:
			return 1
		}
	}
	return 0
}

// wholeQuestion reports whether a line is a question that nobody is quoted with.
func (c *Context) wholeQuestion(line doc.Range) bool {
	last := line.End - 1
	return c.Doc.Word(last) == "?" && c.quotes[last] < 0 && c.quotes[line.Start] < 0 && line.Len() <= maxQuestion
}

// narrates reports whether the lines behind the questions are a reporter's: somebody with a name is quoted in them.
func (c *Context) narrates(ts []turn, found []Attribution) bool {
	for _, t := range ts {
		for _, line := range t.answer {
			for _, a := range found {
				if a.Cue.Start >= line.Start && a.Cue.Start < line.End && c.quotes[a.Cue.Start] < 0 && len(a.Source) > 0 && slices.ContainsFunc(a.Content, c.quoted) &&
					slices.ContainsFunc(c.Doc.Name[a.Source[0].Start:a.Source[0].End], func(n doc.Name) bool { return n.Class() == 1 }) {
					return true
				}
			}
		}
	}
	return false
}

// answersAsI reports whether those who answer speak of themselves: most answers do, and one says "I".
func (c *Context) answersAsI(ts []turn) bool {
	selves, one := 0, false
	for _, t := range ts {
		if self, i := c.speaksOfSelf(t.answer...); self {
			selves, one = selves+1, one || i
		}
	}
	return one && 2*selves >= len(ts)
}

// speaksOfSelf reports whether the words outside of quotation marks have one who speaks of itself, and whether that is one person.
func (c *Context) speaksOfSelf(lines ...doc.Range) (self, i bool) {
	for _, r := range lines {
		for k := r.Start; k < r.End; k++ {
			if c.quotes[k] >= 0 {
				continue
			}
			switch c.Doc.Lemma[k] {
			case "i", "me", "my", "myself":
				self, i = true, true
			case "we", "us", "our":
				self = true
			}
		}
	}
	return self, i
}

// answer returns the lines of an answer: up to one that tells of who answers by name. Nothing tells where the last answer ends, so behind its first line
// it has only those that speak of themselves.
func (c *Context) answer(t turn, who doc.Range) []doc.Range {
	var out []doc.Range
	for k, line := range t.answer {
		self, _ := c.speaksOfSelf(line)
		if k > 0 && t.last && !self || who.Len() > 0 && c.names(line, who.End-1) {
			break
		}
		if r := c.trimmed(line); r.Len() > 1 || !c.Doc.Tag[r.Start].Punct() {
			out = append(out, r)
		}
	}
	return out
}

// names reports whether the word of token name stands in a line outside of quotation marks.
func (c *Context) names(line doc.Range, name int) bool {
	for k := line.Start; k < line.End; k++ {
		if c.quotes[k] < 0 && c.Doc.Form[k].Lower == c.Doc.Form[name].Lower {
			return true
		}
	}
	return false
}

// interviewed returns the person with whom the words before token end say that the report spoke; ok is false where they name none or several.
func (c *Context) interviewed(end int) (who doc.Range, ok bool) {
	d := c.Doc
	for i := range end {
		if c.quotes[i] >= 0 {
			continue
		}
		r, talked := c.talkWith(i, end)
		if !talked {
			continue
		}
		if r.Len() == 0 || ok && d.Form[r.End-1].Exact != d.Form[who.End-1].Exact {
			return doc.Range{}, false
		}
		if !ok || r.Len() > who.Len() {
			who, ok = r, true
		}
	}
	return who, ok
}

// talkWith reads the word for a talk at token i, and the person with whom it was held; the range is empty where it does not tell which of those named.
func (c *Context) talkWith(i, end int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	end = min(end, s.End)
	verb := d.Tag[i].Verb()
	switch d.Lemma[i] {
	case "speak", "talk", "chat", "sit", "catch":
		for k := i + 1; verb && k < min(end, i+4); k++ {
			if d.Lemma[k] == "to" || d.Lemma[k] == "with" {
				return c.ofTwo(i, k+1, end)
			}
		}
	case "interview":
		if verb && c.lemmaAt(i, i+1) == "by" {
			return c.personBefore(i, s.Start)
		}
		if verb {
			return c.personBehind(i+1, end)
		}
		return c.guest(i, end, "with")
	case "conversation", "q&a":
		return c.guest(i, end, "with")
	case "question":
		if i > s.Start && (d.Lemma[i-1] == "our" || d.Lemma[i-1] == "reader") && c.lemmaAt(i, i-2) == "answer" {
			return c.personBefore(i, s.Start)
		}
		return c.guest(i, end, "for")
	case "testify":
		return c.personBefore(i, s.Start)
	case "stand":
		if c.lemmaAt(i, i-1) == "the" && c.lemmaAt(i, i-2) == "take" {
			return c.personBefore(i, s.Start)
		}
	}
	return doc.Range{}, false
}

// guest returns the person named right behind the noun for a talk at token i and the preposition.
func (c *Context) guest(i, end int, with string) (doc.Range, bool) {
	if i+2 < end && c.Doc.Lemma[i+1] == with {
		return c.personBehind(i+2, end)
	}
	return doc.Range{}, false
}

// ofTwo returns the person who was spoken to, of the subject of verb i and whom the words from token k name: who speaks to a paper or to us is the one. Of
// two persons, or where a pronoun stands for one, it is not told which.
func (c *Context) ofTwo(i, k, end int) (doc.Range, bool) {
	d := c.Doc
	s := int(c.kin[i].subject)
	subject, asPerson := c.personBefore(i, d.Sentence[d.SentenceOf[i]].Start)
	object, toPerson := c.personBehind(k, end)
	switch pronoun := s >= 0 && (d.Lemma[s] == "he" || d.Lemma[s] == "she" || d.Lemma[s] == "they"); {
	case toPerson && (asPerson || pronoun):
		return doc.Range{}, true
	case toPerson:
		return object, true
	case asPerson && k < end && (d.Lemma[k] == "us" || d.Lemma[k] == "me" || slices.ContainsFunc(d.Name[k:min(end, k+4)], func(n doc.Name) bool { return n.Class() == 2 })):
		return subject, true
	}
	return doc.Range{}, false
}

// personBehind returns the first person named from token k on, before a verb or another preposition than "of".
func (c *Context) personBehind(k, end int) (doc.Range, bool) {
	d := c.Doc
	for ; k < end && (nominal(d.Tag[k]) || d.Tag[k] == doc.Comma || d.Lemma[k] == "of"); k++ {
		if d.Name[k].Class() == 1 {
			return c.nameFrom(k), true
		}
	}
	return doc.Range{}, false
}

// personBefore returns the only person named between token start and token i.
func (c *Context) personBefore(i, start int) (who doc.Range, ok bool) {
	d := c.Doc
	for k := start; k < i; k++ {
		if d.Name[k].Class() != 1 {
			continue
		}
		if ok {
			return doc.Range{}, false
		}
		who, ok = c.nameFrom(k), true
		k = who.End
	}
	return who, ok
}

// nameFrom returns the name of a person that begins at token k.
func (c *Context) nameFrom(k int) doc.Range {
	r := doc.Range{Start: k, End: k + 1}
	for r.End < c.Doc.Len() && c.Doc.Name[r.End].Class() == 1 && !c.Doc.Name[r.End].Begin() && c.Doc.Line[r.End] == c.Doc.Line[k] {
		r.End++
	}
	return r
}
