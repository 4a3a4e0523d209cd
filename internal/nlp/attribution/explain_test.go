package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestRuled tells what rules did.
func TestRuled(t *testing.T) {
	// 0 The 1 senator 2 says 3 he 4 went 5 but 6 disputes 7 claims 8 that 9 he 10 fell 11 .
	c := NewContext(build([][][]row{{{
		{"The", doc.DT, 1, doc.Det}, {"senator", doc.NN, 2, doc.Nsubj}, {"says", doc.VBZ, -1, doc.Root}, {"he", doc.PRP, 4, doc.Nsubj}, {"went", doc.VBD, 2, doc.Ccomp},
		{"but", doc.CC, 6, doc.CCRel}, {"disputes", doc.VBZ, 2, doc.Conj}, {"claims", doc.NNS, 6, doc.Obj}, {"that", doc.IN, 10, doc.Mark}, {"he", doc.PRP, 10, doc.Nsubj},
		{"fell", doc.VBD, 7, doc.Acl}, {".", doc.Stop, 2, doc.PunctRel},
	}}}))
	senator := []doc.Range{{Start: 0, End: 2}}
	fell := []doc.Range{{Start: 8, End: 11}}
	says := Attribution{Cue: doc.Range{Start: 2, End: 3}, Source: senator}
	for _, tt := range []struct {
		found []Attribution
		want  string
	}{
		{[]Attribution{{Rule: PuttingNoun, Cue: doc.Range{Start: 7, End: 8}, Content: fell}}, `the noun "claims" puts a proposition forward | | it is the clause that hangs on "claims"`},
		{[]Attribution{says, {Rule: SecondVerb, Cue: doc.Range{Start: 6, End: 7}, Source: senator, Content: fell}},
			`"disputes" answers, in the tense of "says" before it | it is the source of "says" too | it is what comes behind "disputes"`},
		{[]Attribution{{Rule: SecondVerb, Cue: doc.Range{Start: 6, End: 7}, Source: senator, Content: fell}},
			`"disputes" answers | it is the source of the verb before it too | it is what comes behind "disputes"`},
		{[]Attribution{{Rule: Signature, Cue: span(5, 6), Source: senator, Content: fell}}, "the line is a quotation signed with a dash and a name | it is the name behind the dash | it is the quotation before the dash"},
		{[]Attribution{{Rule: SpokenLine, Cue: span(5, 6), Source: senator, Content: fell}},
			"the line begins with who speaks, as in a transcript | it is who stands before the line | it is the line"},
	} {
		e := c.ruled(tt.found, len(tt.found)-1)
		var got []string
		for _, rs := range [][]Reason{e.Cue, e.Source, e.Content} {
			words := ""
			for _, r := range rs {
				words += r.Words
			}
			got = append(got, words)
		}
		if diff := cmp.Diff(tt.want, strings.ReplaceAll(strings.Join(got, " | "), "|  |", "| |")); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

func TestStrongest(t *testing.T) {
	for _, tt := range []struct {
		put   string // word and points; against when it begins with a minus sign
		rules string
		want  string
	}{
		{"a 3 b 9 c 5 d 7", "", "b 9 d 7 c 5"},
		{"a 3 b 4 a 3", "", "a 6 b 4"},
		{"a 3 b 4 a -2", "", "b 4 a 1"},
		{"a 3 b 4 a -3", "", "b 4"},
		{"a 9 -b -4", "", "a 9"},
		{"a 9 -b -5 -c -7", "", "a 9 -c -7"},
		{"a 9 -b 5", "", "a 9"},
		{"-b -5", "", "no other words fit better 0 -b -5"},
		{"", "", "no other words fit better 0"},
		{"a 1 b 2 c 3", "r", "r 0 c 3 b 2"},
	} {
		var w weighing
		words := strings.Fields(tt.put)
		for i := 0; i < len(words); i += 2 {
			f := fact{pro: words[i]}
			if strings.HasPrefix(words[i], "-") {
				f = fact{con: words[i]}
			}
			var n int32
			if _, err := fmt.Sscan(words[i+1], &n); err != nil {
				t.Fatal(err)
			}
			w.add(f, n)
		}
		var got []string
		for _, r := range w.strongest(strings.Fields(tt.rules)...) {
			got = append(got, fmt.Sprint(r.Words, " ", r.Points))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.put, diff)
		}
	}
}

func TestQuote(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"he went", `"he went"`},
		{"“ we  go ”", `"we go"`},
		{"one two three four five six", `"one two three four five six"`},
		{"one two three four five six seven", `"one two three four five six ..."`},
		{"one two three four five , six", `"one two three four five ..."`},
		{strings.Repeat("ä", 100), `"` + strings.Repeat("ä", maxRunes) + ` ..."`},
	} {
		var rows []row
		for _, w := range strings.Fields(tt.src) {
			rows = append(rows, row{w, doc.NN, -1, doc.Root})
		}
		c := NewContext(build([][][]row{{rows}}))
		if got := c.quote(doc.Range{End: c.Doc.Len()}); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.src, got, tt.want)
		}
	}
}

// TestExplainAnything explains what random models find in random documents: every span has a reason, and nothing else changes.
func TestExplainAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDoc().Draw(t, "document").Doc
		seed := rapid.Uint64().Draw(t, "models")
		f := Finder{Cues: noise(seed), Arguments: noise(seed + 1), SourceBonus: 500}
		c := NewContext(d)
		found := f.Find(c)
		want := f.Find(c)
		f.Explain(c, found)
		for k := range found {
			a := &found[k]
			if a.Why == nil || len(a.Why.Cue) == 0 || (len(a.Why.Source) > 0) != (len(a.Source) > 0) || (len(a.Why.Content) > 0) != (len(a.Content) > 0) {
				t.Fatalf("attribution %+v is explained by %+v", *a, a.Why)
			}
			a.Why = nil
		}
		if diff := cmp.Diff(want, found); diff != "" {
			t.Fatal(diff)
		}
	})
}
