package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// lead is how many sentences the beginning of a report has, and how many a speaker may stay without a name once described.
const lead = 5

// joinLaterNames joins descriptions with the names that come only after them.
func (w *work) joinLaterNames() {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.Entity < 0 || x.kind != doc.PersonType || x.number != one || x.joint != nil || w.es[w.root(x.Entity)].named || w.another(x) || w.hidesName(x) {
			continue
		}
		e := -1
		if x.given && w.indefinite(x) {
			e = w.namedSoon(m)
		}
		if age := w.ageIn(x.Range); e < 0 && age != "" && x.given {
			if e = w.ofAge(m, age); e >= 0 && w.first(&w.es[e]) < m {
				e = -1 // and "a" would be another
			}
		}
		if e < 0 && x.definite && x.given && w.told[w.d.SentenceOf[x.Head]] <= lead && oneHas(w.d.Lemma[x.Head]) {
			e = w.titledSoon(m)
		}
		if e < 0 && x.definite {
			e = w.apposedLater(m)
		}
		if e < 0 && w.indefinite(x) && w.told[w.d.SentenceOf[x.Head]] <= lead {
			e = w.sameRole(m)
			if e >= 0 && (!w.namedBehind(e, m) || w.oneOfThem(x, &w.es[e])) {
				e = -1
			}
			if e >= 0 && x.given && (anybodys(roleHead(w.d.Lemma[x.Head])) || w.broughtInAnew(x, &w.es[e])) && !w.takenUp(x, e) {
				e = -1
			}
		}
		if e >= 0 && !w.twoHolders(x, &w.es[w.root(e)]) && (w.takenUp(x, w.root(e)) || !w.deniesThem(x, &w.es[w.root(e)])) {
			w.join(e, x.Entity)
			w.role(w.root(e), x.Range)
		}
	}
}

// deniesThem reports whether person e answers what the one with mention x said right before, who is another then: a minister said so; Finance Minister Karl Orr denied it.
func (w *work) deniesThem(x *mention, e *entity) bool {
	d, a := w.d, w.sourced[x.Head]
	if a < 0 {
		return false
	}
	return slices.ContainsFunc(e.mentions, func(k int32) bool {
		y := &w.ms[k]
		b := w.sourced[y.Head]
		if b < 0 || b == a || y.Start < x.Start || w.away(x.Head, y.Head) > 1 || !w.does(b, "deny", "dispute", "reject", "contradict", "refute", "rebut", "dismiss", "contest", "doubt", "welcome", "confirm") {
			return false
		}
		c := w.as[b].Content
		return len(c) == 1 && c[0].Len() == 1 && (d.Lemma[c[0].Start] == "it" || d.Lemma[c[0].Start] == "that" || d.Lemma[c[0].Start] == "this")
	})
}

// apposedLater returns the person whose name stands later beside "the" and the office of description m, where nobody else in the report is told to have it: the city manager said; the
// manager, Karl Orr, said. It is -1 without.
func (w *work) apposedLater(m int) int {
	x, e := &w.ms[m], w.sameRole(m)
	if e < 0 || w.elsewhere(x, &w.es[e]) || w.others(x, &w.es[e]) || w.otherOffice(x, &w.es[e]) || w.first(&w.es[e]) < m {
		return -1
	}
	head := w.roleOf(x.Head)
	if portfolio(head) {
		return -1 // of two states
	}
	for k := range w.ms {
		y := &w.ms[k]
		if y.Form != doc.Described || y.Entity < 0 || w.roleOf(y.Head) != head || w.root(y.Entity) == e {
			continue
		}
		if w.root(y.Entity) != w.root(x.Entity) || w.indefinite(y) {
			return -1
		}
	}
	for _, k := range w.es[e].mentions {
		y := &w.ms[k]
		beside := int(k)+1 < len(w.ms) && w.ms[k+1].Form == doc.Named && w.ms[k+1].Entity >= 0 && w.root(w.ms[k+1].Entity) == e && w.ms[k+1].Start <= y.End+1
		if y.Form == doc.Described && y.definite && beside && (y.key == x.key || y.Len() == 2) {
			return e
		}
	}
	return -1
}

// namedSoon returns the person who speaks soon after description m of a spokesman of a body, with a whole name that is there for the first time and
// that nothing introduces, in a quotation: newswire describes a spokesman at first and names him at the next quotation. -1 for none.
func (w *work) namedSoon(m int) int {
	x := &w.ms[m]
	if !w.speaksForBody(x) {
		return -1
	}
	for k := m + 1; k < len(w.ms) && k-m < reach && w.away(x.Head, w.ms[k].Head) <= lead; k++ {
		y := &w.ms[k]
		if !y.given || y.joint != nil || y.kind != doc.PersonType || y.Form == doc.Pronoun || y.Entity < 0 || w.away(x.Head, y.Head) == 0 {
			continue // whoever else is in the sentence of the description is another: the paper that an official talks to
		}
		e := &w.es[w.root(y.Entity)]
		if y.Form == doc.Described || int(e.mentions[0]) != k && w.first(e) != k || y.first == "" || len(e.roles)+len(e.heads) > 0 || w.introduced(y) || !w.quotes(y) || !w.agree(x.Entity, y.Entity) {
			return -1
		}
		return w.root(y.Entity)
	}
	return -1
}

