package claims

import (
	"math"
	"math/bits"
)

// Weights of terms by kind, in twentieths of what their rarity gives: a party is in many sentences of a story, a date in few.
const (
	stemWeight   = 20
	partyWeight  = 14
	dateWeight   = 35
	figureWeight = 15
	senseWeight  = 14
)

// weigh gives every term of a report's statements its weight: how rare it is within the report. That does not depend on what else the
// record holds, so that what was alike stays alike when reports are added; and what half of a report is about tells its claims from
// one another no better in a large record than in a small one.
func (r *reader) weigh(all []statement) {
	count, units := map[term]int{}, 0
	for i := range all {
		for k := range all[i].units {
			units++
			for _, t := range all[i].units[k].terms {
				count[t]++
			}
		}
	}
	for i := range all {
		for k := range all[i].units {
			u := &all[i].units[k]
			u.weight = make([]int32, len(u.terms))
			for n, t := range u.terms {
				u.weight[n] = weightOf(t, u.lent[n], log2(max(units, fewUnits)+4)-log2(count[t]+1))
				u.sum += u.weight[n]
			}
		}
	}
}

// fewUnits is how many sentences even a short report counts for: in a brief every word is rare.
const fewUnits = 20

func weightOf(t term, lent bool, rarity int) int32 {
	w := rarity
	switch t.kind() {
	case aStem:
		w = w * stemWeight / 20
	case aParty:
		w = w * partyWeight / 20
	case aDate:
		w = w * dateWeight / 20
	case aFigure:
		w = w * figureWeight / 20
	case aSense:
		w = w * senseWeight / 20
	}
	if lent {
		w /= 2
	}
	return int32(max(w, 1))
}

// log2 is the binary logarithm of n, in sixteenths.
func log2(n int) int {
	if n < 1 {
		return 0
	}
	k := bits.Len(uint(n)) - 1
	x := uint64(n) << (31 - min(k, 31)) >> max(0, k-31)
	for range 4 {
		x = x * x >> 31
		k *= 2
		if x >= 1<<32 {
			x >>= 1
			k++
		}
	}
	return k
}

// root is the whole part of the square root of n, which is below 2^52: as a correctly rounded root is no whole number too many there, it is the same on every machine.
func root(n int) int { return int(math.Sqrt(float64(max(0, n)))) }

// lightest is what a sentence weighs at least when it is compared: two words in common make no proposition.
const lightest = 200

// alike tells how much two sentences have in common, in thousandths: the weight of the terms of both over the mean of what they weigh
// (the cosine of Salton and McGill 1983, over sets). Parties alone make nothing alike.
func alike(a, b *unit) int {
	if !meet(a, b) {
		return 0
	}
	shared, bare := 0, true
	common(a, b, func(x, y int) {
		shared += int(min(a.weight[x], b.weight[y]))
		bare = bare && a.terms[x].kind() == aParty
	})
	if bare {
		return 0
	}
	return 1000 * shared / root(int(max(a.sum, lightest))*int(max(b.sum, lightest)))
}

// meet reports whether two units may have a term in common, as most have not.
func meet(a, b *unit) bool {
	return a.mask[0]&b.mask[0]|a.mask[1]&b.mask[1]|a.mask[2]&b.mask[2]|a.mask[3]&b.mask[3] != 0
}

// common calls f with the places of the terms that both units have.
func common(a, b *unit, f func(x, y int)) {
	for x, y := 0, 0; x < len(a.terms) && y < len(b.terms); {
		switch {
		case a.terms[x] < b.terms[y]:
			x++
		case a.terms[x] > b.terms[y]:
			y++
		default:
			f(x, y)
			x++
			y++
		}
	}
}

// copies reports whether two statements have nearly the same words.
func (s *statement) copies(o *statement) bool {
	if len(s.units) == 0 || len(o.units) == 0 {
		return false
	}
	want := 800
	if s.family == o.family && s.Report != o.Report {
		want = 600
	}
	n := 0
	for i := range s.units {
		for k := range o.units {
			x, y := &s.units[i], &o.units[k]
			if x.negated == y.negated && meet(x, y) && shareOwn(x, y) && (sameSet(x, y) || alike(x, y) >= want) {
				n++
				break
			}
		}
	}
	return 2*n >= max(len(s.units), len(o.units)) && n > 0
}

// shareOwn reports whether two sentences have a word in common that neither only points at: "He said so" is no copy of what he said.
func shareOwn(a, b *unit) bool {
	own := false
	common(a, b, func(x, y int) {
		own = own || !a.lent[x] && !b.lent[y] && a.terms[x].kind() != aParty
	})
	return own
}

// sameSet reports whether two short sentences have the same terms.
func sameSet(a, b *unit) bool {
	n := 0
	common(a, b, func(_, _ int) { n++ })
	return n > 1 && n == len(a.terms) && n == len(b.terms)
}
