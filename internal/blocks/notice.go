package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// notices gives a role to every line that says by its own words that it is not part of the story.
func (f *finder) notices() {
	for i := range f.Lines {
		f.roles[i] = Body
		s := f.line(i)
		switch role := notice(s); {
		case role == WireNotice:
			f.roles[i] = role
			f.wireNotice(i)
		case role != "":
			f.roles[i] = role
		case i > 0 && i >= len(f.Lines)-3 && signOff(s):
			f.roles[i] = Boilerplate
		case i > 0 && f.roles[i-1] == Correction && headingOnly(f.line(i-1)):
			f.roles[i] = Correction
		}
	}
}

// headingOnly reports whether s is a heading for the line after it, such as "CORRECTION:".
func headingOnly(s string) bool { return len(s) < 40 && strings.HasSuffix(s, ":") }

// notice returns the role of a line that its own words give away, "" if they do not.
func notice(s string) Role {
	if !strings.ContainsFunc(clip(s, 40), isWordRune) {
		if ruleLine(s) {
			return Boilerplate
		}
		return ""
	}
	head := strings.TrimLeft(s, noticeBullets)
	n := len(words(head, 60))
	for _, c := range noticeCues {
		if rest, ok := cutFold(head, c.prefix); ok && n <= c.words && c.fits(rest) && c.has.in(rest) {
			return c.role
		}
	}
	if n <= 30 && noticeTails.in(head) && !strings.ContainsAny(s, quoteMarks) {
		return Boilerplate
	}
	return ""
}

// signOff reports whether s, one of the last lines of a report, tells who else worked on it and where.
func signOff(s string) bool {
	n := len(words(s, 16))
	return n <= 16 && capital(s) && signOffs.in(s) && !containsFold(s, " that ") && !strings.ContainsAny(s, quoteMarks)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// startsWord reports whether s begins with a letter or digit.
func startsWord(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && isWordRune(r)
}

// ruleLine reports whether s is only a rule or a row of ornaments between parts of a page.
func ruleLine(s string) bool {
	return strings.Trim(s, "_-*~=#.•·–—― \t\u00a0") == "" && strings.ContainsAny(s, "_-*~=#•–—―")
}

// in reports whether one of the parts is in s; no parts are always there.
func (p parts) in(s string) bool {
	for _, part := range p {
		if containsFold(s, part) {
			return true
		}
	}
	return len(p) == 0
}

// fits reports whether what follows the words of the cue suits it.
func (c cue) fits(rest string) bool {
	switch c.next {
	case nextColon:
		rest = strings.TrimLeft(rest, " \u00a0")
		return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, "»") || strings.HasPrefix(rest, ">")
	case nextEnd:
		return strings.Trim(rest, " .:!]…→»>") == ""
	case nextCapital:
		return capital(firstWord(rest))
	case nextYear:
		rest = strings.TrimLeft(rest, " ©()cC\u00a0")
		return rest != "" && rest[0] >= '0' && rest[0] <= '9'
	case nextAny:
		return true
	}
	return !startsWord(rest)
}

func firstWord(s string) string {
	if w := fields(clip(s, 80), 1); len(w) > 0 {
		return w[0].In(s)
	}
	return ""
}

// wireNotice takes the wire and the date out of "This report by The Meridian Press was first published March 4, 2031."
func (f *finder) wireNotice(i int) {
	s, start := f.line(i), f.Lines[i].Start
	at := indexFold(s, "first published")
	if at < 0 {
		return
	}
	if by := indexFold(s[:at], " by "); by >= 0 {
		if was := indexFold(s[by:at], " was "); was > len(" by ") {
			f.wires = append(f.wires, text.Span{Start: start + by + len(" by "), End: start + by + was})
		}
	}
	rest := s[at+len("first published"):]
	skip := len(rest) - len(strings.TrimLeft(rest, " :\u00a0"))
	if after, ok := cutFold(rest[skip:], "on "); ok {
		skip = len(rest) - len(after)
	}
	if d, n := parseDate(rest[skip:]); n > 0 {
		end := start + at + len("first published") + skip + n
		f.dates = append(f.dates, statedDate{stamp: d, Span: text.Span{Start: start + at, End: end}, notice: true})
	}
}
