package eval

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// counts returns the scores of docs by measure.
func counts(docs ...Doc) map[string]Score {
	out := map[string]Score{}
	for _, m := range ScoreAttribution(docs).Measures {
		out[m.Name] = m.Score
	}
	return out
}

func TestWords(t *testing.T) {
	src := "“Ça-va”, snake_case 3.5 d'Orla—no"
	var got []string
	for _, w := range words(src) {
		got = append(got, w.In(src))
	}
	want := []string{"Ça", "va", "snake_case", "3", "5", "d", "Orla", "no"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCover(t *testing.T) {
	ws := words("one two three four")
	for _, c := range []struct {
		spans []text.Span
		want  set
	}{
		{nil, nil},
		{[]text.Span{{Start: 0, End: 3}}, set{0}},
		{[]text.Span{{Start: 2, End: 5}}, set{0, 1}}, // touching is enough
		{[]text.Span{{Start: 3, End: 4}}, nil},       // the space between
		{[]text.Span{{Start: 4, End: 4}}, nil},       // an empty span covers nothing
		{[]text.Span{{Start: 14, End: 18}, {Start: 0, End: 3}, {Start: 1, End: 5}}, set{0, 1, 3}},
	} {
		if diff := cmp.Diff(c.want, cover(ws, c.spans)); diff != "" {
			t.Errorf("%v: %s", c.spans, diff)
		}
	}
}

// Jaccard of one half is enough; just below is not; empty equals empty, and nothing else equals empty.
func TestRelaxed(t *testing.T) {
	for _, c := range []struct {
		a, b set
		want bool
	}{
		{nil, nil, true},
		{nil, set{1}, false},
		{set{1, 2}, set{1}, true},
		{set{1, 2, 3}, set{2, 3, 4}, true},     // 2 of 4
		{set{1, 2, 3}, set{3, 4}, false},       // 1 of 4
		{set{1, 2, 3, 4, 5}, set{1, 2}, false}, // 2 of 5
	} {
		if got := relaxed(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: found %v", c.a, c.b, got)
		}
	}
}

func TestAttributionByHand(t *testing.T) {
	d := doc(t,
		"⟦s1 The mayor of Lowick⟧ ⟦q1 said⟧ ⟦c1 the bridge is shut⟧. ⟦c2 “It is old,”⟧ ⟦q2 added⟧ ⟦s2 Orla Finch⟧. ⟦q3 According to⟧ ⟦s3 police⟧ ⟦c3 nobody fell⟧.",
		// 1: source two of four words (relaxed), content exact. 2: source exact, content one of three words.
		// 3: missed. 4: spurious.
		"The ⟦s1 mayor of⟧ Lowick ⟦q1 said⟧ ⟦c1 the bridge is shut⟧. “⟦c2 It⟧ is old,” ⟦q2 added⟧ ⟦s2 Orla Finch⟧. According to ⟦s3 police⟧ nobody ⟦q3 fell⟧.",
	)
	want := map[string]Score{
		"cue overlap":     {2, 3, 3},
		"cue exact":       {2, 3, 3},
		"source exact":    {1, 3, 3},
		"source relaxed":  {2, 3, 3},
		"content exact":   {1, 3, 3},
		"content relaxed": {1, 3, 3},
		"all relaxed":     {1, 3, 3},
		"all exact":       {0, 3, 3},
	}
	if diff := cmp.Diff(want, counts(d)); diff != "" {
		t.Error(diff)
	}
	// Micro: a second document adds counts and does not average.
	e := doc(t, "⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 no⟧.", "⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 no⟧.")
	m := ScoreAttribution([]Doc{d, e}).Measures[7]
	if m.Name != "all exact" || m.Score != (Score{1, 4, 4}) || oneDecimal(m.F1()) != "25.0" || oneDecimal(m.Reached()) != "39.9" {
		t.Errorf("found %+v, F1 %v, reached %v", m, m.F1(), m.Reached())
	}
}

func TestPunctuationNeverMatters(t *testing.T) {
	d := doc(t,
		"⟦c1 “The bridge, — it is shut.”⟧ ⟦q1 , said⟧ ⟦s1 Orla Finch⟧.",
		"“⟦c1 The bridge⟧, — ⟦c1 it is shut⟧.” , ⟦q1 said⟧ ⟦s1 Orla⟧ ⟦s1 Finch.⟧",
	)
	if got := counts(d)["all exact"]; got != (Score{1, 1, 1}) {
		t.Errorf("found %+v", got)
	}
}

// The pair that shares most cue words is made first, whatever the order of the statements.
func TestPairsByMostSharedWords(t *testing.T) {
	d := doc(t,
		"⟦q1 said⟧ ⟦q2 in a statement⟧ no",
		"⟦q1 said in⟧ ⟦q2 a statement⟧ no",
	)
	// gold 2 and predicted 2 share "a statement"; gold 2 and predicted 1 share "in"; gold 1 and predicted 1 share
	// "said".
	got := compare(d).pairs
	want := []pair{{1, 1, 2}, {0, 0, 1}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(pair{})); diff != "" {
		t.Error(diff)
	}
	d = doc(t,
		"⟦q1 said in⟧ ⟦q2 a very long statement⟧",
		"said ⟦q1 in a very long⟧ statement",
	)
	got = compare(d).pairs
	want = []pair{{1, 0, 3}} // gold 1 shares only "in" and finds the prediction taken
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(pair{})); diff != "" {
		t.Error(diff)
	}
}

func TestNestedStatementsAreLeftOut(t *testing.T) {
	d := doc(t,
		"⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 police said it was shut⟧.",
		"⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 ⟦s2 police⟧ ⟦q2 said⟧ ⟦c2 it was shut⟧⟧.",
	)
	if got := counts(d)["all exact"]; got != (Score{1, 2, 1}) {
		t.Errorf("not nested: found %+v", got)
	}
	d.Reading.Statements[1].NestedIn = "s1"
	if got := counts(d)["all exact"]; got != (Score{1, 1, 1}) {
		t.Errorf("nested: found %+v", got)
	}
}

func TestDirect(t *testing.T) {
	d := doc(t,
		"⟦c1 “No,”⟧ ⟦q1 said⟧ ⟦s1 Orla Finch⟧.\n⟦s2 She⟧ ⟦q2 called⟧ ⟦c2 it “old”⟧.\n⟦c3 “Shut it. Now.”⟧ ⟦q3 added⟧ ⟦s3 Orla⟧.\n“Fine.” He left.\n",
		// 1 right; 2 is mixed and does not count; 3 loses a sentence; 4 is spurious and direct.
		"⟦c1 “No,”⟧ ⟦q1 said⟧ ⟦s1 Orla⟧ Finch.\n⟦s2 She⟧ ⟦q2 called⟧ ⟦c2 it “old”⟧.\n“Shut it. ⟦c3 Now.”⟧ ⟦q3 added⟧ ⟦s3 Orla⟧.\n⟦c4 “Fine.”⟧ ⟦s4 He⟧ ⟦q4 left⟧.\n",
	)
	got := ScoreClasses([]Doc{d})
	want := Direct{SourceRelaxed: Score{2, 3, 2}, ContentExact: Score{1, 3, 2}, Both: Score{1, 3, 2}}
	if got.Direct != want {
		t.Errorf("found %+v, want %+v", got.Direct, want)
	}
	rows := map[string]Class{}
	for _, r := range got.Rows {
		if r.Gold > 0 {
			rows[r.By+" "+r.Name] = r
		}
	}
	wantRows := map[string]Class{
		"kind direct":       {"kind", "direct", 2, 2, 2, 1, 1, 1},
		"kind mixed":        {"kind", "mixed", 1, 1, 1, 1, 1, 1},
		"sentences one":     {"sentences", "one", 2, 2, 2, 2, 2, 2},
		"sentences several": {"sentences", "several", 1, 1, 1, 0, 0, 0},
		"direct one":        {"direct", "one", 1, 1, 1, 1, 1, 1},
		"direct several":    {"direct", "several", 1, 1, 1, 0, 0, 0},
		"cue verb":          {"cue", "verb", 3, 3, 3, 2, 2, 2},
	}
	if diff := cmp.Diff(wantRows, rows); diff != "" {
		t.Error(diff)
	}
}

func TestCueClass(t *testing.T) {
	for _, c := range []struct{ marked, want string }{
		{"Orla ⟦q1 said⟧ no", "verb"},
		{"⟦q1 according to⟧ police", "preposition"},
		{"⟦q1 for⟧ Orla it is over", "preposition"},
		{"her ⟦q1 claim⟧ that", "noun"},
		{"they ⟦q1 claim⟧ that", "verb"},
		{"Finch’s ⟦q1 support for⟧ the bridge", "noun"},
		{"there is ⟦q1 opposition to⟧ it", "noun"},
		{"there is ⟦q1 the question of⟧ money", "noun"},
		{"she ⟦q1 said in a statement⟧ that", "verb"},
		{"Finch⟦q1 :⟧ no", "punctuation"},
		{"no", "none"},
	} {
		src, as := attributions(t, c.marked)
		var cue []text.Span
		if len(as) > 0 {
			cue = as[0].Cue
		}
		if got := cueClass(src, words(src), cue); got != c.want {
			t.Errorf("%s: found %s, want %s", c.marked, got, c.want)
		}
	}
}

func TestSentencesOf(t *testing.T) {
	for _, c := range []struct{ marked, want string }{
		{"⟦c1 “We will, Mr. Finch of the U.S. House,”⟧ she said", "one"},
		{"⟦c1 “We will. You won't.”⟧", "several"},
		{"⟦c1 “Really?”⟧ she asked, ⟦c1 “Now?”⟧", "one"},
		{"⟦c1 “Really.”⟧ She asked: ⟦c1 “Now?”⟧", "several"},
		{"⟦c1 one line\nand another⟧", "several"},
		{"⟦c1 that it cost 3.5 million⟧. Then", "one"},
		{"nothing ⟦q1 said⟧", ""},
	} {
		src, as := attributions(t, c.marked)
		if got := sentencesOf(src, as[0]); got != c.want {
			t.Errorf("%s: found %q, want %q", c.marked, got, c.want)
		}
	}
}

func TestCalibration(t *testing.T) {
	d := doc(t,
		"⟦s1 A⟧ ⟦q1 said⟧ ⟦c1 no⟧. ⟦s2 B⟧ ⟦q2 said⟧ ⟦c2 no⟧. ⟦s3 C⟧ ⟦q3 said⟧ ⟦c3 no⟧. D ran off.",
		"⟦s1 A⟧ ⟦q1 said⟧ ⟦c1 no⟧. ⟦s2 B⟧ ⟦q2 said⟧ ⟦c2 no⟧. C ⟦q3 said⟧ ⟦c3 no⟧. ⟦s4 D⟧ ⟦q4 ran⟧ ⟦c4 off⟧.",
	)
	for i, confidence := range []int{100, 92, 96, 15} { // right, right, wrong source, spurious
		d.Reading.Statements[i].Confidence.Span = confidence
	}
	got := ScoreCalibration([]Doc{d})
	if want := (Bin{N: 3, Right: 2, Confidence: 288}); got.Bins[9] != want {
		t.Errorf("top bin: found %+v, want %+v", got.Bins[9], want)
	}
	if want := (Bin{N: 1, Right: 0, Confidence: 15}); got.Bins[1] != want {
		t.Errorf("second bin: found %+v, want %+v", got.Bins[1], want)
	}
	// (3/4)·|96 - 66.67| + (1/4)·|15 - 0| = 22 + 3.75
	near(t, "expected calibration error", got.Error(), 25.75)
	near(t, "of nothing", ScoreCalibration(nil).Error(), 0)
}

func TestMistakes(t *testing.T) {
	d := doc(t,
		"⟦s1 Orla⟧ ⟦q1 said⟧ ⟦c1 no⟧. ⟦s2 Finch⟧ ⟦q2 agreed⟧. Rain fell.",
		"Orla ⟦q1 said⟧ no. Finch agreed. ⟦s2 Rain⟧ ⟦q2 fell⟧.",
	)
	want := []Mistake{
		{WrongSource, "d", 0, 12, "[s Orla] [q said] [c no]. Finch agreed. Rain fell.", "Orla [q said] no. Finch agreed. Rain fell."},
		{WrongContent, "d", 0, 12, "[s Orla] [q said] [c no]. Finch agreed. Rain fell.", "Orla [q said] no. Finch agreed. Rain fell."},
		{Missed, "d", 14, 26, "Orla said no. [s Finch] [q agreed]. Rain fell.", ""},
		{Spurious, "d", 28, 37, "", "Orla said no. Finch agreed. [s Rain] [q fell]."},
	}
	if diff := cmp.Diff(want, Mistakes([]Doc{d})); diff != "" {
		t.Error(diff)
	}
}

func TestScoreJSON(t *testing.T) {
	got, err := json.Marshal(ScoreAttribution([]Doc{doc(t, "⟦q1 said⟧ ⟦q2 so⟧ a", "⟦q1 said⟧ so a")}).Measures[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"name":"cue overlap","score":{"right":1,"predicted":1,"gold":2,"precision":100,"recall":50,"f1":66.7},"human":80.1,"reached":83.2}`
	if string(got) != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

func TestReadingOfAnotherText(t *testing.T) {
	if _, err := Read(t.Context(), fixed(hearsay.Reading{Text: "b"}), article("a"), 1); err == nil {
		t.Error("found no error")
	}
}
