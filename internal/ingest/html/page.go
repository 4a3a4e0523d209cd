// Package html takes reports in as web pages: the bytes of a page to the text of its article, with a map back to the bytes, and to
// what the page says of itself.
//
// Which part of a page is the article, go-trafilatura judges. The words are not taken from it but from the page: what it found is
// looked for among all words of the page, in order, so that every word leads back to its bytes. Only words that stand nowhere as
// they are, because a script holds them, lead nowhere.
//
// A page that cannot be read is an error that wraps hearsay.ErrBinary, ErrEmpty, ErrTooLarge or ErrUnreadable.
package html

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// MaxMarkup is how many bytes of markup the extractor takes: 4 MiB. Scripts, styles, drawings, comments and attributes that hold
// data do not count.
const MaxMarkup = 4 << 20

// maxTags is how many elements a page may have: the time the extractor takes goes by them, times how deep they are nested. Pages of news
// have hundreds, with a thousand comments some ten thousand.
const maxTags = 50_000

// Page is what a page holds of a report.
type Page struct {
	// Text is the headline, if there is one, and the article: paragraphs, a blank line between any two. A line break of the page is
	// one here, white space one blank. It is valid UTF-8.
	Text string
	// Headline is where the headline stands in Text, empty where there is none.
	Headline hearsay.Span
	// Encoding is the IANA name, in lower case, of what the bytes were read as.
	Encoding string
	// Map leads all of Text back to the raw bytes. A run holds one character, or several that stand there byte for byte, but that a line
	// end or tab is a blank in Text. Line ends of Text lead nowhere.
	Map []hearsay.MapRun
	// Metadata is what the page says of itself. What it says of its date is a date or a time with an offset.
	Metadata hearsay.Metadata
	// Notes tell what was decoded, and where the page says two things.
	Notes []hearsay.Note
}

// Extract takes the report out of a page. It keeps no reference to raw.
func Extract(raw []byte) (Page, error) { return extract(raw, "", trafilaturaFinder) }

// ExtractAs is Extract for a page of which the server names the encoding.
func ExtractAs(raw []byte, encoding string) (Page, error) {
	return extract(raw, encoding, trafilaturaFinder)
}

func extract(raw []byte, encoding string, find finder) (Page, error) {
	d, err := decode(raw, encoding)
	if err != nil {
		return Page{}, err
	}
	s := scanPage(d.Text)
	switch {
	case len(s.slim) > MaxMarkup:
		return Page{}, fmt.Errorf("%w: found %d bytes of markup, want at most %d: save the article alone, or as plain text", hearsay.ErrTooLarge, len(s.slim), MaxMarkup)
	case s.tags > maxTags:
		return Page{}, fmt.Errorf("%w: found %d elements, want at most %d: save the article alone, or as plain text", hearsay.ErrTooLarge, s.tags, maxTags)
	}
	about := describe(s)
	found, err := find(string(s.slim))
	if err != nil {
		return Page{}, err
	}
	body := choose(s, found)
	if said := about.body; size(body) < minArticle && len(said) > 2*size(body) {
		body = choose(s, lines(said))
	}
	if about.Published == "" {
		about.Published = about.shownDate(s, body)
	}
	p := Page{Encoding: d.Encoding, Metadata: about.Metadata, Notes: append(d.Notes, about.notes...)}
	p.write(s, about, body)
	p.believeShown()
	if len(body) == 0 {
		return Page{}, fmt.Errorf("%w: no article in %d bytes of HTML; if a browser shows one, save the page from there or copy the text into a file", hearsay.ErrEmpty, len(raw))
	}
	p.Map = compose(p.Map, d.Map)
	return p, nil
}

// believeShown takes the headline that the article has for its headline: what the page says of itself is often written for search engines.
func (p *Page) believeShown() {
	shown, said := p.Text[p.Headline.Start:p.Headline.End], p.Metadata.Headline
	if shown == "" || shown == said {
		return
	}
	p.Metadata.Headline = shown
	if said != "" && !sameHeadline(shown, said) {
		p.Notes = append(p.Notes, hearsay.Note{Code: hearsay.NoteMetadataDisagrees,
			Text: fmt.Sprintf("headline: the page shows %q and says of itself %q: the first is taken", shown, said)})
	}
}

