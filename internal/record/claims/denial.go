package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// evaded: who will not talk about something is silent on it.
func (s *statement) evaded(*board) hearsay.Position {
	switch s.Position {
	case hearsay.Confirms, hearsay.Finds, hearsay.Alleges:
		return ""
	}
	if s.passes() || (mere(s.Position) || s.Position == hearsay.Commits) && s.evades() {
		return hearsay.Declines
	}
	return ""
}

// passes reports whether s says in so many words that nothing will be said: he has nothing to add; that is a matter for the court; the agency does
// not confirm or deny such things.
func (s *statement) passes() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		if !s.spoken(&u) {
			return false
		}
		words := wordsOf(s.text, u.Span)
		return brushesOff(words[:min(len(words), 16)])
	})
}

// brushesOff reports whether words are such with which people say that they will say nothing.
func brushesOff(words []word) bool {
	row := strings.ReplaceAll(strings.ReplaceAll(inRow(words), "’", "'"), " won't ", " will not ")
	for _, p := range [...]string{
		" nothing to add ", " nothing more to ", " nothing further to ", " nothing to say ", " confirm or deny ", " confirm nor deny ", " not comment on ", " no comment ",
		" matter for the ", " question for the ", " questions for the ", " no position on ", " not be drawn ", " not in a position to ", " would not discuss ", " will not discuss ", " does not discuss ", " do not discuss ", " would not debate ",
	} {
		if strings.Contains(row, p) {
			return true
		}
	}
	return false
}

// denied: who says the contrary of a claim denies it, be it of them.
func (s *statement) denied(b *board) hearsay.Position {
	if s.holds || s.quotes(b) || s.orders() {
		return "" // that another denied it denies nothing, nor does who tells it in those words, or who tells somebody not to do something
	}
	switch s.Position {
	case hearsay.Says, hearsay.Believes, hearsay.Opposes, hearsay.Supports, hearsay.Demands, hearsay.Alleges:
		if !b.putting[s.principal] && (!b.proposal && (s.turns(b) || b.disputed && s.clears(b)) || s.contradicts(b)) {
			return hearsay.Denies
		}
	}
	return ""
}

// orders reports whether s is what somebody was told to do or to leave: ordered him not to ring the police; told her to sail and ring nobody; but not asked nobody to
// sail.
func (s *statement) orders() bool {
	if s.Position != hearsay.Demands || len(s.Content) == 0 {
		return false
	}
	words := wordsOf(s.text, s.Content[0])
	if len(words) == 0 || words[0].low != "not" && english.Negates(words[0].low) {
		return false
	}
	to := slices.IndexFunc(words, func(w word) bool { return w.low == "to" })
	return !finite(hearsay.Span{Start: words[0].Start, End: words[max(0, to)].End}.In(s.text)) && (to >= 0 || !finite(s.Content[0].In(s.text)))
}

// quotes reports whether the title of a claim is of what s says, or holds it, and s does not go on to rebut that: she said the mayor never saw the list; what
// is not so there is no answer to the mayor.
func (s *statement) quotes(b *board) bool {
	if b.unit == nil || s.Report != b.asserts.Report || s.Ref == b.asserts.Ref {
		return false
	}
	inside := func(c hearsay.Span) bool { return c.Contains(b.unit.Span) || b.unit.Contains(c) }
	if !slices.ContainsFunc(s.Content, inside) {
		return false
	}
	for _, c := range s.Content {
		for _, rest := range [...]hearsay.Span{{Start: c.Start, End: min(c.End, b.unit.Start)}, {Start: max(c.Start, b.unit.End), End: c.End}} {
			if rest.Start < rest.End && rebuts(wordsOf(s.text, rest)) {
				return false
			}
		}
	}
	return true
}

// rebuts reports whether words say of what stands beside them that it is not so: but that was not the case; despite.
func rebuts(words []word) bool {
	for i, w := range words {
		if untrue(w.low) || w.low == "despite" || w.low == "not" && i+2 < len(words) && words[i+2].low == "case" {
			return true
		}
	}
	return false
}

// clears reports whether s, said for one of whom a claim is told, says what is not so.
func (s *statement) clears(b *board) bool {
	if s.source() || s.written || s.principal == 0 || s.principal == b.asserts.principal || b.unit == nil || b.unit.negated {
		return false
	}
	puts := s.puts(b)
	return (b.rejecting[s.principal] || b.accused[s.principal]) && slices.ContainsFunc(s.units, func(u unit) bool {
		return u.negated && s.spoken(&u) && !s.idle(&u) && !blames(wordsOf(s.text, u.Span)) && (alike(&u, b.unit) >= puts || puts < turnsAt)
	})
}

