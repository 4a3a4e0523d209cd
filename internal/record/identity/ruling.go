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

// ruling returns a ruling with nodes; false when it is on parties that are not there, or would join one without a name. There is no
// other way from a ruling to a join.
func (w *joining) ruling(r Ruling) (division.Ruling, bool) {
	d := division.Ruling{Verb: division.Split}
	if r.Same {
		d.Verb = division.Merge
	}
	all := append([]Member{r.A}, r.B...)
	for i, m := range all {
		n, ok := w.index[m]
		if !ok || len(all) < 2 || r.Same && (w.nodes[n].anonymous || !w.nodes[n].named) {
			return d, false
		}
		if i == 0 {
			d.A = n
		} else {
			d.B = append(d.B, n)
		}
	}
	return d, true
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
			if n := j.of[m]; !slices.Contains(on, n) {
				on = append(on, n)
				j.Parties[n-1].Decided = append(j.Parties[n-1].Decided, r.Decision)
			}
		}
	}
}
