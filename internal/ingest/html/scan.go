package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/hearsay-project/hearsay"
)

// scan is what one pass over the tags of a page finds. It needs no tree, so that every word keeps its place.
type scan struct {
	stream
	slim  []byte // the page without what no reader sees, for the extractor
	metas []meta
	links []link
	lds   []string // JSON-LD, as written
	times []moment
	title hearsay.Span   // in stream.text, like those below
	heads []hearsay.Span // of h1
	by    []hearsay.Span // what is marked as the author's name
	tags  int
}

// meta is a meta element, or another element with a property of schema.org's.
type meta struct{ name, content string }

type link struct{ rel, href string }

// moment is a time element.
type moment struct {
	hearsay.Span
	datetime string
	property string // itemprop or class, in lower case
}

// Elements above these sizes hold data, not words: they are kept from the extractor.
const (
	maxTag       = 8 << 10 // bytes of a tag with its attributes
	maxAttribute = 1 << 10 // bytes of one attribute in a tag above maxTag
	maxMetas     = 1000    // of each sort that is kept
)

// scanner walks the tokens of a page.
type scanner struct {
	scan
	page   string
	at     int // offset of the token in page
	z      *html.Tokenizer
	raw    string // element whose content is no markup, while in it
	ld     bool   // that is JSON-LD
	open   []open // elements whose text is wanted
	dropTo string // element that is left out with all in it
	depth  int    // of elements called dropTo within it
}

// open is an element whose text is wanted, from start on.
type open struct {
	name  string
	start int
	depth int // of elements of the same name inside
	end   func(hearsay.Span)
}

func scanPage(page string) *scan {
	s := &scanner{page: page, z: html.NewTokenizer(strings.NewReader(page))}
	s.slim = make([]byte, 0, len(page)/2)
	for {
		kind := s.z.Next()
		size := len(s.z.Raw())
		if kind == html.ErrorToken {
			break
		}
		s.token(kind, page[s.at:s.at+size])
		s.at += size
	}
	for len(s.open) > 0 {
		s.close(len(s.open) - 1)
	}
	s.breakUnit(false)
	return &s.scan
}

func (s *scanner) token(kind html.TokenType, src string) {
	switch kind {
	case html.TextToken:
		s.words(src)
	case html.StartTagToken, html.SelfClosingTagToken:
		s.startTag(src, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		s.endTag(src)
	}
}

// words takes a stretch of text, or of what stands in an element such as script.
func (s *scanner) words(src string) {
	switch {
	case s.dropTo != "":
	case s.ld:
		if len(s.lds) < maxMetas {
			s.lds = append(s.lds, src)
		}
	case s.raw == "title":
		s.add(src, s.at)
		s.slim = append(s.slim, src...)
	case s.raw == "":
		s.add(src, s.at)
		s.slim = append(s.slim, src...)
	}
}

func (s *scanner) startTag(src string, closed bool) {
	s.tags++
	b, more := s.z.TagName()
	name := string(b)
	if s.dropTo != "" && s.dropTo != "template" && breaksOut(name) {
		s.dropTo = ""
	}
	if s.dropTo != "" {
		if name == s.dropTo && !closed {
			s.depth++
		}
		return
	}
	if !inline(name) {
		s.breakUnit(name == "br")
	}
	var attrs []html.Attribute
	if more && (wantsAttributes(name) || len(src) > maxTag || strings.Contains(src, "itemprop") || strings.Contains(src, "uthor") || strings.Contains(src, "yline")) {
		attrs = s.attributes()
	}
	s.note(name, attrs, closed)
	switch {
	case rawText(name):
		s.raw, s.ld = name, name == "script" && isLD(attrs)
		if name == "title" {
			s.slim = append(s.slim, src...)
		}
	case dropped(name) && !closed:
		s.dropTo, s.depth = name, 0
	case len(src) > maxTag:
		s.slim = appendTag(s.slim, name, attrs)
	default:
		s.slim = append(s.slim, src...)
	}
}

func (s *scanner) endTag(src string) {
	b, _ := s.z.TagName()
	name := string(b)
	if s.dropTo != "" {
		if name == s.dropTo {
			if s.depth--; s.depth < 0 {
				s.dropTo = ""
			}
		}
		return
	}
	if !inline(name) {
		s.breakUnit(false)
	}
	if s.raw != "" {
		keep := s.raw == "title"
		s.raw, s.ld = "", false
		if !keep {
			return
		}
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].name != name {
			continue
		}
		if s.open[i].depth--; s.open[i].depth < 0 {
			s.close(i)
		}
	}
	if len(src) <= maxTag {
		s.slim = append(s.slim, src...)
	}
}

