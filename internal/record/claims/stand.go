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
	asserts   *statement // whose words the title is
	members   []*statement
	rejecting map[int]bool // who denies it or says nothing to it
	accused   map[int]bool // whom those name who put it
	putting   map[int]bool // who puts it and denies nothing of it
	disputed  bool         // somebody puts it to others, denies it or will not talk of it: what is said not to be so may be meant of it
	denied    bool         // somebody rejects it, and is not only silent or rejects something else
	put       map[term]int // by whom each term is put that stands in the title, or in what a source or somebody alleges
	oneEvent  bool         // it is of one event
	proposal  bool         // it is about what is to be done, not about what is so
}

func (g *grouper) board(ms []int, t title) *board {
	b := &board{title: t, asserts: &g.all[t.statement], rejecting: map[int]bool{}, accused: map[int]bool{}}
	sides := 0
	for _, m := range ms {
		s := &g.all[m]
		b.members = append(b.members, s)
		sides += s.side()
		b.disputed = b.disputed || s.disputes()
		if s.principal != b.asserts.principal && (s.Position == hearsay.Denies || s.silent() || s.turns(b)) {
			b.rejecting[s.principal] = true
			b.denied = b.denied || s.counters(b)
			for _, p := range s.together {
				b.rejecting[p] = true
			}
		}
		if m == t.statement || s.source() || s.Position == hearsay.Alleges {
			for _, p := range s.spokenOf {
				b.accused[int(p>>kindBits)] = true
			}
		}
	}
	b.oneEvent = !slices.ContainsFunc(ms, func(m int) bool { return !g.oneEvent(ms[0], m) })
	b.putting, b.put = g.putting(ms, b), g.put(ms, b)
	b.proposal = sides > 0 || sides == 0 && b.asserts.side() > 0
	return b
}

// disputes reports whether s tells of a claim that it is in dispute: it is alleged, also by a source that tells what somebody has done, denied in so many words, found by an
// inquiry, or there is no answer to it.
func (s *statement) disputes() bool {
	switch s.Position {
	case hearsay.Alleges, hearsay.Declines, hearsay.NoResponse:
		return true
	case hearsay.Denies:
		return s.cueOf(denial)
	case hearsay.Finds:
		return s.inquires()
	}
	return s.source() && s.charges || slices.ContainsFunc(s.units, func(u unit) bool { return s.spoken(&u) && s.callsUntrue(&u) })
}

// counters reports whether s, which rejects something, speaks of the claim: it denies in so many words, points back, or has something of the title.
func (s *statement) counters(b *board) bool {
	return !s.silent() && (s.cueOf(denial) || s.near(b.title) >= accusesAt || s.turns(b) ||
		slices.ContainsFunc(s.units, func(u unit) bool { return u.points || s.callsUntrue(&u) }))
}

// putting returns who alleges what a claim is called by and denies nothing of it.
func (g *grouper) putting(ms []int, b *board) map[int]bool {
	out := map[int]bool{}
	for _, m := range ms {
		s := &g.all[m]
		if s.principal != 0 && s.Position == hearsay.Alleges && s.near(b.title) >= accusesAt {
			out[s.principal] = true
		}
	}
	for _, m := range ms {
		if s := &g.all[m]; s.Position == hearsay.Denies {
			delete(out, s.principal)
		}
	}
	return out
}

// several stands for more than one party.
const several = -1

// put returns the terms of what is put, but for what is said there not to be so, and who puts each.
func (g *grouper) put(ms []int, b *board) map[term]int {
	out := map[term]int{}
	for _, m := range ms {
		s := &g.all[m]
		if s.Ref != b.asserts.Ref && !s.source() && s.Position != hearsay.Alleges && s.near(b.title) < turnsAt {
			continue
		}
		for k := range s.units {
			u := &s.units[k]
			if s.Ref == b.asserts.Ref && u != b.unit {
				continue
			}
			for i, t := range u.terms {
				if t.kind() == aParty || u.lent[i] || u.negated && u != b.unit && u.scope.Contains(u.where[i]) {
					continue
				}
				if by, ok := out[t]; ok && by != s.principal {
					out[t] = several
				} else {
					out[t] = s.principal
				}
			}
		}
	}
	return out
}