// contradicts reports whether s, said by somebody with a name who did not put the claim, says flatly that something was not so, or that those for
// whom it is said did as they should: what others put is what they speak of.
func (s *statement) contradicts(b *board) bool {
	if s.source() || s.written || s.principal == 0 || s.principal == b.asserts.principal || b.unit == nil || flat(wordsOf(b.asserts.text, b.unit.Span)) || b.unit.negated && s.near(b.title) > 0 {
		return false
	}
	blamed := b.rejecting[s.principal] || b.accused[s.principal] || b.names(s.principal)
	puts := 0
	if !b.rejecting[s.principal] && !b.accused[s.principal] {
		puts = s.puts(b)
	}
	return slices.ContainsFunc(s.units, func(u unit) bool {
		if !s.spoken(&u) || s.idle(&u) {
			return false
		}
		words := wordsOf(s.text, u.Span)
		return u.negated && flat(words) && (b.proposal || b.disputed || s.meets(&u, b)) && alike(&u, b.unit) >= puts && (!b.proposal || past(words)) || !b.proposal && blamed && !u.negated && exonerates(words)
	})
}

// shuns reports whether what s, which is told as a denial without a verb of denying, says not to be so is nothing of a claim that nobody disputes: he had never seen such
// a fish.
func (s *statement) shuns(b *board) bool {
	if b.disputed || s.cueOf(denial) || s.cueOf(replies) || slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(wordsOf(s.text, c), func(w word) bool { return english.Negates(w.low) })
	}) {
		return false
	}
	negated := false
	for k := range s.units {
		u := &s.units[k]
		if s.meets(u, b) {
			return false
		}
		negated = negated || u.negated
	}
	return negated
}

// meets reports whether what a sentence of s says not to be so is of the claim: it points at what was told, calls it untrue, or has a word in common with what others put.
func (s *statement) meets(u *unit, b *board) bool {
	if u.points || s.callsUntrue(u) {
		return true
	}
	for i, t := range u.terms {
		if t.kind() == aParty || u.lent[i] || !u.scope.Contains(u.where[i]) {
			continue
		}
		if by, ok := b.put[t]; ok && (by == several || by != s.principal) {
			return true
		}
	}
	return false
}

// callsUntrue reports whether a sentence says of something that it is not so: a hoax, no truth, not the case.
func (s *statement) callsUntrue(u *unit) bool {
	words := wordsOf(s.text, u.Span)
	return slices.ContainsFunc(words, func(w word) bool { return untrue(w.low) }) || len(words) > 0 && words[0].low == "no" && strings.HasPrefix(s.text[words[0].End:], ",") ||
		u.negated && slices.ContainsFunc(words, func(w word) bool { return w.low == "truth" || w.low == "true" || w.low == "case" })
}

// puts tells how alike the title of a claim is what s says to be so, 0 when that is little: what is said beside that not to be so does not deny it. He told me that he had
// her word; he wasn't whispering.
func (s *statement) puts(b *board) int {
	best := 0
	for i := range s.units {
		if u := &s.units[i]; s.spoken(u) && !u.negated && finite(u.In(s.text)) {
			best = max(best, alike(u, b.unit))
		}
	}
	if best < accusesAt {
		return 0
	}
	return best
}

// flat reports whether a sentence says that there was none of something, or that somebody did not do it.
func flat(words []word) bool {
	low := make([]string, 0, 8)
	for _, w := range words[:min(len(words), 10)] {
		low = append(low, w.low)
	}
	return english.Flat(low) && !blames(words)
}

// blames reports whether words say that somebody did not do as they should: he did not follow the rules.
func blames(words []word) bool {
	for i, w := range words {
		if i > 0 && english.Negates(words[i-1].low) {
			switch english.Lemma(w.low, true, false) {
			case "follow", "comply", "obey", "respect", "observe", "honour", "honor":
				return true
			}
		}
	}
	return false
}

// past reports whether words tell of a time that is over, by the form of a verb, and not of what is to be: gave, was sold, but not be sold.
func past(words []word) bool {
	if slices.ContainsFunc(words, func(w word) bool { return w.low == "be" }) {
		return false
	}
	return slices.ContainsFunc(words, func(w word) bool {
		return english.Lemma(w.low, true, false) != w.low && !strings.HasSuffix(w.low, "ing") && !strings.HasSuffix(w.low, "s")
	})
}

