package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// joinSyntax makes entities of the descriptions and joins what the tree says is one: appositions and what somebody is said to be.
func (w *work) joinSyntax() {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Entity < 0 && x.Form == doc.Described && x.joint == nil {
			e := w.found(m)
			x.key, w.es[e].key = w.words(x.Range), ""
		}
	}
	for m := range w.ms {
		if x := &w.ms[m]; x.Entity >= 0 && x.joint == nil {
			w.titled(m)
			if x.titleOf > 0 {
				w.sameOne(int(w.at[x.titleOf-1]), m)
			}
			w.apposed(m)
			w.enclosed(m)
			w.besideDescribed(m)
			w.behindClause(m)
			w.predicated(m)
		}
	}
	for m := range w.ms {
		if x := &w.ms[m]; x.Entity >= 0 && x.joint == nil {
			w.takesOffice(m)
		}
	}
}

// titled adds the words right before the name of a person that say what that is as a role: "former prime minister", "Sen."
func (w *work) titled(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Named || x.kind != doc.PersonType {
		return
	}
	start := w.before(x.Start)
	if start == x.Start {
		return
	}
	if k := start - 1; k >= 0 && w.at[k] >= 0 && (w.ms[w.at[k]].Form == doc.Named || body(w.ms[w.at[k]].kind) && w.ms[w.at[k]].End == start) && d.Label[k] == doc.Compound {
		start = w.before(w.ms[w.at[k]].Start) // former New York lawyer Ada Roe
	}
	switch last := x.Start - 1; {
	case formOfAddress(d.Lemma[last]):
	case address(d.Lemma[last]) || w.typeOf(last) == doc.PersonType || honorific(d.Lemma[last]):
		w.role(w.root(x.Entity), doc.Range{Start: start, End: x.Start})
		if d.Form[x.Start].Traits.Has(doc.Capital) {
			w.inOffice(w.root(x.Entity), doc.Range{Start: start, End: x.Start})
		}
	}
}

// before returns where the nouns and adjectives begin that stand before token i and are no mention.
func (w *work) before(i int) int {
	d, start := w.d, i
	for start > 0 && d.SentenceOf[start-1] == d.SentenceOf[i] && (d.Tag[start-1].Noun() || d.Tag[start-1] == doc.JJ) &&
		d.Head[start-1] >= int32(start-1) && w.at[start-1] < 0 {
		start--
	}
	return start
}

// apposed joins mention m with what it is an apposition of: "Ada Roe, a lawyer", "the mayor, Ada Roe,".
func (w *work) apposed(m int) {
	d, x := w.d, &w.ms[m]
	unclear := d.Label[x.Head] == doc.Dep && x.Form == doc.Named && x.Start > 1 && d.Tag[x.Start-1] == doc.Comma && int(d.Head[x.Head]) == x.Start-2
	if d.Label[x.Head] != doc.Appos && !unclear || d.Head[x.Head] < 0 || x.titleOf > 0 && d.Head[x.Head] < int32(x.Head) {
		return
	}
	other := w.at[d.Head[x.Head]]
	if other < 0 || w.speaksBehind(int(d.Head[x.Head]), x.Head) {
		return
	}
	if w.parts(other, int32(m)) {
		return // the mayor, the police chief and the head teacher
	}
	if w.ours(x) || w.ours(&w.ms[other]) {
		return // told our correspondent, the commissioner said
	}
	if x.Form == doc.Named && x.Start > 0 && honorific(d.Lemma[x.Start-1]) && w.ms[other].Form == doc.Described && w.ofOfficial(&w.ms[other]) {
		return // an adviser to the Minister of Works, Dr Ada Roe: either may be meant
	}
	if a, b := w.sourced[d.Head[x.Head]], w.sourced[x.Head]; a >= 0 && b >= 0 && a != b {
		return // according to the Pennant, a lawyer said
	}
	if k := w.spokesmanOf(&w.ms[other]); k >= 0 && x.Form == doc.Named && x.first != "" {
		return // enclosed tells that it is the spokesman's name
	}
	w.asFirm(&w.ms[other], x)
	w.asFirm(x, &w.ms[other])
	w.sameOne(int(other), m)
}

