package store

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// NewReview is what a person decided on a report.
type NewReview struct {
	Report  ReportID
	Subject string // what the log calls it: r1/s3
	Body    []byte // hearsay.review/1
}

// Review is what a person decided, as it is kept. It never changes but for what became of it, which each new reading of the report tells anew.
type Review struct {
	ID     ReviewID
	Report ReportID
	At     string // RFC 3339
	Body   []byte

	State     ReviewState
	Statement int // the number of its statement in the newest reading, 0 when it was not found
}

// ReviewID is the number of a review. It is never given twice.
type ReviewID int64

// String returns the id that people see: d7.
func (id ReviewID) String() string { return "d" + strconv.FormatInt(int64(id), 10) }

// ParseReviewID reads d7.
func ParseReviewID(s string) (ReviewID, error) {
	digits, ok := strings.CutPrefix(s, "d")
	n, err := strconv.ParseInt(digits, 10, 64)
	if !ok || err != nil || n < 1 || digits[0] == '+' {
		return 0, fmt.Errorf("%w: %q is no review; write d1", hearsay.ErrUsage, s)
	}
	return ReviewID(n), nil
}

// ReviewState is what became of a review.
type ReviewState string

// The states.
const (
	Applies  ReviewState = "applies"
	Replaced ReviewState = "replaced" // later ones decided on the same
	Undone   ReviewState = "undone"
	Orphan   ReviewState = "orphan" // its statement or its words are not found in the newest reading
	// Across is that of a decision across reports that is not undone: which of the others it is, is told by whoever puts the record together.
	Across ReviewState = "across"
)

// ReviewQuery selects reviews; the zero value selects all.
type ReviewQuery struct {
	ID     ReviewID    // 0: any
	Report ReportID    // 0: any
	State  ReviewState // "": any
	Latest bool        // the latest first
	After  ReviewID    // those decided later, or with Latest those decided earlier; 0: all
	Limit  int         // 0: no limit
}

// Decided tells of fields of a statement what a person decided.
type Decided struct {
	Review ReviewID
	Verb   string
	Fields []string // for which it holds
	By     string
	At     string // RFC 3339
}

// Doubt is something of a statement of which the engine is not sure.
type Doubt struct {
	Of         string // words, speaker, position
	Confidence int    // in hundredths
}

// Doubts returns what is doubtful of a statement and what nobody decided on.
func (s Statement) Doubts() []Doubt {
	var list []Doubt
	for _, d := range s.judged() {
		if d.Confidence < hearsay.DoubtfulBelow {
			list = append(list, d)
		}
	}
	return list
}

// Doubt returns the least confidence of what nobody decided on; 100 when there is none.
func (s Statement) Doubt() int {
	least := 100
	for _, d := range s.judged() {
		least = min(least, d.Confidence)
	}
	return least
}

// judged returns what is known of how sure the engine is, but for what people decided on.
func (s Statement) judged() []Doubt {
	var list []Doubt
	for _, d := range []struct {
		Doubt
		field string
	}{
		{Doubt{"words", s.Confidence.Span}, "content"}, {Doubt{"speaker", s.Confidence.Speaker}, "speaker"}, {Doubt{"position", s.Confidence.Position}, "position"},
	} {
		if d.Confidence >= 0 && !s.Rejected && !s.decidedOn(d.field) {
			list = append(list, d.Doubt)
		}
	}
	return list
}

func (s Statement) decidedOn(field string) bool {
	return slices.ContainsFunc(s.Decided, func(d Decided) bool { return slices.Contains(d.Fields, field) })
}
