package ingest

import (
	"errors"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

const page = "<!doctype html><title>Ferry sold to nobody</title><h1>Ferry sold to nobody</h1>" +
	"<p>The harbour board said on Friday that the ferry had not been sold, and that nobody had asked for it since the winter before last.</p>" +
	"<p>A clerk, Ola Brandt, said two men had come to look at it, had walked around it twice and had gone away again without a word to anybody.</p>"

// TestTake lets the bytes decide, and tells where the name says otherwise.
func TestTake(t *testing.T) {
	for _, c := range []struct {
		name, data string
		isPage     bool
		note       bool
		err        error
	}{
		{"a.html", page, true, false, nil},
		{"A.HTM", page, true, false, nil},
		{"a.txt", page, true, true, nil},
		{"a", page, true, false, nil},
		{"-", page, true, false, nil},
		{"https://vale.example/ferry", page, true, false, nil},
		{"a.txt", "The board said no.", false, false, nil},
		{"a.html", "The board said no.", false, true, nil},
		{"a.html", "%PDF-1.7 words", false, false, hearsay.ErrBinary},
		{"feed.xml", "\xEF\xBB\xBF<?xml version='1.0'?><rss><channel>", false, false, hearsay.ErrUnreadable},
		{"a.html", "<?xml version='1.0'?>" + page, true, false, nil},
		{"a.mhtml", "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n" + page, false, false, hearsay.ErrUnreadable},
		{"a.eml", "From: Vale News <news@vale.example>\r\nSubject: Mayor resigns\r\nMIME-Version: 1.0\r\n\r\nThe mayor said she would go.\r\n", false, false, hearsay.ErrUnreadable},
		{"box", "From news Tue Mar  4 14:05:00 2031\nReceived: from vale.example\n by echo.example\nSubject: Mayor\n\nThe mayor said no.\n", false, false, hearsay.ErrUnreadable},
		{"a.txt", "From: the mayor\nSubject: the quay\n\nThe board said no.", false, false, nil}, // a memo, or a mail as people copy it
		{"a.txt", "From Tarn: a letter\n\nMessage-ID: none, the board said.", false, false, nil},
		{"a.txt", "Received: a letter.\nThe board said no.", false, false, nil},
		{"a.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + page, false, false, hearsay.ErrUnreadable},
		{"a.html", "", false, false, hearsay.ErrEmpty},
		{"a.html", "<html><body></body></html>", false, false, hearsay.ErrEmpty},
	} {
		got, err := Take(Input{Name: c.name, Data: []byte(c.data)})
		if !errors.Is(err, c.err) {
			t.Errorf("%s %.20q: error %v", c.name, c.data, err)
		}
		if c.err != nil {
			continue
		}
		noted := len(got.Notes) == 1 && got.Notes[0].Code == hearsay.NoteNotAsNamed
		if noted != c.note || len(got.Notes) > 1 || strings.Contains(got.Text, "<") == c.isPage && c.isPage || (got.Map != nil) != c.isPage {
			t.Errorf("%s %.20q: notes %v, text %.40q", c.name, c.data, got.Notes, got.Text)
		}
	}
}
