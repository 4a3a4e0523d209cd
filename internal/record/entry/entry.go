// Package entry is what all of internal/record speaks of: a report as a record holds it, and the address of a statement in it. It turns
// nothing into anything, so that the packages beside it need not know one another.
package entry

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// Report is a report of a record with the newest reading of it.
type Report struct {
	Number  int64  // the 1 of r1
	Article int64  // the 1 of a1; versions of one article share it
	Version int    // of the article, from 1
	SHA256  string // of the raw bytes, in hex
	Reading hearsay.Reading
}

// ID returns the id that people see: r1.
func (r Report) ID() string { return fmt.Sprintf("r%d", r.Number) }

// Compare orders reports by when they were published, then by their bytes, then by number, so that no result depends on the order of
// adding.
func Compare(a, b Report) int {
	return cmp.Or(cmp.Compare(Instant(a.Reading.Report.Published), Instant(b.Reading.Report.Published)), cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Number, b.Number))
}

// Instant returns a time of publication so that strings compare as times do, whatever zones they were told in: 2031-03-04T23:30:00-04:00 is
// 2031-03-05T03:30:00Z. A day alone stays what it is, and comes before every time that is on it in UTC.
func Instant(published string) string {
	t, err := time.Parse(hearsay.TimeLayout, published)
	if err != nil {
		return published
	}
	return t.UTC().Format(hearsay.TimeLayout)
}

// Ref is the address of a statement: r1/s3.
type Ref struct {
	Report int64
	Number int // the 3 of s3
}

// String returns the id that people see.
func (r Ref) String() string { return fmt.Sprintf("r%d/s%d", r.Report, r.Number) }

// NumberOf returns the 3 of s3, and for an id of another form its place, from 1: at is that place, from 0.
func NumberOf(id string, at int) int {
	digits, ok := strings.CutPrefix(id, "s")
	if n, err := strconv.Atoi(digits); ok && err == nil && n > 0 {
		return n
	}
	return at + 1
}

// CompareRefs orders addresses by report, then by number.
func CompareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Number, b.Number))
}
