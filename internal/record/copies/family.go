package copies

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// Family is texts that stem from one.
type Family struct {
	Original int64  // its report
	Why      string // why it is the original
	Outside  string // an agency that some credit and that has no report here; "" otherwise
	Members  []Member
}

// Member is a report of a family other than its original.
type Member struct {
	Report   int64
	PerMille int  // containment with the original
	Credited bool // it credits the original, or an agency
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

// Find returns the families of texts, in whatever order they are given. Only those are compared of which near is true, which depends on
// nothing but the two; nil compares all.
func Find(texts []Text, near func(a, b *Text) bool) Families {
	texts = slices.Clone(texts)
	slices.SortFunc(texts, order)
	s := NewSet(func(i int) Text { return texts[i] })
	if near != nil {
		s.apart = func(a, b *Text) bool { return !near(a, b) }
	}
	s.index.common = math.MaxInt32
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

// Set collects texts one after another and knows their families at any time. It keeps of a text its shingles, what names it, and which
// texts are nearest to it; whole texts it asks for again when two are compared.
type Set struct {
	index  Index
	cutter Cutter
	apart  func(a, b *Text) bool // those that are not compared; nil for none
	text   func(int) Text
	texts  []Text // without Source and spans
	naming []naming
	times  []int64  // when each was published, in seconds; never for one that does not tell
	near   [][]link // of each text the most alike, most first
	early  [][]link // of each text the earliest that are quite alike
	ties   map[pairOf]verdict
}

// link is a text that is alike.
type link struct{ other, perMille int32 }

// closest is how many texts each is compared with of those that are nearest, and of those that are earliest: a story that a hundred papers
// carry is compared no more often than one that five do. The nearest alone may be a hundred copies of one cut; the earliest hold all cuts
// together.
const closest = 8

// pairOf is two texts by their numbers in the set, the earlier one first.
type pairOf struct{ a, b int32 }

// verdict is what a pair is.
type verdict struct {
	tie Tie
	why string
}

// NewSet returns an empty set, which asks text for the text with a number: the first that was added is 0.
func NewSet(text func(int) Text) *Set { return &Set{text: text, ties: map[pairOf]verdict{}} }

// Add adds a text.
func (s *Set) Add(t Text) {
	n := s.index.Len()
	found := s.index.Add(s.cutter.Shingles(t.Source, t.Body), Least)
	s.naming, s.times = append(s.naming, namingOf(t)), append(s.times, seconds(t.Published))
	t.Source, t.Body, t.Quoted, t.Credits = "", nil, nil, nil
	s.texts, s.near, s.early = append(s.texts, t), append(s.near, nil), append(s.early, nil)
	for _, nb := range found {
		s.offer(n, nb)
		s.offer(nb.Text, Neighbour{Text: n, Shared: nb.Shared, Of: nb.Of})
	}
}

// never is later than all times.
const never = math.MaxInt64

func seconds(published string) int64 {
	if t := moment(published); !t.IsZero() {
		return t.Unix()
	}
	return never
}

// order is that of before, by numbers in the set.
func (s *Set) order(i, j int32) int {
	x, y := &s.texts[i], &s.texts[j]
	return cmp.Or(cmp.Compare(s.times[i], s.times[j]), cmp.Compare(x.SHA256, y.SHA256), cmp.Compare(x.ID, y.ID))
}

// offer lets a text be among those with which text n is compared.
func (s *Set) offer(n int, nb Neighbour) {
	if s.texts[n].Article == s.texts[nb.Text].Article && s.texts[n].Article != 0 {
		return
	}
	if s.apart != nil && s.apart(&s.texts[n], &s.texts[nb.Text]) {
		return
	}
	l := link{int32(nb.Text), int32(nb.PerMille())}
	s.near[n] = insert(s.near[n], l, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.perMille, x.perMille), s.order(x.other, y.other))
	})
	if l.perMille >= copied {
		s.early[n] = insert(s.early[n], l, func(x, y link) int { return s.order(x.other, y.other) })
	}
}

// insert puts a link at its place in a list that has at most closest.
func insert(list []link, l link, compare func(x, y link) int) []link {
	at, there := slices.BinarySearchFunc(list, l, compare)
	if there || at == closest {
		return list
	}
	list = slices.Insert(list, at, l)
	return list[:min(len(list), closest)]
}

// edge is two texts that have more in common than most, by their numbers in the set. Text a is the earlier one.
type edge struct {
	pairOf
	verdict
	perMille int32
	nearest  bool // of one of them the other is the most alike
}

// edges returns the pairs that are compared, the most alike first.
func (s *Set) edges() []edge {
	for _, n := range s.index.Changed() {
		s.near[n], s.early[n] = nil, nil
		for _, nb := range s.index.Neighbours(n, Least) {
			s.offer(n, nb)
		}
	}
	at := map[pairOf]int{}
	var out []edge
	for n := range s.texts {
		for i, l := range slices.Concat(s.near[n], s.early[n]) {
			k := s.pair(int32(n), l.other)
			if _, ok := at[k]; !ok {
				at[k] = len(out)
				out = append(out, edge{pairOf: k, verdict: s.verdict(k, int(l.perMille)), perMille: l.perMille})
			}
			if i == 0 {
				out[at[k]].nearest = true
			}
		}
	}
	slices.SortFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.perMille, x.perMille), s.order(x.a, y.a), s.order(x.b, y.b))
	})
	return out
}

func (s *Set) pair(i, j int32) pairOf {
	if s.order(j, i) < 0 {
		i, j = j, i
	}
	return pairOf{i, j}
}

