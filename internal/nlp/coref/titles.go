package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// behindOffice returns where an office begins in r that stands behind other words and before a first name, or where the first name stands behind
// an office and what that is of (First Minister of Scotland Ada Roe); 0 where neither does.
func (w *work) behindOffice(r doc.Range) int {
	for k := r.Start + 1; k+2 < r.End; k++ {
		if w.onlyOffice(k) && w.nouns[w.d.Lemma[k]] == doc.PersonType && (w.names.Gender(w.d.Lemma[k+1]) != gazetteer.Unknown || w.commissionerOf(r, k)) {
			return k
		}
	}
	if last := w.d.Lemma[r.End-1]; w.nouns[last] != doc.NoType || bodyEnds(last) || banded(last) {
		return 0
	}
	if k := r.End - 2; k > r.Start+1 && w.nouns[w.d.Lemma[k-1]] == doc.PersonType && w.names.Gender(w.d.Lemma[k-1]) == gazetteer.Unknown && w.names.Gender(w.d.Lemma[k]) != gazetteer.Unknown {
		return k // Velmark Chief Designer Ada Roe
	}
	for k := r.Start; k+4 < r.End; k++ {
		if w.nouns[w.d.Lemma[k]] == doc.PersonType && w.d.Lemma[k+1] == "of" {
			return w.firstName(doc.Range{Start: k + 3, End: r.End})
		}
	}
	return 0
}

// behindSpokesman returns where a name begins in r behind a capital spokesman and the body, of more than a word, for which that one speaks: Foreign Ministry Spokesman Karl Orr; 0 where none does.
func (w *work) behindSpokesman(r doc.Range) int {
	for k := r.Start + 3; k < r.End && k < r.Start+8; k++ {
		if speaksForOthers(w.d.Lemma[k-1]) && w.nouns[w.d.Lemma[k]] == doc.NoType {
			return k
		}
	}
	return 0
}

// commissionerOf reports whether the office at token k, with what it is of before it, has a name of two words behind it, though none is a first name that is
// known: Police Commissioner Unva Orr, City Attorney Unva Orr.
func (w *work) commissionerOf(r doc.Range, k int) bool {
	d, last := w.d, r.End-1
	switch d.Lemma[k] {
	case "commissioner", "attorney", "comptroller", "councilman", "councilwoman", "councillor", "assemblyman", "assemblywoman", "superintendent", "inspector", "inspector-general", "director-general", "registrar",
		"controller", "ombudsman", "marshal", "postmaster", "warden", "constable":
	default:
		return false
	}
	return k+3 == r.End && d.Tag[k+1].Proper() && d.Tag[last].Proper() && d.Form[k+1].Traits.Has(doc.Capital) && d.Form[last].Traits.Has(doc.Capital) &&
		w.nouns[d.Lemma[k+1]] == doc.NoType && w.nouns[d.Lemma[last]] == doc.NoType && !bodyEnds(d.Lemma[last]) && !banded(d.Lemma[last])
}

// beginsRank reports whether the word at i is the first of a rank or title of two words before a name: Rear Admiral, First Lady.
func (w *work) beginsRank(i int) bool {
	next := strings.TrimSuffix(w.d.Lemma[i+1], ".")
	switch w.d.Lemma[i] {
	case "rear":
		return next == "admiral" || next == "adm"
	case "first":
		return next == "lady" || next == "minister" || next == "lieutenant" || next == "lt" || next == "sergeant" || next == "sgt"
	case "second":
		return next == "lieutenant" || next == "lt"
	case "master", "staff":
		return next == "sergeant" || next == "sgt"
	case "petty", "warrant":
		return next == "officer"
	case "wing":
		return next == "commander" || next == "cmdr"
	case "squadron":
		return next == "leader"
	case "flight":
		return next == "lieutenant" || next == "lt"
	case "field", "air":
		return next == "marshal" || next == "commodore"
	}
	return false
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
	if _, country := w.names.Country(d.Lemma[r.Start]); country || d.Lemma[r.Start] == "opposition" {
		return r.Start + 1
	}
	return 0
}

