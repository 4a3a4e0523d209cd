package html

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// about is what a page says of itself.
type about struct {
	hearsay.Metadata
	body  string // the article as JSON-LD gives it
	notes []hearsay.Note
}

// claim is a value and where on the page it stands.
type claim struct{ where, value string }

// describe tells what a page says of itself: JSON-LD of an article first, then OpenGraph, then the other meta elements, then what
// readers see, then the address.
func describe(s *scan) about {
	canonical := s.canonical()
	l := readLinked(s.lds, canonical)
	a := about{body: l.body}
	a.URL = first(claim{"", canonical}, claim{"", absolute(s.meta("og:url"))}, claim{"", l.url})
	a.Headline = first(claim{"", oneLine(l.headline)}, claim{"", bare(s.meta("og:title"), s)}, claim{"", bare(s.in(s.title), s)})
	a.Outlet = first(claim{"", oneLine(l.publisher)}, claim{"", s.meta("og:site_name")}, claim{"", s.meta("publisher", "dc.publisher", "application-name", "twitter:app:name:iphone")})
	a.Published = a.choose("published", sameDay, localDay(s.published(l, a.URL))...)
	a.Modified = a.choose("modified", sameDay, claim{"JSON-LD", normalDate(l.modified)}, claim{"article:modified_time", s.date("article:modified_time", "og:updated_time")}, claim{"meta element", s.date("datemodified", "last-modified", "lastmod", "dcterms.modified", "revised")})
	a.Byline = first(claim{"", names(l.authors, a.Outlet)}, claim{"", s.author(a.Outlet)}, claim{"", s.visibleByline()})
	a.Wire = s.wire(l, a.Outlet)
	return a
}

// first returns the first value that is there.
func first(claims ...claim) string {
	for _, c := range claims {
		if c.value != "" {
			return c.value
		}
	}
	return ""
}

// choose returns the first value that is there, and notes the first that says otherwise.
func (a *about) choose(field string, same func(x, y string) bool, claims ...claim) string {
	var took claim
	for _, c := range claims {
		switch {
		case c.value == "":
		case took.value == "":
			took = c
		case !same(took.value, c.value):
			a.notes = append(a.notes, hearsay.Note{Code: hearsay.NoteMetadataDisagrees,
				Text: fmt.Sprintf("%s: of the page, %s says %q, %s says %q: the first is taken", field, took.where, took.value, c.where, c.value)})
			return took.value
		}
	}
	return took.value
}

// localDay puts the day of the address, the last of the claims, first where the most believed time is in UTC: that does not tell the day that
// it was where it was published. The address does, when its day was one of somewhere at that time.
func localDay(claims []claim) []claim {
	address := claims[len(claims)-1]
	took := first(claims...)
	t, day, err := plain.ParseDate(took)
	local, _, none := plain.ParseDate(address.value)
	if _, offset := t.Zone(); err != nil || none != nil || day || offset != 0 || sameDay(took, address.value) {
		return claims
	}
	const east, west = 13, 8 // hours of the zones that papers in English are made in
	if hours := t.Sub(local).Hours(); hours < -east || hours >= 24+west {
		return claims
	}
	return append([]claim{address}, claims...)
}

// published returns what is said of the date of publication, most believed first. JSON-LD that gives no headline is believed after
// OpenGraph: it is of something else, or made in haste.
func (s *scan) published(l linked, address string) []claim {
	linked := claim{"JSON-LD", normalDate(l.published)}
	whole, part := linked, claim{}
	if l.headline == "" {
		whole, part = part, whole
	}
	return []claim{
		whole,
		{"article:published_time", s.date("article:published_time", "og:article:published_time", "article:published", "og:published_time", "rnews:datepublished")},
		part,
		{"itemprop datePublished", s.date("datepublished")},
		{"meta element", s.date("parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.created",
			"cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate", "publicationdate", "date", "dcsext.articlefirstpublished", "citation_publication_date", "ptime", "displaydate")},
		{"time element", s.shownTime()},
		{"address", addressDate(address)},
	}
}

// shownTime returns the date of the first time element that is not of a change or a comment.
func (s *scan) shownTime() string {
	var best string
	for _, t := range s.times {
		switch {
		case strings.Contains(t.property, "modif") || strings.Contains(t.property, "updat") || strings.Contains(t.property, "comment"):
			continue
		case best != "" && !strings.Contains(t.property, "publish"):
			continue
		}
		d := normalDate(t.datetime)
		if d == "" {
			d = normalDate(s.in(t.Span))
		}
		if d != "" && (best == "" || strings.Contains(t.property, "publish")) {
			best = d
		}
	}
	return best
}

