package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// trim takes white space off both ends of s.
func trim(src string, s text.Span) text.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(src[s.Start:s.End])
		if !text.IsSpace(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(src[s.Start:s.End])
		if !text.IsSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}

// onRune reports whether i is a rune border of src.
func onRune(src string, i int) bool { return i == len(src) || i < len(src) && utf8.RuneStart(src[i]) }

// clip returns the first n bytes of s at most, cut at a rune border.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// words returns the fields of s, at most limit of them and one more to show that there are more.
func words(s string, limit int) []string {
	var out []string
	for _, t := range fields(s, limit) {
		out = append(out, t.In(s))
	}
	return out
}

// fields returns the spans of the fields of s, at most limit+1.
func fields(s string, limit int) []text.Span {
	var out []text.Span
	start := -1
	for i, r := range s {
		switch {
		case text.IsSpace(r):
			if start >= 0 {
				out = append(out, text.Span{Start: start, End: i})
				start = -1
			}
			if len(out) > limit {
				return out
			}
		case start < 0:
			start = i
		}
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(s)})
	}
	return out
}

// bare takes punctuation off both ends of a word; stops and apostrophes inside stay.
func bare(w string) string {
	return strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// capital reports whether the first letter or digit of w is an upper-case letter.
func capital(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}

// allCaps reports whether w has at least least letters and none in lower case.
func allCaps(w string, least int) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= least
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// lastRune returns the last rune of s that is not a closing quotation mark or bracket.
func lastRune(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool { return text.IsSpace(r) || strings.ContainsRune("”’»\"')]", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// sentenceEnds reports whether s ends as a sentence does, marks and brackets after the stop allowed.
func sentenceEnds(s string) bool { return strings.ContainsRune(".!?…", lastRune(s)) }

// ordinaryCase puts names that are all in capitals in ordinary case; others, and initials, it leaves alone.
func ordinaryCase(s string) string {
	if !allCaps(s, 2) || !strings.ContainsRune(s, ' ') {
		return s
	}
	var b strings.Builder
	start, prev := 0, ' '
	for i, r := range s {
		low := unicode.ToLower(r)
		if unicode.IsLetter(prev) && !(i-start == 2 && s[start:i] == "MC") {
			b.WriteRune(low)
		} else {
			start = i
			b.WriteRune(r)
		}
		prev = r
	}
	return lowerConnectors.Replace(b.String())
}

// sameName reports whether two names are one but for case and a leading article.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.TrimPrefix(a, "The "), strings.TrimPrefix(b, "The "))
}

// cutFold takes prefix, which is in lower case ASCII, off s whatever the case of s. A curly apostrophe in s counts as
// a straight one.
func cutFold(s, prefix string) (rest string, ok bool) {
	for i := 0; i < len(prefix); i++ {
		if prefix[i] == '\'' && strings.HasPrefix(s, "’") {
			s = s[len("’"):]
			continue
		}
		if s == "" {
			return "", false
		}
		c := s[0]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != prefix[i] {
			return "", false
		}
		s = s[1:]
	}
	return s, true
}

// containsFold reports whether s contains part, which is in lower case ASCII.
func containsFold(s, part string) bool { return indexFold(s, part) >= 0 }

// indexFold returns where part, which is in lower case ASCII, begins in s whatever the case of s; -1 if nowhere.
func indexFold(s, part string) int {
	for i := 0; i+len(part) <= len(s); i++ {
		if s[i]|0x20 != part[0]|0x20 {
			continue
		}
		if _, ok := cutFold(s[i:], part); ok {
			return i
		}
	}
	return -1
}

// content returns the set of content words of s, case folded.
func content(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if w = strings.ToLower(w); len(w) > 1 && !stopWords[w] {
			set[w] = true
		}
	}
	return set
}

// toldAgain reports whether para tells what teaser tells: it has at least 60 % of its content words.
func toldAgain(teaser string, para map[string]bool) bool {
	all, shared := content(teaser), 0
	for w := range all {
		if para[w] {
			shared++
		}
	}
	return len(all) >= 5 && shared*10 >= len(all)*6
}
