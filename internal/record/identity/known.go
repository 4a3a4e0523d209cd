package identity

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Known is what is known of a party with a name that reports of one story speak of: enough to find it again in other stories.
type Known struct {
	Party   Member // its first member in number, which stands for it
	Since   string // when the first report with it came out, and more by which parties are put in order
	Story   int64  // in which it is; filled by whoever divides reports into stories
	Name    string
	Type    hearsay.PartyType
	Count   int // members
	Aliases []string

	Core                  []string // words by which it is looked up
	Country               bool
	Title, Middle, Suffix string
	Person, Body          bool
	Born                  int
	Roles, Company        []string // sorted
}

// Key is its name without titles, articles and what companies end in.
func (k *Known) Key() string { return strings.Join(k.Core, " ") }

// Bucket is the name under which it is looked up: only parties of one bucket are held against each other. Of a name of two words it is the last, which
// may be a last name, so that whoever is called by that alone is held against those who bear it.
func (k *Known) Bucket() string {
	if len(k.Core) == 2 && !slices.ContainsFunc(k.Core, bodyWord) {
		return k.Core[1]
	}
	return k.Key()
}

// Limits of what is kept of one party for other stories: its names, words of its offices, and the names that most of its reports have.
const (
	manyNames   = 12
	manyRoles   = 24
	manyCompany = 24
)

// FewNames are as many of the other names of a party as are kept for other stories.
func FewNames(aliases []string) []string { return slices.Clip(aliases[:min(len(aliases), manyNames)]) }

// known returns what is known of the parties with names, in their order.
func (w *joining) known(parties []Party) []Known {
	var out []Known
	for _, p := range parties {
		if k, ok := w.knownOf(p); ok {
			out = append(out, k)
		}
	}
	return out
}

func (w *joining) knownOf(p Party) (Known, bool) {
	var t traits
	var face *node
	var usable []*node
	k := Known{Party: p.Members[0], Name: p.Name, Type: p.Type, Count: len(p.Members), Aliases: FewNames(p.Aliases)}
	for i, m := range p.Members {
		n := &w.nodes[w.index[m]]
		if i == 0 || compareMembers(m, k.Party) < 0 {
			k.Party = m
		}
		if i == 0 {
			k.Since = entry.Instant(n.report.Reading.Report.Published) + " " + n.report.SHA256[:min(len(n.report.SHA256), 16)]
		}
		if !n.usable() {
			continue
		}
		t.add(n.traits())
		if face == nil || face.party.Name != p.Name && n.party.Name == p.Name {
			face = n
		}
		usable = append(usable, n)
	}
	if face == nil {
		return k, false
	}
	k.Core, k.Country = face.core, face.country
	k.Title, k.Middle, k.Suffix, k.Person, k.Body, k.Born = t.title, t.middle, t.suffix, t.person, t.body, t.born
	t.roles.each(func(r string) { k.Roles = append(k.Roles, r) })
	k.Roles = k.Roles[:min(len(k.Roles), manyRoles)]
	k.Company = companyOf(usable, k.Key())
	return k, true
}

// companyOf returns the names that most reports with some nodes have besides a key, sorted.
func companyOf(nodes []*node, key string) []string {
	if !slices.ContainsFunc(nodes, func(n *node) bool { return n.report != nodes[0].report }) {
		list := slices.DeleteFunc(slices.Clone(nodes[0].company), func(c string) bool { return c == key })
		return list[:min(len(list), manyCompany)] // they are sorted, and all are in it as often
	}
	count := map[string]int{}
	for _, n := range nodes {
		for _, c := range n.company {
			count[c]++
		}
	}
	delete(count, key)
	list := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	list = list[:min(len(list), manyCompany)]
	slices.Sort(list)
	return list
}

// compareMembers orders parties of reports by report, then by number.
func compareMembers(a, b Member) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(len(a.Party), len(b.Party)), cmp.Compare(a.Party, b.Party))
}

// Met is parties of stories that are the same.
type Met struct {
	Parties []Known // in order of time
	Name    string
	Type    hearsay.PartyType
	Aliases []string
	Joins   []Join           // why they are together, between the parties of stories
	Decided []entry.Decision // what people decided on parties of several stories, and holds
}

// Maybe is two parties of stories that may be the same.
type Maybe struct {
	A, B Member
	Why  []string
}

// acrossStories is how much must speak for two parties of one full name in different stories being the same: more than one thing.
const acrossStories = 3

// Meet finds which parties of different stories are the same. Those of one bucket are held against each other; of several buckets only people put them
// together. Two of one story are never the same, for what keeps them apart there holds, unless people say so. The order in which they are given makes no
// difference. Rulings are on parties of stories here, each told by the member that stands for it ([Known].Party), and on
// none but those of list.
func (j *Joiner) Meet(list []Known, rulings ...Ruling) ([]Met, []Maybe) {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Known) int { return cmp.Or(cmp.Compare(a.Since, b.Since), compareMembers(a.Party, b.Party)) })
	w := j.meeting(list, rulings)
	buckets := map[string][]int{}
	for i := range list {
		key := list[i].Bucket()
		buckets[key] = append(buckets[key], i)
	}
	if len(buckets) == 1 {
		w.meet(list)
	} else {
		for _, key := range slices.Sorted(maps.Keys(buckets)) {
			part := make([]Known, len(buckets[key]))
			for i, at := range buckets[key] {
				part[i] = list[at]
			}
			of := j.meeting(part, rulings)
			of.meet(part)
			w.take(of, buckets[key])
		}
	}
	outcomes := w.rule(rulings)
	return w.met(list, rulings, outcomes), w.maybes()
}

