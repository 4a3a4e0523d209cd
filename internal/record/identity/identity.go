// Package identity finds parties of different reports that are the same: people by name, office and the company they keep, bodies by their
// long and short names and initials, countries by name. It keeps apart what it is not sure of and offers it instead. Every join has its
// reasons, and rulings of people hold over them.
//
// A source without a name is never joined to anybody, by no rule and by no ruling: [hearsay.Reading.Anonymous] tells them, and [joining.join] is the only way
// into a join.
package identity

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Member is a party of a report: r1/p3.
type Member struct {
	Report int64
	Party  string // p3
}

// String returns the id that people see.
func (m Member) String() string { return fmt.Sprintf("r%d/%s", m.Report, m.Party) }

// Party is parties of reports that are the same.
type Party struct {
	Number  int // the 1 of P1
	Name    string
	Type    hearsay.PartyType
	Named   bool
	Aliases []string         // other names that reports have for it, in the order of the reports
	Members []Member         // in the order of the reports
	Joins   []Join           // why they are together
	Decided []entry.Decision // what people decided on it, in the order of deciding
}

// Join is a reason for which two parties of reports are the same.
type Join struct {
	A, B Member
	Why  []string // in words for people
}

// Suggestion is two parties of the record that may be the same.
type Suggestion struct {
	A, B int // numbers of parties
	Why  []string
}

// Ruling is what a person decided: that parties of reports are the same, or that those of B are none of those that A is with.
type Ruling struct {
	entry.Decision
	Same bool
	A    Member
	B    []Member
}

// Joined is what became of the parties of some reports.
type Joined struct {
	Parties     []Party // in order of their first members
	Suggestions []Suggestion
	Known       []Known         // what is known of parties with names, for other stories
	Outcomes    []entry.Outcome // of the rulings, in their order
	of          map[Member]int
}

// Of returns the number of the party of the record that a party of a report is, 0 when there is none.
func (j Joined) Of(report int64, party string) int { return j.of[Member{report, party}] }

// Joiner joins parties. It is safe for use by many goroutines.
type Joiner struct{ names *gazetteer.Gazetteer }

// NewJoiner loads the lists of names.
func NewJoiner() *Joiner { return &Joiner{names: gazetteer.New()} }

// Join finds the parties of reports that are the same. The order in which reports are given makes no difference. Later rulings hold over
// earlier ones; those about parties that are not there, and those that would join somebody without a name, are passed over.
func (j *Joiner) Join(reports []entry.Report, rulings ...Ruling) Joined {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, entry.Compare)
	w := newJoining(j.names, reports)
	w.joinReports()
	w.joinNames()
	w.joinVariants()
	w.joinShort()
	w.joinFirms()
	w.joinParts()
	w.joinOffices()
	outcomes := w.rule(rulings)
	out := w.result()
	out.Outcomes, out.Known = outcomes, w.known(out.Parties)
	out.decided(rulings)
	return out
}

// joining is the work on one set of reports.
type joining struct {
	names   *gazetteer.Gazetteer
	reports []entry.Report
	nodes   []node
	index   map[Member]int
	edges   []edge
	parent  []int
	traits  []traits // of the nodes that are roots
	often   map[string]bool
	outlets map[string]int // a node with the full name of each outlet
	maybe   []suggestion
	apart   [][2]int // roots of what people parted
	seen    []int    // in which look a root was seen last
	looked  int      // how often roots were looked at
	across  bool     // the nodes are parties of stories, not of reports

	byReport map[*entry.Report][]int // the nodes of each
}

// edge joins two nodes for some reasons.
type edge struct {
	a, b int
	why  []string
}

type suggestion struct {
	a, b int
	why  []string
}

func newJoining(names *gazetteer.Gazetteer, reports []entry.Report) *joining {
	w := &joining{names: names, reports: reports, index: map[Member]int{}, byReport: map[*entry.Report][]int{}}
	seen := map[string]int{}
	for i := range reports {
		r := &reports[i]
		company := w.company(r)
		for _, key := range company {
			seen[key]++
		}
		hidden := r.Reading.Anonymous()
		for k := range r.Reading.Parties {
			p := &r.Reading.Parties[k]
			n := w.node(r, p, company)
			n.anonymous = hidden[p.ID]
			w.index[n.member] = len(w.nodes)
			w.byReport[r] = append(w.byReport[r], len(w.nodes))
			w.parent = append(w.parent, len(w.nodes))
			w.traits = append(w.traits, n.traits())
			w.nodes = append(w.nodes, n)
		}
	}
	w.countries()
	w.makers()
	w.often = map[string]bool{}
	for key, n := range seen {
		if len(reports) >= 100 && n*20 > len(reports) {
			w.often[key] = true
		}
	}
	return w
}

