package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

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
		w.wholeBody(x, r)
		if x.Form == doc.Described {
			x.Range = w.given(head, r)
		}
	}
}

// heldIn returns the noun with which a source ends whose other words are the name of the place where that was held: Cairo | summit |. It is -1 for others.
func (w *work) heldIn(r doc.Range) int {
	d, last := w.d, r.End-1
	if r.Len() < 2 || d.Name[last] != doc.Outside || d.Tag[last] != doc.NN && d.Tag[last] != doc.NNS || !held(d.Lemma[last]) {
		return -1
	}
	for k := r.Start; k < last; k++ {
		if !d.Tag[k].Proper() || d.Name[k].Class() == 1 {
			return -1
		}
	}
	return last
}

// held reports whether a lemma is for something that is held somewhere, and called after that.
func held(lemma string) bool {
	switch lemma {
	case "summit", "meeting", "conference", "talk", "talks", "hearing", "rally", "trial", "inquest", "forum", "convention":
		return true
	}
	return false
}

// wholeBody makes the name of a body of all the words of a source, where these are one run of words with capitals, none of them anybody's name, of which the names layer has a part:
// Karesian Foreign | Ministry |, Lowick | Solutions | PAC, News 12.
func (w *work) wholeBody(x *mention, r doc.Range) {
	d := w.d
	for r.Len() > 0 && (d.Tag[r.Start] == doc.DT || strings.HasSuffix(d.Word(r.Start), "-based")) {
		r.Start++
	}
	body := r.Len() > 1 && w.endsInBody(r)
	if r.Len() < 2 || x.Form == doc.Pronoun || x.joint != nil || x.kind == doc.PersonType && !body || x.kind == doc.DocumentType || x.Start < r.Start || x.End > r.End || x.Len() >= r.Len() ||
		w.headlines.lines[d.Line[r.Start]] || honorific(d.Lemma[r.Start]) {
		return
	}
	for k := r.Start; k < r.End; k++ {
		t, l := d.Tag[k], d.Lemma[k]
		number := t == doc.CD && len(l) < 3
		if d.Name[k].Class() == 1 && !body || english.DayOrMonth(l) || !d.Form[k].Traits.Has(doc.Capital) && (k == r.Start || !number && (k == r.End-1 || l != "of" && l != "for")) {
			return
		}
		if !t.Noun() && t != doc.JJ && t != doc.IN && !number {
			return
		}
	}
	last := r.End - 1
	if t := w.nouns[d.Lemma[last]]; t == doc.PersonType || t == doc.DocumentType || d.Tag[last] == doc.NNPS || d.Tag[last] == doc.NNS || x.Form == doc.Named && r.End > x.End && d.Tag[x.End] == doc.IN && (!body || d.Lemma[x.End] != "for") {
		return
	}
	x.Range, x.Form, x.class, x.country, x.title = r, doc.Named, 2, "", ""
	x.key = inFull(w.words(r))
	x.kind, x.gender, x.number = w.kindOfName(r, 2), thing, one
}

// endsInBody reports whether a run of words ends in a noun for a body, or has it before "of" or "for".
func (w *work) endsInBody(r doc.Range) bool {
	d := w.d
	k := r.Start
	for k+1 < r.End && d.Tag[k+1] != doc.IN {
		k++
	}
	t := w.nouns[d.Lemma[k]]
	return english.BodyNoun(d.Lemma[k]) || t == doc.OrganisationType || t == doc.GovernmentType
}

// headOfSource returns the token of the words of a source that stands for who speaks: their head, or, where that is no noun, the first
// noun that stands by itself.
func (w *work) headOfSource(r doc.Range) int {
	d := w.d
	if k := w.nouns.nameWithin(d, r); k >= 0 && w.at[k] >= 0 {
		return k
	}
	if w.commonBody(r) {
		return r.End - 1
	}
	head := w.behindAddress(headOf(d, r), r)
	if last := r.End - 1; head == last-1 && d.Tag[last] == doc.NN && w.nouns[d.Lemma[last]] == doc.GovernmentType && d.Head[head] == d.Head[last] && int(d.Head[last]) >= r.End {
		return last // a Karesian | government | spokesman
	}
	if k := w.heldIn(r); k >= 0 {
		return k
	}
	if k := ownedName(d, r, head); k >= 0 && w.at[k] >= 0 && w.ms[w.at[k]].Form == doc.Named {
		return k
	}
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

// commonBody reports whether r is nouns alone, without a name or an article, of which the last is for a body: fire department, whose words all hang on the name behind
// its spokesman.
func (w *work) commonBody(r doc.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if w.d.Name[i] != doc.Outside || !w.d.Tag[i].Noun() && w.d.Tag[i] != doc.JJ {
			return false
		}
	}
	return r.Len() > 1 && body(w.nouns[w.d.Lemma[r.End-1]])
}

