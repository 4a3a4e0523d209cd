package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Costs are in hundredths of what it costs to leave a double mark without its partner. Only their order and sums
// matter; they were set by hand on news text.
const (
	lone       = 100  // a mark without a partner
	loneSingle = 80   // ‘ without a partner
	loneEither = 200  // ' or ’ without a partner: it is rather an apostrophe
	apart      = 45   // opening or closing with white space at both sides
	never      = 1000 // a reading that is not to be had
)

// openBefore, openAfter, closeBefore and closeAfter are the costs of opening and closing by what stands beside.
var (
	openBefore = [...]int16{edge: 0, space: 0, word: 70, punct: 40, opener: 0, closer: 50, dash: 10, slash: 10, symbol: 20}
	openAfter  = [...]int16{edge: 110, space: 70, word: 0, punct: 20, opener: 0, closer: 80, dash: 20, slash: 10, symbol: 0}

	closeBefore = [...]int16{edge: 110, space: 70, word: 0, punct: 0, opener: 80, closer: 0, dash: 10, slash: 20, symbol: 0}
	closeAfter  = [...]int16{edge: 0, space: 0, word: 60, punct: 0, opener: 30, closer: 0, dash: 5, slash: 10, symbol: 20}
)

// openTurned and closeTurned are the costs of opening or closing with a glyph made for the other end.
var (
	openTurned = [...]int16{
		straight: 0, curlyOpen: 0, curlyClose: 50, low: 0, tickOpen: 0, tickClose: 30,
		sStraight: 0, sOpen: 0, sClose: 50, guilOpen: 0, guilClose: 30, angleOpen: 0, angleClose: 30,
	}
	closeTurned = [...]int16{
		straight: 0, curlyOpen: 50, curlyClose: 0, low: 100, tickOpen: 60, tickClose: 0,
		sStraight: 0, sOpen: 50, sClose: 0, guilOpen: 30, guilClose: 0, angleOpen: 30, angleClose: 0,
	}
)

// price sets what each reading of m costs, given its line before and after it.
func (m *mark) price(before, after string) {
	m.open = openBefore[m.before] + openAfter[m.after] + openTurned[m.kind]
	m.close = closeBefore[m.before] + closeAfter[m.after] + closeTurned[m.kind]
	if m.before == space && m.after == space {
		m.open, m.close = apart+openTurned[m.kind], apart+closeTurned[m.kind]
	}
	switch {
	case m.kind.family() == single:
		m.priceApostrophe(before, after)
	case m.kind == straight || m.kind == curlyClose || m.kind == tickClose:
		m.skip = inches(before, m.kind)
	default:
		m.skip = never
	}
}

// elision reports whether m surely begins a clipped word, as in "Today"'s host.
func (m mark) elision() bool { return m.kind.family() == single && m.skip <= 5 }

// inches returns the cost of reading a double mark behind before as a sign of inches or seconds: 5'10", 12".
func inches(before string, k kind) int16 {
	digits := 0
	for digits < len(before) && digits < 5 && isDigit(before[len(before)-1-digits]) {
		digits++
	}
	rest := before[:len(before)-digits]
	if digits == 0 {
		if strings.HasSuffix(before, "½") || strings.HasSuffix(before, "¼") || strings.HasSuffix(before, "¾") {
			return 10
		}
		return never
	}
	if feet(rest) {
		return 0
	}
	cost := int16(30)
	if k == curlyClose {
		cost = 50
	}
	if digits > 3 {
		cost += 60
	}
	return cost
}

