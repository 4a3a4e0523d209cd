package storetest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/proof"
)

func testEmpty(t *testing.T, st store.Store) {
	ctx := t.Context()
	s := must(st.Status(ctx))(t)
	if s.Reports != 0 || s.Statements != 0 || s.Entries != 0 || len(s.Runs) != 0 {
		t.Errorf("status of nothing: %+v", s)
	}
	if list := must(st.Search(ctx, store.Query{}))(t); len(list) != 0 {
		t.Errorf("found %v in nothing", list)
	}
	if _, err := st.Report(ctx, 1); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("report of nothing: %v", err)
	}
	if _, err := st.Raw(ctx, 1); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("bytes of nothing: %v", err)
	}
	if out := must(st.Add(ctx, At(), store.Batch{}))(t); len(out) != 0 {
		t.Errorf("adding nothing: %v", out)
	}
}

func testOutcomes(t *testing.T, st store.Store) {
	a := ferry()
	with := func(p Page, change func(*Page)) Page { change(&p); return p }
	bare := Page{Place: "/in/bare.txt", Text: "Mara says: hello.\n"}
	for i, c := range []struct {
		page Page
		want string
	}{
		{a, "added r1 a1 v1"},
		{a, "held r1 a1 v1"},
		{with(a, func(p *Page) { p.Place = "/elsewhere/ferry.txt" }), "origin r1 a1 v1"},
		{with(a, func(p *Page) { p.URL = "http://EXAMPLE.org/ferry/?utm_source=x#top" }), "corrected r1 a1 v1"},
		{with(a, func(p *Page) { p.Form, p.Place = "text/html", "/in/ferry.html" }), "rendering r2 a1 v1"},
		{with(a, func(p *Page) { p.Form, p.Place, p.Published = "text/html", "/in/ferry2.html", "2031-03-04T09:00:00Z" }), "origin r2 a1 v1"},
		{with(a, func(p *Page) { p.Text += "More.\n" }), "version r3 a1 v2"},
		{with(a, func(p *Page) { p.Published = "2031-03-05" }), "version r4 a1 v3"},
		{with(a, func(p *Page) { p.Modified = "2031-03-09T10:00:00Z" }), "origin r1 a1 v1"}, // a time not known before contradicts none
		{with(a, func(p *Page) { p.URL = "https://example.net/copy" }), "added r5 a2 v1"},
		{with(a, func(p *Page) { p.URL, p.Outlet = "", "Other" }), "origin r1 a1 v1"}, // the same bytes, and nothing says that it is another article
		{bare, "added r6 a3 v1"},
		{with(bare, func(p *Page) { p.Place = "/in/again.txt" }), "origin r6 a3 v1"},
		{with(bare, func(p *Page) { p.Text += "Tomas says: no.\n" }), "added r7 a4 v1"},
	} {
		if got := add(t, st, c.page)[0]; got != c.want {
			t.Errorf("step %d: got %q, want %q", i, got, c.want)
		}
	}
	// The same within one batch.
	equal(t, "a batch", add(t, st, bridge(), bridge(), with(bridge(), func(p *Page) { p.Place = "/b" })),
		[]string{"added r8 a5 v1", "held r8 a5 v1", "origin r8 a5 v1"})
	s := must(st.Status(t.Context()))(t)
	equal(t, "counts", []int{s.Reports, s.Articles, s.Versions, s.Renderings, s.Superseded, s.Origins}, []int{8, 5, 7, 1, 2, 14})
	r := must(st.Report(t.Context(), 1))(t)
	equal(t, "origins", len(r.Origins), 4)
}

