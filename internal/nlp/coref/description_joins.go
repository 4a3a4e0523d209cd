package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// joinDescriptions joins descriptions with what was described or named before.
func (w *work) joinDescriptions() {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.Entity < 0 || x.joint != nil || w.es[w.root(x.Entity)].named && x.number != many {
			continue
		}
		if e := w.described(m); e >= 0 {
			w.join(e, x.Entity)
		}
	}
}

// inWordsOf reports whether mention y is among the quoted words of which x is told to be the speaker: “They would ruin | a local company |,” the company said.
func (w *work) inWordsOf(x, y *mention) bool {
	a := w.sourced[x.Head]
	return a >= 0 && w.d.Quote[y.Head] >= 0 && y.Form == doc.Described && w.carrier[y.Head] == a
}

// described returns the entity that description m takes up, -1 for none: one with the same words, one described or titled so before, for a
// definite one.
func (w *work) described(m int) int {
	x := &w.ms[m]
	if w.onlyCounts(x.Head, x.Range) {
		return -1 // the other of two may be one of two others
	}
	if e := w.bothOf(m); e >= 0 {
		return e
	}
	head := w.roleOf(x.Head)
	e, seat := w.seated(m)
	if e >= 0 {
		return e
	}
	if e := w.unnamedJust(m); e >= 0 {
		return e
	}
	if e := w.parentJust(m); e >= 0 {
		return e
	}
	age := ""
	if x.kind == doc.PersonType && x.number == one {
		age = w.ageIn(x.Range)
	}
	if age != "" && x.definite {
		if e := w.ofAge(m, age); e >= 0 {
			return e
		}
		if e := w.onlyAged(m, age); e >= 0 {
			return e
		}
	}
	bearer := w.bearerBehind(x)
	apart := w.apartFrom(x)
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		if y.Entity < 0 || y.joint != nil || y.Form == doc.Pronoun || w.inWordsOf(x, y) || !w.agree(x.Entity, y.Entity) || y.country != "" && x.country == "" || seat && w.elseSeated(w.root(y.Entity), w.seatsIn(x.Range)) {
			continue
		}
		if y.Form == doc.Described && y.key == x.key && !w.indefinite(x) {
			return y.Entity
		}
		if w.ofAnother(x, y) || y.Form == doc.Named && w.another(x) || apart(w.root(y.Entity)) {
			continue
		}
		if age != "" && w.otherAge(&w.es[w.root(y.Entity)], age) {
			continue // the 43-year-old is not Ada Roe, 31
		}
		if w.inPassing(y) || bearer >= 0 && w.es[w.root(y.Entity)].named && w.root(y.Entity) != w.entityOf(bearer) {
			continue
		}
		if to := w.root(y.Entity); x.definite && (slices.Contains(w.es[to].heads, head) && w.fits(x, y) || w.inOfficeOf(x, &w.es[to])) {
			if w.eitherInOffice(x, y, to) {
				return -1
			}
			if english.OneBody(w.d.Lemma[x.Head]) && w.away(y.Head, x.Head) > 1 && w.otherBody(w.root(y.Entity), w.d.Lemma[x.Head]) {
				return -1 // of two ministries either may be meant
			}
			if e := w.ofNoCountry(m, w.root(y.Entity)); e >= 0 {
				return e
			}
			return y.Entity
		}
	}
	if x.definite && x.kind == doc.PersonType && x.number == one && attribute(w.d.Lemma[x.Head]) && !w.another(x) {
		if e := w.spokenOf(m); e >= 0 && !(seat && w.elseSeated(e, w.seatsIn(x.Range))) && (age == "" || !w.otherAge(&w.es[e], age)) {
			return e
		}
	}
	return -1
}

// apartFrom returns what reports whether all that is told of an entity speaks against description x. It looks once at each: most mentions before a description are of a few entities, each with many.
func (w *work) apartFrom(x *mention) func(e int) bool {
	known := map[int]bool{}
	return func(e int) bool {
		apart, ok := known[e]
		if !ok {
			to := &w.es[e]
			apart = w.elsewhere(x, to) || w.others(x, to) || w.otherOffice(x, to) || w.twoHolders(x, to) || w.successor(x, to)
			known[e] = apart
		}
		return apart
	}
}

