package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// find finds the mentions.
func (w *work) find() {
	w.findNames()
	for i := range w.d.Token {
		if w.at[i] < 0 && !w.aside(i) {
			w.findOne(i)
		}
	}
	w.settle()
	w.findGiven()
	w.untitle()
	w.findJoint()
	slices.SortStableFunc(w.ms, func(a, b mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	for m := range w.ms {
		if w.ms[m].joint == nil {
			w.at[w.ms[m].Head] = int32(m)
		}
	}
	for m := range w.ms {
		for k, head := range w.ms[m].joint { // until now heads, from now on mentions
			w.ms[m].joint[k] = w.at[head]
		}
	}
}

// add adds a mention, without an entity yet.
func (w *work) add(m mention) {
	m.Entity = -1
	if m.joint == nil {
		w.at[m.Head] = int32(len(w.ms))
	}
	w.ms = append(w.ms, m)
}

// findOne adds the pronoun or the description whose head is token i, if it is one.
func (w *work) findOne(i int) {
	d := w.d
	switch t := d.Tag[i]; {
	case t == doc.PRP || t == doc.PRPS || t == doc.WP || t == doc.WPS:
		if g, n, ok := pronoun(d.Lemma[i]); ok && d.Word(i) != "i" {
			if t == doc.WP || t == doc.WPS {
				w.relativeTo(i)
			}
			w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: i, End: i + 1}, Head: i, Form: doc.Pronoun}, gender: g, number: n})
		}
	case t.Noun() && !w.modifies(i) && w.speaks(i) && !w.bare(i):
		if kind := w.typeOf(i); kind != doc.NoType {
			w.describe(i, w.phrase(i), kind)
		}
	}
}

// modifies reports whether noun i only tells more of the next.
func (w *work) modifies(i int) bool {
	return w.tree.is(i, doc.Compound, doc.Amod, doc.NmodUnmarked, doc.OblUnmarked) && w.d.Head[i] > int32(i)
}

// bare reports whether noun i, of one, has nothing before it and is no subject and no apposition: "secretary of state", "run for president"
// are of nobody in particular.
func (w *work) bare(i int) bool {
	return w.d.Tag[i] == doc.NN && !w.tree.is(i, doc.Nsubj, doc.NsubjPass, doc.Appos, doc.Root, doc.Conj) && w.tree.child(i, doc.Cop) < 0 &&
		w.tree.child(i, doc.Det, doc.NmodPoss, doc.Amod, doc.Nummod, doc.Compound) < 0
}

// describe adds a description with that head and those tokens.
func (w *work) describe(i int, r doc.Range, kind doc.EntityType) {
	d := w.d
	m := mention{Mention: doc.Mention{Range: r, Head: i, Form: doc.Described}, kind: kind, number: one}
	if d.Tag[i] == doc.NNS || d.Tag[i] == doc.NNPS {
		m.number = many
		if kind == doc.PersonType {
			m.kind = doc.GroupType
		}
	}
	first := r.Start
	switch w := d.Lemma[first]; {
	case d.Tag[first] == doc.PRPS:
		m.owned = true
	case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
		m.definite = true
	}
	if k := w.tree.child(i, doc.NmodPoss); k >= 0 {
		m.owned = true
	}
	switch {
	case m.number == many || kind == doc.GroupType:
	case kind != doc.PersonType:
		m.gender = thing
	case womanly(d.Lemma[i]):
		m.gender = woman
	case manly(d.Lemma[i]):
		m.gender = man
	}
	if m.kind == doc.GovernmentType || d.Lemma[i] == "government" {
		m.country = w.adjective(i)
	}
	w.add(m)
}

// adjective returns the country that the words before noun i name: "the Chinese government".
func (w *work) adjective(i int) string {
	if w.d.Lemma[i] != "government" && w.d.Lemma[i] != "regime" {
		return ""
	}
	for k := w.tree.kid[i]; k >= 0 && int(k) < i; k = w.tree.next[k] {
		if c, ok := w.names.Country(w.d.Lemma[k]); ok {
			return c.Name
		}
	}
	return ""
}

// phrase returns the noun phrase of head i: with what stands before the noun and prepositional phrases behind it, without clauses,
// appositions and others that it is coordinated with.
func (w *work) phrase(i int) doc.Range {
	r := doc.Range{Start: i, End: i + 1}
	for k := w.tree.kid[i]; k >= 0; k = w.tree.next[k] {
		switch l := w.d.Label[k]; {
		case int(k) < i && (l == doc.Det || l == doc.Amod || l == doc.Compound || l == doc.Nummod || l == doc.NmodPoss):
			r.Start = min(r.Start, int(w.tree.lo[k]))
		case int(k) > i && l == doc.Nmod && w.d.Line[k] == w.d.Line[i]:
			if w.d.Lemma[max(0, int(w.tree.lo[k])-1)] != "," {
				r.End = max(r.End, w.phrase(int(k)).End)
			}
		case int(k) > i && l == doc.Compound:
			r.End = max(r.End, int(k)+1)
		}
	}
	return r
}

// pronoun tells gender and number of a personal or relative pronoun that may stand for a party.
func pronoun(w string) (gender, number, bool) {
	switch w {
	case "he", "him", "his", "himself":
		return man, one, true
	case "she", "her", "hers", "herself":
		return woman, one, true
	case "it", "its", "itself":
		return thing, one, true
	case "they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves":
		return anyGender, many, true
	case "i", "me", "my", "mine", "myself":
		return anyGender, one, true
	case "who", "whom", "whose", "you":
		return anyGender, anyNumber, true
	}
	return anyGender, anyNumber, false
}