// What is said of a report may be corrected by the very batch that adds it.
func testCorrectedAtOnce(t *testing.T, st store.Store) {
	p := ferry()
	p.URL, p.Outlet = "", "Echo"
	again := p
	again.Outlet = "Vale Post"
	equal(t, "one batch", add(t, st, p, again, bridge()), []string{"added r1 a1 v1", "corrected r1 a1 v1", "added r2 a2 v1"})
	equal(t, "found once", ids(must(st.Search(t.Context(), store.Query{Outlet: "Vale Post", Words: []string{"money"}}))(t)), "r1/s2")
	equal(t, "found no more", ids(must(st.Search(t.Context(), store.Query{Outlet: "Echo"}))(t)), "")
	must(st.Forget(t.Context(), At(), 1, "x"))(t)
	if err := st.Check(t.Context(), func(s string) { t.Error(s) }); err != nil {
		t.Fatal(err)
	}
}

// What is said of the same bytes at the same place takes the place of what was said of them there.
func testCorrected(t *testing.T, st store.Store) {
	p := ferry()
	p.URL, p.Outlet = "", ""
	equal(t, "at first", add(t, st, p, bridge()), []string{"added r1 a1 v1", "added r2 a2 v1"})
	Decide(t, st, 1, review.Asked{Verb: review.Reject, Number: 3, Note: "a slip"}) // which stays through all that follows
	sha := sha256.Sum256([]byte(p.Text))
	earlier := func() hearsay.Metadata {
		g, ok, err := st.Earlier(t.Context(), sha, store.Origin{Place: p.Place})
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		return g.Sidecar
	}
	if _, ok, err := st.Earlier(t.Context(), sha, store.Origin{Place: "/elsewhere"}); ok || err != nil {
		t.Errorf("earlier at no place: %v, %v", ok, err)
	}
	for _, c := range []struct{ url, outlet, published, want string }{
		{"", "Vale Post", "2031-03-04", "corrected r1 a1 v1"},
		{"https://example.org/fery", "Vale Post", "2031-03-04", "corrected r1 a1 v1"},
		{"https://example.org/ferry", "Vale Post", "2031-03-04", "corrected r1 a1 v1"},
		{"https://example.org/ferry", "Vale Post", "2031-03-04", "held r1 a1 v1"},
		{"", "Vale Post", "2031-03-07", "corrected r1 a1 v1"},
		{"", "Echo", "", "corrected r1 a1 v1"},
		{"", "Vale Post", "2031-03-07", "corrected r1 a1 v1"}, // and back
	} {
		p.URL, p.Outlet, p.Published = c.url, c.outlet, c.published
		equal(t, c.url+" "+c.outlet+" "+c.published, add(t, st, p)[0], c.want)
		r := must(st.Report(t.Context(), 1))(t)
		equal(t, "the report", []string{r.Outlet, r.Published, r.Address}, []string{c.outlet, c.published, store.Address(c.url)})
		equal(t, "what was said", earlier(), hearsay.Metadata{URL: c.url, Outlet: c.outlet, Published: c.published})
	}
	equal(t, "found", ids(must(st.Search(t.Context(), store.Query{Outlet: "Vale Post", From: "2031-03-07", Words: []string{"money"}}))(t)), "r1/s2")
	equal(t, "found no more", ids(must(st.Search(t.Context(), store.Query{Outlet: "Echo"}))(t)), "")
	again := p
	again.Place = "/elsewhere.txt"
	equal(t, "elsewhere", add(t, st, again)[0], "origin r1 a1 v1")
	equal(t, "the decision", states(t, st, store.ReviewQuery{}), "d1 r1/s3 applies")
	// Another run reads beside the old one.
	p.Engine, p.Outlet = "2", "Echo"
	equal(t, "with a newer engine", add(t, st, p)[0], "corrected r1 a1 v1")
	equal(t, "runs", len(must(st.Runs(t.Context()))(t)), 2)
	equal(t, "the older reading", strings.Contains(string(must(st.Reading(t.Context(), 1, 1))(t)), "Vale Post"), true)
	// At the address of another article it is a report of that; what stays behind is what it was.
	p.URL = "https://example.org/bridge"
	equal(t, "another article", add(t, st, p)[0], "version r3 a2 v2")
	equal(t, "the first", must(st.Report(t.Context(), 1))(t).Outlet, "Echo")
}

