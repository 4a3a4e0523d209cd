package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Layout finds the attributions that the layout of a page makes without a verb: the quotation with a signature (“...” — Name)
// and the line of a transcript (NAME: words). Those whose cue or content another attribution holds already are left out.
func (c *Context) Layout(found []Attribution) []Attribution {
	d := c.Doc
	owner := owners(d, found)
	var out []Attribution
	first := 0
	for first < d.Len() {
		line := c.lineFrom(first)
		first = line.End
		for _, find := range []func(doc.Range) (Attribution, bool){c.signature, c.spokenLine} {
			if a, ok := find(line); ok && (free(owner, line, 0) || a.Rule == SpokenLine && within(found, owner, line, a.Content[0])) {
				a.Confidence = layoutConfidence
				out = append(out, a)
				break
			}
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

// lineFrom returns the tokens of the line that token i stands in.
func (c *Context) lineFrom(i int) doc.Range {
	line := doc.Range{Start: i, End: i + 1}
	for line.Start > 0 && c.Doc.Line[line.Start-1] == c.Doc.Line[i] {
		line.Start--
	}
	for line.End < c.Doc.Len() && c.Doc.Line[line.End] == c.Doc.Line[i] {
		line.End++
	}
	return line
}

// layoutConfidence is the confidence, in hundredths, of what the layout alone tells.
const layoutConfidence = 80

// maxSignature is the most tokens a signature or the name of a speaker has.
const maxSignature = 8

// signature reads a line that is a quotation, a dash and a name, or a dash and a name behind a line that is a quotation.
func (c *Context) signature(line doc.Range) (Attribution, bool) {
	d := c.Doc
	dash := -1
	for i := line.Start; i < line.End; i++ {
		if isDash(d, i) && c.quotes[i] < 0 {
			dash = i
			break
		}
	}
	if dash < 0 || line.End-dash-1 < 1 || line.End-dash-1 > maxSignature || !c.nameLike(doc.Range{Start: dash + 1, End: line.End}) {
		return Attribution{}, false
	}
	content := doc.Range{Start: line.Start, End: dash}
	if dash == line.Start {
		content = c.lineBefore(line.Start)
	}
	if content.Len() < 3 || !c.quoted(content) {
		return Attribution{}, false
	}
	end := line.End
	for end > dash+2 && d.Tag[end-1].Punct() {
		end--
	}
	return Attribution{Cue: doc.Range{Start: dash, End: dash + 1}, Source: []doc.Range{{Start: dash + 1, End: end}}, Content: []doc.Range{c.trimmed(content)}, Rule: Signature}, true
}

func isDash(d *doc.Doc, i int) bool {
	switch d.Word(i) {
	case "—", "–", "―", "--", "-":
		return true
	}
	return false
}

func (c *Context) lineBefore(at int) doc.Range {
	lo := at
	for lo > 0 && c.Doc.Line[lo-1] == c.Doc.Line[at-1] {
		lo--
	}
	return doc.Range{Start: lo, End: at}
}

// quoted reports whether a quotation holds all words of r.
func (c *Context) quoted(r doc.Range) bool {
	n := 0
	for i := r.Start; i < r.End; i++ {
		if c.Doc.Tag[i].Punct() {
			continue
		}
		if c.quotes[i] < 0 {
			return false
		}
		n++
	}
	return n > 1
}

// trimmed takes the marks off both ends of r.
func (c *Context) trimmed(r doc.Range) doc.Range {
	for r.Start+1 < r.End && c.Doc.Tag[r.Start].Punct() {
		r.Start++
	}
	for r.End-1 > r.Start && c.Doc.Tag[r.End-1].Punct() {
		r.End--
	}
	return r
}

// nameLike reports whether the words of r look like a name with or without a description: the first begins with a capital, and
// no verb stands among them.
func (c *Context) nameLike(r doc.Range) bool {
	d := c.Doc
	if w, _ := utf8.DecodeRuneInString(d.Word(r.Start)); !unicode.IsUpper(w) && w != '@' {
		return false
	}
	for i := r.Start; i < r.End; i++ {
		switch d.Tag[i] {
		case doc.VBD, doc.VBZ, doc.VBP, doc.MD, doc.Colon, doc.Stop:
			if i < r.End-1 {
				return false
			}
		}
	}
	return true
}

// spokenLine reads a line of a transcript: a name in capitals or a person's in full, a colon, and what was said.
func (c *Context) spokenLine(line doc.Range) (Attribution, bool) {
	d := c.Doc
	start := line.Start
	if d.Form[start].Traits.Has(doc.DoubleQuote) {
		start++
	}
	colon := -1
	for i := start; i < line.End && i < start+maxSignature; i++ {
		if d.Word(i) == ":" {
			colon = i
			break
		}
	}
	name := doc.Range{Start: start, End: max(colon, start)}
	switch {
	case colon <= start || line.End-colon < 3 || english.Rubric(strings.ToLower(d.Word(colon-1))):
		return Attribution{}, false
	case !c.capitals(name) && (line.Start == 0 || !c.person(name)) && !c.oftenSpeaks(name):
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: colon, End: colon + 1}, Source: []doc.Range{name}, Content: []doc.Range{c.trimmed(doc.Range{Start: colon + 1, End: line.End})}, Rule: SpokenLine}, true
}

// speaksLine reports whether words begin a line of a transcript.
func (c *Context) speaksLine(r doc.Range) bool {
	line := c.lineFrom(r.Start)
	_, ok := c.spokenLine(line)
	return ok && r.Start <= line.Start+1
}

// oftenSpeaks reports whether the short name r of somebody begins several lines of a transcript.
func (c *Context) oftenSpeaks(r doc.Range) bool {
	d := c.Doc
	if r.Len() != 1 || !c.capital(r.Start) || !c.namesSpeaker(r.Start) {
		return false
	}
	lines := 0
	for i := 1; i+1 < d.Len() && lines < 2; i++ {
		if d.Line[i] != d.Line[i-1] && d.Form[i].Exact == d.Form[r.Start].Exact && d.Word(i+1) == ":" {
			lines++
		}
	}
	return lines > 1
}

// person reports whether r is the name of one person, first and last.
func (c *Context) person(r doc.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if c.Doc.Name[i].Class() != 1 || c.Doc.Name[i].Begin() != (i == r.Start) {
			return false
		}
	}
	return r.Len() > 1
}

// capitals reports whether every word of r is written in capitals, and one of them has two letters or more.
func (c *Context) capitals(r doc.Range) bool {
	long := false
	for i := r.Start; i < r.End; i++ {
		t := c.Doc.Form[i].Traits
		if t.Has(doc.HasLetter) && !t.Has(doc.AllCaps) && c.Doc.Token[i].Len() > 2 {
			return false
		}
		long = long || t.Has(doc.AllCaps)
	}
	return long
}
