package record

import (
	"cmp"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// Found is some stories as they were found: their claims, and which party of the record each party of a report is.
type Found struct {
	Claims  []Claim
	Parties map[identity.Member]int
	Names   map[int]string // of parties
}

// Meant is what a decision is on.
type Meant struct {
	Statements []entry.Ref
	Members    []identity.Member
	Claims     bool // the whole claims of the statements
}

// Effect is what a decision made otherwise, what it meant and what came along.
type Effect struct {
	Stories   []StoryChange
	Claims    []ClaimChange
	Moves     []Move
	Positions []PositionChange
	Parties   []PartyChange
}

// StoryChange is stories that were put together or told apart, each by its first report: all of their claims were found anew together.
type StoryChange struct{ Was, Is []int64 }

// ClaimChange is a claim that is called, titled or counted otherwise than it was. One that came was nothing, one that went is nothing.
type ClaimChange struct {
	Was, Is ClaimBrief
	Into    int // the claim that one which went is part of now, as a whole; 0 for none
	IntoWas int // what that one was called
	Meant   bool
}

// ClaimBrief is a claim in a line; Number is 0 for none.
type ClaimBrief struct {
	Number     int
	Title      string
	Statements int
	Min, Max   int // on how many origins it rests
}

// Move is statements that were of one claim and are of another, or of none, which is 0. From is called as it was, To as it is.
type Move struct {
	From, To   int
	Statements []entry.Ref
	Meant      bool
}

// PositionChange is a position that somebody came to have on a claim, or has no longer. The claim is called as it is now: with one that went its positions
// went, and are not listed.
type PositionChange struct {
	Claim, Party int
	Name         string // of the party
	Position     string
	Statement    entry.Ref // by which it is, or was
	Came         bool
	Meant        bool
}

// PartyChange is parties of reports that are of another party of the record than they were.
type PartyChange struct {
	From, To int
	Name     string
	Members  []identity.Member
	Meant    bool
}

// None reports whether nothing changed.
func (e Effect) None() bool {
	return len(e.Stories)+len(e.Claims)+len(e.Moves)+len(e.Positions)+len(e.Parties) == 0
}

// Of is what was meant of an effect, or what came along.
func (e Effect) Of(meant bool) Effect {
	return Effect{
		Stories:   of(e.Stories, func(StoryChange) bool { return !meant }),
		Claims:    of(e.Claims, func(x ClaimChange) bool { return x.Meant == meant }),
		Moves:     of(e.Moves, func(x Move) bool { return x.Meant == meant }),
		Positions: of(e.Positions, func(x PositionChange) bool { return x.Meant == meant }),
		Parties:   of(e.Parties, func(x PartyChange) bool { return x.Meant == meant }),
	}
}

func of[T any](list []T, is func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return !is(x) })
}

// EffectOf compares stories as they were with what they are. A claim is the same as one before when most statements of the smaller of the two are in both, or when some are
// and it is called the same. Of claims that come together one goes on, and the others went into it.
func EffectOf(was, is Found, meant Meant) Effect {
	c := comparison{was: was, is: is, meant: meant}
	c.match()
	var e Effect
	e.Stories = c.stories()
	e.Parties = c.parties()
	e.Moves = c.moves()
	e.Claims = c.claims(e.Moves)
	e.Positions = c.positions()
	return e
}

type comparison struct {
	was, is  Found
	meant    Meant
	wasIn    map[entry.Ref]int // the place of the claim of a statement
	isIn     map[entry.Ref]int
	heir     map[int]int  // the claim now that a claim before goes on in, by places
	of       map[int]int  // the claim before that goes on in one now
	into     map[int]int  // the claim now that a claim before went into as a whole
	wasMeant map[int]bool // claims with a statement that is meant
	isMeant  map[int]bool
}