func testRoundTrip(t *testing.T, st store.Store) {
	p := ferry()
	a := p.Addition(t)
	add(t, st, p)
	raw := must(st.Raw(t.Context(), 1))(t)
	equal(t, "raw bytes", string(raw), string(a.Raw))
	equal(t, "reading", string(must(st.Reading(t.Context(), 1, 0))(t)), string(a.Taken.Line))
	equal(t, "given", must(st.Given(t.Context(), 1))(t), a.Given)
	r := must(st.Report(t.Context(), 1))(t)
	equal(t, "report", r.Report, a.Taken.Report)
	equal(t, "report", []any{r.Added, r.Form, r.Size, r.Address, r.Statements}, []any{"2031-03-05T08:00:00Z", "text/plain", len(a.Raw), "example.org/ferry", 3})
	want := slices.Clone(a.Taken.Statements)
	got := must(st.Statements(t.Context(), 1))(t)
	one := must(st.Statement(t.Context(), 1, got[0].Number))(t)
	equal(t, "one statement", one, got[0])
	for i := range want {
		want[i].Report, want[i].Outlet, want[i].URL, want[i].Published, want[i].Input = 1, p.Outlet, p.URL, p.Published, p.Place
		want[i].Cursor = got[i].Cursor
	}
	equal(t, "statements", got, want)
	equal(t, "days", []string{got[0].Day, got[1].Day}, []string{"2031-03-02", "2031-03-04"})
	if got[2].Speaker.Name != "" || got[2].Speaker.Words != "harbour officials" || got[2].Paragraph != 3 {
		t.Errorf("an unnamed source: %+v", got[2])
	}
	if key := store.NewOriginKey(a.Raw, a.Origin, a.Given); must(st.Held(t.Context(), key))(t) != 1 {
		t.Error("what was added is not held")
	}
	fetched := bridge()
	fetched.Fetched = hearsay.Fetched{Address: "https://example.org/bridge", ContentType: "text/html"}
	add(t, st, fetched)
	equal(t, "given of what was fetched", must(st.Given(t.Context(), 2))(t), fetched.Addition(t).Given)
	if key := store.NewOriginKey(a.Raw, store.Origin{Place: "x"}, a.Given); must(st.Held(t.Context(), key))(t) != 0 {
		t.Error("what was not added is held")
	}
}

// Versions that come in any order: the latest by its time is current, and renderings give no statements.
func testSuperseded(t *testing.T, st store.Store) {
	late, early, page := ferry(), ferry(), ferry()
	late.Published, late.Text = "2031-03-08", "Mara says: ferries.\n"
	early.Text = "Mara says: ferries!\n"
	page.Form, page.Text, page.Place = "text/html", "Mara says: ferries?\n", "/x.html"
	add(t, st, late, early, page)
	var got []string
	for _, r := range must(st.Reports(t.Context(), store.ReportQuery{Article: 1}))(t) {
		got = append(got, fmt.Sprintf("%s v%d by %d of %d with %d", r.ID, r.Version, r.SupersededBy, r.RenderingOf, r.Statements))
	}
	equal(t, "versions", got, []string{"r1 v1 by 0 of 0 with 1", "r2 v2 by 1 of 0 with 1", "r3 v2 by 1 of 2 with 0"})
	equal(t, "all versions", ids(must(st.Search(t.Context(), store.Query{Words: []string{"ferries"}}))(t)), "r1/s1 r2/s1")
	equal(t, "current", ids(must(st.Search(t.Context(), store.Query{Words: []string{"ferries"}, Current: true}))(t)), "r1/s1")
	equal(t, "current, by report", ids(must(st.Search(t.Context(), store.Query{Report: 2, Current: true}))(t)), "")
	if list := must(st.Search(t.Context(), store.Query{Report: 2}))(t); len(list) != 1 || !list[0].Superseded {
		t.Errorf("a superseded statement is not marked: %+v", list)
	}
}

