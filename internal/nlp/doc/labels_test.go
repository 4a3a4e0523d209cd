package doc_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

func span(start, end int) text.Span { return text.Span{Start: start, End: end} }

func TestTags(t *testing.T) {
	seen := map[string]bool{}
	for tag := doc.TagNone; tag < doc.NumTags; tag++ {
		name := tag.String()
		if seen[name] || (name == "") != (tag == doc.TagNone) {
			t.Errorf("tag %d has name %q", tag, name)
		}
		seen[name] = true
		if got := doc.ParseTag(name); got != tag {
			t.Errorf("ParseTag(%q) = %v, want %v", name, got, tag)
		}
	}
	if got := doc.ParseTag("NOUN"); got != doc.TagNone {
		t.Errorf("ParseTag of no tag is %v", got)
	}
}

// TestTagHelpers holds each helper against the names of the Penn Treebank.
func TestTagHelpers(t *testing.T) {
	marks := strings.Fields(", . : `` '' -LRB- -RRB-")
	for tag := doc.TagNone + 1; tag < doc.NumTags; tag++ {
		name := tag.String()
		for _, c := range []struct {
			what      string
			got, want bool
		}{
			{"verb", tag.Verb(), strings.HasPrefix(name, "VB")},
			{"noun", tag.Noun(), strings.HasPrefix(name, "NN")},
			{"proper", tag.Proper(), strings.HasPrefix(name, "NNP")},
			{"mark", tag.Punct(), slices.Contains(marks, name)},
		} {
			if c.got != c.want {
				t.Errorf("%s is a %s: %v, want %v", name, c.what, c.got, c.want)
			}
		}
	}
}

func TestLabels(t *testing.T) {
	seen := map[string]bool{}
	for l := doc.LabelNone; l < doc.NumLabels; l++ {
		name := l.String()
		if seen[name] || (name == "") != (l == doc.LabelNone) {
			t.Errorf("label %d has name %q", l, name)
		}
		seen[name] = true
		if got := doc.ParseLabel(name); got != l {
			t.Errorf("ParseLabel(%q) = %v, want %v", name, got, l)
		}
	}
	if doc.NumLabels > 64 {
		t.Errorf("found %d labels, want at most 64: sets of labels are kept as bits", doc.NumLabels)
	}
}

func TestParseLabelFolds(t *testing.T) {
	for name, want := range map[string]doc.Label{
		"flat": doc.Compound, "nmod:desc": doc.Compound, "nsubj:outer": doc.Nsubj, "csubj:pass": doc.Csubj, "det:predet": doc.Det,
		"cc:preconj": doc.CCRel, "obl:agent": doc.Obl, "advcl:relcl": doc.Advcl, "reparandum": doc.Dep, "no such": doc.Dep,
	} {
		if got := doc.ParseLabel(name); got != want {
			t.Errorf("ParseLabel(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	classes := map[string]int{"O": 0, "PER": 1, "ORG": 2, "LOC": 3, "MISC": 4}
	seen := map[string]bool{}
	for n := doc.Outside; n < doc.NumNames; n++ {
		name := n.String()
		if seen[name] {
			t.Errorf("two names are called %s", name)
		}
		seen[name] = true
		begin, class, found := strings.Cut(name, "-")
		if !found {
			class = begin
		}
		if got := n.Class(); got != classes[class] {
			t.Errorf("%s has class %d, want %d", name, got, classes[class])
		}
		if n.Begin() != (begin == "B") {
			t.Errorf("%s begins a name: %v", name, n.Begin())
		}
	}
	if len(seen) != 9 {
		t.Errorf("found %d names, want 9", len(seen))
	}
}
