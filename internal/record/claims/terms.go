package claims

import (
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// A term is what two statements may share: a stem, a party, a date, a figure, or a sense that several words have. The lowest bits tell which.
type term uint64

const (
	aStem term = iota
	aParty
	aDate
	aFigure
	aSense
	kinds    = 7
	kindBits = 3
)

func (t term) kind() term { return t & kinds }

// stemTerm hashes a stem (FNV-1a, by Fowler, Noll and Vo).
func stemTerm(s string) term {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return term(h) &^ kinds // aStem
}

func partyTerm(n int) term { return term(n)<<kindBits | aParty }

// dateTerm is the term of a day, a month: 2031-08-21, 2031-08. Vaguer values date nothing.
func dateTerm(value string) (term, bool) {
	if len(value) < 7 || value[4] != '-' {
		return 0, false
	}
	n := term(0)
	for _, c := range []byte(value[:min(len(value), 10)]) {
		switch {
		case c == '-':
		case c < '0' || c > '9':
			return 0, false
		default:
			n = n*10 + term(c-'0')
		}
	}
	return n<<2 | aDate, true
}

// figureTerm is the term of a number that may be written with commas and a point, and may be counted in the word behind it: 7.4 million.
func figureTerm(w, next string) (term, bool) {
	if w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	whole, part, _ := strings.Cut(strings.ReplaceAll(w, ",", ""), ".")
	n, err := strconv.ParseInt(whole, 10, 40)
	if err != nil {
		return 0, false
	}
	n *= 10
	if part != "" && part[0] >= '0' && part[0] <= '9' {
		n += int64(part[0] - '0')
	}
	return term(n*scale(next))<<2 | aFigure, true
}

// scale is what a figure before w is multiplied by.
func scale(w string) int64 {
	switch w {
	case "thousand":
		return 1000
	case "million":
		return 1000_000
	case "billion":
		return 1000_000_000
	}
	return 1
}

// stemOf returns what the forms of a word, and most words that derive from it, have in common: suspended, suspending, suspension.
func stemOf(w string) string {
	w = english.Lemma(english.Lemma(w, true, false), false, true)
	w = strings.TrimSuffix(cutEnding(w), "e")
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] {
		return w[:n-1]
	}
	if n > 3 && w[n-1] == 'y' {
		return w[:n-1] + "i"
	}
	return w
}

// cutEnding takes an ending that derives words off w, when enough is left.
func cutEnding(w string) string {
	if s, ok := strings.CutSuffix(w, "ment"); ok && len(s) > 2 {
		return s
	}
	for _, s := range [...]string{"ations", "ation", "ates", "ate", "ments", "ness", "ally", "ly", "ings", "ing", "ions", "ion", "ers", "er", "ors", "or", "al", "ance", "ence"} {
		if len(w) > len(s)+3 && strings.HasSuffix(w, s) {
			return w[:len(w)-len(s)]
		}
	}
	return w
}
