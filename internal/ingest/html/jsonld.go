package html

import (
	"encoding/json"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// linked is what JSON-LD says of an article.
type linked struct {
	headline, published, modified, url, publisher, body string
	authors                                             []string
	wire                                                string
	found                                               bool
}

type object = map[string]any

// readLinked reads the JSON-LD of a page and returns what is said of the article at the canonical address, or of the first one.
func readLinked(scripts []string, canonical string) linked {
	g := graph{byID: map[string]object{}}
	var broken []string
	for _, src := range scripts {
		values, ok := parseLD(src)
		if !ok {
			broken = append(broken, src)
		}
		for _, v := range values {
			g.collect(v, 0)
		}
	}
	l := g.best(canonical)
	for _, src := range broken {
		if !l.found {
			l = salvage(src)
		}
	}
	return l
}

// parseLD reads what one script holds, mended where pages often fail: comments around it, line breaks in strings, commas too many,
// several values. ok is false if something could not be read.
func parseLD(src string) (values []any, ok bool) {
	src = unwrap(src)
	for _, s := range []string{src, mend(src), mend(html.UnescapeString(src))} {
		if values, ok = readAll(s); ok {
			return values, true
		}
	}
	return values, false
}

func readAll(src string) (values []any, ok bool) {
	dec := json.NewDecoder(strings.NewReader(src))
	for {
		var v any
		switch err := dec.Decode(&v); err {
		case nil:
			values = append(values, v)
		case io.EOF:
			return values, true
		default:
			return values, false
		}
	}
}

// unwrap takes off the comment or CDATA section around a script and a semicolon behind it.
func unwrap(src string) string {
	src = strings.TrimSpace(src)
	for _, p := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"}} {
		if rest, ok := strings.CutPrefix(src, p[0]); ok {
			src = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), p[1]))
		}
	}
	return strings.TrimRight(src, "; \n\t\r")
}

