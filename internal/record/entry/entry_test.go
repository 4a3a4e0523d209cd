package entry

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// Times of different zones are put in order as the moments that they are.
func TestCompare(t *testing.T) {
	var list []Report
	for i, published := range []string{"2031-03-05T01:00:00+09:00", "2031-03-04T13:00:00-04:00", "2031-03-04T16:30:00Z", "2031-03-04", "", "2031-03-05"} {
		list = append(list, Report{Number: int64(i), Reading: hearsay.Reading{Report: hearsay.Report{Published: published}}})
	}
	slices.SortFunc(list, Compare)
	var got []int64
	for _, r := range list {
		got = append(got, r.Number)
	}
	if want := []int64{4, 3, 0, 2, 1, 5}; !slices.Equal(got, want) {
		t.Errorf("order %v, wanted %v", got, want)
	}
}

func TestInstant(t *testing.T) {
	for in, want := range map[string]string{
		"2031-03-04T23:30:00-04:00": "2031-03-05T03:30:00Z", "2031-03-05T03:30:00Z": "2031-03-05T03:30:00Z", "2031-03-04": "2031-03-04", "": "", "soon": "soon",
	} {
		if got := Instant(in); got != want {
			t.Errorf("%q is %q, wanted %q", in, got, want)
		}
	}
}

func TestDecision(t *testing.T) {
	for want, d := range map[string]Decision{
		"joined by Ada Quill, 2031-03-04: see the register": {Verb: "merge", By: "Ada Quill", At: "2031-03-04T10:00:00Z", Note: "see the register"},
		"told apart by Ada Quill":                           {Verb: "unfold", By: "Ada Quill"},
	} {
		if got := d.String(); got != want {
			t.Errorf("%q, wanted %q", got, want)
		}
	}
}

func TestNumberOf(t *testing.T) {
	for _, c := range []struct {
		id       string
		at, want int
	}{{"s3", 0, 3}, {"s12", 4, 12}, {"s0", 4, 5}, {"3", 4, 5}, {"quote", 4, 5}, {"", -1, 0}} {
		if got := NumberOf(c.id, c.at); got != c.want {
			t.Errorf("NumberOf(%q, %d) = %d, want %d", c.id, c.at, got, c.want)
		}
	}
}
