package eval

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

func TestSameValue(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"1948-XX", "1948", true}, {"196X", "196", true}, {"2000-W6", "2000-W06", true}, {"2031-03-04T17", "2031-03-04T17:00", true},
		{"2031-03-04TNI", "2031-03-04", false}, {"2031-03", "2031", false}, {"2031-WXX", "2031-W09", false}, {"PXY", "PXY", true}, {"", "", false},
	} {
		if got := SameValue(c.a, c.b); got != c.same {
			t.Errorf("SameValue(%q, %q): got %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestScoreDates(t *testing.T) {
	d := TimedDoc{Timed: corpus.Timed{ID: "a", Text: "On Monday and Friday he now spoke.", Times: []corpus.TimeExpression{
		{Start: 3, End: 9, Type: "DATE", Value: "2031-03-03"}, {Start: 14, End: 20, Type: "DATE", Value: "2031-03-07"},
	}}}
	d.Reading.Times = []hearsay.Time{
		{Span: hearsay.Span{Start: 0, End: 9}, Value: "2031-03-03"}, {Span: hearsay.Span{Start: 14, End: 20}, Value: "2031-02-28"},
		{Span: hearsay.Span{Start: 24, End: 27}, Value: "PRESENT_REF"},
	}
	s, mistakes := ScoreDates("x", []TimedDoc{d}, func(string) bool { return true })
	if s.Extent != (Score{2, 3, 2}) || s.Value != (Score{1, 3, 2}) || s.Verbatim != (Score{1, 3, 2}) || len(mistakes) != 2 {
		t.Errorf("got extent %v, value %v, %d mistakes; want 2 of 3, 1 of 3, 2 mistakes", s.Extent, s.Value, len(mistakes))
	}
	if s, _ := ScoreDates("x", []TimedDoc{d}, func(w string) bool { return w != "now" }); s.Extent.Predicted != 2 {
		t.Errorf("the filter left %d predicted, want 2", s.Extent.Predicted)
	}
}
