package coref

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// window is how many sentences back a pronoun looks.
const window = 5

// joinPronouns resolves the pronouns, in order of place, and in a second round those of a speaker of itself.
func (w *work) joinPronouns() {
	for m := range w.ms {
		if w.ms[m].joint != nil && w.ms[m].Entity < 0 {
			w.found(m)
		}
	}
	w.learnGenders()
	w.turns = w.findTurns()
	w.dead = w.findDead()
	for m := range w.ms {
		if x := &w.ms[m]; x.Form == doc.Pronoun && !self(w.d.Lemma[x.Head]) {
			if k := w.speakerBehind(m); k > m {
				w.resolve(k)
			}
			w.resolve(m)
		}
	}
	author := -1
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Pronoun || !self(w.d.Lemma[x.Head]) {
			continue
		}
		if w.d.Quote[x.Head] >= 0 {
			if e := w.quoted(m); e >= 0 {
				w.put(m, e)
			}
			continue
		}
		if a := w.script(m); a >= 0 {
			if e := w.sourceOf(a); e >= 0 {
				w.put(m, e)
			}
			continue
		}
		if t, ok := turnAt(w.turns, int(w.d.Line[x.Head])); ok {
			if t.entity >= 0 {
				w.put(m, w.root(t.entity))
			}
			continue
		}
		if author < 0 {
			author = w.found(m)
			w.es[author].kind = doc.AuthorType
			continue
		}
		w.put(m, author)
	}
}

// resolve puts pronoun m, which is of the third person or relative, to whom it stands for, where that can be told and is not told yet.
func (w *work) resolve(m int) {
	x := &w.ms[m]
	if x.Entity >= 0 {
		return
	}
	e := w.antecedent(m)
	if e < 0 {
		return
	}
	w.put(m, e)
	if to := &w.es[e]; x.gender == man || x.gender == woman {
		to.kind, to.gender = doc.PersonType, x.gender
	}
}

// self reports whether a pronoun is of the one who speaks.
func self(lemma string) bool {
	switch lemma {
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves":
		return true
	}
	return false
}

// script returns the attribution whose line of a transcript or answer of an interview holds mention m ("ORR: I will go"), -1 when none does.
func (w *work) script(m int) int {
	a := w.carrier[w.ms[m].Head]
	for range deep {
		if a < 0 {
			return -1
		}
		if cue := w.as[a].Cue; cue.Len() == 1 && (w.d.Tag[cue.Start].Punct() || w.d.Word(cue.Start) == "A.") {
			return int(a)
		}
		a = int32(w.as[a].Within)
	}
	return -1
}

// quoted returns who speaks the words around mention m, a pronoun of the one who speaks, inside a quotation; -1 where that is not told.
func (w *work) quoted(m int) int {
	a := w.carrier[w.ms[m].Head]
	for range deep {
		if a < 0 {
			return -1
		}
		if len(w.as[a].Source) > 0 && w.d.Quote[w.as[a].Cue.Start] != w.d.Quote[w.ms[m].Head] {
			return w.sourceOf(int(a))
		}
		if w.as[a].Within < 0 || int32(w.as[a].Within) == a {
			return -1
		}
		a = int32(w.as[a].Within)
	}
	return -1
}

// sourceOf returns the entity of the source of attribution a, -1 if it has none.
func (w *work) sourceOf(a int) int {
	for _, r := range w.as[a].Source {
		r = w.trim(r)
		if r.Len() == 0 {
			continue
		}
		head := headOf(w.d, r)
		for m := range w.ms {
			if x := &w.ms[m]; x.Head == head && x.Start >= r.Start && x.End <= r.End {
				return w.entityOf(m)
			}
		}
	}
	return -1
}

// antecedent returns the entity that a pronoun of the third person or a relative one stands for, -1 where that cannot be told.
func (w *work) antecedent(m int) int {
	x := &w.ms[m]
	switch w.d.Lemma[x.Head] {
	case "who", "whom", "whose", "which", "that":
		return w.relative(x.Head)
	case "you":
		return -1
	case "it":
		if w.expletive(x.Head) {
			return -1
		}
	}
	if e := w.saidOfBehind(m); e >= 0 {
		return e
	}
	if e := w.ahead(m); e >= 0 {
		return e
	}
	if e := w.whichIt(m); e >= 0 {
		return e
	}
	if e := w.writer(m); e >= 0 {
		return e
	}
	if e := w.topic(m); e >= 0 {
		return e
	}
	best, score, other := -1, 0, 0
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		away := w.away(y.Head, x.Head)
		if away > window {
			break
		}
		e, s := w.entityOf(k), w.points(m, k, away)
		switch {
		case s > score:
			if e != best {
				other = score
			}
			best, score = e, s
		case e != best:
			other = max(other, s)
		}
	}
	x.Close = other > score-near
	return best
}

// writer returns the person with a name, told of last in the sentence, whose words are told behind "in which": an email from Karl Orr in which he wrote;
// -1 where there is none.
func (w *work) writer(m int) int {
	d, x := w.d, &w.ms[m]
	if x.Start < 2 || d.Lemma[x.Start-1] != "which" || d.Lemma[x.Start-2] != "in" || x.gender != man && x.gender != woman {
		return -1
	}
	for k := m - 1; k >= 0 && d.SentenceOf[w.ms[k].Head] == d.SentenceOf[x.Head]; k-- {
		y := &w.ms[k]
		if e := w.entityOf(k); e >= 0 && y.Form == doc.Named && y.kind == doc.PersonType && sameGender(w.es[e].gender, x.gender) {
			return e
		}
	}
	return -1
}

