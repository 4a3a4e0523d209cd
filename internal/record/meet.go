package record

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// This file puts the parties of stories together. What people decided on them holds across stories, whatever stories their reports are of.

// Meeting is what became of the parties of some buckets.
type Meeting struct {
	Parties []Meet
	Offers  []Offer // of numbers of parties of stories
}

// Meet is parties of stories that are one party of the record. Its number is the least of theirs.
type Meet struct {
	Number int
	Same   []int // numbers of the parties of stories, in order of time
	identity.Met
}

// Meet finds which parties of some buckets are the same across stories: of one bucket, or of those that [Bind] puts together, with the rulings on these.
func (b *Builder) Meet(known []identity.Known, rulings ...identity.Ruling) Meeting {
	found, maybe := b.identity.Meet(known, rulings...)
	var out Meeting
	for _, m := range found {
		x := Meet{Met: m}
		for _, k := range m.Parties {
			n := PartyNumber(k.Party)
			if x.Number == 0 || n < x.Number {
				x.Number = n
			}
			x.Same = append(x.Same, n)
		}
		out.Parties = append(out.Parties, x)
	}
	for _, m := range maybe {
		a, b := PartyNumber(m.A), PartyNumber(m.B)
		out.Offers = append(out.Offers, Offer{What: "parties", A: int64(a), B: int64(b), Why: m.Why})
	}
	return out
}

// Bound is buckets whose parties must be met together for what people decided on them, in order, and what that is: rulings on the parties of stories.
type Bound[K cmp.Ordered] struct {
	Buckets []K
	Rulings []identity.Ruling
}

// Bind tells what rulings on parties of reports say of parties of stories, in their order. Of tells which of these one is, by the member that stands for it,
// and its bucket; false when it is in none. What is decided within one party of a story is told by that story alone.
func Bind[K cmp.Ordered](rulings []identity.Ruling, of func(identity.Member) (identity.Member, K, bool)) []Bound[K] {
	var out []Bound[K]
	for _, r := range rulings {
		x := identity.Ruling{Decision: r.Decision, Same: r.Same}
		at := Bound[K]{}
		a, bucket, there := of(r.A)
		if there {
			x.A, at.Buckets = a, []K{bucket}
		}
		for _, m := range r.B {
			b, bucket, ok := of(m)
			switch {
			case !ok || b == x.A || slices.Contains(x.B, b):
				continue
			case !there && r.Same:
				x.A, there = b, true
			default:
				x.B = append(x.B, b)
			}
			at.Buckets = append(at.Buckets, bucket)
		}
		if there && len(x.B) > 0 {
			at.Rulings = []identity.Ruling{x}
			out = bound(out, at)
		}
	}
	return out
}

// bound adds buckets and what was decided on them to others, together with those that have a bucket in common.
func bound[K cmp.Ordered](list []Bound[K], add Bound[K]) []Bound[K] {
	meets := func(b Bound[K]) bool {
		return slices.ContainsFunc(b.Buckets, func(k K) bool { return slices.Contains(add.Buckets, k) })
	}
	all := Bound[K]{}
	for _, b := range list {
		if meets(b) {
			all.Buckets, all.Rulings = append(all.Buckets, b.Buckets...), append(all.Rulings, b.Rulings...)
		}
	}
	list = slices.DeleteFunc(list, meets)
	all.Buckets, all.Rulings = append(all.Buckets, add.Buckets...), append(all.Rulings, add.Rulings...)
	slices.Sort(all.Buckets)
	all.Buckets = slices.Compact(all.Buckets)
	slices.SortStableFunc(all.Rulings, func(a, b identity.Ruling) int { return entry.InOrder(a.Decision, b.Decision) })
	return append(list, all)
}

// Decided tells what people decided on a party of the record: what its stories tell of it but for the rulings by which it was met, and of these what holds.
func Decided(own, met []entry.Decision, rulings []identity.Ruling) []entry.Decision {
	out := slices.DeleteFunc(slices.Clone(own), func(d entry.Decision) bool {
		return slices.ContainsFunc(rulings, func(r identity.Ruling) bool { return r.Review == d.Review })
	})
	out = append(out, met...)
	slices.SortStableFunc(out, entry.InOrder)
	return slices.CompactFunc(out, func(a, b entry.Decision) bool { return a.Review == b.Review })
}

// meet puts the parties of all stories together.
func (r *Record) meet(b *Builder, rulings []identity.Ruling) {
	own, known, of := map[int]identity.Party{}, map[string][]identity.Known{}, map[identity.Member]*identity.Known{}
	for _, s := range r.Stories {
		face := map[int]*identity.Known{}
		for i := range s.Known {
			k := &s.Known[i]
			known[k.Bucket()] = append(known[k.Bucket()], *k)
			face[PartyNumber(k.Party)] = k
		}
		for _, p := range s.Parties {
			own[p.Number] = p
			for _, m := range p.Members {
				of[m] = face[p.Number]
			}
		}
	}
	joined := map[int]bool{}
	together := func(list []identity.Known, rulings ...identity.Ruling) {
		m := b.Meet(list, rulings...)
		for _, x := range m.Parties {
			p := x.party(own, rulings)
			r.Parties = append(r.Parties, p)
			for _, n := range x.Same {
				r.Same[n], joined[n] = p.Number, true
			}
		}
		r.Offers = append(r.Offers, m.Offers...)
	}
	for _, x := range Bind(rulings, func(m identity.Member) (identity.Member, string, bool) {
		if k := of[m]; k != nil {
			return k.Party, k.Bucket(), true
		}
		return m, "", false
	}) {
		var list []identity.Known
		for _, key := range x.Buckets {
			list = append(list, known[key]...)
			delete(known, key)
		}
		together(list, x.Rulings...)
	}
	for _, list := range known {
		together(list)
	}
	for n, p := range own {
		if !joined[n] {
			r.Parties = append(r.Parties, p)
		}
	}
	r.renumber()
	r.became(rulings)
}

// became tells what became of what people decided on parties.
func (r *Record) became(rulings []identity.Ruling) {
	of := map[identity.Member]int{}
	for _, p := range r.Parties {
		for _, m := range p.Members {
			of[m] = p.Number
		}
	}
	for _, x := range rulings {
		r.Became[x.Review] = x.Became(func(m identity.Member) int { return of[m] })
	}
}

// party puts the party of the record together out of those of stories. One that was met in no other story is what it is there.
func (m *Meet) party(own map[int]identity.Party, rulings []identity.Ruling) identity.Party {
	p := own[m.Same[0]]
	if len(m.Same) > 1 {
		p = identity.Party{Number: m.Number, Name: m.Name, Type: m.Type, Named: true, Aliases: m.Aliases}
		for _, n := range m.Same {
			p.Members = append(p.Members, own[n].Members...)
			p.Joins = append(p.Joins, own[n].Joins...)
			p.Decided = append(p.Decided, own[n].Decided...)
		}
		p.Joins = append(p.Joins, m.Joins...)
	}
	p.Decided = Decided(p.Decided, m.Decided, rulings)
	return p
}
