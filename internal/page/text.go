package page

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// paragraph is a line of the text as an element of the article.
type paragraph struct {
	Headline bool   // it is the title of the page
	Role     string // in words; "" for body
	Label    string // the role, in the first paragraph of a block only
	Segments []segment
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
