package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How a text looks that was broken into lines at a column: nothing in it is longer than maxColumn, it has at least minBreaks places where one line may go on in the next, its longest such line has
// at least minColumn characters, most of these lines are so long that the next word had no room, and most end within a sentence.
const (
	minColumn = 40
	maxColumn = 100
	minBreaks = 3
)

// unwrapped puts together the lines of a paragraph that was broken at a column, where the whole text is: old wire copy and mail come so. A line of any other text is a paragraph.
func unwrapped(src string, lines []Span) []Span {
	column := wrapColumn(src, lines)
	if column == 0 {
		return lines
	}
	out := lines[:1]
	for k := 1; k < len(lines); k++ {
		if goesOn(src, lines[k-1], lines[k], column) {
			out[len(out)-1].End = lines[k].End
			continue
		}
		out = append(out, lines[k])
	}
	return out
}

// wrapColumn returns the column at which the lines of a text were broken, 0 if they were not.
func wrapColumn(src string, lines []Span) int {
	column := 0
	for k, l := range lines {
		if l.Len() > 4*maxColumn || utf8.RuneCountInString(l.In(src)) > maxColumn {
			return 0
		}
		if k+1 < len(lines) && nextLine(src, l, lines[k+1]) {
			column = max(column, utf8.RuneCountInString(l.In(src)))
		}
	}
	if column < minColumn {
		return 0
	}
	breaks, full, open := 0, 0, 0 // short lines are of tables, or the first of a story
	for k := 0; k+1 < len(lines); k++ {
		a, b := lines[k], lines[k+1]
		if 2*utf8.RuneCountInString(a.In(src)) < column || !nextLine(src, a, b) {
			continue
		}
		breaks++
		if fills(src, a, b, column) {
			full++
		}
		if !closes(a.In(src)) {
			open++
		}
	}
	if breaks < minBreaks || 4*full < 3*breaks || 3*open < 2*breaks {
		return 0
	}
	return column
}

// goesOn reports whether line b is of the paragraph of line a, which was broken at the column.
func goesOn(src string, a, b Span, column int) bool {
	if !nextLine(src, a, b) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.In(src))
	return unicode.IsLower(r) && !closes(a.In(src)) || fills(src, a, b, column)
}

// nextLine reports whether no blank line stands between lines a and b, and b is not indented.
func nextLine(src string, a, b Span) bool {
	between := src[a.End:b.Start]
	at := strings.LastIndexAny(between, "\n\r\u2028\u2029")
	if at < 0 || strings.Count(between, "\n") > 1 {
		return false
	}
	_, n := utf8.DecodeRuneInString(between[at:])
	return at+n == len(between) && strings.Trim(between, " \t\r\n") == ""
}

// fills reports whether the first word of line b, or all but a tenth of the column, would not have gone into line a.
func fills(src string, a, b Span, column int) bool {
	words := b.In(src)
	if k := strings.IndexFunc(words, IsSpace); k >= 0 {
		words = words[:k]
	}
	return 10*(utf8.RuneCountInString(a.In(src))+1+utf8.RuneCountInString(words)) > 9*column
}

// closes reports whether a line ends as a sentence does.
func closes(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:;\"”’'", r)
}
