// Package claims finds which statements of a record are about one proposition, however they put it, who stands where on it, and since
// when. It knows no truth. Stems, parties, dates and figures, what answers what, and who denies what was said of them are weighed by what was learnt from
// stories; where a statement stands is asked of rules and of a model. Precision comes first: an uncertain pair stays apart and is offered with reasons.
//
// Values go in and values come out; every score is an integer, and the order of the reports does not matter.
package claims

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Report is one report of a record, as this package wants it.
type Report struct {
	entry.Report
	// Family is the same number for reports that share text, and another for every report without a family.
	Family int64
	// Party tells the number in the record of a party of the reading, by its id; 0 when there is none.
	Party func(id string) int
	// Words are its rare words, by which it is told what is of one event.
	Words stories.Signature
}

// Claim is a proposition that statements are about.
type Claim struct {
	Title      string           // words of a source, white space single
	TitleOf    entry.Ref        // the statement whose words they are
	TitleSpan  hearsay.Span     // where they stand in the text of its report
	Statements []entry.Ref      // in order
	Stances    []Stance         // what each of the statements does on the claim
	Positions  []Position       // in order of date
	Joins      []Join           // why they are together: one fewer than statements, unless people took some out
	Decided    []entry.Decision // what people decided on it, in the order of deciding
}

// Join is a reason for which two statements, or what was put together with them before, are about one proposition.
type Join struct {
	A, B  entry.Ref
	Rule  Rule
	Score int            // in thousandths, for [SameWords] and [Told]
	Words []string       // that both have, as B has them
	By    entry.Decision // of [Ruled]
}

// Rule tells by what two statements were joined.
type Rule string

// The rules.
const (
	Copied    Rule = "copied"     // nearly the same words
	SameWords Rule = "same_words" // words, parties, dates and figures in common
	Told      Rule = "told"       // one carries, repeats, answers or goes on from the other in one report
	Responds  Rule = "responds"   // one denies, declines or confirms what the other says
	Ruled     Rule = "ruled"      // a person decided so
)

// Offer is two claims that may be one. A person decides.
type Offer struct {
	A, B  int // indexes of claims
	Score int // in thousandths of what would have joined them
	Join  Join
}

// Stance is the position of one statement on a claim, which may not be what it does by itself.
type Stance struct {
	Position hearsay.Position
	Date     string // on which it was said, otherwise of publication: 2031-03-04
	Alike    int    // to the title, in thousandths
}

// Position is where a party stands on a claim.
type Position struct {
	Party     int // for whom the speaker speaks, otherwise the speaker
	Position  hearsay.Position
	Part      string // words of what precisely, when narrower than the claim
	Date      string // on which it was said, otherwise of publication: 2031-03-04
	Statement entry.Ref
}

// Decide puts the statements of reports that are about one proposition together, but for what people decided otherwise, in the order of deciding: later rulings hold over
// earlier ones. It tells what became of each. Each statement is in at most one claim: those that tell nothing are in none. Reports may come in any order; no two may have
// the same number.
func Decide(reports []Report, rulings []Ruling) ([]Claim, []Offer, []entry.Outcome) {
	g := newGrouper(reports)
	g.group()
	outcomes := g.rule(rulings)
	return g.claims(), g.offers(), outcomes
}