func testSearch(t *testing.T, st store.Store) {
	add(t, st, ferry(), bridge())
	yes, no := true, false
	mara := must(st.Parties(t.Context(), "lindqvist", 0))(t)[0].ID
	for _, c := range []struct {
		q    store.Query
		want string
	}{
		{store.Query{}, "r2/s2 r2/s1 r1/s3 r1/s2 r1/s1"},
		{store.Query{Oldest: true}, "r1/s1 r1/s2 r1/s3 r2/s1 r2/s2"},
		{store.Query{Limit: 2}, "r2/s2 r2/s1"},
		{store.Query{Words: []string{"ferry"}}, "r2/s2 r1/s1"},         // ferries too
		{store.Query{Words: []string{"FERRY", "cafe"}}, "r2/s2"},       // case and accents
		{store.Query{Words: []string{"the bridge"}}, "r2/s1"},          // a phrase
		{store.Query{Words: []string{"bridge the"}}, ""},               // and its order
		{store.Query{Words: []string{"mon*"}}, "r1/s2"},                // a beginning
		{store.Query{Words: []string{"lindqvist", "bridge"}}, "r2/s1"}, // a name among the words
		{store.Query{Words: []string{"xpdenies0"}}, ""},                // filters are no words
		{store.Query{Words: []string{"ferry"}, Best: true, Limit: 1}, "r2/s2"},
		{store.Query{Party: "orr"}, "r2/s2 r1/s2"},
		{store.Query{Party: "elise ORR"}, "r2/s2"},
		{store.Query{Party: "officials"}, "r1/s3"},
		{store.Query{Party: "money"}, ""},
		{store.Query{Speaker: mara}, "r2/s1 r1/s1"},
		{store.Query{Speaker: mara, Position: "denies"}, "r2/s1"},
		{store.Query{Speaker: mara, To: "2031-03-04"}, "r1/s1"},
		{store.Query{Position: "denies"}, "r2/s1 r1/s2"},
		{store.Query{Position: "no_response"}, "r2/s2"},
		{store.Query{Position: "no_response,says"}, "r2/s2 r1/s1"},
		{store.Query{Kind: "direct"}, "r1/s3"},
		{store.Query{Kind: "indirect,mixed", Report: 1}, "r1/s2 r1/s1"},
		{store.Query{Outlet: "vane  NEWS"}, "r2/s2 r2/s1"},
		{store.Query{Outlet: "the Vane News"}, "r2/s2 r2/s1"},
		{store.Query{Outlet: "lowick echo"}, "r1/s3 r1/s2 r1/s1"},
		{store.Query{Outlet: "Echo"}, ""},
		{store.Query{Since: store.Since{After: 1}}, "r2/s2 r2/s1"},
		{store.Query{Since: store.Since{After: 2}}, ""},
		{store.Query{Outlet: "Vane News", Since: store.Since{After: 1, Day: "1990-01-01"}}, "r2/s2 r2/s1"},
		{store.Query{Since: store.Since{Day: "9990-01-01"}}, ""},
		{store.Query{Outlet: "Nobody"}, ""},
		{store.Query{From: "2031-03-04"}, "r2/s2 r2/s1 r1/s3 r1/s2"},
		{store.Query{From: "2031-03-03", To: "2031-03-04"}, "r1/s3 r1/s2"},
		{store.Query{Words: []string{"ferry"}, To: "2031-03-02"}, "r1/s1"},
		{store.Query{Anonymous: &yes}, "r1/s3"},
		{store.Query{Anonymous: &yes, From: "2031-03-05"}, ""},
		{store.Query{Anonymous: &no, Outlet: "The Lowick Echo"}, "r1/s2 r1/s1"},
		{store.Query{Anonymous: &no}, "r2/s2 r2/s1 r1/s2 r1/s1"},
		{store.Query{Report: 1}, "r1/s3 r1/s2 r1/s1"},
		{store.Query{Report: 1, Words: []string{"ferry"}}, "r1/s1"},
		{store.Query{Article: 2}, "r2/s2 r2/s1"},
		{store.Query{Article: 2, Report: 1}, ""},
	} {
		got := must(st.Search(t.Context(), c.q))(t)
		if ids(got) != c.want {
			t.Errorf("%+v: got %q, want %q", c.q, ids(got), c.want)
		}
		c.q.Limit = 0
		if n := must(st.Count(t.Context(), c.q, 1000))(t); n != len(must(st.Search(t.Context(), c.q))(t)) {
			t.Errorf("%+v: counted %d", c.q, n)
		}
	}
	if n := must(st.Count(t.Context(), store.Query{}, 3))(t); n != 3 {
		t.Errorf("counted %d, want no more than asked for", n)
	}
	if _, err := st.Search(t.Context(), store.Query{From: "yesterday"}); !errors.Is(err, hearsay.ErrUsage) {
		t.Errorf("a day that is none: %v", err)
	}
	equal(t, "reports of an outlet", len(must(st.Reports(t.Context(), store.ReportQuery{Outlet: "VANE news"}))(t)), 1)
	equal(t, "reports of an outlet with an article", len(must(st.Reports(t.Context(), store.ReportQuery{Outlet: "The Vane News"}))(t)), 1)
	sha := must(st.Report(t.Context(), 2))(t).SHA256
	equal(t, "reports by hash", must(st.Reports(t.Context(), store.ReportQuery{SHA256: sha}))(t)[0].ID, store.ReportID(2))
	equal(t, "reports after", len(must(st.Reports(t.Context(), store.ReportQuery{After: 1, Limit: 5}))(t)), 1)
}

