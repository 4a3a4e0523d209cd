package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file tells whom a description is for that says which seat somebody holds, "the Vermont senator", "the Texas Republican", by what stands at the names: Vermont
// Sen. Ada Roe, Ada Roe (R-Texas).

// seated returns the last of those named before description m who hold the seat it tells of, -1 for none. Told is false where m tells of no seat.
func (w *work) seated(m int) (e int, told bool) {
	x := &w.ms[m]
	seats := w.seatsIn(x.Range)
	if len(seats) == 0 || x.kind != doc.PersonType || x.number != one || w.indefinite(x) || !hasSeat(w.roleOf(x.Head)) {
		return -1, false
	}
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		if y.Entity < 0 || y.joint != nil || y.kind != doc.PersonType || y.Form == doc.Pronoun || !w.agree(x.Entity, y.Entity) {
			continue
		}
		if to := w.root(y.Entity); w.holds(to, w.roleOf(x.Head), seats) {
			return to, true
		}
	}
	return -1, true
}

// hasSeat reports whether several hold such an office side by side, each for a state.
func hasSeat(role string) bool {
	switch role {
	case "senator", "congressman", "lawmaker", "legislator", "governor", "republican", "democrat", "independent":
		return true
	}
	return false
}

// holds reports whether what stands at the names and descriptions of person e tells of an office of one of some states, or of a party mark with one.
func (w *work) holds(e int, role string, states []string) bool {
	y := &w.es[e]
	in := func(s string) bool { return slices.Contains(states, s) }
	for _, r := range y.roles {
		if slices.ContainsFunc(w.seatsIn(r.Range), in) && (role == "lawmaker" || role == "legislator" || w.tellsRole(r.Range, role)) {
			return true
		}
	}
	for _, k := range y.mentions {
		z := &w.ms[k]
		if z.Form == doc.Described && z.joint == nil && w.roleOf(z.Head) == role && slices.ContainsFunc(w.seatsIn(z.Range), in) {
			return true
		}
		if party, state := w.mark(z); in(state) && (slices.Contains(y.heads, role) || role == "lawmaker" || role == "legislator" || party == role) {
			return true
		}
	}
	return false
}

// elseSeated reports whether all that is told of the seat of person e is that it is of another state than those given, or that another in the report has it.
func (w *work) elseSeated(e int, states []string) bool {
	y := &w.es[e]
	var theirs []string
	for _, r := range y.roles {
		theirs = append(theirs, w.seatsIn(r.Range)...)
	}
	for _, k := range y.mentions {
		z := &w.ms[k]
		if z.Form == doc.Described && z.joint == nil {
			theirs = append(theirs, w.seatsIn(z.Range)...)
		}
		if _, state := w.mark(z); state != "" {
			theirs = append(theirs, state)
		}
	}
	return len(theirs) > 0 && !slices.ContainsFunc(theirs, func(s string) bool { return slices.Contains(states, s) })
}

// tellsRole reports whether a word of r is for a role.
func (w *work) tellsRole(r doc.Range, role string) bool {
	for i := r.Start; i < r.End; i++ {
		if w.roleOf(i) == role {
			return true
		}
	}
	return false
}

// seatsIn returns the states that words of r name.
func (w *work) seatsIn(r doc.Range) []string {
	d := w.d
	var out []string
	for i := r.Start; i < r.End; i++ {
		if !d.Form[i].Traits.Has(doc.Capital) {
			continue
		}
		word := strings.ToLower(d.Word(i))
		if i+1 < r.End {
			if s := english.StateOf(word, strings.ToLower(d.Word(i+1))); s != "" {
				out = append(out, s)
				i++
				continue
			}
		}
		if s := english.State(word); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// mark returns the party and the state that stand behind a name: Ada Roe (R-Texas), Karl Orr, D-Vt., Sen. Ada Roe of Texas, each "" where none do.
func (w *work) mark(x *mention) (party, state string) {
	d, k := w.d, x.End
	if x.Form == doc.Named && x.kind == doc.PersonType && k+1 < d.Len() && d.Lemma[k] == "of" {
		if s := w.seatsIn(doc.Range{Start: k + 1, End: min(d.Len(), k+3)}); len(s) == 1 {
			return "", s[0] // Sen. Ada Roe of Texas
		}
	}
	if x.Form != doc.Named || k+1 >= d.Len() || d.Tag[k] != doc.Comma && d.Tag[k] != doc.OpenBracket {
		return "", ""
	}
	k++
	if !w.party(k) {
		if d.Tag[k-1] == doc.OpenBracket && k+1 < d.Len() && d.Tag[k+1] == doc.CloseBracket {
			return "", english.State(strings.ToLower(d.Word(k))) // Sen. Ada Roe (Ky.)
		}
		return "", ""
	}
	rest := strings.ToLower(d.Word(k)[2:])
	state = english.State(rest)
	if state == "" && k+1 < d.Len() {
		state = english.StateOf(rest, strings.ToLower(d.Word(k+1)))
	}
	switch d.Word(k)[0] {
	case 'R':
		return "republican", state
	case 'D':
		return "democrat", state
	}
	return "independent", state
}
