package query

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns the words of a name without case, accents, signs and a leading article.
func fold(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '.':
		case unicode.In(r, unicode.L, unicode.N):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return words
}

// Words returns the words of a name without case, accents, signs and a leading article.
func Words(name string) []string { return fold(name) }

// Typed returns the words of what somebody typed to find names or claims. It reports false where that has none, "??", so that nothing is found by it;
// nothing typed at all has none either, and finds everything.
func Typed(s string) (words []string, ok bool) {
	words = fold(s)
	return words, len(words) > 0 || strings.TrimSpace(s) == ""
}

// HasWords reports whether some texts together have every word of a name, in any case and without accents.
func HasWords(texts []string, name string) bool {
	var have []string
	for _, t := range texts {
		have = append(have, fold(t)...)
	}
	for _, w := range fold(name) {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

// IsName reports whether a name is one of some names, or, unless whole is set, the last word of one of a person.
func IsName(names []string, person bool, name string, whole bool) bool {
	want := fold(name)
	return len(want) > 0 && slices.ContainsFunc(names, func(n string) bool {
		have := fold(n)
		return slices.Equal(have, want) || person && !whole && len(have) > len(want) && slices.Equal(have[len(have)-len(want):], want)
	})
}