// match finds which claim now is which before: those that have most statements in common first.
func (c *comparison) match() {
	c.wasIn, c.isIn = places(c.was.Claims), places(c.is.Claims)
	shared := map[[2]int]int{}
	for ref, a := range c.wasIn {
		if b, ok := c.isIn[ref]; ok {
			shared[[2]int{a, b}]++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(shared), func(x, y [2]int) int {
		same := func(p [2]int) int {
			if c.was.Claims[p[0]].Number == c.is.Claims[p[1]].Number {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(same(x), same(y)),
			cmp.Compare(c.was.Claims[x[0]].Number, c.was.Claims[y[0]].Number), cmp.Compare(c.is.Claims[x[1]].Number, c.is.Claims[y[1]].Number))
	})
	c.heir, c.of, c.into = map[int]int{}, map[int]int{}, map[int]int{}
	for _, p := range pairs {
		_, gone := c.heir[p[0]]
		_, taken := c.of[p[1]]
		was, is := c.was.Claims[p[0]], c.is.Claims[p[1]]
		switch {
		case !gone && !taken && (was.Number == is.Number || 2*shared[p] > min(len(was.Statements), len(is.Statements))):
			c.heir[p[0]], c.of[p[1]] = p[1], p[0]
		case !gone && taken && shared[p] == len(was.Statements):
			c.into[p[0]] = p[1]
		}
	}
	c.wasMeant, c.isMeant = map[int]bool{}, map[int]bool{}
	for _, ref := range c.meant.Statements {
		if i, ok := c.wasIn[ref]; ok {
			c.wasMeant[i] = true
		}
		if i, ok := c.isIn[ref]; ok {
			c.isMeant[i] = true
		}
	}
}

// places tells in which of some claims each statement is.
func places(list []Claim) map[entry.Ref]int {
	out := map[entry.Ref]int{}
	for i, c := range list {
		for _, ref := range c.Statements {
			out[ref] = i
		}
	}
	return out
}

// stories tells which stories were put together or told apart, by the statements that are in claims before and now.
func (c *comparison) stories() []StoryChange {
	var out []StoryChange
	for _, ref := range slices.SortedFunc(maps.Keys(c.wasIn), entry.CompareRefs) {
		i, ok := c.isIn[ref]
		if !ok {
			continue
		}
		x := StoryChange{[]int64{c.was.Claims[c.wasIn[ref]].Story}, []int64{c.is.Claims[i].Story}}
		out = slices.DeleteFunc(out, func(o StoryChange) bool {
			meets := slices.Contains(o.Was, x.Was[0]) || slices.Contains(o.Is, x.Is[0])
			if meets {
				x.Was, x.Is = append(x.Was, o.Was...), append(x.Is, o.Is...)
			}
			return meets
		})
		slices.Sort(x.Was)
		slices.Sort(x.Is)
		out = append(out, StoryChange{slices.Compact(x.Was), slices.Compact(x.Is)})
	}
	out = slices.DeleteFunc(out, func(o StoryChange) bool { return len(o.Was)+len(o.Is) == 2 })
	slices.SortFunc(out, func(a, b StoryChange) int { return cmp.Compare(a.Was[0], b.Was[0]) })
	return out
}

func (c *comparison) moves() []Move {
	all := map[entry.Ref]bool{}
	for ref := range c.wasIn {
		all[ref] = true
	}
	for ref := range c.isIn {
		all[ref] = true
	}
	type way struct {
		from, to int
		meant    bool
	}
	refs := map[way][]entry.Ref{}
	for _, ref := range slices.SortedFunc(maps.Keys(all), entry.CompareRefs) {
		from, had := c.wasIn[ref]
		to, has := c.isIn[ref]
		heir, goes := c.heir[from]
		if had && has && goes && heir == to {
			continue
		}
		w := way{meant: slices.Contains(c.meant.Statements, ref) || c.meant.Claims && had && has && c.wasMeant[from] && c.isMeant[to]}
		if had {
			w.from = c.was.Claims[from].Number
		}
		if has {
			w.to = c.is.Claims[to].Number
		}
		refs[w] = append(refs[w], ref)
	}
	var out []Move
	for w, list := range refs {
		out = append(out, Move{w.from, w.to, list, w.meant})
	}
	slices.SortFunc(out, func(a, b Move) int {
		return cmp.Or(cmp.Compare(len(b.Statements), len(a.Statements)), entry.CompareRefs(a.Statements[0], b.Statements[0]))
	})
	return out
}

func brief(c Claim) ClaimBrief {
	return ClaimBrief{c.Number, c.Title, len(c.Statements), c.Origins.Min, c.Origins.Max}
}

// claims lists the claims that are not what they were. One is meant when it has a statement that is, none came or left besides, and it is called what it was.
func (c *comparison) claims(moves []Move) []ClaimChange {
	touched := map[int]bool{} // by numbers as they were, from which others went
	joined := map[int]bool{}  // as they are, to which others came
	for _, m := range moves {
		if !m.Meant {
			touched[m.From], joined[m.To] = true, true
		}
	}
	var out []ClaimChange
	for i, x := range c.was.Claims {
		change := ClaimChange{Was: brief(x), Meant: c.wasMeant[i] && !touched[x.Number]}
		if to, ok := c.heir[i]; ok {
			change.Is = brief(c.is.Claims[to])
			if change.Is == change.Was {
				continue
			}
			change.Meant = (c.wasMeant[i] || c.isMeant[to]) && !touched[x.Number] && !joined[change.Is.Number] && change.Was.Number == change.Is.Number
		} else if to, ok := c.into[i]; ok {
			change.Into, change.IntoWas = c.is.Claims[to].Number, c.was.Claims[c.of[to]].Number
		}
		out = append(out, change)
	}
	for i, x := range c.is.Claims {
		if _, ok := c.of[i]; !ok {
			out = append(out, ClaimChange{Is: brief(x), Meant: c.isMeant[i] && !joined[x.Number]})
		}
	}
	slices.SortFunc(out, func(a, b ClaimChange) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.Was.Number, a.Is.Number), cmp.Or(b.Was.Number, b.Is.Number)), cmp.Compare(a.Is.Number, b.Is.Number))
	})
	return out
}