// verdict compares two texts, once.
func (s *Set) verdict(k pairOf, perMille int) verdict {
	v, ok := s.ties[k]
	if !ok {
		p := compare(s.text(int(k.a)), s.text(int(k.b)), perMille)
		v.tie, v.why = p.tie()
		s.ties[k] = v
	}
	return v
}

// Families returns the families of what was added so far. The order of adding makes no difference.
func (s *Set) Families() Families {
	edges := s.edges()
	g := groups{of: make([]int, len(s.texts)), size: make([]int, len(s.texts))}
	for i := range g.of {
		g.of[i], g.size[i] = i, 1
	}
	var out Families
	for _, e := range edges {
		switch {
		case e.tie == Copy || e.tie == Rewrite:
			g.join(int(e.a), int(e.b))
		case e.tie == Unsure || e.tie == Template && e.nearest:
			out.Suggestions = append(out.Suggestions, Suggestion{s.texts[e.a].ID, s.texts[e.b].ID, e.tie, e.why})
		}
	}
	out.List = s.families(&g, edges)
	slices.SortFunc(out.Suggestions, func(x, y Suggestion) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return out
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
		if k := g.find(int(e.a)); k == g.find(int(e.b)) && (e.tie == Copy || e.tie == Rewrite) {
			inside[k] = append(inside[k], e)
		}
	}
	var out []Family
	var firsts []Text
	for k, list := range members {
		slices.SortFunc(list, func(i, j int) int { return s.order(int32(i), int32(j)) })
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
	original, why := s.original(list)
	f := Family{Original: s.texts[original].ID, Why: why, Outside: s.outside(list)}
	for _, i := range list {
		if i != original {
			m := s.member(i, original, edges)
			m.Credited = m.Credited || s.naming[i].names(f.Outside)
			f.Members = append(f.Members, m)
		}
	}
	return f
}

// member tells how a text is to the original of its family: directly, otherwise by the text of the family that is most like it.
func (s *Set) member(i, original int, edges []edge) Member {
	x, y := s.index.texts[i], s.index.texts[original]
	n := Neighbour{Shared: shared(x.all, y.all), Of: min(x.Len(), y.Len())}
	m := Member{Report: s.texts[i].ID, PerMille: n.PerMille(), Tie: Copy, Credited: s.creditsAgency(i) || s.credits(i, original) > NoCredit}
	found := false
	for _, e := range edges {
		if int(e.a) != i && int(e.b) != i {
			continue
		}
		other := int(e.a+e.b) - i
		if other == original {
			m.Tie, m.Why = e.tie, e.why
			return m
		}
		if !found {
			found, m.Tie, m.Why = true, e.tie, fmt.Sprintf("%s: r%d", e.why, s.texts[other].ID)
		}
	}
	return m
}

// creditsAgency reports whether a text is of an agency by its own words and not by the agency itself.
func (s *Set) creditsAgency(i int) bool {
	t := s.texts[i]
	return t.Wire != "" && key(t.Wire) != key(t.Outlet)
}

// original returns the text that most others credit; otherwise the one of an agency; otherwise the first.
func (s *Set) original(list []int) (int, string) {
	votes := s.votes(list)
	best := list[0]
	for _, i := range list {
		if votes[i] > votes[best] {
			best = i
		}
	}
	if votes[best] == 1 {
		return best, "another report credits it"
	}
	if votes[best] > 1 {
		return best, fmt.Sprintf("%d other reports credit it", votes[best])
	}
	for _, i := range list {
		if t := s.texts[i]; t.Wire != "" && key(t.Wire) == key(t.Outlet) {
			return i, "it is by an agency"
		}
	}
	return s.first(list)
}

// mostCompared is how many texts that may be the first are compared with how many others.
const mostCompared = 64

// first returns the first of some texts that are in order. Of those that may be the first, for all that is known of when they were published, it is the one
// with which the others have most words in common: that of which they are cuts, if it is there; otherwise the longer one.
func (s *Set) first(list []int) (int, string) {
	best, most, n := list[0], 0, 0
	for _, i := range list {
		if !s.atOnce(list[0], i) {
			continue
		}
		if n++; n > mostCompared {
			break
		}
		common := 0
		for _, k := range list[:min(len(list), mostCompared)] {
			if k != i {
				common += shared(s.index.texts[i].all, s.index.texts[k].all)
			}
		}
		if common > most || common == most && s.index.texts[i].Len() > s.index.texts[best].Len() {
			best, most = i, common
		}
	}
	switch {
	case n == 1:
		return best, "it was published first"
	case len(list) == 2:
		return best, "it is the longer one; which was published first is not known"
	}
	return best, "the others have most in common with it; which was published first is not known"
}

// atOnce reports whether it is not known which of two texts was published first: at one time, or on one day of which one of them is all that is known.
func (s *Set) atOnce(i, k int) bool {
	x, y := s.texts[i].Published, s.texts[k].Published
	dayAlone := min(len(x), len(y)) <= len(hearsay.DateLayout)
	return s.times[i] == s.times[k] || dayAlone && !day(x).IsZero() && day(x).Equal(day(y))
}

// votes counts for each text how many others credit it. Of the texts of one outlet, those that are no later than the one that gives the
// credit get it, and all of them when every one is later.
func (s *Set) votes(list []int) map[int]int {
	votes := map[int]int{}
	of := map[string][]int{}
	var outlets []string
	for _, i := range list {
		k := key(s.texts[i].Outlet)
		if of[k] == nil {
			outlets = append(outlets, k)
		}
		of[k] = append(of[k], i)
	}
	for _, x := range list {
		for _, k := range outlets {
			for _, y := range of[k] {
				if s.credits(x, y) == Credited {
					votes[y]++
				} else if len(s.naming[x].addresses) == 0 { // the others of the outlet are named as little
					break
				}
			}
		}
	}
	return votes
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
