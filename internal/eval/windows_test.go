package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

// window makes a window of article d from tokens with a role behind a slash: said/q.
func window(s string) corpus.Window {
	w := corpus.Window{Article: "d", Annotator: "9a"}
	for f := range strings.FieldsSeq(s) {
		token, role, _ := strings.Cut(f, "|")
		var l corpus.Label
		switch role {
		case "s":
			l.Role = corpus.Source
		case "q":
			l.Role = corpus.Cue
		case "c":
			l.Role = corpus.Content
		}
		w.Tokens = append(w.Tokens, token)
		w.Labels = append(w.Labels, l)
	}
	return w
}

func TestAlign(t *testing.T) {
	for _, c := range []struct{ src, tokens, want string }{
		{"“It’s (old)” — no…", "`` It 's -LRB- old -RRB- '' -- no ...", "“ It ’s ( old ) ” — no …"},
		{`"It's 'old'"`, "`` It 's ` old ''' ", `" It 's ' old '"`},
		{`the ''News'' -- gone`, "the `` News '' -- gone", "the '' News '' -- gone"},
		{"It was in the U.S.\nThen", "It was in the U.S. . Then", "It was in the U.S. ∅ Then"},
		// A window that leaves words out jumps to where the next tokens stand in a row.
		{"one two three four five six seven eight nine", "one four five six seven eight nine", "one four five six seven eight nine"},
		// What the text does not have gets nothing, and the rest goes on.
		{"one two three", "one nowhere two three", "one ∅ two three"},
	} {
		spans, _ := align(strings.Fields(c.tokens), c.src, 0)
		var got []string
		for _, s := range spans {
			w := s.In(c.src)
			if w == "" {
				w = "∅"
			}
			got = append(got, w)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", c.src, diff)
		}
	}
}

// A second window may stand before the first in the text.
func TestAlignGoesBack(t *testing.T) {
	src := "one two three four five six seven eight nine ten"
	_, pos := align(strings.Fields("five six seven eight nine ten"), src, 0)
	if pos != len(src) {
		t.Errorf("found position %d, want %d", pos, len(src))
	}
	spans, _ := align(strings.Fields("one two"), src, pos)
	if got := spans[0].In(src) + " " + spans[1].In(src); got != "one two" {
		t.Errorf("found %q", got)
	}
}

func TestWindowsByHand(t *testing.T) {
	d := doc(t,
		"Orla Finch said that the bridge is old. Police agreed.",
		"⟦s1 Orla Finch⟧ ⟦q1 said⟧ ⟦c1 that the bridge is old. Police⟧ agreed.",
	)
	got := ScoreWindows([]Doc{d}, []corpus.Window{
		window("Orla|s Finch|s said|q that|c the|c bridge|c is|c old|c ."),
		window("Police|s agreed|q ."),
		{Article: "not read", Annotator: "9a", Tokens: []string{"x"}, Labels: []corpus.Label{{}}},
	})
	// Our content runs over the cut and so is two pieces: "that ... old ." with a full stop too many, and "Police".
	want := Windows{Windows: 2, Tokens: 12,
		Source: Score{1, 1, 2}, Cue: Score{1, 1, 2}, Content: Score{0, 2, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Of several roles of one word the cue is believed first, then the source.
func TestFlattenOrder(t *testing.T) {
	d := doc(t, "Orla said Finch lied", "⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 ⟦s2 Finch⟧ ⟦q2 lied⟧⟧")
	got := ScoreWindows([]Doc{d}, []corpus.Window{window("Orla|s said|q Finch|s lied|q")})
	want := Windows{Windows: 1, Tokens: 4, Source: Score{2, 2, 2}, Cue: Score{2, 2, 2}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Neighbouring pieces of one role are one, on both sides: a label has no more than its role.
func TestPiecesAreLongestRuns(t *testing.T) {
	w := window("a|c b|c c|s")
	w.Labels[1].Begin = true
	d := doc(t, "a b c", "⟦c1 a⟧ ⟦c2 b⟧ ⟦s2 c⟧")
	got := ScoreWindows([]Doc{d}, []corpus.Window{w})
	if got.Content != (Score{1, 1, 1}) {
		t.Errorf("found %+v", got.Content)
	}
}