// ownedName returns the last token of the words r of a source where that is the end of the name of a person, or of what a noun before it calls so, that belongs
// to the one at head, who does not speak: the Harbour Fund's Karl Orr, a victims' group Speak Out. It is -1 otherwise.
func ownedName(d *doc.Doc, r doc.Range, head int) int {
	last, owner := r.End-1, false
	if !d.Tag[last].Proper() || d.Name[last] == doc.Outside || slices.Contains(d.Tag[r.Start:head], doc.POS) {
		return -1 // the North Ward's Ada Roe and the South Ward's Karl Orr
	}
	name := last
	for name > head && d.Name[name].Class() == 1 && !d.Name[name].Begin() {
		name--
	}
	if d.Name[last].Class() == 1 && name-3 > head && d.Tag[name-1] == doc.Comma && d.Tag[name-2] == doc.NN && slices.Contains(d.Tag[head:name-2], doc.POS) && (d.Tag[head+1] != doc.IN || d.Form[head].Traits.Has(doc.Capital)) {
		return last // University of Vell, Lowick's chancellor, Ada Roe
	}
	for k := head + 1; k < last && !d.Tag[k].Punct() && d.Tag[k] != doc.IN; k++ {
		if owner && (d.Name[last].Class() == 1 || d.Tag[k] == doc.NN && !d.Form[k].Traits.Has(doc.Capital)) {
			return last
		}
		owner = owner || d.Tag[k] == doc.POS
	}
	return -1
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
	if english.DayOrMonth(d.Lemma[head]) && (head == r.Start || !d.Tag[head-1].Proper()) || r.Len() == 1 && ownedAlone(d.Lemma[head]) {
		return false // Monday saw; mine told me; but Vane News Sunday
	}
	if d.Tag[head] == doc.CD && strings.ContainsAny(d.Word(head), ":.") {
		return false // 11:20 Police said
	}
	counted := w.countedPerson(head, r)
	if !w.speaks(head) && !w.oneOf(head) && !counted || d.Tag[head].Verb() && r.Len() > 1 {
		return false
	}
	kind := w.typeOf(head)
	if d.Lemma[head] == "one" || d.Lemma[head] == "someone" || d.Lemma[head] == "somebody" || d.Lemma[head] == "whoever" || w.oneOf(head) || counted {
		kind = doc.PersonType
	} else if w.someOf(head, r) {
		kind = doc.GroupType
	} else if kind == doc.NoType {
		kind = w.countedKind(r)
	}
	w.describe(head, w.given(head, r), kind)
	return true
}

// ownedAlone reports whether a lemma stands for something by whose it is alone.
func ownedAlone(lemma string) bool {
	switch lemma {
	case "mine", "yours", "ours", "hers", "theirs":
		return true
	}
	return false
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
				kind := w.typeOf(h)
				if w.oneOf(h) || d.Lemma[h] == "one" && d.Lemma[i] == "who" {
					kind = doc.PersonType
				}
				w.describe(h, w.phrase(h), kind)
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
		if k == head+1 && k+1 < r.End && d.Lemma[k] == "and" && (d.Tag[k+1] == doc.DT || d.Tag[k+1] == doc.CD) && w.at[head] >= 0 && w.ms[w.at[head]].kind == doc.PersonType && !slices.Contains(d.Tag[k:r.End], doc.Comma) {
			r.End = k // the mayor and the governor: each is one
			break
		}
		if d.Tag[k] == doc.OpenBracket || d.Tag[k] == doc.Colon && d.Word(k) != "-" || d.Tag[k] == doc.Comma && (w.startsPerson(w.behindTitles(k+1)) || w.apart(head, k+1, r.End)) {
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
		a := w.sourced[i] // “No,” said one
		return w.tree.child(i, doc.Nmod) >= 0 || w.inMarks(a) && len(w.as[a].Source) == 1 && w.as[a].Source[0].Len() == 1
	case "first", "last", "second":
		return false
	}
	return true
}

// findJoint adds those who speak together: a source that is a list of mentions.
func (w *work) findJoint() {
	for _, r := range w.parties {
		r = w.trim(r)
		if r.Len() == 0 || w.nouns.doubleTitle(w.d, r) >= 0 {
			continue
		}
		w.joinRow(r)
	}
}

