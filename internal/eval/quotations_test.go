package eval

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// fixed reads everything as r.
func fixed(r hearsay.Reading) Reader {
	return func(context.Context, string, string, hearsay.Metadata) (hearsay.Reading, error) { return r, nil }
}

// echo reads every text as one without statements.
func echo(_ context.Context, _, text string, _ hearsay.Metadata) (hearsay.Reading, error) {
	return hearsay.Reading{Text: text}, nil
}

func article(texts ...string) []corpus.Article {
	var out []corpus.Article
	for _, s := range texts {
		out = append(out, corpus.Article{ID: s, Text: s})
	}
	return out
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{`“a” "b" «c» „d‟`, `“ ” " " « » „ ‟`},
		{"‘a b’ c’s 'd' rock ‘n’ roll, ‘em, the ‘90s", "‘"},
		{`a 6' 2" man, 6’2" too, "the 1990"`, `" "`},
		{"‘‘Orla and ‘‘", "‘"},
		{"no marks", ""},
	} {
		var got []string
		for _, at := range marks(c.src) {
			got = append(got, string([]rune(c.src[at:])[0]))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", c.src, diff)
		}
	}
}

func TestQuotationsByHand(t *testing.T) {
	src := "“One” and “two” and “three” and “four\n“five.”"
	at := func(s string) hearsay.Span {
		i := strings.Index(src, s)
		return hearsay.Span{Start: i, End: i + len(s)}
	}
	d := Doc{ID: "d", Text: src, Reading: hearsay.Reading{Text: src, Quotations: []hearsay.Quotation{
		{Span: at("“One”"), Status: hearsay.Attributed},
		{Span: at("“two”"), Status: hearsay.Term},
		{Span: at("“four"), Status: hearsay.Unclosed},
		{Span: at("“five.”"), Status: hearsay.Unresolved},
	}}}
	label := func(s string, status hearsay.QuotationStatus) Label {
		return Label{"d", at(s).Start, at(s).End, status}
	}
	got := ScoreQuotations([]Doc{d}, []Label{
		label("“One”", hearsay.Attributed),
		label("“two”", hearsay.Title),
		label("“three”", hearsay.Term),
		label("“five.”", hearsay.Unresolved),
		{"another", 0, 3, hearsay.Term},
	})
	three := at("“three”")
	want := Quotations{
		Marks:      Share{7, 9},
		Lost:       []Mark{{"d", three.Start}, {"d", three.End - len("”")}},
		Unresolved: Share{2, 4},
		Status:     Share{2, 4},
		Missing:    1,
		Statuses: []StatusCounts{
			{hearsay.Attributed, 1, []int{1, 0, 0, 0, 0}},
			{hearsay.Term, 1, []int{0, 0, 0, 0, 0}},
			{hearsay.Title, 1, []int{0, 1, 0, 0, 0}},
			{hearsay.Unresolved, 1, []int{0, 0, 0, 1, 0}},
			{hearsay.Unclosed, 0, []int{0, 0, 0, 0, 0}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadLabels(t *testing.T) {
	fsys := fstest.MapFS{
		"l.json": {Data: []byte(`[{"doc":"d","start":3,"end":9,"status":"term"}]`)},
		"x.json": {Data: []byte(`{}`)},
	}
	got, err := ReadLabels(fsys, "l.json")
	if err != nil || len(got) != 1 || got[0] != (Label{"d", 3, 9, hearsay.Term}) {
		t.Errorf("found %v, %v", got, err)
	}
	if _, err := ReadLabels(fsys, "x.json"); err == nil || !strings.Contains(err.Error(), "x.json") {
		t.Errorf("found error %v, want one that names x.json", err)
	}
}

func TestSpeed(t *testing.T) {
	clock := time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)
	now := func() time.Time { clock = clock.Add(500 * time.Millisecond); return clock }
	got, err := MeasureSpeed(t.Context(), echo, article("It's 3.5 %.", "“No!”"), time.Second, now)
	if err != nil {
		t.Fatal(err)
	}
	// It ' s 3 . 5 % . and “ No ! ”, read twice in a second.
	if got.Tokens != 12 || got.Rounds != 2 || got.Elapsed != time.Second || got.TokensPerSecond() != 24 {
		t.Errorf("found %+v", got)
	}
}

func TestReadKeepsOrder(t *testing.T) {
	texts := strings.Split("abcdefghijklmnopqrstuvwxyz", "")
	docs, err := Read(t.Context(), echo, article(texts...), 4)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range docs {
		if d.ID != texts[i] {
			t.Errorf("found %s at %d, want %s", d.ID, i, texts[i])
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, echo, article(texts...), 4); !errors.Is(err, context.Canceled) {
		t.Errorf("found error %v, want that of the context", err)
	}
}
