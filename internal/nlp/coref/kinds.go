package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// settle tells what every name stands for. Where the same word is found to be a name of several kinds, the commonest holds; the surname of
// somebody with a whole name is a person's.
func (w *work) settle() {
	w.readSingles()
	votes := map[string]*[5]int{}
	whole, firsts, storms := map[string]bool{}, map[string]bool{}, map[string]bool{}
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
		if w.addressed(x) {
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
		if w.speaksAsBody(x) {
			w.bodies[x.key] = true
		}
		if w.team(x) || w.led(x) || w.banded(x) || w.apposedBody(x) || w.companySpeaks(x) || w.hasIts(x) || w.bodies[x.key] || w.actsAsBody(x) || w.itSpeaks(x) {
			votes[x.key][2] += 3
		}
		if w.storm(x) {
			storms[x.key], storms[w.surname(x)] = true, true
		} else if x.Len() > 1 && (x.class == 1 || votes[x.key][1] >= 3) {
			whole[w.surname(x)], whole[w.words(doc.Range{Start: x.End - 1, End: x.End})] = true, true
			firsts[w.words(doc.Range{Start: x.Start, End: x.Start + 1})] = true
		}
	}
	for m := range w.ms {
		if x := &w.ms[m]; x.Form == doc.Named && (w.body(x) || w.paper(x)) {
			delete(firsts, w.words(doc.Range{Start: x.Start, End: x.Start + 1})) // Lowick Athletic
		}
	}
	w.shorter(votes)
	w.longerOfPerson(votes, whole)
	w.settleShort(votes, whole)
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named {
			continue
		}
		if storms[x.key] && !whole[x.key] && !w.addressed(x) {
			x.class, x.key = 4, w.surname(x) // Ada, for Hurricane Ada
			w.settleOne(x, &[5]int{4: 1}, whole)
			continue
		}
		if firsts[x.key] && !whole[x.key] && x.Len() == 1 && !w.placed(x.Head) && (w.d.Quote[x.Head] >= 0 || w.onlyFirst(x)) {
			votes[x.key] = &[5]int{1: 1} // people call one another by their first names
		}
		w.settleOne(x, votes[x.key], whole)
	}
}

// team reports whether a name is that of those who work for somebody: Team Orr.
func (w *work) team(x *mention) bool { return x.Len() == 2 && w.d.Word(x.Start) == "Team" }

// onlyFirst reports whether a name of one word, which begins the name of somebody in the report, is a first name and nothing else that is known: Terri, but neither Paris nor Jordan.
func (w *work) onlyFirst(x *mention) bool {
	return w.names.Gender(x.key) != gazetteer.Unknown && w.country(x.key) == "" && !w.capital(x) && w.nouns[x.key] == doc.NoType && w.d.Tag[x.Head].Proper()
}

// settleShort votes for papers, and for what is called by one word of a longer name with the article: the Ledger, of the Tarnow Ledger; the Ministry, of the Ministry of Works.
func (w *work) settleShort(votes map[string]*[5]int, whole map[string]bool) {
	short := map[string]bool{}
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named || x.Len() < 2 {
			continue
		}
		first, last := w.d.Lemma[x.Start], w.d.Lemma[x.End-1]
		if w.paper(x) {
			votes[x.key] = &[5]int{2: 1}
			short[last] = true
			delete(whole, w.surname(x))
		}
		if english.OneBody(last) || leads(first, x.key) && english.OneBody(first) {
			short[first], short[last] = short[first] || english.OneBody(first), short[last] || english.OneBody(last)
		}
	}
	for m := range w.ms {
		if x := &w.ms[m]; x.Form == doc.Named && w.single(x) && short[w.d.Lemma[x.End-1]] && w.behindThe(x) && !w.addressed(x) {
			votes[x.key], x.class = &[5]int{2: 1}, 2
		}
	}
}

