package terminal

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/hearsay-project/hearsay/internal/sample"
)

func columns() []Column {
	return []Column{{Title: "ID"}, {Title: "WHO", Max: 12, Main: true}, {Title: "WORDS"}}
}

func rows() []Row {
	return []Row{
		{[]string{"r1/s1", "Mara Lindqvist", "“The ferries will sail,” she said, “as they always did, and nothing else is planned.”"}, "The Lowick Echo, 2031-03-04"},
		{[]string{"r10/s2", "Orr", ""}, ""},
		{[]string{"r11/s2", "", "a\nb\x1b[31m"}, "\u202eend"},
	}
}

func TestTable(t *testing.T) {
	want := "" +
		"ID      WHO           WORDS\n" +
		"r1/s1   Mara          “The ferries will sail,” she said, “as\n" +
		"        Lindqvist     they always did, and nothing else is\n" +
		"                      planned.”\n" +
		"                      The Lowick Echo, 2031-03-04\n" +
		"r10/s2  Orr\n" +
		"r11/s2                a b␛[31m\n" +
		"                      <U+202E>end\n"
	if got := Table(columns(), rows(), Options{Width: 62}); got != want {
		t.Errorf("got:\n%s", got)
	}
	want = "" +
		"r1/s1  Mara Lindqvist\n" +
		"  “The ferries will sail,” she said, “as\n" +
		"  they always did, and nothing else is\n" +
		"  planned.”\n" +
		"  The Lowick Echo, 2031-03-04\n\n" +
		"r10/s2  Orr\n\n" +
		"r11/s2\n" +
		"  a b␛[31m\n" +
		"  <U+202E>end\n"
	if got := Table(columns(), rows(), Options{Width: 40}); got != want {
		t.Errorf("narrow:\n%s", got)
	}
	labelled := columns()
	labelled[1].Label, labelled[2].Label = "by", "words:"
	if got := Table(labelled, rows()[1:2], Options{Width: 30}); !strings.Contains(got, "WHO") || strings.Contains(got, "by Orr") {
		t.Errorf("labels beside titles:\n%s", got)
	}
	if got := Table(labelled, rows(), Options{Width: 40}); !strings.Contains(got, "r10/s2  by Orr\n\nr11/s2\n  words: a b") {
		t.Errorf("labels:\n%s", got)
	}
	if got := Table(columns(), nil, Options{}); got != "" {
		t.Errorf("nothing: %q", got)
	}
	if got := Table(columns(), rows()[:1], Options{Width: 80, Colour: true}); !strings.Contains(got, "\x1b[1mMara") || strings.Contains(Table(columns(), rows(), Options{}), "\x1b") {
		t.Errorf("colour: %q", got)
	}
}

func TestTableWidths(t *testing.T) {
	for width := MinWidth; width < 130; width++ {
		for line := range strings.SplitSeq(Table(columns(), rows(), Options{Width: width}), "\n") {
			if n := displaywidth.String(line); n > width || strings.HasSuffix(line, " ") {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}

func TestPassage(t *testing.T) {
	r := sample.Bridge()
	for i, s := range r.Statements {
		got := Passage(r, i, Options{Width: 60})
		for _, span := range s.Cue {
			if words := strings.Fields(span.In(r.Text)); len(words) > 0 && !strings.Contains(got, "‹"+words[0]) {
				t.Errorf("%s: %q is not in\n%s", s.ID, words[0], got)
			}
		}
	}
	if len(r.Statements) == 0 {
		t.Error("nothing to show")
	}
}