// side is 1 for a statement on what is to be done, -1 for one on what is so, 0 for one that may be either.
func (s *statement) side() int {
	switch s.Position {
	case hearsay.Alleges, hearsay.Denies, hearsay.Confirms, hearsay.Finds:
		return -1
	case hearsay.Demands, hearsay.Commits, hearsay.Opposes, hearsay.Supports:
		if s.Position == hearsay.Opposes && s.tellsSo() && slices.ContainsFunc(s.units, func(u unit) bool { return s.spoken(&u) && finite(u.In(s.text)) }) {
			return 0 // finds fault with what is so
		}
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

// ruled returns the position of s on the claim of b by the first rule that fits, and whether that goes by words which leave no doubt: who grants something does so whatever the claim.
func (s *statement) ruled(b *board) (p hearsay.Position, plain bool) {
	if s.silent() {
		return s.Position, true
	}
	for _, x := range [...]struct {
		rule  func(*statement, *board) hearsay.Position
		plain bool
	}{
		{(*statement).titled, false}, {(*statement).evaded, true}, {(*statement).refuted, true}, {(*statement).granted, true}, {(*statement).recorded, true}, {(*statement).denied, false},
		{(*statement).affirmed, true}, {(*statement).found, true}, {(*statement).urged, false}, {(*statement).promised, false}, {(*statement).alleged, false},
	} {
		if p := x.rule(s, b); p != "" {
			return p, x.plain
		}
	}
	return s.Position, false
}

// titled: whose own words of denial the claim is called by, and who denies in nearly those, says just that, and does not deny it; who finds fault in them says
// what is so, and does not oppose it.
func (s *statement) titled(b *board) hearsay.Position {
	own := s.Ref == b.asserts.Ref && b.unit != nil && s.spoken(b.unit)
	switch s.Position {
	case hearsay.Opposes:
		if !b.proposal && s.tellsSo() && (own || s.asserts(b)) {
			return hearsay.Says
		}
	case hearsay.Denies:
		if !s.cueOf(denial) && (own || b.unit != nil && b.unit.negated && s.asserts(b)) || s.keepsTo(b) {
			return hearsay.Says
		}
		if s.shuns(b) || b.rejects() || s.putsBeside(b) {
			return hearsay.Says
		}
	}
	return ""
}

// keepsTo reports whether s, which denies something, is said for whom the claim is called by what they deny or find fault in: what they deny is not that.
func (s *statement) keepsTo(b *board) bool {
	a := b.asserts
	return s.Ref != a.Ref && s.principal != 0 && s.principal == a.principal && (a.Position == hearsay.Denies || a.Position == hearsay.Opposes) && a.titled(b) == hearsay.Says
}

// asserts reports whether s says what a claim is called by, or nearly that.
func (s *statement) asserts(b *board) bool {
	if b.unit == nil || s.written || !finite(b.unit.In(b.asserts.text)) {
		return false
	}
	return slices.ContainsFunc(s.units, func(u unit) bool {
		return s.spoken(&u) && u.negated == b.unit.negated && finite(u.In(s.text)) && alike(&u, b.unit) >= putsAt
	})
}

// tellsSo reports whether the cue of s says that something is so: said, but not did not think, nor told somebody who stands before what was told.
func (s *statement) tellsSo() bool {
	if s.Kind != hearsay.Direct && s.cueHas("tell") && len(s.Content) > 0 && !strings.HasPrefix(s.Content[0].In(s.text), "that ") {
		return false
	}
	return s.cueOf(tells) && !slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(s.wordsIn(c), func(w word) bool { return english.Negates(w.low) })
	})
}

// tells reports whether a verb is one for saying that something is so.
func tells(lemma string) bool {
	switch lemma {
	case "say", "tell", "claim", "assert", "add", "argue", "insist", "maintain", "note", "write", "tweet", "declare", "state", "suggest", "think", "believe", "contend", "warn":
		return true
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

// recorded: what an inquiry writes it finds, and a log or a film only says; who tells the press what an inquiry
// found alleges it, as does a report that is said to claim something.
func (s *statement) recorded(*board) hearsay.Position {
	if !s.written {
		return ""
	}
	switch s.Position {
	case hearsay.Says, hearsay.Alleges, hearsay.Finds, hearsay.Confirms, hearsay.Believes:
		switch {
		case s.inquires() && (s.relayed || s.cueHas("claim") || s.cueHas("allege")):
			return hearsay.Alleges
		case s.inquires():
			return hearsay.Finds
		}
		return hearsay.Says
	}
	return ""
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

// alleged: who says of another what that one rejects alleges it, as do a source without a name that tells what somebody did or what another rejects, and who puts what another
// rejects.
func (s *statement) alleged(b *board) hearsay.Position {
	if s.Position != hearsay.Says {
		return ""
	}
	near := s.near(b.title)
	switch {
	case s.source() && !s.written && (len(b.rejecting) > 0 && near >= accusesAt || s.charges), near >= accusesAt && s.accuses(b.rejecting), s.cueHas("claim"), s.cueHas("contend"),
		near >= putsAt && !b.proposal && len(b.rejecting) > 0 && !b.rejecting[s.principal] && (b.denied || s.charges):
		return hearsay.Alleges
	}
	return ""
}

// accusesAt is how alike the title of a claim, in thousandths, what somebody says of who rejects it must be to put it, and what a source without a name says that somebody rejects.
const accusesAt = 100

// putsAt is how alike the title of a claim, in thousandths, what somebody says must be to put the claim.
const putsAt = 500

// source reports whether s rests on somebody without a name who speaks for nobody else.
func (s *statement) source() bool {
	return !s.voice && (s.Anonymous != nil || s.unnamed) && (s.principal == s.speaker || s.principal == 0)
}

func (s *statement) cueHas(lemma string) bool {
	return slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(s.wordsIn(c), func(w word) bool { return english.Lemma(w.low, true, false) == lemma })
	})
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

// inquires reports whether s is said by or in a document of those who looked into something: an interim report, an audit; but not by the press.
func (s *statement) inquires() bool {
	return noun.Inquiry(noun.Head(s.document)) && !s.newsReport
}
