package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// What a sentence says not to be so need not be anything that somebody put.

// unknown reports whether a sentence tells of what is not known: there is no evidence; he did not hear it himself; nobody has found out who did it.
func (s *statement) unknown(u *unit) bool {
	words := s.wordsIn(u.Span)
	if secondHand(words) || undecided(words) || refused(words) || s.passedOn(u, words) {
		return true
	}
	for i := 1; i < len(words); i++ {
		switch words[i].low {
		case "evidence", "idea", "know", "knew", "proof", "aware", "recall", "remember", "knowledge", "sure", "clear", "certain", "known", "information", "details", "indication", "indications", "confirmation", "word":
			if near(words, i, 3, english.Negates) {
				return true
			}
		case "knowing", "telling":
			if words[i-1].low == "of" && near(words, i, 5, english.Negates) { // no way of
				return true
			}
		case "reported":
			if isBe(words[i-1].low) && near(words, i, 4, english.Negates) { // no injuries were
				return true
			}
		case "anything", "anyone", "anybody":
			if n := english.Lemma(words[i-1].low, true, false); (n == "see" || n == "hear" || n == "notice") && near(words, i, 3, english.Negates) {
				return true
			}
		case "confirm", "confirmed", "verify", "verified":
			if near(words, i, 4, english.Negates) || near(words, i, 4, func(w string) bool { return w == "yet" }) {
				return true
			}
		}
	}
	return false
}

// idle reports whether a sentence of s denies nothing by what it says not to be so.
func (s *statement) idle(u *unit) bool {
	return s.unknown(u) || u.negated && (strings.HasSuffix(strings.TrimRight(u.In(s.text), marks), "?") || idle(s.wordsIn(u.Span)))
}

// idle reports whether whatever words say not to be so is none that somebody could have put: did not want to hear of it, no question, isn't it, had never seen one
// before, make sure that nobody sees you, whose age was not given.
func idle(words []word) bool {
	found := false
	for i, w := range words {
		if !english.Negates(w.low) || byTheWay(words, i) {
			continue
		}
		if found = words[0].low == "make" && words[1].low == "sure" || idles(words[i+1:]) || keptBack(words[:i], words[i+1:]) || i > 0 && (chosen(words[i-1:]) || resented(words[i-1:])) || (w.low == "never" || near(words, min(len(words), i+4), 3, func(w string) bool { return w == "ever" })) && unequalled(words[i+1:]); !found {
			return false
		}
	}
	return found
}

// idles reports whether the words behind one that negates say of no deed that it was not done: want to hear it, question, longer; it, at the end of a sentence.
func idles(rest []word) bool {
	if len(rest) == 0 {
		return false
	}
	switch rest[0].low {
	case "want", "wish", "care", "mind", "wait", "question", "doubt", "wonder", "surprise", "surprised", "longer", "matter", "secret", "joke", "brainer":
		return true
	case "my", "your", "his", "her", "its", "our", "their", "the":
		return len(rest) > 1 && rest[1].low == "only"
	case "it":
		return len(rest) == 1
	}
	return false
}

// keptBack reports whether words before one that negates and behind it say that a report was not told something about somebody: whose age was | given, the name had | been
// released, the man was | identified; but not we were | given the list.
func keptBack(before, rest []word) bool {
	if len(rest) > 1 && rest[0].low == "been" {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return false
	}
	switch rest[0].low {
	case "named", "identified":
		return len(rest) == 1 || rest[1].low != "in" && rest[1].low != "as"
	case "given", "disclosed", "released", "revealed", "known":
		return slices.ContainsFunc(before, func(w word) bool {
			switch w.low {
			case "whose", "name", "names", "age", "ages", "sex", "identity", "identities", "details", "nationality", "nationalities":
				return true
			}
			return false
		})
	}
	return false
}

// chosen reports whether words tell that somebody chose not to do something, and so say that it was not done and no more: decided not to name him.
func chosen(words []word) bool {
	if len(words) < 3 || words[1].low != "not" || words[2].low != "to" {
		return false
	}
	switch english.Lemma(words[0].low, true, false) {
	case "choose", "decide", "agree", "prefer", "opt", "vow", "promise", "try", "want":
		return true
	}
	return false
}

