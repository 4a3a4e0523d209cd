package identity

import (
	"fmt"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file joins those of one full name for whom nothing speaks but the name, where hardly two have it, and what they are told of in is near.

const (
	nearDays  = 31 // within which two stories are near
	manyApart = 64 // so many parties of one name that are apart are held against each other at most
)

// rareName reports whether a node is a person whose last name few people have.
func (w *joining) rareName(n *node) bool {
	last := n.core[len(n.core)-1]
	return len(n.core) > 1 && !n.country && (n.person || n.party.Type == hearsay.Person && !n.body) && len(n.core[0]) > 1 && len(last) > 3 && !w.names.Common(last)
}

// ownName reports whether a node is a body whose name hardly two have: it has no word for what bodies are or, in one story, is long.
func (w *joining) ownName(n *node) bool {
	if len(n.core) < 2 || n.country || n.person || n.party.Type == hearsay.Person || generic(n.core) || ofState(n.core[len(n.core)-1]) || slices.ContainsFunc(n.core, public) {
		return false
	}
	return !slices.ContainsFunc(n.core, bodyWord) || !w.across && len(n.core) >= ownWords
}

// joinRare joins what stayed apart of a name that few have: all of one story, and of stories what is told of around one time, bodies only with something else in
// common. If anything speaks against it for any two of them nobody can tell whom the others mean, and all stay apart.
func (w *joining) joinRare(nodes []int) {
	first := &w.nodes[nodes[0]]
	person := w.rareName(first)
	if !person && !w.ownName(first) {
		return
	}
	var roots []int
	for _, i := range nodes {
		if r := w.find(i); !slices.Contains(roots, r) {
			roots = append(roots, r)
		}
	}
	if len(roots) < 2 || len(roots) > manyApart || w.anyAgainst(roots) {
		return
	}
	for k := 1; k < len(nodes); k++ {
		to, i := nodes[k-1], nodes[k]
		a, b := &w.traits[w.find(to)], &w.traits[w.find(i)]
		if w.find(i) == w.find(to) || w.across && (!near(&w.nodes[to], &w.nodes[i]) || !person && w.shared(a, b, first.key()).points < enough) {
			continue
		}
		w.join(to, i, fmt.Sprintf("the same name “%s”, which few have, told of around one time", w.nodes[i].party.Name))
	}
}

// anyAgainst reports whether two of some parties of one name cannot be the same, or have different offices.
func (w *joining) anyAgainst(roots []int) bool {
	for k, r := range roots {
		for _, q := range roots[:k] {
			if a, b := &w.traits[q], &w.traits[r]; !a.agree(b) || a.differ(b) {
				return true
			}
		}
	}
	return false
}

// onlyOne reports whether a name of one word means the only one of a story that bears it in full, though nothing else tells so: a person whose last name few
// have, or a firm called by the first word of its name.
func (w *joining) onlyOne(n, o *node) bool {
	a, b := n.traits(), o.traits()
	if w.across || !a.agree(&b) || a.differ(&b) {
		return false
	}
	if w.rareName(o) {
		return n.party.Type == hearsay.Person && n.core[0] == o.core[len(o.core)-1]
	}
	return n.party.Type == hearsay.Organisation && o.party.Type == hearsay.Organisation && !o.person && n.core[0] == o.core[0] && firmWord(tokens(o.party.Name))
}

// firmWord reports whether a name ends as those of firms do.
func firmWord(words []string) bool {
	last := words[len(words)-1]
	return english.LegalForm(last) || english.Trade(last) || english.Business(last)
}

// near reports whether what two parties of stories are in was first told of within a month.
func near(a, b *node) bool {
	x, errX := time.Parse(time.DateOnly, a.since)
	y, errY := time.Parse(time.DateOnly, b.since)
	return errX == nil && errY == nil && y.Sub(x).Abs() <= nearDays*24*time.Hour
}
