package identity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// joinParts joins the name of a body that ends the name of one other alone: "Public Safety Committee" and "Senate Public Safety Committee".
func (w *joining) joinParts() {
	ends := map[string][]int{} // nodes by their names without the first word, where these are words enough
	for i := range w.nodes {
		if n := &w.nodes[i]; n.usable() && len(n.core) > ownWords && !n.person {
			end := strings.Join(n.core[1:], " ")
			ends[end] = append(ends[end], i)
		}
	}
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || !n.body || n.country || ofState(n.core[len(n.core)-1]) || n.party.Type != hearsay.Organisation && !speaks(&n.report.Reading, n.party.ID) {
			continue
		}
		longer := ends[n.key()]
		if len(longer) == 0 || slices.ContainsFunc(longer, func(k int) bool { return w.find(k) != w.find(longer[0]) }) {
			continue
		}
		x, y := &w.traits[w.find(i)], &w.traits[w.find(longer[0])]
		if e := w.shared(x, y, ""); x.agree(y) && e.points >= enough {
			w.join(longer[0], i, append([]string{fmt.Sprintf("“%s” ends the name of “%s” alone", n.party.Name, w.nodes[longer[0]].party.Name)}, e.why...)...)
		}
	}
}

// ownWords is of how many words the name of a body must be, so that few bear it: there is a Safety Committee, and a Labour Party, of every town.
const ownWords = 3

// ofState reports whether a word is one for a body that every state has, so that the same name in two reports may be of two states.
func ofState(w string) bool {
	switch w {
	case "ministry", "department", "government", "parliament", "senate", "congress", "assembly", "army", "navy", "force", "police", "guard", "court", "embassy", "office", "bank":
		return true
	}
	return false
}
