package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// unnamedJust returns the person without a name who was brought in right before description m, of one who speaks, and whom that takes up by another noun or by none that
// tells anything: one backbencher, who would not be named, said so; “He is lost,” the MP said; this person added. Somebody may be told of in between where the one would not be
// named: an official said so on condition of anonymity; Ada Roe, the harbour official, was away; the official added. It is -1 without.
func (w *work) unnamedJust(m int) int {
	x := &w.ms[m]
	if !x.given || !x.definite || x.number != one || x.kind != doc.PersonType || x.Head != x.Start+1 || x.End != x.Head+1 || w.d.Quote[x.Head] >= 0 {
		return -1
	}
	for k := m - 1; k >= 0 && m-k < reach && w.away(w.ms[k].Head, x.Head) <= 1; k-- {
		y := &w.ms[k]
		e := w.entityOf(k)
		if e >= 0 && y.given && y.number == one && w.agree(x.Entity, y.Entity) && w.doesThat(x, y) {
			return e
		}
	}
	for k := m - 1; k >= 0 && m-k < reach && w.away(w.ms[k].Head, x.Head) <= lead; k-- {
		y := &w.ms[k]
		if w.away(y.Head, x.Head) > 1 && !(y.given && w.hidesName(y)) {
			if y.given && w.sourced[y.Head] >= 0 {
				return -1
			}
			continue
		}
		e := w.entityOf(k)
		if e < 0 || w.d.Quote[y.Head] >= 0 || y.Form == doc.Pronoun || !(y.given && w.sourced[y.Head] >= 0) && !w.wantsNoName(y) {
			continue
		}
		if y.Form != doc.Described || y.joint != nil || y.number != one || w.es[e].named || !w.indefinite(y) || !w.agree(x.Entity, y.Entity) || !w.takesUp(x, y) && !(w.hidesName(y) && w.d.Lemma[x.Head] == w.d.Lemma[y.Head]) {
			return -1
		}
		return e
	}
	return -1
}

// wantsNoName reports whether the words of a subject y say that it would not be named.
func (w *work) wantsNoName(y *mention) bool {
	return y.Form == doc.Described && w.indefinite(y) && w.tree.subject(y.Head) && slices.ContainsFunc(w.d.Lemma[y.Head:w.tree.hi[y.Head]+1], func(l string) bool {
		return l == "name" || l == "named" || l == "identify" || l == "identified" || l == "anonymous" || l == "anonymity"
	})
}

// hidesName reports whether the sentence of a description x of somebody says that the one would not be named, or may not speak: an official said on condition of anonymity, a nurse who
// was not authorised to speak. Who is named later is another.
func (w *work) hidesName(x *mention) bool {
	d := w.d
	s := d.Sentence[d.SentenceOf[x.Head]]
	for i, not := s.Start, false; i < s.End; i++ {
		if d.Quote[i] >= 0 {
			continue
		}
		switch d.Lemma[i] {
		case "anonymity", "anonymous", "anonymously":
			return true
		case "not", "n't", "never", "decline", "refuse", "without", "unauthorised", "unauthorized":
			not = true
		case "name", "named", "identify", "identified":
			if not && (d.Lemma[i-1] == "be" || d.Tag[i] == doc.VBG) {
				return true
			}
		case "authorise", "authorize", "authorised", "authorized", "allow", "permit":
			if not && i+2 < s.End && d.Lemma[i+1] == "to" && publicly(d.Lemma[i+2]) {
				return true
			}
		}
	}
	return false
}

// publicly reports whether a verb is for what those do not who may not speak.
func publicly(lemma string) bool {
	switch lemma {
	case "speak", "talk", "comment", "discuss", "brief", "disclose", "reveal", "give":
		return true
	}
	return false
}

