package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// board is a claim as its statements are held against it.
type board struct {
	title
	asserts   *statement   // whose words the title is
	rejecting map[int]bool // who denies it or says nothing to it
	accused   map[int]bool // whom those name who put it
	proposal  bool         // it is about what is to be done, not about what is so
}

func (g *grouper) board(ms []int, t title) *board {
	b := &board{title: t, asserts: &g.all[t.statement], rejecting: map[int]bool{}, accused: map[int]bool{}}
	sides := 0
	for _, m := range ms {
		s := &g.all[m]
		sides += s.side()
		if s.principal != b.asserts.principal && (s.Position == hearsay.Denies || s.silent() || s.turns(b)) {
			b.rejecting[s.principal] = true
		}
		if m == t.statement || s.source() || s.Position == hearsay.Alleges {
			for _, p := range s.spokenOf {
				b.accused[int(p>>kindBits)] = true
			}
		}
	}
	b.proposal = sides > 0 || sides == 0 && b.asserts.side() > 0
	return b
}

// side is 1 for a statement on what is to be done, -1 for one on what is so, 0 for one that may be either.
func (s *statement) side() int {
	switch s.Position {
	case hearsay.Alleges, hearsay.Denies, hearsay.Confirms, hearsay.Finds:
		return -1
	case hearsay.Demands, hearsay.Commits, hearsay.Opposes, hearsay.Supports:
		return 1
	}
	switch {
	case s.urges():
		return 1
	case s.source():
		return -1
	}
	return 0
}

// aside reports whether a position is none on a claim: who demands or supports something says nothing of what is so.
func (b *board) aside(p hearsay.Position) bool {
	switch p {
	case hearsay.Demands, hearsay.Commits, hearsay.Opposes, hearsay.Supports, hearsay.Asks:
		return !b.proposal
	}
	return false
}

// names reports whether the title of the claim names a party.
func (b *board) names(party int) bool { return b.asserts.mentions(party) }

// stand returns the position of s on the claim of b, which may not be what it does by itself. The first rule that fits decides.
func (s *statement) stand(b *board) hearsay.Position {
	if s.silent() {
		return s.Position
	}
	for _, rule := range [...]func(*statement, *board) hearsay.Position{
		(*statement).evaded, (*statement).granted, (*statement).recorded, (*statement).denied, (*statement).affirmed, (*statement).found, (*statement).urged,
		(*statement).promised, (*statement).alleged,
	} {
		if p := rule(s, b); p != "" {
			return p
		}
	}
	return s.Position
}

// granted: who grants a claim confirms it, and who does not denies it.
func (s *statement) granted(*board) hearsay.Position {
	if s.Position == hearsay.Confirms || s.Position == hearsay.Alleges || s.Position == hearsay.Finds {
		return ""
	}
	switch yes, no := s.grants(); {
	case yes:
		return hearsay.Confirms
	case no && s.Position != hearsay.Denies:
		return hearsay.Denies
	}
	return ""
}

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
	row := inRow(words)
	for _, p := range [...]string{
		" nothing to add ", " nothing more to ", " nothing further to ", " nothing to say ", " confirm or deny ", " confirm nor deny ", " not comment on ", " no comment ",
		" matter for the ", " question for the ", " questions for the ", " no position on ", " not be drawn ", " would not discuss ", " will not discuss ", " does not discuss ", " do not discuss ", " would not debate ",
	} {
		if strings.Contains(row, p) {
			return true
		}
	}
	return false
}

// inRow returns words with a space before and behind each.
func inRow(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(' ')
		b.WriteString(w.low)
	}
	b.WriteByte(' ')
	return b.String()
}

// affirmed: who says that something is so after all confirms it.
func (s *statement) affirmed(b *board) hearsay.Position {
	if mere(s.Position) && !b.proposal && !s.source() && !s.written && slices.ContainsFunc(s.units, func(u unit) bool { return s.spoken(&u) && !u.negated && affirms(wordsOf(s.text, u.Span)) }) {
		return hearsay.Confirms
	}
	return ""
}

// affirms reports whether a sentence says that something is so after all: the firm did buy them; the letter was genuine.
func affirms(words []word) bool {
	hangs := false // on another verb: what he did say
	for i := 0; i+1 < len(words); i++ {
		switch words[i].low {
		case "if", "whether":
			return false
		case "what", "how", "why", "when", "where", "who", "as", "than", "so":
			hangs = true
		case "did", "does":
			next := words[i+1].low
			if !hangs && i > 0 && !grammar(next) && !negation(next) && next != "last" && english.Lemma(next, true, false) == next {
				return true
			}
		case "is", "was", "are", "were":
			if holds(words[i+1:]) {
				return true
			}
		}
	}
	return false
}