// joinRow adds those whom words r name together, if they are a list of mentions.
func (w *work) joinRow(r doc.Range) {
	w.findOthers(r)
	joint := w.list(r)
	if len(joint) < 2 || len(joint) == 2 && w.tellsWho(joint[0], joint[1]) {
		return
	}
	undo := w.cutParts(joint)
	if !w.alike(joint, r) {
		undo()
		return
	}
	head := headOf(w.d, r)
	last := w.ms[w.at[joint[len(joint)-1]]]
	if last.End < r.End && w.d.Lemma[last.End] == "of" {
		last.End = w.given(last.Head, r).End
	}
	w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: r.Start, End: max(last.End, head+1)}, Head: head, Form: w.ms[w.at[joint[0]]].Form},
		kind: doc.GroupType, number: many, joint: joint, given: true})
}

// tellsWho reports whether the description with head i stands right behind a comma behind the name with head before, and so tells who or what that is: Roe Orr & Co, the bank.
func (w *work) tellsWho(before, i int32) bool {
	x, y := &w.ms[w.at[before]], &w.ms[w.at[i]]
	return x.Form == doc.Named && y.Form == doc.Described && x.End+1 == y.Start && w.d.Tag[x.End] == doc.Comma && w.d.Tag[y.Start] == doc.DT
}

// findOthers makes a mention of the others with whom a list r of those who speak ends, unless they are one: Oslo, Madrid and other European capitals.
func (w *work) findOthers(r doc.Range) {
	d, last := w.d, r.End-1
	if d.Tag[last] != doc.NNS || w.at[last] >= 0 {
		return
	}
	for i := last - 1; i > r.Start && i > last-4; i-- {
		if d.Lemma[i] == "other" && (d.Lemma[i-1] == "and" || d.Lemma[i-1] == "or") {
			w.describe(last, doc.Range{Start: i, End: r.End}, w.typeOf(last))
			return
		}
	}
}

