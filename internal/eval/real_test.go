package eval

import (
	"os"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

// One annotator against another gives the figures that were published for them, so the scorer counts as they did.
func TestHumanCeiling(t *testing.T) {
	var docs []Doc
	articles := 0
	for _, a := range polnear(t, "train") {
		if len(a.Annotations) > 1 {
			articles++
		}
		for i, gold := range a.Annotations {
			for _, other := range a.Annotations[i+1:] {
				docs = append(docs, Doc{ID: a.ID, Text: a.Text, Gold: gold.Attributions, Reading: reading(a.Text, other.Attributions)})
			}
		}
	}
	if articles != 16 {
		t.Errorf("found %d articles of several annotators, want 16", articles)
	}
	for _, m := range ScoreAttribution(docs).Measures {
		if got, want := oneDecimal(m.F1()), oneDecimal(m.Human); got != want {
			t.Errorf("%s: found %s, want %s", m.Name, got, want)
		}
	}
}

// Gold against itself misses only what nothing can be paired with: attributions whose cue has no word, a colon say,
// since punctuation never matters.
func TestGoldAsPrediction(t *testing.T) {
	var docs []Doc
	gold, wordless := 0, 0
	for _, a := range polnear(t, "dev") {
		docs = append(docs, perfect(a))
		for _, r := range compare(docs[len(docs)-1]).gold {
			gold++
			wordless += count(len(r.cue) == 0)
		}
	}
	if gold != 2193 || wordless != 48 {
		t.Errorf("found %d gold attributions, %d without a word in the cue; want 2193 and 48", gold, wordless)
	}
	for _, m := range ScoreAttribution(docs).Measures {
		if want := (Score{Right: gold - wordless, Predicted: gold, Gold: gold}); m.Score != want {
			t.Errorf("%s: found %+v, want %+v", m.Name, m.Score, want)
		}
	}
	direct := ScoreClasses(docs).Direct
	for _, s := range []Score{direct.SourceRelaxed, direct.ContentExact} {
		if s.Predicted != s.Gold || s.Right > s.Gold || s.Gold-s.Right > wordless {
			t.Errorf("direct: found %+v", s)
		}
	}
}

// Every annotator's labels, cut into the windows that were published for that annotator, are those of the windows,
// but for a dozen pieces that begin or end inside a token.
func TestGoldAsWindows(t *testing.T) {
	articles := polnear(t, "dev")
	windows, err := corpus.Windows(os.DirFS(dataDir+"/attribution/polnear"), "windows-dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	by := map[string][]corpus.Window{}
	for _, w := range windows {
		by[w.Article+"_"+w.Annotator] = append(by[w.Article+"_"+w.Annotator], w)
	}
	var sum Windows
	for _, a := range articles {
		for _, n := range a.Annotations {
			d := Doc{ID: a.ID, Text: a.Text, Reading: reading(a.Text, n.Attributions)}
			w := ScoreWindows([]Doc{d}, by[a.ID+"_"+n.Annotator])
			sum.Windows += w.Windows
			sum.Unaligned += w.Unaligned
			for _, s := range []struct{ to, from *Score }{{&sum.Source, &w.Source}, {&sum.Cue, &w.Cue}, {&sum.Content, &w.Content}} {
				s.to.Right += s.from.Right
				s.to.Predicted += s.from.Predicted
				s.to.Gold += s.from.Gold
			}
		}
	}
	if sum.Windows != 1925 || sum.Unaligned > 20 {
		t.Errorf("found %d windows and %d tokens that are not in the text, want 1925 and at most 20", sum.Windows, sum.Unaligned)
	}
	for _, c := range []struct {
		name  string
		score Score
		least float64
	}{{"source", sum.Source, 99.9}, {"cue", sum.Cue, 99.9}, {"content", sum.Content, 99.5}} {
		if c.score.F1() < c.least {
			t.Errorf("%s: found F1 %.2f, want %.1f", c.name, c.score.F1(), c.least)
		}
	}
}

// The committed labels lie on the texts: every one begins with a quotation mark.
func TestLabelsFitTheTexts(t *testing.T) {
	labels, err := ReadLabels(os.DirFS("../../testdata/quotations"), "polnear-dev.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(labels) != 300 {
		t.Errorf("found %d labels, want 300", len(labels))
	}
	texts := map[string]string{}
	for _, a := range polnear(t, "dev") {
		texts[a.ID] = a.Text
	}
	for _, l := range labels {
		src, ok := texts[l.Doc]
		if !ok || l.Start < 0 || l.Start >= l.End || l.End > len(src) {
			t.Errorf("%+v lies on no text", l)
			continue
		}
		first, _ := utf8.DecodeRuneInString(src[l.Start:])
		if folded(first) != '"' {
			t.Errorf("%s at %d begins with %q, want a quotation mark", l.Doc, l.Start, first)
		}
		if !slices.Contains(statuses(), l.Status) {
			t.Errorf("%s at %d has status %q", l.Doc, l.Start, l.Status)
		}
	}
}
