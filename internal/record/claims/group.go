package claims

import (
	"cmp"
	"maps"
	"slices"

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
	story  *stories
	ruled  map[int][]entry.Decision // what people decided on clusters
	apart  map[[2]int]bool          // clusters that people parted
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
	g := &grouper{at: map[entry.Ref]int{}, member: map[int][]int{}, graph: graph{map[int]map[int]edge{}, map[int]int{}}}
	speaksFor := principals(reports)
	for _, r := range reports {
		g.all = append(g.all, statements(r, speaksFor)...)
	}
	g.story = newStories(g.all)
	g.story.temper(g.all)
	g.of = make([]int, len(g.all))
	for i := range g.all {
		g.at[g.all[i].Ref] = i
		g.of[i], g.member[i] = i, []int{i}
	}
	return g
}

// group first puts together copies, then what is said of itself, then attaches what answers it; last come answers to nothing that is told.
func (g *grouper) group() {
	pairs := g.pairs()
	g.copies(pairs)
	for _, p := range pairs {
		g.graph.add(g.of[p.a], g.of[p.b], p.score+g.told(p.a, p.b))
	}
	g.continues()
	var first, replies []int
	for _, c := range slices.Sorted(maps.Keys(g.member)) {
		g.graph.size[c] = 1
		if g.reply(c) {
			replies = append(replies, c)
		} else {
			first = append(first, c)
		}
	}
	g.graph.cluster(first, g.merged)
	g.graph.cluster(g.bind(replies), g.merged)
	g.sides()
}

func (g *grouper) merged(a, b, score int) {
	x, y := g.closest(a, b)
	rule := SameWords
	if g.told(x, y) > 0 {
		rule = Told
	}
	g.join(a, b, joined{a: x, b: y, rule: rule, score: score})
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
const looked = 12

// closest returns the members of two clusters, the earlier first, that have most in common.
func (g *grouper) closest(a, b int) (int, int) {
	x, y, best := g.member[a][0], g.member[b][0], -1
	for _, i := range g.member[a][:min(looked, len(g.member[a]))] {
		for _, k := range g.member[b][:min(looked, len(g.member[b]))] {
			if s := g.all[i].similar(&g.all[k]) + g.told(min(i, k), max(i, k)); s > best {
				x, y, best = i, k, s
			}
		}
	}
	return min(x, y), max(x, y)
}

// pair is two statements, a the earlier, and how alike they are.
type pair struct{ a, b, score int }

// Blocking: only statements with one of the heaviest terms of a sentence in common are compared, and of many the latest, so that the
// cost of a report does not grow with the record.
const (
	keysOf  = 8   // terms of a sentence
	latest  = 120 // statements of a term
	nearest = 64  // statements that share most
)

// anyStory is how alike statements of reports that tell of different stories must be, in thousandths: hardly anything but the same words.
const anyStory = 700

// pairs returns the statements that have something in common.
func (g *grouper) pairs() []pair {
	posts := map[term][]int{}
	var out []pair
	for i := range g.all {
		for _, k := range g.candidates(posts, i) {
			s := g.all[k].similar(&g.all[i])
			if s >= faint && (s >= anyStory || g.story.same(g.all[k].Report, g.all[i].Report)) {
				out = append(out, pair{k, i, s})
			}
		}
		for _, t := range g.all[i].keys() {
			posts[t] = append(posts[t], i)
		}
	}
	return out
}

// candidates returns the statements before i that share most of its keys, in order.
func (g *grouper) candidates(posts map[term][]int, i int) []int {
	shared := map[int]int{}
	for _, t := range g.all[i].keys() {
		p := posts[t]
		for _, k := range p[max(0, len(p)-latest):] {
			shared[k]++
		}
	}
	out := slices.Collect(maps.Keys(shared))
	slices.SortFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(b, a)) })
	out = out[:min(len(out), nearest)]
	slices.Sort(out)
	return out
}

// keys returns the heaviest terms of the sentences of s that are no parties, each once.
func (s *statement) keys() []term {
	var out []term
	for i := range s.units {
		u := &s.units[i]
		var places []int
		for k, t := range u.terms {
			if t.kind() != aParty {
				places = append(places, k)
			}
		}
		slices.SortFunc(places, func(a, b int) int { return cmp.Or(cmp.Compare(u.weight[b], u.weight[a]), cmp.Compare(a, b)) })
		for _, k := range places[:min(keysOf, len(places))] {
			out = append(out, u.terms[k])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
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

// What the way of telling adds to how alike two statements of one report are, in thousandths.
const (
	carries    = 100 // one is part of the other, repeats or answers it
	quotes     = 300 // the quotation behind what somebody is said to have said
	sameBreath = 100 // the same speaker in the same paragraph
	contrasts  = 100 // "But ..." of another, right behind
)

// told tells how much the way of telling joins statements i and j, of which i comes first.
func (g *grouper) told(i, j int) int {
	a, b := &g.all[i], &g.all[j]
	if a.Report != b.Report {
		return 0
	}
	out := 0
	if slices.Contains(a.follows, b.Ref) || slices.Contains(b.follows, a.Ref) {
		out = carries
	}
	if j != i+1 || b.paragraph > 1 {
		return out
	}
	return max(out, a.next(b))
}

// next tells how much b, the next statement of the same report, goes on from a.
func (a *statement) next(b *statement) int {
	same := a.speaker != 0 && (a.speaker == b.speaker || a.principal == b.principal)
	switch {
	case same && b.Kind == "direct":
		return quotes
	case same && b.paragraph == 0:
		return sameBreath
	case !same && b.contrasts:
		return contrasts
	}
	return 0
}

// continues adds the pairs that only the way of telling joins.
func (g *grouper) continues() {
	for i := range g.all {
		if i > 0 {
			g.continued(i-1, i)
		}
		for _, f := range g.all[i].follows {
			if k, ok := g.at[f]; ok && k != i {
				g.continued(min(i, k), max(i, k))
			}
		}
	}
}

func (g *grouper) continued(i, j int) {
	if t := g.told(i, j); t > 0 {
		g.graph.add(g.of[i], g.of[j], t+g.all[i].similar(&g.all[j]))
	}
}
