package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Record tells how well a record tells what only shows across reports. docs/quality.md defines every figure.
type Record struct {
	Reports int `json:"reports"`
	// Quotes are the gold positions whose words are in the reports that were read, and how many of them some statement overlaps.
	Quotes    Share      `json:"quotes_overlapped"`
	BCubed    BCubed     `json:"bcubed"`
	Positions Score      `json:"positions"`
	Chains    Share      `json:"chains"`
	Families  Score      `json:"families"`
	Origins   OriginFit  `json:"origins"`
	Revisions Score      `json:"revisions"`
	Kinds     []NamedFit `json:"revision_kinds"`
	Joins     Share      `json:"party_joins"`
	// WrongPeople are pairs of two different people that were joined, and WrongOthers pairs of other parties.
	WrongPeople int        `json:"wrong_joins_of_people"`
	WrongOthers int        `json:"wrong_joins_of_others"`
	Wrong       []WhoWrong `json:"-"`
}

// NamedFit is how one kind of change was found.
type NamedFit struct {
	Name string `json:"kind"`
	Score
}

// BCubed holds the sums of the precision and the recall of N statements, in millionths.
type BCubed struct {
	N, P, R int64
}

// Precision returns the mean precision in percent.
func (b BCubed) Precision() float64 { return meanOf(b.P, b.N) }

// Recall returns the mean recall in percent.
func (b BCubed) Recall() float64 { return meanOf(b.R, b.N) }

// F1 returns the harmonic mean of precision and recall in percent.
func (b BCubed) F1() float64 {
	if b.P+b.R == 0 {
		return 0
	}
	return 2 * b.Precision() * b.Recall() / (b.Precision() + b.Recall())
}

func meanOf(sum, n int64) float64 {
	if n == 0 {
		return 0
	}
	return float64(sum) / float64(n) / 1e4
}

