package identity

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// This file finds who is meant where a whole story calls somebody by a last name alone: whoever nearly all other stories of those years have under it.

// Of how many stories somebody must be by the full name, and how many tenths of the reports that have the last name in full must mean that one, for being
// who is meant by it alone.
const (
	knownStories = 6
	nearlyAll    = 9
)

// known alone and without an office in common, so many points must speak for it.
const alone = 6

// bearer is who bears a last name in full around a year: a node of whoever most reports mean by it, -1 for nobody, in how many stories, and whether nearly
// all do.
type bearer struct {
	node, stories int
	known         bool
}

// joinBearers joins those whom stories call by a last name alone with whoever is known by it, and offers where it is not sure. Those of list are the nodes.
func (w *joining) joinBearers(list []Known, keys map[string][]int) {
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if short := keys[key]; len(w.nodes[short[0]].core) == 1 {
			w.joinLast(list, key, short)
		}
	}
}

// joinLast joins those of one last name.
func (w *joining) joinLast(list []Known, last string, short []int) {
	years := map[int]bearer{}
	members, meant, offers := map[int]int{}, map[int][]int{}, 0
	whose := map[int]int{}
	for _, i := range short {
		n := &w.nodes[i]
		root := w.find(i)
		members[root]++
		if n.party.Type != hearsay.Person || n.country {
			continue
		}
		y := year(&list[i])
		b, ok := years[y]
		if !ok {
			b = w.bearer(list, last, y)
			years[y] = b
		}
		switch {
		case b.node < 0:
		case b.known && w.means(i, b.node):
			meant[root] = append(meant[root], i)
			if old, ok := whose[root]; ok && w.find(old) != w.find(b.node) {
				b.node = -1 // either may be meant
			}
			whose[root] = b.node
		case offers < offered && w.mayMean(i, b):
			w.offerBearer(b.node, i)
			offers++
		}
	}
	for _, root := range slices.Sorted(maps.Keys(meant)) {
		i, to := meant[root][0], whose[root]
		if to < 0 {
			continue
		}
		if 2*len(meant[root]) < members[root] || !w.traits[w.find(root)].agree(&w.traits[w.find(to)]) {
			w.offerBearer(to, i)
			continue
		}
		e := w.shared(&w.traits[w.find(i)], &w.traits[w.find(to)], "")
		w.join(to, i, append([]string{fmt.Sprintf("nearly all reports that name a “%s” in full mean “%s”", w.nodes[i].party.Name, w.nodes[to].party.Name)}, e.why...)...)
	}
}

// offerBearer offers that whoever is called by a last name alone is one who bears it.
func (w *joining) offerBearer(to, i int) {
	e := w.shared(&w.traits[w.find(i)], &w.traits[w.find(to)], "")
	w.offer(to, i, append([]string{fmt.Sprintf("“%s” may be “%s”", w.nodes[i].party.Name, w.nodes[to].party.Name)}, e.why...)...)
}

// year returns the year in which a party of a story was first told of, 0 when nobody knows.
func year(k *Known) int { return atoi(k.Since[:min(len(k.Since), 4)]) }

// bearer counts those who bear a last name in full in the stories of a year, of the one before and the one after it, and in those of which nobody knows when
// they came out.
func (w *joining) bearer(list []Known, last string, y int) bearer {
	b := bearer{node: -1}
	stories, reports, all := map[int]int{}, map[int]int{}, 0
	for i := range list {
		n := &w.nodes[i]
		if len(n.core) < 2 || n.core[len(n.core)-1] != last || !n.bears() || n.country {
			continue
		}
		if at := year(&list[i]); y != 0 && at != 0 && max(at, y)-min(at, y) > 1 {
			continue
		}
		r := w.find(i)
		stories[r]++
		reports[r] += list[i].Count
		all += list[i].Count
		if b.node < 0 || reports[r] > reports[w.find(b.node)] {
			b.node = i
		}
	}
	if b.node >= 0 {
		r := w.find(b.node)
		b.stories = stories[r]
		b.known = stories[r] >= knownStories && reports[r] >= known && 10*reports[r] >= nearlyAll*all
	}
	return b
}

// means reports whether whoever is called by a last name alone is the one who is known by it: an office in common and some of the company, or much of the
// company where none other who bears the name is in it.
func (w *joining) means(i, to int) bool {
	a, b := w.nodes[i].traits(), &w.traits[w.find(to)]
	if !a.agree(b) || a.differ(b) {
		return false
	}
	e := w.shared(&a, b, "")
	if b.roles.any(func(r string) bool { return public(r) && a.roles.has(r) }) {
		return e.points >= strong
	}
	return e.points >= alone && !w.namesake(i, to)
}

// namesake reports whether the reports of a node name somebody else by its last name in full.
func (w *joining) namesake(i, to int) bool {
	last := w.nodes[i].core[0]
	return slices.ContainsFunc(w.nodes[i].company, func(c string) bool {
		words := tokens(c)
		return len(words) > 1 && words[len(words)-1] == last && c != w.nodes[to].key()
	})
}

// mayMean reports whether whoever is called by a last name alone may be one who bears it, enough for asking people.
func (w *joining) mayMean(i int, b bearer) bool {
	x, y := w.nodes[i].traits(), &w.traits[w.find(b.node)]
	if b.stories < 2 || !x.agree(y) || x.differ(y) {
		return false
	}
	e := w.shared(&x, y, "")
	return b.known && e.points >= enough || e.points >= strong
}

// firstName reports whether nodes of one name are people called by a first name alone, which nobody else bears as a last name.
func (w *joining) firstName(nodes []int) bool {
	core := w.nodes[nodes[0]].core
	return len(core) == 1 && given(w.names, core[0]) && !slices.ContainsFunc(nodes, func(i int) bool { return w.nodes[i].party.Type != hearsay.Person }) && !slices.ContainsFunc(w.nodes, func(n node) bool {
		return len(n.core) > 1 && n.core[len(n.core)-1] == core[0] && n.bears()
	})
}
