package claims

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// The model that ships can be read, and has a score for every label.
func TestStanceModel(t *testing.T) {
	m := stances()
	if m == nil || m.Labels() != len(StanceLabels()) {
		t.Fatalf("the model of stances is %+v, want one of %d labels", m, len(StanceLabels()))
	}
	labels := StanceLabels()
	if i := slices.Index(labels, Aside); i != len(labels)-1 || len(labels) != len(deeds)+1 || slices.Contains(deeds, Aside) {
		t.Errorf("labels are %q", labels)
	}
}

// A board tells what the rules and the model agree on, and what the model is sure of.
func TestStand(t *testing.T) {
	scores := func(of map[hearsay.Position]int32) []int32 {
		var out []int32
		for _, l := range StanceLabels() {
			out = append(out, of[l])
		}
		return out
	}
	type points map[hearsay.Position]int32
	for _, tt := range []struct {
		name       string
		rule       hearsay.Position
		fits, near bool
		scores     points
		want       hearsay.Position
		told       bool
	}{
		{"both agree", hearsay.Denies, true, true, points{hearsay.Denies: 500, hearsay.Says: 100}, hearsay.Denies, true},
		{"they do not", hearsay.Denies, true, true, points{hearsay.Denies: 100, hearsay.Says: 500}, hearsay.Denies, false},
		{"the model is sure of another", hearsay.Says, true, true, points{hearsay.Alleges: 1000, hearsay.Says: 200}, hearsay.Alleges, true},
		{"just not sure", hearsay.Demands, true, true, points{hearsay.Alleges: 1000, hearsay.Says: 201}, hearsay.Demands, false},
		{"sure, in words of its own", hearsay.Says, false, false, points{hearsay.Denies: 900}, hearsay.Denies, true},
		{"sure that it is merely said, in words of its own", hearsay.Alleges, false, false, points{hearsay.Says: 900}, hearsay.Alleges, false},
		{"sure that it is merely said", hearsay.Alleges, true, true, points{hearsay.Says: 900}, hearsay.Says, true},
		{"both agree, but the rules would not tell it", hearsay.Says, false, false, points{hearsay.Says: 500}, hearsay.Says, false},
		{"what is merely said is the rules' alone", hearsay.Says, true, true, points{hearsay.Alleges: 500, Aside: 2000}, hearsay.Says, true},
		{"aside is a little likelier", hearsay.Alleges, true, true, points{hearsay.Alleges: 500, Aside: 1000}, hearsay.Alleges, true},
		{"aside is much likelier", hearsay.Alleges, true, true, points{hearsay.Alleges: 500, Aside: 1001}, hearsay.Alleges, false},
		{"sure against all but aside", hearsay.Demands, true, true, points{hearsay.Alleges: 1000, Aside: 300}, hearsay.Demands, false},
		{"the first of all labels", deeds[0], true, true, points{deeds[0]: 1}, deeds[0], true},
	} {
		if p, told := Stand(tt.rule, tt.fits, tt.near, scores(tt.scores)); p != tt.want || told != tt.told {
			t.Errorf("%s: %s, told %v; want %s, %v", tt.name, p, told, tt.want, tt.told)
		}
	}
}

// Who grants something in plain words stands on the board, whatever the model says, and so does what a claim is called by.
func TestBoardPlainly(t *testing.T) {
	claim := said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping in April", position: hearsay.Alleges, anonymous: true}
	for _, tt := range []struct {
		name string
		said said
		want string
	}{
		{"grants it", said{who: "Mara Holt", words: "{Mara Holt|she} did not dispute that the old ferry was sold to Tarn Shipping in April"}, "alleges confirms"},
		{"denies it, and nobody else says so", said{who: "Mara Holt", cue: "denied", words: "that {Mara Holt|she} sold the old ferry to Tarn Shipping in April", position: hearsay.Denies}, "alleges"},
	} {
		g := newGrouper([]Report{report(1, monday, claim), report(2, tuesday, tt.said)})
		g.stances = linear.New(len(StanceLabels()), nil) // holds nothing to be anything
		g.group()
		claims, got := g.claims(), ""
		for _, c := range claims {
			for i, p := range c.Positions {
				if i > 0 {
					got += " "
				}
				got += string(p.Position)
			}
		}
		if got != tt.want {
			t.Errorf("%s: the board tells %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What a party does in all of a story does not depend on the order of its reports, and silence, accusations and the rest are counted each.
func TestProfiles(t *testing.T) {
	a := report(1, monday, said{who: "two officials", words: "Mara Holt sold the ferry", position: hearsay.Alleges, anonymous: true}, said{who: "Mara Holt", cue: "denied", words: "it", position: hearsay.Denies})
	b := report(2, tuesday, said{who: "Mara Holt", words: "the ferry was old"}, said{who: "Ilse Brandt", words: "Mara Holt was away"})
	for _, reports := range [][]Report{{a, b}, {b, a}} {
		p := newGrouper(reports).profiles()[party(idOf("Mara Holt"))]
		if p == nil || p.all != 2 || p.does[number(hearsay.Denies)] != 1 || p.does[number(hearsay.Says)] != 1 || p.spoken != 2 || p.charged != 1 {
			t.Errorf("Mara Holt does %+v", p)
		}
	}
}

// To learn from, each statement comes with the same features as on the board, whatever the order of the reports.
func TestViews(t *testing.T) {
	reports := []Report{
		report(1, monday, said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping in April", position: hearsay.Alleges, anonymous: true}),
		report(2, tuesday, said{who: "Mara Holt", words: "{Mara Holt|she} did not dispute that the old ferry was sold to Tarn Shipping"}, said{who: "Ilse Brandt", cue: "denied", words: "that Mara Holt sold the old ferry", position: hearsay.Denies}),
	}
	refs := [][]entry.Ref{{{Report: 1, Number: 1}, {Report: 2, Number: 1}, {Report: 2, Number: 2}}}
	first := Views(reports, refs, refs[0][:1])
	slices.Reverse(reports)
	again := Views(reports, refs, refs[0][:1])
	if len(first) != 1 || len(first[0]) != 3 {
		t.Fatalf("views are %+v", first)
	}
	for i, v := range first[0] {
		if !slices.Equal(v.Features, again[0][i].Features) || v.Rule != again[0][i].Rule {
			t.Errorf("%v is seen otherwise when reports come in another order", v.Ref)
		}
	}
	if v := first[0][1]; v.Rule != hearsay.Confirms || !v.Plain || !v.Fits {
		t.Errorf("who does not dispute it is seen as %s, plain %v, fits %v", v.Rule, v.Plain, v.Fits)
	}
	if alone := Views(reports, [][]entry.Ref{refs[0][:2]}, refs[0][:1]); slices.Equal(alone[0][1].Features, first[0][1].Features) {
		t.Error("who denies the claim beside a statement is not seen")
	}
	if v := first[0][2]; v.Plain {
		t.Error("a denial leaves the model no word")
	}
}