// expletive reports whether the "it" at i stands for nothing but a clause or the time: "it is time to go", "it is clear that", "makes it hard
// for boats to".
func (w *work) expletive(i int) bool {
	d := w.d
	s, k := d.Sentence[d.SentenceOf[i]], i+1
	for k < s.End && (d.Lemma[k] == "be" || d.Tag[k] == doc.MD || d.Tag[k] == doc.RB || d.Tag[k] == doc.DT) {
		k++
	}
	if k >= s.End || k == i+1 && !(i > s.Start && (d.Lemma[i-1] == "make" || d.Lemma[i-1] == "find")) {
		return false
	}
	if d.Lemma[k] == "time" {
		return true
	}
	if d.Tag[k] != doc.JJ || k+1 >= s.End {
		return false
	}
	switch d.Lemma[k+1] {
	case "that", "to", "for", "whether":
		return true
	}
	return false
}

// someone reports whether a "they" that speaks may stand for the single person without a name whose words mention y begins, or who is the subject of the sentence right
// before: a source said, a source gave the same date; they added.
func (w *work) someone(x, y *mention, to *entity) bool {
	acts := w.tree.subject(y.Head) && w.indefinite(y) && w.away(y.Head, x.Head) == 1
	return w.d.Lemma[x.Head] == "they" && x.given && (y.given || acts) && y.Form == doc.Described && to.kind == doc.PersonType && !to.named && to.gender == anyGender && !w.severalBetween(y, x)
}

// severalBetween reports whether a group is told of between two mentions, which "they" rather stands for.
func (w *work) severalBetween(y, x *mention) bool {
	for k := sort.Search(len(w.ms), func(k int) bool { return w.ms[k].Start > y.Start }); k < len(w.ms) && w.ms[k].Start < x.Start; k++ {
		if z := &w.ms[k]; z.Form == doc.Described && z.number == many && z.kind == doc.GroupType {
			return true
		}
	}
	return false
}

// near is how many points less than the likeliest entity another may have to be nearly as likely.
const near = 20

// reach is how many mentions back anything looks.
const reach = 300

// away returns how many sentences that are not all quotation lie between tokens i and k.
func (w *work) away(i, k int) int {
	return int(w.told[w.d.SentenceOf[k]] - w.told[w.d.SentenceOf[i]])
}

// ahead returns the entity that a pronoun in a clause before the main one stands for: "As he left, Roe said"; -1 where it is none such.
func (w *work) ahead(m int) int {
	d, x := w.d, &w.ms[m]
	if d.Tag[x.Head] != doc.PRP && d.Tag[x.Head] != doc.PRPS {
		return -1
	}
	for i := x.Head; ; i = int(d.Head[i]) {
		h := int(d.Head[i])
		if h < 0 {
			return -1
		}
		if h > i && (d.Label[i] == doc.Advcl || d.Label[i] == doc.Obl) {
			s := w.tree.child(h, doc.Nsubj, doc.NsubjPass)
			if s < x.Head || w.at[s] < 0 || d.Quote[s] != d.Quote[x.Head] || w.tree.lo[h] < w.tree.lo[i] && d.Tag[w.tree.lo[h]] == doc.CC {
				return -1
			}
			y := &w.ms[w.at[s]]
			if a := w.sourced[x.Head]; a >= 0 && w.carrier[s] == a && d.Tag[x.Head] == doc.PRP {
				return -1 // according to her, the Guild has no money
			}
			if e := w.entityOf(int(w.at[s])); e >= 0 && y.Form == doc.Named && w.stands(x, &w.es[e]) {
				return e
			}
			return -1
		}
	}
}

// sureOfSelf is how many more votes a pronoun has with which what somebody says of themselves begins: Roe said she had left.
const sureOfSelf = 2

// learnGenders tells the gender of people whose names do not tell it from the pronouns behind them, where nobody else is near.
func (w *work) learnGenders() {
	d := w.d
	votes := make([][2]int, len(w.es))
	likely := w.openEither()
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Pronoun || x.gender != man && x.gender != woman {
			continue
		}
		if !w.tree.subject(x.Head) && w.bothSexes(m) {
			continue // Roe said she told him: he is another
		}
		if e := w.onlyPerson(m); e >= 0 {
			votes[e][x.gender-man]++
			if a := w.carrier[x.Head]; a >= 0 && d.Quote[x.Head] < 0 && w.as[a].Content[0].Start == x.Start && w.sourceOf(int(a)) == e {
				votes[e][x.gender-man] += sureOfSelf
			}
		}
	}
	for e, v := range votes {
		switch {
		case v[0] > 2*v[1]:
			w.es[e].gender = man
		case v[1] > 2*v[0]:
			w.es[e].gender = woman
		}
	}
	for e, g := range likely {
		v := votes[e]
		other := woman + man - g
		if to := &w.es[e]; to.gender == anyGender || to.gender == other && v[other-man] <= sureOfSelf && w.anyoneOf(other) {
			to.gender = g
		}
	}
}

// openEither takes their gender from the people of whom only a first name tells it that others have too, and returns which that was: Chris Roe.
func (w *work) openEither() map[int]gender {
	out := map[int]gender{}
	for e := range w.es {
		x := &w.es[e]
		if x.into >= 0 || x.kind != doc.PersonType || x.gender != man && x.gender != woman || !oftenEither(x.first) || x.gender != w.genderOf(x.first) {
			continue
		}
		if !slices.ContainsFunc(x.mentions, func(k int32) bool {
			return w.addressed(&w.ms[k]) || w.ms[k].Form == doc.Described && w.ms[k].gender != anyGender
		}) {
			out[e], x.gender = x.gender, anyGender
		}
	}
	return out
}

// anyoneOf reports whether somebody with a name is known to have a gender.
func (w *work) anyoneOf(g gender) bool {
	return slices.ContainsFunc(w.es, func(x entity) bool {
		return x.into < 0 && x.named && x.kind == doc.PersonType && x.gender == g && !oftenEither(x.first)
	})
}

