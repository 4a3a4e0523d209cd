package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// A label is what stands at the start of a line of a transcript for whose words the line has.
type label struct {
	name  doc.Range
	cue   int // the token that sets it apart: its colon, or the last of its brackets
	stamp bool
	turn  bool // it stands in double brackets, as the turns of a talk may
}

// labelOf returns the label of a line, behind a bullet or the time of an entry; ok is false where nothing stands there as a label does.
func (c *Context) labelOf(line doc.Range) (l label, ok bool) {
	d := c.Doc
	start, stamp := c.behindMark(line)
	if start+2 < line.End && d.Word(start) == "(" && d.Word(start+1) == "(" {
		for i := start + 3; i+1 < line.End && i < start+2+maxSignature; i++ {
			if d.Word(i) == ")" && d.Word(i+1) == ")" {
				return label{name: doc.Range{Start: start + 2, End: i}, cue: i + 1, turn: true}, true
			}
		}
		return l, false
	}
	if start < line.End && d.Form[start].Traits.Has(doc.DoubleQuote) {
		start++
	}
	for i := start + 1; i+2 < line.End && i < start+maxLabel; i++ {
		if d.Word(i) == ":" {
			if name := (doc.Range{Start: start, End: i}); c.has(name, "(") && !c.has(name, ")") {
				return l, false // a bracket that closes behind the colon: a caption, a rule of a page
			}
			return label{name: doc.Range{Start: start, End: i}, cue: i, stamp: stamp}, !english.Rubric(strings.ToLower(d.Word(i-1))) || i-2 > start+1 && d.Tag[i-2] == doc.DT // Brill Steel, in a statement
		}
	}
	return l, false
}

// maxLabel is the most tokens that a label has: a name and who that is.
const maxLabel = 16

// behindMark returns where the words of a line begin behind a bullet or the time of an entry, and whether there is a time.
func (c *Context) behindMark(line doc.Range) (start int, stamp bool) {
	d := c.Doc
	start = line.Start
	if d.Word(start) == "[" && line.Len() > 3 && d.Word(start+2) == "]" {
		start++
	}
	if stamp = clock(d.Word(start)); stamp {
		start++
		for start < line.End && zone(d.Word(start)) {
			start++
		}
	}
	for start < line.End-1 && (isDash(d, start) || slices.Contains([]string{"•", "*", "·", "]", ":"}, d.Word(start))) {
		start++
	}
	return start, stamp
}

// clock reports whether w is a time of day in figures: 14:05, 2.05pm.
func clock(w string) bool {
	hour, rest, ok := strings.Cut(strings.Replace(w, ".", ":", 1), ":")
	minute := strings.TrimRight(strings.ToLower(rest), "apm")
	return ok && len(hour) > 0 && len(hour) < 3 && len(minute) == 2 && strings.Trim(hour+minute, "0123456789") == ""
}

// zone reports whether w may stand behind the figures of a time of day.
func zone(w string) bool {
	switch strings.ToLower(w) {
	case "am", "pm", "a.m.", "p.m.", "gmt", "bst", "utc", "et", "est", "edt", "pt", "cet", "ist", "local":
		return true
	}
	return false
}

// spokenLine reads a line of a transcript, an entry of a list of quotations or of a live blog: who speaks, a colon, and what was said.
func (c *Context) spokenLine(line doc.Range) (Attribution, bool) {
	d := c.Doc
	l, ok := c.labelOf(line)
	content := doc.Range{Start: l.cue + 1, End: line.End}
	if !ok || content.Len() < 1 || c.quotes[l.name.Start] >= 0 && c.quotes[l.name.Start] != c.quotes[l.cue] || !c.speakerLabel(l, line, content) {
		return Attribution{}, false
	}
	if d.Form[line.Start].Traits.Has(doc.DoubleQuote) && d.Form[line.End-1].Traits.Has(doc.DoubleQuote) {
		content.End--
	}
	if who, _ := c.whoThere(l.name); who.Len() > 0 {
		l.name = who
	}
	return Attribution{Cue: doc.Range{Start: l.cue, End: l.cue + 1}, Source: []doc.Range{l.name}, Content: []doc.Range{c.trimmed(content)}, Rule: SpokenLine}, true
}

