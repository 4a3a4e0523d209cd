package origins

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

func at(report int64) entry.Ref { return entry.Ref{Report: report, Number: 1} }

func TestRulings(t *testing.T) {
	const sold = "Holt sold the ferry"
	who := entry.Decision{Review: "d1", Verb: "fold", By: "Ada Quill", At: "2031-05-09T10:00:00Z", Note: "one lunch"}
	one := func(a, b entry.Ref) Ruling { return Ruling{who, true, a, b} }
	two := func(a, b entry.Ref) Ruling { return Ruling{who, false, a, b} }
	officials := told{day: "05", outlet: "The Courant", way: "two officials", words: sold}
	worker := told{day: "07", outlet: "The Beacon", way: "a shipyard worker", words: sold}
	holt := told{day: "08", outlet: "The Lantern", way: "Mara Holt", words: sold, position: hearsay.Confirms}
	credit := func(outlet string) told {
		return told{day: "06", outlet: outlet, way: "The Courant > unnamed officials", words: sold}
	}
	says := told{day: "06", outlet: "The Beacon", way: "The Elms Times", words: sold}
	for _, tt := range []struct {
		name     string
		all      []told
		rulings  []Ruling
		min, max int
		why      string  // of the folds
		refused  Refusal // the last ruling, when the others hold
	}{
		{"two sources are one origin", []told{officials, worker}, []Ruling{one(at(1), at(2))}, 1, 1, "review", ""},
		{"and two again", []told{officials, worker}, []Ruling{one(at(1), at(2)), two(at(2), at(1))}, 2, 2, "", ""},
		{"and one again", []told{officials, worker}, []Ruling{one(at(1), at(2)), two(at(2), at(1)), one(at(1), at(2))}, 1, 1, "review", ""},
		{"a credit that is wrong", []told{officials, credit("The Beacon")}, []Ruling{two(at(1), at(2))}, 2, 2, "", ""},
		{"what hangs on the later goes with it", []told{officials, worker, {day: "08", outlet: "The Lantern", way: "a crane driver", words: sold, family: 1},
			{day: "09", outlet: "The Elms Times", way: "a crane driver", words: sold, family: 1}}, []Ruling{one(at(1), at(3)), two(at(1), at(3))}, 3, 3, "copy", ""},
		{"whoever it is told of", []told{officials, credit("The Beacon"), credit("The Lantern")}, []Ruling{two(at(3), at(2))}, 2, 2, "credit", ""},
		{"a doubt is settled: one", []told{{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry on the Quay for 40,000"},
			{day: "06", outlet: "The Beacon", way: "insiders", words: "it was on the Quay that it went, for 40,000"}}, []Ruling{one(at(1), at(2))}, 1, 1, "review", ""},
		{"a doubt is settled: two", []told{{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry on the Quay for 40,000"},
			{day: "06", outlet: "The Beacon", way: "insiders", words: "it was on the Quay that it went, for 40,000"}}, []Ruling{two(at(1), at(2))}, 2, 2, "", ""},
		{"an outlet that names no source", []told{worker, says}, []Ruling{one(at(1), at(2))}, 1, 1, "review", ""},
		{"a source without a name gets none", []told{officials, holt}, []Ruling{one(at(1), at(2))}, 1, 2, "", Anonymous},
		{"on no way round", []told{officials, {day: "08", outlet: "The Elms Times", way: "The Elms Post", words: sold}, holt}, []Ruling{one(at(1), at(2)), one(at(2), at(3))}, 1, 2, "review", Anonymous},
		{"one that is not there", []told{officials}, []Ruling{one(at(1), at(9))}, 1, 1, "", Absent},
		{"two already", []told{officials, worker}, []Ruling{two(at(1), at(2))}, 2, 2, "", Apart},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reports, people, stances := claim(tt.all)
			got := New(reports, people.list, tt.rulings...).Fold(stances)
			var why []string
			for _, f := range got.Folds {
				why = append(why, string(f.Why))
				if f.Why == Ruled && f.Evidence[0] != "folded by Ada Quill, 2031-05-09: one lunch" {
					t.Errorf("evidence %q", f.Evidence)
				}
			}
			if got.Min != tt.min || got.Max != tt.max || strings.Join(why, " ") != tt.why {
				t.Errorf("found %d to %d with folds %q, want %d to %d with %q", got.Min, got.Max, why, tt.min, tt.max, tt.why)
			}
			last := len(tt.rulings) - 1
			if r := New(reports, people.list, tt.rulings[:last]...).Refuses(stances, tt.rulings[last]); r != tt.refused {
				t.Errorf("refused: %q, want %q", r, tt.refused)
			}
		})
	}
}
