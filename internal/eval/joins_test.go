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

// Judged statements are found again where a statement of today shares most of their bytes.
func TestScoreJoins(t *testing.T) {
	content := func(spans ...int) (out []hearsay.Statement) {
		for i := 0; i < len(spans); i += 2 {
			out = append(out, hearsay.Statement{Content: []hearsay.Span{{Start: spans[i], End: spans[i+1]}}})
		}
		return out
	}
	reports := []entry.Report{
		{Number: 1, SHA256: "aaaaaaaaaaaa1111", Reading: hearsay.Reading{Statements: content(10, 30, 40, 60, 70, 90)}},
		{Number: 2, SHA256: "bbbbbbbbbbbb2222", Reading: hearsay.Reading{Statements: append(content(0, 20), hearsay.Statement{})}},
	}
	ref := func(r int64, n int) entry.Ref { return entry.Ref{Report: r, Number: n} }
	rec := record.Record{Statements: make([]record.Statement, 5), Claims: []record.Claim{
		{Statements: []entry.Ref{ref(1, 1), ref(1, 2), ref(2, 1)}}, {Statements: []entry.Ref{ref(1, 3)}},
	}}
	judged := func(round, claim, article string, start, end int, group string) corpus.JudgedStatement {
		return corpus.JudgedStatement{Round: round, Claim: claim, Article: article, Span: text.Span{Start: start, End: end}, Group: group}
	}
	got := eval.ScoreJoins([]corpus.JudgedStatement{
		judged("1", "c1", "aaaaaaaaaaaa", 10, 28, "A"), judged("1", "c1", "aaaaaaaaaaaa", 42, 60, "B"), judged("1", "c1", "bbbbbbbbbbbb", 0, 20, "A"),
		judged("1", "c2", "aaaaaaaaaaaa", 70, 90, "A"), judged("1", "c2", "aaaaaaaaaaaa", 10, 30, "A"),
		judged("2", "c1", "aaaaaaaaaaaa", 10, 30, "A"), judged("2", "c1", "aaaaaaaaaaaa", 28, 41, "A"), // of nothing that is read now
		judged("2", "c1", "cccccccccccc", 10, 30, "A"), // of an article that is not there
	}, reports, rec)
	want := eval.Joins{Statements: 5, Joined: 3, Rounds: []eval.JoinRound{
		{Round: "1", Together: 2, TogetherOne: 1, Apart: 2, ApartOne: 2}, {Round: "2", Lost: 3},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("joins (-want +got):\n%s", diff)
	}
	if s := got.String(); !strings.Contains(s, "all") || !strings.Contains(s, "33.3 %") {
		t.Errorf("no sum of all rounds in\n%s", s)
	}
}
