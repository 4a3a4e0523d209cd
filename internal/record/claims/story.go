package claims

import (
	"slices"
	"strconv"
)

// topics tells which reports tell of one story, by the rare terms of what is said in both.
type topics struct {
	df     map[term]int // families of reports that have a term
	size   int          // families
	terms  map[int64][]term
	length map[int64]int
	known  map[[2]int64]bool
	last   [2]int64 // of what is known, and what: it is asked for many statements of two reports
	is     bool
	day    map[int64]int // on which a report came out, as dayOf numbers it
}

// fewReports is how many reports even a small record counts for: in a record of one story, what all reports of it share is not common.
const fewReports = 400

func newTopics(all []statement) *topics {
	s := &topics{df: map[term]int{}, terms: map[int64][]term{}, length: map[int64]int{}, known: map[[2]int64]bool{}, day: map[int64]int{}}
	families := map[int64]map[term]bool{}
	for i := range all {
		s.day[all[i].Report] = dayOf(all[i].published)
		f := families[all[i].family]
		if f == nil {
			f = map[term]bool{}
			families[all[i].family] = f
		}
		for k := range all[i].units {
			for n, t := range all[i].units[k].terms {
				if t.kind() == aSense {
					continue
				}
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
func (s *topics) rarity(t term) int { return max(0, log2(s.size)-log2(max(1, s.df[t]))) }

// fewTerms is how few terms in common make no story: a phrase.
const fewTerms = 3

// How much reports must have in common to tell one story, in thousandths: those of the same weeks, and others.
const (
	oneStory  = 50
	oldStory  = 80
	sameWeeks = 14 // days
)

// same reports whether two reports tell of one story.
func (s *topics) same(a, b int64) bool {
	if a == b {
		return true
	}
	key := [2]int64{min(a, b), max(a, b)}
	if key == s.last {
		return s.is
	}
	is, ok := s.known[key]
	if !ok {
		need := oneStory
		if x, y := s.day[a], s.day[b]; x != 0 && y != 0 && max(x-y, y-x) > sameWeeks {
			need = oldStory
		}
		is = s.alike(a, b) >= need
		s.known[key] = is
	}
	s.last, s.is = key, is
	return is
}

// dayOf numbers the day of a date, 2031-03-04, so that the difference of two is about the days between them; 0 for no date.
func dayOf(date string) int {
	var n [3]int
	if len(date) < len("2031-03-04") {
		return 0
	}
	for i, part := range [...]string{date[:4], date[5:7], date[8:10]} {
		v, err := strconv.Atoi(part)
		if err != nil {
			return 0
		}
		n[i] = v
	}
	return n[0]*365 + n[1]*30 + n[2]
}

// alike is the cosine of the rarities of the terms of two reports, in thousandths; 0 when they have hardly a phrase in common.
func (s *topics) alike(a, b int64) int {
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
func (s *topics) temper(all []statement) {
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
