package eval

import (
	"slices"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/text"
)

// words returns the tokens of src that measures count: maximal runs of letters, digits and underscore. Punctuation
// never matters.
func words(src string) []text.Span {
	var out []text.Span
	start := -1
	for i, r := range src {
		switch in := isWord(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, text.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(src)})
	}
	return out
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// set is a set of words: their indexes, ascending, each once.
type set []int

// cover returns the words that any of spans touches. words are in order.
func cover[S ~struct{ Start, End int }](words []text.Span, spans []S) set {
	var out set
	for _, piece := range spans {
		s := text.Span(piece)
		i, _ := slices.BinarySearchFunc(words, s.Start, func(w text.Span, at int) int {
			if w.End <= at {
				return -1
			}
			return 1
		})
		for ; i < len(words) && words[i].Start < s.End; i++ {
			if s.Start < s.End {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared returns how many words a and b have in common.
func shared(a, b set) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

func exact(a, b set) bool { return slices.Equal(a, b) }

// relaxed reports whether the Jaccard index of a and b is at least one half. Empty sets are equal.
func relaxed(a, b set) bool {
	n := shared(a, b)
	return 2*n >= len(a)+len(b)-n
}