func testPages(t *testing.T, st store.Store) {
	for i := range 9 {
		add(t, st, Page{Place: fmt.Sprint(i), Published: fmt.Sprintf("2031-03-%02d", 1+i*7%9), Text: strings.Repeat("Mara says: ferry.\n", 3)})
	}
	for _, q := range []store.Query{{}, {Oldest: true}, {Words: []string{"ferry"}}, {Words: []string{"ferry"}, Oldest: true}} {
		all := ids(must(st.Search(t.Context(), q))(t))
		var paged []store.Statement
		for q.Limit = 4; ; {
			list := must(st.Search(t.Context(), q))(t)
			if len(list) == 0 {
				break
			}
			paged = append(paged, list...)
			q.Before = list[len(list)-1].Cursor
		}
		equal(t, "pages", ids(paged), all)
	}
}

// Whatever people type is looked for; nothing is a command and nothing an error.
func testHostileQueries(t *testing.T, st store.Store) {
	add(t, st, ferry())
	for _, w := range []string{
		`"`, `""`, `a"b`, `ferry" OR "money`, "NOT", "AND", "OR", "NEAR(", "ferry AND", "-ferry", "^ferry", "content : ferry", "{filter}", "*", "**", "f*erry", "",
		" ", "—", "'; DROP TABLE report; --", "\x00", "a\x00b", strings.Repeat("x", 5000), strings.Repeat("a ", 500), "\xff", "%", "é", "日本",
	} {
		if _, err := st.Search(t.Context(), store.Query{Words: []string{w}}); err != nil {
			t.Errorf("%q: %v", w, err)
		}
		if _, err := st.Search(t.Context(), store.Query{Party: w, Outlet: w, Position: w, Kind: w}); err != nil {
			t.Errorf("party %q: %v", w, err)
		}
		if _, err := st.Parties(t.Context(), w, 5); err != nil && !errors.Is(err, hearsay.ErrUsage) {
			t.Errorf("name %q: %v", w, err)
		}
	}
	equal(t, "still there", len(must(st.Search(t.Context(), store.Query{}))(t)), 3)
}

