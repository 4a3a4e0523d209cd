package html

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestNormalDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2031-03-04", "2031-03-04"},
		{"2031-03-04T14:05:00-04:00", "2031-03-04T14:05:00-04:00"},
		{"2031-03-04T14:05:00.123Z", "2031-03-04T14:05:00Z"},
		{"2031-03-04T14:05:00+0530", "2031-03-04T14:05:00+05:30"},
		{"2031-03-04 14:05:00 +0100", "2031-03-04T14:05:00+01:00"},
		{"2031-03-04T14:05:00", "2031-03-04"}, // no zone: only the day is known
		{"Tue, 04 Mar 2031 14:05:00 GMT", "2031-03-04T14:05:00Z"},
		{"Tue, Mar 4 2031 10:01:41 EDT", "2031-03-04"}, // letters for a zone have no offset of their own
		{"March 4, 2031", "2031-03-04"},
		{"Published on Tuesday 4th March 2031 at 10.15pm", "2031-03-04"},
		{"4 Mar. 2031", "2031-03-04"},
		{"Sept. 9, 2031", "2031-09-09"},
		{"20310304", "2031-03-04"},
		{"1930398300", "2031-03-04T13:45:00Z"},
		{"1930398300000", "2031-03-04T13:45:00Z"},
		{"04/03/2031", ""}, // April or March
		{"0001-01-01T00:00:00Z", ""},
		{"31 February 2031", ""},
		{"yesterday", ""},
		{"", ""},
	} {
		if got := normalDate(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestAddressDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://vale.example/2031/03/04/mill", "2031-03-04"},
		{"https://vale.example/news/2031/mar/4/mill", "2031-03-04"},
		{"https://vale.example/news/2031-03-04-mill", "2031-03-04"},
		{"https://vale.example/20310304/mill", "2031-03-04"},
		{"https://vale.example/2031/03/mill", ""},
		{"https://vale.example/article/20313904", ""},
		{"https://vale.example/2031/02/30/mill", ""},
		{"https://vale.example/1234567890", ""},
	} {
		if got := addressDate(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func ld(s string) string { return `<script type="application/ld+json">` + s + `</script>` }

// TestMetadata holds what is believed of what a page says of itself.
func TestMetadata(t *testing.T) {
	og := `<meta property="og:title" content="Mill sold - Vale Post"><meta property="og:site_name" content="Vale Post"><meta property="article:published_time" content="2031-03-04T10:00:00Z">`
	for _, c := range []struct {
		name, head, body string
		want             hearsay.Metadata
		notes            int
	}{
		{"OpenGraph", og, "", hearsay.Metadata{Outlet: "Vale Post", Published: "2031-03-04T10:00:00Z", Headline: "Mill sold"}, 0},
		{"JSON-LD before OpenGraph", og + ld(`{"@type":"NewsArticle","headline":"Mill sold","datePublished":"2031-03-04T11:00:00+01:00","author":{"name":"Ada Quist"},"publisher":{"name":"The Vale Post"}}`), "",
			hearsay.Metadata{Outlet: "The Vale Post", Published: "2031-03-04T11:00:00+01:00", Headline: "Mill sold", Byline: "Ada Quist"}, 0},
		{"nobody", `<meta name=author content="admin">`, "", hearsay.Metadata{}, 0},
		{"they disagree", og + ld(`{"@type":"NewsArticle","headline":"Mill sold","datePublished":"2031-03-02"}`), "",
			hearsay.Metadata{Outlet: "Vale Post", Published: "2031-03-02", Headline: "Mill sold"}, 1},
		{"JSON-LD without a headline", og + ld(`{"@type":"NewsArticle","datePublished":"2031-03-02"}`), "",
			hearsay.Metadata{Outlet: "Vale Post", Published: "2031-03-04T10:00:00Z", Headline: "Mill sold"}, 1},
		{"list, graph, references, several authors", ld(`[{"@graph":[{"@id":"#a","@type":"Person","name":"Ada Quist"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Mill sold","author":[{"@id":"#a"},"Bo Ferre",{"name":"Cy Holt"}]}]}]`), "",
			hearsay.Metadata{Headline: "Mill sold", Byline: "Ada Quist, Bo Ferre and Cy Holt"}, 0},
		{"trailing comma, line break in a string, comment", ld("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Mill\nsold\",\"datePublished\":\"2031-03-04\",} -->"), "",
			hearsay.Metadata{Headline: "Mill sold", Published: "2031-03-04"}, 0},
		{"no JSON at all", ld(`{"@type":"NewsArticle","headline":"Mill \"sold\"","x":oops,"datePublished":"2031-03-04"`), "", hearsay.Metadata{Headline: `Mill "sold"`, Published: "2031-03-04"}, 0},
		{"another article's", `<link rel=canonical href="https://vale.example/mill">` + ld(`[{"@type":"NewsArticle","headline":"A","datePublished":"2030-01-01","url":"https://vale.example/a"},{"@type":"NewsArticle","headline":"Mill sold","datePublished":"2031-03-04","url":"https://www.vale.example/mill/?x=1"}]`), "",
			hearsay.Metadata{URL: "https://vale.example/mill", Headline: "Mill sold", Published: "2031-03-04"}, 0},
		{"what readers see", "<title>The mill has been sold at last | Vale Post</title>", `<div class="byline">By Ada Quist</div><time datetime="2031-03-04">4 March</time>`,
			hearsay.Metadata{Headline: "The mill has been sold at last", Byline: "Ada Quist", Published: "2031-03-04"}, 0},
		{"a comment's time", "", `<time class="comment-time" datetime="2031-03-09">x</time><time class="updated" datetime="2031-03-08">x</time><time datetime="2031-03-04">x</time>`, hearsay.Metadata{Published: "2031-03-04"}, 0},
		{"wire", ld(`{"@type":"NewsArticle","headline":"Mill sold","author":{"@type":"Organization","name":"Reuters"},"publisher":{"name":"Vale Post"}}`), "",
			hearsay.Metadata{Headline: "Mill sold", Outlet: "Vale Post", Byline: "Reuters", Wire: "Reuters"}, 0},
		{"an agency's own page", ld(`{"@type":"NewsArticle","headline":"Mill sold","author":"Reuters","publisher":{"name":"Reuters"}}`), "",
			hearsay.Metadata{Headline: "Mill sold", Outlet: "Reuters", Byline: "Reuters"}, 0},
		{"addresses are no names", `<meta property="article:author" content="https://faces.example/vale"><meta name="author" content="Ada Quist">`, "", hearsay.Metadata{Byline: "Ada Quist"}, 0},
		{"the day where it was published", `<link rel=canonical href="https://vale.example/2031/03/04/mill"><meta property="article:published_time" content="2031-03-05T02:10:00Z">`, "",
			hearsay.Metadata{URL: "https://vale.example/2031/03/04/mill", Published: "2031-03-04"}, 1},
		{"no day of anywhere then", `<link rel=canonical href="https://vale.example/2031/03/01/mill"><meta property="article:published_time" content="2031-03-05T02:10:00Z">`, "",
			hearsay.Metadata{URL: "https://vale.example/2031/03/01/mill", Published: "2031-03-05T02:10:00Z"}, 1},
		{"relative canonical address", `<link rel=canonical href="/mill"><meta property="og:url" content="https://vale.example/mill">`, "", hearsay.Metadata{URL: "https://vale.example/mill"}, 0},
	} {
		a := describe(scanPage("<html><head>" + c.head + "</head><body>" + c.body))
		if a.Metadata != c.want || len(a.notes) != c.notes {
			t.Errorf("%s:\ngot  %+v\nwant %+v\nnotes %v", c.name, a.Metadata, c.want, a.notes)
		}
	}
}

// TestShownDate believes a date by the headline, and none at the top of the page.
func TestShownDate(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{page("", `<p>Tuesday 5 March 2031</p><p>Home</p><p>News</p><p>Sport</p><p>Letters</p>`+strings.Replace(long, "</h1>", "</h1><p>Ada Quist, 4 March 2031</p>", 1)), "2031-03-04"},
		{page("", `<p>Tuesday 5 March 2031</p><p>Home</p><p>News</p><p>Sport</p><p>Letters</p>`+long), ""},
		{page("", long+"<p>Published: March 4, 2031</p>"), "2031-03-04"},
	} {
		p, err := Extract([]byte(c.page))
		if err != nil || p.Metadata.Published != c.want {
			t.Errorf("%q, %v, want %q, in %s", p.Metadata.Published, err, c.want, c.page)
		}
	}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		name, want, have string
		at               []int
	}{
		{"all", "a b c", "a b c", []int{0, 1, 2}},
		{"twice, once in place", "x y a b z w", "a b q x y a b z w", []int{3, 4, 5, 6, 7, 8}},
		{"with a gap", "a b c d", "a b n n n c d", []int{0, 1, 5, 6}},
		{"nothing", "a b", "c d", []int{-1, -1}},
		{"single words are no anchors", "a q b", "b a", []int{-1, -1, -1}},
		{"an article that stands twice", "a b c d e f g h", "x a b c d e f g h y a b c d e f g h", []int{1, 2, 3, 4, 5, 6, 7, 8}},
		{"order is kept", "a b c d", "c d a b", nil},
	} {
		dict := dictionary{}
		var have, want []int32
		for w := range strings.FieldsSeq(c.have) {
			have = append(have, dict.add(w))
		}
		for w := range strings.FieldsSeq(c.want) {
			want = append(want, dict.find(w))
		}
		at := align(want, have)
		if c.at != nil && !slices.Equal(at, c.at) {
			t.Errorf("%s: %v, want %v", c.name, at, c.at)
		}
		last := -1
		for i, j := range at {
			if j >= 0 && (j <= last || want[i] != have[j]) {
				t.Errorf("%s: %v is out of order or of other words", c.name, at)
			}
			last = max(last, j)
		}
	}
}

func TestCharacter(t *testing.T) {
	for _, c := range []struct {
		src, want string
		n         int
	}{
		{"&amp;x", "&", 5}, {"&ampx", "&", 4}, {"&notit;", "¬", 4}, {"&#8217;s", "’", 7}, {"&#x2019", "’", 7}, {"&#146;", "’", 6}, {"& x", "&", 1}, {"&;", "&", 1}, {"&nosuch;", "&", 1}, {"é", "é", 2},
		{"&#", "&", 1},
	} {
		if got, n := character(c.src); got != c.want || n != c.n {
			t.Errorf("%q: %q, %d, want %q, %d", c.src, got, n, c.want, c.n)
		}
	}
}
