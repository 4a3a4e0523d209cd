// Package dates finds English time expressions in an annotated document and gives them values after TIMEX3: "Wednesday
// night" is 2023-03-22TNI, "the past two years" P2Y. It reads mainly words and parts of speech, so that a broken tree costs a
// direction and not an expression.
//
// Rules are methods of matcher. Each carries examples in its comment, which run as a test:
//
//	2031-03-04 | The panel met on [[Monday]]. | DATE 2031-03-03
//
// is a publication date, a text with the expression in brackets, and its type and value. Everything is integers, nothing
// fails, and time is linear in the text: a rule looks at most a few words ahead.
package dates

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Type is the TIMEX3 type of an expression.
type Type uint8

// The types.
const (
	Date Type = iota
	Clock
	Duration
	Set
)

// String returns the name of the type in TIMEX3.
func (t Type) String() string {
	switch t {
	case Clock:
		return "TIME"
	case Duration:
		return "DURATION"
	case Set:
		return "SET"
	}
	return "DATE"
}

// What Anchor may be besides the index of another expression.
const (
	NoAnchor  = -1 // the value stands by itself
	Published = -2 // the publication date
)

// Time is one time expression.
type Time struct {
	text.Span           // in bytes of the text
	Tokens    doc.Range // the tokens it touches; at its ends it may hold only a part of one ("mid" of "mid-May")
	Type      Type
	Value     string // after TIMEX3; "" when nothing tells: a relative expression without a publication date
	Mod       string // APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, START, MID, END or ""
	Anchor    int    // what the value was reckoned from: an index into the expressions, Published or NoAnchor
	Begin     string // of a duration that lies fast: the value at which it begins, "" when unknown
	EndPoint  string // and at which it ends
	Rule      string // name of the rule that gave the value

	at     point // the value in numbers, for reckoning
	ahead  bool  // the value lies after publication
	versus bool  // it tells what something is held against: up from the previous week
}

// Calendar reports whether the value is a day, month, year or other stretch of the calendar, or a time of such a day.
func (t Time) Calendar() bool { return t.at.g != noGrain }

// Find returns the time expressions of a document in order; they never overlap. Published is a date or a time after RFC 3339,
// whose local date is today; "" when it is unknown.
func Find(d *doc.Doc, published string) []Time {
	m := &matcher{d: d, lexemes: lex(d), last: -1, lead: -1}
	m.today, m.known = parseDay(published)
	for m.pos < len(m.lexemes) {
		if m.lexemes[m.pos].kind == kNone {
			m.pos++
			continue
		}
		if end := m.expression(m.pos); end > m.pos {
			m.pos = end
		} else {
			m.pos++
		}
	}
	return m.out
}