func testParties(t *testing.T, st store.Store) {
	add(t, st, ferry(), bridge())
	var got []string
	for _, name := range []string{"orr", "Orr Tomas", "LINDQVIST", "élise", "elise", "harbour", "nobody"} {
		for _, p := range must(st.Parties(t.Context(), name, 10))(t) {
			got = append(got, fmt.Sprintf("%s: %s %s %d %d", name, p.Name, p.Type, p.Reports, p.Statements))
		}
	}
	equal(t, "parties", got, []string{"orr: Tomas Orr person 1 1", "orr: Élise Orr person 1 1", "Orr Tomas: Tomas Orr person 1 1",
		"LINDQVIST: Mara Lindqvist person 2 2", "élise: Élise Orr person 1 1", "elise: Élise Orr person 1 1"})
	mara := must(st.Parties(t.Context(), "lindqvist", 1))(t)[0].ID
	equal(t, "positions", must(st.Positions(t.Context(), mara))(t), []store.PositionCount{
		{Position: "says", Statements: 1, First: "2031-03-02", Last: "2031-03-02"}, {Position: "denies", Statements: 1, First: "2031-03-06", Last: "2031-03-06"}})
	equal(t, "said for her", len(must(st.Search(t.Context(), store.Query{Behalf: mara}))(t)), 0)
	if _, err := st.Parties(t.Context(), " — ", 0); !errors.Is(err, hearsay.ErrUsage) {
		t.Errorf("no name: %v", err)
	}
}

// A file that has other bytes now gave another article, unless an address tells that it is the same.
func testOverwritten(t *testing.T, st store.Store) {
	torn, at := bridge(), ferry()
	torn.URL, torn.Place = "", "/in/latest.txt"
	add(t, st, torn, at)
	const more = "Mara Lindqvist says: the bridge stays open.\n"
	torn.Text, at.Text = torn.Text+more, at.Text+more
	add(t, st, torn, at)
	equal(t, "overwritten", must(st.Overwritten(t.Context(), 1))(t), []store.Overwritten{{Place: "/in/latest.txt", Before: 1, Now: 3}})
	equal(t, "none since", len(must(st.Overwritten(t.Context(), 4))(t)), 0)
}

func testFailures(t *testing.T, st store.Store) {
	fail := func(place, container, code string) store.Failure {
		return store.Failure{Origin: store.Origin{Place: place, Container: container}, Code: code, Message: "why"}
	}
	_, err := st.Add(t.Context(), At(), store.Batch{Failures: []store.Failure{fail("/a", "", "empty"), fail("/in/ferry.txt", "", "empty"), fail("/z", "x", "binary"), fail("/a", "", "binary")}})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "by code", must(st.Status(t.Context()))(t).Failures, map[string]int{"empty": 1, "binary": 2})
	add(t, st, ferry())
	var got []string
	for _, f := range must(st.Failures(t.Context(), 0))(t) {
		got = append(got, f.Place+" "+f.Container+" "+f.Code+" "+f.Message+" "+f.At)
	}
	slices.Sort(got)
	equal(t, "failures", got, []string{"/a  binary why 2031-03-05T08:00:00Z", "/z x binary why 2031-03-05T08:00:00Z"})

	// What is held is no failure; what is read anew tells its failures anew.
	_, err = st.Add(t.Context(), At(), store.Batch{Sound: []store.Origin{{Place: "/a"}, {Place: "/z", Container: "other"}}, Failures: []store.Failure{fail("/z", "y", "empty")}})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "without what is sound", must(st.Status(t.Context()))(t).Failures, map[string]int{"binary": 1, "empty": 1})
	if _, err = st.Add(t.Context(), At(), store.Batch{Anew: []string{"/z", "/nothing"}, Failures: []store.Failure{fail("/z", "x", "too-large")}}); err != nil {
		t.Fatal(err)
	}
	equal(t, "anew", must(st.Status(t.Context()))(t).Failures, map[string]int{"too-large": 1})
}

