package coref

import (
	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// work is what is known of one document while it is resolved.
type work struct {
	d       *doc.Doc
	names   *gazetteer.Gazetteer
	as      []doc.Attribution
	parties []doc.Range
	tree    tree
	nouns   nouns

	ms []mention
	at []int32 // the mention whose head each token is, -1 for none
	es []entity

	rows map[int32][]int32 // of those named in one row with others, the mentions that are such rows

	alias map[string]int // the entities of names that stood in brackets behind a longer one

	turns []turn // of an interview
	dead  []int  // the mentions with which somebody is told to be dead

	headlines headlines
	spelling  map[uint32]spelt
	lastNames map[uint32]bool // of persons, by their forms in lower case
	bodies    map[string]bool // names of one word that speak of themselves as bodies do

	uses map[string]use // names of one word

	states map[string]string // by words in lower case, names and adjectives, the names of countries and towns with a government that are in no list

	told []int32 // the number of sentences with words outside of quotations up to that of each token

	carrier []int32 // the attribution whose content holds each token most closely, -1 for none
	sourced []int32 // the attribution whose source holds each token most closely, -1 for none
}

// gender of a mention or an entity.
type gender uint8

const (
	anyGender gender = iota
	man
	woman
	thing // "it"
)

// told returns the gender of a person as the document has it.
func (g gender) told() doc.Gender {
	switch g {
	case man:
		return doc.Man
	case woman:
		return doc.Woman
	}
	return doc.NoGender
}

// number of a mention.
type number uint8

const (
	anyNumber number = iota
	one
	many
)

// mention is a mention with what its words tell.
type mention struct {
	doc.Mention
	kind     doc.EntityType
	gender   gender
	number   number
	definite bool
	owned    bool // begins with a possessive: "her aides"
	given    bool // the words of a source
	class    int  // of names, as doc.Name tells them apart
	place    bool // a name of a country or a town in the role of a place
	joint    []int32
	first    string // of the name of a person, "" when only the surname stands there; lower case
	last     string // of the name of a person
	apart    string // what tells namesakes apart: "jr", "ii"
	middle   byte   // the first letter of a middle name, 0 for none
	key      string // of any other name: its words, in lower case, without article
	country  string // the country that a name or an adjective stands for
	titleOf  int32  // the head of the name that the description stands before, plus one; 0 for none
	title    string // the word before a name that is an office: senator
}

// entity is a set of mentions while it grows.
type entity struct {
	mentions []int32
	kind     doc.EntityType
	gender   gender
	number   number
	first    string
	last     string
	apart    string
	middle   byte
	key      string
	country  string
	named    bool
	heads    []string // of its descriptions and titles, by roleHead
	roles    []doc.Role
	offices  []string // right before its name in lower case, by officeAt
	into     int32    // the entity that this one was joined to, -1 for none
}

func newWork(d *doc.Doc, r Resolver, as []doc.Attribution, parties []doc.Range) *work {
	w := &work{d: d, names: r.names, as: as, parties: parties, tree: newTree(d), nouns: r.nouns.withMembers(d), alias: map[string]int{}, lastNames: lastNames(d), bodies: map[string]bool{}, rows: map[int32][]int32{}}
	n := d.Len()
	all := make([]int32, 3*n)
	w.at, w.carrier, w.sourced = all[:n], all[n:2*n], all[2*n:]
	for i := range n {
		w.at[i], w.carrier[i], w.sourced[i] = -1, -1, -1
	}
	mark := func(to []int32, rs []doc.Range, k int, length []int32) {
		for _, r := range rs {
			for i := r.Start; i < r.End; i++ {
				if to[i] < 0 || int32(r.Len()) < length[i] {
					to[i], length[i] = int32(k), int32(r.Len())
				}
			}
		}
	}
	w.countTold()
	w.readHeadlines()
	w.readSpelling()
	carried, sourced := make([]int32, n), make([]int32, n)
	for k, a := range as {
		mark(w.carrier, a.Content, k, carried)
		mark(w.sourced, a.Source, k, sourced)
	}
	return w
}

// countTold fills told: what is quoted at length leaves those who were named before it as near as they were.
func (w *work) countTold() {
	d := w.d
	w.told = make([]int32, len(d.Sentence))
	n := int32(0)
	for s, r := range d.Sentence {
		for i := r.Start; i < r.End; i++ {
			if d.Quote[i] < 0 && !d.Tag[i].Punct() {
				n++
				break
			}
		}
		w.told[s] = n
	}
}

// entityOf returns the entity of mention m, through all joins; -1 for none.
func (w *work) entityOf(m int) int {
	e := w.ms[m].Entity
	if e < 0 {
		return -1
	}
	return w.root(e)
}

func (w *work) root(e int) int {
	for w.es[e].into >= 0 {
		e = int(w.es[e].into)
	}
	return e
}

// found makes an entity of mention m.
func (w *work) found(m int) int {
	x := &w.ms[m]
	e := entity{kind: x.kind, gender: x.gender, number: x.number, first: x.first, last: x.last, key: x.key, country: x.country, named: x.Form == doc.Named || x.Form == doc.Seat, into: -1}
	w.es = append(w.es, e)
	x.Entity = len(w.es) - 1
	w.put(m, x.Entity)
	return x.Entity
}

// put adds mention m to entity e, with what it tells.
func (w *work) put(m, e int) {
	x, to := &w.ms[m], &w.es[e]
	x.Entity = e
	to.mentions = append(to.mentions, int32(m))
	to.named = to.named || x.Form == doc.Named || x.Form == doc.Seat
	if x.kind != doc.NoType && to.kind == doc.NoType {
		to.kind = x.kind
	}
	if to.gender == anyGender {
		to.gender = x.gender
	}
	if to.number == anyNumber {
		to.number = x.number
	}
	if to.first == "" || len(to.first) < len(x.first) && to.last == x.last {
		to.first = x.first
	}
	if to.last == "" {
		to.last = x.last
	}
	if to.apart == "" {
		to.apart = x.apart
	}
	if to.middle == 0 {
		to.middle = x.middle
	}
	if len(x.key) > len(to.key) {
		to.key = x.key
	}
	if to.country == "" {
		to.country = x.country
	}
	if x.Form == doc.Described && x.joint == nil {
		to.heads = append(to.heads, w.roleOf(x.Head))
	}
	if x.title != "" && !formOfAddress(x.title) {
		to.heads = append(to.heads, x.title)
	}
}

// join makes one entity of two and returns it.
func (w *work) join(a, b int) int {
	a, b = w.root(a), w.root(b)
	if a == b {
		return a
	}
	from, to := &w.es[b], &w.es[a]
	from.into = int32(a)
	to.mentions = append(to.mentions, from.mentions...)
	to.heads = append(to.heads, from.heads...)
	to.roles = append(to.roles, from.roles...)
	to.offices = append(to.offices, from.offices...)
	to.named = to.named || from.named
	if to.kind == doc.NoType || !to.named && from.named && from.kind != doc.NoType {
		to.kind = from.kind
	}
	if to.gender == anyGender {
		to.gender = from.gender
	}
	if to.number == anyNumber {
		to.number = from.number
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&to.first, from.first}, {&to.last, from.last}, {&to.key, from.key}, {&to.country, from.country}} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	return a
}

// agree reports whether two entities may be one by number, gender and kind.
func (w *work) agree(a, b int) bool {
	x, y := &w.es[w.root(a)], &w.es[w.root(b)]
	return sameNumber(x.number, y.number) && sameGender(x.gender, y.gender) && sameKind(x.kind, y.kind) &&
		(x.last == "" || y.last == "" || x.last == y.last) && (x.country == "" || y.country == "" || x.country == y.country)
}

func sameNumber(a, b number) bool { return a == anyNumber || b == anyNumber || a == b }
func sameGender(a, b gender) bool { return a == anyGender || b == anyGender || a == b }

// sameKind reports whether something may be of both kinds: organisations, governments and groups are told apart by sight only.
func sameKind(a, b doc.EntityType) bool {
	return a == doc.NoType || b == doc.NoType || a == b || body(a) && body(b) || paper(a) && paper(b)
}

func body(t doc.EntityType) bool {
	return t == doc.OrganisationType || t == doc.GovernmentType || t == doc.GroupType
}

func paper(t doc.EntityType) bool { return t == doc.DocumentType || t == doc.PollType }