// stand is that a party takes a position on a claim, by the place that this has now.
type stand struct {
	claim, party int
	position     string
}

func (c *comparison) positions() []PositionChange {
	before, after := map[stand]Position{}, map[stand]Position{}
	for i, x := range c.was.Claims {
		to, ok := c.heir[i]
		if !ok {
			to, ok = c.into[i]
		}
		if !ok {
			continue
		}
		for _, p := range x.Positions {
			first(before, stand{to, c.now(p.Party), p.Position}, p)
		}
	}
	for i, x := range c.is.Claims {
		for _, p := range x.Positions {
			first(after, stand{i, p.Party, p.Position}, p)
		}
	}
	var out []PositionChange
	for s, p := range before {
		if _, ok := after[s]; !ok {
			out = append(out, c.position(s, p, c.was.Names, false))
		}
	}
	for s, p := range after {
		if _, ok := before[s]; !ok {
			out = append(out, c.position(s, p, c.is.Names, true))
		}
	}
	slices.SortFunc(out, func(a, b PositionChange) int {
		return cmp.Or(cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Party, b.Party), entry.CompareRefs(a.Statement, b.Statement), compareCame(a, b), cmp.Compare(a.Position, b.Position))
	})
	return out
}

// compareCame puts what is no longer before what is now.
func compareCame(a, b PositionChange) int {
	switch {
	case a.Came == b.Came:
		return 0
	case b.Came:
		return -1
	}
	return 1
}

func first(of map[stand]Position, s stand, p Position) {
	if _, ok := of[s]; !ok {
		of[s] = p
	}
}

func (c *comparison) position(s stand, p Position, names map[int]string, came bool) PositionChange {
	out := PositionChange{Claim: c.is.Claims[s.claim].Number, Party: s.party, Name: names[p.Party], Position: p.Position, Statement: p.Statement, Came: came}
	out.Meant = slices.Contains(c.meant.Statements, p.Statement) || !came && c.on(c.was, p.Party) || came && c.on(c.is, p.Party)
	return out
}

// on reports whether a party, as it was or as it is, is meant.
func (c *comparison) on(in Found, party int) bool {
	return slices.ContainsFunc(c.meant.Members, func(m identity.Member) bool { return in.Parties[m] == party })
}

// now is the party that one before is now: that of the member after which it is called, as far as that was looked at.
func (c *comparison) now(party int) int {
	m := MemberOf(party)
	if _, ok := c.was.Parties[m]; !ok {
		return party
	}
	return cmp.Or(c.is.Parties[m], party)
}

func (c *comparison) parties() []PartyChange {
	type way struct{ from, to int }
	members := map[way][]identity.Member{}
	for m, from := range c.was.Parties {
		to := c.is.Parties[m]
		if from != 0 && to != 0 && from != to { // 0 is of a report that is read otherwise
			members[way{from, to}] = append(members[way{from, to}], m)
		}
	}
	var out []PartyChange
	for w, list := range members {
		slices.SortFunc(list, func(a, b identity.Member) int {
			return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(PartyNumber(a), PartyNumber(b)), cmp.Compare(a.Party, b.Party))
		})
		x := PartyChange{From: w.from, To: w.to, Name: cmp.Or(c.is.Names[w.to], c.was.Names[w.from]), Members: list}
		x.Meant = c.on(c.was, w.from) && c.on(c.is, w.to)
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b PartyChange) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return out
}
