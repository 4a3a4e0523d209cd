package doc

import "sort"

// Mention is a name, a description, a pronoun or a seat of government that stands for somebody or something. Mentions are in order of
// start, the longer first; one may lie inside another ("the mayor of Port Elder").
type Mention struct {
	Range
	Head   int // token that the others hang on
	Form   MentionForm
	Entity int // index into Doc.Entity, -1 when it could not be told
	// Close tells that another entity was nearly as likely.
	Close bool
}

// MentionForm tells how a mention stands for its entity.
type MentionForm uint8

// The forms of mentions: Seat is a capital or a house used for the government in it.
const (
	Named MentionForm = iota
	Described
	Pronoun
	Seat
	NumMentionForms
)

// String returns the word of hearsay.reading/1.
func (f MentionForm) String() string {
	return [NumMentionForms]string{"name", "description", "pronoun", "seat"}[f]
}

// Entity is whoever or whatever several mentions of one report stand for.
type Entity struct {
	// Name is the fullest name, or the first description where there is no name.
	Name     string
	Type     EntityType
	Gender   Gender
	Named    bool
	Mentions []int // indices into Doc.Mention, in order
	Members  []int // indices into Doc.Entity of those who speak together
	Roles    []Role
}

// Role is what somebody is, in the words that say so.
type Role struct {
	Range
	Status RoleStatus
}

// RoleStatus tells whether a role is held.
type RoleStatus uint8

// The states of roles.
const (
	Current RoleStatus = iota
	Former
	Acting
	NumRoleStatus
)

// String returns the word of hearsay.reading/1.
func (s RoleStatus) String() string { return [NumRoleStatus]string{"current", "former", "acting"}[s] }

// EntityType is the kind of an entity.
type EntityType uint8

// The types of entities; NoType where it could not be told.
const (
	NoType EntityType = iota
	PersonType
	OrganisationType
	GovernmentType
	GroupType
	DocumentType
	PollType
	AuthorType
	NumEntityTypes
)

// String returns the word of hearsay.reading/1, "" for NoType.
func (t EntityType) String() string {
	return [NumEntityTypes]string{"", "person", "organisation", "government", "group", "document", "poll", "author"}[t]
}

// Gender is the gender of a person, as names, titles and nouns tell it; pronouns are no evidence.
type Gender uint8

// The genders.
const (
	NoGender Gender = iota // it is not told
	Man
	Woman
)

// MentionOf returns the index of the mention that the words in r, whose head is the token head, are for: the widest inside r with that
// head, else the nearest before or around r with it, else the widest that r begins with but for two tokens; -1 if there is none.
func (d *Doc) MentionOf(r Range, head int) int {
	at := sort.Search(len(d.Mention), func(i int) bool { return d.Mention[i].Start >= r.Start })
	best := -1
	for i := at; i < len(d.Mention) && d.Mention[i].Start < r.End; i++ {
		m := d.Mention[i]
		if m.Head == head && m.End <= r.End && (best < 0 || m.Len() > d.Mention[best].Len()) {
			best = i
		}
	}
	for i := at - 1; best < 0 && i >= max(0, at-20); i-- {
		if d.Mention[i].Head == head {
			best = i
		}
	}
	for i := at; best < 0 && i < len(d.Mention) && d.Mention[i].Start <= r.Start+2 && d.Mention[i].Start < r.End; i++ {
		if d.Mention[i].End <= r.End && d.Mention[i].Form != Pronoun {
			best = i
		}
	}
	return best
}