// exonerates reports whether a sentence says that somebody did as they should: all rules were followed; he acted within the law.
func exonerates(words []word) bool {
	row := inRow(words)
	for _, p := range [...]string{
		" in line with ", " in accordance with ", " within policy ", " within the law ", " within the rules ", " within standing orders ", " met every ", " met all ",
		" followed all ", " followed every ", " followed the rules ", " complied with ", " in full compliance ", " were in place ", " was in place ", " acted properly ",
		" acted promptly ", " acted lawfully ", " acted appropriately ", " by the book ", " at all times ", " worked throughout ",
	} {
		if strings.Contains(row, p) {
			return true
		}
	}
	return false
}

// unknown reports whether a sentence tells of what is not known: there is no evidence; he did not hear it himself; nobody has found out who did it.
func (s *statement) unknown(u *unit) bool {
	words := wordsOf(s.text, u.Span)
	if secondHand(words) || undecided(words) || refused(words) {
		return true
	}
	for i := 1; i < len(words); i++ {
		switch words[i].low {
		case "evidence", "idea", "know", "knew", "proof", "aware", "recall", "remember", "knowledge", "sure", "clear", "certain", "known", "information", "details", "indication", "indications", "confirmation", "word":
			if near(words, i, 3, english.Negates) {
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
	return s.unknown(u) || u.negated && idle(wordsOf(s.text, u.Span))
}

// idle reports whether whatever words say not to be so is none that somebody could have put: did not want to hear of it, no question, isn't it, had never seen one
// before, make sure that nobody sees you, whose age was not given.
func idle(words []word) bool {
	found := false
	for i, w := range words {
		if !english.Negates(w.low) {
			continue
		}
		if found = words[0].low == "make" && words[1].low == "sure" || idles(words[i+1:]) || keptBack(words[:i], words[i+1:]) || (w.low == "never" || near(words, min(len(words), i+3), 2, func(w string) bool { return w == "ever" })) && unequalled(words[i+1:]); !found {
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
	case "want", "wish", "care", "mind", "wait", "question", "doubt", "wonder", "surprise", "surprised", "longer":
		return true
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

// unequalled reports whether words behind "never" say how rare something is: seen such a fish, had one before; but not seen that list before.
func unequalled(rest []word) bool {
	for _, w := range rest {
		switch w.low {
		case "such", "more", "before":
			return true
		case "that", "the", "it", "him", "her", "them", "his", "their":
			return false
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

// turns reports whether what s says of the claim is the contrary of its title.
func (s *statement) turns(b *board) bool {
	if b.unit == nil || s.principal == b.asserts.principal || b.unit.negated && b.asserts.unknown(b.unit) {
		return false
	}
	best, negated := 0, false
	for k := range s.units {
		u := &s.units[k]
		if v := alike(u, b.unit); v > best {
			best, negated = v, u.negated && !s.idle(u)
			if negated != b.unit.negated && !u.turns(b.unit) {
				negated = b.unit.negated
			}
		}
	}
	return negated != b.unit.negated && (best >= turnsAt || best > 0 && b.asserts.mentions(s.principal))
}

// turns reports whether of two sentences, one of which says that something is not so, most of what they have in common stands in the clause that says it.
func (u *unit) turns(o *unit) bool {
	if !u.negated {
		u, o = o, u
	}
	within, without := int32(0), int32(0)
	common(u, o, func(x, y int) {
		switch {
		case u.terms[x].kind() == aParty:
		case u.scope.Contains(u.where[x]):
			within += min(u.weight[x], o.weight[y])
		default:
			without += min(u.weight[x], o.weight[y])
		}
	})
	return within > 0 && 2*within >= without
}

// turnsAt is how alike a sentence must be to the title of a claim, in thousandths, to be its contrary when only one of them is negated and
// the title is not about who says it.
const turnsAt = 300

// refuses reports whether s says what will not be done.
func (s *statement) refuses() bool { return len(s.units) > 0 && s.units[0].negated }

// evades reports whether s says that something will not be talked about.
func (s *statement) evades() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		words := wordsOf(s.text, u.Span)
		not := false
		for i, w := range words[:min(len(words), 8)] {
			if not = not || english.Negates(w.low); w.low == "did" && i+1 < len(words) && words[i+1].low == "not" || w.low == "didn't" {
				return false // he did not discuss it with her
			}
			switch english.Lemma(w.low, true, false) {
			case "discuss", "comment", "respond", "litigate", "speculate":
				if not && (i == 0 || words[i-1].low != "in" && words[i-1].low != "more") { // "no more", he said in comments
					return true
				}
			}
		}
		return false
	})
}
