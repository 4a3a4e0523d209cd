// Package origins tells on how many independent origins a claim rests, as a range: statements that come from one place are folded
// together, each fold with the words that show it. A copy or a credit to another outlet adds none; people cited jointly by one outlet, or
// hearing from one another, are one.
//
// The least of the range counts only origins that a strict reader must accept: sources without names, and documents, of different outlets. The most is an
// estimate that grows with what is said of the claim. It says nothing of what is true.
package origins

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Report is one report of a record, as this package wants it.
type Report struct {
	entry.Report
	// Family is the same number for reports that share text, and another for every report without a family.
	Family int64
	// Party tells the number in the record of a party of the reading, by its id; 0 when there is none.
	Party func(id string) int
}

// Party is a party of the record.
type Party struct {
	Name    string
	Aliases []string
	Type    hearsay.PartyType
	Named   bool
	Decided bool // a person decided who it is, or is not
}

// Stance is a statement of a claim with the position that it takes on the claim.
type Stance struct {
	entry.Ref
	Position hearsay.Position
	Date     string // 2031-03-04
	Alike    int    // to the title of the claim, in thousandths
}

// Range is on how many origins a claim rests: at least Min, at most Max.
type Range struct {
	Min, Max int
	Origins  []Origin // in order of their first statements
	Folds    []Fold
	Decided  []entry.Decision // what people decided on them and what holds, in the order of deciding
}

// Origin is where statements entered the news.
type Origin struct {
	Chain      []int       // numbers of parties from the first report's author to the source, which is last
	Statements []entry.Ref // that rest on it, in order of date
	Kind       Kind
	Counted    bool // it is one of those that make the least of the range
}

// Kind tells what an origin counts for.
type Kind string

// The kinds: what a strict reader must accept, when it is of another newsgathering effort than those before; a confirmation by a party with a
// name; what those found who looked into it; a further party with a name; a source without one that tells little of the claim; one whose word somebody
// else passed on; one that tells the details of an earlier one without credit, or is not told apart from one by what it is called.
const (
	Strict       Kind = "strict"
	Confirmation Kind = "confirmation"
	Finding      Kind = "finding"
	Further      Kind = "further"
	Weak         Kind = "weak"
	SecondHand   Kind = "second_hand"
	Doubtful     Kind = "doubtful"
)

// Fold tells why a statement adds no origin to that of another.
type Fold struct {
	From, To entry.Ref
	Why      Reason
	Evidence []string // words of the reports
}

// Reason is why two statements have one origin.
type Reason string

// The reasons.
const (
	Copy       Reason = "copy"        // the reports share text
	Credit     Reason = "credit"      // one credits the outlet of the other, or both credit one
	SameSource Reason = "same_source" // one party, people cited jointly, or one heard it from the other
	SameWords  Reason = "same_words"  // nearly the words of an earlier one, by a source that may be the same
	SameDetail Reason = "same_detail" // the odd details of an earlier one, by a source that may be the same
	Ruled      Reason = "review"      // a person decided so; the evidence is who, when and why
)

// Folder folds claims of a record. It is read-only and safe for use by many goroutines.
type Folder struct {
	reports map[int64]*Report
	parties []Party
	outlets map[string]int // folded name of an outlet that has a report, or of a party that is a news outlet: its number
	rulings []Ruling
}

// New returns a folder for the claims of some reports. Party N of the record is parties[N-1]. Rulings are in the order of deciding.
func New(reports []Report, parties []Party, rulings ...Ruling) *Folder {
	f := &Folder{reports: map[int64]*Report{}, parties: parties, outlets: map[string]int{}, rulings: rulings}
	for i := range reports {
		f.reports[reports[i].Number] = &reports[i]
		if name := fold(reports[i].Reading.Report.Outlet); name != "" {
			f.outlets[name] = 0
		}
	}
	for i, p := range parties {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			if _, ok := f.outlets[fold(name)]; ok {
				f.outlets[fold(name)] = i + 1
			}
		}
	}
	return f
}

// Fold counts the origins of a claim.
func (f *Folder) Fold(claim []Stance) Range { return f.folding(f.read(claim)).result() }