// paper reports whether a name of several words is that of a paper or a station: the Tarnow Post, Kolvaar Examiner.
func (w *work) paper(x *mention) bool {
	last := strings.ToLower(w.d.Word(x.End - 1))
	return x.Len() > 1 && x.title == "" && w.d.Lemma[x.Start] != "by" && !w.addressed(x) && english.PressName(last) && (w.behindThe(x) || paperEnds(last) && w.names.Gender(w.d.Lemma[x.Start]) == gazetteer.Unknown)
}

// single reports whether a name is one word, with its article or without.
func (w *work) single(x *mention) bool {
	return x.Len() == 1 || x.Len() == 2 && w.d.Lemma[x.Start] == "the"
}

// behindThe reports whether a name has the article, and is no part of what that belongs to: the Post, but not the Post office.
func (w *work) behindThe(x *mention) bool {
	d := w.d
	the := d.Lemma[x.Start] == "the" || x.Start > 0 && d.Lemma[x.Start-1] == "the" && d.SentenceOf[x.Start-1] == d.SentenceOf[x.Start]
	return the && (int(d.Head[x.Head]) < x.Head || d.Label[x.Head] != doc.Compound)
}

// isPerson reports whether the words around a name say that it is a person's: "Ada Roe, a lawyer", "lawyer Ada Roe".
func (w *work) isPerson(x *mention) bool {
	d := w.d
	person := func(i int) bool {
		return i >= 0 && d.Tag[i] == doc.NN && w.typeOf(i) == doc.PersonType
	}
	if k := w.tree.child(x.Head, doc.Appos); person(k) && k > x.Head && w.nouns[d.Lemma[x.Head]] == doc.NoType && !w.speaksBehind(x.Head, k) {
		return true
	}
	if x.Start > 0 && person(x.Start-1) && kin(d.Lemma[x.Start-1]) != anyGender && d.SentenceOf[x.Start-1] == d.SentenceOf[x.Start] {
		return true // Kitty's husband Nate
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
	if x.Len() == 1 && whole[x.key] && w.country(x.key) == "" {
		best = 1
	}
	if (best < 2 || best == 3) && w.body(x) {
		best = 2 // at Harrow Lines, too
	}
	if best == 1 && ((w.capital(x) || w.onlyCountry(x)) && !whole[x.key] || w.street(x) || x.Len() > 2 && inPlaces(w.d.Word(x.End-2))) {
		best = 3
	}
	if w.states[x.key] != "" {
		best = 3
	}
	if best == 1 && x.Len() == 1 && !whole[x.key] {
		switch w.uses[x.key] {
		case forBody:
			best = 2
		case forPlace:
			best = 3
		case forMany, forOne:
			w.commonNoun(x, w.uses[x.key] == forMany)
			return
		}
	}
	if w.addressed(x) {
		best = 1 // Ms Tarn is not Tarn Shipping, whatever else bears her name
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

// capital reports whether a name is one word, that of a capital and no first name, behind no office: Nairobi said it would look into it.
func (w *work) capital(x *mention) bool {
	_, ok := w.names.Capital(x.key)
	return ok && x.Len() == 1 && x.title == "" && w.names.Gender(x.key) == gazetteer.Unknown && !w.addressed(x)
}

// onlyCountry reports whether a name is that of a country and no first name, behind no office: Brazil said it would pay.
func (w *work) onlyCountry(x *mention) bool {
	_, ok := w.names.Country(x.key)
	return ok && x.title == "" && w.names.Gender(x.key) == gazetteer.Unknown && !w.addressed(x)
}

// storm reports whether a name is one of a storm: Hurricane Ada, Tropical Storm Karl.
func (w *work) storm(x *mention) bool {
	k := x.Start
	if x.Len() == 1 && k > 0 && w.d.SentenceOf[k-1] == w.d.SentenceOf[k] && w.d.Form[k-1].Traits.Has(doc.Capital) {
		k--
	}
	if k+1 >= x.End {
		return false
	}
	switch w.d.Lemma[k] {
	case "hurricane", "typhoon", "cyclone", "tropical", "storm":
		return true
	}
	return false
}

// street reports whether a name of several words ends as those of streets and waters do, and begins with no first name: Larchwood Avenue, but not Della Street.
func (w *work) street(x *mention) bool {
	if x.Len() < 2 || x.title != "" || w.names.Gender(w.d.Lemma[x.Start]) != gazetteer.Unknown || w.addressed(x) || w.sourced[x.Head] >= 0 {
		return false
	}
	switch w.d.Lemma[x.End-1] {
	case "avenue", "street", "road", "boulevard", "highway", "bay", "strait", "square", "beach", "peninsula", "archipelago", "falls", "harbor", "harbour", "heights", "springs", "valley",
		"creek", "river", "island", "islands", "narrows", "rapids":
		return true
	}
	return false
}

// shorter votes for names that are the beginning of the name of a firm or a body, Lowick Mill, where Lowick Mill Holdings is told of, and for the longer names of
// what speaks of itself as a body does.
func (w *work) shorter(votes map[string]*[5]int) {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form == doc.Named && x.Len() > 1 && w.bodies[w.words(doc.Range{Start: x.Start, End: x.Start + 1})] {
			votes[x.key][2] += 3
		}
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

// longerOfPerson votes for names of two or three words that are a person's as their last word alone is, a person's by all votes, which no whole name of another
// ends in: Selma Harek, where Harek smiled.
func (w *work) longerOfPerson(votes map[string]*[5]int, whole map[string]bool) {
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named || x.Len() != 2 && x.Len() != 3 || whole[w.surname(x)] || w.body(x) || w.led(x) || w.banded(x) || !w.firstWord(x) {
			continue
		}
		if last, v := votes[w.surname(x)], votes[x.key]; last != nil && last[1] > max(last[2], last[3], last[4]) {
			v[1] = max(v[1], v[2], v[3], v[4])
		}
	}
}

// firstWord reports whether the word that a name begins with may be a first name, and the others of it last names: it is no noun, nor one that makes a thing of
// a name.
func (w *work) firstWord(x *mention) bool {
	d := w.d
	if d.Tag[x.Start] != doc.NNP || ofThings(d.Lemma[x.Start]) || strings.ToLower(d.Word(x.Start)[1:]) != d.Word(x.Start)[1:] {
		return false
	}
	for i := x.Start; i < x.End; i++ {
		if !d.Tag[i].Proper() || w.nouns[d.Lemma[i]] != doc.NoType {
			return false
		}
	}
	return true
}

// ofThings reports whether a word before the name of a person makes another name of it: Fort Orr, Hurricane Ada.
func ofThings(lemma string) bool {
	switch strings.TrimSuffix(lemma, ".") {
	case "mount", "mt", "hurricane", "storm", "cyclone", "typhoon", "tropical", "camp", "fort", "lake", "port", "cape", "saint", "st", "san", "santa", "new", "old", "north", "south", "east", "west",
		"operation", "team", "hotel", "planet", "radio", "bank", "castle", "park", "point", "house", "villa", "casa", "pro", "anti", "the", "super", "project", "bill", "act", "law", "air", "royal":
		return true
	}
	return false
}

// addressed reports whether a form of address stands before a name: Ms Tarn.
func (w *work) addressed(x *mention) bool {
	return x.Start > 0 && w.d.SentenceOf[x.Start-1] == w.d.SentenceOf[x.Start] && formOfAddress(w.d.Lemma[x.Start-1]) && w.d.Form[x.Start-1].Traits.Has(doc.Capital)
}

// banded reports whether the word before a name says that it is one of a body: the victims' group Speak Out, charity Harbour Light, the train operator Northmark.
func (w *work) banded(x *mention) bool {
	d, k := w.d, x.Start-1
	if k < 0 || d.SentenceOf[k] != d.SentenceOf[x.Start] || d.Tag[k] != doc.NN && d.Tag[k] != doc.JJ || d.Form[k].Traits.Has(doc.Capital) && k != d.Sentence[d.SentenceOf[k]].Start || d.Quote[k] != d.Quote[x.Head] {
		return false
	}
	if beside := w.tree.is(k, doc.Compound, doc.Amod) && int(d.Head[k]) == x.Head || int(d.Head[x.Head]) == k && w.tree.is(x.Head, doc.Appos, doc.Compound) || w.secondSubject(x.Head, k); !beside {
		return false // told the newspaper Orr had left
	}
	return w.namesBody(d.Lemma[k], x) && !w.afterOffice(x)
}

// afterOffice reports whether a name of two words, the first of which people are called by, stands behind an office without an article and what that is of: head of the union Ada Roe.
func (w *work) afterOffice(x *mention) bool {
	d, k := w.d, x.Start-1
	if x.class != 1 || x.Len() != 2 || w.names.Gender(d.Lemma[x.Start]) == gazetteer.Unknown {
		return false
	}
	for k > 0 && (d.Tag[k] == doc.NN || d.Tag[k] == doc.JJ || d.Tag[k] == doc.DT) && d.SentenceOf[k] == d.SentenceOf[x.Start] {
		k--
	}
	return k > 0 && d.Lemma[k] == "of" && w.nouns.officeName(d, doc.Range{Start: k - 1, End: x.End}) == x.End-1 && (k == 1 || d.Tag[k-2] != doc.DT && d.Tag[k-2] != doc.PRPS && d.Tag[k-2] != doc.POS)
}

// apposedBody reports whether an apposition says that a name is one of a body: Velmark, the train operator; the company, Velmark.
func (w *work) apposedBody(x *mention) bool {
	d, k := w.d, w.tree.child(x.Head, doc.Appos)
	if k < x.Head {
		k = int(d.Head[x.Head])
		if k < 0 || d.Label[x.Head] != doc.Appos || int(d.Head[k]) >= 0 && w.typeOf(int(d.Head[k])) == doc.PersonType {
			return false // a lawyer for the company, Ada Roe
		}
	}
	if d.Tag[k] != doc.NN || w.tree.child(k, doc.NmodPoss) >= 0 || w.names.Gender(w.d.Lemma[x.Start]) != gazetteer.Unknown {
		return false // nor the company's lawyer, its operator
	}
	if t := w.typeOf(k); k > x.Head && x.Len() == 1 && d.Lemma[x.End] == "," && d.Tag[x.End+1] == doc.DT && (t == doc.OrganisationType || t == doc.GovernmentType && english.OneBody(d.Lemma[k])) && !w.placed(x.Head) && !w.addressed(x) {
		return true // Northmark, the exam board
	}
	return w.namesBody(d.Lemma[k], x)
}

// namesBody reports whether a noun beside a name makes a body of it: charity Harbour Light; the operator Northmark, but not the operator Roe.
func (w *work) namesBody(lemma string, x *mention) bool {
	return english.NamedBody(lemma) || english.FirmOrPerson(lemma) && x.Len() == 1 && w.names.Gender(x.key) == gazetteer.Unknown && !w.names.Common(x.key)
}

// secondSubject reports whether token i is the subject of a verb that has another one up to token k: for such trees the parser has the train operator Northmark said.
func (w *work) secondSubject(i, k int) bool {
	h := int(w.d.Head[i])
	if h < i || !w.tree.is(i, doc.Nsubj, doc.NsubjPass) {
		return false
	}
	for s := w.tree.kid[h]; s >= 0 && int(s) <= k; s = w.tree.next[s] {
		if w.tree.is(int(s), doc.Nsubj, doc.NsubjPass) {
			return true
		}
	}
	return false
}

// speaksAsBody reports whether whoever has a name speaks of itself as a firm or a body does: Brightwater said it accepted the findings.
func (w *work) speaksAsBody(x *mention) bool {
	it := w.toldOfSelf(x)
	return it >= 0 && x.Len() == 1 && w.tree.subject(it) && int(w.d.Head[it]) > it && ofBodies(w.d.Lemma[w.d.Head[it]])
}

// actsAsBody reports whether whoever has a name tells of itself what firms and bodies do, and things and the weather do not: Lowick Glass said its board met, Brightwater said it bought a mill. A name of
// several words may not begin with a first name.
func (w *work) actsAsBody(x *mention) bool {
	d, it := w.d, w.toldOfSelf(x)
	if it < 0 || x.Len() > 1 && (x.class == 1 && x.Len() > 2 || w.names.Gender(d.Lemma[x.Start]) != gazetteer.Unknown || w.addressed(x)) {
		return false
	}
	if d.Tag[it] == doc.PRPS {
		return true
	}
	verb := int(d.Head[it])
	return verb > it && d.Label[it] == doc.Nsubj && d.Tag[verb].Verb() && !saysNothingOfIt(d.Lemma[verb]) && (w.tree.child(verb, doc.Obj) > verb || w.tree.child(verb, doc.Xcomp) > verb)
}

// itSpeaks reports whether whoever has a name tells something and is “it” who tells the next sentence, as no other body and no document of either may be: Kestrel Vale denied it. “We paid,” it said.
func (w *work) itSpeaks(x *mention) bool {
	d := w.d
	if w.sourced[x.Head] < 0 || x.title != "" || d.Label[x.Head] == doc.Appos || w.names.Gender(d.Lemma[x.Start]) != gazetteer.Unknown || w.addressed(x) || d.Quote[x.Head] >= 0 {
		return false
	}
	s := d.SentenceOf[x.Head] + 1
	if int(s) >= len(d.Sentence) {
		return false
	}
	it := -1
	for k := d.Sentence[s].Start; k < d.Sentence[s].End && it < 0; k++ {
		if d.Lemma[k] == "it" && d.Tag[k] == doc.PRP && d.Quote[k] < 0 && w.sourced[k] >= 0 {
			it = k
		}
	}
	if it < 0 {
		return false
	}
	for m := range w.ms {
		y := &w.ms[m]
		if h := y.Head; h == x.Head || h >= it || d.SentenceOf[h] < s-1 || d.Quote[h] >= 0 || w.ofStatement(h, it) {
			continue
		}
		if y.Form == doc.Named && y.class != 1 || y.Form == doc.Described && y.kind != doc.PersonType && y.kind != doc.NoType {
			return false
		}
	}
	return true
}

// ofStatement reports whether token h stands in the words that open the clause of “it”, and tell in what it speaks: in a statement to the exchange | it | said.
func (w *work) ofStatement(h, it int) bool {
	d := w.d
	for k := h; k >= 0 && d.SentenceOf[k] == d.SentenceOf[it]; k = int(d.Head[k]) {
		if d.Head[k] == d.Head[it] {
			return k < it && d.Label[k] == doc.Obl
		}
	}
	return false
}

// toldOfSelf returns the “it” or “its” with which begins what is said by whoever has a name, -1 where it begins otherwise.
func (w *work) toldOfSelf(x *mention) int {
	d, a := w.d, w.sourced[x.Head]
	if a < 0 || x.title != "" || d.Label[x.Head] == doc.Appos || len(w.as[a].Content) == 0 || w.as[a].Content[0].Start < w.as[a].Cue.End {
		return -1
	}
	it := w.as[a].Content[0].Start
	if d.Lemma[it] == "that" && it+1 < d.Len() {
		it++
	}
	if d.Quote[it] >= 0 || d.Lemma[it] != "it" && d.Lemma[it] != "its" {
		return -1
	}
	return it
}

// ofBodies reports whether what does something, of which nothing else is told, is no thing: it apologised.
func ofBodies(lemma string) bool {
	switch lemma {
	case "accept", "apologise", "apologize", "regret", "deny", "dispute", "reject", "plan", "intend", "believe", "welcome", "support", "oppose", "comply", "cooperate", "co-operate", "investigate",
		"contest", "appeal", "respect", "recognise", "recognize", "comment", "disclose", "sue", "know", "agree", "disagree", "suspend", "recall", "hire", "employ":
		return true
	}
	return false
}

// saysNothingOfIt reports whether “it” before a verb may be the weather, a state of things or what is told behind it: it takes years, it made no sense to wait.
func saysNothingOfIt(lemma string) bool {
	switch lemma {
	case "be", "seem", "appear", "look", "take", "make", "mean", "cost", "give", "help", "become", "remain", "happen", "feel", "need", "require", "show", "leave", "get", "keep", "pull", "let", "hurt", "sound",
		"matter", "pay", "bother", "do", "have", "come", "go", "put", "bring", "turn", "prove", "suit", "surprise", "strike", "worry", "concern", "please", "affect", "cause", "start", "begin", "stop", "use",
		"depend", "occur", "tend", "deserve", "violate", "send", "reflect", "contain", "include", "involve", "work", "serve", "allow", "lead", "create", "raise", "increase", "reduce", "threaten":
		return true
	}
	return false
}

// companySpeaks reports whether a company speaks through somebody in the two sentences behind a name of one word that nothing shows to be a person's or a place's: she was dismissed by
// Brightwater. A company spokesman said
func (w *work) companySpeaks(x *mention) bool {
	d := w.d
	if x.Len() != 1 || x.title != "" || w.names.Gender(x.key) != gazetteer.Unknown || w.addressed(x) || w.placed(x.Head) || x.Start > 0 && d.Tag[x.Start-1].Noun() {
		return false
	}
	for k := d.Sentence[d.SentenceOf[x.Head]].End; k+1 < d.Len() && d.SentenceOf[k]-d.SentenceOf[x.Head] <= 2; k++ {
		if (d.Lemma[k] == "company" || d.Lemma[k] == "firm") && (speaksForOthers(d.Lemma[k+1]) || d.Lemma[k-1] == "the" && k > 2 && d.Lemma[k-2] == "for" && speaksForOthers(d.Lemma[k-3])) {
			return true
		}
	}
	return false
}

// hasIts reports whether whoever has a name of several words does something with what “its” tells to belong to it: Talmor Semicon will close its plant.
func (w *work) hasIts(x *mention) bool {
	d := w.d
	if x.Len() < 2 || x.title != "" || w.addressed(x) || !w.tree.is(x.Head, doc.Nsubj) || w.names.Gender(w.d.Lemma[x.Start]) != gazetteer.Unknown {
		return false
	}
	o := w.tree.child(int(d.Head[x.Head]), doc.Obj)
	if o < x.Head {
		return false
	}
	its := w.tree.child(o, doc.NmodPoss)
	return its >= 0 && d.Lemma[its] == "its" && d.Quote[its] == d.Quote[x.Head]
}

// speaksForOthers reports whether a noun is for somebody who speaks for a body.
func speaksForOthers(lemma string) bool {
	return lemma == "spokesman" || lemma == "spokeswoman" || lemma == "spokesperson"
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

// body reports whether a name of several words ends as those of firms and bodies do, or begins so: Lowick Bank, Court of Session, but not Charlotte
// Church.
func (w *work) body(x *mention) bool {
	last := strings.TrimSuffix(w.d.Lemma[x.End-1], ".")
	if x.title == "" && english.Club(strings.ToLower(w.d.Word(x.End-1))) {
		return true
	}
	if x.Len() < 2 || x.title != "" {
		return false
	}
	unknown := w.names.Gender(w.d.Lemma[x.Start]) == gazetteer.Unknown
	if english.LegalForm(last) || (english.Trade(last) || english.Business(last)) && (unknown || x.Len() > 2) {
		return true
	}
	return unknown && bodyEnds(last) || x.Len() > 2 && w.d.Lemma[x.Start+1] == "of" && bodyEnds(w.d.Lemma[x.Start])
}

// bodyEnds reports whether names of bodies end in a word, or begin with it before "of": Supreme Court, Court of Session.
func bodyEnds(w string) bool {
	switch w {
	case "bank", "airlines", "airways", "university", "college", "hospital", "union", "association", "federation", "foundation", "institute", "commission", "council", "committee",
		"authority", "agency", "ministry", "department", "board", "court", "tribunal", "alliance", "relief", "watch", "international", "police", "constabulary", "battalion", "regiment", "forces",
		"guards", "hotel", "orchestra", "sinfonietta", "choir", "elementary":
		return true
	}
	return paperEnds(w)
}

// paperEnds reports whether names of papers and agencies end in a word, and hardly any of people: Kolvaar Examiner.
func paperEnds(w string) bool {
	switch w {
	case "herald", "examiner", "ledger", "gazette", "dispatch", "tribune", "courier", "chronicle", "inquirer", "observer", "telegraph", "sentinel", "argus", "advertiser", "clarion",
		"newswire", "wire", "bulletin":
		return true
	}
	return false
}

// surname returns the last word of a name that is no suffix.
func (w *work) surname(x *mention) string {
	end := x.End
	for end > x.Start+1 && suffix(w.d.Lemma[end-1]) {
		end--
	}
	return withoutAl(strings.TrimSuffix(w.words(doc.Range{Start: end - 1, End: end}), "'s"))
}

// withoutAl returns a last name without the Arabic article, which reports leave out where they call somebody by it alone: Karim al-Oru, Mr Oru.
func withoutAl(last string) string {
	for _, article := range [...]string{"al-", "el-", "ul-"} {
		if rest, ok := strings.CutPrefix(last, article); ok && len(rest) > 2 {
			return rest
		}
	}
	return last
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
		if s := strings.TrimSuffix(d.Lemma[end], "."); s != "," && !postnominal(s) {
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
	m.gender = w.genderByTitle(m)
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

// genderByTitle returns the gender of a person that the title before the name tells, or the first name. A woman may be called chairman, so of such a title the
// first name tells more.
func (w *work) genderByTitle(m *mention) gender {
	title := ""
	if m.title != "" && m.Start > 0 {
		title = strings.TrimSuffix(w.d.Lemma[m.Start-1], ".") // by itself: a congresswoman is matched as a congressman
	}
	first := w.genderOf(m.first)
	switch {
	case womanly(title):
		return woman
	case manly(title) && (first == anyGender || !strings.HasSuffix(title, "man")):
		return man
	}
	return first
}

func suffix(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "jr", "sr", "ii", "iii", "iv", ",":
		return true
	}
	return postnominal(w)
}

// postnominal reports whether a word behind a name is a rank, an honour or a seat and no part of it: Owen Tate KC, Ada Roe MLA.
func postnominal(w string) bool {
	switch w {
	case "kc", "qc", "obe", "mbe", "cbe", "phd", "frs", "mp", "mep", "msp":
		return true
	}
	return memberLetters(w)
}

func (w *work) genderOf(first string) gender {
	if eitherGender(first) {
		return anyGender
	}
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
	if w.d.Tag[m.Head] != doc.NNPS && !partisan(w.d.Lemma[m.Head]) || w.d.Name[m.Head].Class() == 2 || w.body(m) {
		return false
	}
	if _, country := w.names.Country(w.words(m.Range)); country {
		return false // the United States
	}
	w.commonNoun(m, !partisan(w.d.Lemma[m.Head]) || w.d.Tag[m.Head] != doc.NNP)
	return true
}

// commonNoun makes m a description of many, or of one of them.
func (w *work) commonNoun(m *mention, several bool) {
	m.Form, m.kind, m.number, m.key = doc.Described, doc.GroupType, many, w.words(m.Range)
	if !several {
		m.number, m.kind = one, doc.PersonType
	}
	m.Range = w.phrase(m.Head)
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
	if name := w.states[key]; name != "" {
		m.kind, m.key, m.country, m.gender, m.place = doc.GovernmentType, key, name, thing, w.placed(m.Head)
		if !strings.EqualFold(key, name) && m.place {
			m.country = "" // the Karesian coast
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
	case kind == doc.DocumentType && class == 2 && w.press(r):
		return doc.OrganisationType // the Tarnow Record
	case kind != doc.NoType:
		return kind
	case class == 3:
		return doc.GovernmentType
	case class == 0 || class == 4:
		return doc.NoType
	}
	return doc.OrganisationType
}

// eitherGender reports whether a first name is a man's in some countries and a woman's in others, or a last name that stands in front in some: Kim.
func eitherGender(first string) bool {
	switch first {
	case "ali", "jan", "andrea", "sasha", "janis", "wren", "daniele", "misha", "ariel", "angel", "camille", "dominique", "marian", "alexis", "shelby", "kim":
		return true
	}
	return false
}