// speakerLabel reports whether a label is of one who speaks: a name in capitals, one that begins several lines, a person's in full with or without what
// that person is, where the lines are as people talk; or whoever may speak in a headline, before a quotation or behind the time of an entry.
func (c *Context) speakerLabel(l label, line, content doc.Range) bool {
	switch {
	case l.turn && c.allCapital(l.name) && c.takesTurns():
		return true
	case l.name.Len() <= maxSignature && (c.capitals(l.name) && (c.headlineSpeaker(l.name) || c.asTalked(content) || c.anyQuoted(content) || c.beginsLines(l.name) || line.Start > 0 && c.talk()) || c.oftenSpeaks(l.name) || c.handle(l.name)):
		return true // FERRY FURY: Owner says crew slept
	case line.Start == 0:
		return false
	case c.personLabel(l.name) && (c.sentenceQuoted(content) || c.talk()):
		return true
	}
	return l.name.Len() <= maxSignature && (l.stamp && c.headlineSpeaker(l.name) || c.sentenceQuoted(content) && (c.headlineSpeaker(l.name) || c.inList(l, line)))
}

// fewBrackets is how many lines with double brackets before them make a talk.
const fewBrackets = 3

// takesTurns reports whether the report has a talk whose turns begin with who speaks in double brackets.
func (c *Context) takesTurns() bool {
	if c.brackets == 0 {
		for first := 0; first < c.Doc.Len(); {
			line := c.lineFrom(first)
			first = line.End
			if l, ok := c.labelOf(line); ok && l.turn {
				c.brackets++
			}
		}
		c.brackets = max(c.brackets, 1)
	}
	return c.brackets >= fewBrackets
}

// inList reports whether a label in capital letters is one of a list of quotations: the line before or behind has another.
func (c *Context) inList(l label, line doc.Range) bool {
	if !c.allCapital(l.name) {
		return false
	}
	for _, at := range []int{line.Start - 1, line.End} {
		if at < 0 || at >= c.Doc.Len() {
			continue
		}
		next := c.lineFrom(at)
		if o, ok := c.labelOf(next); ok && c.sentenceQuoted(doc.Range{Start: o.cue + 1, End: next.End}) && (c.personLabel(o.name) || c.allCapital(o.name)) {
			return true
		}
	}
	return false
}

// allCapital reports whether the words of r begin with capitals, but for articles and prepositions.
func (c *Context) allCapital(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if t := c.Doc.Tag[k]; !c.capital(k) && t != doc.IN && t != doc.DT {
			return false
		}
	}
	return true
}

// handle reports whether a label has the name under which somebody posts: Tom Reed (@tomreed).
func (c *Context) handle(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if w := c.Doc.Word(k); w[0] == '@' {
			return c.nameLike(doc.Range{Start: r.Start, End: k + 1})
		}
	}
	return false
}

// personLabel reports whether r is the name of one person in full, behind a title or before a comma and what that person is.
func (c *Context) personLabel(r doc.Range) bool {
	d := c.Doc
	k := r.Start
	for k < r.End && d.Name[k].Class() != 1 && d.Tag[k].Noun() && (c.capital(k) || k > r.Start) {
		k++
	}
	if k == r.End || d.Name[k].Class() != 1 {
		return false
	}
	name := c.nameFrom(k)
	return (name.Len() > 1 || k > r.Start && name.Len() > 0) && (name.End >= r.End || d.Tag[name.End] == doc.Comma || d.Word(name.End) == "(")
}

// sentenceQuoted reports whether a quotation holds all of r, and is a sentence or ends as one: no title of a song.
func (c *Context) sentenceQuoted(r doc.Range) bool {
	if !c.quoted(r) {
		return false
	}
	d := c.Doc
	for i := r.Start; i < r.End; i++ {
		if t := d.Tag[i]; t == doc.Stop || t.Verb() || t == doc.MD {
			return true
		}
	}
	return false
}

// talk reports whether the lines of the report with a person's label are as people talk: a third of them ask, or speak of themselves or to another. In a list of
// players the lines tell of them.
func (c *Context) talk() bool {
	if c.talks == 0 {
		c.talks = -1
		lines, spoken := 0, 0
		for first := 0; first < c.Doc.Len(); {
			line := c.lineFrom(first)
			first = line.End
			if l, ok := c.labelOf(line); ok && line.Start > 0 && (c.personLabel(l.name) || c.allCapital(l.name)) {
				lines++
				if c.asTalked(doc.Range{Start: l.cue + 1, End: line.End}) {
					spoken++
				}
			}
		}
		if 3*spoken >= lines {
			c.talks = 1
		}
	}
	return c.talks > 0
}