// MarshalJSON writes the count and the percentages.
func (b BCubed) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{"n":%d,"precision":%s,"recall":%s,"f1":%s}`, b.N, decimal(b.Precision()), decimal(b.Recall()), decimal(b.F1())), nil
}

// OriginFit tells how ranges of origins agree with those of gold.
type OriginFit struct {
	Inside    Share `json:"gold_inside"`   // of the claims that were found
	Minimum   Share `json:"minimum_exact"` // of these too
	Missing   int   `json:"claims_not_found"`
	Width     int   `json:"width_sum"` // of ours, summed over the claims that were found
	GoldWidth int   `json:"gold_width_sum"`
}

// Add adds the counts of b to r.
func (r *Record) Add(b Record) {
	r.Reports += b.Reports
	r.Quotes = Share{r.Quotes.Right + b.Quotes.Right, r.Quotes.N + b.Quotes.N}
	r.BCubed = BCubed{r.BCubed.N + b.BCubed.N, r.BCubed.P + b.BCubed.P, r.BCubed.R + b.BCubed.R}
	r.Positions, r.Families, r.Revisions = sum(r.Positions, b.Positions), sum(r.Families, b.Families), sum(r.Revisions, b.Revisions)
	for _, s := range []struct{ to, from *Share }{
		{&r.Chains, &b.Chains}, {&r.Joins, &b.Joins}, {&r.Origins.Inside, &b.Origins.Inside}, {&r.Origins.Minimum, &b.Origins.Minimum},
	} {
		s.to.Right += s.from.Right
		s.to.N += s.from.N
	}
	r.Origins.Missing += b.Origins.Missing
	r.Origins.Width += b.Origins.Width
	r.Origins.GoldWidth += b.Origins.GoldWidth
	for _, k := range b.Kinds {
		*r.kind(k.Name) = sum(*r.kind(k.Name), k.Score)
	}
	r.WrongPeople += b.WrongPeople
	r.WrongOthers += b.WrongOthers
	r.Wrong = append(r.Wrong, b.Wrong...)
}

func (r *Record) kind(name string) *Score {
	for i := range r.Kinds {
		if r.Kinds[i].Name == name {
			return &r.Kinds[i].Score
		}
	}
	r.Kinds = append(r.Kinds, NamedFit{Name: name})
	return &r.Kinds[len(r.Kinds)-1].Score
}

// ScoreRecord compares the record of one rendering of a scenario with its gold. Files tells the gold's name of each report. What gold says of
// files that are not among them does not count.
func ScoreRecord(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) Record {
	x := newRecordCase(gold, rec, files)
	x.out.Reports = len(rec.Reports)
	x.scoreBCubed()
	x.scorePositions()
	x.scoreChains()
	x.scoreFamilies()
	x.scoreOrigins()
	x.scoreRevisions()
	x.scoreParties()
	slices.SortFunc(x.out.Wrong, func(a, b WhoWrong) int { // so that those of two versions can be held against one another
		return cmp.Or(strings.Compare(a.Field, b.Field), strings.Compare(a.Doc, b.Doc), strings.Compare(a.Gold, b.Gold), strings.Compare(a.Ours, b.Ours))
	})
	return x.out
}

// GoldClaims returns the claims of gold, as indexes, that the statements of a record are about: those whose words overlap the quote of one of the
// positions. Files tells the gold's name of each report.
func GoldClaims(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) map[entry.Ref][]int {
	out := map[entry.Ref][]int{}
	for ref, quotes := range newRecordCase(gold, rec, files).quotes {
		for _, q := range quotes {
			out[ref] = append(out[ref], q.claim)
		}
	}
	return out
}

// GoldStance is where the party of gold who says a statement stands on a claim of gold, by its index.
type GoldStance struct {
	Claim    int
	Position hearsay.Position
}

// GoldStances returns where the statements of a record stand by gold whose words overlap the quote of a position of the party who says them, or for whom they are said.
func GoldStances(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) map[entry.Ref][]GoldStance {
	x := newRecordCase(gold, rec, files)
	out := map[entry.Ref][]GoldStance{}
	for ref, quotes := range x.quotes {
		s := x.statement(ref)
		for _, q := range quotes {
			p := gold.Claims[q.claim].Positions[q.position]
			party := x.naming.index(p.Party)
			if s == nil || !slices.Contains(x.parties[s.OnBehalfOf], party) && !slices.Contains(x.parties[s.Speaker], party) {
				continue
			}
			if g := (GoldStance{q.claim, hearsay.Position(p.Position)}); !slices.Contains(out[ref], g) {
				out[ref] = append(out[ref], g)
			}
		}
	}
	return out
}

func (r Record) String() string {
	var t table
	t.row(fmt.Sprintf("record, %d reports", r.Reports), "P", "R", "F1", "right", "predicted", "gold")
	t.row("claims, B-cubed", r.BCubed.Precision(), r.BCubed.Recall(), r.BCubed.F1(), "", r.BCubed.N, "")
	for _, s := range []NamedScore{{"position matrix", r.Positions}, {"families, pairs", r.Families}, {"revisions", r.Revisions}} {
		t.row(s.Name, s.Precision(), s.Recall(), s.F1(), s.Right, s.Predicted, s.Gold)
	}
	for _, k := range r.Kinds {
		t.row("  "+k.Name, k.Precision(), k.Recall(), k.F1(), k.Right, k.Predicted, k.Gold)
	}
	var u table
	u.row("of gold", "%", "n")
	for _, s := range []NamedShare{
		{"quotes that a statement overlaps", r.Quotes}, {"chains", r.Chains}, {"parties of two reports joined", r.Joins},
		{"origins: gold inside ours", r.Origins.Inside}, {"origins: minimum exact", r.Origins.Minimum},
	} {
		u.row(s.Name, s.Percent(), s.N)
	}
	n := int64(r.Origins.Inside.N)
	return t.String() + "\n" + u.String() + fmt.Sprintf("origins: mean width %s, of gold %s; claims not found %d\nwrong joins: %d of people, %d of others\n",
		decimal(meanOf(int64(r.Origins.Width)*1e4, n)), decimal(meanOf(int64(r.Origins.GoldWidth)*1e4, n)), r.Origins.Missing, r.WrongPeople, r.WrongOthers)
}
