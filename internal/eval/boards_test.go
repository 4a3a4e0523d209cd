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
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A row that was judged is told still where the same words tell the same position of a party that is called so, on a board of three statements and more.
func TestScoreBoards(t *testing.T) {
	statement := func(id string, at int) hearsay.Statement {
		return hearsay.Statement{ID: id, Cue: []hearsay.Span{{Start: at, End: at + 4}}}
	}
	reports := []entry.Report{{Number: 1, SHA256: "aaaaaaaaaaaa1111", Reading: hearsay.Reading{Statements: []hearsay.Statement{statement("s1", 0), statement("s2", 10), statement("s4", 20), statement("s5", 30)}}}}
	ref := func(n int) entry.Ref { return entry.Ref{Report: 1, Number: n} }
	rec := record.Record{
		Parties: []identity.Party{{Number: 1, Name: "Ada Roe"}, {Number: 2, Name: "Harrow Water"}},
		Claims: []record.Claim{
			{Statements: []entry.Ref{ref(1), ref(2), ref(4)}, Positions: []record.Position{
				{Party: 1, Position: "alleges", Statement: ref(1)}, {Party: 2, Position: "denies", Statement: ref(2)}, {Party: 1, Position: "says", Statement: ref(4)},
			}},
			{Statements: []entry.Ref{ref(5)}, Positions: []record.Position{{Party: 1, Position: "says", Statement: ref(5)}}},
		},
	}
	row := func(at int, p hearsay.Position, party string, v corpus.Verdict) corpus.BoardRow {
		return corpus.BoardRow{Article: "aaaaaaaaaaaa", Cue: text.Span{Start: at, End: at + 4}, Position: p, Party: corpus.Digest([]byte(party)), Verdict: v}
	}
	got := eval.ScoreBoards([]corpus.BoardRow{
		row(0, "alleges", "Ada Roe", corpus.RightRow), row(10, "confirms", "Harrow Water", corpus.WrongPosition), row(20, "says", "Tom Reed", corpus.WrongParty), row(20, "says", "Ada Roe", corpus.OtherClaim),
		row(30, "says", "Ada Roe", corpus.RightRow),
	}, reports, rec)
	want := eval.Boards{
		Rows: 3, Told: map[corpus.Verdict]int{corpus.RightRow: 1, corpus.OtherClaim: 1},
		Gone:      map[corpus.Verdict]int{corpus.WrongPosition: 1, corpus.WrongParty: 1, corpus.RightRow: 1},
		Positions: map[hearsay.Position]eval.Score{hearsay.Alleges: {Right: 1, Predicted: 1}, hearsay.Says: {Predicted: 1}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("boards (-want +got):\n%s", diff)
	}
	if s := got.String(); !strings.Contains(s, "right                               1   50.0 %               1") {
		t.Errorf("the table is\n%s", s)
	}
}