// onlyPerson returns the person of unknown gender who alone is named or described before pronoun m in its sentence, or in the one before where
// there is none; -1 where there are several or none.
func (w *work) onlyPerson(m int) int {
	x, only := &w.ms[m], -1
	for k := m - 1; k >= 0 && m-k < reach; k-- {
		y := &w.ms[k]
		away := w.away(y.Head, x.Head)
		if away > 1 || away == 1 && (only >= 0 || w.bothSexes(m)) {
			break
		}
		e := w.entityOf(k)
		if e < 0 || y.Form == doc.Pronoun || w.es[e].kind != doc.PersonType || w.es[e].number == many || !sameGender(w.es[e].gender, x.gender) || w.toldOf(x, y) {
			continue
		}
		if only >= 0 && only != e {
			return -1
		}
		only = e
	}
	if only >= 0 && w.es[only].gender != anyGender {
		return -1
	}
	return only
}

// relative returns the entity that the clause around a relative pronoun tells more of.
func (w *work) relative(i int) int {
	pronoun := i
	if e := w.whichBody(pronoun); e >= 0 {
		return e
	}
	if k := w.beforeNot(pronoun); k >= 0 {
		return w.entityOf(k)
	}
	if k := w.amongThose(pronoun); k >= 0 {
		return w.entityOf(k)
	}
	if k := w.cleft(pronoun); k >= 0 {
		return w.entityOf(k)
	}
	for range deep {
		h := int(w.d.Head[i])
		if h < 0 {
			return w.beforeComma(pronoun)
		}
		if w.d.Label[i] == doc.AclRelcl || w.d.Label[i] == doc.Acl {
			if last := w.beforeBracket(max(pronoun-2, 0)); last < h && h < pronoun-2 {
				h = last // Velmark (VLM), which
			} else if k := w.ofPerson(h, pronoun); k >= 0 {
				h = k
			} else if k := w.personAbove(h, pronoun); k >= 0 {
				h = k
			} else if k := w.closeTo(h, pronoun); k >= 0 {
				h = k
			} else if k := w.objectBeside(h, pronoun); k >= 0 {
				h = k
			}
			if w.at[h] < 0 {
				return -1
			}
			return w.entityOf(int(w.at[h]))
		}
		i = h
	}
	return -1
}

// beforeNot returns who stands before "not" and whom it rules out, right before a relative pronoun: it was | Roe |, not Orr, who said it. It is -1 without.
func (w *work) beforeNot(pronoun int) int {
	d := w.d
	k := pronoun - 1
	if k < 4 || d.Tag[k] != doc.Comma {
		return -1
	}
	for k--; k > 1 && d.SentenceOf[k] == d.SentenceOf[pronoun] && (d.Tag[k].Noun() || d.Tag[k] == doc.DT || d.Tag[k] == doc.JJ || d.Tag[k] == doc.PRPS); k-- {
	}
	if k < 2 || d.Lemma[k] != "not" || d.Tag[k-1] != doc.Comma || k == pronoun-2 {
		return -1
	}
	return int(w.at[k-2])
}

// amongThose returns who is told to be one of those of whom a relative pronoun tells: | Roe | was among those who said it, was one of those who did. It is -1 without.
func (w *work) amongThose(pronoun int) int {
	d := w.d
	k := pronoun - 2
	if k < 3 || d.Lemma[pronoun-1] != "those" {
		return -1
	}
	switch d.Lemma[k] {
	case "among", "amongst":
		k--
	case "of":
		if k -= 2; d.Lemma[k+1] != "one" {
			return -1
		}
	default:
		return -1
	}
	if d.Lemma[k] != "be" || d.SentenceOf[k] != d.SentenceOf[pronoun] || k == 0 || w.at[k-1] < 0 {
		return -1
	}
	return int(w.at[k-1])
}

// cleft returns who "it was" puts before a relative pronoun that goes on behind what tells where or what they are: it was | staff | at the weighbridge who said so. It is -1 without.
func (w *work) cleft(pronoun int) int {
	d := w.d
	if d.Lemma[pronoun] != "who" {
		return -1
	}
	s := d.Sentence[d.SentenceOf[pronoun]]
	for k := pronoun - 2; k > s.Start && !d.Tag[k].Tensed(); k-- {
		if d.Tag[k-1].Tensed() && d.Lemma[k-1] == "be" && k-2 >= s.Start && d.Lemma[k-2] == "it" {
			for k+1 < pronoun && (d.Tag[k+1].Noun() || d.Tag[k] == doc.DT || d.Tag[k] == doc.JJ || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.CD) {
				k++
			}
			return int(w.at[k])
		}
	}
	return -1
}

// beforeComma returns the entity of the words that end at the comma right before a relative pronoun whose clause the tree does not hang on them: from the ministry, which
// has long been wary. It is -1 where there are none.
func (w *work) beforeComma(pronoun int) int {
	d := w.d
	if pronoun < 2 || d.Tag[pronoun-1] != doc.Comma || d.SentenceOf[pronoun-2] != d.SentenceOf[pronoun] {
		return -1
	}
	last := w.beforeBracket(pronoun - 2)
	if k := w.objectBeside(last, pronoun); k >= 0 {
		return w.entityOf(int(w.at[k]))
	}
	if w.at[last] < 0 {
		return -1
	}
	x := &w.ms[w.at[last]]
	if h := w.personAbove(last, pronoun); h >= 0 {
		return w.entityOf(int(w.at[h])) // Ada Roe of the harbour board, who
	}
	if l := d.Lemma[pronoun]; x.Form == doc.Pronoun || (x.kind == doc.PersonType) != (l == "who" || l == "whom") || l == "whose" || l == "that" {
		return -1
	}
	return w.entityOf(int(w.at[last]))
}

// beforeBracket returns the last token before the bracket that token i closes, i where it closes none: Velmark | (VLM).
func (w *work) beforeBracket(i int) int {
	d := w.d
	if d.Tag[i] != doc.CloseBracket {
		return i
	}
	for k := i - 1; k > 0 && k > i-8 && d.SentenceOf[k-1] == d.SentenceOf[i]; k-- {
		if d.Tag[k] == doc.OpenBracket {
			return k - 1
		}
	}
	return i
}