// findNames adds the names: runs of proper nouns and of what the names layer holds, cut where the tree or the layer cuts them.
func (w *work) findNames() {
	d := w.d
	edge := map[int]bool{} // a source is nobody's part
	for _, r := range w.parties {
		edge[r.Start], edge[r.End] = true, true
	}
	for i := 0; i < d.Len(); {
		k := i
		if w.nameLike(i) && !w.aside(i) {
			k = i + 1
		}
		for k > i && k < d.Len() && !edge[k] && d.SentenceOf[k] == d.SentenceOf[i] && (w.nameLike(k) && w.together(i, k) || w.numbered(k)) {
			k++
		}
		k = max(k, w.ownedBody(max(i, k-1)))
		if k == i {
			i++
			continue
		}
		w.name(doc.Range{Start: i, End: k})
		i = k
	}
}

// ownedBody returns the end of the name of those who band together whose first word, or the last before its ending, is token i: the Fishers'
// Association. It returns 0 where there is none.
func (w *work) ownedBody(i int) int {
	d := w.d
	if i+2 >= d.Len() || d.SentenceOf[i+2] != d.SentenceOf[i] || d.Word(i+1) != "'" && d.Word(i+1) != "’" || d.Line[i+2] != d.Line[i] ||
		!d.Tag[i].Noun() || !d.Form[i].Traits.Has(doc.Capital) || !strings.HasSuffix(d.Word(i), "s") || w.aside(i) || !w.many(i) {
		return 0
	}
	k := i + 2
	for k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && d.Tag[k].Noun() && d.Form[k].Traits.Has(doc.Capital) {
		k++
	}
	if k > i+2 && banded(d.Lemma[k-1]) {
		return k
	}
	return 0
}

// many reports whether the word at i may be one for many people: Fishers, but not the United States nor the House of Representatives.
func (w *work) many(i int) bool {
	switch strings.ToLower(w.d.Word(i)) {
	case "states", "nations", "emirates", "netherlands", "philippines", "representatives", "delegates", "lords", "commons":
		return false
	}
	return true
}

// banded reports whether lemma w is a noun for those who band together, which names end in.
func banded(w string) bool {
	switch w {
	case "association", "union", "federation", "guild", "league", "trust", "alliance", "society", "council", "committee", "academy", "institute", "syndicate":
		return true
	}
	return false
}

// aside reports whether token i stands in words that tell of nobody.
func (w *work) aside(i int) bool {
	for _, s := range w.d.Aside {
		if s.Contains(w.d.Token[i]) {
			return true
		}
	}
	return false
}

// nameLike reports whether token i is part of a name.
func (w *work) nameLike(i int) bool {
	d := w.d
	if d.Name[i] != doc.Outside {
		if d.Name[i].Class() == 4 && (d.Tag[i] == doc.JJ || d.Tag[i] == doc.IN || d.Tag[i] == doc.DT) {
			return false // adjectives: Chinese
		}
		return d.Tag[i] != doc.POS && (d.Form[i].Traits.Has(doc.HasLetter) || !d.Name[i].Begin()) && !w.party(i)
	}
	return d.Tag[i].Proper() && d.Form[i].Traits.Has(doc.Capital) && !english.DayOrMonth(d.Lemma[i]) && !(d.Lemma[i] == "may" && i+1 < d.Len() && d.Tag[i+1] == doc.CD) && !w.party(i)
}

// party reports whether token i is a mark of party and state behind a name: D-Ohio.
func (w *work) party(i int) bool {
	s := w.d.Word(i)
	return len(s) > 2 && s[1] == '-' && (s[0] == 'D' || s[0] == 'R' || s[0] == 'I')
}

// numbered reports whether token k is a number between the words of one name: the Lost 52 Project.
func (w *work) numbered(k int) bool {
	d := w.d
	return d.Tag[k] == doc.CD && k > 0 && k+1 < d.Len() && d.Tag[k-1].Proper() && d.Tag[k+1] == doc.NNP && !english.DayOrMonth(d.Lemma[k-1]) && !english.DayOrMonth(d.Lemma[k+1]) &&
		d.SentenceOf[k+1] == d.SentenceOf[k-1] && d.Form[k+1].Traits.Has(doc.Capital) && (int(d.Head[k-1]) == k+1 || int(d.Head[k]) == k+1) && w.nameLike(k+1)
}

// together reports whether token k goes on the name that begins at token i.
func (w *work) together(i, k int) bool {
	d := w.d
	if !d.Name[k].Begin() && d.Name[k] != doc.Outside {
		return true
	}
	if d.Name[k].Begin() && d.Name[k-1] != doc.Outside && d.Name[k-1].Class() == d.Name[k].Class() {
		return false
	}
	return w.linked(i, k, k-1) || w.linked(i, k, k)
}

// linked reports whether token of hangs within [i, k] or on something in it as part of a name.
func (w *work) linked(i, k, of int) bool {
	h := int(w.d.Head[of])
	return w.tree.is(of, doc.Compound, doc.Fixed, doc.Amod, doc.Nummod) && h >= i && (h <= k || w.nameLike(h) && h < k+6)
}