// spokesmanOf returns the noun for who speaks for the person whom x describes, -1 without one: a | spokesman | for the governor.
func (w *work) spokesmanOf(x *mention) int {
	d := w.d
	if h := int(d.Head[x.Head]); h >= 0 && h < x.Start && x.Form == doc.Described && x.kind == doc.PersonType && d.Label[x.Head] == doc.Nmod && english.Agent(d.Lemma[h]) && !english.Counsel(d.Lemma[h]) {
		return h
	}
	return -1
}

// behindClause joins the name of a person with the description that begins the same source and is told more of in a clause before the name: the man who filmed it, a tourist's friend | Karl Orr |,
// said.
func (w *work) behindClause(m int) {
	d, x := w.d, &w.ms[m]
	a := w.sourced[x.Head]
	if a < 0 || x.Form != doc.Named || x.kind != doc.PersonType || x.number != one || len(w.as[a].Source) != 1 {
		return
	}
	r := w.as[a].Source[0]
	y := w.opening(r)
	if y < 0 || x.End < r.End-1 || w.ms[y].End >= r.End || d.Lemma[w.ms[y].Head+1] != "who" || w.ms[y].kind != doc.PersonType || w.ms[y].number != one {
		return
	}
	k := x.Start
	for k > r.Start && (d.Tag[k-1].Noun() || d.Tag[k-1] == doc.JJ) {
		k--
	}
	if d.Tag[k-1] == doc.Comma && k-1 > w.ms[y].Head+1 && !slices.Contains(d.Tag[r.Start:r.End], doc.CC) && !slices.Contains(d.Tag[r.Start:k-1], doc.Comma) {
		w.sameOne(y, m)
	}
}

// opening returns the description that begins the words r, -1 where none does.
func (w *work) opening(r doc.Range) int {
	for k := r.Start; k < min(r.Start+4, r.End-1); k++ {
		if y := w.at[k]; y >= 0 && w.ms[y].Start == r.Start && w.ms[y].Form == doc.Described {
			return int(y)
		}
	}
	return -1
}

// besideDescribed joins two descriptions of somebody without a name who speaks, of which a comma sets off the second, whatever the tree says: a member of staff, | a nurse on the ward |, said.
func (w *work) besideDescribed(m int) {
	d, y := w.d, &w.ms[m]
	if y.Form != doc.Described || y.kind != doc.PersonType || y.number != one || y.Start < 2 || d.Tag[y.Start-1] != doc.Comma || d.Lemma[y.Start] != "a" && d.Lemma[y.Start] != "an" {
		return
	}
	for k := m - 1; k >= 0 && m-k < 4; k-- {
		x := &w.ms[k]
		a := w.sourced[x.Head]
		if a < 0 || x.Form != doc.Described || x.kind != doc.PersonType || x.number != one || !w.indefinite(x) || len(w.as[a].Source) != 1 {
			continue
		}
		r := w.as[a].Source[0]
		if r.Start != x.Start || r.End <= y.Head || r.End > w.as[a].Cue.Start || slices.Contains(d.Tag[x.Start:r.End], doc.CC) || slices.Contains(d.Tag[x.Start:y.Start-1], doc.Comma) || slices.ContainsFunc(d.Tag[x.Start:r.End], doc.Tag.Verb) {
			return
		}
		w.sameOne(k, m)
		return
	}
}

// speaksBehind reports whether the noun at token k, which the tree takes for an apposition of the one at i, is who speaks behind the phrase that ends in i: at the
// mill on Tanner Street, a clerk said.
func (w *work) speaksBehind(i, k int) bool {
	return i < k && w.sourced[k] >= 0 && w.sourced[i] < 0 && w.tree.child(i, doc.Case) >= 0
}

