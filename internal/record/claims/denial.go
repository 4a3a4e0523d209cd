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
		words := s.wordsIn(u.Span)
		return brushesOff(words[:min(len(words), 16)])
	})
}

// brushesOff reports whether words are such with which people say that they will say nothing.
func brushesOff(words []word) bool {
	row := strings.ReplaceAll(strings.ReplaceAll(inRow(words), "’", "'"), " won't ", " will not ")
	for _, p := range [...]string{
		" nothing to add ", " not go into details ", " not go into the details ", " not going to go into ", " nothing more to ", " nothing further to ", " nothing to say ", " confirm or deny ", " confirm nor deny ", " not comment on ", " no comment ",
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
	if s.holds || s.quotes(b) || s.echoes(b) || s.orders() {
		return "" // that another denied it denies nothing, nor does who tells it in those words, or who tells somebody not to do something
	}
	switch s.Position {
	case hearsay.Says, hearsay.Believes, hearsay.Opposes, hearsay.Supports, hearsay.Demands, hearsay.Alleges:
		if b.putting[s.principal] || !b.disputed && !b.accuses(s) {
			return ""
		}
		if (!b.proposal && (s.turns(b) || b.disputed && s.clears(b)) || b.disputed && s.contradicts(b)) && (b.presumes(s) || s.contrary(b)) {
			return hearsay.Denies
		}
	}
	return ""
}

// presumes reports whether whatever those say not to be so for whom s is said is taken for an answer to the claim: it is of one event, somebody rejects it, and it concerns
// them.
func (b *board) presumes(s *statement) bool { return b.denied && b.oneEvent && b.concerns(s) }

// concerns reports whether a claim is of those for whom s is said, or they reject it.
func (b *board) concerns(s *statement) bool { return b.rejecting[s.principal] || b.tellsOf(s) }

// tellsOf reports whether a claim is of those for whom s is said.
func (b *board) tellsOf(s *statement) bool { return b.accused[s.principal] || b.names(s.principal) }

// accuses reports whether the title of a claim tells what those did for whom s is said, and s much the same.
func (b *board) accuses(s *statement) bool {
	return b.asserts.charges && b.names(s.principal) && s.near(b.title) >= turnsAt
}

// orders reports whether s is what somebody was told to do or to leave: ordered him not to ring the police; told her to sail and ring nobody; but not asked nobody to
// sail.
func (s *statement) orders() bool {
	if s.Position != hearsay.Demands || len(s.Content) == 0 {
		return false
	}
	words := s.wordsIn(s.Content[0])
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
			if rest.Start < rest.End && rebuts(s.wordsIn(rest)) {
				return false
			}
		}
	}
	return true
}

// echoes reports whether s says nearly what a claim is called by, which has words that negate as s has, be it of what somebody was told.
func (s *statement) echoes(b *board) bool {
	negates := func(s *statement, u *unit) bool {
		return slices.ContainsFunc(s.wordsIn(u.Span), func(w word) bool { return english.Negates(w.low) })
	}
	return b.unit != nil && !b.unit.negated && negates(b.asserts, b.unit) && slices.ContainsFunc(s.units, func(u unit) bool {
		return alike(&u, b.unit) >= anyStory && negates(s, &u)
	})
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
		return u.negated && s.spoken(&u) && !s.idle(&u) && !blames(s.wordsIn(u.Span)) && (alike(&u, b.unit) >= puts || puts < turnsAt)
	})
}

// contradicts reports whether s, said by somebody with a name who did not put the claim, says flatly that something was not so, or that those for
// whom it is said did as they should: what others put is what they speak of.
func (s *statement) contradicts(b *board) bool {
	if s.source() || s.written || s.principal == 0 || s.principal == b.asserts.principal || b.unit == nil || flat(b.asserts.wordsIn(b.unit.Span)) || b.unit.negated && s.near(b.title) > 0 {
		return false
	}
	puts := 0
	if !b.rejecting[s.principal] && !b.accused[s.principal] {
		puts = s.puts(b)
	}
	return slices.ContainsFunc(s.units, func(u unit) bool {
		if !s.spoken(&u) || s.idle(&u) {
			return false
		}
		words := s.wordsIn(u.Span)
		return u.negated && flat(words) && alike(&u, b.unit) >= puts && (!b.proposal || past(words)) || !b.proposal && b.concerns(s) && !u.negated && exonerates(words)
	})
}

