package table

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// fields are what a column can stand for, in the order in which they are told.
var fields = [...]string{"text", "headline", "published", "modified", "url", "outlet", "byline", "wire"}

// Map says for fields from which column they come. A field with an empty column is not taken at all.
type Map map[string]string

// ParseMap reads a map as people write it: text=body,headline=title. An error names what is wrong and what there is.
func ParseMap(s string) (Map, error) {
	m := Map{}
	for _, part := range strings.Split(s, ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		field, column, ok := strings.Cut(part, "=")
		field, column = strings.ToLower(strings.TrimSpace(field)), strings.TrimSpace(column)
		_, twice := m[field]
		switch {
		case !ok:
			return nil, fmt.Errorf("found %q, wanted FIELD=COLUMN", clip(part))
		case !slices.Contains(fields[:], field):
			return nil, fmt.Errorf("found the field %q, wanted one of %s", clip(field), strings.Join(fields[:], ", "))
		case twice:
			return nil, fmt.Errorf("the field %q is there twice: keep one", field)
		case field == "text" && column == "":
			return nil, errors.New("the field \"text\" has no column; it must have one")
		}
		m[field] = column
	}
	return m, nil
}

// usual lists the names that columns of a field have in exports, the likeliest first, as fold writes them.
func usual(field int) []string {
	switch fields[field] {
	case "text":
		return []string{"text", "body", "fulltext", "bodytext", "articlebody", "articletext", "content", "maintext", "storytext", "story", "article"}
	case "headline":
		return []string{"headline", "title", "articletitle", "hedline", "head"}
	case "published":
		return []string{"published", "publishedat", "datepublished", "publicationdate", "publishdate", "pubdate", "publisheddate", "publicationdatetime", "publishtime", "date", "datetime"}
	case "modified":
		return []string{"modified", "modifiedat", "datemodified", "updated", "updatedat", "lastmodified"}
	case "url":
		return []string{"url", "link", "canonicalurl", "canonical", "webpage", "weburl", "articleurl", "permalink", "href", "address"}
	case "outlet":
		return []string{"outlet", "source", "publication", "publisher", "newspaper", "medianame", "sourcename", "sitename", "publicationtitle"}
	case "byline":
		return []string{"byline", "author", "authors", "creator", "writer"}
	case "wire":
		return []string{"wire", "agency", "wireservice", "newsagency"}
	}
	return nil
}

// fold makes names alike that differ in case, spaces and strokes only.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// errColumns marks errors that are about the columns and not about one row.
var errColumns = errors.New("columns")

type columnError struct{ text string }

func (e *columnError) Error() string { return hearsay.ErrUnreadable.Error() + ": " + e.text }

// Unwrap makes it an error of both kinds.
func (e *columnError) Unwrap() []error { return []error{errColumns, hearsay.ErrUnreadable} }

// picker finds the columns of fields and counts what it took.
type picker struct {
	given Map
	heads bool // all rows have the same columns
	uses  []Use
	last  [len(fields)]string // the column last taken for a field
	// header and column are what was found for the last header: tables have one, and rows of JSON mostly the same keys.
	header []string
	column [len(fields)][]string
}

// take returns the value of a field in a row, nil when it has none.
func (p *picker) take(field int, c cells) ([]byte, error) {
	if header := c.names(); p.header == nil || !slices.Equal(header, p.header) {
		p.header = slices.Clone(header)
		for i := range fields {
			p.column[i] = p.find(i, header)
		}
	}
	if name := p.given[fields[field]]; name != "" && p.column[field] == nil && (p.heads || fields[field] == "text") {
		return nil, &columnError{fmt.Sprintf("no column %q for %q; found %s", name, fields[field], listed(p.header))}
	}
	for _, name := range p.column[field] {
		v, ok, err := c.value(fields[field], name)
		if err != nil {
			return nil, err
		}
		if ok {
			p.count(field, name)
			return v, nil
		}
	}
	return nil, nil
}

// find returns the columns in which a field may be, the likeliest first.
func (p *picker) find(field int, header []string) []string {
	if name, ok := p.given[fields[field]]; ok {
		return named(header, name)
	}
	var found []string
	for _, want := range usual(field) {
		for _, name := range header {
			if fold(name) == want && !p.isGiven(name) {
				found = append(found, name)
			}
		}
	}
	return found
}

// isGiven reports whether a column is somebody's choice for some field; it is nothing else then.
func (p *picker) isGiven(name string) bool {
	for _, column := range p.given {
		if column == name {
			return true
		}
	}
	return false
}

// named finds a column by its name, or else by the name without regard to case; a.b is b within a, which only rows of JSON have.
func named(header []string, name string) []string {
	if name == "" {
		return nil
	}
	for _, h := range header {
		if h == name {
			return []string{h}
		}
	}
	for _, h := range header {
		if strings.EqualFold(h, name) {
			return []string{h}
		}
	}
	if outer, _, ok := strings.Cut(name, "."); ok && slices.Contains(header, outer) {
		return []string{name}
	}
	return nil
}

func (p *picker) count(field int, name string) {
	p.last[field] = name
	i, found := slices.BinarySearchFunc(p.uses, field, func(u Use, field int) int { return slices.Index(fields[:], u.Field) - field })
	for ; found && i < len(p.uses) && p.uses[i].Field == fields[field]; i++ {
		if p.uses[i].Column == name {
			p.uses[i].Rows++
			return
		}
	}
	const most = 64 // a file can have a name for every row; nobody reads that
	if len(p.uses) < most {
		p.uses = slices.Insert(p.uses, i, Use{fields[field], name, 1})
	}
}

// noText tells why a row has no text.
func (p *picker) noText(c cells) error {
	if names := p.column[0]; len(names) > 0 {
		return fmt.Errorf("%w: column %q: found nothing, wanted the text of the report", hearsay.ErrEmpty, names[0])
	}
	return &columnError{fmt.Sprintf("no column has the text by its name; found %s: say which one with --map text=COLUMN", listed(c.names()))}
}

// listed names columns, not all of them when they are many.
func listed(names []string) string {
	const most = 12
	var b strings.Builder
	for i, n := range names {
		if i == most {
			fmt.Fprintf(&b, " and %d more", len(names)-most)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", clip(n))
	}
	if b.Len() == 0 {
		return "no columns"
	}
	return b.String()
}
