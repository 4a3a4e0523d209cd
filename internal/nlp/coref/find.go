package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// find finds the mentions.
func (w *work) find() {
	w.findNames()
	for i := range w.d.Token {
		if w.at[i] < 0 {
			w.findOne(i)
		}
	}
	w.findGiven()
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
		if g, n, ok := pronoun(d.Lemma[i]); ok {
			w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: i, End: i + 1}, Head: i, Form: doc.Pronoun}, gender: g, number: n})
		}
	case t.Noun() && !w.modifies(i):
		if kind := w.typeOf(i); kind != doc.NoType {
			w.describe(i, w.phrase(i), kind)
		}
	}
}

// modifies reports whether noun i only tells more of the next.
func (w *work) modifies(i int) bool {
	return w.tree.is(i, doc.Compound, doc.Amod, doc.NmodUnmarked, doc.OblUnmarked) && w.d.Head[i] > int32(i)
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
	case manly(d.Lemma[i]) && d.Lemma[i] != "spokesman":
		m.gender = man
	}
	if m.kind == doc.GovernmentType || d.Lemma[i] == "government" {
		m.country = w.adjective(i)
	}
	w.add(m)
}

// adjective returns the country that the words before noun i name: "the Chinese government".
func (w *work) adjective(i int) string {
	if w.d.Lemma[i] != "government" && w.d.Lemma[i] != "regime" && w.d.Lemma[i] != "state" {
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
	for i := 0; i < d.Len(); {
		if !w.nameLike(i) {
			i++
			continue
		}
		k := i + 1
		for k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && w.nameLike(k) && w.together(i, k) {
			k++
		}
		w.name(doc.Range{Start: i, End: k})
		i = k
	}
}

// nameLike reports whether token i is part of a name.
func (w *work) nameLike(i int) bool {
	d := w.d
	if d.Name[i] != doc.Outside {
		return d.Tag[i] != doc.POS && (d.Form[i].Traits.Has(doc.HasLetter) || !d.Name[i].Begin()) && !w.party(i)
	}
	return d.Tag[i].Proper() && d.Form[i].Traits.Has(doc.Capital) && !dateWord(d.Lemma[i]) && !w.party(i)
}

// party reports whether token i is a mark of party and state behind a name: D-Ohio.
func (w *work) party(i int) bool {
	s := w.d.Word(i)
	return len(s) > 2 && s[1] == '-' && (s[0] == 'D' || s[0] == 'R' || s[0] == 'I')
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

func dateWord(s string) bool {
	switch strings.TrimSuffix(s, ".") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
		"august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// name adds the name in r, which is a person's, a country's or another's.
func (w *work) name(r doc.Range) {
	d := w.d
	class := w.classOf(r)
	core := r
	title := ""
	for core.Len() > 1 && d.Name[core.Start].Class() != 1 && (honorific(d.Lemma[core.Start]) || class == 1 && w.later(core, 1)) {
		if lemma := strings.TrimSuffix(d.Lemma[core.Start], "."); honorific(lemma) {
			title = roleHead(lemma)
			if class != 2 && class != 1 && w.capitalOffice(lemma) {
				class = 1
			}
		}
		core.Start++
	}
	if class == 2 && core.Start > r.Start && !w.capitalOffice(title) {
		core, title = r, "" // "Fox News" is no person whose office is Fox
	}
	head := w.headIn(core)
	m := mention{Mention: doc.Mention{Range: core, Head: head, Form: doc.Named}, number: one, title: title}
	switch {
	case class == 1:
		w.person(&m)
	case w.group(&m):
	case w.seat(&m):
	default:
		m.key = w.words(core)
		m.kind = w.kindOfName(core, class)
		m.gender = thing
		if m.kind == doc.PersonType {
			m.gender = anyGender
			m.last = m.key
		}
	}
	w.add(m)
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

func (w *work) headIn(r doc.Range) int {
	return headOf(w.d, r)
}

// words returns the words of r in lower case, without an article.
func (w *work) words(r doc.Range) string {
	if w.d.Lemma[r.Start] == "the" && r.Len() > 1 {
		r.Start++
	}
	if r.Len() == 1 {
		return strings.ToLower(w.d.Word(r.Start))
	}
	s := strings.ToLower(w.d.Span(r).In(w.d.Text))
	return strings.Join(strings.Fields(s), " ")
}

// person takes the name of a person apart.
func (w *work) person(m *mention) {
	d := w.d
	m.kind = doc.PersonType
	end := m.End
	for end > m.Start+1 && suffix(d.Lemma[end-1]) {
		end--
	}
	m.last = strings.TrimSuffix(w.words(doc.Range{Start: end - 1, End: end}), "'s")
	if end-m.Start > 1 {
		m.first = strings.TrimSuffix(d.Lemma[m.Start], ".")
	}
	switch {
	case womanly(m.title):
		m.gender = woman
	case manly(m.title):
		m.gender = man
	}
	if m.gender == anyGender {
		m.gender = w.genderOf(cmp.Or(m.first, m.last))
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
		return true
	}
	country := houseOf(key)
	if c, ok := w.names.Capital(key); ok && country == "" && w.acts(m.Head) {
		country = c.Name
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
		head := headOf(w.d, r)
		m := w.at[head]
		if m < 0 {
			if !w.speaks(head) {
				continue
			}
			w.describe(head, w.given(head, r), w.typeOf(head))
			m = w.at[head]
		}
		x := &w.ms[m]
		x.given, x.place = true, false
		if x.Form == doc.Described && x.Start >= r.Start {
			x.Range = w.given(head, r)
		}
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

// given returns the part of the words of a source that is the mention with that head: without appositions behind commas.
func (w *work) given(head int, r doc.Range) doc.Range {
	for k := head + 1; k < r.End; k++ {
		if w.d.Tag[k] == doc.Comma || w.d.Tag[k] == doc.OpenBracket || w.d.Tag[k] == doc.Colon {
			r.End = k
		}
	}
	for k := head - 1; k >= r.Start; k-- {
		if w.d.Tag[k] == doc.Comma {
			r.Start = k + 1
			break
		}
	}
	return r
}

// speaks reports whether the token may stand for somebody who speaks at all.
func (w *work) speaks(i int) bool {
	switch w.d.Lemma[i] {
	case "nobody", "none", "everyone", "everybody", "anyone", "anybody", "nothing", "everything", "one", "no-one", "that", "this", "it", "which",
		"there", "what", "someone", "somebody":
		return false
	}
	return true
}

// findJoint adds those who speak together: the whole of a source that is coordinated.
func (w *work) findJoint() {
	for _, r := range w.parties {
		r = w.trim(r)
		if r.Len() == 0 {
			continue
		}
		head := headOf(w.d, r)
		if w.at[head] < 0 {
			continue
		}
		joint := []int32{int32(head)}
		for k := w.tree.kid[head]; k >= 0; k = w.tree.next[k] {
			if w.d.Label[k] == doc.Conj && int(k) < r.End && w.at[k] >= 0 {
				joint = append(joint, k)
			}
		}
		if len(joint) > 1 {
			w.add(mention{Mention: doc.Mention{Range: r, Head: head, Form: w.ms[w.at[head]].Form}, kind: doc.GroupType, number: many, joint: joint, given: true})
		}
	}
}