// holds reports whether the words behind a form of be say of something that it is so: genuine, broadly right.
func holds(rest []word) bool {
	if len(rest) > 1 && (rest[0].low == "broadly" || rest[0].low == "indeed" || rest[0].low == "entirely") {
		rest = rest[1:]
	}
	switch rest[0].low {
	case "right", "true", "correct", "accurate", "genuine", "authentic":
		return len(rest) == 1 || rest[1].low != "to" && rest[1].low != "for"
	}
	return false
}

// promised: who says what they will do on a proposal commits to it.
func (s *statement) promised(b *board) hearsay.Position {
	if s.Position == hearsay.Says && b.proposal && s.promises() {
		return hearsay.Commits
	}
	return ""
}

// promises reports whether s says what those will do for whom it is said: the firm would refund everybody.
func (s *statement) promises() bool {
	if len(s.units) == 0 || s.principal == 0 {
		return false
	}
	u := &s.units[0]
	words := wordsOf(s.text, u.Span)
	for i, w := range words[:min(len(words), 10)] {
		if w.low != "will" && w.low != "would" || i == 0 || i+1 == len(words) {
			continue
		}
		switch next := words[i+1].low; {
		case next == "be", next == "have", next == "like", negation(next):
			return false
		}
		if before := words[i-1].low; before == "we" || before == "i" {
			return true
		}
		for k, t := range u.terms {
			own := t == partyTerm(s.principal) || t == partyTerm(s.stands) || t == partyTerm(s.speaker)
			if own && u.where[k].Start < w.Start && u.where[k].Start >= words[max(0, i-3)].Start {
				return true
			}
		}
		return false
	}
	return false
}

// recorded: what an inquiry writes it finds, and a log or a film only says; who tells the press what an inquiry
// found alleges it.
func (s *statement) recorded(*board) hearsay.Position {
	if !s.written {
		return ""
	}
	switch s.Position {
	case hearsay.Says, hearsay.Alleges, hearsay.Finds, hearsay.Confirms, hearsay.Believes:
		switch {
		case s.relayed && s.inquires():
			return hearsay.Alleges
		case s.inquires():
			return hearsay.Finds
		}
		return hearsay.Says
	}
	return ""
}

// denied: who says the contrary of a claim denies it, be it of them.
func (s *statement) denied(b *board) hearsay.Position {
	switch s.Position {
	case hearsay.Says, hearsay.Believes, hearsay.Opposes, hearsay.Supports, hearsay.Demands, hearsay.Alleges:
		if !b.proposal && (s.turns(b) || s.clears(b)) || s.contradicts(b) {
			return hearsay.Denies
		}
	}
	return ""
}

// clears reports whether s, said for one of whom a claim is told, says what is not so.
func (s *statement) clears(b *board) bool {
	if s.source() || s.written || s.principal == 0 || s.principal == b.asserts.principal || b.unit == nil || b.unit.negated {
		return false
	}
	return (b.rejecting[s.principal] || b.accused[s.principal]) && slices.ContainsFunc(s.units, func(u unit) bool { return u.negated && s.spoken(&u) && !s.unknown(&u) })
}

// contradicts reports whether s, said by somebody with a name who did not put the claim, says flatly that something was not so, or that those for
// whom it is said did as they should: what others put is what they speak of.
func (s *statement) contradicts(b *board) bool {
	if s.source() || s.written || s.principal == 0 || s.principal == b.asserts.principal || b.unit == nil || flat(wordsOf(b.asserts.text, b.unit.Span)) {
		return false
	}
	blamed := b.rejecting[s.principal] || b.accused[s.principal] || b.names(s.principal)
	return slices.ContainsFunc(s.units, func(u unit) bool {
		if !s.spoken(&u) || s.unknown(&u) {
			return false
		}
		words := wordsOf(s.text, u.Span)
		return u.negated && flat(words) && (!b.proposal || past(words)) || !b.proposal && blamed && !u.negated && exonerates(words)
	})
}

