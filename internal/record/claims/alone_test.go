package claims

import "testing"

// A pair of statements of long reports is about one thing less often.
func TestCrowd(t *testing.T) {
	g := &grouper{all: []statement{{siblings: 5}, {siblings: 32}, {siblings: 64}, {siblings: 128}}}
	for _, tt := range []struct{ i, j, want int }{{0, 1, 0}, {1, 2, manyWeighs}, {0, 3, 2 * manyWeighs}, {3, 2, 2 * manyWeighs}} {
		if got := g.crowd(tt.i, tt.j); got != tt.want {
			t.Errorf("%d speaks against statements of reports of %d and %d, want %d", got, g.all[tt.i].siblings, g.all[tt.j].siblings, tt.want)
		}
	}
}

// Long reports count in the odds.
func TestCrowdCounts(t *testing.T) {
	g := newGrouper([]Report{
		report(1, monday, said{who: "a dock worker", words: "the crane inspection was skipped"}),
		report(2, tuesday, said{who: "two officials", words: "the crane inspection was skipped in March"}),
	})
	few, _ := g.odds(0, 1)
	g.all[1].siblings = 4 * many
	if long, _ := g.odds(0, 1); long != few-2*manyWeighs {
		t.Errorf("odds are %d in short reports and %d in one four times as long as many", few, long)
	}
}

// Whose words are both is told by the statements themselves, and so is who answers whom.
func TestAlone(t *testing.T) {
	g := newGrouper([]Report{report(1, monday,
		said{who: "a dock worker", words: "the crane inspection was skipped"},
		said{who: "a dock worker", words: "the inspection of the crane was skipped for months"},
		said{who: "Ilse Brandt", words: "the inspection of the crane was skipped for months"})})
	for _, tt := range []struct {
		name        string
		j, contents int
		together    bool
	}{
		{"one speaker goes on, with a few of the same words", 1, 400, true},
		{"one speaker goes on to something else", 1, 200, false},
		{"another, with as many", 2, 400, false},
		{"another, with nearly the same", 2, 900, true},
	} {
		if odds, linked := g.alone(0, tt.j, tt.contents); (odds >= g.graph.bar && linked) != tt.together {
			t.Errorf("%s: %d, linked %v, want together %v", tt.name, odds, linked, tt.together)
		}
	}
}
