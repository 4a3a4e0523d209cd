package web

import (
	"slices"
	"strings"
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
		{"2031-SP", "2031-01-01", "2031-12-31", false},
		{"2031-WI", "0001-01-01", "0001-01-01", false},
		{"2031-Q2", "2031-04-01", "2031-06-30", false},
		{"2031-H2", "2031-07-01", "2031-12-31", false},
		{"2031-W23-WE", "2031-06-07", "2031-06-08", false},
		{"2031-06-07TMO", "2031-06-07", "2031-06-07", true},
		{"203", "2030-01-01", "2039-12-31", false},
		{"20", "2000-01-01", "2099-12-31", false},
		{"0031", "0031-01-01", "0031-12-31", false},
		{"PAST_REF", "0001-01-01", "0001-01-01", false},
		{"XXXX-WXX-1", "0001-01-01", "0001-01-01", false},
		{"P3Y", "0001-01-01", "0001-01-01", false},
		{"+203", "0001-01-01", "0001-01-01", false},
		{"2031-Q5", "0001-01-01", "0001-01-01", false},
		{"2031-W54", "0001-01-01", "0001-01-01", false},
		{"203-06", "0001-01-01", "0001-01-01", false},
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
	published := markOf(d, store.Statement{Day: "2031-03-10"})
	if !published.published || published.vague || published.width >= day.width {
		t.Errorf("a day of publication is %+v", published)
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
		{"1649-01-30", "2031-04-16", 383, "1649"},
		{"1206-05-02", "2031-04-16", 84, "1200–1209"},
		{"0001-01-01", "9999-12-31", 100, "0000–0099"},
	} {
		list := days{dayOf(c.from), dayOf(c.to)}.units()
		if len(list) != c.n || list[0].name != c.first || list[len(list)-1].to != c.to {
			t.Errorf("%s to %s: %d, from %s to %s", c.from, c.to, len(list), list[0].name, list[len(list)-1].to)
		}
		for i, b := range list[1:] {
			if b.x <= list[i].x || !dayOf(list[i].to).AddDate(0, 0, 1).Equal(dayOf(b.from)) {
				t.Errorf("%s to %s: %+v behind %+v", c.from, c.to, b, list[i])
			}
		}
	}
}

// What is told less exactly than a day is never one day.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		value, mod, words string
		exact             bool
	}{
		{"2031-03-04", "", "2031-03-04", true},
		{"2031-03", "", "2031-03", false},
		{"2031-03-04TNI", "", "2031-03-04, night", true},
		{"2031-03-04T14:05", "", "2031-03-04, 14:05", true},
		{"2031-W09-WE", "", "2031-03-01 to 2031-03-02", false},
		{"2031-03", "START", "early 2031-03", false},
		{"2031-03-04", "APPROX", "about 2031-03-04", false},
		{"2031-03-04", "BEFORE", "2031-03-04 or before", false},
		{"2031-03-04", "AFTER", "2031-03-04 or after", false},
	} {
		p, ok := periodOf(c.value, c.mod)
		told := toldTime{period: p, value: c.value, mod: c.mod}
		if !ok || p.exact() != c.exact || told.periodWords() != c.words {
			t.Errorf("%s %s: %+v, %q", c.value, c.mod, p, told.periodWords())
		}
	}
	for _, value := range []string{"", "P2D", "PRESENT_REF", "XXXX-06", "2031-WI"} {
		if p, ok := periodOf(value, ""); ok {
			t.Errorf("%s is %+v", value, p)
		}
	}
	for day, want := range map[string]int{"1970-01-01": 0, "1969-12-31": -1, "2031-03-04": 22342} {
		if got := dayNumber(dayOf(day)); got != want {
			t.Errorf("%s is day %d, not %d", day, got, want)
		}
	}
}

// A statement tells of the times in its content; that which stands closest around one tells of it, and what was said when is none.
func TestTimesIn(t *testing.T) {
	const text = "On Monday Brandt said the firm told her the hull had cracked in May 2030, from March to April."
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	times := []hearsay.Time{
		{ID: "t1", Span: at("On Monday"), Type: "DATE", Value: "2031-03-03"},
		{ID: "t2", Span: at("May 2030"), Type: "DATE", Value: "2030-05"},
		{ID: "t3", Span: at("March"), Type: "DATE", Value: "2030-03"},
		{ID: "t4", Span: at("April"), Type: "DATE", Value: "2030-04"},
		{ID: "t5", Span: at("from March to April"), Type: "DURATION", Value: "P2M", Begin: "t3", EndPoint: "t4"},
	}
	dates := []hearsay.Date{{Span: at("the hull had cracked"), Value: "2030-05", Time: "t2", Statement: "s2"}}
	list := []store.Statement{
		{Report: 1, Number: 1, Content: store.Words{Spans: []hearsay.Span{at("the firm told her the hull had cracked in May 2030")}}},
		{Report: 1, Number: 2, Content: store.Words{Spans: []hearsay.Span{at("the hull had cracked in May 2030")}}},
		{Report: 1, Number: 3, Content: store.Words{Spans: []hearsay.Span{at("from March to April")}}},
	}
	var got []string
	for _, x := range timesIn(text, times, dates, list) {
		got = append(got, x.ID()+" "+x.periodWords()+": "+x.words)
	}
	want := []string{"r1/s2 2030-05: the hull had cracked", "r1/s3 2030-03: March", "r1/s3 2030-04: April", "r1/s3 2030-03-01 to 2030-04-30: from March to April"}
	if !slices.Equal(got, want) {
		t.Errorf("told are %q", got)
	}
	if p, ok := periodOfTime(times[4], times); !ok || !p.from.Equal(dayOf("2030-03-01")) || !p.to.Equal(dayOf("2030-04-30")) {
		t.Errorf("from March to April is %+v", p)
	}
}