// A batch with one bad addition leaves nothing behind.
func testAtomic(t *testing.T, st store.Store) {
	good, bad := ferry().Addition(t), bridge().Addition(t)
	bad.Taken.Statements[0].Number = store.MaxStatements + 1
	if _, err := st.Add(t.Context(), At(), store.Batch{Additions: []store.Addition{good, bad}}); !errors.Is(err, hearsay.ErrTooLarge) {
		t.Errorf("a bad addition: %v", err)
	}
	s := must(st.Status(t.Context()))(t)
	if s.Reports != 0 || s.Statements != 0 || s.Entries != 0 || s.Parties != 0 {
		t.Errorf("something was left behind: %+v", s)
	}
	equal(t, "afterwards", add(t, st, bridge(), ferry()), []string{"added r1 a1 v1", "added r2 a2 v1"})
	equal(t, "found", ids(must(st.Search(t.Context(), store.Query{Words: []string{"ferry"}}))(t)), "r1/s2 r2/s1")
}

func testRuns(t *testing.T, st store.Store) {
	p, other := ferry(), bridge()
	add(t, st, p, other)
	p.Engine = "2"
	p.Text = strings.Replace(p.Text, "denies", "admits", 1)
	again := p.Taken(t)
	equal(t, "unread", must(st.Unread(t.Context(), store.RunKey(again.Engine), 0, 10))(t), []store.ReportID{1, 2})
	for range 2 { // the second changes nothing
		if err := st.AddReadings(t.Context(), At(), []store.NewReading{{Report: 1, Taken: again}}); err != nil {
			t.Fatal(err)
		}
	}
	equal(t, "unread after", must(st.Unread(t.Context(), store.RunKey(again.Engine), 0, 10))(t), []store.ReportID{2})
	equal(t, "of both", must(st.Both(t.Context(), 1, 2, 0, 10))(t), []store.ReportID{1})
	equal(t, "newest", string(must(st.Reading(t.Context(), 1, 0))(t)), string(again.Line))
	equal(t, "the old one", string(must(st.Reading(t.Context(), 1, 1))(t)), string(ferry().Taken(t).Line))
	equal(t, "rows", ids(must(st.Search(t.Context(), store.Query{Position: "admits"}))(t)), "r1/s2")
	equal(t, "old rows", ids(must(st.Search(t.Context(), store.Query{Position: "denies"}))(t)), "r2/s1")
	var runs []string
	for _, r := range must(st.Status(t.Context()))(t).Runs {
		runs = append(runs, fmt.Sprintf("%d %s %d %d %s", r.ID, r.Engine.Version, r.Readings, r.Newest, r.First))
	}
	equal(t, "runs", runs, []string{"1 1 2 1 2031-03-05T08:00:00Z", "2 2 1 1 2031-03-05T08:00:00Z"})
	if _, err := st.Reading(t.Context(), 2, 2); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("a reading that is not there: %v", err)
	}
	if err := st.AddReadings(t.Context(), At(), []store.NewReading{{Report: 9, Taken: again}}); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("a reading of nothing: %v", err)
	}
}

func testForget(t *testing.T, st store.Store) {
	copied := ferry()
	copied.URL, copied.Place = "https://example.net/copy", "/copy"
	add(t, st, ferry(), bridge(), copied)
	tomb := must(st.Forget(t.Context(), At(), 2, "order of a court"))(t)
	if tomb.Reason != "order of a court" || len(tomb.SHA256) != 64 {
		t.Errorf("tombstone: %+v", tomb)
	}
	for what, f := range map[string]func() error{
		"report":     func() error { _, err := st.Report(t.Context(), 2); return err },
		"bytes":      func() error { _, err := st.Raw(t.Context(), 2); return err },
		"reading":    func() error { _, err := st.Reading(t.Context(), 2, 0); return err },
		"statements": func() error { _, err := st.Statements(t.Context(), 2); return err },
		"once more":  func() error { _, err := st.Forget(t.Context(), At(), 2, "x"); return err },
	} {
		if err := f(); !errors.Is(err, hearsay.ErrNotFound) || !strings.Contains(err.Error(), "order of a court") {
			t.Errorf("%s: %v", what, err)
		}
	}
	equal(t, "searched", ids(must(st.Search(t.Context(), store.Query{Words: []string{"bridge"}}))(t)), "")
	equal(t, "its names", len(must(st.Parties(t.Context(), "élise", 0))(t)), 0)
	equal(t, "names of others", len(must(st.Parties(t.Context(), "lindqvist", 0))(t)), 1)
	// The bytes of r1 are those of r3 too.
	must(st.Forget(t.Context(), At(), 1, "asked for"))(t)
	equal(t, "shared bytes", string(must(st.Raw(t.Context(), 3))(t)), ferry().Text)
	must(st.Forget(t.Context(), At(), 3, "asked for"))(t)
	s := must(st.Status(t.Context()))(t)
	equal(t, "left", []int{s.Reports, s.Articles, s.Origins, s.Statements, s.Parties, s.Anonymous, s.Forgotten, int(s.RawBytes)}, []int{0, 0, 0, 0, 0, 0, 3, 0})
	again := bridge()
	again.Text += "More.\n"
	equal(t, "added again", add(t, st, bridge(), copied, again), []string{"forgotten r2 a0 v0", "forgotten r1 a0 v0", "added r4 a4 v1"})
}

