package html

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// TestExamples holds text, map, metadata and notes of the example pages against golden files.
func TestExamples(t *testing.T) {
	paths, err := filepath.Glob("../../../examples/*.html")
	if err != nil || len(paths) < 2 {
		t.Fatalf("%d examples, %v", len(paths), err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Extract(raw)
		if err != nil {
			t.Fatal(err)
		}
		checkMap(t, raw, p)
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		golden.Check(t, filepath.Join("testdata", name+".golden"), show(raw, p))
	}
}

func show(raw []byte, p Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "encoding %s\nmetadata %+v\nheadline %q\n", p.Encoding, p.Metadata, p.Text[p.Headline.Start:p.Headline.End])
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "note %s %s\n", n.Code, n.Text)
	}
	fmt.Fprintf(&b, "\n%s\n\n", p.Text)
	for _, r := range p.Map {
		from := "nothing"
		if r.Raw.Start >= 0 {
			from = fmt.Sprintf("%d-%d %q", r.Raw.Start, r.Raw.End, raw[r.Raw.Start:r.Raw.End])
		}
		fmt.Fprintf(&b, "%d-%d %q from %s\n", r.Text.Start, r.Text.End, p.Text[r.Text.Start:r.Text.End], from)
	}
	return b.String()
}

// checkMap fails when the map of a page does not cover its text, is not in order, or leads to other words.
func checkMap(t *testing.T, raw []byte, p Page) {
	t.Helper()
	text, last := 0, 0
	for _, r := range p.Map {
		if r.Text.Start != text || r.Text.End <= r.Text.Start || r.Text.End > len(p.Text) {
			t.Fatalf("run %+v does not follow text offset %d of %d", r, text, len(p.Text))
		}
		text = r.Text.End
		words := p.Text[r.Text.Start:r.Text.End]
		if !utf8.ValidString(words) {
			t.Fatalf("run %+v cuts a character: %q", r, words)
		}
		if r.Raw.Start < 0 {
			if r.Raw != (hearsay.Span{Start: -1, End: -1}) {
				t.Fatalf("run %+v leads nowhere by halves", r)
			}
			continue
		}
		if r.Raw.Start < last || r.Raw.End <= r.Raw.Start || r.Raw.End > len(raw) {
			t.Fatalf("run %+v does not follow raw offset %d of %d", r, last, len(raw))
		}
		last = r.Raw.End
		if got := readable(raw[r.Raw.Start:r.Raw.End]); p.Encoding == "utf-8" && utf8.Valid(raw) && got != words {
			t.Fatalf("run %+v: text %q, bytes %q, which read %q", r, words, raw[r.Raw.Start:r.Raw.End], got)
		}
	}
	if text != len(p.Text) {
		t.Fatalf("the map ends at %d of %d", text, len(p.Text))
	}
}

// readable returns what a stretch of UTF-8 of a page reads, without tags in it.
func readable(raw []byte) string {
	s := string(raw)
	if strings.Contains(s, "&") && s != "&" {
		s = html.UnescapeString(s)
	}
	if strings.TrimFunc(s, isSpace) == "" {
		return " "
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && isSpace(r) {
			return ' '
		}
		return r
	}, s)
}

// page returns a page with these words in its head and body.
func page(head, body string) string {
	return "<!doctype html><html><head><title>A bridge too many</title>" + head + "</head><body>" + body + "</body></html>"
}

// long is an article that nobody takes for a menu.
const long = `<article><h1>A bridge too many</h1><p>The mayor of Lowick said on Monday that the second bridge would be built, whatever it costs and whoever objects to it.</p>
<p>Her deputy, Odo Quist, told reporters that he had not been asked, that he would have said no, and that the money was meant for the school.</p>
<p>The council votes on Thursday. The builders declined to comment on the price, which has doubled since the spring.</p></article>`

