package nlp_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
)

// TestWantedLabels holds the labels that are asked of every model against the constants of the code that reads them.
func TestWantedLabels(t *testing.T) {
	var moves, cues, roles []string
	for m := range parse.NumMoves {
		moves = append(moves, map[parse.Move]string{parse.Shift: "shift", parse.LeftArc: "left", parse.RightArc: "right"}[m])
	}
	for l := range attribution.NumCueLabels {
		cues = append(cues, map[attribution.CueLabel]string{attribution.NoCue: "O", attribution.BeginCue: "B", attribution.InsideCue: "I"}[l])
	}
	for r := range attribution.NumRoles {
		roles = append(roles, map[attribution.Role]string{
			attribution.NoRole: "O", attribution.BeginSource: "B-source", attribution.InsideSource: "I-source", attribution.EndSource: "E-source",
			attribution.OnlySource: "S-source", attribution.BeginContent: "B-content", attribution.InsideContent: "I-content",
			attribution.EndContent: "E-content", attribution.OnlyContent: "S-content",
		}[r])
	}
	want := map[string][]string{
		"tagger": names(doc.NumTags), "namer": names(doc.NumNames), "labels": names(doc.NumLabels), "moves": moves, "cue": cues, "argument": roles,
	}
	seen := map[string]bool{}
	for _, w := range nlp.Wanted() {
		if seen[w.Name] {
			t.Errorf("model %s is wanted twice", w.Name)
		}
		seen[w.Name] = true
		if labels, ok := want[w.Name]; ok && !slices.Equal(w.Labels, labels) {
			t.Errorf("model %s is wanted with labels %q, want %q", w.Name, w.Labels, labels)
		}
		if w.Features < 1 || len(w.Labels) < 1 {
			t.Errorf("model %s is wanted with features of version %d and labels %q", w.Name, w.Features, w.Labels)
		}
	}
	for name := range want {
		if !seen[name] {
			t.Errorf("model %s is not wanted", name)
		}
	}
}

func names[T interface {
	~uint8
	String() string
}](n T) []string {
	var out []string
	for i := range n {
		out = append(out, i.String())
	}
	return out
}

// TestSplit wants all that needs no model: tokens, sentences, forms, and the quotations with their tokens.
func TestSplit(t *testing.T) {
	const src = "“We go,” said Ada Roe. “He said ‘no’.\n\n“Nobody asked.”\nShe left."
	d := nlp.Split(src)
	if d.Text != src || len(d.Form) != d.Len() || len(d.Quote) != d.Len() || len(d.Lines) != 3 || len(d.Sentence) < 4 {
		t.Fatalf("found %d forms and %d quotes of %d tokens, %d lines, %d sentences", len(d.Form), len(d.Quote), d.Len(), len(d.Lines), len(d.Sentence))
	}
	var got []string
	for _, q := range d.Quotations {
		got = append(got, q.In(src))
		if s := d.Span(q.Tokens); s != q.Span {
			t.Errorf("quotation %q has the tokens %q", q.In(src), s.In(src))
		}
	}
	if want := []string{"“We go,”", "“He said ‘no’.", "‘no’", "“Nobody asked.”"}; !slices.Equal(got, want) {
		t.Errorf("found quotations %q, want %q", got, want)
	}
	if q := d.Quotations; len(q) == 4 && (q[2].Parent != 1 || q[1].Run != q[3].Run || q[0].Run == q[1].Run) {
		t.Errorf("found parents and runs %+v", q)
	}
}

func TestSplitNothing(t *testing.T) {
	for _, src := range []string{"", " \n\t\r\n", "\u200b", strings.Repeat("\n", 1000)} {
		if d := nlp.Split(src); d.Len() != 0 || len(d.Quotations) != 0 {
			t.Errorf("found %d tokens and %d quotations in %.10q", d.Len(), len(d.Quotations), src)
		}
	}
}

// TestSurnames reads last names that look like plurals.
func TestSurnames(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		src  string
		name bool
	}{
		{"Dr. Owen Smithers was found guilty in May. Smithers said some patients deceived him.", true},
		{"Dr. Owen Smithers worked for the smithers of Lowick. Smithers said they were not paid.", false},
		{"Owen Tash was found guilty in May. Smithers said they were not paid.", false},
	} {
		d := nlp.Split(c.src)
		p.Annotate(d)
		at := d.Sentence[1].Start
		if got := d.Tag[at] == doc.NNP && d.Name[at] == doc.BPerson && d.Lemma[at] == "smithers"; d.Word(at) != "Smithers" || got != c.name {
			t.Errorf("%q: %s is %s, %s, %s", c.src, d.Word(at), d.Tag[at], d.Name[at], d.Lemma[at])
		}
	}
}
