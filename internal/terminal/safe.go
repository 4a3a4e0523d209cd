package terminal

import (
	"fmt"
	"strings"
	"unicode"
)

// Safe returns s as one line that is safe to show on a terminal: control characters, line ends, and marks that
// change the direction of writing, with which a text can take over a terminal or lie about itself, become visible
// symbols. Ascii asks for symbols of ASCII only.
func Safe(s string, ascii bool) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case unsafe(r):
			b.WriteString(symbol(r, ascii))
		case !invisible(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unsafe reports whether r must not reach a terminal.
func unsafe(r rune) bool {
	switch {
	case r == 0x2028, r == 0x2029: // line and paragraph separator
		return true
	case r == 0x200C, r == 0x200D, 0xE0020 <= r && r <= 0xE007F: // they join letters and emoji
		return false
	case invisible(r), unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf)
}

// invisible reports whether r takes no place and can be left out of a view: zero-width space, soft hyphen, word joiner,
// byte order mark, and the three marks that only give a direction to what is beside them.
func invisible(r rune) bool {
	switch r {
	case 0x200B, 0x00AD, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C:
		return true
	}
	return false
}

// symbol shows an unsafe character.
func symbol(r rune, ascii bool) string {
	switch {
	case r < 0x20 && ascii:
		return "^" + string(r+'@')
	case r < 0x20:
		return string(0x2400 + r) // the control pictures
	case r == 0x7F && ascii:
		return "^?"
	case r == 0x7F:
		return "\u2421"
	}
	return fmt.Sprintf("<U+%04X>", r)
}
