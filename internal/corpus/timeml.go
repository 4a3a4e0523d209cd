package corpus

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Timed is one document whose time expressions people marked.
type Timed struct {
	// ID is the file name without extension.
	ID   string
	Text string
	// Published is the date of the document, YYYY-MM-DD, "" when unknown.
	Published string
	Times     []TimeExpression
}

// TimeExpression is one time expression. Offsets are in bytes. Type and Value are as written in the collection.
type TimeExpression struct {
	Start, End  int
	Type, Value string
}

// TimeML reads the documents of the folders dirs of the collection that fsys has at its root, in order of folder and name.
func TimeML(fsys fs.FS, dirs ...string) ([]Timed, error) {
	var out []Timed
	for _, dir := range dirs {
		entries, err := fs.ReadDir(fsys, dir) // in order of file name
		if err != nil {
			return nil, fmt.Errorf("list timeml: %w", err)
		}
		for _, e := range entries {
			id, ok := strings.CutSuffix(e.Name(), ".tml")
			if !ok {
				continue
			}
			data, err := fs.ReadFile(fsys, path.Join(dir, e.Name()))
			if err != nil {
				return nil, fmt.Errorf("read timeml: %w", err)
			}
			t, err := ParseTimeML(string(data))
			if err != nil {
				return nil, fmt.Errorf("read timeml %s: %w", e.Name(), err)
			}
			t.ID = id
			out = append(out, t)
		}
	}
	return out, nil
}

// ParseTimeML reads one TimeML document: the text of its TEXT element, the expressions in it, and the date of its creation.
func ParseTimeML(src string) (Timed, error) {
	d := xml.NewDecoder(strings.NewReader(src))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var t Timed
	var text strings.Builder
	var open []int // indexes into t.Times of the elements that are open
	in := 0        // depth of TEXT elements
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Timed{}, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			switch {
			case tok.Name.Local == "TEXT":
				in++
			case tok.Name.Local == "TIMEX3" && in > 0:
				open = append(open, len(t.Times))
				t.Times = append(t.Times, TimeExpression{Start: text.Len(), Type: attr(tok, "type"), Value: attr(tok, "value")})
			case tok.Name.Local == "TIMEX3" && attr(tok, "functionInDocument") == "CREATION_TIME":
				t.Published = day(attr(tok, "value"))
			}
		case xml.EndElement:
			switch {
			case tok.Name.Local == "TEXT":
				in--
			case tok.Name.Local == "TIMEX3" && in > 0 && len(open) > 0:
				t.Times[open[len(open)-1]].End = text.Len()
				open = open[:len(open)-1]
			}
		case xml.CharData:
			if in > 0 {
				text.Write(tok)
			}
		}
	}
	t.Text = text.String()
	return t, nil
}

// day returns the date that a value begins with, "" when it has none.
func day(v string) string {
	if len(v) < 10 {
		return ""
	}
	return v[:10]
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
