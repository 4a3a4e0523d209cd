package claims

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// A second look: within an event, what speaks for a pair of statements is told anew when all pairs have been weighed once, by trees (gradient
// boosting, Friedman 2001) that see, too, how far the pair is from the best of each of the two, and what the statements beside them in their
// reports are held for. First pairs of one report are looked at, then pairs of two, which see what the first look said of the one report: who will not comment is
// led to the statements of other reports by what they stand behind in their own.

// again is a pair of statements, a the earlier, that has been weighed once.
type again struct {
	a, b   int
	signs  [numSigns]int16
	odds   int
	linked bool
}

// peer is another statement and what speaks for it.
type peer struct{ at, odds int }

// standing is how a statement stands to the others of its report, or of other reports: what speaks for each, the best first.
type standing struct{ peers []peer }

func (s *standing) add(at, odds int) { s.peers = append(s.peers, peer{at, odds}) }

func (s *standing) sort() {
	slices.SortFunc(s.peers, func(x, y peer) int { return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.at, y.at)) })
}

// behind tells how far odds are behind the best, which is never above 0, and how many are before it.
func (s *standing) behind(odds int) (far, rank int) {
	rank, _ = slices.BinarySearchFunc(s.peers, odds, func(p peer, o int) int { return cmp.Compare(o, p.odds) })
	return odds - s.peers[0].odds, rank
}

// How much what the trees say counts, in halves: pairs of one report, and of two, which are many to a cluster.
const (
	insideCounts = 4
	acrossCounts = 4
)

// After a second look, which tells what is alike from what is not more plainly, so much less must speak for a merge, but never less than barTwice.
const (
	lowered  = 200
	barTwice = -1400
)

// notFar is what must speak at least for a statement of one report being about what another is about, to go by it to other reports; nowhere is less than anything.
const (
	notFar  = -4000
	nowhere = -9000
)

// look is a second look at pairs that have been weighed once.
type look struct {
	g              *grouper
	list           []again
	inside, across []standing
	sketches       []sketch // of the statements
}

// sketch is what is seen of one statement, 1 for yes, the number of its position and that of its day.
type sketch struct{ denying, bare, answers, teaser, pointsAway, written, unnamed, contrasts, doing, day int }

func sketchOf(s *statement) sketch {
	return sketch{
		denying: isOne(s.denying()), bare: isOne(s.bare()), answers: isOne(s.answers()), teaser: isOne(s.teaser), pointsAway: isOne(s.pointsAway()),
		written: isOne(s.written), unnamed: isOne(s.unnamed), contrasts: isOne(s.contrasts), doing: number(s.Position), day: dayOf(s.date),
	}
}

func (g *grouper) newLook(list []again) look {
	l := look{g, list, make([]standing, len(g.all)), make([]standing, len(g.all)), make([]sketch, len(g.all))}
	for i := range list {
		p := &list[i]
		of := l.across
		if l.oneReport(i) {
			of = l.inside
		}
		of[p.a].add(p.b, p.odds)
		of[p.b].add(p.a, p.odds)
	}
	for i := range g.all {
		l.sketches[i] = sketchOf(&g.all[i])
		l.inside[i].sort()
		l.across[i].sort()
	}
	return l
}

// oneReport reports whether pair i is of one report.
func (l *look) oneReport(i int) bool {
	return l.g.all[l.list[i].a].Report == l.g.all[l.list[i].b].Report
}

// eachInside shows the features of every pair of one report. They are good until the next.
func (l *look) eachInside(see func(i int, features []int)) {
	var f features
	for i := range l.list {
		if l.oneReport(i) {
			f.inside(l, &l.list[i])
			see(i, f.list)
		}
	}
}

// eachAcross shows the features of every pair of two reports when it is known what is said of those of one.
func (l *look) eachAcross(said []int, see func(i int, features []int)) {
	mates := make([][]peer, len(l.g.all))
	near := make(beside, len(l.g.all))
	for i := range l.list {
		switch p := &l.list[i]; {
		case !l.oneReport(i):
			near[p.a] = append(near[p.a], peer{p.b, p.odds})
		case said[i] > notFar:
			mates[p.a], mates[p.b] = append(mates[p.a], peer{p.b, said[i]}), append(mates[p.b], peer{p.a, said[i]})
		}
	}
	ways := l.g.ways(l.list, l.across, mates)
	best, reports := l.g.bestOfReports(l.across)
	var f features
	for i := range l.list {
		if p := &l.list[i]; !l.oneReport(i) {
			f.across(l, p, near, ways[i], [2]int{p.odds - best[p.a][reports[p.b]], p.odds - best[p.b][reports[p.a]]})
			see(i, f.list)
		}
	}
}

