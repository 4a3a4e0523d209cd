package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// paragraph is a line of the text as an element of the article.
type paragraph struct {
	Headline bool   // it is the title of the page
	Role     string // in words; "" for body
	Label    string // the role, in the first paragraph of a block only
	Segments []segment
}

// stretch is a line of the text, or the part of one that belongs to one block.
type stretch struct {
	hearsay.Span
	role  hearsay.Role
	first bool // of its block
}

// lines returns the lines of the text. A block begins a new one, except that what follows a dateline stays with it.
// Together they cover all that is not white space.
func lines(r hearsay.Reading) [][]stretch {
	var out [][]stretch
	joins := false
	for _, b := range blocks(r) {
		for i, l := range text.Lines(b.In(r.Text)) {
			s := stretch{hearsay.Span{Start: b.Start + l.Start, End: b.Start + l.End}, b.Role, i == 0}
			if n := len(out) - 1; joins && !strings.ContainsAny(r.Text[out[n][0].End:s.Start], "\n\r\u2028\u2029") {
				out[n] = append(out[n], s)
			} else {
				out = append(out, []stretch{s})
			}
			joins = b.Role == hearsay.Dateline
		}
	}
	return out
}

// blocks returns the blocks with what lies between them as body.
func blocks(r hearsay.Reading) []hearsay.Block {
	var out []hearsay.Block
	at := 0
	for _, b := range r.Blocks {
		b.Span = whole(r.Text, b.Span)
		if b.Start < at || b.Len() == 0 {
			continue
		}
		out = append(out, hearsay.Block{Span: hearsay.Span{Start: at, End: b.Start}, Role: hearsay.Body}, b)
		at = b.End
	}
	return append(out, hearsay.Block{Span: hearsay.Span{Start: at, End: len(r.Text)}, Role: hearsay.Body})
}

// whole returns s as a span of whole characters of src; a span that is not of src is empty.
func whole(src string, s hearsay.Span) hearsay.Span {
	if s.Start < 0 || s.End > len(src) || s.Start >= s.End {
		return hearsay.Span{}
	}
	for s.Start > 0 && !utf8.RuneStart(src[s.Start]) {
		s.Start--
	}
	for s.End < len(src) && !utf8.RuneStart(src[s.End]) {
		s.End++
	}
	return s
}

// piece is a part of a segment. An odd one is a character that is not seen, or that changes the direction of what
// follows; Odd tells its name.
type piece struct{ Text, Odd string }

// pieces parts s into what can be shown as it is and odd characters. What HTML cannot hold becomes a zero-width space.
func pieces(s string) []piece {
	var out []piece
	from := 0
	for i, r := range s {
		if !odd(r) {
			continue
		}
		if from < i {
			out = append(out, piece{Text: s[from:i]})
		}
		from = i + utf8.RuneLen(r)
		p := piece{s[i:from], fmt.Sprintf("U+%04X", r)}
		if r == 0 {
			p.Text = "\u200B"
		}
		out = append(out, p)
	}
	if from < len(s) {
		out = append(out, piece{Text: s[from:]})
	}
	return out
}

func odd(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r', r == '\f', r == '\v', r == utf8.RuneError:
		return false
	case unicode.Is(unicode.Cc, r):
		return true
	}
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}
