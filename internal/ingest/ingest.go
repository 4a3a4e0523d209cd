// Package ingest takes reports out of bytes. It tells by the bytes what format they are of and has the reader of that format take out
// the text, with a map back to the bytes, and what the bytes say of the report besides.
package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"path/filepath"
	"slices"
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

// Input is what a report is taken out of.
type Input struct {
	// Name is a path, an address or "-".
	Name string
	Data []byte
	// ContentType is what the server says that the bytes are, "" when no server was asked.
	ContentType string
}

// Take takes the report out of the bytes of an input. The bytes decide what is read how; where the name says otherwise a note tells. Errors are of
// the kinds in package hearsay. It keeps no reference to the bytes.
func Take(in Input) (Taken, error) {
	media, charset := in.said()
	page := namedPage(in.Name)
	if html.Looks(in.Data, page || media == htmlType) {
		return takePage(in, charset)
	}
	if err := foreign(in.Data); err != nil {
		return Taken{}, err
	}
	d, err := decode(in.Data, charset)
	if page && err != nil {
		return Taken{}, fmt.Errorf("named as a web page, and it is none: %w", err)
	}
	if page {
		d.Notes = append(d.Notes, hearsay.Note{Code: hearsay.NoteNotAsNamed, Text: "named as a web page, but it has no tags and was read as plain text"})
	}
	return Taken{Text: d.Text, Encoding: d.Encoding, Map: d.Map, Notes: d.Notes}, err
}

// foreign refuses text that is written for programs, of which the words of a report are the smaller part.
func foreign(data []byte) error {
	head := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 1024)], "\xEF\xBB\xBF \t\r\n")))
	switch {
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<rss"):
		return fmt.Errorf("%w: it begins as XML does and is no web page; of a feed, read the pages that it names", hearsay.ErrUnreadable)
	case strings.HasPrefix(head, "warc/1."):
		return fmt.Errorf("%w: it begins as an archive of a crawl (WARC) does; take the pages out of it and read those", hearsay.ErrUnreadable)
	case isMail(head) && strings.Contains(head, "multipart/related"):
		return fmt.Errorf("%w: it begins as a page with all its parts in one file (MHTML) does; save it as HTML", hearsay.ErrUnreadable)
	case isMail(head):
		return fmt.Errorf("%w: it begins as a mail does, with what programs wrote into its head; save what it says as plain text or as HTML", hearsay.ErrUnreadable)
	}
	return nil
}

// isMail reports whether a text in small letters begins with the head of a mail as it travels: lines that say what they are before a colon, one of
// them written by a program.
func isMail(head string) bool {
	fields, program := 0, false
	for i, line := range strings.Split(head, "\n") {
		line = strings.TrimRight(line, "\r")
		switch name, _, ok := strings.Cut(line, ":"); {
		case i == 0 && strings.HasPrefix(line, "from "): // of a box of mails
		case i > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")): // the line before goes on
		case !ok || name == "" || strings.ContainsAny(name, " \t"):
			return program && fields > 1
		default:
			fields++
			program = program || slices.Contains(mailFields, name)
		}
	}
	return program && fields > 1
}

// mailFields are what programs write into the head of a mail.
var mailFields = []string{"mime-version", "received", "message-id", "return-path", "delivered-to", "dkim-signature", "content-transfer-encoding"}

// The media types that reports are of.
const (
	htmlType  = "text/html"
	plainType = "text/plain"
)

// Form returns the media type that Take reads an input as: text/html or text/plain.
func Form(in Input) string {
	media, _ := in.said()
	if html.Looks(in.Data, namedPage(in.Name) || media == htmlType) {
		return htmlType
	}
	return plainType
}

// said is what the server says: whether it is a page, and in which encoding.
func (in Input) said() (media, charset string) {
	media, parameters, err := mime.ParseMediaType(in.ContentType)
	if err != nil {
		return "", ""
	}
	if media == "application/xhtml+xml" {
		media = htmlType
	}
	return media, parameters["charset"]
}

func decode(data []byte, charset string) (plain.Decoded, error) {
	if charset == "" {
		return plain.Decode(data)
	}
	return html.DecodeAs(data, charset)
}

func takePage(in Input, charset string) (Taken, error) {
	p, err := html.ExtractAs(in.Data, charset)
	if err != nil {
		return Taken{}, err
	}
	t := Taken{Text: p.Text, Encoding: p.Encoding, Map: p.Map, Metadata: p.Metadata, Notes: p.Notes}
	if strings.EqualFold(filepath.Ext(in.Name), ".txt") {
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
