package engine_test

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/text"
)

const (
	goldFile  = "../testdata/floors/examples.json"
	floorFile = "../testdata/floors/floors.json"
)

// margin is how far below what was reached a floor lies, in points.
const margin = 3

// marked is one report with the attributions that people found in it.
type marked struct {
	Report     string `json:"report"`
	Statements []struct {
		Source, Cue, Content []piece
	} `json:"statements"`
}

// piece is a stretch of a report: its words, and which occurrence of them it is, from 1.
type piece struct {
	Words string `json:"words"`
	N     int    `json:"n"`
}

// find returns where in src the piece stands. What begins or ends with a letter or digit counts only as whole words.
func (p piece) find(src string) (text.Span, bool) {
	n := 0
	for at := 0; p.Words != ""; at++ {
		i := strings.Index(src[at:], p.Words)
		if i < 0 {
			break
		}
		at += i
		s := text.Span{Start: at, End: at + len(p.Words)}
		if whole(src, s) {
			n++
		}
		if n == p.N {
			return s, true
		}
	}
	return text.Span{}, false
}

// whole reports whether s does not cut a word in two.
func whole(src string, s text.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(src[:s.Start])
	first, _ := utf8.DecodeRuneInString(src[s.Start:])
	last, _ := utf8.DecodeLastRuneInString(src[:s.End])
	after, _ := utf8.DecodeRuneInString(src[s.End:])
	return !(wordy(before) && wordy(first)) && !(wordy(last) && wordy(after))
}

func wordy(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_')
}

// gold reads the marked reports and finds their pieces.
func gold(t *testing.T) []eval.Doc {
	t.Helper()
	data, err := os.ReadFile(goldFile)
	if err != nil {
		t.Fatal(err)
	}
	var reports []marked
	if err := json.Unmarshal(data, &reports); err != nil {
		t.Fatalf("%s: %v", goldFile, err)
	}
	var docs []eval.Doc
	for _, r := range reports {
		src, err := os.ReadFile(filepath.Join("../examples", r.Report))
		if err != nil {
			t.Fatal(err)
		}
		d := eval.Doc{ID: r.Report, Text: string(src)}
		spans := func(ps []piece) []text.Span {
			var out []text.Span
			for _, p := range ps {
				s, ok := p.find(d.Text)
				if !ok {
					t.Fatalf("%s: %s has no occurrence %d of %q", goldFile, r.Report, p.N, p.Words)
				}
				out = append(out, s)
			}
			return out
		}
		for _, s := range r.Statements {
			d.Gold = append(d.Gold, corpus.Attribution{Source: spans(s.Source), Cue: spans(s.Cue), Content: spans(s.Content)})
		}
		docs = append(docs, d)
	}
	return docs
}

// TestFloors reads the marked examples and fails when the engine agrees less with what people found in them than it did when the
// floors were set. With -update it sets them anew, three points below what it reaches now; look at the difference.
func TestFloors(t *testing.T) {
	docs := gold(t)
	n := 0
	for i := range docs {
		d := &docs[i]
		r, err := load(t).Read(context.Background(), engine.Input{Name: d.ID, Data: []byte(d.Text)})
		if err != nil {
			t.Fatal(err)
		}
		d.Reading = r
		n += len(d.Gold)
	}
	if len(docs) < 8 || n < 100 {
		t.Fatalf("found %d attributions in %d reports, want at least 100 in 8", n, len(docs))
	}
	score := eval.ScoreAttribution(docs)
	t.Logf("\n%s", score)
	reached := map[string]float64{}
	floors := map[string]float64{}
	for _, m := range score.Measures {
		reached[m.Name] = m.F1()
		floors[m.Name] = math.Floor(10*(m.F1()-margin)) / 10
	}
	found, unresolved := quotations(docs)
	reached["quotations with somebody"] = 100 - 100*float64(unresolved)/float64(found)
	floors["quotations with somebody"] = math.Floor(10*(reached["quotations with somebody"]-margin)) / 10
	if golden.Updating() {
		data, err := json.MarshalIndent(floors, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, floorFile, string(data)+"\n")
		return
	}
	data, err := os.ReadFile(floorFile)
	if err != nil {
		t.Fatal(err)
	}
	clear(floors)
	if err := json.Unmarshal(data, &floors); err != nil {
		t.Fatalf("%s: %v", floorFile, err)
	}
	for name := range reached {
		floor, ok := floors[name]
		switch {
		case !ok:
			t.Errorf("%s has no floor for %q: run the test with -update", floorFile, name)
		case reached[name] < floor:
			t.Errorf("%s fell to %.1f, below its floor of %.1f", name, reached[name], floor)
		}
	}
}

// quotations counts the quotations of all readings, and those for which nobody was found.
func quotations(docs []eval.Doc) (all, unresolved int) {
	for _, d := range docs {
		all += len(d.Reading.Quotations)
		for _, q := range d.Reading.Quotations {
			if q.Status == "unresolved" {
				unresolved++
			}
		}
	}
	return all, unresolved
}
