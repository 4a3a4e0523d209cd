package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// findNames adds the names: runs of proper nouns and of what the names layer holds, cut where the tree or the layer cuts them.
func (w *work) findNames() {
	d := w.d
	begins, ends := map[int]bool{}, map[int]bool{} // a source is nobody's part
	for _, r := range w.parties {
		begins[r.Start], ends[r.End] = true, true
	}
	for i := 0; i < d.Len(); {
		k := i
		if w.nameLike(i) && !w.aside(i) {
			k = i + 1
		}
		if k > i && w.calledAfterDay(i) {
			k++ // whatever the names layer took it for
		}
		for k > i && k < d.Len() && !ends[k] && (!begins[k] || d.Name[k] == doc.IPerson) && d.SentenceOf[k] == d.SentenceOf[i] && (w.nameLike(k) && w.together(i, k) || w.numbered(k) || w.firmWord(k)) {
			k++
		}
		k = max(w.throughParticles(i, k), w.ownedBody(max(i, k-1)))
		if k > i {
			k = w.goesOnWithAnd(k)
		}
		if k > i && w.ownsOffice(k) {
			k += 3 // the Information Commissioner's Office
		}
		if k == i {
			i++
			continue
		}
		start := i
		if i > 0 && saintly(d.Word(i-1)) && w.ownedBody(i) == k {
			start-- // St Bride's Hospital
		}
		if i > 1 && d.Word(i-1) == "es" && d.Form[i-2].Traits.Has(doc.Capital) && w.at[i-2] < 0 {
			start -= 2 // Dar es Salaam, whatever the names layer took it for
		}
		w.name(doc.Range{Start: start, End: k})
		i = k
	}
}

// ownedBody returns the end of the name of those who band together whose first word, or the last before its ending, is token i: the Fishers'
// Association. It returns 0 where there is none.
func (w *work) ownedBody(i int) int {
	d := w.d
	if i+2 >= d.Len() || d.SentenceOf[i+2] != d.SentenceOf[i] || d.Line[i+2] != d.Line[i] || !d.Tag[i].Noun() || !d.Form[i].Traits.Has(doc.Capital) || w.aside(i) {
		return 0
	}
	if w.ownsOffice(i) {
		return i + 3
	}
	owner, mark := d.Word(i), d.Word(i+1)
	s := mark == "'s" || mark == "’s"
	saint := i > 0 && s && d.SentenceOf[i-1] == d.SentenceOf[i] && saintly(d.Word(i-1)) // St Bride's Hospital
	switch {
	case saint, s && ownsBodies(owner), strings.HasSuffix(owner, "s") && (mark == "'" || mark == "’") && w.many(i):
	default:
		return 0
	}
	k := i + 2
	for k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && d.Tag[k].Noun() && d.Form[k].Traits.Has(doc.Capital) {
		k++
	}
	if last := d.Lemma[k-1]; k > i+2 && (saint || banded(last) || s && (bodyEnds(last) || english.OneBody(last))) {
		return k
	}
	return 0
}

// calledAfter reports whether the name in r is that of a body called after somebody, or after many by a word that needs an "s" to be theirs: St Bride's Hospital, King's College, Fishermen's
// Association.
func (w *work) calledAfter(r doc.Range) bool {
	d := w.d
	for k := r.Start + 1; k < r.End && k < r.Start+3; k++ {
		if mark := d.Word(k); mark == "'s" || mark == "’s" {
			return k == r.Start+1 && ownsBodies(d.Word(k-1)) || k == r.Start+2 && saintly(d.Word(k-2))
		}
	}
	return false
}

// saintly reports whether a word stands before a first name after which bodies are called.
func saintly(w string) bool {
	switch w {
	case "St", "St.", "Saint", "Queen", "King":
		return true
	}
	return false
}

// ownsBodies reports whether a word with "'s" begins names of bodies: Fishermen's Association, People's Party, King's College.
func ownsBodies(w string) bool {
	switch w {
	case "People", "Peoples", "Children", "King", "Queen", "Bishop":
		return true
	}
	return strings.HasSuffix(w, "men") && len(w) > 3 || w == "Men"
}

