package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// sureAt is how sure a statement must be, in hundredths, to be told on a board: of less sure ones one in four tells what it seems to, in stories and in real reports.
const sureAt = 70

// positions tells where each party stands on a claim: each party's positions in order of date, one that it keeps only once. What is not sure enough, or shown as doubtful for who says it, stands
// nowhere.
func (g *grouper) positions(ms []int, does map[int]Stance, told map[int]bool) []Position {
	ms = slices.Clone(ms)
	slices.SortFunc(ms, g.less)
	var out []Position
	for _, m := range ms {
		s, on := &g.all[m], does[m]
		if s.Confidence.Span < sureAt || s.doubtful() || s.stands == 0 || !told[m] {
			continue
		}
		for _, party := range s.standing() {
			p := Position{Party: party, Position: on.Position, Part: s.part(), Date: s.date, Statement: s.Ref}
			if s.leads && answer(p.Position) && slices.ContainsFunc(out, p.kept) {
				p.Party = s.principal // what they lead takes that position already: they speak for themselves
			}
			if !slices.ContainsFunc(out, p.kept) {
				out = append(out, p)
			}
		}
	}
	return definite(out)
}

// standing returns who takes the position of s: each of those who speak together.
func (s *statement) standing() []int {
	if len(s.together) > 0 {
		return s.together
	}
	return []int{s.stands}
}

// standsAt is how alike the title, in thousandths, what s says must be to be a position on the claim: who denies or declines does so
// in words of their own, as does whom it concerns and who confirms it, while who only says or supports something may speak of something else, and who has much to allege or confirm that
// nobody else puts. A document speaks of one thing, and who will not do what
// is asked of them answers in few words.
func (s *statement) standsAt(p hearsay.Position, b *board) int {
	switch {
	case s.written && p == hearsay.Says, b.proposal && s.refuses() && b.names(s.principal):
		return 0
	}
	switch p {
	case hearsay.Alleges:
		if s.elaborates(b) {
			return 1
		}
	case hearsay.Confirms:
		if s.cueOf(verifying) && !b.concerns(s) && s.elaborates(b) {
			return accusesAt
		}
	case hearsay.Says, hearsay.Believes:
		return 400
	case hearsay.Opposes, hearsay.Supports, hearsay.Commits, hearsay.Asks:
		return 200
	}
	return 0
}

// elaborates reports whether s has words enough of its own to tell what it is about, and most of them are not of what others put.
func (s *statement) elaborates(b *board) bool {
	own, others := 0, 0
	for k := range s.units {
		u := &s.units[k]
		if !s.spoken(u) {
			continue
		}
		for i, t := range u.terms {
			if t.kind() == aParty || t.kind() == aSense || u.lent[i] {
				continue
			}
			own++
			if by, ok := b.put[t]; ok && (by == several || by != s.principal) {
				others++
			}
		}
	}
	return own > falseWords && 2*others < own
}

// definite leaves out what parties merely say on a claim on which they take sides elsewhere, and what those who deny or find it, or will not talk
// about it, allege beside or later. What they alleged before stays: who takes it back has changed their mind. All stand in order of date.
func definite(all []Position) []Position {
	sides, firm := map[int]bool{}, map[int]string{}
	for _, p := range all {
		sides[p.Party] = sides[p.Party] || !mere(p.Position)
		if _, ok := firm[p.Party]; !ok && (p.Position == hearsay.Denies || p.Position == hearsay.Finds || p.Position == hearsay.Declines) {
			firm[p.Party] = p.Date
		}
	}
	return slices.DeleteFunc(all, func(p Position) bool {
		since, ok := firm[p.Party]
		return sides[p.Party] && mere(p.Position) || ok && p.Position == hearsay.Alleges && (p.Date == "" || since == "" || p.Date >= since)
	})
}

func mere(p hearsay.Position) bool { return p == hearsay.Says || p == hearsay.Believes }

// kept reports whether p is the position old once more.
func (p Position) kept(old Position) bool {
	return old.Party == p.Party && old.Position == p.Position && (p.Part == "" || p.Part == old.Part)
}

// part returns the words of what precisely s confirms or denies.
func (s *statement) part() string {
	var out []string
	for _, p := range s.Part {
		out = append(out, strings.Join(strings.Fields(p.In(s.text)), " "))
	}
	return strings.Join(out, " … ")
}
