package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// charges reports whether s tells what somebody did who is none of some parties: the mayor, Ada Roe, then sold the boats; were sold by her. Not that she was ill, or had an
// operation.
func (r *reader) charges(s *hearsay.Statement, but ...int) bool {
	for _, c := range s.Content {
		words := r.wordsIn(c)
		for i := range words {
			m, ok := r.mention(words[i].Span)
			if !ok || slices.Contains(but, m.party) {
				continue
			}
			if i > 1 && words[i-1].low == "by" && deed(words[i-2].low) {
				return true
			}
			k := i + 1
			for k < len(words) && (words[k].Start < m.End || goesBefore(words[k].low)) {
				k++
			}
			if k < len(words) && !strings.ContainsAny(r.text[words[k-1].End:words[k].Start], ".;:?!") && (deed(words[k].low) || knew(words[k:])) {
				return true
			}
		}
	}
	return false
}

// knew reports whether words say that somebody was told, given or offered something, of which they can say that they were not.
func knew(words []word) bool {
	be := false
	for _, w := range words[:min(len(words), 5)] {
		switch {
		case w.low == "was" || w.low == "were" || w.low == "been":
			be = true
		case goesBefore(w.low):
		default:
			switch w.low {
			case "told", "warned", "informed", "briefed", "shown", "offered", "paid", "promised", "bribed":
				return be
			}
			return false
		}
	}
	return false
}

// goesBefore reports whether a word may stand between who did something and the verb.
func goesBefore(w string) bool {
	switch w {
	case "had", "has", "have", "himself", "herself", "themselves", "itself", "also", "then":
		return true
	}
	return strings.HasSuffix(w, "ly")
}

// deed reports whether w is a verb in the past for what somebody does, and not for what they are or what comes over them.
func deed(w string) bool {
	switch w {
	case "am", "are", "was", "were", "been", "had", "did", "became", "died", "fell", "felt", "saw", "heard", "lived", "survived", "suffered", "arrived":
		return false
	}
	return english.Lemma(w, true, false) != w && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing")
}
