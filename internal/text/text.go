// Package text holds what every layer below the vocabulary needs to talk about places in a text: byte spans,
// paragraphs and lines. It knows nothing of language.
package text

// Span is the half-open byte range [Start, End) of a text, on rune borders.
type Span struct{ Start, End int }

// Len returns the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the words of src that s covers.
func (s Span) In(src string) string { return src[s.Start:s.End] }

// Lines returns the non-blank lines of src in order, without line ends (\n, \r\n, \r, U+2028, U+2029) and without
// white space at either side. In news text a line is a paragraph; where a text was broken at a column, the lines of a paragraph are one.
func Lines(src string) []Span {
	return unwrapped(src, lines(src))
}

// lines returns the non-blank lines as they stand.
func lines(src string) []Span {
	var lines []Span
	start := 0
	for i := 0; i < len(src); {
		n := lineEnd(src[i:])
		if n == 0 {
			i++
			continue
		}
		lines = appendLine(lines, src, start, i)
		i += n
		start = i
	}
	return appendLine(lines, src, start, len(src))
}

// lineEnd returns the length of the line end that s begins with, 0 if none.
func lineEnd(s string) int {
	switch s[0] {
	case '\n':
		return 1
	case '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case 0xE2:
		if len(s) >= 3 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9) {
			return 3
		}
	}
	return 0
}

func appendLine(lines []Span, src string, start, end int) []Span {
	for start < end && spaceLen(src[start:end]) > 0 {
		start += spaceLen(src[start:end])
	}
	for end > start {
		n := spaceLenBack(src[start:end])
		if n == 0 {
			break
		}
		end -= n
	}
	if start == end {
		return lines
	}
	return append(lines, Span{start, end})
}
