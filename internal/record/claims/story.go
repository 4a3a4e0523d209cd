package claims

import (
	"slices"
)

// stories tells which reports tell of one story, by the rare terms of what is said in both.
type stories struct {
	df     map[term]int // families of reports that have a term
	size   int          // families
	terms  map[int64][]term
	length map[int64]int
	known  map[[2]int64]bool
}

// fewReports is how many reports even a small record counts for: in a record of one story, what all reports of it share is not common.
const fewReports = 400

func newStories(all []statement) *stories {
	s := &stories{df: map[term]int{}, terms: map[int64][]term{}, length: map[int64]int{}, known: map[[2]int64]bool{}}
	families := map[int64]map[term]bool{}
	for i := range all {
		f := families[all[i].family]
		if f == nil {
			f = map[term]bool{}
			families[all[i].family] = f
		}
		for k := range all[i].units {
			for n, t := range all[i].units[k].terms {
				if !all[i].units[k].lent[n] {
					s.terms[all[i].Report] = append(s.terms[all[i].Report], t)
				}
				if !f[t] {
					f[t] = true
					s.df[t]++
				}
			}
		}
	}
	s.size = max(len(families), fewReports)
	for r, ts := range s.terms {
		slices.Sort(ts)
		s.terms[r] = slices.Compact(ts)
		for _, t := range s.terms[r] {
			s.length[r] += s.rarity(t) * s.rarity(t)
		}
	}
	return s
}

// rarity is how rare a term is among the reports, in sixteenths of doublings.
func (s *stories) rarity(t term) int { return max(0, log2(s.size)-log2(max(1, s.df[t]))) }

// fewTerms is how few terms in common make no story: a phrase.
const fewTerms = 3

// oneStory is how much the reports of one story must have in common, in thousandths.
const oneStory = 80

// same reports whether two reports tell of one story.
func (s *stories) same(a, b int64) bool {
	if a == b {
		return true
	}
	key := [2]int64{min(a, b), max(a, b)}
	is, ok := s.known[key]
	if !ok {
		is = s.alike(a, b) >= oneStory
		s.known[key] = is
	}
	return is
}

// alike is the cosine of the rarities of the terms of two reports, in thousandths; 0 when they have hardly a phrase in common.
func (s *stories) alike(a, b int64) int {
	x, y, shared, n := s.terms[a], s.terms[b], 0, 0
	for i, k := 0, 0; i < len(x) && k < len(y); {
		switch {
		case x[i] < y[k]:
			i++
		case x[i] > y[k]:
			k++
		default:
			r := s.rarity(x[i])
			shared += r * r
			n++
			i++
			k++
		}
	}
	if n < fewTerms {
		return 0
	}
	return 1000 * shared / max(1, root(s.length[a])*root(s.length[b]))
}

// usual is the rarity below which a term weighs less, in sixteenths of doublings: it is in more than one report of 32.
const usual = 5 * 16

// temper makes terms that are in many reports weigh less.
func (s *stories) temper(all []statement) {
	for i := range all {
		for k := range all[i].units {
			u := &all[i].units[k]
			u.sum = 0
			for n, t := range u.terms {
				u.weight[n] = max(1, u.weight[n]*int32(min(s.rarity(t), usual))/usual)
				u.sum += u.weight[n]
			}
		}
	}
}