// objectBeside returns the head of the person, or the people, whom somebody saw or called at the time or place with head h, where who stands behind that: a doctor on Monday, | who | said
// so. It returns -1 where h may itself be meant.
func (w *work) objectBeside(h, pronoun int) int {
	d := w.d
	if l := d.Lemma[pronoun]; l != "who" && l != "whom" || d.Label[h] != doc.Obl {
		return -1
	}
	if m := w.at[h]; m >= 0 && (w.ms[m].kind == doc.PersonType || w.ms[m].kind == doc.GroupType) {
		return -1
	}
	for k := h - 1; k > int(d.Head[h]); k-- {
		if m := w.at[k]; m >= 0 && w.ms[m].Head == k && d.Head[k] == d.Head[h] && d.Label[k] == doc.Obj {
			if x := &w.ms[m]; x.Form != doc.Pronoun && (x.kind == doc.PersonType || x.kind == doc.GroupType) {
				return k
			}
			return -1
		}
	}
	return -1
}

// personAbove returns the head of the person whose role ends in the place or body with head h, where who stands for the person: Ada Roe, mayor of Lowick, who
// said so. It returns -1 where h is no place and no body.
func (w *work) personAbove(h, pronoun int) int {
	if l := w.d.Lemma[pronoun]; l != "who" && l != "whom" || w.at[h] < 0 {
		return -1
	}
	if k := w.ms[w.at[h]].kind; k == doc.PersonType || k == doc.GroupType {
		return -1
	}
	for range 4 {
		if h = int(w.d.Head[h]); h < 0 {
			return -1
		}
		if m := w.at[h]; m >= 0 && w.ms[m].kind == doc.PersonType {
			return w.besideRole(h)
		}
	}
	return -1
}

// besideRole returns the head of the person by name beside whom the role with head h stands, h itself without one: Ada Roe, a baker and | professor at Lowick |, who said so.
func (w *work) besideRole(h int) int {
	for k := h; w.ms[w.at[h]].Form == doc.Described && w.tree.is(k, doc.Appos, doc.Conj, doc.Dep); {
		k = int(w.d.Head[k])
		if m := w.at[k]; m >= 0 && w.ms[m].Form == doc.Named && w.ms[m].kind == doc.PersonType && k < h {
			return k
		}
	}
	return h
}

// closeTo returns the head of whoever is told to be somebody's, and not of the one at h whose they are, where the clause of who tells what they say: a niece of Ada
// Roe, who said so. Only with an article for one not spoken of before; it returns -1 otherwise.
func (w *work) closeTo(h, pronoun int) int {
	d := w.d
	verb := int(d.Head[pronoun])
	if l := d.Lemma[pronoun]; l != "who" || verb < 0 || !english.Tells(d.Lemma[verb]) || pronoun == 0 || d.Tag[pronoun-1] != doc.Comma {
		return -1
	}
	k := int(d.Head[h])
	if k < 0 || k > h || d.Label[h] != doc.Nmod || w.at[k] < 0 || w.ms[w.at[k]].kind != doc.PersonType || d.Lemma[k+1] != "of" {
		return -1
	}
	for i := k - 1; i >= 0 && i >= k-4; i-- {
		if l := d.Lemma[i]; d.Tag[i] == doc.DT {
			if l == "a" || l == "an" || l == "another" {
				return k
			}
			return -1
		}
	}
	return -1
}

// ofPerson returns the head of the person of whom something with head h is told, where who stands for them and not for it: the name of a nurse,
// who said so. It returns -1 where h may itself be meant.
func (w *work) ofPerson(h, pronoun int) int {
	if l := w.d.Lemma[pronoun]; l != "who" && l != "whom" || w.at[h] >= 0 && w.ms[w.at[h]].kind != doc.NoType && w.ms[w.at[h]].kind != doc.DocumentType {
		return -1
	}
	for k := pronoun - 1; k > h; k-- {
		if m := w.at[k]; m >= 0 && w.ms[m].Form != doc.Pronoun && w.ms[m].Head == k && w.ms[m].kind == doc.PersonType {
			return k
		}
	}
	return -1
}

