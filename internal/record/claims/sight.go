package claims

// A statement is held against up to [nearest] others, one after another: its terms are laid out once for all of them.

// sight is what one statement is compared by.
type sight struct{ own, around, lede table }

// on lays out the terms of a statement.
func (x *sight) on(s *statement) *sight {
	x.own.of(&s.own)
	x.around.of(s.around)
	x.lede.of(s.lede)
	return x
}

// table finds the terms of a vector (open addressing, Knuth 1973, 6.4: stems are hashes already), and remembers its last cosine: statements of one
// paragraph, and of one report, follow one another.
type table struct {
	*vector
	places []slot // a power of two
	last   *vector
	cos    int
}

// slot is the place of a term; where nothing is it weighs nothing.
type slot struct {
	term   term
	weight int32
}

func (t *table) of(v *vector) {
	if t.vector == v {
		return
	}
	t.vector, t.last = v, nil
	size := 16
	for size < 2*len(v.terms) {
		size *= 2
	}
	if size > cap(t.places) {
		t.places = make([]slot, size)
	}
	t.places = t.places[:size]
	clear(t.places)
	for i, x := range v.terms {
		at := int(x>>kindBits) & (size - 1)
		for t.places[at].weight != 0 {
			at = (at + 1) & (size - 1)
		}
		t.places[at] = slot{x, v.weight[i]}
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
	mask := len(t.places) - 1
	for i, x := range v.terms {
		for at := int(x>>kindBits) & mask; t.places[at].weight != 0; at = (at + 1) & mask {
			if t.places[at].term == x {
				sum += int(v.weight[i]) * int(t.places[at].weight)
				break
			}
		}
	}
	if sum == 0 {
		return 0
	}
	return 1000 * sum / max(1, t.length*v.length)
}
