package identity

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Member is a party of a report: r1/p3.
type Member struct {
	Report int64
	Party  string // p3
}

// Party is parties of reports that are the same.
type Party struct {
	Number  int // the 1 of P1
	Name    string
	Type    hearsay.PartyType
	Named   bool
	Aliases []string // other names that reports have for it, in the order of the reports
	Members []Member // in the order of the reports
	Joins   []Join   // why they are together: one fewer than members
}

// Join is a reason for which two parties of reports are the same.
type Join struct {
	A, B Member
	Why  []string // in words for people
}

// Suggestion is two parties of the record that may be the same.
type Suggestion struct {
	A, B int // numbers of parties
	Why  []string
}

// Joined is what became of the parties of some reports.
type Joined struct {
	Parties     []Party // in order of their first members
	Suggestions []Suggestion
	of          map[Member]int
}

// Of returns the number of the party of the record that a party of a report is, 0 when there is none.
func (j Joined) Of(report int64, party string) int { return j.of[Member{report, party}] }

// Joiner joins parties. It is safe for use by many goroutines.
type Joiner struct{ names *gazetteer.Gazetteer }

// NewJoiner loads the lists of names.
func NewJoiner() *Joiner { return &Joiner{names: gazetteer.New()} }

// Join finds the parties of reports that are the same. Reports are in the order of entry.Compare.
func (j *Joiner) Join(reports []entry.Report) Joined {
	out := Joined{of: map[Member]int{}}
	for _, r := range reports {
		for _, p := range r.Reading.Parties {
			m := Member{r.Number, p.ID}
			out.of[m] = len(out.Parties) + 1
			out.Parties = append(out.Parties, Party{Number: len(out.Parties) + 1, Name: p.Name, Type: p.Type, Named: p.Named, Members: []Member{m}})
		}
	}
	return out
}