func TestExtract(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"headline once, then paragraphs", page("", long), "A bridge too many\n\nThe mayor of Lowick said on Monday that the second bridge would be built"},
		{"a word cut by a tag", page("", strings.Replace(long, "reporters", "r<b>ep</b>orters", 1)), "told reporters that"},
		{"a word cut by a soft hyphen", page("", strings.Replace(long, "reporters", "re&shy;port\u00ADers", 1)), "told reporters that"},
		{"references", page("", strings.Replace(long, "reporters", "&#x72;eporters &amp &quot;Bay&amp;Co&quot", 1)), `told reporters & "Bay&Co" that`},
		{"white space", page("", strings.Replace(long, "told reporters", "told\r\n\t &nbsp; reporters", 1)), "told reporters that"},
		{"one line break", page("", strings.Replace(long, "reporters that", "reporters<br>that", 1)), "told reporters\nthat he"},
		{"two line breaks", page("", strings.Replace(long, "reporters that", "reporters<br><br>that", 1)), "told reporters\n\nthat he"},
		{"no closing tags", page("", strings.NewReplacer("</p>", "", "</article>", "").Replace(long)), "since the spring."},
		{"script in the middle", page("", strings.Replace(long, "reporters", "<script>var x = '<p>not this</p>'</script>reporters", 1)), "told reporters that"},
		{"all of it twice", page("", long+"<div hidden>"+strings.Replace(long, "<h1>A bridge too many</h1>", "", 1)+"</div>"), "A bridge too many\n\nThe mayor"},
		{"menu is left out", page("", `<nav><ul><li><a href="/">Home</a></li><li><a href="/x">Weather</a></li></ul></nav>`+long), "A bridge too many\n\nThe mayor"},
		{"headline from the title", page("", strings.Replace(long, "<h1>A bridge too many</h1>", "", 1)), "A bridge too many\n\nThe mayor"},
		{"long attribute", page("", strings.Replace(long, "<p>Her", `<p style="`+strings.Repeat("x:y;", 1<<16)+`">Her`, 1)), "school.\n\nThe council"},
		{"drawing never closed", page("", "<svg><text>pen</text>"+long), "The mayor of Lowick"},
		{"article in JSON alone", page(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge too many","articleBody":"`+strings.Repeat("The mayor said that it would be built. ", 10)+`\nShe left."}</script>`, "<div id=app></div>"),
			"A bridge too many\n\nThe mayor said that it would be built."},
	} {
		p, err := Extract([]byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		checkMap(t, []byte(c.page), p)
		if !strings.Contains(p.Text, c.want) {
			t.Errorf("%s: %q is not in\n%s", c.name, c.want, p.Text)
		}
		if strings.Count(p.Text, "A bridge too many") != 1 || p.Text[p.Headline.Start:p.Headline.End] != "A bridge too many" {
			t.Errorf("%s: the headline is not there once:\n%s", c.name, p.Text)
		}
		for _, bad := range []string{"Home", "not this", "pen"} {
			if strings.Contains(p.Text, bad) && bad != "pen" {
				t.Errorf("%s: %q is in\n%s", c.name, bad, p.Text)
			}
		}
	}
}

// TestEncodings reads one page in several encodings, told rightly, wrongly and not at all.
func TestEncodings(t *testing.T) {
	words := "The café’s owner said: “No – never.”"
	body := page("", strings.Replace(long, "The council votes", words+" The council votes", 1))
	win, err := charmap.Windows1252.NewEncoder().String(body)
	if err != nil {
		t.Fatal(err)
	}
	jis, err := japanese.ShiftJIS.NewEncoder().String(strings.NewReplacer("é", "e", "’", "'", "–", "-", "“", "「", "”", "」").Replace(body))
	if err != nil {
		t.Fatal(err)
	}
	say := func(s, charset string) string {
		return strings.Replace(s, "<head>", "<head><meta charset="+charset+">", 1)
	}
	wide := "\xFF\xFE"
	for _, r := range body {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	for _, c := range []struct{ name, page, encoding string }{
		{"utf-8, told", say(body, "utf-8"), "utf-8"},
		{"utf-8, not told", body, "utf-8"},
		{"utf-8, told to be something else", say(body, "iso-8859-1"), "utf-8"},
		{"utf-8 with a mark", "\xEF\xBB\xBF" + body, "utf-8"},
		{"windows-1252, told by another name", say(win, "ISO-8859-1"), "windows-1252"},
		{"windows-1252, not told", win, "windows-1252"},
		{"windows-1252, told to be utf-8", say(win, "utf-8"), "windows-1252"},
		{"utf-16", wide, "utf-16le"},
		{"shift_jis", say(jis, "Shift_JIS"), "shift_jis"},
	} {
		p, err := Extract([]byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if p.Encoding != c.encoding {
			t.Errorf("%s: encoding %s", c.name, p.Encoding)
		}
		checkMap(t, []byte(c.page), p)
		want := words
		if c.encoding == "shift_jis" {
			want = "The cafe's owner said: 「No - never.」"
		}
		at := strings.Index(p.Text, want)
		if at < 0 {
			t.Errorf("%s: no %q in\n%s", c.name, want, p.Text)
			continue
		}
		// Every character leads to its own bytes.
		last := -1
		for i, r := range want {
			raw, ok := plain.RawSpan(p.Map, hearsay.Span{Start: at + i, End: at + i + utf8.RuneLen(r)})
			if !ok || raw.Start <= last || raw.Len() > 3 {
				t.Errorf("%s: %q leads to %v", c.name, r, raw)
			}
			last = raw.Start
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       error
	}{
		{"nothing", "", hearsay.ErrEmpty},
		{"no words", "<!doctype html><html><body></body></html>", hearsay.ErrEmpty},
		{"script only", page("", "<script>"+strings.Repeat("document.write('words for nobody');", 100)+"</script>"), hearsay.ErrEmpty},
		{"a picture", "\x89PNG\r\n\x1A\n\x00\x00<html>", hearsay.ErrBinary},
		{"too much markup", page("", strings.Repeat("<p>again and again", MaxMarkup/16)), hearsay.ErrTooLarge},
		{"too many elements", page("", strings.Repeat("<b>", maxTags+1)), hearsay.ErrTooLarge},
		{"nested too deep", page("", strings.Repeat("<div>", 5000)+"words"), hearsay.ErrUnreadable},
	} {
		if p, err := Extract([]byte(c.page)); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, text %.80q", c.name, err, p.Text)
		}
	}
	_, err := extract([]byte(page("", long)), "", func(string) ([]string, error) { return nil, hearsay.ErrUnreadable })
	if !errors.Is(err, hearsay.ErrUnreadable) {
		t.Errorf("the extractor's error is lost: %v", err)
	}
}

// TestBigPage takes a page whose bytes are data for the most part.
func TestBigPage(t *testing.T) {
	data := strings.Repeat("QUJD", 2<<20)
	src := page(`<style>@font-face{src:url(data:font/woff;base64,`+data+`)}</style>`, `<img src="data:image/png;base64,`+data+`">`+long)
	p, err := Extract([]byte(src))
	if err != nil || !strings.HasSuffix(p.Text, "since the spring.") {
		t.Fatalf("%v, text %.80q", err, p.Text)
	}
	checkMap(t, []byte(src), p)
}

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		raw         string
		bare, named bool
	}{
		{"<!DOCTYPE html><p>x", true, true},
		{" \n<!-- saved -->\r\n<HTML lang=en>", true, true},
		{"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC", true, true},
		{"\xEF\xBB\xBF<html>", true, true},
		{"\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00x\x00", true, true},
		{"<p>One paragraph.</p>", false, true},
		{"The tag <p> begins a paragraph.", false, true},
		{"The mayor said no.", false, false},
		{"", false, false},
	} {
		if got := [2]bool{Looks([]byte(c.raw), false), Looks([]byte(c.raw), true)}; got != [2]bool{c.bare, c.named} {
			t.Errorf("%q: %v", c.raw, got)
		}
	}
}

