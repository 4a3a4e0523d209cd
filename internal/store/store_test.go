package store_test

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://Example.org:443/A/b/?utm_source=x&id=7&fbclid=y#top": "example.org/A/b?id=7",
		"http://example.org": "example.org", "https://example.org/": "example.org", "https://example.org:8080/x": "example.org:8080/x",
		"https://user@example.org/x": "example.org/x", "https://example.org/caf%C3%A9": "example.org/caf%C3%A9", "https://example.org/café": "example.org/caf%C3%A9",
		"https://example.org/?b=2&a=1": "example.org?b=2&a=1", "\tnothing of the web\n": "nothing of the web", "": "", "ftp://x/y": "ftp://x/y", "https://": "https://", "http://[::1": "http://[::1",
	} {
		if got := store.Address(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	last := int64(0)
	for _, day := range []string{"0001-01-01", "1999-12-31", "2031-02-28", "2031-03-01", "2031-03-31", "2031-04-01", "2031-12-31", "2032-01-01", "9999-12-31"} {
		n := store.DayNumber(day)
		if n <= last || n >= 1<<22 || store.DayOf(n) != day {
			t.Errorf("%s: %d after %d, and back %q", day, n, last, store.DayOf(n))
		}
		last = n
	}
	for _, day := range []string{"", "2031", "2031-02-30", "2031-13-01", "yesterday"} {
		if n := store.DayNumber(day); n != 0 {
			t.Errorf("%q: %d", day, n)
		}
	}
}

func TestDecide(t *testing.T) {
	txt := store.Sibling{Report: 1, Version: 1, SHA256: "a", TextSHA256: "t", Form: "text/plain", Published: "2031-03-04T10:00:00Z"}
	with := func(change func(*store.Sibling)) store.Sibling { s := txt; change(&s); return s }
	for _, c := range []struct {
		what string
		s    store.Sibling
		want store.What
	}{
		{"the same", txt, store.Copy},
		{"the same moment elsewhere", with(func(s *store.Sibling) { s.Published = "2031-03-04T12:00:00+02:00" }), store.Copy},
		{"its day", with(func(s *store.Sibling) { s.Published = "2031-03-04" }), store.Copy},
		{"no time", with(func(s *store.Sibling) { s.Published = "" }), store.Copy},
		{"another time", with(func(s *store.Sibling) { s.Published = "2031-03-04T10:00:01Z" }), store.Version},
		{"another day", with(func(s *store.Sibling) { s.Published = "2031-03-05" }), store.Version},
		{"another text", with(func(s *store.Sibling) { s.SHA256, s.TextSHA256 = "b", "u" }), store.Version},
		{"other bytes of the text", with(func(s *store.Sibling) { s.SHA256 = "b" }), store.Rendering},
		{"another form", with(func(s *store.Sibling) { s.SHA256, s.TextSHA256, s.Form = "b", "u", "text/html" }), store.Rendering},
		{"another form, another time", with(func(s *store.Sibling) { s.SHA256, s.Form, s.Published = "b", "text/html", "2031-03-05" }), store.Version},
	} {
		if got, _ := store.Decide(c.s, []store.Sibling{txt}); got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, got, c.want)
		}
	}
	if got, _ := store.Decide(txt, nil); got != store.New {
		t.Errorf("the first: got %s", got)
	}
}

// What is kept of a statement never gives an anonymous speaker a name, and tells paragraphs as people count them.
func TestTake(t *testing.T) {
	text := "A harbour official said it sank.\n\nShe spoke for\nMara Orr.\n"
	r := hearsay.Reading{
		Text: text, Report: hearsay.Report{Published: "2031-03-04T23:00:00-04:00"},
		Parties: []hearsay.Party{{ID: "p1", Name: "Mara Orr", Named: true, Type: hearsay.Person}},
		Statements: []hearsay.Statement{
			{ID: "s1", Speaker: "p1", Anonymous: &hearsay.Anonymous{Descriptor: hearsay.Span{Start: 0, End: 18}}, Source: []hearsay.Span{{Start: 0, End: 18}}, Content: []hearsay.Span{{Start: 24, End: 31}}},
			{ID: "s2", Speaker: "p1", OnBehalfOf: "p1", Cue: []hearsay.Span{{Start: 38, End: 43}}, Content: []hearsay.Span{{Start: 44, End: 57}, {Start: 0, End: 1}}, Said: &hearsay.Said{Value: "2031-03"}},
		},
	}
	got := store.Take(r, nil).Statements
	a, b := got[0], got[1]
	if a.Speaker.Name != "" || a.Speaker.Words != "A harbour official" || !a.Anonymous || a.Day != "2031-03-04" || a.Paragraph != 1 {
		t.Errorf("the anonymous one: %+v", a)
	}
	if b.Speaker.Name != "Mara Orr" || b.Behalf.Name != "Mara Orr" || b.Content.Text != "for Mara Orr. … A" || b.Day != "2031-03-04" || b.Said != "2031-03" {
		t.Errorf("the named one: %+v", b)
	}
	for _, c := range []struct {
		text string
		at   int
		want int
	}{{"a\nb\nc", 4, 3}, {"a\n\nb\nc\n\nd", 5, 2}, {"\n\n a\n\nb", 6, 2}, {"", 0, 1}, {"a", 0, 1}} {
		r := hearsay.Reading{Text: c.text, Statements: []hearsay.Statement{{ID: "s1", Cue: []hearsay.Span{{Start: c.at, End: c.at}}}}}
		if got := store.Take(r, nil).Statements[0].Paragraph; got != c.want {
			t.Errorf("%q at %d: paragraph %d, want %d", c.text, c.at, got, c.want)
		}
	}
}

func TestParseReportID(t *testing.T) {
	if id, err := store.ParseReportID("r12"); id != 12 || err != nil || id.String() != "r12" {
		t.Errorf("r12: %v, %v", id, err)
	}
	for _, s := range []string{"", "r", "12", "r0", "r-1", "r+1", "R1", "r1x", "r99999999999999999999"} {
		if _, err := store.ParseReportID(s); err == nil {
			t.Errorf("%q is taken for a report", s)
		}
	}
}

// A version without a time stands behind those that were added before it, wherever the others stand.
func TestInOrder(t *testing.T) {
	list := []store.Sibling{{Report: 3, Published: "2031-03-05"}, {Report: 2}, {Report: 1, Published: "2031-03-01", Modified: "2031-03-10"}}
	store.InOrder(list)
	if list[0].Report != 3 || list[1].Report != 1 || list[2].Report != 2 {
		t.Errorf("got %v", list)
	}
}

func TestSince(t *testing.T) {
	for _, c := range []struct {
		since  store.Since
		id     store.ReportID
		added  string
		wanted bool
	}{
		{store.Since{}, 1, "2031-03-04T10:00:00Z", true},
		{store.Since{After: 3}, 3, "2031-03-04T10:00:00Z", false},
		{store.Since{After: 3}, 4, "2031-03-04T10:00:00Z", true},
		{store.Since{Day: "2031-03-04"}, 1, "2031-03-04T00:00:00Z", true},
		{store.Since{Day: "2031-03-04"}, 1, "2031-03-03T23:59:59Z", false},
	} {
		if got := c.since.Has(store.Report{ID: c.id, Added: c.added}); got != c.wanted {
			t.Errorf("%+v has r%d of %s: %v", c.since, c.id, c.added, got)
		}
	}
}
