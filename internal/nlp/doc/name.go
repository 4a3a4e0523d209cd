package doc

// Name is the named-entity label of a token: outside, or the beginning or inside of a class.
type Name uint8

// The labels: Outside, then Begin and Inside of each class.
const (
	Outside Name = iota
	BPerson
	IPerson
	BOrganisation
	IOrganisation
	BLocation
	ILocation
	BMisc
	IMisc
	NumNames
)

// Class returns 0 for Outside, 1 person, 2 organisation, 3 location, 4 miscellaneous.
func (n Name) Class() int { return (int(n) + 1) / 2 }

// Begin reports whether n begins a name.
func (n Name) Begin() bool { return n&1 == 1 }

var nameNames = [NumNames]string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"}

// String returns the BIO form, as in B-PER.
func (n Name) String() string { return nameNames[n] }
