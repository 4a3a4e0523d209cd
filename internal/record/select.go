package record

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// Select returns the part of a record that belongs to some reports, and of their statements those for which want is true: parties with a
// member there, claims with a statement there, families and revisions of two of them. Numbers stay as they are, and so do the origins of
// claims, which are those of the whole record.
func (r Record) Select(reports func(int64) bool, want func(entry.Ref) bool) Record {
	out := Record{}
	keep := func(ref entry.Ref) bool { return reports(ref.Report) && want(ref) }
	out.Reports = filter(r.Reports, func(x Report) bool { return reports(x.Number) })
	out.Statements = filter(r.Statements, func(s Statement) bool { return keep(s.Ref) })
	for _, p := range r.Parties {
		p.Members = filter(p.Members, func(m identity.Member) bool { return reports(m.Report) })
		p.Joins = filter(p.Joins, func(j identity.Join) bool { return reports(j.A.Report) && reports(j.B.Report) })
		if len(p.Members) > 0 {
			out.Parties = append(out.Parties, p)
		}
	}
	for _, c := range r.Claims {
		c.Statements = filter(c.Statements, keep)
		c.Positions = filter(c.Positions, func(p Position) bool { return keep(p.Statement) })
		if len(c.Statements) > 0 {
			out.Claims = append(out.Claims, c)
		}
	}
	for _, f := range r.Families {
		f.Members = filter(f.Members, func(m Member) bool { return reports(m.Report) })
		if len(f.Members) > 1 || len(f.Members) == 1 && reports(f.Original) {
			out.Families = append(out.Families, f)
		}
	}
	out.Revisions = filter(r.Revisions, func(v Revision) bool { return reports(v.From) && reports(v.To) })
	out.Offers = filter(r.Offers, out.knows)
	return out
}

// knows reports whether both sides of an offer are there.
func (r *Record) knows(o Offer) bool {
	for _, n := range []int64{o.A, o.B} {
		known := false
		switch o.What {
		case "parties":
			_, known = slices.BinarySearchFunc(r.Parties, int(n), func(p identity.Party, n int) int { return p.Number - n })
		case "claims":
			known = slices.ContainsFunc(r.Claims, func(c Claim) bool { return int64(c.Number) == n })
		case "reports":
			known = slices.ContainsFunc(r.Reports, func(x Report) bool { return x.Number == n })
		}
		if !known {
			return false
		}
	}
	return true
}

func filter[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
