package entry

import (
	"cmp"

	"github.com/hearsay-project/hearsay"
)

// Decision tells who decided something across reports, when and why.
type Decision struct {
	Review string // d7
	Verb   string // merge, split, move, fold, unfold
	By     string
	At     string // RFC 3339
	Note   string
}

// String tells it to people: "joined by Ada Quill, 2031-03-04: see the register".
func (d Decision) String() string {
	out := d.did() + " by " + d.By
	if day := d.At[:min(len(d.At), len(hearsay.DateLayout))]; day != "" {
		out += ", " + day
	}
	if d.Note != "" {
		out += ": " + d.Note
	}
	return out
}

// InOrder compares decisions by when they were made: d2 before d10.
func InOrder(a, b Decision) int {
	return cmp.Or(cmp.Compare(len(a.Review), len(b.Review)), cmp.Compare(a.Review, b.Review))
}

func (d Decision) did() string {
	switch d.Verb {
	case "merge":
		return "joined"
	case "split":
		return "parted"
	case "move":
		return "moved"
	case "fold":
		return "folded"
	case "unfold":
		return "told apart"
	}
	return d.Verb
}

// Outcome tells what became of a decision when the record was put together.
type Outcome string

// The outcomes.
const (
	Holds    Outcome = "holds"
	Replaced Outcome = "replaced" // a later one says otherwise
	Passed   Outcome = "passed"   // passed over: what it is on is not there, or may not be joined
)