// ownsOffice reports whether token i is an official with whose office a name ends: the District Attorney's Office.
func (w *work) ownsOffice(i int) bool {
	d := w.d
	return i+2 < d.Len() && d.SentenceOf[i+2] == d.SentenceOf[i] && w.nouns[d.Lemma[i]] == doc.PersonType && d.Form[i].Traits.Has(doc.Capital) &&
		(d.Word(i+1) == "'s" || d.Word(i+1) == "’s") && d.Word(i+2) == "Office"
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
	case "association", "union", "federation", "guild", "league", "trust", "alliance", "society", "council", "committee", "academy", "institute", "syndicate",
		"board", "fund", "system", "commission", "authority", "club", "party", "congress", "forum", "network", "conference", "chamber", "collective", "cooperative", "co-operative":
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

// dayOfPaper reports whether a paper is called after the day at token i: the Sunday Herald.
func (w *work) dayOfPaper(i int) bool {
	d := w.d
	return i > 0 && d.Tag[i-1] == doc.DT && i+1 < d.Len() && d.Tag[i+1].Proper() && english.PressName(strings.ToLower(d.Word(i+1)))
}

// calledAfterDay reports whether the name of a paper begins at token i with the day on which it comes out: the Sunday Beacon.
func (w *work) calledAfterDay(i int) bool { return english.DayOrMonth(w.d.Lemma[i]) && w.dayOfPaper(i) }

// nameLike reports whether token i is part of a name.
func (w *work) nameLike(i int) bool {
	d := w.d
	if d.Name[i] != doc.Outside {
		if d.Name[i].Class() == 4 && (d.Tag[i] == doc.JJ || d.Tag[i] == doc.IN || d.Tag[i] == doc.DT) || w.behindCountry(i) {
			return false // adjectives: Chinese
		}
		return d.Tag[i] != doc.POS && (d.Form[i].Traits.Has(doc.HasLetter) || !d.Name[i].Begin()) && !w.party(i)
	}
	if w.lastName(i) {
		return true
	}
	return d.Tag[i].Proper() && d.Form[i].Traits.Has(doc.Capital) && (!english.DayOrMonth(d.Lemma[i]) || w.dayOfPaper(i)) && !w.mayOfYear(i) && !w.party(i)
}

// mayOfYear reports whether token i is the month of May with its day or its year: 3 May, May 3, 3rd of May.
func (w *work) mayOfYear(i int) bool {
	d := w.d
	if d.Lemma[i] != "may" {
		return false
	}
	if i+1 < d.Len() && d.Tag[i+1] == doc.CD {
		return true
	}
	k := i - 1
	if k > 1 && d.Lemma[k] == "of" {
		k--
	}
	if k < 1 || d.SentenceOf[k-1] != d.SentenceOf[i] || d.Tag[k-1] != doc.IN && d.Tag[k-1] != doc.DT && d.Tag[k-1] != doc.TO || d.Lemma[k-1] == "at" {
		return false
	}
	day := strings.TrimRight(d.Word(k), "stndrh")
	return day != "" && len(day) < 3 && strings.Trim(day, "0123456789") == ""
}

// behindCountry reports whether token i is "of" behind the name of a country, which ends there: ridding Nigeria of its kings.
func (w *work) behindCountry(i int) bool {
	if i == 0 || w.d.Lemma[i] != "of" {
		return false
	}
	_, is := w.names.Country(strings.ToLower(w.d.Word(i - 1)))
	return is
}

// lastName reports whether token i, which begins a sentence or stands before a verb and was taken for a common word there, is the last name of a person of the
// report, or is told to have said something and looks like no noun: Lanning said.
func (w *work) lastName(i int) bool {
	d := w.d
	acts := i+1 < d.Len() && (d.Tag[i+1] == doc.VBD || d.Tag[i+1] == doc.VBZ) // told of it, Early laughed
	if t := d.Tag[i]; t != doc.NN && t != doc.NNS && t != doc.JJ && !t.Verb() && (t != doc.RB || !acts) || d.Name[i] != doc.Outside || i != d.Sentence[d.SentenceOf[i]].Start && !acts || !d.Form[i].Traits.Has(doc.Capital) || w.nouns[d.Lemma[i]] != doc.NoType {
		return false
	}
	return w.lastNames[d.Form[i].Lower] || d.Tag[i] == doc.VBG && slices.Contains(w.parties, doc.Range{Start: i, End: i + 1})
}

// lastNames returns the last words of names of persons, by their forms in lower case.
func lastNames(d *doc.Doc) map[uint32]bool {
	out := map[uint32]bool{}
	for k := range d.Token {
		if d.Name[k] == doc.IPerson && d.Form[k].Traits.Has(doc.Capital) && (k+1 == d.Len() || d.Name[k+1] != doc.IPerson) {
			out[d.Form[k].Lower] = true
		}
	}
	return out
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

// firmWord reports whether token k, behind a word of a name, is one that names of firms end in, whatever it was taken for: Tarnow Motors Ltd.
func (w *work) firmWord(k int) bool {
	d, word := w.d, strings.TrimSuffix(strings.ToLower(w.d.Word(k)), ".")
	if !d.Form[k].Traits.Has(doc.Capital) || d.Line[k] != d.Line[k-1] || !d.Form[k-1].Traits.Has(doc.Capital) {
		return false
	}
	return english.LegalForm(word) && d.Word(k) != "As" && d.Word(k) != "Company" || d.Tag[k] == doc.NNS && (english.Trade(word) || english.Business(word))
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
	r = w.withoutHeadline(r)
	if k := w.behindSpokesman(r); k > 0 {
		w.name(doc.Range{Start: r.Start, End: k - 1})
		w.describe(k-1, doc.Range{Start: r.Start, End: k}, doc.PersonType)
		r.Start = k
	}
	class := w.classOf(r)
	if r.Len() == 1 && (illness(d.Lemma[r.Start]) || d.Lemma[r.Start] == "state" && w.officeBefore(r.Start) || w.commonWord(r.Start)) {
		return
	}
	for k := r.Start; k+1 < r.End; k++ {
		if w.shortNoun(k) && (k == r.Start || d.Name[k].Class() != 1) {
			if r.Start = k + 1; r.Len() > 1 {
				class = 1 // Green MSP Ada Roe
			}
		}
	}
	r = w.withoutDate(r)
	if r.Len() > 2 && (w.ownsOffice(r.End-3) || w.calledAfter(r)) {
		w.add(mention{Mention: doc.Mention{Range: r, Head: r.End - 1, Form: doc.Named}, number: one, class: 2, key: w.words(r)})
		return
	}
	if r.Len() > 2 && inPlaces(d.Word(r.End-2)) {
		w.add(mention{Mention: doc.Mention{Range: r, Head: r.End - 1, Form: doc.Named}, number: one, class: 3, key: w.words(r)})
		return
	}
	if r.Len() > 2 && w.shortNoun(r.End-1) && (d.Name[r.Start].Class() == 1 || w.names.Gender(d.Lemma[r.Start]) != gazetteer.Unknown) {
		class = 1 // Ada Roe MP
	} else if w.shortNoun(r.End-1) && (r.Len() > 1 || r.Start > 0 && (d.Tag[r.Start-1] == doc.DT || d.Tag[r.Start-1] == doc.JJ)) {
		w.describe(r.End-1, w.phrase(r.End-1), w.typeOf(r.End-1))
		return
	}
	if r.Len() == 1 && (class != 1 || w.onlyOffice(r.Start)) && w.nouns[d.Lemma[r.Start]] == doc.PersonType && !partisan(d.Lemma[r.Start]) && !w.nameAnyway(r.Start) {
		w.describe(r.Start, w.phrase(r.Start), doc.PersonType) // a capital of headlines or of office: "the Governor"
		return
	}
	if w.wholeOffice(r) {
		w.describe(r.End-1, doc.Range{Start: r.Start - 1, End: max(r.End, w.phrase(r.End-1).End)}, doc.PersonType)
		return
	}
	if last := r.End - 1; d.Name[last] == doc.Outside && r.Len() > 1 && w.onlyOffice(last) && w.nouns[d.Lemma[last]] == doc.PersonType && r.End < d.Len() && leadsToPlace(d.Lemma[r.End]) {
		w.describe(last, r, doc.PersonType) // US Secretary of State, United States Senator from Vermont
		return
	}
	if k := w.behindOf(r); k > 0 {
		r.Start, class = k, 1 // Secretary of State for Health Denise Orr
	}
	if k := w.behindOffice(r); k > 0 && class != 1 {
		r.Start, class = k, 1 // County Commissioner Denise Orr
	}
	if honorific(d.Lemma[r.Start]) && r.Len() > 1 && (d.Lemma[r.Start+1] == "of" || d.Lemma[r.Start+1] == "for") && w.nouns[d.Lemma[r.Start]] == doc.PersonType {
		w.describe(r.Start, doc.Range{Start: w.phrase(r.Start).Start, End: r.End}, doc.PersonType) // Bishop of Carrow, Commissioner for Works
		return
	}
	core, title := r, ""
	if w.titleOfBearer(core) {
		class, title = 1, w.roleOf(core.Start)
		core.Start++
	}
	for core.Len() > 1 && !w.bodyBehind(core) && (d.Name[core.Start].Class() != 1 && (honorific(d.Lemma[core.Start]) || class == 1 && w.later(core, 1) && !w.firstOf(core)) || w.onlyOffice(core.Start) || address(d.Lemma[core.Start]) ||
		core.Len() > 2 && w.beginsRank(core.Start) ||
		core.Len() > 2 && honorific(d.Lemma[core.Start]) && w.nouns[d.Lemma[core.Start]] == doc.PersonType) { // Bishop is a first name too
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
	if k := w.roleThen(core); class == 2 && k > 0 {
		core.Start, core.End, class = core.Start+1, k, 1
	}
	if class == 2 || class == 3 || class == 0 {
		if k := w.firstThen(core); k > 0 {
			core.End, class = k, 1
		}
	}
	if class != 1 {
		core = w.withoutDate(w.longer(w.adjectives(core)))
	}
	m := mention{Mention: doc.Mention{Range: core, Head: headOf(d, core), Form: doc.Named}, number: one, title: title, class: class}
	if d.Tag[m.Head].Verb() && d.Tag[core.End-1].Noun() {
		m.Head = core.End - 1 // Associated Press
	}
	m.key = inFull(w.words(core))
	w.add(m)
}

// wholeOffice reports whether all of r, behind "the", is an office in capitals and nobody's name: the | Health Secretary |, the | Fire Chief |. A paper may be the Morning Leader.
func (w *work) wholeOffice(r doc.Range) bool {
	d, last := w.d, r.End-1
	if r.Len() < 2 || r.Start == 0 || d.Lemma[r.Start-1] != "the" || r.End < d.Len() && d.Name[r.End] != doc.Outside && !d.Name[r.End].Begin() {
		return false
	}
	l := d.Lemma[last]
	if !w.onlyOffice(last) && l != "executive" && l != "master" && l != "general" && l != "prosecutor" && l != "manager" || l != "general" && l != "master" && w.nouns[l] != doc.PersonType {
		return false
	}
	if (l == "leader" || l == "speaker" || l == "inspector") && !ranked(d.Lemma[last-1]) {
		return false
	}
	for k := r.Start; k < last; k++ {
		if w.names.Gender(d.Lemma[k]) != gazetteer.Unknown || d.Tag[k] == doc.POS || d.Tag[k] == doc.IN {
			return false
		}
	}
	return true
}

// ranked reports whether the word before "leader", "speaker" or "inspector" makes an office of it.
func ranked(lemma string) bool {
	switch lemma {
	case "opposition", "party", "council", "house", "senate", "majority", "minority", "group", "assembly", "parliamentary", "deputy", "chief", "police", "district", "acting":
		return true
	}
	return false
}

// titleOfBearer reports whether the first of two words of a name is the title of somebody whom the report calls by another first name elsewhere: Coach Orr, who is Karl
// Orr. Of a title that is a first name too the report must have used it as one: Dean Karl Orr, the dean.
func (w *work) titleOfBearer(r doc.Range) bool {
	d := w.d
	if r.Len() != 2 || !d.Form[r.Start].Traits.Has(doc.Capital) || !d.Form[r.Start+1].Traits.Has(doc.Capital) {
		return false
	}
	l := d.Lemma[r.Start]
	if r.Start > 0 && kin(d.Lemma[r.Start-1]) != anyGender {
		return false
	}
	if !honorific(l) && w.nouns[l] != doc.PersonType && !alsoTitle(l) {
		return false
	}
	bears, used := false, w.names.Gender(l) == gazetteer.Unknown
	for k := 1; k < d.Len(); k++ {
		used = used || d.Lemma[k] == l && d.Tag[k] == doc.NN && !d.Form[k].Traits.Has(doc.Capital)
		if d.Form[k].Lower == d.Form[r.Start+1].Lower && d.Name[k] == doc.IPerson && d.Lemma[k-1] != l && d.Form[k-1].Traits.Has(doc.Capital) {
			bears = true
			used = used || k > 1 && d.Lemma[k-2] == l
		}
	}
	return bears && used
}

// alsoTitle reports whether a word that is no noun of who speaks, or a first name, may stand before a name as a title.
func alsoTitle(lemma string) bool {
	switch lemma {
	case "dean", "trooper", "skipper", "umpire", "referee", "ranger", "cadet", "private", "corporal", "canon", "deacon", "elder", "brother", "sister", "mother", "father", "midwife", "farmer", "goalkeeper",
		"captain", "principal", "firefighter", "paramedic", "coroner", "magistrate":
		return true
	}
	return false
}

// bodyBehind reports whether what stands behind the first word of a name is the end of a body's name and nobody's, so that the word is no title: General Foods, the Justice Department.
func (w *work) bodyBehind(r doc.Range) bool {
	last := strings.TrimSuffix(w.d.Lemma[r.End-1], ".")
	if r.Len() != 2 || address(w.d.Lemma[r.Start]) || w.names.Common(last) || w.names.Gender(last) != gazetteer.Unknown {
		return false
	}
	return bodyEnds(last) || english.Trade(last) || english.Business(last) || english.LegalForm(last)
}

// firstOf reports whether the first of two words of a name is a first name before a last name, though the names layer has the last name alone: Rand Orr.
func (w *work) firstOf(r doc.Range) bool {
	d, l := w.d, w.d.Lemma[r.Start]
	return r.Len() == 2 && d.Tag[r.Start] == doc.NNP && w.names.Gender(l) != gazetteer.Unknown && !honorific(l) && w.nouns[l] == doc.NoType
}

// withoutDate cuts off the beginning of a date that the names layer took for the end of a name: the Works Authority on 14 May.
func (w *work) withoutDate(r doc.Range) doc.Range {
	d := w.d
	if r.Len() > 2 && d.Form[r.End-1].Traits.Has(doc.HasDigit) && d.Lemma[r.End-2] == "on" && (r.End == d.Len() || !w.nameLike(r.End) || english.DayOrMonth(d.Lemma[r.End])) {
		r.End -= 2
	}
	return r
}

// illness reports whether a name is one of an illness, which is no party.
func illness(lemma string) bool {
	switch lemma {
	case "covid", "covid-19", "coronavirus", "sars", "mers", "ebola", "zika", "hiv", "aids":
		return true
	}
	return false
}

// nameAnyway reports whether the word at i, which may be an office, is a name all the same: a form of address stands before it, or the report has
// a longer name that ends in it (Ada King).
func (w *work) nameAnyway(i int) bool {
	d := w.d
	if i > 0 && formOfAddress(d.Lemma[i-1]) {
		return true
	}
	for k := range d.Token {
		if d.Name[k] == doc.IPerson && d.Form[k].Lower == d.Form[i].Lower && !w.onlyOffice(k-1) {
			return true
		}
	}
	return false
}

// shortNoun reports whether the word at token i, in capitals, is a common noun all the same.
func (w *work) shortNoun(i int) bool {
	lemma := w.d.Lemma[i]
	if memberLetters(lemma) {
		return w.nouns[lemma] == doc.PersonType
	}
	switch lemma {
	case "mp", "mps", "mep", "meps", "msp", "msps", "pac", "pacs", "ceo", "ceos", "cfo", "ngo", "ngos":
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
			if bodyEnds(w.d.Lemma[k-1]) {
				return 0 // Supreme is a first name too: Supreme Court of Vell
			}
			return k
		}
	}
	return 0
}

// roleThen returns where the name of a person ends that others took for one with the role before and the body behind it: Analyst Priya Nath of Stirling Cole; 0
// where it is none.
func (w *work) roleThen(r doc.Range) int {
	d := w.d
	if r.Len() < 5 || d.Tag[r.Start] != doc.NN || d.Name[r.Start] == doc.Outside || w.nouns[d.Lemma[r.Start]] != doc.PersonType {
		return 0
	}
	for k := r.Start + 2; k < r.End-1 && k < r.Start+5 && d.Form[k-1].Traits.Has(doc.Capital); k++ {
		if d.Lemma[k] == "of" && k > r.Start+2 && !bodyEnds(d.Lemma[k-1]) {
			return k
		}
	}
	return 0
}

// adjectives adds to a name the adjectives that it begins with, which by themselves are none: the Dorvan Democratic Forces.
func (w *work) adjectives(r doc.Range) doc.Range {
	d := w.d
	for r.Start > 0 && d.Name[r.Start] != doc.Outside && !d.Name[r.Start].Begin() && d.Tag[r.Start-1] == doc.JJ && d.Form[r.Start-1].Traits.Has(doc.Capital) &&
		!strings.Contains(d.Word(r.Start-1), "-") {
		r.Start--
	}
	return r
}

// longer adds to the name of a body or a document what "of", "on" or "for" and a capital or a year add: House Committee on Fisheries.
func (w *work) longer(r doc.Range) doc.Range {
	d := w.d
	if k := r.End; k+1 < d.Len() && (d.Lemma[k] == "of" || d.Lemma[k] == "on" || d.Lemma[k] == "for") && !w.behindCountry(k) {
		h := k + 1
		if d.Tag[h] == doc.DT {
			h++
		}
		for h < d.Len() && (w.nameLike(h) || d.Tag[h] == doc.CD && h == k+1) {
			h++
		}
		if last := h - 1; last > k && (w.nouns[d.Lemma[r.End-1]] != doc.NoType || banded(d.Lemma[r.End-1])) && d.Label[last] == doc.Nmod && int(d.Head[last]) >= r.Start && int(d.Head[last]) < r.End {
			r.End = h
		}
	}
	return r
}

// classOf returns the class of names that r is of: that of its last token, else of any, a person's where a first name that is known
// begins it; 0 for none.
func (w *work) classOf(r doc.Range) int {
	if r.Len() > 1 && (w.firmWord(r.End-1) || r.Len() == 2 && w.calledAfterDay(r.Start)) {
		return 2
	}
	for i := r.End - 1; i >= r.Start; i-- {
		if c := w.d.Name[i].Class(); c > 0 {
			return c
		}
	}
	if r.Len() == 1 && w.lastName(r.Start) {
		return 1
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

// inFull writes a country out that a name begins with: the U.S. Navy is the United States Navy.
func inFull(key string) string {
	for _, short := range []string{"u.s. ", "u.s ", "us "} {
		if rest, ok := strings.CutPrefix(key, short); ok {
			return "united states " + rest
		}
	}
	return key
}
