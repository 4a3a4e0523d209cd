// Package token splits a text into tokens and sentences without losing a byte: what is not in a token is white
// space. Words are cut as in the Penn Treebank (don't is do + n't, hyphenated words stay whole), and no
// sentence runs over the end of a paragraph, which is a line, or lines that were broken to fit a width. Time is linear for any input.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Tokenise returns a document with its lines, tokens and sentences.
func Tokenise(src string) *doc.Doc {
	d := &doc.Doc{Text: src, Lines: text.Paragraphs(src)}
	d.Token = make([]text.Span, 0, len(src)/5+1)
	d.Line = make([]int32, 0, len(src)/5+1)
	for i, line := range d.Lines {
		c := cutter{src: src, out: d.Token}
		c.line(line)
		d.Token = c.out
		for len(d.Line) < len(d.Token) {
			d.Line = append(d.Line, int32(i))
		}
	}
	splitSentences(d)
	return d
}

// cutter appends the tokens of one line.
type cutter struct {
	src string
	out []text.Span
}

func (c *cutter) line(line text.Span) {
	start := -1
	for i := line.Start; i < line.End; {
		r, n := utf8.DecodeRuneInString(c.src[i:line.End])
		switch {
		case text.IsSpace(r) && start >= 0:
			c.chunk(start, i)
			start = -1
		case !text.IsSpace(r) && start < 0:
			start = i
		}
		i += n
	}
	if start >= 0 {
		c.chunk(start, line.End)
	}
}

func (c *cutter) emit(start, end int) {
	if start < end {
		c.out = append(c.out, text.Span{Start: start, End: end})
	}
}

// chunk cuts a run without white space: it peels marks off the front, then cuts what is left word by word.
func (c *cutter) chunk(start, end int) {
	for start < end {
		if n := address(c.src[start:end]); n > 0 {
			c.emit(start, start+n)
			start += n
			continue
		}
		if n := mark(c.src[start:end]); n > 0 {
			c.emit(start, start+n)
			start += n
			continue
		}
		n := wordLen(c.src[start:end])
		c.word(start, start+n, end)
		start += n
	}
}

// address returns the length of a web address, an e-mail address, a handle or a hash tag at the start of s.
func address(s string) int {
	switch {
	case hasFoldPrefix(s, "http://"), hasFoldPrefix(s, "https://"), hasFoldPrefix(s, "www."), hasFoldPrefix(s, "pic.twitter.com/"):
		return trimAddress(s)
	case len(s) > 1 && (s[0] == '@' || s[0] == '#'):
		n := 1
		for n < len(s) {
			r, k := utf8.DecodeRuneInString(s[n:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
				break
			}
			n += k
		}
		if n > 1 {
			return n
		}
	}
	return 0
}

func hasFoldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// trimAddress returns the length of s up to the first mark that cannot stand in an address, less trailing stops.
func trimAddress(s string) int {
	n := len(s)
	for i, r := range s {
		if r == '"' || r == '<' || r == '>' || r == '”' || r == '“' || r == '’' || r == '—' || r == ')' || r == ']' {
			n = i
			break
		}
	}
	for n > 0 && strings.IndexByte(".,;:!?'", s[n-1]) >= 0 {
		n--
	}
	return n
}

// mark returns the length of a token at the start of s that is not a word: quotation marks, brackets, dashes, dots.
func mark(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '`', '\'':
		if len(s) > 1 && s[1] == s[0] {
			return 2
		}
		if r == '\'' {
			return apostrophe(s, n)
		}
		return n
	case '’':
		return apostrophe(s, n)
	case '‘':
		return n
	case '-':
		k := 1
		for k < len(s) && s[k] == '-' {
			k++
		}
		if k > 1 || len(s) == 1 {
			return k
		}
		return 0
	case '.':
		k := 1
		for k < len(s) && s[k] == '.' {
			k++
		}
		if k == 1 && len(s) > 1 && isDigit(s[1]) {
			return 0
		}
		return k
	case '_', '*', '=', '~', '!', '?':
		k := 1
		for k < len(s) && (s[k] == s[0] || (r == '!' || r == '?') && (s[k] == '!' || s[k] == '?')) {
			k++
		}
		return k
	case '&':
		if k := entity(s); k > 0 {
			return k
		}
		return n
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return 0
	}
	return n
}