// name adds the name in r. What it is a name of is settled when all are found.
func (w *work) name(r doc.Range) {
	d := w.d
	class := w.classOf(r)
	if r.Len() == 1 && (illness(d.Lemma[r.Start]) || d.Lemma[r.Start] == "state" && w.officeBefore(r.Start)) {
		return
	}
	for r.Len() > 1 && shortNoun(d.Lemma[r.Start]) {
		r.Start++
	}
	r = w.withoutDate(r)
	if shortNoun(d.Lemma[r.End-1]) && (r.Len() > 1 || r.Start > 0 && (d.Tag[r.Start-1] == doc.DT || d.Tag[r.Start-1] == doc.JJ)) {
		w.describe(r.End-1, w.phrase(r.End-1), w.typeOf(r.End-1))
		return
	}
	if r.Len() == 1 && (class != 1 || w.onlyOffice(r.Start)) && w.nouns[d.Lemma[r.Start]] == doc.PersonType && !partisan(d.Lemma[r.Start]) && !w.nameAnyway(r.Start) {
		w.describe(r.Start, w.phrase(r.Start), doc.PersonType) // a capital of headlines or of office: "the Governor"
		return
	}
	if last := r.End - 1; class == 0 && r.Len() > 1 && w.onlyOffice(last) && w.nouns[d.Lemma[last]] == doc.PersonType && r.End < d.Len() && d.Lemma[r.End] == "of" {
		w.describe(last, r, doc.PersonType) // US Secretary of State
		return
	}
	if k := w.behindOf(r); k > 0 {
		r.Start, class = k, 1 // Secretary of State for Health Denise Orr
	}
	if k := w.behindOffice(r); k > 0 && class != 1 {
		r.Start, class = k, 1 // County Commissioner Denise Orr
	}
	core, title := r, ""
	for core.Len() > 1 && (d.Name[core.Start].Class() != 1 && (honorific(d.Lemma[core.Start]) || class == 1 && w.later(core, 1)) || w.onlyOffice(core.Start) || address(d.Lemma[core.Start])) {
		if lemma := strings.TrimSuffix(d.Lemma[core.Start], "."); honorific(lemma) {
			title = w.roleOf(core.Start)
			if class != 2 && class != 1 && w.capitalOffice(lemma) {
				class = 1
			}
		}
		core.Start++
	}
	if core.Len() == 1 && w.onlyOffice(core.Start) && w.nouns[d.Lemma[core.Start]] == doc.PersonType && !w.nameAnyway(core.Start) {
		w.describe(core.Start, w.phrase(core.Start), doc.PersonType) // all of it is an office: the Deputy Prime Minister
		return
	}
	if class == 2 && core.Start > r.Start && !w.capitalOffice(title) {
		core, title = r, "" // "Fox News" is no person whose office is Fox
	}
	if class == 2 || class == 3 || class == 0 {
		if k := w.firstThen(core); k > 0 {
			core.End, class = k, 1
		}
	}
	if class != 1 {
		core = w.withoutDate(w.longer(core))
	}
	m := mention{Mention: doc.Mention{Range: core, Head: headOf(d, core), Form: doc.Named}, number: one, title: title, class: class}
	m.key = w.words(core)
	w.add(m)
}

// withoutDate cuts off the beginning of a date that the names layer took for the end of a name: the Works Authority on 14 May.
func (w *work) withoutDate(r doc.Range) doc.Range {
	d := w.d
	if r.Len() > 2 && d.Form[r.End-1].Traits.Has(doc.HasDigit) && d.Lemma[r.End-2] == "on" && (r.End == d.Len() || !w.nameLike(r.End) || english.DayOrMonth(d.Lemma[r.End])) {
		r.End -= 2
	}
	return r
}

// behindOffice returns where an office begins in r that stands behind other words and before a first name, or where the first name stands behind
// an office and what that is of (First Minister of Scotland Ada Roe); 0 where neither does.
func (w *work) behindOffice(r doc.Range) int {
	for k := r.Start + 1; k+2 < r.End; k++ {
		if w.onlyOffice(k) && w.nouns[w.d.Lemma[k]] == doc.PersonType && w.names.Gender(w.d.Lemma[k+1]) != gazetteer.Unknown {
			return k
		}
	}
	if w.nouns[w.d.Lemma[r.End-1]] != doc.NoType {
		return 0
	}
	for k := r.Start; k+4 < r.End; k++ {
		if w.nouns[w.d.Lemma[k]] == doc.PersonType && w.d.Lemma[k+1] == "of" {
			return w.firstName(doc.Range{Start: k + 3, End: r.End})
		}
	}
	return 0
}

// firstName returns the first token of r that is a first name with another name behind it, 0 where none is.
func (w *work) firstName(r doc.Range) int {
	for k := r.Start; k < r.End-1; k++ {
		if w.names.Gender(w.d.Lemma[k]) != gazetteer.Unknown {
			return k
		}
	}
	return 0
}

// behindOf returns where the name of a person begins in r, behind what the office before r is of: "Ostren Jan Vell" behind "President of",
// "Health Denise Orr" behind "Secretary of State for"; 0 where none does.
func (w *work) behindOf(r doc.Range) int {
	d := w.d
	if r.Len() < 3 || !w.officeBefore(r.Start) || w.nouns[d.Lemma[r.End-1]] != doc.NoType {
		return 0
	}
	if k := w.firstName(doc.Range{Start: r.Start + 1, End: r.End}); k > 0 {
		return k
	}
	if d.Lemma[r.Start] == "opposition" {
		return r.Start + 1
	}
	return 0
}

// officeBefore reports whether an office of something stands before token i: Leader of the, Secretary of State for.
func (w *work) officeBefore(i int) bool {
	d := w.d
	if i == 0 || d.Lemma[i-1] != "of" && d.Lemma[i-1] != "for" && d.Tag[i-1] != doc.DT {
		return false
	}
	for k := i - 2; k >= max(0, i-5) && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if d.Lemma[k+1] == "of" && w.nouns[d.Lemma[k]] == doc.PersonType && d.Form[k].Traits.Has(doc.Capital) {
			return true
		}
		if !d.Tag[k].Noun() && d.Tag[k] != doc.IN && d.Tag[k] != doc.DT {
			return false
		}
	}
	return false
}