// meeting is the work on parties of stories. Of whoever leaves a party by a ruling it does not count in which story that is: it is there beside the rest.
func (j *Joiner) meeting(list []Known, rulings []Ruling) *joining {
	w := &joining{names: j.names, index: map[Member]int{}, across: true}
	for i := range list {
		n := nodeOf(&list[i])
		if slices.ContainsFunc(rulings, func(r Ruling) bool { return !r.Same && slices.Contains(r.B, n.member) }) {
			n.story = ""
		}
		w.index[n.member] = i
		w.nodes, w.parent, w.traits = append(w.nodes, n), append(w.parent, i), append(w.traits, n.traits())
	}
	return w
}

// meet joins the nodes of one bucket, which are those of list.
func (w *joining) meet(list []Known) {
	keys := map[string][]int{}
	for i := range w.nodes {
		key := w.nodes[i].key()
		keys[key] = append(keys[key], i)
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		w.joinBucket(keys[key], acrossStories)
	}
	w.joinBearers(list, keys)
}

// take takes what was found of some of the nodes, which are at these places.
func (w *joining) take(of *joining, places []int) {
	for i, at := range places {
		w.parent[at] = places[of.find(i)]
	}
	for _, e := range of.edges {
		w.edges = append(w.edges, edge{places[e.a], places[e.b], e.why})
	}
	for _, s := range of.maybe {
		w.maybe = append(w.maybe, suggestion{places[s.a], places[s.b], s.why})
	}
}

// nodeOf makes a party of a story a node, so that it is joined as parties of reports are.
func nodeOf(k *Known) node {
	return node{
		member: k.Party, report: &entry.Report{Number: k.Party.Report}, party: &hearsay.Party{ID: k.Party.Party, Name: k.Name, Type: k.Type, Named: true}, named: true,
		core: k.Core, country: k.Country, middle: k.Middle, suffix: k.Suffix, title: k.Title, person: k.Person, body: k.Body, age: k.Born,
		roles: k.Roles, company: k.Company, story: fmt.Sprint(k.Story), since: k.Since[:min(len(k.Since), len(time.DateOnly))],
	}
}

func (w *joining) met(list []Known, rulings []Ruling, outcomes []entry.Outcome) []Met {
	at := map[int]int{}
	var out []Met
	for i := range list {
		root := w.find(i)
		if _, ok := at[root]; !ok {
			at[root] = len(out)
			out = append(out, Met{})
		}
		m := &out[at[root]]
		m.Parties = append(m.Parties, list[i])
	}
	for _, e := range w.edges {
		if w.find(e.a) != w.find(e.b) {
			continue // somebody parted them
		}
		m := &out[at[w.find(e.a)]]
		m.Joins = append(m.Joins, Join{w.nodes[e.a].member, w.nodes[e.b].member, e.why})
	}
	for i, r := range rulings {
		if outcomes[i] != entry.Holds {
			continue
		}
		var on []int
		for _, m := range append([]Member{r.A}, r.B...) {
			n, ok := w.index[m]
			if root := w.find(n); ok && !slices.Contains(on, root) {
				on = append(on, root)
				out[at[root]].Decided = append(out[at[root]].Decided, r.Decision)
			}
		}
	}
	for i := range out {
		out[i].describe()
	}
	return out
}

// describe names a party as [joining.describe] does: by its fullest name, and of several the one that most reports have.
func (m *Met) describe() {
	count, types := map[string]int{}, map[hearsay.PartyType]int{}
	for _, k := range m.Parties {
		count[k.Name] += k.Count
		types[k.Type] += k.Count
	}
	best := -1
	for _, k := range m.Parties {
		words := len(strings.Fields(k.Name))
		if k.Person {
			words = len(k.Core)
		}
		if score := min(words, 4)*1000 + min(count[k.Name], 999); score > best {
			best, m.Name = score, k.Name
		}
	}
	m.Type = m.Parties[0].Type
	for _, t := range []hearsay.PartyType{hearsay.Person, hearsay.Organisation, hearsay.Government, hearsay.Group, hearsay.Document, hearsay.Poll} {
		if types[t] > types[m.Type] {
			m.Type = t
		}
	}
	seen := map[string]bool{m.Name: true}
	for _, k := range m.Parties {
		for _, name := range append([]string{k.Name}, k.Aliases...) {
			if !seen[name] {
				seen[name] = true
				m.Aliases = append(m.Aliases, name)
			}
		}
	}
}

func (w *joining) maybes() []Maybe {
	var out []Maybe
	for _, s := range w.maybe {
		if w.find(s.a) != w.find(s.b) && !w.parted(s.a, s.b) {
			out = append(out, Maybe{w.nodes[s.a].member, w.nodes[s.b].member, s.why})
		}
	}
	return out
}
