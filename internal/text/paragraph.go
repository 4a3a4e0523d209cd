package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text is held to be wrapped if its lines end between these widths, in characters, and none is wider.
const minWidth, maxWidth = 45, 100

// slack is how much narrower than the widest a line may have been broken.
const slack = 4

// Paragraphs returns the paragraphs of src in order, trimmed. A line is a paragraph, but in a text whose lines were broken to fit a
// width, as in mail and on the wires, those that go on from one another are one. Tables, lists, headings and what is set in stay apart.
func Paragraphs(src string) []Span {
	lines := Lines(src)
	w := wrapping{src: src, lines: lines}
	if !w.measure() {
		return lines
	}
	var out []Span
	for i, l := range lines {
		if i > 0 && w.goesOn(i-1) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// wrapping is what is known of how the lines of a text were broken.
type wrapping struct {
	src   string
	lines []Span
	width int // of the widest line that surely goes on
}

// measure finds the width, and reports whether the text is wrapped: no line is wider than such texts are, and most lines that surely go on
// have no room for the word that follows. The line below a heading or behind a place and a day may be short, so most are enough.
func (w *wrapping) measure() bool {
	sure, filled := 0, 0
	for i, l := range w.lines {
		n := utf8.RuneCountInString(l.In(w.src))
		if n > maxWidth {
			return false
		}
		if w.surely(i) {
			sure, w.width = sure+1, max(w.width, n)
		}
	}
	for i := range w.lines {
		if w.surely(i) && w.filled(i) {
			filled++
		}
	}
	return sure > 0 && w.width >= minWidth && 2*filled > sure
}

// surely reports whether line i goes on in the next whatever the width: it does not end a sentence, and the next begins small.
func (w *wrapping) surely(i int) bool { return w.together(i) && w.beginsSmall(i+1) && !w.ends(i) }

// goesOn reports whether line i goes on in the next.
func (w *wrapping) goesOn(i int) bool {
	return w.together(i) && (w.beginsSmall(i+1) || w.filled(i) || w.opens(i))
}

// together reports whether line i and the next stand directly below one another, neither of them as a row or an entry, the next not set in.
func (w *wrapping) together(i int) bool {
	return i+1 < len(w.lines) && !w.apart(i) && !w.row(i) && !w.row(i+1) && !w.entry(i+1) && w.indent(i+1) <= w.indent(i)+1
}

// apart reports whether a blank line follows line i.
func (w *wrapping) apart(i int) bool {
	ends, gap := 0, w.src[w.lines[i].End:w.lines[i+1].Start]
	for k := 0; k < len(gap); k++ {
		if n := lineEnd(gap[k:]); n > 0 {
			ends, k = ends+1, k+n-1
		}
	}
	return ends > 1
}

// indent returns how many characters line i is set in.
func (w *wrapping) indent(i int) int {
	n := 0
	for at := w.lines[i].Start; at > 0; {
		k := spaceLenBack(w.src[:at])
		if k == 0 || lineEnd(w.src[at-k:]) > 0 {
			break
		}
		at, n = at-k, n+1
	}
	return n
}

// row reports whether line i has columns.
func (w *wrapping) row(i int) bool {
	l := w.lines[i].In(w.src)
	return strings.Contains(l, "   ") || strings.Contains(l, "\t")
}

// entry reports whether line i begins with the mark of a list.
func (w *wrapping) entry(i int) bool {
	switch first, _, more := strings.Cut(w.lines[i].In(w.src), " "); first {
	case "-", "--", "–", "—", "*", "•", "+", "o":
		return more
	}
	return false
}

func (w *wrapping) beginsSmall(i int) bool {
	r, _ := utf8.DecodeRuneInString(w.src[w.lines[i].Start:])
	return unicode.IsLower(r)
}

// ends reports whether line i ends a sentence.
func (w *wrapping) ends(i int) bool {
	l := strings.TrimRight(w.lines[i].In(w.src), `"'”’)]`)
	return strings.HasSuffix(l, ".") || strings.HasSuffix(l, "!") || strings.HasSuffix(l, "?")
}

// filled reports whether the first word of the next line had hardly room behind line i.
func (w *wrapping) filled(i int) bool {
	next, _, _ := strings.Cut(w.lines[i+1].In(w.src), " ")
	return utf8.RuneCountInString(w.lines[i].In(w.src))+1+utf8.RuneCountInString(next)+slack > w.width
}

// opens reports whether line i is the short first line of a paragraph, as where a place and a day were taken away before it: not what the text begins with,
// which is a headline, and no heading, for the lines below are filled and end a sentence.
func (w *wrapping) opens(i int) bool {
	if i == 0 || !w.apart(i-1) || w.ends(i) || !w.running(i) {
		return false
	}
	k := i + 1
	for w.together(k) {
		if !w.filled(k) {
			return false
		}
		k++
	}
	return w.ends(k)
}

// running reports whether line i reads like words of a sentence: three or more, not all in capitals, and not who wrote it.
func (w *wrapping) running(i int) bool {
	l := w.lines[i].In(w.src)
	words := strings.Fields(l)
	return len(words) > 2 && strings.IndexFunc(l, unicode.IsLower) >= 0 && !strings.EqualFold(words[0], "by")
}
