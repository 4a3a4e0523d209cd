package engine_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// loaded is the engine of all tests: loading the models takes a while.
var loaded = sync.OnceValues(engine.New)

func load(t testing.TB) *engine.Engine {
	t.Helper()
	e, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// read reads a text without metadata.
func read(t testing.TB, in engine.Input) hearsay.Reading {
	t.Helper()
	r, err := load(t).Read(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// examples returns the reports below examples/, in order of name.
func examples(t testing.TB) []engine.Input {
	t.Helper()
	paths, err := filepath.Glob("../examples/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("found no examples (error %v)", err)
	}
	out := make([]engine.Input, len(paths))
	for i, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[i] = engine.Input{Name: filepath.Base(p), Data: data}
	}
	return out
}

// words returns what spans cover, set apart by " … ".
func words(src string, spans []hearsay.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(src))
	}
	return strings.Join(out, " … ")
}

// statements writes the statements of a reading as "source | cue | content", a line each.
func statements(r hearsay.Reading) string {
	var out []string
	for _, s := range r.Statements {
		out = append(out, fmt.Sprintf("%s | %s | %s", words(r.Text, s.Source), words(r.Text, s.Cue), words(r.Text, s.Content)))
	}
	return strings.Join(out, "\n")
}

// noted returns the texts of the notes of a kind.
func noted(r hearsay.Reading, code hearsay.NoteCode) []string {
	var out []string
	for _, n := range r.Notes {
		if n.Code == code {
			out = append(out, n.Text)
		}
	}
	return out
}

// broken tells the first promise of the vocabulary that a reading of raw does not keep, "" if it keeps them all.
func broken(r hearsay.Reading, raw []byte) string {
	if !utf8.ValidString(r.Text) {
		return "the text is not UTF-8"
	}
	if sum := sha256.Sum256(raw); r.Report.ID != "sha256:"+hex.EncodeToString(sum[:]) {
		return "the id is not that of the bytes"
	}
	if r.Map == nil && r.Text != string(raw) {
		return "the text is not the bytes, and there is no map"
	}
	for _, check := range []func(hearsay.Reading) string{brokenSpans, brokenBlocks, brokenStatements, brokenQuotations} {
		if what := check(r); what != "" {
			return what
		}
	}
	return ""
}

// brokenSpans looks at every span of a reading: within the text and on rune borders.
func brokenSpans(r hearsay.Reading) string {
	what := ""
	check := func(name string, empty bool, spans ...hearsay.Span) {
		for _, s := range spans {
			switch {
			case what != "":
			case s.Start < 0 || s.End < s.Start || s.End > len(r.Text):
				what = fmt.Sprintf("%s %v is outside a text of %d bytes", name, s, len(r.Text))
			case s.Start == s.End && !empty:
				what = fmt.Sprintf("%s %v is empty", name, s)
			case !border(r.Text, s.Start) || !border(r.Text, s.End):
				what = fmt.Sprintf("%s %v is not on rune borders", name, s)
			}
		}
	}
	for _, b := range r.Blocks {
		check("block", false, b.Span)
	}
	for _, s := range r.Statements {
		check("source", false, s.Source...)
		check("cue", false, s.Cue...)
		check("content", false, s.Content...)
	}
	for _, q := range r.Quotations {
		check("quotation", false, q.Span)
	}
	for _, n := range r.Notes {
		check("note", true, n.Span)
	}
	for _, m := range r.Map {
		check("run of the map", true, m.Text)
	}
	return what
}

func border(src string, i int) bool { return i == len(src) || utf8.RuneStart(src[i]) }

// inOrder reports whether spans are in order and apart.
func inOrder(spans []hearsay.Span) bool {
	for i := 1; i < len(spans); i++ {
		if spans[i].Start < spans[i-1].End {
			return false
		}
	}
	return true
}

func brokenBlocks(r hearsay.Reading) string {
	spans := make([]hearsay.Span, len(r.Blocks))
	for i, b := range r.Blocks {
		spans[i] = b.Span
	}
	if !inOrder(spans) {
		return fmt.Sprintf("blocks are not in order and apart: %v", r.Blocks)
	}
	return ""
}

func brokenStatements(r hearsay.Reading) string {
	ids := map[string]bool{"": true}
	last := 0
	for i, s := range r.Statements {
		if want := fmt.Sprintf("s%d", i+1); s.ID != want {
			return fmt.Sprintf("statement %d has id %q, want %q", i, s.ID, want)
		}
		ids[s.ID] = true
		if len(s.Cue) == 0 {
			return s.ID + " has no cue"
		}
		first := s.Cue[0].Start
		for _, spans := range [][]hearsay.Span{s.Source, s.Cue, s.Content} {
			if !inOrder(spans) {
				return fmt.Sprintf("%s has pieces that are not in order and apart: %v", s.ID, spans)
			}
			if len(spans) > 0 {
				first = min(first, spans[0].Start)
			}
		}
		if first < last {
			return s.ID + " begins before the statement before it"
		}
		last = first
		switch {
		case s.Kind != hearsay.Direct && s.Kind != hearsay.Indirect && s.Kind != hearsay.Mixed:
			return fmt.Sprintf("%s has kind %q", s.ID, s.Kind)
		case s.Position == "":
			return s.ID + " has no position"
		case s.Confidence.Span < 0 || s.Confidence.Span > 100:
			return fmt.Sprintf("%s has a confidence of %d", s.ID, s.Confidence.Span)
		}
	}
	for _, s := range r.Statements {
		if !ids[s.Repeats] || s.Repeats == s.ID {
			return fmt.Sprintf("%s repeats %q", s.ID, s.Repeats)
		}
	}
	for _, q := range r.Quotations {
		if !ids[q.Statement] || (q.Statement != "") != (q.Status == hearsay.Attributed) {
			return fmt.Sprintf("quotation %v is %s, of statement %q", q.Span, q.Status, q.Statement)
		}
	}
	return ""
}

// brokenQuotations wants quotations in order, and every mark that is surely one to be an end of a quotation.
func brokenQuotations(r hearsay.Reading) string {
	ends := map[int]bool{}
	for i, q := range r.Quotations {
		if i > 0 && q.Start <= r.Quotations[i-1].Start {
			return fmt.Sprintf("quotation %v is not behind %v", q.Span, r.Quotations[i-1].Span)
		}
		_, n := utf8.DecodeLastRuneInString(q.In(r.Text))
		ends[q.Start], ends[q.End-n] = true, true
	}
	before := ' '
	for i, mark := range r.Text {
		sure := strings.ContainsRune("“„‟«»", mark) || strings.ContainsRune("\"”", mark) && !strings.ContainsRune("0123456789½¼¾", before)
		if sure && !ends[i] {
			return fmt.Sprintf("the mark %c at byte %d is an end of no quotation", mark, i)
		}
		before = mark
	}
	return ""
}
