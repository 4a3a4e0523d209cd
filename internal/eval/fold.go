package eval

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// foldedText is a text with white space made single and quotation marks made straight, and where each byte of it stood.
type foldedText struct {
	text string
	at   []int
}

func fold(text string) foldedText {
	var b strings.Builder
	var at []int
	space := true
	for i, r := range text {
		switch r {
		case ' ', '\n', '\t', '\r', '\u00a0':
			if space {
				continue
			}
			space, r = true, ' '
		default:
			space = false
			r = straight(r)
		}
		for range len(string(r)) {
			at = append(at, i)
		}
		b.WriteRune(r)
	}
	return foldedText{b.String(), append(at, len(text))}
}

func straight(r rune) rune {
	switch r {
	case '‘', '’':
		return '\''
	case '“', '”':
		return '"'
	}
	return r
}

// find returns where words stand.
func (f foldedText) find(words string) []hearsay.Span {
	want := strings.TrimSpace(fold(words).text)
	var out []hearsay.Span
	for from := 0; want != ""; {
		i := strings.Index(f.text[from:], want)
		if i < 0 {
			break
		}
		out = append(out, hearsay.Span{Start: f.at[from+i], End: f.at[from+i+len(want)]})
		from += i + len(want)
	}
	return out
}