// illness reports whether a name is one of an illness, which is no party.
func illness(lemma string) bool {
	switch lemma {
	case "covid", "covid-19", "coronavirus", "sars", "mers", "ebola", "zika", "hiv", "aids":
		return true
	}
	return false
}

// onlyOffice reports whether the word at i is an office and nobody's first name: Mayor.
func (w *work) onlyOffice(i int) bool {
	return honorific(w.d.Lemma[i]) && w.names.Gender(w.d.Lemma[i]) == gazetteer.Unknown
}

// nameAnyway reports whether the word at i, which may be an office, is a name all the same: a form of address stands before it, or the report has
// a longer name that ends in it (Ada King).
func (w *work) nameAnyway(i int) bool {
	d := w.d
	if i > 0 && formOfAddress(d.Lemma[i-1]) {
		return true
	}
	for k := range d.Token {
		if d.Name[k] == doc.IPerson && d.Form[k].Lower == d.Form[i].Lower {
			return true
		}
	}
	return false
}

// behindNoun returns where the name of a person begins behind a noun for what that is, "Police spokesman Ada Roe"; its start without one.
func (w *work) behindNoun(r doc.Range) int {
	for k := r.End - 1; k > r.Start; k-- {
		if l := w.d.Lemma[k-1]; !suffix(w.d.Lemma[k]) && w.nouns[l] == doc.PersonType && w.names.Gender(l) == gazetteer.Unknown && (k < r.End-1 || !w.d.Form[k-1].Traits.Has(doc.Capital)) {
			return k
		}
	}
	return r.Start
}

// shortNoun reports whether a word in capitals is a common noun all the same.
func shortNoun(lemma string) bool {
	switch lemma {
	case "mp", "mps", "mep", "meps", "msp", "pac", "pacs", "ceo", "ceos", "cfo", "ngo", "ngos":
		return true
	}
	return false
}

// firstThen returns where the name of a person ends that others took for one with the place behind it: "Betsy Sharp of Burke County"; 0
// where it is none.
func (w *work) firstThen(r doc.Range) int {
	if r.Len() < 4 || w.names.Gender(w.d.Lemma[r.Start]) == gazetteer.Unknown {
		return 0
	}
	for k := r.Start + 2; k < r.End-1 && k < r.Start+4; k++ {
		if w.d.Lemma[k] == "of" {
			return k
		}
	}
	return 0
}

// longer adds to the name of a body or a document what "of", "on" or "for" and a capital or a year add: House Committee on Fisheries.
func (w *work) longer(r doc.Range) doc.Range {
	d := w.d
	if k := r.End; k+1 < d.Len() && (d.Lemma[k] == "of" || d.Lemma[k] == "on" || d.Lemma[k] == "for") {
		h := k + 1
		if d.Tag[h] == doc.DT {
			h++
		}
		for h < d.Len() && (w.nameLike(h) || d.Tag[h] == doc.CD && h == k+1) {
			h++
		}
		if last := h - 1; last > k && w.nouns[d.Lemma[r.End-1]] != doc.NoType && d.Label[last] == doc.Nmod && int(d.Head[last]) >= r.Start && int(d.Head[last]) < r.End {
			r.End = h
		}
	}
	return r
}

// settle tells what every name stands for. Where the same word is found to be a name of several kinds, the commonest holds; the surname of
// somebody with a whole name is a person's.
func (w *work) settle() {
	votes := map[string]*[5]int{}
	whole := map[string]bool{}
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named {
			continue
		}
		if votes[x.key] == nil {
			votes[x.key] = new([5]int)
		}
		votes[x.key][x.class]++
		if x.title != "" && w.capitalOffice(x.title) {
			votes[x.key][1] += 3
		}
		if x.class != 1 && w.isPerson(x) {
			votes[x.key][1] += 3
		}
		if n := x.Len(); w.d.Tag[x.End-1] == doc.NNP && !w.modifies(x.Head) && (x.class == 2 || x.class == 3) && (n == 2 || n == 3) && w.names.Gender(w.d.Lemma[x.Start]) != gazetteer.Unknown && w.nouns[w.d.Lemma[x.End-1]] == doc.NoType {
			votes[x.key][1] += 2
		}
		if k := w.tree.child(x.Head, doc.Case); x.Len() == 1 && k >= 0 && (w.d.Lemma[k] == "in" || w.d.Lemma[k] == "at") && x.title == "" {
			votes[x.key][3] += 2
		}
		if w.led(x) {
			votes[x.key][2] += 3
		}
		if x.Len() > 1 && (x.class == 1 || votes[x.key][1] >= 3) {
			whole[w.surname(x)] = true
		}
	}
	w.shorter(votes)
	for m := range w.ms {
		if x := &w.ms[m]; x.Form == doc.Named {
			w.settleOne(x, votes[x.key], whole)
		}
	}
}

// isPerson reports whether the words around a name say that it is a person's: "Ada Roe, a lawyer", "lawyer Ada Roe".
func (w *work) isPerson(x *mention) bool {
	d := w.d
	person := func(i int) bool {
		return i >= 0 && d.Tag[i] == doc.NN && w.typeOf(i) == doc.PersonType
	}
	if k := w.tree.child(x.Head, doc.Appos); person(k) && k > x.Head && w.nouns[d.Lemma[x.Head]] == doc.NoType {
		return true
	}
	return x.Start > 0 && person(x.Start-1) && d.Label[x.Start-1] == doc.Compound && int(d.Head[x.Start-1]) == x.Head
}

