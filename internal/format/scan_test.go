package format

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
)

// What is written is scanned, not left to encoding/json: a key that only one of them knows would make all of it slow.
func TestScanReadsWhatIsWritten(t *testing.T) {
	data, err := os.ReadFile("testdata/reading.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		line = bytes.TrimSuffix(line, []byte("\n"))
		want, err := parseReading(line)
		got, ok := scanReading(line)
		if err != nil || !ok || cmp.Diff(want, got) != "" {
			t.Errorf("scanned %v, %v:\n%s", ok, err, cmp.Diff(want, got))
		}
		if text, ok := scanText(line); !ok || text.Text != want.Text || cmp.Diff(text.Blocks, want.Blocks) != "" {
			t.Errorf("the text: %v, %+v", ok, text)
		}
	}
	for _, odd := range []string{"", "a\tb\r\n\"c\" \\ \b\f\x01\x7f", "\u2028\u2029 “é” 😀", strings.Repeat("long ", 10) + "\n"} {
		line, err := Reading(hearsay.Reading{Text: odd, Report: hearsay.Report{Headline: odd}})
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := scanReading(line); !ok || got.Text != odd || got.Report.Headline != odd {
			t.Errorf("%q: scanned %v as %q, %q", odd, ok, got.Text, got.Report.Headline)
		}
	}
}

// Whatever is scanned is what encoding/json finds in it.
func FuzzScan(f *testing.F) {
	data, err := os.ReadFile("testdata/reading.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		f.Add(bytes.TrimSuffix(line, []byte("\n")))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		got, ok := scanReading(line)
		if !ok {
			return
		}
		want, err := parseReading(line)
		if err != nil && check(got) == nil || err == nil && cmp.Diff(want, got) != "" {
			t.Errorf("%v\n%s", err, cmp.Diff(want, got))
		}
	})
}