// points tells how likely pronoun m stands for the entity of mention k, which is before it, by how near and how prominent that is; 0 where it
// cannot be.
func (w *work) points(m, k, away int) int {
	d, x, y := w.d, &w.ms[m], &w.ms[k]
	e := w.entityOf(k)
	if e < 0 || y.joint != nil && x.number == one || y.Head == x.Head || y.Start <= x.Head && x.Head < y.End {
		return 0
	}
	to := &w.es[e]
	if !w.stands(x, to) && !w.someone(x, y, to) || w.labels(y.Head) || x.given && !to.named && w.died(to) || w.toldOf(x, y) || y.Form == doc.Pronoun && w.toldOf(x, &w.ms[w.first(to)]) || w.counsels(x, to) || w.through(x, y) || w.asker(x, y) ||
		w.namedAfter(x, to) || w.toldThem(x, y) || w.thirdCalled(x, y) || w.epithet(y) || w.interjected(y) || w.reaches(x, y, to) || w.thingsNearer(x, y, to) || w.theName(x, y) || w.statementTo(x, y) || w.doneBy(x, y) || d.Lemma[y.Start] == "no" || (x.gender == man || x.gender == woman) && (d.Lemma[y.Start] == "each" || d.Lemma[y.Start] == "every") || w.seeks(x, y) || w.relatedBefore(x, e) || d.Lemma[x.Head] == "it" && w.sourced[x.Head] >= 0 && w.ofStatement(y.Head, x.Head) && to.kind == doc.DocumentType {
		return 0
	}
	s := 100 - 20*away
	if w.d.Lemma[x.Head] == "they" && to.number != many && to.kind != doc.GroupType {
		s -= 15 // many rather than a body
	}
	within := d.Quote[x.Head] >= 0 && d.Quote[x.Head] == d.Quote[y.Head]
	if h := d.Head[y.Head]; !within && (x.given || x.number == many) && h >= 0 && d.Lemma[h] == "tell" && w.tree.is(y.Head, doc.Obj, doc.Iobj) && body(to.kind) {
		return 0 // Roe told the Courier; they found
	}
	if away < 2 {
		switch accuser, accused := w.charged(m, k); {
		case accuser:
			return 0
		case accused:
			s += 25
		}
	}
	owner := d.Tag[y.Head] == doc.PRPS || d.Label[y.Head] == doc.NmodPoss && y.End < d.Len() && d.Tag[y.End] == doc.POS // whose lawyer speaks does not
	switch {
	case !owner && (w.tree.subject(y.Head) || y.given):
		s += 20
		if h := d.Head[y.Head]; d.Label[y.Head] != doc.Conj && h >= 0 && (d.Head[h] < 0 || y.given && !w.tree.subject(y.Head)) {
			s += 10
		}
		if away == 1 && x.given && w.broughtIn(k, m, to) {
			s += 15
		}
	case owner && away == 1 && w.ownsSubject(x, y):
		if s += 20; x.number == many {
			s += 15
		}
	case owner:
		s -= 5
	case w.howMany(y.Head):
		s += 20
	case w.tree.is(y.Head, doc.Nmod, doc.Obl, doc.Compound):
		s -= 10
	}
	if !owner && w.sourced[y.Head] >= 0 {
		s += 15
		if !x.given && away > 0 && d.Quote[x.Head] < 0 {
			s -= 10
		}
	}
	if y.given && y.Form == doc.Described && !to.named && d.Tag[x.Head] == doc.PRPS && d.Head[x.Head] >= 0 && counsel(d.Lemma[d.Head[x.Head]]) {
		s -= 40 // a neighbour said. His lawyer denied it.
	}
	if a := w.sourced[x.Head]; a >= 0 && d.Tag[x.Head] == doc.PRP && w.wasTold(x, y) {
		s += 40
	} else if a >= 0 && d.Tag[x.Head] == doc.PRP && w.namedIn(to, a) {
		s -= 60
	}
	if w.heard(x, to) {
		s -= 90
	}
	if w.asked(x, y, away) || w.reached(x, y) || w.putTo(x, y, away) {
		s += 45
	}
	if w.saidOf(x, y) || w.foundThere(x, y) || w.metWithin(x, y, to) || w.ledOver(x, y) {
		s += 60
	}
	if w.newcomer(k, m, to) {
		s += 60
	}
	if w.judgedOwn(x, y) {
		s += 60
	}
	if w.mourner(x, to) {
		s -= 90
	}
	if away < 2 && w.example(x, y) {
		s += 45
	}
	if y.given && !to.named && w.accordingTo(y) && w.anotherTold(x, y) {
		s -= 60
	}
	if y.Form == doc.Described && (w.tree.is(y.Head, doc.Xcomp) || w.tree.child(y.Head, doc.Cop) >= 0) {
		s -= 40 // says what somebody is
	}
	if w.inQuestion(x, y) || w.besideSpeaker(x, y) {
		s -= 60
	}
	if (to.kind == doc.DocumentType || to.kind == doc.PollType) && w.livingDoes(x) {
		s -= 60 // a report denies nothing
	}
	if d.Lemma[x.Head] == "they" && w.thing(y) && w.peopleDo(x) {
		s -= 60 // tests showed lead; they replaced the pipes
	}
	if a := w.sourced[x.Head]; d.Lemma[x.Head] == "it" && a >= 0 {
		switch h := int(d.Head[y.Head]); {
		case to.kind != doc.DocumentType && (w.does(a, "read") || y.Form == doc.Named && w.press(y.Range) && h >= 0 && seesDocument(d.Lemma[h])):
			s -= 60 // the Ledger has seen a letter; it says who did it
		case y.Form == doc.Described && h >= 0 && d.Label[y.Head] == doc.Obj && seesDocument(d.Lemma[h]) && away < 2:
			s += 40
		}
	}
	if to.named {
		s += 5
	}
	if x.gender == to.gender {
		s += 10
	}
	if (x.gender == man || x.gender == woman) && to.kind != doc.PersonType {
		s -= 30
	}
	if y.Form == doc.Pronoun {
		s += 5
	}
	s += min(len(to.mentions), 6)
	c := w.carrier[x.Head]
	if c >= 0 && d.Quote[x.Head] >= 0 && w.hears(int(c), y.Head) {
		return 0 // “It was late,” Roe told the Post
	}
	quoted, other, speaker := d.Quote[x.Head] >= 0, d.Quote[y.Head] >= 0, -1
	if quoted {
		speaker = w.quoted(m)
	}
	if quoted && !owner && y.given && y.Form != doc.Pronoun && c >= 0 && w.heOrShe(int(c)) {
		s -= 40 // who spoke right before speaks on, and is not told of: Roe said it was a lie. “He knew,” she said.
	}
	switch {
	case quoted && (c >= 0 && w.sourced[y.Head] == c || speaker == e):
		return 0 // who speaks does not say "he" of itself
	case c >= 0 && w.sourced[y.Head] == c && d.Tag[x.Head] == doc.PRP && w.sourced[x.Head] >= 0 && w.as[w.sourced[x.Head]].Cue.Len() == 1 && w.does(w.sourced[x.Head], "say") && !to.named && w.indefinite(&w.ms[w.first(to)]):
		s -= 40 // a director tells me that she said so
	case c >= 0 && w.sourced[y.Head] == c:
		s += 25
	case other && !quoted && x.given && y.Form == doc.Described && !to.named && w.indefinite(y):
		return 0 // “Not a single clerk left,” Roe said. He laughed.
	case other && !quoted:
		s -= 60
	case quoted && !other && away < 2 && w.hadToldOf(y, speaker):
		s += 30
	case within && y.Form != doc.Pronoun && w.d.Lemma[x.Head] == "they" && to.number == many:
		s += 30 // “I told the boys twice. They laughed,” she said
	case within && w.metBefore(x, y, to):
		s += 50
	case within && y.Form != doc.Pronoun && to.kind == doc.PersonType && w.leads(x, y):
		s += 25 // “Orr knew. He was told in May,” she said
	}
	if away == 0 && w.tree.clause(x.Head) == w.tree.clause(y.Head) && d.Tag[x.Head] == doc.PRP && !w.tree.subject(x.Head) {
		return 0 // "Roe told him": him is another
	}
	return max(s, 1)
}

