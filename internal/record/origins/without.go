package origins

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Withdrawn is who is no longer believed: a party, an outlet as its reports call it, or both.
type Withdrawn struct {
	Party  int // 0 for none
	Outlet string
}

// Without counts the origins that are left of a claim when somebody is no longer believed. What falls: all that they said or was heard through them; where it is
// an outlet, all that its reports tell and all that is credited to it; what rests on an origin whose source they are; and what added no origin to something
// that falls, unless it may stand by itself: people with a name, and sources without one, may have spoken to more than one outlet. What is
// left rests on no more origins than are left: whoever asks what stands without somebody asks for what is known, and not for what may be found yet.
func (f *Folder) Without(claim []Stance, w Withdrawn) Range {
	all, rest := f.read(claim)
	g := f.folding(all, rest)
	gone := map[entry.Ref]bool{}
	for i, falls := range g.fall(w) {
		if falls {
			gone[all[i].Ref] = true
		}
	}
	switch len(gone) {
	case 0:
		return f.Fold(claim)
	case len(all):
		return Range{}
	}
	left := f.Fold(slices.DeleteFunc(slices.Clone(claim), func(s Stance) bool { return gone[s.Ref] }))
	left.Max = max(left.Min, min(left.Max, len(left.Origins)))
	return left
}

// fall tells which sources fall with somebody.
func (g *folding) fall(w Withdrawn) []bool {
	gone := make([]bool, len(g.all))
	outlet, _ := g.isOutlet(w.Party, w.Outlet)
	for i := range g.all {
		s, first := &g.all[i], &g.all[g.find(i)]
		gone[i] = outlet != "" && (s.outlet == outlet || s.credits == outlet) || w.Party != 0 && (s.leadsTo(w.Party) || first.speaker == w.Party || first.principal == w.Party || g.oneName(s.principal, w.Party))
	}
	for again := true; again; {
		again = false
		for i := range g.all {
			if !gone[i] && g.fallsToo(i, gone) {
				gone[i], again = true, true
			}
		}
	}
	return gone
}

// fallsToo reports whether source i rests on nothing but sources that fall.
func (g *folding) fallsToo(i int, gone []bool) bool {
	rests := false
	for _, l := range g.links {
		if l.i != i {
			continue
		}
		if !gone[l.k] || g.stands(&g.all[i], &g.all[l.k], g.folds[l.fold].Why) {
			return false
		}
		rests = true
	}
	return rests
}

// stands reports whether a source that adds no origin to another, for a reason, may stand where that one falls.
func (g *folding) stands(s, on *source, why Reason) bool {
	switch why {
	case Copy:
		return fold(on.report.Reading.Report.Wire) == s.outlet // that one is the copy
	case Credit:
		return s.credits != on.outlet
	case SameSource:
		return s.voice != written
	}
	return false
}
