package answer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/store"
)

// CountedFor tells what an origin counts for on which a claim rests.
func CountedFor(o record.Origin) string {
	if o.Counted {
		return "counted"
	}
	switch origins.Kind(o.Kind) {
	case origins.Strict:
		return "found by a newsroom that already has one counted"
	case origins.Confirmation:
		return "confirms it, perhaps from what was reported before"
	case origins.Finding:
		return "found it, perhaps from one of the others"
	case origins.Further:
		return "says so too, perhaps from what was reported before"
	case origins.Weak:
		return "a source without a name that says little about it"
	case origins.SecondHand:
		return "passed on by somebody else"
	case origins.Doubtful:
		return "may be one of the others: described alike, giving the same details, or named further down in the report"
	}
	return ""
}

// Counting tells how the range of origins comes about, "" when no origin is told.
func Counting(o record.Origins) string {
	return counting(o, "an estimate from how much is said about it and by whom, not a count of the origins below")
}

// counting is Counting with the reason for the most.
func counting(o record.Origins, most string) string {
	var counted, others []string
	for _, x := range o.List {
		if id := fmt.Sprintf("o%d", x.Number); x.Counted {
			counted = append(counted, id)
		} else {
			others = append(others, id)
		}
	}
	if len(counted) == 0 {
		return ""
	}
	out := fmt.Sprintf("At least %d: %s %s.", o.Min, listed(counted), verb(len(counted), "is counted", "are counted"))
	if o.Max > o.Min {
		out += fmt.Sprintf(" At most %d: %s.", o.Max, most)
	}
	if len(others) > 0 {
		out += fmt.Sprintf(" %s may be %s, or come from another.", listed(others), verb(len(others), "an origin of its own", "origins of their own"))
	}
	return out
}

// CountingRule tells which origins are counted for certain.
const CountingRule = "What counts: sources without a name, and documents, each found by another newsroom and distinct from those before; where there is none, the first to report it. " +
	"Anybody else who says so may have it from one of these, and is not counted."

// FoldWords tells why a statement adds no origin to another.
func FoldWords(why string) string {
	switch origins.Reason(why) {
	case origins.Copy:
		return "the reports share text"
	case origins.Credit:
		return "one credits the outlet of the other, or both credit one"
	case origins.SameSource:
		return "one and the same source, people cited jointly, or one heard it from the other"
	case origins.SameWords:
		return "nearly the words of the earlier one, by a source that may be the same"
	case origins.SameDetail:
		return "the odd details of the earlier one, by a source that may be the same"
	case origins.Ruled:
		return "a person decided so"
	}
	return strings.ReplaceAll(why, "_", " ")
}

// InReport tells in which report somebody without a name speaks: each is of one report alone.
func InReport(row store.Statement) string {
	input := strings.ReplaceAll(row.Input, `\`, "/")
	return "in " + first(first(row.Outlet, row.Wire), input[strings.LastIndexByte(input, '/')+1:]) + ", " + row.Report.String()
}

// listed is a list in words: o1, o2 and o3.
func listed(list []string) string {
	if n := len(list) - 1; n > 0 {
		return strings.Join(list[:n], ", ") + " and " + list[n]
	}
	return strings.Join(list, "")
}

// verb is the form of a verb for one or for several.
func verb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// Evidence tells the words that show a fold, each once, without the marks that they end in where they stand.
func Evidence(f record.Fold) string {
	var out []string
	for _, e := range f.Evidence {
		if e = strings.TrimRight(e, " ,;:"); !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return strings.Join(out, "; ")
}
