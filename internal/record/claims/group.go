package claims

import (
	"cmp"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// grouper puts statements together. They stand in the order of entry.Compare, so that nothing depends on the order of adding.
type grouper struct {
	all    []statement
	at     map[entry.Ref]int
	of     []int         // the cluster of each statement: the index of one of its members
	member map[int][]int // the members of each cluster, in order
	graph  graph
	joins  []joined
	story  *topics
	sight  sight

	weights weights
	stances *linear.Model    // nil: where statements stand is told by rules alone
	profile map[int]*profile // of every party

	ruled map[int][]entry.Decision // what people decided on clusters
	apart map[[2]int]bool          // clusters that people parted
}

// joined is one merge.
type joined struct {
	a, b  int
	rule  Rule
	score int
	by    entry.Decision
}

func newGrouper(reports []Report) *grouper {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, func(a, b Report) int { return entry.Compare(a.Report, b.Report) })
	g := &grouper{at: map[entry.Ref]int{}, member: map[int][]int{}}
	speaksFor, leads, outlets, settings := principals(reports), officers(reports), outletsOf(reports), map[int64]*setting{}
	for _, r := range reports {
		rd := newReader(r)
		rd.speaksFor, rd.leads, rd.outlets = speaksFor, leads, outlets
		g.all = append(g.all, rd.statements()...)
		settings[r.Number] = newSetting(rd.prose, r.Reading.Blocks)
	}
	surround(g.all, settings)
	events := eventsOf(reports)
	for i := range g.all {
		g.all[i].event = events[g.all[i].Report]
	}
	g.weights, g.stances = learnt(), stances()
	for i := range g.all {
		g.all[i].gather()
	}
	g.story = newTopics(g.all)
	g.story.temper(g.all)
	g.of = make([]int, len(g.all))
	for i := range g.all {
		g.at[g.all[i].Ref] = i
		g.of[i], g.member[i] = i, []int{i}
	}
	return g
}

// group first puts copies together, and answers with what they answer where that is to be done, then what is most likely about one proposition: of each event
// by itself, at a second look, and then of all.
func (g *grouper) group() {
	pairs := g.pairs()
	g.copies(pairs)
	bar := barOf(len(g.member))
	g.graph.bar = bar
	g.joinAnswers()
	events, others := g.byEvents(pairs)
	edges := g.edges(nil, g.once(others))
	bars, most := make([]int, len(events)), bar
	for e := range events {
		list := g.once(events[e])
		if bars[e] = bar; len(list) <= mostTwice {
			g.graph.bar = barOf(len(g.atoms(e + 1))) // which the trees see: they know no event by what else is in its story
			g.second(list)
			bars[e] = max(bar-lowered, barTwice)
		}
		most = max(most, bars[e])
		edges = g.edges(edges, list)
	}
	g.graph.connect(edges, len(g.all))
	for e := range events {
		g.graph.bar, g.graph.near = bars[e], nearestOneEvent
		g.graph.cluster(g.atoms(e+1), g.merged)
	}
	if slices.ContainsFunc(g.all, func(s statement) bool { return s.event != 1 }) {
		g.graph.bar, g.graph.near = most, nearestElse // what an event keeps apart stays so
		g.graph.cluster(slices.Sorted(maps.Keys(g.member)), g.merged)
	}
}

// byEvents divides pairs into those of each event, the first first, and others.
func (g *grouper) byEvents(pairs []pair) (events [][]pair, others []pair) {
	n := 0
	for i := range g.all {
		n = max(n, g.all[i].event)
	}
	events = make([][]pair, n)
	for _, p := range pairs {
		if g.oneEvent(p.a, p.b) {
			e := g.all[p.a].event - 1
			events[e] = append(events[e], p)
		} else {
			others = append(others, p)
		}
	}
	return events, others
}

// atoms returns the clusters whose first statements are of an event, in order.
func (g *grouper) atoms(event int) []int {
	var out []int
	for _, a := range slices.Sorted(maps.Keys(g.member)) {
		if g.all[a].event == event {
			out = append(out, a)
		}
	}
	return out
}