// resented reports whether words tell of something that was not so only how it was taken: furious about not being told.
func resented(words []word) bool {
	if len(words) < 3 || words[1].low != "not" || !strings.HasSuffix(words[2].low, "ing") {
		return false
	}
	switch words[0].low {
	case "about", "at", "over", "for", "of", "by":
		return true
	}
	return false
}

// unequalled reports whether words behind "never" say how rare something is: seen such a fish, had one before; but not seen that list before.
func unequalled(rest []word) bool {
	if strings.Contains(inRow(rest), " that much ") {
		return true
	}
	for i, w := range rest {
		switch w.low {
		case "such", "more", "before":
			return true
		case "that":
			return i+1 < len(rest) && rest[i+1].low == "before"
		case "the", "it", "him", "her", "them", "his", "their":
			return false
		}
	}
	return false
}

// passedOn reports whether what a sentence of s says not to be so is what it tells that another says: the clerks said they had sold nothing.
func (s *statement) passedOn(u *unit, words []word) bool {
	for i, w := range words {
		if english.Negates(w.low) || untrue(w.low) {
			return false
		}
		switch english.Lemma(w.low, true, false) {
		case "say", "claim", "insist", "maintain", "deny", "report":
			return i > 0 && !s.subject(u, words[:i]) && slices.ContainsFunc(words[i:], func(w word) bool { return english.Negates(w.low) || untrue(w.low) })
		}
	}
	return false
}

// near reports whether one of up to n words before word i is of a kind.
func near(words []word, i, n int, of func(string) bool) bool {
	return slices.ContainsFunc(words[max(0, i-n):i], func(w word) bool { return of(w.low) })
}

// undecided reports whether words tell that something has not been found out, asked or decided: she could not say who sold it; the board has not ruled on the cause; he
// does not exclude that it was sold.
func undecided(words []word) bool {
	not := -1
	for i, w := range words {
		if english.Negates(w.low) {
			not = i
			continue
		}
		if not < 0 || i-not > 3 {
			continue
		}
		next := ""
		if i+1 < len(words) {
			next = words[i+1].low
		}
		if words[not].low == "nobody" && words[i-1].low == "can" {
			return true // say that they weren't told
		}
		switch english.Lemma(w.low, true, false) {
		case "decide", "determine", "establish", "exclude":
			return next != "to" // nobody decided to hide it
		case "rule":
			return next == "on" || next == "out" || next == "whether"
		case "ask":
			if isBe(words[i-1].low) { // was not asked
				return true
			}
			fallthrough
		case "say", "see", "tell", "hear", "find", "explain", "learn", "identify":
			if next == "out" && i+2 < len(words) {
				next = words[i+2].low
			}
			if english.Interrogative(next) {
				return true
			}
		}
	}
	return false
}

// refused reports whether words tell of others than who speaks that they would not do or allow something: the coach would not let her sit down.
func refused(words []word) bool {
	for i := 1; i < len(words); i++ {
		would := words[i].low == "not" && (words[i-1].low == "would" || words[i-1].low == "will")
		if would || words[i].low == "wouldn't" || words[i].low == "wouldn’t" || words[i].low == "won't" || words[i].low == "won’t" {
			before := words[max(0, i-2) : i+1]
			return !slices.ContainsFunc(before, func(w word) bool { return w.low == "i" || w.low == "we" })
		}
	}
	return false
}

// secondHand reports whether words tell that who speaks did not see or hear something, or was not there: he did not hear the call himself; he was never on the
// bridge himself.
func secondHand(words []word) bool {
	missed := false
	negates := func(i int) bool { return i >= 0 && i < len(words) && english.Negates(words[i].low) }
	for i, w := range words {
		switch english.Lemma(w.low, true, false) {
		case "hear", "see", "witness", "read":
			missed = missed || negates(i-1)
		case "be":
			missed = missed || negates(i-1) || negates(i+1)
		case "himself", "herself", "themselves", "myself", "ourselves":
			if missed {
				return true
			}
		case "wasn't", "weren't", "wasn’t", "weren’t":
			missed = true
		}
	}
	return false
}
