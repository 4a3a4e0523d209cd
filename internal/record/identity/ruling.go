package identity

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// rule applies what people decided to what rules joined. Whoever was parted from others leaves them, and they stay together.
func (w *joining) rule(rulings []Ruling) []entry.Outcome {
	if len(rulings) == 0 || len(w.nodes) == 0 {
		return slices.Repeat([]entry.Outcome{entry.Passed}, len(rulings))
	}
	var list []division.Ruling
	var of []int // the ruling of each of list
	for i, r := range rulings {
		if d, ok := w.ruling(r); ok {
			list, of = append(list, d), append(of, i)
		}
	}
	class := make([]int, len(w.nodes))
	for i := range class {
		class[i] = w.find(i)
	}
	out := slices.Repeat([]entry.Outcome{entry.Passed}, len(rulings))
	for k, became := range division.Apply(class, list) {
		out[of[k]] = became
	}
	w.divide(class)
	for k, d := range list {
		switch {
		case out[of[k]] != entry.Holds:
		case d.Verb == division.Leave:
		case d.Verb == division.Split:
			for _, b := range d.B {
				w.apart = append(w.apart, [2]int{w.find(d.A), w.find(b)})
			}
		default:
			for _, b := range d.B {
				w.edges = append(w.edges, edge{d.A, b, []string{rulings[of[k]].String()}})
			}
		}
	}
	return out
}

// ruling returns a ruling with nodes, as far as it is on parties that are there; false when it says nothing of them, or would join one without a name.
// There is no other way from a ruling to a join. Who leaves a party that is not there leaves those who were taken for it here.
func (w *joining) ruling(r Ruling) (division.Ruling, bool) {
	a, there := w.index[r.A]
	d := division.Ruling{Verb: division.Split, A: a}
	for _, m := range r.B {
		if n, ok := w.index[m]; ok {
			d.B = append(d.B, n)
		}
	}
	switch {
	case r.Same && !there && len(d.B) > 0:
		d.A, d.B = d.B[0], d.B[1:]
	case !there:
		d.Verb = division.Leave
	}
	if len(d.B) == 0 {
		return d, false
	}
	if r.Same {
		d.Verb = division.Merge
		nameless := func(n int) bool { return w.nodes[n].anonymous || !w.nodes[n].named }
		return d, !nameless(d.A) && !slices.ContainsFunc(d.B, nameless)
	}
	return d, true
}

// Became tells what became of a ruling by the numbers of the parties of the record that parties of reports are, 0 for none.
func (r Ruling) Became(party func(Member) int) entry.Outcome {
	a, out := party(r.A), entry.Holds
	for _, m := range r.B {
		switch b := party(m); {
		case a == 0 || b == 0:
			return entry.Passed
		case (a == b) != r.Same:
			out = entry.Replaced
		}
	}
	return out
}

// divide makes the first node of each class its root.
func (w *joining) divide(class []int) {
	first := map[int]int{}
	for i, c := range class {
		if _, ok := first[c]; !ok {
			first[c] = i
		}
		w.parent[i] = first[c]
	}
}

// parted reports whether people said that two nodes are not the same.
func (w *joining) parted(a, b int) bool {
	x, y := w.find(a), w.find(b)
	return slices.Contains(w.apart, [2]int{x, y}) || slices.Contains(w.apart, [2]int{y, x})
}

// decided tells of each party what people decided on it.
func (j *Joined) decided(rulings []Ruling) {
	for i, r := range rulings {
		if j.Outcomes[i] != entry.Holds {
			continue
		}
		var on []int
		for _, m := range append([]Member{r.A}, r.B...) {
			if n := j.of[m]; n != 0 && !slices.Contains(on, n) {
				on = append(on, n)
				j.Parties[n-1].Decided = append(j.Parties[n-1].Decided, r.Decision)
			}
		}
	}
}
