package attribution

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Layout finds the attributions that the layout of a page makes without a verb: the quotation with a signature (“...” — Name)
// and the line of a transcript (NAME: words). Those whose cue or content another attribution holds already are left out.
func (c *Context) Layout(found []Attribution) []Attribution {
	d := c.Doc
	owner := owners(d, found)
	var out []Attribution
	first, spoken := 0, 0
	for first < d.Len() {
		line := c.lineFrom(first)
		first = line.End
		a, ok := c.signature(line)
		if !ok {
			if a, ok = c.spokenLine(line); !ok {
				if a, ok = c.spokenThere(line); ok && free(owner, doc.Range{Start: line.Start, End: a.Content[0].End}, 0) {
					a.Confidence = layoutConfidence
					out = append(out, a)
				} else if line.Start > 0 {
					out = append(out, c.spokenWithin(line, owner)...)
				}
				continue
			}
			if spoken++; spoken >= fewTurns {
				a.Content = append(a.Content, c.goesOn(a, line)...)
			}
		}
		whole := doc.Range{Start: line.Start, End: max(line.End, a.Content[len(a.Content)-1].End)}
		if free(owner, whole, 0) || a.Rule == SpokenLine && within(found, owner, whole, doc.Range{Start: a.Content[0].Start, End: whole.End}) {
			a.Confidence = layoutConfidence
			out = append(out, a)
		}
	}
	return out
}

// lineFrom returns the tokens of the line that token i stands in.
func (c *Context) lineFrom(i int) doc.Range {
	start, _ := slices.BinarySearch(c.Doc.Line, c.Doc.Line[i])
	end, _ := slices.BinarySearch(c.Doc.Line, c.Doc.Line[i]+1)
	return doc.Range{Start: start, End: end}
}

// layoutConfidence is the confidence, in hundredths, of what the layout alone tells.
const layoutConfidence = 80

// maxSignature is the most tokens a signature or the name of a speaker has.
const maxSignature = 8

// signature reads a line that is a quotation, a dash and a name, or a dash and a name behind a line that is a quotation. Behind the mark of a quotation the dash may
// be left out before a person's name in full.
func (c *Context) signature(line doc.Range) (Attribution, bool) {
	d := c.Doc
	if start, _ := c.behindMark(line); start < line.End && c.quotes[start] >= 0 {
		line.Start = start
		if q := d.Quotations[c.quotes[start]].Tokens; q.Len() > 3 && q.End < line.End && line.End-q.End <= maxSignature && c.signedPerson(doc.Range{Start: q.End, End: line.End}) {
			return Attribution{Cue: doc.Range{Start: q.End - 1, End: q.End}, Source: []doc.Range{{Start: q.End, End: line.End}}, Content: []doc.Range{c.trimmed(q)}, Rule: Signature}, true
		}
	}
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

// signedPerson reports whether r is the name of one person in full, with or without what that is, and nothing else.
func (c *Context) signedPerson(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if t := c.Doc.Tag[k]; t.Verb() || t == doc.MD || t == doc.Stop {
			return false
		}
	}
	return c.personLabel(r)
}

func isDash(d *doc.Doc, i int) bool {
	switch d.Word(i) {
	case "—", "–", "―", "---", "--", "-":
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