// note keeps what an element tells of the page.
func (s *scanner) note(name string, attrs []html.Attribute, closed bool) {
	for i := range s.open {
		if s.open[i].name == name && !closed {
			s.open[i].depth++
		}
	}
	switch name {
	case "meta":
		s.meta(attrs)
	case "link":
		s.link(attrs)
	case "title":
		if s.title.Len() == 0 {
			s.await(name, func(at hearsay.Span) { s.title = at })
		}
	case "h1":
		s.await(name, func(at hearsay.Span) { s.heads = append(s.heads, at) })
	case "time":
		m := moment{datetime: get(attrs, "datetime"), property: strings.ToLower(get(attrs, "itemprop") + " " + get(attrs, "class"))}
		s.await(name, func(at hearsay.Span) { m.Span = at; s.times = append(s.times, m) })
	case "input", "img", "br", "hr", "source":
	default:
		s.property(name, attrs, closed)
	}
}

// property keeps schema.org's dates in other elements, and names of authors.
func (s *scanner) property(name string, attrs []html.Attribute, closed bool) {
	if attrs == nil || closed {
		return
	}
	prop := get(attrs, "itemprop")
	if content := get(attrs, "content"); prop != "" && content != "" {
		s.keep(meta{strings.ToLower(prop), content})
	}
	if prop == "author" || get(attrs, "rel") == "author" || isByline(get(attrs, "class")) {
		s.await(name, func(at hearsay.Span) { s.by = append(s.by, at) })
	}
}

// isByline reports whether an element of this class is the byline or the author's name.
func isByline(class string) bool {
	for c := range strings.FieldsSeq(strings.ToLower(class)) {
		switch c {
		case "byline", "author", "author-name", "byline-name", "byline__name", "author__name", "article-author", "article-byline", "post-author", "entry-author", "story-byline":
			return true
		}
	}
	return false
}

func (s *scanner) meta(attrs []html.Attribute) {
	content := get(attrs, "content")
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := get(attrs, key); name != "" {
			s.keep(meta{strings.ToLower(name), content})
		}
	}
}

func (s *scanner) keep(m meta) {
	if len(s.metas) < maxMetas {
		s.metas = append(s.metas, m)
	}
}

func (s *scanner) link(attrs []html.Attribute) {
	if l := (link{strings.ToLower(get(attrs, "rel")), get(attrs, "href")}); l.href != "" && len(s.links) < maxMetas {
		s.links = append(s.links, l)
	}
}

// await calls end with where the text of the element stands once it is closed. At most a few are waited for at once.
func (s *scanner) await(name string, end func(hearsay.Span)) {
	if len(s.open) < 16 && len(s.heads)+len(s.times)+len(s.by) < maxMetas {
		s.open = append(s.open, open{name: name, start: len(s.text), end: end})
	}
}

func (s *scanner) close(i int) {
	o := s.open[i]
	s.open = append(s.open[:i], s.open[i+1:]...)
	at := hearsay.Span{Start: o.start, End: len(s.text)}
	for at.Start < at.End && s.text[at.Start] == ' ' {
		at.Start++
	}
	o.end(at)
}

func (s *scanner) attributes() []html.Attribute {
	var attrs []html.Attribute
	for more := true; more; {
		var key, value []byte
		key, value, more = s.z.TagAttr()
		if len(attrs) < 100 {
			attrs = append(attrs, html.Attribute{Key: string(key), Val: string(value)})
		}
	}
	return attrs
}

func get(attrs []html.Attribute, key string) string {
	for _, a := range attrs {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func isLD(attrs []html.Attribute) bool {
	return strings.Contains(strings.ToLower(get(attrs, "type")), "ld+json")
}

// appendTag writes a start tag without the attributes that are too long for words.
func appendTag(to []byte, name string, attrs []html.Attribute) []byte {
	b := bytes.NewBuffer(to)
	b.WriteString("<" + name)
	for _, a := range attrs {
		if len(a.Val) <= maxAttribute && len(a.Key) <= maxAttribute {
			b.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
		}
	}
	b.WriteByte('>')
	return b.Bytes()
}

func wantsAttributes(name string) bool {
	switch name {
	case "meta", "link", "script", "time":
		return true
	}
	return false
}

// rawText reports whether the content of an element is no markup; of these only titles hold words for readers.
func rawText(name string) bool {
	switch name {
	case "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext":
		return true
	}
	return false
}

// dropped reports whether an element is left out with all in it.
func dropped(name string) bool { return name == "template" || name == "svg" || name == "math" }

// breaksOut reports whether an element ends a drawing that was never closed.
func breaksOut(name string) bool {
	switch name {
	case "body", "div", "h1", "h2", "h3", "li", "ol", "p", "table", "ul":
		return true
	}
	return false
}

// inline reports whether an element stands within a line. What is unknown and has a dash is an element of the page's own,
// which does too unless its style says otherwise.
func inline(name string) bool {
	switch name {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
		"kbd", "label", "mark", "meta", "link", "nobr", "o:p", "picture", "q", "rp", "rt", "ruby", "s", "samp", "script", "small", "source",
		"span", "strike", "strong", "style", "sub", "sup", "svg", "template", "time", "tt", "u", "var", "wbr", "noscript":
		return true
	}
	return strings.Contains(name, "-")
}
