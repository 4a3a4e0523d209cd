package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Each statement of an event counts by what stands in its claim and by what readers put with it; what is in no claim stands alone.
func TestScoreEvents(t *testing.T) {
	content := func(n int) (out []hearsay.Statement) {
		for i := range n {
			out = append(out, hearsay.Statement{Content: []hearsay.Span{{Start: 100 * i, End: 100*i + 50}}})
		}
		return out
	}
	reports := []entry.Report{
		{Number: 1, SHA256: "aaaaaaaaaaaa1111", Reading: hearsay.Reading{Statements: content(3)}},
		{Number: 2, SHA256: "bbbbbbbbbbbb2222", Reading: hearsay.Reading{Statements: content(1)}},
	}
	ref := func(r int64, n int) entry.Ref { return entry.Ref{Report: r, Number: n} }
	reports[1].Reading.Statements[0].Position = hearsay.Denies
	rec := record.Record{Claims: []record.Claim{{TitleOf: ref(1, 1), Statements: []entry.Ref{ref(1, 1), ref(1, 2), ref(2, 1)}}}}
	judged := func(round, event, article string, n int, group string) corpus.JudgedStatement {
		return corpus.JudgedStatement{Round: round, Claim: event, Article: article, Span: text.Span{Start: 100 * n, End: 100*n + 50}, Group: group}
	}
	got := eval.ScoreEvents([]corpus.JudgedStatement{
		judged("few", "e1", "aaaaaaaaaaaa", 0, "1"), judged("few", "e1", "aaaaaaaaaaaa", 1, "2"), judged("few", "e1", "aaaaaaaaaaaa", 2, "1"), judged("few", "e1", "bbbbbbbbbbbb", 0, "1"),
		judged("few", "e1", "bbbbbbbbbbbb", 0, "2"), // once more
		judged("many", "e2", "aaaaaaaaaaaa", 0, "1"), judged("many", "e2", "cccccccccccc", 0, "1"), judged("many", "e2", "aaaaaaaaaaaa", 7, "1"),
	}, reports, rec)
	third := int64(333333)
	want := eval.Events{Rounds: []eval.EventRound{
		// s1 and s1 of the other report: two of three are right, two of three are found; s2: one of three, all; s3 alone: all, one of three
		{Round: "few", Events: 1, Lost: 1, BCubed: eval.BCubed{N: 4, P: 2*666666 + third + 1e6, R: 2*666666 + 1e6 + third}, Together: 3, TogetherOne: 1, Apart: 3, ApartOne: 2, Titled: eval.Share{Right: 2, N: 3}, Replies: eval.Share{Right: 1, N: 1}},
		{Round: "many", Events: 1, Lost: 2, BCubed: eval.BCubed{N: 1, P: 1e6, R: 1e6}, Titled: eval.Share{Right: 1, N: 1}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if s := got.String(); !strings.Contains(s, "all ") || !strings.Contains(s, "73.3") || !strings.Contains(s, "75.0 % of 4 are of what the claim is called by") {
		t.Errorf("no sum of all rounds in\n%s", s)
	}
}

// Statements of today are found by the bytes that were judged.
func TestJudgedGroups(t *testing.T) {
	reports := []entry.Report{{Number: 7, SHA256: "aaaaaaaaaaaa1111", Reading: hearsay.Reading{Statements: []hearsay.Statement{{Content: []hearsay.Span{{Start: 10, End: 30}}}}}}}
	got := eval.JudgedGroups([]corpus.JudgedStatement{
		{Article: "aaaaaaaaaaaa", Span: text.Span{Start: 11, End: 30}, Group: "c3"}, {Article: "aaaaaaaaaaaa", Span: text.Span{Start: 40, End: 60}, Group: "n1"}, {Article: "bbbbbbbbbbbb", Span: text.Span{Start: 10, End: 30}, Group: "n2"},
	}, reports)
	if diff := cmp.Diff(map[entry.Ref]string{{Report: 7, Number: 1}: "c3"}, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}
