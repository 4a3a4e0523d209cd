package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// joinNames makes entities of the names: whole names first, so that a part of one finds it wherever it stands.
func (w *work) joinNames() {
	for m := range w.ms {
		if x := &w.ms[m]; x.Form != doc.Pronoun && x.kind == doc.PersonType && x.first != "" && x.Form == doc.Named {
			w.wholeName(m)
		}
	}
	for m := range w.ms {
		x := &w.ms[m]
		if x.Entity >= 0 || x.joint != nil || x.place {
			continue
		}
		if e := w.enclosedAlias(m); e >= 0 {
			w.put(m, e)
			continue
		}
		switch {
		case x.Form != doc.Named && x.Form != doc.Seat && (x.country == "" || x.kind != doc.GovernmentType):
		case x.country != "":
			w.countryName(m)
		case x.kind == doc.PersonType:
			w.partName(m)
		default:
			w.otherName(m)
		}
	}
}

// wholeName puts the first and last name of a person to the same person's.
func (w *work) wholeName(m int) {
	x := &w.ms[m]
	beside := w.kinName(x)
	for e := range w.es {
		y := &w.es[e]
		if beside && y.key != x.key {
			continue
		}
		if y.last == x.last && y.first != "" && (w.sameFirst(x.first, y.first) || w.endsName(x.key, y.key)) && sameGender(x.gender, y.gender) && !namesakes(x, y) {
			w.put(m, e)
			return
		}
	}
	w.found(m)
}

// kinName reports whether a name is that of somebody's kin, who may be called nearly as they are: her mother, Ada Berit Roe.
func (w *work) kinName(x *mention) bool {
	k := x.Start - 1
	if k > 0 && w.d.Tag[k] == doc.Comma {
		k--
	}
	if k < 1 || kin(w.d.Lemma[k]) == anyGender {
		return false
	}
	p := w.tree.child(k, doc.NmodPoss)
	return p >= 0 && w.d.Tag[p] == doc.PRPS
}

// namesakes reports whether what stands in whole names besides the first and the last tells two people apart: Ivo Orr and Ivo Orr Jr., Ada B. Roe and
// Ada C. Roe.
func namesakes(x *mention, y *entity) bool {
	return x.apart != y.apart || x.middle != 0 && y.middle != 0 && x.middle != y.middle
}

// endsName reports whether one of two whole names is the other without the word that stands first: Luk Tor, for John Luk Tor.
func (w *work) endsName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	first, rest, ok := strings.Cut(b, " ")
	return ok && rest == a && strings.Contains(a, " ") && !honorific(first) && w.nouns[first] == doc.NoType
}

// sameFirst reports whether two first names may be of one person: the same, an initial, a short form.
func (w *work) sameFirst(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(a) > 2 && strings.HasPrefix(b, a) || w.names.Short(a, b) || w.names.Short(b, a)
}

// partName puts a surname or a first name alone to the person who has it.
func (w *work) partName(m int) {
	x := &w.ms[m]
	e := w.bearer(m, func(y *entity) bool { return y.last == x.last && x.apart == y.apart })
	if e < 0 && x.apart == "" { // of Orr and Orr Jr. "Orr" is the first
		e = w.bearer(m, func(y *entity) bool { return y.last == x.last })
	}
	if e < 0 {
		e = w.bearer(m, func(y *entity) bool {
			return y.first == x.last && y.first != "" && (x.apart == "" || x.apart == y.apart)
		}) // Donald Jr. is his son
	}
	if e < 0 {
		e = w.firstOfTwo(x)
	}
	if e < 0 {
		w.found(m)
		return
	}
	first, last := w.es[e].first, w.es[e].last
	w.put(m, e)
	w.es[e].first, w.es[e].last = first, last
	if w.addressed(x) && x.gender != anyGender {
		w.es[e].gender = x.gender
	}
}

