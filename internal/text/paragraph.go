package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs returns the lines of src as [Lines] does, with those joined that a program has cut a paragraph into, so that no line is longer than some width: mail and the
// wires were sent so. A paragraph then runs over line ends.
func Paragraphs(src string) []Span {
	lines := Lines(src)
	w := wrapping(src, lines)
	if w == 0 {
		return lines
	}
	out := lines[:0:0]
	for i, l := range lines {
		if i > 0 && joins(src, lines[i-1], l, w) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// The width to which lines are cut is between these, in characters; a text that is cut has at least wrappedPairs lines that end where they do for the next word has no room.
const (
	minWidth     = 40
	maxWidth     = 110
	wrappedPairs = 3
)

// wrapping returns the width to which the lines of src are cut, 0 for a text whose lines are paragraphs. Of lines that are cut nearly every one that another follows right behind has no
// room for its first word, and most end within a sentence.
func wrapping(src string, lines []Span) int {
	var full [maxWidth + 1]int
	pairs, within := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if !follows(src, lines[i], lines[i+1]) {
			continue
		}
		pairs++
		if a, b := lines[i].In(src), lines[i+1].In(src); goesOn(a, b) {
			within++
		}
		long := utf8.RuneCountInString(lines[i].In(src))
		for w := long; w <= min(maxWidth, long+firstWord(lines[i+1].In(src))); w++ {
			full[w]++
		}
	}
	best := 0
	for w := minWidth; w <= maxWidth; w++ {
		if full[w] > full[best] {
			best = w
		}
	}
	if best < minWidth || full[best] < wrappedPairs || 10*full[best] < 6*pairs || 10*within < 3*pairs {
		return 0
	}
	return best
}

// joins reports whether line b goes on with the paragraph of line a, in a text that is cut to width w: it has no room for the first word of b, or b begins within a sentence. An item of a list
// is a paragraph.
func joins(src string, a, b Span, w int) bool {
	if !follows(src, a, b) || item(b.In(src)) {
		return false
	}
	return 10*(utf8.RuneCountInString(a.In(src))+1+firstWord(b.In(src))) > 8*w || goesOn(a.In(src), b.In(src))
}

// item reports whether a line begins with the mark of an item of a list.
func item(line string) bool {
	mark, _, ok := strings.Cut(line, " ")
	return ok && (mark == "*" || mark == "•" || mark == "-" || mark == "o" || mark == ">")
}

// follows reports whether line b stands right below line a, with no blank line between them and not indented as the first of a paragraph is.
func follows(src string, a, b Span) bool {
	gap, ends := src[a.End:b.Start], 0
	first, _ := utf8.DecodeRuneInString(src[b.Start:])
	for i := 0; i < len(gap); {
		n := lineEnd(gap[i:])
		if n == 0 {
			i++
			continue
		}
		if ends++; ends > 1 || len(gap)-i-n > 1 && !unicode.IsLower(first) {
			return false
		}
		i += n
	}
	return ends == 1
}

// goesOn reports whether line a ends within a sentence that line b, which begins with a small letter, goes on with.
func goesOn(a, b string) bool {
	first, _ := utf8.DecodeRuneInString(b)
	return unicode.IsLower(first) && !strings.ContainsAny(a[len(a)-1:], ".?!:;")
}

// firstWord returns how many characters the first word of a line has.
func firstWord(line string) int {
	if k := strings.IndexFunc(line, IsSpace); k >= 0 {
		line = line[:k]
	}
	return utf8.RuneCountInString(line)
}