func (w *work) settleOne(x *mention, votes *[5]int, whole map[string]bool) {
	best := x.class
	for class, n := range votes {
		if n > votes[best] || n == votes[best] && class == 1 {
			best = class
		}
	}
	if _, country := w.names.Country(x.key); x.Len() == 1 && whole[x.key] && !country {
		best = 1
	}
	if best == 1 && w.body(x) {
		best = 2
	}
	x.class = best
	switch {
	case best == 1:
		w.person(x)
	case w.group(x):
	case w.seat(x):
	default:
		x.kind, x.gender = w.kindOfName(x.Range, best), thing
		if best == 3 || best == 4 && w.modifies(x.Head) {
			x.place = !w.acts(x.Head)
		}
	}
}

// shorter votes for names that are the beginning of the name of a firm or a body: Lowick Mill, where Lowick Mill Holdings is told of.
func (w *work) shorter(votes map[string]*[5]int) {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named || !w.body(x) {
			continue
		}
		for k := x.Start + 1; k < x.End; k++ {
			if v := votes[strings.TrimPrefix(w.words(doc.Range{Start: x.Start, End: k}), "the ")]; v != nil {
				v[2] += 3
			}
		}
	}
}

// led reports whether what stands behind a name is said of firms and bodies and of no person: Tern Hollow's chief executive, Brandeman shares,
// "Pellam Point, which".
func (w *work) led(x *mention) bool {
	d, k := w.d, x.End
	if k+1 < d.Len() && d.Tag[k] == doc.Comma {
		return strings.ToLower(d.Word(k+1)) == "which" && d.Tag[x.Head].Proper()
	}
	if k < d.Len() && d.Tag[k] == doc.POS {
		k++
	}
	if k >= d.Len() {
		return false
	}
	switch strings.ToLower(d.Word(k)) {
	case "co-founder", "shareholder", "shareholders", "shares", "subsidiary", "headquarters", "director-general", "stores", "factories", "branches":
		return true
	case "chief", "managing":
		return k+1 < d.Len() && (d.Lemma[k+1] == "executive" || d.Lemma[k+1] == "director" || d.Lemma[k+1] == "partner")
	}
	return false
}

// body reports whether a name of several words ends as those of firms and bodies do: Lowick Bank, but not Charlotte Church.
func (w *work) body(x *mention) bool {
	if x.Len() < 2 || x.title != "" {
		return false
	}
	last := strings.TrimSuffix(w.d.Lemma[x.End-1], ".")
	unknown := w.names.Gender(w.d.Lemma[x.Start]) == gazetteer.Unknown
	if english.LegalForm(last) || english.Trade(last) && (unknown || x.Len() > 2) {
		return true
	}
	switch last {
	case "bank", "airlines", "airways", "university", "college", "hospital", "union", "association", "federation", "foundation", "institute", "commission", "council", "committee",
		"authority", "agency", "ministry", "department", "board":
		return unknown
	}
	return false
}

// surname returns the last word of a name that is no suffix.
func (w *work) surname(x *mention) string {
	end := x.End
	for end > x.Start+1 && suffix(w.d.Lemma[end-1]) {
		end--
	}
	return strings.TrimSuffix(w.words(doc.Range{Start: end - 1, End: end}), "'s")
}

// capitalOffice reports whether a word before a name makes it a person's.
func (w *work) capitalOffice(title string) bool {
	switch title {
	case "", "fox", "cnn", "house", "senate", "majority", "minority", "former", "chief", "democrat", "republican", "prime", "vice":
		return false
	}
	return true
}

// later reports whether a token of r after the first has that class.
func (w *work) later(r doc.Range, class int) bool {
	for i := r.Start + 1; i < r.End; i++ {
		if w.d.Name[i].Class() == class {
			return true
		}
	}
	return false
}

// classOf returns the class of names that r is of: that of its last token, else of any, a person's where a first name that is known
// begins it; 0 for none.
func (w *work) classOf(r doc.Range) int {
	for i := r.End - 1; i >= r.Start; i-- {
		if c := w.d.Name[i].Class(); c > 0 {
			return c
		}
	}
	if r.Len() > 1 && r.Len() < 4 && w.names.Gender(w.d.Lemma[r.Start]) != gazetteer.Unknown && w.nouns[w.d.Lemma[r.End-1]] == doc.NoType {
		return 1
	}
	return 0
}

// words returns the words of r in lower case, without an article.
func (w *work) words(r doc.Range) string {
	if w.d.Lemma[r.Start] == "the" && r.Len() > 1 {
		r.Start++
	}
	if r.Len() == 1 {
		return fold(strings.ToLower(w.d.Word(r.Start)))
	}
	s := strings.ToLower(w.d.Span(r).In(w.d.Text))
	return fold(strings.Join(strings.Fields(s), " "))
}

// person takes the name of a person apart.
func (w *work) person(m *mention) {
	d := w.d
	m.kind = doc.PersonType
	if k := w.behindNoun(m.Range); k > m.Start {
		m.Start, m.title = k, w.roleOf(k-1)
	}
	end := m.End
	for end > m.Start+1 && suffix(d.Lemma[end-1]) {
		end--
		if s := strings.TrimSuffix(d.Lemma[end], "."); s != "," {
			m.apart = s
		}
	}
	m.last = w.surname(m)
	if end-m.Start > 1 {
		m.first = fold(strings.TrimSuffix(d.Lemma[m.Start], "."))
	}
	if end-m.Start == 3 {
		m.middle = fold(d.Lemma[m.Start+1])[0]
	}
	switch {
	case womanly(m.title):
		m.gender = woman
	case manly(m.title):
		m.gender = man
	}
	if m.gender == anyGender {
		m.gender = w.genderOf(m.first)
	}
	before := m.Start - 1
	if before >= 0 && m.gender == anyGender {
		switch strings.TrimSuffix(d.Lemma[before], ".") {
		case "mr":
			m.gender = man
		case "mrs", "ms":
			m.gender = woman
		}
	}
}

func suffix(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "jr", "sr", "ii", "iii", "iv", ",":
		return true
	}
	return false
}