// shownDate returns the day that readers see by the headline or at the end of the article, in a line of its own or by the name of the
// author. It is asked last, and what stands farther off, such as the day of today at the top of the page, is not looked at. Failing
// that the last change that the server told is believed.
func (a *about) shownDate(s *scan, body []piece) string {
	var first, last int
	for _, b := range body {
		if b.unit >= 0 {
			if last == 0 {
				first = b.unit
			}
			last = b.unit + 1
		}
	}
	from := first
	_, at := a.headline(s)
	if at.Len() == 0 || s.title.Contains(at) {
		return s.date("last-modified")
	}
	if last > 0 && at.Start < s.units[first].Start {
		for from > 0 && s.units[from].Start > at.Start {
			from--
		}
	}
	const near, short = 3, 12 // units, words
	for _, u := range s.units[max(0, from-near, first-10*near):min(first+near, len(s.units))] {
		if d := shortDate(s.in(u.Span), short); d != "" {
			return d
		}
	}
	for _, u := range s.units[last:min(last+near, len(s.units))] {
		if d := shortDate(s.in(u.Span), short); d != "" {
			return d
		}
	}
	return s.date("last-modified")
}

// shortDate returns the day that a line of at most so many words holds.
func shortDate(line string, words int) string {
	if len(line) > 150 || len(strings.Fields(line)) > words {
		return ""
	}
	for at := range line {
		if at > 0 && isAlnum(line[at]) && isLetter(line[at-1]) == isLetter(line[at]) && isAlnum(line[at-1]) {
			continue
		}
		if d := leadingDay(line[at:]); d != "" {
			return d
		}
	}
	return ""
}

func isLetter(b byte) bool { return isAlnum(b) && b > '9' }

// meta returns the content of the first meta element with one of the names, the first name first, on one line.
func (s *scan) meta(names ...string) string {
	for _, name := range names {
		for _, m := range s.metas {
			if m.name == name && strings.TrimSpace(m.content) != "" {
				return oneLine(m.content)
			}
		}
	}
	return ""
}

// date is like meta for the first content that is a date.
func (s *scan) date(names ...string) string {
	for _, name := range names {
		for _, m := range s.metas {
			if m.name != name {
				continue
			}
			if d := normalDate(m.content); d != "" {
				return d
			}
		}
	}
	return ""
}

func (s *scan) canonical() string {
	for _, l := range s.links {
		if l.rel == "canonical" && absolute(l.href) != "" {
			return absolute(l.href)
		}
	}
	return ""
}

// in returns the words of the stream at a place, units parted by blanks.
func (s *scan) in(at hearsay.Span) string {
	var parts []string
	for _, u := range s.units {
		if part := (hearsay.Span{Start: max(at.Start, u.Start), End: min(at.End, u.End)}); part.Len() > 0 {
			parts = append(parts, strings.TrimSpace(string(s.text[part.Start:part.End])))
		}
	}
	return strings.Join(parts, " ")
}

// headline returns the headline that is shown, and where: the h1 that says what the metadata say, or the only one; else the
// metadata's, nowhere.
func (a *about) headline(s *scan) (string, hearsay.Span) {
	var shown []hearsay.Span
	for _, h := range s.heads {
		switch words := s.in(h); {
		case words == "" || sameWords(words, a.Outlet):
		case sameWords(words, a.Headline):
			return words, h
		default:
			shown = append(shown, h)
		}
	}
	if len(shown) == 1 && (a.Headline == "" || alike(s.in(shown[0]), a.Headline)) {
		return s.in(shown[0]), shown[0]
	}
	return a.Headline, s.inTitle(a.Headline)
}

// inTitle returns where the title of the page begins with a headline; it is empty where it does not.
func (s *scan) inTitle(headline string) hearsay.Span {
	if headline == "" || !strings.HasPrefix(s.in(s.title), headline) {
		return hearsay.Span{}
	}
	return hearsay.Span{Start: s.title.Start, End: s.title.Start + len(headline)}
}

// alike reports whether two headlines share a third of the words of the shorter, or one is long enough to be one by itself.
func alike(a, b string) bool {
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	in := make(map[string]bool, len(x))
	for _, w := range x {
		in[w] = true
	}
	shared := 0
	for _, w := range y {
		if in[w] {
			shared++
		}
	}
	return shared*3 >= min(len(x), len(y)) && len(x) >= 3
}

