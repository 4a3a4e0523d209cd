package web

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

func TestRangeOf(t *testing.T) {
	for _, c := range []struct {
		said, from, to string
		exact          bool
	}{
		{"2031-03-04", "2031-03-04", "2031-03-04", true},
		{"2031-03-04T14:05", "2031-03-04", "2031-03-04", true},
		{"2031-02", "2031-02-01", "2031-02-28", false},
		{"2031", "2031-01-01", "2031-12-31", false},
		{"2031-W01", "2030-12-30", "2031-01-05", false},
		{"2031-W23", "2031-06-02", "2031-06-08", false},
		{"", "0001-01-01", "0001-01-01", false},
		{"2031-SP", "0001-01-01", "0001-01-01", false},
	} {
		from, to, exact := rangeOf(c.said)
		if from.Format(hearsay.DateLayout) != c.from || to.Format(hearsay.DateLayout) != c.to || exact != c.exact {
			t.Errorf("%s: %s to %s, %v", c.said, from, to, exact)
		}
	}
}

// What is only known by its month is a band over the month, and no day is told.
func TestVague(t *testing.T) {
	d := days{dayOf("2031-02-01"), dayOf("2031-04-30")}
	day := markOf(d, store.Statement{Day: "2031-03-10", Said: "2031-03-10"})
	month := markOf(d, store.Statement{Day: "2031-03-10", Said: "2031-03"})
	if day.vague || !month.vague || month.width < 5*day.width || month.x != d.x(dayOf("2031-03-01")) {
		t.Errorf("a day is %+v, a month %+v", day, month)
	}
	if got := dayWords(store.Statement{Day: "2031-03-10", Said: "2031-03"}); got != "2031-03" {
		t.Errorf("a month is told as %s", got)
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		from, to string
		n        int
		first    string
	}{
		{"2031-06-09", "2031-06-14", 6, "2031-06-09"},
		{"2030-05-13", "2033-04-16", 36, "2030-05"},
		{"1990-01-01", "2031-04-16", 42, "1990"},
		{"2031-06-09", "2031-06-09", 1, "2031-06-09"},
	} {
		list := days{dayOf(c.from), dayOf(c.to)}.units()
		if len(list) != c.n || list[0].name != c.first || list[len(list)-1].to != c.to {
			t.Errorf("%s to %s: %d, from %s to %s", c.from, c.to, len(list), list[0].name, list[len(list)-1].to)
		}
	}
}