func (w *work) genderOf(first string) gender {
	switch w.names.Gender(first) {
	case gazetteer.Man:
		return man
	case gazetteer.Woman:
		return woman
	}
	return anyGender
}

// group makes m a group if it is the name of many: Democrats, Russians.
func (w *work) group(m *mention) bool {
	if w.d.Tag[m.Head] != doc.NNPS && !partisan(w.d.Lemma[m.Head]) || w.d.Name[m.Head].Class() == 2 {
		return false
	}
	m.Form, m.kind, m.number, m.key = doc.Described, doc.GroupType, many, w.words(m.Range)
	if partisan(w.d.Lemma[m.Head]) && w.d.Tag[m.Head] == doc.NNP {
		m.number, m.kind = one, doc.PersonType
	}
	m.Range = w.phrase(m.Head)
	return true
}

func partisan(lemma string) bool {
	switch lemma {
	case "democrat", "republican", "democrats", "republicans", "libertarian", "libertarians", "conservatives", "liberals", "tories", "tory":
		return true
	}
	return false
}

// seat makes m a government if it is the name of a country, or of a capital or house used for one.
func (w *work) seat(m *mention) bool {
	key := w.words(m.Range)
	if c, ok := w.names.Country(key); ok && w.d.Tag[m.Head].Proper() {
		m.kind, m.key, m.country, m.gender = doc.GovernmentType, key, c.Name, thing
		m.place = w.placed(m.Head)
		if m.place && c.Adjective != c.Name && key == strings.ToLower(c.Adjective) {
			m.country = ""
		}
		return true
	}
	country := houseOf(key)
	if c, ok := w.names.Capital(key); ok && country == "" {
		country = c.Name
		m.place = !w.acts(m.Head)
	}
	if country == "" && key != "white house" {
		return false
	}
	m.kind, m.key, m.country, m.gender, m.Form = doc.GovernmentType, key, country, thing, doc.Seat
	return true
}

// houseOf returns the country whose government sits in a house.
func houseOf(key string) string {
	switch key {
	case "kremlin":
		return "Russia"
	case "downing street", "no 10", "no. 10", "number 10", "10 downing street", "whitehall":
		return "United Kingdom"
	case "elysee", "élysée", "elysée", "elysee palace", "élysée palace":
		return "France"
	}
	return ""
}

// placed reports whether a name is used for a place: behind a preposition of place, or before a noun.
func (w *work) placed(i int) bool {
	if w.modifies(i) {
		return true
	}
	k := w.tree.child(i, doc.Case)
	if k < 0 {
		return w.d.Label[i] == doc.Appos || w.d.Label[i] == doc.NmodUnmarked
	}
	switch w.d.Lemma[k] {
	case "in", "at", "from", "near", "across", "around", "throughout", "through", "into", "inside", "outside", "within", "over", "to":
		return true
	}
	return false
}

// acts reports whether the name at i is of somebody who acts or speaks, not of a place: a subject, the owner of words.
func (w *work) acts(i int) bool {
	return w.sourced[i] >= 0 && !w.placed(i) || w.tree.subject(i) && w.tree.child(i, doc.Case) < 0 && w.tree.child(int(w.d.Head[i]), doc.Cop) < 0
}

// kindOfName returns what a name that is no person's stands for.
func (w *work) kindOfName(r doc.Range, class int) doc.EntityType {
	kind := doc.NoType
	for i := r.Start; i < r.End; i++ {
		switch t := w.nouns[w.d.Lemma[i]]; {
		case t == doc.GovernmentType || t == doc.PollType || t == doc.OrganisationType && kind == doc.NoType || t == doc.DocumentType && kind == doc.NoType:
			kind = t
		}
	}
	switch {
	case kind != doc.NoType:
		return kind
	case class == 3:
		return doc.GovernmentType
	case class == 0 || class == 4:
		return doc.NoType
	}
	return doc.OrganisationType
}

// findGiven makes mentions of the words for those who speak.
func (w *work) findGiven() {
	for _, r := range w.parties {
		r = w.trim(r)
		if r.Len() == 0 {
			continue
		}
		head := w.headOfSource(r)
		if w.at[head] < 0 && !w.unnamed(head, r) {
			continue
		}
		x := &w.ms[w.at[head]]
		x.given, x.place = true, false
		if x.Form == doc.Described {
			x.Range = w.given(head, r)
		}
	}
}

// headOfSource returns the token of the words of a source that stands for who speaks: their head, or, where that is no noun, the first
// noun that stands by itself.
func (w *work) headOfSource(r doc.Range) int {
	d := w.d
	head := w.behindAddress(headOf(d, r), r)
	if w.at[head] >= 0 || d.Tag[head].Noun() || !d.Tag[head].Verb() {
		return head
	}
	for i := r.Start; i < r.End; i++ {
		if (w.at[i] >= 0 || d.Tag[i].Noun()) && !w.modifies(i) && d.Label[i] != doc.NmodPoss {
			return i
		}
	}
	return head
}

// behindAddress returns, for a head that is only a form of address, the name behind it, or what is that person's (Mrs Roe, Mrs Roe's lawyer).
func (w *work) behindAddress(head int, r doc.Range) int {
	d := w.d
	if !formOfAddress(d.Lemma[head]) {
		return head
	}
	k := head + 1
	for k < r.End && d.Tag[k].Proper() {
		k++
	}
	if k == head+1 {
		return head
	}
	if k < r.End && d.Tag[k] == doc.POS {
		for i := k + 1; i < r.End; i++ {
			if d.Tag[i].Noun() && !w.modifies(i) {
				return i
			}
		}
	}
	return k - 1
}

