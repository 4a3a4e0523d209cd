package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// kind is the glyph of a mark. The last two are not glyphs: they stand on the stack of the search for a level that
// was re-opened at the start of a paragraph.
type kind uint8

const (
	none       kind = iota
	straight        // "
	curlyOpen       // “
	curlyClose      // ”
	low             // „ ‟
	tickOpen        // two backticks, two ‘
	tickClose       // two apostrophes, two ’
	sStraight       // '
	sOpen           // ‘
	sClose          // ’
	guilOpen        // «
	guilClose       // »
	angleOpen       // ‹
	angleClose      // ›
	straightAgain
	curlyAgain
)

// family groups the kinds that can pair with one another.
type family uint8

const (
	noFamily family = iota
	double
	single
	guillemet
	angle
)

func (k kind) family() family {
	switch {
	case k == none:
		return noFamily
	case k <= tickClose || k >= straightAgain:
		return double
	case k <= sClose:
		return single
	case k <= guilClose:
		return guillemet
	}
	return angle
}

// mark is one glyph that may be a quotation mark, with what each reading of it costs where it stands.
type mark struct {
	start             int
	line              int32
	size              uint8
	kind              kind
	leading           bool // first of its line, or right behind a leading mark
	open, close, skip int16
	before, after     class // of the first character to each side that is no mark
}

func (m mark) end() int { return m.start + int(m.size) }

// class is what a character beside a mark tells about it.
type class uint8

const (
	edge   class = iota // start or end of the line
	space               // white space
	word                // letter, digit, combining mark
	punct               // . , ; : ! ? …
	opener              // ( [ {
	closer              // ) ] }
	dash                // - – —
	slash               // / | *
	symbol              // anything else: $ % # @
)

func classOf(r rune) class {
	switch r {
	case '.', ',', ';', ':', '!', '?', '…':
		return punct
	case '(', '[', '{':
		return opener
	case ')', ']', '}':
		return closer
	case '-', '‐', '‑', '‒', '–', '—', '―':
		return dash
	case '/', '|', '*', '_', '\\':
		return slash
	}
	switch {
	case isWord(r):
		return word
	case text.IsSpace(r):
		return space
	}
	return symbol
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// scan finds the marks of all lines. Apostrophes inside words are left out at once.
func scan(src string, lines []text.Span) []mark {
	var marks []mark
	for i, line := range lines {
		first := len(marks)
		marks = scanLine(marks, src[line.Start:line.End], line.Start, int32(i))
		neighbours(src, line, marks[first:])
	}
	return marks
}

func scanLine(marks []mark, s string, offset int, line int32) []mark {
	for i := 0; i < len(s); {
		k, n := glyph(s[i:])
		if k == tickClose && singleFirst(s, i) {
			k, n = sStraight, 1
		}
		if k == none {
			i++
			continue
		}
		m := mark{start: offset + i, size: uint8(n), kind: k, line: line}
		i += n
		if (k.family() == single || k == tickClose) && inWord(s, m.start-offset, i) {
			continue
		}
		marks = append(marks, m)
	}
	return marks
}

// glyph returns the mark that s begins with and its length in bytes.
func glyph(s string) (kind, int) {
	switch s[0] {
	case '"':
		return straight, 1
	case '\'':
		if len(s) > 1 && s[1] == '\'' {
			return tickClose, 2
		}
		return sStraight, 1
	case '`':
		if len(s) > 1 && s[1] == '`' {
			return tickOpen, 2
		}
	case 0xC2:
		return latinGlyph(s)
	case 0xE2:
		return generalGlyph(s)
	}
	return none, 0
}

// singleFirst reports whether the first of three apostrophes at i stands alone. Of three behind a word the single one
// closes first, then the doubled one that opened before it; of three before a word the doubled one opens first.
func singleFirst(s string, i int) bool {
	rest := s[i:]
	if !strings.HasPrefix(rest, "'''") || strings.HasPrefix(rest, "''''") {
		return false
	}
	switch classBefore(s[:i]) {
	case word, punct, closer:
		return true
	}
	return false
}

func latinGlyph(s string) (kind, int) {
	if len(s) < 2 {
		return none, 0
	}
	switch s[1] {
	case 0xAB:
		return guilOpen, 2
	case 0xBB:
		return guilClose, 2
	}
	return none, 0
}

func generalGlyph(s string) (kind, int) {
	if len(s) < 3 || s[1] != 0x80 {
		return none, 0
	}
	twice := len(s) >= 6 && s[3:6] == s[:3]
	switch s[2] {
	case 0x98:
		if twice {
			return tickOpen, 6
		}
		return sOpen, 3
	case 0x99:
		if twice {
			return tickClose, 6
		}
		return sClose, 3
	case 0x9C:
		return curlyOpen, 3
	case 0x9D:
		return curlyClose, 3
	case 0x9E, 0x9F:
		return low, 3
	case 0xB9:
		return angleOpen, 3
	case 0xBA:
		return angleClose, 3
	}
	return none, 0
}

func inWord(s string, start, end int) bool {
	b, nb := utf8.DecodeLastRuneInString(s[:start])
	a, na := utf8.DecodeRuneInString(s[end:])
	return nb > 0 && na > 0 && isWord(b) && isWord(a)
}

// neighbours fills in what stands beside each mark of one line and what the readings of the mark cost there. Marks
// that stand together share their neighbours: in ... no.'" both close because of the stop before and the end behind.
func neighbours(src string, line text.Span, marks []mark) {
	for i := range marks {
		m := &marks[i]
		if i > 0 && together(src[marks[i-1].end():m.start]) {
			m.before = marks[i-1].before
			m.leading = marks[i-1].leading
		} else {
			m.before = classBefore(src[line.Start:m.start])
			m.leading = m.start == line.Start
		}
	}
	for i := len(marks) - 1; i >= 0; i-- {
		m := &marks[i]
		if i < len(marks)-1 && together(src[m.end():marks[i+1].start]) {
			m.after = marks[i+1].after
			if marks[i+1].elision() {
				m.after = punct
			}
		} else {
			m.after = classAfter(src[m.end():line.End])
		}
		m.price(src[line.Start:m.start], src[m.end():line.End])
	}
}

// together reports whether two marks with gap between them belong to one group: "'Go,' ...
func together(gap string) bool {
	switch gap {
	case "", "\u00A0", "\u2009", "\u200A", "\u202F":
		return true
	}
	return false
}

func classBefore(s string) class {
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 0 {
		return edge
	}
	return classOf(r)
}

func classAfter(s string) class {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return edge
	}
	return classOf(r)
}
