// Package ingest takes reports out of bytes. It tells by the bytes what format they are of and has the reader of that format take out
// the text, with a map back to the bytes, and what the bytes say of the report besides.
package ingest

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/html"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// Taken is a report as it was taken out of its bytes.
type Taken struct {
	// Text is valid UTF-8.
	Text string
	// Encoding is the IANA name, in lower case, of what the bytes were read as.
	Encoding string
	// Map leads all of Text back to the bytes; nil when Text is the bytes.
	Map []hearsay.MapRun
	// Metadata is what the bytes say of the report besides its text.
	Metadata hearsay.Metadata
	// Notes tell what was odd.
	Notes []hearsay.Note
}

// Take takes the report out of the bytes of the input called name, a path, an address or "-". The bytes decide what is read how; where
// the name says otherwise a note tells. Errors are of the kinds in package hearsay. It keeps no reference to data.
func Take(name string, data []byte) (Taken, error) {
	named := namedPage(name)
	if html.Looks(data, named) {
		return takePage(name, data)
	}
	d, err := plain.Decode(data)
	if named && err != nil {
		return Taken{}, fmt.Errorf("named as a web page, and it is none: %w", err)
	}
	if named {
		d.Notes = append(d.Notes, hearsay.Note{Code: hearsay.NoteNotAsNamed, Text: "named as a web page, but it has no tags and was read as plain text"})
	}
	return Taken{Text: d.Text, Encoding: d.Encoding, Map: d.Map, Notes: d.Notes}, err
}

// Form returns the media type that Take reads the bytes as: text/html or text/plain.
func Form(name string, data []byte) string {
	if html.Looks(data, namedPage(name)) {
		return "text/html"
	}
	return "text/plain"
}

func takePage(name string, data []byte) (Taken, error) {
	p, err := html.Extract(data)
	if err != nil {
		return Taken{}, err
	}
	t := Taken{Text: p.Text, Encoding: p.Encoding, Map: p.Map, Metadata: p.Metadata, Notes: p.Notes}
	if strings.EqualFold(filepath.Ext(name), ".txt") {
		t.Notes = append(t.Notes, hearsay.Note{Code: hearsay.NoteNotAsNamed, Text: "named as plain text, but it is a web page and was read as one"})
	}
	return t, nil
}

// namedPage reports whether a name ends as those of web pages do.
func namedPage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}
