package record

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// Weight tells how much people want to see a claim: those of many parties, that are contested, that rest on many origins.
func (c *Claim) Weight() int {
	w := 4*len(c.Parties()) + 3*c.Origins.Max + len(c.Statements)
	if c.Contested() {
		w += 6
	}
	return w
}

// Parties returns the numbers of those that take a position on a claim, in order.
func (c *Claim) Parties() []int {
	var out []int
	for _, p := range c.Positions {
		if p.Party > 0 {
			out = append(out, p.Party)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Tells returns the numbers of all parties that a claim tells of, in order.
func (c *Claim) Tells() []int {
	out := c.Parties()
	for _, o := range c.Origins.List {
		out = append(out, o.Chain...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Contested reports whether somebody is against a claim and somebody for it.
func (c *Claim) Contested() bool {
	against := slices.ContainsFunc(c.Positions, func(p Position) bool { return negative(p.Position) })
	return against && slices.ContainsFunc(c.Positions, func(p Position) bool { return !negative(p.Position) && !silent(p.Position) })
}

func negative(position string) bool {
	return position == string(hearsay.Denies) || position == string(hearsay.Opposes)
}

func silent(position string) bool {
	return position == string(hearsay.Declines) || position == string(hearsay.NoResponse)
}

// Last returns the last day on which somebody took a position on a claim.
func (c *Claim) Last() string {
	day := ""
	for _, p := range c.Positions {
		day = max(day, p.Day)
	}
	return day
}

// Turns are the positions of a party on a claim, each with the day on which it was taken, without those that only repeat the one before. Several that
// are all of one day are no turn: nobody knows which came first, and mostly they are on different things.
func (c *Claim) Turns(party int) []Position {
	list := slices.Clone(c.Positions)
	slices.SortStableFunc(list, func(x, y Position) int { return cmp.Compare(x.Day, y.Day) })
	var out []Position
	before := ""
	for _, p := range list {
		if p.Party == party && p.Position != before && p.Day != "" {
			before = p.Position
			out = append(out, p)
		}
	}
	if n := len(out); n > 1 && out[0].Day == out[n-1].Day {
		return out[:1]
	}
	return out
}