// sameHeadline is sameWords, but one may go on where the other stops.
func sameHeadline(a, b string) bool {
	x, y := fold(a), fold(b)
	return strings.HasPrefix(x, strings.TrimRight(y, ".… ")) || strings.HasPrefix(y, strings.TrimRight(x, ".… "))
}

// bare takes the name of the site off a title, behind its last dash or bar.
func bare(title string, s *scan) string {
	title = oneLine(title)
	site := s.meta("og:site_name")
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » "} {
		at := strings.LastIndex(title, sep)
		if at < 0 {
			continue
		}
		head, tail := strings.TrimSpace(title[:at]), title[at+len(sep):]
		if sameWords(tail, site) || sep == " | " && len(strings.Fields(head)) >= 3 || len(strings.Fields(tail)) <= 4 && len(strings.Fields(head)) >= 4 {
			return head
		}
	}
	return title
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// author returns the author that a meta element names.
func (s *scan) author(outlet string) string {
	for _, m := range s.metas {
		switch m.name {
		case "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article.author", "citation_author", "authors":
			if n := names([]string{oneLine(m.content)}, outlet); n != "" {
				return n
			}
		}
	}
	return ""
}

func (s *scan) visibleByline() string {
	for _, at := range s.by {
		words := s.in(at)
		if n := len(strings.Fields(words)); n == 0 || n > 12 {
			continue
		}
		if n := names([]string{words}, ""); n != "" {
			return n
		}
	}
	return ""
}

// names joins names of authors as a byline does. Addresses are no names, nor is the outlet.
func names(authors []string, outlet string) string {
	var out []string
	for _, a := range authors {
		a = strings.Trim(oneLine(a), " ,;|")
		low := strings.ToLower(a)
		for _, by := range []string{"by ", "written by ", "by: "} {
			if strings.HasPrefix(low, by) {
				a, low = a[len(by):], low[len(by):]
			}
		}
		switch {
		case low == "admin" || low == "administrator" || low == "webmaster":
		case a == "" || strings.Contains(a, "://") || strings.HasPrefix(a, "@") || strings.HasPrefix(low, "www.") || len(a) > 200:
		case sameWords(a, outlet) && len(authors) > 1:
		default:
			out = append(out, a)
		}
	}
	switch n := len(out); n {
	case 0:
		return ""
	case 1:
		return out[0]
	default:
		return strings.Join(out[:n-1], ", ") + " and " + out[n-1]
	}
}

// wire returns the wire service that the page credits, other than its own outlet.
func (s *scan) wire(l linked, outlet string) string {
	claims := append([]string{l.wire}, l.authors...)
	claims = append(claims, s.meta("source", "news_source", "original-source", "article:source", "dc.source"), s.author(outlet), s.visibleByline())
	for _, c := range claims {
		if c = oneLine(c); c != "" && blocks.IsWire(c) && !sameWords(c, outlet) {
			return c
		}
	}
	return ""
}

// absolute returns an address of the web as it is, "" for everything else.
func absolute(s string) string {
	s = strings.TrimSpace(s)
	if host, _, _ := strings.Cut(afterScheme(s), "/"); !strings.Contains(host, ".") || len(s) > 2000 || strings.ContainsAny(s, " \t\r\n<>\"") {
		return ""
	}
	return s
}

// afterScheme returns what follows http:// or https://, "" without them.
func afterScheme(s string) string {
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return ""
	}
	return rest
}

// sameAddress reports whether two addresses differ in nothing but scheme, "www.", query, fragment and a final slash.
func sameAddress(a, b string) bool {
	bare := func(s string) string {
		s, _, _ = strings.Cut(afterScheme(s), "#")
		s, _, _ = strings.Cut(s, "?")
		host, path, _ := strings.Cut(s, "/")
		return strings.TrimPrefix(strings.ToLower(host), "www.") + "/" + strings.TrimRight(path, "/")
	}
	return bare(a) == bare(b)
}

// sameDay reports whether two dates are the same moment, or name the same day where each was written.
func sameDay(a, b string) bool {
	x, dayX, errX := plain.ParseDate(a)
	y, dayY, errY := plain.ParseDate(b)
	if errX != nil || errY != nil {
		return a == b
	}
	return !dayX && !dayY && x.Equal(y) || x.Format(hearsay.DateLayout) == y.Format(hearsay.DateLayout)
}