// hadToldOf reports whether mention y is of whom a speaker spoke right before, or for whom they speak: Roe's lawyer, Karl Orr, said his client had been at home. “He never
// left,” Orr said.
func (w *work) hadToldOf(y *mention, speaker int) bool {
	if speaker < 0 || y.kind != doc.PersonType {
		return false
	}
	if h := int(w.d.Head[y.Head]); w.d.Label[y.Head] == doc.NmodPoss && h >= 0 && counsel(w.d.Lemma[h]) {
		return w.at[h] >= 0 && w.entityOf(int(w.at[h])) == speaker
	}
	a := w.carrier[y.Head]
	return a >= 0 && w.tree.subject(y.Head) && w.sourced[y.Head] < 0 && w.sourceOf(int(a)) == speaker
}

// leads reports whether mention y, in the words of pronoun x, may be of whom these go on to tell: not whom one speaks to, nor who stands behind the verb of the clause before
// that of the pronoun, its subject: she loved Roe until she found out.
func (w *work) leads(x, y *mention) bool {
	if w.d.Label[y.Head] == doc.Vocative {
		return false
	}
	if w.tree.subject(y.Head) || !w.tree.subject(x.Head) || w.d.SentenceOf[y.Head] != w.d.SentenceOf[x.Head] {
		return true
	}
	h := int(w.d.Head[y.Head])
	k := -1
	if h >= 0 {
		k = w.tree.child(h, doc.Nsubj)
	}
	return k >= 0 && self(w.d.Lemma[k])
}

// metBefore reports whether mention y is of a person to whom the one who speaks did something in the sentence before that of pronoun x, he or she, or in the same before the clause of which that is the
// subject: “I rang the registrar. She laughed,” Roe said; “I saw Orr in the queue, and he said no,” she said.
func (w *work) metBefore(x, y *mention, to *entity) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	near := d.SentenceOf[y.Head]+1 == d.SentenceOf[x.Head] || d.SentenceOf[y.Head] == d.SentenceOf[x.Head] && y.End < x.Start && w.tree.subject(x.Head) && y.Form == doc.Named
	if x.gender != man && x.gender != woman || to.kind != doc.PersonType || h < 0 || !near || !w.tree.is(y.Head, doc.Obj, doc.Iobj, doc.Obl) {
		return false
	}
	k := w.tree.child(h, doc.Nsubj)
	return k >= 0 && self(d.Lemma[k])
}

// metWithin reports whether mention y is of a person with whom somebody is said to have spoken or met in the clause before that of pronoun x, he or she, in one sentence: said
// she had met Roe and that he assured her.
func (w *work) metWithin(x, y *mention, to *entity) bool {
	d, h := w.d, int(w.d.Head[y.Head])
	if x.gender != man && x.gender != woman || !w.tree.subject(x.Head) || to.kind != doc.PersonType || y.Form != doc.Named || h < 0 || y.Start > x.Start || d.SentenceOf[y.Head] != d.SentenceOf[x.Head] || d.Quote[y.Head] != d.Quote[x.Head] || !w.tree.is(y.Head, doc.Obj, doc.Obl) {
		return false
	}
	if c := w.carrier[x.Head]; c < 0 || c != w.carrier[y.Head] {
		return false
	}
	switch d.Lemma[h] {
	case "speak", "talk", "meet":
	default:
		if !english.Reaches(d.Lemma[h]) {
			return false
		}
	}
	k := w.tree.child(h, doc.Nsubj)
	return k >= 0 && d.Tag[k] == doc.PRP
}

// ledOver reports whether mention y is the subject of a clause that ends in a colon, a semicolon or a dash behind which, in the same sentence, he or she of pronoun x speaks on: the driver had a new version: he
// had seen sacks, he said.
func (w *work) ledOver(x, y *mention) bool {
	d := w.d
	if x.gender != man && x.gender != woman || y.Form == doc.Pronoun || d.SentenceOf[x.Head] != d.SentenceOf[y.Head] || d.Quote[y.Head] >= 0 || !w.tree.subject(y.Head) && !w.beforeVerb(y.End) {
		return false
	}
	mark := -1
	for i := y.End; i < x.Start; i++ {
		switch d.Word(i) {
		case ":", ";", "-", "–", "—":
			if d.Quote[i] < 0 && d.Token[i].Start > d.Token[i-1].End || d.Word(i) == ":" || d.Word(i) == ";" {
				mark = i
			}
		}
	}
	if mark < 0 {
		return false
	}
	for i := d.Sentence[d.SentenceOf[y.Head]].Start; i < y.Start; i++ {
		if d.Tag[i].Tensed() || d.Quote[i] >= 0 {
			return false
		}
	}
	return true
}

// beforeVerb reports whether a finite verb stands at token i, behind an adverb or not.
func (w *work) beforeVerb(i int) bool {
	d := w.d
	for i+1 < d.Len() && d.Tag[i] == doc.RB {
		i++
	}
	return i < d.Len() && d.Tag[i].Finite()
}

