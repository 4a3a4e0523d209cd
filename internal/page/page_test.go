package page_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/text"
)

func read(t testing.TB, marked string) hearsay.Reading {
	t.Helper()
	r, err := sample.Read(marked)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func report(t testing.TB, r hearsay.Reading, o page.Options) string {
	t.Helper()
	out, err := page.Report(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

var assets = regexp.MustCompile(`(?s)(<style>|<script>)(.*?)(</style>|</script>)`)

// bare is a page without what is the same in all.
func bare(doc string) string {
	doc = assets.ReplaceAllString(doc, "$1…$3")
	return regexp.MustCompile(`sha256-.*?=&#39;`).ReplaceAllString(doc, "sha256-…&#39;")
}

func TestReport(t *testing.T) {
	golden.Check(t, "testdata/report.html", bare(report(t, sample.Bridge(), page.Options{Version: "0.1.0"})))
}

func TestIndex(t *testing.T) {
	r := sample.Bridge()
	other := read(t, "Nobody said a word.")
	out, err := page.Index(
		[]page.Row{page.RowOf(r, "bridge.html"), page.RowOf(other, "a-b.html")},
		[]page.Failure{{Input: "x<b>.txt", Reason: "empty input: no bytes at all"}}, page.Options{Version: "0.1.0"})
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/index.html", bare(string(out)))
	if !page.Made(out[:page.HeadBytes]) {
		t.Error("the index does not say that it is made by hearsay")
	}
}

var article = regexp.MustCompile(`(?s)<article[^>]*>(.*)</article>`)
var tag = regexp.MustCompile(`<[^>]*>`)

// failer is a test, of testing or of rapid.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// words is the plain text of the article of a page.
func words(t failer, doc string) string {
	t.Helper()
	m := article.FindStringSubmatch(doc)
	if m == nil {
		t.Fatalf("no article in the page")
	}
	return html.UnescapeString(tag.ReplaceAllString(m[1], ""))
}

// collapse makes runs of white space one space.
func collapse(s string) string {
	return strings.Join(strings.FieldsFunc(s, text.IsSpace), " ")
}

func sameWords(t failer, r hearsay.Reading, doc string) {
	t.Helper()
	if got, want := collapse(words(t, doc)), collapse(r.Text); got != want {
		t.Fatalf("the words of the article are not those of the text:\ngot  %q\nwant %q", got, want)
	}
}

func TestNoWordIsLost(t *testing.T) {
	r := sample.Bridge()
	sameWords(t, r, report(t, r, page.Options{}))
	part := rapid.OneOf(
		rapid.StringN(0, 12, -1),
		rapid.SampledFrom([]string{
			" ", "\n", "\r\n", "\u2028", "\x00", "a\x00b", "\x1b[2J", "\x07", "\u0085", "\u202e", "\u2066", "\u200f", "\u05d0\u05d1\u05d2", "\u0645\u0631\u062d\u0628\u0627", "\ufeff", "\ufffd", "\ufdd0",
			"<script>alert(1)</script>", "</article>", "<!--", "-->", "&amp;", "&", "{{.}}", "]]>", "<", ">", "\"", "'", "“No,” she said.", "data-s=\"s1\"",
			strings.Repeat("x", 5000), strings.Repeat("long line ", 800), "👩‍👩‍👧", "e\u0301",
		}),
	)
	rapid.Check(t, func(t *rapid.T) {
		r := sample.Draw(t, strings.Join(rapid.SliceOfN(part, 0, 12).Draw(t, "text"), ""))
		for _, all := range []bool{false, true} {
			out, err := page.Report(r, page.Options{All: all})
			if err != nil {
				t.Fatal(err)
			}
			doc := string(out)
			sameWords(t, r, doc)
			wellLinked(t, doc)
		}
	})
}

var (
	id   = regexp.MustCompile(` id="([^"]*)"`)
	href = regexp.MustCompile(` href="#([^"]*)"`)
	mark = regexp.MustCompile(`<mark[^>]* data-s="([^"]*)" data-r="([^"]*)"`)
	pair = regexp.MustCompile(`<(/?)(a|mark)\b`)
)

// wellLinked fails the test unless ids are unique, links within the page lead somewhere, every mark names entries of
// the lists with a role for each, and marks and links do not nest in their like.
func wellLinked(t failer, doc string) {
	t.Helper()
	doc = assets.ReplaceAllString(doc, "")
	ids := map[string]bool{}
	for _, m := range id.FindAllStringSubmatch(doc, -1) {
		if ids[m[1]] {
			t.Fatalf("the id %s is given twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range href.FindAllStringSubmatch(doc, -1) {
		if !ids[m[1]] {
			t.Fatalf("a link to #%s leads nowhere", m[1])
		}
	}
	for _, m := range mark.FindAllStringSubmatch(doc, -1) {
		items, roles := strings.Fields(m[1]), strings.Fields(m[2])
		if len(items) != len(roles) {
			t.Fatalf("a mark of %q has the roles %q", items, roles)
		}
		for _, it := range items {
			if !ids[it] {
				t.Fatalf("a mark belongs to %s, which no list has", it)
			}
		}
	}
	within := map[string]bool{}
	for _, m := range pair.FindAllStringSubmatch(doc, -1) {
		if within[m[2]] == (m[1] == "") {
			t.Fatalf("<%s> within <%s>, or an end without beginning", m[2], m[2])
		}
		within[m[2]] = m[1] == ""
	}
}

// Every segment in the text, as [items:roles words], and what can be reached by keyboard as (item words).
func TestSegments(t *testing.T) {
	for _, c := range []struct{ name, marked, want string }{
		{"plain", "No marks & none.", "No marks & none."},
		{
			"one", "⟦source1 Mara⟧ ⟦cue1 said⟧ ⟦content1 no⟧.",
			"[s1:source Mara] [s1:cue (s1 said)] [s1:content no].",
		},
		{
			"nested", "⟦source1 Mara⟧ ⟦cue1 said⟧ ⟦content1 that ⟦source2 Ola⟧ ⟦cue2 knew⟧ ⟦content2 it⟧⟧.",
			"[s1:source Mara] [s1:cue (s1 said)] [s1:content that ][s2 s1:source content Ola][s1:content  ][s2 s1:cue content (s2 knew)][s1:content  ][s2 s1:content content it].",
		},
		{
			"the same words for two", "⟦source1 ⟦source2 Mara⟧⟧ ⟦cue1 ⟦cue2 said⟧⟧ ⟦content1 no⟧ and ⟦content2 never⟧.",
			"[s1 s2:source source Mara] [s1 s2:cue cue (s1 said)] [s1:content no] and [s2:content never].",
		},
		{
			"a cue within its own source", "⟦source1 the ⟦cue1 claim⟧ of Mara⟧ ⟦content1 that it rained⟧.",
			"[s1:source the ][s1:cue (s1 claim)][s1:source  of Mara] [s1:content that it rained].",
		},
		{
			"without a cue", "⟦source1 Mara⟧: ⟦content1 no⟧.",
			"[s1:source (s1 Mara)]: [s1:content no].",
		},
		{
			"content alone", "⟦content1 “No,”⟧ and ⟦content1 “never.”⟧",
			"[s1:content (s1 “No,”)] and [s1:content “never.”]",
		},
		{
			"over two lines", "⟦source1 Mara⟧ ⟦cue1 said⟧: ⟦content1 one.\nTwo.⟧",
			"[s1:source Mara] [s1:cue (s1 said)]: [s1:content one.]|[s1:content Two.]",
		},
		{
			"a quotation in content", "⟦source1 Mara⟧ ⟦cue1 said⟧ ⟦content1 a ⟦unresolved “b”⟧ c⟧.",
			"[s1:source Mara] [s1:cue (s1 said)] [s1:content a ][q1 s1:open content “b”][s1:content  c].",
		},
		{
			"behind a dateline", "⟦dateline NORVIK⟧ - ⟦source1 Mara⟧ ⟦cue1 said⟧ ⟦content1 no⟧.",
			"NORVIK - [s1:source Mara] [s1:cue (s1 said)] [s1:content no].",
		},
		{
			"in a headline", "⟦headline ⟦content1 No⟧: ⟦source1 Mara⟧⟧\nMara went.",
			"[s1:content No]: [s1:source (s1 Mara)]|Mara went.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := report(t, read(t, c.marked), page.Options{})
			wellLinked(t, doc)
			if got := readable(t, doc); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func readable(t testing.TB, doc string) string {
	t.Helper()
	got := strings.TrimSpace(article.FindStringSubmatch(doc)[1])
	got = mark.ReplaceAllString(got, "<[$1:$2")
	got = regexp.MustCompile(`<(\[[^" >]*(?: [^" >]*)*?)(?: data-[bn]="[^"]*")*>`).ReplaceAllString(got, "$1 ")
	got = strings.ReplaceAll(got, "</mark>", "]")
	got = regexp.MustCompile(`<a href="#([^"]*)"[^>]*>([^<]*)</a>`).ReplaceAllString(got, "($1 $2)")
	return html.UnescapeString(strings.ReplaceAll(tag.ReplaceAllString(got, ""), "\n", "|"))
}

// Doubtful statements are folded, have no mark at rest and no stop, and can be lit all the same.
func TestDoubtful(t *testing.T) {
	r := read(t, "⟦source1 Mara⟧ ⟦cue1 hinted⟧ ⟦content1 no⟧.")
	r.Statements[0].Confidence.Span = 49
	doc := report(t, r, page.Options{})
	want(t, doc, `<summary>1 less sure, below 0.50</summary>`, `<mark id="t-s1" data-s="s1" data-r="cue" data-b="5-11">hinted</mark>`, `doubtful (0.49)`, `href="#t-s1"`)
	doc = report(t, r, page.Options{All: true})
	want(t, doc, `<h2>1 statement</h2>`, `<mark class="cue" id="t-s1" data-s="s1" data-r="cue" data-b="5-11" data-n="1"><a href="#s1" aria-label="hinted (statement 1)">hinted</a></mark>`)
	if strings.Contains(doc, "less sure") {
		t.Error("statements are folded though all are asked for")
	}
}

// Reasons stand below a statement where they are known.
func TestReasons(t *testing.T) {
	r := read(t, "⟦source1 Mara⟧ ⟦cue1 said⟧ ⟦content1 no⟧.")
	r.Statements[0].Why = &hearsay.Reasons{
		Source: []hearsay.Reason{{Text: `it stands before "said"`, Points: 2}, {Text: "it is no name", Points: -1}},
		Cue:    []hearsay.Reason{{Text: `it is "said"`}},
	}
	want(t, report(t, r, page.Options{}), `<dl class="facts"><dt>source</dt><dd>it stands before &#34;said&#34;; but it is no name</dd><dt>cue</dt><dd>it is &#34;said&#34;</dd></dl>`)
}

func TestHostile(t *testing.T) {
	r := read(t, "⟦headline </title><script>x</script>⟧\n⟦source1 <b>Mara⟧ ⟦cue1 said\x00\u202e⟧ ⟦content1 \"&lt;\"⟧.")
	r.Report.URL, r.Report.Outlet, r.Report.Input = "javascript:alert(1)", `"><img src=x>`, "</style>"
	r.Notes = []hearsay.Note{{Code: hearsay.NoteDecoded, Text: "<i>"}}
	r.Parties = []hearsay.Party{{ID: "p1", Name: "<b>Mara</b>", Roles: []hearsay.PartyRole{{Span: r.Statements[0].Source[0], Status: "<i>"}}}}
	s := &r.Statements[0]
	s.Speaker, s.Kind, s.Said = "p1", "<i>", &hearsay.Said{Value: "<img>"}
	s.Chain, s.Occasion, s.Prompt, s.Part = []hearsay.Link{{Span: s.Cue[0]}}, &s.Cue[0], &s.Source[0], s.Content
	s.Why = &hearsay.Reasons{Cue: []hearsay.Reason{{Text: "<i>\x00"}}}
	r.Dates = []hearsay.Date{{Span: s.Cue[0], Value: "<img>"}}
	doc := report(t, r, page.Options{Version: `"><b>`})
	want(t, doc, `<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; – who said what</title>`, `data-odd="U&#43;0000">`+"\u200b<", `data-odd="U&#43;202E"`, `&amp;lt;`)
	for _, never := range []string{"<img", "<b>", "<i>", "javascript:", "\x00"} {
		if strings.Contains(assets.ReplaceAllString(doc, ""), never) {
			t.Errorf("the page has %q", never)
		}
	}
	if n := strings.Count(doc, "<script>"); n != 1 {
		t.Errorf("%d scripts", n)
	}
}

// Byte ranges are of the raw input where the text was decoded.
func TestBytesOfDecodedInput(t *testing.T) {
	r := read(t, "⟦source1 Zoë⟧ ⟦cue1 said⟧ ⟦content1 no⟧.")
	r.Report.Encoding = "utf-16le"
	r.Map = []hearsay.MapRun{
		{Text: hearsay.Span{Start: 0, End: 2}, Raw: hearsay.Span{Start: 2, End: 6}},
		{Text: hearsay.Span{Start: 2, End: 4}, Raw: hearsay.Span{Start: 6, End: 8}},
		{Text: hearsay.Span{Start: 4, End: 13}, Raw: hearsay.Span{Start: 8, End: 26}},
	}
	want(t, report(t, r, page.Options{}), `<mark class="source" data-s="s1" data-r="source" data-b="2-8">Zoë</mark>`,
		"decoded from utf-16le", `<td>2-8</td><td>10-18</td><td>20-24</td>`)
}

func TestMade(t *testing.T) {
	doc := []byte(report(t, sample.Bridge(), page.Options{Version: "12.34.56"}))
	for _, c := range []struct {
		head []byte
		want bool
	}{
		{doc, true},
		{doc[:page.HeadBytes], true},
		{[]byte(report(t, hearsay.Reading{}, page.Options{})), true},
		{nil, false},
		{doc[:40], false},
		{[]byte("<!doctype html>\n<title>hearsay</title>"), false},
		{[]byte("Mara said no.\n<meta name=\"generator\" content=\"hearsay 0.1.0\">"), false},
	} {
		if got := page.Made(c.head); got != c.want {
			t.Errorf("%.60q: got %v", c.head, got)
		}
	}
}

func want(t *testing.T, doc string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(doc, p) {
			t.Errorf("the page lacks %q:\n%s", p, bare(doc))
		}
	}
}
