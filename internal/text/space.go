package text

import (
	"unicode"
	"unicode/utf8"
)

// IsSpace reports whether r is white space for our purposes: Unicode white space, zero-width space and joiner,
// word joiner and the byte order mark, which scraped pages scatter through text, and NUL and other controls.
func IsSpace(r rune) bool {
	switch r {
	case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD:
		return true
	}
	return unicode.IsSpace(r) || r < 0x20 || r == 0x7F
}

func spaceLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if n > 0 && IsSpace(r) {
		return n
	}
	return 0
}

func spaceLenBack(s string) int {
	r, n := utf8.DecodeLastRuneInString(s)
	if n > 0 && IsSpace(r) {
		return n
	}
	return 0
}

// SpaceBefore returns the length in bytes of the white space character that s ends with, 0 if it ends with none.
func SpaceBefore(s string) int { return spaceLenBack(s) }
