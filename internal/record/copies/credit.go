package copies

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Credit is how a text tells whose text it is.
type Credit int

// The credits, the weakest first.
const (
	NoCredit Credit = iota
	Mentioned
	Credited
)

// credits tells how x names the outlet of y as the place where its text comes from: as its agency, in a byline or a notice, by the address
// of y's page, or only somewhere in what it tells.
func credits(x, y Text) Credit {
	if key(x.Outlet) == key(y.Outlet) || len(y.Addresses) == 0 && y.Outlet == "" {
		return NoCredit
	}
	for i, a := range x.Addresses {
		if i > 0 && len(y.Addresses) > 0 && address(a) == address(y.Addresses[0]) {
			return Credited
		}
	}
	n := nameOf(y.Outlet)
	if n.full == "" {
		return NoCredit
	}
	if n.in(x.Wire) || n.in(x.Byline) || n.inSpans(x.Source, x.Credits) {
		return Credited
	}
	if n.inSpans(x.Source, x.Body) {
		return Mentioned
	}
	return NoCredit
}

// address is the form of an address that is the same for its spellings.
func address(s string) string {
	s = strings.ToLower(s)
	for _, p := range []string{"https://", "http://", "www."} {
		s = strings.TrimPrefix(s, p)
	}
	return strings.TrimRight(s, "/")
}

// key is the form of the name of an outlet by which it is compared.
func key(outlet string) string {
	s := strings.ToLower(strings.Join(strings.Fields(outlet), " "))
	return strings.TrimPrefix(s, "the ")
}

// name is how an outlet may be named: in full or by its first letters.
type name struct{ full, short string }

func nameOf(outlet string) name {
	n := name{full: key(outlet)}
	for _, w := range strings.Fields(outlet) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && w != "The" {
			n.short += string(r)
		}
	}
	if len(n.short) < 2 {
		n.short = ""
	}
	return n
}

func (n name) inSpans(src string, spans []hearsay.Span) bool {
	for _, s := range spans {
		if n.in(s.In(src)) {
			return true
		}
	}
	return false
}

// in reports whether s names the outlet, with no letter or digit on either side.
func (n name) in(s string) bool {
	return whole(strings.ToLower(s), n.full) || n.short != "" && whole(s, n.short)
}

func whole(s, part string) bool {
	for at := 0; part != ""; {
		i := strings.Index(s[at:], part)
		if i < 0 {
			return false
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(part):])
		if !inWord(before) && !inWord(after) {
			return true
		}
		at = i + len(part)
	}
	return false
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
