// Package division applies what people decided to a division of things into classes, such as parties of reports into parties of the record.
// Rules divide first; what people said holds over them, and what they said later over what they said before.
package division

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Ruling is what a person decided on things, which are told by their places. Of what is left A is not used.
type Ruling struct {
	Verb Verb
	A    int
	B    []int
}

// Verb is what a ruling does.
type Verb string

// The verbs.
const (
	Merge Verb = "merge" // the classes of A and of each of B are one
	Split Verb = "split" // those of B that are in the class of A leave it, and are together a class of their own
	Move  Verb = "move"  // those of B leave their classes and join that of A
	Leave Verb = "leave" // those of B leave whatever else is in their classes; those that were together stay so
)

// Apply changes class, which gives the class of each thing, and tells what became of each ruling. A class that is made new has a number that
// was none before.
func Apply(class []int, rulings []Ruling) []entry.Outcome {
	if len(rulings) == 0 {
		return nil
	}
	d := division{class: class, next: slices.Max(class) + 1}
	for _, r := range rulings {
		d.apply(r)
	}
	out := make([]entry.Outcome, len(rulings))
	for i, r := range rulings {
		out[i] = entry.Replaced
		if d.holds(r) {
			out[i] = entry.Holds
		}
	}
	return out
}

type division struct {
	class []int
	next  int
}

func (d *division) apply(r Ruling) {
	to := d.class[r.A]
	switch r.Verb {
	case Merge:
		for _, b := range r.B {
			d.rename(d.class[b], to)
		}
	case Split:
		left := slices.DeleteFunc(slices.Clone(r.B), func(b int) bool { return b == r.A || d.class[b] != to })
		for _, b := range left {
			d.class[b] = d.next
		}
		if len(left) > 0 {
			d.next++
		}
	case Move:
		for _, b := range r.B {
			d.class[b] = to
		}
	case Leave:
		d.leave(r.B)
	}
}

// leave gives those of one class that leave it a class of their own.
func (d *division) leave(list []int) {
	to := map[int]int{}
	for _, b := range list {
		from := d.class[b]
		if _, ok := to[from]; !ok {
			to[from] = d.next
			d.next++
		}
		d.class[b] = to[from]
	}
}

func (d *division) rename(from, to int) {
	for i, c := range d.class {
		if c == from {
			d.class[i] = to
		}
	}
}

func (d *division) holds(r Ruling) bool {
	if r.Verb == Leave {
		return !d.withOthers(r.B)
	}
	return !slices.ContainsFunc(r.B, func(b int) bool {
		together := d.class[b] == d.class[r.A]
		return together == (r.Verb == Split) && b != r.A
	})
}

// withOthers reports whether some things are in a class with one that is not of them.
func (d *division) withOthers(list []int) bool {
	of := map[int]bool{}
	for _, b := range list {
		of[d.class[b]] = true
	}
	for i, c := range d.class {
		if of[c] && !slices.Contains(list, i) {
			return true
		}
	}
	return false
}