// flat reports whether a sentence says that there was none of something, or that somebody did not do it: no plane left, there was no list, he never
// saw her.
func flat(words []word) bool {
	if len(words) > 0 && words[0].low == "that" {
		words = words[1:]
	}
	if len(words) < 3 || slices.ContainsFunc(words[:min(len(words), 8)], func(w word) bool { return w.low == "should" || w.low == "must" || w.low == "will" || w.low == "would" }) {
		return false
	}
	switch words[0].low {
	case "no", "nobody", "none", "nothing", "never", "neither":
		return true
	case "there":
		return negation(words[2].low) || len(words) > 3 && words[2].low == "been" && negation(words[3].low)
	case "i", "we", "he", "she", "it", "they":
		switch words[1].low {
		case "did", "was", "were", "had":
			return negation(words[2].low)
		case "didn't", "wasn't", "weren't":
			return true
		}
	}
	return slices.ContainsFunc(words[:min(len(words), 6)], func(w word) bool { return w.low == "never" })
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

// unknown reports whether a sentence tells of what is not known: there is no evidence.
func (s *statement) unknown(u *unit) bool {
	words := wordsOf(s.text, u.Span)
	for i := 1; i < len(words); i++ {
		switch words[i].low {
		case "evidence", "idea", "know", "knew", "proof", "aware", "recall", "remember", "knowledge", "sure":
			if negation(words[i-1].low) {
				return true
			}
		}
	}
	return false
}

// found: what somebody says in the report of an inquiry they find, and what those say of the past who looked into something and found.
func (s *statement) found(b *board) hearsay.Position {
	switch s.Position {
	case hearsay.Says, hearsay.Alleges, hearsay.Confirms:
		if !s.source() && (s.inquires() || s.reports && !s.promising()) && !b.rejecting[s.principal] && !b.accused[s.principal] {
			return hearsay.Finds
		}
	}
	return ""
}

// promising reports whether s says what will be.
func (s *statement) promising() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		return slices.ContainsFunc(wordsOf(s.text, u.Span), func(w word) bool { return w.low == "will" || w.low == "would" })
	})
}

// urged: who wants something done demands it, and who will not do it only says so.
func (s *statement) urged(b *board) hearsay.Position {
	switch {
	case s.Position == hearsay.Commits && s.refuses():
		return hearsay.Says
	case s.urges(), s.Position == hearsay.Alleges && b.proposal && s.ought():
		return hearsay.Demands
	}
	return ""
}

// alleged: who says of another what that one rejects alleges it, as do a source without a name and who puts what another rejects.
func (s *statement) alleged(b *board) hearsay.Position {
	if s.Position != hearsay.Says {
		return ""
	}
	near := s.near(b.title)
	switch {
	case s.source() && !s.written && (len(b.rejecting) > 0 || s.charges()), near >= accusesAt && s.accuses(b.rejecting), s.cueHas("claim"), s.cueHas("contend"),
		near >= putsAt && !b.proposal && len(b.rejecting) > 0 && !b.rejecting[s.principal]:
		return hearsay.Alleges
	}
	return ""
}

// accusesAt is how alike the title of a claim, in thousandths, what somebody says of who rejects it must be to put it.
const accusesAt = 100

// putsAt is how alike the title of a claim, in thousandths, what somebody says must be to put the claim.
const putsAt = 500

// source reports whether s rests on somebody without a name who speaks for nobody else.
func (s *statement) source() bool {
	return !s.voice && (s.Anonymous != nil || s.unnamed) && (s.principal == s.speaker || s.principal == 0)
}

// turns reports whether what s says of the claim is the contrary of its title.
func (s *statement) turns(b *board) bool {
	if b.unit == nil || s.principal == b.asserts.principal {
		return false
	}
	best, negated := 0, false
	for k := range s.units {
		if v := alike(&s.units[k], b.unit); v > best {
			best, negated = v, s.units[k].negated && !s.unknown(&s.units[k])
		}
	}
	return negated != b.unit.negated && (best >= turnsAt || best > 0 && b.asserts.mentions(s.principal))
}

// turnsAt is how alike a sentence must be to the title of a claim, in thousandths, to be its contrary when only one of them is negated and
// the title is not about who says it.
const turnsAt = 300

// refuses reports whether s says what will not be done.
func (s *statement) refuses() bool { return len(s.units) > 0 && s.units[0].negated }