// unnamed adds the mention of a source that is neither a name nor a known kind of description, if it may speak.
func (w *work) unnamed(head int, r doc.Range) bool {
	d := w.d
	if d.Lemma[head] == "which" || d.Lemma[head] == "that" && r.Len() == 1 {
		w.relativeTo(head)
		w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: head, End: head + 1}, Head: head, Form: doc.Pronoun}})
		return true
	}
	if !w.speaks(head) || d.Tag[head].Verb() && r.Len() > 1 {
		return false
	}
	kind := w.typeOf(head)
	if d.Lemma[head] == "one" || d.Lemma[head] == "someone" || d.Lemma[head] == "somebody" {
		kind = doc.PersonType
	}
	w.describe(head, w.given(head, r), kind)
	return true
}

// relativeTo makes a mention of the noun that the clause around a relative pronoun tells more of, with the clause where no comma sets it
// off, if it is none yet.
func (w *work) relativeTo(i int) {
	d := w.d
	for range deep {
		h := int(d.Head[i])
		if h < 0 {
			return
		}
		if d.Label[i] == doc.AclRelcl {
			if w.at[h] < 0 && (d.Tag[h].Noun() || d.Lemma[h] == "those" || d.Lemma[h] == "one") {
				w.describe(h, w.phrase(h), w.typeOf(h))
			}
			if w.at[h] >= 0 && w.ms[w.at[h]].Form == doc.Described && h < i && d.Tag[max(0, int(w.tree.lo[i])-1)] != doc.Comma {
				x := &w.ms[w.at[h]]
				x.End = max(x.End, int(w.tree.hi[i])+1)
				for x.End > h+1 && d.Tag[x.End-1].Punct() {
					x.End--
				}
			}
			return
		}
		i = h
	}
}

// untitle ends a description where the name of the person begins that it is the title of, "former prime minister Ada Roe", and makes it a
// person's whatever its head: trees seldom get long titles right. The two are joined later, as they touch.
func (w *work) untitle() {
	d := w.d
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.joint != nil {
			continue
		}
		k := x.Head + 1
		if d.Lemma[x.Head] == "member" && k < x.End && d.Lemma[k] == "of" {
			k = x.End
		}
		of := w.nouns[d.Lemma[x.Head]] == doc.PersonType && d.Form[x.Head].Traits.Has(doc.Capital) && k < d.Len() && d.Lemma[k] == "of"
		for k < d.Len() && d.SentenceOf[k] == d.SentenceOf[x.Head] && (d.Tag[k].Noun() || d.Tag[k] == doc.JJ || of && (d.Tag[k] == doc.IN || d.Tag[k] == doc.DT) || w.both(x, k)) && !w.startsPerson(k) {
			k++
		}
		if k == d.Len() || !w.startsPerson(k) || d.SentenceOf[k] != d.SentenceOf[x.Head] {
			continue
		}
		if x.number == many && (k-1 == x.Head || d.Tag[k-1] != doc.NN && d.Tag[k-1] != doc.NNP || w.nouns[d.Lemma[k-1]] != doc.PersonType) {
			continue // but for a club that is called like many: Rovers manager Ada Roe
		}
		name := &w.ms[w.nameFrom(k)]
		if of && w.officeOf(x.Head, k) { // Secretary of State Ada Roe
			x.kind, x.gender, x.End, x.titleOf = doc.PersonType, anyGender, k, int32(name.Head)+1
			continue
		}
		if before := d.Lemma[k-1]; w.nouns[before] != doc.PersonType && !address(before) && w.d.Sense[k-1] != doc.PersonNoun && d.Lemma[x.Head] != "member" ||
			w.tree.child(name.Head, doc.Case) >= 0 || w.tree.subject(name.Head) && w.tree.is(x.Head, doc.Obj, doc.Iobj, doc.Obl) {
			continue
		}
		x.kind, x.number, x.End, x.titleOf = doc.PersonType, one, k, int32(name.Head)+1
		x.gender = anyGender
		for x.End > x.Head+1 && address(d.Lemma[x.End-1]) {
			x.End--
		}
		for i := x.Head + 1; i < x.End; i++ {
			if w.both(x, i) {
				x.End = i // what stands behind is told of the name by itself
			}
		}
	}
}

// both reports whether token k is the "and" between two things that one person is: party leader and prime minister Ada Roe.
func (w *work) both(x *mention, k int) bool {
	d := w.d
	return d.Lemma[k] == "and" && d.Tag[x.Start] != doc.DT && w.typeOf(k-1) == doc.PersonType && d.Tag[k-1] != doc.NNS && d.Tag[k-1] != doc.NNPS && k+1 < d.Len() && !w.startsPerson(k+1)
}

// officeOf reports whether between an office and a name stands what the office is of, and nobody: not "Friend of Ada Roe", "Widow of President Roe".
func (w *work) officeOf(head, name int) bool {
	d, last := w.d, name-1
	return last > head+1 && d.Tag[last].Noun() && w.nouns[d.Lemma[last]] != doc.PersonType && !address(d.Lemma[last]) && d.Sense[last] != doc.PersonNoun
}

// startsPerson reports whether the name of a person begins at token k; nameFrom returns its mention, -1 for none.
func (w *work) startsPerson(k int) bool {
	m := w.nameFrom(k)
	return m >= 0 && w.ms[m].Form == doc.Named && w.ms[m].class == 1
}

func (w *work) nameFrom(k int) int {
	for i := k; i < w.d.Len() && i < k+5; i++ {
		if m := w.at[i]; m >= 0 {
			if w.ms[m].Start == k {
				return int(m)
			}
			return -1
		}
	}
	return -1
}