// list returns the heads of mentions that make up r from its start, set apart by commas and "and" alone; at least one "and", or nothing
// but commas.
func (w *work) list(r doc.Range) []int32 {
	var out []int32
	d, open := w.d, true
	for i := r.Start; i < r.End; i++ {
		clause := -1
		if !open && len(out) > 0 && w.ms[w.at[out[len(out)-1]]].Form == doc.Named {
			clause = w.clauseOf(i, r)
		}
		switch {
		case clause >= 0:
			i = clause
		case i == r.Start && ofTwo(d.Lemma[i]):
		case open && d.Tag[i] == doc.NNS && i+1 < r.End && w.nameFrom(i+1) >= 0: // Lawmakers Ada Roe, Karl Orr and
		case open && len(out) > 0 && w.roleBehind(out[len(out)-1], i):
			i, open = w.ms[w.at[i]].End-1, false // Ada Roe, the mayor, and Karl Orr
		case open && w.rolesBearer(i, r):
			if x := &w.ms[w.at[i]]; x.titleOf > 0 && x.End <= r.End {
				i = x.End - 1 // the head of the harbour board Karl Orr
			}
		case open && i > r.Start && d.Tag[i] == doc.Comma && w.rolesBearer(i-1, r): // the mayor, Ada Roe, and the harbour master, Karl Orr,
		case open && w.at[i] >= 0 && w.ms[w.at[i]].Form != doc.Pronoun && (!w.modifies(i) || w.bearerBeforeAnd(i, r)) && d.Label[i] != doc.NmodPoss:
			out, open = append(out, int32(i)), false
			i = max(i, w.partEnd(&w.ms[w.at[i]])-1)
		case open && w.ofPlaces(i, r) > i:
			i = w.ofPlaces(i, r) - 1
		case open && d.Lemma[i] == "of" && i > r.Start && d.Tag[i-1] == doc.CD: // two of his players
		case open && (d.Tag[i] == doc.DT || d.Tag[i] == doc.JJ || d.Tag[i] == doc.VBG && participleOfOffice(d.Word(i)) || d.Tag[i].Noun() || d.Tag[i] == doc.CD || d.Tag[i] == doc.VBN || d.Tag[i] == doc.POS || d.Tag[i] == doc.PRPS):
		case d.Tag[i] == doc.Comma || d.Lemma[i] == "and" || d.Lemma[i] == "&" || d.Lemma[i] == "or" || d.Lemma[i] == "nor" || d.Tag[i] == doc.Colon && d.Tag[min(i+1, d.Len()-1)] == doc.CC:
			if open && d.Lemma[i] != "and" && d.Lemma[i] != "or" && d.Lemma[i] != "nor" {
				return out
			}
			open = true
		case !open && (d.Lemma[i] == "of" || d.Lemma[i] == "from") && len(out) > 0 && w.ms[w.at[out[len(out)-1]]].kind == doc.PersonType && w.nameFrom(i+1) >= 0:
			i = w.ms[w.nameFrom(i+1)].End - 1 // Ada Roe of Lowick and Karl Orr of Tarn
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

// roleBehind reports whether token i heads a description between commas that says who the person is whose name, with head before, stands right before it.
func (w *work) roleBehind(before int32, i int) bool {
	if w.at[i] < 0 {
		return false
	}
	x, y, d := &w.ms[w.at[i]], &w.ms[w.at[before]], w.d
	return x.Form == doc.Described && x.kind == doc.PersonType && y.Form == doc.Named && y.kind == doc.PersonType && y.End == x.Start-1 && d.Tag[x.Start-1] == doc.Comma &&
		x.End < d.Len() && d.Tag[x.End] == doc.Comma
}

// bearerBeforeAnd reports whether the name of a person ends at token i, before "and", which the tree took for a part of the name of who speaks too: Roe and spokesman
// Karl Orr.
func (w *work) bearerBeforeAnd(i int, r doc.Range) bool {
	x := &w.ms[w.at[i]]
	return x.Form == doc.Named && x.kind == doc.PersonType && x.End == i+1 && i+1 < r.End && w.d.Lemma[i+1] == "and" && (x.Len() > 1 || w.lastNames[w.d.Form[i].Lower])
}

// rolesBearer reports whether token i heads the role of the person whose name stands right behind, or behind a comma that another matches: harbour master Karl Orr.
func (w *work) rolesBearer(i int, r doc.Range) bool {
	if w.at[i] < 0 {
		return false
	}
	d, x, name := w.d, &w.ms[w.at[i]], i+1
	if x.titleOf > 0 && (x.Start == r.Start || x.Start > 0 && d.Lemma[x.Start-1] == "and") {
		name = x.End
	}
	if x.Form != doc.Described || x.kind != doc.PersonType || x.number == many || name >= r.End {
		return false
	}
	comma := d.Tag[name] == doc.Comma
	if comma {
		name++
	}
	k := w.nameFrom(name)
	return k >= 0 && w.ms[k].kind == doc.PersonType && w.ms[k].End <= r.End && (!comma || (d.Tag[x.Start] == doc.DT || d.Tag[x.Start] == doc.PRPS) && (w.ms[k].End == r.End || d.Tag[w.ms[k].End] == doc.Comma))
}

// twoOf reports whether those who speak together are somebody with a name and, behind or before a bare "and", somebody with an article or an owner: Ms
// Tarn and the council, Karl Orr and his wife.
func (w *work) twoOf(joint []int32) bool {
	if len(joint) != 2 {
		return false
	}
	a, b := w.ms[w.at[joint[0]]], w.ms[w.at[joint[1]]]
	between := b.Start - a.End
	if between == 2 && formOfAddress(w.d.Lemma[b.Start-1]) {
		between = 1
	}
	if between != 1 || w.d.Lemma[a.End] != "and" && w.d.Lemma[a.End] != "nor" || a.Form == b.Form {
		return false
	}
	for _, x := range []mention{a, b} {
		if x.Form == doc.Described && w.d.Tag[x.Start] != doc.DT && w.d.Tag[x.Start] != doc.PRPS {
			return false
		}
	}
	return true
}

// alike reports whether those who speak together are all named or all described, or none of them a person.
func (w *work) alike(joint []int32, r doc.Range) bool {
	first := w.ms[w.at[joint[0]]]
	if w.twoOf(joint) {
		return true
	}
	if w.offices(joint, r) {
		return false
	}
	if second := w.ms[w.at[joint[1]]]; (first.Form != doc.Named || first.kind != doc.PersonType) && w.d.Tag[first.Start] != doc.DT &&
		w.typeOf(first.Head) == doc.PersonType && second.kind == doc.PersonType && w.typeOf(second.Start-1) == doc.PersonType {
		return false // Vell Bank president and owner Ada Roe is one
	}
	named := len(joint) > 2 && !slices.ContainsFunc(joint, func(h int32) bool { return w.ms[w.at[h]].Form != doc.Named })
	joined := w.row(joint) || named && w.d.Lemma[w.ms[w.at[joint[len(joint)-1]]].Start-1] == "and"
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
				joined = joined || w.d.Lemma[i] == "and" || w.d.Lemma[i] == "&" || w.d.Lemma[i] == "or" || w.d.Lemma[i] == "nor"
			}
			if w.d.Label[h] == doc.Appos && !joined {
				return false
			}
		}
	}
	last := w.ms[w.at[joint[len(joint)-1]]]
	return joined || len(joint) == 2 && first.Form == doc.Named && first.class == 1 && last.class == 1 && last.End == r.End
}
