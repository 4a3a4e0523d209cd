package record

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// Selection is the part of a record that belongs to some reports, and of their statements those that are wanted: parties with a member there,
// claims with a statement there, families and revisions of two of them. Numbers stay as they are, and so do the origins of claims, which are
// those of the whole record.
type Selection struct {
	Report    func(int64) bool
	Statement func(entry.Ref) bool
}

// Keeps reports whether a statement is selected.
func (s Selection) Keeps(ref entry.Ref) bool { return s.Report(ref.Report) && s.Statement(ref) }

// Party returns what is selected of a party, false for nothing.
func (s Selection) Party(p identity.Party) (identity.Party, bool) {
	p.Members = filter(p.Members, func(m identity.Member) bool { return s.Report(m.Report) })
	p.Joins = filter(p.Joins, func(j identity.Join) bool { return s.Report(j.A.Report) && s.Report(j.B.Report) })
	return p, len(p.Members) > 0
}

// Claim returns what is selected of a claim, false for nothing.
func (s Selection) Claim(c Claim) (Claim, bool) {
	c.Stances = stancesOf(c, s.Keeps)
	c.Statements = filter(c.Statements, s.Keeps)
	c.Positions = filter(c.Positions, func(p Position) bool { return s.Keeps(p.Statement) })
	return c, len(c.Statements) > 0
}

// stancesOf returns the stances of the statements that are kept, so that they stand beside these.
func stancesOf(c Claim, keep func(entry.Ref) bool) []claims.Stance {
	var out []claims.Stance
	for i, x := range c.Stances {
		if keep(c.Statements[i]) {
			out = append(out, x)
		}
	}
	return out
}

// Family returns what is selected of a family, false for nothing.
func (s Selection) Family(f Family) (Family, bool) {
	f.Members = filter(f.Members, func(m Member) bool { return s.Report(m.Report) })
	return f, len(f.Members) > 1 || len(f.Members) == 1 && s.Report(f.Original)
}

// Revision reports whether a revision is selected.
func (s Selection) Revision(v Revision) bool { return s.Report(v.From) && s.Report(v.To) }

func filter[T any](list []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return !keep(x) })
}
