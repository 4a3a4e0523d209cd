package dates_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// What holds for every text, with and without the layers of the later stages: expressions are in order, not empty, on borders of runes, and never overlap.
func FuzzFind(f *testing.F) {
	f.Add("The panel met late Sunday, three days after the Sept. 11 attacks, and will meet on the 31st of February 2031.", "2031-03-04")
	f.Add("In the past 24 hours the 54-year-old ran 5½ hours at 9:30 a.m. EST Monday, a year-earlier quarter.", "")
	f.Add("the the the first first 100 the last of the end of the year of 0000 00/00/00 99999999999999 1st-2nd-3rd", "9999-12-31")
	f.Add("each every more than at least about two or three to four and a half -year- Jan. Feb. 31 ’08 '60s", "0001-01-01")
	p := pipeline(f)
	f.Fuzz(func(t *testing.T, src, published string) {
		if !utf8.ValidString(src) || len(src) > 4000 {
			t.Skip()
		}
		bare := nlp.Split(src)
		check(t, bare, dates.Find(bare, published))
		full := annotate(p, src)
		times := dates.Find(full, published)
		check(t, full, times)
		for i := range full.Head { // a broken tree
			full.Head[i] = int32((i + 1) % full.Len())
		}
		check(t, full, dates.Find(full, published))
	})
}

func check(t *testing.T, d *doc.Doc, times []dates.Time) {
	t.Helper()
	end := 0
	for i, x := range times {
		if x.Start < end || x.Start >= x.End || x.End > len(d.Text) {
			t.Fatalf("expression %d: span %v of %d bytes behind %d", i, x.Span, len(d.Text), end)
		}
		if !utf8.ValidString(x.In(d.Text)) || strings.ContainsAny(x.In(d.Text), "\n") {
			t.Fatalf("expression %d: %q", i, x.In(d.Text))
		}
		if x.Anchor >= i || x.Anchor < dates.Published || x.Rule == "" {
			t.Fatalf("expression %d: anchor %d, rule %q", i, x.Anchor, x.Rule)
		}
		end = x.End
	}
}

// Without a publication date relative expressions have no value, and others keep theirs.
func TestWithoutPublication(t *testing.T) {
	p := pipeline(t)
	src := "He quit on Monday, two weeks after May 3, 2020, and led it for two years."
	var got []string
	for _, x := range dates.Find(annotate(p, src), "") {
		got = append(got, x.In(src)+"="+x.Value)
	}
	if want := "Monday= two weeks=P2W May 3, 2020=2020-05-03 two years=P2Y"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

// A stretch counted from today tells its ends.
func TestEndsOfStretches(t *testing.T) {
	p := pipeline(t)
	for src, want := range map[string]string{
		"He fell twice in the past two years.":     "2029 2031-03-04",
		"More will fall in the next three months.": "2031-03-04 2031-06",
		"He led it for two years.":                 " ",
	} {
		found := dates.Find(annotate(p, src), "2031-03-04")
		if len(found) != 1 || found[0].Begin+" "+found[0].EndPoint != want {
			t.Errorf("%q: got %+v, want %q", src, found, want)
		}
	}
}

// The work grows with the text and not faster, whatever repeats in it.
func TestWorkIsLinear(t *testing.T) {
	for _, w := range []string{"the last ", "end of ", "more than ", "two or ", "Monday, ", "first ", "a half ", "early ", "year-", "May 1-", "the end of "} {
		d := nlp.Split(strings.Repeat(w, 20000))
		d.Tag = make([]doc.Tag, d.Len())
		check(t, d, dates.Find(d, "2031-03-04")) // deep recursion or quadratic work would not come back
	}
}

func BenchmarkFind(b *testing.B) {
	p := pipeline(b)
	d := annotate(p, strings.Repeat("The council met late on Monday and will meet again in two weeks, its chair said at the time. The mill on the quay was sold to a firm that nobody there had heard of.\n", 200))
	b.ReportAllocs()
	for b.Loop() {
		dates.Find(d, "2031-03-04")
	}
	b.ReportMetric(float64(d.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
