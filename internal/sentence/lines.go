package sentence

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Stretch is a paragraph of a text, or the part of one that belongs to one block.
type Stretch struct {
	hearsay.Span
	Role  hearsay.Role
	First bool // of its block
}

// Lines returns the lines of the text of a reading, those as one into which a paragraph was cut to some width. A block begins a new one, except that what follows a dateline
// stays with it. Together they cover all that is not white space.
func Lines(r hearsay.Reading) [][]Stretch {
	var out [][]Stretch
	joins, all := false, text.Paragraphs(r.Text)
	for _, b := range blocks(r) {
		for len(all) > 0 && all[0].End <= b.Start {
			all = all[1:]
		}
		for i, l := range within(r.Text, all, b.Span) {
			s := Stretch{l, b.Role, i == 0}
			if n := len(out) - 1; joins && !strings.ContainsAny(r.Text[out[n][0].End:s.Start], "\n\r\u2028\u2029") {
				out[n] = append(out[n], s)
			} else {
				out = append(out, []Stretch{s})
			}
			joins = b.Role == hearsay.Dateline
		}
	}
	return out
}

// within returns what of paragraphs lies in a span, without white space around it.
func within(src string, paragraphs []text.Span, span hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, p := range paragraphs {
		if p.Start >= span.End {
			break
		}
		part := hearsay.Span{Start: max(p.Start, span.Start), End: min(p.End, span.End)}
		if lines := text.Lines(part.In(src)); len(lines) > 0 {
			out = append(out, hearsay.Span{Start: part.Start + lines[0].Start, End: part.Start + lines[len(lines)-1].End})
		}
	}
	return out
}

// blocks returns the blocks with what lies between them as body.
func blocks(r hearsay.Reading) []hearsay.Block {
	var out []hearsay.Block
	at := 0
	for _, b := range r.Blocks {
		b.Span = Whole(r.Text, b.Span)
		if b.Start < at || b.Len() == 0 {
			continue
		}
		out = append(out, hearsay.Block{Span: hearsay.Span{Start: at, End: b.Start}, Role: hearsay.Body}, b)
		at = b.End
	}
	return append(out, hearsay.Block{Span: hearsay.Span{Start: at, End: len(r.Text)}, Role: hearsay.Body})
}
