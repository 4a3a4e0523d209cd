package page_test

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/text"
)

// read makes a reading of marked-up text. Marks named source3, cue3 and content3 make up statement 3, whose kind and
// confidence are indirect and 0.90 unless set afterwards; marks named like a state of a quotation are quotations, all
// others are blocks.
func read(t testing.TB, marked string) hearsay.Reading {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	r := hearsay.Reading{Text: src, Report: hearsay.Report{
		ID: "sha256:00c0ffee", Input: "reports/bridge.txt", Encoding: "utf-8", Language: "en",
	}}
	for _, m := range marks {
		span := hearsay.Span(m.Span)
		name := strings.TrimRightFunc(m.Name, unicode.IsDigit)
		switch name {
		case "source", "cue", "content":
			s := statement(t, &r, strings.TrimPrefix(m.Name, name))
			switch name {
			case "source":
				s.Source = append(s.Source, span)
			case "cue":
				s.Cue = append(s.Cue, span)
			case "content":
				s.Content = append(s.Content, span)
			}
		case "unresolved", "unclosed":
			r.Quotations = append(r.Quotations, hearsay.Quotation{Span: span, Status: hearsay.QuotationStatus(name)})
		default:
			r.Blocks = append(r.Blocks, hearsay.Block{Span: span, Role: hearsay.Role(name)})
		}
	}
	return r
}

func statement(t testing.TB, r *hearsay.Reading, number string) *hearsay.Statement {
	t.Helper()
	n, err := strconv.Atoi(number)
	if err != nil {
		t.Fatalf("a mark wants a number: %v", err)
	}
	for len(r.Statements) < n {
		r.Statements = append(r.Statements, hearsay.Statement{
			ID: fmt.Sprintf("s%d", len(r.Statements)+1), Kind: hearsay.Indirect, Position: hearsay.Says,
			Confidence: hearsay.Confidence{Span: 90, Speaker: -1, Position: -1},
		})
	}
	return &r.Statements[n-1]
}

// bridge is a reading with about everything in it.
func bridge(t testing.TB) hearsay.Reading {
	r := read(t, `⟦headline ⟦source1 Mayor⟧ ⟦cue1 calls⟧ ⟦content1 bridge deal dead⟧⟧

⟦byline By Oona Falk⟧

⟦dateline NORVIK⟧ - ⟦content2 “We will not pay for the same bridge twice,”⟧ ⟦source2 Mayor Ada Brandt⟧ ⟦cue2 told⟧ reporters. ⟦content2 “Nobody should ask us to.”⟧

⟦source3 Brandt⟧ ⟦cue3 said⟧ ⟦content3 ⟦source4 the builder⟧, Hald & Sons <Norvik>, had ⟦cue4 admitted⟧ ⟦content4 that the piers were cracked⟧⟧. Its offer was ⟦unresolved “a poor joke.”⟧

⟦source5 The firm⟧ ⟦cue5 denied⟧ ⟦content5 it⟧, and ⟦source6 people close to it⟧ ⟦cue6 hinted⟧ ⟦content6 at a suit⟧.

⟦correction An earlier version named another bridge.⟧
`)
	r.Engine = hearsay.Engine{Version: "0.1.0", Models: []hearsay.Model{{Name: "attribution", Version: "7"}}}
	r.Report.Outlet, r.Report.Wire, r.Report.Published = "Norvik Echo", "Meridian Press", "2031-03-04"
	r.Report.URL = "https://norvikecho.example/bridge?a=1&b=2"
	r.Parties = []hearsay.Party{{ID: "p1", Name: "Hald & Sons"}}
	r.Statements[0].Repeats = "s2"
	r.Statements[1].Kind = hearsay.Direct
	r.Statements[2].Confidence.Span = 81
	r.Statements[3].NestedIn, r.Statements[3].Confidence.Span = "s3", 55
	r.Statements[4].Position, r.Statements[4].Speaker = hearsay.Denies, "p1"
	r.Statements[5].Confidence.Span = 31
	r.Notes = []hearsay.Note{
		{Code: hearsay.NoteQuoteUnresolved, Span: r.Quotations[0].Span},
		{Code: hearsay.NoteNoPublished, Text: "no date: relative dates have no value"},
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
	golden.Check(t, "testdata/report.html", bare(report(t, bridge(t), page.Options{Version: "0.1.0"})))
}

func TestIndex(t *testing.T) {
	r := bridge(t)
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
	r := bridge(t)
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
		r := generate(t, strings.Join(rapid.SliceOfN(part, 0, 12).Draw(t, "text"), ""))
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

// generate draws blocks, statements, quotations and notes over src, which overlap and nest as they like.
func generate(t *rapid.T, src string) hearsay.Reading {
	var borders []int
	for i := range src {
		borders = append(borders, i)
	}
	borders = append(borders, len(src))
	border := rapid.SampledFrom(borders)
	span := rapid.Custom(func(t *rapid.T) hearsay.Span {
		a, b := border.Draw(t, "a"), border.Draw(t, "b")
		return hearsay.Span{Start: min(a, b), End: max(a, b)}
	})
	spans := rapid.SliceOfN(span, 0, 3)
	r := hearsay.Reading{Text: src, Report: hearsay.Report{Input: "x.txt", Headline: rapid.String().Draw(t, "headline")}}
	at := 0 // blocks part words no more than those of the engine do
	ends := slices.DeleteFunc(slices.Clone(borders), func(b int) bool { return b < len(src) && text.SpaceBefore(src[:b]) == 0 })
	for at < len(src) && rapid.Bool().Draw(t, "block") {
		end := rapid.SampledFrom(ends).Filter(func(b int) bool { return b > at }).Draw(t, "end")
		role := rapid.SampledFrom([]hearsay.Role{hearsay.Headline, hearsay.Dateline, hearsay.Body, hearsay.WireNotice}).Draw(t, "role")
		r.Blocks = append(r.Blocks, hearsay.Block{Span: hearsay.Span{Start: at, End: end}, Role: role})
		at = end
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "statements") {
		r.Statements = append(r.Statements, hearsay.Statement{
			ID: fmt.Sprintf("s%d", i+1), Source: spans.Draw(t, "source"), Cue: spans.Draw(t, "cue"), Content: spans.Draw(t, "content"),
			NestedIn: rapid.SampledFrom([]string{"", "s1", "s9"}).Draw(t, "nested in"), Kind: hearsay.Mixed,
			Confidence: hearsay.Confidence{Span: rapid.IntRange(0, 100).Draw(t, "confidence"), Speaker: -1, Position: -1},
		})
	}
	for _, q := range spans.Draw(t, "quotations") {
		r.Quotations = append(r.Quotations, hearsay.Quotation{Span: q, Status: hearsay.Unresolved})
	}
	for _, n := range spans.Draw(t, "notes") {
		r.Notes = append(r.Notes, hearsay.Note{Span: n, Code: hearsay.NoteStageFailed, Text: rapid.String().Draw(t, "note")})
	}
	return r
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

func TestHostile(t *testing.T) {
	r := read(t, "⟦headline </title><script>x</script>⟧\n⟦source1 <b>Mara⟧ ⟦cue1 said\x00\u202e⟧ ⟦content1 \"&lt;\"⟧.")
	r.Report.URL, r.Report.Outlet, r.Report.Input = "javascript:alert(1)", `"><img src=x>`, "</style>"
	r.Notes = []hearsay.Note{{Code: hearsay.NoteDecoded, Text: "<i>"}}
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
	doc := []byte(report(t, bridge(t), page.Options{Version: "12.34.56"}))
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