// asFirm takes a description that may be of a firm as well as of a person for that of the firm beside it: the ship's owner, Ondine Tankers.
func (w *work) asFirm(x, firm *mention) {
	if x.Form != doc.Described || x.kind != doc.PersonType || x.Entity < 0 || firm.Form != doc.Named || firm.kind != doc.OrganisationType || len(w.es[w.root(x.Entity)].mentions) > 1 {
		return
	}
	switch w.d.Lemma[x.Head] {
	case "owner", "operator", "maker", "builder", "publisher", "supplier", "contractor", "developer", "employer", "manufacturer", "owners", "operators", "builders", "publishers":
		e := &w.es[w.root(x.Entity)]
		x.kind, x.gender, x.number = doc.OrganisationType, thing, anyNumber // whose name may be a plural
		e.kind, e.gender, e.number = x.kind, x.gender, x.number
	}
}

// ours reports whether a description is of somebody of the paper's own: our correspondent.
func (w *work) ours(x *mention) bool {
	return x.Form == doc.Described && (w.d.Lemma[x.Start] == "our" || w.d.Lemma[x.Start] == "this") && (w.d.Lemma[x.Head] == "correspondent" || w.d.Lemma[x.Head] == "reporter")
}

// enclosed joins the description of a speaker with a whole name that a comma sets off behind it, whatever the tree says: "said the mayor
// of Vell, Ada Roe". Behind the name is a comma, too, or the source ends.
func (w *work) enclosed(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Described || !x.given || x.number != one || x.kind != doc.PersonType && (x.kind != doc.NoType || !x.owned) || x.End >= d.Len() || d.Tag[x.End] != doc.Comma {
		return
	}
	k := w.bearerBehind(x)
	if k < 0 || w.eitherBears(x, &w.ms[k]) {
		return
	}
	if e := &w.es[w.root(x.Entity)]; x.kind == doc.NoType && !e.named { // the club's kitman
		x.kind, x.gender, e.kind, e.gender = doc.PersonType, anyGender, doc.PersonType, anyGender
	} else if d.Lemma[x.Head] == "chairman" && !e.named { // which women are called too
		x.gender, e.gender = anyGender, anyGender
	}
	w.sameOne(m, k)
}

// sameOne joins the entities of two mentions if one is a description and they agree.
func (w *work) sameOne(a, b int) {
	x, y := &w.ms[a], &w.ms[b]
	if x.Entity < 0 || y.Entity < 0 || x.Form == y.Form && x.Form != doc.Described || !w.agree(x.Entity, y.Entity) {
		return
	}
	if int(y.titleOf)-1 != x.Head && w.tree.child(x.Head, doc.Case) >= 0 && w.placed(x.Head) && y.kind == doc.PersonType || x.kind == doc.NoType || y.kind == doc.NoType || x.country != "" || y.country != "" {
		return
	}
	e := w.join(x.Entity, y.Entity)
	if x.kind == doc.PersonType {
		if y.Form == doc.Described {
			w.role(e, y.Range)
		} else if x.Form == doc.Described {
			w.role(e, x.Range)
		}
	}
}

// predicated joins a description that somebody is said to be with the subject: "Roe is a lawyer".
func (w *work) predicated(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Described || w.tree.child(x.Head, doc.Cop) < 0 || x.kind != doc.PersonType {
		return
	}
	cop, subject := w.tree.child(x.Head, doc.Cop), w.tree.child(x.Head, doc.Nsubj)
	if subject < 0 || w.at[subject] < 0 || w.ms[w.at[subject]].Form != doc.Named || d.Lemma[cop] != "be" || d.Tag[cop] == doc.VB {
		return
	}
	for k := w.tree.kid[x.Head]; k >= 0; k = w.tree.next[k] {
		if d.Label[k] == doc.Aux || d.Label[k] == doc.Mark || d.Lemma[k] == "not" || d.Lemma[k] == "n't" || d.Lemma[k] == "never" || d.Lemma[k] == "no" {
			return
		}
	}
	w.sameOne(int(w.at[subject]), m)
}

// withoutDay takes the words for when off the front of a role: last month | finance minister; Wednesday | Greek foreign minister.
func (w *work) withoutDay(r doc.Range) doc.Range {
	d := w.d
	i := r.Start
	if i+2 < r.End && (d.Lemma[i] == "last" || d.Lemma[i] == "this" || d.Lemma[i] == "next") {
		i++
	}
	switch l := d.Lemma[i]; {
	case i+1 >= r.End, d.Tag[i+1] == doc.POS:
	case english.DayOrMonth(d.Word(i)) && d.Tag[i] == doc.NNP, i > r.Start && (l == "day" || l == "week" || l == "month" || l == "year" || l == "night" || l == "spring" || l == "summer" || l == "autumn" || l == "winter"):
		return doc.Range{Start: i + 1, End: r.End}
	}
	return r
}

