package eval

import (
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/text"
)

// dataDir holds the unpacked collections. They are never part of the project.
const dataDir = "../../.data"

// polnear returns a compartment of the real collection and skips the test where it is not at hand.
func polnear(t *testing.T, compartment string) []corpus.Article {
	t.Helper()
	dir := dataDir + "/attribution/polnear"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("needs the data from ../shared unpacked into .data")
	}
	articles, err := corpus.PolNeAR(os.DirFS(dir), compartment)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

// attributions takes marked-up text apart. A mark "s1" is a source, "q1" a cue and "c1" a content of the first
// attribution, and so on; a mark may be used several times.
func attributions(t *testing.T, marked string) (string, []corpus.Attribution) {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	var out []corpus.Attribution
	for _, m := range marks {
		n, err := strconv.Atoi(m.Name[1:])
		if err != nil {
			t.Fatal(err)
		}
		for len(out) < n {
			out = append(out, corpus.Attribution{})
		}
		a := &out[n-1]
		switch m.Name[0] {
		case 's':
			a.Source = append(a.Source, m.Span)
		case 'q':
			a.Cue = append(a.Cue, m.Span)
		case 'c':
			a.Content = append(a.Content, m.Span)
		}
	}
	return src, out
}

// reading makes a reading of src with one statement for each attribution.
func reading(src string, as []corpus.Attribution) hearsay.Reading {
	r := hearsay.Reading{Text: src}
	for i, a := range as {
		r.Statements = append(r.Statements, hearsay.Statement{
			ID:     "s" + strconv.Itoa(i+1),
			Source: public(a.Source), Cue: public(a.Cue), Content: public(a.Content),
		})
	}
	return r
}

func public(spans []text.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, s := range spans {
		out = append(out, hearsay.Span(s))
	}
	return out
}

// doc makes a document from the same text marked up twice.
func doc(t *testing.T, gold, predicted string) Doc {
	t.Helper()
	src, g := attributions(t, gold)
	same, p := attributions(t, predicted)
	if src != same {
		t.Fatalf("gold and predicted are of two texts:\n%s\n%s", src, same)
	}
	return Doc{ID: "d", Text: src, Gold: g, Reading: reading(src, p)}
}

// perfect makes a document whose reading finds what the annotator found.
func perfect(a corpus.Article) Doc {
	return Doc{ID: a.ID, Text: a.Text, Gold: a.Gold(), Reading: reading(a.Text, a.Gold())}
}

func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s: found %.4f, want %.4f", name, got, want)
	}
}

func oneDecimal(v float64) string { return decimal(v).String() }