// speaksForBody reports whether a description is of a spokesman for a body that it tells of, and not for a person.
func (w *work) speaksForBody(x *mention) bool {
	if !speaksForOthers(w.d.Lemma[x.Head]) {
		return false
	}
	k := w.tree.child(x.Head, doc.Nmod)
	if k <= x.Head || k >= x.End {
		return false
	}
	for i := x.Head + 1; i < x.End; i++ {
		if w.d.Name[i].Class() == 1 || w.nouns[w.d.Lemma[i]] == doc.PersonType {
			return false
		}
	}
	return body(w.nouns[w.d.Lemma[k]]) || w.d.Name[k].Class() == 2
}

// quotes reports whether all that the one who is named in y says there stands in quotation marks.
func (w *work) quotes(y *mention) bool {
	a := w.sourced[y.Head]
	if a < 0 || len(w.as[a].Content) == 0 {
		return false
	}
	for _, r := range w.as[a].Content {
		if w.d.Quote[r.Start] < 0 || w.d.Quote[r.End-1] < 0 {
			return false
		}
	}
	return true
}

// takenUp reports whether what is said of entity e takes description x up, by its noun with "the" alone or by a word that x says besides its noun: an adviser
// to the port; "the adviser, Karl Orr", "Karl Orr, who advises the port".
func (w *work) takenUp(x *mention, e int) bool {
	d := w.d
	for _, m := range w.es[e].mentions {
		if y := &w.ms[m]; y.Form == doc.Described && y.definite && y.Len() == 2 && d.Lemma[y.Head] == d.Lemma[x.Head] {
			return true
		}
	}
	for i := x.Start; i < x.End; i++ {
		if i == x.Head || !d.Tag[i].Noun() {
			continue
		}
		for _, m := range w.es[e].mentions {
			if y := &w.ms[m]; slices.Contains(d.Lemma[y.Start:y.End], d.Lemma[i]) {
				return true
			}
		}
		for _, r := range w.es[e].roles {
			if slices.Contains(d.Lemma[r.Start:r.End], d.Lemma[i]) {
				return true
			}
		}
	}
	return false
}

// anybodys reports whether every body and many a person has somebody of a role, so that a lawyer who speaks is not the only one named.
func anybodys(role string) bool {
	switch role {
	case "spokesman", "lawyer", "official", "aide", "adviser", "advisor", "officer", "source", "witness", "expert", "analyst", "assistant", "employee", "worker",
		"member", "leader", "manager", "director", "executive", "chief", "head", "resident", "doctor", "teacher", "student", "neighbour", "neighbor", "friend", "colleague":
		return true
	}
	return false
}

// oneHas reports whether one person at a time has an office, so that the one is the other where a report begins with it: governor.
func oneHas(lemma string) bool {
	switch lemma {
	case "governor", "mayor", "premier", "chancellor", "sheriff", "pope", "king", "queen", "bishop", "archbishop":
		return true
	}
	return false
}

// titledSoon returns the only person in the report who has the office of description m, if that is said right before the name shortly behind
// it: "the governor of Vell" and then "Governor Ada Roe". -1 for none.
func (w *work) titledSoon(m int) int {
	x, e := &w.ms[m], w.sameRole(m)
	if e < 0 || w.elsewhere(x, &w.es[e]) {
		return -1
	}
	for _, k := range w.es[e].mentions {
		if y := &w.ms[k]; int(k) > m && y.Form == doc.Named && y.first != "" && y.Start > 0 && (y.title == w.roleOf(x.Head) || w.roleOf(y.Start-1) == w.roleOf(x.Head)) && w.away(x.Head, y.Head) <= lead {
			return e
		}
	}
	return -1
}

// first returns the first mention of an entity.
func (w *work) first(e *entity) int { return int(slices.Min(e.mentions)) }

// introduced reports whether words before or behind a name tell who that is.
func (w *work) introduced(y *mention) bool {
	d := w.d
	if y.Start > 0 && d.SentenceOf[y.Start-1] == d.SentenceOf[y.Start] && d.Tag[y.Start-1].Noun() {
		return true
	}
	return y.title != "" || y.End+1 < d.Len() && d.Tag[y.End] == doc.Comma && (d.Tag[y.End+1] == doc.DT || d.Tag[y.End+1].Noun() || d.Tag[y.End+1] == doc.PRPS || d.Lemma[y.End+1] == "who")
}

// sameRole returns the only person with a name of whom the head of description m is said anywhere, -1 for none or several.
func (w *work) sameRole(m int) int {
	x, found := &w.ms[m], -1
	head := w.roleOf(x.Head)
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !y.named || y.kind != doc.PersonType || !slices.Contains(y.heads, head) || !w.agree(e, x.Entity) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// roleOf returns the role that the noun at i names: a member of parliament is an MP, and a prime, a deputy or a vice one holds another office
// than one who is none.
func (w *work) roleOf(i int) string {
	d := w.d
	if k := w.tree.child(i, doc.Nmod); k >= 0 && d.Lemma[i] == "member" {
		switch d.Lemma[k] {
		case "parliament":
			return "mp"
		case "congress":
			return "congressman"
		case "senate":
			return "senator"
		}
	}
	role := roleHead(strings.TrimSuffix(d.Lemma[i], "."))
	for k := i - 1; k >= 0 && d.SentenceOf[k] == d.SentenceOf[i] && ranks(d.Lemma[k]); k-- {
		role = d.Lemma[k] + " " + role
	}
	return role
}

// ranks reports whether a word before an office makes another office of it.
func ranks(lemma string) bool { return lemma == "prime" || lemma == "deputy" || lemma == "vice" }