// role adds the words of r as a role of entity e.
func (w *work) role(e int, r doc.Range) {
	r = w.withoutDay(r)
	status := doc.Current
	r = w.untilQuote(r)
	for i := max(0, r.Start-1); i < r.End; i++ {
		switch l := strings.ToLower(w.d.Word(i)); {
		case l == "formerly" || l == "previously" || l == "once":
			status = doc.Former
		case i < r.Start:
		case l == "former" || l == "ex" || strings.HasPrefix(l, "ex-") || l == "then" || strings.HasPrefix(l, "then-") || l == "retired" || l == "onetime" || l == "one-time":
			status = doc.Former
		case l == "acting" || l == "interim":
			status = doc.Acting
		}
	}
	w.es[e].roles = append(w.es[e].roles, doc.Role{Range: r, Status: status})
}

// untilQuote ends words for a role before a quotation mark that opens in them and does not close: architect of “Vane” is cut to architect.
func (w *work) untilQuote(r doc.Range) doc.Range {
	open := -1
	for k := r.Start; k < r.End; k++ {
		switch t := w.d.Tag[k]; {
		case open < 0 && (t == doc.OpenQuote || t == doc.CloseQuote):
			open = k
		case t == doc.CloseQuote:
			open = -1
		}
	}
	if open <= r.Start {
		return r
	}
	r.End = open
	for r.Len() > 1 && (w.d.Tag[r.End-1] == doc.IN || w.d.Tag[r.End-1] == doc.DT || w.d.Tag[r.End-1] == doc.Comma) {
		r.End--
	}
	return r
}

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
	bearer := w.bearerBehind(x)
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		if y.Entity < 0 || y.joint != nil || y.Form == doc.Pronoun || w.inWordsOf(x, y) || !w.agree(x.Entity, y.Entity) || y.country != "" && x.country == "" || seat && w.elseSeated(w.root(y.Entity), w.seatsIn(x.Range)) {
			continue
		}
		if y.Form == doc.Described && y.key == x.key && !w.indefinite(x) {
			return y.Entity
		}
		if to := &w.es[w.root(y.Entity)]; w.elsewhere(x, to) || w.others(x, to) || w.otherOffice(x, to) || w.twoHolders(x, to) || w.successor(x, to) || y.Form == doc.Named && w.another(x) {
			continue
		}
		if w.inPassing(y) || bearer >= 0 && w.es[w.root(y.Entity)].named && w.root(y.Entity) != w.entityOf(bearer) {
			continue
		}
		if to := w.root(y.Entity); x.definite && (slices.Contains(w.es[to].heads, head) && w.fits(x, y) || w.inOfficeOf(x, &w.es[to])) {
			if w.eitherInOffice(x, y, to) {
				return -1
			}
			if bodyNoun(w.d.Lemma[x.Head]) && w.away(y.Head, x.Head) > 1 && w.otherBody(w.root(y.Entity), w.d.Lemma[x.Head]) {
				return -1 // of two ministries either may be meant
			}
			if e := w.ofNoCountry(m, w.root(y.Entity)); e >= 0 {
				return e
			}
			return y.Entity
		}
	}
	if x.definite && x.kind == doc.PersonType && x.number == one && attribute(w.d.Lemma[x.Head]) && !w.another(x) {
		if e := w.spokenOf(m); e >= 0 && !(seat && w.elseSeated(e, w.seatsIn(x.Range))) {
			return e
		}
	}
	return -1
}

