package copies

import (
	"slices"
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

// naming is what is kept of a text to tell whom it credits.
type naming struct {
	name      name
	address   string   // its own
	addresses []string // that it says it stands for
	zone      string   // bylines, notices, the agency
	named     []uint32 // names in what it tells, sorted
}

// zoneSize is how many bytes of bylines and notices are looked at.
const zoneSize = 1000

func namingOf(t Text) naming {
	n := naming{name: nameOf(t.Outlet), zone: t.Wire + "\n" + t.Byline}
	for i, a := range t.Addresses {
		if i == 0 {
			n.address = address(a)
		} else {
			n.addresses = append(n.addresses, address(a))
		}
	}
	for _, c := range t.Credits {
		if len(n.zone)+c.Len() < zoneSize {
			n.zone += "\n" + c.In(t.Source)
		}
	}
	for _, b := range t.Body {
		n.named = appendNames(n.named, t.Source, b)
	}
	n.named = sorted(n.named)
	return n
}

func sorted(s []uint32) []uint32 {
	slices.Sort(s)
	return slices.Compact(s)
}

// appendNames appends a number for each run of up to four words of which the first and the last have a capital.
func appendNames(out []uint32, src string, in hearsay.Span) []uint32 {
	words := appendWords(nil, src, in)
	for i, w := range words {
		if !capital(src, w) {
			continue
		}
		h := seed
		for k := i; k < min(len(words), i+4); k++ {
			h = h*base + words[k].hash
			if capital(src, words[k]) {
				out = append(out, mix(h))
			}
		}
	}
	return out
}

func capital(src string, w word) bool {
	r, _ := utf8.DecodeRuneInString(src[w.start:w.end])
	return unicode.IsUpper(r)
}

// number is that of appendNames for a name.
func number(s string) uint32 {
	h := seed
	for _, w := range appendWords(nil, s, hearsay.Span{End: len(s)}) {
		h = h*base + w.hash
	}
	return mix(h)
}

// credits tells how text i names the outlet of text k as the place where its text comes from: as its agency, in a byline or a notice, by the
// address of its page, or only somewhere in what it tells.
func (s *Set) credits(i, k int) Credit {
	x, y := &s.naming[i], &s.naming[k]
	if i == k || y.name.full != "" && x.name.full == y.name.full {
		return NoCredit
	}
	if y.address != "" && slices.Contains(x.addresses, y.address) {
		return Credited
	}
	if y.name.full == "" {
		return NoCredit
	}
	if y.name.in(x.zone) {
		return Credited
	}
	if _, ok := slices.BinarySearch(x.named, number(y.name.full)); ok {
		return Mentioned
	}
	return NoCredit
}

// names reports whether a text names an agency, wherever it does.
func (n *naming) names(agency string) bool {
	if agency == "" {
		return false
	}
	forms := []string{key(agency)}
	if long, ok := spelledOut(forms[0]); ok {
		forms = append(forms, long)
	} else if short := nameOf(agency).short; short != "" {
		forms = append(forms, key(short))
	}
	return slices.ContainsFunc(forms, func(form string) bool {
		_, ok := slices.BinarySearch(n.named, number(form))
		return ok || whole(strings.ToLower(n.zone), form)
	})
}

// spelledOut returns the name of an agency that is mostly called by its first letters.
func spelledOut(short string) (string, bool) {
	switch short {
	case "ap":
		return "associated press", true
	case "afp":
		return "agence france-presse", true
	case "upi":
		return "united press international", true
	case "pti":
		return "press trust of india", true
	case "aap":
		return "australian associated press", true
	}
	return "", false
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
