package origins

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// details returns the odd details of what a statement says, in order and each once: values of dates, figures, names within. The words of a time tell that time
// and no more.
func details(r *Report, s *hearsay.Statement) []string {
	rd := &r.Reading
	var out []string
	for _, c := range s.Content {
		rest := []byte(c.In(rd.Text))
		for _, t := range rd.Times {
			if !c.Contains(t.Span) {
				continue
			}
			if t.Type == "DATE" && len(t.Value) >= len("2031-03") && t.Value[4] == '-' {
				out = append(out, t.Value)
			}
			for i := t.Start - c.Start; i < t.End-c.Start; i++ {
				rest[i] = '.'
			}
		}
		out = append(out, figures(string(rest))...)
		out = append(out, names(string(rest))...)
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

// names returns what is called by words with a capital letter in a text, each as a whole, but for the word that it begins with: Landry Moss.
func names(s string) []string {
	var out []string
	goes := false
	for i, w := range strings.Fields(s) {
		name := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
		switch capital := name != "" && unicode.IsUpper([]rune(name)[0]); {
		case i == 0 || !capital:
			goes = false
			continue
		case goes:
			out[len(out)-1] += " " + name
		default:
			out = append(out, name)
		}
		goes = strings.HasSuffix(w, name) // nothing parts it from the next word
	}
	return out
}

// sharedDetails returns the details that two lists have in common, each once. Of a name one may have a part: Moss, Landry Moss.
func sharedDetails(a, b []string) []string {
	var out []string
	for _, x := range a {
		for _, y := range b {
			if x != y && !partOf(x, y) && !partOf(y, x) {
				continue
			}
			short := x
			if len(y) < len(x) {
				short = y
			}
			if !slices.ContainsFunc(out, func(o string) bool { return o == short || partOf(o, short) || partOf(short, o) }) {
				out = append(out, short)
			}
		}
	}
	return out
}

// partOf reports whether a is some of the words of the name b.
func partOf(a, b string) bool { return strings.Contains(" "+b+" ", " "+a+" ") }

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
