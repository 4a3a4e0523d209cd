package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/hearsay-project/hearsay"
)

// stream is all words of a page that a reader may see, in order, with where they stand. It is cut into units wherever
// an element other than those within a line begins or ends. Within a unit words are parted by single blanks.
type stream struct {
	text  []byte
	runs  []hearsay.MapRun // lead all of text back to the page
	units []unit

	start int          // of the unit that is being written
	space hearsay.Span // white space of the page that is not written yet, empty for none
	hard  bool         // since the last unit an element began or ended
	lines int          // line breaks since the last unit
}

// unit is a stretch of stream.text. Soft is one that a line break alone parts from the unit before.
type unit struct {
	hearsay.Span
	soft bool
}

// add takes src, the text of one token at offset at of the page.
func (s *stream) add(src string, at int) {
	for i := 0; i < len(src); {
		n := plainWord(src[i:])
		if n > 0 {
			s.put(src[i:i+n], hearsay.Span{Start: at + i, End: at + i + n})
			i += n
			continue
		}
		written, n := character(src[i:])
		place := hearsay.Span{Start: at + i, End: at + i + n}
		r, _ := utf8.DecodeRuneInString(written)
		switch {
		case isSpace(r):
			s.blank(place)
		case invisible(r):
		default:
			s.put(written, place)
		}
		i += n
	}
}

// plainWord returns how many bytes src begins with that are written as they are: ASCII letters and signs.
func plainWord(src string) int {
	n := 0
	for n < len(src) && src[n] > ' ' && src[n] < 0x7F && src[n] != '&' {
		n++
	}
	return n
}

// character returns what src begins with, which takes n bytes of it: a character, or what a reference such as "&amp;" stands for.
func character(src string) (written string, n int) {
	if src[0] != '&' {
		_, n = utf8.DecodeRuneInString(src)
		return src[:n], n
	}
	n = 1
	for n < len(src) && n < 40 && (src[n] == '#' && n == 1 || isAlnum(src[n])) {
		n++
	}
	if n < len(src) && src[n] == ';' {
		n++
	}
	written = html.UnescapeString(src[:n])
	if written == src[:n] {
		return "&", 1
	}
	// A reference without its semicolon may be the beginning only: the rest stays for the next call.
	for n > 1 && len(written) > 1 && src[n-1] == written[len(written)-1] && src[n-1] < utf8.RuneSelf {
		n--
		written = written[:len(written)-1]
	}
	return written, n
}

func isAlnum(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// isSpace reports whether r parts words. A zero-width space does not: pages put it into long words.
func isSpace(r rune) bool { return unicode.IsSpace(r) }

// invisible reports whether r is written for typesetters and not for readers.
func invisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u200E', '\u200F', 0x7F:
		return true
	}
	return r < ' '
}

// visible returns s as the stream has it: single blanks, nothing that is invisible.
func visible(s string) string {
	s = strings.Map(func(r rune) rune {
		if invisible(r) && !isSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// blank keeps white space until a word comes.
func (s *stream) blank(place hearsay.Span) {
	switch {
	case len(s.text) == s.start:
	case s.space.Len() == 0:
		s.space = place
	case s.space.End == place.Start:
		s.space.End = place.End
	}
}

// put writes words that stand at place.
func (s *stream) put(words string, place hearsay.Span) {
	if s.space.Len() > 0 {
		s.write(" ", s.space)
		s.space = hearsay.Span{}
	}
	s.write(words, place)
}

func (s *stream) write(words string, place hearsay.Span) {
	at := hearsay.Span{Start: len(s.text), End: len(s.text) + len(words)}
	s.text = append(s.text, words...)
	s.runs = appendRun(s.runs, hearsay.MapRun{Text: at, Raw: place})
}

// breakUnit ends the unit. soft tells that a line break does.
func (s *stream) breakUnit(soft bool) {
	s.space = hearsay.Span{}
	if len(s.text) > s.start {
		s.units = append(s.units, unit{hearsay.Span{Start: s.start, End: len(s.text)}, !s.hard && s.lines == 1})
		s.start, s.hard, s.lines = len(s.text), false, 0
	}
	if soft {
		s.lines++
	} else {
		s.hard = true
	}
}

// appendRun adds a run, or lengthens the last one when both lead byte for byte and follow one another.
func appendRun(runs []hearsay.MapRun, r hearsay.MapRun) []hearsay.MapRun {
	if r.Text.Len() == 0 {
		return runs
	}
	if n := len(runs); n > 0 {
		last := &runs[n-1]
		bytewise := last.Raw.Start >= 0 && last.Text.Len() == last.Raw.Len() && r.Text.Len() == r.Raw.Len() && r.Raw.Start >= 0
		if bytewise && last.Raw.End == r.Raw.Start && last.Text.End == r.Text.Start {
			last.Text.End, last.Raw.End = r.Text.End, r.Raw.End
			return runs
		}
	}
	return append(runs, r)
}
