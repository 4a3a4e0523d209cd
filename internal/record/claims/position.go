package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// positions tells where each party stands on a claim: each party's positions in order of date, one that it keeps only once.
func (g *grouper) positions(ms []int, t title) []Position {
	ms = slices.Clone(ms)
	slices.SortFunc(ms, g.less)
	rejecting := g.rejecting(ms, t)
	var out []Position
	for _, m := range ms {
		s := &g.all[m]
		stand := g.stand(m, t, rejecting)
		if s.stands == 0 || mere(stand) && s.near(t) < standsAt && s.Ref != g.all[t.statement].Ref {
			continue
		}
		p := Position{Party: s.stands, Position: stand, Part: s.part(), Date: s.date, Statement: s.Ref}
		if !slices.ContainsFunc(out, p.kept) {
			out = append(out, p)
		}
	}
	return definite(out)
}

// standsAt is how alike the title, in thousandths, what a party merely says must be to be its position on the claim.
const standsAt = 200

// definite leaves out what parties merely say on a claim on which they take sides elsewhere, and what those who deny it allege beside.
func definite(all []Position) []Position {
	sides, denies := map[int]bool{}, map[int]bool{}
	for _, p := range all {
		sides[p.Party] = sides[p.Party] || !mere(p.Position)
		denies[p.Party] = denies[p.Party] || p.Position == hearsay.Denies
	}
	return slices.DeleteFunc(all, func(p Position) bool {
		return sides[p.Party] && mere(p.Position) || denies[p.Party] && p.Position == hearsay.Alleges
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

// rejecting returns the parties that deny a claim or say nothing to it.
func (g *grouper) rejecting(ms []int, t title) map[int]bool {
	out := map[int]bool{}
	for _, m := range ms {
		s := &g.all[m]
		if s.principal != g.all[t.statement].principal && (s.Position == hearsay.Denies || s.silent() || g.turns(m, t)) {
			out[s.principal] = true
		}
	}
	return out
}

// stand returns the position of statement m on the claim of title t, which may not be what it does by itself: who says the contrary of
// the title denies it; the report of an inquiry finds what it says; and who says of another what that one rejects alleges it, as does a
// source without a name.
func (g *grouper) stand(m int, t title, rejecting map[int]bool) hearsay.Position {
	s := &g.all[m]
	switch s.Position {
	case hearsay.Finds:
		if s.written && !s.inquires() {
			return hearsay.Says // a log, a film
		}
		return s.Position
	case hearsay.Commits:
		if s.refuses() {
			return hearsay.Says
		}
		return s.Position
	case hearsay.Says, hearsay.Opposes, hearsay.Believes, hearsay.Supports, hearsay.Demands:
	default:
		return s.Position
	}
	demand := g.all[t.statement].Position == hearsay.Demands
	switch grants, refuses := s.grants(); {
	case grants && mere(s.Position):
		return hearsay.Confirms
	case refuses && mere(s.Position), !demand && g.turns(m, t), !demand && s.Position == hearsay.Opposes && s.negated():
		return hearsay.Denies
	case s.Position == hearsay.Says && s.inquires():
		return hearsay.Finds
	case s.Position == hearsay.Says && s.wants():
		return hearsay.Demands
	case s.Position == hearsay.Says && (s.Anonymous != nil && !s.written && (len(rejecting) > 0 || s.charges()) || len(rejecting) > 0 && s.accuses(rejecting)):
		return hearsay.Alleges
	}
	return s.Position
}

// turns reports whether what statement m says of the claim is the contrary of its title.
func (g *grouper) turns(m int, t title) bool {
	s := &g.all[m]
	if t.unit == nil || s.principal == g.all[t.statement].principal {
		return false
	}
	best, negated := 0, false
	for k := range s.units {
		if v := alike(&s.units[k], t.unit); v > best {
			best, negated = v, s.units[k].negated
		}
	}
	return negated != t.unit.negated && (best >= turnsAt || best > 0 && g.all[t.statement].mentions(s.principal))
}

// turnsAt is how alike a sentence must be to the title of a claim, in thousandths, to be its contrary when only one of them is negated and
// the title is not about who says it.
const turnsAt = 300

// refuses reports whether s says what will not be done.
func (s *statement) refuses() bool { return len(s.units) > 0 && s.units[0].negated }

// negated reports whether a sentence of s is.
func (s *statement) negated() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool { return u.negated })
}

// grants reports whether s says of its speaker that they grant something, or that they do not: he does not dispute it; we do not accept that.
func (s *statement) grants() (yes, no bool) {
	for _, u := range s.units {
		words := wordsOf(s.text, u.Span)
		not := false
		for i, w := range words[:min(len(words), 6)] {
			not = not || negation(w.low)
			switch english.Lemma(w.low, true, false) {
			case "dispute", "deny", "contest":
				return not, false
			case "accept", "admit", "acknowledge", "concede":
				return !not && i > 0, not
			}
		}
	}
	return false, false
}

// wants reports whether s says that somebody wants something done: the union wants the boats tied up.
func (s *statement) wants() bool {
	if len(s.Content) == 0 {
		return false
	}
	words := wordsOf(s.text, s.Content[0])
	return slices.ContainsFunc(words[:min(len(words), 5)], func(w word) bool { return w.low == "want" || w.low == "wants" || w.low == "wanted" })
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
func (s *statement) inquires() bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(s.document)), func(w string) bool {
		switch strings.Trim(w, ",.’'") {
		case "report", "notice", "audit", "inquiry", "review", "study", "investigation", "findings", "ruling", "judgment", "survey":
			return true
		}
		return false
	})
}
