package table

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

func FuzzJSONL(f *testing.F) {
	f.Add([]byte("{\"text\":\"Mara said no.\",\"date\":\"2031-03-04\",\"author\":[\"A\",\"B\"]}\n\n{\"body\":{\"x\":1}}\n[1]\n"), "text=body.x")
	f.Add([]byte("{\"text\":null}\n{\"text\":\"\\ud800\"}\n{"), "")
	f.Fuzz(func(t *testing.T, data []byte, m string) { check(t, JSONL, data, m) })
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte("title,text,date\r\nT,\"a \"\"b\"\"\nc\",2031-03-04\n\"x\"y,,\n\n"), "headline=title,url=")
	f.Add([]byte("a\tb;c|d\n\"\n"), "text=b")
	f.Fuzz(func(t *testing.T, data []byte, m string) { check(t, CSV, data, m) })
}

// check holds for whatever bytes: rows come in order of lines, none is larger than the limit, none has neither text nor error, and what is
// said of it is what a sidecar could say.
func check(t *testing.T, f Form, data []byte, given string) {
	m, err := ParseMap(given)
	if err != nil {
		m = nil
	}
	const most = 4096
	r := New(bytes.NewReader(data), f, Options{Map: m, MaxRow: most})
	last, total := 0, 0
	for {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if hearsay.ErrorCode(err) == "internal" {
				t.Fatalf("no kind: %v", err)
			}
			return
		}
		if row.Line <= last || row.Line > 1+bytes.Count(data, []byte("\n")) {
			t.Fatalf("line %d after %d", row.Line, last)
		}
		last = row.Line
		if (row.Err == nil) == (row.Text == nil) || len(row.Text) > most {
			t.Fatalf("line %d: %d bytes, error %v", row.Line, len(row.Text), row.Err)
		}
		if row.Err != nil && hearsay.ErrorCode(row.Err) == "internal" {
			t.Fatalf("no kind: %v", row.Err)
		}
		for _, d := range []string{row.Beside.Published, row.Beside.Modified} {
			if _, _, err := plain.ParseDate(d); d != "" && err != nil {
				t.Fatalf("line %d: %v", row.Line, err)
			}
		}
		total += len(row.Text)
	}
	if total > 3*len(data) {
		t.Fatalf("%d bytes of text from %d", total, len(data))
	}
}
