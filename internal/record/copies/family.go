package copies

import (
	"cmp"
	"fmt"
	"slices"
)

// Family is texts that stem from one.
type Family struct {
	Original int64  // its report
	Why      string // why it is the original
	Outside  string // the agency that all credit and that has no report here; "" otherwise
	Members  []Member
}

// Member is a report of a family other than its original.
type Member struct {
	Report   int64
	PerMille int // containment with the original
	Credited bool
	Tie      Tie
	Why      string
}

// Suggestion is two reports that may stem from one text.
type Suggestion struct {
	A, B int64 // in the order of their publication
	Tie  Tie   // unsure or template
	Why  string
}

// Families are the families among texts and the pairs that people may decide, both in the order of their first reports.
type Families struct {
	List        []Family
	Suggestions []Suggestion
}

// Find returns the families of texts, in whatever order they are given.
func Find(texts []Text) Families {
	texts = slices.Clone(texts)
	slices.SortFunc(texts, order)
	s := NewSet(func(i int) Text { return texts[i] })
	for i := range texts {
		s.Add(texts[i])
	}
	return s.Families()
}

func order(a, b Text) int {
	switch {
	case before(a, b):
		return -1
	case before(b, a):
		return 1
	}
	return 0
}

// Set collects texts one after another and knows their families at any time. It keeps of a text its shingles and what names it, and asks
// for the whole text again when another is like it.
type Set struct {
	index  Index
	cutter Cutter
	text   func(int) Text
	texts  []Text // without Source and spans
	edges  []edge
}

// edge is two texts that have more in common than most, by their numbers in the set. Text a is the earlier one.
type edge struct {
	a, b     int
	perMille int
	tie      Tie
	why      string
	byA, byB Credit // how a credits b, and b a
	apart    int    // days
	lead     bool
}

// NewSet returns an empty set, which asks text for the text with a number: the first that was added is 0.
func NewSet(text func(int) Text) *Set { return &Set{text: text} }

// Add adds a text.
func (s *Set) Add(t Text) {
	n := s.index.Len()
	for _, nb := range s.index.Add(s.cutter.Shingles(t.Source, t.Body), Least) {
		if other := s.text(nb.Text); other.Article != t.Article || t.Article == 0 {
			s.edges = append(s.edges, newEdge(nb.Text, n, other, t, nb.PerMille()))
		}
	}
	t.Source, t.Body, t.Quoted, t.Credits = "", nil, nil, nil
	s.texts = append(s.texts, t)
}

func newEdge(i, j int, x, y Text, perMille int) edge {
	if before(y, x) {
		i, j, x, y = j, i, y, x
	}
	p := compare(x, y, perMille)
	e := edge{a: i, b: j, perMille: perMille, byA: credits(x, y), byB: credits(y, x), apart: p.daysApart(), lead: p.lead}
	e.tie, e.why = p.tie()
	return e
}

// Families returns the families of what was added so far. The order of adding makes no difference.
func (s *Set) Families() Families {
	edges := slices.DeleteFunc(slices.Clone(s.edges), func(e edge) bool { return !s.index.finds(e.a, e.b, Least) })
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(-cmp.Compare(x.perMille, y.perMille), order(s.texts[x.a], s.texts[y.a]), order(s.texts[x.b], s.texts[y.b]))
	})
	g := groups{of: make([]int, len(s.texts)), size: make([]int, len(s.texts))}
	for i := range g.of {
		g.of[i], g.size[i] = i, 1
	}
	var out Families
	for _, e := range edges {
		switch {
		case e.tie != Copy && e.tie != Rewrite:
			out.suggest(s, e)
		case g.find(e.a) == g.find(e.b):
		case s.bridges(e, &g):
			e.tie, e.why = Unsure, e.why+"; but each has closer relatives of another day"
			out.suggest(s, e)
		default:
			g.join(e.a, e.b)
		}
	}
	out.List = s.families(&g, edges)
	slices.SortFunc(out.Suggestions, func(x, y Suggestion) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return out
}

func (f *Families) suggest(s *Set, e edge) {
	if e.tie != None {
		f.Suggestions = append(f.Suggestions, Suggestion{s.texts[e.a].ID, s.texts[e.b].ID, e.tie, e.why})
	}
}

// bridges reports whether e would join two families of different days by less than half of a text that begins otherwise: a story that goes
// on repeats what went before.
func (s *Set) bridges(e edge, g *groups) bool {
	return e.perMille < sameText && e.apart > 0 && !e.lead && g.size[g.find(e.a)] > 1 && g.size[g.find(e.b)] > 1
}

