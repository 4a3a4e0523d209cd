package origins

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// number returns the 3 of s3, and for an id of another form its place, from 1.
func number(id string, at int) int {
	n, err := strconv.Atoi(strings.TrimPrefix(id, "s"))
	if err != nil || n < 1 {
		return at + 1
	}
	return n
}

// details returns the odd details of what a statement says, in order: values of dates, figures, names within.
func details(r *Report, s *hearsay.Statement) []string {
	rd := &r.Reading
	var out []string
	for _, c := range s.Content {
		for _, t := range rd.Times {
			if c.Contains(t.Span) && t.Type == "DATE" && len(t.Value) >= len("2031-03") && t.Value[4] == '-' {
				out = append(out, t.Value)
			}
		}
		out = append(out, figures(c.In(rd.Text))...)
		out = append(out, names(c.In(rd.Text))...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// figures returns the numbers of a text.
func figures(s string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' && r != '.' }), func(w string) bool {
		return strings.Trim(w, ",.") == ""
	})
}

// names returns the words of a text that have a capital letter and are not its first.
func names(s string) []string {
	var out []string
	for i, w := range strings.Fields(s) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if i > 0 && w != "" && unicode.IsUpper([]rune(w)[0]) {
			out = append(out, w)
		}
	}
	return out
}

// telling returns the words of a description that tell who is meant, folded.
func telling(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		switch w {
		case "a", "an", "the", "one", "two", "three", "four", "some", "several", "of", "with", "who", "on", "in", "to", "by", "and", "at", "for", "from",
			"it", "did", "not", "name", "unnamed", "anonymous", "other", "another", "second", "third":
		default:
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared returns what two ordered lists have in common.
func shared(a, b []string) []string {
	var out []string
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			out = append(out, x)
		}
	}
	return out
}

// content returns the words by which what a statement says can be told again, folded, in order: those of at least four letters or a figure.
func content(r *Report, s *hearsay.Statement) []string {
	var out []string
	for _, c := range s.Content {
		for w := range strings.FieldsFuncSeq(strings.ToLower(c.In(r.Reading.Text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if len(w) > 3 || unicode.IsDigit(rune(w[0])) {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sameWords reports whether two statements say nearly the same: one of them in most of the words of the other.
func (s *source) sameWords(o *source) bool {
	least := min(len(s.content), len(o.content))
	return least > 0 && 10*len(shared(s.content, o.content)) >= 7*least
}
