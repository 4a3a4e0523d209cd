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
			w.bandedName(m)
			w.enclosed(m)
			w.besideDescribed(m)
			w.behindClause(m)
			w.namedAs(m)
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
	case address(d.Lemma[last]) || w.forPerson(last) || honorific(d.Lemma[last]):
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
	if other < 0 || w.speaksBehind(int(d.Head[x.Head]), x.Head) || w.introduces(x) {
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
	if a, b := w.sourced[d.Head[x.Head]], w.sourced[x.Head]; a >= 0 && b >= 0 && a != b || b >= 0 && a < 0 && w.carrier[d.Head[x.Head]] == b {
		return // according to the Pennant, a lawyer said; the chairman, one of the directors said, was ill
	}
	if w.listed(x, int(d.Head[x.Head])) {
		return // Ada Roe, her lawyer, and her mother left
	}
	if k := w.spokesmanOf(&w.ms[other]); k >= 0 && x.Form == doc.Named && x.first != "" {
		return // enclosed tells that it is the spokesman's name
	}
	w.asFirm(&w.ms[other], x)
	w.asFirm(x, &w.ms[other])
	w.asPerson(&w.ms[other], x)
	w.asPerson(x, &w.ms[other])
	w.sameOne(int(other), m)
}

// introduces reports whether the description x, which whose it is begins, opens the words for who speaks and is of the name behind the next comma, so that it says nothing of who stands before it:
// the film showed Karl Orr, | his lawyer, Petra Lund, | said.
func (w *work) introduces(x *mention) bool {
	d, a := w.d, w.sourced[x.Head]
	if a < 0 || x.Form != doc.Described || d.Tag[x.Start] != doc.PRPS || len(w.as[a].Source) != 1 || w.as[a].Source[0].Start != x.Start {
		return false
	}
	return w.bearerBehind(x) >= 0
}

// listed reports whether x, which the tree takes for an apposition of the name at token h that begins a sentence, is the second of three of a list: Ada Roe, her lawyer, and her mother.
func (w *work) listed(x *mention, h int) bool {
	d := w.d
	end, s := x.End, d.Sentence[d.SentenceOf[x.Start]]
	if h > x.Start || end+3 >= s.End || d.Tag[x.Start] != doc.PRPS || d.Tag[end] != doc.Comma || d.Lemma[end+1] != "and" || d.Tag[end+2] != doc.PRPS {
		return false
	}
	return w.at[h] >= 0 && w.ms[w.at[h]].Start == s.Start
}