// second weighs pairs again. They must have been weighed once; it changes what speaks for them.
func (g *grouper) second(list []again) {
	l := g.newLook(list)
	said := make([]int, len(list))
	l.eachInside(func(i int, features []int) { said[i] = insideTrees.of(features) })
	l.eachAcross(said, func(i int, features []int) { said[i] = acrossTrees.of(features) })
	for i := range list {
		counts := acrossCounts
		if l.oneReport(i) {
			counts = insideCounts
		}
		if list[i].odds = said[i] * counts / 2; !list[i].linked {
			list[i].odds = min(list[i].odds, apartAt)
		}
	}
}

// Look is a second look at a story to learn from.
type Look struct {
	look  look
	Pairs []Looked
}

// Looked is a pair of statements, A before B.
type Looked struct {
	A, B      entry.Ref
	OneReport bool
}

// NewLook weighs all pairs of statements of some reports once, as if these were of one event.
func NewLook(reports []Report) *Look {
	g := newGrouper(reports)
	for i := range g.all {
		g.all[i].event = 1
	}
	pairs := g.pairs()
	g.copies(pairs)
	g.graph.bar = barOf(len(g.member))
	l := &Look{look: g.newLook(g.once(pairs))}
	for i, p := range l.look.list {
		l.Pairs = append(l.Pairs, Looked{g.all[p.a].Ref, g.all[p.b].Ref, l.look.oneReport(i)})
	}
	return l
}

// Inside shows the features of every pair of one report, by its index. They are good until the next.
func (l *Look) Inside(see func(i int, features []int)) { l.look.eachInside(see) }

// Across shows those of every pair of two, when it is known what the trees say of those of one, in thousandths of the logarithm of the odds.
func (l *Look) Across(said []int, see func(i int, features []int)) { l.look.eachAcross(said, see) }

// ways tells for each pair of statements of two reports how well the one is reached from the other by a third of its own report, from either.
func (g *grouper) ways(list []again, across []standing, mates [][]peer) [][2]int {
	out := make([][2]int, len(list))
	best := make([]int, len(g.all))
	from := make([][]int, len(g.all)) // the pairs of a statement
	for i := range list {
		out[i] = [2]int{nowhere, nowhere}
		if p := &list[i]; g.all[p.a].Report != g.all[p.b].Report {
			from[p.a], from[p.b] = append(from[p.a], i), append(from[p.b], i)
		}
	}
	for s := range g.all {
		for k := range best {
			best[k] = nowhere
		}
		for _, m := range mates[s] {
			for _, o := range across[m.at].peers {
				best[o.at] = max(best[o.at], min(m.odds, o.odds))
			}
		}
		for _, i := range from[s] {
			if list[i].a == s {
				out[i][0] = best[list[i].b]
			} else {
				out[i][1] = best[list[i].a]
			}
		}
	}
	return out
}

// bestOfReports tells of each statement what speaks most for it and a statement of each other report, by the report's number in reports.
func (g *grouper) bestOfReports(across []standing) (best [][]int, reports []int) {
	numbers := map[int64]int{}
	reports = make([]int, len(g.all))
	for i := range g.all {
		n, ok := numbers[g.all[i].Report]
		if !ok {
			n = len(numbers)
			numbers[g.all[i].Report] = n
		}
		reports[i] = n
	}
	best = make([][]int, len(across))
	for i := range across {
		if len(across[i].peers) == 0 {
			continue // as most are where many reports are copies of one
		}
		best[i] = slices.Repeat([]int{nowhere}, len(numbers))
		for _, p := range across[i].peers { // the best first
			if r := reports[p.at]; best[i][r] == nowhere {
				best[i][r] = p.odds
			}
		}
	}
	return best, reports
}

// features are what trees look at.
type features struct{ list []int }

func (f *features) add(v ...int) { f.list = append(f.list, v...) }

// either adds two values, the smaller first.
func (f *features) either(x, y int) { f.add(min(x, y), max(x, y)) }

func (f *features) signs(p *again) {
	for _, v := range p.signs {
		f.add(int(v))
	}
	f.add(p.odds)
}

func isOne(is bool) int {
	if is {
		return 1
	}
	return 0
}