// apostrophe returns n when the apostrophe at the start of s stands alone, the length of the clitic it begins
// ('s, 'll, 'em, ’90s), or 0 never: a mark is always cut off.
func apostrophe(s string, n int) int {
	rest := s[n:]
	if len(rest) > 0 && isDigit(rest[0]) {
		k := 0
		for k < len(rest) && isDigit(rest[k]) {
			k++
		}
		if k == 2 {
			if k < len(rest) && rest[k] == 's' {
				k++
			}
			if k == len(rest) || !isWordByte(rest[k]) {
				return n + k
			}
		}
		return n
	}
	for _, clitic := range [...]string{"re", "ve", "ll", "em", "tis", "twas", "s", "d", "m", "n"} {
		if hasFoldPrefix(rest, clitic) && (len(rest) == len(clitic) || !isWordByte(rest[len(clitic)])) {
			return n + len(clitic)
		}
	}
	return n
}

// entity returns the length of a character reference such as &amp; at the start of s.
func entity(s string) int {
	for k := 1; k < len(s) && k < 9; k++ {
		if s[k] == ';' && k > 1 {
			return k + 1
		}
		if !isWordByte(s[k]) && s[k] != '#' {
			return 0
		}
	}
	return 0
}

func isDigit(b byte) bool    { return '0' <= b && b <= '9' }
func isWordByte(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'z' || b >= 0x80 }

// wordLen returns the length of the word at the start of s, which begins with a letter, a digit, a hyphen or a dot before a digit.
func wordLen(s string) int {
	var before rune
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if i > 0 && !joins(before, r, s[i+n:]) {
			return i
		}
		before = r
		i += n
	}
	return len(s)
}

// joins reports whether r goes on the word that ends in before; rest is what follows r.
func joins(before, r rune, rest string) bool {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if rest == "" {
		next = 0
	}
	switch r {
	case '-', '‐', '‑':
		return before != '-' && next != '-' && next != 0 && (unicode.IsLetter(next) || unicode.IsDigit(next) || next == '$') ||
			before != '-' && next == 0
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(next)
	case '.':
		// A stop inside a word (U.S, 3.5) or one that ends it; word decides whether the last one is kept.
		if unicode.IsLower(before) && unicode.IsUpper(next) {
			return len(rest) > 1 && rest[1] == '.' // Ph.D.
		}
		return unicode.IsLetter(next) && shortPiece(rest) || unicode.IsDigit(next) && unicode.IsDigit(before) || next != '.' && !unicode.IsLetter(next) && !unicode.IsDigit(next)
	case ',':
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	case ':':
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	case '/':
		return next != 0 && next != '/' && (unicode.IsLetter(next) || unicode.IsDigit(next))
	case '_', '@':
		return next != 0 && (unicode.IsLetter(next) || unicode.IsDigit(next))
	case '&':
		return unicode.IsUpper(before) && unicode.IsUpper(next)
	}
	return false
}

// shortPiece reports whether rest begins with a piece of at most three letters that a stop or the end follows
// (the S of U.S., the com of site.com, the HE of <VELM.HE>): a stop before it is inside a word, not between two sentences run together.
func shortPiece(rest string) bool {
	n := 0
	for i, r := range rest {
		if !unicode.IsLetter(r) {
			return n <= 3 && (r == '.' || r == '/' || r == '\'' || r == '’' || r == '>' || n == 1 || i > 0 && unicode.IsLower(rune(rest[0])))
		}
		if n++; n > 3 {
			return unicode.IsLower(rune(rest[0]))
		}
	}
	return true
}