// A rendering takes the place of a report that goes.
func testForgetMain(t *testing.T, st store.Store) {
	page, later := ferry(), ferry()
	page.Form, page.Place = "text/html", "/x.html"
	later.Published, later.Text = "2031-04-01", "Mara says: nothing.\n"
	add(t, st, ferry(), page, later)
	must(st.Forget(t.Context(), At(), 1, "x"))(t)
	equal(t, "found", ids(must(st.Search(t.Context(), store.Query{Words: []string{"money"}}))(t)), "r2/s2")
	r := must(st.Report(t.Context(), 2))(t)
	equal(t, "heir", []any{r.RenderingOf, r.SupersededBy, r.Version, r.Statements}, []any{store.ReportID(0), store.ReportID(3), 1, 3})
	must(st.Forget(t.Context(), At(), 3, "x"))(t)
	equal(t, "no longer superseded", must(st.Report(t.Context(), 2))(t).SupersededBy, store.ReportID(0))
}

// A log that grew keeps its earlier heads; another log does not.
func testProof(t *testing.T, st store.Store) {
	add(t, st, ferry())
	early := Verified(t, st)
	add(t, st, bridge())
	for _, c := range []struct {
		head ledger.Head
		want int
	}{{early, 0}, {ledger.Head{Size: 1}, 1}, {ledger.Head{Size: 7, Hash: early.Hash}, 1}} {
		res, err := proof.Verify(t.Context(), st, c.head, func(ledger.Problem) {}, nil)
		if err != nil || res.Problems != c.want || res.Reports != 2 || res.Readings != 2 {
			t.Errorf("against %s: %+v, %v; want %d problems", c.head, res, err, c.want)
		}
	}
}

// Writers take turns and readers see whole batches only.
func testManyAtOnce(t *testing.T, st store.Store) {
	err := concurrently(6, func(i int) error {
		for j := range 5 {
			if i%2 == 0 {
				p, q := ferry(), bridge()
				p.URL, q.URL = fmt.Sprintf("https://example.org/%d/%d", i, j), fmt.Sprintf("https://example.net/%d/%d", i, j)
				p.Place, q.Place = p.URL, q.URL
				if _, err := st.Add(background(), At(), store.Batch{Additions: []store.Addition{p.Addition(t), q.Addition(t)}}); err != nil {
					return err
				}
				continue
			}
			s, err := st.Status(background())
			if err == nil && s.Reports%2 != 0 {
				err = fmt.Errorf("half a batch shows: %d reports", s.Reports)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	equal(t, "all", must(st.Status(t.Context()))(t).Statements, 75)
}

// A call whose context has ended changes nothing.
func testEnded(t *testing.T, st store.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := st.Add(ctx, At(), store.Batch{Additions: []store.Addition{ferry().Addition(t)}}); !errors.Is(err, context.Canceled) {
		t.Errorf("add: %v", err)
	}
	if _, err := st.Search(ctx, store.Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("search: %v", err)
	}
	equal(t, "nothing", must(st.Status(t.Context()))(t).Reports, 0)
}