// firstOfTwo returns the only person of whose two last names x is the first: Castro, for Elena Castro Vidal; -1 for none or several.
func (w *work) firstOfTwo(x *mention) int {
	found := -1
	for e := range w.es {
		y := &w.es[e]
		if y.kind != doc.PersonType || !w.sameAddress(x, y) || !slices.ContainsFunc(y.mentions, func(k int32) bool {
			z := &w.ms[k]
			return z.Form == doc.Named && z.Len() == 3 && w.d.Lemma[z.End-2] == x.last && w.d.Tag[z.End-2].Proper()
		}) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// sameAddress reports whether a part of a name may be of person y by their genders. What a form of address tells holds over a first name that men and women have:
// Mr Orr may be Lindsey Orr.
func (w *work) sameAddress(x *mention, y *entity) bool {
	return sameGender(x.gender, y.gender) || w.addressed(x) && oftenEither(y.first)
}

// oftenEither reports whether a first name is mostly one of women, or mostly one of men, and not seldom one of others.
func oftenEither(first string) bool {
	switch first {
	case "lindsey", "leslie", "ashley", "kim", "marion", "laurie", "tracy", "stacy", "kelly", "beverly", "vivian", "evelyn", "dominique", "michele", "chris", "sam", "alex", "jordan", "charlie", "drew",
		"jesse", "terry", "madison", "toni", "francis", "misha":
		return true
	}
	return false
}

// bearer returns the person of whom a part of a name is: the only one, of several the one whom the report is about, or the one who was
// named last before it where that is none or several. -1 for none, and where the one last named may be meant against the one whom the
// report is about.
func (w *work) bearer(m int, has func(*entity) bool) int {
	x, best, at, main, mains := &w.ms[m], -1, -1, -1, 0
	grown := w.asGrown(x)
	for e := range w.es {
		y := &w.es[e]
		if y.kind != doc.PersonType || !has(y) || !w.sameAddress(x, y) || w.inTheirName(e, m, has) || grown && w.child(y) {
			continue
		}
		if w.opens(e) && !(mains > 0 && w.kin(y)) {
			if mains > 0 && w.kin(&w.es[main]) {
				mains--
			}
			main, mains = e, mains+1
		}
		last := w.lastCalled(e, m)
		if best < 0 || last > at {
			best, at = e, last
		}
	}
	if mains == 0 {
		main = w.calledMost(m, best, has)
		mains = min(main+1, 1)
	}
	if mains != 1 || main == best {
		return best
	}
	if y := &w.ms[max(at, 0)]; w.sourced[y.Head] >= 0 && w.away(y.Head, x.Head) <= 2 {
		return -1 // the brother spoke, and now one of their name does
	}
	return main
}

// inTheirName reports whether person e has been named before mention m only to say whose wife, brother and so on another of that last name is, or that they are dead, so that the name alone is the other's: Nora
// Bell, wife of Senator | Ian Bell |, spoke; her brother, | Ian Bell |, died.
func (w *work) inTheirName(e, m int, has func(*entity) bool) bool {
	d, first := w.d, w.first(&w.es[e])
	at := w.ms[first].Start - 1
	for n := 0; n < 6 && at >= 0 && !kinsman(d.Lemma[at]); n++ {
		if t := d.Tag[at]; !t.Noun() && t != doc.DT && t != doc.JJ && t != doc.Comma && d.Lemma[at] != "of" {
			return false
		}
		at--
	}
	if at < 0 || !kinsman(d.Lemma[at]) || d.SentenceOf[at] != d.SentenceOf[w.ms[first].Head] || (w.tree.subject(at) || w.tree.subject(w.ms[first].Head)) && !w.subjectDied(at) && !w.subjectDied(w.ms[first].Head) {
		return false
	}
	for _, k := range w.es[e].mentions {
		if int(k) < m && w.sourced[w.ms[k].Head] >= 0 && w.ms[k].given {
			return false
		}
	}
	for o := range w.es {
		if y := &w.es[o]; o != e && y.kind == doc.PersonType && has(y) && w.sameAddress(&w.ms[m], y) && w.first(y) < first {
			return true
		}
	}
	return false
}

// kin reports whether somebody is brought in as the wife, the brother and so on of another.
func (w *work) kin(e *entity) bool {
	d, at := w.d, w.ms[w.first(e)].Start-1
	for at > 0 && (honorific(d.Lemma[at]) || w.beginsRank(at)) {
		at-- // his wife First Lady Ada Roe
	}
	if at > 0 && d.Tag[at] == doc.Comma {
		at--
	}
	if at < 0 {
		return false
	}
	return kinsman(d.Lemma[at])
}

// kinsman reports whether a noun is for what one is to another by blood or marriage.
func kinsman(noun string) bool {
	switch noun {
	case "husband", "wife", "son", "daughter", "father", "mother", "brother", "sister", "uncle", "aunt", "nephew", "niece", "cousin", "widow", "widower", "grandson", "granddaughter":
		return true
	}
	return false
}

// opens reports whether entity e is mentioned where a report tells what it is about: in the headline or the first sentence below it.
func (w *work) opens(e int) bool {
	for _, k := range w.es[e].mentions {
		if w.told[w.d.SentenceOf[w.ms[k].Head]] <= opening {
			return true
		}
	}
	return false
}

// opening is how many sentences tell what a report is about.
const opening = 2

// calledMost returns the person of whom part of a name is, as has tells, who was called so before mention m far more often than the one called so last; -1 without.
func (w *work) calledMost(m, than int, has func(*entity) bool) int {
	if than < 0 {
		return -1
	}
	x, most, n := &w.ms[m], -1, 0
	for e := range w.es {
		y := &w.es[e]
		if e == than || y.kind != doc.PersonType || !has(y) || !w.sameAddress(x, y) {
			continue
		}
		if n == 0 {
			n = max(4*w.called(than, m), 4)
		}
		if k := w.called(e, m); k >= n {
			most, n = e, k+1
		}
	}
	return most
}

// called returns how often person e is called by the last name before mention m.
func (w *work) called(e, m int) int {
	n := 0
	for _, k := range w.es[e].mentions {
		if int(k) < m && w.ms[k].last == w.es[e].last {
			n++
		}
	}
	return n
}

// lastCalled returns the last mention of person e before mention m, a part of a name: of a last name the last that has it, for whoever has been called by the
// first name alone so far is nobody whose last name readers know. -1 without.
func (w *work) lastCalled(e, m int) int {
	last := -1
	for _, k := range w.es[e].mentions {
		if int(k) < m && (w.ms[m].last != w.es[e].last || w.ms[k].last == w.es[e].last) {
			last = max(last, int(k))
		}
	}
	return last
}

// lastBefore returns the last mention of entity e before mention m, -1 without.
func (w *work) lastBefore(e, m int) int {
	last := -1
	for _, k := range w.es[e].mentions {
		if int(k) < m {
			last = max(last, int(k))
		}
	}
	return last
}

// countryName puts the name of a country, its seat or "the Chinese government" to the country's government. Where more than one stands for
// it the name of the entity is chosen later.
func (w *work) countryName(m int) {
	x := &w.ms[m]
	for e := range w.es {
		if w.es[e].country == x.country {
			w.put(m, e)
			return
		}
	}
	w.found(m)
}

// otherName puts a name that is no person's to the same name, its acronym, or its short form.
func (w *work) otherName(m int) {
	x := &w.ms[m]
	same, at := -1, -1
	for e := range w.es {
		y := &w.es[e]
		if y.last != "" || y.key != x.key || y.country != "" || w.ofOtherPlace(x, y) {
			continue
		}
		if last := w.lastBefore(e, m); same < 0 || last > at {
			same, at = e, last
		}
	}
	if same >= 0 {
		w.put(m, same)
		return
	}
	for e := range w.es {
		y := &w.es[e]
		if y.last == "" && y.key != "" && y.country == "" && w.es[e].number != many && !w.ofOtherPlace(x, y) && (acronym(x.key, y.key) || acronym(y.key, x.key) || shortened(x.key, y.key) || shortened(y.key, x.key)) {
			w.put(m, e)
			return
		}
	}
	if e := w.initials(m); e >= 0 {
		w.put(m, e)
		return
	}
	e := w.firm(x)
	if e < 0 {
		e = w.lastWord(x)
	}
	if e >= 0 {
		w.put(m, e)
		return
	}
	w.found(m)
}

// ofOtherPlace reports whether name x is that of a body of a state or a town of which there is one in each, and e is that of another: Canada's Supreme Court and
// Brazil's.
func (w *work) ofOtherPlace(x *mention, e *entity) bool {
	place := w.placeOfBody(x)
	if place == "" {
		return false
	}
	other := false
	for _, k := range e.mentions {
		switch w.placeOfBody(&w.ms[k]) {
		case place:
			return false
		case "":
		default:
			other = true
		}
	}
	return other
}

// placeOfBody returns the place whose court, ministry or police a name is that of, as its words or those beside it tell: Canada's Supreme Court, the Health Ministry in
// Carrow, the U.S. Senate. It is "" where they do not.
func (w *work) placeOfBody(x *mention) string {
	d := w.d
	public := x.Form == doc.Named && x.kind == doc.GovernmentType
	if public && strings.HasPrefix(x.key, "united states ") {
		return "united states"
	}
	for i := x.Start; i < x.End && public; i++ {
		if w.nouns[d.Lemma[i]] == doc.GovernmentType {
			place := -1
			switch {
			case i+2 < x.End && d.Lemma[i+1] == "of" && d.Lemma[i] != "department" && d.Lemma[i] != "ministry" && d.Lemma[i] != "house":
				place = x.End - 1
			case x.Start > 1 && d.Tag[x.Start-1] == doc.POS:
				place = x.Start - 2
			case x.End+1 < d.Len() && (d.Lemma[x.End] == "in" || d.Lemma[x.End] == "of") && d.Name[x.End+1].Class() == 3:
				place = x.End + 1
			}
			if place < 0 || !d.Tag[place].Proper() || english.Calendar(d.Lemma[place]) {
				return ""
			}
			return d.Lemma[place]
		}
	}
	return ""
}

// firm returns the only firm or its short name that name x is the other of: Brandeman, and Brandeman Port, for Brandeman Port Services Ltd; of several
// the one that was called so before; -1 for none or several.
func (w *work) firm(x *mention) int {
	found, several := -1, false
	for e := range w.es {
		y := &w.es[e]
		if y.key == "" || y.country != "" || !body(y.kind) || !w.firmBegins(x, x.key, y.key) && !w.firmBegins(x, y.key, x.key) && !w.bodyBegins(x.key, y.key) && !w.bodyBegins(y.key, x.key) && !w.wholeBegins(x, y.key) {
			continue
		}
		if w.calledSo(y, x.key) {
			return e
		}
		several = several || found >= 0
		found = e
	}
	if several {
		return -1
	}
	return found
}

// bodyBegins reports whether a name of one word that speaks as a body does begins a longer one.
func (w *work) bodyBegins(short, long string) bool {
	return w.bodies[short] && strings.HasPrefix(long, short+" ")
}

// wholeBegins reports whether a name of one word that acts as an organisation does begins a longer one, no word of which tells what kind of body it is: Vindhara, for Vindhara Infra Projects, but
// not Lowick, for Lowick Museum.
func (w *work) wholeBegins(x *mention, long string) bool {
	rest, ok := strings.CutPrefix(long, x.key+" ")
	if word := w.d.Word(x.Head); !ok || x.Len() != 1 || x.class != 2 || word == strings.ToUpper(word) || !w.acts(x.Head) {
		return false // nor the UN, for the UN Charter
	}
	return !slices.ContainsFunc(strings.Fields(rest), func(word string) bool {
		return english.BodyNoun(word) || w.nouns[word] != doc.NoType || english.PressName(word) || bodyEnds(word) || len(word) < 4
	})
}

// calledSo reports whether a name of e has that key.
func (w *work) calledSo(e *entity, key string) bool {
	return slices.ContainsFunc(e.mentions, func(m int32) bool { return w.ms[m].key == key })
}

// firmBegins reports whether the name of a firm begins with the words of a shorter one. One of several words is the firm whatever it does; one of a single word may be a place, and is the firm where
// it acts, as mention x does: Lowick Shipping, and Lowick, which sailed on.
func (w *work) firmBegins(x *mention, short, long string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	last := strings.TrimSuffix(rest[strings.LastIndexByte(rest, ' ')+1:], ".")
	return ok && (english.LegalForm(last) || english.Trade(last) || english.Club(last) ||
		english.Business(last) && (strings.Contains(short, " ") || x.key == short && x.class != 3 && w.acts(x.Head)))
}

// lastWord returns the only organisation whose name ends in the one word of name x, or has it before "of", which has an article: "the Times" of the Vell Times, the Ministry of Works;
// -1 for none or several.
func (w *work) lastWord(x *mention) int {
	last := strings.TrimPrefix(x.key, "the ")
	if !w.single(x) || x.Len() == 1 && (x.Start == 0 || w.d.Lemma[x.Start-1] != "the") || x.class != 2 && !english.OneBody(last) && !english.PressName(last) {
		return -1
	}
	found := -1
	for e := range w.es {
		if y := &w.es[e]; body(y.kind) && (strings.HasSuffix(y.key, " "+last) || leads(last, y.key)) {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// fold returns a lower-case name with its letters as English writes them who has no marks at hand.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return strings.Map(plainLetter, s)
		}
	}
	return s
}

func plainLetter(r rune) rune {
	switch r {
	case 'á', 'à', 'â', 'ä', 'ã', 'å', 'ā', 'ă', 'ą':
		return 'a'
	case 'ç', 'ć', 'č':
		return 'c'
	case 'ď', 'đ':
		return 'd'
	case 'é', 'è', 'ê', 'ë', 'ē', 'ę', 'ě', 'ė':
		return 'e'
	case 'ğ':
		return 'g'
	case 'í', 'ì', 'î', 'ï', 'ī', 'ı', 'į':
		return 'i'
	case 'ł', 'ľ':
		return 'l'
	case 'ñ', 'ń', 'ň':
		return 'n'
	case 'ó', 'ò', 'ô', 'ö', 'õ', 'ø', 'ō', 'ő':
		return 'o'
	case 'ř', 'ŕ':
		return 'r'
	case 'ś', 'š', 'ş', 'ș':
		return 's'
	case 'ť', 'ţ', 'ț':
		return 't'
	case 'ú', 'ù', 'û', 'ü', 'ū', 'ů', 'ű', 'ų':
		return 'u'
	case 'ý', 'ÿ':
		return 'y'
	case 'ź', 'ż', 'ž':
		return 'z'
	case '’':
		return '\''
	}
	return r
}

// enclosedAlias returns the entity whose other name mention m is: one that stands in brackets right behind its name ("the Vell Coast Guard
// (VelGuard)"), or did before; -1 when it is none.
func (w *work) enclosedAlias(m int) int {
	d, x := w.d, &w.ms[m]
	if x.Form != doc.Named || x.Len() != 1 {
		return -1
	}
	alias := d.Word(x.Start)
	if e, ok := w.alias[alias]; ok {
		return w.root(e)
	}
	if x.Start < 2 || x.End >= d.Len() || d.Word(x.Start-1) != "(" || d.Word(x.End) != ")" {
		return -1
	}
	for k := m - 1; k >= 0 && x.Start-w.ms[k].Start < longName; k-- {
		y := &w.ms[k]
		if y.End == x.Start-1 && y.Form == doc.Named && y.Entity >= 0 && shortFor(alias, y.key) {
			w.alias[alias] = y.Entity
			return y.Entity
		}
	}
	return -1
}

// longName is the most tokens of a name that brackets behind it may shorten.
const longName = 12

// shortFor reports whether alias looks like another way to write a long name: it has two capitals and begins as the name does.
func shortFor(alias, name string) bool {
	capitals := 0
	for _, r := range alias {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1 && name != "" && strings.HasPrefix(fold(strings.ToLower(alias)), firstLetter(name))
}

// firstLetter returns the first letter of a word, however many bytes it has.
func firstLetter(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n]
}

// initials returns the one person whose initials begin a line of an interview ("ML: We will go"), -1 where none or several have them.
func (w *work) initials(m int) int {
	d, x := w.d, &w.ms[m]
	if x.Len() != 1 || x.End >= d.Len() || d.Word(x.End) != ":" || x.Start > 0 && d.Line[x.Start-1] == d.Line[x.Start] && !d.Tag[x.Start-1].Punct() {
		return -1
	}
	one := -1
	for e := range w.es {
		if y := &w.es[e]; y.last != "" && acronym(fold(strings.ToLower(d.Word(x.Start))), y.key) {
			if one >= 0 {
				return -1
			}
			one = e
		}
	}
	return one
}

// acronym reports whether short is made of the first letters of the words of long.
func acronym(short, long string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if utf8.RuneCountInString(short) < 2 || strings.Contains(short, " ") || !strings.Contains(long, " ") {
		return false
	}
	all, main := "", ""
	for _, f := range strings.Fields(long) {
		first := firstLetter(f)
		all += first
		switch f {
		case "of", "the", "and", "for", "in", "on", "&":
		default:
			main += first
		}
	}
	return short == all || short == main
}

// shortened reports whether short is long without its last words or without the country before it or behind it.
func shortened(short, long string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	if !ok {
		for _, before := range []string{"united states ", "american ", "british ", "the "} {
			if long == before+short {
				return true
			}
		}
		return false
	}
	if short == "house" || short == "united states house" {
		return rest == "of representatives"
	}
	if of, ok := strings.CutPrefix(rest, "of "); ok && (strings.HasSuffix(short, "court") || strings.HasSuffix(short, "senate") || short == "parliament" || strings.HasSuffix(short, "assembly")) {
		return !strings.Contains(of, " ") // the Supreme Court of Karesia
	}
	switch rest {
	case "university", "group", "party", "news", "newspaper", "magazine":
		return true
	}
	return english.LegalForm(strings.TrimSuffix(rest, "."))
}