// inPassing reports whether description y is of nobody in particular, as any head is, or of one that something is measured against or that somebody else becomes, and who does not speak: not
// seen since last year's council, unlike the old one, will serve as the chief harbour official.
func (w *work) inPassing(y *mention) bool {
	switch w.d.Lemma[y.Start] {
	case "any", "every":
		return true
	case "one":
		if body(y.kind) {
			return true // one orchestra too late
		}
	}
	if y.given || y.Form != doc.Described || len(w.es[w.root(y.Entity)].mentions) > 1 {
		return false
	}
	if h := w.d.Head[y.Head]; h >= 0 && w.tree.is(y.Head, doc.Xcomp) && w.d.Lemma[h] == "become" {
		return true
	}
	k := w.tree.child(y.Head, doc.Case)
	if k < 0 || !w.tree.is(y.Head, doc.Obl, doc.Nmod, doc.Advcl) {
		return false
	}
	switch w.d.Lemma[k] {
	case "since", "than", "unlike", "like":
		return true
	case "as":
		return y.kind == doc.PersonType && y.number == one
	}
	return false
}

// elsewhere reports whether description x tells of another office than every description of e by the same noun: the mayor of Vell is not
// the mayor of Lowick.
func (w *work) elsewhere(x *mention, e *entity) bool {
	of, other := w.ofName(x), false
	if of == "" {
		return false
	}
	for _, k := range e.mentions {
		if y := &w.ms[k]; y.Form == doc.Described && w.roleOf(y.Head) == w.roleOf(x.Head) {
			switch w.ofName(y) {
			case of:
				return false
			case "":
			default:
				other = true
			}
		}
	}
	return other
}

// others reports whether description x belongs to somebody else than every description of e by the same noun: the county's lawyer is not his attorney.
func (w *work) others(x *mention, e *entity) bool {
	owner, other := w.tree.child(x.Head, doc.NmodPoss), false
	if owner < 0 || owner > x.Head {
		return false
	}
	for _, k := range e.mentions {
		y := &w.ms[k]
		if y.Form != doc.Described || w.roleOf(y.Head) != w.roleOf(x.Head) {
			continue
		}
		if !w.twoOwners(owner, w.tree.child(y.Head, doc.NmodPoss)) {
			return false
		}
		other = true
	}
	return other
}

// otherOffice reports whether the words of description x tell of another office than every description and title of e with that noun: the tourism minister is
// not the interior minister, the Belmere mayor not the mayor of Carrow.
func (w *work) otherOffice(x *mention, e *entity) bool {
	if !portfolio(roleHead(w.d.Lemma[x.Head])) {
		return false
	}
	matters, rank := w.mattersOf(x.Range, x.Head)
	if w.ofOtherCountry(x, e) {
		return true
	}
	other := false
	same := func(r doc.Range, head int) bool {
		if roleHead(w.d.Lemma[head]) != roleHead(w.d.Lemma[x.Head]) {
			return false
		}
		theirs, theirRank := w.mattersOf(r, head)
		if rank == theirRank && (len(matters) == 0 || slices.ContainsFunc(theirs, func(l string) bool { return slices.Contains(matters, l) })) {
			return true
		}
		other = other || len(theirs) > 0 && len(matters) > 0
		return false
	}
	return !w.anyOffice(e, same) && other
}

// anyOffice reports whether something holds for a description of entity e or for a word of one of its titles: their words, and the one that may be the office.
func (w *work) anyOffice(e *entity, holds func(r doc.Range, head int) bool) bool {
	for _, k := range e.mentions {
		if y := &w.ms[k]; y.Form == doc.Described && holds(y.Range, y.Head) {
			return true
		}
	}
	for _, r := range e.roles {
		for i := r.Start; i < r.End; i++ { // the words of a title all hang on the name
			if holds(r.Range, i) {
				return true
			}
		}
	}
	return false
}

// ofOtherCountry reports whether the words of description x tell of the office of a country that is that of no description and title of e: the Canadian foreign minister
// is not Foreign Minister Ivo Lind.
func (w *work) ofOtherCountry(x *mention, e *entity) bool {
	country := w.countryIn(x.Range)
	if country == "" {
		return false
	}
	office := false
	for _, k := range e.mentions {
		y := &w.ms[k]
		if y.Form == doc.Described && w.countryIn(y.Range) == country {
			return false
		}
	}
	for _, r := range e.roles {
		if w.countryIn(r.Range) == country || r.Start > 1 && w.countryIn(doc.Range{Start: r.Start - 2, End: r.Start}) == country {
			return false
		}
		office = office || w.roleOf(r.End-1) == w.roleOf(x.Head)
	}
	return office
}

// ofNoCountry returns whom description m without a country was before entity e came up, who has such an office of a country: the foreign minister, the Canadian
// foreign minister Ada Roe, the foreign minister. It is -1 without.
func (w *work) ofNoCountry(m, e int) int {
	x := &w.ms[m]
	if !portfolio(roleHead(w.d.Lemma[x.Head])) || w.countryIn(x.Range) != "" || !slices.ContainsFunc(w.es[e].roles, func(r doc.Role) bool { return w.countryIn(r.Range) != "" }) {
		return -1
	}
	for k := w.first(&w.es[e]) - 1; k >= 0 && m-k < reach; k-- {
		if y := &w.ms[k]; y.Form == doc.Described && y.Entity >= 0 && y.definite && y.key == x.key && w.root(y.Entity) != e && w.agree(y.Entity, x.Entity) {
			return w.root(y.Entity)
		}
	}
	return -1
}

