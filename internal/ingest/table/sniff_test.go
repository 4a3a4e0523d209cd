package table

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestSniff(t *testing.T) {
	for head, want := range map[string]Form{
		"":                                     "",
		"{\"body\": \"x\"}\n":                  JSONL,
		"\xEF\xBB\xBF\n { \"body\":":           JSONL,
		"{\n  \"body\": \"x\"\n}":              JSONL, // reading tells
		"[{\"body\": \"x\"}]":                  JSONL,
		"[\n {":                                JSONL,
		"{x}":                                  "",
		"[sic] Mara said no.":                  "",
		"title,body\nRain,It rains.\n":         CSV,
		"\"Title\";\"Full Text\";\"Date\"\r\n": CSV,
		"id\ttext\turl\n":                      CSV,
		"title,body":                           "", // no line end
		"id,body\n1,x\n":                       "", // nothing else of a report
		"Story by Ola Brandt, date unknown\n":  "",
		"The text, the title and the date were wrong,\n":        "",
		"LOWICK, March 4 - The ferry, the mayor said, is late.": "",
		"<html><body>": "",
	} {
		if got := Sniff([]byte(head)); got != want {
			t.Errorf("%q: got %q, want %q", head, got, want)
		}
	}
}

// A file that is no table does not give an error for each of its lines, and JSON that is written in another way is told how to be mended.
func TestNoTable(t *testing.T) {
	for _, c := range []struct {
		form  Form
		text  string
		rows  int
		first string
	}{
		{JSONL, strings.Repeat("{\n\"a\": 1\n}\n", 1000), hopeless - 1, "wanted one JSON object on the line; jq -c . makes one line of an object"},
		{JSONL, "[{\"text\": \"Mara said no.\"}]\n", 1, "wanted one JSON object on the line; jq -c '.[]' makes such lines of an array"},
		{CSV, "a,text\n" + strings.Repeat("Mara, Ola, and Per.\n", 1000), hopeless - 1, "found 3 values, wanted 2"},
		{CSV, "a,text\n" + strings.Repeat("Mara, Ola, and Per.\n", 10) + "1,x\n" + strings.Repeat("Mara, Ola, and Per.\n", 100), 111, "found 3 values, wanted 2"},
		{CSV, "PK\x03\x04", 0, ""},
	} {
		r := New(strings.NewReader(c.text), c.form, Options{})
		rows := 0
		for {
			row, err := r.Next()
			if err != nil {
				if !errors.Is(err, io.EOF) && !errors.Is(err, hearsay.ErrBinary) && (!errors.Is(err, hearsay.ErrUnreadable) || !strings.Contains(err.Error(), "none of the first 20 rows is one")) {
					t.Errorf("%.20q ends with %v", c.text, err)
				}
				break
			}
			if rows++; rows == 1 && (row.Err == nil || !strings.Contains(row.Err.Error(), c.first)) {
				t.Errorf("%.20q: the first row: %v", c.text, row.Err)
			}
		}
		if rows != c.rows {
			t.Errorf("%.20q: %d rows, want %d", c.text, rows, c.rows)
		}
	}
}
