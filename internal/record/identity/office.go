package identity

import (
	"fmt"
	"slices"
	"strings"
)

// joinOffices joins an office by whose name a report calls somebody, "the Harbour Warden", with the only one who has it in the others, where each report that
// names them calls only them so.
func (w *joining) joinOffices() {
	holders := w.holders()
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || n.country || n.body {
			continue
		}
		name := officeName(n.party.Name)
		if at, ok := holders[name]; ok && at >= 0 && !w.told(n, at) {
			w.join(at, i, fmt.Sprintf("“%s” is the only “%s” of the other reports", w.nodes[at].party.Name, n.party.Name))
		}
	}
}

// holders returns a node of whoever has an office, by its name; -1 where several have it or somebody had it.
func (w *joining) holders() map[string]int {
	out := map[string]int{}
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || len(n.core) < 2 || n.body {
			continue
		}
		for _, r := range n.party.Roles {
			name := officeName(r.In(n.report.Reading.Text))
			if name == "" {
				continue
			}
			if at, ok := out[name]; r.Status == "former" || ok && (at < 0 || w.find(at) != w.find(i)) {
				out[name] = -1
			} else if !ok {
				out[name] = i
			}
		}
	}
	return out
}

// told reports whether the report of n names the party of a node.
func (w *joining) told(n *node, at int) bool {
	return slices.ContainsFunc(w.byReport[n.report], func(i int) bool { return w.find(i) == w.find(at) })
}

// officeName returns the name of an office of a state or a town, folded and without its article; "" for other words.
func officeName(words string) string {
	list := tokens(words)
	for len(list) > 0 && (list[0] == "the" || list[0] == "a" || list[0] == "an") {
		list = list[1:]
	}
	if len(list) == 0 || len(list) > 5 || !slices.ContainsFunc(list, public) {
		return ""
	}
	return strings.Join(list, " ")
}