// countryIn returns the country that a word of r names or is the adjective of, "" without.
func (w *work) countryIn(r doc.Range) string {
	for i := r.Start; i < r.End; i++ {
		if c := w.country(w.d.Lemma[i]); c != "" && w.d.Form[i].Traits.Has(doc.Capital) {
			return c
		}
	}
	return ""
}

// mattersOf returns what says which office it is whose noun is token head of r, and its rank: nouns and names before it or behind "of" and "for", foreign; deputy.
func (w *work) mattersOf(r doc.Range, head int) (matters []string, rank string) {
	d := w.d
	for i := r.Start; i < r.End; i++ {
		switch behind := i > head+1 && (d.Lemma[head+1] == "of" || d.Lemma[head+1] == "for"); {
		case i == head || i+1 < d.Len() && d.Tag[i+1] == doc.POS:
		case i < head && ranks(d.Lemma[i]):
			rank = d.Lemma[i]
		case d.Tag[i].Noun() && (i < head || behind) || i < head && d.Lemma[i] == "foreign":
			matters = append(matters, d.Lemma[i])
		}
	}
	return matters, rank
}

// portfolio reports whether there are several of an office side by side, each for a matter or a place.
func portfolio(role string) bool {
	switch role {
	case "minister", "secretary", "commissioner", "mayor", "governor", "ambassador", "chief", "director", "president", "premier", "sheriff", "spokesman", "prosecutor", "envoy", "correspondent":
		return true
	}
	return false
}

// twoOwners reports whether the owners at two tokens are certainly two: one of them is a person's pronoun and the other a body or a thing, or both are nouns of
// which one is no person's name and they differ.
func (w *work) twoOwners(a, b int) bool {
	if b < 0 {
		return false
	}
	d := w.d
	if d.Tag[a] == doc.PRPS {
		a, b = b, a
	}
	if d.Tag[a] == doc.PRPS {
		return false
	}
	person := w.at[a] >= 0 && w.ms[w.at[a]].kind == doc.PersonType || d.Name[a].Class() == 1
	if d.Tag[b] == doc.PRPS {
		return !person && (d.Lemma[b] == "his" || d.Lemma[b] == "her")
	}
	return !person && d.Lemma[a] != d.Lemma[b]
}

// ofName returns the last word of the name behind the noun of a description, "" without: Vell of "the mayor of Vell".
func (w *work) ofName(x *mention) string {
	if k := w.tree.child(x.Head, doc.Nmod); k > x.Head && k < x.End && w.d.Tag[k].Proper() {
		return w.d.Lemma[k]
	}
	return ""
}

// spokenOf returns the person whom a definite description without any like it before takes up: the subject of its own sentence or of the
// one before, if that is a person with a name and not who speaks the description; -1 for none.
func (w *work) spokenOf(m int) int {
	x := &w.ms[m]
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		away := w.away(y.Head, x.Head)
		if away > 1 {
			break
		}
		h := w.d.Head[y.Head]
		if !w.tree.is(y.Head, doc.Nsubj, doc.NsubjPass) || h < 0 || w.d.Head[h] >= 0 {
			continue
		}
		e := w.entityOf(k)
		if e < 0 || y.Form != doc.Named || y.kind != doc.PersonType || !w.agree(e, x.Entity) || away == 0 && w.tree.clause(x.Head) == int(h) {
			return -1
		}
		if c := w.carrier[x.Head]; c >= 0 && w.sourced[y.Head] == c {
			return -1
		}
		return e
	}
	return -1
}

// indefinite reports whether description x brings in somebody new: "a lawyer", "officials" is new or not.
func (w *work) indefinite(x *mention) bool {
	return w.d.Lemma[x.Start] == "a" || w.d.Lemma[x.Start] == "an" || w.d.Lemma[x.Start] == "another" || w.d.Lemma[x.Start] == "one"
}

// fits reports whether what description x says before its noun does not speak against y: every such word of x stands in y, or x has none.
func (w *work) fits(x, y *mention) bool {
	for i := x.Start; i < x.Head; i++ {
		if w.d.Tag[i] == doc.DT || w.d.Lemma[i] == "same" {
			continue
		}
		found := y.Form == doc.Named
		for k := y.Start; k < y.End; k++ {
			found = found || w.d.Lemma[k] == w.d.Lemma[i]
		}
		if !found {
			return false
		}
	}
	return true
}