// inPassing reports whether description y is of nobody in particular, as any head is, or of one that something is measured against, and who does not speak: not seen since last year's
// council, unlike the old one.
func (w *work) inPassing(y *mention) bool {
	switch w.d.Lemma[y.Start] {
	case "any", "every":
		return true
	}
	k := w.tree.child(y.Head, doc.Case)
	if k < 0 || y.given || y.Form != doc.Described || !w.tree.is(y.Head, doc.Obl, doc.Nmod, doc.Advcl) || len(w.es[w.root(y.Entity)].mentions) > 1 {
		return false
	}
	switch w.d.Lemma[k] {
	case "since", "than", "unlike", "like":
		return true
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
		if c, ok := w.names.Country(w.d.Lemma[i]); ok && w.d.Form[i].Traits.Has(doc.Capital) {
			return c.Name
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

// joinLaterNames joins descriptions with the names that come only after them.
func (w *work) joinLaterNames() {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.Entity < 0 || x.kind != doc.PersonType || x.number != one || x.joint != nil || w.es[w.root(x.Entity)].named || w.another(x) {
			continue
		}
		e := -1
		if x.given && w.indefinite(x) {
			e = w.namedSoon(m)
		}
		if e < 0 && x.definite && x.given && w.told[w.d.SentenceOf[x.Head]] <= lead && oneHas(w.d.Lemma[x.Head]) {
			e = w.titledSoon(m)
		}
		if e < 0 && w.indefinite(x) && w.told[w.d.SentenceOf[x.Head]] <= lead {
			e = w.sameRole(m)
			if e >= 0 && !w.namedBehind(e, m) {
				e = -1
			}
			if e >= 0 && x.given && (anybodys(roleHead(w.d.Lemma[x.Head])) || w.broughtInAnew(x, &w.es[e])) && !w.takenUp(x, e) {
				e = -1
			}
		}
		if e >= 0 && !w.twoHolders(x, &w.es[w.root(e)]) {
			w.join(e, x.Entity)
			w.role(w.root(e), x.Range)
		}
	}
}

// joinBodies joins a body that a report only calls by what it is, "the commission" or "Commission" of a headline, with the only named one of that
// kind, wherever it is named.
func (w *work) joinBodies() {
	for e := range w.es {
		if w.es[e].into >= 0 || w.es[e].named || !body(w.es[e].kind) {
			continue
		}
		noun := w.bareNoun(&w.es[e])
		if noun == "company" || noun == "firm" {
			w.joinFirm(e)
		}
		if noun == "" || !bodyNoun(noun) {
			continue
		}
		if of := w.onlyBody(noun); of >= 0 && w.agree(of, e) {
			w.join(of, e)
		}
	}
}

// joinFirm joins "the company" with the organisation that the report is about, where that has a name, is told of in the opening and half as
// often again as any other, and was the last to be named before; else with a firm that did something in the sentence before.
func (w *work) joinFirm(e int) {
	main, most, second := -1, 0, 0
	for k := range w.es {
		y := &w.es[k]
		if y.into >= 0 || !y.named || y.kind != doc.OrganisationType {
			continue
		}
		switch n := len(y.mentions); {
		case n > most:
			main, most, second = k, n, most
		case n > second:
			second = n
		}
	}
	if main < 0 || most < often || most < second+2 || 2*most < 3*second || !w.opens(main) {
		main = w.firmBefore(e)
	}
	if main < 0 || !w.agree(main, e) {
		return
	}
	for _, m := range w.es[e].mentions {
		if x := &w.ms[m]; x.Form == doc.Described && w.lastOrganisation(int(m)) != main {
			return
		}
	}
	w.join(main, e)
}

// firmBefore returns the firm, called as firms are, that is the subject or the source of the sentence before "the company" is told of first and was named last
// by then; -1 without.
func (w *work) firmBefore(e int) int {
	first := w.first(&w.es[e])
	for k := first - 1; k >= 0 && w.away(w.ms[k].Head, w.ms[first].Head) <= 1; k-- {
		if y := &w.ms[k]; y.Form == doc.Named && y.Entity >= 0 && (y.given || w.tree.subject(y.Head)) && w.firmName(w.root(y.Entity)) && w.lastOrganisation(first) == w.root(y.Entity) {
			return w.root(y.Entity)
		}
	}
	return -1
}

// firmName reports whether a name of an entity ends as those of firms do.
func (w *work) firmName(e int) bool {
	return w.es[e].kind == doc.OrganisationType && slices.ContainsFunc(w.es[e].mentions, func(m int32) bool {
		x := &w.ms[m]
		last := strings.TrimSuffix(x.key[strings.LastIndexByte(x.key, ' ')+1:], ".")
		return x.Form == doc.Named && x.Len() > 1 && (english.LegalForm(last) || english.Trade(last) || english.Business(last))
	})
}

// often is how many mentions an organisation has at least that a report is about.
const often = 3

// lastOrganisation returns the organisation named last before mention m, -1 without.
func (w *work) lastOrganisation(m int) int {
	for k := m - 1; k >= 0; k-- {
		if y := &w.ms[k]; y.Form == doc.Named && y.Entity >= 0 {
			if e := w.root(y.Entity); w.es[e].kind == doc.OrganisationType {
				return e
			}
		}
	}
	return -1
}

// bareNoun returns the noun of an entity that all its descriptions consist of, but for an article; "" when some tell more.
func (w *work) bareNoun(e *entity) string {
	noun := ""
	for _, m := range e.mentions {
		x := &w.ms[m]
		if x.Form == doc.Pronoun {
			continue
		}
		lemma := w.d.Lemma[x.Head]
		if x.Form != doc.Described || x.number == many || x.owned || x.joint != nil || x.End != x.Head+1 || noun != "" && noun != lemma {
			return ""
		}
		if x.Len() > 1 && (x.Len() > 2 || !x.definite) {
			return ""
		}
		noun = lemma
	}
	return noun
}

// onlyBody returns the only named body whose name ends in a noun, -1 for none or several, and where another is told of without a name: Ostren's
// defence ministry beside the Foreign Ministry.
func (w *work) onlyBody(noun string) int {
	found := -1
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !body(y.kind) || !w.bodyOf(y, noun) && !(y.named && strings.Contains(" "+y.key, " "+noun+" of ")) {
			continue // nor the Ministry of Works, the Port Authority of Vell
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found >= 0 && !w.es[found].named {
		return -1
	}
	return found
}

// otherBody reports whether a body but e is called by a noun too.
func (w *work) otherBody(e int, noun string) bool {
	for k := range w.es {
		if y := &w.es[k]; k != e && y.into < 0 && body(y.kind) && w.bodyOf(y, noun) {
			return true
		}
	}
	return false
}

// bodyOf reports whether what an entity is called ends in a noun, with words before it that tell which one it is.
func (w *work) bodyOf(e *entity, noun string) bool {
	if e.named && strings.HasSuffix(e.key, " "+noun) {
		return true
	}
	return slices.ContainsFunc(e.mentions, func(m int32) bool {
		x := &w.ms[m]
		return x.Form == doc.Described && x.number != many && w.d.Lemma[x.Head] == noun && (x.owned || x.Head-x.Start > 1) ||
			x.Form == doc.Named && strings.HasSuffix(x.key, " "+noun)
	})
}

// bodyNoun reports whether a noun says what kind of body one is, of which a report mostly has one.
func bodyNoun(lemma string) bool {
	switch lemma {
	case "commission", "authority", "ministry", "agency", "inspectorate", "directorate", "bureau", "ombudsman", "tribunal", "inquiry", "institute", "foundation",
		"federation", "association", "union", "academy", "university", "council", "committee", "trust", "hospital", "department", "assembly":
		return true
	}
	return false
}

// lead is how many sentences the beginning of a report has, and how many a speaker may stay without a name once described.
const lead = 5

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

// finish sets the layers.
func (w *work) finish() {
	d := w.d
	number := make([]int, len(w.es))
	for e := range number {
		number[e] = -1
	}
	d.Mention, d.Entity = make([]doc.Mention, 0, len(w.ms)), nil
	for m := range w.ms {
		x := w.ms[m].Mention
		if w.ms[m].place && w.ms[m].Entity < 0 || w.idle(m) {
			continue
		}
		if e := w.entityOf(m); e >= 0 {
			if number[e] < 0 {
				number[e] = len(d.Entity)
				d.Entity = append(d.Entity, doc.Entity{})
			}
			x.Entity = number[e]
		}
		d.Mention = append(d.Mention, x)
	}
	for e := range w.es {
		if number[e] >= 0 {
			w.shape(&d.Entity[number[e]], e)
		}
	}
	for m := range d.Mention {
		if e := d.Mention[m].Entity; e >= 0 {
			d.Entity[e].Mentions = append(d.Entity[e].Mentions, m)
		}
	}
	w.members(number)
}

// idle reports whether mention m is a description, of no person and no group, that nothing takes up and nobody does anything to.
func (w *work) idle(m int) bool {
	x, e := &w.ms[m], w.entityOf(m)
	if e < 0 || x.given || x.Form != doc.Described || x.joint != nil {
		return false
	}
	to := &w.es[e]
	return !to.named && len(to.mentions) == 1 && to.kind != doc.PersonType && to.kind != doc.GroupType && !w.tree.subject(x.Head) && !w.tree.is(x.Head, doc.Obj, doc.NmodPoss)
}

// shape fills an entity of the document, but for its mentions and members.
func (w *work) shape(to *doc.Entity, e int) {
	x := &w.es[e]
	to.Type, to.Named, to.Roles = x.kind, x.named, x.roles
	best := -1
	for _, k := range x.mentions {
		if w.better(int(k), best) {
			best = int(k)
		}
		if y := &w.ms[k]; y.Form != doc.Pronoun && to.Gender == doc.NoGender {
			to.Gender = y.gender.told()
		}
	}
	if best >= 0 {
		to.Name = w.text(w.nameRange(best))
		if w.ms[best].joint != nil {
			to.Name = strings.ReplaceAll(w.jointName(best), " nor ", " and ")
		}
	}
	if c, ok := w.names.Country(strings.ToLower(x.country)); ok && w.asGovernment(x) {
		to.Name = c.Adjective + " government"
	}
	if to.Type == doc.AuthorType {
		to.Name, to.Named = "AUTHOR", false
	}
	slices.SortFunc(to.Roles, func(a, b doc.Role) int { return a.Start - b.Start })
}

// asGovernment reports whether a mention of a country's entity is of its government: its seat or "the Chinese government".
func (w *work) asGovernment(x *entity) bool {
	for _, k := range x.mentions {
		if w.ms[k].Form == doc.Seat || w.ms[k].Form == doc.Described {
			return true
		}
	}
	return false
}

// nameRange returns the words of mention m that name its entity: of a description no clauses, since those tell more than who it is.
func (w *work) nameRange(m int) doc.Range {
	x := &w.ms[m]
	if x.Form != doc.Described || x.joint != nil {
		return x.Range
	}
	r := w.phrase(x.Head)
	if r = (doc.Range{Start: max(r.Start, x.Start), End: min(r.End, x.End)}); r.Len() == 1 && w.d.Tag[r.Start] == doc.DT && !slices.ContainsFunc(w.d.Tag[x.Start:x.End], doc.Tag.Verb) {
		return x.Range // a fourth, those close to him
	}
	return r
}

// better reports whether mention a names an entity better than mention b, -1 for none: a name before a description before a pronoun, the
// longer name, the earlier description.
func (w *work) better(a, b int) bool {
	if b < 0 {
		return true
	}
	x, y := &w.ms[a], &w.ms[b]
	rank := func(m *mention) int {
		return [doc.NumMentionForms]int{doc.Named: 0, doc.Seat: 1, doc.Described: 2, doc.Pronoun: 3}[m.Form]
	}
	if rank(x) != rank(y) {
		return rank(x) < rank(y)
	}
	return x.Form == doc.Named && x.Len() > y.Len()
}

// text returns the words of r, with one space for every stretch of white space.
func (w *work) text(r doc.Range) string {
	return strings.TrimLeft(strings.Join(strings.Fields(w.d.Span(r).In(w.d.Text)), " "), "-–—•*")
}

// members fills the members of those who speak together.
func (w *work) members(number []int) {
	for m := range w.ms {
		x := &w.ms[m]
		if x.joint == nil || w.entityOf(m) < 0 {
			continue
		}
		to := &w.d.Entity[number[w.entityOf(m)]]
		for _, k := range x.joint {
			if k >= 0 && w.entityOf(int(k)) >= 0 {
				to.Members = append(to.Members, number[w.entityOf(int(k))])
			}
		}
	}
}