// shuns reports whether what s, which is told as a denial without a verb of denying, says not to be so is nothing of a claim that nobody disputes: he had never seen such
// a fish.
func (s *statement) shuns(b *board) bool {
	if b.disputed || s.cueOf(denial) || s.cueOf(replies) || slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(s.wordsIn(c), func(w word) bool { return english.Negates(w.low) })
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

// rejects reports whether a claim is called by words that reject what others put: rumours of a sale were rubbish, the guards denied hitting anybody. Who denies that, too, is of one mind
// with them.
func (b *board) rejects() bool {
	if b.unit == nil {
		return false
	}
	words := wordsOf(b.asserts.text, b.unit.Span)
	if tellsOfDenying(words) {
		return true
	}
	taken, dismissed := false, b.unit.negated
	for _, w := range words {
		switch w.low {
		case "disputed", "disputes", "disputing", "refuted", "refutes", "refuting", "debunked", "debunks", "debunking", "denial", "disavowal", "rebuttal":
			return true
		case "rubbish", "bogus":
			dismissed = true
		}
		taken = taken || generic(w.low)
	}
	return taken && dismissed
}

// tellsOfDenying reports whether words tell that somebody denied something, but not that they were denied it.
func tellsOfDenying(words []word) bool {
	for i, w := range words {
		if (w.low == "denied" || w.low == "denies") && (i == 0 || !isBe(words[i-1].low)) {
			return true
		}
	}
	return false
}

// putsBeside reports whether s, which is told as a denial without a verb of denying by somebody whom a claim does not accuse, says what it is called by, and something else not to be so:
// there was no quarrel, but he hit her.
func (s *statement) putsBeside(b *board) bool {
	if b.unit == nil || b.unit.negated || s.cueOf(denial) || b.tellsOf(s) {
		return false
	}
	var nearest *unit
	best := besideAt
	for k := range s.units {
		u := &s.units[k]
		if s.callsUntrue(u) {
			return false
		}
		if v := alike(u, b.unit); s.spoken(u) && v >= best {
			nearest, best = u, v
		}
	}
	return nearest != nil && nearest.negated && !nearest.turns(b.unit)
}

// besideAt is how alike the title of a claim, in thousandths, what is said beside a denial must be to put it.
const besideAt = 250

// contrary reports whether what s says not to be so is of a claim, or the contrary of what another tells there.
func (s *statement) contrary(b *board) bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		if !u.negated || !s.spoken(&u) || s.idle(&u) {
			return exonerates(s.wordsIn(u.Span))
		}
		return s.meets(&u, b) || slices.ContainsFunc(b.members, func(o *statement) bool {
			return o.principal != s.principal && o.Position != hearsay.Denies && o.Position != hearsay.Asks && slices.ContainsFunc(o.units, func(v unit) bool {
				return !v.negated && o.spoken(&v) && alike(&u, &v) >= turnsAt && u.turns(&v)
			})
		})
	})
}

// meets reports whether what a sentence of s says not to be so is of the claim: it calls that untrue, says that there is no such thing, or one of the first words behind one
// that negates is of what others put, or of the last before nobody and nothing.
func (s *statement) meets(u *unit, b *board) bool {
	if s.callsUntrue(u) {
		return true
	}
	words := s.wordsIn(u.Span)
	for i, w := range words {
		if !english.Negates(w.low) || byTheWay(words, i) {
			continue
		}
		if suchDealings(words[i+1:]) {
			return true
		}
		if i > 0 && (w.low == "nothing" || w.low == "nobody" || w.low == "none") {
			if _, put := s.put(u, words[i-1], b); put {
				return true
			}
		}
		left := deniedWords
		for k := i + 1; k < len(words) && left > 0 && (k == i+1 || !strings.Contains(s.text[words[k-1].End:words[k].Start], ",")); k++ {
			told, put := s.put(u, words[k], b)
			if put {
				return true
			}
			if told {
				left--
			}
		}
	}
	return false
}

// suchDealings reports whether words say of something that people have with one another that it is meant by what was told: such a conversation.
func suchDealings(words []word) bool {
	i := slices.IndexFunc(words[:min(len(words), 3)], func(w word) bool { return w.low == "such" })
	if i < 0 || i+2 >= len(words) {
		return i == 0
	}
	if words[i+1].low == "a" || words[i+1].low == "an" {
		i++
	}
	switch strings.TrimSuffix(words[i+1].low, "s") {
	case "conversation", "talk", "meeting", "call", "order", "instruction", "request", "warning", "letter", "note", "memo", "promise", "offer", "payment", "agreement", "deal", "contact", "thing":
		return true
	}
	return i == 0
}

// deniedWords is how many words with a meaning behind one that negates are what is said not to be so: did not write the note to her.
const deniedWords = 2

// put reports whether a word of a sentence of s has a meaning of its own, and whether others put it.
func (s *statement) put(u *unit, w word, b *board) (told, put bool) {
	for i, t := range u.terms {
		if u.where[i] != w.Span || t.kind() == aParty || u.lent[i] {
			continue
		}
		by, ok := b.put[t]
		told, put = true, put || ok && (by == several || by != s.principal)
	}
	return told, put
}

// callsUntrue reports whether a sentence says of something that it is not so: a hoax, no truth, not the case.
func (s *statement) callsUntrue(u *unit) bool {
	words := s.wordsIn(u.Span)
	return untrueAmong(s.text, words) || len(words) > 0 && words[0].low == "no" && strings.HasPrefix(s.text[words[0].End:], ",") ||
		u.negated && (slices.ContainsFunc(words, func(w word) bool { return w.low == "truth" || w.low == "true" || w.low == "case" }) || words[len(words)-1].low == "so")
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
		words := s.wordsIn(u.Span)
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