// makers makes things of the nodes that are called after a maker of whom a thing is told and that no word tells to be bodies.
func (w *joining) makers() {
	makers := map[string]bool{}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.made {
			makers[n.core[0]] = true
		}
	}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.named && len(n.core) > 1 && makers[n.core[0]] && n.ofNoBody() {
			n.made = true
		}
	}
}

// countries makes countries of the nodes of one word whose government other reports tell of: Karesia, where another has the government of Karesia.
func (w *joining) countries() {
	states := map[string]bool{}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.country && len(n.core) == 1 {
			states[n.core[0]] = true
		}
	}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.named && len(n.core) == 1 && n.party.Type == hearsay.Government && states[n.core[0]] {
			n.country = true
		}
	}
}

func (w *joining) find(n int) int {
	for w.parent[n] != n {
		w.parent[n] = w.parent[w.parent[n]]
		n = w.parent[n]
	}
	return n
}

// join makes two nodes one, unless one of them is a source without a name. It is the only way to do so.
func (w *joining) join(a, b int, why ...string) {
	if w.nodes[a].anonymous || w.nodes[b].anonymous {
		return
	}
	w.edges = append(w.edges, edge{a, b, why})
	x, y := w.find(a), w.find(b)
	if x == y {
		return
	}
	x, y = min(x, y), max(x, y)
	w.parent[y] = x
	w.traits[x].add(w.traits[y])
	w.traits[y] = traits{}
}

// offer keeps two nodes for people to decide.
func (w *joining) offer(a, b int, why ...string) {
	if w.nodes[a].anonymous || w.nodes[b].anonymous || w.find(a) == w.find(b) {
		return
	}
	w.maybe = append(w.maybe, suggestion{a, b, why})
}

func (w *joining) result() Joined {
	out := Joined{of: map[Member]int{}}
	number := map[int]int{}
	for i, n := range w.nodes {
		root := w.find(i)
		if number[root] == 0 {
			out.Parties = append(out.Parties, Party{Number: len(out.Parties) + 1})
			number[root] = len(out.Parties)
		}
		p := &out.Parties[number[root]-1]
		p.Members = append(p.Members, n.member)
		out.of[n.member] = p.Number
	}
	for _, e := range w.edges {
		if w.find(e.a) != w.find(e.b) {
			continue // somebody parted them
		}
		p := &out.Parties[number[w.find(e.a)]-1]
		p.Joins = append(p.Joins, Join{w.nodes[e.a].member, w.nodes[e.b].member, e.why})
	}
	for i := range out.Parties {
		w.describe(&out.Parties[i])
	}
	seen := map[[2]int]bool{}
	for _, s := range w.maybe {
		a, b := number[w.find(s.a)], number[w.find(s.b)]
		if a > b {
			a, b = b, a
		}
		if a != b && !seen[[2]int{a, b}] && !w.parted(s.a, s.b) {
			seen[[2]int{a, b}] = true
			out.Suggestions = append(out.Suggestions, Suggestion{a, b, s.why})
		}
	}
	slices.SortFunc(out.Suggestions, func(a, b Suggestion) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}

// seldom is how many times as many reports must have another name of a body for its fullest name to be a slip: Karesia of Orchards, for Karesia.
const seldom = 5

// describe names a party by its fullest name, and of several the one that most reports have.
func (w *joining) describe(p *Party) {
	count := map[string]int{}
	types := map[hearsay.PartyType]int{}
	var names []string
	body := false
	for _, m := range p.Members {
		n := &w.nodes[w.index[m]]
		p.Named = p.Named || n.named
		body = body || n.traits().body
		types[n.party.Type]++
		for _, f := range n.shown {
			if count[f] == 0 {
				names = append(names, f)
			}
			count[f]++
		}
	}
	first := &w.nodes[w.index[p.Members[0]]]
	p.Name, p.Type = first.party.Name, first.party.Type
	most := 0
	for _, n := range count {
		most = max(most, n)
	}
	best := -1
	for _, m := range p.Members {
		n := &w.nodes[w.index[m]]
		if !n.named || n.slip() && count[n.party.Name]*seldom < most {
			continue
		}
		words := len(strings.Fields(n.party.Name))
		if n.person {
			words = len(n.core) // without titles
		}
		if score := min(words, 4)*1000 + min(count[n.party.Name], 999); score > best {
			best, p.Name = score, n.party.Name
		}
	}
	for _, t := range []hearsay.PartyType{hearsay.Person, hearsay.Organisation, hearsay.Government, hearsay.Group, hearsay.Document, hearsay.Poll} {
		if types[t] > types[p.Type] || p.Type == "" && types[t] > 0 {
			p.Type = t
		}
	}
	if body && p.Type == hearsay.Person {
		p.Type = hearsay.Organisation
	}
	for _, f := range names {
		if f != p.Name {
			p.Aliases = append(p.Aliases, f)
		}
	}
}
