package doc

// Tag is a part of speech of the Penn Treebank set.
type Tag uint8

// The tags, in the order of TagNames.
const (
	TagNone Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNS
	NNP
	NNPS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	Comma
	Stop
	Colon
	OpenQuote
	CloseQuote
	OpenBracket
	CloseBracket
	Dollar
	Hash
	NumTags
)

var tagNames = [NumTags]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
	"PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
	"WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "#",
}

// String returns the Penn Treebank name of the tag.
func (t Tag) String() string { return tagNames[t] }

// ParseTag returns the tag of that Penn Treebank name, TagNone when there is none.
func ParseTag(name string) Tag {
	for i, n := range tagNames {
		if n == name {
			return Tag(i)
		}
	}
	return TagNone
}

// Verb reports whether t is a form of a verb (not a modal).
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Tensed reports whether t is a form of a verb with a tense: said, says, say.
func (t Tag) Tensed() bool { return t == VBD || t == VBZ || t == VBP }

// Finite reports whether t is of what makes a clause: a verb with a tense, or a modal.
func (t Tag) Finite() bool { return t.Tensed() || t == MD }

// Noun reports whether t is a noun, common or proper.
func (t Tag) Noun() bool { return t >= NN && t <= NNPS }

// Proper reports whether t is a proper noun.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Punct reports whether t is a mark rather than a word.
func (t Tag) Punct() bool { return t >= Comma && t <= CloseBracket }