// ownsSubject reports whether they, he or she who begin a sentence with what they say or do, pronoun x, may be those with mention y to whom the thing belongs that the sentence right before is of:
// the nurses' strike began at noon. They said.
func (w *work) ownsSubject(x, y *mention) bool {
	d, thing := w.d, int(w.d.Head[y.Head])
	they, one := d.Lemma[x.Head] == "they" && y.number == many, (x.gender == man || x.gender == woman) && y.kind == doc.PersonType && y.number != many && w.sourced[x.Head] >= 0
	if !they && !one || d.Tag[x.Head] != doc.PRP || d.Tag[y.Head] == doc.PRPS || x.Start != d.Sentence[d.SentenceOf[x.Head]].Start || y.Start != d.Sentence[d.SentenceOf[y.Head]].Start || thing < 0 {
		return false
	}
	verb := int(d.Head[thing])
	if !w.tree.is(thing, doc.Nsubj, doc.NsubjPass) || verb < 0 || d.Head[verb] >= 0 || d.Tag[thing] == doc.NNS && !w.peopleDo(x) {
		return false
	}
	k := w.typeOf(thing)
	return k == doc.NoType || k == doc.DocumentType || d.Lemma[thing] == "house"
}

// howMany reports whether the noun at i is of those of whom the subject of a clause tells how many: a lot of farmers.
func (w *work) howMany(i int) bool {
	h := int(w.d.Head[i])
	if h < 0 || w.d.Label[i] != doc.Nmod || !w.tree.subject(h) {
		return false
	}
	switch w.d.Lemma[h] {
	case "lot", "lots", "number", "majority", "most", "many", "some", "few", "dozens", "hundreds", "thousands", "dozen", "hundred", "thousand", "plenty", "handful", "half", "group", "couple":
		return true
	}
	return false
}

// thing reports whether a description is of things by its noun, of which nothing else is known: the tests, results.
func (w *work) thing(y *mention) bool {
	sense, lemma := w.d.Sense[y.Head], w.d.Lemma[y.Head]
	if english.Keeps(lemma) || lemma == "minute" || lemma == "finding" {
		return false // the minutes do not say
	}
	return y.Form == doc.Described && y.kind == doc.NoType && w.d.Tag[y.Head] == doc.NNS && sense != doc.PersonNoun && sense != doc.GroupNoun
}

// peopleDo reports whether pronoun x is the subject of what people do, as it tells of it in the active voice with an object or with words: they replaced the pipes, they said.
func (w *work) peopleDo(x *mention) bool {
	d, v := w.d, int(w.d.Head[x.Head])
	if v < x.Head || !w.tree.is(x.Head, doc.Nsubj) || !d.Tag[v].Verb() {
		return false
	}
	switch d.Lemma[v] {
	case "show", "reveal", "suggest", "indicate", "include", "contain", "have", "cost", "cover", "hit", "reach", "carry", "cause", "follow", "point", "tell", "prove", "mean", "read", "take", "make", "illustrate", "explore", "describe", "reflect", "affect", "address", "raise":
		return false
	}
	return w.sourced[x.Head] >= 0 || w.tree.child(v, doc.Obj) >= 0
}

// press reports whether a name ends as those of papers and stations do.
func (w *work) press(name doc.Range) bool {
	return english.PressName(strings.ToLower(w.d.Word(name.End - 1)))
}

// seesDocument reports whether papers are told to do with a document what a verb says, or to keep to themselves from whom they have it.
func seesDocument(lemma string) bool {
	switch lemma {
	case "see", "obtain", "review", "examine", "view", "acquire", "agree":
		return true
	}
	return false
}

// livingDoes reports whether pronoun x does what a document cannot: deny, decline, promise, apologise.
func (w *work) livingDoes(x *mention) bool {
	a := w.sourced[x.Head]
	return a >= 0 && w.does(a, "deny", "decline", "refuse", "promise", "vow", "pledge", "apologise", "apologize", "insist", "hope", "believe", "think", "want", "plan")
}

// broughtIn reports whether the whole name of a person, its first mention, is the subject of a sentence that begins a paragraph, and no other
// person with a name acts or speaks from there to mention m: who speaks right behind is this one.
func (w *work) broughtIn(k, m int, e *entity) bool {
	d, y := w.d, &w.ms[k]
	if y.Form != doc.Named || y.first == "" || w.first(e) != k || !w.tree.subject(y.Head) || d.Head[d.Head[y.Head]] >= 0 {
		return false
	}
	for n := k + 1; n < m; n++ {
		if z := &w.ms[n]; z.Form == doc.Named && z.kind == doc.PersonType && (z.given || w.tree.subject(z.Head)) {
			return false
		}
	}
	s := d.Sentence[d.SentenceOf[y.Head]].Start
	return s == 0 || d.Line[s-1] != d.Line[s]
}

// died reports whether entity e is told to have died, and to have said nothing: two sisters drowned; they said so is told of others.
func (w *work) died(e *entity) bool {
	dead := false
	for _, k := range e.mentions {
		x := &w.ms[k]
		if x.given {
			return false
		}
		dead = dead || w.subjectDied(x.Head)
	}
	return dead
}

// subjectDied reports whether token i is the subject of a verb that tells that they died, or were killed.
func (w *work) subjectDied(i int) bool {
	h := int(w.d.Head[i])
	if h < 0 || !w.tree.is(i, doc.Nsubj, doc.NsubjPass) || w.unsure(h) {
		return false
	}
	l := w.d.Lemma[h]
	return dies(l) || l == "dead" || kills(l) && w.tree.is(i, doc.NsubjPass)
}

// dies reports whether who does what a verb says is dead then, and kills whether the one is to whom it is done.
func dies(lemma string) bool { return lemma == "die" || lemma == "drown" || lemma == "perish" }

func kills(lemma string) bool {
	switch lemma {
	case "kill", "slay", "murder", "execute", "bury":
		return true
	}
	return false
}