// trim cuts marks off the ends of r.
func (w *work) trim(r doc.Range) doc.Range {
	for r.Len() > 0 && (w.d.Tag[r.End-1].Punct() || w.d.Tag[r.End-1] == doc.POS) {
		r.End--
	}
	for r.Len() > 0 && w.d.Tag[r.Start].Punct() {
		r.Start++
	}
	return r
}

// given returns the part of the words of a source that is the mention with that head: without appositions and clauses behind commas.
func (w *work) given(head int, r doc.Range) doc.Range {
	d := w.d
	for k := head + 1; k < r.End; k++ {
		if d.Tag[k] == doc.OpenBracket || d.Tag[k] == doc.Colon && d.Word(k) != "-" || d.Tag[k] == doc.Comma && (w.startsPerson(k+1) || w.apart(head, k+1, r.End)) {
			r.End = k
		}
	}
	for k := head - 1; k >= r.Start; k-- {
		if d.Tag[k] == doc.Comma && !w.tree.is(k+1, doc.Amod, doc.Conj) {
			r.Start = k + 1
			break
		}
	}
	for r.Start < head && (d.Tag[r.Start] == doc.IN || d.Tag[r.Start] == doc.TO) && d.Tag[r.Start+1] != doc.CD && d.Tag[r.Start+1] != doc.JJS {
		r.Start++
	}
	return r
}

// apart reports whether what begins behind a comma at token k is not coordinated with what comes before.
func (w *work) apart(head, k, end int) bool {
	if k >= end {
		return true
	}
	for i := k; i < end; i++ {
		if h := int(w.d.Head[i]); h < k || h >= end {
			return !w.tree.is(i, doc.Conj, doc.Amod)
		}
	}
	return true
}

// speaks reports whether the token may stand for somebody who speaks at all.
func (w *work) speaks(i int) bool {
	switch w.d.Lemma[i] {
	case "nobody", "none", "everyone", "everybody", "nothing", "everything", "no-one", "that", "this", "it", "which", "there", "what", "sign":
		return false
	case "one":
		return w.tree.child(i, doc.Nmod) >= 0
	case "first", "last", "second":
		return false
	}
	return true
}

// findJoint adds those who speak together: a source that is a list of mentions.
func (w *work) findJoint() {
	for _, r := range w.parties {
		r = w.trim(r)
		if r.Len() == 0 {
			continue
		}
		if joint := w.list(r); len(joint) > 1 && w.alike(joint, r) {
			head := headOf(w.d, r)
			last := w.ms[w.at[joint[len(joint)-1]]]
			if last.End < r.End && w.d.Lemma[last.End] == "of" {
				last.End = w.given(last.Head, r).End
			}
			w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: r.Start, End: max(last.End, head+1)}, Head: head, Form: w.ms[w.at[joint[0]]].Form},
				kind: doc.GroupType, number: many, joint: joint, given: true})
		}
	}
}

// list returns the heads of mentions that make up r from its start, set apart by commas and "and" alone; at least one "and", or nothing
// but commas.
func (w *work) list(r doc.Range) []int32 {
	var out []int32
	d, open := w.d, true
	for i := r.Start; i < r.End; i++ {
		switch {
		case open && w.at[i] >= 0 && w.ms[w.at[i]].Form != doc.Pronoun && !w.modifies(i) && d.Label[i] != doc.NmodPoss:
			out, open = append(out, int32(i)), false
			i = max(i, w.ms[w.at[i]].End-1)
		case open && (d.Tag[i] == doc.DT || d.Tag[i] == doc.JJ || d.Tag[i].Noun() || d.Tag[i] == doc.CD || d.Tag[i] == doc.VBN || d.Tag[i] == doc.POS):
		case d.Tag[i] == doc.Comma || d.Lemma[i] == "and" || d.Lemma[i] == "&" || d.Lemma[i] == "or" || d.Tag[i] == doc.Colon && d.Tag[min(i+1, d.Len()-1)] == doc.CC:
			if open && d.Lemma[i] != "and" && d.Lemma[i] != "or" {
				return out
			}
			open = true
		case d.Tag[i] == doc.OpenBracket || w.party(i):
			for i < r.End && d.Tag[i] != doc.CloseBracket && d.Tag[i] != doc.Comma {
				i++
			}
		default:
			return out
		}
	}
	return out
}

// alike reports whether those who speak together are all named or all described, or none of them a person.
func (w *work) alike(joint []int32, r doc.Range) bool {
	first := w.ms[w.at[joint[0]]]
	if second := w.ms[w.at[joint[1]]]; (first.Form != doc.Named || first.kind != doc.PersonType) && w.d.Tag[first.Start] != doc.DT &&
		w.typeOf(first.Head) == doc.PersonType && second.kind == doc.PersonType && w.typeOf(second.Start-1) == doc.PersonType {
		return false // Vell Bank president and owner Ada Roe is one
	}
	joined := false
	for k, h := range joint {
		x := w.ms[w.at[h]]
		if x.Form != first.Form && x.number != many && (x.kind == doc.PersonType || first.kind == doc.PersonType) {
			return false
		}
		if x.Form == doc.Described && x.number == one && x.kind == doc.PersonType && w.d.Tag[x.Start] != doc.DT && k > 0 {
			return false
		}
		if k > 0 {
			before := w.ms[w.at[joint[k-1]]]
			for i := before.Head; i < int(h); i++ {
				joined = joined || w.d.Lemma[i] == "and" || w.d.Lemma[i] == "&" || w.d.Lemma[i] == "or"
			}
			if w.d.Label[h] == doc.Appos && !joined {
				return false
			}
		}
	}
	last := w.ms[w.at[joint[len(joint)-1]]]
	return joined || len(joint) == 2 && first.Form == doc.Named && first.class == 1 && last.class == 1 && last.End == r.End
}
