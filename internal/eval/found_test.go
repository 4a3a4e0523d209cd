package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Statements that were read are looked for by their cues; each counts by the gravest of its faults, and what is none has no position.
func TestScoreFound(t *testing.T) {
	statement := func(at int, p hearsay.Position, span int) hearsay.Statement {
		return hearsay.Statement{Cue: []hearsay.Span{{Start: at, End: at + 2}, {Start: at + 4, End: at + 6}}, Position: p, Confidence: hearsay.Confidence{Span: span}}
	}
	reports := []entry.Report{{Number: 1, SHA256: "aaaaaaaaaaaa1111", Reading: hearsay.Reading{Statements: []hearsay.Statement{
		statement(0, hearsay.Says, 90), statement(10, hearsay.Denies, 90), statement(20, hearsay.Alleges, 40), statement(30, hearsay.Says, 95), statement(50, hearsay.Says, 95),
	}}}}
	read := func(at int, position hearsay.Position, faults string) corpus.FoundStatement {
		return corpus.FoundStatement{Article: "aaaaaaaaaaaa", Cue: text.Span{Start: at, End: at + 6}, Position: position, Faults: faults}
	}
	got := eval.ScoreFound([]corpus.FoundStatement{
		read(0, "says", ""), read(10, "says", "hv"), read(20, "alleges", "cv"), read(30, "says", "nsc"), read(40, "denies", ""),
		{Article: "bbbbbbbbbbbb", Cue: text.Span{Start: 0, End: 6}, Position: "says"},
	}, reports)
	want := eval.Found{Unread: 1, Right: 2, Placed: 3, Positions: map[hearsay.Position]eval.Score{
		hearsay.Says: {Right: 1, Predicted: 1, Gold: 2}, hearsay.Denies: {Predicted: 1}, hearsay.Alleges: {Right: 1, Predicted: 1, Gold: 1},
	}}
	want.Faults[0].Shown, want.Faults[2].Doubtful, want.Faults[3].Shown = 1, 1, 1
	want.Faults[5] = eval.FoundFault{Shown: 1, Gone: 1}
	want.Calibration.Bins[9] = eval.Bin{N: 3, Right: 2, Confidence: 275}
	want.Calibration.Bins[4] = eval.Bin{N: 1, Confidence: 40}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
	for _, line := range []string{"wrong party", "1 statements that nobody has read", "66.7 % of 3 right", "alleges"} {
		if s := got.String(); !strings.Contains(s, line) {
			t.Errorf("no %q in\n%s", line, s)
		}
	}
}