// mend writes control characters in strings as JSON wants them, and drops commas before a closing bracket.
func mend(src string) string {
	var b strings.Builder
	inside, escaped := false, false
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch {
		case inside && c < ' ':
			b.WriteByte(' ')
			escaped = false
			continue
		case inside && escaped:
			escaped = false
		case inside && c == '\\':
			escaped = true
		case c == '"':
			inside = !inside
		case !inside && c == ',':
			if rest := strings.TrimLeft(src[i+1:min(len(src), i+200)], " \t\r\n"); rest != "" && (rest[0] == '}' || rest[0] == ']') {
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// graph is all objects of the JSON-LD of a page.
type graph struct {
	byID     map[string]object
	articles []object
	pages    []object
}

// maxDepth is how deep objects within objects are looked at.
const maxDepth = 32

func (g *graph) collect(v any, depth int) {
	if depth > maxDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			g.collect(x, depth+1)
		}
	case object:
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 {
			if _, ok := g.byID[id]; !ok {
				g.byID[id] = v
			}
		}
		switch {
		case isArticle(v):
			g.articles = append(g.articles, v)
		case hasType(v, "WebPage"):
			g.pages = append(g.pages, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "publisher", "author"} {
			if x, ok := v[key]; ok && (key != "itemListElement" && key != "item" || len(g.articles) == 0) {
				g.collect(x, depth+1)
			}
		}
	}
}

// isArticle reports whether an object is a NewsArticle or another sort of Article after schema.org.
func isArticle(o object) bool {
	for _, t := range list(o["@type"]) {
		if s, _ := t.(string); strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || s == "Report" {
			return true
		}
	}
	return false
}

func hasType(o object, want string) bool {
	for _, t := range list(o["@type"]) {
		if t == want {
			return true
		}
	}
	return false
}

// best returns what the graph says of the article at the canonical address, of the first one, or of the page.
func (g *graph) best(canonical string) linked {
	for _, o := range g.articles {
		if l := g.read(o); canonical != "" && sameAddress(l.url, canonical) {
			return l
		}
	}
	var first linked
	for _, o := range g.articles {
		l := g.read(o)
		if canonical == "" || l.url == "" || len(g.articles) == 1 {
			return l
		}
		if !first.found {
			first = l
		}
	}
	if first.found {
		return linked{} // articles of other addresses: links to them
	}
	for _, o := range g.pages {
		if l := g.read(o); l.published != "" {
			return linked{published: l.published, modified: l.modified, found: true}
		}
	}
	return linked{}
}

func (g *graph) read(o object) linked {
	l := linked{
		found:     true,
		headline:  word(o["headline"]),
		published: word(o["datePublished"]),
		modified:  word(o["dateModified"]),
		publisher: g.name(o["publisher"]),
		body:      word(o["articleBody"]),
	}
	if l.headline == "" {
		l.headline = word(o["name"])
	}
	if l.published == "" {
		l.published = word(o["dateCreated"])
	}
	for _, key := range []string{"mainEntityOfPage", "url", "@id"} {
		if u := g.address(o[key]); u != "" {
			l.url = u
			break
		}
	}
	for _, key := range []string{"author", "creator"} {
		for _, a := range list(o[key]) {
			if n := g.name(a); n != "" && len(l.authors) < 20 {
				l.authors = append(l.authors, n)
			}
		}
		if len(l.authors) > 0 {
			break
		}
	}
	for _, key := range []string{"sourceOrganization", "provider", "isBasedOn", "creditText"} {
		if n := g.name(o[key]); n != "" && l.wire == "" {
			l.wire = n
		}
	}
	return l
}

// name returns the name of a thing: itself, its name, or the name of what it refers to.
func (g *graph) name(v any) string {
	for _, x := range list(v) {
		switch x := x.(type) {
		case string:
			return word(x)
		case object:
			if n := word(x["name"]); n != "" {
				return n
			}
			if id, _ := x["@id"].(string); id != "" {
				return word(g.byID[id]["name"])
			}
		}
	}
	return ""
}

func (g *graph) address(v any) string {
	switch v := v.(type) {
	case string:
		return absolute(v)
	case object:
		for _, key := range []string{"@id", "url"} {
			if s, _ := v[key].(string); absolute(s) != "" {
				return absolute(s)
			}
		}
	}
	return ""
}

func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// word returns a string as people read it, the first of a list; "" for everything else. Lines stay lines.
func word(v any) string {
	if l, ok := v.([]any); ok {
		if len(l) == 0 {
			return ""
		}
		v = l[0]
	}
	if o, ok := v.(object); ok {
		v = o["@value"]
	}
	s, _ := v.(string)
	if strings.Contains(s, "<") && strings.Contains(s, ">") {
		var b strings.Builder
		for i, u := range scanUnits(s) {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(u)
		}
		return b.String()
	}
	return strings.TrimSpace(html.UnescapeString(s))
}

// scanUnits returns the units of a piece of markup.
func scanUnits(s string) []string {
	var out []string
	sc := scanPage(s)
	for _, u := range sc.units {
		out = append(out, string(sc.text[u.Start:u.End]))
	}
	return out
}

// salvage takes what can be recognised out of a script that is no JSON: strings behind their keys.
func salvage(src string) linked {
	if !strings.Contains(src, "Article") && !strings.Contains(src, "BlogPosting") {
		return linked{}
	}
	l := linked{headline: behind(src, "headline"), published: behind(src, "datePublished"), modified: behind(src, "dateModified")}
	l.found = l.headline != "" || l.published != ""
	return l
}

// behind returns the string behind the first "key":.
func behind(src, key string) string {
	_, rest, ok := strings.Cut(src, `"`+key+`"`)
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n:")
	if !strings.HasPrefix(rest, `"`) {
		return ""
	}
	rest = rest[:min(len(rest), 2000)]
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			i++
		case '"':
			var s string
			if json.Unmarshal([]byte(mend(rest[:i+1])), &s) != nil {
				return ""
			}
			return word(s)
		}
	}
	return ""
}