// edges adds to a list what speaks for the clusters of pairs.
func (g *grouper) edges(list []weighed, pairs []again) []weighed {
	list = slices.Grow(list, len(pairs))
	for _, p := range pairs {
		a, b := g.of[p.a], g.of[p.b]
		list = append(list, weighed{int32(min(a, b)), int32(max(a, b)), int32(p.odds - base), p.linked})
	}
	return list
}

// mostTwice is how many pairs of an event are looked at twice: those of some 500 statements. Those of more are told apart at the first look alone, as each new report brings all of a story again.
const mostTwice = 1 << 17

// once tells what speaks for pairs of statements at first, with their signs in one event. What is only a copy of another is held against statements of its own report, as compares tells.
func (g *grouper) once(pairs []pair) []again {
	out := make([]again, 0, len(pairs))
	for _, p := range pairs {
		if !g.compares(p.a, p.b) {
			continue
		}
		w := again{a: p.a, b: p.b}
		if g.oneEvent(p.a, p.b) {
			s := g.signs(p.a, p.b, p.score)
			for k, v := range s {
				w.signs[k] = int16(v)
			}
			w.odds, w.linked = g.weighed(p.a, p.b, p.score, &s)
		} else {
			w.odds, w.linked = g.oddsOf(p.a, p.b, p.score)
		}
		out = append(out, w)
	}
	return out
}

// compares reports whether statements i and j are held against each other: those of one story, of which copies are as good as the first of them but for
// what stands in one report.
func (g *grouper) compares(i, j int) bool {
	if g.of[i] == g.of[j] || !g.oneStory(i, j) {
		return false
	}
	return g.of[i] == i || g.of[j] == j || g.all[i].Report == g.all[j].Report
}

// oneStory reports whether statements i and j are of reports that tell one story.
func (g *grouper) oneStory(i, j int) bool {
	return g.oneEvent(i, j) || g.story.same(g.all[i].Report, g.all[j].Report)
}

// oneEvent reports whether statements i and j are of reports that tell of one event.
func (g *grouper) oneEvent(i, j int) bool {
	return g.all[i].event != 0 && g.all[i].event == g.all[j].event
}

func (g *grouper) merged(a, b, score int) {
	x, y := g.closest(a, b)
	g.join(a, b, joined{a: x, b: y, rule: g.ruleOf(x, y), score: score})
}

// ruleOf tells what joins statements i and j most plainly; i comes first.
func (g *grouper) ruleOf(i, j int) Rule {
	a, b := &g.all[i], &g.all[j]
	switch {
	case g.told(i, j):
		return Told
	case a.Report == b.Report && b.responds() && a.principal != b.principal:
		return Responds
	}
	return SameWords
}

// join makes the members of b members of a.
func (g *grouper) join(a, b int, why joined) {
	for _, m := range g.member[b] {
		g.of[m] = a
	}
	g.member[a] = append(g.member[a], g.member[b]...)
	slices.Sort(g.member[a])
	delete(g.member, b)
	g.joins = append(g.joins, why)
}

// looked is how many members of a cluster are looked at for the closest pair.
const looked = 6

// closest returns the members of two clusters, the earlier first, that belong together most.
func (g *grouper) closest(a, b int) (int, int) {
	x, y, best := g.member[a][0], g.member[b][0], -1<<30
	for _, i := range g.member[a][:min(looked, len(g.member[a]))] {
		for _, k := range g.member[b][:min(looked, len(g.member[b]))] {
			if s, _ := g.odds(min(i, k), max(i, k)); s > best {
				x, y, best = i, k, s
			}
		}
	}
	return min(x, y), max(x, y)
}

// pair is two statements, a the earlier, and how alike they are.
type pair struct{ a, b, score int }

