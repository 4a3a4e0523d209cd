package eval_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// told is a report with one party and one statement, the words of which are content.
func told(number, article int64, text, name, content string, position hearsay.Position) entry.Report {
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	return entry.Report{Number: number, Article: article, Reading: hearsay.Reading{
		Text:       text,
		Parties:    []hearsay.Party{{ID: "p1", Name: name, Type: hearsay.Person, Named: true, Mentions: []hearsay.Mention{{Span: at(name), Form: "name"}}}},
		Statements: []hearsay.Statement{{ID: "s1", Content: []hearsay.Span{at(content)}, Speaker: "p1", Position: position}},
	}}
}

// ferryStory is two reports and what gold says of them; the record is right in everything but one thing at a time.
func ferryStory() (corpus.ScenarioGold, record.Record, map[int64]string) {
	gold := corpus.ScenarioGold{
		Parties: []corpus.GoldParty{{Name: "Ada Voss", Type: "person", Aliases: []string{"Voss"}}, {Name: "Ola Voss", Type: "person"}},
		Claims: []corpus.GoldClaim{{ID: "c1", Positions: []corpus.GoldPosition{
			{Party: "Ada Voss", Position: "denies", File: "01.txt", Quote: "the  ferry sank"}, {Party: "Ola Voss", Position: "alleges", File: "02.txt", Quote: "it “sank” at noon"},
		}}},
		Chains:   []corpus.GoldChain{{File: "01.txt", Content: "ferry sank", Chain: []corpus.GoldLink{{Party: "Ada Voss"}}}},
		Families: []corpus.GoldFamily{{Original: "01.txt", Files: []string{"01.txt", "02.txt"}}},
		Origins:  []corpus.GoldOrigins{{Claim: "c1", Min: 1, Max: 2, List: []corpus.GoldOrigin{{Files: []string{"02.txt"}}}}},
		Revisions: []corpus.GoldRevision{{From: "01.txt", To: "02.txt", Changes: []corpus.GoldChange{
			{Kind: "verb_softened", Before: "the ferry sank", After: "the ferry allegedly sank"},
		}}},
	}
	refs := []entry.Ref{{Report: 1, Number: 1}, {Report: 2, Number: 1}}
	rec := record.Record{
		Reports: []record.Report{
			{Report: told(1, 1, "Ada Voss denied the ferry sank.", "Ada Voss", "the ferry sank", hearsay.Denies)},
			{Report: told(2, 2, "It \"sank\" at noon, or so Ola Voss said: it \"sank\" at noon.", "Ola Voss", "it \"sank\" at noon", hearsay.Alleges)},
		},
		Parties: []identity.Party{
			{Number: 1, Name: "Ada Voss", Named: true, Members: []identity.Member{{Report: 1, Party: "p1"}}},
			{Number: 2, Name: "Ola Voss", Named: true, Members: []identity.Member{{Report: 2, Party: "p1"}}},
		},
		Statements: []record.Statement{{Ref: refs[0], Speaker: 1, Position: "denies"}, {Ref: refs[1], Speaker: 2, Position: "alleges"}},
		Claims: []record.Claim{{Number: 1, Statements: refs, Origins: record.Origins{Min: 1, Max: 2},
			Positions: []record.Position{{Party: 1, Position: "denies", Statement: refs[0]}, {Party: 2, Position: "alleges", Statement: refs[1]}}}},
		Families: []record.Family{{Number: 1, Original: 1, Members: []record.Member{{Report: 2}}}},
		Revisions: []record.Revision{{From: 1, To: 2, Changes: []record.Change{
			{Kind: "verb_softened", Before: "ferry sank on Monday", After: "ferry allegedly sank on Monday"},
		}}},
	}
	return gold, rec, map[int64]string{1: "01.txt", 2: "02.txt"}
}

func TestScoreRecordRight(t *testing.T) {
	gold, rec, files := ferryStory()
	r := eval.ScoreRecord(gold, rec, files)
	for name, got := range map[string]float64{
		"B-cubed": r.BCubed.F1(), "positions": r.Positions.F1(), "chains": r.Chains.Percent(), "families": r.Families.F1(), "inside": r.Origins.Inside.Percent(),
		"minimum": r.Origins.Minimum.Percent(), "revisions": r.Revisions.F1(), "quotes": r.Quotes.Percent(),
	} {
		if got != 100 {
			t.Errorf("%s: %v, want 100: %+v", name, got, r.Wrong)
		}
	}
	if r.WrongPeople+r.WrongOthers != 0 {
		t.Errorf("wrong joins: %+v", r.Wrong)
	}
}