// namedIn reports whether a person is named in what is told by attribution a, as the subject of a clause: who speaks does not call himself by his name.
func (w *work) namedIn(e *entity, a int32) bool {
	return e.kind == doc.PersonType && slices.ContainsFunc(e.mentions, func(k int32) bool {
		y := &w.ms[k]
		return y.Form == doc.Named && w.carrier[y.Head] == a && w.tree.subject(y.Head) && w.d.Quote[y.Head] >= 0
	})
}

// accordingTo reports whether mention y is the source of what is told according to it.
func (w *work) accordingTo(y *mention) bool {
	a := w.sourced[y.Head]
	return a >= 0 && w.does(a, "according", "accord")
}

// anotherTold reports whether the sentence of source y is of somebody else with a name, its subject, for whom pronoun x may stand, too: the actor died, according to
// a spokesman. He had been ill.
func (w *work) anotherTold(x, y *mention) bool {
	sentence := w.d.Sentence[w.d.SentenceOf[y.Head]]
	for _, k := range w.at[sentence.Start:sentence.End] {
		if k < 0 {
			continue
		}
		z := &w.ms[k]
		if z.Head == y.Head || z.Form != doc.Named || !w.tree.is(z.Head, doc.Nsubj, doc.NsubjPass) {
			continue
		}
		if h := int(w.d.Head[z.Head]); h < 0 || w.d.Head[h] >= 0 {
			continue
		}
		if e := w.entityOf(int(k)); e >= 0 && w.es[e].kind == doc.PersonType && w.stands(x, &w.es[e]) {
			return true
		}
	}
	return false
}

// counsel reports whether the noun w is for whoever speaks for one who is accused.
func counsel(w string) bool { return english.Counsel(w) || w == "advocate" }

// charged reports, of mention k and a pronoun m that denies something or gives no answer, whether k makes a charge against somebody else whom the pronoun may stand for, and
// whether a charge is against k: the lawyer accused Mr Roe of fraud, which he denies.
func (w *work) charged(m, k int) (accuser, accused bool) {
	x, y := &w.ms[m], &w.ms[k]
	b := w.sourced[x.Head]
	if b < 0 || !w.does(b, "deny", "dispute", "reject", "refute", "respond", "comment") {
		return false, false
	}
	if w.calls(x, y) {
		return true, false
	}
	if a := w.carrier[y.Head]; a >= 0 && a != b && y.kind == doc.PersonType && (w.does(a, "accuse", "allege") || w.answersWhole(a, b)) {
		return false, true
	}
	a := w.sourced[y.Head]
	if a < 0 || a == b || !w.does(a, "accuse", "allege") && !w.answersWhole(a, b) {
		return false, false
	}
	for n := k + 1; n < m; n++ {
		z := &w.ms[n]
		if e := w.entityOf(n); e >= 0 && e != w.entityOf(k) && z.kind == doc.PersonType && w.carrier[z.Head] == a && w.stands(x, &w.es[e]) {
			return true, false
		}
	}
	return false, false
}

// answersWhole reports whether attribution b answers in the sentence of a, behind a comma, what a tells: Roe said that Orr lied, which he denies.
func (w *work) answersWhole(a, b int32) bool {
	d, x, y := w.d, &w.as[a], &w.as[b]
	return len(y.Content) == 1 && y.Content[0].Len() <= 4 && y.Content[0].End <= y.Cue.Start && x.Cue.End <= y.Content[0].Start &&
		d.SentenceOf[x.Cue.Start] == d.SentenceOf[y.Cue.Start] && y.Content[0].Start > 0 && d.Tag[y.Content[0].Start-1] == doc.Comma
}

// does reports whether the cue of attribution a holds one of some lemmas.
func (w *work) does(a int32, lemmas ...string) bool {
	cue := w.as[a].Cue
	return slices.ContainsFunc(lemmas, func(l string) bool { return slices.Contains(w.d.Lemma[cue.Start:cue.End], l) })
}

// heOrShe reports whether the source of attribution a is a pronoun.
func (w *work) heOrShe(a int) bool {
	s := w.as[a].Source
	return len(s) == 1 && s[0].Len() == 1 && w.d.Tag[s[0].Start] == doc.PRP
}

// hears reports whether the noun at i is the object of the cue of attribution a: whom something is told.
func (w *work) hears(a, i int) bool {
	h, cue := int(w.d.Head[i]), w.as[a].Cue
	return w.tree.is(i, doc.Obj, doc.Iobj) && (h >= cue.Start && h < cue.End || h >= 0 && h+1 == i && w.d.Lemma[h] == "tell")
}

// doubtful reports whether an entity that is taken for a body or a place by its name alone may be a person all the same; of one word something must show that it is a person's.
func (w *work) doubtful(to *entity) bool {
	if u := w.uses[to.key]; u != forPerson && strings.IndexByte(to.key, ' ') < 0 && (u != forAny || !w.names.Common(to.key)) {
		return false
	}
	if !to.named || to.country != "" || to.kind == doc.PersonType || len(to.heads) > 0 || w.acronym(to) || w.withArticle(to) || !w.doesAnything(to) {
		return false
	}
	words := 1
	for i := 0; i < len(to.key); i++ {
		if to.key[i] == ' ' {
			words++
		}
		if to.key[i] == '.' || to.key[i] == '&' {
			return false
		}
	}
	return words < 3 && w.nouns[to.key[strings.LastIndexByte(to.key, ' ')+1:]] == doc.NoType
}

// stands reports whether a pronoun may stand for an entity.
func (w *work) stands(x *mention, to *entity) bool {
	switch x.gender {
	case man, woman:
		return to.number != many && (to.kind == doc.PersonType && sameGender(x.gender, to.gender) || w.doubtful(to))
	case thing:
		return to.kind != doc.PersonType && to.kind != doc.AuthorType && to.number != many && to.gender != man && to.gender != woman
	}
	return to.number == many || body(to.kind)
}