// takesUp reports whether description x may be of the one whom y brings in: this person, this source; the official for one of the officials; or the
// MP for a backbencher.
func (w *work) takesUp(x, y *mention) bool {
	d := w.d
	if l := d.Lemma[x.Start]; (l == "this" || l == "that") && (d.Lemma[x.Head] == "person" || d.Lemma[x.Head] == "source") {
		return true
	}
	if of := y.Head + 1; d.Lemma[y.Head] == "one" && of < y.End && d.Lemma[of] == "of" && slices.Contains(d.Lemma[of:y.End], d.Lemma[x.Head]) {
		return true
	}
	return slices.Contains(callings(d.Lemma[x.Head]), d.Lemma[y.Head]) || w.doesThat(x, y)
}

// doesThat reports whether description x calls by what they do one who is brought in by a clause that says so: the driver, for a man who drove a lorry.
func (w *work) doesThat(x, y *mention) bool {
	d, who := w.d, y.Head+1
	if d.Lemma[y.Head] != "man" && d.Lemma[y.Head] != "woman" && d.Lemma[y.Head] != "person" || who+1 >= d.Len() || d.Lemma[who] != "who" {
		return false
	}
	verb, noun := d.Lemma[who+1], d.Lemma[x.Head]
	return d.Tag[who+1].Verb() && (noun == verb+"er" || noun == verb+"r" || noun == verb+"or")
}

// callings returns the nouns for a person that say nearer, or by another word, what a noun says: a medic is a doctor.
func callings(noun string) []string {
	switch noun {
	case "mp", "lawmaker", "legislator", "parliamentarian", "politician":
		return []string{"backbencher", "frontbencher", "mp", "lawmaker", "legislator", "parliamentarian", "senator", "congressman", "whip"}
	case "officer":
		return []string{"policeman", "policewoman", "detective", "constable", "sergeant", "inspector", "cop", "trooper", "patrolman", "captain", "lieutenant", "colonel", "major"}
	case "doctor":
		return []string{"medic", "surgeon", "physician", "clinician", "gp", "paediatrician", "pediatrician", "registrar", "psychiatrist"}
	case "soldier":
		return []string{"conscript", "private", "recruit", "sergeant", "corporal", "infantryman", "reservist"}
	case "official":
		return []string{"aide", "adviser", "advisor", "diplomat", "bureaucrat", "staffer", "regulator", "inspector"}
	case "lawyer":
		return []string{"attorney", "solicitor", "barrister", "prosecutor", "litigator"}
	case "councillor":
		return []string{"member", "alderman"}
	case "teacher":
		return []string{"tutor", "lecturer", "headteacher", "instructor"}
	case "worker", "employee":
		return []string{"worker", "employee", "labourer", "laborer", "clerk", "cleaner", "docker", "miner", "technician", "staffer"}
	case "journalist":
		return []string{"reporter", "editor", "correspondent", "columnist"}
	}
	return nil
}

// parentJust returns the last who spoke before description m, of one who speaks there by how many children are theirs: Ada Roe said she saw nobody. “It was dark,” | the mother of
// three | said. It is -1 where that one is not of the same gender.
func (w *work) parentJust(m int) int {
	d, x := w.d, &w.ms[m]
	if !x.given || !x.definite || x.number != one || d.Quote[x.Head] >= 0 || w.nouns[d.Lemma[x.Head]] != doc.PersonType || x.Head+2 >= d.Len() || d.Lemma[x.Head+1] != "of" || d.Tag[x.Head+2] != doc.CD {
		return -1
	}
	for k := m - 1; k >= 0 && m-k < reach && w.away(w.ms[k].Head, x.Head) <= 1; k-- {
		y := &w.ms[k]
		e := w.entityOf(k)
		if e < 0 || !y.given || w.sourced[y.Head] < 0 || d.Quote[y.Head] >= 0 {
			continue
		}
		if !w.es[e].named || y.number != one || !w.agree(x.Entity, y.Entity) {
			return -1
		}
		return e
	}
	return -1
}
