package claims

import "slices"

// A statement is held against up to [nearest] others, one after another: its terms are laid out once for all of them.

// sight is what one statement is compared by.
type sight struct {
	own, around, lede table
	of                *statement // whose sentences are
	sentences         []laid
}

// on lays out the terms of a statement.
func (x *sight) on(s *statement) *sight {
	x.own.of(&s.own)
	x.around.of(s.around)
	x.lede.of(s.lede)
	return x
}

// slots find what terms weigh (open addressing, Knuth 1973, 6.4: stems are hashes already). They are a power of two.
type slots []slot

// slot is the place of a term; where nothing is it weighs nothing.
type slot struct {
	term   term
	weight int32
}

// lay puts terms in their places.
func (s *slots) lay(terms []term, weight []int32) {
	size := 16
	for size < 2*len(terms) {
		size *= 2
	}
	if size > cap(*s) {
		*s = make([]slot, size)
	}
	places := (*s)[:size]
	clear(places)
	for i, x := range terms {
		at := int(x>>kindBits) & (size - 1)
		for places[at].weight != 0 {
			at = (at + 1) & (size - 1)
		}
		places[at] = slot{x, weight[i]}
	}
	*s = places
}

// weight is what a term weighs, 0 where it is not.
func (s slots) weight(x term) int32 {
	for at := int(x>>kindBits) & (len(s) - 1); s[at].weight != 0; at = (at + 1) & (len(s) - 1) {
		if s[at].term == x {
			return s[at].weight
		}
	}
	return 0
}

// table finds the terms of a vector, and remembers its last cosine: statements of one paragraph, and of one report, follow one another.
type table struct {
	*vector
	slots
	last *vector
	cos  int
}

func (t *table) of(v *vector) {
	if t.vector != v {
		t.vector, t.last = v, nil
		t.lay(v.terms, v.weight)
	}
}

// cosine of the vector and another one, in thousandths (Salton and McGill 1983).
func (t *table) cosine(v *vector) int {
	if v != t.last {
		t.last, t.cos = v, t.weigh(v)
	}
	return t.cos
}

func (t *table) weigh(v *vector) int {
	sum := 0
	for i, x := range v.terms {
		sum += int(v.weight[i]) * int(t.slots.weight(x))
	}
	if sum == 0 {
		return 0
	}
	return 1000 * sum / max(1, t.length*v.length)
}

// laid is a sentence that is compared with others, one after another.
type laid struct {
	*unit
	slots
}

// similar tells how much the sentences of two statements that have most in common have. Those of the later are laid out.
func (g *grouper) similar(i, j int) int {
	best, of := 0, g.sight.sentencesOf(&g.all[j])
	for k := range of {
		for n := range g.all[i].units {
			best = max(best, of[k].alike(&g.all[i].units[n]))
		}
	}
	return best
}

// sentencesOf lays out the sentences of a statement.
func (x *sight) sentencesOf(s *statement) []laid {
	if x.of == s {
		return x.sentences
	}
	x.of, x.sentences = s, slices.Grow(x.sentences[:0], len(s.units))[:len(s.units)]
	for i := range s.units {
		x.sentences[i].unit = &s.units[i]
		x.sentences[i].lay(s.units[i].terms, s.units[i].weight)
	}
	return x.sentences
}

// alike tells what [alike] tells.
func (l *laid) alike(u *unit) int {
	if !meet(l.unit, u) {
		return 0
	}
	shared, bare := 0, true
	for i, t := range u.terms {
		if w := l.slots.weight(t); w != 0 {
			shared += int(min(w, u.weight[i]))
			bare = bare && t.kind() == aParty
		}
	}
	if bare {
		return 0
	}
	return 1000 * shared / root(int(max(l.sum, lightest))*int(max(u.sum, lightest)))
}