// Blocking: a statement is compared with so many before it, those that have most of the heaviest terms of its sentences and its paragraph, and
// of these the latest, so that the cost of a report does not grow without end with its story.
const (
	keysOf  = 8   // terms of a sentence, and of a paragraph
	latest  = 400 // statements of a term
	nearest = 256 // statements
)

// pairs returns the statements of reports that tell one story, to compare them.
func (g *grouper) pairs() []pair {
	near := neighbours{posts: map[term][]int{}, shared: make([]int, len(g.all))}
	out := make([]pair, 0, len(g.all)*min(len(g.all), nearest)/2)
	for i := range g.all {
		keys := g.all[i].keys()
		for _, k := range near.before(i, keys) {
			if s := g.similar(k, i); s >= anyStory || g.oneStory(k, i) {
				out = append(out, pair{k, i, s})
			}
		}
		for _, t := range keys {
			near.posts[t] = append(near.posts[t], i)
		}
	}
	return out
}

// anyStory is how alike statements of reports that tell of different stories must be, in thousandths: hardly anything but the same words.
const anyStory = 700

// neighbours finds statements that have most terms in common.
type neighbours struct {
	posts  map[term][]int
	shared []int // terms that a statement shares with the one at hand
	list   []int
}

// before returns the nearest of the statements before i, in order; all of them where they are not more. The list holds until the next is asked for.
func (n *neighbours) before(i int, keys []term) []int {
	n.list = n.list[:0]
	if i <= nearest {
		for k := range i {
			n.list = append(n.list, k)
		}
		return n.list
	}
	for _, t := range keys {
		p := n.posts[t]
		for _, k := range p[max(0, len(p)-latest):] {
			n.see(k)
		}
	}
	for k := i - nearest/2; k < i; k++ {
		n.see(k)
	}
	for at, k := range n.list { // one number each, by which they are sorted
		n.list[at] = n.shared[k]*len(n.shared) + k
		n.shared[k] = 0
	}
	slices.Sort(n.list)
	n.list = n.list[max(0, len(n.list)-nearest):]
	for at := range n.list {
		n.list[at] %= len(n.shared)
	}
	slices.Sort(n.list)
	return n.list
}

func (n *neighbours) see(k int) {
	if n.shared[k] == 0 {
		n.list = append(n.list, k)
	}
	n.shared[k]++
}

// keys returns the heaviest terms of the sentences of s and of its paragraph that are no parties, each once.
func (s *statement) keys() []term {
	out := heaviest(s.around.terms, s.around.weight)
	for i := range s.units {
		out = append(out, heaviest(s.units[i].terms, s.units[i].weight)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// heaviest returns the heaviest of some terms.
func heaviest(terms []term, weight []int32) []term {
	var places []int
	for k, t := range terms {
		if t.kind() != aParty && t.kind() != aSense {
			places = append(places, k)
		}
	}
	slices.SortFunc(places, func(a, b int) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	var out []term
	for _, k := range places[:min(keysOf, len(places))] {
		out = append(out, terms[k])
	}
	return out
}

// copies puts statements of nearly the same words together: each with the first of its cluster.
func (g *grouper) copies(pairs []pair) {
	for _, p := range pairs {
		root := g.of[p.a]
		if g.of[p.b] == p.b && len(g.member[p.b]) == 1 && root < p.b && g.all[root].copies(&g.all[p.b]) {
			g.join(root, p.b, joined{a: root, b: p.b, rule: Copied, score: p.score})
		}
	}
}

// told reports whether one of statements i and j of one report, of which i comes first, is part of the other, repeats or answers it, or goes on
// from it.
func (g *grouper) told(i, j int) bool {
	a, b := &g.all[i], &g.all[j]
	if a.Report != b.Report {
		return false
	}
	if slices.Contains(a.follows, b.Ref) || slices.Contains(b.follows, a.Ref) {
		return true
	}
	return j == i+1 && b.paragraph <= 1 && a.speaker != 0 && (a.speaker == b.speaker || a.principal == b.principal)
}