// feet reports whether s ends with a number and the sign of feet: 5' or 5’, a space allowed behind.
func feet(s string) bool {
	s = strings.TrimSuffix(s, " ")
	for _, sign := range []string{"'", "’", "‘", "′"} {
		if t, ok := strings.CutSuffix(s, sign); ok {
			return t != "" && isDigit(t[len(t)-1])
		}
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// priceApostrophe sets the cost of reading a single mark as an apostrophe, and raises that of opening or closing
// where an apostrophe is usual.
func (m *mark) priceApostrophe(before, after string) {
	next, prev := wordAfter(after), wordBefore(before)
	switch {
	case next != "":
		m.priceClippedStart(next, before)
	case prev != "":
		m.priceClippedEnd(prev, before, after)
	case m.before == punct && abbreviated(before):
		m.skip = 30 // the U.S.’ view
	case m.before == space && m.after == space:
		m.skip = 60
	case m.kind == sStraight:
		m.skip = 70
	default:
		m.skip = 120
	}
}

// priceClippedStart is for a mark before the word next: 'em, ’90s, 'Go.
func (m *mark) priceClippedStart(next, before string) {
	switch {
	case clippedStarts[strings.ToLower(next)]:
		m.skip = 5
		m.open += 50
	case len(next) == 3 && isDigit(next[0]) && isDigit(next[1]) && next[2] == 's':
		m.skip = 5
		m.open += 50
	case len(next) == 2 && isDigit(next[0]) && isDigit(next[1]):
		m.skip = 10
		m.open += 20
	case m.kind == sStraight:
		m.skip = 60
	case m.kind == sClose:
		m.skip = 30
	default:
		m.skip = 90
	}
	if m.before == word && m.skip > 60 {
		m.skip = 60
	}
}

// priceClippedEnd is for a mark behind the word prev: the Joneses', runnin', 'n', 6', gone'.
func (m *mark) priceClippedEnd(prev, before, after string) {
	last, _ := utf8.DecodeLastRuneInString(prev)
	switch {
	case strings.EqualFold(prev, "n") && singleAt(before[:len(before)-1]):
		m.skip = 0
		m.close += 40
	case clippedEnds[strings.ToLower(prev)]:
		m.skip = 10
	case unicode.IsDigit(last):
		m.skip = 15
		if feetAndInches(after) {
			m.skip = 0
		}
	case strings.ContainsRune("sSzZxX", last):
		m.skip = 20
	case len(prev) > 3 && strings.HasSuffix(strings.ToLower(prev), "in"):
		m.skip = 20
	default:
		m.skip = 60
	}
	if m.kind == sOpen {
		m.skip += 30
	}
}

// clippedStarts are the words, lower case, that an apostrophe begins. The short ones are endings that some texts
// set apart: Trump 's, "Today"'s.
var clippedStarts = map[string]bool{
	"em": true, "n": true, "til": true, "till": true, "tis": true, "twas": true, "twill": true, "twere": true,
	"cause": true, "cuz": true, "coz": true, "bout": true, "nuff": true, "kay": true, "hood": true, "ya": true, "er": true, "im": true,
	"s": true, "t": true, "re": true, "ve": true, "ll": true, "d": true, "m": true,
}

// clippedEnds are words that are written with an apostrophe at their end.
var clippedEnds = map[string]bool{
	"o": true, "ol": true, "th": true, "an": true, "y": true, "lil": true, "mo": true, "fo": true, "po": true,
	"wit": true, "lovin": true, "doin": true, "goin": true,
}

// wordAfter returns the letters and digits that s begins with, cut at 16 bytes.
func wordAfter(s string) string {
	n := 0
	for n < len(s) && n < 16 {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isWord(r) {
			break
		}
		n += size
	}
	return s[:n]
}

// wordBefore returns the letters and digits that s ends with, cut at 16 bytes.
func wordBefore(s string) string {
	n := len(s)
	for n > 0 && len(s)-n < 16 {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !isWord(r) {
			break
		}
		n -= size
	}
	return s[n:]
}

// abbreviated reports whether s ends with a full stop behind a capital letter that stands alone: U.S.
func abbreviated(s string) bool {
	s, ok := strings.CutSuffix(s, ".")
	w := wordBefore(s)
	r, n := utf8.DecodeRuneInString(w)
	return ok && n > 0 && n == len(w) && unicode.IsUpper(r)
}

func singleAt(s string) bool {
	return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "’") || strings.HasSuffix(s, "‘")
}

// feetAndInches reports whether s, behind a number and a single mark, goes on with a number and a double mark.
func feetAndInches(s string) bool {
	s = strings.TrimPrefix(s, " ")
	n := 0
	for n < len(s) && n < 3 && isDigit(s[n]) {
		n++
	}
	if n == 0 {
		return false
	}
	s = s[n:]
	return strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "”") || strings.HasPrefix(s, "″") || strings.HasPrefix(s, "''")
}

// closing returns the cost of closing what was opened by open with m.
func (m mark) closing(open kind) int16 {
	cost := m.close
	open = open.glyph()
	switch {
	case open == low && m.kind == curlyOpen:
		cost -= closeTurned[curlyOpen] // „ ... “
	case open == guilClose && m.kind == guilOpen, open == angleClose && m.kind == angleOpen:
		cost -= 50 // » ... «
	case style(open) != style(m.kind):
		cost += 30
	}
	return cost
}

// glyph returns the glyph that stands behind a level that was opened again.
func (k kind) glyph() kind {
	switch k {
	case straightAgain:
		return straight
	case curlyAgain:
		return curlyOpen
	}
	return k
}

// again returns the kind that stands on the stack when k re-opens a level.
func (k kind) again() kind {
	switch k {
	case straight:
		return straightAgain
	case curlyOpen:
		return curlyAgain
	}
	return k
}

// style tells typewriter marks, typeset ones and doubled single ones apart.
func style(k kind) uint8 {
	switch k {
	case straight, sStraight:
		return 1
	case tickOpen, tickClose:
		return 2
	}
	return 3
}

// nesting returns the cost of opening k at the given depth inside top.
func nesting(top, k kind, depth int) int16 {
	if top == none {
		return 0
	}
	var cost int16
	if depth > 2 {
		cost = 20
	}
	switch {
	case top.family() == double && k.family() == single:
	case top.family() != k.family():
		cost += 5
	case style(top.glyph()) != style(k):
		cost += 15
	case top == straightAgain || top == curlyAgain:
		cost += 60 // transcripts open every paragraph and quote inside with the same marks
	case k == straight || k == sStraight:
		cost += 110
	default:
		cost += 90
	}
	return cost
}

// unclosed returns the cost of leaving what k opened without a close.
func unclosed(k kind) int16 {
	switch k {
	case sStraight, sClose:
		return loneEither
	case sOpen:
		return loneSingle
	}
	return lone
}

// stray returns the cost of taking m for a close without an opening.
func (m mark) stray() int16 { return lone + m.close }

// reopening returns the cost of taking m, at the start of a paragraph, for the re-opening of what open opened.
func (m mark) reopening(open kind) int16 {
	cost := openTurned[m.kind] + openAfter[m.after]
	if style(open.glyph()) != style(m.kind) {
		cost += 30
	}
	return cost
}