func TestScoreRecordWrong(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*record.Record)
		got  func(eval.Record) float64
		want float64
	}{
		{"two claims instead of one", func(r *record.Record) {
			r.Claims = append(r.Claims, record.Claim{Statements: r.Claims[0].Statements[1:]})
			r.Claims[0].Statements = r.Claims[0].Statements[:1]
		}, func(r eval.Record) float64 { return r.BCubed.Recall() }, 50},
		{"no claim", func(r *record.Record) { r.Claims = nil }, func(r eval.Record) float64 { return float64(r.Origins.Missing) }, 1},
		{"another position", func(r *record.Record) { r.Claims[0].Positions[0].Position = "says" }, func(r eval.Record) float64 { return r.Positions.F1() }, 50},
		{"no response is no cell", func(r *record.Record) { r.Claims[0].Positions[0].Position = "no_response" },
			func(r eval.Record) float64 { return r.Positions.Precision() }, 100},
		{"another link before the speaker", func(r *record.Record) { r.Statements[0].Chain = []int{2} }, func(r eval.Record) float64 { return r.Chains.Percent() }, 0},
		{"no family", func(r *record.Record) { r.Families = nil }, func(r eval.Record) float64 { return r.Families.Recall() }, 0},
		{"a range that leaves gold out", func(r *record.Record) { r.Claims[0].Origins.Min = 2 }, func(r eval.Record) float64 { return r.Origins.Inside.Percent() }, 0},
		{"another kind of change", func(r *record.Record) { r.Revisions[0].Changes[0].Kind = "verb_hardened" }, func(r eval.Record) float64 { return r.Revisions.F1() }, 0},
		{"two people joined", func(r *record.Record) {
			r.Parties[0].Members = append(r.Parties[0].Members, r.Parties[1].Members...)
			r.Parties[1].Members = nil
		}, func(r eval.Record) float64 { return float64(r.WrongPeople) }, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			gold, rec, files := ferryStory()
			tt.do(&rec)
			if got := tt.got(eval.ScoreRecord(gold, rec, files)); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// What gold says of files that were not read does not count.
func TestScoreRecordOfOneFile(t *testing.T) {
	gold, rec, files := ferryStory()
	rec.Reports, rec.Parties, rec.Statements, rec.Families, rec.Revisions = rec.Reports[:1], rec.Parties[:1], rec.Statements[:1], nil, nil
	rec.Claims[0].Statements, rec.Claims[0].Positions = rec.Claims[0].Statements[:1], rec.Claims[0].Positions[:1]
	r := eval.ScoreRecord(gold, rec, files)
	if r.Positions.Gold != 1 || r.Families.Gold != 0 || r.Revisions.Gold != 0 || r.Origins.Inside.N != 0 {
		t.Errorf("%+v", r)
	}
}

// What is wrong is told in the same order every time.
func TestWrongInOrder(t *testing.T) {
	var before []eval.WhoWrong
	for range 20 {
		gold, rec, files := ferryStory()
		rec.Claims[0].Positions = nil
		for _, position := range hearsay.Positions() {
			rec.Claims[0].Positions = append(rec.Claims[0].Positions, record.Position{Party: 1, Position: string(position), Statement: rec.Claims[0].Statements[0]})
		}
		got := eval.ScoreRecord(gold, rec, files).Wrong
		if before == nil {
			before = got
		}
		if len(got) < 8 || !slices.Equal(got, before) {
			t.Fatalf("told are %q, before %q", got, before)
		}
	}
}

// Where the party of gold stands is told of the statements that it makes, and of nobody else's in the same words.
func TestGoldStances(t *testing.T) {
	gold, rec, files := ferryStory()
	got := eval.GoldStances(gold, rec, files)
	want := map[entry.Ref][]eval.GoldStance{{Report: 1, Number: 1}: {{Claim: 0, Position: hearsay.Denies}}, {Report: 2, Number: 1}: {{Claim: 0, Position: hearsay.Alleges}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("stances are %v, want %v", got, want)
	}
	rec.Statements[1].Speaker = 1
	if got := eval.GoldStances(gold, rec, files); len(got) != 1 {
		t.Errorf("with the words said by somebody else they are %v", got)
	}
}
