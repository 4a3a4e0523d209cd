package gold_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/text"
)

// decided is the sample with decisions.
func decided(t *testing.T, asked ...review.Asked) (store.Report, review.Corrected) {
	t.Helper()
	r := sample.Bridge()
	report := store.Report{ID: 4, SHA256: strings.Repeat("0a", 32), Report: r.Report}
	var list []store.Review
	for i, a := range asked {
		a.By = "Ada Quill"
		seen, err := review.Look(report, r, list)
		if err != nil {
			t.Fatal(err)
		}
		n, err := review.New(seen, a)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, store.Review{ID: store.ReviewID(i + 1), Body: n.Body, At: "2031-03-05T08:00:00Z"})
	}
	seen, err := review.Look(report, r, list)
	if err != nil {
		t.Fatal(err)
	}
	return report, seen.Shown
}

func confirm(n int) review.Asked { return review.Asked{Verb: review.Confirm, Number: n} }

// read reads gold as the training of Hearsay reads the who-when collection.
func read(t *testing.T, a gold.Article) corpus.WhoArticle {
	t.Helper()
	list, err := corpus.Who(fstest.MapFS{"x/" + a.Name + ".json": {Data: a.Text}, "x/" + a.Name + ".gold.json": {Data: a.Gold}}, "x")
	if err != nil {
		t.Fatal(err)
	}
	return list[0]
}

func TestOf(t *testing.T) {
	report, c := decided(t, confirm(7), confirm(8), confirm(2), review.Asked{Verb: review.Correct, Number: 5, Typed: []string{"position=opposes"}},
		review.Asked{Verb: review.Reject, Number: 6}, review.Asked{Verb: review.Add, Typed: []string{"content=“a poor joke.”", "speaker=Ada Brandt", "position=opposes"}})
	a, err := gold.Of(report, c, gold.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := read(t, a)
	var said []string
	for _, x := range got.Attributions {
		said = append(said, x.Speaker+" "+x.Position+" "+x.Kind)
	}
	if diff := cmp.Diff([]string{"Ada Brandt commits direct", "Ada Brandt opposes direct", "two council officials alleges indirect", "Kim Ødegård denies mixed"}, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.ID != "r4_0a0a0a0a0a0a" || got.Published != "2031-03-04" || got.Text != c.Text || a.Statements != 4 {
		t.Errorf("%s %s, %d statements", got.ID, got.Published, a.Statements)
	}
	third, fourth := got.Attributions[2], got.Attributions[3]
	span := func(of []text.Span) string { return c.Text[of[0].Start:of[0].End] }
	if third.Anonymous == nil || third.Anonymous.Descriptor != "two council officials" || !third.Anonymous.Plural || third.Named || !slices.Equal(third.Via, []string{"Channel Five"}) ||
		!slices.Equal(third.About, []string{"Jon Aske"}) || !strings.HasPrefix(span(third.Content), "that Jon Aske") {
		t.Errorf("%+v", third)
	}
	if fourth.Answers != 2 || fourth.SaidOn != "2031-03-04" || fourth.SaidOnText != "on Tuesday" || !strings.HasPrefix(fourth.Occasion, "at a hearing") ||
		fourth.Prompt != "Asked about the report" || !fourth.Named || fourth.PartyType != "person" {
		t.Errorf("%+v", fourth)
	}
	for _, p := range got.Parties {
		for _, f := range p.Forms {
			if !strings.Contains(c.Text, f) {
				t.Errorf("%s: %q does not stand in the text", p.Name, f)
			}
		}
	}
	for _, part := range []string{`"complete": false`, `"rejected": [` + "\n  {\n   \"n\": 0,\n   \"source\": \"people close to it\""} {
		if !strings.Contains(string(a.Text), part) {
			t.Errorf("the text has no %s:\n%s", part, a.Text)
		}
	}
	if strings.Contains(string(a.Gold), "r4/s5") {
		t.Error("what was decided in part is there")
	}
}

// Of what was decided in part the gold tells which fields those are.
func TestPartial(t *testing.T) {
	report, c := decided(t, review.Asked{Verb: review.Correct, Number: 5, Typed: []string{"position=opposes", "said=2031-03"}})
	if a, err := gold.Of(report, c, gold.Options{}); err != nil || a.Text != nil {
		t.Errorf("%s, %v", a.Text, err)
	}
	a, err := gold.Of(report, c, gold.Options{Partial: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, a); len(got.Attributions) != 1 || got.Attributions[0].Position != "opposes" || got.Attributions[0].SaidOn != "2031-03" {
		t.Errorf("%+v", got.Attributions)
	}
	if want := "\"statement\": \"r4/s5\",\n   \"reviewed\": [\n    \"position\",\n    \"said\"\n   ]"; !strings.Contains(string(a.Gold), want) {
		t.Errorf("%s", a.Gold)
	}
}

// A report is complete when nothing in it is a guess.
func TestComplete(t *testing.T) {
	var all []review.Asked
	for n := range sample.Bridge().Statements {
		all = append(all, confirm(n+1))
	}
	report, c := decided(t, all...)
	a, err := gold.Of(report, c, gold.Options{})
	if err != nil || !strings.Contains(string(a.Text), `"complete": true`) {
		t.Errorf("%s, %v", a.Text, err)
	}
}