// officeBefore reports whether an office of something stands before token i: Leader of the, Secretary of State for, Ambassador to.
func (w *work) officeBefore(i int) bool {
	d := w.d
	if i == 0 || !leadsToPlace(d.Lemma[i-1]) && d.Tag[i-1] != doc.DT {
		return false
	}
	for k := i - 2; k >= max(0, i-5) && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if leadsToPlace(d.Lemma[k+1]) && d.Lemma[k+1] != "for" && w.nouns[d.Lemma[k]] == doc.PersonType && (d.Form[k].Traits.Has(doc.Capital) || d.Lemma[k+1] == "of" && office(roleHead(d.Lemma[k]))) {
			return true
		}
		if !d.Tag[k].Noun() && d.Tag[k] != doc.IN && d.Tag[k] != doc.TO && d.Tag[k] != doc.DT {
			return false
		}
	}
	return false
}

// leadsToPlace reports whether the preposition w leads from an office to what it is of: Leader of, Secretary for, Ambassador to, Senator from.
func leadsToPlace(w string) bool { return w == "of" || w == "for" || w == "to" || w == "from" }

// onlyOffice reports whether the word at i is an office and nobody's first name: Mayor.
func (w *work) onlyOffice(i int) bool {
	return honorific(w.d.Lemma[i]) && w.names.Gender(w.d.Lemma[i]) == gazetteer.Unknown
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
		capital := d.Form[x.Head].Traits.Has(doc.Capital)
		of := w.nouns[d.Lemma[x.Head]] == doc.PersonType && k < d.Len() && (capital && leadsToPlace(d.Lemma[k]) || !capital && d.Lemma[k] == "of" && office(w.roleOf(x.Head)))
		for k < d.Len() && d.SentenceOf[k] == d.SentenceOf[x.Head] && (d.Tag[k].Noun() || d.Tag[k] == doc.JJ || of && (d.Tag[k] == doc.IN || d.Tag[k] == doc.TO || d.Tag[k] == doc.DT) || w.both(x, k)) && !w.startsPerson(k) {
			k++
		}
		if k == d.Len() || !w.startsPerson(k) || d.SentenceOf[k] != d.SentenceOf[x.Head] {
			continue
		}
		if x.number == many && (k-1 == x.Head || d.Tag[k-1] != doc.NN && d.Tag[k-1] != doc.NNP || w.nouns[d.Lemma[k-1]] != doc.PersonType) {
			continue // but for a club that is called like many: Rovers manager Ada Roe
		}
		name := &w.ms[w.nameFrom(k)]
		if body(w.nouns[d.Lemma[x.Head]]) && k-1 > x.Head && w.roleOf(k-1) == "spokesman" {
			x.End = x.Head + 1 // Police spokesman Ada Roe is not the police
			continue
		}
		if of && w.officeOf(x.Head, k) && !w.clauseOpens(name.End) { // Secretary of State Ada Roe
			x.kind, x.gender, x.End, x.titleOf = doc.PersonType, anyGender, k, int32(name.Head)+1
			for i := x.Head - 1; i > x.Start; i-- {
				if m := w.at[i-1]; d.Lemma[i] == "and" && m >= 0 && w.ms[m].End == i && w.ms[m].Form == doc.Named {
					x.Start = i + 1 // Ada Roe and outgoing head of the board Karl Orr
				}
			}
			continue
		}
		if of && !capital {
			continue // the head of league leaders Lowick
		}
		if before := d.Lemma[k-1]; w.nouns[before] != doc.PersonType && !address(before) && w.d.Sense[k-1] != doc.PersonNoun && d.Lemma[x.Head] != "member" ||
			w.tree.child(name.Head, doc.Case) >= 0 || w.tree.subject(name.Head) && w.tree.is(x.Head, doc.Obj, doc.Iobj, doc.Obl) {
			continue
		}
		x.kind, x.number, x.End, x.titleOf = doc.PersonType, one, k, int32(name.Head)+1
		x.gender = kin(d.Lemma[k-1])
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

// clauseOpens reports whether two finite verbs follow one another at token k, so that the name before it is the subject of a clause without "that": the head of the bank Karl Orr | founded said.
func (w *work) clauseOpens(k int) bool {
	d := w.d
	return k+1 < d.Len() && d.Tag[k] == doc.VBD && (d.Tag[k+1] == doc.VBD || d.Tag[k+1] == doc.VBZ || d.Tag[k+1] == doc.MD)
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

// participleOfOffice reports whether a participle before an office says for how long somebody has it: incoming chair, acting mayor.
func participleOfOffice(word string) bool {
	switch word {
	case "incoming", "outgoing", "retiring", "departing", "acting", "sitting", "serving":
		return true
	}
	return false
}
