package record

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
)

// Record is what a set of reports holds together. Its lists are in an order that does not depend on the order in which reports were given.
type Record struct {
	Reports    []Report
	Parties    []identity.Party // in order of their numbers
	Statements []Statement
	Claims     []Claim
	Families   []Family
	Revisions  []Revision
	Offers     []Offer // what people may decide to join

	// Became tells what became of each decision across reports, by its id; one that is not there waits.
	Became map[string]entry.Outcome

	Stories []Story     // in which the claims are, without what the record itself tells
	Same    map[int]int // which party of the record a party of a story is; the same for those that are not told
}

// Rulings are what people decided across reports, each list in the order of deciding.
type Rulings struct {
	Parties []identity.Ruling
	Claims  []claims.Ruling
	Origins []origins.Ruling
}

// Offer is two parties, claims or reports that may belong together.
type Offer struct {
	What string // parties, claims, reports
	A, B int64  // their numbers
	Why  []string
	Tie  string // of reports: unsure, or template
}

// Report is one report with the family of reports that share its text.
type Report struct {
	entry.Report
	Family int // number of the family, 0 for none
}

// Statement is one statement with the parties of the record instead of those of its report. Words have single white space.
type Statement struct {
	entry.Ref
	Speaker    int // number of a party of the record, 0 when unknown
	OnBehalfOf int
	Together   []int // who they are who speak together, if several do
	Anonymous  bool
	Chain      []int
	Position   string
	Part       string
	Said       string // as the reading has it
	Day        string // on which it was said, otherwise that of publication: 2031-03-04; "" when neither is known
	Source     string
	Cue        string
	Content    []string
	Repeats    int    // number of the statement of the same report that it repeats, 0 for none
	Descriptor string // the words for an anonymous speaker

	Reviewed []Reviewed // what people decided and what holds of it; filled by whoever knows
}

// Reviewed tells of fields of a statement what a person decided.
type Reviewed struct {
	Review string // d7
	Verb   string
	Fields []string
	By     string
	At     string // RFC 3339
}

// Claim is a proposition that statements are about.
type Claim struct {
	Number     int // which [Called] tells: c3.4
	Story      int64
	Title      string
	TitleOf    entry.Ref // the statement whose words the title is
	Statements []entry.Ref
	Stances    []claims.Stance // what each of the statements does on the claim
	Positions  []Position
	Origins    Origins
	Why        []string         // reasons for which its statements are together
	Decided    []entry.Decision // what people decided on its statements, in the order of deciding
}

// Position is where a party stands on a claim.
type Position struct {
	Party     int // whose position it is: the principal
	Position  string
	Part      string
	Day       string
	Statement entry.Ref
}

// Origins is on how many origins a claim rests: at least Min, at most Max.
type Origins struct {
	Min, Max int
	List     []Origin
	Folds    []Fold
	Decided  []entry.Decision // what people decided on them, in the order of deciding
}

// Origin is where statements entered the news.
type Origin struct {
	Number     int   // the 1 of o1
	Chain      []int // numbers of parties, the original source last
	Statements []entry.Ref
	Kind       string // what it counts for: strict, confirmation, finding, further, weak, second_hand, doubtful
	Counted    bool   // it is one of those that make the least of the range
}

// Fold tells why a statement adds no origin to that of another.
type Fold struct {
	From, To entry.Ref
	Why      string // copy, credit, same_source, same_words, same_detail, review
	Evidence []string
}

// Family is reports that share text.
type Family struct {
	Number   int // the 1 of f1: the lowest of its reports
	Original int64
	Why      string   // why it is the original
	Outside  string   // an agency that some credit and that has no report here, "" otherwise
	Members  []Member // the others
}

// Member is a report of a family that is not its original.
type Member struct {
	Report      int64
	Containment int // in hundredths: the share of the smaller text that both have
	Credited    bool
	Why         string
	Tie         string // copy, rewrite
}

// Revision is what changed between two versions of an article.
type Revision struct {
	Article  int64
	From, To int64
	Changes  []Change
}

// Change is one change of a revision; words that are not there before or after are empty.
type Change struct {
	Kind          string
	Before, After string
	Why           string
	BeforeIn      string // the statement of the earlier version that has the words before, s3; "" for none
	AfterIn       string // and that of the later one
	Touches       []int  // of a correction: the places of the changes that it is about
}

// Party returns a party by its number; one that is not there has no name.
func (r *Record) Party(n int) identity.Party {
	if at, ok := slices.BinarySearchFunc(r.Parties, n, func(p identity.Party, n int) int { return cmp.Compare(p.Number, n) }); ok {
		return r.Parties[at]
	}
	return identity.Party{}
}