// inside lists what is seen of a pair of statements of one report.
func (f *features) inside(l *look, p *again) {
	g, of := l.g, l.inside
	a, b := &g.all[p.a], &g.all[p.b]
	x, y := &l.sketches[p.a], &l.sketches[p.b]
	f.list = f.list[:0]
	f.add(p.b-p.a, b.block-a.block, x.doing, y.doing, isOne(a.principal == b.principal), isOne(a.speaker == b.speaker))
	f.add(isOne(b.speaksOf(a.principal)), isOne(a.speaksOf(b.principal)))
	f.signs(p)
	farA, rankA := of[p.a].behind(p.odds)
	farB, rankB := of[p.b].behind(p.odds)
	f.add(farA, farB, rankA, rankB)
	f.add(x.denying, y.denying, x.pointsAway, y.pointsAway, x.bare, y.bare, x.contrasts, y.contrasts, x.teaser, y.teaser, x.answers, y.answers)
	f.add(a.length, b.length, shared(a.spokenOf, b.spokenOf), isOne(slices.Contains(a.follows, b.Ref) || slices.Contains(b.follows, a.Ref)))
	f.add(1000*a.Number/a.siblings, 1000*b.Number/b.siblings, g.graph.bar)
}

// across lists what is seen of a pair of statements of two reports.
func (f *features) across(l *look, p *again, beside beside, ways, far [2]int) {
	g, of := l.g, l.across
	a, b := &g.all[p.a], &g.all[p.b]
	m, n := &l.sketches[p.a], &l.sketches[p.b]
	f.list = f.list[:0]
	f.signs(p)
	farA, rankA := of[p.a].behind(p.odds)
	farB, rankB := of[p.b].behind(p.odds)
	f.either(farA, farB)
	f.either(rankA, rankB)
	f.either(far[0], far[1])
	f.either(ways[0], ways[1])
	f.add(isOne(a.principal == b.principal && a.principal > 0), isOne(a.speaker == b.speaker && a.speaker > 0))
	f.add(m.denying+n.denying, m.bare+n.bare, m.answers+n.answers, m.teaser+n.teaser, m.pointsAway+n.pointsAway, m.written+n.written, m.unnamed+n.unnamed, m.contrasts+n.contrasts)
	f.either(a.length, b.length)
	f.either(a.lead, b.lead)
	x, y := 1000*a.Number/a.siblings, 1000*b.Number/b.siblings
	f.add(max(x-y, y-x))
	f.add(max(m.day-n.day, n.day-m.day))
	f.either(m.doing, n.doing)
	f.either(isOne(b.speaksOf(a.principal)), isOne(a.speaksOf(b.principal)))
	f.add(beside.of(g, p.a, -1, p.b, -1), beside.of(g, p.a, 1, p.b, 1))
	f.add(max(beside.of(g, p.a, 0, p.b, -1), beside.of(g, p.a, -1, p.b, 0)), max(beside.of(g, p.a, 0, p.b, 1), beside.of(g, p.a, 1, p.b, 0)))
	f.add(g.graph.bar)
}

// beside tells what speaks for pairs of statements of two reports: of each statement the later ones that it was weighed with, in order.
type beside [][]peer

// of tells what speaks for the statements that stand so many places behind two of two reports; nowhere where there are none.
func (m beside) of(g *grouper, a, byA, b, byB int) int {
	x, y := a+byA, b+byB
	if x < 0 || y >= len(g.all) || y < 0 || x >= len(g.all) || g.all[x].Report != g.all[a].Report || g.all[y].Report != g.all[b].Report {
		return nowhere
	}
	if x > y {
		x, y = y, x
	}
	if k, ok := slices.BinarySearchFunc(m[x], y, func(p peer, at int) int { return p.at - at }); ok {
		return m[x][k].odds
	}
	return nowhere
}

// deeds are the positions in the order in which the trees know them.
var deeds = []hearsay.Position{
	hearsay.Says, hearsay.Alleges, hearsay.Denies, hearsay.Confirms, hearsay.Declines, hearsay.NoResponse, hearsay.Demands, hearsay.Commits, hearsay.Supports,
	hearsay.Opposes, hearsay.Asks, hearsay.Finds, hearsay.Believes,
}

// noDeed is the number of what is no position.
const noDeed = 20

// number numbers positions, as the trees and the model of stances know them.
func number(p hearsay.Position) int {
	if i := slices.Index(deeds, p); i >= 0 {
		return i
	}
	return noDeed
}

func (s *statement) speaksOf(party int) bool {
	_, ok := slices.BinarySearch(s.spokenOf, partyTerm(party))
	return ok && party != 0
}

func (s *statement) denying() bool {
	for i := range s.units {
		if s.units[i].negated {
			return true
		}
	}
	return false
}

func (s *statement) pointsAway() bool { return len(s.units) > 0 && s.units[0].points }
