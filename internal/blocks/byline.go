package blocks

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// byline is a line that tells who wrote the report. Offsets are into the line.
type byline struct {
	names      text.Span   // from the first name to the last of the first group of names
	outlets    []text.Span // names that can be an outlet or agency
	wires      []text.Span // initials alone: agencies sign so
	dates      []statedDate
	weak       bool // a bare name or desk, which could be something else in another place
	outletOnly bool // only a desk, an outlet or initials
}

// parseByline reads "By Jane Roe, Harbour Gazette", "JANE ROE | Staff", "Jane Roe in Lowick", "Jane Roe" and the like.
func parseByline(s string) (b byline, ok bool) {
	if len(s) > 160 || strings.ContainsRune(".?!:;,", lastRune(s)) && !strings.HasSuffix(s, "r.") {
		return b, false
	}
	rest, by := cutFold(s, "by ")
	at := len(s) - len(rest)
	if !by {
		at = 0
	}
	segments := bylineSegments(s, at)
	for i, seg := range segments {
		part := seg.In(s)
		if i > 0 {
			if dates, ok := dateLine(part); ok {
				for _, d := range dates {
					d.Span = shift(d.Span, seg.Start)
					b.dates = append(b.dates, d)
				}
				continue
			}
		}
		if !b.segment(s, seg, i == 0) {
			return byline{}, false
		}
	}
	return b.judged(s, by, len(segments))
}

// judged tells how sure the reading of the segments is.
func (b byline) judged(s string, by bool, segments int) (byline, bool) {
	n := len(words(s, 14))
	if n > 14 {
		return byline{}, false
	}
	titled := hasWord(s, roleWords)
	switch {
	case by && (b.names.Len() > 0 || titled || len(b.outlets)+len(b.wires) > 0):
		return b, true
	case b.names.Len() > 0 && segments > 1 && (titled || len(b.outlets) > 0 || len(b.dates) > 0):
		return b, true
	case b.names.Len() > 0 && (segments == 1 && n <= 9 || segments == 2 && n <= 6 && strings.ContainsAny(s, "|·•")): // Jane Roe | Lowick
		b.weak = true
		return b, true
	case b.names.Len() == 0 && n <= 7 && (titled || len(b.outlets)+len(b.wires) > 0):
		b.weak, b.outletOnly = true, true
		return b, true
	}
	return byline{}, false
}

// bylineSegments cuts s from at on at commas, bars, bullets, slashes and dashes with blanks.
func bylineSegments(s string, at int) []text.Span {
	var out []text.Span
	add := func(start, end int) {
		if t := trim(s, text.Span{Start: start, End: end}); t.Len() > 0 {
			out = append(out, t)
		}
	}
	start := at
	for i, r := range s[at:] {
		i += at
		switch r {
		case '|', '·', '•', '/':
		case ',':
			if hasDigit(s[i:min(len(s), i+6)]) { // March 4, 2031
				continue
			}
		case '-', '–', '—':
			if i == 0 || s[i-1] != ' ' {
				continue
			}
		default:
			continue
		}
		add(start, i)
		start = i + len(string(r))
	}
	add(start, len(s))
	return out
}

// segment reads one segment: names, or a title, a desk, an outlet, a place.
func (b *byline) segment(s string, seg text.Span, first bool) bool {
	f := fields(seg.In(s), 12)
	if len(f) > 12 || hasDigit(seg.In(s)) {
		return false
	}
	for i, w := range f {
		x := shift(w, seg.Start).In(s)
		if !capital(x) && !connectors[x] && !(i == len(f)-1 && i > 1 && f[i-1].In(seg.In(s)) == "the") { // in the gallery
			return false
		}
	}
	if len(f) == 0 || !capital(f[0].In(seg.In(s))) {
		return len(f) > 0 && !first && !hasWord(seg.In(s), outletWords)
	}
	names := namesLen(seg.In(s), f)
	switch part := seg.In(s); {
	case hasWord(part, roleWords) && !first:
	case outletName(part):
		b.outlets = append(b.outlets, seg)
	case hasWord(part, roleWords) && !capsName(part[:names]):
	case names > 0 && first:
		b.names = text.Span{Start: seg.Start, End: seg.Start + names}
		return names == seg.Len() || nameTail(part[names:])
	case names == seg.Len() && b.names.Len() > 0 && len(b.outlets) == 0 && strings.Trim(s[b.names.End:seg.Start], " ,") == "":
		b.names.End = seg.End // Jane Roe, John Doe and Jo Poe
	case isInitials(part):
		if seg.Len() == len(s) {
			b.wires = append(b.wires, seg)
		} else {
			b.outlets = append(b.outlets, seg)
		}
	default:
		return !first
	}
	return true
}

// capsName reports whether s is a name in capitals, which the title after it is not part of.
func capsName(s string) bool { return s != "" && allCaps(s, 4) && strings.ContainsRune(s, ' ') }

// nameTail reports whether s, what stands behind names without a comma, is a place or helpers: "in Lowick", "with files
// from Lorna Pesk", "for the Harbour Gazette".
func nameTail(s string) bool {
	switch firstWord(s) {
	case "in", "at", "with", "for", "of", "from":
		return len(words(s, 6)) <= 6
	}
	return false
}

// namesLen returns the length of the names of persons that part begins with: two to four words each, joined by "and".
func namesLen(part string, f []text.Span) int {
	end, run := 0, 0
	for _, w := range f {
		x := w.In(part)
		switch {
		case particles[x] && run > 0:
			run++
		case capital(x) && nameWord(x):
			if run++; run > 4 {
				return 0
			}
			if run >= 2 {
				end = w.End
			}
		case (x == "and" || x == "&") && run >= 2:
			run = 0
		default:
			return end
		}
	}
	if run == 1 {
		return 0
	}
	return end
}

// nameWord reports whether x can be part of the name of a person.
func nameWord(x string) bool {
	low := strings.ToLower(bare(x))
	if strings.ContainsAny(x, "()\"“”‘:;!?&$%#@") || notNames[low] || roleWords[low] || low == "" {
		return false
	}
	return !strings.HasSuffix(low, "'s") && !strings.HasSuffix(low, "’s")
}

func hasWord(s string, table map[string]bool) bool {
	for _, w := range words(s, 14) {
		if table[strings.ToLower(bare(w))] {
			return true
		}
	}
	return false
}

// outletName reports whether s is the name of an agency, or names an outlet by its last word.
func outletName(s string) bool {
	if isWire(s) {
		return true
	}
	w := words(s, 6)
	if len(w) < 2 || len(w) > 6 || hasWord(s, roleWords) {
		return false
	}
	return outletWords[strings.ToLower(bare(w[len(w)-1]))]
}

// isInitials reports whether s is a word of two to five capitals, such as an agency's.
func isInitials(s string) bool { return len(s) >= 2 && len(s) <= 5 && allCaps(s, len(s)) }