// minArticle is how many bytes an article has at least; below, JSON-LD is asked for a longer one.
const minArticle = 250

func size(body []piece) int {
	n := 0
	for _, b := range body {
		n += len(b.text)
	}
	return n
}

func lines(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		if l = visible(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// write writes the headline and the article.
func (p *Page) write(s *scan, about about, body []piece) {
	var w writer
	headline, at := about.headline(s)
	isHeadline := func(b piece) bool { return sameWords(b.text, headline) || sameWords(b.text, p.Metadata.Headline) }
	if len(body) > 0 && isHeadline(body[0]) && body[0].unit >= 0 {
		p.Headline.End = len(body[0].text)
	} else {
		const near = 3 // the headline may stand again behind a line on the section
		body = append(slices.DeleteFunc(slices.Clone(body[:min(near, len(body))]), isHeadline), body[min(near, len(body)):]...)
		w.headline(s, headline, at, body)
		p.Headline.End = w.text.Len()
	}
	for i, b := range body {
		switch {
		case w.text.Len() == 0:
		case i > 0 && b.unit > 0 && s.units[b.unit].soft && body[i-1].unit == b.unit-1:
			w.words("\n")
		default:
			w.words("\n\n")
		}
		if b.unit < 0 {
			w.words(b.text)
		} else {
			w.stretch(&s.stream, s.units[b.unit].Span)
		}
	}
	p.Text, p.Map = w.text.String(), w.runs
}

// headline writes the headline, from where it stands before the article if it does. at is where it is marked as such.
func (w *writer) headline(s *scan, headline string, at hearsay.Span, body []piece) {
	first := len(s.units)
	for _, b := range body {
		if b.unit >= 0 {
			first = b.unit
			break
		}
	}
	before := func(at hearsay.Span) bool {
		return at.Len() > 0 && (first == len(s.units) || at.End <= s.units[first].Start)
	}
	for u := first - 1; u >= 0 && !before(at); u-- {
		if unit := s.units[u]; unit.Len() <= 2*len(headline) && sameWords(string(s.text[unit.Start:unit.End]), headline) {
			at = unit.Span
		}
	}
	if title := s.inTitle(headline); !before(at) {
		at = title
	}
	switch {
	case headline == "":
	case before(at):
		w.heading(s, at)
	default:
		w.words(headline)
	}
}

// heading writes the words that at covers, whatever units they are in, on one line.
func (w *writer) heading(s *scan, at hearsay.Span) {
	for _, u := range s.units {
		part := hearsay.Span{Start: max(at.Start, u.Start), End: min(at.End, u.End)}
		if part.Len() <= 0 {
			continue
		}
		if w.text.Len() > 0 {
			w.words(" ")
		}
		w.stretch(&s.stream, part)
	}
}

// sameWords reports whether two texts are the same but for case, space and final stops.
func sameWords(a, b string) bool { return a != "" && b != "" && fold(a) == fold(b) }

func fold(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
	return strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), ".!?:;, "))
}

// Looks reports whether raw is a web page by how it begins. Named tells that its name says so: then tags anywhere near the start
// are enough.
func Looks(raw []byte, named bool) bool {
	head := raw[:min(len(raw), 2*sniffed)]
	if d, err := decode(head, ""); err == nil && !utf8.Valid(head) {
		head = []byte(d.Text)
	}
	head = bytes.ToLower(skipProlog(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))))
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	if !named {
		return false
	}
	for _, tag := range []string{"<html", "<head", "<body", "<title", "<meta ", "<div", "<p>", "<p ", "<h1", "<article", "<script", "<span", "<table", "<br"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// skipProlog passes over white space, comments and declarations of XML.
func skipProlog(head []byte) []byte {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		var end string
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = ">"
		default:
			return head
		}
		at := bytes.Index(head, []byte(end))
		if at < 0 {
			return head
		}
		head = head[at+len(end):]
	}
}