// groups are disjoint sets of texts.
type groups struct{ of, size []int }

func (g *groups) find(i int) int {
	for g.of[i] != i {
		g.of[i] = g.of[g.of[i]]
		i = g.of[i]
	}
	return i
}

func (g *groups) join(i, j int) {
	i, j = g.find(i), g.find(j)
	if i != j {
		g.of[j] = i
		g.size[i] += g.size[j]
	}
}

func (s *Set) families(g *groups, edges []edge) []Family {
	members := map[int][]int{}
	for i := range s.texts {
		if k := g.find(i); g.size[k] > 1 {
			members[k] = append(members[k], i)
		}
	}
	inside := map[int][]edge{}
	for _, e := range edges {
		if k := g.find(e.a); k == g.find(e.b) {
			inside[k] = append(inside[k], e)
		}
	}
	var out []Family
	var firsts []Text
	for k, list := range members {
		slices.SortFunc(list, func(i, j int) int { return order(s.texts[i], s.texts[j]) })
		out = append(out, s.family(list, inside[k]))
		firsts = append(firsts, s.texts[list[0]])
	}
	return sortedBy(out, firsts)
}

// sortedBy returns the families in the order of their first texts.
func sortedBy(list []Family, firsts []Text) []Family {
	at := make([]int, len(list))
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(i, j int) int { return order(firsts[i], firsts[j]) })
	out := make([]Family, len(list))
	for i, k := range at {
		out[i] = list[k]
	}
	return out
}

// family chooses the original of texts that are in order, and tells of the others how they are to it.
func (s *Set) family(list []int, edges []edge) Family {
	original, why := s.original(list, edges)
	f := Family{Original: s.texts[original].ID, Why: why, Outside: s.outside(list)}
	for _, i := range list {
		if i != original {
			f.Members = append(f.Members, s.member(i, original, edges))
		}
	}
	return f
}

func (s *Set) member(i, original int, edges []edge) Member {
	x, y := s.index.texts[i], s.index.texts[original]
	n := Neighbour{Shared: shared(x.all, y.all), Of: min(x.Len(), y.Len())}
	m := Member{Report: s.texts[i].ID, PerMille: n.PerMille(), Tie: Copy, Credited: s.creditsAgency(i)}
	best := -1
	for _, e := range edges {
		if e.a != i && e.b != i {
			continue
		}
		other := e.a + e.b - i
		direct := other == original
		if credit := e.credit(i); direct && credit == Mentioned || credit == Credited {
			m.Credited = true
		}
		if (best < 0 || direct) && (e.tie == Copy || e.tie == Rewrite) {
			best, m.Tie, m.Why = other, e.tie, e.why
		}
		if direct {
			break
		}
	}
	if best != original && best >= 0 {
		m.Why += fmt.Sprintf(": r%d", s.texts[best].ID)
	}
	return m
}

// credit tells how the text i of the edge credits the other one.
func (e edge) credit(i int) Credit {
	if e.a == i {
		return e.byA
	}
	return e.byB
}

// creditsAgency reports whether a text is of an agency by its own words and not by the agency itself.
func (s *Set) creditsAgency(i int) bool {
	t := s.texts[i]
	return t.Wire != "" && key(t.Wire) != key(t.Outlet)
}

// original returns the text that most others credit; otherwise the one of an agency; otherwise the first.
func (s *Set) original(list []int, edges []edge) (int, string) {
	votes := map[int]int{}
	for _, e := range edges {
		if e.byA == Credited {
			votes[e.b]++
		}
		if e.byB == Credited {
			votes[e.a]++
		}
	}
	best := list[0]
	for _, i := range list {
		if votes[i] > votes[best] {
			best = i
		}
	}
	if votes[best] > 0 {
		if votes[best] == 1 {
			return best, "another report credits it"
		}
		return best, fmt.Sprintf("%d other reports credit it", votes[best])
	}
	for _, i := range list {
		if t := s.texts[i]; t.Wire != "" && key(t.Wire) == key(t.Outlet) {
			return i, "it is by an agency"
		}
	}
	return best, "it was published first"
}

// outside returns the agency that a text credits and that is the outlet of none.
func (s *Set) outside(list []int) string {
	agency := ""
	for _, i := range list {
		if s.creditsAgency(i) && agency == "" {
			agency = s.texts[i].Wire
		}
	}
	for _, i := range list {
		if agency != "" && nameOf(s.texts[i].Outlet).in(agency) {
			return ""
		}
	}
	return agency
}

// Differences tells what copied did with the words of original.
func Differences(original, copied Text) []Difference {
	p := beside(original, copied)
	return p.differences()
}