func FuzzExtract(f *testing.F) {
	paths, _ := filepath.Glob("../../../examples/*.html")
	for _, path := range paths {
		if raw, err := os.ReadFile(path); err == nil {
			f.Add(raw)
		}
	}
	for _, s := range []string{
		page("", long), page("<meta charset=gbk>", long+"\xB0\xA1"), "<!doctype html><p>&am\x00p;&#0;&#x80;&notit;<svg><title>x</p>", "<html><script>", "<plaintext>x", "<table><tr><b>x<td>y",
		page(`<script type="application/ld+json">[{"@graph":[{"@type":"Article","author":[[{"@id":"x"}]],}]}</script>`, long), "<a b='", "\xFF\xFE<\x00", "<html>\xE9",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		Looks(raw, true)
		p, err := Extract(raw)
		if err != nil {
			if hearsay.ErrorCode(err) == "internal" {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		checkMap(t, raw, p)
		if strings.TrimSpace(p.Text) == "" || !utf8.ValidString(p.Text) || p.Headline.End > len(p.Text) {
			t.Fatalf("text %q, headline %v", p.Text, p.Headline)
		}
		for _, d := range []string{p.Metadata.Published, p.Metadata.Modified} {
			if _, _, err := plain.ParseDate(d); d != "" && err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestShownHeadline believes the headline that readers see, and tells where the page says another of itself.
func TestShownHeadline(t *testing.T) {
	for _, c := range []struct {
		said  string
		notes int
	}{
		{"A bridge too many", 0},
		{"A bridge too many - Vale Post", 0},
		{"Why Lowick builds a bridge too many", 1},
	} {
		p, err := Extract([]byte(page(`<meta property="og:title" content="`+c.said+`"><title></title>`, long)))
		if err != nil || p.Metadata.Headline != "A bridge too many" || !strings.HasPrefix(p.Text, "A bridge too many\n\nThe mayor") {
			t.Errorf("%s: %v, %+v, %.60q", c.said, err, p.Metadata, p.Text)
		}
		notes := 0
		for _, n := range p.Notes {
			if strings.HasPrefix(n.Text, "headline: the page shows") {
				notes++
			}
		}
		if notes != c.notes {
			t.Errorf("%s: %v", c.said, p.Notes)
		}
	}
}