// bandedName joins the name of a body with the noun right before it that says what it is: the train operator Northmark.
func (w *work) bandedName(m int) {
	x := &w.ms[m]
	if x.Form != doc.Named || !body(x.kind) || !w.banded(x) || w.at[x.Start-1] < 0 {
		return
	}
	if y := &w.ms[w.at[x.Start-1]]; y.Form == doc.Described && y.joint == nil && y.Entity >= 0 && y.number != many && w.root(y.Entity) != w.root(x.Entity) && !w.es[w.root(y.Entity)].named {
		w.join(x.Entity, y.Entity)
	}
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

// namedAs joins the name of a person with the description of one right before the words by which it is told that this is their name: a clerk, identified by police only as | Ada Roe |, said; a man who gave
// his name as | Karl Orr |; a woman, named | Ada Roe |.
func (w *work) namedAs(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Named || x.kind != doc.PersonType {
		return
	}
	k := w.beforeNaming(x.Start)
	if k < 0 || d.SentenceOf[k] != d.SentenceOf[x.Start] || w.at[k] < 0 {
		return
	}
	if y := &w.ms[w.at[k]]; y.Head == k && y.Form == doc.Described && y.kind == doc.PersonType && y.number == one && w.indefinite(y) {
		w.sameOne(int(w.at[k]), m)
	}
}

// beforeNaming returns the token before the words that end before token end and tell that somebody is called what stands there, -1 without such words: a clerk, | who was identified as.
func (w *work) beforeNaming(end int) int {
	d, k := w.d, end-1
	if k < 0 {
		return -1
	}
	switch l := d.Lemma[k]; {
	case l == "as":
		k = w.namingVerb(k)
	case l != "name" && l != "call" || d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD:
		return -1
	}
	for k--; k > 0 && (d.Lemma[k] == "be" || d.Lemma[k] == "have" || d.Tag[k] == doc.RB || d.Tag[k] == doc.WP || d.Tag[k] == doc.Comma); k-- {
	}
	return k
}

// namingVerb returns the verb that goes with "as" at token i where that tells what somebody is called, -1 otherwise: | identified | only by police as; | known | at the harbour as; | gave | her name as.
func (w *work) namingVerb(i int) int {
	d := w.d
	back := func(k int, over func(doc.Tag) bool) int {
		for k--; k > 0 && over(d.Tag[k]); k-- {
		}
		return k
	}
	adverb := func(t doc.Tag) bool { return t == doc.RB }
	k := back(i, adverb)
	if k > 1 && d.Lemma[k] == "name" && d.Tag[k-1] == doc.PRPS {
		if k = back(k-1, adverb); d.Lemma[k] == "give" {
			return k
		}
		return -1
	}
	if k > 0 && d.Tag[k].Noun() {
		k = back(k, func(t doc.Tag) bool { return t.Noun() || t == doc.DT })
		if d.Tag[k] != doc.IN && d.Tag[k] != doc.TO {
			return -1 // identified the woman as
		}
		k = back(k, adverb)
	}
	if k < 0 || d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD {
		return -1
	}
	switch d.Lemma[k] {
	case "identify", "know", "name":
		return k
	}
	return -1
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
		if a < 0 || x.Start >= y.Start-1 || x.Form != doc.Described || x.kind != doc.PersonType || x.number != one || !w.indefinite(x) || len(w.as[a].Source) != 1 {
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
	if x.Form != doc.Described || x.kind != doc.PersonType && x.kind != doc.NoType || x.Entity < 0 || firm.Form != doc.Named || firm.kind != doc.OrganisationType || len(w.es[w.root(x.Entity)].mentions) > 1 {
		return
	}
	switch w.d.Lemma[x.Head] {
	case "owner", "operator", "maker", "builder", "publisher", "supplier", "contractor", "developer", "employer", "manufacturer", "owners", "operators", "builders", "publishers":
		e := &w.es[w.root(x.Entity)]
		x.kind, x.gender, x.number = doc.OrganisationType, thing, anyNumber // whose name may be a plural
		e.kind, e.gender, e.number = x.kind, x.gender, x.number
	}
}

// asPerson takes a description that may be of a person as well as of a firm for that of the person beside it: the builder, Karl Orr.
func (w *work) asPerson(x, person *mention) {
	if x.Form != doc.Described || x.kind == doc.PersonType || x.number != one || x.Entity < 0 || person.Form != doc.Named || person.kind != doc.PersonType || person.first == "" || !english.FirmOrPerson(w.d.Lemma[x.Head]) ||
		w.es[w.root(x.Entity)].named {
		return
	}
	e := &w.es[w.root(x.Entity)]
	x.kind, x.gender = doc.PersonType, anyGender
	e.kind, e.gender = x.kind, x.gender
}

// ours reports whether a description is of somebody of the paper's own: our correspondent.
func (w *work) ours(x *mention) bool {
	return x.Form == doc.Described && (w.d.Lemma[x.Start] == "our" || w.d.Lemma[x.Start] == "this") && (w.d.Lemma[x.Head] == "correspondent" || w.d.Lemma[x.Head] == "reporter")
}

// enclosed joins the description of a speaker, or of whoever begins a sentence, with a whole name that a comma sets off behind it, whatever the tree says: "said the mayor
// of Vell, Ada Roe". Behind the name is a comma, too, or the source ends.
func (w *work) enclosed(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Described || !x.given && x.Start != d.Sentence[d.SentenceOf[x.Start]].Start || x.number != one || x.kind != doc.PersonType && (x.kind != doc.NoType || !x.owned) || x.End >= d.Len() || d.Tag[x.End] != doc.Comma {
		return
	}
	k := w.bearerBehind(x)
	if k < 0 || w.eitherBears(x, &w.ms[k]) || !x.given && !w.actsBehind(&w.ms[k]) {
		return
	}
	if e := &w.es[w.root(x.Entity)]; x.kind == doc.NoType && !e.named { // the club's kitman
		x.kind, x.gender, e.kind, e.gender = doc.PersonType, anyGender, doc.PersonType, anyGender
	} else if d.Lemma[x.Head] == "chairman" && !e.named { // which women are called too
		x.gender, e.gender = anyGender, anyGender
	}
	w.sameOne(m, k)
}

// actsBehind reports whether a comma and a verb follow a name: a lawyer for Karl Orr, | Ada Roe |, was in court.
func (w *work) actsBehind(y *mention) bool {
	d := w.d
	return y.End+1 < d.Len() && d.Tag[y.End] == doc.Comma && (d.Tag[y.End+1] == doc.MD || d.Tag[y.End+1] == doc.VBD || d.Tag[y.End+1] == doc.VBZ) && d.SentenceOf[y.End+1] == d.SentenceOf[y.Start]
}

// sameOne joins the entities of two mentions if one is a description and they agree.
func (w *work) sameOne(a, b int) {
	x, y := &w.ms[a], &w.ms[b]
	if x.Entity < 0 || y.Entity < 0 || x.Form == y.Form && x.Form != doc.Described || !w.agree(x.Entity, y.Entity) {
		return
	}
	named := x.kind == doc.PersonType && (x.Form == doc.Named || y.Form == doc.Named) // heard from the foreman, Karl Orr
	if int(y.titleOf)-1 != x.Head && !named && w.tree.child(x.Head, doc.Case) >= 0 && w.placed(x.Head) && y.kind == doc.PersonType || x.kind == doc.NoType || y.kind == doc.NoType || x.country != "" || y.country != "" {
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

// forPerson reports whether the word at i, in capitals or not, is a noun for a person: Magistrate Ada Roe.
func (w *work) forPerson(i int) bool {
	return w.typeOf(i) == doc.PersonType || w.d.Sense[i] == doc.PersonNoun && w.d.Tag[i].Noun() && w.nouns[w.d.Lemma[i]] == doc.NoType
}

// predicated joins a description that somebody is said to be with the subject: "Roe is a lawyer".
func (w *work) predicated(m int) {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Described || w.tree.child(x.Head, doc.Cop) < 0 || x.kind != doc.PersonType {
		return
	}
	cop, subject := w.tree.child(x.Head, doc.Cop), w.tree.child(x.Head, doc.Nsubj)
	if subject >= 0 && d.Lemma[subject] == "who" && d.Label[x.Head] == doc.AclRelcl {
		subject = int(d.Head[x.Head]) // Ada Roe, who is mayor of Tarn
	}
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