// asTalked reports whether the words of r outside of quotation marks ask, or have one who speaks or is spoken to.
func (c *Context) asTalked(r doc.Range) bool {
	self, _ := c.speaksOfSelf(r)
	for i := r.Start; i < r.End && !self; i++ {
		self = c.quotes[i] < 0 && (c.Doc.Word(i) == "?" || c.Doc.Lemma[i] == "you" || c.Doc.Lemma[i] == "your")
	}
	return self
}

// speaksLine reports whether words begin a line of a transcript.
func (c *Context) speaksLine(r doc.Range) bool {
	line := c.lineFrom(r.Start)
	_, ok := c.spokenLine(line)
	return ok && r.Start <= line.Start+1
}

// oftenSpeaks reports whether r begins several lines of a transcript: the short name of somebody, what that is in court or on air, or several words in capital
// letters where people talk.
func (c *Context) oftenSpeaks(r doc.Range) bool {
	d := c.Doc
	switch {
	case !c.allCapital(r):
		return false
	case r.Len() == 1 && (c.namesSpeaker(r.Start) || english.Interlocutor(strings.ToLower(d.Word(r.Start)))):
	case r.Len() == 1 || !c.talk():
		return false
	}
	return c.beginsLines(r)
}

// beginsLines reports whether the words of r, with a colon behind them, begin two lines or more below the first.
func (c *Context) beginsLines(r doc.Range) bool {
	d, lines := c.Doc, 0
	for i := 1; i+r.Len() < d.Len() && lines < 2; i++ {
		if d.Line[i] != d.Line[i-1] && d.Word(i+r.Len()) == ":" && c.sameWords(r, i) {
			lines++
		}
	}
	return lines > 1
}

// sameWords reports whether the words of r stand from token i on.
func (c *Context) sameWords(r doc.Range, i int) bool {
	for k := range r.Len() {
		if c.Doc.Form[i+k].Exact != c.Doc.Form[r.Start+k].Exact {
			return false
		}
	}
	return true
}

// goesOn returns the lines behind a line of a transcript that are the same speaker's: up to the next line with a label or a question, where there is one; behind the
// last only those that speak of themselves. A line that tells of the speaker by name is none.
func (c *Context) goesOn(a Attribution, line doc.Range) []doc.Range {
	if l, _ := c.labelOf(line); l.stamp || c.quoted(a.Content[0]) || c.Doc.Word(line.End-1) == "?" {
		return nil
	}
	var out []doc.Range
	for next := line.End; next < c.Doc.Len(); {
		l := c.lineFrom(next)
		next = l.End
		if _, ok := c.spokenLine(l); ok || c.wholeQuestion(l) {
			return out
		}
		if c.names(l, a.Source[0].End-1) {
			break
		}
		if c.Doc.Word(l.Start) == "(" && c.capitals(l) {
			continue // (END VIDEO CLIP)
		}
		out = append(out, c.trimmed(l))
	}
	for k, l := range out {
		if self, _ := c.speaksOfSelf(l); !self {
			return out[:k]
		}
	}
	return out
}

// within reports whether every attribution that holds a token of a line is wholly within r: a speaker of a transcript may report others.
func within(found []Attribution, owner []int32, line, r doc.Range) bool {
	for _, o := range owner[line.Start:line.End] {
		if o == 0 {
			continue
		}
		a := &found[o-1]
		for _, rs := range [][]doc.Range{a.Content, a.Source, {a.Cue}} {
			for _, x := range rs {
				if x.Start < r.Start || x.End > r.End {
					return false
				}
			}
		}
	}
	return true
}

// withoutScripts leaves out the attributions whose content is a stretch of a transcript: two lines of it or more begin with a speaker of
// their own. "Partial transcript as follows:" says nothing; those speakers do.
func (c *Context) withoutScripts(found []Attribution) []Attribution {
	return slices.DeleteFunc(found, func(a Attribution) bool {
		spoken := 0
		for _, piece := range a.Content {
			for start := piece.Start; start < piece.End; {
				line := c.lineFrom(start)
				if _, ok := c.spokenLine(line); ok && (start == line.Start || start == line.Start+1) {
					spoken++
				}
				start = line.End
			}
		}
		return spoken > 1
	})
}