// word cuts the word [start, end): final stop, clitics, number units. limit is the end of the chunk.
func (c *cutter) word(start, end, limit int) {
	w := c.src[start:end]
	if w[len(w)-1] == '.' && (!keepsStop(w) && !c.shortForm(w, end) || c.answersNo(w, end)) && !(w == "I." && c.behindInitial(start)) {
		stop := len(w)
		for stop > 0 && w[stop-1] == '.' {
			stop--
		}
		c.clitics(start, start+stop)
		c.emit(start+stop, end)
		return
	}
	c.clitics(start, end)
}

// behindInitial reports whether an initial stands right before byte at: the I. of A. I. Roe is one too.
func (c *cutter) behindInitial(at int) bool {
	return at >= 3 && c.src[at-1] == ' ' && c.src[at-2] == '.' && 'A' <= c.src[at-3] && c.src[at-3] <= 'Z'
}

// shortForm reports whether w, which ends at byte end, is a word with a capital that is written with a stop, whatever it is short for: a comma stands right behind (Lab., Pell).
func (c *cutter) shortForm(w string, end int) bool {
	return end < len(c.src) && c.src[end] == ',' && 'A' <= w[0] && w[0] <= 'Z' && len(w) < 6 && strings.IndexFunc(w[1:len(w)-1], func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// answersNo reports whether w, which ends at byte end, is the answer "No." and not a number's: No. 10.
func (c *cutter) answersNo(w string, end int) bool {
	if w != "No." {
		return false
	}
	for end < len(c.src) && c.src[end] == ' ' {
		end++
	}
	return end == len(c.src) || !isDigit(c.src[end])
}

// keepsStop reports whether the final stop of w belongs to it.
func keepsStop(w string) bool {
	base := w[:len(w)-1]
	if i := strings.LastIndexByte(base, '-'); i >= 0 && i+1 < len(base) {
		base = base[i+1:] // D-Calif.
	}
	if strings.IndexByte(base, '.') >= 0 {
		// U.S. a.m. Ph.D. but not site.com.
		longest := 0
		for _, piece := range strings.Split(base, ".") {
			longest = max(longest, len(piece))
		}
		return longest <= 2 && !isDigit(base[len(base)-1]) || english.Abbreviation(strings.ToLower(base))
	}
	if base == "v" {
		return true
	}
	if len(base) == 1 {
		return base[0] >= 'A' && base[0] <= 'Z' && base != "I"
	}
	return base[0] != strings.ToLower(base)[0] && english.Abbreviation(strings.ToLower(base)) || lowerAbbreviation[base]
}

// lowerAbbreviation lists the abbreviations that are also written without a capital.
var lowerAbbreviation = map[string]bool{"vs": true, "etc": true, "approx": true, "est": true, "al": true, "cf": true}

// clitics cuts n't, 's and their like off the end of a word, and the joined forms of cannot and gonna.
func (c *cutter) clitics(start, end int) {
	w := c.src[start:end]
	if n := cliticLen(w); n > 0 && n < len(w) {
		c.emit(start, end-n)
		c.emit(end-n, end)
		return
	}
	switch strings.ToLower(w) {
	case "cannot", "gonna", "gotta", "wanna":
		c.emit(start, start+3)
		c.emit(start+3, end)
		return
	}
	c.emit(start, end)
}

// cliticLen returns the length of the clitic that w ends in, 0 if none.
func cliticLen(w string) int {
	for _, ap := range [...]string{"'", "’"} {
		i := strings.LastIndex(w, ap)
		if i <= 0 {
			continue
		}
		switch strings.ToLower(w[i+len(ap):]) {
		case "t":
			if w[i-1] == 'n' || w[i-1] == 'N' {
				return len(w) - i + 1
			}
		case "s", "re", "ve", "ll", "d", "m":
			return len(w) - i
		}
	}
	return 0
}
