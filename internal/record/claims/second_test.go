package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Every tree of the table ends, and asks for nothing that is not listed.
func TestTreeTable(t *testing.T) {
	g := &grouper{all: []statement{
		{Ref: entry.Ref{Report: 1, Number: 1}, siblings: 2}, {Ref: entry.Ref{Report: 1, Number: 2}, siblings: 2}, {Ref: entry.Ref{Report: 2, Number: 1}, siblings: 1},
	}}
	for i := range g.all {
		g.all[i].Statement = &hearsay.Statement{Position: hearsay.Says}
	}
	of := make([]standing, 3)
	for i := range of {
		of[i].add(0, -3000)
	}
	l := look{g: g, inside: of, across: of, sketches: make([]sketch, len(g.all))}
	var f features
	f.inside(&l, &again{a: 0, b: 1, odds: -3000})
	check(t, "one report", insideTrees, len(f.list))
	f.across(&l, &again{a: 0, b: 2, odds: -3000}, make(beside, len(g.all)), [2]int{}, [2]int{})
	check(t, "two reports", acrossTrees, len(f.list))
}

func check(t *testing.T, what string, all *trees, features int) {
	t.Helper()
	if all.count == 0 || len(all.asks) > features {
		t.Errorf("%s: %d trees ask for %d features of %d", what, all.count, len(all.asks), features)
	}
}

func TestStanding(t *testing.T) {
	var s standing
	for at, odds := range []int{-700, -200, -700, -1500} {
		s.add(at, odds)
	}
	s.sort()
	for _, tt := range []struct{ odds, far, rank int }{{-200, 0, 0}, {-700, -500, 1}, {-1500, -1300, 3}} {
		if far, rank := s.behind(tt.odds); far != tt.far || rank != tt.rank {
			t.Errorf("%d is %d behind in place %d, want %d in place %d", tt.odds, far, rank, tt.far, tt.rank)
		}
	}
}

// What stands behind a statement of its report is led by it to the statements of others.
func TestWays(t *testing.T) {
	g := &grouper{all: []statement{{Ref: entry.Ref{Report: 1, Number: 1}}, {Ref: entry.Ref{Report: 1, Number: 2}}, {Ref: entry.Ref{Report: 2, Number: 1}}}}
	list := []again{{a: 0, b: 1, odds: 900}, {a: 0, b: 2, odds: 400}, {a: 1, b: 2, odds: -3000}}
	across := make([]standing, 3)
	for _, p := range list[1:] {
		across[p.a].add(p.b, p.odds)
		across[p.b].add(p.a, p.odds)
	}
	ways := g.ways(list, across, [][]peer{{{1, 700}}, {{0, 700}}, nil})
	if want := [2]int{400, nowhere}; ways[2] != want {
		t.Errorf("the silence is led to the other report by %v, want %v", ways[2], want)
	}
	if want := [2]int{-3000, nowhere}; ways[1] != want {
		t.Errorf("what it stands behind by %v, want %v", ways[1], want)
	}
}

// What speaks most for a statement and one of another report is the first of what does, also where that is nothing.
func TestBestOfReports(t *testing.T) {
	g := newGrouper([]Report{
		report(1, monday, said{who: "Ilse Brandt", words: "the crane inspection was skipped in March"}),
		report(2, tuesday, said{who: "a dock worker", words: "nobody looked at the crane"}, said{who: "Mara Holt", words: "tourists liked the cafes"}),
	})
	best, reports := g.bestOfReports([]standing{{peers: []peer{{1, 0}, {2, -800}}}, {peers: []peer{{0, 0}}}, {peers: []peer{{0, -800}}}})
	if got := best[0][reports[1]]; got != 0 {
		t.Errorf("most speaks %d for the first statement and the other report, want 0", got)
	}
}