// grants reports whether s says of its speaker that they grant something, or that they do not: he does not dispute it; we do not accept that.
func (s *statement) grants() (yes, no bool) {
	for _, c := range s.Cue {
		if yes, no = grants(wordsOf(s.text, c), 0); yes || no {
			return yes, no
		}
	}
	for _, u := range s.units {
		words := wordsOf(s.text, u.Span)
		if yes, no = grants(words[:min(len(words), 6)], 1); yes || no {
			return yes, no
		}
	}
	return false, false
}

// grants looks for a verb of granting from a place on.
func grants(words []word, from int) (yes, no bool) {
	not := false
	for i, w := range words {
		not = not || negation(w.low)
		if i > 0 && (words[i-1].low == "was" || words[i-1].low == "were" || words[i-1].low == "been") {
			continue
		}
		switch english.Lemma(w.low, true, false) {
		case "dispute", "deny", "contest":
			return not, false
		case "accept", "admit", "acknowledge", "concede":
			return !not && i >= from, not
		}
	}
	return false, false
}

// evades reports whether s says that something will not be talked about.
func (s *statement) evades() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		words := wordsOf(s.text, u.Span)
		not := false
		for i, w := range words[:min(len(words), 8)] {
			if not = not || negation(w.low); w.low == "did" && i+1 < len(words) && words[i+1].low == "not" || w.low == "didn't" {
				return false // he did not discuss it with her
			}
			switch english.Lemma(w.low, true, false) {
			case "discuss", "comment", "respond", "litigate", "speculate":
				if not {
					return true
				}
			}
		}
		return false
	})
}

// urges reports whether s says that somebody wants something done.
func (s *statement) urges() bool {
	switch s.Position {
	case hearsay.Says:
		return s.wants() || s.ought()
	case hearsay.Believes:
		return s.cueHas("want")
	case hearsay.Asks:
		return s.cueHas("ask") && len(s.Content) > 0 && strings.HasPrefix(s.Content[0].In(s.text), "that ")
	case hearsay.Commits:
		return s.pushes()
	}
	return false
}

func (s *statement) cueHas(lemma string) bool {
	return slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(wordsOf(s.text, c), func(w word) bool { return english.Lemma(w.low, true, false) == lemma })
	})
}

// wants reports whether s says that somebody wants something done: the union wants the boats tied up.
func (s *statement) wants() bool {
	if len(s.Content) == 0 {
		return false
	}
	words := wordsOf(s.text, s.Content[0])
	return slices.ContainsFunc(words[:min(len(words), 5)], func(w word) bool { return w.low == "want" || w.low == "wants" || w.low == "wanted" })
}

// ought reports whether s says what somebody else must do: the harbour must be shut.
func (s *statement) ought() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		words := wordsOf(s.text, u.Span)
		for i, w := range words {
			switch w.low {
			case "if", "when", "whether", "how", "what", "why", "who", "which", "i", "we":
				return false
			case "must", "should":
				return s.spoken(&u) && i > 0 && i+1 < len(words) && words[i+1].low != "have" && words[i+1].low != "not"
			}
		}
		return false
	})
}

// pushes reports whether s says that its speaker will work for something: she will ask the court to stop the sale.
func (s *statement) pushes() bool {
	if len(s.units) == 0 {
		return false
	}
	words := wordsOf(s.text, s.units[0].Span)
	return slices.ContainsFunc(words[:min(len(words), 6)], func(w word) bool {
		switch w.low {
		case "ask", "move", "push", "press", "petition", "propose", "urge", "demand", "seek", "court":
			return true
		}
		return false
	})
}

// charges reports whether s tells something of a party in the past: what somebody is said to have done.
func (s *statement) charges() bool {
	if len(s.spokenOf) == 0 {
		return false
	}
	for _, c := range s.Content {
		for _, w := range wordsOf(s.text, c) {
			if w.low == "was" || w.low == "were" || w.low == "had" || len(w.low) > 4 && strings.HasSuffix(w.low, "ed") || english.Lemma(w.low, true, false) != w.low && !strings.HasSuffix(w.low, "s") && !strings.HasSuffix(w.low, "ing") {
				return true
			}
		}
	}
	return false
}

// accuses reports whether s tells something of one of some parties other than who says it.
func (s *statement) accuses(of map[int]bool) bool {
	for p := range of {
		if p != s.principal && p != s.speaker && s.mentions(p) {
			return true
		}
	}
	return false
}

// inquires reports whether s is said by or in a document of those who looked into something: an interim report, an audit.
func (s *statement) inquires() bool { return noun.Inquiry(noun.Head(s.document)) }
