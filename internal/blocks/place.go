package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// dateline is the opening of the first body paragraph that tells where, when and by which agency it was written.
type dateline struct {
	text.Span           // with the dash
	wire      text.Span // inside the brackets, empty if there are none
	date      statedDate
	dated     bool // date is there; only dates with a year count
	knownWire bool // the words in brackets are surely an agency or outlet
}

const maxDateline = 120 // bytes

// parseDateline reads "LOWICK, Vell, March 4, 2031 (Meridian Press) —" at the start of s.
func parseDateline(s string) (d dateline, ok bool) {
	head := clip(s, maxDateline)
	end, dash, ok := datelineEnd(head)
	if !ok {
		return d, false
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(head[dash:], " \u00a0"))
	if unicode.IsLower(after) || after == utf8.RuneError {
		return d, false
	}
	d.End = dash
	place := strings.TrimRight(head[:end], " \u00a0")
	bracketed := false
	if open := strings.LastIndexByte(place, '('); open >= 0 && strings.HasSuffix(place, ")") {
		inner := text.Span{Start: open + 1, End: len(place) - 1}
		known := wireLike(inner.In(place))
		if !known && (dash == end || !oneName(inner.In(place))) {
			return d, false
		}
		d.wire, bracketed = inner, known // whose one word is not known stands behind a place in capitals only
		d.knownWire = isWire(inner.In(place)) || outletName(inner.In(place))
		place = strings.TrimRight(place[:open], " \u00a0")
	} else if dash == end {
		return d, false // no dash and no brackets
	} else if at, ok := bareWire(place); ok {
		d.wire = text.Span{Start: at, End: len(place)}
		d.knownWire = isWire(d.wire.In(place))
		place = strings.TrimRight(place[:at], " \u00a0")
	}
	return d, d.readPlaces(place, bracketed)
}

// bareWire returns where an agency begins that stands behind the date, as Australian agencies print it: "LOWICK, March 4 AAP -".
func bareWire(s string) (at int, ok bool) {
	at = strings.LastIndexByte(s, ' ') + 1
	if at == 0 || !wireLike(s[at:]) {
		return 0, false
	}
	_, dated := trailingDate(strings.TrimRight(s[:at], " \u00a0"))
	return at, dated
}

// datelineEnd returns where the part before the dash ends and where the dash ends. A known wire in brackets needs no
// dash: then both are the end of the brackets.
func datelineEnd(s string) (end, dash int, ok bool) {
	for i, r := range s {
		switch r {
		case '–', '—', '―':
			return i, i + utf8.RuneLen(r), true
		case '-':
			if i > 0 && (s[i-1] == ' ' || s[i-1] == ')') {
				n := i
				for n < len(s) && s[n] == '-' {
					n++
				}
				return i, n, n < len(s) && s[n] == ' '
			}
		case ')':
			open := strings.LastIndexByte(s[:i], '(')
			rest := strings.TrimLeft(s[i+1:], " \u00a0")
			first, _ := utf8.DecodeRuneInString(rest)
			if open < 0 {
				return 0, 0, false
			}
			if first != '-' && !strings.ContainsRune("–—―", first) {
				return i + 1, i + 1, isWire(s[open+1 : i])
			}
		case '.', '?', '!':
			if lowerSentence(s[:i]) {
				return 0, 0, false
			}
		}
	}
	return 0, 0, false
}

// lowerSentence reports whether s has two words in lower case: it is running text, not places.
func lowerSentence(s string) bool {
	n := 0
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			n++
		}
	}
	return n > 1
}

// wireLike reports whether the words in brackets can be a wire or outlet: a few words with capitals, no figures.
func wireLike(s string) bool {
	w := words(s, 5)
	if len(w) == 0 || len(w) > 5 || hasDigit(s) || len(w) == 1 && !allCaps(s, 2) && !isWire(s) && !outletWords[strings.ToLower(s)] {
		return isWire(s)
	}
	for _, x := range w {
		if !capital(x) && !connectors[x] {
			return false
		}
	}
	return true
}

// oneName reports whether s is one word with a capital, as an agency may be called.
func oneName(s string) bool {
	w := words(s, 2)
	return len(w) == 1 && capital(w[0]) && !hasDigit(s)
}

// minColon is how many bytes a paragraph has at least that a place and a colon open.
const minColon = 80

// colonDateline reads "LOWICK: The harbour board" at the start of s, as papers of India print it.
func colonDateline(s string) (d dateline, ok bool) {
	i := strings.Index(clip(s, 40), ": ")
	if i < 0 || len(s) < minColon || !allCaps(s[:i], 4) || len(words(s[:i], 3)) > 2 {
		return d, false
	}
	if r, _ := utf8.DecodeRuneInString(s[i+2:]); !unicode.IsUpper(r) {
		return d, false // a quotation: who speaks in an interview
	}
	d.End = i + 1
	return d, d.readPlaces(s[:i], false)
}

// readPlaces reads what stands before the brackets or dash: places, regions and a date between commas.
func (d *dateline) readPlaces(s string, bracketed bool) bool {
	if s == "" {
		return bracketed
	}
	if at, ok := trailingDate(s); ok {
		if date, n := parseDate(s[at:]); n > 0 {
			d.date, d.dated = statedDate{stamp: date, Span: text.Span{Start: at, End: at + n}, notice: true}, true
		}
		s = strings.TrimRight(s[:at], " ,")
		if s == "" {
			return bracketed
		}
	}
	for i, part := range strings.Split(s, ",") {
		w := words(part, 4)
		if len(w) == 0 || len(w) > 4 || hasDigit(part) {
			return false
		}
		for _, x := range w {
			if !capital(x) && !connectors[x] || notPlaces[strings.ToUpper(bare(x))] {
				return false
			}
		}
		if i == 0 && !(bracketed && d.knownWire) && !allCaps(strings.ReplaceAll(part, " and ", " "), 3) {
			return false
		}
	}
	return true
}

// trailingDate returns where a date such as "Jan. 4", "Jan. 4, 2031" or "4 January 2031" begins that s ends with.
func trailingDate(s string) (at int, ok bool) {
	f := fields(s, 14)
	for i := max(0, len(f)-4); i < len(f); i++ {
		c := cursor{s: s[f[i].Start:]}
		_, dayFirst := c.number(2)
		c.skip(" ")
		if c.month() == 0 {
			continue
		}
		c.skip(" ")
		if _, ok := c.number(2); ok == dayFirst {
			continue
		}
		c.skip(" ,")
		if c.at < len(c.s) {
			c.number(4)
		}
		return f[i].Start, c.at == len(c.s)
	}
	return 0, false
}
