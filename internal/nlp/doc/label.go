package doc

// Label is a relation of Universal Dependencies, version 2, with the subtypes that news reading needs and the
// rest folded into their parents. Names of persons are headed by their last word and joined by compound.
type Label uint8

// The labels, in the order of labelNames.
const (
	LabelNone Label = iota
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	CCRel
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	Dep
	Det
	Discourse
	Expl
	Fixed
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	OblUnmarked
	Parataxis
	PunctRel
	Root
	Vocative
	Xcomp
	NumLabels
)

var labelNames = [NumLabels]string{
	"", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound",
	"compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "expl", "fixed", "iobj", "list", "mark", "nmod",
	"nmod:poss", "nmod:unmarked", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:unmarked", "parataxis", "punct",
	"root", "vocative", "xcomp",
}

// String returns the Universal Dependencies name of the label.
func (l Label) String() string { return labelNames[l] }

// ParseLabel returns the label of that name; a subtype that is not kept gives its parent, an unknown relation Dep.
func ParseLabel(name string) Label {
	for i, n := range labelNames {
		if n == name {
			return Label(i)
		}
	}
	switch name {
	case "nmod:desc", "flat", "goeswith":
		return Compound
	case "nsubj:outer":
		return Nsubj
	case "csubj:pass", "csubj:outer":
		return Csubj
	case "det:predet":
		return Det
	case "cc:preconj":
		return CCRel
	case "obl:agent":
		return Obl
	case "advcl:relcl":
		return Advcl
	case "acl:relcl":
		return AclRelcl
	}
	return Dep
}
